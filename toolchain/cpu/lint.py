"""Doubts about a list of targets that is allowed: bytes that no host will ever run, or hosts that are shut out.

The rules of selection decide what is doubtful (`pkgimage.targets.best`): of the targets a host can run, the one with
wider vectors, then with more features, then later in the list. So target B makes A useless when every host that can
run A can run B, and B ranks higher.
"""

from collections.abc import Sequence

from pkgimage.targets import vector_width
from toolchain.cpu.problem import Remark, Remarks, Word
from toolchain.cpu.resolve import Native, check
from toolchain.cpu.target import Target
from toolchain.platforms.platform import Platform


def lint(platform: Platform, targets: Sequence[Target], places: Sequence[Word]) -> tuple[Remark, ...]:
    """Warnings about targets without problems; places: the word of each (`Checked`)."""
    found = Remarks()
    first = targets[0].needed if targets else ()
    if first:
        what = f"every host needs {_some(first)}: the first target is above {platform.id}'s baseline"
        found.note(Remark("cpu-lint-baseline", what), places[0])
    for index, target in enumerate(targets):
        doubt = _doubt(targets, index, target)
        if doubt:
            found.note(doubt, places[index])
    return found.sorted()


def doubts(platform: Platform, text: str, native: Native | None = None, base: str = "") -> tuple[Remark, ...]:
    """Warnings about a string that has no problems (`resolve` says what the arguments are)."""
    found = check(platform, text, native, base)
    return lint(platform, found.targets, found.places)


def _doubt(targets: Sequence[Target], index: int, target: Target) -> Remark | None:
    """The first doubt about one target."""
    name = f"target {index} ({target.name})"
    for before in range(index):
        other = targets[before]
        if other.features == target.features:
            what = f"{name} has exactly the features of target {before} ({other.name})"
            return Remark("cpu-lint-repeated", what)
    for other_index, other in enumerate(targets):
        covered = set(other.needed) <= set(target.needed) and other.features != target.features
        if covered and _rank(other, other_index) > _rank(target, index):
            what = f"no host runs {name}: where it can run, target {other_index} ({other.name}) runs and ranks higher"
            return Remark("cpu-lint-unreachable", what)
    for later in range(index + 1, len(targets)):
        if set(targets[later].needed) < set(target.needed):
            what = f"{name} needs more than target {later} ({targets[later].name}) and stands before it"
            return Remark("cpu-lint-order", what)
    return None


def _rank(target: Target, index: int) -> tuple[int, int, int]:
    """What selection compares, larger is better."""
    return vector_width(",".join(target.needed)), len(target.needed), index


def _some(names: Sequence[str]) -> str:
    """The first four of the names, and how many more."""
    shown = ", ".join(names[:4])
    return shown if len(names) <= 4 else f"{shown} and {len(names) - 4} more"
