"""`compile_package`: one package for one platform, to the bytes of an object. `__init__` tells the stages."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Literal

from toolchain.codegen import llvm
from toolchain.codegen.base import CELLS, COUNT, NEEDS, cells_ir, declarations_of, glue_upon, needed
from toolchain.codegen.blame import reaching
from toolchain.codegen.choice import Choice
from toolchain.codegen.debug import at_level, entry_metadata, with_subprogram
from toolchain.codegen.dependencies import NEEDS as DEPENDENCY_NEEDS
from toolchain.codegen.dependencies import with_dependencies
from toolchain.codegen.entries import Native, typed_entry, uniform_entry
from toolchain.codegen.glue import python_ir
from toolchain.codegen.objects import USER, check_undefined, patched, undefined_symbols
from toolchain.codegen.queries import answer
from toolchain.codegen.table import functions_ir, table_ir, windows_ir
from toolchain.codegen.targets import SHARED, CpuTarget, Plan, plan_base, share, suffixed, words_of
from toolchain.codegen.text import quoted, with_unwind_tables
from toolchain.errors import CodegenError
from toolchain.flags import Flags
from toolchain.image_names import EXPORTS, code_section, section_names
from toolchain.package import Method, Package
from toolchain.platforms import Platform, probe_parts
from toolchain.serialize import DataSection, Dependency
from toolchain.serialize.base import GLUE, LOOK, Base, base_functions, look_files, native, support_files

Role = Literal["only", "first", "later"]
"""Which object of an image: the only one, the one with everything, or one with clones for another CPU target."""


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
    (content,) = compile_targets(package, platform, section, header, flags, base, dependencies)
    return content


def compile_targets(
    package: Package, platform: Platform, section: DataSection, header: bytes, flags: Flags, base: Base | None = None,
    dependencies: Sequence[Dependency] = (), chosen: Plan | None = None,
) -> list[bytes]:  # fmt: skip
    """The objects of `package` for `platform`, one for each CPU target; the first has header and data section.

    chosen: the targets, and what is cloned for which (`toolchain.codegen.targets.plan`); None: the platform's baseline.
    The rest, and what is raised: as `compile_package`.
    """
    first = chosen.targets[0] if chosen else platform
    features = chosen.targets[0].llvm_features if chosen else platform.features
    machine = llvm.machine(platform.triple, first.cpu, features, flags.optimize)

    def code(number: int) -> tuple[llvm.Module, tuple[Method, ...]]:  # linking uses a module up
        module, methods = _own_module(package, package.methods, flags)
        module = answer(module, platform, chosen.targets[number].features if chosen else None)
        module = with_dependencies(module, package, dependencies) if dependencies else module
        if chosen:
            share(module, [method.symbol for method in methods])
        return module, methods

    contents, joined = _emit(code, platform, section, header, flags, machine, base, chosen=chosen)
    pulled = lambda names: _pulled(package, names, platform, flags, machine, base)  # noqa: E731 (short, and used here alone)
    check_undefined(contents, joined, platform, package, pulled)
    names = section_names(platform.object_format)
    return [patched(contents[0], {names[0]: header, names[1]: section.content}), *contents[1:]]


def base_plan(platform: Platform, targets: Sequence[CpuTarget]) -> Plan:
    """What is cloned of a platform's base image for which of `targets`."""
    return plan_base(str(_support(platform)), base_functions(platform.os), GLUE, platform, targets)


def compile_base(
    package: Package, platform: Platform, section: DataSection, header: bytes, flags: Flags, chosen: Plan | None = None
) -> list[bytes]:
    """The objects of the base image (`toolchain.serialize.base`), made as any image's, one for each CPU target.

    chosen: as for `compile_targets` (`base_plan`). Raises CodegenError.
    """
    first = chosen.targets[0] if chosen else platform
    features = chosen.targets[0].llvm_features if chosen else platform.features
    machine = llvm.machine(platform.triple, first.cpu, features, flags.optimize)
    functions = base_functions(platform.os)

    def code(_number: int) -> tuple[llvm.Module, tuple[Method, ...]]:
        module = _support(platform)
        if chosen:
            share(module, functions)
        return module, ()

    contents, joined = _emit(code, platform, section, header, flags, machine, None, functions, chosen=chosen)
    check_undefined(contents, joined, platform, package, lambda _: [])
    names = section_names(platform.object_format)
    return [patched(contents[0], {names[0]: header, names[1]: section.content}), *contents[1:]]


