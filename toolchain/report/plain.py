"""Talk where there is no terminal: one line per event that matters, in the order in which they end.

A log of CI is read from the end and searched: lines are complete, carry the time since the start, and every cell ends
with one line. Checks that passed are counted, not listed.
"""

import shlex
import time
from collections import Counter
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from toolchain.events import CellOutcomeView, CellView, CheckView
from toolchain.report.lines import Line, line

QUIET = ("passed", "expected-failure", "not-run", "unsupported")
"""Statuses of checks that get no line of their own: the cell's line or the final report tells them."""


class PlainEvents:
    """A listener (`toolchain.events.Events`) that gives each line to `write`."""

    def __init__(
        self, write: Callable[[Sequence[Line]], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._write, self._clock, self._began = write, clock, clock()
        self._counts: dict[str, Counter[str]] = {}

    def __enter__(self) -> Self:
        """Nothing to set up: every renderer is a context, the live one needs it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to clean up."""

    def _say(self, text: str, style: str = "") -> None:
        self._write([line(f"[{self._clock() - self._began:7.1f} s] {text}", style)])

    def stage_started(self, name: str, detail: str) -> None:
        """One line."""
        self._say(f"{name}: {detail}" if detail else name)

    def stage_finished(self, name: str, seconds: float, how: str = "") -> None:
        """One line with the stage's own time."""
        self._say(f"{name}: done in {seconds:.1f} s{f', {how}' if how else ''}")

    def cells_planned(self, cells: Sequence[CellView]) -> None:
        """How many; their names come as they end."""
        self._say(f"cells planned: {len(cells)}")

    def cell_started(self, cell_id: str) -> None:
        """One line."""
        self._counts[cell_id] = Counter()
        self._say(f"cell {cell_id}: started")

    def check_finished(self, cell_id: str, result: CheckView) -> None:
        """A line only for a check that went wrong."""
        self._counts.setdefault(cell_id, Counter())[result.status] += 1
        if result.status not in QUIET:
            self._say(f"{result.status}: {cell_id}: {result.id}{_because(result.reason)}", result.status)

    def cell_finished(self, result: CellOutcomeView) -> None:
        """The cell's status and how its checks ended."""
        counts = self._counts.pop(result.id, Counter())
        checks = ", ".join(f"{number} {status}" for status, number in counts.items())
        ended = f" ({checks})" if checks else ""
        self._say(f"cell {result.id}: {result.status}{ended}{_because(result.reason)}", result.status)

    def variants_planned(self, names: Sequence[str]) -> None:
        """How many."""
        self._say(f"variants: {len(names)}")

    def variant_started(self, name: str) -> None:
        """One line."""
        self._say(f"variant {name}: started")

    def variant_finished(self, name: str, status: str, reason: str) -> None:
        """One line."""
        self._say(f"variant {name}: {status}{_because(reason)}", status)

    def link_printed(self, platform: str, argv: Sequence[str], output: str) -> None:
        """The argv as a shell would take it, then LLD's output line by line."""
        self._write(link_lines(platform, argv, output))

    def note(self, text: str) -> None:
        """One line."""
        self._say(f"note: {text}")


def link_lines(platform: str, argv: Sequence[str], output: str) -> list[Line]:
    """The exact command of a link, pasteable, and LLD's own output."""
    return [line(f"link {platform}: {shlex.join(argv)}"), *(line(f"  lld: {row}") for row in output.splitlines())]


def _because(reason: str) -> str:
    return f": {reason}" if reason else ""
