"""The Numba front end: Python functions, decorated or not, to one module of unoptimised, host-independent bitcode.

The story: import the package, resolve every name, compile each function for each signature in extract mode
(`numba_mode`, which also says how the native functions are called), link all into one module, strip what belongs to
this machine, see which exceptions each method can reach. Equal sources give equal bytes wherever the package lies.
"""

import inspect
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from numba.extending import is_jitted

from toolchain.errors import ToolError
from toolchain.frontends import bitcode
from toolchain.frontends.captured import closure, files_of
from toolchain.frontends.described import describe
from toolchain.frontends.numba_dataclass_rules import spelling, with_fields
from toolchain.frontends.numba_exceptions import EXCEPTION_PREFIX
from toolchain.frontends.numba_mode import Session, Unit
from toolchain.frontends.numba_origins import holds, origins
from toolchain.frontends.numba_refusal import Refusal, kind_of, returned_global
from toolchain.frontends.problems import Problems
from toolchain.frontends.producers import producers
from toolchain.frontends.request import ExtractRequest, Requirement
from toolchain.frontends.sources import Territory, imported, sources_of
from toolchain.frontends.values import (
    encode,
    find,
    import_modules,
    methods_of,
    module_of,
    named,
    open_root,
    read_globals,
)
from toolchain.inputs import Inputs, inputs_of
from toolchain.package import DEPENDENCY, ExceptionRow, Method, Package, Used
from toolchain.serialize import known_values
from toolchain.signature import Signature, dataclasses_of, functions_of, members_of, parse_profile_signature
from toolchain.signature.foreign import REMEDIES as FOREIGN

BRIEF = "the package cannot be extracted"
IR_FILES = (".ll", ".bc")
"""How modules of a package end that are no Python (`toolchain.frontends.llvm`)."""
REMEDIES = {
    "objmode-unsupported": "do the part that needs Python in the caller, and pass its result in",
    "python-call-unsupported": "return what is to be printed, and print it in the caller",
    "dataclass-unsupported": "make the class frozen and without code of its own for it, or pass the fields",
    "float16-unsupported": "compute in float32, and convert in the caller",
    **FOREIGN,
}
"""What to write instead of what a code refuses."""


@dataclass(frozen=True)
class _Wanted:
    """One method to compile: exported name, function, its signature, whether the result type was written."""

    name: str
    dotted: str
    text: str
    function: Any
    signature: Signature
    declared: bool


def extract(request: ExtractRequest) -> Package:
    """The package of `request`. Changes Numba for the life of this process: call it once, in a fresh process.

    Raises ExtractError with every problem found; details name function and signature. Codes: parameter-kind,
    exception-arguments, module-missing, module-failed, function-missing, not-a-function, ufunc-unsupported,
    stencil-unsupported, jitclass-unsupported, callback-unsupported, signature-invalid, collection-unsupported,
    signature-repeated, name-taken, parameter-count, class-missing, does-not-compile, result-unsupported,
    result-differs, objmode-unsupported, python-call-unsupported, float16-unsupported,
    exception-unsupported, exception-dynamic, constant-array-layout, host-code, global-missing, global-unsupported;
    'extract-failed' when they differ.
    """
    problems = Problems()
    session = Session(request.root, request.check_bounds, [one.request.root for one in request.depends])
    for root in (*reversed([one.request.root for one in request.depends]), request.root):
        open_root(root)
    for one in request.depends:
        _import(one.request, problems)
        _depend(session, one, problems)
    _import(request, problems)
    wanted = resolve(request, problems)
    values = read_globals(request.globals, problems)
    exported = {want.name for want in wanted}
    for name in sorted(exported & set(values)):
        problems.add("name-taken", f"'{name}' is both a function and a global")
    methods = methods_of((want.name, want.function) for want in wanted)
    session.activate()
    units = [(want, unit) for want in wanted if (unit := compile_one(session, want, problems)) is not None]
    classes = _classes(replace(want.signature, result=unit.result) for want, unit in units)
    encoded = encode(values, problems, methods, session.dependencies.known, classes)
    problems.raise_if_any(BRIEF)
    return package_of(request, session, units, encoded)


def _classes(signatures: Iterable[Signature]) -> dict[str, object]:
    """The enums and dataclasses that the signatures take or return, by dotted name, sorted: the image defines them."""
    kinds = [kind for signature in signatures for kind in (*signature.arguments, signature.result)]
    names = {one.name for kind in kinds for of in (members_of, dataclasses_of) for one in of(kind)}
    return {name: named(name) for name in sorted(names)}


def _import(request: ExtractRequest, problems: Problems) -> None:
    """Import the modules of a request, and those that what it names stands in."""
    functions = [function for function, _ in request.exports] if request.frontend == "numba" else []
    needed = [module_of(name) for name in (*functions, *request.globals)]
    own = [name for name in request.modules if not name.endswith(IR_FILES)]
    import_modules(dict.fromkeys((*own, *filter(None, needed))), problems)


