"""The CPU targets of an image in a cell that runs code: the one that it chose, and every one that the host can run.

What it chose must be what the plan says (`toolchain.matrix.targets`). Then every call is made with each target that
the host can run, forced by `bind`, in the process of the other calls; each answer is held against the oracle and
against the answers of the others. Targets that the host cannot run are checks too: `not-run`, with what it lacks;
but not where the profile names the cell's CPU, which then is about what that CPU can do. What no cell ran is told at
the end (`toolchain.matrix.unrun`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from pkgimage.targets import JULIA_VARIABLE, VARIABLE
from toolchain.matrix import Check, CheckResult, HostTarget, compare
from toolchain.matrix.results import Entry
from toolchain.profile import Tolerance
from toolchain.run.calls import CallOutcome

UNFORCED: Mapping[str, str] = MappingProxyType({VARIABLE: "", JULIA_VARIABLE: ""})
"""The environment of processes that load images: what somebody wishes there is no part of a verdict."""


def usable(targets: Sequence[HostTarget]) -> list[HostTarget]:
    """The targets that the host can run."""
    return [target for target in targets if not target.lacks]


def meant(targets: Sequence[HostTarget]) -> list[HostTarget]:
    """The targets that a cell is about."""
    return [target for target in targets if not target.elsewhere]


def choice_check(targets: Sequence[HostTarget], expected: int, entry: Entry) -> Check:
    """That the image chose the target at `expected`."""
    return Check("target", targets[expected].label, entry)


def planned(targets: Sequence[HostTarget], expected: int | None, calls: Mapping[Entry, Sequence[Check]]) -> list[Check]:
    """The checks of a cell besides its `calls`, by entry. No targets, no checks."""
    if expected is None:
        return []
    uniform = calls.get("uniform", ())
    found = [choice_check(targets, expected, entry) for entry in calls]
    if len(targets) > 1:
        found += [replace(check, target=target.label) for target in meant(targets) for check in uniform]
        found += [replace(check, kind="agreement") for check in uniform if len(usable(targets)) > 1]
    return found


def judge_choice(check: Check, targets: Sequence[HostTarget], outcome: CallOutcome) -> CheckResult:
    """The verdict over what an image says that it runs."""
    if outcome.state != "returned" or not isinstance(outcome.result, int):
        return CheckResult(check, "failed", outcome.state, outcome.detail)
    labels = [target.label for target in targets]
    chosen = labels[outcome.result] if outcome.result < len(labels) else f"{outcome.result}, which it has not"
    if chosen == check.subject:
        return CheckResult(check, "passed")
    return CheckResult(check, "failed", "target-differs", f"the image runs {chosen}, not {check.subject}")


def judge_agreement(check: Check, outcomes: Mapping[str, CallOutcome], tolerance: Tolerance) -> CheckResult:
    """Whether all targets gave the first one's answer. outcomes: of each target, by its label."""
    (first, wanted), *others = outcomes.items()
    for label, outcome in others:
        told = _difference(wanted, outcome, tolerance)
        if told:
            return CheckResult(check, "failed", "targets-differ", f"{label} against {first}: {told}")
    return CheckResult(check, "passed")


def _difference(wanted: CallOutcome, outcome: CallOutcome, tolerance: Tolerance) -> str:
    if (wanted.state, wanted.status) != (outcome.state, outcome.status):
        return f"{outcome.state} {outcome.status}, not {wanted.state} {wanted.status}"
    pairs = [(wanted.result, outcome.result), *zip(wanted.arguments, outcome.arguments, strict=True)]
    compared = (compare(one, other, tolerance) for one, other in pairs)
    return next((each.detail for each in compared if not each.ok), "")
