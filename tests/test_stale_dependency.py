"""Packages upon packages when the lower one is edited: what is rejected, what is said, what is built again; end to end."""

import json
import os
from pathlib import Path

import pytest

from pkgimage.depots import Depot, variants
from tests.test_precompile import NATIVE, environment, prepare, program
from toolchain.precompile import precompile
from toolchain.report.recording import RecordingEvents

LOWER = """\
import numpy as np
from numba import njit

TABLE = np.arange(3000.0)
FACTOR = 3.0


@njit
def scaled(x):
    return x * FACTOR
"""
UPPER = """\
from numba import njit

from lower import TABLE, scaled


@njit
def twice(x):
    return scaled(x) + scaled(x)
"""
PROFILE = """\
schema = 1

[package]
name = "{name}"
version = "1.0"
frontend = "numba"
path = "lib"
modules = ["{name}"]
globals = ["{name}.TABLE"]
{more}
[[package.export]]
function = "{name}.{function}"
signatures = ["float64(float64)"]

[matrix]
platforms = ["{platform}"]
"""

LOADED = """
import json
upper = pkgimage.load('upper', {0})
lower = pkgimage.load('lower', {0})
print(json.dumps([upper.twice(1.0), upper.TABLE is lower.TABLE]))
"""
REJECTED = """
try:
    pkgimage.load('upper', policy='strict')
except pkgimage.PkgimageError as problem:
    print(*[one.code for _, one in problem.rejected])
    print(*problem.rejected[0][1].details, sep='\\n')
"""

CHANGED = "dependency lower changed: global lower.FACTOR changed: 3.0 -> 5.0; source lower.py changed"


@pytest.fixture(autouse=True, scope="module")
def results(tmp_path_factory):
    """A store of results for these tests alone."""
    before = os.environ.get("PKGIMAGE_CACHE_DIR")
    os.environ["PKGIMAGE_CACHE_DIR"] = str(tmp_path_factory.mktemp("results"))
    yield
    del os.environ["PKGIMAGE_CACHE_DIR"]
    if before is not None:
        os.environ["PKGIMAGE_CACHE_DIR"] = before


def published(place: Path, **options: object) -> list[tuple[str, str]]:
    """(package, status) of every variant of `precompile`."""
    depots = [Depot(str(place / "depot"))]
    found = precompile(place / "upper.toml", (NATIVE,), depots, events=RecordingEvents(), **options)
    return [(one.package, one.status) for one in found]


def run(place: Path, text: str) -> tuple[list[str], list[str]]:
    """Lines of standard output and of standard error of a program, which finds the packages in `lib`."""
    path = os.pathsep.join([str(place / "lib"), environment(place)["PYTHONPATH"]])
    out, err = program(place, text, PYTHONPATH=path).communicate(timeout=900)
    return out.splitlines(), err.splitlines()


def counts(place: Path) -> tuple[int, int]:
    """Variants of the two packages."""
    depot = Depot(str(place / "depot"))
    return len(variants(depot, "lower")), len(variants(depot, "upper"))


@pytest.fixture
def place(tmp_path):
    """The two packages with their profiles, and the entry points of an installation."""
    place = prepare(tmp_path)
    with (place / "site" / "build_side-1.0.dist-info" / "entry_points.txt").open("a") as file:
        file.write("[pkgimage.jit]\nours = toolchain.run.jit:jit\n")
    lib = place / "lib"
    lib.mkdir()
    (lib / "lower.py").write_text(LOWER)
    (lib / "upper.py").write_text(UPPER)
    for name, function, more in (("lower", "scaled", ""), ("upper", "twice", 'depends = ["lower"]\n')):
        text = PROFILE.format(name=name, function=function, more=more, platform=NATIVE)
        (place / f"{name}.toml").write_text(text)
    return place


def test_an_edited_dependency(place):
    lib = place / "lib"
    assert published(place) == [("lower", "published"), ("upper", "published")]
    assert run(place, LOADED.format("policy='strict'")) == ([json.dumps([6.0, True])], [])

    # A source that changed and gives the same: only the lower package is built again.
    (lib / "lower.py").write_text("# a note\n" + LOWER.replace("\n\n@njit", "\n@njit"))
    out, _ = run(place, REJECTED)
    assert out[0] == "R21"
    assert any("source" in line for line in out[1:]), out
    assert published(place) == [("lower", "published"), ("upper", "present")]
    assert counts(place) == (2, 1)
    assert run(place, LOADED.format("policy='strict'")) == ([json.dumps([6.0, True])], [])

    # A value that changed: both are, by a load that finds a builder.
    (lib / "lower.py").write_text(LOWER.replace("FACTOR = 3.0", "FACTOR = 5.0"))
    out, err = run(place, LOADED.format(""))
    assert out == [json.dumps([10.0, True])], err
    assert "R21" in err[0]
    assert err[1:] == [f"rebuilt package image 'upper' because {CHANGED}"]
    explained, _ = run(place, "import json\nprint(json.dumps(pkgimage.explain('upper').document()))")
    assert [row["changes"] for row in json.loads(explained[0])["variants"] if not row["used"]] == [[CHANGED]]
    assert counts(place) == (3, 2)
    assert run(place, LOADED.format("policy='strict'")) == ([json.dumps([10.0, True])], [])


def test_without_native_code(place):
    """LLVM's JIT compiles both, and binds one to the other."""
    assert published(place, mode="no") == [("lower", "published"), ("upper", "published")]
    asked = LOADED.format("policy='strict', pkgimages='no'") + "print(upper.__file__[-3:], lower.__file__[-3:])\n"
    wanted = json.dumps([6.0, True])
    assert run(place, asked) == ([wanted, ".ji .ji"], [])
    (place / "lib" / "lower.py").write_text(LOWER.replace("FACTOR = 3.0", "FACTOR = 5.0"))
    assert run(place, REJECTED.replace("'strict'", "'strict', pkgimages='no'"))[0][0] == "R21"
