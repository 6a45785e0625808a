"""`precompile` of a package with a dependency: the order, the words, and what of a dependency is a source above it.

Two packages in one folder; each state of the sources is loaded in a fresh process.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from pkgimage import host
from pkgimage.depots import Depot, packages, variants
from tests.conftest import skip_or_fail
from toolchain.errors import ExtractError
from toolchain.platforms import load_platforms
from toolchain.precompile import precompile
from toolchain.report.recording import RecordingEvents

ROOT = Path(__file__).resolve().parent.parent
NATIVE = host.platform_id()
LOWER = """\
import numpy as np
from numba import njit

TABLE = np.arange(8.0)
SCALE = 3.0


@njit
def weight(row):
    return TABLE[row] * 2.0


@njit
def helper(x):
    return x + 1.0
"""
UPPER = """\
from lower import TABLE, weight
from numba import njit


@njit
def total(count):
    found = 0.0
    for row in range(count):
        found += weight(row) + TABLE[row]
    return found
"""
MORE = """

@njit
def deeper(count):
    return lower.helper(total(count)) * lower.SCALE
"""
"""A function that compiles a function of `lower` in, and a number of it."""


def profile(name: str, function: str, more: str) -> str:
    return (
        f'schema = 1\n[package]\nname = "{name}"\nversion = "1"\nfrontend = "numba"\npath = "src"\nmodules = ["{name}"]\n'
        f'{more}\n[[package.export]]\nfunction = "{name}.{function}"\nsignatures = ["float64(int64)"]\n'
        f'[matrix]\nplatforms = ["{NATIVE}"]\n'
    )


class Place:
    """Two packages, a depot, and a store of results."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "src").mkdir()
        self.write("lower", LOWER)
        self.write("upper", UPPER)
        (folder / "lower.toml").write_text(profile("lower", "weight", 'globals = ["lower.TABLE"]'))
        (folder / "upper.toml").write_text(profile("upper", "total", 'depends = ["lower"]'))

    def write(self, name: str, text: str) -> None:
        (self.folder / "src" / f"{name}.py").write_text(text)

    def depots(self, *names: str) -> list[Depot]:
        return [Depot(str(self.folder / name)) for name in names]

    def precompile(self, name: str = "upper", depots: Sequence[str] = ("depot",), **options: object) -> tuple[list[str], list[str]]:
        """('variant: status' in order, the notes that say why)."""
        events = RecordingEvents()
        made = precompile(self.folder / f"{name}.toml", (), self.depots(*depots), events=events, **options)
        notes = [str(event[1]) for event in events.heard if event[0] == "note"]
        return [f"{one.id}: {one.status}" for one in made], [note for note in notes if "built because" in note]

    def load(self, text: str = "print(m.total(3))", name: str = "upper", depots: Sequence[str] = ("depot",)) -> str:
        """What a fresh process prints: a result, or the lines of the error."""
        code = (
            f"import pkgimage\ntry:\n    m = pkgimage.load('{name}', root={str(self.folder / 'src')!r}, policy='strict')\n"
            f"    {text}\nexcept pkgimage.PkgimageError as problem:\n    print(problem)"
        )
        places = os.pathsep.join(depot.path for depot in self.depots(*depots))
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PKGIMAGE_DEPOT_PATH": places}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd="/")
        return done.stdout.strip()


@pytest.fixture(scope="module", autouse=True)
def results(tmp_path_factory):
    """A store of results for these tests alone."""
    before = {name: os.environ.pop(name, None) for name in ("PKGIMAGE_CACHE_DIR", "PKGIMAGE_CACHE_SIZE")}
    folder = tmp_path_factory.mktemp("results")
    folder.chmod(0o700)
    os.environ["PKGIMAGE_CACHE_DIR"] = str(folder)
    yield
    del os.environ["PKGIMAGE_CACHE_DIR"]
    os.environ.update({name: value for name, value in before.items() if value is not None})


@pytest.fixture
def place(tmp_path):
    if NATIVE not in load_platforms():
        skip_or_fail("host", f"no platform file for {NATIVE}")
    made = Place(tmp_path)
    lower, upper = f"lower {NATIVE}/O2: ", f"{NATIVE}/O2: "
    why = "built because there is no variant yet"
    assert made.precompile() == ([f"{lower}published", f"{upper}published"], [f"{lower}{why}", f"{upper}{why}"])
    assert made.load() == "9.0"  # 0 + 1 + 2, and twice that
    return made


def test_the_second_time_nothing_is_built(place):
    assert place.precompile() == ([f"lower {NATIVE}/O2: present", f"{NATIVE}/O2: present"], [])


def test_a_dependency_that_changed_rejects_what_is_built_upon_it_and_says_why(place):
    place.write("lower", LOWER.replace("* 2.0", "* 4.0"))
    assert place.precompile("lower")[0] == [f"{NATIVE}/O2: published"]
    told = place.load()
    assert "R21 dependency-build-id" in told
    assert "lower" in told
    built, notes = place.precompile()
    assert built == [f"lower {NATIVE}/O2: present", f"{NATIVE}/O2: published"]
    why = "dependency lower changed: function lower.weight changed (lower.py); source lower.py changed"
    assert notes == [f"{NATIVE}/O2: rebuilt because {why}"]
    assert place.load() == "15.0"


