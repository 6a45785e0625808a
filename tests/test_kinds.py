"""Every kind of value: what comes back, what is shared, whose class it has, and what is refused."""

import collections
import contextlib
import dataclasses
import enum
import gc
import json
import struct
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

import pkgimage
from pkgimage import records as r
from pkgimage.data import Data
from pkgimage.errors import LoadError, PkgimageError
from pkgimage.methods import MethodReference, result_of
from tests.carriers import built, image_path, package
from tests.conftest import skip_or_fail
from tests.results import wrong_checks
from tests.sections import unimported
from tests.test_data import crafted, record, words
from tests.test_quickstart import interpreters
from tests.values import kinds
from toolchain import app
from toolchain.errors import ExtractError
from toolchain.matrix.describe import describe
from toolchain.report.inspection import inspection_lines
from toolchain.report.recording import RecordingEvents
from toolchain.run.inspecting import describe as shortly
from toolchain.run.inspecting import inspect_image
from toolchain.run.measuring import stored
from toolchain.run.process import Command, run
from toolchain.serialize import data_section, encode_values

ROOT = Path(__file__).resolve().parent.parent
PROFILE = ROOT / "tests" / "values" / "kinds.toml"
VALUES = {name: getattr(kinds, name) for name in kinds.NAMES}


named_tuple = collections.namedtuple  # noqa: PYI024 - without annotations


def decoded(value, **options):
    return Data(encode_values({"V": value}, **options)).get("V")




@pytest.mark.parametrize("name", kinds.NAMES)
def test_every_kind_comes_back_and_runs_no_code(name):
    kinds.Watched.made.clear()
    kinds.Guarded.made.clear()
    content = encode_values({"V": VALUES[name]})
    assert describe(Data(content).get("V")) == describe(VALUES[name])
    with unimported():
        assert describe(Data(content).get("V")) == describe(VALUES[name])
    assert kinds.Watched.made == kinds.Guarded.made == []


def test_all_kinds_pass_on_every_platform():
    document = app.matrix_run(PROFILE, events=RecordingEvents()).document
    assert wrong_checks(document) == []
    proved = {cell["platform"]: sum(check["kind"] == "global" for check in cell["checks"]) for cell in document["cells"] if cell["route"] == "file"}
    assert set(proved.values()) == {11}
    assert len(proved) == 5


def test_identity_holds_through_every_container():
    shared = [1]
    point = kinds.Point(shared, 2)
    key = kinds.Key(3, "k")
    values = {"A": shared, "B": point, "C": kinds.Node("n", (shared, point)), "D": slice(shared, point), "E": {"x": point, key: shared}, "F": (key, {key})}
    data = Data(encode_values(values))
    a, b, c, d, e, f = (data.get(name) for name in "ABCDEF")
    assert a is b.x is c.next[0] is d.start is e[key]
    assert b is c.next[1] is d.stop is e["x"]
    assert f[0] is next(iter(f[1])) is next(one for one in e if one == key)
    apart = decoded([kinds.Point(1, 2), kinds.Point(1, 2)])
    assert apart[0] is not apart[1]


def test_cycles_through_every_container():
    loop = decoded(kinds.INSTANCES)
    node, ring = loop[1], loop[2]
    assert node.next[0] is ring
    assert ring[1] is node
    table = decoded(kinds.CYCLES)
    assert table["table"][0] is table
    own = kinds.Key(1, "x")
    object.__setattr__(own, "a", own)
    assert (found := decoded(own)).a is found
    inside = kinds.Point([], 1)
    inside.x.append(slice(inside, None))
    found = decoded(inside)
    assert found.x[0].start is found


def test_what_is_hashed_is_complete():
    one, two = kinds.Key(1, "x"), kinds.Key((2, frozenset({3})), "y")
    for value in (frozenset({(one, 1), two}), frozenset({kinds.Point((one,), two)}), {frozenset({frozenset({(one, (two,))})}): [one, two]}):
        found = decoded([value, one])
        assert found[0] == value
        assert describe(found) == describe([value, one])


