"""Measures what the cache costs and saves, and writes docs/performance-cache.md.

    python benchmarks/cache.py [--quick] [--output DIRECTORY]

Five questions: how long does it take to decide among 1, 10, 1,000 and 10,000 variants; what do sources cost that are
hashed, or known by a stamp; what does loading by name cost beside loading that very file; what does Numba's own cache,
and pickle for data, cost beside it; what does a second run of the matrix save. Everything is made here and now, in a
temporary directory. Rows that are compared are measured in turn, round by round, each in a fresh process, so that what
else the machine does disturbs all of them alike.
"""

import argparse
import hashlib
import os
import pickle
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE)]

import cache_page
import machine
import reuse
from run import EXPORT, PROFILE, many, python, say

COUNTS = (1, 10, 1000, 10_000)
WAYS = ("one fits, order file", "one fits, no order file", "none fits")
SOURCES = (1, 10, 100)
SOURCE_SIZE = 10_000
"""Bytes of one source, about that of a module with a few functions."""
DECIDE = """
import sys, time
import pkgimage.find, pkgimage.request, pkgimage.world
from pkgimage.choose import accepted
flags = dict(word.split("=") for word in sys.argv[1:])
began = time.perf_counter_ns()
request, world = pkgimage._request("many", None, "strict", None, None, flags)
found = next(accepted(request, world, []), None)
print((time.perf_counter_ns() - began) / 1e6, found is not None)
"""
CHECK = """
[[check]]
function = "kernel0"
args = [[1.0, 2.0], [3.0, 4.0]]
oracle = "python"
"""
NOW = "import sys, time, numpy; v = numpy.arange(8.0); began = time.perf_counter_ns(); "
END = "; print((time.perf_counter_ns() - began) / 1e6)"
BY_NAME = NOW.replace("numpy;", "numpy, pkgimage.find, pkgimage.request, pkgimage.world;")
LOADS = {
    "the file, by its path": NOW.replace("numpy;", "numpy, pkgimage.loader;") + "m = pkgimage.load(sys.argv[1])" + END,
    "by name, 1 variant": BY_NAME + "m = pkgimage.load('many', inline='yes')" + END,
    "by name, 10 variants": BY_NAME + "m = pkgimage.load('many', inline='yes')" + END,
}
"""Row -> what is timed, in milliseconds; argv[1] is the image."""
FIRST = {
    "image, by its path": NOW + "import pkgimage; r = pkgimage.load(sys.argv[1]).kernel0(v, v)" + END,
    "image, by name": NOW + "import pkgimage; r = pkgimage.load('many', inline='yes').kernel0(v, v)" + END,
    "Numba, cache=True": NOW + "import many_cached; r = many_cached.kernel0(v, v)" + END,
}
"""The same from the import on to the first result, NumPy being there."""
DATA = {
    "image": NOW + "import pkgimage; m = pkgimage.load('data'); r = m.TABLE[12345], m.NAMES['key 7']" + END,
    "pickle": NOW
    + "import pickle; d = pickle.load(open(sys.argv[1], 'rb')); r = d['TABLE'][12345], d['NAMES']['key 7']"
    + END,
}
"""Two values out of an array of a million numbers and a dictionary of ten thousand texts."""
TABLES = '''"""Generated."""

import numpy as np

TABLE = np.arange(1_000_000, dtype=np.float64)
NAMES = {f"key {number}": number for number in range(10_000)}


def identity(x):
    """A function, as every package has one."""
    return x
'''


@contextmanager
def depot_path(*depots: Path) -> Iterator[None]:
    """These depots are those of the processes started meanwhile."""
    os.environ["PKGIMAGE_DEPOT_PATH"] = os.pathsep.join(map(str, depots))
    try:
        yield
    finally:
        del os.environ["PKGIMAGE_DEPOT_PATH"]


