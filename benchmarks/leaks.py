"""Calls an image very often and looks whether anything stays behind.

    python benchmarks/leaks.py [--calls 1000000] [--memory IMAGE] IMAGE

IMAGE is the host's image of configs/quickstart.toml; that of `--memory` (of benchmarks/kernels/memory/profile.toml)
returns arrays and tuples, and raises while it holds some.

One turn calls with numbers, keywords, overloads, arrays by NumPy's own layout and by the buffer protocol, reads
globals, and provokes every kind of error: Python's, the image's own exceptions, refused arrays. After a warm-up the
process must not grow: neither its resident memory by more than `RESIDENT`, nor the interpreter's blocks by more than
`BLOCKS`, nor the reference counts of the arguments at all. Exit code 1 when something grew. `--plant` leaks on purpose.
"""

import argparse
import ctypes
import gc
import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pkgimage

RESIDENT = 1 << 20
"""Bytes: an allocator may take one more arena late."""
BLOCKS = 1000
"""Blocks of the interpreter's allocator. It keeps some of its own at will: 98 to 356 were seen, with 100,000 calls and
with 400,000 alike. One block for each call of one kind would be 2,000 with 100,000 calls."""
WARM = 0.1
"""Share of the calls that is made before anything is measured."""


class Text(str):
    """An object with an address of its own, to count its references."""

    __slots__ = ()


def good(image: Any) -> tuple[list[Callable[[], object]], list[object]]:
    """(calls that return, the arguments whose references are counted)."""
    lats, lons = np.linspace(0, 10, 16), np.linspace(5, 9, 16)
    flat, flon = array("d", lats), array("d", lons)
    counts, image_counts = np.zeros(4, "i8"), memoryview(array("q", [0] * 4))
    points = np.exp(1j * np.linspace(0, 6, 5))
    number = 52.5
    calls: list[Callable[[], object]] = [
        lambda: image.haversine(number, 13.4, 48.9, 2.35),
        lambda: image.haversine(lat1=number, lon1=13.4, lat2=48.9, lon2=2.35),
        lambda: image.haversine(number, 13.4, lon2=48.9, lat2=2.35),
        lambda: image.cell_offset(7, 3),
        lambda: image.rotate(1j, 2 + 1j, True),
        lambda: image.track_length(lats, lons),
        lambda: image.track_length(flat, flon),
        lambda: image.track_length(flat, lons),
        lambda: image.histogram(lats, 0.0, 10.0, counts),
        lambda: image.histogram(flat, 0.0, 10.0, image_counts),
        lambda: image.contains(lats, lons, 1.0, 2.0),
        lambda: image.area(points),
        lambda: (image.ELLIPSOIDS, image.GAUSS, image.ATTRIBUTION),
    ]
    return calls, [lats, lons, flat, flon, counts, points, number]


def bad(image: Any) -> tuple[list[Callable[[], object]], list[object]]:
    """(calls that raise, the arguments whose references are counted)."""
    text, wide, odd = Text("north"), np.zeros((2, 8)), np.linspace(0, 1, 32)[::2]
    lats, swapped, fixed = np.linspace(0, 10, 16), np.zeros(16, ">f8"), np.zeros(4, "i8")
    fixed.flags.writeable = False
    large = 1 << 70
    calls: list[Callable[[], object]] = [
        lambda: image.haversine(text, 1.0, 2.0, 3.0),
        lambda: image.haversine(1.0, 2.0, 3.0),
        lambda: image.haversine(1.0, 2.0, 3.0, west=text),
        lambda: image.haversine(1.0, 2.0, 3.0, 4.0, lat1=1.0),
        lambda: image.bearing(1.0, 2.0, text, 3.0),
        lambda: image.cell_offset(7, 0),
        lambda: image.cell_offset(large, 3),
        lambda: image.track_length(wide, lats),
        lambda: image.track_length(lats, odd),
        lambda: image.track_length(swapped, lats),
        lambda: image.track_length(text, lats),
        lambda: image.histogram(lats, 0.0, 10.0, fixed),
        lambda: image.no_such_function,
    ]
    return calls, [text, wide, odd, lats, swapped, fixed, large]


