"""Measures what an image costs and writes docs/performance.md and docs/performance.svg.

    python benchmarks/run.py [--quick] [--output DIRECTORY]

Four questions: what does a call cost beside hand-written C, Cython, Numba and ctypes; what does loading 50 functions
cost; when is the first result there; what does building cost, per function and per platform. Everything is built here
and now, in a temporary directory; needs gcc and Cython (pip install 'pkgimage[bench]'). Rows that are compared are
measured in turn, round by round, so that what else the machine does disturbs all of them alike; medians are shown.
"""

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE)]

import drawing
import import_time
import machine
import page

PLATFORMS = ("linux-x86_64", "linux-aarch64", "windows-x86_64", "macos-x86_64", "macos-arm64")
FOUR = {
    "number": "float64(float64)", "integers": "int64(int64, int64)", "array": "float64(float64[::1])",
    "rows": "none(float64[:, ::1], float64[::1])", "array_sum": "float64(float64[::1])",
    "rows_sum": "none(float64[:, ::1], float64[::1])",
}  # fmt: skip
MANY = "float64(float64[::1], float64[::1])"
PROFILE = """schema = 1

[package]
name = "{name}"
version = "1.0"
frontend = "numba"
path = "{path}"
modules = ["{name}"]
{exports}
[matrix]
platforms = {platforms}
"""
EXPORT = '\n[[package.export]]\nfunction = "{name}.{function}"\nsignatures = ["{signature}"]\n'
KERNEL = '''

@njit{options}
def kernel{number}(x, y):
    """Kernel {number}."""
    total = 0.0
    for index in range(x.shape[0]):
        total += math.sqrt(x[index] * x[index] + {number}.5) * y[index]
        if total > 1e{exponent}:
            total -= math.sin(y[index])
    return total
'''


def require(what: str, present: bool, remedy: str) -> None:
    """Ends the command with exit code 2 unless `what` is present."""
    if not present:
        print(f"error: the benchmark compares with {what}, which is not installed\n  hint: {remedy}", file=sys.stderr)
        raise SystemExit(2)


def python(*arguments: str, paths: tuple[Path, ...] = ()) -> str:
    """What a fresh interpreter prints; ends the command with its error text when it fails."""
    kept = [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry]
    environment = {
        **os.environ, "PYTHONPATH": os.pathsep.join([*map(str, paths), str(ROOT), *kept]),
        "PKGIMAGE_CACHE_SIZE": "0",  # what is built is measured: nothing comes from an earlier run
    }  # fmt: skip
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are imported as where they are installed: compiled
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"error: {' '.join(arguments[:2])} failed\n{done.stderr}")
    return done.stdout


def compile_rivals(directory: Path) -> None:
    """The hand-written module, the plain library and the Cython module, in `directory`."""
    import numpy as np

    includes = [f"-I{sysconfig.get_path('include')}", f"-I{np.get_include()}"]
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    python("-m", "cython", "-3", str(HERE / "kernels" / "cython_four.pyx"), "-o", str(directory / "cython_four.c"))
    for source, output, options in (
        (HERE / "kernels" / "hand.c", f"hand_four{suffix}", includes),
        (HERE / "kernels" / "hand.c", "plain.so", ["-DPLAIN"]),
        (directory / "cython_four.c", f"cython_four{suffix}", includes),
    ):
        command = ["gcc", "-O2", "-fPIC", "-shared", "-w", *options, str(source), "-o", str(directory / output), "-lm"]
        subprocess.run(command, check=True)
    shutil.copy(HERE / "kernels" / "four.py", directory)


def build(
    directory: Path, name: str, functions: dict[str, str], platforms: tuple[str, ...]
) -> tuple[Path, dict[str, float]]:
    """(the image of the first platform, seconds by stage) of a package in `directory`."""
    from toolchain import app
    from toolchain.report.recording import RecordingEvents

    exports = "".join(EXPORT.format(name=name, function=key, signature=text) for key, text in functions.items())
    profile = directory / f"{name}.toml"
    listed = json.dumps(list(platforms))
    profile.write_text(PROFILE.format(name=name, path=directory, exports=exports, platforms=listed))
    events = RecordingEvents()
    images = app.build(profile, (), directory / "images" / name, events=events)
    stages = {str(event[1]): float(str(event[2])) for event in events.heard if event[0] == "stage_finished"}
    return images[0].path, stages


def many(directory: Path, count: int) -> dict[str, str]:
    """Writes module `many` (and `many_cached`, the same with cache=True) of `count` kernels; its functions."""
    for name, options in (("many", ""), ("many_cached", "(cache=True)")):
        kernels = [KERNEL.format(number=number, exponent=number % 90 + 3, options=options) for number in range(count)]
        text = '"""Generated."""\n\nimport math\n\nfrom numba import njit\n' + "".join(kernels)
        (directory / f"{name}.py").write_text(text)
    return {f"kernel{number}": MANY for number in range(count)}


def calls(directory: Path, image: Path, rounds: int) -> dict[str, dict[str, list[float]]]:
    """Nanoseconds per call: shape -> way -> one number per round."""
    found: dict[str, dict[str, list[float]]] = json.loads(
        python(str(HERE / "calls.py"), str(directory), str(image), str(rounds), paths=(directory,))
    )
    return found


