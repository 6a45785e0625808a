"""Statuses: their order, what a cell becomes, counts, exit code, and the JSON document."""

import dataclasses
import itertools
import json
from pathlib import Path

import pytest

from toolchain.flags import Flags
from toolchain.matrix import (
    STATUSES,
    Cell,
    CellResult,
    Check,
    CheckResult,
    HostTarget,
    after_retry,
    exit_code,
    report_document,
    summary,
    unfinished,
    worst,
)
from toolchain.profile import Minimum, Profile
from toolchain.report.console import to_text
from toolchain.report.junit import junit_text
from toolchain.report.matrix import report_lines

PROFILE = Profile(
    path=Path("p.toml"), name="geo", version="1.0", uuid="0" * 36, uuid_derived=False, frontend="numba",
    root=Path("/src"), modules=(), globals=(), exports=(), flags=Flags(), variants=(Flags(),), lld=None, platforms=(),
    routes=(), require=(), excludes=(), checks=(), digest="d" * 64,
)  # fmt: skip
ORDER = ["error", "failed", "unexpected-pass", "flaky", "not-run", "unsupported", "expected-failure", "passed"]
CHECKS = (Check("call", "f(float64)", "uniform"), Check("audit", "I5"), Check("global", "TABLE"))


def cell(route: str = "native", exclude: str = "") -> Cell:
    return Cell("linux-x86_64", "x86-64", "O2", route, "native", "local", exclude)


def result(*statuses: str, route: str = "native", own: str | None = None, exclude: str = "") -> CellResult:
    checks = tuple(
        CheckResult(Check("audit", f"I{n}"), status, "" if status == "passed" else f"r{n}")
        for n, status in enumerate(statuses)
    )
    return CellResult(cell(route, exclude), checks, own, "own" if own else "")


def test_the_order():
    assert list(STATUSES) == ORDER
    for bad, good in itertools.combinations(ORDER, 2):
        assert worst([good, bad, good]) == bad
        assert result(good, bad).status == bad


@pytest.mark.parametrize(("found", "status", "reason"), [
    (result("passed", "passed"), "passed", ""),
    (result("passed", "failed", "not-run"), "failed", "r1"),
    (result(), "not-run", "no-checks"),
    (result("passed", own="error"), "error", "own"),
    (result("failed", own="not-run"), "failed", "r0"),
    (result("expected-failure", "passed"), "expected-failure", "r0"),
])  # fmt: skip
def test_status_and_reason_of_a_cell(found, status, reason):
    assert (found.status, found.reason) == (status, reason)


def test_every_status_but_passed_needs_a_reason():
    for status in ORDER[:-1]:
        with pytest.raises(ValueError, match="needs a reason"):
            CheckResult(CHECKS[0], status)
        with pytest.raises(ValueError, match="needs a reason"):
            CellResult(cell(), (), status)


def test_check_ids():
    assert [check.id for check in CHECKS] == ["call/f(float64)/uniform", "audit/I5", "global/TABLE"]
    assert Check("call", "f(int64)", "python", 2).id == "call/f(int64)#2/python"
    with pytest.raises(ValueError, match="not unique"):
        CellResult(cell(), (CheckResult(CHECKS[0], "passed"),) * 2)


def test_nothing_planned_drops_out_of_a_cell_that_stopped():
    done = CheckResult(CHECKS[1], "passed")
    found = unfinished(cell(), CHECKS, "not-run", "worker-lost", "the worker died", [done])
    assert {r.id: r.status for r in found.checks} == {
        "audit/I5": "passed", "call/f(float64)/uniform": "not-run", "global/TABLE": "not-run",
    }  # fmt: skip
    assert (found.status, found.reason, found.detail) == ("not-run", "worker-lost", "the worker died")


@pytest.mark.parametrize(("first", "second", "status"), [
    ("passed", "failed", "passed"), ("failed", "passed", "flaky"), ("failed", "failed", "failed"),
    ("error", "passed", "flaky"), ("error", "failed", "failed"), ("not-run", "passed", "not-run"),
])  # fmt: skip
def test_one_retry(first, second, status):
    def made(text: str) -> CheckResult:
        return CheckResult(CHECKS[0], text, "" if text == "passed" else "wrong-result")

    assert after_retry(made(first), made(second)).status == status


def test_summary_counts_cells_and_checks():
    found = summary([result("passed", "passed"), result("passed", "failed"), result("not-run"), result("expected-failure")])
    assert {k: n for k, n in found.cells.items() if n} == {"passed": 1, "failed": 1, "not-run": 1, "expected-failure": 1}
    assert {k: n for k, n in found.checks.items() if n} == {"passed": 3, "failed": 1, "not-run": 1, "expected-failure": 1}
    assert list(found.cells) == list(found.checks) == ORDER
    assert found.text == "passed 2 of 4 cells, 4 of 6 checks"


