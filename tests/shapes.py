"""What a random value is like, counted: containers, sharing, cycles, references. It is how a test sees its input degrade."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np

from tests.graphs import atomic, parts_of


@dataclass(frozen=True)
class Shape:
    """What there is inside one value."""

    containers: int
    """Objects with parts, the value itself included."""
    shared: int
    """Objects with an identity that are referred to more than once."""
    cyclic: bool
    """Whether an object holds itself, however deep."""
    marked: frozenset[int]
    """The ids, of those that were asked for, that occur."""


def shape(value: Any, marks: Collection[int] = ()) -> Shape:
    """The shape of `value`; marks: ids of objects that are looked for, and not into."""
    inside: dict[int, list[Any]] = {}
    references: Counter[int] = Counter()
    met, pending = set(), [value]
    while pending:
        one = pending.pop()
        met |= {id(one)} & set(marks)
        if atomic(one) or (type(one) is tuple and not one):
            continue
        references[id(one)] += 1
        if id(one) not in inside:
            leaf = isinstance(one, np.ndarray) or id(one) in marks
            inside[id(one)] = [] if leaf else parts_of(one)
            pending += inside[id(one)]
    containers = [key for key, parts in inside.items() if parts]
    shared = sum(number > 1 for number in references.values())
    return Shape(len(containers), shared, _cyclic(inside), frozenset(met))


def _cyclic(inside: dict[int, list[Any]]) -> bool:
    """Whether something is left when what leads nowhere is taken away again and again (Kahn)."""
    above: dict[int, list[int]] = {key: [] for key in inside}
    open_ends = {}
    for key, parts in inside.items():
        within = [id(part) for part in parts if id(part) in inside]
        open_ends[key] = len(within)
        for part in within:
            above[part].append(key)
    done = [key for key, number in open_ends.items() if not number]
    for key in done:
        for holder in above[key]:
            open_ends[holder] -= 1
            if not open_ends[holder]:
                done.append(holder)
    return len(done) < len(inside)
