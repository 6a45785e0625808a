"""The rejections R01 to R36: one rule each, evaluated in order, cheap ones first.

A rule is a pure function of (request, candidate, world) that returns its Rejection or None; facts come from the
candidate and the world, which read each once, when a rule first asks. `first` ends at the first that applies, `every`
evaluates all. When the cache file cannot be read, its reason is the only one: there are no facts for the others.

R01 to R06 are one look at the file, which notices them in this order. R34 (the system refuses the library) exists only
when the system is asked, and R35 in full only then: the loader makes these two (`rejection.from_error`).

*Expected* is what this run needs, *actual* what the variant has.
"""

from __future__ import annotations

from pkgimage import rules_built, rules_bytes, rules_run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pkgimage.cachefile import CacheFile
    from pkgimage.candidate import Candidate
    from pkgimage.rejection import Rejection
    from pkgimage.request import Request
    from pkgimage.world import World

    Rule = Callable[[Request, Candidate, CacheFile, World], Rejection | None]


def first(request: Request, candidate: Candidate, world: World) -> Rejection | None:
    """The first rejection that applies; None: the variant can be used.

    The rules on this run judge a glance at the file, and the whole is decoded only when they let it pass.
    """
    glance = None if rules_run.exposed(request, candidate) is not None else candidate.glance
    if glance is None:
        return next(every(request, candidate, world), None)
    for _, rule in _EARLY:
        found = rule(request, candidate, glance, world)
        if found is not None:
            return found
    return next(every(request, candidate, world, _LATE), None)


def every(
    request: Request, candidate: Candidate, world: World, table: tuple[tuple[str, Rule], ...] | None = None
) -> Iterator[Rejection]:
    """All rejections that apply, in order, each evaluated when it is asked for; table: other rules than RULES."""
    exposed = rules_run.exposed(request, candidate)
    if exposed is not None:
        yield exposed
    file = candidate.file
    if file is None:
        assert candidate.problem is not None, "a file that was not read has a problem"
        yield candidate.problem
        return
    for _, rule in RULES if table is None else table:
        found = rule(request, candidate, file, world)
        if found is not None:
            yield found


RULES: tuple[tuple[str, Rule], ...] = tuple(sorted([*rules_run.RULES, *rules_built.RULES, *rules_bytes.RULES]))
"""Code and rule, in the order of evaluation."""
_ASKED = ("R10", "R11", "R12", "R13", "R19", "R20", "R21", "R22", "R26", "R27", "R28", "R29", "R30")
LOADABLE = tuple([row for row in RULES if row[0] not in _ASKED])
"""The rules on a build that is asked for as it is: not how it was made, nor from what."""
_EARLY = tuple([row for row in rules_run.RULES if row[0] < "R19"])
_LATE = tuple([row for row in RULES if row[0] >= "R19"])
