"""Coverage of recorded signatures: one refusal stops nothing else, comparisons are real, the page counts right."""

import contextlib
import json
from dataclasses import replace

import numpy as np
import pytest

from toolchain.errors import ToolError
from toolchain.frontends import trial
from toolchain.frontends.expected import load
from toolchain.frontends.recipes import TRIES, recipe
from toolchain.frontends.recorded import Recorded, Recording, read_frozen
from toolchain.profile.installed import installed_problem, installed_root
from toolchain.report.coverage import cause_of, counts, coverage_text
from toolchain.resources import folder
from toolchain.run import coverage
from toolchain.run.coverage import Covered, Outcome
from toolchain.run.protocol import make_job
from toolchain.run.workshop import Workshop
from toolchain.signature import parse_signature

MODULE = """
import numpy as np
from numba import njit, prange

@njit
def good(x, y):
    return np.float32(x[0] * y)

@njit
def fails_to_compile(x):
    return x.no_such_thing

@njit
def rolls(x):
    return x + np.random.random()

@njit
def prints(x):
    print(x)
    return x

@njit
def prints_too(x):
    return prints(x) + 1.0

@njit
def out_of_bounds(x):
    return x[1000000]

@njit
def hangs(x):
    while x > 0.0:
        x += 1.0 - x * 0.0
    return x

@njit
def keeps_sizes(rows, columns, data, n):
    if len(rows) != n + 1 or len(columns) != len(data):
        raise ValueError("sizes")
    total = 0.0
    for i in range(n):
        for at in range(rows[i], rows[i + 1]):
            total += data[at] * columns[at]
    return total

@njit
def leaves_memory(n):
    return np.empty(n + 1000)

@njit
def leaves_a_little(x):
    found = np.empty(6)
    for at in range(5):
        found[at] = x + at
    return found

@njit
def solve(function, x):
    return function(x) + 1.0

@njit(parallel=True)
def sums(x):
    total = 0.0
    for i in prange(len(x)):
        total += x[i]
    return total

@njit
def nearest(points, origin):
    best = 0
    for i in range(len(points)):
        if abs(points[i].x - origin.x) < abs(points[best].x - origin.x):
            best = i
    return points[best]

@njit(boundscheck=False)
def changes(x, n):
    for i in range(n):
        x[i] = i + 0.5
"""
POINT = "Record(x[type=float64;offset=0],n[type=int32;offset=8];12;False)"
ROWS = (
    ("kernels.changes", "none(float64[::1], int64)"),
    ("kernels.fails_to_compile", "float64(float64)"),
    ("kernels.good", "float32(float32[::1], float32)"),
    ("kernels.good", "float32(float64[:,::1], float32)"),
    ("kernels.gone", "float64(float64)"),
    ("kernels.hangs", "float64(float64)"),
    ("kernels.keeps_sizes", "float64(int32[::1], int64[::1], float64[::1], int64)"),
    ("kernels.leaves_a_little", "float64[::1](float64)"),
    ("kernels.leaves_memory", "float64[::1](int64)"),
    ("kernels.nearest", f"{POINT}({POINT}[::1], {POINT})"),
    ("kernels.sums", "float64(float64[::1])"),
    ("kernels.out_of_bounds", "float64(float64[::1])"),
    ("kernels.prints", "float64(float64)"),
    ("kernels.prints_too", "float64(float64)"),
    ("kernels.rolls", "float64(float64)"),
    ("kernels.solve", "float64(function(objectives.slope), float64)"),
    ("kernels.solve", "float64(function(gone), float64)"),
    ("kernels:maker.<locals>.inner", "int64(int64)"),
)


@pytest.fixture(scope="module")
def part(tmp_path_factory):
    """(the rows above as a part of a list, the folder of results, what became of them)."""
    place = tmp_path_factory.mktemp("coverage")
    (place / "kernels.py").write_text(MODULE)
    (place / "list.toml").write_text("")
    (place / "beside").mkdir()
    (place / "beside" / "objectives.py").write_text("from numba import njit\n@njit\ndef slope(x):\n    return 2.0 * x\n")
    rows, folders = tuple(Recorded(*row) for row in ROWS), (("objectives", "beside"),)
    recording = Recording(rows, "0", "3", (), ("python", "w.py"), folders)
    one = coverage._Part(place / "list.toml", "list-1", recording, place)
    with contextlib.chdir(place):
        yield one, place / "kept", coverage._part(one, place / "kept", lambda _text: None)


@pytest.fixture(scope="module")
def outcomes(part):
    """What became of the rows above."""
    return {(one.function.partition("kernels")[2][1:], one.signature): one for one in part[2].outcomes}


