"""What Python may pass to an image's functions, and what it hears when it may not: a real image, called by CPython.

The oracle is Python and NumPy themselves; where the project's rule is Numba's, a row says what Numba does.
"""

import array
import ctypes
import decimal
import enum
import fractions
import inspect
import sys

import numpy as np
import pytest

from tests import glue_image
from toolchain.codegen.glue import documentation
from toolchain.run.process import Command, run

RNG = [1.5, 2.5, 3.5]


class Pair(ctypes.Structure):
    _fields_ = (("a", ctypes.c_double), ("b", ctypes.c_double))


class Small(enum.IntEnum):
    ONE = 1


class Raises:
    """A number whose own method fails with `error`."""

    def __init__(self, error):
        self.error = error

    def __float__(self):
        raise self.error

    __index__ = __complex__ = __float__


class Floats:
    def __float__(self):
        return 2.5


class Nosy:
    """No number; every look-up of an attribute fails with `error`, so does comparing."""

    def __init__(self, error):
        object.__setattr__(self, "error", error)

    def __getattribute__(self, name):
        raise object.__getattribute__(self, "error")

    def __eq__(self, other):
        raise object.__getattribute__(self, "error")

    __hash__ = None


@pytest.fixture(scope="session")
def m():
    return glue_image.module()


def refusal(function, *arguments, **named):
    """The text of the TypeError."""
    with pytest.raises(TypeError) as caught:
        function(*arguments, **named)
    return str(caught.value)


# ---- arrays whose exporter gives no strides ----


def test_ctypes_arrays_have_no_strides(m):
    one = (ctypes.c_double * 3)(*RNG)
    assert m.first_float64(one) == 1.5
    assert m.length(one) == 3
    assert m.first_int32((ctypes.c_int32 * 2)(7, 8)) == 7
    assert m.first_bool((ctypes.c_bool * 1)(True)) is True
    rows = ((ctypes.c_double * 3) * 2)((4.0, 5.0, 6.0), (7.0, 8.0, 9.0))
    assert m.table(rows) == 4.0
    assert m.element(one) == 1.5
    assert m.element((ctypes.c_int64 * 1)(5)) == 5
    assert m.truth(one) == 1.5
    assert m.mixed(one, 2) == 1.5


@pytest.mark.parametrize("empty", [(ctypes.c_double * 0)(), array.array("d"), np.empty(0), memoryview(np.empty(0))])
def test_arrays_of_no_length(m, empty):
    assert m.length(empty) == 0


@pytest.mark.parametrize(
    ("function", "value", "problem"),
    [
        ("length", (Pair * 2)(), "another element type"),
        ("length", (ctypes.c_double.__ctype_be__ * 2)(), "another element type"),
        ("length", (ctypes.c_float * 2)(), "another element type"),
        ("length", (ctypes.c_char * 8)(), "another element type"),
        ("length", ((ctypes.c_double * 2) * 2)(), "another number of dimensions"),
        ("length", (((ctypes.c_double * 2) * 2) * 2)(), "another number of dimensions"),
        ("length", ctypes.c_double(1.0), "another number of dimensions"),
        ("length", Pair(), "another number of dimensions"),
        ("columns", ((ctypes.c_double * 3) * 2)(), "is not Fortran-contiguous"),
        ("length", np.zeros(3, "M8[s]"), "has another element type"),
        ("length", np.zeros(3, ">f8"), "has another element type or byte order"),
        ("length", np.ma.MaskedArray([1.0, 2.0], [True, False]), "this MaskedArray has a mask"),
        ("length", np.frombuffer(bytes(17), np.uint8)[1:].view(np.float64), "is read-only"),
        ("length", np.zeros(17, np.uint8)[1:].view(np.float64), "is not aligned"),
        ("first_float64", np.zeros(6)[::2], "is not C-contiguous"),
        ("length", [1.0], "must be float64[:], not list"),
        ("length", None, "must be float64[:], not NoneType"),
    ],
)
def test_arrays_that_are_refused(m, function, value, problem):
    assert problem in refusal(getattr(m, function), value)


SIX = bytes(array.array("d", range(6)))


