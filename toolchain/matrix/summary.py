"""What a run amounts to: counts, one sentence, an exit code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolchain.matrix.minima import shortfalls
from toolchain.matrix.results import CellResult
from toolchain.matrix.status import BAD, STATUSES, Status
from toolchain.matrix.targets import UNUSABLE
from toolchain.profile import Minimum

GOOD: tuple[Status, ...] = ("passed", "expected-failure")


@dataclass(frozen=True)
class Summary:
    """Counts by status, of cells and of checks; every status is present, also with 0."""

    cells: dict[Status, int]
    checks: dict[Status, int]

    @property
    def text(self) -> str:
        """`passed 4 of 6 cells, 90 of 120 checks`: what was expected to fail and did counts, nothing else does."""
        parts = [
            f"{sum(counts[status] for status in GOOD)} of {sum(counts.values())} {noun}"
            for counts, noun in ((self.cells, "cells"), (self.checks, "checks"))
        ]
        return f"passed {', '.join(parts)}"


def _counts(statuses: Iterable[Status]) -> dict[Status, int]:
    counts = dict.fromkeys(STATUSES, 0)
    for status in statuses:
        counts[status] += 1
    return counts


def summary(results: Sequence[CellResult]) -> Summary:
    """The counts of `results`."""
    checks = (check.status for result in results for check in result.checks)
    return Summary(_counts(result.status for result in results), _counts(checks))


def missing_routes(results: Sequence[CellResult], require: Iterable[str]) -> tuple[str, ...]:
    """Required routes that did not run: one of their cells is or holds `not-run`, or none was meant to run.

    Calls with a CPU target that the host cannot run do not count: it is the host that has not all of them.
    """
    missing = []
    for route in require:
        meant = [r for r in results if r.cell.route == route and not r.cell.exclude_reason and r.own_reason != UNUSABLE]
        idle = [r for r in meant if r.own_status == "not-run" or not r.checks or _some_not_run(r)]
        if idle or not meant:
            missing.append(route)
    return tuple(missing)


def _some_not_run(result: CellResult) -> bool:
    return any(check.status == "not-run" and check.reason != UNUSABLE for check in result.checks)


def exit_code(results: Sequence[CellResult], require: Iterable[str], minima: Iterable[Minimum] = ()) -> int:
    """0 when nothing failed, errored, passed unexpectedly, or was not run although its route is required; else 1.

    1 also when fewer checks passed than `minima` say.

    `flaky` is reported, and not counted as passed, but does not make the run fail. A run without cells proves
    nothing: 1. So does a run by an executor that is not there: unlike a route, it was asked for by name.
    """
    short = shortfalls(results, minima)
    statuses = {result.status for result in results}
    statuses |= {check.status for result in results for check in result.checks}
    idle = [result for result in results if result.own_status == "not-run" and result.own_reason != UNUSABLE]
    absent = any(result.cell.executor != "local" for result in idle)
    return int(not results or absent or bool(statuses & BAD) or bool(missing_routes(results, require)) or bool(short))
