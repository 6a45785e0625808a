"""Globals of every kind, with classes that fail when their own code runs."""

import collections
import dataclasses
import enum
import typing
from functools import cached_property

import numpy as np


class Colour(enum.IntEnum):
    RED = 1
    BLUE = 2
    AZURE = 2


class Mode(enum.Flag):
    READ = 1
    WRITE = 2
    RUN = 4
    BOTH = 3


class Bits(enum.IntFlag, boundary=enum.KEEP):
    LOW = 1


class Word(str, enum.Enum):  # noqa: UP042 - a mixin
    YES = "yes"
    NO = "no"


class Level(enum.StrEnum):
    TOP = "top"


class Plain(enum.Enum):
    NOTHING = None
    PAIR = (1, 2.5, ("x", b"y"))
    NAN = float("nan")
    ONE = 1
    REAL = -0.0
    LARGE = 1 << 70

    def __init__(self, *_: object) -> None:
        self.mine = "the package's own"


named_tuple = collections.namedtuple  # noqa: PYI024 - without annotations
Point = named_tuple("Point", "x y")


class Fit(typing.NamedTuple):
    slope: float
    points: "list[Point]"

    def doubled(self) -> float:
        return 2 * self.slope


class Guarded(named_tuple("Guarded", "a b")):
    """Making one runs the package's code; decoding one must not."""

    __slots__ = ()
    made: typing.ClassVar[list[object]] = []

    def __new__(cls, a, b):
        cls.made.append(a)
        return tuple.__new__(cls, (a, b))


@dataclasses.dataclass(frozen=True)
class Key:
    a: int
    b: "str"


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Node:
    name: str
    next: object = dataclasses.field(default=None, compare=False)


@dataclasses.dataclass(frozen=True)
class Watched:
    """Making, hashing or comparing one runs the package's code; decoding one must not."""

    a: int
    made: typing.ClassVar[list[object]] = []
    start: dataclasses.InitVar[int] = 0
    rest: int = dataclasses.field(init=False, default=5)

    def __post_init__(self, start: int) -> None:
        self.made.append(start)

    def __hash__(self) -> int:
        raise SystemExit("hashed")

    def __eq__(self, other: object) -> bool:
        raise SystemExit("compared")

    @cached_property
    def double(self) -> int:
        return 2 * self.a


class Outer:
    class Inner(enum.Enum):
        DEEP = "deep"


STEP = np.dtype([("x", "<f4"), ("part", [("a", ">i2"), ("b", "S3")]), ("m", "f8", (2, 2))], align=True)
PACKED = np.dtype({"names": ["a", "b"], "formats": ["u1", "<c16"], "offsets": [3, 8], "itemsize": 30})
ROWS = np.zeros(5, STEP)
ROWS["x"] = range(5)
ROWS["part"]["b"] = b"ab"
MANY = np.zeros((40, 25), PACKED, order="F")
MANY["b"] = np.arange(1000).reshape(40, 25)
_loop: list[object] = [1]
_node = Node("n", (_loop, frozenset({Key(1, "x")})))
_loop.append(_node)
_table: dict[object, object] = {"node": _node}
_table["table"] = (_table, {1, 2})

SETS = [{1, "a", (2, 3), None, 2.5}, frozenset({frozenset({1}), frozenset()}), set(), frozenset()]
HASHED = {
    Key(1, "x"): 1, Point(1, 2): 2, Colour.RED: 3, Word.YES: 4, range(3): 5, frozenset({Key(2, "y"), Mode.RUN}): 6,
    (Point(0, Key(3, "z")), 1.5): 7, np.float32(2): 8, Plain.PAIR: 9, 1 << 80: 10, b"k": 11,
}  # fmt: skip
LIMITS = [range(3), range(1 << 80, 1, -1), range(0), slice(None), slice("a", [1], (2,)), slice(1, None, _loop)]
ENUMS = [
    Colour.RED, Colour.AZURE, Mode.READ | Mode.RUN, Mode(0), Mode.BOTH, Bits(9), Bits.LOW, Word.NO, Level.TOP, Outer.Inner.DEEP,
    *Plain,
]  # fmt: skip
TUPLES = [Point(1, [2]), Fit(1.5, [Point(0, 0)]), Guarded(1, Fit), Point(_loop, None)]
INSTANCES = [Key(1, "b"), _node, _loop, Watched(3), Node("alone")]
CLASSES = (Colour, Mode, Point, Fit, Key, Node, Watched, Outer.Inner, STEP, np.dtype("f8"), np.dtype(">u2"))
ARRAYS = [
    ROWS, ROWS[1], MANY, np.array(["2020-01-01", "NaT"], "M8[D]"), np.timedelta64(3, "h"), np.array([b"ab", b"c"]),
    np.array(["xyz", "ü"], ">U5"), np.void(b"abc"), np.zeros(3, "V7"), np.arange(6).astype(">M8[25s]").reshape(2, 3)[:, ::2],
    np.zeros(2, np.dtype((np.record, [("q", "u1")]))), np.str_("text"), np.bytes_(b"bytes"), np.zeros((0, 3), STEP),
    np.datetime64("2020-01-01T00:00:00.5"), np.zeros(2000, STEP),
]  # fmt: skip
CYCLES = _table

NAMES = ("SETS", "HASHED", "LIMITS", "ENUMS", "TUPLES", "INSTANCES", "CLASSES", "STEP", "ARRAYS", "CYCLES")
