"""Oracles: what each check of a profile must give, computed without our own bitcode and images.

`numba` is the original function, compiled by Numba's own JIT for this host; `python` the same function interpreted;
`module:function` another function of the package's directory; `expect` the value in the profile. `compute` imports
and runs code of the package, so it is called in a fresh process, one in which nothing was extracted: extract mode
makes functions that cannot run.
"""

import importlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from toolchain.errors import ExtractError, ToolError
from toolchain.flags import Flags
from toolchain.frontends.arguments import copy, drawn, generated, given, natural, result_of, typed, written
from toolchain.frontends.expected import Expected, load, save
from toolchain.frontends.problems import Problems
from toolchain.frontends.raised import text_of
from toolchain.frontends.request import ExtractRequest, Requirement, request_of
from toolchain.frontends.values import find, import_modules, methods_of, module_of, open_root, read_globals
from toolchain.package import Method
from toolchain.signature import Signature, parse_profile_signature, parse_signature

if TYPE_CHECKING:
    from toolchain.profile import Profile

__all__ = ["Expected", "OracleCheck", "OracleRequest", "compute", "describe_globals", "load", "oracle_request", "save"]


@dataclass(frozen=True)
class OracleCheck:
    """What a check of a profile says of arguments and result (see `toolchain.profile.CheckSpec`)."""

    index: int
    """Position of the check in the profile."""
    function: str
    signature: str | None
    args: tuple[Any, ...] | None
    generator: str | None
    seed: int
    size: int
    expect: Any
    has_expect: bool
    oracle: str | None
    raises: str | None


@dataclass(frozen=True)
class OracleRequest:
    """A package's request, its methods as extracted, and the checks."""

    extract: ExtractRequest
    methods: tuple[tuple[str, str], ...]
    """(name, canonical signature), in the order of the package."""
    checks: tuple[OracleCheck, ...]

    def to_json(self) -> str:
        """The request as JSON text."""
        row = {"extract": self.extract.to_json(), "methods": self.methods, "checks": [asdict(c) for c in self.checks]}
        return json.dumps(row, sort_keys=True)

    @staticmethod
    def from_json(text: str) -> "OracleRequest":
        """The request that `to_json` wrote. Raises ExtractError 'request-damaged'."""
        try:
            row = json.loads(text)
            checks = tuple(
                OracleCheck(**{**c, "args": None if c["args"] is None else tuple(c["args"])}) for c in row["checks"]
            )
            methods = tuple((str(name), str(signature)) for name, signature in row["methods"])
            return OracleRequest(ExtractRequest.from_json(row["extract"]), methods, checks)
        except (KeyError, TypeError, ValueError) as problem:
            raise ExtractError("request-damaged", "the oracles' request cannot be read", [repr(problem)]) from problem


def oracle_request(
    profile: "Profile", methods: Sequence[Method], flags: Flags, depends: tuple[Requirement, ...] = ()
) -> OracleRequest:
    """The request for the checks of a profile that images with `flags` must pass, given the package's methods.

    depends: what it is built upon, as for its extraction.
    """
    checks = tuple(
        OracleCheck(
            index=index, function=spec.function, signature=spec.signature, args=spec.args, generator=spec.generator,
            seed=spec.seed, size=spec.size, expect=spec.expect, has_expect=spec.has_expect, oracle=spec.oracle,
            raises=spec.raises,
        )
        for index, spec in enumerate(profile.checks)
        if flags.agree(dict(spec.flags))
    )
    named = tuple((method.name, str(method.signature)) for method in methods)
    return OracleRequest(request_of(profile, flags.check_bounds, depends), named, checks)


def compute(request: OracleRequest) -> list[Expected]:
    """For every check, in order, one `Expected` per method that it applies to. Trouble of one check is its `error`.

    Raises ExtractError when the package cannot be imported.
    """
    problems = Problems()
    open_root(request.extract.root, *(one.request.root for one in request.extract.depends))
    with tempfile.TemporaryDirectory() as cache:
        _configure_numba(request, cache)
        _import(request.extract, problems)
        problems.raise_if_any("the oracles cannot import the package")
        functions = {name.rpartition(".")[2]: name for name, _ in request.extract.exports}
        return [
            _expected(check.index, method, check, signature, _Oracles(request, functions))
            for check in request.checks
            for method, signature in _methods(check, request.methods)
        ]


def _configure_numba(request: OracleRequest, cache: str) -> None:
    """Numba as its documentation has it, whatever the environment says; its disk cache away from the package."""
    if request.extract.frontend == "numba":
        from numba.core import config

        from toolchain.frontends import numba_types  # noqa: F401 - Numba gets types for dataclasses

        bounds = {"auto": None, "yes": 1, "no": 0}[request.extract.check_bounds]
        for name, value in (("DISABLE_JIT", 0), ("BOUNDSCHECK", bounds), ("CACHE_DIR", cache)):
            setattr(config, name, value)


def _import(request: ExtractRequest, problems: Problems) -> None:
    names = [name for name in request.modules if not name.endswith((".ll", ".bc"))]
    if request.frontend == "numba":
        names += [module_of(function) for function, _ in request.exports]
    import_modules(dict.fromkeys((*names, *(module_of(name) for name in request.globals))), problems)


def _methods(check: OracleCheck, methods: Sequence[tuple[str, str]]) -> Iterator[tuple[int, Signature | None]]:
    """(index, signature) of each method that the check applies to; (-1, None) when there is none."""
    from toolchain.profile.fit import arguments_fit

    found = False
    for index, (name, text) in enumerate(methods):
        signature = parse_signature(text)
        if name != check.function:
            continue
        if check.signature is not None:
            if parse_profile_signature(check.signature)[1].arguments != signature.arguments:
                continue
        elif check.args is not None and not arguments_fit(list(check.args), signature):
            continue
        found = True
        yield index, signature
    if not found:
        yield -1, None