def test_the_application_s_class_is_used_when_it_is_equal():
    content = encode_values({"V": [kinds.Fit(1.0, []), kinds.Key(1, "b"), kinds.Colour.RED, kinds.Watched(1)]})
    types = [kinds.Fit, kinds.Key, kinds.Colour, kinds.Watched]
    assert [type(one) for one in Data(content).get("V")] == types
    assert Data(content).get("V")[0].doubled() == 2.0
    with unimported():
        made = Data(content).get("V")
    assert [type(one).__qualname__ for one in made] == [one.__qualname__ for one in types]
    assert not {type(one) for one in made} & set(types)
    assert all(type(one).__module__ == kinds.__name__ for one in made)
    assert repr(made[:3]) == "[Fit(slope=1.0, points=[]), Key(a=1, b='b'), <Colour.RED: 1>]"
    with pytest.raises(dataclasses.FrozenInstanceError):
        made[1].a = 2
    assert made[1] == type(made[1])(1, "b")
    assert made[2] == 1


CHANGED = [
    ("Colour", enum.IntEnum("Colour", {"RED": 1, "BLUE": 3, "AZURE": 2}), kinds.Colour.RED),
    ("Colour", enum.Enum("Colour", {"RED": 1, "BLUE": 2, "AZURE": 2}), kinds.Colour.RED),
    ("Plain", enum.Enum("Plain", {**{m.name: m.value for m in kinds.Plain}, "ONE": True}), kinds.Plain.PAIR),
    ("Point", named_tuple("Point", "y x"), kinds.Point(1, 2)),
    ("Point", lambda: None, kinds.Point(1, 2)),
    ("Key", dataclasses.make_dataclass("Key", ["a", "b", "c"], frozen=True), kinds.Key(1, "b")),
    ("Key", dataclasses.make_dataclass("Key", ["a", "b"], frozen=True, order=True), kinds.Key(1, "b")),
    ("Key", dataclasses.make_dataclass("Key", ["a", "b"]), kinds.Key(1, "b")),
]


@pytest.mark.parametrize(("name", "other", "value"), CHANGED)
def test_a_class_that_changed_is_not_taken_for_the_image_s(name, other, value):
    content, own = encode_values({"V": value}), getattr(kinds, name)
    if isinstance(other, type):
        other.__module__, other.__qualname__ = own.__module__, own.__qualname__
    setattr(kinds, name, other)
    try:
        found = Data(content).get("V")
        assert type(found) not in (other, own)
        assert describe(found) == describe(value)
    finally:
        setattr(kinds, name, own)
    assert type(Data(content).get("V")) is own  # control


def test_a_property_over_a_field_is_no_reason_to_run_it():
    class Key(kinds.Key):
        a = property(lambda _: None, lambda *_: pytest.fail("ran"))

    content = encode_values({"V": kinds.Key(1, "b")})
    own, Key.__qualname__, Key.__module__ = kinds.Key, "Key", kinds.__name__
    kinds.Key = Key
    try:
        assert type(Data(content).get("V")) is not Key
    finally:
        kinds.Key = own


def test_methods_are_data():
    def function() -> None:
        raise AssertionError

    values = {"F": [function, {"f": function}]}
    encoded = encode_values(values, methods={id(function): "twice"})
    content = data_section(dataclasses.replace(package(), globals=encoded)).content
    data = Data(content)
    found = data.get("F")
    assert found == [MethodReference("twice"), {"f": MethodReference("twice")}]
    assert found[0] is found[1]["f"]
    assert describe(found) == describe(values["F"], {id(function): "twice"})
    data = Data(content)
    data.functions = {"twice": len}.__getitem__
    assert data.get("F") == [len, {"f": len}]
    with pytest.raises(LoadError, match="R33"):
        Data(encoded).get("F")  # a section without that method
    with pytest.raises(ExtractError, match="cannot serialize function"):
        encode_values(values)


LOCAL = named_tuple("Local", "a")
HIDDEN = named_tuple("Other", "a")


@dataclasses.dataclass
class Thawed:
    a: int


@dataclasses.dataclass(frozen=True)
class More:
    a: int


class Dated(bytes, enum.Enum):
    A = b"a"

    def __new__(cls, value):
        made = bytes.__new__(cls, value)
        made._value_ = "other"
        return made


Holding = enum.Enum("Holding", {"A": [1]})


