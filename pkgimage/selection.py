"""Which CPU target of an image a host runs, with every comparison that led to it.

`image.selection`, the rejections R16 and R17, and tests read this one value.

A pure function of the image's targets, the host's features and a wish. A target is usable when the host has every
feature that it needs and its system has enabled them. Of the usable ones the winner has wider vectors, then more
features, then the later place in the list; names of CPUs decide nothing, because a host may well be called `generic`.
The width of scalable vectors is the host's: SVE with registers of 16 bytes is no wider than NEON.
"""

from __future__ import annotations

from pkgimage.rejection import Rejection
from pkgimage.targets import JULIA_VARIABLE, VARIABLE, features_of, lacking_of, vector_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pkgimage.host import Host
    from pkgimage.targets import Target


class Comparison:
    """One target against the host and against the winner.

    index: in the image's list; name: its CPU's; features: how many it needs; width: bytes of its vectors; missing:
    features that the CPU lacks, inactive: those that the system has not enabled; reason: what decided, in words.
    """

    __slots__ = ("features", "inactive", "index", "missing", "name", "reason", "width")

    def __init__(
        self, index: int, name: str, features: int, width: int, missing: tuple[str, ...], inactive: tuple[str, ...]
    ) -> None:
        self.index = index
        self.name = name
        self.features = features
        self.width = width
        self.missing = missing
        self.inactive = inactive
        self.reason = ""

    @property
    def usable(self) -> bool:
        """The host has, and its system has enabled, all that the target needs."""
        return not self.missing and not self.inactive

    @property
    def rank(self) -> tuple[int, int, int]:
        """Larger is better."""
        return self.width, self.features, self.index

    def lacks(self) -> str:
        """'the CPU lacks avx2; the system has not enabled avx'; '' for a usable target."""
        parts = [f"the CPU lacks {', '.join(self.missing)}"] if self.missing else []
        parts += [f"the system has not enabled {', '.join(self.inactive)}"] if self.inactive else []
        return "; ".join(parts)

    def facts(self) -> dict[str, object]:
        """The value as JSON can hold it."""
        return {
            "index": self.index, "name": self.name, "usable": self.usable, "features": self.features,
            "width": self.width, "missing": list(self.missing), "inactive": list(self.inactive), "reason": self.reason,
        }  # fmt: skip


class Selection:
    """The decision.

    index: of the target to run, None when there is none; comparisons: one per target, in the image's order; forced:
    what `PKGIMAGE_CPU_TARGET` said, '' for nothing; variable: the one that said it, '' for nothing; known: whether
    anybody looked at the host's features.
    """

    __slots__ = ("comparisons", "forced", "index", "known", "variable")

    def __init__(
        self, comparisons: tuple[Comparison, ...], index: int | None, forced: str, variable: str, known: bool
    ) -> None:
        self.comparisons = comparisons
        self.index = index
        self.forced = forced
        self.variable = variable if forced else ""
        self.known = known

    def __repr__(self) -> str:
        """`<selection 1 x86-64-v3>`."""
        return f"<selection {'none' if self.chosen is None else self._named(self.chosen)}>"

    @property
    def chosen(self) -> Comparison | None:
        """The target to run."""
        return None if self.index is None else self.comparisons[self.index]

    @staticmethod
    def _named(one: Comparison) -> str:
        return f"{one.index} {one.name}"

    def lines(self) -> tuple[str, ...]:
        """One line per target: `1 x86-64-v3: usable; ...`, with the chosen one's marked by its reason."""
        return tuple([
            f"{self._named(one)}: {one.lacks() or 'usable'}" + (f"; {one.reason}" if one.reason else "")
            for one in self.comparisons
        ])  # fmt: skip

    def facts(self) -> dict[str, object]:
        """The value as JSON can hold it."""
        return {
            "index": self.index, "forced": self.forced, "variable": self.variable,
            "features_known": self.known, "targets": [one.facts() for one in self.comparisons],
        }  # fmt: skip

    def wanted(self) -> tuple[Comparison, ...]:
        """The targets that could be chosen if they were usable: all of them, or those that are asked for."""
        return _wanted(self.comparisons, self.forced) if self.forced else self.comparisons


