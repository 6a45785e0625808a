"""Comparison: a table of verdicts, and agreement with NumPy's own idea of close, equal and ulp."""

import math
import struct

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from toolchain.matrix.compare import compare, ulp_distance
from toolchain.profile import Tolerance

NAN, INF = math.nan, math.inf
OTHER_NAN = struct.unpack("<d", struct.pack("<Q", 0xFFF8000000000123))[0]
NEXT = math.nextafter(1.0, 2.0)
BIG = 1 << 70
PAIR = [("a", "i1"), ("b", "f8")]


def f4(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


@pytest.mark.parametrize(("expected", "actual"), [
    (None, None), (True, True), (True, np.True_), (5, 5), (5, np.int64(5)), (BIG, BIG), (1.5, 1.5),
    (1.5, np.float32(1.5)), (NAN, NAN), (NAN, OTHER_NAN), (INF, INF), (1 + 2j, 1 + 2j), (1j, np.complex64(1j)),
    (complex(NAN, 1), complex(OTHER_NAN, 1)), (np.arange(3), np.arange(3)), (np.zeros((0, 2)), np.zeros((0, 2))),
    (np.array([1.0, NAN]), np.array([1.0, OTHER_NAN])), (np.arange(3.0), np.arange(3.0).astype(">f8").astype("<f8")),
    (np.arange(6.0).reshape(2, 3).T, np.ascontiguousarray(np.arange(6.0).reshape(2, 3).T)),
    (np.array([(1, NAN)], PAIR), np.array([(1, OTHER_NAN)], PAIR)),
    (np.array([True, False]), np.array([True, False])), (np.array([1 + 1j]), np.array([1 + 1j])),
])  # fmt: skip
def test_equal(expected, actual):
    assert compare(expected, actual).ok
    assert compare(actual, expected).ok


@pytest.mark.parametrize(("expected", "actual", "detail"), [
    (None, 0, "expected None, got an int"),
    (1, True, "expected an int, got a bool"),
    (1, 1.0, "expected an int, got a float"),
    (1.0, 1 + 0j, "expected a float, got a complex number"),
    (1.0, np.array(1.0), "expected a float, got an array"),
    (1.0, "x", "expected a float, got a text"),
    (True, False, "expected True, got False"),
    (5, 6, "expected 5, got 6"),
    (BIG, BIG + 1, f"expected {BIG}, got {BIG + 1}"),
    (0.0, -0.0, "expected 0.0, got -0.0"),
    (1.0, NEXT, "expected 1.0, got 1.0000000000000002 (1 ulp)"),
    (1.0, NAN, "expected 1.0, got nan"),
    (INF, -INF, "expected inf, got -inf"),
    (0.1, np.float32(0.1), "expected 0.1, got np.float32(0.1): 0.1 is no float32"),
    (np.float32(1), np.float64(1), "expected dtype float32, got float64"),
    (complex(0.0, 0.0), complex(0.0, -0.0), "expected 0j, got -0j"),
    (np.arange(3), np.arange(3.0), "expected dtype int64, got float64"),
    (np.zeros(3), np.zeros((3, 1)), "expected shape (3,), got (3, 1)"),
    (np.array([[1, 2], [3, 4]]), np.array([[1, 2], [5, 6]]), "at [1, 0]: expected 3, got 5; 2 of 4 elements differ"),
    (f4(1, 2), f4(1, np.nextafter(np.float32(2), np.float32(3))),
     "at [1]: expected 2.0, got 2.0000002 (1 ulp); 1 of 2 elements differ"),
    (np.array([(1, 2.0), (3, 4.0)], PAIR), np.array([(1, 2.0), (3, NEXT)], PAIR),
     "field 'b': at [1]: expected 4.0, got 1.0000000000000002 (9007199254740991 ulp); 1 of 2 elements differ"),
    (np.array([(1, 2.0)], PAIR), np.array([(1, 2.0)], [("a", "i1"), ("c", "f8")]),
     "expected dtype [('a', 'i1'), ('b', '<f8')], got [('a', 'i1'), ('c', '<f8')]"),
    (np.array([("a",)], [("t", "U1")]), np.array([("a",)], [("t", "U1")]), "field 't': cannot compare arrays of dtype <U1"),
    (np.array(["a"]), np.array(["a"]), "cannot compare arrays of dtype <U1"),
    (np.array([None]), np.array([None]), "cannot compare arrays of dtype object"),
])  # fmt: skip
def test_different(expected, actual, detail):
    found = compare(expected, actual)
    assert (found.ok, found.detail) == (False, detail)


@pytest.mark.parametrize(("expected", "actual", "tolerance", "ok"), [
    (0.0, -0.0, Tolerance(ulp=1), True),
    (0.0, -5e-324, Tolerance(ulp=1), True),
    (-5e-324, 5e-324, Tolerance(ulp=1), False),
    (-5e-324, 5e-324, Tolerance(ulp=2), True),
    (1.0, NEXT, Tolerance(ulp=1), True),
    (NEXT, 1.0, Tolerance(ulp=1), True),
    (1.7976931348623157e308, INF, Tolerance(ulp=1), False),
    (INF, INF, Tolerance(rtol=1e-9), True),
    (INF, 1.0, Tolerance(rtol=0.5, atol=1e9, ulp=1 << 62), False),
    (NAN, 1.0, Tolerance(rtol=0.5, atol=1e9, ulp=1 << 62), False),
    (100.0, 101.0, Tolerance(rtol=0.01), True),
    (101.0, 99.98, Tolerance(rtol=0.01), False),
    (99.98, 101.0, Tolerance(rtol=0.01), False),
    (0.0, 1e-9, Tolerance(rtol=1.0), False),
    (0.0, 1e-9, Tolerance(atol=1e-9), True),
    (100, 101, Tolerance(rtol=0.01), True),
    (100, 102, Tolerance(rtol=0.01), False),
    (100, 101, Tolerance(ulp=5), False),
    (True, False, Tolerance(atol=2), False),
    (np.True_, False, Tolerance(atol=2), False),
    (np.array([True]), np.array([False]), Tolerance(atol=2), False),
    (np.array([1]), np.array([2]), Tolerance(atol=2), True),
    (complex(1, 1), complex(NEXT, 1), Tolerance(ulp=1), True),
    (complex(1, 1), complex(1, 3), Tolerance(ulp=1), False),
    (f4(1.0), f4(1.0000001), Tolerance(ulp=1), True),
    (np.array([1.0, 2.0]), np.array([1.0, 2.1]), Tolerance(atol=0.05), False),
])  # fmt: skip
def test_tolerance(expected, actual, tolerance, ok):
    assert compare(expected, actual, tolerance).ok == ok


FLOATS = st.sampled_from([np.float32, np.float64, np.complex64, np.complex128])
SHAPE = hnp.array_shapes(max_dims=2, max_side=4)
PAIRS = FLOATS.flatmap(
    lambda kind: SHAPE.flatmap(lambda shape: st.tuples(hnp.arrays(kind, shape), hnp.arrays(kind, shape)))
)


@given(PAIRS, st.integers(0, 15))
def test_exact_agrees_with_the_bytes_and_with_numpy(pair, mixed):
    expected, other = pair
    actual = np.where(np.arange(expected.size).reshape(expected.shape) % 16 < mixed, expected, other)
    ok = compare(expected, actual).ok
    if not np.isnan(expected).any():
        assert ok == (expected.tobytes() == actual.tobytes())
    if ok:
        np.testing.assert_array_equal(actual, expected)


@given(PAIRS, st.floats(0, 10), st.floats(0, 10))
def test_close_agrees_with_numpy(pair, rtol, atol):
    assume(rtol or atol)
    expected, actual = pair
    with np.errstate(all="ignore"):
        wanted = np.isclose(actual, expected, rtol=rtol, atol=atol, equal_nan=True).all()
    assert compare(expected, actual, Tolerance(rtol, atol)).ok == wanted


@given(st.sampled_from([np.float16, np.float32, np.float64]), st.integers(0, 40), st.data())
def test_ulp_is_the_number_of_steps_of_nextafter(kind, steps, data):
    width = np.finfo(kind).bits
    start = kind(data.draw(st.floats(width=width, allow_nan=False, allow_infinity=False)))
    value = start
    with np.errstate(all="ignore"):
        for _ in range(steps):
            value = np.nextafter(value, kind(INF))
    assume(np.isfinite(value))
    assert int(ulp_distance(np.asarray(start), np.asarray(value))) == steps
    assert compare(start, value, Tolerance(ulp=steps)).ok
    if steps > 1:
        assert not compare(start, value, Tolerance(ulp=steps - 1)).ok


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_ulp_agrees_with_exact_integers(first, second):
    def place(value: float) -> int:
        bits = struct.unpack("<q", struct.pack("<d", value))[0]
        return bits if bits >= 0 else -(bits & (1 << 63) - 1)

    distance = int(ulp_distance(np.asarray(first), np.asarray(second)))
    if math.isinf(first) or math.isinf(second):
        assert distance == (0 if first == second else 2**64 - 1)
    else:
        assert distance == abs(place(first) - place(second))


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.complex_numbers(), st.text(max_size=2),
    st.floats(width=32).map(np.float32), st.integers(0, 255).map(np.uint8),
    hnp.arrays(hnp.scalar_dtypes(), hnp.array_shapes(min_dims=0, max_dims=2, max_side=2)),
)  # fmt: skip


@given(ANYTHING, ANYTHING, st.booleans())
def test_compare_never_raises(expected, actual, loose):
    found = compare(expected, actual, Tolerance(0.1, 0.1, 5) if loose else Tolerance())
    assert found.ok == (found.detail == "")
    assert "\n" not in found.detail
