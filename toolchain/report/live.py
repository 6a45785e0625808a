"""Talk on a terminal: one table that is redrawn, a row per cell with its progress, and the running stage below it.

The table is transient: when the run is over it vanishes, and the report (stdout) stands in its place. What must stay
(notes, links, checks that went wrong) is printed above it, once. More cells than the terminal has rows: rich crops the
table at the bottom, so cells that ended well leave it first.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from toolchain.events import CellOutcomeView, CellView, CheckView
from toolchain.report.console import to_text
from toolchain.report.lines import STYLES, Line, line, visible
from toolchain.report.plain import QUIET, link_lines

QUIET_ROWS = ("passed", "published", "present", "waiting", "not-run")
"""Statuses of rows that go first where the terminal is too small."""

REDRAWS = 8
"""Redraws per second."""


@dataclass
class _Row:
    """What a cell's row shows; the one mutable state of the screen, guarded by the lock of `LiveEvents`."""

    status: str = "waiting"
    done: int = 0
    wrong: int = 0
    reason: str = ""
    began: float = 0.0


class LiveEvents:
    """A listener (`toolchain.events.Events`) that draws on `console`, inside its `with` block."""

    def __init__(self, console: Console) -> None:
        self._lock = threading.RLock()
        self._rows: dict[str, _Row] = {}
        self._stage: tuple[str, float] | None = None
        self._spinner = Spinner("dots")
        self._console = console
        self._live = Live(get_renderable=self._draw, console=console, transient=True, refresh_per_second=REDRAWS)

    def __enter__(self) -> Self:
        """Start drawing."""
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop drawing and remove the table, also after an error or Ctrl-C."""
        self._live.stop()

    def _draw(self) -> RenderableType:
        with self._lock:
            table = Table(box=None, pad_edge=False, show_header=False, expand=False)
            # The name of a cell is kept whole before reasons get any room.
            longest = max(map(len, self._rows), default=0)
            table.add_column(min_width=min(longest, self._console.width // 2), no_wrap=True)
            room = max(self._console.height - 3, 1)
            for cell_id, row in list(self._shown().items())[:room]:
                table.add_row(*_fields(cell_id, row))
            if self._stage is None:
                return table
            name, began = self._stage
            # Its time stands before its details: one line, whatever the terminal cuts off.
            stage, colon, detail = name.partition(":")
            said = Text(f"{stage} ({time.monotonic() - began:.0f} s){colon}{detail}")
            said.truncate(max(self._console.width - 2, 1), overflow="ellipsis")
            self._spinner.update(text=said)
            return Group(table, self._spinner)

    def _shown(self) -> dict[str, _Row]:
        """All rows where they fit; else those first that still change or went wrong."""
        if len(self._rows) <= self._console.height - 3:
            return self._rows
        return dict(sorted(self._rows.items(), key=lambda item: item[1].status in QUIET_ROWS))

    def _print(self, lines: Sequence[Line]) -> None:
        for row in lines:
            self._console.print(to_text(row), soft_wrap=True)

    def stage_started(self, name: str, detail: str) -> None:
        """The stage stands below the table, with its time."""
        with self._lock:
            self._stage = (visible(f"{name}: {detail}" if detail else name), time.monotonic())

    def stage_finished(self, name: str, seconds: float, how: str = "") -> None:
        """The line of the stage goes; what was reused stays above the table."""
        if how:
            self._print([line(f"{name}: {how} ({seconds:.1f} s)", "quiet")])
        with self._lock:
            if self._stage is not None and self._stage[0].split(":")[0] == name:
                self._stage = None

    def cells_planned(self, cells: Sequence[CellView]) -> None:
        """A waiting row per cell."""
        with self._lock:
            self._rows = {cell.id: _Row() for cell in cells}

    def cell_started(self, cell_id: str) -> None:
        """Its bar starts to move."""
        with self._lock:
            row = self._rows.setdefault(cell_id, _Row())
            row.status, row.began = "running", time.monotonic()

    def check_finished(self, cell_id: str, result: CheckView) -> None:
        """Counted; printed above the table when it went wrong."""
        with self._lock:
            row = self._rows.setdefault(cell_id, _Row())
            row.done += 1
            row.wrong += result.status not in QUIET
        if result.status not in QUIET:
            because = f": {result.reason}" if result.reason else ""
            self._print([line(f"{result.status}: {cell_id}: {result.id}{because}", result.status)])

    def cell_finished(self, result: CellOutcomeView) -> None:
        """Its row shows the status and the reason."""
        with self._lock:
            row = self._rows.setdefault(result.id, _Row())
            row.status, row.reason = result.status, result.reason

    def variants_planned(self, names: Sequence[str]) -> None:
        """A waiting row per variant."""
        with self._lock:
            self._rows = {name: _Row() for name in names}

    def variant_started(self, name: str) -> None:
        """Its bar starts to move."""
        self.cell_started(name)

    def variant_finished(self, name: str, status: str, reason: str) -> None:
        """Its row shows the status and the reason."""
        with self._lock:
            row = self._rows.setdefault(name, _Row())
            row.status, row.reason = status, reason

    def link_printed(self, platform: str, argv: Sequence[str], output: str) -> None:
        """Printed above the table, unwrapped."""
        self._print(link_lines(platform, argv, output))

    def note(self, text: str) -> None:
        """Printed above the table."""
        self._print([line(f"note: {text}")])


def _fields(cell_id: str, row: _Row) -> tuple[RenderableType, ...]:
    """Id, bar, checks, status; one line however narrow the terminal is."""
    style = STYLES.get(row.status, "cyan" if row.status == "running" else "dim")
    checks = (f"{row.done} checks" if row.done else "") + (f", {row.wrong} wrong" if row.wrong else "")
    reason = Text(visible(row.reason), style="dim", no_wrap=True, overflow="ellipsis")
    state = Text(row.status, style=style, no_wrap=True)
    bar: RenderableType = ProgressBar(width=10, pulse=True) if row.status == "running" else Text("")
    return Text(visible(cell_id), no_wrap=True, overflow="ellipsis"), bar, state, Text(checks, no_wrap=True), reason
