"""Files of other distributions, as people know them on every machine: `other 1.0: other/core.py`."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path


def named(file: str, module: str | None) -> str:
    """The place of the `file` that a module came from: distribution, version, and the path that an import leads to.

    Without a distribution in that folder (an editable install, a folder of PYTHONPATH) the path alone; of a file that
    has another name than its module, the file's name.
    """
    path, parts = Path(file), (module or "__main__").split(".")
    for tail in (Path(*parts).with_suffix(".py"), Path(*parts, "__init__.py")):
        if path.parts[-len(tail.parts) :] == tail.parts:
            owner = _owner(path.parents[len(tail.parts) - 1], tail.parts[0].removesuffix(".py"))
            return f"{owner}: {tail.as_posix()}" if owner else tail.as_posix()
    return path.name


@cache
def _owner(folder: Path, top: str) -> str:
    """'other 1.0': the distribution that installed `top` into `folder`; '' when none says so.

    The names of folders say it for most, without reading anything; else what the distribution says it installed.
    """
    infos = sorted(folder.glob("*.dist-info"))
    for info in infos:
        name, _, version = info.stem.rpartition("-")
        if re.sub(r"[-_.]+", "_", name).lower() == top.lower():
            return f"{name} {version}"
    for info in infos:
        if top in _tops(info):
            name, _, version = info.stem.rpartition("-")
            return f"{name} {version}"
    return ""


def _tops(info: Path) -> Iterator[str]:
    """The names that a distribution can be imported by."""
    for name in ("top_level.txt", "RECORD"):
        try:
            lines = (info / name).read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
        for line in lines:
            first, inside, _ = line.partition(",")[0].strip().strip('"').partition("/")
            yield first if inside or name == "top_level.txt" else first.removesuffix(".py")
