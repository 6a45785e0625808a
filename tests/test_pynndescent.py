"""A package from PyPI, unmodified: the distances of pynndescent, on every platform, judged against Numba's own JIT.

The profile runs once, as `pkgimage matrix run` in a process of the Python that has pynndescent: this one, or the one
that PKGIMAGE_TEST_PYNNDESCENT names (SciPy comes with the package, and the other tests prove that nothing here needs
it). One check with a wrong expectation is added to the profile: the control, which every route must find. Then a part
of the profile with code for several CPUs in each image.
"""

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import FIGURES, skip_or_fail
from tests.minima import kept, toml
from toolchain.platforms import load_platforms
from toolchain.run.process import Command, run
from toolchain.run.routes import availability

ROOT = Path(__file__).resolve().parent.parent
PROFILE = (ROOT / "configs" / "pynndescent.toml").read_text()
CHECKS = tomllib.loads(PROFILE)["check"]
PLATFORMS = load_platforms()
FROM_PYTHON = {"linux-x86_64": "native", "linux-aarch64": "qemu-python", "macos-x86_64": "flat-python"}
"""The platforms whose functions must be proved through the Python glue too, and the route that reaches it."""
FUNCTIONS, SHARE = 40, 0.95
"""Functions that must pass on each platform; part of the calls that must pass through their Python entry."""

PLANTED = """
[[check]]
function = "chebyshev"
args = [[1.0, 2.0, 3.0], [1.0, 2.5, 3.0]]
expect = 0.25
"""
"""Chebyshev's distance is the largest difference, 0.5."""
CPUS = (ROOT / "configs" / "pynndescent-cpus.toml").read_text()
TARGETS = {
    "linux-x86_64": "generic;x86-64-v3,clone_all;x86-64-v4,base(1)", "linux-aarch64": "generic;neoverse-n1",
    "macos-arm64": "generic;apple-m1,clone_all",
}  # fmt: skip
PLAIN = 'schema = 1\nextends = "pynndescent.toml"\n'
MINIMA = kept(
    CPUS, {"linux-x86_64": ["native"], "linux-aarch64": ["qemu"], "macos-arm64": ["flat"]}, ["native", "neoverse-n1"]
)  # fmt: skip
SHORT = f"""schema = 1
extends = "pynndescent-cpus.toml"

[matrix]
platforms = ["linux-x86_64", "linux-aarch64", "macos-arm64"]
routes = ["native", "qemu", "flat"]
minimum = {toml(MINIMA)}

[matrix.cpu-models]
linux-x86_64 = ["native"]
linux-aarch64 = ["neoverse-n1"]
"""
"""What of the profile with several CPUs runs here; all of it is a command, `pkgimage matrix run`, that takes minutes."""
MATRIX = "from toolchain.cli import main; raise SystemExit(main())"
PROBLEM = (
    "from toolchain.profile.installed import installed_problem as p; raise SystemExit(p('pynndescent==0.7.0') or 0)"
)


@pytest.fixture(scope="module")
def matrix(tmp_path_factory):
    """Runs the matrix of a text beside the profile and gives the report; what runs have in common is made once."""
    folder = tmp_path_factory.mktemp("pynndescent")
    (folder / "pynndescent.toml").write_text(PROFILE + PLANTED)
    (folder / "pynndescent-cpus.toml").write_text(CPUS)
    python = os.environ.get("PKGIMAGE_TEST_PYNNDESCENT", sys.executable)
    environment = {"PYTHONPATH": str(ROOT), "PKGIMAGE_CACHE_DIR": str(folder / "cache"), "PKGIMAGE_CACHE_SIZE": "1000000000"}
    absent = run(Command((python, "-P", "-c", PROBLEM), environment))
    if not absent.ok:
        skip_or_fail("pynndescent", absent.stderr.decode().strip() or absent.describe())

    def report(name, text):
        (folder / name).write_text(text)
        arguments = ("matrix", "run", str(folder / name), "--json", str(folder / "report.json"))
        outcome = run(Command((python, "-P", "-c", MATRIX, *arguments), environment, deadline=1200.0))
        assert outcome.code == 1, outcome.stderr.decode()  # the planted check fails
        return json.loads((folder / "report.json").read_text()), outcome.stderr.decode()

    return report


@pytest.fixture(scope="module")
def document(matrix):
    """The report of the profile and its planted check."""
    return matrix("plain.toml", PLAIN)[0]


@pytest.fixture(scope="module")
def cpus(document, matrix):
    """That of the profile with code for several CPUs, on one platform for each of its target strings."""
    found, heard = matrix("short.toml", SHORT)
    assert heard.count("reused") >= 2, heard  # extraction and oracles are those of the other run
    return found


def route_or_skip(route, platform):
    able = availability(route, PLATFORMS[platform])
    if not able.ok:
        capability = {"wine-missing": "wine", "arm64-python-missing": "arm64-python"}.get(able.code, "qemu")
        skip_or_fail(capability, able.reason)


