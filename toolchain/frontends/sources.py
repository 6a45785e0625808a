"""The files that a package's code and data came from: what was imported, and what belongs to the package at all.

A package and its dependencies may share a folder. A file of a dependency is no source of what is built upon it: what of
it counts is in the dependency's build id, so that another comment there changes nothing here. The front end adds those
that it took more from than the dependency's image holds.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from toolchain.frontends.request import ExtractRequest
from toolchain.frontends.tooling import is_tool
from toolchain.inputs import Source


class Territory:
    """The files below a package's root that are its own.

    In a folder of a project everything is; in one that holds installed distributions, only what has the first name of
    one of the package's modules.
    """

    def __init__(self, request: ExtractRequest) -> None:
        self.root = Path(request.root).resolve()
        shared = any(self.root.glob("*.dist-info"))
        own = _tops(request)
        self.tops = own if shared else None
        self.below = frozenset[str]().union(*(_tops(one.request) for one in request.depends)) - own
        """First names of the dependencies' modules."""

    def relative(self, path: Path | str) -> str:
        """The path below the root of a file of the package; '' for every other one."""
        if is_tool(str(path)):
            return ""
        try:
            inside = Path(path).resolve().relative_to(self.root)
        except ValueError:
            return ""
        own = self.tops is None or inside.parts[0].partition(".")[0] in self.tops
        return inside.as_posix() if own else ""

    def is_own(self, path: Path | str) -> bool:
        """Whether a file of the package is none of a dependency."""
        name = self.relative(path)
        return name != "" and name.partition("/")[0].partition(".")[0] not in self.below

    def of_dependency(self, module: str | None) -> bool:
        """Whether a module, by its dotted name, is one of a dependency; None: of a function that `exec` made."""
        return module is not None and module.partition(".")[0] in self.below


def _tops(request: ExtractRequest) -> frozenset[str]:
    """First names of a package's modules."""
    dotted = (*request.modules, *request.globals, *(function for function, _ in request.exports))
    return frozenset(name.partition(".")[0] for name in dotted)


def imported() -> list[str]:
    """The files of all modules that this process has imported, tools left out."""
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    return [file for file in dict.fromkeys(files) if isinstance(file, str) and not is_tool(file)]


def sources_of(territory: Territory, files: Iterable[Path | str]) -> list[Source]:
    """The rows of those of `files` that belong to the package and can be read."""
    found = []
    for name in sorted({relative for file in files if (relative := territory.relative(file))}):
        try:
            content = (territory.root / name).read_bytes()
        except OSError:
            continue
        found.append(Source(name, len(content), hashlib.sha256(content).hexdigest()))
    return found