TIMED = """
import sys, time
sys.path.insert(0, sys.argv[1])
image, copy = sys.argv[2:]
{before}
began = time.perf_counter_ns()
{timed}
print((time.perf_counter_ns() - began) / 1e6)
"""
SPEC = """
import pkgimage.loader; pkgimage.load(copy)
from pkgimage import base
(given,) = base._tables.values()  # of the base image, which a load hands to the module
import _frozen_importlib as importer, _imp
from _frozen_importlib_external import ExtensionFileLoader
spec = importer.ModuleSpec("_pkgimage", ExtensionFileLoader("_pkgimage", image), origin=image)
"""
LOADS = {
    "load": ("import pkgimage.loader", "pkgimage.load(image)"),
    "second": ("import pkgimage.loader; pkgimage.load(copy)", "pkgimage.load(image)"),
    "module": (SPEC, "m = _imp.create_dynamic(spec); m.__pkgimage_base__ = given; _imp.exec_dynamic(m)"),
    "dlopen": ("import _ctypes", "_ctypes.dlopen(image, 2)"),
}
"""Row -> what a fresh interpreter does first, and what is timed; `copy` is another file with the same content."""
FIRST = {
    "python -c pass": "",
    "import numpy": "import numpy",
    "image": "import numpy, pkgimage; v = numpy.arange(8.0); print(pkgimage.load(sys.argv[1]).kernel0(v, v))",
    "import numba": "import numba",
    "Numba, cached": "import numpy, many_cached; v = numpy.arange(8.0); print(many_cached.kernel0(v, v))",
    "Numba, cold": "import numpy, many; v = numpy.arange(8.0); print(many.kernel0(v, v))",
}
"""Row -> what a fresh interpreter does; argv[1] is the image."""


def load(image: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds inside of fresh processes: the rows of LOADS."""
    copy = image.with_name(f"image_again{image.suffix}")  # beside it, where their base is
    shutil.copy(image, copy)
    times: dict[str, list[float]] = {name: [] for name in LOADS}
    for turn in range(rounds + 1):
        for name, (before, timed) in LOADS.items():
            spent = float(python("-c", TIMED.format(before=before, timed=timed), str(ROOT), str(image), str(copy)))
            if turn:
                times[name].append(spent)
    return times


def first(directory: Path, image: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds from the start of an interpreter to its end: row -> one number per round."""
    times: dict[str, list[float]] = {name: [] for name in FIRST}
    for turn in range(rounds + 1):
        results = set()
        for name, code in FIRST.items():
            began = time.perf_counter()
            printed = python("-c", f"import sys; {code}", str(image), paths=(directory,))
            spent = (time.perf_counter() - began) * 1000
            results |= {printed} if printed else set()
            if turn:  # the first round fills caches, Numba's among them
                times[name].append(spent)
        if len(results) != 1:
            raise SystemExit(f"error: the ways do not agree: {results}")
    return times


def imports(image: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of fresh interpreters: the rows of import_time.py."""
    table = import_time.rows(str(image))
    times: dict[str, list[float]] = {name: [] for name in table}
    for turn in range(rounds + 1):
        for name, code in table.items():
            spent = import_time.milliseconds(sys.executable, code, [str(ROOT), str(image)])
            if turn:
                times[name].append(spent)
    return times


def measure(directory: Path, *, quick: bool) -> dict[str, Any]:
    """Every number of the page."""
    count = 5 if quick else 50
    say("compiling the rivals")
    compile_rivals(directory)
    functions = many(directory, count)
    say(f"building {count} functions, one platform after the other")
    stages = {}
    images = {}
    for platform in PLATFORMS[: 1 if quick else 5]:
        images[platform], stages[platform] = build(directory, "many", functions, (platform,))
    four, _ = build(directory, "four", FOUR, ("linux-x86_64",))
    image = images["linux-x86_64"]
    say("calling")
    called = calls(directory, four, 11 if quick else 101)
    say("loading")
    loaded = load(image, 5 if quick else 41)
    say("waiting for first results")
    results = first(directory, image, 1 if quick else 9)
    say("importing")
    imported = imports(image, 5 if quick else 31)
    return {
        "machine": machine.facts(), "count": count, "quick": quick, "calls": called, "load": loaded, "first": results,
        "imports": imported, "stages": stages, "sizes": {name: path.stat().st_size for name, path in images.items()},
    }  # fmt: skip


def say(text: str) -> None:
    """Progress, on stderr."""
    print(f"[{time.perf_counter() - BEGAN:6.1f} s] {text}", file=sys.stderr)


BEGAN = time.perf_counter()


def main() -> int:
    """Writes the page and the drawing."""
    parser = argparse.ArgumentParser(description="What an image costs, beside the alternatives.")
    parser.add_argument("--quick", action="store_true", help="fewer functions and rounds; not for publication")
    parser.add_argument("--output", type=Path, default=ROOT / "docs", help="folder of performance.md and .svg")
    options = parser.parse_args()
    require("gcc", shutil.which("gcc") is not None, "apt-get install gcc")
    require("Cython", importlib.util.find_spec("Cython") is not None, "pip install 'pkgimage[bench]'")
    with tempfile.TemporaryDirectory(prefix="pkgimage-bench-") as folder:
        found = measure(Path(folder), quick=options.quick)
    found["seconds"] = time.perf_counter() - BEGAN
    options.output.mkdir(parents=True, exist_ok=True)
    text = page.markdown(found)
    (options.output / "performance.md").write_text(text, encoding="utf-8")
    (options.output / "performance.svg").write_text(drawing.svg(found), encoding="utf-8")
    print(text)
    ratio = max(page.ratio(found["calls"][shape]) for shape in page.SHAPES)
    say(f"largest ratio of a call to hand-written C: {ratio:.2f} (budget {page.BUDGET})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
