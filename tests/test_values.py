"""Every kind of argument and result: on all platforms against Numba, and natively what Python sees of each."""

import array
import collections
import ctypes
import dataclasses
import enum
import gc
import importlib
import importlib.util
import inspect
import math
import shutil
import sys
import threading
import types
import zlib
from pathlib import Path

import numpy as np
import pytest

import pkgimage
from pkgimage import host
from pkgimage.candidate import Candidate
from pkgimage.classes import of_dataclass, of_member
from pkgimage.depots import Depot
from pkgimage.flags import Flags
from pkgimage.image import read_image
from tests import portable
from tests.conftest import skip_or_fail
from tests.results import shared, wrong_checks
from tests.tables import bind, table
from toolchain import app
from toolchain.codegen.fast import GIL_ELEMENTS
from toolchain.errors import ToolError
from toolchain.flags import Flags as Choice
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run import basing, stages
from toolchain.run.calling import call_function
from toolchain.run.jit import jit
from toolchain.run.reuse import usual_reuse
from toolchain.run.workshop import Workshop

PROFILE = Path(__file__).parent / "values" / "values.toml"
PAGE = 4
"""KiB."""


def test_every_kind_passes_on_every_platform():
    with shared():
        document = app.matrix_run(PROFILE, events=RecordingEvents()).document
    assert wrong_checks(document) == []
    assert {cell["platform"] for cell in document["cells"] if cell["status"] == "passed"} >= {"linux-x86_64", "macos-x86_64"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """(path of the image for this machine, the package that it was built from)."""
    if host.platform_id() != "linux-x86_64":
        skip_or_fail("interpreter", "only Linux on x86-64 can load this image")
    profile = load_profile(PROFILE)
    with shared(), Workshop("local", usual_reuse(fresh=False)) as shop:
        extracted = stages.extract(profile, "auto", shop)
        variants = [stages.Variant(Choice(), extracted, None)]
        (built,) = stages.build_images(profile, ("linux-x86_64",), variants, shop, lambda _: None).values()
        assert built.error is None, built.error
        folder = tmp_path_factory.mktemp("values")
        basing.lay_beside(basing.beside(built.image), folder)
        return shutil.copy(built.image, folder), extracted.package


@pytest.fixture(scope="module")
def image(made):
    return made[0]


@pytest.fixture(scope="module", params=["image", "jit"])
def shapes(request, made, tmp_path_factory):
    """The module in both ways: from its image, and from a variant without native code through the JIT."""
    if request.param == "image":
        return pkgimage.load(made[0])
    depot = tmp_path_factory.mktemp("depot")
    portable.publish(depot, made[1], "linux-x86_64")
    return jit(Candidate(Depot(str(depot)), made[1].name, portable.KEY), Flags())


VALUES = np.arange(6.0)


@pytest.mark.parametrize(
    ("name", "arguments", "kind", "text"),
    [
        ("halves", (VALUES, (1, 2j, 3)), TypeError, "halves() argument 'pair' must be Tuple((uint8, complex128)), not tuple"),
        ("halves", (VALUES, [1, 2j]), TypeError, "halves() argument 'pair' must be Tuple((uint8, complex128)), not list"),
        ("halves", (VALUES, (256, 2j)), OverflowError, "halves() argument 'pair', item 1 is out of range for Tuple((uint8, complex128))"),
        ("halves", (VALUES, ("1", 2j)), TypeError, "halves() argument 'pair', item 1 must be as in Tuple((uint8, complex128)), not str"),
        ("halves", (VALUES, (1, "2")), TypeError, "halves() argument 'pair', item 2 must be as in Tuple((uint8, complex128)), not str"),
        ("scaled", (), TypeError, "scaled() takes 1 to 3 arguments (0 given)"),
        ("scaled", (1.0, 2, 3, 4), TypeError, "scaled() takes 1 to 3 arguments (4 given)"),
        (
            "reduced", (VALUES, "median"), TypeError,
            ("reduced() has no signature for these arguments; candidates: reduced(float64[::1], Literal[str]('sum')), "
             "reduced(float64[::1], Literal[str]('mean')), reduced(float64[::1], Literal[str]('max'))"),
        ),
        ("reduced", (VALUES, "max"), ValueError, "unknown way"),
        ("grow", (np.zeros(0),), IndexError, "nothing there"),
        ("grow", (np.zeros(GIL_ELEMENTS + 1, np.float32),), TypeError, "grow() argument 'values' must be float64[::1]; this ndarray has another element type or byte order"),
        ("reduced", (np.zeros(GIL_ELEMENTS + 1), "max"), ValueError, "unknown way"),
        ("turned", (VALUES,), TypeError, "turned() has no signature for these arguments ('values' has another number of dimensions); candidates: turned(float64[:,::1]), turned(complex128[:,:,::1])"),
        ("alone", (2.0, 4), TypeError, "alone() argument 'factor' is compiled for one value only: omitted(default=3)"),
        ("alone", (2.0, True), TypeError, "alone() argument 'factor' is compiled for one value only: omitted(default=3)"),
        ("alone", (2.0, 3, "b"), TypeError, "alone() argument 'way' is compiled for one value only: omitted(default='a')"),
    ],
)  # fmt: skip
def test_errors(shapes, name, arguments, kind, text):
    with pytest.raises(kind) as caught:
        getattr(shapes, name)(*arguments)
    assert str(caught.value) == text


@pytest.mark.parametrize(
    ("name", "arguments", "result"),
    [
        ("scaled", (1.5,), 4.5),
        ("scaled", (1.5, 2.5, None), 3.75),
        ("scaled", (1.5, 2, 4.0), 7.0),
        ("or_else", (None, 7), 7),
        ("or_else", (None, 2.5), 2.5),
        ("alone", (2.0,), 6.0),
        ("alone", (2.0, 3), 6.0),
        ("alone", (2.0, 3, "a"), 6.0),
        ("distance", ((0.0, 0.0), (3.0, 4.0)), 5.0),
    ],
)
def test_results(shapes, name, arguments, result):
    found = getattr(shapes, name)(*arguments)
    assert (found, type(found)) == (result, type(result))


def stand_in(name, module="passing"):
    """A function as an interpreter without Numba has it, or any other by that name."""

    def function(x):
        return x

    function.__module__, function.__qualname__ = module, name
    return function


@pytest.fixture
def passing():
    """The package's module, imported."""
    spec = importlib.util.spec_from_file_location("passing", PROFILE.parent / "passing.py")
    sys.modules["passing"] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["passing"]


def test_a_function_argument_is_known_by_its_name_or_place(shapes, passing):
    assert shapes.total(VALUES, stand_in("cube")) == 225.0
    assert shapes.total(VALUES, shapes.square) == 55.0  # the image's own
    assert shapes.total(values=VALUES, of=stand_in("square")) == 55.0
    assert shapes.both(3.0, (stand_in("cube"), shapes.square)) == 18.0
    assert shapes.total(VALUES, passing.cube) == shapes.total(VALUES, passing.cube.py_func) == 225.0  # dispatchers
    # Made by a factory: they are what the module holds, whatever they call themselves.
    assert shapes.total(VALUES, passing.fourth) == sum(VALUES**4)
    assert shapes.total(VALUES, passing.fifth) == sum(VALUES**5)
    assert passing.fourth.__qualname__ == passing.fifth.__qualname__


@pytest.mark.parametrize(
    "other", [stand_in("above"), stand_in("cube", "elsewhere"), stand_in("cubed"), "passing.cube", None, math.sqrt, type]
)
def test_another_function_is_refused(shapes, other):
    with pytest.raises(TypeError) as caught:
        shapes.total(VALUES, other)
    names = [f"total(float64[::1], function(passing.{name}))" for name in ("square", "cube", "fourth", "fifth")]
    assert str(caught.value) == f"total() has no signature for these arguments; candidates: {', '.join(names)}"
    with pytest.raises(TypeError) as caught:
        shapes.single(1j, other)
    assert str(caught.value) == "single() argument 'of' is compiled for one value only: function(passing.square)"
    with pytest.raises(TypeError):
        shapes.single(1j, shapes.total)  # control: the image's own, and another one


def test_a_command_line_names_the_function(image):
    assert call_function(image, "total", ["[1.0, 2.0]", "'passing.cube'"]).result == "9.0"
    with pytest.raises(ToolError, match="no signature for these arguments"):
        call_function(image, "total", ["[1.0, 2.0]", "'passing.above'"])


@pytest.mark.parametrize(
    ("function", "texts", "result"),
    [
        ("following", ["Colour.RED"], "<Colour.GREEN: 5>"),
        ("following", ["'Colour.RED'"], "<Colour.GREEN: 5>"),
        ("perhaps", ["Colour.RED"], "<Colour.RED: 1>"),
        ("perhaps", ["None"], "None"),
        ("first", ["[Colour.RED, Colour.BLUE]"], "<Colour.RED: 1>"),
        ("first", ["('Colour.BLUE', Colour.RED)"], "<Colour.BLUE: -7>"),
        ("nearest", ["Level.HIGH"], "<Level.HIGH: 10>"),
        ("nearest", ["10"], "10"),
        ("other", ["Inner.ONE"], "<Inner.TWO: 2>"),
        ("both", ["3.0", "[passing.cube, passing.square]"], None),
        ("mirrored", ["[1.5, 2.5]"], "Point(x=-2.5, y=1.5)"),
        ("mirrored", ["(1, 2)"], "Point(x=-2, y=1.0)"),
        ("swapped", ["None"], "None"),
        ("summed_up", ["[[1.0], [0.5, 0.25], [(1.0, 2.0), (3.0, 4.0)], 'none']"], "6.5"),
    ],
)
def test_members_and_functions_on_a_command_line(image, function, texts, result):
    found = call_function(image, function, texts).result
    assert result in (found, None)


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("Colour.PINK", "argument-invalid", "members.Colour has no member 'PINK'"),
        ("Level.HIGH", "call-raised", "must be Enum(members.Colour, int64), not str"),
        ("Colour().RED", "argument-invalid", "cannot read argument 1: Colour().RED"),
    ],
)
def test_what_is_no_member_on_a_command_line(image, text, code, said):
    with pytest.raises(ToolError) as caught:
        call_function(image, "following", [text])
    assert (caught.value.code, said in caught.value.brief) == (code, True)


