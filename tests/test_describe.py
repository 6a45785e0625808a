"""Descriptions: what must be told apart is, what must be equal is."""

import hashlib
import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolchain.errors import ToolError
from toolchain.matrix import describe


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


SHARED: list[object] = [1]
CYCLE: list[object] = [1]
CYCLE.append((CYCLE,))
ARRAY = np.arange(4.0)


@pytest.mark.parametrize(("value", "text"), [
    (None, "None"), (True, "bool:True"), (1, "int:1"), (-(1 << 80), f"int:{hex(-(1 << 80))}"), (1.5, "float:0x1.8000000000000p+0"),
    (-0.0, "float:-0x0.0p+0"), (math.inf, "float:inf"), (math.nan, "nan:7ff8000000000000"),
    (complex(1, -0.0), "complex:0x1.0000000000000p+0,-0x0.0p+0"), ("a\né", 'str:"a\\n\\u00e9"'), ("\ud800", 'str:"\\ud800"'),
    ("x" * 200, f"str:200:sha256:{sha(b'x' * 200)}"), (b"\x00a", "bytes:0061"), (b"x" * 200, f"bytes:200:sha256:{sha(b'x' * 200)}"),
    ((), "tuple()"), ((1,), "tuple(int:1)"), ([1, []], "list(int:1, list())"), ({"a": 1, 2: ()}, 'dict(str:"a": int:1, int:2: tuple())'),
    (ARRAY, f"array(<f8, [4], sha256:{sha(struct.pack('<4d', 0, 1, 2, 3))})"),
    (np.array(3, dtype=">i2"), f"array(>i2, [], sha256:{sha(bytes([0, 3]))})"),
    (memoryview(ARRAY), f"array(<f8, [4], sha256:{sha(ARRAY.tobytes())})"),
    (np.float32(1), "scalar(<f4, 0000803f)"), (np.True_, "scalar(|b1, 01)"),
    ([SHARED, SHARED], "list(list(int:1), ^1)"), ([[1], [1]], "list(list(int:1), list(int:1))"),
    (CYCLE, "list(int:1, tuple(^0))"), ([ARRAY, {"k": ARRAY}], f'list({describe(ARRAY)}, dict(str:"k": ^1))'),
    ([(), ()], "list(tuple(), tuple())"),
])  # fmt: skip
def test_table(value, text):
    text = text.replace("nan:", "float:nan:")
    assert describe(value) == text


def test_an_array_is_its_elements_not_its_memory():
    array = np.arange(12, dtype=np.int32).reshape(3, 4)
    same = [array.copy(order="F"), np.repeat(array, 2, axis=1)[:, ::2], array.T.copy().T]
    assert {describe(each) for each in same} == {describe(array)}


@pytest.mark.parametrize(("first", "second"), [
    (1, True), (1, 1.0), (0.0, -0.0), ("a", b"a"), ((1,), [1]), ({1: 2, 3: 4}, {3: 4, 1: 2}), (ARRAY, ARRAY.reshape(2, 2)),
    (ARRAY, ARRAY.astype(">f8")), (ARRAY, ARRAY.astype("f4")), (ARRAY, list(ARRAY)), (1.0, np.float64(1)), ([SHARED, SHARED], [[1], [1]]),
    ("sha", "shb"), ("x" * 200, "x" * 201), (["a", "b"], ['a", str:"b']), (np.zeros(2), np.array([0.0, -0.0])),
    (math.nan, -math.nan),
])  # fmt: skip
def test_what_differs_is_described_differently(first, second):
    assert describe(first) != describe(second)


@pytest.mark.parametrize("value", [object(), {print}, [print], np.array([None]), type("L", (list,), {})(), {"a": (1, iter(()))}, int], ids=str)
def test_unknown_values_are_refused(value):
    with pytest.raises(ToolError) as caught:
        describe(value)
    assert caught.value.code == "value-undescribed"


def test_no_depth_is_too_deep():
    value: object = ()
    for _ in range(100_000):
        value = [value]
    assert describe(value) == "list(" * 100_000 + "tuple()" + ")" * 100_000
    while value:  # taken apart by hand: freeing it as a whole would recurse in C
        value = value[0]


def test_shared_structure_does_not_unfold():
    value: object = (1,)
    for _ in range(200):
        value = (value, value)
    assert len(describe(value)) < 5000


ATOMS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3), st.binary(max_size=3))
VALUES = st.recursive(
    ATOMS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.tuples(inner), st.dictionaries(st.text(max_size=2), inner, max_size=2))
)


def same(a: object, b: object) -> bool:
    """Equal in type, value and order, written once more in another way."""
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return struct.pack("<d", a) == struct.pack("<d", b)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return same(list(a.items()), list(b.items())) if isinstance(a, dict) else a == b


@given(VALUES, VALUES)
def test_equal_text_is_equal_value(first, second):
    assert describe(first).isprintable()
    if same(first, second) or describe(first) == describe(second):
        assert same(first, second) == (describe(first) == describe(second))
