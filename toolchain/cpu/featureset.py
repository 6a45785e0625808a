"""Which features a target ends up with: the CPU's, and what was asked for and against, closed both ways.

Asking for a feature asks for all that it implies (avx512f brings avx2); asking against one asks against all that imply
it (without avx there is no avx2). Asking for and against the same thing is a contradiction, not a matter of order.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from toolchain.cpu.isa import Isa, Kind, guaranteed, rows
from toolchain.cpu.names import SILENT, STRIPPED, spelled
from toolchain.cpu.problem import Remark, Remarks, Word
from toolchain.cpu.target import NOT_DETERMINISTIC
from toolchain.document import near_miss
from toolchain.platforms.platform import Platform

NOT_USED = "no package's code uses them"
NOT_SEEN = "cannot be detected when an image is loaded"
_WHY: dict[Kind, str] = {
    "tuning": "changes speed alone: it is no part of a target",
    "hint": "changes speed alone: it is no part of a target",
    "switch": "is a switch of LLVM's code generator, nothing that a host has or lacks",
    "silent": "is for operating systems: no package's code uses it",
    "unseen": NOT_SEEN,
    "detected": NOT_SEEN,
}


@dataclass(frozen=True)
class Wish:
    """What a target asks for beside its CPU's name; both closed under implication."""

    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    """Those of `on` that were written, or that these imply: they are needed even if no code uses them."""


@dataclass(frozen=True)
class FeatureSet:
    """A target's features; the words are those of `Target`."""

    on: tuple[str, ...]
    off: tuple[str, ...]
    dropped: tuple[str, ...]
    features: frozenset[str]
    needed: tuple[str, ...]
    left_out: tuple[tuple[str, tuple[str, ...]], ...]


def wish(platform: Platform, known: Isa, start: Wish, items: Iterable[Word], problems: Remarks) -> Wish:
    """What `items` ask for on top of `start`. Notes every word that is no feature or cannot be asked for."""
    on: dict[str, Word] = {}
    off: dict[str, Word] = {}
    for item in items:
        complaint = refusal(platform, known, item)
        if complaint:
            problems.note(complaint, item)
            continue
        side, closed = (on, known.implied[item.text]) if item.on else (off, known.dependents(item.text))
        other = off if item.on else on
        clash = sorted(closed & set(other))
        if clash:
            earlier = other[clash[0]]
            what = f"'{item.sign}{item.text}' contradicts '{earlier.sign}{earlier.text}' before it"
            about = "" if item.text == earlier.text else f": both are about {clash[0]}"
            problems.note(Remark("cpu-feature-conflict", what + about), item)
        side |= dict.fromkeys(closed - set(side), item)
    written = [item.text for item in on.values() if known.kind(item.text) != "level"]
    named = known.closed(written) & set(rows(platform.arch))
    return Wish((start.on - set(off)) | set(on), (start.off - set(on)) | set(off), named)


def refusal(platform: Platform, known: Isa, item: Word) -> Remark | None:
    """Why a word cannot be asked for or against; None when it can."""
    word = item.text
    try:
        kind = known.kind(word)
    except KeyError:
        other = spelled(platform.arch, word)
        near = f"; LLVM calls it '{other}'" if other in known.implied else near_miss(word, _candidates(known))
        return Remark("cpu-feature-unknown", f"'{word}' is no feature of {platform.arch} that LLVM knows{near}")
    if not item.on:
        return _refused_off(platform, word, kind)
    seen = rows(platform.arch, platform.os)
    if kind == "level":
        hidden = sorted(name for name in known.implied[word] if _hidden(known, name, seen))
        what = f"'{word}' stands for {', '.join(hidden)} too, which {NOT_SEEN} on {platform.os}"
        return Remark("cpu-feature-undetectable", what) if hidden else None
    if kind in ("baseline", "stripped") or word in seen:
        return None
    where = f" on {platform.os}" if kind == "detected" else ""
    return Remark("cpu-feature-undetectable", f"'{word}' {_WHY[kind]}{where}")


def _hidden(known: Isa, name: str, seen: Iterable[str]) -> bool:
    """Whether code may use a feature that nothing shows on this system."""
    kind = known.kind(name)
    return kind in ("unseen", "switch") or (kind == "detected" and name not in seen)


def _refused_off(platform: Platform, word: str, kind: Kind) -> Remark | None:
    """Why a feature cannot be switched off."""
    if kind == "baseline":
        return Remark("cpu-feature-baseline", f"every {platform.arch} CPU has '{word}', and code is called through it")
    if kind in ("tuning", "hint", "switch"):
        return Remark("cpu-feature-undetectable", f"'{word}' {_WHY[kind]}")
    if kind == "level":
        return Remark("cpu-feature-group", f"'{word}' stands for several features: name those that should go")
    return None


def _candidates(known: Isa) -> list[str]:
    words = (name for name in known.implied if known.kind(name) not in ("tuning", "hint", "switch"))
    return [*words, "clone_all", "base(1)", "opt_size", "min_size"]


def settled(platform: Platform, known: Isa, cpu: str, wanted: Wish) -> FeatureSet:
    """The features of a CPU with a wish."""
    has = known.cpus[cpu]
    seen, sure = rows(platform.arch, platform.os), guaranteed(platform)
    stripped = STRIPPED[platform.arch]
    # On AArch64 the silent ones stay on: levels such as v8.2a hang on them, and nothing of a package reaches them.
    silent = SILENT[platform.arch] - wanted.named if platform.arch == "x86_64" else frozenset()
    hidden = {name for name in (has | wanted.on) - sure if _hidden(known, name, seen)}
    gone = frozenset().union(*(known.dependents(name) for name in (*stripped, *silent, *hidden)))
    final = (has | wanted.on) - gone - wanted.off
    features = frozenset(n for n in final if known.kind(n) in ("baseline", "detected") or n in wanted.named)
    needed = {name for name in features if name in seen} - sure
    asked = final & wanted.named & SILENT[platform.arch]  # what the CPU has and only a word keeps
    dropped = (name for name in (has - final) & wanted.off - gone if known.kind(name) != "level")
    return FeatureSet(
        on=tuple(sorted((final - has) | asked)), off=tuple(sorted(has - final)), dropped=tuple(sorted(dropped)),
        features=features,
        needed=tuple(sorted(needed, key=lambda name: seen[name])),
        left_out=_left_out(has | wanted.on, ((NOT_DETERMINISTIC, stripped), (NOT_USED, silent), (NOT_SEEN, hidden))),
    )  # fmt: skip


def _left_out(
    has: frozenset[str], reasons: Iterable[tuple[str, Iterable[str]]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each reason with the features that it took away; a feature counts once."""
    found, told = [], set[str]()
    for why, names in reasons:
        mine = tuple(sorted((set(names) & has) - told))
        told |= set(mine)
        if mine:
            found.append((why, mine))
    return tuple(found)