def stock(depot: Path, image: Path, count: int, *, ordered: bool, sources: tuple[Any, ...] = ()) -> Path:
    """A depot with `count` variants of an image: one as it was built, all newer ones not inlined.

    sources: (path, size, sha256) of each.
    """
    from pkgimage import header
    from pkgimage.depots import Depot, key_name
    from pkgimage.flags import Flags, pack_flags, unpack_flags
    from pkgimage.image import read_image
    from pkgimage.imagedigest import measure
    from toolchain.run.ordering import refresh
    from toolchain.serialize import CacheImage, CacheParts, cache_file

    found = read_image(image)
    old, name = found.header, found.header.name
    fields = {key: getattr(old, key) for key in header.Header.__slots__ if key != "size"}
    plain = header.encode(header.Header(**fields))
    other = header.encode(
        header.Header(**{**fields, "flags": pack_flags(**{**unpack_flags(old.flags), "inline": False})})
    )
    measured = CacheImage(f"image{image.suffix}", *measure(found.content))
    for number in range(count):
        key = hashlib.sha256(str(number).encode()).digest()
        directory = Path(Depot(str(depot)).compiled(name)) / key_name(key)
        directory.mkdir(parents=True)
        header_bytes = other if number else plain
        parts = CacheParts(header_bytes, Flags(), number + 1, key, key, b"BC", measured, sources=sources)
        (directory / "image.ji").write_bytes(cache_file(parts))
        if number == 0:
            (directory / measured.name).write_bytes(found.content)
    if ordered:
        refresh(Depot(str(depot)), name)
    return depot


def decisions(folder: Path, image: Path, rounds: int, counts: tuple[int, ...]) -> dict[int, dict[str, list[float]]]:
    """Milliseconds of the first decision after the import: number of variants -> way -> one number per round."""
    found: dict[int, dict[str, list[float]]] = {}
    for count in counts:
        say(f"deciding among {count} variants")
        ordered = stock(folder / f"{count}-ordered", image, count, ordered=True)
        listed = stock(folder / f"{count}-listed", image, count, ordered=False)
        found[count] = {way: [] for way in WAYS}
        for turn in range(rounds):
            for way, depot, flags, fits in zip(
                WAYS, (ordered, listed, ordered), (["inline=yes"], ["inline=yes"], ["check_bounds=yes"]), (1, 1, 0),
                strict=True,
            ):  # fmt: skip
                if count > 10 and turn > 2 and way != WAYS[0]:
                    continue  # seconds each
                with depot_path(depot):
                    spent, fitted = python("-c", DECIDE, *flags).split()
                if (fitted == "True") != bool(fits):
                    raise SystemExit(f"error: {way} of {count} variants: {fitted}")
                found[count][way].append(float(spent))
    return found


def sourced(folder: Path, image: Path, rounds: int) -> dict[int, dict[str, list[float]]]:
    """Milliseconds of the first decision after the import: number of sources -> what is known -> one per round.

    Nobody knows where they are; Python finds them, and all are hashed; and all have stamps, which a load has left.
    """
    found: dict[int, dict[str, list[float]]] = {}
    for count in SOURCES:
        say(f"deciding about {count} sources")
        root, rows = folder / f"{count}-sources", []
        (root / "many").mkdir(parents=True)
        for number in range(count):
            name = f"many/part{number}.py" if number else "many/__init__.py"
            content = f"# {number}\n".ljust(SOURCE_SIZE, "#").encode()
            (root / name).write_bytes(content)
            rows.append((name, len(content), hashlib.sha256(content).digest()))
        plain = stock(folder / f"{count}-plain", image, 1, ordered=True, sources=tuple(rows))
        stamped = stock(folder / f"{count}-stamped", image, 1, ordered=True, sources=tuple(rows))
        time.sleep(4)  # files that are younger than the stamps' margin get none
        with depot_path(stamped):
            python("-c", "import pkgimage; pkgimage.load('many', policy='strict')", paths=(root,))
        if not list(stamped.glob("state/*/many/sources")):
            raise SystemExit("error: the load has left no stamps")
        found[count] = {"unknown": [], "hashed": [], "by stamp": []}
        for _ in range(rounds):
            for way, times in found[count].items():
                with depot_path(stamped if way == "by stamp" else plain):
                    paths = () if way == "unknown" else (root,)
                    times.append(float(python("-c", DECIDE, paths=paths).split()[0]))
    return found