def test_errors_of_a_function_argument_s_attributes_pass_through(shapes):
    class Odd:
        def __getattr__(self, name):
            raise KeyboardInterrupt(name)

    with pytest.raises(KeyboardInterrupt):
        shapes.single(1j, Odd())


named_tuple = collections.namedtuple  # noqa: PYI024 - with fields known at run time


def test_a_named_tuple_is_of_the_package_s_class_or_of_one_like_it(shapes):
    fit, renamed = shapes.fits(np.ones(3, np.float32), 2.0)
    assert (fit.slope, fit.values.tolist(), fit.good, fit._fields) == (2.0, [2.0] * 3, True, ("slope", "values", "good"))
    assert repr(renamed) == "Renamed(x=1, _1=2.0, _2=True)"
    made = type(fit)
    assert (made.__module__, made.__qualname__, made.__mro__[1]) == ("edge", "Fit", tuple)
    assert type(shapes.fit(VALUES, 1.5)) is type(shapes.fits(np.ones(1, np.float32), 1.5)[0]) is made
    module = types.ModuleType("edge")
    own = module.Fit = named_tuple("Fit", fit._fields, module="edge")
    others = [named_tuple("Fit", names, module="edge") for names in (["slope", "values", "goods"], ["slope"])]
    others += [fit, list, named_tuple("Fit", fit._fields)]
    sys.modules["edge"] = module
    try:
        assert type(shapes.fit(VALUES, 1.5)) is own
        for other in others:  # what goes by that name and is not it
            module.Fit = other
            assert type(shapes.fit(VALUES, 1.5)) is own
        del module.Fit
        assert type(shapes.fit(VALUES, 1.5)) is own
    finally:
        del sys.modules["edge"]


def test_errors_of_a_named_tuple_s_class_pass_through_and_leave_nothing(shapes):
    class Fit(named_tuple("Fit", ["slope", "values", "good"])):
        __slots__, __module__, __qualname__ = (), "edge", "Fit"

        def __new__(cls, slope, values, good):
            raise KeyError(slope)

    module = types.ModuleType("edge")
    module.Fit, kept = Fit, shapes.fit(VALUES, 2.0)
    large = np.zeros(100_000)
    sys.modules["edge"] = module

    def fail():
        with pytest.raises(KeyError):
            shapes.fit(large, 2.0)

    try:
        fail()
        before = resident()
        for _ in range(50):
            fail()
        assert resident() - before < 5000  # of 40,000
    finally:
        module.Fit = type(kept)
        shapes.fit(VALUES, 2.0)
        del sys.modules["edge"]


def test_members_of_enums_cross_as_objects(shapes):
    colour = type(shapes.FAVOURITE)
    assert (colour.__module__, colour.__qualname__, "members" in sys.modules) == ("members", "Colour", False)
    assert shapes.following(shapes.FAVOURITE) is colour.BLUE
    assert shapes.following(colour=colour.BLUE) is colour.RED
    assert shapes.heavier(shapes.Weight.LIGHT, colour.RED) == (shapes.Weight.HEAVY, colour.RED, 1)
    assert shapes.perhaps(None) is None
    assert shapes.perhaps(colour.RED) is shapes.first((colour.RED, colour.BLUE)) is colour.RED
    assert shapes.above(shapes.Level.HIGH, 2) == 12
    assert (shapes.whichever(colour.BLUE), shapes.whichever(shapes.Weight.HEAVY), shapes.whichever(0.25)) == (
        colour.BLUE, shapes.Weight.HEAVY, 0.25,
    )  # fmt: skip


def test_an_overload_for_members_is_nearer_than_one_for_numbers_wherever_it_stands(shapes):
    assert shapes.nearest(shapes.Level.HIGH) is shapes.Level.HIGH
    found = [shapes.nearest(number) for number in (10, True, 10.0, np.int64(10), LikeLevel.HIGH, None)]
    assert [(type(one), one) for one in found] == [(int, 10), (int, 1), (float, 10.0), (int, 10), (int, 10), (type(None), None)]