def refused():
    extended = More(1)
    object.__setattr__(extended, "b", 2)
    empty = object.__new__(More)
    here = f"cannot serialize {__name__}"
    return [
        (Thawed(1), f"T: {here}.Thawed: it is not frozen"),
        (extended, f"T: {here}.More: it has the attribute 'b' beside its fields"),
        (empty, f"T: {here}.More: 'More' object has no attribute 'a'"),
        (HIDDEN(1), f"T: {here}.Other: module '{__name__}' does not hold it as 'Other'"),
        (Dated.A, f"T: {here}.Dated: its member A has a value of its own kind"),
        ([Holding.A], f"T[0]: {here}.Holding: its member A has a value of its own kind"),
        (tuple.__new__(kinds.Point, (1,)), "T: cannot serialize tests.values.kinds.Point: it has 1 items and 2 fields"),
        (json.JSONDecodeError, "T: cannot serialize the class json.decoder.JSONDecodeError"),
        (int, "T: cannot serialize the class int"),
        (enum.FlagBoundary.KEEP, "T: cannot serialize enum.FlagBoundary: it is Python's own, which differs between versions"),
        (kinds.Point(1, {2: memoryview(b"")}), "T.y[2]: cannot serialize memoryview"),
        (kinds.Node("a", ({"k": object()},)), "T.next[0]['k']: cannot serialize object"),
        (slice(None, object()), "T.stop: cannot serialize object"),
        ({slice: 1}, "T: its key <class 'slice'> cannot be a key: type is not hashed by code of Python's own"),
        (np.dtype("O"), "T: cannot serialize the dtype object: it has numpy.object"),
        (np.zeros(2, [("a", "i4"), ("b", "O")]), "T: cannot serialize array of numpy.object (field 'b')"),
        (np.zeros(2, [("a", "i4"), ("b", [("c", np.longdouble)])]), "(field 'c') (field 'b')"),
        (np.zeros(2, [(("title", "a"), "i4")]), "T: cannot serialize array of a dtype whose field 'a' has a title"),
        (np.zeros(2, []), "T: cannot serialize array of a dtype without fields"),
        (np.zeros(2, [("a", "V0")]), "T: cannot serialize array of elements of 0 bytes (field 'a')"),
        (np.zeros(2, [(f"f{i}", "i1") for i in range(1024)]), "T: cannot serialize array of more than 1024 fields"),
    ]


@pytest.mark.parametrize(("value", "text"), refused())
def test_what_cannot_be_stored_is_named(value, text):
    with pytest.raises(ExtractError) as caught:
        encode_values({"T": value})
    assert caught.value.code == "global-unsupported"
    assert text in caught.value.brief


def test_keys_that_would_run_code_are_refused():
    class Sly(kinds.Watched):
        def __hash__(self):
            return 1

        __eq__ = object.__eq__

    kinds.Sly, Sly.__qualname__, Sly.__module__ = Sly, "Sly", kinds.__name__
    try:
        for value in ({Sly(1)}, {(Sly(1), 2): 3}, frozenset({Sly(1)})):
            with pytest.raises(ExtractError, match=r"cannot be a key: tests.values.kinds.Sly is not hashed by code of Python's own"):
                encode_values({"T": value})
        assert describe(decoded([Sly(1)])) == describe([Sly(1)])  # control: no key
    finally:
        del kinds.Sly


def text_of(name):
    return name.encode()


def a_type(which, *texts, b=0, flags=0, more=()):
    """Objects and heap of a section whose object 0 is a type with `texts` as its first words."""
    heap, objects = b"".join(map(text_of, texts)), []
    at = 128
    for text in texts:
        objects.append(record(r.STR, len(text), at))
        at += len(text)
    at += -at % 4
    numbers = [*range(1, 1 + len(texts)), *more]
    fixed = {r.NAMED_TUPLE: 2, r.DATA_CLASS: 2, r.ENUM_CLASS: 3}.get(which, 1)
    count = (len(numbers) - fixed) // {r.DATA_CLASS: 3, r.STRUCT_DTYPE: 3, r.SUB_DTYPE: 1}.get(which, 2)
    heap = heap.ljust(at - 128, b"\0") + words(*numbers)
    return [record(r.TYPE, count, at, which, b, flags), *objects], heap


