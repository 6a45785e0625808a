"""Nested values of all kinds come back from images of every platform, with their identity: 420 random values in each.

No platform's values are another's. Nearly all are containers whose parts are shared, many hold themselves, and they refer
to functions of their own package, and to objects and functions of the package that it is built upon. How many do is
asserted below: strategies of hypothesis degrade silently.
"""

import copy
import enum
import functools
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, seed, settings

import pkgimage
from pkgimage import header as core
from pkgimage import host
from pkgimage.data import Data
from tests.carriers import PLATFORMS
from tests.conftest import FIGURES
from tests.dependent_images import Layers
from tests.graphs import LEAVES, VALUES, atomic, graphs, isomorphic, parts_of, values
from tests.shapes import Shape, shape
from tests.values import kinds
from toolchain.matrix.describe import describe
from toolchain.serialize import encode_values

COUNT = 420
DISTINCT = 2000
SETTINGS = settings(
    max_examples=200, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)  # fmt: skip


def twice():
    raise AssertionError("no function runs when a value is read")


def add():
    raise AssertionError


def lower_twice():
    raise AssertionError


METHODS = {id(twice): "twice", id(add): "add"}
LOWER_METHODS = {id(lower_twice): "twice"}
NAMES = METHODS | {id(lower_twice): "twice of lower"}
LOWER = {"LIST": [1, (2, "x"), {"k": lower_twice}], "ARRAY": np.arange(3.0), "NODE": kinds.Node("below"), "POINT": kinds.Point([1], 2)}
LOWER["LIST"].append(LOWER["LIST"])
BORROWED = [*LOWER.values(), LOWER["LIST"][2], lower_twice]
REFERENCES = [twice, add, *BORROWED]


@SETTINGS
@given(VALUES)
def test_a_value_comes_back_with_its_identity(value):
    content = encode_values({"V": value})
    found = Data(content).get("V")
    assert isomorphic(found, value)
    assert describe(found) == describe(value)
    assert encode_values({"V": found}) == content


@SETTINGS
@given(VALUES, VALUES)
def test_what_globals_share_stays_shared(first, second):
    values = {"A": first, "B": [first, second], "C": (second, [first])}
    data = Data(encode_values(values))
    order = "CAB"  # in whatever order they are asked for
    found = {name: data.get(name) for name in order}
    assert isomorphic([found[name] for name in "ABC"], [values[name] for name in "ABC"])


