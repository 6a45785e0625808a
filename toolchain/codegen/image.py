"""`compile_package`: one package for one platform, to the bytes of an object. `__init__` tells the stages."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from toolchain.codegen import llvm
from toolchain.codegen.base import CELLS, COUNT, NEEDS, cells_ir, declarations_of, glue_upon, needed
from toolchain.codegen.blame import reaching
from toolchain.codegen.debug import at_level, entry_metadata, with_subprogram
from toolchain.codegen.dependencies import NEEDS as DEPENDENCY_NEEDS
from toolchain.codegen.dependencies import with_dependencies
from toolchain.codegen.entries import Native, typed_entry, uniform_entry
from toolchain.codegen.glue import python_ir
from toolchain.codegen.objects import USER, check_undefined, patched, undefined_symbols
from toolchain.codegen.table import functions_ir, table_ir, windows_ir
from toolchain.codegen.text import quoted, with_unwind_tables
from toolchain.errors import CodegenError
from toolchain.flags import Flags
from toolchain.image_names import EXPORTS, section_names
from toolchain.package import Method, Package
from toolchain.platforms import Platform
from toolchain.serialize import DataSection, Dependency
from toolchain.serialize.base import GLUE, Base, base_functions, native, support_files


def compile_package(
    package: Package, platform: Platform, section: DataSection, header: bytes, flags: Flags, base: Base | None = None,
    dependencies: Sequence[Dependency] = (),
) -> bytes:  # fmt: skip
    """The object file of `package` for `platform`, header and data section in place.

    base: the one that the header names; None: the support run-time is linked in, as far as it is used. dependencies:
    those that the header names, in its order.
    Raises CodegenError: 'symbol-undefined' (refusal rule), 'abi-unexpected', 'bitcode-invalid', 'dependency-damaged'.
    LLVM may also abort the process: call this in a worker.
    """
    machine = llvm.machine(platform.triple, platform.cpu, platform.features, flags.optimize)

    def code() -> tuple[llvm.Module, tuple[Method, ...]]:  # linking uses a module up
        module, methods = _own_module(package, package.methods, flags)
        return with_dependencies(module, package, dependencies) if dependencies else module, methods

    content = _emit(code, platform, section, header, flags, machine, base)
    pulled = lambda names: _pulled(package, names, platform, flags, machine, base)  # noqa: E731
    check_undefined(content, platform, package, pulled)
    names = section_names(platform.object_format)
    return patched(content, {names[0]: header, names[1]: section.content})


def compile_base(package: Package, platform: Platform, section: DataSection, header: bytes, flags: Flags) -> bytes:
    """The object file of the base image (`toolchain.serialize.base`), made as any image's. Raises CodegenError."""
    machine = llvm.machine(platform.triple, platform.cpu, platform.features, flags.optimize)

    def code() -> tuple[llvm.Module, tuple[Method, ...]]:
        module = llvm.parse_text("")
        for name in support_files(platform.os):
            module.link_in(llvm.parse_text(native(name)))
        return module, ()

    functions = base_functions(platform.os)
    content = _emit(code, platform, section, header, flags, machine, None, functions)
    check_undefined(content, platform, package, lambda _: [])
    names = section_names(platform.object_format)
    return patched(content, {names[0]: header, names[1]: section.content})