def select(targets: Sequence[Target], host: Host, forced: str = "", variable: str = VARIABLE) -> Selection:
    """The decision for an image with `targets` on `host`.

    forced: the value of `variable`; a target that it names is chosen if it is usable, and else none is. Julia's
    variable was not set with this image in mind: when it names no usable target of it, it forces nothing.
    """
    # Who asks for the features of this machine makes somebody look; an image for every CPU asks for none.
    ask = any(target[1] for target in targets)
    features = (host.features if ask else None) or frozenset()
    inactive = host.inactive if ask else frozenset()
    scalable = host.vector_width if ask else 0
    comparisons = tuple([
        Comparison(
            index, target[0], len(set(features_of(target[1]))), vector_width(target[1], scalable),
            *lacking_of(target, features, inactive),
        )
        for index, target in enumerate(targets)
    ])  # fmt: skip
    if variable == JULIA_VARIABLE and not any(one.usable for one in _wanted(comparisons, forced)):
        forced = ""
    usable = [one for one in (_wanted(comparisons, forced) if forced else comparisons) if one.usable]
    best = max(usable, key=lambda one: one.rank) if usable else None
    for one in comparisons:
        one.reason = _reason(one, best, comparisons, f"{variable}={forced}" if forced else "")
    known = not ask or host.features is not None
    return Selection(comparisons, None if best is None else best.index, forced, variable, known)


def _wanted(comparisons: tuple[Comparison, ...], forced: str) -> tuple[Comparison, ...]:
    """The targets that the first word of `forced` that fits any means; none when no word does.

    `generic` is also what needs no feature, whatever CPU the baseline is called after.
    """
    for word in [word.strip() for word in forced.split(";")]:
        found = tuple([
            one
            for one in comparisons
            if word in (one.name, str(one.index)) or (word == "generic" and not one.features)
        ])  # fmt: skip
        if found:
            return found
    return ()


def _reason(one: Comparison, best: Comparison | None, every: tuple[Comparison, ...], forced: str) -> str:
    """Why `one` won or lost; '' when being not usable says it. forced: `NAME=value` of the wish."""
    if best is None or not one.usable:
        return ""
    if forced:
        return f"chosen: forced by {forced}" if one is best else f"{forced} asks for another"
    if one is not best:
        return f"{best.index} {best.name} has {_better(best, one)}"
    others = [other for other in every if other.usable and other is not best]
    if not others:
        return "chosen: no other is usable"
    second = max(others, key=lambda other: other.rank)
    return f"chosen: {_better(best, second)} than {second.index} {second.name}"


def _better(best: Comparison, other: Comparison) -> str:
    """What decides between two usable targets."""
    if best.width != other.width:
        return f"wider vectors ({best.width} bytes, not {other.width})"
    if best.features != other.features:
        return f"more features ({best.features}, not {other.features})"
    return "a later place in the list"


def problem(selection: Selection) -> Rejection | None:
    """R16 cpu-target when nothing is chosen; R17 os-state when something would be if the system enabled more."""
    if selection.index is not None:
        return None
    wanted = selection.wanted()
    sleeping = any(not one.missing for one in wanted)
    details = tuple([f"{one.name}: {one.lacks()}" for one in wanted])
    names = ", ".join([one.name for one in selection.comparisons])
    known = "this host" if selection.known else "features unknown"
    expected, hint = f"a CPU target that is usable here ({known})", ""
    if selection.forced:
        expected = f"the CPU target '{selection.forced}', usable here ({known}): {VARIABLE} forces it"
        hint = f"set {VARIABLE} to one that this host can run, or unset it"
    if sleeping:
        hint = "boot a system that enables the features"
    return Rejection("R17" if sleeping else "R16", expected, names, details, hint)
