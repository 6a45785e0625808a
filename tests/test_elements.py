"""The bytes of elements depend on values alone, whatever the memory held before."""

import hashlib

import numpy as np
import pytest

from toolchain.elements import element_bytes

GAPS = np.dtype({"names": ["a", "b"], "formats": ["u1", "<c16"], "offsets": [3, 8], "itemsize": 30})
NESTED = np.dtype([("x", "u1"), ("inner", GAPS, (2,)), ("y", "<f8")], align=True)


def rows(dtype: np.dtype, between: int) -> np.ndarray:
    """The same values, with the byte `between` wherever no field lies."""
    made = np.frombuffer(bytes([between]) * (600 * dtype.itemsize), dtype).copy().reshape(20, 30)
    fill(made)
    return made


def fill(made: np.ndarray) -> None:
    for name in made.dtype.names:
        if made.dtype[name].base.fields is None:
            made[name] = np.arange(made.size).reshape(made.shape)
        else:
            fill(made[name])


def dirty_memory() -> None:
    """Leaves blocks of the sizes below full of a byte, so that the next copies find it."""
    blocks = [np.full(size, 0xAB, "u1") for size in (18_000, 9_000, 30_000, 60_000) for _ in range(4)]
    del blocks


ARRANGED = {
    "C": lambda one: one, "turned": lambda one: one.T, "F": np.asfortranarray, "strided": lambda one: one[::2, ::3],
    "reversed": lambda one: one[::-1], "one": lambda one: one[3, 4], "empty": lambda one: one[:0], "scalar": lambda one: one[2:3, 1],
}  # fmt: skip


@pytest.mark.parametrize("arranged", ARRANGED.values(), ids=ARRANGED)
@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("dtype", [GAPS, NESTED], ids=["gaps", "nested"])
def test_bytes_depend_on_values_alone(dtype, order, arranged):
    clean = rows(dtype, 0)
    found = set()
    for between in range(0, 256, 5):
        value = arranged(rows(dtype, between))
        dirty_memory()
        found.add(hashlib.sha256(element_bytes(value, order)).hexdigest())
    assert len(found) == 1
    expected = arranged(clean)
    back = np.frombuffer(element_bytes(expected, order), dtype).reshape(expected.shape, order=order)
    assert np.array_equal(back, expected)


def test_numpy_itself_shows_what_lies_between():
    """Control: without this module the digests would differ."""
    found = set()
    for between in range(0, 256, 5):
        value = rows(GAPS, between)
        found.add(value.tobytes())
    assert len(found) > 1


@pytest.mark.parametrize("value", [np.arange(12.0).reshape(3, 4), np.arange(12, dtype=">i2").reshape(3, 4)[:, ::2], np.array(3)])
@pytest.mark.parametrize("order", ["C", "F"])
def test_arrays_without_fields_are_as_numpy_gives_them(value, order):
    assert element_bytes(value, order) == value.tobytes(order)
