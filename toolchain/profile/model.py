"""The shape of a profile: pydantic models, strict and closed. Every value that can be judged alone is judged here.

The docstring under a field is what an editor shows for its key: `toolchain.profile.schema` copies it. A `pattern` in a
field's JSON schema is help for editors; what decides is the validator beside it.
"""

import keyword
import math
import re
import uuid
from collections.abc import Callable
from typing import Annotated, Any, Literal

import pydantic

from toolchain.document import Closed, near_miss
from toolchain.errors import ToolError
from toolchain.platforms import Route
from toolchain.profile.values import CHOSEN, CheckKind
from toolchain.signature import parse_profile_signature

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


def is_name(text: str) -> bool:
    """Whether `text` is an ASCII identifier and no keyword."""
    return _IDENTIFIER.fullmatch(text) is not None and not keyword.iskeyword(text)


def is_dotted(text: str, least: int = 1) -> bool:
    """Whether `text` is at least `least` identifiers joined by dots."""
    parts = text.split(".")
    return len(parts) >= least and all(is_name(part) for part in parts)


def _text(accepts: Callable[[str], object], wanted: str, known: tuple[str, ...] = ()) -> pydantic.AfterValidator:
    """A validator that says what was `wanted`, shows what was found, and which of the `known` texts was meant."""

    def check(value: str) -> str:
        if not accepts(value):
            raise ValueError(f"should be {wanted}, is '{value}'{near_miss(value, known)}")
        return value

    return pydantic.AfterValidator(check)


def _is_function(text: str) -> bool:
    module, colon, function = text.partition(":")
    return bool(colon) and is_dotted(module) and is_name(function)


_ORACLES = ("numba", "python")


def _is_variable(text: str) -> bool:
    return bool(text) and text.isprintable() and "=" not in text and " " not in text


def _is_uuid(text: str) -> bool:
    shape = re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text)
    return shape is not None and uuid.UUID(text).int != 0


def is_label(text: str) -> bool:
    """Whether `text` names the CPU target of calls: its number and name, or `CHOSEN`."""
    return text == CHOSEN or re.fullmatch(r"[0-9]+ \S.*", text, re.ASCII) is not None


def _signature(text: str) -> str:
    try:
        parse_profile_signature(text)
    except ToolError as problem:
        hint = f" ({problem.hint})" if problem.hint else ""
        raise ValueError(f"{problem.brief}: {'; '.join(problem.details)}{hint}") from problem
    except RecursionError as problem:
        raise ValueError("cannot read the signature: nested too deeply") from problem
    return text


def _value(value: Any) -> Any:
    """Numbers, strings, booleans and nested arrays of them; TOML's dates and tables are no arguments."""
    if isinstance(value, list):
        for item in value:
            _value(item)
    elif not isinstance(value, bool | int | float | str):
        kind = "a table" if isinstance(value, dict) else "a date or time"
        # pydantic collects ValueErrors only
        raise ValueError(f"should hold numbers, booleans, strings or arrays of them, holds {kind}")  # noqa: TRY004 (pydantic wants ValueError)
    return value


def _finite(value: Any) -> Any:
    """JSON has neither infinities nor NaN."""
    if isinstance(value, list):
        for item in value:
            _finite(item)
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"should be finite, is {value}")
    return value


def _list(least: int = 0) -> Any:
    """TOML arrays arrive as lists; they are kept as tuples (hence not strict), with at least `least` elements."""
    return pydantic.Field(strict=False, min_length=least)


def _pattern(pattern: str) -> Any:
    """What an editor checks while one types."""
    return pydantic.Field(json_schema_extra={"pattern": pattern})


_WORD = "[A-Za-z_][A-Za-z0-9_]*"
_CALLABLE = rf"{_WORD}([.]{_WORD})*:{_WORD}"
Name = Annotated[str, _text(is_name, "an identifier"), _pattern(f"^{_WORD}$")]
Dotted = Annotated[
    str, _text(lambda t: is_dotted(t, 2), "a dotted name such as 'module.NAME'"), _pattern(rf"^{_WORD}([.]{_WORD})+$")
]
Signature = Annotated[str, pydantic.AfterValidator(_signature)]
Line = Annotated[str, _text(lambda t: t.strip() and t.isprintable(), "one line of text")]
Count = Annotated[int, pydantic.Field(ge=0, lt=1 << 63)]
Amount = Annotated[float, pydantic.Field(ge=0, allow_inf_nan=False)]
Value = Annotated[Any, pydantic.AfterValidator(_value)]
Preference = Annotated[Any, pydantic.AfterValidator(_value), pydantic.AfterValidator(_finite)]


