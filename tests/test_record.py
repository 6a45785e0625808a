"""`pkgimage record`: what a real program compiled, from its own process, and what is said of the rest."""

import os
import subprocess
import sys
from pathlib import Path

import numba
import pytest

from toolchain.cli import main
from toolchain.errors import ExtractError, ProfileError
from toolchain.frontends.numba_record import notation
from toolchain.frontends.recorded import Recorded, Recording, fragment, frozen, read_frozen
from toolchain.profile import load_profile
from toolchain.run.recording import record
from toolchain.signature import parse_profile_signature

ROOT = Path(__file__).resolve().parent.parent

KERNELS = """
from numba import njit

@njit
def helper(x):
    return x * 2

@njit
def area(x, scale=0.5):
    return helper(x[0]) * scale

@njit
def tall(x):
    return x.shape

@njit
def never(x):
    return x

def maker():
    @njit
    def inner(x):
        return x
    return inner
"""
PROGRAM = """
import subprocess, sys
import numpy as np
import kernels
print("the program speaks")
kernels.area(np.zeros(3), 2.0)
kernels.area(np.zeros(3, np.float32))
kernels.tall(np.zeros((2, 2)))
inner = kernels.maker()
inner(1)
if len(sys.argv) > 1:
    subprocess.run([sys.executable, "-c", "import kernels; kernels.never(1)"], check=True, cwd=sys.path[0])
"""


@pytest.fixture
def place(tmp_path):
    (tmp_path / "kernels.py").write_text(KERNELS)
    (tmp_path / "program.py").write_text(PROGRAM)
    return tmp_path


def rows(recording):
    return [(row.function, row.signature) for row in recording.signatures]


EXPECTED = [
    ("kernels.area", "float64(float32[::1], omitted(default=0.5))"),
    ("kernels.area", "float64(float64[::1], float64)"),
    ("kernels.helper", "float64(float32)"),
    ("kernels.helper", "float64(float64)"),
    ("kernels.tall", "UniTuple(int64, 2)(float64[:,::1])"),
    ("kernels:maker.<locals>.inner", "int64(int64)"),
]


def test_a_program_is_recorded(place, capfd):
    recording = record([str(place / "program.py")], ["kernels"])
    assert rows(recording) == EXPECTED
    assert (recording.numba, recording.distributions) == (numba.__version__, ())
    out, err = capfd.readouterr()
    assert "the program speaks" in err
    assert out == ""


def test_its_child_processes_are_recorded_too(place):
    recording = record([str(place / "program.py"), "more"], ["kernels"])
    assert set(rows(recording)) == {*EXPECTED, ("kernels.never", "int64(int64)")}


def test_rows_of_the_command_are_a_profile(place):
    target = place / "rows.toml"
    assert main(["record", "--package", "kernels", "-o", str(target), "--", str(place / "program.py")]) == 0
    text = target.read_text()
    assert "#   kernels:maker.<locals>.inner: int64(int64)" in text
    assert "no module holds this function by its name" in text
    assert "never" not in text, "the control: what was not compiled is not there"
    head = 'schema = 1\n[package]\nname = "kernels"\nversion = "1"\nfrontend = "numba"\npath = "."\n'
    (place / "whole.toml").write_text(head + text)
    profile = load_profile(place / "whole.toml")
    assert {"kernels.helper", "kernels.area"} <= {export.function for export in profile.exports}


def test_a_hidden_sitecustomize_still_runs(place):
    (place / "sitecustomize.py").write_text("import sys; sys.stderr.write(f'mine ran in {sys.argv[-1:]}\\n')")
    door = "from toolchain.cli import main; raise SystemExit(main())"
    done = subprocess.run(
        [sys.executable, "-c", door, "record", "--", str(place / "program.py"), "last"],
        env={**os.environ, "PYTHONPATH": f"{place}{os.pathsep}{ROOT}"}, cwd=place, capture_output=True, text=True, check=False,
    )
    assert "mine ran in ['last']" in done.stderr
    assert (done.returncode, done.stdout.count("[[package.export]]")) == (0, 4)


@pytest.mark.parametrize(
    ("text", "packages", "code"),
    [
        ("raise SystemExit(3)", [], "record-command-failed"),
        ("print(1)", [], "record-empty"),
        ("import kernels; kernels.never(1)", ["other"], "record-empty"),
    ],
)
def test_nothing_to_record_is_said(place, text, packages, code):
    (place / "short.py").write_text(text)
    with pytest.raises(ExtractError) as caught:
        record([str(place / "short.py")], packages)
    assert caught.value.code == code
    if packages:
        assert "compiled by: kernels" in caught.value.details[0]


def test_a_command_that_does_not_exist_is_said():
    with pytest.raises(ExtractError, match="could not start"):
        record(["/does/not/exist"], [])


def test_frozen_lists_are_read_back(tmp_path):
    recorded = (Recorded("a.f", "float64(float64)"), Recorded("a:g.<locals>.h", "none(Literal[str]('x\"y'))"))
    recording = Recording(recorded, "1.0", "3.11.0", (("a", "2.0"),), ("python", "w.py"))
    path = tmp_path / "a.toml"
    path.write_text(frozen(recording))
    assert read_frozen(path) == recording
    assert "# Not written (1 of 2 signatures)" in fragment(recording)
    path.write_text(path.read_text().replace("[recorded]", "[other]"))
    with pytest.raises(ProfileError, match="recorded-invalid"):
        read_frozen(path)


def test_shipped_lists_can_be_read():
    lists = sorted((ROOT / "configs" / "recorded").glob("*.toml"))
    counts = {path.stem: len(read_frozen(path).signatures) for path in lists}
    assert set(counts) == {"numba_stats", "pynndescent", "quantecon", "resampy", "stumpy"}
    assert sum(counts.values()) >= 400


@pytest.mark.parametrize(
    "text",
    ["bool", "int8", "uint64", "float32", "complex128", "float64[::1]", "float64[:]", "int32[:,::1]", "float32[::1,:]"],
)
def test_the_notation_is_read_by_numba_and_by_us(text):
    kind = numba.core.sigutils.normalize_signature(f"({text},)")[0][0]
    assert notation(kind) == text
    assert str(parse_profile_signature(f"({text})")[1].arguments[0]) == text
    if "[" in text:
        assert notation(kind.copy(readonly=True)) == f"const({text})"
