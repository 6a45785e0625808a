"""Eviction: a depot keeps at most so many variants of each package, and, when asked to, so many bytes.

`planned` decides and is pure; `evict` carries out. The least recently used go first: the smallest stamp, then the
smallest build sequence. Pinned ones and those that a process has loaded stay, but count. Base images are not counted:
variants are built upon them. A limit that was lowered takes effect at the next write.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from pkgimage.depots import BASE, Depot
from toolchain.depot import aside, inventory, locks, pins, place
from toolchain.depot.inventory import Variant
from toolchain.errors import DepotError

COUNT_VARIABLE = "PKGIMAGE_MAX_NUM_PRECOMPILE_FILES"
JULIA_VARIABLE = "JULIA_MAX_NUM_PRECOMPILE_FILES"
SIZE_VARIABLE = "PKGIMAGE_MAX_DEPOT_SIZE"
COUNT = 10
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40}


@dataclass(frozen=True)
class Limits:
    """What a depot may keep."""

    count: int = COUNT
    """Variants per package."""
    size: int | None = None
    """Bytes of all variants of the depot; None = no limit."""


@dataclass(frozen=True)
class Eviction:
    """One variant that goes, and why."""

    variant: Variant
    reason: str


def limits_of(environment: Mapping[str, str]) -> Limits:
    """The limits that variables set. Raises DepotError 'limit-invalid'."""
    text = environment.get(COUNT_VARIABLE) or environment.get(JULIA_VARIABLE) or str(COUNT)
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise DepotError(
            "limit-invalid", f"{COUNT_VARIABLE} is a number of at least 1, not '{text}'",
            (), "correct the variable",
        )  # fmt: skip
    size = environment.get(SIZE_VARIABLE)
    return Limits(int(text), bytes_of(size) if size else None)


def bytes_of(text: str) -> int:
    """The number in '512', '64K', '500M', '2G', '1T' (powers of 1024). Raises DepotError 'limit-invalid'."""
    number, unit = (text[:-1], text[-1].upper()) if text[-1:].isalpha() else (text, "")
    if not (number.isascii() and number.isdigit()) or unit not in _UNITS:
        hint = "write bytes, or 500M, 2G"
        raise DepotError("limit-invalid", f"'{text}' is no size", (), hint)
    return int(number) * _UNITS[unit]


def planned(variants: Iterable[Variant], limits: Limits, keep: frozenset[str] = frozenset()) -> list[Eviction]:
    """What has to go of all `variants` of a depot; keep: keys that stay because they were just written."""
    left = sorted((v for v in variants if v.package != BASE), key=lambda v: (v.package, *_age(v)))
    going: list[Eviction] = []
    for _, group in groupby(left, key=lambda v: v.package):
        of_package = list(group)
        surplus = len(of_package) - limits.count
        reason = f"{len(of_package)} variants of {of_package[0].package}; at most {limits.count} are kept"
        going += [Eviction(variant, reason) for variant in _movable(of_package, keep)[: max(surplus, 0)]]
    if limits.size is None:
        return going
    gone = {(e.variant.package, e.variant.key) for e in going}
    rest = sorted((v for v in left if (v.package, v.key) not in gone), key=_age)
    total = sum(variant.size for variant in rest)
    reason = f"{total} bytes of variants; at most {limits.size} are kept"
    for variant in _movable(rest, keep):
        if total <= limits.size:
            break
        going.append(Eviction(variant, reason))
        total -= variant.size
    return going


def _age(variant: Variant) -> tuple[int, int, str]:
    """The order in which variants go."""
    return variant.used, variant.sequence, variant.key


def _movable(variants: Sequence[Variant], keep: frozenset[str]) -> list[Variant]:
    return [v for v in variants if not (v.pinned or v.in_use or v.key in keep)]


def evict(depot: Depot, package: str, limits: Limits, key: str) -> list[Eviction]:
    """What went after `key` of `package` was written; the caller holds the package's lock. Raises OSError.

    With a limit of bytes other packages are looked at too, without their locks.
    """
    found = inventory.held(depot, () if limits.size is not None else (package,))
    return carried_out(planned(found, limits, frozenset({key})))


def carried_out(evictions: Iterable[Eviction]) -> list[Eviction]:
    """Those of `evictions` that went: one that is in use by now stays. Raises OSError."""
    gone = []
    for eviction in evictions:
        variant = eviction.variant
        if pins.is_pinned(variant.depot, variant.package, variant.key):
            continue
        if aside.discard(Path(variant.candidate.directory)):
            remove_state(variant.depot, variant.package, variant.key)
            gone.append(eviction)
    return gone


def remove_state(depot: Depot, package: str, key: str) -> None:
    """Removes what the `state` directory says about a variant that is gone."""
    for path in place.state(depot, package).glob(f"{key}.*"):
        if path.suffix != locks.SUFFIX:
            path.unlink(missing_ok=True)