def test_an_executor_that_was_asked_for_must_be_there():
    there = dataclasses.replace(cell("native"), executor="docker")
    absent = unfinished(there, CHECKS[:1], "not-run", "docker-daemon-absent", "start it")
    assert exit_code([absent], []) == 1
    assert exit_code([dataclasses.replace(absent, cell=cell("native"))], []) == 0


@pytest.mark.parametrize(("results", "require", "code"), [
    ([result("passed")], [], 0),
    ([result("passed", "expected-failure", "unsupported", "not-run", "flaky")], [], 0),
    ([result("failed")], [], 1),
    ([result("error")], [], 1),
    ([result("unexpected-pass")], [], 1),
    ([result("passed"), result("passed", own="error")], [], 1),
    ([result("passed"), result("not-run", route="wine", own="not-run")], ["native"], 0),
    ([result("passed"), result("not-run", route="wine", own="not-run")], ["native", "wine"], 1),
    ([result("passed", "not-run")], ["native"], 1),
    ([result("passed", own="not-run")], ["native"], 1),
    ([result()], ["native"], 1),
    ([result("passed")], ["wine"], 1),
    ([result("unsupported", own="unsupported", exclude="slow"), result("passed", route="wine")], ["wine"], 0),
    ([result("unsupported", own="unsupported", exclude="slow")], ["native"], 1),
    ([result("passed"), result("unsupported", own="unsupported", exclude="slow")], ["native"], 0),
    ([], [], 1),
])  # fmt: skip
def test_exit_code(results, require, code):
    assert exit_code(results, require) == code


def test_a_bad_check_cannot_hide_behind_a_worse_one_of_its_cell():
    for statuses in itertools.product(ORDER, repeat=2):
        bad = bool({"error", "failed", "unexpected-pass"} & set(statuses))
        assert exit_code([result(*statuses)], []) == int(bad)


MINIMA = [
    (Minimum("linux-x86_64", None, None, 3), []), (Minimum("linux-x86_64", None, None, 4), ["linux-x86_64: 3 checks passed, at least 4 must"]),
    (Minimum("linux-x86_64", "native", None, 2), []), (Minimum("linux-x86_64", "wine", None, 2), ["linux-x86_64/wine: 1 checks passed, at least 2 must"]),
    (Minimum("linux-x86_64", "flat", None, 1), ["linux-x86_64/flat: 0 checks passed, at least 1 must"]),
    (Minimum("linux-x86_64", None, "native", 3), []), (Minimum("linux-x86_64", None, "max", 1), ["linux-x86_64/*/max: 0 checks passed, at least 1 must"]),
    (Minimum("linux-aarch64", None, None, 1), ["linux-aarch64: 0 checks passed, at least 1 must"]),
    (Minimum("linux-x86_64", None, None, 3, "audit"), []), (Minimum("linux-x86_64", None, None, 1, "call"), ["linux-x86_64: 0 call checks passed, at least 1 must"]),
]  # fmt: skip


@pytest.mark.parametrize(("minimum", "told"), MINIMA)
def test_a_minimum_that_is_not_reached_fails_the_run(minimum, told):
    results = [result("passed", "not-run", "passed"), result("passed", "unsupported", route="wine")]
    document = report_document(results, dataclasses.replace(PROFILE, minima=(minimum,)))
    assert [row["text"] for row in document["summary"]["below_minimum"]] == told
    assert exit_code(results, [], [minimum]) == document["summary"]["exit_code"] == int(bool(told))
    assert ("below-minimum" in junit_text(document)) == bool(told)
    assert [str(to_text(row)) for row in report_lines(document) if "minimum" in str(to_text(row))] == [f"  below the minimum: {text}" for text in told]


def two_targets() -> CellResult:
    """A cell in which one of three calls with the second target was not made, and a global stands for it."""
    calls = [Check("call", f"f{n}()", "uniform", 1, target) for target in ("", "0 generic", "1 x86-64-v3") for n in range(3)]
    checks = [*calls[:-1], Check("global", "TABLE"), *(Check("agreement", f"f{n}()", "uniform", 1) for n in range(3)), Check("target", "1 x86-64-v3", "uniform")]
    return CellResult(cell(), tuple(CheckResult(check, "passed") for check in checks))


