"""Flags as an axis of the matrix, and CPUs as another: every choice is built, proved and expected on its own."""

import pytest
from click.testing import CliRunner

from pkgimage import header
from tests.conftest import skip_or_fail
from tests.ir_package import IR, ir_profile
from toolchain import app
from toolchain.cli import pkgimage
from toolchain.errors import ToolError
from toolchain.platforms import load_platforms
from toolchain.report.recording import RecordingEvents
from toolchain.run.routes import availability

CODE = """
from numba import njit


@njit
def beyond(values, index):
    return values[:2][index]
"""
PROFILE = """
schema = 1
[package]
name = "edges"
version = "1.0"
frontend = "numba"
path = "code"
modules = ["edges"]
[[package.export]]
function = "edges.beyond"
signatures = ["(float64[::1], int64)"]
[build]
debug-info = 0
cpu-targets = {linux-x86_64 = "generic;sandybridge,clone_all"}
[matrix]
platforms = ["linux-x86_64", "macos-x86_64"]
routes = ["native", "qemu", "flat"]
cpu-models = {linux-x86_64 = ["native", "Nehalem", "Haswell"]}
exclude = [{cpu-model = "Nehalem", flags = {optimize = 0}, reason = "nobody waits for slow code on an old CPU"}]
flags = [{}, {check-bounds = "yes", optimize = 0, inline = "no"}]
[[check]]
function = "beyond"
args = [[1.0, 2.0, 3.0], 1]
oracle = "numba"
[[check]]
function = "beyond"
args = [[1.0, 2.0, 3.0], 2]
expect = 3.0
flags = {check-bounds = "auto"}
[[check]]
function = "beyond"
args = [[1.0, 2.0, 3.0], 2]
oracle = "numba"
raises = "IndexError"
flags = {check-bounds = "yes"}
"""
CHECKED = "O0,debug-info=0,check-bounds=yes,inline=no"


def write(folder, profile=PROFILE):
    (folder / "code").mkdir()
    (folder / "code" / "edges.py").write_text(CODE)
    path = folder / "edges.toml"
    path.write_text(profile)
    return path


def without_qemu(outcome):
    """The cells that a machine without qemu runs too."""
    return [cell for cell in outcome.document["cells"] if cell["route"] != "qemu"]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    return app.matrix_run(write(tmp_path_factory.mktemp("matrix")), events=RecordingEvents())


def test_every_choice_is_a_cell_of_its_own_and_all_pass(outcome):
    assert outcome.exit_code == 0
    assert {(cell["platform"], cell["flags"], cell["route"]) for cell in without_qemu(outcome)} == {
        (platform, flags, route)
        for platform, way in (("linux-x86_64", "native"), ("macos-x86_64", "flat"))
        for flags in ("O2,debug-info=0", CHECKED)
        for route in ("file", way)
    }
    assert {cell["status"] for cell in without_qemu(outcome)} == {"passed"}


PLACE = "linux-x86_64/generic;sandybridge,clone_all"
EXCLUDED = f"{PLACE}/{CHECKED}/qemu/Nehalem"


@pytest.mark.emulator
def test_every_choice_of_flags_runs_on_every_cpu_but_the_excluded_one(outcome):
    able = availability("qemu", load_platforms()["linux-x86_64"])
    if not able.ok:
        skip_or_fail("qemu", able.reason)
    found = {cell["id"]: cell for cell in outcome.document["cells"] if cell["route"] == "qemu"}
    plain = f"{PLACE}/O2,debug-info=0/qemu"
    assert {name: (cell["status"], cell["reason"], cell["expected_target"]) for name, cell in found.items()} == {
        f"{plain}/Nehalem": ("passed", None, "0 generic"), f"{plain}/Haswell": ("passed", None, "1 sandybridge"),
        f"{PLACE}/{CHECKED}/qemu/Haswell": ("passed", None, "1 sandybridge"),
        EXCLUDED: ("unsupported", "excluded", "0 generic"),
    }  # fmt: skip
    calls = {name: [(check["id"].split("#")[1], check["status"]) for check in cell["checks"] if check["kind"] == "call"]
             for name, cell in found.items()}  # fmt: skip
    assert calls[f"{plain}/Nehalem"] == [(f"{number}/uniform{forced}", "passed") for forced in ("", "/0 generic") for number in (1, 2)]
    assert calls[f"{PLACE}/{CHECKED}/qemu/Haswell"] == [
        (f"{number}/uniform{forced}", "passed") for forced in ("", "/0 generic", "/1 sandybridge") for number in (1, 3)
    ]


