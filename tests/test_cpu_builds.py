"""CPU targets from a profile to a loaded image: what is asked for, built, recorded, chosen and forced."""

import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from pkgimage.image import read_image
from pkgimage.targets import features_of
from tests.clone_images import here
from tests.ir_package import ir_profile
from tests.results import shared
from toolchain import app
from toolchain.cli import pkgimage
from toolchain.depot.request import target_rows
from toolchain.errors import ProfileError
from toolchain.flags import Flags
from toolchain.matrix import cells
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile, target_text, targets_of
from toolchain.report.recording import RecordingEvents

PLATFORMS = load_platforms()
IR = """
define double @power(double %x) {
  br label %again
again:
  %i = phi i64 [0, %0], [%next, %again]
  %y = phi double [1.0, %0], [%more, %again]
  %more = fmul double %y, %x
  %next = add i64 %i, 1
  %go = icmp slt i64 %next, 5
  br i1 %go, label %again, label %out
out:
  ret double %more
}
define double @half(double %x) {
  %y = fmul double %x, 0.5
  ret double %y
}
"""
STRING = "generic; x86-64-v3; x86-64-v4,clone_all"
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-cpu-")


def written(folder: Path, targets: str, platforms=("linux-x86_64",)) -> Path:
    """The path of a profile with `targets`, lines of the table `[build.cpu-targets]`."""
    (folder / "code").mkdir(exist_ok=True)
    (folder / "code" / "code.ll").write_text(IR)
    tables = f"[build.cpu-targets]\n{targets}\n"
    (folder / "small.toml").write_text(ir_profile(("power", "half"), tables=tables, platforms=platforms))
    return folder / "small.toml"


def problems(tmp_path, targets, platforms=("linux-x86_64", "linux-aarch64")):
    with pytest.raises(ProfileError) as caught:
        load_profile(written(tmp_path, targets, platforms))
    return caught.value.details


def test_targets_of_a_platform_go_before_those_of_its_architecture(tmp_path):
    path = written(tmp_path, 'x86_64 = "generic"\naarch64 = "generic;neoverse-n1"\nmacos-arm64 = "apple-m1"', PLATFORMS)
    said = dict(load_profile(path).cpu_targets)
    assert {name: target_text(said, platform) for name, platform in PLATFORMS.items()} == {
        "linux-x86_64": "generic", "macos-x86_64": "generic", "windows-x86_64": "generic",
        "linux-aarch64": "generic;neoverse-n1", "macos-arm64": "apple-m1",
    }  # fmt: skip
    assert [target.name for target in targets_of(said, PLATFORMS["linux-aarch64"])] == ["generic", "neoverse-n1"]
    assert targets_of({}, PLATFORMS["linux-aarch64"]) == ()


