"""`pkgimage depot list|gc|verify|export|import|pin`: what stands in depots."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolchain.cli.building import PLATFORMS
from toolchain.cli.precompile import DEPOT, depots
from toolchain.errors import DepotError
from toolchain.report.console import talk, write
from toolchain.report.depot import list_lines, removal_lines, today
from toolchain.report.document import json_text
from toolchain.report.lines import Cell, columns, line, size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pkgimage.depots import Depot
    from toolchain.depot.inventory import Variant

JSON = click.option("--json", "as_json", is_flag=True, help="Print canonical JSON.")
WHICH = click.argument("which", nargs=-1, metavar="[PACKAGE|KEY]...")


@click.group()
def depot() -> None:
    """See and tend what stands in depots: those of PKGIMAGE_DEPOT_PATH, or ~/.pkgimage."""


@depot.command("list")
@WHICH
@DEPOT
@JSON
def list_variants(which: tuple[str, ...], depot: Path | None, as_json: bool) -> None:
    """Print every variant: package, platform, flags, CPU targets, size, last use, key."""
    rows = [variant.document() for variant in chosen(depots(depot), which)]
    if as_json:
        sys.stdout.write(json_text(rows))
    else:
        write(list_lines(rows, today()))


@depot.command("gc")
@DEPOT
@click.option("--keep", type=click.IntRange(1), metavar="N", help="Variants per package; else the variable, else 10.")
@click.option("--max-size", metavar="SIZE", help="Bytes of the whole depot: 500M, 2G.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@JSON
def collect(depot: Path | None, keep: int | None, max_size: str | None, dry_run: bool, as_json: bool) -> None:
    """Remove what is beyond the limits, least recently used first, and what crashes left.

    Pinned variants, and those that a process has loaded, stay. PKGIMAGE_MAX_NUM_PRECOMPILE_FILES and
    PKGIMAGE_MAX_DEPOT_SIZE set the limits that hold at every publishing.
    """
    from toolchain.depot.collect import collect as run
    from toolchain.depot.eviction import Limits, bytes_of, limits_of
    from toolchain.depot.place import own_depot

    usual = limits_of(os.environ)
    limits = Limits(keep or usual.count, usual.size if max_size is None else bytes_of(max_size))
    gone = run(own_depot(depots(depot)), limits, dry_run=dry_run)
    if as_json:
        sys.stdout.write(json_text([asdict(each) for each in gone]))
    else:
        write(removal_lines(gone, dry_run=dry_run))


@depot.command("verify")
@WHICH
@DEPOT
@JSON
def verify(which: tuple[str, ...], depot: Path | None, as_json: bool) -> int:
    """Compute every digest of every variant; the exit code is 1 when something is damaged or incomplete."""
    from toolchain.depot.collect import verify as run

    among = depots(depot)
    wanted = {(v.depot.path, v.package, v.key) for v in chosen(among, which)}
    found = [row for row in run(among) if (row[0].depot.path, row[0].package, row[0].key) in wanted]
    wrong = [row for row in found if row[1]]
    if as_json:
        rows = [
            {"depot": v.depot.path, "package": v.package, "key": v.key, "problems": [r.facts() for r in problems]}
            for v, problems in found
        ]
        sys.stdout.write(json_text(rows))
    else:
        table: list[Sequence[Cell]] = [
            [v.package, v.key, (rejection.line(), "failed")] for v, problems in wrong for rejection in problems
        ]
        write(
            [*(columns(table) if table else []), line(f"{len(found) - len(wrong)} of {len(found)} variants are whole")]
        )
    return 1 if wrong else 0


@depot.command("export")
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False))
@WHICH
@DEPOT
@PLATFORMS
def export(archive: Path, which: tuple[str, ...], depot: Path | None, platforms: tuple[str, ...]) -> None:
    """Write variants, and what they were built upon, to the file ARCHIVE; all when none are named."""
    from toolchain.depot.archive import export as run

    among = depots(depot)
    found = [v for v in chosen(among, which) if not platforms or _platform(v) in platforms]
    written = run(found, among, archive)
    rows: list[Sequence[Cell]] = [[v.package, _platform(v), size(v.size), v.key] for v in written]
    write(columns(rows, right=(2,)))


@depot.command("import")
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False))
@DEPOT
def import_archive(archive: Path, depot: Path | None) -> None:
    """Publish what ARCHIVE holds. All digests are checked first; import only what you would also install."""
    from toolchain.depot.archive import read
    from toolchain.depot.eviction import limits_of
    from toolchain.depot.place import own_depot

    done = read(archive, own_depot(depots(depot)), limits_of(os.environ))
    rows: list[Sequence[Cell]] = [
        [each.package, each.key, ("published", "published") if each.new else ("present", "present")] for each in done
    ]
    write(columns(rows) if rows else [line("the archive is empty")])
    gone = [eviction.variant for each in done for eviction in each.evicted]
    talk(line(f"evicted: {v.package} {v.key}", "quiet") for v in gone)


@depot.command("pin")
@click.argument("which", nargs=-1, required=True, metavar="PACKAGE|KEY...")
@DEPOT
@click.option("--remove", is_flag=True, help="Take the pin away.")
def pin(which: tuple[str, ...], depot: Path | None, remove: bool) -> None:
    """Keep variants from being evicted: one by its key, or all that a package has now."""
    from toolchain.depot import pins
    from toolchain.depot.place import own_depot

    found = chosen([own_depot(depots(depot))], which)
    for each in found:
        (pins.unpin if remove else pins.pin)(each.depot, each.package, each.key)
    write(line(f"{'no pin' if remove else 'pinned'}: {each.package} {each.key}") for each in found)


def chosen(among: Iterable[Depot], which: Sequence[str]) -> list[Variant]:
    """The variants of those packages or with those keys; all when none are named. Raises DepotError."""
    from toolchain.depot.inventory import held

    found = [variant for depot in among for variant in held(depot)]
    unknown = [name for name in which if not any(name in (v.package, v.key) for v in found)]
    if unknown:
        known = ", ".join(sorted({v.package for v in found})) or "nothing"
        raise DepotError(
            "variant-unknown", f"no depot holds '{unknown[0]}'", [f"the depots hold {known}"], "pkgimage depot list"
        )
    return [v for v in found if not which or v.package in which or v.key in which]


def _platform(variant: Variant) -> str:
    file = variant.candidate.file
    return "" if file is None else file.core.platform
