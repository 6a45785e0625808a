"""What `pkgimage depot` tells: tables of variants, of what went, of what is damaged."""

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from toolchain.report.lines import Cell, Line, columns, line, size

HEAD = ("package", "version", "platform", "flags", "targets", "size", "used", "", "key")
DEFAULTS = {"debug-info": "1", "check-bounds": "auto", "inline": "yes", "pkgimages": "yes"}


class Removal(Protocol):
    """One thing that went."""

    @property
    def package(self) -> str:
        """Its package."""

    @property
    def name(self) -> str:
        """The directory."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def reason(self) -> str:
        """Why."""


def list_lines(rows: Iterable[Mapping[str, Any]], now: float) -> list[Line]:
    """One line per variant (`Variant.document`), a head per depot, a sum per depot."""
    found: list[Line] = []
    by_depot: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        by_depot.setdefault(row["depot"], []).append(row)
    for depot, held in by_depot.items():
        found += [line(depot, "head")]
        table: list[Sequence[Cell]] = [[(text, "quiet") for text in HEAD], *(_row(each, now) for each in held)]
        found += columns(table, right=(5,))
        found += [line(f"{len(held)} variants, {size(sum(each['bytes'] for each in held))}", "quiet"), line()]
    return found[:-1] or [line("no variants")]


def _row(row: Mapping[str, Any], now: float) -> list[Cell]:
    marks = " ".join(word for word, on in (("pinned", row["pinned"]), ("in use", row["in_use"])) if on)
    if "problem" in row:
        problem = row["problem"]
        wrong = f"{problem['code']} {problem['name']}"
        return [row["package"], "", "", (wrong, "error"), "", size(row["bytes"]), "", marks, row["key"]]
    targets = ",".join(target["name"] for target in row["targets"])
    used = age(now - row["used"]) if row["used"] else ""
    return [
        row["package"], row["version"], row["platform"], flags_text(row["flags"]), targets, size(row["bytes"]), used,
        marks, row["key"],
    ]  # fmt: skip


def flags_text(flags: Mapping[str, str]) -> str:
    """`O2`, and of the others those that are not their default: `O0,debug-info=2`."""
    others = [f"{word}={flags[word]}" for word, usual in DEFAULTS.items() if flags[word] != usual]
    return ",".join([f"O{flags['optimize']}", *others])


def age(seconds: float) -> str:
    """How long ago, in the largest unit: '3 d'; 'now' below a minute, and for times to come."""
    for unit, length in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= length:
            return f"{seconds // length:.0f} {unit}"
    return "now"


def removal_lines(removals: Sequence[Removal], *, dry_run: bool) -> list[Line]:
    """What went, and the sum; in a dry run what would go."""
    rows: list[Sequence[Cell]] = [
        [each.package, each.name, size(each.size), (each.reason, "quiet")] for each in removals
    ]
    total = size(sum(each.size for each in removals))
    said = f"{'would remove' if dry_run else 'removed'} {len(removals)}, {total}"
    return [*(columns(rows, right=(2,)) if rows else []), line(said)]


def today() -> float:
    """Seconds since 1970."""
    return time.time()
