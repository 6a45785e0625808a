"""What a job saw of the machine while it ran the package's own code, and whether it would see the same now.

A row names a place: `@root/tables.py` below the package's root, so that a package may move, or an absolute path. The
record stays on this machine (`toolchain.run.store`). Stamps of files are never asked: contents are hashed again.
"""

import hashlib
import importlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from toolchain.run.local import ENVIRONMENT

ROOT = "@root/"
IGNORED = frozenset({*ENVIRONMENT, "PYTHONPATH", "NUMBA_CACHE_DIR", "PKGIMAGE_PREFERENCES", "PKGIMAGE_JOB"})
"""Variables that we set for a job ourselves."""


@dataclass(frozen=True)
class Seen:
    """Everything that a job read, in the order of names."""

    files: tuple[tuple[str, str | None], ...] = ()
    """(place, sha256); None: there was no such file."""
    folders: tuple[tuple[str, str | None], ...] = ()
    """(place, sha256 of the names in it)."""
    environment: tuple[tuple[str, str | None], ...] = ()
    """(variable, sha256 of its value); None: it was unset."""
    modules: tuple[tuple[str, str], ...] = ()
    """(dotted name, place) of modules that the usual search of `import` finds there."""
    refusal: str = ""
    """Why the result must not be used again, '' when it may."""

    def to_row(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return asdict(self)

    @staticmethod
    def from_row(row: Mapping[str, Any]) -> "Seen":
        """What `to_row` gave. Raises KeyError, TypeError, ValueError."""
        parts = {name: tuple((str(a), b) for a, b in row[name]) for name in ("files", "folders", "environment")}
        modules = tuple((str(name), str(place)) for name, place in row["modules"])
        return Seen(**parts, modules=modules, refusal=str(row["refusal"]))


def differences(
    seen: Seen, root: Path, search: Sequence[str], environment: Mapping[str, str] = os.environ
) -> list[str]:
    """What is not as it was, in words; [] when everything is.

    root: the package's root now. search: where its worker looks for modules, after the root.
    """
    told = [f"source {name(place)} changed" for place, was in seen.files if file_digest(at(place, root)) != was]
    told += [f"folder {name(place)} changed" for place, was in seen.folders if folder_digest(at(place, root)) != was]
    for variable, was in seen.environment:
        if text_digest(environment.get(variable)) != was:
            told.append(f"environment variable {variable} changed")
    importlib.invalidate_caches()
    path = [str(root), *search]
    moved = [module for module, place in seen.modules if spot(module, at(place, root), path) != at(place, root)]
    return told + [f"module {module} is found elsewhere" for module in moved]


def name(place: str) -> str:
    """A place as people know it."""
    return place.removeprefix(ROOT)


def at(place: str, root: Path) -> Path:
    """Where a place is now."""
    return root / place.removeprefix(ROOT) if place.startswith(ROOT) else Path(place)


def place_of(path: Path, root: Path) -> str:
    """The place of an absolute path; both without links."""
    return ROOT + path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def spot(module: str, file: Path, path: Sequence[str]) -> Path | None:
    """The file that `import` would take for `module`: along `path`, or for a submodule in its package's folder."""
    folder = file.parent.parent if file.stem == "__init__" else file.parent
    try:
        spec = PathFinder.find_spec(module, [str(folder)] if "." in module else list(path))
    except (ImportError, OSError, ValueError):
        return None
    return Path(spec.origin).resolve() if spec is not None and spec.origin and spec.has_location else None


def file_digest(path: Path) -> str | None:
    """The sha256 of a file's content; None when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def folder_digest(path: Path) -> str | None:
    """The sha256 of the names in a folder; None when it cannot be read. Caches of bytecode are not counted."""
    try:
        names = sorted(entry for entry in os.listdir(path) if entry != "__pycache__")  # noqa: PTH208 (names alone)
    except OSError:
        return None
    return hashlib.sha256("\0".join(names).encode("utf-8", "surrogateescape")).hexdigest()


def text_digest(text: str | None) -> str | None:
    """The sha256 of a variable's value."""
    return None if text is None else hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
