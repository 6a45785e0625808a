"""What checks expect, as a value and as files: `expected.json` and `expected.npz`. No pickle."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from toolchain.errors import WorkerError
from toolchain.frontends.arguments import strided
from toolchain.signature import Default


@dataclass(frozen=True)
class Expected:
    """One call and what it must give. A check has one for each signature that it applies to."""

    check: int
    """Index of the check in the profile."""
    method: int
    """Index of the method in the package; -1 when no method fits (then `error` is set)."""
    arguments: tuple[Any, ...]
    result: Any
    """Python number of the result's type, array, tuple of these, or None."""
    arguments_after: tuple[Any, ...]
    """The arguments after the call. With `expect`, or after a `raises` without an oracle, arrays must be unchanged."""
    raises: str | None
    """Name of the type of the expected exception."""
    error: str | None
    """Why nothing can be expected: the oracle failed, or contradicts the profile."""
    raises_text: str | None = None
    """The exception's text, when Numba's own dispatcher raised it; None = any text."""
    raises_bare: bool = False
    """Whether that was without any argument; counts only beside a text."""


def _put(value: Any, arrays: dict[str, Any]) -> Any:
    """A JSON form that keeps type, every float bit pattern but NaN payloads, and big integers."""
    if value is None or isinstance(value, bool | int):
        return value if value is None or isinstance(value, bool) else {"int": str(value)}
    if isinstance(value, float):
        return {"float": value.hex()}
    if isinstance(value, complex):
        return {"complex": [value.real.hex(), value.imag.hex()]}
    if isinstance(value, str | Default):
        return {"text": value} if isinstance(value, str) else {"default": value.text}
    if isinstance(value, tuple):
        return {"tuple": [_put(item, arrays) for item in value]}
    name = f"a{len(arrays)}"
    arrays[name] = value
    contiguous = value.flags.c_contiguous or value.flags.f_contiguous
    return {"array": name, "strided": not contiguous, "writeable": bool(value.flags.writeable)}


def _get(form: Any, arrays: Any) -> Any:
    if form is None or isinstance(form, bool):
        return form
    if "int" in form or "float" in form:
        return int(form["int"]) if "int" in form else float.fromhex(form["float"])
    if "text" in form or "default" in form:
        return form["text"] if "text" in form else Default(form["default"])
    if "tuple" in form:
        return tuple(_get(item, arrays) for item in form["tuple"])
    if "complex" in form:
        real, imaginary = form["complex"]
        return complex(float.fromhex(real), float.fromhex(imaginary))
    array = strided(arrays[form["array"]]) if form["strided"] else arrays[form["array"]]
    array.flags.writeable = form["writeable"]
    return array


def save(expected: list[Expected], directory: Path) -> tuple[Path, Path]:
    """Write `expected.json` and `expected.npz` into `directory`; returns their paths. Equal values, equal bytes."""
    arrays: dict[str, Any] = {}
    rows = [
        {
            "check": row.check, "method": row.method, "error": row.error,
            "raises": row.raises, "raises_text": row.raises_text,
            "raises_bare": row.raises_bare,
            "result": _put(row.result, arrays),
            "arguments": [_put(value, arrays) for value in row.arguments],
            "arguments_after": [_put(value, arrays) for value in row.arguments_after],
        }
        for row in expected
    ]
    text, binary = directory / "expected.json", directory / "expected.npz"
    text.write_text(json.dumps(rows, sort_keys=True), "utf-8")
    np.savez(binary, **arrays)
    return text, binary


def load(directory: Path) -> list[Expected]:
    """What `save` wrote. Raises WorkerError 'expected-damaged'."""
    try:
        rows = json.loads((directory / "expected.json").read_text("utf-8"))
        with np.load(directory / "expected.npz", allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        return [
            Expected(
                check=row["check"], method=row["method"], raises=row["raises"], error=row["error"],
                raises_text=row["raises_text"], raises_bare=row["raises_bare"],
                result=_get(row["result"], arrays),
                arguments=tuple(_get(form, arrays) for form in row["arguments"]),
                arguments_after=tuple(_get(form, arrays) for form in row["arguments_after"]),
            )
            for row in rows
        ]
    except (OSError, KeyError, TypeError, ValueError, AttributeError) as problem:
        raise WorkerError("expected-damaged", "the oracles' results cannot be read", [repr(problem)]) from problem
