"""Objects of dependencies in data sections: the very object comes back, and nothing of it is stored twice."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from pkgimage import records as r
from pkgimage.data import Data
from pkgimage.errors import LoadError
from pkgimage.methods import MethodReference
from tests.carriers import package
from tests.graphs import VALUES, isomorphic
from tests.sections import layered, unimported
from tests.test_data import crafted, record, words
from tests.values import kinds
from toolchain.errors import ExtractError
from toolchain.serialize import data_section, encode_values, known_values


def function():
    raise AssertionError


ARRAY = np.arange(5000.0)
LOWER = {
    "ARRAY": ARRAY, "TABLE": {"a": [1, (2, 3)], "b": ARRAY}, "DEEP": kinds.Point([1, 2], {"a": ARRAY}), "COLOURS": (kinds.Colour.RED, kinds.Colour),
    "KEY": kinds.Key(1, ("x", 2)), "STEP": kinds.STEP, "TUPLE": (1, 2.5, None), "SET": frozenset({1, 2}), "RANGE": range(3),
    "NODE": kinds.Node(1, None),
}  # fmt: skip


def kept(data: Data) -> list[int]:
    """The kind of each object of a section."""
    return [data.graph.record(index)[0] for index in range(data.counts["objects"])]


@pytest.mark.parametrize("name", LOWER)
def test_a_reference_is_the_object_itself(name):
    value = LOWER[name]
    lower, upper = layered(LOWER, {"X": value, "Y": [value, (value,), {"k": value}]})
    assert upper.get("X") is lower.get(name)
    listed = upper.get("Y")
    assert listed[0] is listed[1][0] is listed[2]["k"] is lower.get(name)
    assert sorted(kept(upper)) == sorted([r.DEPENDENCY, r.LIST, r.TUPLE, r.DICT, r.STR])


def test_instances_of_classes_and_dtypes_of_a_dependency():
    lower = {"KINDS": (kinds.Key, kinds.Point, kinds.Colour, kinds.STEP, kinds.Mode)}
    upper = {
        "K": kinds.Key(7, kinds.Colour.BLUE), "P": kinds.Point(1, 2), "C": kinds.Colour.RED, "A": np.zeros(3, kinds.STEP),
        "M": kinds.Mode.READ | kinds.Mode.RUN, "D": {kinds.Key(1, 2): 1, kinds.Colour.RED: 2}, "S": {kinds.Point(1, 2)},
        "N": np.dtype([("inner", kinds.STEP), ("more", "i4")]), "Z": kinds.STEP, "F": frozenset({kinds.Key(1, 2)}),
    }  # fmt: skip
    one, two = layered(lower, upper)
    with unimported():  # the classes are made, once
        key, point, colour, step, mode = one.get("KINDS")
        assert key is not kinds.Key
        assert type(two.get("K")) is key
        assert type(two.get("P")) is point
        assert two.get("C") is colour.RED
        assert two.get("A").dtype is step is two.get("Z")
        assert two.get("M") is mode.READ | mode.RUN
        assert two.get("K").b is colour.BLUE
        assert two.get("D") == {key(1, 2): 1, colour.RED: 2}
        assert two.get("S") == {point(1, 2)}
        assert two.get("F") == {key(1, 2)}
        assert two.get("N")["inner"] == step
        assert [found.name for found in two.types()] == ["N"], "the types that it brings, under its own names"
        assert len(one.types()) == 6, "that of a field is one too"
    assert kept(two).count(r.DEPENDENCY) == 5


def test_objects_of_a_dependency_as_keys():
    member, key, point = kinds.Colour.RED, kinds.Key(1, (2, "x")), kinds.Point(range(3), frozenset({1}))
    one, two = layered(
        {"L": [member, key, point]},
        {"D": {member: 1, key: 2, point: 3, (key, 1): 4}, "F": frozenset({point, (member,)})},
    )
    assert [two.get("D")[each] for each in one.get("L")] == [1, 2, 3]
    assert two.get("F") == {point, (member,)}


def test_what_has_no_identity_is_stored():
    atoms = (
        None,
        True,
        7,
        1 << 80,
        2.5,
        float("nan"),
        1j,
        "text",
        b"bytes",
        (),
        np.True_,
        np.float32(1),
        np.dtype("<f8"),
    )
    one, two = layered({"A": list(atoms), "Z": np.zeros(2)}, {"B": list(atoms)})
    assert r.DEPENDENCY not in kept(two)
    assert isomorphic(two.get("B"), one.get("A"))


def test_one_object_along_a_chain_and_a_diamond():
    bottom = [1, 2]
    left, right = {"L": bottom}, {"R": (bottom,)}
    a, b, c, d = layered({"A": bottom}, {"B": left}, {"C": right}, {"D": [bottom, left, right], "E": {"l": left}})
    found = d.get("D")
    assert found[0] is a.get("A") is b.get("B")["L"] is c.get("C")["R"][0]
    assert found[1] is b.get("B") is d.get("E")["l"]
    assert found[2] is c.get("C")
    numbers = [d.graph.record(index)[4] for index, kind in enumerate(kept(d)) if kind == r.DEPENDENCY]
    assert sorted(numbers) == [0, 1, 2], "each object is that of the package that it is from"


def test_methods_of_a_dependency():
    lower, upper = layered({}, {"F": function, "T": (function, {"f": function})}, methods={id(function): "add"})
    assert upper.get("F") == MethodReference("add")
    lower, upper = layered({}, {"F": function}, methods={id(function): "add"})
    lower.functions = {"add": len}.__getitem__
    assert upper.get("F") is len


def test_values_that_changed_are_no_references():
    made = replace(package(), globals=encode_values({"A": [1], "B": 2}))
    assert known_values(made, {"A": [1], "B": 2}, {}).package == "sample"
    with pytest.raises(ExtractError) as caught:
        known_values(made, {"A": [2], "C": 2}, {})
    assert str(caught.value).splitlines() == [
        "the globals of 'sample' are not what they were when it was extracted [dependency-changed]",
        "  it has no 'B' any more",
        "  'C' is new",
        "  hint: change no value of 'sample' when the modules of other packages are imported",
    ]


def test_without_the_dependency_the_rest_is_read():
    _, upper = layered({"A": [1]}, {"B": 7})
    upper.dependencies = (None,)
    assert upper.get("B") == 7


# -- random values -----------------------------------------------------------------------------------------------------

SETTINGS = settings(
    max_examples=150, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)  # fmt: skip


@SETTINGS
@given(VALUES, VALUES, VALUES)
def test_values_of_three_layers_keep_their_identity(first: Any, second: Any, third: Any):
    """The layers together are the same graph as the live values: what is one object in two layers stays one."""
    layers = (
        {"A": first},
        {"B": [second, first], "C": {"first": first}},
        {"D": [first, second, third], "E": (third, [second])},
    )
    sections = layered(*layers)
    found = [[data.get(name) for name in data.names()] for data in reversed(sections)]
    assert isomorphic(found, [[layer[name] for name in layer] for layer in reversed(layers)])


# -- hostile numbers ---------------------------------------------------------------------------------------------------

LIST = record(r.LIST, 1, 128)
HOSTILE = [
    ("no such dependency", [record(r.DEPENDENCY, 1, 0)], b"", "no dependency: 1"),
    ("dependency 2**32-1", [record(r.DEPENDENCY, (1 << 32) - 1, 0)], b"", "no dependency"),
    ("no such object", [record(r.DEPENDENCY, 0, 99)], b"", "leads nowhere"),
    ("object 2**64-1", [record(r.DEPENDENCY, 0, (1 << 64) - 1)], b"", "leads nowhere"),
    ("no such method", [record(r.DEPENDENCY, 0, 2, flags=r.FUNCTION_OF)], b"", "leads nowhere"),
    ("unknown flags", [record(r.DEPENDENCY, 0, 0, flags=2)], b"", "leads nowhere"),
    ("a", [record(r.DEPENDENCY, 0, 0, a=1)], b"", "malformed"),
    ("b", [record(r.DEPENDENCY, 0, 0, b=1)], b"", "malformed"),
    ("a list as key", [record(r.DICT, 1, 128), record(r.DEPENDENCY, 0, 0)], words(1, 1), "cannot be the key"),
    ("a huge key", [record(r.DICT, 1, 128), record(r.DEPENDENCY, 0, 1)], words(1, 1), "cannot be the key"),
    ("a method as key", [record(r.DICT, 1, 128), record(r.DEPENDENCY, 0, 0, flags=r.FUNCTION_OF)], words(1, 1), "cannot be the key"),
    ("a list as class", [record(r.DATACLASS, 0, 128), record(r.DEPENDENCY, 0, 0)], words(1), "not a type"),
    ("a method as class", [record(r.DATACLASS, 0, 128), record(r.DEPENDENCY, 0, 0, flags=r.FUNCTION_OF)], words(1), "not a type"),
    ("no object as class", [record(r.DATACLASS, 0, 128), record(r.DEPENDENCY, 0, 1 << 40)], words(1), "no object"),
    ("a list as enum", [record(r.ENUM, 0, 1), record(r.DEPENDENCY, 0, 0)], b"", "not a type"),
    ("a list as element", [record(r.ARRAY, 0, 128), record(r.DEPENDENCY, 0, 0)], words(192, 0, 0, 0, 1, 0), "not a type"),
    ("a list as text", [record(r.FUNCTION, 0, 1), record(r.DEPENDENCY, 0, 0)], b"", "not a text"),
    ("equal keys", [record(r.DICT, 2, 128), record(r.DEPENDENCY, 0, 2), record(r.DEPENDENCY, 0, 2)], words(1, 1, 2, 2), "equal keys"),
]  # fmt: skip


def below() -> Data:
    """A dependency with two methods whose objects are a list, an integer that is too large for a key, and a tuple."""
    objects = [record(r.LIST, 0, 128), record(r.BIGINT, 4096, 128), record(r.TUPLE, 0, 128)]
    return Data(data_section(replace(package(), globals=crafted(objects, b"\1" * 4096))).content)


@pytest.mark.parametrize(("objects", "heap", "text"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_references_are_refused(objects, heap, text):
    data = Data(crafted(objects, heap))
    data.dependencies = (below(),)
    for _ in range(2):  # the second time gives the same answer
        with pytest.raises(LoadError) as caught:
            data.get("V")
        assert caught.value.code == "R33"
        assert text in caught.value.details[0]


def test_references_to_references_end():
    """A chain of sections that hand the same object on."""
    data = below()
    for _ in range(50):
        upper = Data(crafted([record(r.DEPENDENCY, 0, 0)]))
        upper.dependencies = (data,)
        data = upper
    assert data.get("V") == []


def test_many_references_to_one_object_cost_little():
    many = 50_000
    objects = [record(r.LIST, many, 128), *[record(r.DEPENDENCY, 0, 0)] * many]
    data, low = Data(crafted(objects, words(*range(1, many + 1)))), below()
    data.dependencies = (low,)
    found = data.get("V")
    assert len(found) == many
    assert all(each is low.shared(0, 0) for each in found)
