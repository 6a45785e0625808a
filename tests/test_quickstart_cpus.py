"""configs/quickstart-cpus.toml, whole: every cell runs the target that is due on its CPU, and no check is missing.

`pkgimage matrix run configs/quickstart-cpus.toml`, once for all tests. What is due stands here by hand, or is told by
Linux: what the profile's CPUs have is looked up by the plan, in tables.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from tests.minima import counted, toml_minima
from tests.results import shared
from toolchain import app
from toolchain.matrix import CellResult, Check, CheckResult, exit_code
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run.routes import availability

PROFILE = Path(__file__).resolve().parent.parent / "configs" / "quickstart-cpus.toml"
PLATFORMS = load_platforms()
MINIMA = toml_minima(PROFILE.read_text())
CAPABILITIES = {"wine-missing": "wine", "arm64-python-missing": "arm64-python", "qemu-missing": "qemu"}
"""Why a route is not there, and the capability that is missed; else the machine itself is another."""
AVX512 = {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}
"""Of `flags` in /proc/cpuinfo, what x86-64-v4 has beyond v3."""
V4 = "2 x86-64-v4"
"""Which no minimum is about: many machines have no AVX-512, and nothing plays one."""
LATER = {"x86_64": "1 x86-64-v3", "linux-aarch64": "1 neoverse-n1", "macos-arm64": "1 apple-m1"}
NEW = {"Haswell", "max", "cortex-a76", "neoverse-n1"}
"""CPUs that are played and can run the second target of their platform."""
PLAYED = {
    "linux-x86_64": ["qemu64", "Nehalem", "SandyBridge", "Haswell", "Haswell,-avx2", "max"],
    "linux-aarch64": ["cortex-a53", "cortex-a57", "cortex-a76", "neoverse-n1", "a64fx", "max"],
}
CELLS = [
    *(("linux-x86_64", "qemu", cpu) for cpu in PLAYED["linux-x86_64"]),
    *(("linux-aarch64", route, cpu) for route in ("qemu", "qemu-python") for cpu in PLAYED["linux-aarch64"]),
    *(("macos-arm64", route, "max") for route in ("flat", "flat-python")),
    ("linux-x86_64", "native", "native"), ("windows-x86_64", "wine", "native"), ("windows-x86_64", "flat", "native"),
    ("macos-x86_64", "flat", "native"), ("macos-x86_64", "flat-python", "native"),
]  # fmt: skip
"""(platform, route, CPU) of all that run code."""


@pytest.fixture(scope="module")
def document():
    with shared():
        return app.matrix_run(PROFILE, events=RecordingEvents()).document


def route_or_skip(platform, route):
    able = availability(route, PLATFORMS[platform])
    if not able.ok:
        skip_or_fail(CAPABILITIES.get(able.code, "host"), able.reason)


def in_linux_words(names):
    """Whether /proc/cpuinfo has all these flags."""
    flags = re.search(r"^flags\s*:(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return flags is not None and names <= set(flags[1].split())


def due(platform, cpu):
    """The target that a CPU must run."""
    if cpu == "native":
        return V4 if in_linux_words(AVX512) else LATER["x86_64"]
    return LATER.get(platform, LATER["x86_64"]) if cpu in NEW else "0 generic"


def test_no_cell_is_left_out(document):
    found = [(cell["platform"], cell["route"], cell["host_cpu"]) for cell in document["cells"]]
    assert len(found) == len(set(found)) == 30
    assert set(found) == {*CELLS, *((platform, "file", "none") for platform in PLATFORMS)}


@pytest.mark.emulator
@pytest.mark.parametrize(("platform", "route", "cpu"), CELLS)
def test_each_cell_runs_its_target_and_no_check_fails(document, platform, route, cpu):
    route_or_skip(platform, route)
    (cell,) = (one for one in document["cells"] if (one["platform"], one["route"], one["host_cpu"]) == (platform, route, cpu))
    wanted = due(platform, cpu)
    assert cell["expected_target"] == wanted
    targets = {(check["subject"], check["status"]) for check in cell["checks"] if check["kind"] == "target"}
    assert targets == {(wanted, "passed")}
    assert {check["status"] for check in cell["checks"] if check["cpu_target"] != V4} == {"passed"}
    above = {(check["status"], check["reason"]) for check in cell["checks"] if check["cpu_target"] == V4}
    if cpu == "native" and route != "flat-python":
        assert above == {("passed", None) if wanted == V4 else ("not-run", "cpu-target-unusable")}
    else:
        assert above == set(), "what a named CPU cannot run is another cell's matter"


def test_what_files_prove_passes_on_every_platform(document):
    found = {cell["platform"]: cell["status"] for cell in document["cells"] if cell["route"] == "file"}
    assert found == dict.fromkeys(PLATFORMS, "passed")


@pytest.mark.emulator
@pytest.mark.parametrize("row", MINIMA, ids=lambda row: "-".join(map(str, row.values())))
def test_a_minimum_leaves_nothing_over(document, row):
    """So that no call can vanish, nor another check stand for it."""
    route_or_skip(row["platform"], row["route"])
    assert counted(document, row) == row["passed"]


def results(document):
    """The results that a report tells of: by cell, of each check."""
    planned = {cell.id: cell for cell in app.matrix_list(PROFILE)}
    return {
        cell["id"]: CellResult(planned[cell["id"]], tuple(
            CheckResult(Check(one["kind"], one["id"], target=one["cpu_target"] or ""), one["status"], one["reason"] or "")
            for one in cell["checks"]
        ))
        for cell in document["cells"] if cell["route"] != "file"
    }  # fmt: skip


@pytest.mark.emulator
def test_control_one_check_that_vanishes_fails_the_run(document):
    """One of each kind of each cell, and with each target."""
    for platform, route, _ in CELLS:
        route_or_skip(platform, route)
    minima, found = load_profile(PROFILE).minima, results(document)
    assert exit_code(list(found.values()), (), minima) == document["summary"]["exit_code"] == 0
    samples = {
        (name, one.check.kind, one.check.target): one for name, cell in found.items() for one in cell.checks
        if one.check.kind in ("call", "target", "agreement") and one.check.target != V4
    }  # fmt: skip
    assert len(samples) > 3 * len(CELLS)
    for (name, _, _), gone in samples.items():
        fewer = replace(found[name], checks=tuple(one for one in found[name].checks if one is not gone))
        assert exit_code(list((found | {name: fewer}).values()), (), minima) == 1, gone.id


def test_only_what_no_cpu_here_has_is_not_run(document):
    route_or_skip("linux-x86_64", "native")
    told = {row["target"] for row in document["summary"]["targets_not_run"] if row["platform"] == "linux-x86_64"}
    assert told == (set() if in_linux_words(AVX512) else {V4})
