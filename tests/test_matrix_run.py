"""Whole runs on small real input: what passes, and planted faults that exactly the right check must catch."""

import textwrap
from dataclasses import replace

import pytest

from tests.ir_package import CHECK, IR, ir_profile
from toolchain import app
from toolchain.errors import ToolError
from toolchain.profile import Minimum, load_profile
from toolchain.report.recording import RecordingEvents

CRASH_IR = """
define double @crash(double %x) {
  store volatile double %x, ptr null
  ret double %x
}
"""


def write(tmp_path, ir, functions, checks):
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "code.ll").write_text(ir)
    (tmp_path / "code" / "values.py").write_text("TABLE = {'a': [1, 2.5, None]}\n\ndef double(x):\n    return 2 * x\n")
    path = tmp_path / "small.toml"
    path.write_text(ir_profile(
        functions, modules=("code.ll", "values"), values=("values.TABLE",), platforms=("linux-x86_64", "macos-x86_64"),
        rest=textwrap.dedent(checks),
    ))  # fmt: skip
    return path


def run(path, **options):
    events = RecordingEvents()
    return app.matrix_run(path, events=events, **options), events


def statuses(outcome, wanted):
    return {
        (cell["route"], check["entry"]): (check["status"], check["reason"])
        for cell in outcome.document["cells"]
        for check in cell["checks"]
        if check["subject"].startswith(wanted)
    }


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    path = write(tmp_path_factory.mktemp("good"), IR, ["half"], CHECK)
    return run(path)


def test_a_good_package_passes_everywhere(good):
    outcome, _ = good
    assert outcome.exit_code == 0
    assert statuses(outcome, "half") == {
        ("native", "uniform"): ("passed", None), ("native", "python"): ("passed", None),
        ("flat", "uniform"): ("passed", None), ("flat-python", "python"): ("passed", None),
    }  # fmt: skip
    assert {cell["status"] for cell in outcome.document["cells"]} == {"passed"}


def test_globals_and_controls_stand_in_the_file_cells_only(good):
    outcome, _ = good
    kinds = {cell["route"]: {check["kind"] for check in cell["checks"]} for cell in outcome.document["cells"]}
    assert kinds == {
        "file": {"audit", "quirk", "global", "rejection", "acceptance"}, "native": {"call", "global", "rejection", "acceptance"}, "flat": {"call"}, "flat-python": {"call"},
    }  # fmt: skip


def test_events_tell_the_story_in_order(good):
    _, events = good
    stages = [event[1] for event in events.heard if event[0] == "stage_started"]
    assert stages == ["extract", "oracle", "build", "check"]
    assert events.names()[:2] == ["note", "cells_planned"]
    assert events.names().count("cell_finished") == 5


def test_a_wrong_value_fails_its_check_and_the_run(tmp_path):
    checks = '[[check]]\nfunction = "half"\nargs = [3.0]\noracle = "values:double"\n'
    outcome, _ = run(write(tmp_path, IR, ["half"], checks))
    assert outcome.exit_code == 1
    assert set(statuses(outcome, "half").values()) == {("failed", "value-differs")}


def test_a_crash_costs_its_own_check_only(tmp_path):
    checks = """
    [[check]]
    function = "crash"
    args = [1.0]
    expect = 1.0
    [[check]]
    function = "half"
    args = [3.0]
    expect = 1.5
    """
    outcome, _ = run(write(tmp_path, IR + CRASH_IR, ["crash", "half"], checks))
    assert outcome.exit_code == 1
    assert set(statuses(outcome, "crash").values()) == {("failed", "crashed")}
    assert set(statuses(outcome, "half").values()) == {("passed", None)}


def test_a_run_of_one_platform_is_judged_by_its_cells(tmp_path):
    """By `flat-python` runs nothing but the image for macOS: the profile requires it, a run of the other one does not."""
    path = write(tmp_path, IR, ["half"], '[[check]]\nfunction = "half"\nargs = [3.0]\nexpect = 1.5\n')
    path.write_text(path.read_text().replace('"macos-x86_64"]', '"macos-x86_64"]\nrequire = ["native", "flat-python"]'))
    assert {cell.platform for cell in app.matrix_list(path)} == {"linux-x86_64", "macos-x86_64"}
    wanted = app.matrix_list(path, platforms=("linux-x86_64", "linux-x86_64"))
    assert [(cell.platform, cell.route) for cell in wanted] == [("linux-x86_64", "file"), ("linux-x86_64", "native")]
    outcome, events = run(path, platforms=("linux-x86_64",))
    assert [cell["id"] for cell in outcome.document["cells"]] == [cell.id for cell in wanted]
    assert outcome.exit_code == 0
    assert [event[2] for event in events.heard if event[:2] == ("stage_started", "build")] == ["linux-x86_64"]
    path.write_text(path.read_text().replace("expect = 1.5", "expect = 1.25"))
    assert run(path, platforms=("linux-x86_64",))[0].exit_code == 1, "control: what runs still counts"
    with pytest.raises(ToolError, match="does not build for windows-x86_64"):
        run(path, platforms=("windows-x86_64",))


