"""`pkgimage record`: what a real program compiled, from its own process, and what is said of the rest."""

import os
import subprocess
import sys
from pathlib import Path

import numba
import numpy as np
import pytest

from tests.conftest import skip_or_fail
from tests.values import members
from toolchain.cli import main
from toolchain.errors import ExtractError, ProfileError
from toolchain.frontends.numba_record import notation, signature_text
from toolchain.frontends.numba_types import numba_type, result_kind
from toolchain.frontends.recorded import Recorded, Recording, fragment, frozen, read_frozen, unnamed
from toolchain.profile import load_profile
from toolchain.run.recording import joined, record
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

PASSING = """
import sys
import kernels
import objectives
from numba import njit

@njit
def own(x):
    return x - 1.0

def made():
    @njit
    def hidden(x):
        return x
    return hidden

kept = [made()]
kernels.solve(objectives.slope, 2.0)
kernels.solve(own, 2.0)
kernels.solve(kept[0], 2.0)
kernels.solve(njit(lambda x: x), 2.0)
"""
SOLVE = """
from numba import njit

@njit
def solve(function, x):
    return function(x)
"""
SLOPE = """
from numba import njit

@njit
def slope(x):
    return 2.0 * x

@njit
def never_passed(x):
    return x
never_passed(1)
"""


@pytest.fixture
def passing(tmp_path):
    """(recording of a program that passes functions of four kinds, the folder in which it ran)."""
    (tmp_path / "work").mkdir()
    (tmp_path / "kernels.py").write_text(SOLVE)
    (tmp_path / "work" / "objectives.py").write_text(SLOPE)
    (tmp_path / "work" / "program.py").write_text(PASSING)
    door = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; from toolchain.cli import main; raise SystemExit(main())"
    command = ["record", "--all", "--package", "kernels", "-o", "list.toml", "--", "work/program.py"]
    subprocess.run(
        [sys.executable, "-P", "-c", door, *command], env={**os.environ, "PYTHONPATH": str(tmp_path)}, cwd=tmp_path, check=True
    )
    return read_frozen(tmp_path / "list.toml"), tmp_path


def test_passed_functions_are_named_with_the_folder_of_their_module(passing):
    recording, place = passing
    passed = [row.signature.partition("(function(")[2].partition(")")[0] for row in recording.signatures]
    assert passed == ["__main__.own", "__main__:made.<locals>.hidden", "gone", "objectives.slope"]
    assert recording.folders == (("kernels", "."), ("objectives", "work")), "relative to where the program ran"
    assert str(place) not in (place / "list.toml").read_text()
    others = joined([{"functions": [], "distributions": {}, "folders": {"objectives": "work"}, "numba": "0", "python": "3"}], [], ())
    assert others.folders == (), "the control: a module that no signature needs is not named"


def test_what_has_no_name_is_said(passing):
    recording, _ = passing
    reasons = dict(zip((row.signature.partition("(function(")[2].partition(")")[0] for row in recording.signatures), map(unnamed, recording.signatures), strict=True))
    assert reasons == {
        "__main__.own": "it passes '__main__.own': a function of the program itself, not of a module",
        "__main__:made.<locals>.hidden": "it passes '__main__:made.<locals>.hidden': no module holds this function by its name: it was made inside of another, and lives as long",
        "gone": "it passes a function that nothing held any more when the program ended; define it in a module",
        "objectives.slope": "",
    }
    text = fragment(recording)
    assert "# Not written (3 of 4 signatures), each with the reason:" in text
    assert all(reason in text for reason in reasons.values())
    assert 'signatures = ["float64(function(objectives.slope), float64)"]' in text


@pytest.mark.parametrize(
    ("function", "said"),
    [
        ("m.f", ""),
        ("m:C.method", "no module holds this function by its name (a method, or its name was taken since)"),
        ("m:f.<locals>.g", "no module holds this function by its name: it was made inside of another, and lives as long"),
        ("m:<lambda>", "no module holds this function by its name: it was made inside of another, and lives as long"),
        ("__main__.f", "a function of the program itself, not of a module"),
    ],
)
def test_functions_without_a_name(function, said):
    assert unnamed(Recorded(function, "float64(float64)")) == said


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


HOMELESS = """
import os, subprocess, sys, tempfile
import kernels
gone = tempfile.mkdtemp()
os.chdir(gone)
os.rmdir(gone)
child = "import sys; sys.path.insert(0, sys.argv[1]); import kernels; kernels.never(1)"
subprocess.run([sys.executable, "-c", child, sys.path[0]], check=True)
"""


def test_a_process_whose_current_directory_is_gone_is_recorded(place, capfd):
    if os.name == "nt":
        skip_or_fail("host", "Windows removes no directory that is somebody's current one")
    (place / "program.py").write_text(HOMELESS)
    assert ("kernels.never", "int64(int64)") in rows(record([str(place / "program.py")], ["kernels"]))
    assert capfd.readouterr().err == ""


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
    recording = Recording(recorded, "1.0", "3.11.0", (("a", "2.0"),), ("python", "w.py"), (("helpers", "work/more"),))
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


def test_shipped_lists_name_functions_of_modules_that_are_here():
    """Workloads pass functions of modules beside them; none of the program itself, and none that was gone."""
    for path in sorted((ROOT / "configs" / "recorded").glob("*.toml")):
        recording = read_frozen(path)
        reasons = {row: said for row in recording.signatures if (said := unnamed(row)) and ":" not in row.function}
        assert not reasons
        assert all((ROOT / folder / f"{name}.py").is_file() for name, folder in recording.folders)


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


@pytest.mark.parametrize(("member", "value"), [("Colour.RED", "int64"), ("Level.LOW", "int64"), ("Weight.HEAVY", "float64")])
def test_members_of_enums_are_recorded_as_the_notation_has_them(member, value):
    name, _, one = member.partition(".")
    kind = numba.typeof(getattr(members, name)[one])
    text = f"Enum(tests.values.members.{name}, {value})"
    assert notation(kind) == text
    (argument,) = parse_profile_signature(f"({text})")[1].arguments
    assert (str(argument), numba_type(argument), result_kind(kind)) == (text, kind, argument)


def test_records_are_recorded_as_the_notation_has_them():
    part = np.dtype([("a", np.float32), ("b", np.int16)], align=True)
    fields = [("x", np.uint8), ("p", part), ("v", np.complex128, (2, 3)), ("q", part, (2,))]
    for dtype in (np.dtype(fields), np.dtype(fields, align=True), part):
        kind = numba.from_dtype(dtype)
        for one in (kind, kind[::1], kind[:, :], numba.types.Tuple((kind, numba.int64))):
            (argument,) = parse_profile_signature(f"({notation(one)})")[1].arguments
            assert numba_type(argument) == one
            assert str(parse_profile_signature(f"({argument})")[1].arguments[0]) == str(argument)
        text = signature_text(kind(kind, kind[::1]))
        assert result_kind(kind) == parse_profile_signature(text)[1].result
