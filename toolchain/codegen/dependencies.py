"""What an image uses of its dependencies: a cell for each thing, which `bind` fills, and behind it what the code calls.

The bitcode leaves a symbol undefined for each (`toolchain.package.Used`). That of a method becomes an adapter
(`adapters`), which calls the method through the dependency's slot; that of data becomes the cell itself: the code loads
from it the address of the bytes in the dependency's data section. The needs, a constant array, tell `bind` what each
cell is for (platforms/native/bind.c).

A symbol that names nothing of a dependency is left as it is: the rule for undefined symbols refuses it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pkgimage.data import Data
from toolchain.codegen import llvm
from toolchain.codegen.adapters import HOLD_IR, adapter, constants
from toolchain.codegen.entries import Native
from toolchain.codegen.text import quoted
from toolchain.errors import CodegenError
from toolchain.package import DEPENDENCY, Package, Used
from toolchain.serialize import Dependency, extent_of

NEEDS, COUNT = "pkgimage_dependency_needs", "pkgimage_dependency_count"
"""What `bind` reads (toolchain.codegen.table)."""
_NEED = "{ i32, i32, i64, i64, ptr }"


@dataclass(frozen=True)
class _Need:
    """One thing that is used: whose (index among the dependencies), what, and the name of its cell."""

    owner: int
    used: Used
    cell: str


def used_by(module: llvm.Module, dependencies: Sequence[Dependency]) -> list[Used]:
    """What a module leaves undefined and a dependency has, in the order of their names."""
    left = sorted(value.name for value in llvm.globals_of(module) if value.is_declaration)
    found = (_parsed(name, dependencies) for name in left if name.startswith(DEPENDENCY))
    return [one for one in found if one is not None]


def _parsed(symbol: str, dependencies: Sequence[Dependency]) -> Used | None:
    name, _, number = symbol.removeprefix(DEPENDENCY).rpartition(".")
    package, _, kind = name.rpartition(".")
    owner = next((one for one in dependencies if one.name == package), None)
    if owner is None or not number.isdecimal() or kind not in ("method", "data"):
        return None
    count = len(owner.package.methods) if kind == "method" else Data(owner.section.content).counts["objects"]
    used = Used(package, kind, int(number))  # type: ignore[arg-type]
    return used if used.number < count and used.symbol == symbol else None


def with_dependencies(module: llvm.Module, package: Package, dependencies: Sequence[Dependency]) -> llvm.Module:
    """The module with a definition for everything that it uses of `dependencies` (in the order of the header).

    Raises CodegenError 'abi-unexpected', 'dependency-damaged'.
    """
    names = [one.name for one in dependencies]
    needs = [_Need(names.index(one.package), one, _cell(one)) for one in used_by(module, dependencies)]
    part = llvm.parse_text("\n".join(_ir(module, package, dependencies, needs)))
    part.triple, part.data_layout = module.triple, module.data_layout
    module.link_in(part)
    return module


def _cell(used: Used) -> str:
    return used.symbol if used.kind == "data" else f"{used.symbol}.cell"


def _ir(
    module: llvm.Module, package: Package, dependencies: Sequence[Dependency], needs: Sequence[_Need]
) -> Iterator[str]:
    rows = ", ".join(f"{_NEED} {_row(dependencies[need.owner], need)}" for need in needs)
    yield f"@{NEEDS} = constant [{len(needs)} x {_NEED}] {f'[{rows}]' if needs else 'zeroinitializer'}, align 8"
    yield f"@{COUNT} = constant i64 {len(needs)}, align 8"
    for need in needs:
        yield f"@{quoted(need.cell)[1:]} = global ptr null, align 8"
    raised: set[int] = set()
    methods = [need for need in needs if need.used.kind == "method"]
    for need in methods:
        function = module.get_function(need.used.symbol)
        native = Native(llvm.result_type(function), llvm.parameter_types(function))
        owner = dependencies[need.owner].package
        known = _statuses(package, owner, need.used.number)
        raised |= set(known.values())
        yield adapter(need.used.symbol, native, owner.methods[need.used.number].signature, need.cell, known)
    if methods:
        yield from (HOLD_IR, *constants(raised), "!0 = !{}")


def _row(owner: Dependency, need: _Need) -> str:
    if need.used.kind == "method":
        return f"{{ i32 {need.owner}, i32 0, i64 {need.used.number}, i64 0, ptr {quoted(need.cell)} }}"
    try:
        start, size = extent_of(owner.section.content, need.used.number)
    except ValueError as problem:
        brief = f"'{owner.name}' has no array {need.used.number}"
        raise CodegenError("dependency-damaged", brief, [str(problem)], "build it again") from problem
    return f"{{ i32 {need.owner}, i32 1, i64 {start}, i64 {size}, ptr {quoted(need.cell)} }}"


def _statuses(package: Package, owner: Package, number: int) -> dict[int, int]:
    """Status of a dependency's method to index of the same exception in the package's own table."""
    method = owner.methods[number]
    rows = owner.exceptions[method.first_exception : method.first_exception + method.exception_count]
    missing = [row for row in rows if row not in package.exceptions]
    if missing:
        brief = f"the exceptions of '{owner.name}.{method.name}' are not in the table of '{package.name}'"
        raise CodegenError("dependency-damaged", brief, [repr(missing[0])], "build both again")
    return {owner.exceptions.index(row) + 1: package.exceptions.index(row) for row in rows}
