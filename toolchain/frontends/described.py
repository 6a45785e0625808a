"""Bitcode that says which functions its methods are, so that it can be compiled without the front end's other files.

A named metadata node holds one (function, convention, origin) per method, in the order of the method table; everything
else about a method stands in the data section. Code generation does not look at it.
"""

import re
from collections.abc import Iterable
from typing import Any, cast

from llvmlite import binding

from toolchain.errors import CodegenError
from toolchain.package import Convention, Method

NODE = "pkgimage.methods"
_LIST = re.compile(rf"^!{re.escape(NODE)} = !\{{(.*)\}}$", re.MULTILINE)
_ESCAPE = re.compile(rb"\\(\\|[0-9A-Fa-f]{2})")
_ROW = re.compile(r'^!(\d+) = !\{!"([^"]*)", !"(numba|c)", !"([^"]*)"\}$', re.MULTILINE)


def describe(module: Any, methods: Iterable[Method]) -> None:
    """Adds the node to `module` (llvmlite's)."""
    rows = [
        f'!{{!"{_escaped(method.symbol)}", !"{method.convention}", !"{_escaped(method.origin)}"}}' for method in methods
    ]
    numbers = ", ".join(f"!{number}" for number in range(len(rows)))
    text = f"!{NODE} = !{{{numbers}}}\n" + "".join(f"!{number} = {row}\n" for number, row in enumerate(rows))
    part = binding.parse_assembly(text)
    part.triple, part.data_layout = module.triple, module.data_layout
    module.link_in(part)


def described(bitcode: bytes) -> list[tuple[str, Convention, str]]:
    """(function, convention, origin) of each method. Raises CodegenError 'bitcode-invalid'."""
    try:
        text = str(binding.parse_bitcode(bitcode))
    except RuntimeError as problem:
        raise CodegenError("bitcode-invalid", "the bitcode cannot be read", str(problem).splitlines()[:8]) from problem
    found = _LIST.search(text)
    rows = {
        number: (_plain(symbol), cast("Convention", way), _plain(origin))
        for number, symbol, way, origin in _ROW.findall(text)
    }
    numbers = found[1].replace("!", "").split(", ") if found and found[1] else []
    if not found or not rows.keys() >= set(numbers):
        detail, hint = f"it has no whole node '{NODE}'", "build the package again"
        raise CodegenError("bitcode-invalid", "the bitcode does not say its methods", [detail], hint)
    return [rows[number] for number in numbers]


def _escaped(text: str) -> str:
    return "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\{b:02X}" for b in text.encode())


def _plain(text: str) -> str:
    """The text that LLVM prints so: a backslash twice, other bytes by two digits."""
    return _ESCAPE.sub(lambda found: b"\\" if found[1] == b"\\" else bytes([int(found[1], 16)]), text.encode()).decode()
