"""Why a variant is used and others are not, as values: the ones that `load` decided with, for `why` and `explain`.

`short` goes as far as `load` would: what was rejected before the variant that is used, each with its first rejection.
`whole` evaluates every rule for every variant. Nothing is loaded, so R34 and R35 do not occur.
"""

from __future__ import annotations

from pkgimage import changes, choose, flags
from pkgimage.depots import variants
from pkgimage.selection import select
from pkgimage.targets import wish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pkgimage.cachefile import CacheFile
    from pkgimage.candidate import Candidate
    from pkgimage.rejection import Rejection
    from pkgimage.request import Request
    from pkgimage.world import World

    Row = tuple[Candidate, tuple[Rejection, ...]]


STALE = ("R21", "R26", "R27", "R28", "R29", "R30")
"""Codes of variants whose dependencies, sources, preferences or values are not as they were."""


class Explanation(list["Row"]):
    """[(candidate, its rejections), ...] in the order in which `load` tries them; `str()` is what `why` prints.

    request, world: what was asked, and of which machine; origins: flag to where its value is from ('argument', the name
    of a variable); whole: every variant and every rejection is there.
    """

    def __init__(
        self, rows: Iterable[Row], request: Request, world: World, origins: Mapping[str, str], *, whole: bool
    ) -> None:
        super().__init__(rows)
        self.request = request
        self.world = world
        self.origins = origins
        self.whole = whole

    @property
    def used(self) -> Candidate | None:
        """The variant that is used, None: there is none."""
        return next((candidate for candidate, rejections in self if not rejections), None)

    def __str__(self) -> str:
        from pkgimage.whytext import text

        return text(self.document())

    def document(self) -> dict[str, object]:
        """Everything, as JSON can hold it."""
        used, named = self.used, self.request.flags.texts()
        return {
            "package": self.request.name, "policy": self.request.policy, "verify": self.request.verify,
            "used": None if used is None else used.key, "whole": self.whole, "host": self.world.host.facts(),
            "flags": {word: {"value": named[word], "from": self.origins.get(word, "")} for word in flags.MASK},
            "depots": [
                {"path": depot.path, "shipped": depot.shipped, "variants": len(variants(depot, self.request.name))}
                for depot in self.world.depots
            ],
            "variants": [_variant(candidate, rejections, used, self.world) for candidate, rejections in self],
        }  # fmt: skip


def short(request: Request, world: World, origins: Mapping[str, str] | None = None) -> Explanation:
    """As far as `load` goes."""
    rejected: list[tuple[Candidate, Rejection]] = []
    best = next(choose.accepted(request, world, rejected), None)
    rows: list[Row] = [(candidate, (found,)) for candidate, found in rejected]
    return Explanation(rows if best is None else [*rows, (best, ())], request, world, origins or {}, whole=False)


def whole(request: Request, world: World, origins: Mapping[str, str] | None = None) -> Explanation:
    """Every variant with all its rejections."""
    return Explanation(choose.explained(request, world), request, world, origins or {}, whole=True)


def origins(arguments: Mapping[str, object], environment: Mapping[str, str]) -> dict[str, str]:
    """Where each flag that somebody set has its value from: 'argument', or the variable's name."""
    found = {word: flags.VARIABLES[word] for word in flags.from_environment(environment)}
    return found | {word: "argument" for word, value in arguments.items() if value is not None}


def _variant(
    candidate: Candidate, rejections: tuple[Rejection, ...], used: Candidate | None, world: World
) -> dict[str, object]:
    facts: dict[str, object] = {"key": candidate.key, "depot": candidate.depot.path, "used": candidate is used}
    file = candidate.file
    if file is not None:
        facts |= {
            "name": file.core.name, "version": file.core.version, "platform": file.core.platform,
            "build_id": file.core.build_id.hex(), "native": file.native, "sequence": file.sequence,
            "flags": file.flags.texts(),
            "declared": {word: value for word, value in file.declared.texts().items() if file.declared.has(word)},
            "targets": [target[0] for target in file.core.targets], "selected": _selected(file, world),
            "dependencies": [{"name": name, "build_id": build.hex()} for name, build in file.core.dependencies],
        }  # fmt: skip
    facts["rejections"] = [found.facts() for found in rejections]
    if file is not None and used is not None and used.file is not None and _stale(rejections):
        facts["changes"] = list(changes.between(file, used.file, world.build))
    return facts


def _selected(file: CacheFile, world: World) -> str | None:
    """The CPU target that the machine would run; None for none, and for a variant without native code."""
    if not file.native or file.core.platform != world.host.platform:
        return None
    chosen = select(file.core.targets, world.host, *wish(world.environment)).chosen
    return None if chosen is None else chosen.name


def _stale(rejections: tuple[Rejection, ...]) -> bool:
    """Whether a variant was made from something else: then it is worth knowing from what the one that is used was."""
    return any(found.code in STALE for found in rejections)
