"""LLVM modules in memory: link into one, make portable, see what refers to what.

The result carries no triple (code generation sets one per platform) and a data layout that holds what the layouts of
all platforms have in common: little-endian, 64-bit pointers, i64 and i128 aligned to their size, 128-bit stack.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from llvmlite import binding

from toolchain.errors import ExtractError

LAYOUT = "e-i64:64-i128:128-n32:64-S128"
_NAME = re.compile(r'@(?:"([^"]+)"|([-\w$.]+))')
_ADDRESS = re.compile(r"(?<=0x)[0-9a-f]{6,}")
"""In names: an address of this process, of a function that is passed as an argument."""
_HASH = re.compile(r"(?<=^\.bytes)\.-?\d+(?:\.\d+)?$")
"""In names: Python's randomised hash of a string."""
TARGETS = "x86|aarch64|arm|ppc|s390|riscv|amdgcn|nvvm|mips|hexagon|wasm|loongarch|spv|ve|r600|bpf|xcore|dx"
"""Second part of the names of target intrinsics (`llvm.x86.*`), as an alternation."""

_HOST = re.compile(
    rf'@llvm\.(?:{TARGETS})\.[\w.]+'
    r'|"target-(?:cpu|features)"="[^"]*"|"tune-cpu"="[^"]*"'
)


def host_code(module: Any) -> list[str]:
    """Target attributes and target intrinsics found in a module: [] when it is portable."""
    return sorted(set(_HOST.findall(strip_data(str(module)))))


def strip_data(text: str) -> str:
    """IR text without string constants: big arrays are written `c"..."` and are not looked into."""
    return re.sub(r'c"[^"]*"', 'c""', text)


def link(name: str, modules: Iterable[Any]) -> tuple[Any, dict[str, str]]:
    """(one verified module of all of `modules`, whose source file is called `name`; {old name: new}).

    The inputs are consumed. In names, what differs between processes is removed or numbered. Raises ExtractError
    'bitcode-invalid' when LLVM's verifier objects.
    """
    whole = binding.parse_assembly(f'source_filename = "{name}"\ntarget datalayout = "{LAYOUT}"\n')
    whole.name = name
    try:
        for module in modules:
            module.triple, module.data_layout = "", LAYOUT
            whole.link_in(module)
        _resolve(whole)
        renamed = _rename(whole)
        whole.verify()
    except RuntimeError as problem:
        lines = str(problem).splitlines()[:10]
        raise ExtractError("bitcode-invalid", "LLVM refuses the package's code", lines) from problem
    return whole, renamed


def _rename(whole: Any) -> dict[str, str]:
    """Take out of names what differs between processes; {old: new}. Addresses get numbers, in the module's order."""
    numbers: dict[str, int] = {}
    renamed = {}
    for value in (*whole.functions, *whole.global_variables):
        old = value.name
        name = _ADDRESS.sub(lambda found: str(numbers.setdefault(found.group(), len(numbers))), _HASH.sub("", old))
        if name != old:
            value.name = name  # LLVM numbers equal names
            renamed[old] = value.name
    return renamed


UNRESOLVED = ".numba.unresolved$"
"""A function that was still being compiled when another one called it (recursion through several functions) is reached
through a variable of this name and its own, which Numba fills when both are in its JIT engine."""


def _resolve(whole: Any) -> None:
    """Define the variables of functions that the module holds; others stay undefined and are refused later."""
    defined = {function.name for function in whole.functions if not function.is_declaration}
    for name in [v.name for v in whole.global_variables if v.name.startswith(UNRESOLVED) and v.is_declaration]:
        target = name[len(UNRESOLVED) :]
        if target in defined:
            text = f'declare i32 @"{target}"(...)\n@"{name}" = linkonce_odr constant ptr @"{target}"\n'
            part = binding.parse_assembly(f'target datalayout = "{LAYOUT}"\n{text}')
            part.triple = ""
            whole.link_in(part)


def without(whole: Any, names: Mapping[str, str]) -> Any:
    """The module with some functions undefined, and without what only they used. The module is consumed.

    names: of a function, to that of the symbol which refers to it from now on. Of several functions of one symbol,
    those that are called otherwise than the first stay.
    """
    functions = [function for function in whole.functions if not function.is_declaration]
    text = str(whole)
    starts = [found.start() for found in _DEFINED.finditer(text)]
    out, at = list[str](), 0
    declared: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for function, start in zip(functions, starts, strict=True):
        symbol = names.get(function.name)
        if symbol is None:
            continue
        kinds = ", ".join(str(argument.type) for argument in function.arguments)
        line = f"declare {str(function.global_value_type).split(' (')[0]} @{symbol}({kinds})\n"
        name = _NAME.search(text, start)
        if name is not None and declared.setdefault(symbol, line) == line:
            symbols[name[0]] = f"@{symbol}"
            out.append(text[at:start])
            at = text.index("\n}\n", start) + 3
    left = _NAME.sub(lambda found: symbols.get(found[0], found[0]), "".join(out) + text[at:])
    return _pruned(binding.parse_assembly(left + "".join(declared.values())))


_DEFINED = re.compile(r"^define ", re.MULTILINE)


def _pruned(module: Any) -> Any:
    """The module without what nothing refers to, a function's environment among it, which an image has no use for."""
    for value in module.global_variables:
        if value.linkage.name == "common":
            value.linkage = "linkonce_odr"
    binding.initialize_all_targets()
    machine = binding.Target.from_triple("x86_64-unknown-linux-gnu").create_target_machine()
    builder = binding.create_pass_builder(machine, binding.create_pipeline_tuning_options(speed_level=0))
    passes = binding.create_new_module_pass_manager()
    passes.add_global_dead_code_eliminate_pass()
    passes.run(module, builder)
    return module


def renumbered(whole: Any, prefix: str) -> tuple[Any, list[int]]:
    """(the module, old numbers in the new order): constants `<prefix><k>` that say k + 1 are numbered without gaps."""
    text = str(whole)
    pattern = re.compile(rf"@{re.escape(prefix)}(\d+)\b")
    kept = sorted({int(number) for number in pattern.findall(text)})
    new = {old: number for number, old in enumerate(kept)}
    if kept == list(range(len(kept))):
        return whole, kept

    def constant(found: re.Match[str]) -> str:
        old = int(found[2])
        return f"{found[1]}{old}{found[3].replace(f'i32 {old + 1},', f'i32 {new[old] + 1},', 1)}"

    text = re.sub(rf"^(@{re.escape(prefix)})(\d+)( = .*)$", constant, text, flags=re.MULTILINE)
    text = pattern.sub(lambda found: f"@{prefix}{new[int(found[1])]}", text)
    return binding.parse_assembly(text), kept


def undefined(module: Any) -> frozenset[str]:
    """Names of the functions and variables that a module needs from elsewhere."""
    values = (*module.functions, *module.global_variables)
    return frozenset(value.name for value in values if value.is_declaration and not value.name.startswith("llvm."))


def references(module: Any) -> dict[str, frozenset[str]]:
    """For each defined function: the names of functions and globals that its body mentions."""
    edges = {
        function.name: frozenset(quoted or plain for quoted, plain in _NAME.findall(str(function)))
        for function in module.functions
        if not function.is_declaration
    }
    names = [value.name for value in module.global_variables if value.name.startswith(UNRESOLVED)]
    return edges | {name: frozenset({name[len(UNRESOLVED) :]}) for name in names}


def reachable(start: str, edges: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Every name that `start` mentions, directly or through functions that it mentions."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for name in edges.get(waiting.pop(), ()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return frozenset(seen)