def _emit(
    code: Callable[[], tuple[llvm.Module, tuple[Method, ...]]], platform: Platform, section: DataSection,
    header: bytes, flags: Flags, machine: llvm.Machine, base: Base | None, functions: tuple[str, ...] = (),
    *, chkstk: bool = False,
) -> bytes:  # fmt: skip
    """The object, both sections still zero.

    code: makes the module of the package's own code and its methods. functions: what a base image offers.
    """
    module, methods = code()
    records = (section.methods_offset, section.exceptions_offset)
    straight = frozenset(i for i, one in enumerate(methods) if llvm.is_straight(module.get_function(one.symbol)))
    dependent = any(value.name == DEPENDENCY_NEEDS for value in module.global_variables)
    sizes = len(methods), len(header), len(section.content)
    parts = [
        *_entries(module, methods),
        python_ir(methods, platform.os, straight),
        table_ir(*sizes, records, platform.object_format, len(functions), dependent=dependent),
    ]
    if platform.os == "windows":
        parts.append(windows_ir(chkstk=chkstk))
    offered = functions_ir(functions, _declared(module, functions))
    _retarget(module, platform, machine)
    for text in (glue_upon(base), native("bind.ll"), _declarations(module, methods) + "\n".join(parts), offered):
        part = llvm.parse_text(text)
        _retarget(part, platform, machine)
        module.link_in(part)
    content = _object(module, platform, machine, flags, EXPORTS, base)
    if platform.os == "windows" and not chkstk and "__chkstk" in undefined_symbols(content, platform):
        return _emit(code, platform, section, header, flags, machine, base, functions, chkstk=True)
    return content


def _declared(module: llvm.Module, functions: tuple[str, ...]) -> list[str]:
    """Declarations of a base image's functions."""
    found = [module.get_function(name) for name in functions if name not in GLUE]
    return [
        *(f"declare {llvm.result_type(one)} @{one.name}({', '.join(llvm.parameter_types(one))})" for one in found),
        *declarations_of([name for name in functions if name in GLUE]),
    ]


def _link_support(module: llvm.Module, platform: Platform, machine: llvm.Machine) -> None:
    """Links in what `module` uses of the support run-time.

    Its functions are `linkonce` meanwhile: LLVM takes over only those that something refers to, and a package's own
    function of the same name goes before.
    """
    for name in support_files(platform.os):
        part = llvm.parse_text(native(name))
        _retarget(part, platform, machine)
        for function in part.functions:
            if not function.is_declaration and function.linkage.name == "external":
                function.linkage = "linkonce_any"
        module.link_in(part)


FOREIGN = ("Py", "_Py", "pkgimage_", "PyInit_")
"""How names begin that are the glue's alone."""


def _own_names(module: llvm.Module, methods: tuple[Method, ...]) -> tuple[llvm.Module, tuple[Method, ...]]:
    """A package's module that cannot meet the glue: its definitions are internal, its methods have names of ours.

    A name that it leaves undefined and that is the glue's to use (Python's, our own) becomes a name that no library
    has: should it survive optimisation, the refusal rule names it. The glue may call Python; a package may not.
    """
    symbols = list(dict.fromkeys(method.symbol for method in methods))
    renamed = {symbol: f"native.{number}" for number, symbol in enumerate(symbols)}
    for value in llvm.globals_of(module):
        if value.name in renamed:
            value.name = renamed[value.name]
        elif value.is_declaration:
            if value.name.startswith(FOREIGN):
                value.name = f"{USER}{value.name}"
        else:
            value.visibility = "default"
            value.linkage = "internal"
    found = {value.name for value in module.functions}
    missing = [method for method in methods if renamed[method.symbol] not in found]
    if missing:
        brief = f"{missing[0].name}: the bitcode has no function '{missing[0].symbol}'"
        raise CodegenError("symbol-missing", brief)
    return module, tuple(replace(method, symbol=renamed[method.symbol]) for method in methods)


def _own_module(
    package: Package, methods: tuple[Method, ...], flags: Flags
) -> tuple[llvm.Module, tuple[Method, ...]]:
    """The package's module for `methods`, under names of ours; with `inline` off, each function stays one."""
    module = llvm.parse_bitcode(package.bitcode)
    return _own_names(module if flags.inline else llvm.kept_apart(module), methods)


def compile_method(
    package: Package, index: int, platform: Platform, flags: Flags, base: Base | None = None
) -> int:
    """Compiles method `index` by itself and returns the object's size: which method makes LLVM abort?"""
    machine = llvm.machine(platform.triple, platform.cpu, platform.features, flags.optimize)
    return len(_method_object(package, package.methods[index], platform, flags, machine, base))


