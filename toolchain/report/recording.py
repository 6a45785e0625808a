"""A listener that keeps what it hears: for tests, and for whoever wants events as values."""

from collections.abc import Sequence

from toolchain.events import CellOutcomeView, CellView, CheckView


class RecordingEvents:
    """Appends (method name, arguments...) to `heard`, in order."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []

    def names(self) -> list[str]:
        """The names of the events alone."""
        return [str(event[0]) for event in self.heard]

    def stage_started(self, name: str, detail: str) -> None:
        """Kept."""
        self.heard.append(("stage_started", name, detail))

    def stage_finished(self, name: str, seconds: float, how: str = "") -> None:
        """Kept."""
        self.heard.append(("stage_finished", name, seconds, how))

    def cells_planned(self, cells: Sequence[CellView]) -> None:
        """Kept."""
        self.heard.append(("cells_planned", tuple(cells)))

    def cell_started(self, cell_id: str) -> None:
        """Kept."""
        self.heard.append(("cell_started", cell_id))

    def check_finished(self, cell_id: str, result: CheckView) -> None:
        """Kept."""
        self.heard.append(("check_finished", cell_id, result))

    def cell_finished(self, result: CellOutcomeView) -> None:
        """Kept."""
        self.heard.append(("cell_finished", result))

    def variants_planned(self, names: Sequence[str]) -> None:
        """Kept."""
        self.heard.append(("variants_planned", tuple(names)))

    def variant_started(self, name: str) -> None:
        """Kept."""
        self.heard.append(("variant_started", name))

    def variant_finished(self, name: str, status: str, reason: str) -> None:
        """Kept."""
        self.heard.append(("variant_finished", name, status, reason))

    def link_printed(self, platform: str, argv: Sequence[str], output: str) -> None:
        """Kept."""
        self.heard.append(("link_printed", platform, tuple(argv), output))

    def note(self, text: str) -> None:
        """Kept."""
        self.heard.append(("note", text))
