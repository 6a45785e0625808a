"""Eviction: a depot keeps at most so many variants of each package, and, when asked to, so many bytes.

`planned` decides and is pure; `evict` carries out. The least recently used go first: the smallest stamp, then the
smallest build sequence. Pinned ones and those that a process has loaded stay, but count; so does the last variant of a
build that others which stay are built upon. Base images are not counted: variants are built upon them. A limit that was
lowered takes effect at the next write.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pkgimage.depots import BASE, Depot, variants
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
    variable = next((name for name in (COUNT_VARIABLE, JULIA_VARIABLE) if environment.get(name)), COUNT_VARIABLE)
    text = environment.get(variable) or str(COUNT)
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise DepotError(
            "limit-invalid", f"{variable} is a number of at least 1, not '{text}'",
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


def planned(
    variants: Iterable[Variant], limits: Limits, keep: frozenset[str] = frozenset(), only: str = ""
) -> list[Eviction]:
    """What has to go of all `variants` of a depot; keep: keys that stay because they were just written.

    only: the one package whose variants are counted, '' for all.
    """
    stock = _Stock((v for v in variants if v.package != BASE), keep)
    going = list(_beyond_count(stock, limits.count, only))
    if limits.size is not None:
        total = sum(variant.size for variant in stock.left)
        reason = f"{total} bytes of variants; at most {limits.size} are kept"
        while total > limits.size and (variant := stock.take()) is not None:
            going.append(Eviction(variant, reason))
            total -= variant.size
    return going


def _beyond_count(stock: "_Stock", count: int, only: str) -> Iterator[Eviction]:
    """What is too many of each package. What goes of one may set another's free, so all are gone through again."""
    held = Counter(variant.package for variant in stock.left if only in ("", variant.package))
    surplus = {package: number - count for package, number in held.items()}
    before = -1
    while before != len(stock.left):
        before = len(stock.left)
        for package in sorted(surplus):
            while surplus[package] > 0 and (variant := stock.take(package)) is not None:
                surplus[package] -= 1
                yield Eviction(variant, f"{held[package]} variants of {package}; at most {count} are kept")


class _Stock:
    """What is left of a depot's variants, in the order in which they go."""

    def __init__(self, variants: Iterable[Variant], keep: frozenset[str]) -> None:
        self.left = sorted(variants, key=lambda v: (v.used, v.sequence, v.key))
        self._keep = keep
        self._builds = Counter(variant.build for variant in self.left)
        self._needed = Counter(need for variant in self.left for need in variant.needs)

    def take(self, package: str = "") -> Variant | None:
        """The next one that may go, of one package or of all; it is not left any more. None: all have to stay."""
        for at, variant in enumerate(self.left):
            if package in ("", variant.package) and not self._stays(variant):
                self._builds[variant.build] -= 1
                self._needed.subtract(variant.needs)
                return self.left.pop(at)
        return None

    def _stays(self, variant: Variant) -> bool:
        last = self._builds[variant.build] == 1
        return (
            variant.pinned or variant.in_use or variant.key in self._keep or (last and self._needed[variant.build] > 0)
        )


def evict(depot: Depot, package: str, limits: Limits, key: str) -> list[Eviction]:
    """What went after `key` of `package` was written; the caller holds the package's lock. Raises OSError.

    With a limit of bytes variants of other packages go too, without their locks.
    """
    if limits.size is not None:
        return carried_out(planned(inventory.held(depot), limits, frozenset({key})))
    if len(variants(depot, package)) <= limits.count:
        return []
    return carried_out(planned(inventory.held(depot), limits, frozenset({key}), package))


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
