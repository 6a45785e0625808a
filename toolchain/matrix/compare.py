"""Is a result the expected one? Scalars, None, arrays and tuples of these, exactly or within a declared tolerance.

Without a tolerance, results must be *bit-identical*, with one exception: any NaN equals any NaN, because nothing in
IEEE 754 says which NaN an operation makes. So 0.0 and -0.0 differ. Types differ when a bool meets an int, an int a
float, and so on, and when dtypes or shapes of arrays do. With a tolerance, an element passes when it is close in the
sense of `numpy.isclose` with the expected value as the reference, or when it is at most `ulp` representable numbers
away; then 0.0 and -0.0 are the same number. Infinities and finite numbers are never close. The distance of complex
numbers in ulp is counted for each part.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from toolchain.profile import Tolerance
from toolchain.signature import Default

EXACT = Tolerance()
"""Bit-identical, except that NaN equals NaN."""

Bits = np.ndarray[Any, np.dtype[np.uint64]]
_INTEGERS: dict[int, type[np.signedinteger[Any]]] = {2: np.int16, 4: np.int32, 8: np.int64}


@dataclass(frozen=True)
class Comparison:
    """The verdict, and in one line what differs ('' when nothing does)."""

    ok: bool
    detail: str = ""


def compare(expected: object, actual: object, tolerance: Tolerance = EXACT) -> Comparison:
    """Whether `actual` is `expected` within `tolerance`. Never raises; what cannot be compared is not ok."""
    if _kind(expected) != _kind(actual):
        return Comparison(False, f"expected {_kind(expected)}, got {_kind(actual)}")
    if expected is None or isinstance(expected, str | Default):
        return Comparison(expected == actual, "" if expected == actual else f"expected {expected!r}, got {actual!r}")
    return _values(expected, actual, tolerance)


def _values(expected: object, actual: object, tolerance: Tolerance) -> Comparison:
    """Two numbers, arrays or tuples."""
    if isinstance(expected, np.ndarray) and isinstance(actual, np.ndarray):
        return _arrays(expected, actual, tolerance)
    if isinstance(expected, tuple) and isinstance(actual, tuple):
        return _tuples(expected, actual, tolerance)
    if isinstance(expected, int | np.integer) and isinstance(actual, int | np.integer):
        return _integers(expected, actual, tolerance)
    return _scalars(expected, actual, tolerance)


def _tuples(expected: tuple[object, ...], actual: tuple[object, ...], tolerance: Tolerance) -> Comparison:
    """The first item that differs says why."""
    if len(expected) != len(actual):
        return Comparison(False, f"expected {len(expected)} items, got {len(actual)}")
    for index, (first, second) in enumerate(zip(expected, actual, strict=True)):
        compared = compare(first, second, tolerance)
        if not compared.ok:
            return Comparison(False, f"item {index}: {compared.detail}")
    return Comparison(True)


def _kind(value: object) -> str:
    """The noun of a value's type, the same for Python's and NumPy's scalars."""
    for noun, types in _KINDS:
        if isinstance(value, types):
            return noun
    return f"an object of type {type(value).__qualname__}"


_KINDS: tuple[tuple[str, tuple[type, ...]], ...] = (
    ("None", (type(None),)),
    ("a bool", (bool, np.bool_)),
    ("an int", (int, np.integer)),
    ("a float", (float, np.floating)),
    ("a complex number", (complex, np.complexfloating)),
    ("an array", (np.ndarray,)),
    ("a tuple", (tuple,)),
    ("a text", (str,)),
)


def _integers(
    expected: int | np.integer[Any], actual: int | np.integer[Any], tolerance: Tolerance
) -> Comparison:
    """Integers of any size, in exact arithmetic, and Python's bools, which are never close. `ulp` means nothing."""
    first, second = int(expected), int(actual)
    room = Fraction(tolerance.atol) + Fraction(tolerance.rtol) * abs(first)
    ok = first == second if isinstance(expected, bool) else abs(first - second) <= room
    return Comparison(ok, "" if ok else f"expected {expected!s}, got {actual!s}")


def _scalars(expected: object, actual: object, tolerance: Tolerance) -> Comparison:
    """Floats and complex numbers, in the type that one of them has as a NumPy scalar, else in Python's."""
    types = [value.dtype for value in (expected, actual) if isinstance(value, np.generic)]
    if len(set(types)) == 2:
        return Comparison(False, f"expected dtype {types[0]}, got {types[1]}")
    dtype = types[0] if types else None
    with np.errstate(all="ignore"):
        first, second = (np.asarray(value, dtype=dtype) for value in (expected, actual))
    for given, stored in ((expected, first), (actual, second)):
        if not isinstance(given, np.generic) and not _same_bits(np.asarray(given), stored.astype(type(given))).all():
            return Comparison(False, f"expected {expected!r}, got {actual!r}: {given!r} is no {stored.dtype}")
    return _arrays(first, second, tolerance)