def timed(
    table: dict[str, str], rounds: int, *arguments: str, depots: dict[str, Path], paths: tuple[Path, ...]
) -> dict[str, list[float]]:
    """Milliseconds that each row prints, in turn; the first round fills caches and does not count."""
    times: dict[str, list[float]] = {name: [] for name in table}
    for turn in range(rounds + 1):
        for name, code in table.items():
            with depot_path(depots.get(name, depots[""])):
                spent = float(python("-c", code, *arguments, paths=paths))
            if turn:
                times[name].append(spent)
    return times


def built(folder: Path, name: str, profile: str) -> Path:
    """The image of a package for this platform. (run.build has no globals.)"""
    from toolchain import app
    from toolchain.report.recording import RecordingEvents

    path = folder / f"{name}.toml"
    path.write_text(profile)
    return app.build(path, (), folder / "images" / name, events=RecordingEvents())[0].path


def data(folder: Path, rounds: int) -> dict[str, list[float]]:
    """An image with data, and a pickle of the same data, in milliseconds to two values out of it."""
    (folder / "data.py").write_text(TABLES)
    exports = EXPORT.format(name="data", function="identity", signature="float64(float64)")
    exports = f'globals = ["data.TABLE", "data.NAMES"]\n{exports}'
    text = PROFILE.format(name="data", path=folder, exports=exports, platforms='["linux-x86_64"]')
    depot = stock(folder / "depot-data", built(folder, "data", text), 1, ordered=True)
    values: dict[str, Any] = {}
    exec(TABLES, values)
    pickled = folder / "data.pickle"
    pickled.write_bytes(pickle.dumps({name: values[name] for name in ("TABLE", "NAMES")}))
    return timed(DATA, rounds, str(pickled), depots={"": depot}, paths=())


def measured(folder: Path, *, quick: bool) -> dict[str, Any]:
    """Every number of the page."""
    rounds, count = (2, 3) if quick else (21, 50)
    functions = many(folder, count)
    say(f"building {count} functions")
    exports = "".join(EXPORT.format(name="many", function=key, signature=text) for key, text in functions.items())
    text = PROFILE.format(name="many", path=folder, exports=exports, platforms='["linux-x86_64"]')
    image = built(folder, "many", text)
    decided = decisions(folder, image, rounds, COUNTS[:3] if quick else COUNTS)
    sources = sourced(folder, image, rounds)
    depots = {"": folder / "1-ordered", "by name, 10 variants": folder / "10-ordered"}
    say("loading")
    loads = timed(LOADS, rounds, str(image), depots=depots, paths=(folder,))
    say("waiting for first results")
    first = timed(FIRST, 2 if quick else 9, str(image), depots=depots, paths=(folder,))
    say("reading data")
    values = data(folder, rounds)
    say("running the matrix twice")
    profile = ROOT / "configs" / "quickstart.toml"
    if quick:
        profile = folder / "many.toml"
        profile.write_text(text + CHECK)
    runs = reuse.twice(str(profile))
    if not (runs.nothing and runs.same):
        raise SystemExit(f"error: the second run made something again, or differs: {runs}")
    return {
        "machine": machine.facts(), "quick": quick, "count": count, "decisions": decided,
        "sources": sources, "source_size": SOURCE_SIZE, "loads": loads,
        "first": first, "data": values, "matrix": runs, "profile": profile.name,
    }  # fmt: skip


def main() -> int:
    """Writes the page."""
    parser = argparse.ArgumentParser(description="What the cache costs and saves.")
    parser.add_argument("--quick", action="store_true", help="fewer variants and rounds; not for publication")
    parser.add_argument("--output", type=Path, default=ROOT / "docs", help="folder of performance-cache.md")
    options = parser.parse_args()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="pkgimage-bench-") as folder:
        found = measured(Path(folder), quick=options.quick)
    found["seconds"] = time.perf_counter() - began
    options.output.mkdir(parents=True, exist_ok=True)
    text = cache_page.markdown(found)
    (options.output / "performance-cache.md").write_text(text, encoding="utf-8")
    print(text)
    say(cache_page.verdict(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
