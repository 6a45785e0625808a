"""configs/quickstart-cpus.toml on some of its CPUs: `pkgimage matrix run configs/quickstart-cpus.toml` runs all of them."""

from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from tests.minima import counted, kept, toml
from tests.results import shared
from toolchain import app
from toolchain.platforms import load_platforms
from toolchain.report.recording import RecordingEvents
from toolchain.run.routes import availability

PROFILE = Path(__file__).resolve().parent.parent / "configs" / "quickstart-cpus.toml"
PLATFORMS = load_platforms()
ROUTES = {"linux-x86_64": ["native", "qemu"], "linux-aarch64": ["qemu"]}
CPUS = {"linux-x86_64": ["native", "Nehalem", "Haswell"], "linux-aarch64": ["cortex-a53", "neoverse-n1"]}
DUE = {
    "Nehalem": "0 generic", "Haswell": "1 x86-64-v3", "cortex-a53": "0 generic", "neoverse-n1": "1 neoverse-n1",
}  # fmt: skip
MINIMA = kept(PROFILE.read_text(), ROUTES, [name for names in CPUS.values() for name in names])


@pytest.fixture(scope="module")
def document(tmp_path_factory):
    """Of a run with fewer CPUs, without the Python of arm64; of the minima those that it can reach."""
    for platform, route in ((platform, route) for platform, routes in ROUTES.items() for route in routes):
        able = availability(route, PLATFORMS[platform])
        if not able.ok:
            skip_or_fail("qemu", able.reason)
    path = tmp_path_factory.mktemp("cpus") / "some.toml"
    path.write_text(f"""schema = 1
extends = "{PROFILE}"
[matrix]
platforms = {sorted(CPUS)}
routes = ["native", "qemu"]
minimum = {toml(MINIMA)}
[matrix.cpu-models]
{chr(10).join(f"{platform} = {names}" for platform, names in CPUS.items())}
""")
    with shared():
        return app.matrix_run(path, events=RecordingEvents()).document


@pytest.mark.emulator
@pytest.mark.parametrize(("cpu", "due"), DUE.items())
def test_each_cpu_runs_its_target_and_no_check_fails(document, cpu, due):
    (cell,) = [cell for cell in document["cells"] if cell["host_cpu"] == cpu]
    assert cell["expected_target"] == due
    targets = [(check["subject"], check["status"]) for check in cell["checks"] if check["kind"] == "target"]
    assert targets == [(due, "passed")]
    assert (cell["status"], {check["status"] for check in cell["checks"]}) == ("passed", {"passed"})


@pytest.mark.emulator
def test_the_minima_are_reached_here_too(document):
    assert document["summary"]["below_minimum"] == []
    assert document["summary"]["exit_code"] == 0
    assert len(MINIMA) == 12
    assert {(row["platform"], row["route"]) for row in MINIMA} == {(name, route) for name in ROUTES for route in ROUTES[name]}


@pytest.mark.emulator
@pytest.mark.parametrize("row", MINIMA, ids=lambda row: "-".join(map(str, row.values())))
def test_a_minimum_leaves_nothing_over(document, row):
    """So that no call can vanish, nor another check stand for it."""
    assert counted(document, row) == row["passed"]


@pytest.mark.emulator
def test_only_what_no_cpu_here_has_is_not_run(document):
    told = [row["target"] for row in document["summary"]["targets_not_run"]]
    (native,) = [cell for cell in document["cells"] if cell["route"] == "native"]
    assert told == ([] if native["status"] == "passed" else ["2 x86-64-v4"])


@pytest.mark.emulator
def test_this_machine_calls_every_target_that_it_can_run(document):
    (cell,) = [cell for cell in document["cells"] if cell["route"] == "native"]
    forced = {check["cpu_target"]: set() for check in cell["checks"] if check["cpu_target"]}
    for check in cell["checks"]:
        if check["cpu_target"]:
            forced[check["cpu_target"]].add((check["status"], check["reason"]))
    assert set(forced) == {"0 generic", "1 x86-64-v3", "2 x86-64-v4"}
    assert forced["0 generic"] == {("passed", None)}
    assert all(found in ({("passed", None)}, {("not-run", "cpu-target-unusable")}) for found in forced.values())
