"""Checks, their results, and the result of a cell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from toolchain.matrix.cells import Cell
from toolchain.matrix.status import NEED_REASON, Status, worst
from toolchain.profile import CheckKind

Entry = Literal["python", "uniform"]


@dataclass(frozen=True)
class Check:
    """One planned check."""

    kind: CheckKind
    subject: str
    """What is looked at: a function with its signature, a finding code, a fault's name, a global's name."""
    entry: Entry | None = None
    """How a call enters the image; None for everything but calls."""
    number: int = 0
    """Tells apart several calls of one subject (the position of the profile's check), 0 when there is one."""
    target: str = ""
    """The CPU target that the call was made with, `1 x86-64-v3`; '' = the one that the image chose."""

    @property
    def id(self) -> str:
        """Unique within its cell: `call/mean(float64[::1])#2/uniform`, `audit/I5`, `call/f()/uniform/1 haswell`."""
        subject = self.subject + (f"#{self.number}" if self.number else "")
        return "/".join([self.kind, subject, *filter(None, (self.entry, self.target))])


@dataclass(frozen=True)
class CheckResult:
    """How a check ended."""

    check: Check
    status: Status
    reason: str = ""
    """Stable code, never empty unless the status is `passed`."""
    detail: str = ""
    """For people: values, messages, places."""

    def __post_init__(self) -> None:
        """A status that needs a reason has one: a programming error otherwise."""
        if self.status in NEED_REASON and not self.reason:
            raise ValueError(f"{self.check.id}: '{self.status}' needs a reason")

    @property
    def id(self) -> str:
        """The check's id."""
        return self.check.id


def after_retry(first: CheckResult, second: CheckResult) -> CheckResult:
    """The result of a check that was tried again because `first` was no pass: `flaky` when `second` is one."""
    if first.status not in ("failed", "error"):
        return first
    if second.status != "passed":
        return second
    return replace(first, status="flaky", detail=f"passed on its retry; first: {first.status}: {first.detail}")


@dataclass(frozen=True)
class CellResult:
    """How a cell ended: its checks, and a verdict of its own where the cell as a whole met something."""

    cell: Cell
    checks: tuple[CheckResult, ...]
    own_status: Status | None = None
    """Of the cell as a whole: the image was not built, a route is missing, the profile excludes it."""
    own_reason: str = ""
    """Stable code of `own_status`."""
    own_detail: str = ""
    image_sha256: str = ""
    """Hex; '' = there is no image."""
    image_size: int = 0
    """Bytes."""
    linker: str = ""
    """Which LLD made the image: `19.1.7 (system)`; it is part of the image's identity."""
    seconds: float = 0.0

    def __post_init__(self) -> None:
        """Check ids are unique and an own verdict has its reason: programming errors otherwise."""
        ids = [result.id for result in self.checks]
        if len(ids) != len(set(ids)):
            raise ValueError(f"{self.cell.id}: check ids are not unique")
        if self.own_status in NEED_REASON and not self.own_reason:
            raise ValueError(f"{self.cell.id}: '{self.own_status}' needs a reason")

    @property
    def id(self) -> str:
        """The cell's id."""
        return self.cell.id

    @property
    def status(self) -> Status:
        """The worst of its checks' and its own; a cell in which nothing was checked did not run."""
        found = [result.status for result in self.checks] + ([self.own_status] if self.own_status else [])
        return worst(found) if found else "not-run"

    @property
    def reason(self) -> str:
        """Why it has its status, a stable code: of its own verdict, else of the first check with that status."""
        status = self.status
        if status == self.own_status:
            return self.own_reason
        worst_checks = [result for result in self.checks if result.status == status]
        if status == "passed":
            return ""
        return worst_checks[0].reason if worst_checks else "no-checks"

    @property
    def detail(self) -> str:
        """For people: what its own verdict says; '' when its checks say it."""
        return self.own_detail if self.status == self.own_status else ""


def unfinished(
    cell: Cell, checks: Iterable[Check], status: Status, reason: str, detail: str = "", done: Iterable[CheckResult] = ()
) -> CellResult:
    """A cell that stopped: `done` keeps its results, every other planned check gets `status` and `reason`.

    So nothing planned drops out of "N of M". An excluded cell is `unsupported`, reason `excluded`, with the profile's
    words as its detail; a missing tool is `not-run`; an image that could not be built is `error`.
    """
    kept = tuple(done)
    known = {result.id for result in kept}
    rest = tuple(CheckResult(check, status, reason) for check in checks if check.id not in known)
    return CellResult(cell, kept + rest, status, reason, detail)