def test_a_route_that_a_named_platform_has_stays_required(tmp_path):
    path = write(tmp_path, IR, ["half"], CHECK)
    path.write_text(path.read_text().replace('"macos-x86_64"]', '"macos-x86_64"]\nrequire = ["native", "flat"]'))
    profile = load_profile(path)
    assert app.narrowed(profile, ()).require == ("native", "flat")
    assert app.narrowed(profile, ("macos-x86_64",)).require == ("flat",)
    assert app.narrowed(profile, ("macos-x86_64", "linux-x86_64")) == profile
    minima = tuple(Minimum(name, None, None, 1) for name in profile.platforms)
    assert app.narrowed(replace(profile, minima=minima), ("macos-x86_64",)).minima == minima[1:]


def test_an_excluded_route_stays_visible(tmp_path):
    path = write(tmp_path, IR, ["half"], CHECK)
    text = path.read_text().replace('"macos-x86_64"]', '"macos-x86_64"]\nexclude = [{route = "flat", reason = "on purpose"}]')
    path.write_text(text)
    outcome, _ = run(path)
    cell = next(cell for cell in outcome.document["cells"] if cell["route"] == "flat")
    assert (cell["status"], cell["reason"], cell["detail"]) == ("unsupported", "excluded", "on purpose")
    assert outcome.exit_code == 0


def test_build_writes_one_image_per_platform_and_loads(tmp_path):
    import subprocess
    import sys

    path = write(tmp_path, IR, ["half"], CHECK)
    images = app.build(path, (), tmp_path / "out", events=RecordingEvents())
    assert [str(image.path.relative_to(tmp_path)) for image in images] == [
        "out/linux-x86_64/small.so", "out/macos-x86_64/small.dylib",
    ]  # fmt: skip
    code = f"import pkgimage; m = pkgimage.load({str(images[0].path)!r}); print(m.half(x=5), m.TABLE)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2.5 {'a': [1, 2.5, None]}"


def test_verbose_linking_shows_every_link(tmp_path):
    path = write(tmp_path, IR, ["half"], CHECK)
    events = RecordingEvents()
    app.build(path, (), tmp_path / "out", events=events, verbose_linking=True)
    shown = {event[1]: event[2] for event in events.heard if event[0] == "link_printed"}
    assert set(shown) == {"linux-x86_64", "macos-x86_64"}
    assert "-shared" in shown["linux-x86_64"]
    assert "dynamic_lookup" in shown["macos-x86_64"]


def test_a_platform_outside_the_profile_is_refused(tmp_path):
    path = write(tmp_path, IR, ["half"], CHECK)
    with pytest.raises(ToolError) as caught:
        app.build(path, ("windows-x86_64",), tmp_path / "out", events=RecordingEvents())
    assert caught.value.code == "platform-unknown"


ABORT_IR = """
declare i64 @llvm.read_register.i64(metadata)
define double @abort(double %x) {
  %r = call i64 @llvm.read_register.i64(metadata !0)
  %y = sitofp i64 %r to double
  ret double %y
}
!0 = !{!"no-such-register"}
"""


def test_an_abort_of_llvm_names_method_and_platform(tmp_path):
    path = write(tmp_path, IR + ABORT_IR, ["half", "abort"], CHECK)
    with pytest.raises(ToolError) as caught:
        app.build(path, ("linux-x86_64",), tmp_path / "out", events=RecordingEvents())
    assert caught.value.code == "llvm-aborted"
    assert caught.value.details[0] == "abort float64(float64) cannot be compiled for linux-x86_64"
    assert not (tmp_path / "out").exists()


