"""A package that is edited is built again by the next `load`, without anybody naming its sources; end to end."""

import os
from pathlib import Path

import pytest

from tests.test_precompile import IR, NATIVE, PROFILE, ROOT, made, prepare, program

LOADED = "print(pkgimage.load('tiny', {}).twice(21.0))"


@pytest.fixture(autouse=True, scope="module")
def results(tmp_path_factory):
    """A store of results for these tests alone."""
    before = os.environ.get("PKGIMAGE_CACHE_DIR")
    os.environ["PKGIMAGE_CACHE_DIR"] = str(tmp_path_factory.mktemp("results"))
    yield
    del os.environ["PKGIMAGE_CACHE_DIR"]
    if before is not None:
        os.environ["PKGIMAGE_CACHE_DIR"] = before


@pytest.fixture
def place(tmp_path):
    """A Python package with a function and its IR in a folder of the search path, published to a depot."""
    place = prepare(tmp_path)
    package = place / "lib" / "tiny"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("def twice(x):\n    return 'original'\n")
    (package / "tiny.ll").write_text(IR)
    (place / "tiny.toml").write_text(PROFILE.replace('"src"', '"lib"').replace('"tiny.ll"', '"tiny/tiny.ll"'))
    assert [status for _, status in made(place, NATIVE)[0]] == ["published"]
    return place


def run(place: Path, options: str = "") -> tuple[str, list[str]]:
    """(what was printed, lines of standard error) of a load in a process of its own."""
    folders = [place / "lib", place / "site", ROOT]
    child = program(place, LOADED.format(options), PYTHONPATH=os.pathsep.join(map(str, folders)))
    out, err = child.communicate(timeout=900)
    return out.strip(), err.splitlines()


def test_an_edited_source_is_built_again_and_a_touched_one_is_not(place):
    source = place / "lib" / "tiny" / "tiny.ll"
    assert run(place) == ("42.0", [])
    os.utime(source, (1, 1))
    assert run(place) == ("42.0", [])
    source.write_text(IR.replace("fadd", "fmul"))
    out, lines = run(place)
    assert out == "441.0"
    assert lines[0].startswith("building package image 'tiny': ")
    assert "R28" in lines[0]
    assert run(place) == ("441.0", []), "it was built once"
    source.write_text(IR)
    assert run(place) == ("42.0", []), "the old variant is still there"


def test_what_an_edited_source_means_where_nothing_is_built(place):
    (place / "lib" / "tiny" / "tiny.ll").write_text(IR.replace("fadd", "fmul"))
    assert run(place, "policy='warn'")[0] == "original"
    assert "R28 source-content" in " ".join(run(place, "policy='strict'")[1])
    (place / "lib" / "tiny" / "__init__.py").unlink()
    assert run(place, "policy='strict'") == ("42.0", []), "control: nobody knows the sources"
