"""`compile_package`: one package for one platform, to the bytes of an object. `__init__` tells the stages."""

from dataclasses import replace

from toolchain import resources
from toolchain.codegen import llvm
from toolchain.codegen.blame import reaching
from toolchain.codegen.debug import at_level, entry_metadata, with_subprogram
from toolchain.codegen.entries import Native, typed_entry, uniform_entry
from toolchain.codegen.glue import python_ir
from toolchain.codegen.objects import USER, check_undefined, patched, undefined_symbols
from toolchain.codegen.table import table_ir, windows_ir
from toolchain.codegen.text import quoted, with_unwind_tables
from toolchain.errors import CodegenError
from toolchain.flags import Flags
from toolchain.image_names import EXPORTS, section_names
from toolchain.package import Method, Package
from toolchain.platforms import Platform
from toolchain.serialize import DataSection

SUPPORT = (
    "support_char.ll", "support_blas.ll", "support_special.ll", "support_dict.ll", "support_list.ll", "support.ll",
)  # fmt: skip
"""The support run-time (platforms/native/support.c tells what it is), each file before those it refers to."""

SUPPORT_OF = {"windows": ("support_windows.ll",)}
"""What the support run-time adds on one operating system."""


def compile_package(
    package: Package, platform: Platform, section: DataSection, header: bytes, flags: Flags
) -> bytes:
    """The object file of `package` for `platform`, header and data section in place.

    Raises CodegenError: 'symbol-undefined' (refusal rule), 'abi-unexpected', 'bitcode-invalid'.
    LLVM may also abort the process: call this in a worker.
    """
    machine = llvm.machine(platform.triple, platform.cpu, platform.features, flags.optimize)
    content = _emit(package, platform, section, header, flags, machine, chkstk=False)
    if platform.os == "windows" and "__chkstk" in undefined_symbols(content, platform):
        content = _emit(package, platform, section, header, flags, machine, chkstk=True)
    check_undefined(content, platform, package, lambda names: _pulled(package, names, platform, flags, machine))
    names = section_names(platform.object_format)
    return patched(content, {names[0]: header, names[1]: section.content})


def _emit(
    package: Package, platform: Platform, section: DataSection, header: bytes, flags: Flags, machine: llvm.Machine,
    *, chkstk: bool,
) -> bytes:
    """The object, both sections still zero."""
    module, methods = _own_module(package, package.methods, flags)
    records = (section.methods_offset, section.exceptions_offset)
    straight = frozenset(i for i, one in enumerate(methods) if llvm.is_straight(module.get_function(one.symbol)))
    parts = [
        *_entries(module, methods),
        python_ir(package.methods, platform.os, straight),
        table_ir(len(package.methods), len(header), len(section.content), records, platform.object_format),
    ]
    if platform.os == "windows":
        parts.append(windows_ir(chkstk=chkstk))
    glue = _native("glue.ll")
    _retarget(module, platform, machine)
    for text in (glue, _declarations(module, methods) + "\n".join(parts)):
        part = llvm.parse_text(text)
        _retarget(part, platform, machine)
        module.link_in(part)
    return _object(module, platform, machine, flags, EXPORTS)


def _native(name: str) -> str:
    return (resources.folder("platforms") / "native" / name).read_text("utf-8")


def _link_support(module: llvm.Module, platform: Platform, machine: llvm.Machine) -> None:
    """Links in what `module` uses of the support run-time.

    Its functions are `linkonce` meanwhile: LLVM takes over only those that something refers to, and a package's own
    function of the same name goes before.
    """
    for name in (*SUPPORT, *SUPPORT_OF.get(platform.os, ())):
        part = llvm.parse_text(_native(name))
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


def compile_method(package: Package, index: int, platform: Platform, flags: Flags) -> int:
    """Compiles method `index` by itself and returns the object's size: which method makes LLVM abort?"""
    machine = llvm.machine(platform.triple, platform.cpu, platform.features, flags.optimize)
    return len(_method_object(package, package.methods[index], platform, flags, machine))


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
    module: llvm.Module, platform: Platform, machine: llvm.Machine, flags: Flags, exports: frozenset[str]
) -> bytes:
    """Link the support run-time, internalise, choose debug metadata, add unwind tables, optimise, emit."""
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
    content: bytes = machine.emit_object(module)
    return content


def _pulled(
    package: Package, symbols: frozenset[str], platform: Platform, flags: Flags, machine: llvm.Machine
) -> list[tuple[Method, str]]:
    """Which method pulls which of `symbols` in: each that could, by what it mentions, is compiled by itself."""
    module, renamed = _own_names(llvm.parse_bitcode(package.bitcode), package.methods)
    suspects = reaching(module, symbols)
    pulled = []
    for method in (method for method, own in zip(package.methods, renamed, strict=True) if own.symbol in suspects):
        content = _method_object(package, method, platform, flags, machine)
        pulled += [(method, symbol) for symbol in sorted(undefined_symbols(content, platform) & symbols)]
    return pulled


def _method_object(
    package: Package, method: Method, platform: Platform, flags: Flags, machine: llvm.Machine
) -> bytes:
    module, (renamed,) = _own_module(package, (method,), flags)
    _retarget(module, platform, machine)
    return _object(module, platform, machine, flags, frozenset({renamed.symbol}))