class Table(Closed):
    """The base of all tables of a profile."""

    model_config = pydantic.ConfigDict(use_attribute_docstrings=True)


class ToleranceTable(Table):
    """How far a result may be from the expected one; all zero: bit for bit, except that NaN equals NaN."""

    rtol: Amount = 0.0
    """Relative to the expected value: |found - expected| <= atol + rtol * |expected|."""
    atol: Amount = 0.0
    """Absolute, added to the relative one."""
    ulp: Count = 0
    """Units in the last place of the expected value; enough by itself."""
    reason: Line | None = None
    """Why the results may differ at all."""


class ExportTable(Table):
    """One function to compile, with every signature it gets."""

    function: Annotated[str, _text(lambda t: re.fullmatch(r"[A-Za-z_$][\w$.]*", t, re.ASCII), "a function's name")]
    """`module.function` for the front end `numba`, the symbol for `llvm`."""
    signatures: Annotated[tuple[Signature, ...], _list(1)]
    """Numba's notation: `float64(float64[::1], int64)`. Without the result, Numba infers it; `llvm` needs it."""


class PackageTable(Table):
    """What to compile."""

    name: Name
    """The package's name; image files are named after it."""
    version: Annotated[
        str,
        _text(lambda t: re.fullmatch(r"[0-9][0-9A-Za-z.+_-]*", t, re.ASCII), "a version such as '1.0'"),
        _pattern("^[0-9][0-9A-Za-z.+_-]*$"),
    ]
    """Text that starts with a digit."""
    uuid: Annotated[
        str,
        _text(_is_uuid, "a UUID in lower case that is not zero"),
        _pattern("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
    ] | None = None
    """The package's identity, in lower case; derived from the name when absent."""
    frontend: Literal["numba", "llvm"]
    """`numba`: Python functions compiled by Numba. `llvm`: functions in LLVM IR."""
    path: str | None = None
    """The folder of the sources, relative to the file that says it."""
    distribution: Annotated[
        str,
        _text(lambda t: re.fullmatch(r"[\w.-]+==[\w.!+-]+", t, re.ASCII), "a distribution, 'name==1.0'"),
    ] | None = None
    """Instead of `path`: an installed package with its exact version, `name==1.0`."""
    modules: Annotated[tuple[Line, ...], _list()] = ()
    """Python modules; for `llvm` the `.ll` and `.bc` files, and Python modules that hold globals."""
    globals: Annotated[tuple[Dotted, ...], _list()] = ()
    """Dotted names of values to store; an image has them under the last part of the name."""
    depends: Annotated[tuple[Name, ...], _list()] = ()
    """Names of packages that this one is built upon: their functions are called, their values referred to."""
    export: Annotated[tuple[ExportTable, ...], _list(1)]
    """The functions to compile."""


class FlagsTable(Table):
    """Flags that change code."""

    debug_info: Annotated[int, pydantic.Field(ge=0, le=2)] = 1
    """0: no debug information, 1: lines, 2: lines and variables."""
    check_bounds: Literal["auto", "yes", "no"] = "auto"
    """Whether an index outside of an array raises IndexError; `auto`: as each function's decorator says."""
    inline: Literal["yes", "no"] = "yes"
    """`no`: no function of the package becomes part of another one."""
    optimize: Annotated[int, pydantic.Field(ge=0, le=3)] = 2
    """LLVM's level of optimisation."""


class BuildTable(FlagsTable):
    """How to compile."""

    environment: Annotated[tuple[Annotated[str, _text(_is_variable, "a variable's name")], ...], _list()] = ()
    """Environment variables that the result depends on: another value makes images stale."""
    cpu_targets: dict[str, Line] = pydantic.Field(default_factory=dict)
    """CPUs to have code for, by platform or architecture: `x86_64 = "generic;x86-64-v3"`; else its baseline alone."""
    base_cpu_targets: dict[str, Line] = pydantic.Field(default_factory=dict)
    """The same for the base image that is built upon; `base` among `cpu-targets` stands for them."""


class ToolchainTable(Table):
    """Which tools to build with."""

    lld: Line | None = None
    """A version prefix (`19` takes 19.1.7) or a path; another LLD makes other bytes."""


class ExcludeTable(Table):
    """Cells that are not run, and why; a key that is absent matches everything."""

    platform: str | None = None
    """Cells of this platform."""
    route: Route | None = None
    """Cells of this route."""
    cpu_model: Line | None = None
    """Cells on this CPU, as `cpu-models` names it."""
    flags: FlagsTable = FlagsTable()
    """Cells whose flags have these values."""
    reason: Line
    """Why; the report shows it."""


class MinimumTable(Table):
    """How many checks must pass at least, all of a platform's cells together, or those that the other keys name."""

    platform: str
    """Cells of this platform."""
    route: Literal["file", Route] | None = None
    """Cells of this route."""
    cpu_model: Line | None = None
    """Cells on this CPU."""
    kind: CheckKind | None = None
    """Checks of this kind."""
    cpu_target: Annotated[
        str,
        _text(is_label, f"a CPU target with its number, '1 x86-64-v3', or '{CHOSEN}'"),
        _pattern(f"^({CHOSEN}|[0-9]+ .+)$"),
    ] | None = None
    """Calls that were forced to this CPU target, `1 x86-64-v3`; `chosen`: that the image chose one for."""
    passed: Annotated[int, pydantic.Field(ge=1, lt=1 << 31)]
    """Checks."""


class MatrixTable(Table):
    """Where to build for, and how to prove it."""

    platforms: Annotated[tuple[str, ...], _list(1)] | None = None
    """Which platforms to build for; all when absent."""
    routes: Annotated[tuple[Route, ...], _list()] = ()
    """Which routes to take; all of each platform when absent."""
    require: Annotated[tuple[Route, ...], _list()] = ()
    """Routes that must run: when one does not, the exit code is 1."""
    exclude: Annotated[tuple[ExcludeTable, ...], _list()] = ()
    """Cells that are reported as `unsupported`."""
    flags: Annotated[tuple[FlagsTable, ...], _list()] = ()
    """Choices of flags, each over those of `[build]`: every cell once with each; `[build]` alone when absent."""
    cpu_models: dict[str, Annotated[tuple[Line, ...], _list(1)]] = pydantic.Field(default_factory=dict)
    """CPUs to run on, by platform: `native`, or qemu's words, `Haswell,-avx2`; each a cell; else one of each route."""
    minimum: Annotated[tuple[MinimumTable, ...], _list()] = ()
    """Numbers of checks that must pass: the exit code is 1 below."""


class CheckTable(Table):
    """One call, made through every entry of every cell, compared with an answer that no image gave."""

    function: str
    """The exported name."""
    signature: Signature | None = None
    """Which one; when absent, all that fit."""
    args: Annotated[tuple[Value, ...], _list()] | None = None
    """The arguments; an array as nested lists, a complex number as text (`1+2j`)."""
    generator: Annotated[
        str,
        _text(lambda t: t == "random" or _is_function(t), "'random' or 'module:function'"),
        _pattern(f"^(random|{_CALLABLE})$"),
    ] | None = None
    """Instead of `args`: `random`, or `module:function`, called with a NumPy generator and returning the arguments."""
    seed: Count = 0
    """The generator's seed."""
    size: Annotated[int, pydantic.Field(ge=1, le=1_000_000)] = 64
    """Elements per axis of arrays that `random` makes."""
    expect: Value = None
    """The answer itself."""
    oracle: Annotated[
        str,
        _text(lambda t: t in _ORACLES or _is_function(t), "'numba', 'python' or 'module:function'", _ORACLES),
        _pattern(f"^(numba|python|{_CALLABLE})$"),
    ] | None = None
    """Instead of `expect`: `numba` (compiled by Numba's own JIT), `python` (the plain function), `module:function`."""
    raises: Annotated[str, _text(is_dotted, "the name of an exception type")] | None = None
    """The exception type that the call must raise."""
    tolerance: ToleranceTable = ToleranceTable()
    """How far the result may be from the answer; bit for bit when absent."""
    flags: FlagsTable = FlagsTable()
    """The call is made only where these flags have these values."""


class ProfileFile(Table):
    """A profile of pkgimage: what to compile, for which platforms, and the checks that prove it."""

    schema_: Annotated[Literal[1], pydantic.Field(alias="schema")]
    """The version of this notation."""
    extends: str | None = None
    """A profile whose values hold where this one says nothing: a path, relative to the file that says it."""
    package: PackageTable
    build: BuildTable = BuildTable()
    toolchain: ToolchainTable = ToolchainTable()
    preferences: dict[Name, Preference] = pydantic.Field(default_factory=dict)
    """Values that the package's code asks for by `pkgimage.preference` while it is imported."""
    matrix: MatrixTable = MatrixTable()
    check: Annotated[tuple[CheckTable, ...], _list()] = ()
    """The calls that prove an image."""
