"""What a package was made from: its sources, and the values that its code captured; what changed between two such.

It travels with the package, and into cache files, but it is no part of the build id: another comment in a source that
gives the same code gives the same build.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from operator import attrgetter
from typing import TypeVar

from toolchain.errors import WorkerError


@dataclass(frozen=True)
class Source:
    """One file that the package's code or data came from."""

    path: str
    """Relative to the package's root."""
    size: int
    """Bytes."""
    sha256: str
    """In hexadecimal."""


@dataclass(frozen=True)
class Observed:
    """One value that the front end saw, and that its result depends on."""

    kind: str
    """`preference`, `environment`, `global` (also closure cells and defaults of parameters) or `function`."""
    name: str
    """`module.NAME` of a global, `module.function` of a function, `module.function.name` of a cell or default."""
    value: str | None
    """A preference in canonical JSON, or a variable, None when it is unset; of a global a short description; of a
    function the file it stands in ('' = none)."""
    sha256: str
    """Over the value itself; for a function over its text and the options of its decorator. In hexadecimal."""


@dataclass(frozen=True)
class Inputs:
    """Sources by path, observed values by kind and name; both sorted, each once."""

    sources: tuple[Source, ...] = ()
    observed: tuple[Observed, ...] = ()

    def to_json(self) -> str:
        """Canonical JSON text."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=True)

    def source_rows(self) -> tuple[tuple[str, int, bytes], ...]:
        """The sources as a cache file takes them: (path, size, sha256)."""
        return tuple((one.path, one.size, bytes.fromhex(one.sha256)) for one in self.sources)

    def observed_rows(self) -> tuple[tuple[str, str, str | None, bytes], ...]:
        """The observed values as a cache file takes them: (kind, name, value, sha256)."""
        return tuple((one.kind, one.name, one.value, bytes.fromhex(one.sha256)) for one in self.observed)

    @staticmethod
    def from_json(text: str | bytes) -> "Inputs":
        """What `to_json` wrote. Raises WorkerError 'package-damaged'."""
        try:
            row = json.loads(text)
            sources = tuple(Source(**one) for one in row["sources"])
            return Inputs(sources, tuple(Observed(**one) for one in row["observed"]))
        except (KeyError, TypeError, ValueError) as problem:
            brief = "the list of a package's inputs cannot be read"
            raise WorkerError("package-damaged", brief, [repr(problem)]) from problem


NOTHING = Inputs()
"""The inputs of a package that says none."""


def inputs_of(sources: Sequence[Source], observed: Sequence[Observed]) -> Inputs:
    """The inputs in their order, each once."""
    return Inputs(
        tuple(sorted(set(sources), key=attrgetter("path"))),
        tuple(sorted(set(observed), key=attrgetter("kind", "name"))),
    )


def changes(before: Inputs, after: Inputs) -> tuple[str, ...]:
    """Every difference in words; values first, since they say most.

    `global kernels.TABLE changed: 3 -> 4`, `function kernels.helper changed (kernels.py)`, `source b.py changed`.
    """
    values = _pairs({(o.kind, o.name): o for o in before.observed}, {(o.kind, o.name): o for o in after.observed})
    files = _pairs({s.path: s for s in before.sources}, {s.path: s for s in after.sources})
    told = [(_ORDER.index(kind), _value(old, new)) for (kind, _), old, new in values]
    return (
        *(text for _, text in sorted(told)),
        *(f"source {path} {_how(old, new, 'is new', 'is gone')}" for path, old, new in files),
    )


_ORDER = ("global", "function", "preference", "environment")
_Key = TypeVar("_Key", str, tuple[str, str])
_Row = TypeVar("_Row", Source, Observed)


def _pairs(before: dict[_Key, _Row], after: dict[_Key, _Row]) -> Iterator[tuple[_Key, _Row | None, _Row | None]]:
    """(key, row before, row after) where they differ, by key."""
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old is None or new is None or old.sha256 != new.sha256 or _unset(old) != _unset(new):
            yield key, old, new


def _unset(row: Source | Observed) -> bool:
    """An unset variable and an empty one have the same digest."""
    return isinstance(row, Observed) and row.value is None


def _how(old: object, new: object, came: str, went: str) -> str:
    return came if old is None else went if new is None else "changed"


def _value(old: Observed | None, new: Observed | None) -> str:
    row = new or old
    assert row is not None, "one of them is there"
    if row.kind == "function":
        where = f" ({row.value})" if row.value else ""
        return f"function {row.name} {_how(old, new, 'is called now', 'is called no more')}{where}"
    words = {"environment": "environment variable"}.get(row.kind, row.kind)
    how = _how(old, new, "is used now", "is used no more")
    values = " -> ".join(_shown(one) for one in (old, new) if one is not None)
    return f"{words} {row.name} {how}: {values}"


def _shown(row: Observed) -> str:
    return "unset" if row.value is None else row.value