@pytest.mark.parametrize(
    ("passed", "kind", "target", "told"),
    [
        (13, None, None, ""), (8, "call", None, ""), (3, "agreement", None, ""), (1, "target", None, ""),
        (3, "call", "chosen", ""), (3, None, "chosen", ""), (3, "call", "0 generic", ""), (2, None, "1 x86-64-v3", ""),
        (9, "call", None, "8 call checks passed, at least 9 must"),
        (3, "call", "1 x86-64-v3", "2 calls with 1 x86-64-v3 passed, at least 3 must"),
        (4, None, "chosen", "3 calls with the CPU target that was chosen passed, at least 4 must"),
        (1, "call", "2 x86-64-v4", "0 calls with 2 x86-64-v4 passed, at least 1 must"),
        (2, "global", None, "1 global checks passed, at least 2 must"),
    ],
)  # fmt: skip
def test_a_minimum_counts_checks_of_a_kind_and_calls_with_a_target(passed, kind, target, told):
    """One call that vanished is no more hidden by another check that passed."""
    minimum = Minimum("linux-x86_64", "native", None, passed, kind, target)
    document = report_document([two_targets()], dataclasses.replace(PROFILE, minima=(minimum,)))
    assert [row["text"] for row in document["summary"]["below_minimum"]] == ([f"linux-x86_64/native: {told}"] if told else [])
    assert document["summary"]["exit_code"] == int(bool(told))


V4 = HostTarget(1, "x86-64-v4", "the CPU lacks avx512f")


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        ([], ["0 generic", "1 x86-64-v4 (the CPU lacks avx512f)"]),
        ([Check("call", "f", "uniform")], ["0 generic", "1 x86-64-v4 (the CPU lacks avx512f)"]),
        ([Check("target", "0 generic", "uniform")], ["1 x86-64-v4 (the CPU lacks avx512f)"]),
        ([Check("call", "f", "uniform", target="0 generic"), Check("call", "f", "uniform", target="1 x86-64-v4")], []),
    ],
)
def test_targets_that_no_cell_ran_are_told(passed, told):
    able, statuses = dataclasses.replace(V4, lacks=""), itertools.cycle(["passed", "failed"])
    generic = HostTarget(0, "generic", "")
    results = [
        CellResult(dataclasses.replace(cell(), targets=(generic, able)), tuple(CheckResult(check, next(statuses), "r") for check in passed)),
        CellResult(dataclasses.replace(cell("qemu"), targets=(generic, V4)), (CheckResult(CHECKS[1], "passed"),)),
        CellResult(dataclasses.replace(cell("wine"), platform="windows-x86_64"), ()),
    ]
    document = report_document(results, PROFILE)
    assert [row["text"] for row in document["summary"]["targets_not_run"]] == [f"linux-x86_64: {text}" for text in told]
    lines = [str(to_text(row)) for row in report_lines(document)]
    assert [row for row in lines if "ran " in row] == [f"  no CPU here ran linux-x86_64: {text}" for text in told]


def test_report_document():
    passed = CellResult(
        cell(), (CheckResult(CHECKS[0], "passed"), CheckResult(CHECKS[1], "failed", "export-extra", "also 'f'")),
        image_sha256="ab" * 32, image_size=4096, seconds=1.23456,
    )  # fmt: skip
    absent = unfinished(cell("wine"), CHECKS[:1], "not-run", "wine-missing", "apt install wine64")
    profile = dataclasses.replace(PROFILE, require=("wine",))
    document = report_document([passed, absent], profile)
    assert json.loads(json.dumps(document)) == document
    assert document["schema"] == 1
    assert document["package"] == {"name": "geo", "version": "1.0", "uuid": "0" * 36, "uuid_derived": PROFILE.uuid_derived}
    assert document["profile"] == {"name": "p.toml", "sha256": "d" * 64}
    assert document["cells"][0] == {
        "id": "linux-x86_64/x86-64/O2/native/native", "platform": "linux-x86_64", "cpu_targets": "x86-64",
        "host_cpu": "native", "expected_target": None, "flags": "O2", "route": "native", "executor": "local", "status": "failed",
        "reason": "export-extra", "detail": None, "image_sha256": "ab" * 32, "image_size": 4096, "lld": None,
        "seconds": 1.235,
        "checks": [
            {"id": "call/f(float64)/uniform", "kind": "call", "subject": "f(float64)", "entry": "uniform",
             "cpu_target": None, "status": "passed", "reason": None, "detail": None},
            {"id": "audit/I5", "kind": "audit", "subject": "I5", "entry": None, "cpu_target": None, "status": "failed",
             "reason": "export-extra", "detail": "also 'f'"},
        ],
    }  # fmt: skip
    assert (document["cells"][1]["reason"], document["cells"][1]["detail"]) == ("wine-missing", "apt install wine64")
    assert "not verified" in document["notes"][0]
    assert document["cells"][1]["image_sha256"] is None
    counts = document["summary"]
    assert (counts["cells"]["failed"], counts["cells"]["not-run"], counts["checks"]["passed"]) == (1, 1, 1)
    assert counts["text"] == "passed 0 of 2 cells, 1 of 3 checks"
    assert (counts["required_not_run"], counts["exit_code"]) == (["wine"], 1)