def test_images_that_cannot_be_built_make_error_cells(tmp_path):
    forbidden = "declare ptr @numba_xgesv(i64)\ndefine double @alloc(double %x) {\n  %m = call ptr @numba_xgesv(i64 8)\n"
    forbidden += "  store volatile double %x, ptr %m\n  ret double %x\n}\n"
    outcome, _ = run(write(tmp_path, IR + forbidden, ["half", "alloc"], CHECK))
    assert outcome.exit_code == 1
    assert {cell["status"] for cell in outcome.document["cells"]} == {"error"}
    assert {cell["reason"] for cell in outcome.document["cells"]} == {"symbol-undefined"}
    assert "needs 'numba_xgesv': LAPACK (np.linalg)" in outcome.document["cells"][0]["detail"]


RAISING = """
import numba

@numba.njit
def store(values, fail):
    values[0] = 7.0
    if fail:
        raise ValueError("after writing")
"""
REFERENCE = """
def store(values, fail):
    raise ValueError("before writing")
"""


def raising_profile(tmp_path, oracle):
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "raising.py").write_text(RAISING)
    (tmp_path / "code" / "reference.py").write_text(REFERENCE)
    path = tmp_path / "raising.toml"
    path.write_text(f"""
schema = 1
[package]
name = "raising"
version = "1.0"
frontend = "numba"
path = "code"
modules = ["raising"]
[[package.export]]
function = "raising.store"
signatures = ["none(float64[::1], bool)"]
[matrix]
platforms = ["linux-x86_64"]
[[check]]
function = "store"
args = [[1.0, 2.0], true]
oracle = "{oracle}"
raises = "ValueError"
""")
    return path


@pytest.mark.parametrize(("oracle", "verdict"), [("numba", ("passed", None)), ("reference:store", ("failed", "value-differs"))])
def test_arrays_count_after_an_exception_too(tmp_path, oracle, verdict):
    outcome, _ = run(raising_profile(tmp_path, oracle))
    assert set(statuses(outcome, "store").values()) == {verdict}


def test_a_method_that_nobody_calls_is_not_passed_over(tmp_path):
    ir = IR + IR.replace("@half", "@never_called")
    outcome, _ = run(write(tmp_path, ir, ["half", "never_called"], CHECK))
    assert set(statuses(outcome, "never_called").values()) == {("not-run", "no-check")}
    assert outcome.document["summary"]["checks"]["not-run"] == 3


def test_a_derived_uuid_is_said(good):
    outcome, events = good
    assert outcome.document["package"]["uuid_derived"] is True
    assert any("derived from its name" in event[1] for event in events.heard if event[0] == "note")


def test_an_unwritable_report_is_refused_before_the_run(tmp_path):
    path = write(tmp_path, IR, ["half"], CHECK)
    events = RecordingEvents()
    with pytest.raises(ToolError) as caught:
        app.matrix_run(path, json_path=tmp_path / "none" / "r.json", events=events)
    assert caught.value.code == "report-unwritable"
    assert "stage_started" not in events.names()


PYTHON_CALL = """
declare ptr @PyEval_GetBuiltins()
define double @alloc(double %x) {
  %p = call ptr @PyEval_GetBuiltins()
  store volatile ptr %p, ptr undef
  ret double %x
}
"""
OURS = """
declare double @pkgimage_float(double)
define double @alloc(double %x) {
  %y = call double @pkgimage_float(double %x)
  ret double %y
}
"""


@pytest.mark.parametrize(
    ("ir", "symbol"),
    [(PYTHON_CALL.replace("ptr undef", "ptr @cell").replace("define", "@cell = global ptr null\ndefine", 1), "PyEval_GetBuiltins"),
     (OURS, "pkgimage_float")],
)  # fmt: skip
def test_only_the_glue_may_call_python_or_the_glue(tmp_path, ir, symbol):
    with pytest.raises(ToolError) as caught:
        app.build(write(tmp_path, IR + ir, ["half", "alloc"], CHECK), (), tmp_path / "out", events=RecordingEvents())
    assert caught.value.code == "symbol-undefined"
    assert any(line.startswith("alloc ") and f"needs '{symbol}'" in line for line in caught.value.details)


@pytest.mark.parametrize("name", ["pkgimage_float", "PyInit__pkgimage", "pkgimage_table", "typed.0", "NRT_incref"])
def test_names_of_a_package_never_meet_ours(tmp_path, name):
    ir = IR + f'define double @"{name}"(double %x) noinline {{\n  %y = fadd double %x, 1.0\n  ret double %y\n}}\n'
    ir = ir.replace("fmul double %x, 0.5", f'call double @"{name}"(double %x)')
    checks = '[[check]]\nfunction = "half"\nargs = [3.0]\nexpect = 4.0\n'
    outcome, _ = run(write(tmp_path, ir, ["half"], checks))
    assert set(statuses(outcome, "half").values()) == {("passed", None)}