def _entries(module: llvm.Module, methods: tuple[Method, ...]) -> list[str]:
    """IR of the typed and uniform entries of every method."""
    texts = []
    for index, method in enumerate(methods):
        function = module.get_function(method.symbol)
        native = Native(llvm.result_type(function), llvm.parameter_types(function))
        typed = with_subprogram(typed_entry(index, method, native), index)
        texts += [typed, uniform_entry(index, method.signature)]
    return [*texts, entry_metadata(methods)]


def _declarations(module: llvm.Module, methods: tuple[Method, ...]) -> str:
    """Declarations of the front end's functions, so that the generated text stands alone; each symbol once."""
    lines = []
    for symbol in dict.fromkeys(method.symbol for method in methods):
        function = module.get_function(symbol)
        parameters = ", ".join(llvm.parameter_types(function))
        lines.append(f"declare {llvm.result_type(function)} {quoted(symbol)}({parameters})")
    return "\n".join(lines) + "\n"


def _retarget(module: llvm.Module, platform: Platform, machine: llvm.Machine) -> None:
    module.triple = platform.triple
    module.data_layout = str(machine.target_data)


def _object(
    module: llvm.Module, platform: Platform, machine: llvm.Machine, flags: Flags, exports: frozenset[str],
    base: Base | None,
) -> bytes:  # fmt: skip
    """Link the support run-time, internalise, choose debug metadata, add unwind tables, optimise, emit."""
    if base is None:
        _link_support(module, platform, machine)
    kept = exports | {"_DllMainCRTStartup", "_fltused", "__chkstk"}
    for value in llvm.globals_of(module):
        if value.is_declaration:
            if platform.os == "windows" and value.name.startswith(("Py", "_Py")):
                # Imported variables have no address of their own in a PE file: they are read through the import table.
                value.storage_class = "dllimport"
        elif value.name not in kept:
            value.visibility = "default"
            value.linkage = "internal"
        elif value.name in exports and platform.os == "windows":
            value.storage_class = "dllexport"
    module = llvm.parse_text(with_unwind_tables(at_level(str(module), flags.debug_info)))
    llvm.optimize_module(module, machine, flags.optimize)
    _reach_base(module, platform, machine, base)
    content: bytes = machine.emit_object(module)
    return content


def _reach_base(module: llvm.Module, platform: Platform, machine: llvm.Machine, base: Base | None) -> None:
    """Has the optimised module call its base through cells."""
    names = needed(module, base)
    part = llvm.parse_text(cells_ir(module, base, names))
    _retarget(part, platform, machine)
    module.link_in(part)
    for value in llvm.globals_of(module):
        if value.name in {*names, CELLS, NEEDS, COUNT}:
            value.linkage = "internal"
    llvm.inline_always(module, machine)


def _pulled(
    package: Package, symbols: frozenset[str], platform: Platform, flags: Flags, machine: llvm.Machine,
    base: Base | None,
) -> list[tuple[Method, str]]:
    """Which method pulls which of `symbols` in: each that could, by what it mentions, is compiled by itself."""
    module, renamed = _own_names(llvm.parse_bitcode(package.bitcode), package.methods)
    suspects = reaching(module, symbols)
    pulled = []
    for method in (method for method, own in zip(package.methods, renamed, strict=True) if own.symbol in suspects):
        content = _method_object(package, method, platform, flags, machine, base)
        pulled += [(method, symbol) for symbol in sorted(undefined_symbols(content, platform) & symbols)]
    return pulled


def _method_object(
    package: Package, method: Method, platform: Platform, flags: Flags, machine: llvm.Machine, base: Base | None
) -> bytes:
    module, (renamed,) = _own_module(package, (method,), flags)
    _retarget(module, platform, machine)
    return _object(module, platform, machine, flags, frozenset({renamed.symbol}), base)