class _Oracles:
    """Functions by name, in this process."""

    def __init__(self, request: OracleRequest, functions: dict[str, str]) -> None:
        self.request, self.functions = request, functions

    def named(self, place: str) -> Any:
        """The function that `module:function` names."""
        module, _, name = place.partition(":")
        return getattr(importlib.import_module(module), name)

    def _declares(self, function: str, signature: Signature) -> bool:
        """Whether the profile writes the result of this signature, which then may narrow what Numba would infer."""
        exports = dict(self.request.extract.exports)
        read = [parse_profile_signature(text) for text in exports[self.functions[function]]]
        return any(declared and one.arguments == signature.arguments for declared, one in read)

    def call(self, check: OracleCheck, signature: Signature, arguments: tuple[Any, ...]) -> Any:
        """The oracle's result for `arguments`, which it may change."""
        oracle = check.oracle or "numba"
        if ":" in oracle:
            return self.named(oracle)(*_natural(arguments, signature))
        if self.request.extract.frontend != "numba":
            raise ToolError("oracle-missing", f"oracle '{oracle}' needs a Python function; this package is LLVM IR")
        module, _, name = self.functions[check.function].rpartition(".")
        function = getattr(importlib.import_module(module), name)
        if oracle == "python":
            plain = getattr(function, "py_func", function)
            return plain(*(natural(value, kind) for value, kind in given(arguments, signature)))
        import numba

        compiled = function if hasattr(function, "py_func") else numba.njit(function)
        if self._declares(check.function, signature):
            from toolchain.frontends.numba_trial import with_signature

            compiled = with_signature(function, signature)
        return compiled(*(typed(value, kind) for value, kind in given(arguments, signature)))


def _natural(arguments: tuple[Any, ...], signature: Signature) -> Iterator[Any]:
    return (natural(value, kind) for value, kind in zip(arguments, signature.arguments, strict=True))


def _arguments(check: OracleCheck, signature: Signature, oracles: _Oracles) -> tuple[Any, ...]:
    if check.args is not None:
        return written(check.args, signature)
    if check.generator in (None, "random"):
        return drawn(signature, check.seed, check.size)
    return generated(oracles.named(str(check.generator)), signature, check.seed)


def _expected(  # noqa: PLR0911 - one return for each way a check can end
    index: int, method: int, check: OracleCheck, signature: Signature | None, oracles: _Oracles
) -> Expected:
    if signature is None:
        return Expected(index, -1, (), None, (), None, f"no method of '{check.function}' fits the check")
    try:
        arguments = _arguments(check, signature, oracles)
    except Exception as problem:  # noqa: BLE001 - a generator of the package runs here
        return Expected(index, method, (), None, (), None, f"no arguments: {type(problem).__name__}: {problem}")
    before = tuple(copy(value) for value in arguments)
    if check.has_expect or (check.raises is not None and check.oracle is None):
        return _from_profile(index, method, check, signature, before)
    try:
        value = oracles.call(check, signature, arguments)
    except ToolError as problem:
        return Expected(index, method, before, None, before, None, problem.brief)
    except Exception as problem:  # noqa: BLE001 - what the function raises is what the check is about
        return _raised(index, method, check, before, arguments, problem)
    if check.raises is not None:
        said = f"the oracle returned {value!r}, {check.raises} was expected"
        return Expected(index, method, before, None, arguments, None, said)
    try:
        return Expected(index, method, before, result_of(value, signature), arguments, None, None)
    except (TypeError, ValueError, OverflowError) as problem:
        return Expected(index, method, before, None, arguments, None, f"the oracle's result: {problem}")


def _from_profile(
    index: int, method: int, check: OracleCheck, signature: Signature, before: tuple[Any, ...]
) -> Expected:
    """The value or the exception stands in the profile; arrays must be unchanged."""
    after = tuple(copy(value) for value in before)
    if check.raises is not None:
        return Expected(index, method, before, None, after, check.raises, None)
    try:
        return Expected(index, method, before, result_of(check.expect, signature), after, None, None)
    except (TypeError, ValueError, OverflowError) as problem:
        return Expected(index, method, before, None, after, None, f"expect: {problem}")


def _raised(
    index: int, method: int, check: OracleCheck, before: tuple[Any, ...], after: tuple[Any, ...], problem: Exception
) -> Expected:
    name = type(problem).__name__
    if check.raises == name:
        # Numba's texts are the image's; another oracle may word the same error in its own way.
        exact = text_of(problem) if check.oracle in (None, "numba") else None
        return Expected(index, method, before, None, after, name, None, exact, raises_bare=not problem.args)
    wanted = f", not {check.raises}" if check.raises else ""
    text = str(problem).strip().splitlines()
    said = text[0] if text else ""
    return Expected(index, method, before, None, after, None, f"the oracle raised {name}{wanted}: {said}")


def describe_globals(request: ExtractRequest) -> dict[str, str]:
    """{exported name: canonical description} of every global, from the live objects (`toolchain.matrix.describe`).

    Raises ExtractError when one is missing.
    """
    from toolchain.matrix.describe import describe

    problems = Problems()
    open_root(request.root, *(one.request.root for one in request.depends))
    _import(request, problems)
    values = read_globals(request.globals, problems)
    problems.raise_if_any("the globals cannot be read")
    # A global may hold functions of the package, and of those that it depends on.
    exports = [export for one in (*(below.request for below in request.depends), request) for export in one.exports]
    methods = methods_of((dotted.rpartition(".")[2], find(dotted, Problems(), "")) for dotted, _ in exports)
    return {name: describe(value, methods) for name, value in values.items()}
