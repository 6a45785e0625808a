"""CPU targets that no cell of a run has run: built, audited, and called by nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolchain.matrix.results import CellResult


@dataclass(frozen=True)
class Unproved:
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


def unproved(results: Sequence[CellResult]) -> tuple[Unproved, ...]:
    """The targets for which no call, and no choice of an image, passed in any cell of their platform."""
    lacks: dict[tuple[str, str], str] = {}
    proved = set()
    for result in results:
        platform = result.cell.platform
        for target in result.cell.targets:
            lacks[platform, target.label] = lacks.get((platform, target.label)) or target.lacks
        proved |= {(platform, label) for label in _proved(result)}
    return tuple(Unproved(*place, why) for place, why in lacks.items() if place not in proved)


def _proved(result: CellResult) -> set[str]:
    passed = [check.check for check in result.checks if check.status == "passed"]
    return {check.target or check.subject for check in passed if check.target or check.kind == "target"}