WRONG = {
    "no platform": ('x86_46 = "generic"', "'x86_46' is neither a platform nor an architecture; did you mean 'x86_64'?"),
    "no CPU": ('x86_64 = "generic;x86-64-v33"', "column 9: "),
    "not of the architecture": ('aarch64 = "generic;haswell"', "column 9: "),
    "two problems": ('x86_64 = "generic,base(3)"', "column 9: "),
    "no text": ("x86_64 = 3", "build.cpu-targets.x86_64"),
    "empty": ('x86_64 = ""', "build.cpu-targets.x86_64"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_string_is_a_problem_of_the_profile(tmp_path, case):
    line, text = WRONG[case]
    found = problems(tmp_path, line)
    assert len(found) == 1
    assert text in found[0]
    assert "small.toml:" in found[0]


def test_a_string_for_no_listed_platform_is_read_when_one_is_listed(tmp_path):
    load_profile(written(tmp_path, 'aarch64 = "haswell"', ("linux-x86_64",)))
    assert problems(tmp_path, 'aarch64 = "haswell"', ("linux-aarch64",))


def test_rows_of_a_request(tmp_path):
    profile = load_profile(written(tmp_path, f'x86_64 = "{STRING}"', ("linux-x86_64", "linux-aarch64")))
    rows = target_rows(profile, PLATFORMS["linux-x86_64"])
    assert [(name, flags, base) for name, _, flags, base in rows] == [("generic", 0, 0), ("x86-64-v3", 0, 0), ("x86-64-v4", 2, 0)]
    assert rows[0][1] == ""
    assert {"avx2", "fma"} <= set(features_of(rows[1][1])) < set(features_of(rows[2][1]))
    platform = PLATFORMS["linux-aarch64"]
    assert target_rows(profile, platform) == ((platform.cpu, platform.features, 0, 0),)


def test_cells_say_the_targets(tmp_path):
    profile = load_profile(written(tmp_path, f'x86_64 = "{STRING}"', ("linux-x86_64", "linux-aarch64")))
    named = {cell.platform: cell.cpu_targets for cell in cells(profile, PLATFORMS, "local")}
    assert named == {"linux-x86_64": STRING, "linux-aarch64": "generic"}


@functools.cache
def image() -> Path:
    """The built image."""
    here()
    folder = Path(_DIRECTORY.name)
    with shared():
        (built,) = app.build(written(folder, f'x86_64 = "{STRING}"'), (), folder / "out", events=RecordingEvents())
    return built.path


def asked(forced: str = "", code: str = "") -> tuple[int, dict]:
    """(exit code, what a new process with PKGIMAGE_CPU_TARGET says of the image)."""
    script = (
        "import json, sys, pkgimage\n"
        "try:\n    module = pkgimage.load(sys.argv[1])\n"
        "except pkgimage.LoadError as problem:\n"
        "    print(json.dumps({'code': problem.code, 'details': list(problem.details)}))\n    sys.exit(1)\n"
        "chosen = module.__pkgimage__.selection\n"
        f"{code}\n"
        "print(json.dumps({**chosen.facts(), 'results': [module.power(2.5), module.half(3.0)]}))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PKGIMAGE_CPU_TARGET": forced}
    done = subprocess.run([sys.executable, "-c", script, str(image())], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


RESULTS = [2.5**5, 1.5]


def test_the_header_has_a_row_for_each_target():
    header = read_image(image()).header
    assert [row[0] for row in header.targets] == ["generic", "x86-64-v3", "x86-64-v4"]
    assert header.flags == Flags().over({}).byte


def test_the_best_target_that_this_machine_can_run_is_chosen():
    code, found = asked()
    assert (code, found["results"], found["features_known"]) == (0, RESULTS, True)
    flags = Path("/proc/cpuinfo").read_text("ascii").partition("flags")[2].partition("\n")[0].split()
    # Oracle: the kernel's own words for one feature of each level.
    assert found["index"] == (2 if "avx512vl" in flags else 1 if "avx2" in flags else 0)


SEES = """\
import ctypes, struct
table = ctypes.pythonapi.PyCapsule_GetPointer
table.restype, table.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
start = table(module.__pkgimage_table__, b"__pkgimage_table__")
slots, = struct.unpack("<Q", ctypes.string_at(start + 24, 8))
entries = struct.unpack("<4Q", ctypes.string_at(slots, 32))
module.power, module.half = (lambda x: start - entries[0]), (lambda x: start - entries[2])
"""


@pytest.mark.parametrize(("forced", "index"), [("generic", 0), ("0", 0), ("x86-64-v3", 1), ("7;2;0", 2)])
def test_a_target_can_be_forced(forced, index):
    usable = [one["usable"] for one in asked()[1]["targets"]]
    code, found = asked(forced)
    if usable[index]:
        assert (code, found["index"], found["results"]) == (0, index, RESULTS)
    else:
        assert (code, found["code"]) == (1, "R16")


def test_what_is_forced_is_what_runs():
    """Where the entries in the slots are, from the table: `power` has code for each target, `half` for 0 and 2."""
    usable = [one["index"] for one in asked()[1]["targets"] if one["usable"]]
    found = [asked(str(index), SEES)[1]["results"] for index in usable]
    assert len({power for power, _ in found}) == len(usable)
    assert len({half for _, half in found}) == len(set(usable) - {1})
    assert [half for _, half in found[:2]] == [found[0][1]] * len(found[:2])


def test_a_target_that_the_image_has_not_is_refused():
    code, found = asked("znver5")
    assert (code, found["code"]) == (1, "R16")
    assert any("generic, x86-64-v3, x86-64-v4" in line for line in found["details"])


HASWELL = ["sse3", "ssse3", "cx16", "sse4.1", "sse4.2", "crc32", "popcnt", "sahf", "avx", "f16c", "fma", "avx2", "bmi", "bmi2", "lzcnt", "movbe", "xsave"]


@pytest.mark.parametrize(
    ("features", "inactive", "forced", "code", "index", "text"),
    [
        (HASWELL, [], "", 0, 1, "1 x86-64-v3: usable; chosen: wider vectors (32 bytes, not 16) than 0 generic\n"),
        ([], [], "", 0, 0, "0 generic: usable; chosen: no other is usable\n"),
        (HASWELL[:8], HASWELL[8:], "x86-64-v3", 1, None, "this host runs no target that 'x86-64-v3' names\n"),
        (HASWELL, [], "generic", 0, 0, "0 generic: usable; chosen: forced by PKGIMAGE_CPU_TARGET=generic\n"),
    ],
)
def test_what_another_host_runs_is_explained(tmp_path, features, inactive, forced, code, index, text):
    facts = {"platform": "linux-x86_64", "system": "glibc 2.36", "features": features, "inactive": inactive}
    (tmp_path / "host.json").write_text(json.dumps(facts))
    arguments = ["cpu", "explain", str(image()), "--host", str(tmp_path / "host.json"), "--target", forced]
    done = CliRunner().invoke(pkgimage, arguments)
    assert (done.exit_code, text in done.stdout) == (code, True), done.output
    told = json.loads(CliRunner().invoke(pkgimage, [*arguments, "--json"]).stdout)
    assert (told["platform"], told["selection"]["index"]) == ("linux-x86_64", index)
    assert [row["name"] for row in told["selection"]["targets"]] == ["generic", "x86-64-v3", "x86-64-v4"]


def test_this_host_is_explained_as_a_load_decides():
    done = CliRunner().invoke(pkgimage, ["cpu", "explain", str(image()), "--json"], env={"PKGIMAGE_CPU_TARGET": ""})
    found = asked()[1]
    del found["results"]
    assert json.loads(done.stdout)["selection"] == found


def test_an_image_of_another_platform_needs_a_host_of_it(tmp_path):
    (tmp_path / "host.json").write_text(json.dumps({"platform": "macos-arm64", "system": "macos 14.0", "features": []}))
    done = CliRunner().invoke(pkgimage, ["cpu", "explain", str(image()), "--host", str(tmp_path / "host.json")])
    assert done.exit_code == 2
    assert "give --host with a description" in done.output
