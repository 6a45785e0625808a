"""Statuses and their order."""

from collections.abc import Iterable
from typing import Literal, get_args

Status = Literal[
    "error", "failed", "unexpected-pass", "flaky", "not-run", "unsupported", "expected-failure", "passed"
]
"""`error`: the check itself could not be carried out although it should have been. `failed`: it was, and the answer is
wrong. `flaky`: failed, then passed on its one retry. `not-run`: something is missing here. `unsupported`: this cell is
not meant to run (excluded by the profile, or impossible by design)."""

STATUSES: tuple[Status, ...] = get_args(Status)
"""From worst to best."""
NEED_REASON = frozenset(STATUSES) - {"passed"}
"""Everything but a pass says why, with a stable code."""
BAD = frozenset({"error", "failed", "unexpected-pass"})
"""What makes a run fail wherever it appears."""


def worst(statuses: Iterable[Status]) -> Status:
    """The worst of `statuses`, which must not be empty (no check at all is no pass: callers decide what it is)."""
    return min(statuses, key=STATUSES.index)
