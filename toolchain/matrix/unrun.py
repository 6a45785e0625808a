"""CPU targets that no cell of a run has run, whatever the answers were: nobody called their code."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolchain.matrix.results import CellResult


@dataclass(frozen=True)
class UnrunTarget:
    """One target of the images of a platform."""

    platform: str
    target: str
    """`2 x86-64-v4`."""
    lacks: str
    """What the host of the first of the cells lacks; '' = it could have run it."""

    @property
    def text(self) -> str:
        """For people, in one line."""
        return f"{self.platform}: {self.target}" + (f" ({self.lacks})" if self.lacks else "")


def unrun_targets(results: Sequence[CellResult]) -> tuple[UnrunTarget, ...]:
    """The targets that no call was made with, and that no image was due to choose, in any cell of their platform."""
    lacks: dict[tuple[str, str], str] = {}
    ran = set()
    for result in results:
        platform = result.cell.platform
        for target in result.cell.targets:
            lacks[platform, target.label] = lacks.get((platform, target.label)) or target.lacks
        ran |= {(platform, label) for label in _ran(result)}
    return tuple(UnrunTarget(*place, why) for place, why in lacks.items() if place not in ran)


def _ran(result: CellResult) -> set[str]:
    tried = [check.check for check in result.checks if check.status not in ("not-run", "unsupported", "error")]
    return {check.target or check.subject for check in tried if check.target or check.kind == "target"}
