"""Which builds of a package the depots hold: what a variant built upon it needs, found as far as somebody asks.

A question is mostly answered by the first variant, because what was built upon the newest build asks for that one. So
the variants are looked at one by one, a glance at each, and those behind the answer are not.
"""

from __future__ import annotations

from pkgimage import order
from pkgimage.candidate import Candidate
from pkgimage.depots import variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pkgimage.depots import Depot
    from pkgimage.host import Host


class Builds:
    """The build ids of `package` that `depots` hold for the platform of `host`; each variant is read once at most."""

    __slots__ = ("_left", "_seen")

    def __init__(self, depots: Sequence[Depot], package: str, host: Host) -> None:
        self._seen = set[bytes]()
        self._left = _build_ids(depots, package, host)

    def __contains__(self, build_id: object) -> bool:
        """Whether there is this very build."""
        return build_id in self._seen or any(found == build_id for found in self._next())

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._seen) or any(True for _ in self._next())

    def all(self) -> frozenset[bytes]:
        """Every one: reads all variants."""
        return frozenset(self._seen.union(self._next()))

    def _next(self) -> Iterator[bytes]:
        for found in self._left:
            self._seen.add(found)
            yield found


def _build_ids(depots: Sequence[Depot], package: str, host: Host) -> Iterator[bytes]:
    """In the order of depots and of their order files; what these do not name comes behind."""
    for depot in depots:
        known = order.read(depot, package)
        named = set[str]()
        for key in () if known is None else known.keys(host):
            named.add(key)
            yield from _build_id(Candidate(depot, package, key), host)
        for key in variants(depot, package):
            if key not in named:
                yield from _build_id(Candidate(depot, package, key), host)


def _build_id(candidate: Candidate, host: Host) -> Iterator[bytes]:
    """None for a variant that is gone, damaged, or for another platform."""
    found = candidate.glance
    if found is not None and found.platform == host.platform:
        yield found.build_id