HOSTILE = [
    ("set with equal elements", [record(r.SET, 2, 128), record(r.INT)], words(1, 1), "a set has equal keys"),
    ("list in a set", [record(r.SET, 1, 128), record(r.LIST, 0, 128)], words(1), "an element of a set"),
    ("frozenset in itself", [record(r.FROZENSET, 1, 128)], words(0), "an element of a set"),
    ("frozensets in a ring", [record(r.FROZENSET, 1, 128), record(r.FROZENSET, 1, 132)], words(1, 0), "an element of a set"),
    ("slice in itself", [record(r.SLICE, 3, 128)], words(0, 0, 0), "contains itself"),
    ("slice of two", [record(r.SLICE, 2, 128), record(r.INT)], words(1, 1, 1), "malformed"),
    ("range of texts", [record(r.RANGE, 3, 128), record(r.STR, 1, 128)], words(1, 1, 1), "is no range"),
    ("range with step 0", [record(r.RANGE, 3, 128), record(r.INT)], words(1, 1, 1), "is no range"),
    ("range of bools", [record(r.RANGE, 3, 128), record(r.BOOL, 0, 1)], words(1, 1, 1), "is no range"),
    ("type of no kind", [record(r.TYPE, 0, 128, 9)], words(0), "is not a type"),
    ("type with too many fields", [record(r.TYPE, 1 << 30, 128, r.NAMED_TUPLE)], words(0), "is not a type"),
    ("type outside", [record(r.TYPE, 9, 128, r.NAMED_TUPLE)], words(0), "outside the values"),
    ("instance of no type", [record(r.NAMEDTUPLE, 0, 128), record(r.INT)], words(1), "is not a type"),
    ("instance of nothing", [record(r.NAMEDTUPLE, 0, 128)], words(7), "leads to no object"),
    ("instance of itself", [record(r.DATACLASS, 0, 128)], words(0), "is not a type"),
    ("instance of a ring", [record(r.DATACLASS, 0, 128), record(r.NAMEDTUPLE, 0, 132)], words(1, 0) + bytes(9000), "is not a type"),
    ("member of nothing", [record(r.ENUM, 0, 9)], b"", "is not a type"),
    ("member of an int", [record(r.ENUM, 0, 1), record(r.INT)], b"", "is not a type"),
    ("method of no name", [record(r.FUNCTION, 0, 1), record(r.INT)], b"", "is not a text"),
    ("method of an unknown name", [record(r.FUNCTION, 0, 1), record(r.STR, 4, 128)], b"area", "no method 'area'"),
    ("method beyond", [record(r.FUNCTION, 0, 9)], b"", "is not a text"),
    ("named tuple without a module", *a_type(r.NAMED_TUPLE, "", "P"), "is malformed"),
    ("named tuple in a function", *a_type(r.NAMED_TUPLE, "m", "f.<locals>.P"), "is malformed"),
    ("named tuple with a strange field", *a_type(r.NAMED_TUPLE, "m", "P", "a b", more=(3,)), "no class can be made"),
    ("named tuple with a field twice", *a_type(r.NAMED_TUPLE, "m", "P", "a", more=(3, 3, 3)), "no class can be made"),
    ("named tuple with options", *a_type(r.NAMED_TUPLE, "m", "P", b=1), "is malformed"),
    ("dataclass with unknown options", *a_type(r.DATA_CLASS, "m", "P", b=64), "is malformed"),
    ("dataclass with code as a name", *a_type(r.DATA_CLASS, "m", "P", "x=print()", more=(3, 7)), "no class can be made"),
    ("dataclass with an order and no equality", *a_type(r.DATA_CLASS, "m", "P", b=2), "no class can be made"),
    ("dataclass that claims to be hashed", *a_type(r.DATA_CLASS, "m", "P", b=0, flags=1), "no class can be made"),
    ("enum without members", *a_type(r.ENUM_CLASS, "m", "E", "Enum"), "is malformed"),
    ("enum of a strange base", *a_type(r.ENUM_CLASS, "m", "E", "EnumType", "A", more=(4,)), "no class can be made"),
    ("enum with mro as a member", *a_type(r.ENUM_CLASS, "m", "E", "Enum", "mro", more=(4,)), "no class can be made"),
    ("enum of ints with a text", *a_type(r.ENUM_CLASS, "m", "E", "IntEnum", "A", more=(4,)), "no class can be made"),
    ("enum whose value is itself", *a_type(r.ENUM_CLASS, "m", "E", "Enum", "A", more=(0,)), "cannot be the value"),
    ("enum with a boundary of none", *a_type(r.ENUM_CLASS, "m", "E", "Enum", "A", b=9, more=(4,)), "is malformed"),
    ("dtype of objects", *a_type(r.PLAIN_DTYPE, "|O8"), "is not the text of a dtype"),
    ("dtype of fields in a text", *a_type(r.PLAIN_DTYPE, "f8,f8"), "is not the text of a dtype"),
    ("dtype with a strange unit", *a_type(r.PLAIN_DTYPE, "<M8[xx]"), "is not the text of a dtype"),
    ("dtype of no bytes", *a_type(r.PLAIN_DTYPE, "|S0"), "is not the text of a dtype"),
    ("huge dtype", *a_type(r.PLAIN_DTYPE, "|S9999999999"), "has 9999999999 bytes"),
    ("dtype without fields", *a_type(r.STRUCT_DTYPE, more=(4,)), "do not fit"),
    ("dtype in itself", *a_type(r.STRUCT_DTYPE, more=(4, 0, 0, 0)), "nested too deeply"),
    ("subarray of itself", *a_type(r.SUB_DTYPE, more=(0, 2)), "nested too deeply"),
]  # fmt: skip


