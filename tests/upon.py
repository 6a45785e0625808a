"""Two packages, one depending on the other, extracted, built and loaded on this machine: input for tests.

Extraction changes Numba for the life of a process, and the oracle wants Numba as it is; so this is a program too:

    python -m tests.upon extract NAME OUTPUT [FOLDER OF A DEPENDENCY...]
    python -m tests.upon ask TEXT                    what Numba itself says: one pickle of `outcome` per line of TEXT

The packages' code is in tests/data/upon. Everything is made once per session, in its temporary directory.
"""

import functools
import importlib
import importlib.machinery
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from pkgimage import header
from toolchain.codegen import compile_package
from toolchain.flags import Flags
from toolchain.frontends import ExtractRequest, requirement
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.serialize import Dependency, core_header, data_section

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tests" / "data" / "upon"
UUID = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
POINT = "Record(n[type=int64;offset=0],x[type=float64;offset=8];16;False)"

LOWER = {
    "scale": ("(f8)",), "positive": ("(i8)",), "made": ("(i8)",), "tail": ("(f8[::1])",), "same": ("(f8[::1])",),
    "several": ("(f8[::1], i8)",), "perhaps": ("(f8)",), "some": ("(f8[::1], i8)",),
    "maybe": ("(f8, Optional(f8))",), "moved": (f"({POINT}, Tuple((f8, i8)))",), "rotate": ("(c16)",),
    "both": ("(b1, i8)", "(b1, i1)"), "fib": ("(i8)",), "chosen": ("(f8[::1])", "(const(f8[::1]))"),
    "fill": ("(f8[::1], f8)",), "counted": ("(NamedTuple(lower.Pair, i8, f8[::1]))",), "first": (f"({POINT}[::1])",),
    "power": ("(f8, i8)", "(f8, omitted(default=2))"),
}  # fmt: skip
UPPER = {
    "scaled": ("(f8)",), "guarded": ("(i8)",), "caught": ("(i8)",), "own_error": ("(i8)",), "summed": ("(i8)",),
    "handed": ("(i8)",), "tails": ("(f8[::1])",), "own_tail": ("(i8)",), "far_tail": ("(i8)",), "own_same": ("(i8)",),
    "pieces": ("(i8)",), "split": ("(f8[::1], i8)",), "held": ("(i8)",), "doubled": ("(f8)",), "perhaps": ("(f8)",),
    "some": ("(f8[::1], i8)",), "own_some": ("(i8)",), "added": ("(f8, f8)",), "moved": (f"({POINT}[::1], f8)",),
    "turned": ("(c16)",), "both": ("(b1, i1)",), "fib": ("(i8)",), "down": ("(i8)",), "even": ("(i8)",),
    "table": ("(i8)",), "weighted": ("(f8[::1])",), "large": ("(i8, i8)",), "columns": ("()",), "points": ("(i8)",),
    "inner": ("()",), "two": ("()",), "own": ("(i8)",), "given": ("()",), "whole": ("()",), "filled": ("(i8, f8)",),
    "counted": ("(i8)",), "first": (f"({POINT}[::1])",), "squared": ("(f8)",), "half": ("(f4)",), "passed": ("(f8)",),
}  # fmt: skip
GLOBALS = {"lower": ("TABLE", "LARGE", "COLUMNS", "POINTS", "PLACES", "TWO"), "upper": ()}
EXPORTS = {"lower": LOWER, "upper": UPPER}

_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-upon-")


def request(name: str, folder: Path = SOURCES) -> ExtractRequest:
    """What is asked of the package `name`."""
    exports = tuple((f"{name}.{function}", signatures) for function, signatures in EXPORTS[name].items())
    values = tuple(f"{name}.{value}" for value in GLOBALS[name])
    return ExtractRequest(name, "1", UUID, "numba", str(folder), (name,), values, exports)


def read(folder: Path) -> Package:
    return Package.from_files({file.name: file.read_bytes() for file in folder.iterdir()})


def python(*arguments: str, folder: Path = SOURCES) -> subprocess.CompletedProcess[bytes]:
    """This module as a program."""
    line = [sys.executable, "-m", "tests.upon", *arguments]
    environment = {"PYTHONPATH": f"{ROOT}:{folder}", "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, check=False)


@functools.cache
def extracted(name: str) -> Package:
    """The package `name`, extracted upon what it depends on."""
    folder = Path(_DIRECTORY.name) / f"{name}.package"
    folder.mkdir()
    below = [str(Path(_DIRECTORY.name) / "lower.package")] if name == "upper" and extracted("lower") else []
    done = python("extract", name, str(folder), *below)
    assert done.returncode == 0, done.stderr.decode()
    return read(folder)


def dependency(package: Package, platform: str = "linux-x86_64", below: tuple[Dependency, ...] = ()) -> Dependency:
    """A package as others' images know it."""
    section = data_section(package)
    return Dependency(header.decode(head(package, platform, below)).build_id, package, section)


def head(package: Package, platform: str, below: tuple[Dependency, ...], flags: Flags | None = None) -> bytes:
    """The core header."""
    rows = tuple((one.name, one.build_id) for one in below)
    where = load_platforms()[platform]
    return core_header(package, where, data_section(package), (("lld", "19"),), flags or Flags(), b"", rows)


def compiled(
    package: Package, platform: str = "linux-x86_64", below: tuple[Dependency, ...] = (), flags: Flags | None = None
) -> bytes:
    """The object of a package."""
    flags = flags or Flags().over({"optimize": 2})
    content = head(package, platform, below, flags)
    return compile_package(package, load_platforms()[platform], data_section(package), content, flags, None, below)


def outcome(code: str, functions: object) -> tuple[str, object]:
    """What `code` gives, where the names of `functions` are known: ('value', ...) or ('raised', its type and text)."""
    try:
        return "value", eval(code, {"np": np, **vars(functions), "POINTS": points()})
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is compared
        return "raised", (type(problem).__name__, str(problem))


def points() -> np.ndarray:
    """An array that may be written to."""
    return np.array([(1, 2.5), (3, 4.5)], dtype=[("n", "i8"), ("x", "f8")])


def ask(codes: list[str]) -> list[tuple[str, object]]:
    """The outcomes of `codes` by Numba's own dispatchers."""
    done = python("ask", "\n".join(codes))
    assert done.returncode == 0, done.stderr.decode()
    found: list[tuple[str, object]] = pickle.loads(done.stdout)
    return found


def main(what: str, *rest: str) -> None:
    """See above."""
    if what == "ask":
        functions = importlib.import_module("upper")
        sys.stdout.buffer.write(pickle.dumps([outcome(code, functions) for code in rest[0].split("\n")]))
        return
    from toolchain.frontends import extract

    name, output, *folders = rest
    below = [requirement(request(package.name), package) for package in map(read, map(Path, folders))]
    asked = request(name)
    made = extract(ExtractRequest(**{**vars(asked), "depends": tuple(below)}))
    for file, content in made.to_files().items():
        (Path(output) / file).write_bytes(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
