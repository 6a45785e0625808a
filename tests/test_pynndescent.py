"""A package from PyPI, unmodified: the distances of pynndescent, on every platform, judged against Numba's own JIT.

The profile runs once, as `pkgimage matrix run` in a process of the Python that has pynndescent: this one, or the one
that PKGIMAGE_TEST_PYNNDESCENT names (SciPy comes with the package, and the other tests prove that nothing here needs
it). One check with a wrong expectation is added to the profile: the control, which every route must find.
"""

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import FIGURES, skip_or_fail
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
MATRIX = "from toolchain.cli import main; raise SystemExit(main())"
PROBLEM = (
    "from toolchain.profile.installed import installed_problem as p; raise SystemExit(p('pynndescent==0.7.0') or 0)"
)


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    """The report of the profile and its planted check."""
    folder = tmp_path_factory.mktemp("pynndescent")
    (folder / "p.toml").write_text(PROFILE + PLANTED)
    python = os.environ.get("PKGIMAGE_TEST_PYNNDESCENT", sys.executable)
    environment = {"PYTHONPATH": str(ROOT)}
    absent = run(Command((python, "-P", "-c", PROBLEM), environment))
    if not absent.ok:
        skip_or_fail("pynndescent", absent.stderr.decode().strip() or absent.describe())
    arguments = ("matrix", "run", str(folder / "p.toml"), "--json", str(folder / "report.json"))
    outcome = run(Command((python, "-P", "-c", MATRIX, *arguments), environment, deadline=1200.0))
    assert outcome.code == 1, outcome.stderr.decode()  # the planted check fails
    return json.loads((folder / "report.json").read_text())


def route_or_skip(route, platform):
    able = availability(route, PLATFORMS[platform])
    if not able.ok:
        capability = {"wine-missing": "wine", "arm64-python-missing": "arm64-python"}.get(able.code, "qemu")
        skip_or_fail(capability, able.reason)


def calls(document, platform, route=None):
    """The call checks of a platform, as (cell, check), without the planted one."""
    return [
        (cell, check)
        for cell in document["cells"]
        if cell["platform"] == platform and route in (None, cell["route"])
        for check in cell["checks"]
        if check["kind"] == "call" and not planted(check)
    ]


def planted(check):
    """Whether this is the check that stands behind the profile's own; ids count them from 1."""
    return f"#{len(CHECKS) + 1}/" in check["id"]


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


def test_nothing_but_the_planted_check_went_wrong(document):
    wrong = {(cell["id"], check["id"]) for cell in document["cells"] for check in cell["checks"]
             if check["status"] not in ("passed", "not-run") and not planted(check)}  # fmt: skip
    assert wrong == set()


def test_every_route_finds_the_planted_check(document):
    """Control: a wrong expectation of one function fails wherever it is called, and nowhere else."""
    found = {}
    for cell in document["cells"]:
        for check in filter(planted, cell["checks"]):
            found.setdefault(cell["route"], set()).add(
                (check["subject"].partition("(")[0], check["status"], check["reason"])
            )
    ran = {route for route, verdicts in found.items() if {status for _, status, _ in verdicts} != {"not-run"}}
    assert {"native", "flat", "flat-python"} <= ran
    assert {verdict for route in ran for verdict in found[route]} == {("chebyshev", "failed", "value-differs")}


def test_tolerances_stand_in_the_profile_with_their_reasons():
    assert len(CHECKS) == 2 * FUNCTIONS
    assert {check["oracle"] for check in CHECKS} == {"numba"}
    tolerances = [check["tolerance"] for check in CHECKS]
    assert all(tolerance["reason"] for tolerance in tolerances)
    assert max(tolerance["rtol"] for tolerance in tolerances) <= 1e-5
    assert max(tolerance["atol"] for tolerance in tolerances) <= 1e-6