def _arrays(expected: np.ndarray[Any, Any], actual: np.ndarray[Any, Any], tolerance: Tolerance) -> Comparison:
    if expected.dtype != actual.dtype:
        return Comparison(False, f"expected dtype {expected.dtype}, got {actual.dtype}")
    if expected.shape != actual.shape:
        return Comparison(False, f"expected shape {expected.shape}, got {actual.shape}")
    if expected.dtype.names:
        return _fields(expected, actual, tolerance)
    if expected.dtype.kind not in "biufc" or expected.dtype.itemsize > (16 if expected.dtype.kind == "c" else 8):
        return Comparison(False, f"cannot compare arrays of dtype {expected.dtype}")
    native = expected.dtype.newbyteorder("=")
    expected, actual = expected.astype(native, order="C"), actual.astype(native, order="C")
    wrong = ~_passes(expected, actual, tolerance)
    count = int(np.count_nonzero(wrong))
    return Comparison(True) if count == 0 else Comparison(False, _difference(expected, actual, wrong, count))


def _fields(expected: np.ndarray[Any, Any], actual: np.ndarray[Any, Any], tolerance: Tolerance) -> Comparison:
    """Of structured arrays the first field that differs says why."""
    for name in expected.dtype.names or ():
        compared = _arrays(np.asarray(expected[name]), np.asarray(actual[name]), tolerance)
        if not compared.ok:
            return Comparison(False, f"field '{name}': {compared.detail}")
    return Comparison(True)


def _same_bits(expected: np.ndarray[Any, Any], actual: np.ndarray[Any, Any]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Per element: the same bits, or NaN in the same parts."""
    if expected.dtype.kind == "c":
        both: np.ndarray[Any, np.dtype[np.bool_]] = _same_bits(expected.real, actual.real)
        return both & _same_bits(expected.imag, actual.imag)
    if expected.dtype.kind != "f":
        return np.asarray(expected == actual)
    integer = _INTEGERS[expected.dtype.itemsize]
    same = np.ascontiguousarray(expected).view(integer) == np.ascontiguousarray(actual).view(integer)
    return np.asarray(same.reshape(expected.shape) | (np.isnan(expected) & np.isnan(actual)))


def _passes(
    expected: np.ndarray[Any, Any], actual: np.ndarray[Any, Any], tolerance: Tolerance
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Per element, whether it is within the tolerance."""
    good = _same_bits(expected, actual)
    with np.errstate(all="ignore"):
        if (tolerance.rtol or tolerance.atol) and expected.dtype.kind != "b":
            close = np.isclose(actual, expected, rtol=tolerance.rtol, atol=tolerance.atol, equal_nan=True)
            good = good | close
        if tolerance.ulp and expected.dtype.kind in "fc":
            good = good | (ulp_distance(expected, actual) <= tolerance.ulp)
    return np.asarray(good)


def ulp_distance(expected: np.ndarray[Any, Any], actual: np.ndarray[Any, Any]) -> Bits:
    """Per element, how many representable numbers lie between two; of complex numbers the larger of the parts'.

    0 for equal numbers (0.0 and -0.0 are equal) and for two NaNs; the largest uint64 where only one is NaN or
    infinite, or the infinities differ. Native byte order. Source: the order of IEEE 754 numbers is the order of their
    bits as sign and magnitude.
    """
    if expected.dtype.kind == "c":
        return np.maximum(ulp_distance(expected.real, actual.real), ulp_distance(expected.imag, actual.imag))
    places = []
    for value in (expected, actual):
        integer = _INTEGERS[value.dtype.itemsize]
        bits = np.ascontiguousarray(value).view(integer).reshape(value.shape)
        magnitude = (bits & np.iinfo(integer).max).astype(np.int64)
        places.append(np.where(bits < 0, -magnitude, magnitude))
    first, second = places
    with np.errstate(all="ignore"):  # modulo 2^64: right although the difference may not fit in an int64
        distance = np.maximum(first, second).astype(np.uint64) - np.minimum(first, second).astype(np.uint64)
    never = ~(np.isfinite(expected) & np.isfinite(actual)) & ~_same_bits(expected, actual)
    same_nan = np.isnan(expected) & np.isnan(actual)
    return np.where(never, np.uint64(2**64 - 1), np.where(same_nan, np.uint64(0), distance)).astype(np.uint64)


def _difference(
    expected: np.ndarray[Any, Any], actual: np.ndarray[Any, Any], wrong: np.ndarray[Any, Any], count: int
) -> str:
    """Where it first differs, both values, how far, and how many do."""
    index = tuple(int(i) for i in np.argwhere(wrong)[0])
    first, second = expected[index], actual[index]
    text = f"expected {first!s}, got {second!s}"
    if expected.dtype.kind in "fc":
        distance = int(ulp_distance(np.asarray(first), np.asarray(second)))
        text += f" ({distance} ulp)" if distance not in (0, 2**64 - 1) else ""
    if expected.ndim == 0:
        return text
    return f"at {list(index)}: {text}; {count} of {expected.size} elements differ"
