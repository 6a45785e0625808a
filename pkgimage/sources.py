"""Where the sources of a variant stand on this machine, as far as that is known.

A request may name their root. Without one, a Python package of the same name on the search path says it: the folder
that `import` would take it from, found without importing anything. The variant may have been built elsewhere, so what
this folder can tell is limited: its own files (`geo/...`, or `geo.py`) must be as recorded, other recorded files only
where they are there, and where no Python package of the name is, nothing is known and nothing is stale. Found are
packages with an `__init__.py` and modules of one file in folders of the path; what a hook, an archive or a namespace
package provides is not: `root=` names it.
"""

from __future__ import annotations

import os

from pkgimage.cachelayout import DEPOT_ROOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pkgimage.cachelayout import Source

Home = tuple["str | None", str]
"""(the root, None: not known; which recorded sources must be there: a file, a folder with its '/', '' for all)."""

UNKNOWN: Home = (None, "")


class Located:
    """A source file on this machine.

    row: as recorded; path: absolute, None when nothing stands for it; facts: of the file, None when there is none.
    """

    __slots__ = ("facts", "path", "row")

    def __init__(self, row: Source, path: str | None) -> None:
        self.row = row
        self.path = path
        self.facts: os.stat_result | None = None
        if path is not None:
            try:
                self.facts = os.stat(path)
            except (OSError, ValueError):
                self.path = None

    @property
    def size(self) -> int | None:
        """In bytes, None when there is no such file."""
        return None if self.facts is None else self.facts.st_size


def home_of(package: str, search: Iterable[str]) -> Home:
    """Where `import` finds the Python package of this name: two stats per entry of the path, nothing is imported."""
    for entry in search:
        base = f"{entry}{os.sep}{package}" if entry else package
        for end, own in ((f"{os.sep}__init__.py", f"{package}/"), (".py", f"{package}.py")):
            if os.path.isfile(base + end):
                return os.path.abspath(entry), own
    return UNKNOWN


def located(rows: Iterable[Source], home: Home, depots: Sequence[str]) -> Iterator[Located]:
    """The recorded sources that this machine should have: below the root, `@depot/` ones in a depot, the first one."""
    root, own = home
    for row in rows:
        path = row[0]
        if path.startswith(DEPOT_ROOT):
            rest = path.removeprefix(DEPOT_ROOT).split("/")
            there = [place for depot in depots if os.path.exists(place := os.path.join(depot, *rest))]
            yield Located(row, there[0] if there else None)
        elif root is not None:
            found = Located(row, os.path.join(root, *path.split("/")))
            if found.facts is not None or not own or path == own or (own[-1] == "/" and path.startswith(own)):
                yield found
