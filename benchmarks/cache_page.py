"""The numbers of benchmarks/cache.py as the text of docs/performance-cache.md."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from page import number
from reuse import Twice

BUDGET = 1.0
"""Milliseconds that a decision among ten variants may take."""
FLAT = 2.0
"""How much longer one among the most variants may take than one among ten."""
ONE = "one fits, order file"
TEXT = """# Performance of the cache

Written by `python benchmarks/cache.py`; every number below comes from that one run ({seconds:.0f} s{quick}).
Milliseconds, medians with the smallest value in brackets; each is a fresh process, rows of one table in turn.

| machine | |
| --- | --- |
{machine}

## Decision

From the request to the variant that is taken, nothing of the depot being known to the process; pkgimage is imported. Of
the variants only the oldest has the right flags. *No order file* is a depot that was filled by hand: all headers are
read. *None fits*: every header is read, as each rejection is a value of its own.

| variants | one fits, order file | one fits, no order file | none fits |
| ---: | ---: | ---: | ---: |
{decisions}

{verdict}.

## Sources

The same decision, of one variant, with the sources that it was built from: where nobody knows them, where Python finds
the package and each is hashed, and where the stamps of an earlier load say that they are unchanged. {source_size:,}
bytes each.

| sources | unknown | hashed | by stamp |
| ---: | ---: | ---: | ---: |
{sources}

## Load

`pkgimage.load` of an image with {count} functions, the import of pkgimage and NumPy not counted.

| | ms | over the file |
| --- | ---: | ---: |
{loads}

## First result

From the first import, NumPy being imported, to the result of one of {count} functions.

| | ms |
| --- | ---: |
{first}

## Data

From the import to two values out of an array of a million numbers and a dictionary of ten thousand texts.

| | ms |
| --- | ---: |
{data}

## The second run of a matrix

Seconds of `pkgimage matrix run {profile}`, twice, from an empty folder of results on. What a run reuses it
has compared by content; checks are always made. Both runs give the same verdicts and images.

| stage | first | second | the second run says |
| --- | ---: | ---: | --- |
{matrix}
"""


def verdict(found: Mapping[str, Any]) -> str:
    """One sentence: whether the decision is fast enough among ten, and flat beyond."""
    medians = {count: statistics.median(row[ONE]) for count, row in found["decisions"].items()}
    ten, most = medians[10], medians[max(medians)]
    kept = "kept" if ten <= BUDGET else "EXCEEDED"
    flat = "flat" if most <= FLAT * ten else "NOT flat"
    return (
        f"Budget of {BUDGET:.0f} ms at 10 variants: {kept} ({ten:.2f} ms); beyond: {flat} "
        f"({most / ten:.2f} times as long at {max(medians):,})"
    )


def markdown(found: Mapping[str, Any]) -> str:
    """The whole page."""
    loads: Mapping[str, Sequence[float]] = found["loads"]
    bare = statistics.median(next(iter(loads.values())))
    return TEXT.format(
        seconds=found["seconds"], quick=", **--quick: not for publication**" if found["quick"] else "",
        machine="\n".join(f"| {name} | {text} |" for name, text in found["machine"].items()),
        decisions="\n".join(
            f"| {count:,} | {' | '.join(number(times, 2) for times in row.values())} |"
            for count, row in found["decisions"].items()
        ),
        verdict=verdict(found), count=found["count"], source_size=found["source_size"],
        sources="\n".join(
            f"| {count:,} | {' | '.join(number(row[way], 2) for way in ('unknown', 'hashed', 'by stamp'))} |"
            for count, row in found["sources"].items()
        ),
        loads="\n".join(
            f"| {name} | {number(row, 2)} | {statistics.median(row) - bare:+.2f} |" for name, row in loads.items()
        ),
        first="\n".join(f"| {name} | {number(row, 1)} |" for name, row in found["first"].items()),
        data="\n".join(f"| {name} | {number(row, 2)} |" for name, row in found["data"].items()),
        profile=found["profile"],
        matrix="\n".join(_stages(found["matrix"])),
    )  # fmt: skip


def _stages(found: Twice) -> Iterator[str]:
    """The rows of two runs: each stage, all of them but the checks, the commands as a whole."""
    rows = {**found.stages, "all but the checks": (found.but_checks(0), found.but_checks(1), "")}
    rows["the command"] = (*found.seconds, "")
    for name, (first, second, how) in rows.items():
        yield f"| {name} | {first:.1f} | {second:.1f} | {how} |"
