"""Packages that depend on each other, extracted and compiled: input for tests.

Extraction changes Numba for the life of a process, and the oracle wants Numba as it is; so this is a program too:

    python -m tests.upon extract SOURCES NAME OUTPUT [FOLDER OF A DEPENDENCY...]
    python -m tests.upon ask MODULE TEXT              what Numba itself says: the `outcome` of each line of TEXT, pickled
    python -m tests.upon grow LOWER UPPER CODE        bytes that the process grew by while it ran CODE often, in images

The packages' code is in tests/data/upon: `lower`, `upper` upon it, `top` upon both. Everything is made once per
session, in its temporary directory.
"""

import _imp
import contextlib
import functools
import importlib
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from importlib import machinery
from pathlib import Path
from types import ModuleType

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
    "power": ("(f8, i8)", "(f8, omitted(default=2))"), "darker": ("(Enum(lower.Shade, i8))",),
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
    "shaded": ("(i8)",), "shade": ("(Enum(lower.Shade, i8))",),
}  # fmt: skip
TOP = {"summit": ("(f8)",), "fallen": ("(i8)",), "caught": ("(i8)",), "far": ("(i8)",)}
GLOBALS = {"lower": ("TABLE", "LARGE", "COLUMNS", "POINTS", "PLACES", "TWO"), "upper": (), "top": ()}
EXPORTS = {"lower": LOWER, "upper": UPPER, "top": TOP}
BELOW = {"lower": (), "upper": ("lower",), "top": ("lower", "upper")}
"""What each depends on, in the order of its core header."""

_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-upon-")


def request(name: str, folder: Path = SOURCES) -> ExtractRequest:
    """What is asked of the package `name`."""
    exports = tuple((f"{name}.{function}", signatures) for function, signatures in EXPORTS[name].items())
    values = tuple(f"{name}.{value}" for value in GLOBALS[name])
    return ExtractRequest(name, "1", UUID, "numba", str(folder), (name,), values, exports)


def read(folder: Path) -> Package:
    return Package.from_files({file.name: file.read_bytes() for file in folder.iterdir()})


def python(*arguments: str, folder: Path = SOURCES, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """This module as a program."""
    line = [sys.executable, "-m", "tests.upon", *arguments]
    environment = {"PYTHONPATH": f"{ROOT}:{folder}", "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1", **variables}
    return subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, check=False)


@functools.cache
def extracted(name: str) -> Package:
    """The package `name`, extracted upon what it depends on."""
    return extract_to(Path(_DIRECTORY.name) / f"{name}.package", name, BELOW[name])


def extract_to(folder: Path, name: str, below: tuple[str, ...], sources: Path = SOURCES) -> Package:
    """The package `name` extracted upon `below`, from code in `sources`, into the new directory `folder`."""
    folder.mkdir()
    folders = [str(Path(_DIRECTORY.name) / f"{one}.package") for one in below if extracted(one)]
    done = python("extract", str(sources), name, str(folder), *folders, folder=sources)
    assert done.returncode == 0, done.stderr.decode()
    return read(folder)


def below(name: str, platform: str = "linux-x86_64") -> tuple[Dependency, ...]:
    """What an image of `name` depends on."""
    found: dict[str, Dependency] = {}
    for one in BELOW[name]:
        found[one] = dependency(extracted(one), platform, tuple(found[under] for under in BELOW[one]))
    return tuple(found.values())


def dependency(package: Package, platform: str, under: tuple[Dependency, ...]) -> Dependency:
    """A package as others' images know it."""
    section = data_section(package)
    return Dependency(header.decode(head(package, platform, under)).build_id, package, section)


def head(package: Package, platform: str, under: tuple[Dependency, ...], flags: Flags | None = None) -> bytes:
    """The core header."""
    rows = tuple((one.name, one.build_id) for one in under)
    where = load_platforms()[platform]
    return core_header(package, where, data_section(package), (("lld", "19"),), flags or Flags(), b"", rows)


def compiled(name: str, platform: str = "linux-x86_64", flags: Flags | None = None) -> bytes:
    """The object of the package `name`."""
    flags = flags or Flags().over({"optimize": 2})
    package, under = extracted(name), below(name, platform)
    content = head(package, platform, under, flags)
    return compile_package(package, load_platforms()[platform], data_section(package), content, flags, None, under)


def outcome(code: str, functions: object) -> tuple[str, object]:
    """What `code` gives, where the names of `functions` are known: ('value', ...) or ('raised', its type and text)."""
    try:
        return "value", eval(code, {"np": np, **vars(functions), "POINTS": points()})
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is compared
        return "raised", (type(problem).__name__, str(problem))


def points() -> np.ndarray:
    """An array that may be written to."""
    return np.array([(1, 2.5), (3, 4.5)], dtype=[("n", "i8"), ("x", "f8")])


def ask(name: str, codes: Sequence[str]) -> list[tuple[str, object]]:
    """The outcomes of `codes` by Numba's own dispatchers of a module."""
    done = python("ask", name, "\n".join(codes))
    assert done.returncode == 0, done.stderr.decode()
    found: list[tuple[str, object]] = pickle.loads(done.stdout)
    return found


def loaded(image: Path | str, *tables: object) -> ModuleType:
    """What the loader does, without its search: the module of an image, bound to the tables of its dependencies."""
    spec = machinery.ModuleSpec("_pkgimage", None, origin=str(image))
    module: ModuleType = _imp.create_dynamic(spec)
    module.__name__ = Path(image).stem
    if tables:
        module.__dict__["__pkgimage_dependencies__"] = tables
    _imp.exec_dynamic(module)
    return module


def grown(lower: str, upper: str, code: str) -> int:
    """How many bytes more the process has after running `code` hundreds of times."""
    functions = loaded(upper, loaded(lower).__pkgimage_table__)
    kept: list[object] = []
    names = {"np": np, "POINTS": points(), "kept": kept, **vars(functions)}

    def run(times: int) -> int:
        for _ in range(times):
            with contextlib.suppress(Exception):
                eval(code, names)
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    return -run(20) + run(300)


def main(what: str, *rest: str) -> None:
    """See above."""
    if what == "grow":
        sys.stdout.write(str(grown(*rest)))
        return
    if what == "ask":
        functions = importlib.import_module(rest[0])
        sys.stdout.buffer.write(pickle.dumps([outcome(code, functions) for code in rest[1].split("\n")]))
        return
    from toolchain.frontends import extract

    sources, name, output, *folders = rest
    depends = [requirement(request(one.name, Path(sources)), one) for one in map(read, map(Path, folders))]
    made = extract(replace(request(name, Path(sources)), depends=tuple(depends)))
    for file, content in made.to_files().items():
        (Path(output) / file).write_bytes(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