class LikeLevel(enum.IntEnum):
    """Another enum, whose members are numbers too."""

    HIGH = 10


WANTED = "following() argument 'colour' must be Enum(members.Colour, int64), not "
OTHERWISE = f"{WANTED}Colour, which is defined otherwise"
MODE = "kept() argument 'mode' must be Enum(members.Mode, int64), not Mode, which is defined otherwise"
TOLD = "must be as in UniTuple(Enum(members.Colour, int64), 2), not"


@pytest.mark.parametrize(
    ("function", "make", "text"),
    [
        ("following", lambda m: 1, f"{WANTED}int"),
        ("following", lambda m: "RED", f"{WANTED}str"),
        ("following", lambda m: None, f"{WANTED}NoneType"),
        ("following", lambda m: m.Weight.HEAVY, f"{WANTED}Weight"),
        ("following", lambda m: m.Level.LOW, f"{WANTED}Level"),
        ("following", lambda m: type(m.FAVOURITE), f"{WANTED}EnumType"),
        ("following", lambda m: enum_like(RED=2).RED, f"{OTHERWISE} (members: RED, GREEN, BLUE and RED)"),
        ("following", lambda m: enum_like(RED=1.0).RED, f"{OTHERWISE} (members"),
        ("following", lambda m: enum_like(RED=5, GREEN=1, BLUE=-7).RED, f"{OTHERWISE} (RED: 1 and 5)"),
        ("following", lambda m: enum_like(SCARLET=1).SCARLET, f"{OTHERWISE} (members: RED, GREEN, BLUE and SCARLET)"),
        ("following", lambda m: enum_like(RED=1, ODD=[]).ODD, OTHERWISE),
        ("following", lambda m: enum_like("other", RED=1).RED, f"{WANTED}Colour"),
        ("kept", lambda m: mode_like(WRITE=1, READ=2).READ, "kept() argument 'mode' must be Enum(members.Mode, int64), not Mode, which is defined"),
        ("kept", lambda m: (both := mode_like(WRITE=1, READ=2)).READ | both.WRITE, f"{MODE} (members: READ, WRITE and WRITE, READ)"),
        ("kept", lambda m: (both := mode_like(READ=1, WRITE=2, ALL=3)).READ | both.WRITE, MODE),
        ("kept", lambda m: mode_like(READ=1, WRITE=2, MORE=4)(5), MODE),
        ("kept", lambda m: mode_like(READ=1, WRITE=2, boundary=enum.KEEP)(5), MODE),
        ("first", lambda m: (m.FAVOURITE, 1), f"first() argument 'colours', item 2 {TOLD} int"),
        ("whichever", lambda m: m.Level.LOW, None),
        ("whichever", lambda m: "RED", "whichever() has no signature for these arguments"),
    ],
)
def test_what_is_no_member_is_refused(shapes, function, make, text):
    if text is None:  # an IntEnum is a number, which the float64 takes
        assert getattr(shapes, function)(make(shapes)) == 1.0
        return
    with pytest.raises(TypeError) as caught:
        getattr(shapes, function)(make(shapes))
    assert str(caught.value).startswith(text)


def enum_like(module="members", **members):
    """Another class of that name, as a module that was loaded twice has."""
    return enum.Enum("Colour", members, module=module)


def mode_like(boundary=None, **members):
    return enum.Flag("Mode", members, module="members", boundary=boundary)


def test_flags_of_a_like_class_are_taken_where_the_flags_in_them_are_the_same(shapes):
    other, own = mode_like(WRITE=2, READ=1, MORE=4), shapes.Mode
    assert shapes.kept(own.READ | own.WRITE) is shapes.kept(other.READ | other.WRITE) is own(3)
    assert (shapes.kept(other.WRITE), shapes.kept(other(0))) == (own.WRITE, own(0))


def asked(call):
    """Which functions of `pkgimage.classes` run while it is called, and which of an enum that has not what is asked of it."""
    names = []
    sys.setprofile(lambda frame, event, _: names.append(frame.f_code.co_name) if event == "call" else None)
    try:
        call()
    finally:
        sys.setprofile(None)
    return [name for name in names if name in ("of_member", "of_result", "value_of", "__getattr__")]


def test_python_is_asked_only_for_what_may_be_a_member_and_once_for_what_a_module_holds(shapes):
    def fit():
        shapes.fit(VALUES, 2.0)

    def follow():
        shapes.following(shapes.FAVOURITE)

    sys.modules["members"], sys.modules["edge"] = (modules := [types.ModuleType(name) for name in ("members", "edge")])
    try:
        for held in (enum_like(RED=1), 3, type(shapes.FAVOURITE)):
            for module in modules:
                module.Colour = module.Fit = held
            assert (set(asked(follow)), asked(fit)) == ({"of_member"}, ["of_result"])
            assert (asked(follow), asked(fit)) == ([], [])
    finally:
        del sys.modules["members"], sys.modules["edge"]
    assert (asked(follow), asked(fit)) == ([], [])
    assert asked(lambda: shapes.whichever(0.25)) == []
    shapes.whichever(shapes.Weight.HEAVY)
    assert asked(lambda: shapes.whichever(shapes.Weight.HEAVY)) == []
    assert asked(lambda: shapes.whichever(enum_like(RED=1).RED)).count("value_of") == 2, "the control"


def test_what_a_module_holds_is_not_kept_once_it_holds_something_else(shapes):
    module, held = types.ModuleType("members"), [object(), object()]
    sys.modules["members"] = module
    try:
        before = [sys.getrefcount(one) for one in held]
        for module.Colour in (*(held * 20), None):
            shapes.following(shapes.FAVOURITE)
        assert [sys.getrefcount(one) for one in held] == before
        module.Colour = held[0]
        shapes.following(shapes.FAVOURITE)
        assert sys.getrefcount(held[0]) > before[0] + 1, "the control: it is kept until then"
    finally:
        del sys.modules["members"]


def test_overloads_with_enums_are_tried_first_and_listed_in_their_order(shapes):
    assert asked(lambda: shapes.whichever(shapes.Weight.HEAVY)) == []
    text, stranger = "", enum.Enum("Stranger", {"ONE": 1}, module="members").ONE

    def refused():
        nonlocal text
        with pytest.raises(TypeError) as caught:
            shapes.whichever(stranger)
        text = str(caught.value)

    assert "__getattr__" in asked(refused), "the control: what a number has is looked for"
    listed = [f"whichever({kind})" for kind in ("Enum(members.Colour, int64)", "float64", "Enum(members.Weight, float64)")]
    assert text.endswith(f"candidates: {', '.join(listed)}")