def test_an_excluded_cell_says_the_words_of_the_profile(outcome):
    """And lists what it would have checked, so that this counts among what is not proved."""
    (cell,) = (cell for cell in outcome.document["cells"] if cell["id"] == EXCLUDED)
    assert (cell["status"], cell["detail"]) == ("unsupported", "nobody waits for slow code on an old CPU")
    assert {(check["status"], check["reason"]) for check in cell["checks"]} == {("unsupported", "excluded")}
    assert len(cell["checks"]) == 5, "two calls, as the image chose and with its only target, and which one that is"


def test_the_difference_shows_in_what_the_calls_must_give(outcome):
    made = {
        (cell["platform"], cell["flags"]): {check["id"] for check in cell["checks"] if check["kind"] == "call"}
        for cell in outcome.document["cells"]
        if cell["route"] in ("native", "flat")
    }
    for (_, flags), checks in made.items():
        numbers = {name.split("#")[1].split("/")[0] for name in checks}
        assert numbers == ({"1", "3"} if flags == CHECKED else {"1", "2"})
    assert len(made) == 4


def test_each_choice_has_an_image_of_its_own(outcome):
    found = {(cell["platform"], cell["flags"]): cell["image_sha256"] for cell in outcome.document["cells"]}
    assert len(set(found.values())) == len(found) == 4


IR_PROFILE = ir_profile(tables="[build]\noptimize = 1\n")


def ir(folder, profile=IR_PROFILE):
    (folder / "code").mkdir()
    (folder / "code" / "code.ll").write_text(IR)
    path = folder / "small.toml"
    path.write_text(profile)
    return path


def test_options_go_before_the_profile_and_the_header_says_what_was_chosen(tmp_path):
    chosen = {"inline": "no", "debug-info": 2, "check-bounds": "no"}
    (image,) = app.build(ir(tmp_path), (), tmp_path / "out", events=RecordingEvents(), flags=chosen)
    facts = header.read_file(image.path)[0].facts()
    assert facts["flags"] == {"native": True, "debug_info": 2, "check_bounds": "no", "inline": False, "optimize": 1}
    assert facts["flags_set"] == ["debug-info", "check-bounds", "inline", "optimize"]


LISTED = [
    ([], "O1 O0,inline=no"),
    (["-O", "3", "--inline", "yes"], "O3"),
    (["-g", "0", "--check-bounds", "no"], "O1,debug-info=0,check-bounds=no O0,debug-info=0,check-bounds=no,inline=no"),
]


@pytest.mark.parametrize(("options", "expected"), LISTED)
def test_a_list_names_the_cells_of_a_run_with_the_same_flags(tmp_path, options, expected):
    """Choices that are equal with the options are one, as they are in a run."""
    text = f'{IR_PROFILE}routes = ["native"]\nflags = [{{}}, {{ optimize = 0, inline = "no" }}]\n'
    done = CliRunner().invoke(pkgimage, ["matrix", "list", str(ir(tmp_path, text)), *options])
    assert done.stdout.splitlines() == [
        f"linux-x86_64/x86-64/{flags}/{route}" for flags in expected.split() for route in ("file/none", "native/native")
    ]


def test_llvm_ir_has_no_bounds_that_an_option_could_check(tmp_path):
    with pytest.raises(ToolError) as caught:
        app.build(ir(tmp_path), (), tmp_path / "out", events=RecordingEvents(), flags={"check-bounds": "yes"})
    assert caught.value.code == "check-bounds-unsupported"
    assert caught.value.details == ("LLVM IR has no arrays whose bounds could be checked: check-bounds cannot be 'yes'",)
    assert caught.value.hint == "leave check-bounds at auto, and check where the IR is made"


@pytest.mark.parametrize(("wrong", "said"), [
    ('check-bounds = "yes"\n', "build.check-bounds: LLVM IR has no arrays whose bounds could be checked"),
    ('check-bounds = "maybe"\n', "build.check-bounds: should be 'auto', 'yes' or 'no', is \"maybe\""),
    ("debug-info = 3\n", "build.debug-info: should be at most 2, is 3"),
    ("inline = true\n", "build.inline: should be 'yes' or 'no', is true"),
    ('[[check]]\nfunction = "half"\nargs = [1.0]\nexpect = 0.5\nflags = {optimize = 3}\n',
     "check[0].flags: the matrix makes no such choice of flags: nothing would be checked"),
])  # fmt: skip
def test_a_profile_says_what_is_wrong_with_its_flags(tmp_path, wrong, said):
    with pytest.raises(ToolError) as caught:
        app.matrix_list(ir(tmp_path, IR_PROFILE.replace("optimize = 1\n", f"optimize = 1\n{wrong}")))
    assert [line.split(": ", 1)[1] for line in caught.value.details] == [said]
