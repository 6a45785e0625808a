"""Putting a finished file where the user wants it: whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path

from toolchain.errors import ToolError


def publish(source: Path, target: Path) -> Path:
    """Copies `source` to `target` by way of a temporary file beside it and one rename; returns `target`.

    A loaded image must never be written over in place: its pages are mapped. A rename gives it a new inode.
    Raises ToolError 'output-unwritable'.
    """
    aside = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        os.close(handle)
        shutil.copyfile(source, aside)
        Path(aside).chmod(0o755)
        Path(aside).replace(target)
    except OSError as problem:
        if aside:
            Path(aside).unlink(missing_ok=True)
        raise ToolError("output-unwritable", f"cannot write {target}", [str(problem)]) from problem
    return target


def check_folder(folder: Path) -> None:
    """Raises ToolError 'output-unwritable' when nothing could be published into `folder`: before a build, not after it.

    Makes no folder; what it writes to see is gone again.
    """
    try:
        there = next(path for path in (folder, *folder.absolute().parents) if os.path.lexists(path))
        with tempfile.NamedTemporaryFile(prefix=".pkgimage.", dir=there):
            pass
    except OSError as problem:
        raise ToolError("output-unwritable", f"cannot write into {folder}", [str(problem)]) from problem
