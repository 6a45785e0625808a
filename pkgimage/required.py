"""Whether the build of a dependency can be had: one of its variants is used by the same rules as any other.

So a variant is out of date when what it was built upon is: a dependency whose sources have changed rejects what depends
on it, until it is built again. A dependency that is built again and comes out equal keeps its build id, and nothing
that is built upon it has to be.
"""

from __future__ import annotations

from pkgimage import changes, rules
from pkgimage.candidate import candidates
from pkgimage.flags import DEFAULT, YES, Flags
from pkgimage.request import Request
from pkgimage.sources import UNKNOWN, home_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.candidate import Candidate
    from pkgimage.rejection import Rejection
    from pkgimage.world import World


class Required:
    """The build of a dependency in this world.

    usable: a variant of it can be used; rejected: the variants of it that cannot, each with its first rejection;
    details: for people, how they cannot and what changed since.
    """

    __slots__ = ("details", "rejected", "usable")

    def __init__(
        self, usable: bool, rejected: list[tuple[Candidate, Rejection]], details: tuple[str, ...] = ()
    ) -> None:
        self.usable = usable
        self.rejected = rejected
        self.details = details


NONE = Required(usable=False, rejected=[])


def required(request: Request, name: str, build_id: bytes, world: World) -> Required:
    """The answer for a dependency of what `request` asks for. Takes the variants one by one, up to a usable one."""
    asked = request_for(request, name, build_id, world)
    rejected: list[tuple[Candidate, Rejection]] = []
    for candidate in candidates(world.depots_of(name), name, world.host):
        facts = candidate.glance or candidate.file
        if facts is None or facts.core.build_id != build_id:
            continue
        found = rules.first(asked, candidate, world)
        if found is None:
            return Required(usable=True, rejected=rejected)
        rejected.append((candidate, found))
    return Required(usable=False, rejected=rejected, details=tuple(_details(request, name, rejected, world)))


def request_for(request: Request, name: str, build_id: bytes | None, world: World) -> Request:
    """What is asked of a dependency: this build, with whatever flags but `pkgimages`.

    Its sources may stand beside those of what depends on it.
    """
    beside = request.root is not None and home_of(name, [request.root]) != UNKNOWN
    root, mode = request.root if beside else None, request.flags.mode
    preferences = None
    if request.preferences is not None:
        from pkgimage.preferences import in_force

        preferences = in_force(name, world.environment)
    flags = Flags(DEFAULT & ~1 | (mode == YES), mode)
    return Request(
        name, flags, build_id=build_id, root=root, preferences=preferences, policy=request.policy,
        verify=request.verify, shared=request.shared,
    )  # fmt: skip


def _details(request: Request, name: str, rejected: list[tuple[Candidate, Rejection]], world: World) -> list[str]:
    """Why the variants cannot be used, and what tells them from the one that can."""
    lines = []
    for _, found in rejected[:1]:
        lines += [f"{name}: {found.line()}", *[f"{name}: {detail}" for detail in found.details]]
    newest = _newest(request, name, world)
    if rejected and newest is not None and rejected[0][0].file is not None and newest.file is not None:
        between = changes.between(rejected[0][0].file, newest.file, world.build)
        lines += [f"{name}: {change}" for change in between]
    return list(dict.fromkeys(lines))


def _newest(request: Request, name: str, world: World) -> Candidate | None:
    """The variant of the dependency that would be used if any would do."""
    asked = request_for(request, name, None, world)
    every = candidates(world.depots_of(name), name, world.host)
    return next((candidate for candidate in every if rules.first(asked, candidate, world) is None), None)