def test_a_part_that_is_done_is_not_done_again(part):
    one, kept, found = part
    said = []
    assert coverage._part(one, kept, said.append) == found
    assert said == [f"list-1: as before ({kept / 'list-1.json'})"]
    beside = coverage.sources("objectives", one.root / "beside")
    digest = coverage._digest(one.path, beside)
    one.path.write_text("# changed")
    assert coverage._known(kept / "list-1.json", coverage._digest(one.path, beside)) is None, "the control"
    assert coverage._known(kept / "list-1.json", digest) == found


def test_parts_are_the_whole_list_in_order(tmp_path):
    rows = tuple(Recorded(f"m.f{number:03d}", "int64(int64)") for number in range(2 * coverage.PART + 1))
    recording = Recording(rows, "0", "3", (), ())
    parts = coverage._parts(tmp_path / "big.toml", recording, tmp_path)
    assert [one.name for one in parts] == ["big-1", "big-2", "big-3"]
    assert tuple(row for one in parts for row in one.recording.signatures) == rows
    assert max(len(one.recording.signatures) for one in parts) <= coverage.PART
    outcomes = [tuple(Outcome(row.function, row.signature, "", "", True, "") for row in one.recording.signatures) for one in parts]
    found = [Covered(one.name, (), "", "0", (f"r{number % 2}",), made, 1.0) for number, (one, made) in enumerate(zip(parts, outcomes, strict=True))]
    whole = coverage._joined(found)
    assert (whole.name, whole.routes, whole.seconds) == ("big", ("r0", "r1"), 3.0)
    assert [outcome.function for outcome in whole.outcomes] == [row.function for row in rows]


@pytest.mark.parametrize(
    ("name", "signature", "code"),
    [
        ("fails_to_compile", "float64(float64)", "does-not-compile"),
        ("good", "float32(float64[:,::1], float32)", "does-not-compile"),
        ("gone", "float64(float64)", "function-missing"),
        ("maker.<locals>.inner", "int64(int64)", "function-unnamed"),
        ("solve", "float64(function(gone), float64)", "function-unnamed"),
        ("prints", "float64(float64)", "python-call-unsupported"),
        ("prints_too", "float64(float64)", "python-call-unsupported"),
    ],
)
def test_each_refusal_has_its_code(outcomes, name, signature, code):
    assert outcomes[name, signature].refused == code
    assert outcomes[name, signature].cause
    assert outcomes[name, signature].agrees is None


def test_a_forbidden_symbol_costs_its_own_signature_only(outcomes):
    assert outcomes["rolls", "float64(float64)"].refused == "symbol-undefined"
    assert {name for (name, _), one in outcomes.items() if one.agrees} == {"good", "changes", "keeps_sizes", "nearest", "sums", "solve"}


def test_records_are_proved_on_every_route(outcomes):
    one = next(one for (found, _), one in outcomes.items() if found == "nearest")
    assert (one.refused, one.agrees, one.detail) == ("", True, "")


@pytest.mark.parametrize(("name", "why"), [("out_of_bounds", "IndexError"), ("hangs", "no end after"), ("leaves_memory", "another answer each time"), ("leaves_a_little", "another answer each time")])
def test_arguments_that_the_original_does_not_take_prove_nothing(outcomes, name, why):
    one = next(one for (found, _), one in outcomes.items() if found == name)
    assert (one.refused, one.agrees) == ("", None)
    assert why in one.detail


def test_without_its_environment_a_trial_overlooks_memory_that_nobody_wrote(part, tmp_path):
    """The control: with glibc's cache of small blocks the original seems to give one answer."""
    one, _, _ = part
    methods = json.dumps([["kernels.leaves_a_little", "float64[::1](float64)"]])
    found = []
    with Workshop("local") as shop:
        for environment in ({}, trial.ENVIRONMENT):
            directory = shop.folder("trial")
            arguments = {"root": str(one.root), "methods": methods}
            shop.on_host(make_job("trial", arguments, directory, fresh=True, environment=environment)).require()
            found.append(load(directory)[0].error)
    assert found == [None, "ValueError: the original gives another answer each time"]


def test_modules_of_the_program_are_found_where_it_ran(part, tmp_path):
    one, _, _ = part
    digest = coverage._digest(one.path)
    with contextlib.chdir(one.root):
        assert coverage.folders_of(one.recording) == (str(one.root / "beside"),)
        beside = coverage.sources("objectives", one.root / "beside")
        assert [path.name for path in beside] == ["objectives.py"]
        assert coverage._digest(one.path, beside) != digest, "what they hold is part of the result"
    with contextlib.chdir(tmp_path), pytest.raises(ToolError, match="is not in 'beside' below the current folder") as caught:
        coverage.folders_of(one.recording)
    assert caught.value.code == "package-absent"
    with contextlib.chdir(tmp_path):
        shipped = read_frozen(folder("configs") / "recorded" / "quantecon.toml")
        assert coverage.folders_of(shipped) == (str(folder("examples") / "workloads"),), "also far from the product"