def calls(document, platform, route=None):
    """The call checks of a platform, as (cell, check), without the planted one and what its CPU cannot run."""
    return [
        (cell, check)
        for cell in document["cells"]
        if cell["platform"] == platform and route in (None, cell["route"])
        for check in cell["checks"]
        if check["kind"] == "call" and not planted(check) and check["reason"] != "cpu-target-unusable"
    ]


def planted(check):
    """Whether this is the check that stands behind the profile's own; ids count them from 1."""
    return check["kind"] == "call" and f"#{len(CHECKS) + 1}/" in check["id"]


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_forty_functions_agree_with_numba(document, platform):
    for route in PLATFORMS[platform].routes:
        route_or_skip(route, platform)
    verdicts = {}
    for _, check in calls(document, platform):
        verdicts.setdefault(check["subject"], set()).add(check["status"])
    passed = [name for name, statuses in verdicts.items() if statuses == {"passed"}]
    FIGURES.append(f"pynndescent on {platform}: {len(passed)} of {len(verdicts)} functions passed")
    assert len(passed) >= FUNCTIONS, verdicts


@pytest.mark.parametrize("platform", sorted(FROM_PYTHON))
def test_calls_pass_through_their_python_entry_too(document, platform):
    route_or_skip(FROM_PYTHON[platform], platform)
    asked = {check["id"].rpartition("/")[0] for _, check in calls(document, platform)}
    passed = {
        check["id"].rpartition("/")[0]
        for _, check in calls(document, platform, FROM_PYTHON[platform])
        if (check["entry"], check["status"]) == ("python", "passed")
    }
    FIGURES.append(f"pynndescent on {platform}: {len(passed)} of {len(asked)} calls passed from Python")
    assert len(asked) >= 2 * FUNCTIONS
    assert len(passed) >= SHARE * len(asked), sorted(asked - passed)


def wrong(document):
    """What did not pass although it ran, but for the planted check."""
    return {(cell["id"], check["id"]) for cell in document["cells"] for check in cell["checks"]
            if check["status"] not in ("passed", "not-run") and not planted(check)}  # fmt: skip


def plants(document):
    """Verdicts about the planted check: route -> {(function, status, reason)}, of the routes that ran."""
    found = {}
    for cell in document["cells"]:
        for check in filter(planted, cell["checks"]):
            if check["reason"] == "cpu-target-unusable":
                continue
            found.setdefault(cell["route"], set()).add(
                (check["subject"].partition("(")[0], check["status"], check["reason"])
            )
    return {route: rows for route, rows in found.items() if {status for _, status, _ in rows} != {"not-run"}}


def test_nothing_but_the_planted_check_went_wrong(document):
    assert wrong(document) == set()


def test_every_route_finds_the_planted_check(document):
    """Control: a wrong expectation of one function fails wherever it is called, and nowhere else."""
    found = plants(document)
    assert {"native", "flat", "flat-python"} <= found.keys()
    assert set().union(*found.values()) == {("chebyshev", "failed", "value-differs")}


@pytest.mark.parametrize("platform", sorted(TARGETS))
def test_with_code_for_several_cpus_they_agree_too(cpus, platform):
    for route in {"native", "qemu", "flat"}.intersection(PLATFORMS[platform].routes):
        route_or_skip(route, platform)
    assert {cell["cpu_targets"] for cell in cpus["cells"] if cell["platform"] == platform} == {TARGETS[platform]}
    verdicts = {}
    for _, check in calls(cpus, platform):
        verdicts.setdefault(check["subject"], set()).add(check["status"])
    passed = [name for name, statuses in verdicts.items() if statuses == {"passed"}]
    FIGURES.append(f"pynndescent on {platform} for several CPUs: {len(passed)} of {len(verdicts)} functions passed")
    assert len(passed) >= FUNCTIONS, verdicts


def test_with_code_for_several_cpus_the_minima_are_reached(cpus):
    for platform in TARGETS:
        for route in {"native", "qemu", "flat"}.intersection(PLATFORMS[platform].routes):
            route_or_skip(route, platform)
    assert len(MINIMA) == 10
    assert cpus["summary"]["below_minimum"] == []


def test_with_code_for_several_cpus_only_the_planted_check_went_wrong(cpus):
    assert wrong(cpus) == set()
    found = plants(cpus)
    assert {"native", "flat"} <= found.keys()
    assert set().union(*found.values()) == {("chebyshev", "failed", "value-differs")}


def test_tolerances_stand_in_the_profile_with_their_reasons():
    assert len(CHECKS) == 2 * FUNCTIONS
    assert {check["oracle"] for check in CHECKS} == {"numba"}
    tolerances = [check["tolerance"] for check in CHECKS]
    assert all(tolerance["reason"] for tolerance in tolerances)
    assert max(tolerance["rtol"] for tolerance in tolerances) <= 1e-5
    assert max(tolerance["atol"] for tolerance in tolerances) <= 1e-6