@pytest.mark.parametrize(
    ("function", "value", "result"),
    [
        ("length", array.array("d", RNG), 3),
        ("length", memoryview(array.array("d", RNG)), 3),
        ("length", memoryview(array.array("d", RNG))[::2], 2),
        ("length", memoryview(np.zeros((4, 3))[:, 1]), 4),
        ("length", memoryview(bytearray(SIX)).cast("d"), 6),
        ("first_int32", array.array("i", [7, 8]), 7),
        ("first_bool", memoryview(bytearray(b"\1")).cast("?"), True),
        ("columns", memoryview(np.asfortranarray(np.ones((2, 3)))), 1.0),
        # const: what is read-only is taken as well
        ("table", memoryview(SIX).cast("d", (2, 3)), 0.0),
        ("table", memoryview(np.ones((2, 3))), 1.0),
        ("table", np.frombuffer(SIX).reshape(2, 3), 0.0),
    ],
)
def test_buffers_without_numpy_are_taken(m, function, value, result):
    assert getattr(m, function)(value) == result


@pytest.mark.parametrize(
    ("function", "value", "problem"),
    [
        ("length", array.array("f", RNG), "this array has another element type or byte order"),
        ("length", array.array("q", [1]), "this array has another element type or byte order"),
        ("length", memoryview(np.zeros(3, ">f8")), "this memoryview has another element type or byte order"),
        ("length", memoryview(np.zeros((2, 3))), "this memoryview has another number of dimensions"),
        ("length", memoryview(SIX).cast("d"), "is read-only; declare it const(...) to accept read-only arrays"),
        ("length", memoryview(array.array("d", RNG)).toreadonly(), "this memoryview is read-only"),
        ("length", b"12345678", "this bytes has another element type"),
        ("first_float64", memoryview(np.zeros(6))[::2], "this memoryview is not C-contiguous"),
        ("table", memoryview(np.zeros((2, 3), order="F")), "this memoryview is not C-contiguous"),
        ("table", np.zeros((2, 6))[:, ::2], "this ndarray is not C-contiguous"),
        ("columns", memoryview(np.zeros((2, 3))), "this memoryview is not Fortran-contiguous"),
        ("table", array.array("d", RNG), "this array has another number of dimensions"),
    ],
)
def test_buffers_without_numpy_that_are_refused(m, function, value, problem):
    text = refusal(getattr(m, function), value)
    assert problem in text
    assert text.startswith(f"{function}() argument 'values' must be ")


def test_control_the_same_values_are_taken_when_they_fit(m):
    assert m.length(memoryview(bytearray(SIX)).cast("d")) == 6
    assert m.table(np.ascontiguousarray(np.zeros((2, 6))[:, ::2])) == 0.0
    assert m.length(np.zeros(3, ">f8").astype("f8")) == 3


def test_a_masked_array_is_no_array_in_overloads(m):
    text = refusal(m.element, np.ma.MaskedArray([1.0], [True]))
    assert text.startswith("element() has no signature for these arguments ('values' has a mask")


def test_subclasses_and_empty_unaligned_arrays_are_taken(m):
    class Sub(np.ndarray):
        pass

    assert m.length(np.ones(4).view(Sub)) == 4
    assert m.element(np.ones(4).view(Sub)) == 1.0
    unaligned = np.zeros(17, np.uint8)[1:1].view(np.float64)
    assert m.length(unaligned) == 0
    assert m.length(memoryview(unaligned)) == 0


# ---- numbers ----

