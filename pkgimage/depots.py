"""Where variants are: the list of depots, and the directories of a package in them. docs/design.md, section 15.

    <depot>/compiled/v<format>/<package>/<key>/image.ji, image.so (or image.dll, image.dylib)

A variant's directory appears and disappears by one rename and is never changed. Names that begin with a dot are not
variants: the build side works there. Everything that changes (locks, stamps of use) stands outside `compiled`.
"""

from __future__ import annotations

import os
import stat
import sys

# Imported from here too; they stand there because loading an image at a path needs no depots.
from pkgimage.base import BASE as BASE  # noqa: PLC0414 (mypy's way to say that it is offered here)
from pkgimage.base import CACHE_FILE as CACHE_FILE  # noqa: PLC0414 (offered here too)
from pkgimage.base import key_name as key_name  # noqa: PLC0414 (offered here too)
from pkgimage.cachefile import VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VARIABLE = "PKGIMAGE_DEPOT_PATH"
"""Depots in the order of their priority, separated as in PATH; an empty entry is the user's own depot."""
PACKAGE_DEPOT = "__pkgimages__"
"""The depot inside an installed Python package."""


class Depot:
    """One depot. path: absolute; shipped: it is the read-only depot inside a Python package."""

    __slots__ = ("_compiled", "_facts", "path", "shipped")

    def __init__(self, path: str, *, shipped: bool = False) -> None:
        self.path = path
        self.shipped = shipped
        self._compiled = os.path.join(path, "compiled", f"v{VERSION}", "")
        self._facts: tuple[int, int] | None = None

    def __repr__(self) -> str:
        """`<depot /opt/depot>`."""
        return f"<depot {self.path}>"

    def compiled(self, package: str) -> str:
        """The directory with the variants of `package`."""
        return self._compiled + package

    def state(self, package: str) -> str:
        """The directory with what changes about the variants of `package`: this machine's own, nothing that decides."""
        return os.path.join(self.path, "state", f"v{VERSION}", package)

    def open_to_all(self) -> bool:
        """Whether everybody may write to it (POSIX; elsewhere permissions are not looked at)."""
        return bool(self._stat()[0] & stat.S_IWOTH) and os.name == "posix"

    def owned_by(self, user: int) -> bool:
        """Whether it belongs to this user (always, where there are no user numbers)."""
        return user < 0 or self._stat()[1] == user

    def ours(self, user: int) -> bool:
        """Whether this user owns it and may write to it, and not everybody may: where readers keep what saves work."""
        if self.shipped or not self.owned_by(user) or self.open_to_all():
            return False
        return os.access(self.path, os.W_OK | os.X_OK)

    def _stat(self) -> tuple[int, int]:
        """(mode, user), read once; of a depot that is not there, nobody's."""
        if self._facts is None:
            try:
                facts = os.stat(self.path)
                self._facts = facts.st_mode, facts.st_uid
            except OSError:
                self._facts = 0, -1
        return self._facts


def depot_list(environment: Mapping[str, str], package: str = "", search: Iterable[str] | None = None) -> list[Depot]:
    """The depots of a process, in the order of their priority.

    Those of the variable (unset: the user's own; set and empty: none), then the one inside the Python package `package`
    on the path `search` (default: `sys.path`), when there is one.
    """
    written = environment.get(VARIABLE)
    entries = [""] if written is None else written.split(os.pathsep) if written else []
    paths = [os.path.abspath(entry) if entry else user_depot(environment) for entry in entries]
    found = [Depot(path) for path in dict.fromkeys(paths)]
    if package:
        inside = package_depot(package, sys.path if search is None else search)
        if inside is not None:
            found.append(inside)
    return found


def owner_of(image: str) -> Depot | None:
    """The depot in which the image at this path stands, None when it stands in none."""
    folder = os.path.dirname(os.path.abspath(image))
    for name in ("", "", f"v{VERSION}", "compiled"):
        if name and os.path.basename(folder) != name:
            return None
        folder = os.path.dirname(folder)
    return Depot(folder, shipped=os.path.basename(folder) == PACKAGE_DEPOT)


def user_depot(environment: Mapping[str, str]) -> str:
    """`.pkgimage` in the user's home."""
    home = environment.get("USERPROFILE" if os.name == "nt" else "HOME") or os.path.expanduser("~")
    return os.path.join(home, ".pkgimage")


def package_depot(package: str, search: Iterable[str]) -> Depot | None:
    """The depot inside the Python package `package`: one stat per entry of the path, nothing is imported."""
    for entry in search:
        path = os.path.join(entry, package, PACKAGE_DEPOT)
        if os.path.isdir(path):
            return Depot(os.path.abspath(path), shipped=True)
    return None


def variants(depot: Depot, package: str) -> list[str]:
    """The names of the variants' directories of `package`, sorted; none when the depot has none or cannot be read."""
    try:
        return sorted(name for name in os.listdir(depot.compiled(package)) if not name.startswith("."))
    except OSError:
        return []


def packages(depot: Depot) -> list[str]:
    """The names of the packages that the depot holds, `BASE` among them, sorted."""
    return variants(depot, "")