def _depend(session: Session, one: Requirement, problems: Problems) -> None:
    """Find the live functions and objects of a package that this one depends on."""
    functions = resolve(one.request, problems) if one.request.frontend == "numba" else []
    values = read_globals(one.request.globals, problems)
    if problems.rows:
        return
    below = [known for known in session.dependencies.known if known.package in one.package.depends]
    methods = methods_of((want.name, want.function) for want in functions)
    try:
        classes = _classes(method.signature for method in one.package.methods)
        known = known_values(one.package, values, methods, below, classes)
        session.dependencies.add(one, [want.function for want in functions], known)
    except ToolError as problem:
        problems.take(problem)


def resolve(request: ExtractRequest, problems: Problems) -> list[_Wanted]:
    """Every method of the request whose function exists and whose signature can be read."""
    wanted: list[_Wanted] = []
    owners: dict[str, str] = {}
    for dotted, signatures in request.exports:
        function, name = find(dotted, problems, "function-missing"), dotted.rpartition(".")[2]
        if owners.setdefault(name, dotted) != dotted:
            problems.add("name-taken", f"'{dotted}' and '{owners[name]}' would both be called '{name}'")
        python = getattr(function, "py_func", function)
        if function is not None and not inspect.isfunction(python):
            code, what, remedy = kind_of(function)
            problems.add(code, f"'{dotted}' is {what}, not a function", remedy)
            continue
        seen = {want.signature.arguments for want in wanted if want.name == name}
        for text in signatures:
            want = _read(dotted, text, function, problems)
            if want is None:
                continue
            if want.signature.arguments in seen:
                problems.add("signature-repeated", f"'{dotted}' has two signatures with the arguments of '{text}'")
            elif function is not None:
                seen.add(want.signature.arguments)
                wanted.append(want)
    return wanted


def _read(dotted: str, text: str, function: Any, problems: Problems) -> _Wanted | None:
    try:
        declared, signature = parse_profile_signature(text)
    except ToolError as problem:
        hint = spelling(text) or problem.hint
        problems.add(problem.code, f"'{dotted}': {problem.brief}: {'; '.join(problem.details)}", hint)
        return None
    try:
        signature = with_fields(signature)
    except Refusal as refusal:
        where = f"'{dotted}' with the signature '{text}'"
        problems.add(refusal.code, f"{where}: {refusal.text}", refusal.hint or REMEDIES.get(refusal.code, ""))
        return None
    if function is not None:
        other = _other_kinds(function)
        if other:
            hint = "write a function that takes every argument by position and calls this one"
            problems.add("parameter-kind", f"'{dotted}' has {', '.join(other)}", hint)
            return None
        takes, given = len(parameters(function)), len(signature.arguments)
        if takes != given:
            problems.add("parameter-count", f"'{dotted}' has {takes} parameters, the signature '{text}' has {given}")
            return None
    before = len(problems.rows)
    for name in dict.fromkeys(name for argument in signature.arguments for name in functions_of(argument)):
        _passed(dotted, name, problems)
    if len(problems.rows) > before:
        return None
    return _Wanted(dotted.rpartition(".")[2], dotted, text, function, signature, declared)


def _passed(dotted: str, name: str, problems: Problems) -> None:
    """Import the module of a function that a signature passes, while Numba works as usual; note what is no such one."""
    import_modules([module_of(name)], problems)
    passed = find(name, problems, "function-missing")
    if passed is not None and not is_jitted(passed):
        hint = "name the function that the module holds, decorated with @njit"
        problems.add("not-a-function", f"'{dotted}': the argument '{name}' is no function compiled by Numba", hint)


def _other_kinds(function: Any) -> list[str]:
    """Parameters that no argument of a signature stands for: keyword-only ones, *args and **kwargs."""
    python = getattr(function, "py_func", function)
    found = inspect.signature(python).parameters.values()
    by_position = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return [f"the {one.kind.description} parameter '{one.name}'" for one in found if one.kind not in by_position]


def parameters(function: Any) -> tuple[str, ...]:
    """Names of the parameters of a function or dispatcher."""
    return tuple(inspect.signature(getattr(function, "py_func", function)).parameters)


def compile_one(session: Session, want: _Wanted, problems: Problems) -> Unit | None:
    """The code of one method, or None after a problem; with a problem of its own, the code is of no use."""
    where = f"'{want.dotted}' with the signature '{want.text}'"
    try:
        unit = session.compile(want.function, want.signature, declared=want.declared)
    except Refusal as refusal:
        hint = refusal.hint or REMEDIES.get(refusal.code, "") or returned_global(refusal.text, want.signature.result)
        problems.add(refusal.code, f"{where}: {refusal.text}", hint)
        return None
    if want.declared and unit.result != want.signature.result:
        found, wanted = unit.result or "none", want.signature.result or "none"
        problems.add("result-differs", f"{where}: the result is {found}, not {wanted}")
    for sign in bitcode.host_code(unit.module):
        problems.add("host-code", f"{where}: compiled for this machine ({sign}), by a ufunc or a cache")
    return unit


