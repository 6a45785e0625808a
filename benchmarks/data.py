"""Data of an image against `np.load(mmap_mode="r")` and pickle: time to the first value, and memory that it touches.

    python benchmarks/data.py [--megabytes 100] [--objects 10000] [--rounds 9]  # writes docs/performance-data.md

One image holds an array of 100 MB and a dict of 10,000 objects (texts, ints, floats, tuples and lists); a `.npy` file
and pickles hold the same. Each row is a fresh process each round, in turn; the clock starts when the interpreter is
ready, with NumPy imported where arrays are read, and stops with the first value in hand. Touched: bytes of the
array's file that this process holds in memory (Rss of its mapping), which are read from the disk only where they are
used. Everything is in the system's cache, as after a first use.
"""

import argparse
import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import machine
import small_pages

HEAD = """
import json, sys, time
sys.path.insert(0, {root!r})
folder = {folder!r}
def touched(name):
    found, inside = 0, False
    for line in open("/proc/self/smaps"):
        if "-" in line.split(" ", 1)[0]:
            inside = line.rstrip().endswith(name)
        elif inside and line.startswith("Rss:"):
            found += int(line.split()[1])
    return found
"""
LOAD = "m = pkgimage.load(folder + '/image.so')\nx = m."
ROWS = {
    "image: first element of the array": ("numpy", LOAD + "TABLE[0]", "image.so"),
    "np.load(mmap): the same": ("numpy", "a = numpy.load(folder + '/table.npy', mmap_mode='r')\nx = a[0]", "table.npy"),
    "pickle: the same": ("numpy", "a = pickle.load(open(folder + '/table.pickle', 'rb'))\nx = a[0]", ""),
    "image: last element of the array": ("numpy", LOAD + "TABLE[-1]", "image.so"),
    "image: sum of the array": ("numpy", LOAD + "TABLE.sum()", "image.so"),
    "np.load(mmap): sum of the array": (
        "numpy", "a = numpy.load(folder + '/table.npy', mmap_mode='r')\nx = a.sum()", "table.npy",
    ),
    "image: a number": ("", LOAD + "NUMBER", "image.so"),
    "image: the dict of objects": ("", LOAD + "NAMES['name 7']", "image.so"),
    "pickle: the dict of objects": ("", "x = pickle.load(open(folder + '/names.pickle', 'rb'))['name 7']", ""),
    "pickle: array and dict": ("numpy", "x = pickle.load(open(folder + '/both.pickle', 'rb'))['NAMES']['name 7']", ""),
}  # fmt: skip
"""Name -> (what is imported beforehand besides pkgimage and pickle, code, file whose touched bytes count)."""


def names(count: int) -> dict[str, object]:
    """A dict that refers to about `count` objects, keys and itself included."""
    made: dict[str, object] = {}
    while count > 1:
        number = len(made)
        made[f"name {number}"] = ((number, number + 0.5), [f"text {number}"])
        count -= 7 if number else 8
    return made


def prepare(folder: Path, megabytes: int, objects: int) -> None:
    """The image and the other files."""
    import numpy as np

    from pkgimage import host
    from tests.carriers import built, package

    table = np.arange(megabytes * 131_072, dtype=np.float64)
    values = {"TABLE": table, "NAMES": names(objects), "NUMBER": 7}
    made = built(package(values), host.platform_id(), folder)
    shutil.copy(made, folder / "image.so")  # as installed: what a linker wrote lies in the cache page by page
    np.save(folder / "table.npy", table)
    for name, value in (("table", table), ("names", values["NAMES"]), ("both", values)):
        (folder / f"{name}.pickle").write_bytes(pickle.dumps(value, protocol=5))
    (folder / "made.o").unlink()


def measure(folder: Path, before: str, code: str, file: str) -> tuple[float, int]:
    """(milliseconds, KiB touched) of one fresh process."""
    script = HEAD.format(root=str(ROOT), folder=str(folder)) + (f"import {before}\n" if before else "")
    script += "import pickle, pkgimage, pkgimage.loader\nbegan = time.perf_counter()\n" + code
    script += "\nspent = time.perf_counter() - began\n"
    script += f"print(json.dumps([spent * 1000, touched({file!r}) if {file!r} else 0]))"
    argv = [sys.executable, "-X", f"pycache_prefix={folder / 'cache'}", "-c", script]
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(argv, check=True, capture_output=True, text=True, env=variables)
    milliseconds, kib = json.loads(done.stdout)
    return milliseconds, kib


def main() -> int:
    """Writes the page."""
    parser = argparse.ArgumentParser(description="Time to the first value of an image's data.")
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--objects", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--output", type=Path, default=ROOT / "docs", help="folder of performance-data.md")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("error: touched memory is read from /proc/self/smaps, which is Linux's", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="pkgimage-data-") as work:
        folder = Path(work)
        prepare(folder, options.megabytes, options.objects)
        found: dict[str, list[tuple[float, int]]] = {name: [] for name in ROWS}
        for turn in range(options.rounds + 1):
            for name, row in ROWS.items():
                numbers = measure(folder, *row)
                if turn:  # the first one compiles the modules and fills the system's cache
                    found[name].append(numbers)
    rows = {
        name: ([row[0] for row in numbers], [row[1] for row in numbers] if ROWS[name][2] else None)
        for name, numbers in found.items()
    }
    text = small_pages.data({
        "command": "python benchmarks/data.py", "rounds": options.rounds, "machine": machine.facts(), "rows": rows,
        "megabytes": options.megabytes, "objects": options.objects,
    })  # fmt: skip
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "performance-data.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
