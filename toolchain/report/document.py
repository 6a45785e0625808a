"""JSON: canonical text, written in one step so that a reader never sees half a report."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from toolchain.errors import ToolError

HINT = "the folder must exist and be writable"


def json_text(value: object) -> str:
    """Canonical: keys sorted, indented by one, ASCII, a newline at the end. Raises ValueError for NaN."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def check_writable(path: Path) -> None:
    """Raises ToolError 'report-unwritable' now rather than after the run whose report `path` is to hold."""
    if path.is_dir() or not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise ToolError("report-unwritable", f"cannot write {path}", ["its folder is missing or read-only"], HINT)


def write_document(path: Path, value: Mapping[str, object]) -> None:
    """Write `value` to `path` through a neighbour and a rename. Raises ToolError 'report-unwritable'."""
    aside = path.with_name(f".{path.name}.part")
    try:
        aside.write_text(json_text(value), encoding="utf-8")
        aside.replace(path)
    except OSError as problem:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise ToolError(
            "report-unwritable", f"cannot write {path}", [problem.strerror or str(problem)], HINT
        ) from problem
