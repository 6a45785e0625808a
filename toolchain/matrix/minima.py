"""Numbers of checks that a profile says must pass at least: what silently stopped being checked makes a run fail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolchain.matrix.results import CellResult
from toolchain.profile import Minimum


@dataclass(frozen=True)
class Shortfall:
    """A minimum that was not reached."""

    place: str
    """`linux-x86_64`, `linux-x86_64/qemu`, `linux-x86_64/qemu/Haswell`, `linux-x86_64/*/max`."""
    passed: int
    minimum: int

    @property
    def text(self) -> str:
        """For people, in one line."""
        return f"{self.place}: {self.passed} checks passed, at least {self.minimum} must"


def shortfalls(results: Sequence[CellResult], minima: Iterable[Minimum]) -> tuple[Shortfall, ...]:
    """The minima that `results` do not reach. Checks count that passed, in all cells that a minimum matches."""
    found = []
    for minimum in minima:
        passed = sum(
            check.status == "passed" for result in results if _matches(minimum, result) for check in result.checks
        )
        if passed < minimum.passed:
            found.append(Shortfall(_place(minimum), passed, minimum.passed))
    return tuple(found)


def _matches(minimum: Minimum, result: CellResult) -> bool:
    cell = result.cell
    return (
        cell.platform == minimum.platform
        and minimum.route in (None, cell.route)
        and minimum.cpu_model in (None, cell.host_cpu)
    )


def _place(minimum: Minimum) -> str:
    parts = [minimum.platform, minimum.route, minimum.cpu_model]
    while parts[-1] is None:
        parts.pop()
    return "/".join(part or "*" for part in parts)
