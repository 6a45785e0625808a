"""Functions of other distributions: how they are named, and that a change of one is noticed and said before a build."""

import os
from pathlib import Path

import pytest

from pkgimage import host
from pkgimage.depots import Depot
from tests.conftest import skip_or_fail
from toolchain.depot import inventory
from toolchain.frontends.distributions import named
from toolchain.platforms import load_platforms
from toolchain.precompile import precompile
from toolchain.report.recording import RecordingEvents

NATIVE = host.platform_id()
PROFILE = f"""
schema = 1
[package]
name = "caller"
version = "1.0"
frontend = "numba"
path = "src"
modules = ["caller"]
[[package.export]]
function = "caller.main"
signatures = ["(float64)"]
[matrix]
platforms = ["{NATIVE}"]
"""
CALLER = "from numba import njit\nfrom callee.core import helper\n\n@njit\ndef main(x):\n    return helper(x) + 1.0\n"
CALLEE = "from numba import njit\nfrom callee.deep import inner\n\n@njit\ndef helper(x):\n    return inner(x) * 2.0\n"
DEEP = "from numba import njit\nFACTOR = 3.0\nUNUSED = 1\n\n@njit\ndef inner(x):\n    return x * FACTOR\n"


def installed(site: Path, name: str, version: str, files: dict[str, str], record: str = "") -> None:
    """A distribution as an installer leaves it."""
    info = site / f"{name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    if record:
        (info / "RECORD").write_text(record)
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)


def edit(path: Path, old: str, new: str) -> None:
    """Another content of the same size, with the old times: contents decide."""
    text, stamp = path.read_text(), path.stat()
    assert old in text
    path.write_text(text.replace(old, new))
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


@pytest.fixture
def place(tmp_path, monkeypatch):
    if NATIVE not in load_platforms():
        skip_or_fail("host", f"no platform file for {NATIVE}")
    files = {"callee/__init__.py": "", "callee/core.py": CALLEE, "callee/deep.py": DEEP}
    installed(tmp_path / "site", "callee", "1.0", files)
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "caller.py").write_text(CALLER)
    (tmp_path / "caller.toml").write_text(PROFILE)
    path = filter(None, [str(tmp_path / "site"), os.environ.get("PYTHONPATH")])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path))
    monkeypatch.setenv("PKGIMAGE_CACHE_SIZE", "64")
    monkeypatch.setenv("PKGIMAGE_CACHE_DIR", str(tmp_path / "results"))
    return tmp_path


def ran(place: Path) -> list[str]:
    """What `precompile` did, and why: how the extraction ended, and the lines that say why something was built."""
    events = RecordingEvents()
    precompile(place / "caller.toml", (), [Depot(str(place / "depot"))], events=events)
    ended = [str(event[3]) for event in events.heard if event[:2] == ("stage_finished", "extract")]
    notes = [str(event[1]) for event in events.heard if event[0] == "note"]
    return [*ended, *(text for text in notes if " because " in text)]


def test_a_function_of_another_distribution_that_changes(place):
    """It is no source of the package, and stands in a file outside of its root."""
    core, deep = place / "site" / "callee" / "core.py", place / "site" / "callee" / "deep.py"
    assert ran(place) == ["", f"{NATIVE}/O2: built because there is no variant yet"]
    (variant,) = inventory.held(Depot(str(place / "depot")), ("caller",))
    functions = {name: value for kind, name, value, _ in variant.candidate.file.observed if kind == "function"}
    assert functions == {
        "caller.main": "caller.py", "callee.core.helper": "callee 1.0: callee/core.py",
        "callee.deep.inner": "callee 1.0: callee/deep.py",
    }  # fmt: skip
    assert [path for path, _, _ in variant.candidate.file.sources] == ["caller.py"]
    assert str(place).encode() not in Path(variant.candidate.path).read_bytes(), "no absolute path"
    for path in (core, deep):
        os.utime(path)
    assert ran(place) == ["reused"]
    edit(core, "2.0", "2.5")
    edit(deep, "FACTOR = 3.0", "FACTOR = 3.5")
    why = "global callee.deep.FACTOR changed: 3.0 -> 3.5; function callee.core.helper changed (callee 1.0: callee/core.py)"
    extracted, built = ran(place)[1:]
    assert built == f"{NATIVE}/O2: rebuilt because {why}"
    assert extracted.startswith(f"extracted again because {why}; ")
    edit(deep, "UNUSED = 1", "UNUSED = 2")
    assert ran(place)[1:] == [f"extracted again because source {deep} changed"], "nothing that was compiled: no build"
    edit(core, "2.5", "2.0")
    edit(deep, "FACTOR = 3.5", "FACTOR = 3.0")
    assert [text for text in ran(place) if "built" in text] == [], "the first variant is still there"
    assert len(list(inventory.held(Depot(str(place / "depot")), ("caller",)))) == 2


@pytest.mark.parametrize(
    ("file", "module", "expected"),
    [
        ("callee/core.py", "callee.core", "callee 1.0: callee/core.py"),
        ("callee/__init__.py", "callee", "callee 1.0: callee/__init__.py"),
        ("single.py", "single", "many-things 2.1: single.py"),
        ("listed/a.py", "listed.a", "many-things 2.1: listed/a.py"),
        ("alone.py", "alone", "alone.py"),
        ("callee/core.py", "other.name", "core.py"),
        ("callee/core.py", None, "core.py"),
    ],
)
def test_the_names_of_files(tmp_path, file, module, expected):
    installed(tmp_path, "callee", "1.0", {})
    installed(
        tmp_path, "many-things", "2.1", {}, "single.py,sha256=x,1\nlisted/a.py,,\nmany_things-2.1.dist-info/RECORD,,\n"
    )
    assert named(str(tmp_path / file), module) == expected