def test_a_member_of_an_equal_class_is_taken_and_an_imported_module_s_class_is_the_one(shapes):
    other = enum_like(RED=1, GREEN=5, BLUE=-7)
    assert shapes.following(other.RED) is type(shapes.FAVOURITE).GREEN
    assert shapes.following(enum_like(RED=1).RED) is type(shapes.FAVOURITE).GREEN
    before = type(shapes.FAVOURITE)
    module = types.ModuleType("members")
    module.Colour, sys.modules["members"] = other, module
    try:
        assert shapes.following(other.RED) is other.GREEN
        assert shapes.following(before.RED) is other.GREEN
        module.Colour = before
        assert shapes.following(other.RED) is before.GREEN
    finally:
        del sys.modules["members"]


def test_an_enum_inside_of_a_class_is_the_one_that_its_module_holds(shapes):
    inner = of_member(shapes.__pkgimage_header__, shapes.__pkgimage_data__, "members.Outer.Inner")
    assert (inner.__qualname__, shapes.other(inner.ONE)) == ("Outer.Inner", inner.TWO)
    module = types.ModuleType("members")
    sys.modules["members"] = module
    try:
        for _ in range(2):  # of a module that was loaded again
            like = enum.Enum("Inner", {"ONE": 1, "TWO": 2}, module="members", qualname="Outer.Inner")
            module.Outer = type("Outer", (), {"Inner": like})
            assert shapes.other(inner.ONE) is like.TWO
            assert asked(lambda one=like.ONE: shapes.other(one)) == []
    finally:
        del sys.modules["members"]


# -- dataclasses -------------------------------------------------------------------------------------------------------


def of(shapes):
    """The classes of the image; no global is a Mixed."""
    names = ("Point", "Cloud", "Mixed")
    return {one: of_dataclass(shapes.__pkgimage_header__, shapes.__pkgimage_data__, f"frozen.{one}") for one in names}


def same_instance(one, other):
    """Whether two instances are of one class and have the same fields, of the same types."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same_instance, one, other))
    if not dataclasses.is_dataclass(one):
        return one == other
    return all(same_instance(getattr(one, field.name), getattr(other, field.name)) for field in dataclasses.fields(one))


@pytest.fixture(scope="module")
def plain():
    """The same code, interpreted. Its module is imported only here, and not where the images look."""
    folder = str(PROFILE.parent)
    sys.path.insert(0, folder)
    try:
        module = importlib.import_module("frozen")
        importlib.import_module("members")
    finally:
        sys.path.remove(folder)
        del sys.modules["frozen"], sys.modules["members"]
    return module


def turned_into(value, classes):
    """Instances of the image's classes with the values of those of the interpreted code."""
    if isinstance(value, tuple):
        return tuple(turned_into(one, classes) for one in value)
    if isinstance(value, np.generic):  # what interpreted code takes from an array
        return value.item()
    if not dataclasses.is_dataclass(value):
        return value if not isinstance(value, enum.Enum) else classes["Colour"][value.name]
    made = classes[type(value).__name__]
    one = object.__new__(made)
    for field in dataclasses.fields(value):
        object.__setattr__(one, field.name, turned_into(getattr(value, field.name), classes))
    return one


CALLS = [
    ("mirrored", lambda m: (m.Point(1.5, 2.5),)),
    ("mirrored", lambda m: (m.Point(1.5),)),
    ("by_name", lambda m: (0.5,)),
    ("by_name", lambda m: (2.5,)),
    ("copied", lambda m: (m.Point(-0.0, math.inf),)),
    ("many_fields", lambda m: (m.Mixed(True, 4, label=2j, colour=m.Colour.BLUE), 3)),
    ("many_fields", lambda m: (m.MIXED, -3)),
    ("summed_up", lambda m: (m.FAR,)),
    ("summed_up", lambda m: (m.Cloud(np.arange(3.0), m.Point(1.0), (m.ORIGIN, m.ORIGIN)),)),
    ("shifted", lambda m: (m.Cloud(np.arange(6.0)[::-2], m.ORIGIN, (m.Point(1.0), m.ORIGIN), 2.0), 0.5)),
    ("swapped", lambda m: (None,)),
    ("swapped", lambda m: (m.Point(3.0),)),
    ("from_globals", lambda m: (4.0,)),
    ("any_kind", lambda m: (m.Point(3.0),)),
    ("any_kind", lambda m: (m.MIXED,)),
    ("any_kind", lambda m: (1.25,)),
]


@pytest.mark.parametrize("number", range(len(CALLS)))
def test_instances_of_dataclasses_cross_as_in_python(shapes, plain, number):
    name, make = CALLS[number]
    classes = {**of(shapes), "Colour": type(shapes.FAVOURITE)}
    assert "frozen" not in sys.modules
    assert (classes["Point"].__module__, classes["Point"].__qualname__) == ("frozen", "Point")
    given = make(plain)
    wanted = turned_into(getattr(plain, name).py_func(*given), classes)
    found = getattr(shapes, name)(*turned_into(given, classes))
    assert same_instance(found, wanted)
    if dataclasses.is_dataclass(found):
        assert repr(found).startswith(f"{type(found).__name__}(")
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(found, dataclasses.fields(found)[0].name, 1.0)
        control = object.__new__(type(found))
        for field in dataclasses.fields(found):
            object.__setattr__(control, field.name, getattr(found, field.name))
        assert same_instance(control, found)
        object.__setattr__(control, dataclasses.fields(found)[0].name, "else")
        assert not same_instance(control, wanted), "control: another value is seen"


SWAPPED = "swapped() argument 'p' must be Optional(Dataclass(frozen.Point, x=float64, y=float64)), not"
ENDS = "shifted() argument 'cloud', item 3"


@pytest.mark.parametrize(
    ("function", "make", "kind", "text"),
    [
        ("by_name", lambda point, _: point(1.0, 2.0), TypeError, "by_name() argument 'x' must be float64, not Point"),
        ("copied", lambda point, _: (1.0, 2.0), TypeError, "copied() has no signature for these arguments; candidates: copied(Dataclass(frozen.Point,"),
        ("copied", lambda point, _: point("a", 2.0), TypeError, "copied() has no signature for these arguments"),
        ("swapped", lambda point, _: (1.0, 2.0), TypeError, f"{SWAPPED} tuple"),
        ("swapped", lambda point, _: point, TypeError, f"{SWAPPED} type"),
        ("swapped", lambda point, cloud: cloud(1, 2, 3, 4), TypeError, f"{SWAPPED} Cloud"),
        ("swapped", lambda point, _: point_like("other"), TypeError, f"{SWAPPED} Point"),
        ("swapped", lambda point, _: point_like(second="z"), TypeError, f"{SWAPPED} Point, which is defined otherwise (fields: x, y and x, z)"),
        ("swapped", lambda point, _: point_like(order=True), TypeError, f"{SWAPPED} Point, which is defined otherwise (options: eq repr and eq order repr)"),
        ("swapped", lambda point, _: point("a", 2.0), TypeError, "swapped() argument 'p', item 1 must be as in Optional(Dataclass(frozen.Point, x=float64, y=float64)), not str"),
        ("swapped", lambda point, _: object.__new__(point), AttributeError, "'Point' object has no attribute 'x'"),
        ("shifted", lambda point, cloud: cloud(np.arange(3), point(1.0, 2.0), (point(1.0, 2.0),) * 2, None), TypeError, "shifted() argument 'cloud', item 1"),
        ("shifted", lambda point, cloud: cloud(np.arange(3.0), point(1.0, 2.0), (point(1.0, 2.0),), None), TypeError, ENDS),
        ("shifted", lambda point, cloud: cloud(np.arange(3.0), point(1.0, 2.0), (point(1.0, 2.0), 2.0), None), TypeError, f"{ENDS}, item 2"),
    ],
)  # fmt: skip
def test_what_is_no_instance_is_refused(shapes, function, make, kind, text):
    given = [make(of(shapes)["Point"], of(shapes)["Cloud"])]
    with pytest.raises(kind) as caught:
        getattr(shapes, function)(*given, *([1.0] if function == "shifted" else []))
    assert text in str(caught.value)


