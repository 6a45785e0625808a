"""Which functions of a module can reach a symbol: after a refusal only those are compiled alone, to find culprits."""

import re
from collections.abc import Iterable

from toolchain.codegen import llvm

_NAME = re.compile(r'@(?:"([^"]+)"|([-\w$.]+))')


def reaching(module: llvm.Module, symbols: Iterable[str]) -> frozenset[str]:
    """Names of the functions and variables of `module` that mention one of `symbols`, directly or through others.

    A symbol that the module does not know (code generation or the support run-time brought it in) may come from
    anywhere: then the answer is everything that the module defines.
    """
    mentioned_by: dict[str, set[str]] = {}
    defined: set[str] = set()
    known: set[str] = set()
    for value in llvm.globals_of(module):
        known.add(value.name)
        if not value.is_declaration:
            defined.add(value.name)
            for quoted, plain in _NAME.findall(str(value)):
                mentioned_by.setdefault(quoted or plain, set()).add(value.name)
    if not known.issuperset(symbols):
        return frozenset(defined)
    found: set[str] = set()
    waiting = list(symbols)
    while waiting:
        new = mentioned_by.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found)
