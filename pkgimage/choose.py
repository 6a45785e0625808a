"""Which variant a run uses, and why not the others: the same values for loader, `why` and tests."""

from __future__ import annotations

from pkgimage import rules
from pkgimage.candidate import candidates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pkgimage.candidate import Candidate
    from pkgimage.rejection import Rejection
    from pkgimage.request import Request
    from pkgimage.world import World


def accepted(request: Request, world: World, rejected: list[tuple[Candidate, Rejection]]) -> Iterator[Candidate]:
    """The usable variants, best first; those that are not go to `rejected` with the first reason as they are met.

    Lazy: who takes the first one evaluates nothing behind it. A variant that fails to load (R34, R35) is no end: take
    the next.
    """
    for candidate in candidates(world.depots, request.name, world.host, request.flags):
        found = rules.first(request, candidate, world)
        if found is None:
            yield candidate
        else:
            rejected.append((candidate, found))


def explained(request: Request, world: World) -> Iterator[tuple[Candidate, tuple[Rejection, ...]]]:
    """Every variant, best first, with all its rejections; none: it can be used."""
    for candidate in candidates(world.depots, request.name, world.host, request.flags):
        yield candidate, tuple(rules.every(request, candidate, world))