def point_like(module="frozen", second="y", **options):
    """An instance of another class of that name, as a module that was loaded twice has."""
    cls = dataclasses.make_dataclass("Point", [("x", float), (second, float)], frozen=True, **options)
    cls.__module__ = module
    return cls(1.0, 2.0)


def test_an_instance_of_an_equal_class_is_taken_and_an_imported_module_s_class_is_the_one(shapes):
    other, before = point_like(), type(shapes.FAR.centre)
    assert shapes.swapped(other) == before(2.0, 1.0)
    module = types.ModuleType("frozen")
    module.Point, sys.modules["frozen"] = type(other), module
    try:
        assert shapes.swapped(other) == type(other)(2.0, 1.0)
        assert type(shapes.swapped(before(3.0, 4.0))) is type(other)
        module.Point = before
        assert shapes.swapped(other) == before(2.0, 1.0)
    finally:
        del sys.modules["frozen"]


def test_no_code_of_the_class_runs_where_a_result_is_made(shapes):
    @dataclasses.dataclass(frozen=True)
    class Point:
        x: float
        y: float

        def __post_init__(self):
            raise KeyError

    Point.__module__, Point.__qualname__ = "frozen", "Point"
    module, before = types.ModuleType("frozen"), type(shapes.FAR.centre)
    module.Point, sys.modules["frozen"] = Point, module
    try:
        made = shapes.by_name(0.5)
        assert (type(made), made.x, made.y) == (Point, 0.5, 0.5)
        with pytest.raises(KeyError):
            Point(0.5, 0.5)  # the control
    finally:
        module.Point = before
        assert type(shapes.by_name(0.5)) is before
        del sys.modules["frozen"]


def test_an_instance_that_gets_other_values_during_the_call_does_no_harm(shapes):
    """Its fields are read once; what was read lives as long as the call, and as what the result looks at."""
    classes = of(shapes)
    array = np.arange(100_000.0)

    class Odd:
        def __float__(self):
            object.__setattr__(cloud, "points", None)
            return 2.0

    cloud = classes["Cloud"](array, classes["Point"](Odd(), 1.0), (classes["Point"](1.0, 2.0),) * 2, None)
    new, old = shapes.shifted(cloud, 1.0)
    assert cloud.points is None
    assert np.shares_memory(old.points, array)
    assert new.centre == classes["Point"](3.0, 1.0)
    with pytest.raises(ValueError, match="resize"):
        array.resize(10)
    del array
    other = [np.zeros(100_000) for _ in range(3)]
    assert (new.points.sum(), old.points.sum(), len(other)) == (5000050000.0, 4999950000.0, 3)


def test_what_stands_for_a_number_is_not_looked_into(shapes):
    """Neither are its fields kept, nor followed: they may lead back to it."""
    classes = of(shapes)

    @dataclasses.dataclass
    class Ring:
        me: object = None

        def __float__(self):
            return 1.0

    ring = Ring()
    ring.me, lost = ring, object.__new__(Ring)
    for number in (ring, lost):
        ends = (classes["Point"](1.0, 2.0),) * 2
        cloud = classes["Cloud"](np.arange(3.0), classes["Point"](number, 2.0), ends, None)
        new, old = shapes.shifted(cloud, number)
        assert (new.centre.x, new.points.tolist(), old.points.tolist()) == (2.0, [1.0, 2.0, 3.0], [0.0, 1.0, 2.0])


def test_a_result_keeps_whichever_argument_it_looks_at(shapes):
    """An argument before it has a buffer too: an array, or NumPy's scalar."""
    last = np.arange(100_000.0)
    seen = shapes.second(np.zeros(3), last)
    assert np.shares_memory(seen, last)
    with pytest.raises(ValueError, match="resize"):
        last.resize(10)
    del last
    other = [np.zeros(100_000) for _ in range(3)]
    assert (seen.sum(), len(other)) == (4999950000.0, 3)


def test_an_instance_that_can_be_a_number_goes_to_the_signature_with_its_class(shapes):
    @dataclasses.dataclass(frozen=True)
    class Point:
        x: float
        y: float = 0.5

        def __float__(self):
            return 42.0

    Point.__module__, Point.__qualname__ = "frozen", "Point"
    assert shapes.any_kind(Point(1, 2)) == type(shapes.FAR.centre)(1.0, 2.0)
    assert shapes.by_name(Point(1, 2)) == type(shapes.FAR.centre)(1.0, 42.0), "elsewhere it is one"


def test_a_borrowed_array_of_a_field_lives_as_long_as_the_result(shapes):
    classes = of(shapes)
    array = np.arange(100_000.0)
    cloud = classes["Cloud"](array, classes["Point"](1.0, 2.0), (classes["Point"](1.0, 2.0),) * 2, None)
    _, kept = shapes.shifted(cloud, 1.0)
    object.__setattr__(cloud, "points", None)
    with pytest.raises(ValueError, match="resize"):
        array.resize(10)
    del array, cloud
    other = [np.zeros(100_000) for _ in range(3)]
    assert kept.points.sum() == 4999950000.0
    assert len(other) == 3


PACKED = np.dtype([("x", "<f4"), ("count", "u1"), ("z", "<c16")])
ALIGNED = np.dtype({"names": ["x", "b"], "formats": ["f8", "i2"], "offsets": [0, 8], "itemsize": 16}, align=True)


def test_structured_arrays_are_taken_where_their_dtype_is_equal(shapes):
    points = np.zeros(3, PACKED)
    for dtype in (PACKED, np.dtype(PACKED.descr), np.dtype((np.record, PACKED))):
        assert shapes.grown(points.astype(dtype), 2.0) == 2.0
    assert shapes.grown(points.view(np.recarray), 3) == 3.0
    assert (points["x"].tolist(), points["count"].tolist()) == ([3.0] * 3, [1] * 3)
    seen = shapes.xs(np.zeros((4, 2), ALIGNED)[:, 1])
    assert (seen.shape, seen.strides, seen.flags.writeable) == ((4,), (32,), False)
    given = np.arange(1000).astype([("x", "f8"), ("b", "i2")], copy=False).astype(ALIGNED)
    seen = shapes.xs(given)
    assert np.shares_memory(seen, given)
    del given
    gc.collect()
    assert seen.tolist() == list(range(1000))


