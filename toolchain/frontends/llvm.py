"""The LLVM IR front end: `.ll` and `.bc` files and a list of signatures, to one module of portable bitcode.

A signature is written in Numba's notation, result type included, and the IR function must be declared like this
(convention "c", a plain C function on every platform):

    bool                  i1 or i8                          int8, uint8 ... int64, uint64    i8 ... i64
    float32, float64      float, double                     T[::1]                           ptr, i64 (element count)
    complex               two float or double; as a result the literal structure {float, float} or {double, double}
    none                  void

Arrays have one dimension and are contiguous; IR says nothing of const, so the signature alone decides whether the
array may be read-only. Triple and data layout of the input are replaced and debug information is removed (it holds
paths). What ties the code to one target is refused: target attributes, target intrinsics and types, inline assembly,
thread-local variables, COMDATs (Mach-O has none), constructors. Hostile IR may abort the process: it runs in a worker.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from llvmlite import binding

from toolchain.errors import ToolError
from toolchain.frontends import bitcode
from toolchain.frontends.described import describe
from toolchain.frontends.problems import Problems
from toolchain.frontends.producers import producers
from toolchain.frontends.request import ExtractRequest
from toolchain.frontends.sources import Territory, imported, sources_of
from toolchain.frontends.values import encode, import_modules, module_of, near_miss, open_root, read_globals
from toolchain.inputs import Inputs, inputs_of
from toolchain.package import Method, Package
from toolchain.signature import Array, Scalar, Signature, parse_signature

BRIEF = "the package cannot be extracted"


@dataclass(frozen=True)
class _Source:
    """One IR file: its name in the request, its module, and its text as LLVM prints it, without debug information."""

    file: str
    module: Any
    text: str
    original: str
    """Text of a `.ll` file as it stands on disk, for line numbers; '' for bitcode."""


def extract(request: ExtractRequest) -> Package:
    """The package of `request`. Raises ExtractError with every problem found.

    Codes: check-bounds-unsupported, dependency-unsupported, module-missing, ir-unreadable, layout-incompatible,
    target-attribute, target-intrinsic, target-type, inline-assembly, thread-local, comdat, constructor, bitcode-
    invalid, function-missing, name-invalid, name-taken, signature-invalid, collection-unsupported, signature-
    repeated, signature-mismatch, array-unsupported, argument-unsupported, result-unsupported, calling-convention,
    and those of the globals; 'extract-failed' when they differ.
    """
    problems = Problems()
    if request.check_bounds == "yes":
        told = "LLVM IR has no arrays whose bounds could be checked: check-bounds cannot be 'yes'"
        problems.add("check-bounds-unsupported", told, "leave check-bounds at auto, and check where the IR is made")
    if request.depends:
        named = ", ".join(f"'{one.package.name}'" for one in request.depends)
        told = f"LLVM IR cannot call the methods of another package, and this one depends on {named}"
        problems.add("dependency-unsupported", told, "write the functions that use it in Python")
    files = [name for name in request.modules if name.endswith((".ll", ".bc"))]
    if not files:
        problems.add("module-missing", "no .ll or .bc file among the modules", "name the IR files in [package] modules")
    sources = [source for file in files if (source := _read(Path(request.root), file, problems)) is not None]
    open_root(request.root)
    python = [name for name in request.modules if name not in files]
    import_modules(dict.fromkeys((*python, *(module_of(name) for name in request.globals if "." in name))), problems)
    encoded = encode(read_globals(request.globals, problems), problems)
    methods = _methods(request, sources, problems)
    problems.raise_if_any(BRIEF)
    _expose(sources, {method.symbol for method in methods})
    whole, renamed = bitcode.link(request.name, [source.module for source in sources])
    methods = [replace(method, symbol=renamed.get(method.symbol, method.symbol)) for method in methods]
    describe(whole, methods)
    return Package(
        name=request.name, version=request.version, uuid=request.uuid, frontend="llvm",
        producers=producers("python", "numpy", "llvmlite"), bitcode=whole.as_bitcode(), methods=tuple(methods),
        exceptions=(), globals=encoded, inputs=_inputs(request, files),
    )


def _inputs(request: ExtractRequest, files: list[str]) -> Inputs:
    """The IR files and the Python modules that hold globals."""
    return inputs_of(sources_of(Territory(request), [*imported(), *(Path(request.root) / file for file in files)]), ())


def _expose(sources: list[_Source], symbols: set[str]) -> None:
    """Make the exported functions external, also those that the input keeps to itself."""
    for source in sources:
        for function in source.module.functions:
            if function.name in symbols and not function.is_declaration:
                function.linkage, function.visibility = "external", "default"


def _read(root: Path, file: str, problems: Problems) -> _Source | None:
    """The parsed file without debug information; notes what is wrong with it."""
    try:
        content = (root / file).read_bytes()
    except OSError as problem:
        problems.add("module-missing", f"'{file}' cannot be read: {problem.strerror}")
        return None
    try:
        module = binding.parse_bitcode(content) if file.endswith(".bc") else binding.parse_assembly(content.decode())
        text = without_debug(str(module))
        module = binding.parse_assembly(text)
        module.verify()
    except (RuntimeError, UnicodeDecodeError) as problem:
        lines = [line.strip() for line in str(problem).splitlines() if line.strip()]
        problems.add("ir-unreadable", f"'{file}' is no valid LLVM IR: {'; '.join(lines[:3])}")
        return None
    for code, what in refused(text, str(module.data_layout)):
        problems.add(code, f"'{file}': {what}")
    return _Source(file, module, text, "" if file.endswith(".bc") else content.decode())


def without_debug(text: str) -> str:
    """IR text without debug locations, debug records, module flags and producer notes."""
    text = re.sub(r", !dbg ![0-9]+", "", text)
    text = re.sub(r"(?m)^(define [^\n]*?) !dbg ![0-9]+", r"\1", text)
    text = re.sub(r"(?m)^\s+#dbg_\w+\(.*\)\n", "", text)
    text = re.sub(r"(?m)^\s+(?:tail )?call void @llvm\.dbg\.\w+\(.*\n", "", text)
    return re.sub(r"(?m)^!llvm\.(?:dbg\.cu|module\.flags|ident|commandline) = .*\n", "", text)


_ASM = "inline assembly"
_RULES = (
    ("target-attribute", r'"(?:target-cpu|target-features|tune-cpu)"="[^"]*"', "{0} ties the code to one CPU"),
    ("target-intrinsic", rf"@llvm\.(?:{bitcode.TARGETS})\.[\w.]+", "{0} exists on one architecture only"),
    ("target-type", r"\b(?:x86_fp80|ppc_fp128|x86_amx)\b|\btarget\(", "the type {0} exists on one architecture only"),
    ("inline-assembly", r"(?m)^module asm\b|\basm (?:sideeffect |alignstack |inteldialect |unwind )*\"", _ASM),
    ("thread-local", r"(?m)^@.* = .*\bthread_local\b", "a thread-local variable"),
    ("comdat", r"(?m)^\$.* = comdat\b", "a COMDAT, which Mach-O does not have"),
    ("constructor", r"@llvm\.global_[cd]tors\b", "{0}: code that would run when the image is loaded"),
)


def refused(text: str, layout: str) -> list[tuple[str, str]]:
    """(code, what) of everything in printed IR that ties it to one target."""
    plain = re.sub(r'!"(?:[^"])*"', '!""', bitcode.strip_data(text))
    found = [
        (code, what.format(match))
        for code, pattern, what in _RULES
        for match in dict.fromkeys(hit.group(0) for hit in re.finditer(pattern, plain))
    ]
    if layout and (layout.startswith("E") or re.search(r"(?:^|-)p(?:0)?:(?!64:)", layout)):
        found.append(("layout-incompatible", f"the data layout '{layout}' is not little-endian with 64-bit pointers"))
    return list(dict.fromkeys(found))


_ABI = re.compile(r"\b(?:byval|sret|inalloca|preallocated|nest|swift\w+)\b")
"""Parameter attributes that no plain C function has."""


def _methods(request: ExtractRequest, sources: list[_Source], problems: Problems) -> list[Method]:
    """Every method of the request; notes functions that are missing and signatures that do not fit."""
    methods: list[Method] = []
    owners: dict[str, str] = {}
    defined = {
        function.name: (source, function)
        for source in sources
        for function in source.module.functions
        if not function.is_declaration
    }
    for symbol, texts in request.exports:
        name = symbol.rpartition(".")[2]
        if not name.isidentifier():
            problems.add("name-invalid", f"'{symbol}' cannot be the name of a Python function")
        if owners.setdefault(name, symbol) != symbol or name in {g.rpartition(".")[2] for g in request.globals}:
            problems.add("name-taken", f"'{symbol}': the name '{name}' is taken by another export or a global")
        if symbol not in defined and len(sources) < sum(name.endswith((".ll", ".bc")) for name in request.modules):
            continue  # it may stand in the file that could not be read
        if symbol not in defined:
            problems.add("function-missing", f"no file defines the function '{symbol}'", near_miss(symbol, defined))
            continue
        for text in texts:
            method = _method(name, symbol, text, *defined[symbol], problems)
            known = [m.signature.arguments for m in methods if m.name == name]
            if method is not None and method.signature.arguments in known:
                problems.add("signature-repeated", f"'{symbol}' has two signatures with the arguments of '{text}'")
            elif method is not None:
                methods.append(method)
    return methods


def _method(name: str, symbol: str, text: str, source: _Source, function: Any, problems: Problems) -> Method | None:
    try:
        signature = parse_signature(text)
    except ToolError as problem:
        problems.add(problem.code, f"'{symbol}': {problem.brief}: {'; '.join(problem.details)}", problem.hint)
        return None
    before = len(problems.rows)
    for argument in signature.arguments:
        if isinstance(argument, Array) and (argument.ndim != 1 or argument.layout != "C"):
            problems.add("array-unsupported", f"'{symbol}' with the signature '{text}': arrays are written T[::1]")
        elif type(argument.element if isinstance(argument, Array) else argument) is not Scalar:
            told = f"'{symbol}' with the signature '{text}': IR functions take no {argument}"
            problems.add("argument-unsupported", told)
    if type(signature.result) not in (Scalar, type(None)):
        problems.add("result-unsupported", f"'{symbol}' with the signature '{text}': IR functions return one number")
    header = re.search(rf'(?m)^define (.*)@"?{re.escape(symbol)}"?\((.*)\)', source.text)
    head, inside = (header.group(1), header.group(2)) if header else ("", "")
    if re.search(r"\b\w*cc(?:\d+)?\b", head) or _ABI.search(inside):
        problems.add("calling-convention", f"'{symbol}' is not a plain C function: 'define {head.strip()}'")
    declared = str(function.global_value_type)
    if len(problems.rows) == before and not fits(signature, declared):
        needs = f"the signature '{text}' needs {expected(signature)}"
        problems.add("signature-mismatch", f"'{symbol}' is declared {declared}; {needs}")
    if len(problems.rows) > before:
        return None
    place = re.search(rf'(?m)^\s*define [^\n]*@"?{re.escape(symbol)}"?\(', source.original)
    return Method(
        name=name, signature=signature, symbol=symbol, convention="c", parameters=_names(signature, function), doc="",
        file=Path(source.file).as_posix(), line=source.original[: place.end()].count("\n") + 1 if place else 0,
        first_exception=0, exception_count=0,
    )


def _forms(scalar: Scalar) -> tuple[str, ...]:
    """LLVM types that a number may have, for one parameter."""
    if scalar.kind == "bool":
        return ("i1", "i8")
    if scalar.kind in ("int", "uint"):
        return (f"i{scalar.bits}",)
    return ("float" if scalar.bits == (32 if scalar.kind == "float" else 64) else "double",)


def _parameters(signature: Signature) -> list[tuple[str, ...]]:
    """For each parameter of the IR function: the types it may have."""
    out: list[tuple[str, ...]] = []
    for argument in signature.arguments:
        if isinstance(argument, Array):
            out += [("ptr",), ("i64",)]
        elif isinstance(argument, Scalar):
            out += [_forms(argument)] * (2 if argument.kind == "complex" else 1)
    return out


def _results(signature: Signature) -> tuple[str, ...]:
    if not isinstance(signature.result, Scalar):
        return ("void",)
    forms = _forms(signature.result)
    return (f"{{ {forms[0]}, {forms[0]} }}",) if signature.result.kind == "complex" else forms


def expected(signature: Signature) -> str:
    """The IR type that a signature asks for, alternatives joined by `|`: 'double (ptr, i64, i1|i8)'."""
    return f"{'|'.join(_results(signature))} ({', '.join('|'.join(forms) for forms in _parameters(signature))})"


def fits(signature: Signature, declared: str) -> bool:
    """Whether an IR function type, as LLVM prints it, is one of those that the signature asks for."""
    result, _, inside = declared.rpartition(" (")
    given = [part.strip() for part in inside.rstrip(")").split(",") if part.strip()]
    wanted = _parameters(signature)
    matching = len(given) == len(wanted) and all(kind in forms for kind, forms in zip(given, wanted, strict=True))
    return matching and result in _results(signature)


def _names(signature: Signature, function: Any) -> tuple[str, ...]:
    """The parameters' names in the IR where every one is a Python identifier and unique, else a0, a1, ...

    An array is called after its pointer, a complex number after its real part: `%z.re` gives z.
    """
    given = [argument.name for argument in function.arguments]
    names: list[str] = []
    at = 0
    for argument in signature.arguments:
        names.append(given[at].partition(".")[0] if given[at].endswith((".re", ".real", ".0")) else given[at])
        at += 1 if isinstance(argument, Scalar) and argument.kind != "complex" else 2
    if all(name.isidentifier() for name in names) and len(set(names)) == len(names):
        return tuple(names)
    return tuple(f"a{index}" for index in range(len(names)))
