"""Two rules on clones that need to know which code is called for which CPU target.

The rules on instructions (`toolchain.audit.rules_isa`) hold each section of code against what its target needs:

* `entry-misplaced`: an entry in a target's row must be code of that target, or the very entry of its base. A row that
  holds another target's code would run on a host that was asked for less. An entry that leads to what slots hold before
  `bind` would say "not bound" for ever: a missing slot.
* `clone-idle`, a note: a clone that uses no instruction of what its target has and its base has not (the target's
  *level*) gives what the base's code gives, and makes the image larger. The compiler may still have ordered its
  instructions for another CPU, of which nothing is seen here. Clones because of a question (`pkgimage.cpu.*`), and
  those for size, have another purpose. Where code that uses the level is reached by no entry in a way that
  can be followed, nothing is said about that target.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pkgimage.base import BASE
from pkgimage.image import read_image
from toolchain.audit import Finding
from toolchain.codegen.callgraph import QUERY
from toolchain.cpu.target import CLONE_ALL, MIN_SIZE, OPT_SIZE
from toolchain.run import base_rows
from toolchain.run.clones import Clones
from toolchain.run.disassembly.entries import slots

MISPLACED, IDLE = "entry-misplaced", "clone-idle"
SHOWN = 4
"""Entries, functions and features that a finding names."""


@dataclass(frozen=True)
class Idle:
    """The clones of one target that use nothing of its level."""

    target: int
    methods: tuple[int, ...]
    clones: int
    """How many there are in all."""
    size: int
    """Bytes of code that only these use."""


def findings(path: Path) -> list[Finding]:
    """What the image at `path` breaks of the two rules.

    Of a base image, whose functions are no methods, the first one alone. Raises LoadError (no image, damaged),
    ToolError 'disasm-unreadable' or 'image-unreadable'.
    """
    file = read_image(path)
    if file.header.name == BASE and len(file.header.targets) > 1:
        told = "; ".join(_few(base_rows.misplaced(path)))
        return [Finding(MISPLACED, "C3", told)] if told else []
    if not file.data().methods():
        return []
    clones = Clones(path)
    wrong = list(misplaced(clones))
    found = [Finding(MISPLACED, "C3", "; ".join(_few(wrong)))] if wrong else []
    told = "; ".join(said(clones, one) for one in idle(clones))
    return found + ([Finding(IDLE, "C2", told, note=True)] if told else [])


def misplaced(clones: Clones) -> Iterator[str]:
    """One text for each entry that leads to what its target must not run."""
    unbound = clones.mapped.pointers.get(slots(clones.mapped))
    for target, row in enumerate(clones.rows):
        _, _, flags, base = clones.targets[target]
        for method, pair in enumerate(row):
            for kind, entry, below in zip(("typed", "uniform"), pair, clones.rows[base][method], strict=True):
                owner = clones.owner(entry)
                inherited = target and not flags & CLONE_ALL and entry == below
                if (owner == target or inherited) and entry != unbound:
                    continue
                what = "an unbound slot" if entry == unbound else f"code of {clones.named(owner)}"
                yield f"{clones.named(target)}: the {kind} entry of {clones.title(method)} is {what}"


def idle(clones: Clones) -> list[Idle]:
    """The targets with idle clones."""
    found = (_idle(clones, target) for target in range(1, len(clones.targets)))
    return [one for one in found if one is not None]


def _idle(clones: Clones, target: int) -> Idle | None:
    level = clones.level(target)
    if not level or clones.targets[target][2] & (OPT_SIZE | MIN_SIZE):
        return None
    every, asking = clones.cloned(target), _asking(clones.image.header.clones, target)
    without = [one for one in every if not one.uses & level and one.method not in asking]
    reached = frozenset().union(*(one.functions for one in every))
    if not without or clones.used(reached) & level != clones.used_by(target) & level:
        return None
    others = frozenset().union(*(one.functions for one in every if one not in without))
    alone = frozenset().union(*(one.functions for one in without)) - others
    size = sum(end - start for start, end in alone)
    return Idle(target, tuple(one.method for one in without), len(every), size)


def _asking(manifest: str, target: int) -> frozenset[int]:
    """The methods that are cloned because of a question, by the core header; a hostile one may say anything."""
    try:
        row = json.loads(manifest)[target]
        return frozenset(int(method) for method, why in row.items() if QUERY in why)
    except (ValueError, LookupError, TypeError, AttributeError):
        return frozenset()


def said(clones: Clones, one: Idle) -> str:
    """'2 x86-64-v4: 2 of 9 clones, 412 bytes, use nothing that 1 x86-64-v3 has not (avx512f ...): half'."""
    base = clones.targets[one.target][3]
    level = sorted(clones.level(one.target))
    few = " ".join(level[:SHOWN]) + (" ..." if len(level) > SHOWN else "")
    many = f"{len(one.methods)} of {one.clones} clones, {one.size:,} bytes,"
    names = _few(dict.fromkeys(clones.methods[method].name for method in one.methods))
    return (
        f"{clones.named(one.target)}: {many} use nothing that {clones.named(base)} has not ({few}): {', '.join(names)}"
    )


def _few(texts: Iterable[str]) -> list[str]:
    """The first ones, and how many more there are."""
    found = list(texts)
    return found[:SHOWN] + ([f"and {len(found) - SHOWN} more"] if len(found) > SHOWN else [])