GROWN = (
    "grown() argument 'points' must be "
    "Record(x[type=float32;offset=0],count[type=uint8;offset=4],z[type=complex128;offset=5];21;False)[::1]"
)
FIELDS = f"{GROWN}; this ndarray has other fields (names, types, offsets, bytes or alignment)"


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (np.zeros(3, [("x", "<f4"), ("counts", "u1"), ("z", "<c16")]), FIELDS),
        (np.zeros(3, [("x", ">f4"), ("count", "u1"), ("z", "<c16")]), FIELDS),
        (np.zeros(3, [("count", "u1"), ("x", "<f4"), ("z", "<c16")]), FIELDS),
        (np.zeros(3, np.dtype(PACKED.descr, align=True)), FIELDS),
        (np.zeros(3, [*PACKED.descr, ("more", "u1")]), FIELDS),
        (np.zeros(3), FIELDS),
        (np.zeros((3, 1), PACKED), f"{GROWN}; this ndarray has another number of dimensions"),
        (np.zeros(6, PACKED)[::2], f"{GROWN}; this ndarray is not C-contiguous"),
        (np.ma.zeros(3, PACKED), f"{GROWN}; this MaskedArray has a mask, which would be ignored"),
        (np.frombuffer(bytes(42), PACKED), f"{GROWN}; this ndarray is read-only; declare it const(...) to accept read-only arrays"),
        (memoryview(np.zeros(3, PACKED)), f"{GROWN}, not memoryview"),
        (None, f"{GROWN}, not NoneType"),
    ],
)
def test_other_records_are_refused(shapes, points, text):
    with pytest.raises(TypeError) as caught:
        shapes.grown(points, 1.0)
    assert str(caught.value) == text


def test_records_that_c_would_align_are_refused_when_they_are_packed(shapes):
    packed = np.zeros(3, {"names": ["x", "b"], "formats": ["f8", "i2"], "offsets": [0, 8], "itemsize": 16})
    assert packed.dtype == ALIGNED
    with pytest.raises(TypeError, match="has other fields"):
        shapes.xs(packed)
    assert shapes.xs(packed.astype(ALIGNED, copy=False).view(ALIGNED)).tolist() == [0.0] * 3  # control


def test_an_array_whose_dtype_changes_while_arguments_are_converted_is_refused(shapes):
    points = np.zeros(4, PACKED)

    class Sly:
        def __float__(self):
            points.dtype = np.dtype([("x", "<f4"), ("rest", "V17")])
            return 1.0

    with pytest.raises(TypeError, match="has other fields"):
        shapes.grown(points, Sly())
    points.dtype = PACKED
    assert shapes.grown(points, 1.0) == 1.0  # control


def test_overloads_select_by_the_fields(shapes):
    assert shapes.either(np.ones(2, np.dtype([("a", "f8"), ("b", "i2")], align=True))) == 1.0
    assert shapes.either(np.full(2, 7, [("a", "i8")])) == 7
    assert shapes.either((np.array([(False, True)], [("a", "?"), ("b", "?")]), 2.5)) == 2.5
    with pytest.raises(TypeError, match="has no signature for these arguments"):
        shapes.either(np.full(2, 7, [("a", "u8")]))


def test_the_text_signature_shows_defaults(shapes):
    assert str(inspect.signature(shapes.alone)) == "(x, factor=3, way='a')"


def test_a_returned_argument_shares_its_memory_and_keeps_it_alive(shapes):
    given = np.arange(1000.0)
    found = shapes.same(given)
    assert np.shares_memory(given, found)
    expected = given.copy()
    del given
    gc.collect()
    np.testing.assert_array_equal(found, expected)
    buffer = array.array("d", [1.0, 2.0, 3.0])
    found = shapes.same(buffer)
    found[0] = 9.0
    assert buffer[0] == 9.0
    with pytest.raises(BufferError):
        buffer.append(4.0)
    del found
    gc.collect()
    buffer.append(4.0)  # control: nothing holds it any more


def test_an_array_s_own_memory_lives_as_long_as_something_looks_at_it(shapes):
    first, second = shapes.late(np.arange(1000.0))
    assert np.shares_memory(first, second)
    view = first[10:20]
    del first, second
    gc.collect()
    others = [shapes.late(np.zeros(1000)) for _ in range(100)]  # would take over memory that was given up
    np.testing.assert_array_equal(view, np.arange(11.0, 21.0))
    assert len(others) == 100


def test_read_only_stays_read_only(shapes):
    given = np.arange(3, dtype=np.int16)
    given.flags.writeable = False
    assert not shapes.same(given).flags.writeable
    assert shapes.same(VALUES).flags.writeable
    weights = shapes.weights(1.0)
    assert (weights.tolist(), weights.flags.writeable) == ([0.5, 0.25, 0.125], False)


def test_types_of_returned_arrays_are_numpys_own(shapes):
    for dtype in (np.float64, np.complex64, np.int16, np.bool_):
        shape = (2, 3) if dtype is np.complex64 else (3,)
        found = shapes.same(np.ones(shape, dtype))
        assert (type(found), found.dtype.char) == (np.ndarray, np.dtype(dtype).char)
    assert shapes.backwards(np.arange(4), 1).dtype.char == np.dtype(np.int64).char
    assert shapes.every_second(np.arange(4, dtype=np.uint64)).dtype.char == np.dtype(np.uint64).char


def test_the_owner_is_no_public_type_and_refuses_wrong_views(shapes):
    owner = shapes.backwards(np.arange(4), 0).base.obj
    with pytest.raises(TypeError, match=r"cannot create 'pkgimage\.Memory' instances"):
        type(owner)()
    with pytest.raises(BufferError, match="cannot be seen that way"):
        zlib.crc32(owner)
    assert zlib.crc32(shapes.same(VALUES).base.obj) == zlib.crc32(VALUES)  # control: a contiguous one can be


def test_the_table_has_a_release_that_takes_null(image):
    found = table(image)
    assert (found.version, found.size) == (1, ctypes.sizeof(found))
    assert ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(found.release)(None) == 0


def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


LEAKS = ("named", "members", "no member", "other member", "no other member", "instances", "instances with arrays", "no instance", "other instance", "overloaded member", "overloaded other", "records", "array", "tuple of arrays", "error", "optional", "own array", "own arrays", "own twice", "own and error")


