"""Measures what code for several CPUs gains and costs, and writes docs/performance-cpus.md.

    python benchmarks/multiversion.py [--quick] [--output DIRECTORY]

Four questions: how much faster is the code of each CPU target than the baseline's, and what does Numba's JIT compile
for this very CPU; what does a call through a slot cost; what do looking at the CPU and choosing cost at load; how large
are images for one, two and three targets, and how long do they take to build. Needs pynndescent (`pip install -c
constraints.txt pynndescent`). Everything is built here and now, in a temporary directory; rows that are compared are
measured in turn, round by round, so that what else the machine does disturbs all of them alike.
"""

import argparse
import importlib
import importlib.util
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE), str(HERE / "kernels")]

import machine
import multiversion_page
import slots
from cache import built
from run import EXPORT, FOUR, PROFILE, python, require, say

TARGETS = ("generic", "x86-64-v3,clone_all", "x86-64-v4,base(1)")
HOST = "native,clone_all"
"""A target that only the benchmark has: code for this very CPU, as Numba's JIT makes it."""
V, F, M, U = "float64[::1]", "float32[::1]", "float32[:, ::1]", "uint8[::1]"
KERNELS = {
    "many_cpus": {
        "dot": f"float64({V}, {V})", "dot_in_order": f"float64({V}, {V})", "axpy": f"none(float32, {F}, {F})",
        "polynomial": f"none({V}, {V})", "stencil": "none(float64[:, ::1], float64[:, ::1])",
        "product": f"none({M}, {M}, {M})", "mandelbrot": f"none({F}, {F}, int32[::1])",
        "escape": f"none({F}, {F}, int32[::1])", "popcount": "int64(uint64[::1], uint64[::1])",
        "grey": f"none({U}, {U}, {U}, {U})", "histogram": f"none({U}, int64[::1])",
        "running_sum": f"none({V}, {V})", "track": f"float64({V}, {V})",
    },
    "many_distances": {
        **dict.fromkeys(("euclidean", "cosine", "manhattan", "canberra", "hellinger"), f"none({F}, {M}, {F})"),
        "bit_hamming": f"none({U}, uint8[:, ::1], {F})",
    },
}  # fmt: skip
"""Module -> function -> signature."""
QUICK = ("dot", "running_sum", "bit_hamming")
TINY = {name: FOUR[name] for name in ("number", "integers", "array")}
OPTIMIZE = 3
"""LLVM's level of all images but one: that of Numba's JIT."""
LOWER = "optimize = 2"
"""The column of the best target at the level that images have when nobody asks."""
CACHE = "PKGIMAGE_CACHE_DIR"
FORCED = "PKGIMAGE_CPU_TARGET"
LOAD = """
import sys, time
sys.path.insert(0, sys.argv[1])
import pkgimage.loader
began = time.perf_counter_ns()
pkgimage.load(sys.argv[2])
print((time.perf_counter_ns() - began) / 1e6)
"""
CHOOSE = """
import json, sys, time
import pkgimage
from pkgimage import host
from pkgimage.selection import select
targets, found = pkgimage.load(sys.argv[1]).__pkgimage__.header.targets, {"look": [], "select": []}
look, here = host.looks[0], host.probe()
for _ in range(int(sys.argv[2])):
    for name, work in {"look": look, "select": lambda: select(targets, here)}.items():
        began = time.perf_counter_ns()
        work()
        found[name].append((time.perf_counter_ns() - began) / 1000)
print(json.dumps(found))
"""


def placed(array: Any, behind: int = 16) -> Any:
    """A copy that begins `behind` bytes after a multiple of 64: NumPy's large arrays begin 16 bytes after one."""
    import numpy as np

    room = np.empty(array.nbytes + 128, np.uint8)
    start = -room.ctypes.data % 64 + behind
    found = room[start : start + array.nbytes].view(array.dtype).reshape(array.shape)
    found[...] = array
    return found