@functools.cache
def drawn(platform: str) -> dict[str, Any]:
    """`COUNT` distinct values by name: others for each platform. The same tests draw the same; hypothesis knows what is imported."""
    found: dict[str, Any] = {}

    @seed(sorted(PLATFORMS).index(platform))
    @settings(SETTINGS, max_examples=COUNT + COUNT // 2)  # some are what was there before
    @given(values(REFERENCES))
    def draw(value):
        found.setdefault(describe(value, NAMES), value)

    draw()
    return {f"g{number:04}": value for number, value in enumerate([*found.values()][:COUNT])}


@pytest.fixture(scope="module")
def shapes():
    """The shape of each value of all platforms."""
    marks = frozenset(map(id, REFERENCES))
    return [shape(value, marks) for platform in sorted(PLATFORMS) for value in drawn(platform).values()]


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_an_image_of_every_platform_holds_them(platform, tmp_path):
    values, layers = drawn(platform), Layers(tmp_path, platform)
    lower = layers.add("lower", LOWER, methods=LOWER_METHODS)
    path = layers.add("upper", values, ["lower"], methods=METHODS).image
    below, (header, data) = core.read_file(lower.image)[1], core.read_file(path)
    assert (header.platform, header.dependencies) == (platform, (("lower", lower.build_id),))
    assert len(data.names()) == len(values) == COUNT
    data.dependencies, data.functions = (below,), {"twice": twice, "add": add}.__getitem__
    below.functions = {"twice": lower_twice}.__getitem__
    found = {name: data.get(name) for name in data.names()}
    wrong = [name for name in values if not isomorphic(found[name], values[name])]
    assert wrong == []
    # What several globals share, too, and what is the dependency's.
    whole = [*values.values(), *LOWER.values()]
    assert isomorphic([*found.values(), *(below.get(name) for name in LOWER)], whole)
    FIGURES.append(f"values of all kinds: {len(found)} came back from an image for {platform}")
    if platform == host.platform_id():
        first, second = pkgimage.load(lower.image), pkgimage.load(path)
        functions = {id(second.twice): twice, id(second.add): add, id(first.twice): lower_twice}
        loaded = [getattr(second, name) for name in values] + [getattr(first, name) for name in LOWER]
        assert isomorphic(loaded, whole, functions)


def test_values_are_distinct():
    """Told apart by their descriptions, which hold everything that an image must keep."""
    texts = [{describe(value, NAMES) for value in drawn(platform).values()} for platform in sorted(PLATFORMS)]
    assert [len(one) for one in texts] == [COUNT] * 5
    distinct = len(set().union(*texts))
    assert distinct >= DISTINCT
    FIGURES.append(f"values of all kinds: {distinct} distinct ones in images of {len(texts)} platforms")


SHARES = [
    ("containers with parts", 0.95, lambda one: one.containers),
    ("three containers or more", 0.9, lambda one: one.containers >= 3),
    ("shared objects", 0.9, lambda one: one.shared),
    ("two shared objects or more", 0.8, lambda one: one.shared >= 2),
    ("cycles", 0.3, lambda one: one.cyclic),
    ("functions of the package", 0.2, lambda one: one.marked & {id(twice), id(add)}),
    ("objects of a dependency", 0.4, lambda one: one.marked & {id(value) for value in BORROWED} - {id(lower_twice)}),
    ("functions of a dependency", 0.1, lambda one: id(lower_twice) in one.marked),
]


@pytest.mark.parametrize(("name", "least", "holds"), SHARES, ids=[row[0] for row in SHARES])
def test_most_values_are_webs(shapes, name, least, holds):
    share = sum(bool(holds(one)) for one in shapes) / len(shapes)
    FIGURES.append(f"values of all kinds: {share:.0%} with {name}")
    assert share >= least


def test_leaves_would_be_seen():
    """A control of the shares: the same strategies joined with `|`, which takes as many leaves as there are kinds of them."""
    found = []

    @SETTINGS
    @given(graphs() | LEAVES)
    def draw(value):
        found.append(shape(value))

    draw()
    seen = {name: sum(bool(holds(one)) for one in found) / len(found) for name, _, holds in SHARES}
    assert [name for name, least, _ in SHARES if seen[name] >= least] == []


def test_shapes_are_counted():
    inner = [1]
    assert shape(1) == Shape(0, 0, cyclic=False, marked=frozenset())
    assert shape([[1], [1]]) == Shape(3, 0, cyclic=False, marked=frozenset())
    assert shape([inner, (inner,), "x"], [id(inner)]) == Shape(2, 1, cyclic=False, marked=frozenset({id(inner)}))
    inner.append({"k": kinds.Node("n", inner)})
    assert shape([inner]) == Shape(4, 1, cyclic=True, marked=frozenset())


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_values_reach_every_kind(platform):
    """A control of the strategies: no kind is left out."""
    kinds_met, pending, seen = set(), list(drawn(platform).values()), set()
    while pending:
        value = pending.pop()
        kinds_met.add("Enum" if isinstance(value, enum.Enum) else type(value).__name__)
        if id(value) not in seen and not atomic(value) and not isinstance(value, np.ndarray):
            seen.add(id(value))
            pending += parts_of(value)
    wanted = {"NoneType", "bool", "int", "float", "complex", "str", "bytes", "tuple", "list", "dict", "set", "frozenset", "range",
              "slice", "ndarray", "Enum", "Point", "Fit", "Key", "Node", "Watched", "type", "EnumType", "VoidDType",
              "function"}  # fmt: skip
    assert wanted <= kinds_met


DIFFERENT = [
    (1, True), (0.0, -0.0), ([1], (1,)), ({1, 2}, {1, 3}), (kinds.Point(1, 2), (1, 2)), (kinds.Point(1, 2), kinds.Fit(1, 2)),
    (kinds.Colour.RED, 1), (kinds.Colour.RED, kinds.Colour.BLUE), ({"a": 1, "b": 2}, {"b": 2, "a": 1}), (slice(1), slice(0, 1)),
    (np.zeros(2, "<i4"), np.zeros(2, ">i4")), (np.zeros((2, 3)), np.zeros((2, 3), order="F")), (np.zeros((1, 0)), np.zeros((0, 1))),
    (kinds.Key(1, 2), kinds.Key(1, 3)), (kinds.Node("a", 1), kinds.Node("a", 2)), (frozenset({(1,)}), frozenset({(True,)})),
    (np.zeros(1, [("a", "i1")]), np.zeros(1, [("b", "i1")])), (kinds.Mode.RUN, kinds.Mode.RUN | kinds.Mode.READ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_the_oracles_see_differences(first, second):
    assert not isomorphic([first], [second])
    assert describe([first]) != describe([second]) or np.ndarray in map(type, (first, second))
    assert isomorphic([first], [copy.deepcopy(first)])


def test_the_oracle_sees_other_sharing():
    one = [1]
    assert not isomorphic([one, one], [[1], [1]])
    assert not isomorphic([[1], [1]], [one, one])
    loop: list[Any] = []
    loop.append(loop)
    assert not isomorphic(loop, [[[]]])
    assert isomorphic(loop, copy.deepcopy(loop))
