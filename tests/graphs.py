"""Random values of all kinds for hypothesis, and an oracle that compares two of them with their sharing and cycles.

The oracle knows nothing of records: it walks both values side by side and pairs what has an identity, each object of one
side with one of the other.
"""

import dataclasses
import enum
import math
import struct
from collections.abc import Callable, Mapping, Sequence
from types import FunctionType
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from tests.values import kinds

INTS = st.integers(-300, 300) | st.integers(-(1 << 66), 1 << 66)
TEXTS = st.text(max_size=6) | st.text("aäß€😀\ud800\0", max_size=3)
FLOATS = st.floats() | st.sampled_from([-0.0, math.inf])
MEMBERS = [
    kinds.Colour.BLUE, kinds.Colour.RED, kinds.Mode.RUN, kinds.Mode.READ | kinds.Mode.RUN, kinds.Mode(0), kinds.Bits(5),
    kinds.Word.NO, kinds.Level.TOP, kinds.Plain.PAIR, kinds.Outer.Inner.DEEP,
]  # fmt: skip
ATOMS = st.none() | st.booleans() | INTS | st.floats(allow_nan=False) | TEXTS | st.binary(max_size=6) | st.sampled_from(MEMBERS)
KEYS = st.recursive(
    ATOMS,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.frozensets(inner, max_size=3)
        | st.builds(kinds.Key, inner, inner) | st.builds(kinds.Point, inner, inner)
    ),
    max_leaves=5,
) | st.builds(range, st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 5))  # fmt: skip
DTYPES = st.sampled_from([
    np.dtype(one)
    for one in ("?", "i1", "<i2", ">i4", "<i8", "u1", "<u4", ">u8", "<f2", "<f4", ">f8", "<c8", ">c16", "S3", "<U2", ">U2", "V5",
                "<M8[ns]", ">M8[25s]", "<m8[D]", kinds.STEP, kinds.PACKED, [("a", "i1"), ("b", [("c", "S2")], (2,))])
])  # fmt: skip
SHAPES = hn.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3)


