"""Shipped folders: found in the checkout and, from a real wheel, in an installation far away from it."""

import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from toolchain.errors import ToolError
from toolchain.resources import FOLDERS, find_profile, folder

ROOT = Path(__file__).resolve().parent.parent


def test_the_checkout_has_every_folder():
    assert {name: folder(name) for name in FOLDERS} == {name: ROOT / name for name in FOLDERS}


@pytest.mark.parametrize("name", ["", "tests", "..", "configs/.."])
def test_other_folders_are_refused(name):
    with pytest.raises(ToolError) as caught:
        folder(name)
    assert caught.value.code == "resource-missing"


@pytest.mark.parametrize("text", ["nowhere.toml", "configs/nowhere.toml", "a/configs/x.toml", "/configs/x.toml", "configs", ""])
def test_what_is_not_shipped_stays_as_given(text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert find_profile(text) == Path(text)


def test_a_file_in_the_current_folder_comes_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "configs").mkdir()
    (tmp_path / "configs" / "quickstart.toml").write_text("")
    assert find_profile("configs/quickstart.toml") == Path("configs/quickstart.toml")


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of the sources with one profile of its own and files that must not ship."""
    copy = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in"):
        shutil.copy(ROOT / name, copy)
    (copy / "README.md").write_text("x")
    for name in ("toolchain", "pkgimage", *FOLDERS):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "configs" / "shipped.toml").write_text("schema = 1\n")
    (copy / "examples" / "__pycache__").mkdir()
    (copy / "examples" / "__pycache__" / "x.pyc").write_text("")
    (copy / "configs" / ".hidden").write_text("")
    return copy


@pytest.fixture(scope="module")
def wheel(source, tmp_path_factory):
    """A wheel of it, built by the declared backend."""
    target = tmp_path_factory.mktemp("wheel")
    argv = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", target, source]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    if re.search("No module named pip|No matching distribution found for setuptools", done.stderr):
        skip_or_fail("index", "pip, or a package index to fetch the build backend from, is missing")
    assert done.returncode == 0, done.stderr
    return next(target.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_exactly_the_data(source, wheel):
    shipped = {n.removeprefix("toolchain/_data/") for n in zipfile.ZipFile(wheel).namelist() if "/_data/" in n}
    wanted = {p.relative_to(source).as_posix() for name in FOLDERS for p in (source / name).rglob("*") if p.is_file()}
    assert wanted - shipped == {"examples/__pycache__/x.pyc", "configs/.hidden"}
    assert shipped < wanted


@pytest.mark.slow
def test_an_installed_wheel_finds_its_data_anywhere(wheel, tmp_path):
    venv.create(tmp_path / "venv", with_pip=False)
    site = next((tmp_path / "venv").glob("lib*/python*/site-packages"))
    zipfile.ZipFile(wheel).extractall(site)
    (site / "configs").mkdir()  # somebody else's package
    code = "from toolchain import resources as r; print(r.folder('platforms'), r.find_profile('configs/shipped.toml'))"
    python = tmp_path / "venv" / "bin" / "python"
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": ""})
    data = site / "toolchain" / "_data"
    assert done.stdout.split() == [str(data / "platforms"), str(data / "configs" / "shipped.toml")]
