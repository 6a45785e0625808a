"""The shape of a profile: pydantic models, strict and closed. Every value that can be judged alone is judged here."""

import keyword
import re
import uuid
from collections.abc import Callable
from typing import Annotated, Any, Literal

import pydantic

from toolchain.document import Closed
from toolchain.errors import ToolError
from toolchain.platforms import Route
from toolchain.signature import parse_profile_signature

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


def is_name(text: str) -> bool:
    """Whether `text` is an ASCII identifier and no keyword."""
    return _IDENTIFIER.fullmatch(text) is not None and not keyword.iskeyword(text)


def is_dotted(text: str, least: int = 1) -> bool:
    """Whether `text` is at least `least` identifiers joined by dots."""
    parts = text.split(".")
    return len(parts) >= least and all(is_name(part) for part in parts)


def _text(accepts: Callable[[str], object], wanted: str) -> pydantic.AfterValidator:
    """A validator that says what was `wanted` and shows what was found."""

    def check(value: str) -> str:
        if not accepts(value):
            raise ValueError(f"should be {wanted}, is '{value}'")
        return value

    return pydantic.AfterValidator(check)


def _is_function(text: str) -> bool:
    module, colon, function = text.partition(":")
    return bool(colon) and is_dotted(module) and is_name(function)


def _is_uuid(text: str) -> bool:
    shape = re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text)
    return shape is not None and uuid.UUID(text).int != 0


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
        raise ValueError(f"should hold numbers, booleans, strings or arrays of them, holds {kind}")  # noqa: TRY004
    return value


def _list(least: int = 0) -> Any:
    """TOML arrays arrive as lists; they are kept as tuples (hence not strict), with at least `least` elements."""
    return pydantic.Field(strict=False, min_length=least)


Name = Annotated[str, _text(is_name, "an identifier")]
Dotted = Annotated[str, _text(lambda t: is_dotted(t, 2), "a dotted name such as 'module.NAME'")]
Signature = Annotated[str, pydantic.AfterValidator(_signature)]
Line = Annotated[str, _text(lambda t: t.strip() and t.isprintable(), "one line of text")]
Count = Annotated[int, pydantic.Field(ge=0, lt=1 << 63)]
Amount = Annotated[float, pydantic.Field(ge=0, allow_inf_nan=False)]
Value = Annotated[Any, pydantic.AfterValidator(_value)]


class ToleranceTable(Closed):
    """`tolerance = { rtol = 1e-12, reason = "..." }`."""

    rtol: Amount = 0.0
    atol: Amount = 0.0
    ulp: Count = 0
    reason: Line | None = None


class ExportTable(Closed):
    """`[[package.export]]`."""

    function: Annotated[str, _text(lambda t: re.fullmatch(r"[A-Za-z_$][\w$.]*", t, re.ASCII), "a function's name")]
    signatures: Annotated[tuple[Signature, ...], _list(1)]


class PackageTable(Closed):
    """`[package]`."""

    name: Name
    version: Annotated[
        str, _text(lambda t: re.fullmatch(r"[0-9][0-9A-Za-z.+_-]*", t, re.ASCII), "a version such as '1.0'")
    ]
    uuid: Annotated[str, _text(_is_uuid, "a UUID in lower case that is not zero")] | None = None
    frontend: Literal["numba", "llvm"]
    path: str
    modules: Annotated[tuple[Line, ...], _list()] = ()
    globals: Annotated[tuple[Dotted, ...], _list()] = ()
    export: Annotated[tuple[ExportTable, ...], _list(1)]


class BuildTable(Closed):
    """`[build]`."""

    optimize: Annotated[int, pydantic.Field(ge=0, le=3)] = 2


class ToolchainTable(Closed):
    """`[toolchain]`."""

    lld: Line | None = None


class ExcludeTable(Closed):
    """`exclude = [{ platform = "...", route = "...", reason = "..." }]`."""

    platform: str | None = None
    route: Route | None = None
    reason: Line


class MatrixTable(Closed):
    """`[matrix]`."""

    platforms: Annotated[tuple[str, ...], _list(1)] | None = None
    routes: Annotated[tuple[Route, ...], _list()] = ()
    require: Annotated[tuple[Route, ...], _list()] = ()
    exclude: Annotated[tuple[ExcludeTable, ...], _list()] = ()


class CheckTable(Closed):
    """`[[check]]`."""

    function: str
    signature: Signature | None = None
    args: Annotated[tuple[Value, ...], _list()] | None = None
    generator: Annotated[
        str, _text(lambda t: t == "random" or _is_function(t), "'random' or 'module:function'")
    ] | None = None
    seed: Count = 0
    size: Annotated[int, pydantic.Field(ge=1, le=1_000_000)] = 64
    expect: Value = None
    oracle: Annotated[
        str,
        _text(lambda t: t in ("numba", "python") or _is_function(t), "'numba', 'python' or 'module:function'"),
    ] | None = None
    raises: Annotated[str, _text(is_dotted, "the name of an exception type")] | None = None
    tolerance: ToleranceTable = ToleranceTable()


class ProfileFile(Closed):
    """The whole file."""

    schema_: Annotated[Literal[1], pydantic.Field(alias="schema")]
    extends: str | None = None
    package: PackageTable
    build: BuildTable = BuildTable()
    toolchain: ToolchainTable = ToolchainTable()
    matrix: MatrixTable = MatrixTable()
    check: Annotated[tuple[CheckTable, ...], _list()] = ()