def package_of(
    request: ExtractRequest, session: Session, units: list[tuple[_Wanted, Unit]], encoded: bytes
) -> Package:
    """Link the units; number each method's exceptions.

    An exception constant holds its index among the session's rows, which come first. Behind them stand those of the
    dependencies' methods that are used. A method's exceptions must be neighbours in the table, so where they are not,
    copies of the rows are appended for it.
    """
    module, renamed = bitcode.link(request.name, [unit.module for _, unit in units])
    units = [(want, replace(unit, symbol=renamed.get(unit.symbol, unit.symbol))) for want, unit in units]
    rows, used = list(session.rows), list[Used]()
    if session.dependencies:
        module, rows, used = _divided(session, module, renamed, {unit.symbol for _, unit in units})
        renamed = {**renamed, **{symbol: one.symbol for symbol, one in session.dependencies.methods().items()}}
    numbers = {f"{EXCEPTION_PREFIX}{number}": {number} for number in range(len(rows))}
    for one in used:
        raised = session.dependencies.rows(one)
        rows += [row for row in raised if row not in rows]
        numbers[one.symbol] = {rows.index(row) for row in raised}
    reached = bitcode.references(module)
    uses = session.places.needs((unit.symbol for _, unit in units), reached, bitcode.undefined(module), renamed)
    methods, own = [], len(rows)
    for want, unit in units:
        found = sorted({number for name in bitcode.reachable(unit.symbol, reached) for number in numbers.get(name, ())})
        first = found[0] if found else 0
        if found and found != list(range(first, first + len(found))):
            first = len(rows)
            rows.extend(rows[number] for number in found)
        methods.append(_method(session, want, unit, first, len(found)))
    assert all(number < own for each in numbers.values() for number in each), "copies are nobody's numbers"
    describe(module, methods)
    return Package(
        name=request.name, version=request.version, uuid=request.uuid, frontend="numba",
        producers=producers("python", "numpy", "numba", "llvmlite"),
        bitcode=module.as_bitcode(), methods=tuple(methods), exceptions=tuple(rows), globals=encoded,
        notes=tuple(session.notes), uses=tuple(dict.fromkeys(uses)),
        inputs=_inputs(request, session, module),
        depends=tuple(one.package.name for one in request.depends), used=tuple(used),
    )


def _divided(
    session: Session, module: Any, renamed: Mapping[str, str], own: set[str]
) -> tuple[Any, list[ExceptionRow], list[Used]]:
    """(the module without what stands in dependencies, the exceptions that are left, what is used of dependencies).

    own: the package's methods, which stay.
    """
    offered = {renamed.get(symbol, symbol): used for symbol, used in session.dependencies.methods().items()}
    taken = {symbol: used.symbol for symbol, used in offered.items() if symbol not in own}
    module, kept = bitcode.renumbered(bitcode.without(module, taken), EXCEPTION_PREFIX)
    defined = [function.name for function in module.functions if not function.is_declaration]
    for note in session.dependencies.compiled_in(defined, own, renamed):
        session.note(note)
    names = sorted(name for name in bitcode.undefined(module) if name.startswith(DEPENDENCY))
    return module, [session.rows[number] for number in kept], [session.dependencies.used(name) for name in names]


def _inputs(request: ExtractRequest, session: Session, module: Any) -> Inputs:
    """The sources of the package, which the linked `module` was made of, and what its compiled functions captured.

    Of a dependency those files count from which functions were compiled in, or values that its image does not hold.
    """
    territory = Territory(request)
    symbols = [function.name for function in module.functions if not function.is_declaration]
    left = [one for one in session.functions if territory.of_dependency(one.__module__) and not holds(symbols, one)]
    kept = {function: options for function, options in session.functions.items() if function not in left}
    modules = [module for name, module in list(sys.modules.items()) if territory.of_dependency(name)]
    frozen: set[str] = set()

    def captured(name: str, value: Any) -> None:
        if all(known.index(value) is None for known in session.dependencies.known):
            frozen.update(origins(modules, name, value))

    observed = closure(kept, territory.relative, left, captured)
    files = [*filter(territory.is_own, imported()), *map(str, files_of(kept)), *frozen]
    return inputs_of(sources_of(territory, files), observed)


def _method(session: Session, want: _Wanted, unit: Unit, first: int, count: int) -> Method:
    python = inspect.unwrap(getattr(want.function, "py_func", want.function))
    file = session.relative(python.__code__.co_filename)
    return Method(
        name=want.name, signature=Signature(unit.result, want.signature.arguments), symbol=unit.symbol,
        convention="numba", origin=want.dotted,
        parameters=parameters(want.function), doc=inspect.cleandoc(python.__doc__ or ""), file=file,
        line=python.__code__.co_firstlineno if file else 0, first_exception=first, exception_count=count,
    )