def _support(platform: Platform) -> llvm.Module:
    """What a base image is made of besides the glue."""
    module = llvm.parse_text("")
    for name in (*support_files(platform.os), *look_files(platform)):
        module.link_in(llvm.parse_text(native(name)))
    return module


def _emit(
    code: Callable[[int], tuple[llvm.Module, tuple[Method, ...]]], platform: Platform, section: DataSection,
    header: bytes, flags: Flags, machine: llvm.Machine, base: Base | None, functions: tuple[str, ...] = (),
    *, chosen: Plan | None = None, chkstk: bool = False,
) -> tuple[list[bytes], frozenset[str]]:  # fmt: skip
    """The objects, both sections still zero, and the names that they define for each other.

    code: makes the module of the package's own code for a CPU target, and its methods. functions: what a base image
    offers.
    """
    module, methods = code(0)
    records = (section.methods_offset, section.exceptions_offset)
    straight = frozenset(i for i, one in enumerate(methods) if llvm.is_straight(module.get_function(one.symbol)))
    dependent = any(value.name == DEPENDENCY_NEEDS for value in module.global_variables)
    sizes = len(methods), len(header), len(section.content)
    named = tuple(chosen.entries()) if chosen else ()
    entries = () if functions else named
    choice = Choice(len(chosen.targets), entries, chosen.rows(platform.arch)) if chosen else None
    parts = [
        *_entries(module, methods, direct=chosen is not None),
        python_ir(methods, platform.os, straight, [LOOK] if functions else []),
        table_ir(*sizes, records, platform.object_format, len(functions), dependent=dependent, choice=choice),
    ]
    if platform.os == "windows":
        parts.append(windows_ir(chkstk=chkstk))
    offered = functions_ir(functions, _declared(module, functions), named if functions else ())
    _retarget(module, platform, machine)
    # A base looks anyway.
    asking = ("choose", "select", *(() if functions else probe_parts(platform))) if chosen else ()
    looking = [native(f"{name}.ll") for name in asking]
    own = _declarations(module, methods) + "\n".join(parts)
    for text in (glue_upon(base), native("bind.ll"), own, *looking, offered):
        part = llvm.parse_text(text)
        _retarget(part, platform, machine)
        module.link_in(part)
    words = words_of(chosen.targets[0]) if chosen else ""
    role: Role = "first" if chosen else "only"
    made = [(_optimised(module, platform, machine, flags, EXPORTS, base, role, words), machine)]
    if chosen:
        made += [_clones(code, platform, flags, base, chosen, number) for number in range(1, len(chosen.targets))]
    contents, joined = _objects(made, platform, base)
    lost = [one for one in contents if "__chkstk" in undefined_symbols(one, platform)]
    if platform.os == "windows" and not chkstk and lost:
        return _emit(code, platform, section, header, flags, machine, base, functions, chosen=chosen, chkstk=True)
    return contents, joined


def _clones(
    code: Callable[[int], tuple[llvm.Module, tuple[Method, ...]]], platform: Platform, flags: Flags, base: Base | None,
    chosen: Plan, number: int,
) -> tuple[llvm.Module, llvm.Machine]:  # fmt: skip
    """(optimised module, its machine) of what is cloned for target `number`: entries and the code below them."""
    target = chosen.targets[number]
    machine = llvm.machine(platform.triple, target.cpu, target.llvm_features, flags.optimize)
    module, methods = code(number)
    texts = []
    if chosen.functions:
        for index in chosen.cloned(number):
            module.get_function(chosen.functions[index]).name = chosen.names(number, index)[0]
    else:
        texts = _entries(module, methods, chosen.cloned(number), suffixed(number), direct=True)
    _retarget(module, platform, machine)
    part = llvm.parse_text(_declarations(module, methods) + "\n".join(texts))
    _retarget(part, platform, machine)
    module.link_in(part)
    names = chosen.defined(number)
    section = code_section(platform.object_format, number)
    return _optimised(module, platform, machine, flags, names, base, "later", words_of(target), section), machine


def _objects(
    made: Sequence[tuple[llvm.Module, llvm.Machine]], platform: Platform, base: Base | None
) -> tuple[list[bytes], frozenset[str]]:
    """The objects of optimised modules that will be one image, and the names that they define for each other.

    made: each module with its machine; the first gets the cells.
    """
    called = {name for module, _ in made for name in needed(module, base)}
    names = [name for name in (base.functions if base is not None else ()) if name in called]
    contents, joined = [], set[str]()
    for number, (module, machine) in enumerate(made):
        role: Role = "only" if len(made) == 1 else "later" if number else "first"
        _reach_base(module, platform, machine, base, names, role)
        contents.append(machine.emit_object(module))
        values = (value for value in llvm.globals_of(module) if not value.is_declaration)
        joined |= {value.name for value in values if value.linkage.name == "external"}
    return contents, frozenset(joined)