ACCEPTED = [
    ("float64", [1.5, 3, True, np.True_, np.float32(1.5), np.float64(2.5), np.float16(0.5), np.int8(3), np.uint64(4),
                 Floats(), decimal.Decimal("1.5"), fractions.Fraction(3, 2), Small.ONE, -1.0, -1, np.longlong(3)], float),
    ("float32", [1.5, np.float32(1.5), 2, np.True_], float),
    ("int64", [3, True, False, np.True_, np.False_, np.int8(-3), np.uint64(4), Small.ONE, -1, 2**63 - 1, -(2**63)], int),
    ("int8", [3, -128, 127, np.True_, np.int64(-5)], int),
    ("uint64", [3, True, np.True_, np.uint64(2**64 - 1), 2**64 - 1, np.int8(4), Small.ONE], int),
    ("uint8", [255, np.uint8(255), np.False_], int),
    ("bool", [True, False, np.True_, np.False_, 0, 1, 1.0, np.int8(1), np.float64(0)], bool),
    ("complex128", [1j, 2, 1.5, True, np.True_, np.complex64(1 + 2j), np.complex128(3j), Floats(), np.float32(1.5),
                    decimal.Decimal("1.5")], complex),
    ("complex64", [1j, np.complex64(1 + 2j)], complex),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value", "kind"), [(n, v, k) for n, values, k in ACCEPTED for v in values])
def test_numbers_that_are_taken(m, name, value, kind):
    given = getattr(m, name)(value)
    assert type(given) is kind
    assert given == kind(value)


ARRAYS = [np.array(1), np.array(1.0), np.array([1]), np.array([1.0]), np.array(True), np.array([True]), np.ma.masked]
SPANS = [np.timedelta64(1, "s"), np.datetime64(1, "s"), np.str_("1"), np.bytes_(b"1"), np.void(b"\1")]
REFUSED = [
    ("float64", [np.complex64(1 + 2j), np.complex128(1 + 2j), 1 + 0j, "1.0", None, b"1", *ARRAYS, *SPANS]),
    ("int64", [1.0, np.float32(1), "1", 1j, decimal.Decimal(1), np.complex64(1), *ARRAYS, *SPANS]),
    ("uint64", [1.0, np.float64(1), 1j, *ARRAYS, *SPANS]),
    ("bool", [1 + 0j, 2, 0.5, "x", None, np.complex64(1), np.int8(2), *ARRAYS, *SPANS]),
    ("complex128", ["1", None, *ARRAYS, *SPANS]),
]


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in REFUSED for value in values])
def test_numbers_that_are_refused(m, name, value):
    expected = f"{name}() argument 'x' must be {name}, not {type(value).__name__}"
    assert refusal(getattr(m, name), value) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [("int64", 2**63), ("int64", np.uint64(2**63)), ("int8", 128), ("int8", np.int64(-129)), ("uint8", 256), ("uint64", -1),
     ("uint64", np.int8(-1)), ("uint64", 2**64), ("float64", 10**400), ("complex128", 10**400)],
)  # fmt: skip
def test_numbers_out_of_range(m, name, value):
    with pytest.raises(OverflowError) as caught:
        getattr(m, name)(value)
    assert str(caught.value) == f"{name}() argument 'x' is out of range for {name}"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), RuntimeError("own"), TypeError("own"), OverflowError("own")])
@pytest.mark.parametrize("name", ["float64", "int64", "uint64", "complex128", "pair", "four", "widths"])
def test_errors_of_the_objects_own_code_pass_unchanged(m, name, error):
    with pytest.raises(type(error)) as caught:
        getattr(m, name)(Raises(error))
    assert caught.value is error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), RuntimeError("own")])
@pytest.mark.parametrize("name", ["float64", "int64", "bool", "complex128", "pair", "four", "widths", "truth"])
def test_foreign_errors_of_probing_pass_unchanged(m, name, error):
    with pytest.raises(type(error)) as caught:
        getattr(m, name)(Nosy(error))
    assert caught.value is error


def test_an_object_that_resizes_an_array_meanwhile(m):
    """The array is read after the number was converted: from its new memory, never from the old."""

    class Resizes:
        def __init__(self, target):
            self.target = target

        def __float__(self):
            self.target.resize(200_000, refcheck=False)
            self.target[:] = 9.0
            return 1.0

    values, more = np.ones(4), np.ones(3)
    assert m.late(values, Resizes(values), more) == 9.0
    values = np.ones(4)
    assert m.mixed(values, Resizes(values)) == 9.0
    values = np.ones(4)
    assert m.late(memoryview(values), 1.0, more) == 1.0

    class Swaps(np.ndarray):
        def __getattribute__(self, name):
            if name == "mask":
                more.resize(300_000, refcheck=False)
                more[:] = 7.0
            return super().__getattribute__(name)

    assert m.late(more, 1.0, np.ones(4).view(Swaps)) == 7.0


# ---- the fast way: a keyword keeps a call off it, so both ways can be compared ----

