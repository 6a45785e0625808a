"""What happens during a run, told as it happens: the story calls these methods, a renderer speaks.

The logic never prints. It gets one `Events` and reports to it; a terminal, a pipe and a test each bring their own.
Events may come from several threads. The views below say how little a renderer needs to know of a cell, so that this
module stays below the matrix that defines cells.
"""

from collections.abc import Sequence
from typing import Protocol


class CellView(Protocol):
    """A planned cell."""

    @property
    def id(self) -> str:
        """`platform/cpu-targets/flags/route/host-cpu`."""

    @property
    def exclude_reason(self) -> str:
        """Why the profile excludes it; '' = it is to run."""

    @property
    def expected_target(self) -> str:
        """The CPU target that is due on its CPU, `1 x86-64-v3`; '' = the image has none."""


class CheckView(Protocol):
    """One finished check."""

    @property
    def id(self) -> str:
        """Unique within its cell."""

    @property
    def status(self) -> str:
        """One of the statuses of a check."""

    @property
    def reason(self) -> str:
        """Why, when the status needs a reason; '' otherwise."""


class CellOutcomeView(Protocol):
    """A finished cell: the worst status of its checks."""

    @property
    def id(self) -> str:
        """The planned cell's id."""

    @property
    def status(self) -> str:
        """One of the statuses of a cell."""

    @property
    def reason(self) -> str:
        """Why, when the status needs a reason; '' otherwise."""


class Events(Protocol):
    """A listener. Every method returns at once and raises nothing."""

    def stage_started(self, name: str, detail: str) -> None:
        """A stage of the story began: `extract`, `numba 0.68.1`."""

    def stage_finished(self, name: str, seconds: float, how: str = "") -> None:
        """The stage `name` ended well after `seconds`; a stage that fails ends with an error instead.

        how: `reused` for what an earlier run had made, `3 of 5 reused`; '' for what was made now.
        """

    def cells_planned(self, cells: Sequence[CellView]) -> None:
        """All cells of this run, in the order of the report."""

    def cell_started(self, cell_id: str) -> None:
        """The first check of this cell starts."""

    def check_finished(self, cell_id: str, result: CheckView) -> None:
        """One check of a running cell has its status."""

    def cell_finished(self, result: CellOutcomeView) -> None:
        """A cell has its status; also for cells that never started (`not-run`)."""

    def variants_planned(self, names: Sequence[str]) -> None:
        """All variants that a depot is to have, in order."""

    def variant_started(self, name: str) -> None:
        """The build of this variant starts."""

    def variant_finished(self, name: str, status: str, reason: str) -> None:
        """A variant is `published`, `present` (it stood there already) or `failed`."""

    def link_printed(self, platform: str, argv: Sequence[str], output: str) -> None:
        """Verbose linking: the exact argv and LLD's own output, even when that is empty."""

    def note(self, text: str) -> None:
        """One sentence worth knowing."""