@st.composite
def arrays(draw: Any) -> Any:
    """An array, a scalar, or a dtype."""
    dtype, shape = draw(DTYPES), draw(SHAPES)
    number = math.prod(shape)
    content = draw(st.binary(min_size=7, max_size=7)) * (number * dtype.itemsize // 7 + 1)
    plain = np.frombuffer(content[: number * dtype.itemsize], "u1").copy()
    if dtype == np.dtype("?") or dtype.kind == "U":
        plain[:] = 0  # other bytes are no values of these
    made = plain.view(dtype).reshape(shape) if number else np.zeros(shape, dtype)
    how = draw(st.sampled_from(["C", "F", "scalar", "dtype", "turned"]))
    if how == "scalar":
        return made.reshape(-1)[0] if made.size else made.dtype.type(0) if dtype.kind in "iuf" else made
    return {"C": made, "F": np.asfortranarray(made), "dtype": dtype, "turned": made.T}[how]


LEAVES = KEYS | FLOATS | st.complex_numbers() | arrays() | st.sampled_from([kinds.Colour, kinds.Key, kinds.Point, kinds.Fit, kinds.STEP])
DICE = st.randoms(use_true_random=True)
CONTAINERS = ("list", "tuple", "dict", "set", "slice", "point", "fit", "node", "watched")


@st.composite
def graphs(draw: Any, references: Sequence[Any] = ()) -> Any:
    """A container that holds others, shares parts, and often holds itself; references: objects that some parts are.

    The leaves and the number of containers are hypothesis' own choice; what holds what is thrown by dice of which it
    draws the seed: left to itself it chooses small numbers, and then little is shared.
    """
    all_leaves, dice, count = draw(st.lists(LEAVES, min_size=3, max_size=7)), draw(DICE), draw(st.integers(3, 7))
    dealt: list[list[Any]] = [[] for _ in range(count)]
    for leaf in [*all_leaves, *all_leaves[:2]]:
        dealt[dice.randrange(count)].append(leaf)
    nodes: list[Any] = []
    for leaves in dealt:
        parts = [*leaves, *(dice.choice(nodes) for _ in range(dice.randint(1, 3)) if nodes)]
        parts += [dice.choice(references)] if references and dice.random() < 0.4 else []
        dice.shuffle(parts)
        nodes.append(_container(draw, dice.choice(CONTAINERS), parts))
    root = nodes if dice.random() < 0.8 else nodes[-1]
    changeable = [one for one in nodes if isinstance(one, (list, dict, kinds.Node))]
    for target in dice.sample(changeable, dice.randint(0, min(3, len(changeable)))):
        _add(target, root if dice.random() < 0.8 else dice.choice(nodes))
    return root


def _container(draw: Any, kind: str, parts: list[Any]) -> Any:
    first, *more = [*parts, None][: max(len(parts), 1)]
    rest = more[0] if len(more) == 1 else more
    keys = st.lists(KEYS, min_size=len(parts), max_size=len(parts), unique=True)
    makers: dict[str, Callable[[], Any]] = {
        "list": lambda: parts, "tuple": lambda: tuple(parts), "point": lambda: kinds.Point(first, rest),
        "dict": lambda: dict(zip(draw(keys), parts, strict=True)), "set": lambda: [draw(st.sets(KEYS, max_size=3)), *parts],
        "slice": lambda: slice(first, rest, "x"), "fit": lambda: kinds.Fit(first, rest), "node": lambda: kinds.Node(first, rest),
        "watched": lambda: kinds.Watched(parts),
    }  # fmt: skip
    return makers[kind]()


def _add(target: Any, part: Any) -> None:
    if isinstance(target, list):
        target.append(part)
    elif isinstance(target, dict):
        target[f"added {len(target)}"] = part
    else:
        object.__setattr__(target, "next", part)


@st.composite
def values(draw: Any, references: Sequence[Any] = ()) -> Any:
    """A graph, or, one time in twenty, a leaf alone. (`graphs() | LEAVES` would take as many leaves as LEAVES has kinds.)"""
    return draw(graphs(references)) if draw(st.integers(0, 19)) else draw(LEAVES)


VALUES = values()


def isomorphic(first: Any, second: Any, functions: Mapping[int, object] | None = None) -> bool:
    """Equal in types, bits and shape of the graph: what is one object on one side is one on the other.

    functions: id of a function on the first side to the one of the second side that it stands for.
    """
    forth: dict[int, int] = {}
    back: dict[int, int] = {}
    pending = [(first, second)]
    while pending:
        left, right = pending.pop()
        left = functions[id(left)] if functions and id(left) in functions else left
        if type(left) is not type(right):
            return False
        if atomic(left):
            if _bits(left) != _bits(right):
                return False
            continue
        empty = type(left) is tuple and not left  # one object anyway
        if not empty and (id(left) in forth or id(right) in back):
            if forth.get(id(left)) != id(right) or back.get(id(right)) != id(left):
                return False
            continue
        forth[id(left)], back[id(right)] = id(right), id(left)
        if isinstance(left, np.ndarray):
            if _layout(left) != _layout(right):
                return False
            continue
        mine, others = parts_of(left), parts_of(right)
        if len(mine) != len(others):
            return False
        pending += zip(mine, others, strict=True)
    return True


def atomic(value: Any) -> bool:
    """Whether a value has no identity that counts, and nothing inside that is looked at."""
    shared = isinstance(value, (np.dtype, enum.Enum, type, np.generic, FunctionType))
    return shared or type(value) in (type(None), bool, int, float, complex, str, bytes)


def _bits(value: Any) -> Any:
    if isinstance(value, np.dtype):
        return repr(value), value.isalignedstruct
    if isinstance(value, np.generic):
        return _bits(value.dtype), _content(np.asarray(value))
    if isinstance(value, enum.Enum):
        return value.name, repr(value.value)
    if isinstance(value, (float, complex)):
        return struct.pack("<dd", value.real, value.imag)
    return value


def _content(value: Any) -> list[bytes]:
    """The bytes of each field: what lies between them is no part of a value."""
    if value.dtype.fields is None:
        return [value.tobytes()]
    return [part for name in value.dtype.names for part in _content(value[name])]


def _layout(value: Any) -> Any:
    """Shape, order in memory, dtype and fields of an array."""
    fortran = value.flags.f_contiguous and not value.flags.c_contiguous
    return value.shape, fortran, _bits(value.dtype), _content(value)


def parts_of(value: Any) -> list[Any]:
    """What is inside, in an order that both sides have; nothing that is made here."""
    if isinstance(value, dict):
        return [part for pair in value.items() for part in pair]
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=_rank)
    if isinstance(value, (range, slice)):
        return [value.start, value.stop, value.step]
    if dataclasses.is_dataclass(value):
        return [getattr(value, field.name) for field in dataclasses.fields(value)]
    return list(value)


def _rank(value: Any) -> str:
    """A text that orders the elements of a set; sets inside are ordered too."""
    inner = parts_of(value) if isinstance(value, (tuple, frozenset, kinds.Key)) else [repr(_bits(value)) if atomic(value) else repr(value)]
    return f"{type(value).__qualname__}({', '.join(part if isinstance(part, str) and atomic(value) else _rank(part) for part in inner)})"