NEGATIVE_ZERO = np.full(3, -0.0)
SWAPPED, COLUMN = np.zeros(3, ">f8"), np.zeros((3, 2))[:, 0]
PLAIN = [0, 1, -1, 127, -129, 2**63 - 1, -(2**63), 2**63, 2**64 - 1, 2**64, 10**400, True, np.int64(-1), np.bool_(1), 0.1, 1e300]
PLAIN += [np.float64(0.1), float("nan"), -0.0, 1j, "1", None, np.arange(1.0), np.arange(2), np.zeros(1, bool), NEGATIVE_ZERO]
PLAIN += [SWAPPED, COLUMN, np.empty(0), np.zeros((2, 3)), np.zeros((2, 3), order="F"), np.zeros(40_000), np.int32([7, 8])]
PLAIN += [np.zeros(17, np.uint8)[1:].view(np.float64), np.frombuffer(bytes(16)), np.zeros(2, "l"), np.zeros(2, "q")]
ONE_PARAMETER = [(name, names[0]) for name, _, names in glue_image.FUNCTIONS if len(names) == 1]


def outcome(call):
    """What the call gave, or the error's type and text."""
    try:
        value = call()
    except (TypeError, OverflowError) as problem:
        return type(problem), str(problem)
    return type(value), repr(value)


@pytest.mark.parametrize("bent", [False, True], ids=["in line", "called"])
@pytest.mark.parametrize(("name", "parameter"), ONE_PARAMETER)
def test_positional_and_keyword_arguments_give_the_same(name, parameter, bent):
    function = getattr(glue_image.module(bent=bent), name)
    both = [(outcome(lambda v=v: function(v)), outcome(lambda v=v: function(**{parameter: v}))) for v in PLAIN]
    assert [fast for fast, _ in both] == [whole for _, whole in both]
    kinds = {kind for (kind, _), _ in both}
    assert TypeError in kinds, "control: something is refused"
    assert kinds - {TypeError, OverflowError}, "control: something is taken"


@pytest.mark.parametrize("bent", [False, True], ids=["in line", "called"])
def test_an_error_of_a_later_argument_comes_after_an_earlier_one(bent):
    """The whole body words it: no error of the fast way's own conversions is left over."""
    m = glue_image.module(bent=bent)
    assert refusal(m.late, "x", 10**400, np.zeros(1)).startswith("late() argument 'values' ")
    with pytest.raises(OverflowError, match="argument 'number' is out of range"):
        m.late(np.zeros(1), 10**400, np.zeros(1))
    assert "argument 'more' " in refusal(m.late, np.zeros(1), -1, np.zeros(1, np.int8))
    assert m.late(np.ones(1), -1.0, np.zeros(1)) == 1.0


# ---- overloads ----


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("pair", 3, 3), ("pair", 3.0, 3.0), ("pair", True, 1), ("pair", np.True_, 1), ("pair", np.int8(3), 3),
        ("pair", np.float32(1.5), 1.5), ("pair", Floats(), 2.5), ("pair", decimal.Decimal("1.5"), 1.5), ("pair", Small.ONE, 1),
        ("four", True, True), ("four", np.True_, True), ("four", 1, 1), ("four", 1.0, 1.0), ("four", 1j, 1j),
        ("four", np.complex64(1j), 1j), ("four", np.uint8(0), 0),
        ("widths", np.int8(3), 3), ("widths", np.uint64(200), 200), ("widths", 1.5, 1.5), ("widths", np.float32(1.5), 1.5),
        ("truth", 0, False), ("truth", 1, True), ("truth", 1.0, True), ("truth", np.False_, False),
        ("truth", np.array([2.5]), 2.5),
        ("element", np.array([2.5]), 2.5), ("element", np.array([2]), 2), ("element", memoryview(np.array([2])), 2),
        ("element", array.array("d", [0.5]), 0.5), ("mixed", (np.array([2]), 3), 2), ("mixed", (np.array([2.5]), 3), 2.5),
    ],
)  # fmt: skip
def test_overloads_select(m, name, value, expected):
    given = getattr(m, name)(*(value if isinstance(value, tuple) else (value,)))
    assert (type(given), given) == (type(expected), expected)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("pair", value) for value in (*ARRAYS, *SPANS, np.ones(3), "3", None, 1j, np.complex64(1))),
        *(("four", value) for value in (*ARRAYS, *SPANS, np.array(3.5), np.ones(3), "3")),
        *(("truth", value) for value in (2, 0.5, 1j, "x", np.array(1))),
    ],
)
def test_overloads_refuse(m, name, value):
    assert refusal(getattr(m, name), value).startswith(f"{name}() has no signature for these arguments")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (np.ones(4)[::2], " ('values' is not C-contiguous)"),
        (np.ones(4, np.float32), " ('values' has another element type or byte order)"),
        (np.ones((2, 2)), " ('values' has another number of dimensions)"),
        (np.zeros(2, "M8[s]"), " ('values' has another element type or byte order)"),
        (3.5, ""),
        ("x", ""),
    ],
)
def test_a_miss_says_why(m, value, why):
    listing = "element(float64[::1]), element(int64[::1])"
    assert refusal(m.element, value) == f"element() has no signature for these arguments{why}; candidates: {listing}"


