"""What a depot holds, as values: for lists, for eviction, for archives."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pkgimage import usage
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, packages, variants
from pkgimage.rejection import Rejection
from toolchain.depot import aside, pins


@dataclass(frozen=True)
class Variant:
    """One variant of a depot."""

    depot: Depot
    package: str
    key: str
    size: int
    """Bytes of all its files."""
    used: int
    """Seconds since 1970 of the last recorded use (or its publishing), 0 = unknown."""
    pinned: bool
    in_use: bool
    """A process of this machine has loaded it."""
    candidate: Candidate
    """Its facts, read when they are asked for."""

    @property
    def sequence(self) -> int:
        """The build sequence, 0 when the cache file cannot be read."""
        return 0 if self.candidate.file is None else self.candidate.file.sequence

    @property
    def build(self) -> tuple[str, bytes]:
        """(package, build id), b'' when the cache file cannot be read."""
        return self.package, b"" if self.candidate.file is None else self.candidate.file.core.build_id

    @property
    def needs(self) -> tuple[tuple[str, bytes], ...]:
        """(package, build id) of each dependency."""
        return () if self.candidate.file is None else self.candidate.file.core.dependencies

    @property
    def problem(self) -> Rejection | None:
        """Why its cache file cannot be read."""
        return self.candidate.problem if self.candidate.file is None else None

    def document(self) -> dict[str, Any]:
        """All of it as JSON can hold it; paths are relative to the depot."""
        found: dict[str, Any] = {
            "depot": self.depot.path, "package": self.package, "key": self.key, "bytes": self.size,
            "used": self.used, "pinned": self.pinned, "in_use": self.in_use,
        }  # fmt: skip
        file = self.candidate.file
        if file is None:
            assert self.problem is not None, "a file that was not read has a problem"
            return {**found, "problem": self.problem.facts()}
        core = file.core
        return {
            **found, "version": core.version, "uuid": core.uuid_text, "platform": core.platform,
            "minimum_os": core.minimum_os, "build_id": core.build_id.hex(), "native": file.native,
            "dependencies": [{"name": name, "build_id": build.hex()} for name, build in core.dependencies],
            "flags": file.flags.texts(), "sequence": file.sequence,
            "targets": [{"name": name, "features": features} for name, features, _, _ in core.targets],
            "producers": dict(core.producers), "sources": [path for path, _, _ in file.sources],
        }  # fmt: skip


def held(depot: Depot, only: Iterable[str] = ()) -> Iterator[Variant]:
    """The variants of a depot, sorted; of the packages `only`, when there are any."""
    chosen = frozenset(only)
    for package in packages(depot):
        if chosen and package not in chosen:
            continue
        for key in variants(depot, package):
            yield variant(depot, package, key)


def variant(depot: Depot, package: str, key: str) -> Variant:
    """One of them."""
    candidate = Candidate(depot, package, key)
    directory = Path(candidate.directory)
    return Variant(
        depot, package, key, _size(directory), usage.read_stamp(usage.stamp_path(depot, package, key)),
        pins.is_pinned(depot, package, key), aside.in_use(directory), candidate,
    )  # fmt: skip


def next_sequence(depot: Depot, package: str) -> int:
    """One more than the largest build sequence of the package in the depot."""
    files = [Candidate(depot, package, key).file for key in variants(depot, package)]
    return 1 + max((file.sequence for file in files if file is not None), default=0)


def _size(directory: Path) -> int:
    total = 0
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                total += entry.stat(follow_symlinks=False).st_size
    except OSError:
        pass  # it goes away just now, or is no directory
    return total
