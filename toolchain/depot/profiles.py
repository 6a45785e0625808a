"""Which profile a package by name is built from: where a builder looks, in this order.

1. `pkgimage.toml` in the folder of the sources, when the request names one (`pkgimage.load(name, root=...)`)
2. `pkgimage.toml` in the Python package of that name, on `sys.path`: a package that brings its profile
3. the profile that last published the package to the depot on this machine: a line in the depot's `state` directory

A file counts only when its `[package]` has the name; nothing is imported to find it.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pkgimage.depots import Depot
from toolchain.depot import place
from toolchain.errors import DepotError

FILE = "pkgimage.toml"
RECORD = "profile"


def remember(depot: Depot, package: str, profile: Path) -> None:
    """Records the profile that `package` was published from. Raises DepotError."""
    with place.translated(depot):
        directory = place.state(depot, package)
        place.ensure(directory)
        aside = directory / f".{RECORD}"
        aside.write_text(str(profile.resolve()) + "\n", "utf-8")
        aside.replace(directory / RECORD)


def profile_of(package: str, depots: Iterable[Depot], root: str | None, search: Iterable[str] | None = None) -> Path:
    """The profile of a package. Raises DepotError 'profile-unknown', which says where was looked."""
    looked = []
    for path in _places(package, depots, root, sys.path if search is None else search):
        if _names(path, package):
            return path
        looked.append(str(path))
    raise DepotError(
        "profile-unknown", f"no profile says how to build package '{package}'", [f"looked at {p}" for p in looked],
        f"pkgimage precompile PROFILE once, or put {FILE} into the Python package",
    )  # fmt: skip


def _places(package: str, depots: Iterable[Depot], root: str | None, search: Iterable[str]) -> Iterator[Path]:
    if root is not None:
        yield Path(root, FILE)
        yield Path(root, package, FILE)
    for entry in search:
        path = Path(entry, package, FILE)
        if path.is_file():
            yield path
    for depot in depots:
        record = place.state(depot, package) / RECORD
        if not depot.shipped and record.is_file():
            yield Path(record.read_text("utf-8", "replace").strip())


def _names(path: Path, package: str) -> bool:
    """Whether the file is a profile of the package. One that extends another may leave the name to that one."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except (OSError, ValueError):
        return False
    found = table.get("package", {})
    return "extends" in table or (isinstance(found, dict) and found.get("name") == package)