@pytest.mark.parametrize("what", LEAKS)
def test_calls_leave_no_memory_behind(shapes, what):
    large, far = np.zeros(100), shapes.FAR
    alike, unlike = enum_like(RED=1), enum_like(RED=2)
    whole, late = type(far.centre)(1, 2), type(far.centre)(1.0, "a")
    cloud = type(far)(large, far.centre, far.ends, None)
    same_fields = point_like()

    def fail(function, argument):
        try:
            function(argument)
        except (IndexError, OverflowError, TypeError):
            return
        raise AssertionError("no error")

    call, times = {
        "records": (lambda: shapes.grown(np.zeros(3, PACKED.descr), 2.0), 20_000),
        "members": (lambda: shapes.heavier(shapes.Weight.HEAVY, shapes.FAVOURITE), 30_000),
        "no member": (lambda: fail(shapes.following, shapes.Weight.HEAVY), 10_000),
        "other member": (lambda: shapes.following(alike.RED), 10_000),
        "no other member": (lambda: fail(shapes.following, unlike.RED), 10_000),
        "overloaded member": (lambda: shapes.whichever(shapes.Weight.HEAVY), 30_000),
        "overloaded other": (lambda: fail(shapes.whichever, unlike.RED), 10_000),
        "instances": (lambda: shapes.joined((shapes.FAR.centre, whole)), 20_000),
        "instances with arrays": (lambda: shapes.shifted(cloud, 1.0), 10_000),
        "no instance": (lambda: fail(shapes.mirrored, late), 10_000),
        "other instance": (lambda: shapes.swapped(same_fields), 10_000),
        "named": (lambda: shapes.fit(large, 2.0), 30_000),
        "array": (lambda: shapes.same(large), 100_000),
        "tuple of arrays": (lambda: shapes.halves(large, (1, 2j)), 100_000),
        "error": (lambda: fail(shapes.grow, large[:0]), 100_000),
        "own array": (lambda: shapes.doubled(large), 100_000),
        "own arrays": (lambda: shapes.split(large, 1.0), 100_000),
        "own twice": (lambda: shapes.late(large), 100_000),
        "own and error": (lambda: fail(shapes.late, large + 200), 100_000),
        "optional": (lambda: shapes.tail(large, -1), 100_000),
    }[what]
    for _ in range(1000):
        call()
    before, blocks = resident(), sys.getallocatedblocks()
    for _ in range(times):
        call()
    assert resident() - before < 500
    assert sys.getallocatedblocks() - blocks < 500
    # Control: what is kept is seen. (In blocks: a large process may have free memory enough for it.)
    kept = [call() for _ in range(10_000)] if "array" in what else []
    assert not kept or sys.getallocatedblocks() - blocks >= 10_000


def test_the_uniform_entry_gives_memory_that_release_takes_back(image):
    found, upon = table(image), table(basing.beside(image))
    assert bind(upon, None) == bind(found, upon) == 0
    signatures = [(method.name, method.signature) for method in read_image(image).data().methods()]
    index = signatures.index(("doubled", "float64[::1](float64[::1])"))
    call = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
    entry = call(ctypes.c_void_p.from_address(found.slots + 16 * index + 8).value)
    release = call(found.release)
    values = np.arange(1000.0)

    def growth(times, give_back):
        words = (ctypes.c_int64 * 8)(values.ctypes.data, 1000, 8)
        before = resident()
        for _ in range(times):
            assert entry(words) == 0
            if give_back:
                release(words[6])
        assert ctypes.cast(words[3], ctypes.POINTER(ctypes.c_double))[1] == 2.0 or give_back
        return resident() - before

    growth(1000, give_back=True)
    assert growth(20_000, give_back=True) < 500
    assert growth(5_000, give_back=False) > 10_000  # control: 8 KB each


