"""Numbers of checks that a profile says must pass at least: what silently stopped being checked makes a run fail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolchain.matrix.results import CellResult, Check
from toolchain.profile import CHOSEN, Minimum


@dataclass(frozen=True)
class Shortfall:
    """A minimum that was not reached."""

    place: str
    """`linux-x86_64`, `linux-x86_64/qemu`, `linux-x86_64/qemu/Haswell`, `linux-x86_64/*/max`."""
    passed: int
    minimum: int
    what: str = "checks"
    """`checks`, `call checks`, `calls with 1 x86-64-v3`."""

    @property
    def text(self) -> str:
        """For people, in one line."""
        return f"{self.place}: {self.passed} {self.what} passed, at least {self.minimum} must"


def shortfalls(results: Sequence[CellResult], minima: Iterable[Minimum]) -> tuple[Shortfall, ...]:
    """The minima that `results` do not reach. Checks count that passed and that a minimum matches, in all its cells."""
    found = []
    for minimum in minima:
        meant = (one for result in results if _matches(minimum, result) for one in result.checks)
        passed = sum(one.status == "passed" and _counts(minimum, one.check) for one in meant)
        if passed < minimum.passed:
            found.append(Shortfall(_place(minimum), passed, minimum.passed, _what(minimum)))
    return tuple(found)


def _matches(minimum: Minimum, result: CellResult) -> bool:
    cell = result.cell
    return (
        cell.platform == minimum.platform
        and minimum.route in (None, cell.route)
        and minimum.cpu_model in (None, cell.host_cpu)
    )


def _counts(minimum: Minimum, check: Check) -> bool:
    """Whether a check is of those that are meant; with a CPU target these are calls."""
    wanted = minimum.kind if minimum.cpu_target is None else "call"
    return wanted in (None, check.kind) and minimum.cpu_target in (None, check.target or CHOSEN)


def _what(minimum: Minimum) -> str:
    if minimum.cpu_target is not None:
        return f"calls with {'the CPU target that was chosen' if minimum.cpu_target == CHOSEN else minimum.cpu_target}"
    return "checks" if minimum.kind is None else f"{minimum.kind} checks"


def _place(minimum: Minimum) -> str:
    parts = [minimum.platform, minimum.route, minimum.cpu_model]
    while parts[-1] is None:
        parts.pop()
    return "/".join(part or "*" for part in parts)
