"""Jobs that run Numba keep to a cache of their own: nothing is written beside the user's package, nothing believed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from toolchain.frontends.expected import load
from toolchain.frontends.oracle import OracleCheck, OracleRequest
from toolchain.frontends.request import ExtractRequest
from toolchain.frontends.survey import SurveyRequest
from toolchain.run.protocol import make_job
from toolchain.run.workshop import Workshop

MODULE = """
from numba import guvectorize, njit, vectorize
from step import STEP

@njit(cache=True)
def stale(x):
    return x + STEP

@guvectorize(["void(float64[:], float64[:])"], "(n)->(n)", target="parallel", cache=True)
def running(x, out):
    for i in range(len(x)):
        out[i] = stale(x[i])

@vectorize(["float64(float64)"], cache=True)
def each(x):
    return x * 2.0

@njit(cache=True)
def both(x):
    return each(stale(x))

both(1.0)
"""
EXPORTS = (("kernels.both", ("float64(float64)",)), ("kernels.stale", ("float64(float64)",)))


def program(root: Path, users: Path, code: str) -> str:
    """What a program of the user prints."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "NUMBA_CACHE_DIR": str(users)}
    if users == root:
        del environment["NUMBA_CACHE_DIR"]
    done = subprocess.run([sys.executable, "-P", "-c", code], env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def write(root: Path, step: float) -> None:
    (root / "kernels.py").write_text(MODULE)
    (root / "step.py").write_text(f"STEP = {step}\n")


def files(*roots: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for root in roots for path in root.rglob("*") if path.is_file()}


def jobs(root: Path) -> dict[str, dict[str, str]]:
    """Arguments of every kind of job that runs Numba."""
    extract = ExtractRequest("kernels", "1", "00000000-0000-0000-0000-000000000001", "numba", str(root), (), (), EXPORTS)
    check = OracleCheck(0, "both", None, (2.0,), None, 0, 1, None, False, None, None)
    survey = SurveyRequest("kernels", str(root), tuple((name, texts[0]) for name, texts in EXPORTS))
    methods = [(name, texts[0]) for name, texts in EXPORTS]
    return {
        "extract": {"request": extract.to_json()},
        "oracle": {"request": OracleRequest(extract, (("both", "float64(float64)"),), (check,)).to_json()},
        "survey": {"request": survey.to_json()},
        "trial": {"root": str(root), "methods": json.dumps(methods)},
    }


@pytest.fixture
def place(tmp_path, monkeypatch):
    """(the package's folder, the user's cache): both hold what an older version of the module compiled."""
    root, users = tmp_path / "root", tmp_path / "users"
    root.mkdir()
    users.mkdir()
    write(root, 1.0)
    for cache in (root, users):
        assert program(root, cache, "import kernels; print(kernels.both(2.0))") == "6.0"
    write(root, 7.0)  # Numba looks at the file of the function alone
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(users))
    return root, users


def test_no_original_comes_from_the_users_cache(place):
    root, users = place
    for cache in (root, users):  # the control: a plain program believes what it finds
        assert program(root, cache, "import kernels; print(kernels.both(2.0))") == "6.0"
    before = files(root, users)
    with Workshop("local") as shop:
        for kind in ("oracle", "trial"):
            output = shop.folder(kind)
            found = shop.on_host(make_job(kind, jobs(root)[kind], output, deadline=900, fresh=True)).require()
            assert not [name for name in found.files if name.endswith((".nbi", ".nbc"))]
            first = load(output)[0]
            assert first.result == (first.arguments[0] + 7.0) * 2.0
    assert files(root, users) == before


def test_a_package_without_a_cache_gets_none(tmp_path):
    write(tmp_path, 1.0)
    with Workshop("local") as shop:
        for kind in ("extract", "survey"):
            shop.on_host(make_job(kind, jobs(tmp_path)[kind], shop.folder(kind), deadline=900, fresh=True)).require()
    assert {path.name for path in tmp_path.iterdir()} == {"kernels.py", "step.py"}
    program(tmp_path, tmp_path, "import kernels")
    assert any(path.suffix == ".nbc" for path in tmp_path.rglob("*"))  # the control
