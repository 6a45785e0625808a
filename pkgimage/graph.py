"""Objects of the data section to Python values: lazy, quick, and safe to run on hostile bytes.

`Graph.get` builds one object and all that it refers to which is not built yet. It goes in three steps, none of them
recursive:

1. **Read.** Records are read from the root on. Leaves are built at once, lists, dicts, sets and dataclass instances
   come into being empty, so that cycles through them close by themselves. Tuples and others that cannot change wait.
2. **Join.** What waits is built from the leaves up. Records mostly stand in the order in which they were first met, so
   going through them backwards almost always finds the parts there; the rest is put in order (`_ordered`).
3. **Fill.** Lists, then dataclass instances, then what hashes: dicts and sets.

Why hostile bytes cannot hurt:

* no depth of nesting reaches a recursion limit;
* an object is built once however often it is referred to, so a small graph cannot unfold into a huge one;
* payloads do not overlap, which is enforced by a budget: all payloads built so far together may not exceed the index
  part; otherwise many records could name one long payload and multiply it;
* the weight of keys is bounded, because hashing a tuple is recursive and unfolds shared elements; nothing is hashed
  before it is complete; classes whose hashing is not Python's own are refused as keys;
* an object of a dependency is asked for there, and comes whole; dependencies never refer back.

What remains is work in proportion to the section's size, except for chosen keys that collide in a dict (quadratic, as
everywhere in Python). An object that failed is taken back with all that came with it: asking again gives the same
answer.

No code of the package runs: instances of its classes are made by `tuple.__new__` and `object.__new__`, members of its
enums are looked up, and its functions are the image's own.
"""

from __future__ import annotations

import struct

from pkgimage import records as r
from pkgimage.errors import damaged_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from pkgimage.data import Data
    from pkgimage.definitions import Definition

    Waiting = dict[int, tuple[int, tuple[int, ...]]]
    """Index -> kind and references of what is built when its parts are."""

_DOUBLE = struct.Struct("<d")
_COMPLEX = struct.Struct("<dd")
_QUICK = frozenset({str, int, bytes, float, complex, bool, type(None)})
"""Types of keys that weigh one, big integers aside."""
_JOINED = frozenset({r.TUPLE, r.FROZENSET, r.RANGE, r.SLICE})
_CONTAINERS = _JOINED | {r.LIST, r.DICT, r.SET}
_LEAVES = (r.NONE, r.BOOL, r.BIGINT, r.COMPLEX, r.BYTES)
_PARTS = (r.TUPLE, r.FROZENSET, r.RANGE, r.NAMEDTUPLE, r.DATACLASS)
"""Kinds whose weight is that of their parts."""

_FEW = tuple([struct.Struct(f"<{number}I").unpack_from for number in range(9)])
"""What reads so many references; most containers are small."""


def _many(number: int) -> Callable[..., tuple[int, ...]]:
    return struct.Struct(f"<{number}I").unpack_from