RECORD = "Record(x[type=int8;offset=0],v[type=nestedarray(float64, (2,));offset=1];17;False)"


@pytest.mark.parametrize("number", [0, 1, 2, *range(3, TRIES, 13)])
def test_recipes_make_what_the_signature_says(number):
    signature = parse_signature(
        "none(bool, int8, uint64, float32, complex64, float32[::1], const(int32[:,::1]), bool[:], "
        f"Tuple((float64, int64[::1])), Optional(float64), omitted(default=3), {RECORD}, {RECORD}[:])"
    )
    made = recipe(number, signature)
    assert repr(recipe(number, signature)) == repr(made)
    assert made[2] >= 0
    assert (len(made[8]), made[8][1].dtype.name) == (2, "int64")
    assert made[9] is None or isinstance(made[9], float)
    assert made[10] == 3
    assert [(array.dtype.names, array.ndim, array["v"].shape[-1]) for array in made[11:]] == [(("x", "v"), 0, 2), (("x", "v"), 1, 2)]
    assert [type(value) for value in made[:5]] == [bool, int, int, float, complex]
    assert [(array.dtype.name, array.ndim, array.flags.c_contiguous) for array in made[5:8]] == [
        ("float32", 1, True), ("int32", 2, True), ("bool", 1, False)
    ]  # fmt: skip
    assert not made[6].flags.writeable
    assert float(np.float32(made[3])) == made[3]


def test_what_is_installed_is_found_by_its_exact_version():
    version = np.__version__
    assert installed_problem(f"numpy=={version}") == ""
    assert (installed_root(f"numpy=={version}") / "numpy").is_dir()
    assert installed_problem("numpy==0.1") == f"'numpy' is installed in version {version}, not 0.1"
    assert "'pip install no-such-thing==1' gets it" in installed_problem("no-such-thing==1")
    assert installed_root("no-such-thing==1") is None


def outcome(**words):
    return replace(Outcome("m.f", "float64(float64)", "", "", True, ""), **words)


OUTCOMES = (
    outcome(),
    outcome(agrees=False, detail="linux/native: value-differs"),
    outcome(agrees=None, detail="IndexError"),
    outcome(agrees=None, refused="does-not-compile", cause="'m.f' with the signature 'x': no 'a' at f.py:12"),
    outcome(agrees=None, refused="does-not-compile", cause="'m.g' with the signature 'y': no 'b' at f.py:99"),
    outcome(agrees=None, refused="signature-invalid", cause="'m.f': cannot read the signature 'x': column 3: unknown type 'A'"),
)


def test_the_page_counts_and_sorts():
    assert counts(OUTCOMES) == (6, 3, 1, 1, 1)
    assert cause_of(OUTCOMES[3]) == cause_of(OUTCOMES[4])
    assert cause_of(OUTCOMES[5]) == "unknown type 'A'"
    cause = "'m.f': the signature 'x' has a type that Python and an image cannot share: column 3: an enumeration (A) has"
    assert cause_of(outcome(refused="enum-unsupported", cause=cause)) == "an enumeration (A) has"
    cause = "'m.f' with the signature 'x': reads column 3: of a table"
    assert cause_of(outcome(refused="does-not-compile", cause=cause)) == "reads column : of a table", "the control"
    text = coverage_text([Covered("m", (("m", "1.0"),), "python w.py", "0.68.1", ("linux/native",), OUTCOMES, 1.0)])
    assert "| m 1.0 | 6 | 3 (50 %) | 2 (33 %) | 1 (17 %) | 1 | 1 | `python w.py` |" in text
    assert text.index("| 2 | `does-not-compile`") < text.index("| 1 | `signature-invalid`")
    assert "differs: linux/native: value-differs" in text


def test_an_absent_package_is_said(tmp_path):
    path = tmp_path / "gone.toml"
    path.write_text('[recorded]\ncommand = "c"\nnumba = "0"\npython = "3"\ndistributions = { "no-such-thing" = "1" }\n[package]\nexport = []\n')
    with pytest.raises(ToolError) as caught:
        coverage.cover([path], tmp_path / "kept", lambda _text: None)
    assert caught.value.code == "package-absent"
    assert "no-such-thing" in caught.value.details[0]
    assert not (tmp_path / "kept").exists()