def arguments() -> dict[str, tuple[str, tuple[Any, ...]]]:
    """Row -> (what it is, arguments)."""
    import numpy as np

    rng = np.random.default_rng(1)
    x, y, f, g = rng.random(8192), rng.random(8192), *rng.random((2, 8192), dtype=np.float32)
    words, (red, green, blue) = rng.integers(0, 1 << 63, (2, 8192)).astype(np.uint64), rng.integers(0, 256, (3, 65536))
    heat, a, b = rng.random((256, 256)), *rng.random((2, 256, 256), dtype=np.float32)
    query, points = rng.random(784, dtype=np.float32), rng.random((500, 784), dtype=np.float32)
    bits, packed = rng.integers(0, 256, 128).astype(np.uint8), rng.integers(0, 256, (500, 128)).astype(np.uint8)
    far = np.zeros(500, np.float32)
    colours = [colour.astype(np.uint8) for colour in (red, green, blue, red)]
    plane = (f[:4096] * 3 - 2, g[:4096] * 2 - 1, np.zeros(4096, np.int32))
    rows: dict[str, tuple[str, tuple[Any, ...]]] = {
        "dot": ("dot product, fastmath", (x, y)), "dot_in_order": ("dot product, in order", (x, y)),
        "axpy": ("`out += a * x`", (np.float32(1e-3), f, g)), "polynomial": ("polynomial of degree 9", (x, y)),
        "stencil": ("stencil of 5 points, 256 x 256", (heat, heat)),
        "product": ("matrix product, 256 x 256", (a, b, a)),
        "product, at 64": ("the same, arrays at multiples of 64", (a, b, a)),
        "mandelbrot": ("Mandelbrot, 16 turns", plane), "escape": ("Mandelbrot, until it escapes", plane),
        "popcount": ("differing bits of 8,192 words", tuple(words)),
        "grey": ("bytes of colours to grey", tuple(colours)),
        "histogram": ("histogram of bytes", (colours[0], np.zeros(256, np.int64))),
        "running_sum": ("prefix sum", (x, y)), "track": ("sin, cos, asin of the system", (x[:2048], y[:2048])),
        **{name: (f"pynndescent: {name}", (query, points, far)) for name in KERNELS["many_distances"]},
        "bit_hamming": ("pynndescent: bit_hamming", (bits, packed, far)),
    }  # fmt: skip
    return {
        name: (
            title,
            tuple(placed(v, 0 if "at 64" in name else 16) if isinstance(v, np.ndarray) else v for v in values),
        )
        for name, (title, values) in rows.items()
    }


def image(folder: Path, module: str, functions: Mapping[str, str], targets: str, optimize: int = OPTIMIZE) -> Path:
    """The image of some functions of a module for this machine's platform and CPU targets."""
    exports = "".join(EXPORT.format(name=module, function=key, signature=text) for key, text in functions.items())
    exports += f'\n[build]\noptimize = {optimize}\n\n[build.cpu-targets]\nlinux-x86_64 = "{targets}"\n'
    text = PROFILE.format(name=module, path=HERE / "kernels", exports=exports, platforms='["linux-x86_64"]')
    folder.mkdir(parents=True, exist_ok=True)
    return built(folder, module, text)


def forced(path: Path, target: int) -> ModuleType:
    """An image bound to one of its targets; a mapping has one choice, so each gets a file of its own."""
    import pkgimage

    copy = path.with_stem(f"{path.stem}-{target}")
    shutil.copy(path, copy)
    os.environ[FORCED] = str(target)
    try:
        return pkgimage.load(copy)
    finally:
        del os.environ[FORCED]


def ways(folder: Path, module: str) -> tuple[dict[str, ModuleType], str]:
    """(way -> module with the functions, the way that a load takes)."""
    import pkgimage

    functions = KERNELS[module]
    path = image(folder / module, module, functions, ";".join((*TARGETS, HOST)))
    lower = image(folder / f"{module}-lower", module, functions, ";".join(TARGETS), 2)
    usable = [one for one in pkgimage.load(path).__pkgimage__.selection.comparisons if one.usable]
    names = [text.partition(",")[0] for text in (*TARGETS, "this CPU")]
    found = {names[one.index]: forced(path, one.index) for one in usable}
    best = max((one for one in usable if one.index < len(TARGETS)), key=lambda one: one.rank)
    found[LOWER] = forced(lower, best.index)
    return {**found, "Numba": importlib.import_module(module)}, names[best.index]


