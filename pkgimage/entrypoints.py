"""What the run-time cannot do alone, it finds here, when needed: entry points of the build side."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

BUILDER = "pkgimage.builder"
JIT = "pkgimage.jit"


def entry_point(group: str) -> Callable[..., Any] | None:
    """The first entry point of the group, None when none is installed. It is imported."""
    for point in _points(group):
        found: Callable[..., Any] = point.load()
        return found
    return None


def installed(group: str) -> bool:
    """Whether the group has an entry point; nothing is imported."""
    return bool(_points(group))


def _points(group: str) -> list[Any]:
    from importlib.metadata import entry_points

    return list(entry_points(group=group))
