"""The data section's decoder on hostile records, without NumPy, and its promise of no copies."""

import struct
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pkgimage import records as r
from pkgimage.data import Data
from pkgimage.errors import LoadError
from tests.carriers import package
from toolchain.run.process import Command, run
from toolchain.serialize import data_section, encode_values

ROOT = Path(__file__).resolve().parent.parent


def crafted(objects: list[bytes], heap: bytes = b"", *, names: tuple[tuple[str, int], ...] = (("V", 0),)) -> bytes:
    """A section with hand-made object records; `heap` starts at offset 128."""
    content = bytearray(128) + heap
    rows = []
    for name, target in names:
        rows.append(r.GLOBAL.pack(len(content), len(name.encode()), target, 0))
        content += name.encode()
    objects_at = len(content)
    content += b"".join(objects)
    globals_at = len(content)
    content += b"".join(rows)
    end = len(content)
    r.PREAMBLE.pack_into(
        content, 0, r.MAGIC, 1, 128, end, end, len(objects), len(rows), objects_at, globals_at, end, end, 0, 0, end
    )
    return bytes(content)


def record(kind: int, count: int = 0, value: int = 0, a: int = 0, b: int = 0, flags: int = 0) -> bytes:
    return r.OBJECT.pack(kind, a, b, flags, count, value)


def words(*numbers: int) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def test_crafted_sections_can_be_right() -> None:
    data = Data(crafted([record(r.LIST, 2, 128), record(r.INT, 0, 7)], words(1, 0)))
    value = data.get("V")
    assert value[0] == 7
    assert value[1] is value


EXTENT = struct.pack("<QQ", 192, 8)
F8 = {"a": ord("f"), "b": 8}
HOSTILE: list[tuple[str, list[bytes], bytes, str]] = [
    ("kind zero", [record(0)], b"", "unknown kind 0"),
    ("unknown kind", [record(200)], b"", "unknown kind 200"),
    ("none with a value", [record(r.NONE, 0, 1)], b"", "malformed"),
    ("bool of 2", [record(r.BOOL, 0, 2)], b"", "malformed"),
    ("int with a count", [record(r.INT, 1)], b"", "malformed"),
    ("flags on an int", [record(r.INT, flags=1)], b"", "malformed"),
    ("flags on a list", [record(r.LIST, 0, 128, a=1)], b"", "malformed"),
    ("text outside", [record(r.STR, 1 << 31, 128)], b"", "outside the values"),
    ("text in the preamble", [record(r.STR, 8, 0)], b"", "outside the values"),
    ("text not UTF-8", [record(r.STR, 1, 128)], b"\xff", "not UTF-8"),
    ("offset near 2**64", [record(r.BYTES, 8, (1 << 64) - 4)], b"", "outside the values"),
    ("reference to nothing", [record(r.LIST, 1, 128)], words(9), "leads to no object"),
    ("list outside", [record(r.LIST, 1 << 30, 128)], words(0), "outside the values"),
    ("complex of 15 bytes", [record(r.COMPLEX, 15, 128)], bytes(16), "malformed"),
    ("tuple in itself", [record(r.TUPLE, 1, 128)], words(0), "contains itself"),
    ("tuples in a ring", [record(r.TUPLE, 1, 128), record(r.TUPLE, 1, 132)], words(1, 0), "contains itself"),
    ("list as key", [record(r.DICT, 1, 128), record(r.LIST, 0, 128)], words(1, 1), "cannot be the key"),
    (
        "list in a tuple as key", [record(r.DICT, 1, 128), record(r.TUPLE, 1, 136), record(r.LIST, 0, 128)],
        words(1, 1, 2), "cannot be the key",
    ),
    ("equal keys", [record(r.DICT, 2, 128), record(r.INT)], words(1, 1, 1, 1), "equal keys"),
    ("huge key", [record(r.DICT, 1, 128), record(r.BIGINT, 4096, 136)], words(1, 0) + b"\1" * 4096, "cannot be the key"),
    ("array of objects", [record(r.ARRAY, 0, 128, ord("O"), 8)], EXTENT, "element 'O8'"),
    ("array of 3-byte ints", [record(r.ARRAY, 0, 128, ord("i"), 3)], EXTENT, "element 'i3'"),
    ("array of 33 dimensions", [record(r.ARRAY, 33, 128, **F8)], bytes(300), "33 dimensions"),
    ("array flags", [record(r.ARRAY, 0, 128, **F8, flags=8)], EXTENT, "flags 8"),
    ("scalar of one dimension", [record(r.SCALAR, 1, 128, **F8)], bytes(64), "1 dimensions"),
    ("array outside", [record(r.ARRAY, 1, 128, **F8)], struct.pack("<QQQ", 1 << 40, 8, 1), "with shape"),
    ("array unaligned", [record(r.ARRAY, 1, 128, **F8)], struct.pack("<QQQ", 193, 8, 1) + bytes(80), "with shape"),
    ("array in the preamble", [record(r.ARRAY, 1, 128, **F8)], struct.pack("<QQQ", 64, 8, 1), "with shape"),
    ("array longer than its shape", [record(r.ARRAY, 1, 128, **F8)], struct.pack("<QQQ", 192, 16, 1) + bytes(80), "with"),
    ("array shape overflows", [record(r.ARRAY, 2, 128, **F8)], struct.pack("<QQQQ", 192, 0, 1 << 62, 0), "of shape"),
    ("bulk array without bulk", [record(r.ARRAY, 1, 128, **F8, flags=2)], struct.pack("<QQQ", 0, 8, 1), "with shape"),
]  # fmt: skip