@pytest.mark.parametrize("change", [("x + 1.0", "x + 2.0"), ("SCALE = 3.0", "SCALE = 5.0")], ids=["function", "number"])
def test_what_was_compiled_in_counts_as_a_source(place, change):
    """The dependency's image knows nothing of it, so its build id cannot tell."""
    place.write("upper", UPPER.replace("from lower", "import lower\nfrom lower", 1) + MORE)
    path = place.folder / "upper.toml"
    deeper = '[[package.export]]\nfunction = "upper.deeper"\nsignatures = ["float64(int64)"]\n[matrix]'
    path.write_text(path.read_text().replace("[matrix]", deeper))
    assert place.precompile()[0] == [f"lower {NATIVE}/O2: present", f"{NATIVE}/O2: published"]
    assert place.load("print(m.deeper(3))") == "30.0"
    place.write("lower", LOWER.replace(*change))
    built, _ = place.precompile()
    assert built == [f"lower {NATIVE}/O2: published", f"{NATIVE}/O2: published"]
    assert place.load("print(m.deeper(3))") == ("33.0" if "SCALE" not in change[0] else "50.0")


def test_flags_of_the_command_line_reach_dependencies(place):
    built, _ = place.precompile(flags={"optimize": 1})
    assert built == [f"lower {NATIVE}/O1: published", f"{NATIVE}/O1: published"]


def test_a_dependency_that_cannot_be_built_ends_the_command(place):
    place.write("lower", LOWER.replace("TABLE[row] * 2.0", "open(row)"))
    with pytest.raises(ExtractError) as caught:
        place.precompile()
    assert any("lower" in line for line in caught.value.details)


WHERE = "import os; print(*(os.path.relpath(one.__file__, {folder!r}).split(os.sep)[0] for one in (m, pkgimage.load('lower', policy='strict'))))"


def test_a_new_first_depot_receives_only_what_was_compiled_newly(place):
    """With what that is built upon, since a depot is whole; what else the old one holds stays there, and is used."""
    (old,), both = place.depots("depot"), ("new", "depot")
    (place.folder / "aside.toml").write_text(profile("aside", "alone", ""))
    place.write("aside", "from numba import njit\n\n\n@njit\ndef alone(x):\n    return x * 0.5\n")
    assert place.precompile("aside")[0] == [f"{NATIVE}/O2: published"]
    before = files(Path(old.path))
    where = WHERE.format(folder=str(place.folder))
    assert place.load(where, depots=both) == "depot depot"
    assert not (place.folder / "new").exists(), "a load that finds what it needs writes nothing"
    place.write("upper", UPPER.replace("found = 0.0", "found = 1.0"))
    assert place.precompile(depots=both)[0] == [f"lower {NATIVE}/O2: published", f"{NATIVE}/O2: published"]
    (new,) = place.depots("new")
    assert set(packages(new)) - {"@base"} == {"lower", "upper"}, "nothing of the package aside"
    assert variants(new, "lower") == variants(old, "lower")
    assert set(variants(new, "upper")).isdisjoint(variants(old, "upper"))
    assert files(Path(old.path)) == before, "nothing is written behind the first depot"
    assert place.load(depots=both) == "10.0"
    assert place.load(where, depots=both) == "new new"
    assert place.load("print(m.alone(3))", "aside", both) == "1.5", "the old depot's"
    assert "R28" in place.load(), "a control: the old depot has no such variant"


def test_the_file_of_a_transitive_dependency_is_deleted(place):
    """What is built upon it, on any level, is not loaded; compiled again, it is, and nothing else was built."""
    place.write("top", "from numba import njit\n\nfrom upper import total\n\n\n@njit\ndef more(count):\n    return total(count) + 1.0\n")
    (place.folder / "top.toml").write_text(profile("top", "more", 'depends = ["upper"]'))
    assert place.precompile("top")[0][-1:] == [f"{NATIVE}/O2: published"]
    assert place.load("print(m.more(3))", "top") == "10.0"
    (depot,) = place.depots("depot")
    (key,) = variants(depot, "lower")
    (image,) = (each for each in Path(depot.compiled("lower"), key).iterdir() if each.suffix != ".ji")
    image.unlink()
    for name in ("upper", "top"):
        told = place.load(name=name)
        assert "R21 dependency-build-id" in told
        assert f"lower: R24 image-missing: expected {image.name}, found no such file" in told, told
    built, notes = place.precompile("top")
    assert built == [f"lower {NATIVE}/O2: published", f"upper {NATIVE}/O2: present", f"{NATIVE}/O2: present"]
    assert len(notes) == 1
    assert place.load("print(m.more(3))", "top") == "10.0"


def files(folder: Path) -> dict[str, tuple[int, int]]:
    """Each file's size and time of change; the stamps of use, locks and the order of variants are no content."""
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in found if "compiled" in path.parts}