class Graph:
    """The objects of a data section.

    data: the section; built: index to value of everything built so far; definitions: index to definition of types;
    types: name to definition, class and owner, and dtypes: by definition, where the section belongs to no loaded image;
    weights: of keys, by index.
    """

    __slots__ = (
        "_base", "_big", "_budget", "_count", "_end", "_records", "_top", "_view", "built", "data", "definitions",
        "dtypes", "types", "weights",
    )  # fmt: skip

    def __init__(self, data: Data) -> None:
        self.data = data
        self.built: dict[int, Any] = {}
        self.definitions: dict[int, Definition] = {}
        self.dtypes: dict[object, Any] = {}
        self.types: dict[str, tuple[Definition, type, str]] = {}
        self._view = data.view
        self._base = data.objects_offset
        self._count = data.counts["objects"]
        self._end = data.values_end
        self._budget = data.index_size
        self._top = 0
        self.weights: dict[int, int] = {}
        self._big: set[int] = set()
        self._records: dict[int, tuple[int, ...]] = {}

    def get(self, root: int) -> Any:
        """The object `root`; the same every time. Raises LoadError R33, R04 and what making a type raises."""
        if root not in self.built:
            self.attempt(lambda: self._build(root))
        return self.built[root]

    def attempt(self, action: Callable[[], Any]) -> Any:
        """What `action` returns; when it raises, all that it built is taken back."""
        before, types, budget, records = len(self.built), len(self.definitions), self._budget, self._records
        self._records = {}
        try:
            return action()
        except BaseException:
            while len(self.built) > before:
                self.built.popitem()
            while len(self.definitions) > types:
                self.definitions.popitem()
            self._budget = budget  # nothing was kept; asking again must not exhaust the budget
            raise
        finally:
            self._records = records

    # -- reading ---------------------------------------------------------------------------------------------------

    def record(self, index: int) -> tuple[int, int, int, int, int, int]:
        """(kind, a, b, flags, count, value) of an object."""
        return r.OBJECT.unpack_from(self._view, self._base + index * r.OBJECT.size)

    def place(self, index: int) -> tuple[Graph, int]:
        """Where object `index` really stands: (this graph or that of a dependency, its index there)."""
        graph = self
        while True:
            kind, a, b, flags, count, value = graph.record(index)
            if kind != r.DEPENDENCY or a or b or flags:
                return graph, index
            graph, index = graph.data.dependency(count).graph, value
            if index >= graph.data.counts["objects"]:
                raise damaged_data(f"a reference to a dependency leads to no object: {value}")

    def references(self, offset: int, count: int) -> tuple[int, ...]:
        """`count` object indices at `offset`. Accounts for them."""
        size = 4 * count
        self._budget -= size
        if offset < r.PREAMBLE.size or offset + size > self._end or self._budget < 0:
            raise damaged_data(f"{size} bytes at {offset} are outside the values, or overlap")
        found: tuple[int, ...] = (_FEW[count] if count < len(_FEW) else _many(count))(self._view, offset)
        if found and max(found) >= self._count:
            raise damaged_data(f"a reference at {offset} leads to no object")
        return found

    def pay(self, offset: int, size: int) -> None:
        """Accounts for `size` bytes of payload at `offset`."""
        self._budget -= size
        if self._budget < 0:
            raise damaged_data(f"{size} bytes at {offset} are outside the values, or overlap")
        self.within(offset, size)

    def within(self, offset: int, size: int) -> None:
        """Raises unless `size` bytes at `offset` are payload."""
        if offset < r.PREAMBLE.size or offset + size > self._end:
            raise damaged_data(f"{size} bytes at {offset} are outside the values, or overlap")

    def text(self, index: int) -> str:
        """The object `index`, which must be a text."""
        found = self.get(index) if index < self._count and self.record(index)[0] == r.STR else None
        if not isinstance(found, str):
            raise damaged_data(f"object {index} is not a text")
        return found

    def _build(self, root: int) -> None:  # noqa: C901, PLR0912, PLR0915 - one loop: a call for each object is half its time
        built, view, base, unpack, top = self.built, self._view, self._base, r.SIGNED.unpack_from, self._top
        start, end, size, total, double = r.PREAMBLE.size, self._end, r.SIGNED.size, self._count, _DOUBLE.unpack_from
        text, number, real, parted, joined, row, table = r.STR, r.INT, r.FLOAT, _CONTAINERS, _JOINED, r.LIST, r.DICT
        waiting: Waiting = {}
        filled: list[tuple[list[Any], tuple[int, ...]]] = []
        hashed: list[tuple[dict[Any, Any] | set[Any], tuple[int, ...]]] = []
        pending = [root]
        index = root
        try:
            for index in pending:  # which grows meanwhile
                if index >= top:  # objects are numbered in this order, so that most are met here for the first time
                    top = index + 1
                elif index in built or index in waiting:
                    continue
                kind, count, value = unpack(view, base + index * size)
                if kind == number and not count:
                    built[index] = value
                elif kind == text:
                    self._budget -= count
                    if value < start or value + count > end or self._budget < 0:
                        raise damaged_data(f"{count} bytes at {value} are outside the values, or overlap")
                    built[index] = str(view[value : value + count], "utf-8", "surrogatepass")
                elif kind == real and not count:
                    built[index] = double(view, base + index * size + 8)[0]
                elif kind in parted:
                    if kind == table:
                        count *= 2
                    self._budget -= 4 * count
                    if value < start or value + 4 * count > end or self._budget < 0:
                        raise damaged_data(f"{4 * count} bytes at {value} are outside the values, or overlap")
                    children = (_FEW[count] if count < 9 else _many(count))(view, value)
                    if count and max(children) >= total:
                        raise damaged_data(f"a reference at {value} leads to no object")
                    pending += children
                    if kind in joined:
                        waiting[index] = kind, children
                    elif kind == row:
                        unfinished: list[Any] = []
                        built[index] = unfinished
                        filled.append((unfinished, children))
                    else:
                        unfilled: dict[Any, Any] | set[Any] = {} if kind == table else set()
                        built[index] = unfilled
                        hashed.append((unfilled, children))
                else:
                    self._top = top  # it may build objects of its own
                    self._other(index, waiting, pending)
                    top = self._top
        except UnicodeDecodeError as problem:
            raise damaged_data(f"the text of object {index} is not UTF-8") from problem
        finally:
            self._top = max(self._top, top)
        self._join(waiting)
        for unfinished, children in filled:
            unfinished.extend(map(built.__getitem__, children))
        self._complete(list(self._records))
        for unfilled, children in hashed:
            self._fill(unfilled, children)

    def _other(self, index: int, waiting: Waiting, pending: list[int]) -> None:
        """Reads the record of a kind that is met less often."""
        kind, a, b, flags, count, value = self.record(index)
        if kind in (r.ARRAY, r.SCALAR):
            from pkgimage.arrays import array

            self.built[index] = array(self, kind, a, b, flags, count, value)
        elif kind in (r.ENUM, r.NAMEDTUPLE, r.DATACLASS, r.FUNCTION, r.TYPE):
            self._typed(index, kind, a or b or flags, count, value, waiting, pending)
        elif kind == r.DEPENDENCY and not (a or b):
            self.built[index] = self.data.dependency(count).shared(flags, value)
            self._big.add(index)  # what it weighs as a key is asked for there
        elif a or b or flags or kind not in _LEAVES:
            raise damaged_data(f"object {index} is malformed or of unknown kind {kind}")
        else:
            self.built[index] = self._leaf(index, kind, count, value)

    def _typed(
        self, index: int, kind: int, flags: int, count: int, value: int, waiting: Waiting, pending: list[int]
    ) -> None:
        """Reads the record of a type, of an instance of one, or of a method."""
        from pkgimage import classes

        if kind == r.TYPE:
            self.built[index] = classes.value(self, index)
        elif flags and (kind != r.ENUM or flags != r.COMPOSITE):
            raise damaged_data(f"object {index} has unknown flags")
        elif kind == r.ENUM:
            self.built[index] = classes.member(self, value, count, combined=bool(flags))
        elif kind == r.FUNCTION:
            if count:
                raise damaged_data(f"object {index} is malformed")
            self.built[index] = self.data.function(self.text(value))
        else:
            children = self.references(value, count + 1)
            found = classes.class_of(self, children[0], r.NAMED_TUPLE if kind == r.NAMEDTUPLE else r.DATA_CLASS, count)
            if kind == r.NAMEDTUPLE:
                waiting[index] = kind, children
            else:
                self.built[index] = object.__new__(found)
                self._records[index] = children
            pending += children[1:]

    def _leaf(self, index: int, kind: int, count: int, value: int) -> Any:
        if kind in (r.NONE, r.BOOL):
            if count or value > (kind == r.BOOL):
                raise damaged_data(f"object {index} is malformed")
            return None if kind == r.NONE else bool(value)
        if kind == r.COMPLEX and count != _COMPLEX.size:
            raise damaged_data(f"object {index} is malformed")
        self.pay(value, count)
        view = self._view[value : value + count]
        if kind == r.BYTES:
            return bytes(view)
        if kind == r.COMPLEX:
            return complex(*_COMPLEX.unpack(view))
        if count // 8 >= r.KEY_WEIGHT:
            self._big.add(index)
        return int.from_bytes(view, "little", signed=True)

    # -- joining ---------------------------------------------------------------------------------------------------

    def _join(self, waiting: Waiting) -> None:
        """Builds what waits; it can contain itself only through something that can change."""
        built, rest, take = self.built, [], self.built.__getitem__
        for index in reversed(waiting):
            kind, children = waiting[index]
            try:
                if index in built:  # as part of a type
                    continue
                if kind == r.TUPLE:
                    built[index] = tuple(map(take, children))
                elif kind == r.NAMEDTUPLE:
                    built[index] = tuple.__new__(take(children[0]), map(take, children[1:]))
                else:
                    rest.append(index)
            except KeyError:
                rest.append(index)
        if rest:
            self._ordered({index for index in rest if index not in built}, waiting)

    def _ordered(self, rest: set[int], waiting: Waiting) -> None:
        """Builds `rest` of what waits, each after its parts (Kahn's algorithm)."""
        parents: dict[int, list[int]] = {}
        missing: dict[int, int] = {}
        for index in rest:
            kind, children = waiting[index]
            if kind == r.FROZENSET:
                self._check_weights(children, "an element of a set")
                parts = rest & self._inside(children, waiting)
            else:
                parts = rest.intersection(children)
            missing[index] = len(parts)
            for part in parts:
                parents.setdefault(part, []).append(index)
        ready = [index for index, number in missing.items() if not number]
        done = 0
        while ready:
            index = ready.pop()
            done += 1
            kind, children = waiting[index]
            if kind == r.FROZENSET:
                self._complete(self._records.keys() & self._inside(children, waiting))
            self.built[index] = self._joined(index, kind, children)
            for parent in parents.get(index, ()):
                missing[parent] -= 1
                if not missing[parent]:
                    ready.append(parent)
        if done != len(rest):
            raise damaged_data("a tuple contains itself")

    def _inside(self, children: tuple[int, ...], waiting: Waiting) -> set[int]:
        """All that can be incomplete in the elements of a frozenset, however deep; their weight bounds the search.

        Also what is inside of tuples that stand already: an instance in them may have no fields yet.
        """
        seen: set[int] = set()
        pending = list(children)
        while pending:
            index = pending.pop()
            if index in seen:
                continue
            seen.add(index)
            if index in waiting:
                pending += waiting[index][1]
            elif index in self._records:
                pending += self._records[index][1:]
        return seen

    def _joined(self, index: int, kind: int, children: tuple[int, ...]) -> Any:
        parts = [self.built[child] for child in children]
        if kind == r.TUPLE:
            return tuple(parts)
        if kind == r.NAMEDTUPLE:
            return tuple.__new__(parts[0], parts[1:])
        if kind in (r.RANGE, r.SLICE) and len(parts) != 3:
            raise damaged_data(f"object {index} is malformed")
        if kind == r.SLICE:
            return slice(*parts)
        if kind == r.RANGE:
            if any(type(part) is not int for part in parts) or not parts[2]:
                raise damaged_data(f"object {index} is no range")
            return range(*parts)
        found: frozenset[Any] = frozenset(parts)
        if len(found) != len(parts):
            raise damaged_data("a set has equal keys")
        return found

    # -- filling ---------------------------------------------------------------------------------------------------

    def _complete(self, indices: Iterable[int]) -> None:
        """Gives instances of dataclasses their fields, once."""
        for index in indices:
            children = self._records.pop(index)
            instance = self.built[index]
            for field, child in zip(self.definitions[children[0]].fields, children[1:], strict=True):
                object.__setattr__(instance, field.name, self.built[child])

    def _fill(self, target: dict[Any, Any] | set[Any], children: tuple[int, ...]) -> None:
        take = self.built.__getitem__
        if isinstance(target, set):
            parts = list(map(take, children))
            self._check_keys(children, parts, "an element of a set")
            number, word = len(parts), "set"
            update: Callable[[Any], None] = target.update
            items: Iterable[Any] = parts
        else:
            keys = list(map(take, children[::2]))
            self._check_keys(children[::2], keys, "the key of a dict")
            number, word = len(keys), "dict"
            update = target.update
            items = zip(keys, map(take, children[1::2]), strict=True)
        try:
            update(items)
        except (TypeError, ValueError) as problem:
            raise damaged_data(f"an object cannot be a key: {problem}") from problem
        if len(target) != number:
            raise damaged_data(f"a {word} has equal keys")

    def _check_keys(self, indices: Sequence[int], keys: Iterable[Any], what: str) -> None:
        """Raises when one of the objects cannot be a key, or weighs too much."""
        if not _QUICK.issuperset(map(type, keys)) or not self._big.isdisjoint(indices):
            self._check_weights(indices, what)

    def _check_weights(self, indices: Iterable[int], what: str) -> None:
        for index in indices:
            if self.weight(index, r.KEYS, self.weights) is None:
                raise damaged_data(f"object {index} cannot be {what}")

    def weight(self, root: int, kinds: tuple[int, ...], known: dict[int, int]) -> int | None:
        """The weight of an object made of `kinds` alone, at most `KEY_WEIGHT`; None = other kinds, a cycle, or more.

        known: the weights found so far for these kinds.
        """
        stack, opened = [root], set[int]()
        while stack:
            index = stack[-1]
            if index in known:
                stack.pop()
                continue
            kind, a, _, _, count, value = self.record(index)
            if kind == r.DEPENDENCY:
                weight = self._far_weight(index, kinds, known)
                if weight is None:
                    return None
                known[index] = weight
                continue
            parts = self._key_parts(kind, count, value) if kind in _PARTS else []
            if kind not in kinds or parts is None or (kind == r.SCALAR and not a):
                return None
            if kind == r.ENUM and not self._hashable(value):
                return None
            unknown = [part for part in parts if part not in known]
            if unknown and (index in opened or not opened.isdisjoint(unknown)):
                return None
            opened.add(index)
            stack += unknown
            if not unknown:
                weight = 1 + sum([known[part] for part in parts]) + (count // 8 if kind == r.BIGINT else 0)
                if weight > r.KEY_WEIGHT:
                    return None
                known[index] = weight
        return known[root]

    def _far_weight(self, index: int, kinds: tuple[int, ...], known: dict[int, int]) -> int | None:
        """The weight of an object of a dependency."""
        owner, at = self.place(index)
        if owner is self:
            return None  # a method
        return owner.weight(at, kinds, owner.weights if known is self.weights else {})

    def _key_parts(self, kind: int, count: int, value: int) -> list[int] | None:
        """References of what is part of a key; None = it cannot be one."""
        typed = kind in (r.NAMEDTUPLE, r.DATACLASS)
        size = 4 * (count + typed)
        if count > r.KEY_WEIGHT or value < r.PREAMBLE.size or value + size > self._end:
            return None
        found = list(struct.unpack_from(f"<{count + typed}I", self._view, value))
        if max(found, default=0) >= self._count:
            return None
        return None if typed and not self._hashable(found[0]) else found[typed:]

    def _hashable(self, index: int) -> bool:
        """Whether the instances of a type may be keys."""
        if index >= self._count:
            return False
        owner, at = self.place(index)
        return bool(owner.record(at)[3] & r.HASHABLE)