@pytest.mark.parametrize(("objects", "heap", "text"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_records_are_refused(objects, heap, text):
    data = Data(crafted(objects, heap))
    for _ in range(2):  # the second time gives the same answer
        with pytest.raises(LoadError) as caught:
            data.get("V")
        assert caught.value.code == "R33"
        assert text in "\n".join(caught.value.details)


def test_crafted_types_can_be_right():
    found = Data(crafted(*a_type(r.ENUM_CLASS, "m", "E", "StrEnum", "A", more=(4,)))).get("V")
    assert (found.A, found.__module__, issubclass(found, enum.StrEnum)) == ("A", "m", True)
    found = Data(crafted(*a_type(r.DATA_CLASS, "m", "O.P", "x", flags=1, b=5, more=(3, 7)))).get("V")
    assert (repr(found(1)), hash(found(1)) == hash(found(1))) == ("O.P(x=1)", True)


def test_fields_that_overlap_cannot_unfold():
    depth = 60
    objects = [record(r.STR, 1, 128), record(r.STR, 1, 129), record(r.STR, 3, 130), record(r.TYPE, 0, 136, r.PLAIN_DTYPE)]
    heap = b"ab|u1".ljust(8, b"\0") + words(3)
    objects = [record(r.TYPE, 2, 140 + 28 * (depth - 1), r.STRUCT_DTYPE), *objects]
    for level in range(depth):
        inner = 4 if not level else 4 + level
        heap += words(1, 1, inner, 0, 2, inner, 0)
        objects.append(record(r.TYPE, 2, 140 + 28 * level, r.STRUCT_DTYPE))
    with pytest.raises(LoadError) as caught:
        Data(crafted(objects, heap)).get("V")
    assert "fields" in caught.value.details[0]


def test_names_that_repeat_cannot_multiply_memory():
    long, many = "n" * 200_000, 500
    objects = [record(r.LIST, many, 128 + len(long)), record(r.STR, len(long), 128), record(r.STR, 3, 128 + len(long) + 4 * many)]
    heap = long.encode() + words(*range(3, 3 + many)) + b"|u1\0"
    at = 128 + len(heap)
    heap += words(2) + words(1, 1, 3, 0)
    objects.append(record(r.TYPE, 0, at, r.PLAIN_DTYPE))
    for number in range(many - 1):
        heap += words(1, 1, 3 + number, 0)
        objects.append(record(r.TYPE, 1, at + 4 + 16 + 16 * number, r.STRUCT_DTYPE))
    content = crafted(objects, heap)
    tracemalloc.start()
    try:
        with contextlib.suppress(LoadError):
            Data(content).get("V")
        with contextlib.suppress(LoadError):
            Data(content).types()
        assert tracemalloc.get_traced_memory()[1] < 10 * len(content)
    finally:
        tracemalloc.stop()


def test_an_image_lists_its_types_and_methods():
    data = Data(encode_values(VALUES))
    with unimported():
        names = {one.text: one for one in data.types()}
    colour, fit, step = names["tests.values.kinds.Colour"], names["tests.values.kinds.Fit"], next(one for one in names.values() if one.name == "STEP")
    assert repr(colour) == "<enum tests.values.kinds.Colour: RED = 1, BLUE = 2, AZURE = 2>"
    assert [(field.name, field.type) for field in fit.fields] == [("slope", "float"), ("points", "list[Point]")]
    assert (step.kind, step.size) == ("dtype", kinds.STEP.itemsize)
    assert [(f.name, f.offset, f.type.size) for f in step.fields] == [
        (name, kinds.STEP.fields[name][1], kinds.STEP.fields[name][0].itemsize) for name in kinds.STEP.names
    ]
    assert repr(step.fields[1].type) == "<dtype {a: >i2 at 0, b: |S3 at 2; 6 bytes}: a: >i2 at 0, b: |S3 at 2>"


@pytest.mark.parametrize(
    ("signature", "result"),
    [
        ("float64(float64)", "float64"), ("none()", "none"), ("float64[:,::1](float64[::1], int64)", "float64[:,::1]"),
        ("Tuple((float64, int64))(bool)", "Tuple((float64, int64))"),
        ("float64(omitted(default='a)(\\'b'))", "float64"), ("Literal[str](')')(int64)", "Literal[str](')')"),
        ("Optional(int64)(Optional(int64), UniTuple(int64, 2))", "Optional(int64)"),
    ],
)  # fmt: skip
def test_the_result_of_a_signature(signature, result):
    assert result_of(signature) == result


def test_a_loaded_image_has_methods_and_types():
    if sys.platform != "linux":
        skip_or_fail("interpreter", "the image is for Linux")
    image = pkgimage.load(image_path("linux-x86_64")).__pkgimage__
    assert [repr(method) for method in image.methods] == [
        "<method twice: float64(float64), sample.py:3>", "<method add: int64(int64, int64), sample.py:3>",
    ]  # fmt: skip
    assert [method.result for method in image.methods] == ["float64", "int64"]
    assert image.types == ()


LOADED = """
import sys
sys.path.insert(0, sys.argv[1])
import pkgimage
module = pkgimage.load(sys.argv[2])
dir(module)
late = {f"pkgimage.{name}" for name in ("graph", "arrays", "definitions", "classes", "live", "methods")}
assert not late & set(sys.modules), late & set(sys.modules)
assert module.NESTED["big"] == 1 << 100
assert late & set(sys.modules) == {"pkgimage.graph"}, late & set(sys.modules)
"""


def test_a_load_imports_nothing_that_values_need():
    if sys.platform != "linux":
        skip_or_fail("interpreter", "the image is for Linux")
    outcome = run(Command((sys.executable, "-I", "-c", LOADED, str(ROOT), str(image_path("linux-x86_64")))))
    assert outcome.ok, outcome.stderr.decode()


def test_kinds_are_shown_shortly_and_measured():
    data = Data(encode_values(VALUES))
    assert shortly(data.get("SETS")[0]) == {"kind": "set", "length": 5}
    assert shortly(kinds.Key(1, "x")) == {"kind": "tests.values.kinds.Key"}
    assert shortly(kinds.Key) == {"kind": "class tests.values.kinds.Key"}
    assert shortly(MethodReference("area")) == {"kind": "method area"}
    sizes = stored(data, data.names())
    assert sizes["ARRAYS"] > kinds.ROWS.nbytes + kinds.MANY.nbytes
    assert sizes["INSTANCES"] > 100


def test_inspect_shows_types(tmp_path):
    path = built(package(VALUES), "windows-x86_64", tmp_path)
    described = inspect_image(path)
    colour = next(one for one in described["types"] if one["name"] == "tests.values.kinds.Colour")
    assert colour == {
        "kind": "enum", "name": "tests.values.kinds.Colour", "size": 0,
        "fields": [{"name": "RED", "value": "1"}, {"name": "BLUE", "value": "2"}, {"name": "AZURE", "value": "2"}],
    }  # fmt: skip
    json.dumps(described)
    text = "\n".join("".join(piece for piece, _ in row.pieces) for row in inspection_lines(described))
    assert "enum tests.values.kinds.Colour" in text
    assert "RED = 1, BLUE = 2, AZURE = 2" in text
    assert "dtype STEP" in text


def test_bytes_depend_on_values_alone():
    content = encode_values({"V": kinds.SETS, "R": kinds.ARRAYS})
    dirty = np.frombuffer(np.full(5 * kinds.STEP.itemsize, 255, "u1").tobytes(), kinds.STEP).copy()
    for name in kinds.STEP.names:
        dirty[name] = kinds.ROWS[name]
    again = [dirty if one is kinds.ROWS else one for one in kinds.ARRAYS]
    backwards = [sorted(one, key=repr, reverse=True) for one in kinds.SETS]
    turned = [type(one)(items) for one, items in zip(kinds.SETS, backwards, strict=True)]
    assert encode_values({"V": turned, "R": again}) == content
    assert dirty.tobytes() != kinds.ROWS.tobytes()  # control: the padding differs


# -- types of several images -------------------------------------------------------------------------------------------


def loaded_data(values, owner):
    data = Data(encode_values(values))
    data.owner = owner
    return data


def test_equal_definitions_are_one_type():
    one = loaded_data({"V": [kinds.Key(1, "a"), kinds.Colour.RED, kinds.Point(1, 2), np.zeros(1, kinds.STEP)]}, "first 1.0")
    other = loaded_data({"W": [np.ones(1, kinds.STEP), kinds.Point(3, 4), kinds.Key(2, "b"), kinds.Colour]}, "second 1.0")
    with unimported():
        a, b = one.get("V"), other.get("W")
    assert type(a[0]) is type(b[2]) is not kinds.Key
    assert type(a[1]) is b[3] is not kinds.Colour
    assert type(a[2]) is type(b[1])
    assert a[3].dtype is b[0].dtype
    assert type(loaded_data({"V": kinds.Key(1, "a")}, "third 1.0").get("V")) is kinds.Key


CONFLICTS = [
    (lambda: named_tuple("Clash", "x y"), lambda: named_tuple("Clash", "x z"), "fields: x, y and x, z"),
    (lambda: named_tuple("Clash", "x"), lambda: enum.Enum("Clash", "x"), "kind: named tuple and enum"),
    (lambda: enum.Enum("Clash", {"A": 1}), lambda: enum.Enum("Clash", {"A": 2}), "A: 1 and 2"),
    (lambda: enum.Enum("Clash", {"A": 1}), lambda: enum.Enum("Clash", {"A": True}), "values that are equal and of different types"),
    (lambda: enum.Enum("Clash", {"A": 1}), lambda: enum.IntEnum("Clash", {"A": 1}), "base: Enum and IntEnum"),
    (
        lambda: dataclasses.make_dataclass("Clash", ["a"], frozen=True),
        lambda: dataclasses.make_dataclass("Clash", [("a", int, dataclasses.field(compare=False))], frozen=True),
        "hashable: True and False",
    ),
    (
        lambda: dataclasses.make_dataclass("Clash", ["a"], frozen=True, order=True),
        lambda: dataclasses.make_dataclass("Clash", ["a"], frozen=True), "options: eq order repr and eq repr",
    ),
    (
        lambda: enum.Flag("Clash", {"A": 1}, boundary=enum.KEEP), lambda: enum.Flag("Clash", {"A": 1}),
        "options: KEEP and STRICT",
    ),
]


@pytest.mark.parametrize(("first", "second", "text"), CONFLICTS)
def test_unequal_definitions_of_one_name_are_a_clear_error(first, second, text, request):
    name = f"Clash{abs(hash(request.node.name))}"
    contents = []
    for make in (first, second):
        cls = make()
        cls.__module__, cls.__qualname__, cls.__name__ = kinds.__name__, name, name
        setattr(kinds, name, cls)
        contents.append(encode_values({"V": cls, "N": 1}))
    delattr(kinds, name)
    data = [Data(content) for content in contents]
    data[0].owner, data[1].owner = "first 1.0 (a.so)", "second 2.0 (b.so)"
    data[0].get("V")
    with pytest.raises(PkgimageError) as caught:
        data[1].get("V")
    assert caught.value.code == "type-conflict"
    assert caught.value.details[0].startswith("first 1.0 (a.so): <")
    assert caught.value.details[1].startswith("second 2.0 (b.so): <")
    assert caught.value.details[2] == text
    assert data[1].get("N") == 1
    assert Data(contents[1]).get("V").__qualname__ == name  # an image that is only read conflicts with nothing
    gc.collect()


def test_the_struct_of_a_record_is_what_the_layout_says():
    content = encode_values({"V": kinds.Colour.BLUE})
    data = Data(content)
    rows = [struct.unpack_from("<BBBBIQ", content, data.objects_offset + 16 * i) for i in range(data.counts["objects"])]
    assert rows[0] == (r.ENUM, 0, 0, 0, 1, 1)
    assert rows[1][:5] == (r.TYPE, r.ENUM_CLASS, 0, r.HASHABLE, 3)


# -- other versions of Python ------------------------------------------------------------------------------------------

PLAIN_MODULE = """
import collections, dataclasses, enum, typing
class Colour(enum.IntEnum):
    RED = 1
    BLUE = 2
class Mode(enum.Flag):
    READ = 1
    WRITE = 2
class Loud(enum.IntFlag):
    LOW = 1
class Word(str, enum.Enum):
    YES = "yes"
class Level(enum.StrEnum):
    TOP = "top"
class Fit(typing.NamedTuple):
    slope: float
    rest: typing.Optional["Fit"] = None
Point = collections.namedtuple("Point", "x y")
@dataclasses.dataclass(frozen=True)
class Key:
    a: int
    b: "str" = ""
@dataclasses.dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Node:
    name: str
    next: "Node | None" = dataclasses.field(default=None, compare=False, repr=False)
V = [
    Colour.RED, Mode.READ | Mode.WRITE, Mode(0), Loud(6), Word.YES, Level.TOP, Fit(1.5, Fit(2.0)), Point(1, 2), Key(1, "b"),
    Node(name="n", next=Node(name="m")), {Key(2): 1, Point(3, Colour.BLUE): 2}, {frozenset({Key(4)}), range(3)}, slice(1, None),
]
CLASSES = [Colour, Mode, Loud, Word, Level, Fit, Point, Key, Node]
"""
READER = """
import sys
sys.path[:0] = sys.argv[1:3]
if sys.argv[4] == "imported":
    import plainkinds
from pkgimage.data import Data
data = Data(open(sys.argv[3], "rb").read())
value, classes = data.get("V"), data.get("CLASSES")
if sys.argv[4] == "imported":
    assert classes == plainkinds.CLASSES, classes
    assert value == plainkinds.V
    assert value[9].next.name == "m" and value[6].rest == plainkinds.Fit(2.0)
else:
    assert "plainkinds" not in sys.modules
    assert {one.__module__ for one in classes} == {"plainkinds"}
    assert [type(one).__name__ for one in value[:10]] == "Colour Mode Mode Loud Word Level Fit Point Key Node".split()
    assert value[1].name == "READ|WRITE" and value[3].value == 6 and value[10][classes[7](2, "")] == 1
    assert classes[8].__annotations__ == {"name": "str", "next": "Node | None"}, classes[8].__annotations__
assert [one.name for one in data.types()] == [one.__qualname__ for one in classes]
print(*sys.version_info[:2])
"""


@pytest.mark.interpreter
def test_every_interpreter_reads_classes(tmp_path):
    """Sections are written by this one; what `dataclass` and `enum` generate differs between versions."""
    found = [python for python in interpreters() if python.exists()]
    if not found:
        skip_or_fail("interpreter", "no other interpreters below ~/.pyenv and in PKGIMAGE_TEST_PYTHONS")
    (tmp_path / "plainkinds.py").write_text(PLAIN_MODULE)
    sys.path.insert(0, str(tmp_path))
    try:
        import plainkinds

        content = encode_values({"V": plainkinds.V, "CLASSES": plainkinds.CLASSES})
    finally:
        sys.path.remove(str(tmp_path))
        sys.modules.pop("plainkinds", None)
    (tmp_path / "section").write_bytes(content)
    (tmp_path / "read.py").write_text(READER)
    for python in [Path(sys.executable), *found]:
        for how in ("imported", "made"):
            argv = (str(python), "-I", str(tmp_path / "read.py"), str(ROOT), str(tmp_path), str(tmp_path / "section"), how)
            outcome = run(Command(argv))
            assert outcome.ok, (python, how, outcome.stderr.decode())