def _declared(module: llvm.Module, functions: tuple[str, ...]) -> list[str]:
    """Declarations of a base image's functions."""
    found = [module.get_function(name) for name in functions if name not in GLUE]
    return [
        *(f"declare {llvm.result_type(one)} @{one.name}({', '.join(llvm.parameter_types(one))})" for one in found),
        *declarations_of([name for name in functions if name in GLUE]),
    ]


def _link_support(module: llvm.Module, platform: Platform, machine: llvm.Machine, *, sharing: bool) -> None:
    """Links in what `module` uses of the support run-time.

    Its functions are `linkonce` meanwhile: LLVM takes over only those that something refers to, and a package's own
    function of the same name goes before. sharing: so are variables that several objects have to have in common.
    """
    for name in support_files(platform.os):
        part = llvm.parse_text(native(name))
        _retarget(part, platform, machine)
        if sharing:
            share(part, [function.name for function in part.functions], name, "linkonce_any")
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


def _entries(
    module: llvm.Module, methods: tuple[Method, ...], which: Iterable[int] | None = None, suffix: str = "", *,
    direct: bool = False,
) -> list[str]:  # fmt: skip
    """IR of the typed and uniform entries of every method, or of `which`; suffix: behind their names.

    direct: the uniform entry calls its own typed entry, not what the slot holds.
    """
    texts = []
    for index in range(len(methods)) if which is None else which:
        method = methods[index]
        function = module.get_function(method.symbol)
        native = Native(llvm.result_type(function), llvm.parameter_types(function))
        typed = with_subprogram(typed_entry(index, method, native), index)
        uniform = uniform_entry(index, method.signature, f"@typed.{index}{suffix}" if direct else "")
        texts += [typed, uniform] if not suffix else [
            # Nothing refers to a clone's entries but another object: as internal ones they would not be linked in.
            text.replace(f"define internal i32 @{kind}.{index}(", f"define i32 @{kind}.{index}{suffix}(", 1)
            for kind, text in (("typed", typed), ("uniform", uniform))
        ]
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


def _optimised(
    module: llvm.Module, platform: Platform, machine: llvm.Machine, flags: Flags, exports: frozenset[str],
    base: Base | None, role: Role = "only", words: str = "", section: str = "",
) -> llvm.Module:  # fmt: skip
    """Link the support run-time, internalise, choose debug metadata, add unwind tables, optimise.

    exports: what others refer to. words: further attributes of all functions. section: where they are put.
    """
    if base is None:
        _link_support(module, platform, machine, sharing=role != "only")
    kept = exports | {"_DllMainCRTStartup", "_fltused", "__chkstk"}
    for value in llvm.globals_of(module):
        if value.is_declaration:
            if platform.os == "windows" and value.name.startswith(("Py", "_Py")):
                # Imported variables have no address of their own in a PE file: they are read through the import table.
                value.storage_class = "dllimport"
        elif role != "only" and value.name.startswith(SHARED):
            value.linkage = "external" if role == "first" else "available_externally"
            value.visibility = "hidden"
        elif role == "later" and value.name in exports:
            value.linkage = "external"
            value.visibility = "hidden"
        elif value.name not in kept:
            value.visibility = "default"
            value.linkage = "internal"
        elif value.name in exports and platform.os == "windows":
            value.storage_class = "dllexport"
    module = llvm.parse_text(with_unwind_tables(at_level(str(module), flags.debug_info), words, section))
    llvm.optimize_module(module, machine, flags.optimize)
    return module


def _reach_base(
    module: llvm.Module, platform: Platform, machine: llvm.Machine, base: Base | None, names: Sequence[str], role: Role
) -> None:
    """Has the optimised module call its base through cells: those for `names`, the same in all objects."""
    part = llvm.parse_text(cells_ir(module, base, names, elsewhere=role == "later"))
    _retarget(part, platform, machine)
    module.link_in(part)
    for value in llvm.globals_of(module):
        if value.name == CELLS and role != "only":
            value.visibility = "hidden"
        elif value.name in {*names, CELLS, NEEDS, COUNT} and not value.is_declaration:
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
    module = answer(module, platform, None)
    _retarget(module, platform, machine)
    module = _optimised(module, platform, machine, flags, frozenset({renamed.symbol}), base)
    (content,), _ = _objects([(module, machine)], platform, base)
    return content
