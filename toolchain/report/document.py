"""Reports as files: canonical JSON, and every file written in one step so that a reader never sees half of it."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from toolchain.errors import ToolError

HINT = "the folder must exist and be writable"


def json_text(value: object) -> str:
    """Canonical: keys sorted, indented by one, ASCII, a newline at the end. Raises ValueError for NaN."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def check_writable(path: Path) -> None:
    """Raises ToolError 'report-unwritable' when `path` could not be written: before a long run, not after it."""
    if path.is_dir():
        raise _unwritable(path, IsADirectoryError(0, "it is a folder"))
    aside = _aside(path)
    try:
        aside.touch()
        aside.unlink()
    except (OSError, ValueError) as problem:  # ValueError: a NUL in the name
        raise _unwritable(path, problem) from problem


def write_report(path: Path, text: str) -> None:
    """Write `text` to `path` through a neighbour and a rename. Raises ToolError 'report-unwritable'."""
    aside = _aside(path)
    try:
        aside.write_text(text, encoding="utf-8")
        aside.replace(path)
    except (OSError, ValueError) as problem:
        with contextlib.suppress(OSError, ValueError):
            aside.unlink()
        raise _unwritable(path, problem) from problem


def write_document(path: Path, value: Mapping[str, object]) -> None:
    """Write `value` to `path` as JSON. Raises ToolError 'report-unwritable'."""
    write_report(path, json_text(value))


def _aside(path: Path) -> Path:
    return path.parent / f".{path.name}.part"


def _unwritable(path: Path, problem: Exception) -> ToolError:
    reason = getattr(problem, "strerror", None) or str(problem)
    return ToolError("report-unwritable", f"cannot write {path}", [reason], HINT)