def agree(name: str, functions: Mapping[str, Callable[..., Any]], values: tuple[Any, ...]) -> None:
    """Ends the command unless all ways give the same, but for the order of sums in single precision."""
    import numpy as np

    results = {}
    for way, function in functions.items():
        copies = [value.copy() if isinstance(value, np.ndarray) else value for value in values]
        results[way] = [function(*copies), *copies]
    for way, result in results.items():
        for one, other in zip(result, results["generic"], strict=True):
            if other is not None and not np.allclose(one, other, rtol=1e-4, atol=1e-4):
                raise SystemExit(f"error: {name}: {way} and generic do not agree")


def gains(folder: Path, rounds: int, *, quick: bool) -> tuple[dict[str, tuple[str, dict[str, list[float]]]], str]:
    """({row: (title, {way: microseconds of a call, one per round})}, the way that a load takes)."""
    rows, found, taken = arguments(), {}, ""
    for module, functions in KERNELS.items():
        say(f"building {module} for {len(TARGETS) + 1} targets")
        modules, taken = ways(folder, module)
        say(f"calling {module}")
        for name, (title, values) in rows.items():
            if name.partition(",")[0] in functions and (not quick or name in QUICK):
                called = {way: getattr(one, name.partition(",")[0]) for way, one in modules.items()}
                agree(name, called, values)
                found[name] = title, timed(called, values, rounds)
    return found, taken


def timed(functions: Mapping[str, Callable[..., Any]], values: tuple[Any, ...], rounds: int) -> dict[str, list[float]]:
    """Microseconds of a call: way -> one number per round; about half a millisecond is timed at once."""
    times: dict[str, list[float]] = {way: [] for way in functions}
    turns = 1
    for turn in range(-2, rounds):  # the first two rounds fill caches and say how many calls to time
        names = list(functions)
        for way in names[turn % len(names) :] + names[: turn % len(names)]:
            function, began = functions[way], time.perf_counter_ns()
            for _ in range(turns):
                function(*values)
            spent = (time.perf_counter_ns() - began) / turns / 1000
            if turn >= 0:
                times[way].append(spent)
            elif way == "generic":
                turns = max(1, int(500 / spent))
    return times


def calls(folder: Path, rounds: int) -> dict[str, dict[str, list[float]]]:
    """Nanoseconds per call from Python: function -> images for one, for three targets -> one number per round."""
    import timeit

    import numpy as np

    import pkgimage

    texts = {"one target": TARGETS[0], "three targets": ";".join(TARGETS)}
    modules = {
        name: pkgimage.load(image(folder / name.partition(" ")[0], "four", TINY, text)) for name, text in texts.items()
    }
    statements = {"number": "f(x)", "integers": "f(a, b)", "array": "f(v)"}
    values = {"x": 1.5, "a": 7, "b": 5, "v": np.arange(4.0)}
    timers = {
        shape: {
            way: timeit.Timer("; ".join([text] * 10), globals={**values, "f": getattr(one, shape)})
            for way, one in modules.items()
        }
        for shape, text in statements.items()
    }
    found: dict[str, dict[str, list[float]]] = {shape: {way: [] for way in row} for shape, row in timers.items()}
    for turn in range(rounds + 1):
        for shape, row in timers.items():
            for way, timer in row.items():
                spent = timer.timeit(2000) / 2000 / 10 * 1e9
                if turn:
                    found[shape][way].append(spent)
    return found