def test_more_than_64_parameters_in_overloads(m):
    assert m.wide(*range(glue_image.WIDE)) == glue_image.WIDE - 1
    assert m.wide(*range(glue_image.WIDE - 1), 0.5) == 0.5
    assert m.wide(**{f"p{i}": i for i in range(glue_image.WIDE)}) == glue_image.WIDE - 1
    assert "takes 70 arguments (3 given)" in refusal(m.wide, 1, 2, 3)


# ---- names, texts, signatures ----


@pytest.mark.parametrize("name", ["größe", "größen"])
def test_names_beyond_ascii(m, name):
    function = getattr(m, name)
    assert function(1.0, höhe=2.5) == 2.5
    assert function(höhe=2.5, länge=1.0) == 2.5
    assert refusal(function, 1.0, breite=2) == f"{name}() got an unexpected keyword argument 'breite'"
    assert refusal(function, 1.0, länge=2) == f"{name}() got multiple values for argument 'länge'"
    assert refusal(function, länge=2) == f"{name}() missing required argument 'höhe'"
    assert function.__text_signature__ is None
    with pytest.raises(ValueError, match="no signature found"):
        inspect.signature(function)


def test_ascii_names_have_a_signature_and_compare_whole(m):
    assert str(inspect.signature(m.two)) == "(a, b)"
    for wrong in ("", "aa", "b\0", "\0"):
        assert "unexpected keyword argument" in refusal(m.two, 1.0, **{wrong: 1})


def test_a_name_that_is_no_text(m):
    expected = "two() got an unexpected keyword argument '(a name that is no text)'"
    assert refusal(m.two, 1.0, **{"\ud800": 1}) == expected


@pytest.mark.parametrize("pad", range(4))
def test_a_cut_message_is_still_text(m, pad):
    text = refusal(m.two, 1.0, **{"x" * pad + "ä€𝄞" * 200: 1})
    head = f"two() got an unexpected keyword argument '{'x' * pad}"
    assert text.startswith(head)
    assert set(text[len(head) :]) == set("ä€𝄞")
    assert 475 <= len(text.encode()) < 480


@pytest.mark.parametrize("error", [KeyboardInterrupt(), AttributeError("none")])
def test_a_class_without_a_name(m, error):
    class Nameless(type):
        @property
        def __name__(cls):
            raise error

    thing = Nameless("Thing", (), {})()
    with pytest.raises(TypeError if isinstance(error, AttributeError) else KeyboardInterrupt) as caught:
        m.float64(thing)
    assert caught.value is error or str(caught.value).endswith("must be float64, not object")


def test_a_docstring_with_nul_is_whole(m):
    assert m.bool.__doc__ == "Before\\0after.\n\nCompiled for bool(bool)."
    method = glue_image.package().methods[0]
    assert "\0" not in documentation("f", [method])


def test_control_a_module_that_calls_itself_numpy(tmp_path):
    """Its `ndarray` is a class of Python: read with NumPy's offsets it would be a crash."""
    (tmp_path / "numpy.py").write_text(
        "__version__ = '2.0'\nclass ndarray:\n    __module__ = 'numpy'\n    __float__ = lambda self: 2.5\n"
    )
    code = (
        "import sys, numpy, pkgimage; m = pkgimage.load(sys.argv[1]); print(m.float64(numpy.ndarray()))\n"
        "try: m.length(numpy.ndarray())\nexcept TypeError as problem: print(problem)"
    )
    root = str(glue_image.ROOT)
    done = run(Command((sys.executable, "-c", code, str(glue_image.path())), {"PYTHONPATH": f"{tmp_path}:{root}"}, deadline=300))
    assert done.stdout.decode().splitlines() == ["2.5", "length() argument 'values' must be float64[:], not ndarray"]
