"""Nested values of all kinds come back from images of every platform, with their identity: 500 random values in each."""

import copy
import enum
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

import pkgimage
from pkgimage import header as core
from pkgimage import host
from pkgimage.data import Data
from tests.carriers import PLATFORMS, built, package
from tests.conftest import FIGURES
from tests.graphs import VALUES, isomorphic
from tests.values import kinds
from toolchain.matrix.describe import describe
from toolchain.serialize import encode_values

COUNT = 500
SETTINGS = settings(
    max_examples=COUNT, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)  # fmt: skip
drawn: list[Any] = []


@SETTINGS
@given(VALUES)
def test_a_value_comes_back_with_its_identity(value):
    content = encode_values({"V": value})
    found = Data(content).get("V")
    assert isomorphic(found, value)
    assert describe(found) == describe(value)
    assert encode_values({"V": found}) == content
    drawn.append(value)


@SETTINGS
@given(VALUES, VALUES)
def test_what_globals_share_stays_shared(first, second):
    values = {"A": first, "B": [first, second], "C": (second, [first])}
    data = Data(encode_values(values))
    order = "CAB"  # in whatever order they are asked for
    found = {name: data.get(name) for name in order}
    assert isomorphic([found[name] for name in "ABC"], [values[name] for name in "ABC"])


@pytest.fixture(scope="module")
def values() -> dict[str, Any]:
    """At least `COUNT` values by name, the same in every run."""
    if len(drawn) < COUNT:
        test_a_value_comes_back_with_its_identity()
    return {f"g{number:04}": value for number, value in enumerate(drawn[-COUNT:])}


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_an_image_of_every_platform_holds_them(platform, values, tmp_path):
    path = built(package(values), platform, tmp_path)
    header, data = core.read_file(path)
    assert (header.platform, len(data.names())) == (platform, COUNT)
    found = {name: data.get(name) for name in data.names()}
    wrong = [name for name in values if not isomorphic(found[name], values[name])]
    assert wrong == []
    assert isomorphic(list(found.values()), list(values.values()))  # what several globals share, too
    FIGURES.append(f"values of all kinds: {len(found)} came back from an image for {platform}")
    if platform == host.platform_id():
        module = pkgimage.load(path)
        assert isomorphic([getattr(module, name) for name in values], list(values.values()))


def test_values_reach_every_kind(values):
    """A control of the strategies: no kind is left out."""
    kinds_met, pending, seen = set(), list(values.values()), set()
    while pending:
        value = pending.pop()
        kinds_met.add("Enum" if isinstance(value, enum.Enum) else type(value).__name__)
        if id(value) not in seen and isinstance(value, (list, tuple, dict, set, frozenset, kinds.Node)):
            seen.add(id(value))
            pending += [value.name, value.next] if isinstance(value, kinds.Node) else [*value, *(value.values() if isinstance(value, dict) else ())]
    wanted = {"NoneType", "bool", "int", "float", "complex", "str", "bytes", "tuple", "list", "dict", "set", "frozenset", "range",
              "slice", "ndarray", "Enum", "Point", "Fit", "Key", "Node", "Watched", "type", "EnumType",
              "VoidDType"}  # fmt: skip
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