def choosing(path: Path, rounds: int) -> dict[str, list[float]]:
    """Microseconds of the parts of a choice in a fresh process: looking at the CPU, comparing with what was seen."""
    found: dict[str, list[float]] = json.loads(python("-c", CHOOSE, str(path), str(rounds)))
    return found


def sizes(folder: Path, package: str, functions: Mapping[str, str], rounds: int) -> dict[int, dict[str, Any]]:
    """Number of targets -> seconds of its builds, and bytes of the image and of each target's code.

    The functions are extracted once, into the cache that each build gets a copy of.
    """
    from pkgimage.image import read_image

    image(folder / "first", package, functions, "x86-64-v2")
    cache = os.environ[CACHE]
    found: dict[int, dict[str, Any]] = {}
    for turn in range(rounds):
        for count in range(1, len(TARGETS) + 1):
            os.environ[CACHE] = str(folder / f"cache-{turn}-{count}")
            shutil.copytree(cache, os.environ[CACHE])
            began = time.perf_counter()
            made = image(folder / f"{turn}-{count}", package, functions, ";".join(TARGETS[:count]))
            row = found.setdefault(count, {"seconds": [], "image": made})
            row["seconds"].append(time.perf_counter() - began)
            places = read_image(made).file.sections
            row["size"] = made.stat().st_size
            row["code"] = [places[name][1] for name in (".text", ".code1", ".code2") if name in places]
            os.environ[CACHE] = cache
    return found


def loads(images: Mapping[int, Path], rounds: int) -> dict[int, list[float]]:
    """Milliseconds of `pkgimage.load` in fresh processes: number of targets -> one number per round."""
    found: dict[int, list[float]] = {count: [] for count in images}
    for turn in range(rounds + 1):
        for count, path in images.items():
            spent = float(python("-c", LOAD, str(ROOT), str(path)))
            if turn:
                found[count].append(spent)
    return found


def measured(folder: Path, *, quick: bool) -> dict[str, Any]:
    """Every number of the page."""
    os.environ[CACHE] = str(folder / "cache")  # nothing comes from an earlier run
    os.environ.pop("PKGIMAGE_CACHE_SIZE", None)
    say("building for one, two and three targets")
    packages = {
        f"{module}, {len(functions)} functions": sizes(folder / f"{module}-sizes", module, functions, 1 if quick else 2)
        for module, functions in KERNELS.items()
        if not quick or module == "many_cpus"
    }
    images = {count: row["image"] for count, row in next(iter(packages.values())).items()}
    rows, taken = gains(folder, 5 if quick else 61, quick=quick)
    say("calling tiny functions")
    called = calls(folder, 5 if quick else 41)
    say("loading")
    facts = {**machine.facts(), "flags": f"images with optimize = {OPTIMIZE}, as Numba's JIT; {sys.platform}"}
    return {
        "gains": rows, "taken": taken, "calls": called, "slots": slots.measure(images[3], 5 if quick else 61),
        "loads": loads(images, 3 if quick else 31), "choosing": choosing(images[3], 5 if quick else 101),
        "sizes": packages, "targets": TARGETS, "machine": facts, "quick": quick,
    }  # fmt: skip


def main() -> int:
    """Writes the page."""
    parser = argparse.ArgumentParser(description="What code for several CPUs gains and costs.")
    parser.add_argument("--quick", action="store_true", help="fewer kernels and rounds; not for publication")
    parser.add_argument("--output", type=Path, default=ROOT / "docs", help="folder of performance-cpus.md")
    options = parser.parse_args()
    there = importlib.util.find_spec("pynndescent") is not None
    require("pynndescent", there, "pip install -c constraints.txt pynndescent")
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="pkgimage-bench-") as folder:
        found = measured(Path(folder), quick=options.quick)
    found["seconds"] = time.perf_counter() - began
    options.output.mkdir(parents=True, exist_ok=True)
    text = multiversion_page.markdown(found)
    (options.output / "performance-cpus.md").write_text(text, encoding="utf-8")
    print(text)
    say(f"gain over the baseline, median of the rows: {statistics.median(multiversion_page.gain(found).values()):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