@pytest.mark.parametrize(("objects", "heap", "text"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_hostile_records_are_refused(objects: list[bytes], heap: bytes, text: str) -> None:
    data = Data(crafted(objects, heap))
    for _ in range(2):  # the second time gives the same answer
        with pytest.raises(LoadError) as caught:
            data.get("V")
        assert caught.value.code == "R33"
        assert text in caught.value.details[0]


def test_payloads_that_overlap_cannot_multiply_memory() -> None:
    text, many = b"x" * 200_000, 5_000
    objects = [record(r.LIST, many, 128 + len(text)), *[record(r.BYTES, len(text), 128)] * many]
    content = crafted(objects, text + words(*range(1, many + 1)))
    tracemalloc.start()
    try:
        with pytest.raises(LoadError, match="R33"):
            Data(content).get("V")
        assert tracemalloc.get_traced_memory()[1] < 10 * len(content)
    finally:
        tracemalloc.stop()


def test_keys_that_unfold_cannot_take_exponential_time() -> None:
    depth = 60
    objects = [record(r.DICT, 1, 128), *[record(r.TUPLE, 2, 136 + 8 * i) for i in range(depth)], record(r.INT)]
    pairs = [number for i in range(depth) for number in (i + 2, i + 2)]
    began = time.process_time()
    with pytest.raises(LoadError, match="R33"):
        Data(crafted(objects, words(1, 1, *pairs))).get("V")
    assert time.process_time() - began < 10  # milliseconds; 2 to the power of 60 steps would have no end


PREAMBLES: list[tuple[Callable[[bytearray], object], str]] = [
    (lambda c: c.__setitem__(slice(0, 4), b"NOPE"), "R33"),
    (lambda c: struct.pack_into("<I", c, 8, 2), "R33"),
    (lambda c: struct.pack_into("<I", c, 12, 64), "R33"),
    (lambda c: struct.pack_into("<Q", c, 16, len(c) + 1), "R03"),
    (lambda c: struct.pack_into("<Q", c, 16, 8), "R33"),
    (lambda c: struct.pack_into("<Q", c, 24, len(c) + 1), "R33"),
    (lambda c: struct.pack_into("<I", c, 32, 1 << 31), "R33"),
    (lambda c: struct.pack_into("<I", c, 36, 1 << 31), "R33"),
    (lambda c: struct.pack_into("<Q", c, 40, 1 << 63), "R33"),
    (lambda c: struct.pack_into("<Q", c, 56, 1 << 63), "R33"),
    (lambda c: struct.pack_into("<I", c, 72, 1 << 31), "R33"),
    (lambda c: struct.pack_into("<I", c, 76, 1 << 31), "R33"),
    (lambda c: struct.pack_into("<Q", c, 80, 8), "R33"),
    (lambda c: c.__delitem__(slice(100, None)), "R03"),
]


@pytest.mark.parametrize(("damage", "code"), PREAMBLES)
def test_a_bent_preamble_is_refused(damage: Callable[[bytearray], object], code: str) -> None:
    content = bytearray(crafted([record(r.INT)]))
    Data(content)
    damage(content)
    with pytest.raises(LoadError) as caught:
        Data(content)
    assert caught.value.code == code


def test_global_records_are_checked() -> None:
    for content in (
        crafted([record(r.INT)], names=(("V", 1),)),
        crafted([record(r.INT)], names=(("V", 0), ("V", 0))),
    ):
        with pytest.raises(LoadError, match="R33"):
            Data(content).names()
    with pytest.raises(KeyError):
        Data(crafted([record(r.INT)])).get("W")


def test_arrays_are_views_and_read_only() -> None:
    content = encode_values({"SMALL": np.arange(3), "BULK": np.arange(10_000)})
    backing = np.frombuffer(content, "u1")
    data = Data(backing.data)
    for name in data.names():
        array = data.get(name)
        assert np.shares_memory(array, backing)
        assert not array.flags.writeable
        with pytest.raises(ValueError, match="WRITEABLE"):
            array.flags.writeable = True


WITHOUT_NUMPY = """
import sys
import threading
sys.path.insert(0, sys.argv[1])
from pkgimage.data import Data
from pkgimage.errors import PkgimageError
data = Data(open(sys.argv[2], "rb").read())
view = data.get("A")
assert (type(view), view.format, view.shape, view.readonly) == (memoryview, "i", (2, 3), True), view
assert view.tolist() == [[0, 1, 2], [3, 4, 5]]
for name in "CEFS":
    for _ in range(50):
        try:
            data.get(name)
        except PkgimageError as problem:
            assert problem.code == "numpy-missing" and problem.hint == "pip install numpy", problem
        else:
            raise SystemExit(name)
assert data.get("L") == [1, 2]
assert "numpy" not in sys.modules
"""


def test_without_numpy_arrays_are_memoryviews_or_say_what_is_missing(tmp_path: Path) -> None:
    values = {
        "A": np.arange(6, dtype="i4").reshape(2, 3), "C": np.zeros(2, complex), "E": np.zeros((0, 2)),
        "F": np.zeros(2, ">f8"), "S": np.float32(1), "L": [1, 2],
    }  # fmt: skip
    (tmp_path / "data").write_bytes(encode_values(values))
    argv = (sys.executable, "-I", "-S", "-c", WITHOUT_NUMPY, str(ROOT), str(tmp_path / "data"))
    outcome = run(Command(argv))
    assert outcome.ok, outcome.stderr.decode()


def test_method_records_are_checked() -> None:
    made = data_section(package())
    assert len(Data(made.content).methods()) == 2
    for position, value in ((8, 4), (9, 5), (10, 1 << 31), (1, 1 << 20), (0, 1 << 31)):
        content = bytearray(made.content)
        struct.pack_into("<I", content, made.methods_offset + 4 * position, value)
        with pytest.raises(LoadError, match="R33"):
            Data(content).methods()


def test_threads_see_one_object() -> None:
    content = encode_values({"V": [[number] for number in range(20_000)]})
    for _ in range(5):
        data, seen = Data(content), []
        threads = [threading.Thread(target=lambda data=data, seen=seen: seen.append(data.get("V"))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len({id(value) for value in seen}) == 1
