"""`pkgimage depot gc` and `verify`: a depot brought back to its limits, and everything in it looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pkgimage import order
from pkgimage.depots import Depot, packages, variants
from pkgimage.rejection import Rejection
from toolchain.depot import aside, checkup, eviction, inventory, locks, place
from toolchain.depot.eviction import Eviction, Limits
from toolchain.depot.inventory import Variant
from toolchain.run import ordering

BROKEN = frozenset({"R02", "R03", "R06"})
"""Problems of a cache file that make its directory rubbish; so does its absence. One that the system does not let us
read, or of another format, may be somebody else's."""


@dataclass(frozen=True)
class Removal:
    """One thing that went, or would go."""

    package: str
    name: str
    size: int
    """Bytes."""
    reason: str


def collect(depot: Depot, limits: Limits, *, dry_run: bool = False) -> list[Removal]:
    """Removes what crashes left, directories that are no variants, and what is beyond the limits; in this order.

    dry_run: only says what would go. Raises DepotError.
    """
    found: list[Removal] = []
    with place.translated(depot):
        for package in packages(depot):
            if dry_run:
                found += _rubbish(depot, package)
                continue
            with locks.package(depot, package):
                found += _rubbish(depot, package)
                _clean(depot, package)
        rubbish = {(removal.package, removal.name) for removal in found}
        left = [v for v in inventory.held(depot) if (v.package, v.key) not in rubbish]
        planned = eviction.planned(left, limits)
        gone = planned if dry_run else _evicted(depot, planned)
    return [*found, *(Removal(e.variant.package, e.variant.key, e.variant.size, e.reason) for e in gone)]


def _evicted(depot: Depot, planned: Sequence[Eviction]) -> list[Eviction]:
    """Carries a plan out, each package under its lock."""
    gone: list[Eviction] = []
    for package in sorted({each.variant.package for each in planned}):
        with locks.package(depot, package):
            gone += eviction.carried_out(each for each in planned if each.variant.package == package)
            ordering.refresh(depot, package)
    return gone


def _rubbish(depot: Depot, package: str) -> list[Removal]:
    """Leftovers of crashes, and directories that are no variants."""
    found = [Removal(package, name, 0, "left by a process that ended") for name in aside.leftovers(depot, package)]
    return [*found, *_broken(depot, package)]


def _broken(depot: Depot, package: str) -> list[Removal]:
    """Directories whose cache file is missing or broken and which nobody uses."""
    parent = place.compiled(depot, package)
    found = []
    for key in variants(depot, package):
        held = inventory.variant(depot, package, key)
        broken = held.problem is not None and (held.problem.code in BROKEN or held.candidate.gone())
        if held.problem is not None and broken and not held.in_use and (parent / key).is_dir():
            found.append(Removal(package, key, held.size, f"no variant: {held.problem.line()}"))
    return found


def _clean(depot: Depot, package: str) -> None:
    """Removes the rubbish, and what the `state` directory says of variants that are gone."""
    parent = place.compiled(depot, package)
    for removal in _broken(depot, package):
        aside.discard(parent / removal.name)
    aside.sweep(depot, package)
    keys = set(variants(depot, package))
    directory = place.state(depot, package)
    for path in list(directory.iterdir()) if directory.is_dir() else []:
        key, dot, _ = path.name.partition(".")
        if dot and key and key not in keys and path.suffix != locks.SUFFIX:
            path.unlink(missing_ok=True)
        if path.name.startswith(f".{order.FILE}-"):
            path.unlink(missing_ok=True)
    ordering.refresh(depot, package, whole=True)
    locks.remove_unused(depot, package)


def verify(depots: Sequence[Depot], only: Iterable[str] = ()) -> list[tuple[Variant, tuple[Rejection, ...]]]:
    """Every variant with what is wrong with it: all digests are computed, and what it was built upon is looked for."""
    found = []
    for depot in depots:
        for variant in inventory.held(depot, only):
            wrong = checkup.problems(depot, variant.package, variant.key)
            if not wrong and variant.candidate.file is not None:
                wrong = tuple(checkup.company(depots, variant.candidate.file.core))
            found.append((variant, wrong))
    return found