def returned(image: Any) -> tuple[list[Callable[[], object]], list[object]]:
    """(calls that return arrays and tuples, the arguments whose references are counted)."""
    values = np.linspace(0, 1, 16)
    calls: list[Callable[[], object]] = [
        lambda: image.series(100),
        lambda: image.both(values, 10),
        lambda: image.checked(values, 1),
        lambda: image.held(1),
        lambda: image.mismatched(3),
    ]
    return calls, [values]


def raised(image: Any) -> tuple[list[Callable[[], object]], list[object]]:
    """(calls that raise while they hold memory, the arguments whose references are counted)."""
    values = np.linspace(0, 1, 16)
    calls: list[Callable[[], object]] = [
        lambda: image.checked(values, 4),
        lambda: image.held(3),
        lambda: image.held(9),
        lambda: image.mismatched(7),
        lambda: image.series(1 << 50),
    ]
    return calls, [values]


def turn(calls: list[Callable[[], object]], wrong: list[Callable[[], object]]) -> None:
    """Makes every call once; the wrong ones have to raise."""
    for call in calls:
        call()
    for call in wrong:
        try:
            call()
        except (TypeError, ValueError, OverflowError, ZeroDivisionError, AttributeError, MemoryError):
            continue
        raise SystemExit("a wrong call did not raise")


def resident() -> int:
    """Bytes of this process that are in memory now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def counted(objects: list[object]) -> list[int]:
    """The reference count of each object."""
    return [sys.getrefcount(one) for one in objects]


def main() -> int:
    """Prints what grew."""
    parser = argparse.ArgumentParser(description="Does calling an image leave anything behind?")
    parser.add_argument("--calls", type=int, default=1_000_000)
    parser.add_argument("--plant", choices=("reference", "memory"), help="leak on purpose, to see that it is noticed")
    parser.add_argument("--memory", type=Path, help="the host's image of benchmarks/kernels/memory/profile.toml")
    parser.add_argument("image", type=Path)
    options = parser.parse_args()
    image = pkgimage.load(options.image)
    calls, arguments = good(image)
    wrong, others = bad(image)
    watched = arguments + others
    if options.memory:
        memory_image = pkgimage.load(options.memory)
        for into, (more_calls, objects) in ((calls, returned(memory_image)), (wrong, raised(memory_image))):
            into.extend(more_calls)
            watched += objects
    if options.plant == "reference":
        calls.append(lambda: ctypes.pythonapi.Py_IncRef(ctypes.py_object(watched[0])))
    elif options.plant == "memory":
        ctypes.pythonapi.PyMem_RawMalloc.restype = ctypes.c_void_p
        calls.append(lambda: ctypes.memset(ctypes.c_void_p(ctypes.pythonapi.PyMem_RawMalloc(4096)), 1, 4096))
    turns = max(options.calls // (len(calls) + len(wrong)), 10)
    for _ in range(int(turns * WARM) + 1):
        turn(calls, wrong)
    gc.collect()
    references, blocks, memory = counted(watched), sys.getallocatedblocks(), resident()
    for _ in range(turns):
        turn(calls, wrong)
    gc.collect()
    grown = [after - before for after, before in zip(counted(watched), references, strict=True)]
    more, larger = sys.getallocatedblocks() - blocks, resident() - memory
    print(f"{turns * (len(calls) + len(wrong))} calls, {turns * len(wrong)} of them errors")
    print(f"resident memory {larger:+d} bytes, blocks {more:+d}, references of the arguments {sum(map(abs, grown)):+d}")
    return int(larger > RESIDENT or more > BLOCKS or any(grown))


if __name__ == "__main__":
    sys.exit(main())