def test_large_calls_run_without_the_interpreters_lock(shapes):
    def meet(size, limit):
        values, seen = np.zeros(size, np.int64), {}

        def call(mine, other):
            seen[mine] = shapes.rendezvous(values, mine, other, limit)

        threads = [threading.Thread(target=call, args=pair) for pair in ((0, 1), (1, 0))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(seen.values())

    assert meet(GIL_ELEMENTS + 1, 10**10) == [True, True]
    assert meet(GIL_ELEMENTS, 10**6) == [False, True]  # control: one waits in vain while the other cannot run


@pytest.fixture(scope="module")
def numba_records():
    """The package's module as Numba compiles it, for values that are Numba's own."""
    if importlib.util.find_spec("numba") is None:
        skip_or_fail("numba", "Numba is not installed")
    spec = importlib.util.spec_from_file_location("values_records", PROFILE.with_name("records.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PART = np.dtype([("a", "<f4"), ("b", "<i2")])
BODY = np.dtype([("u", "i1"), ("p", PART), ("v", "<f8", (2, 3)), ("q", PART, (2,))])
BODY_ALIGNED = np.dtype(
    [("u", "i1"), ("p", np.dtype([("a", "f8"), ("b", "i1")], align=True)), ("v", "f4", (2, 3)),
     ("q", np.dtype([("a", "f8"), ("b", "i1")], align=True), (1,))], align=True
)  # fmt: skip


def points_of(dtype, count=4):
    """Records whose every number differs from the others."""
    content = np.arange(dtype.itemsize * count, dtype=np.uint8) % 61 + 2
    return np.frombuffer(bytearray(content.tobytes()), dtype)


RETURNED = [
    ("chosen", lambda: (points_of(PACKED), 1)), ("chosen", lambda: (points_of(PACKED), -1)),
    ("chosen", lambda: (np.arange(8).astype(ALIGNED)[::2], 3)), ("chosen", lambda: (np.arange(8).astype(ALIGNED)[::-2], 3)),
    ("chosen", lambda: (points_of(BODY), 2)), ("turned_over", lambda: (points_of(PACKED)[1],)),
    ("turned_over", lambda: (np.ones(2, ALIGNED)[1],)), ("positive_one", lambda: (np.zeros(1, ALIGNED)[0], np.ones(3, ALIGNED)[2])),
    ("positive_one", lambda: (np.zeros(1, ALIGNED)[0], np.zeros(1, ALIGNED)[0])), ("part", lambda: (points_of(BODY)[3],)),
    ("part", lambda: (np.zeros(2, BODY_ALIGNED)[1],)), ("parts", lambda: (points_of(BODY),)),
    ("parts", lambda: (np.zeros((2, 2), BODY_ALIGNED),)), ("values_of", lambda: (points_of(BODY)[1],)),
    ("twice", lambda: (points_of(PACKED)[::2],)), ("twice", lambda: (np.ones((2, 3), ALIGNED),)), ("new_points", lambda: (5,)),
    ("twice", lambda: (np.zeros(0, PACKED),)), ("new_points", lambda: (0,)), ("parts", lambda: (np.zeros(0, BODY),)),
    ("moved", lambda: (points_of(PACKED)[2], 2.5)), ("summed", lambda: (points_of(BODY)[1],)),
    ("summed", lambda: (np.ones(2, BODY_ALIGNED)[0],)), ("x_or_less", lambda: (None,)), ("x_or_less", lambda: (np.ones(1, ALIGNED)[0],)),
    ("weighed", lambda: ((np.ones(2, ALIGNED)[1], 3.5), points_of(PACKED))),
]  # fmt: skip


def content(value):
    """The bytes of every field; those between fields are nobody's."""
    if value.dtype.names:
        return tuple(content(np.asarray(value[name])) for name in value.dtype.names)
    return value.tobytes()


def told(value):
    """Everything that a result says of itself; whose memory an array is."""
    if isinstance(value, tuple):
        return tuple(told(item) for item in value)
    if isinstance(value, np.ndarray | np.void):
        dtype = value.dtype
        flags = value.flags.writeable, dtype.isalignedstruct, value.strides if isinstance(value, np.ndarray) else None
        return type(value), dtype.type, dtype, flags, value.shape, content(value)
    return type(value), value


@pytest.mark.parametrize(("name", "arguments"), RETURNED, ids=range(len(RETURNED)))
def test_records_are_taken_and_returned_as_numba_does(shapes, numba_records, name, arguments):
    mine, theirs = arguments(), arguments()
    ours, expected = told(getattr(shapes, name)(*mine)), told(getattr(numba_records, name)(*theirs))
    assert ours == expected
    assert told(mine) == told(theirs)


def test_control_a_changed_field_or_class_is_told():
    one = points_of(PACKED)
    assert told(one[0]) != told(one[1])
    assert told(one[0]) != told(one.view(np.recarray)[0])
    assert told(one[0].copy()) == told(one[0])


def test_a_record_is_written_to_where_it_lies_and_returned_as_a_copy(shapes):
    points = np.ones(3, PACKED)
    for record in (points[1], np.rec.array(points, copy=False)[1], points[1:2].reshape(())[()]):
        assert np.shares_memory(record, points)
        before = float(points["x"][1])
        shapes.moved(record, 1.0)
        assert points["x"].tolist() == [1.0, before + 1.0, 1.0]
    result = shapes.turned_over(points[0])
    result["x"] = 9
    assert (points["x"][0], result["x"], result.x) == (-1.0, 9.0, 9.0)
    chosen = shapes.chosen(points, 2)
    del points
    gc.collect()
    assert chosen["x"] == 1.0


def test_arrays_of_records_look_at_the_argument(shapes):
    bodies = points_of(BODY)
    seen = shapes.parts(bodies)
    assert np.shares_memory(seen, bodies)
    copied, same = shapes.twice(points_of(PACKED)[::2])
    assert not np.shares_memory(copied, same)
    _, row = shapes.values_of(bodies[1])
    assert np.shares_memory(row, bodies)
    kept = row.tolist()
    del bodies, seen
    gc.collect()
    assert row.tolist() == kept


MOVED = (
    "moved() argument 'point' must be "
    "Record(x[type=float32;offset=0],count[type=uint8;offset=4],z[type=complex128;offset=5];21;False)"
)
NOT_WRITABLE = np.frombuffer(bytes(42), PACKED)


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (np.zeros(1, [("x", "<f4"), ("counts", "u1"), ("z", "<c16")])[0], "; this void has other fields (names, types, offsets, bytes or alignment)"),
        (np.zeros(1, [("x", ">f4"), ("count", "u1"), ("z", "<c16")])[0], "; this void has other fields (names, types, offsets, bytes or alignment)"),
        (np.zeros(1, [*PACKED.descr, ("more", "u1")])[0], "; this void has other fields (names, types, offsets, bytes or alignment)"),
        (np.void(bytes(21)), "; this void has other fields (names, types, offsets, bytes or alignment)"),
        (NOT_WRITABLE[0], "; this void is read-only; pass a copy of it"),
        (np.zeros((), PACKED), ", not ndarray"),
        (np.zeros(1, PACKED), ", not ndarray"),
        (np.ma.zeros(1, PACKED)[0], ", not mvoid"),
        ((1.0, 2, 3j), ", not tuple"),
        (bytes(21), ", not bytes"),
        (None, ", not NoneType"),
        (1.0, ", not float"),
    ],
)
def test_what_is_no_such_record_is_refused(shapes, point, text):
    with pytest.raises(TypeError) as caught:
        shapes.moved(point, 1.0)
    assert str(caught.value) == MOVED + text
    assert shapes.moved(NOT_WRITABLE[0].copy(), 1.0) == 1.0  # control


def test_a_record_at_an_odd_address_is_refused_where_the_code_counts_on_alignment(shapes):
    odd = np.ndarray((), ALIGNED, bytearray(32), 1)[()]
    with pytest.raises(TypeError, match="has no signature for these arguments"):
        shapes.turned_over(odd)
    pair = (odd, 1.0)
    with pytest.raises(TypeError, match=r"weighed\(\) argument 'pair', item 1 must be as in .* this void is not aligned"):
        shapes.weighed(pair, np.zeros(2, PACKED))
    assert shapes.weighed((odd.copy(), 1.0), np.zeros(2, PACKED)) == 0.0  # control
    packed = np.zeros(1, {"names": ["x", "b"], "formats": ["f8", "i2"], "offsets": [0, 8], "itemsize": 16})[0]
    with pytest.raises(TypeError, match="has other fields"):
        shapes.weighed((packed, 1.0), np.zeros(2, PACKED))


@pytest.mark.parametrize(
    "call",
    [lambda shapes: shapes.lost(3), lambda shapes: shapes.chosen(np.zeros(3, PACKED), 4),
     lambda shapes: shapes.chosen(np.zeros(6, ALIGNED)[::-2], 3), lambda shapes: shapes.chosen(np.zeros(0, PACKED), 0)],
    ids=range(4),
)  # fmt: skip
def test_a_record_that_is_none_of_an_argument_is_not_read(shapes, call):
    with pytest.raises(RuntimeError) as caught:
        call(shapes)
    assert str(caught.value) == "the record to be returned is none of an argument"
    assert shapes.chosen(np.zeros(6, ALIGNED)[::-2], 2).tolist() == (0.0, 0)  # control: the lowest address


def test_records_leave_nothing_behind(shapes):
    points, single, bodies = np.ones(3, PACKED), np.ones(1, ALIGNED)[0], points_of(BODY)
    counted = (PACKED, points.dtype, single, points, bodies)

    def once():
        shapes.moved(points[0], 1.0)
        shapes.chosen(points, 1)
        shapes.positive_one(single, single)
        shapes.weighed((single, 2.0), points)
        shapes.twice(points)
        shapes.parts(bodies)
        shapes.values_of(bodies[0])
        for wrong in (lambda: shapes.lost(2), lambda: shapes.moved(points[0], "x"), lambda: shapes.weighed((single, "x"), points)):
            with pytest.raises((RuntimeError, TypeError)):
                wrong()

    for _ in range(3):
        once()
    before = [sys.getrefcount(one) for one in counted]
    for _ in range(50):
        once()
    after = [sys.getrefcount(one) for one in counted]
    assert max(abs(now - was) for was, now in zip(before, after, strict=True)) <= 2


def test_records_on_a_command_line(image, tmp_path):
    called = call_function(image, "positive_one", ["[0.0, 1]", "[2.5, 2]"])
    assert (called.result, called.changed) == (repr(np.array((2.5, 2), np.dtype((np.record, ALIGNED)))[()]), ())
    file = tmp_path / "point.npy"
    np.save(file, np.array((1.5, 2, 1j), PACKED))
    called = call_function(image, "moved", [f"@{file}", "1.0"])
    assert (called.result, called.changed) == ("2.5", ((1, repr(np.array((2.5, 3, 1j), PACKED)[()])),))
    assert call_function(image, "weighed", ["[[1.0, 2], 3.0]", "[[1.0, 2, 0.0], [2.0, 2, 0.0]]"]).result == "5.0"
    assert call_function(image, "x_or_less", ["None"]).result == "-1.0"
    with pytest.raises(ToolError, match=r"moved\(\) argument 'point' must be Record"):
        call_function(image, "moved", ["[1.5]", "1.0"])
