"""What a package was made from: its sources, and the values that its code captured; what changed between two such.

It travels with the package, and into cache files, but it is no part of the build id: another comment in a source that
gives the same code gives the same build.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from operator import attrgetter

from pkgimage.changes import between_inputs
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
    function the file it stands in ('' = none): `kernels.py` of the package's own, `other 1.0: other/core.py` else."""
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
    """Every difference in words (`pkgimage.changes`)."""
    return between_inputs(
        (before.source_rows(), before.observed_rows()), (after.source_rows(), after.observed_rows())
    )
