"""The verdict over one call, as a table; each row is also the control of the others."""

import numpy as np
import pytest

from tests.sample import sample
from toolchain.frontends.expected import Expected
from toolchain.matrix import Check
from toolchain.platforms import load_platforms
from toolchain.profile import Tolerance
from toolchain.run.calls import CallOutcome
from toolchain.run.checking import CellJob, judge, narrowed, planned
from toolchain.run.judging_globals import compare_global
from toolchain.signature import Scalar

PACKAGE = sample()
LINUX = load_platforms()["linux-x86_64"]
CHECK = Check("call", "total", "uniform", 1)
ARRAY = np.array([1.0, 2.0])


def job(tolerance=Tolerance()):  # noqa: B008 (a frozen value)
    return CellJob(
        LINUX, "native", None, None, PACKAGE, (), (tolerance,), {}, None,
        (("ZeroDivisionError", "division by zero"), ("ValueError", None), ("ValueError", "")), None, (), (),
    )  # fmt: skip


def row(result=3.0, after=ARRAY, raises=None, method=2, text=None, bare=False):
    return Expected(0, method, (ARRAY,), result, (after,), raises, None, text, bare)


def outcome(state="returned", status=0, result=3.0, after=ARRAY, detail=""):
    return CallOutcome(state, status, result, (after,), detail)


@pytest.mark.parametrize(
    ("expected", "got", "status", "reason"),
    [
        (row(), outcome(), "passed", ""),
        (row(), outcome(result=3.0000000000000004), "failed", "value-differs"),
        (row(), outcome(after=np.array([1.0, 9.0])), "failed", "value-differs"),
        (row(float("nan")), outcome(result=float("nan")), "passed", ""),
        (row(), outcome("crashed", detail="killed by SIGSEGV"), "failed", "crashed"),
        (row(), outcome("timeout"), "failed", "timeout"),
        (row(), outcome("word-encoding"), "failed", "word-encoding"),
        (row(raises="ZeroDivisionError"), outcome("wrote-outside"), "failed", "wrote-outside"),
        (row(), outcome("load-failed"), "failed", "load-failed"),
        (row(), outcome("not-reached"), "error", "not-reached"),
        (row(), outcome("raised", 1), "failed", "raised"),
        (row(raises="ZeroDivisionError"), outcome("raised", 1), "passed", ""),
        (row(raises="ZeroDivisionError", text="division by zero"), outcome("raised", 1), "passed", ""),
        (row(raises="ZeroDivisionError", text="another"), outcome("raised", 1), "failed", "raised-other-text"),
        (row(raises="ZeroDivisionError"), outcome("raised", 1, after=np.array([7.0, 2.0])), "failed", "value-differs"),
        (row(raises="ValueError"), outcome("raised", 1), "failed", "raised-other"),
        (row(raises="ValueError"), outcome(), "failed", "did-not-raise"),
        (row(raises="ValueError", text="", bare=True), outcome("raised", 2), "passed", ""),
        (row(raises="ValueError", text=""), outcome("raised", 3), "passed", ""),
        (row(raises="ValueError", text="", bare=True), outcome("raised", 3), "failed", "raised-other-text"),
        (row(raises="ValueError", text=""), outcome("raised", 2), "failed", "raised-other-text"),
    ],
)
def test_verdicts(expected, got, status, reason):
    result = judge(CHECK, expected, got, job())
    assert (result.status, result.reason) == (status, reason)


def test_a_tolerance_of_the_profile_is_used_and_only_that():
    near = outcome(result=3.0000000000000004)
    assert judge(CHECK, row(), near, job(Tolerance(ulp=1))).status == "passed"
    assert judge(CHECK, row(), outcome(result=3.000000000000001), job(Tolerance(ulp=1))).status == "failed"


UNCALLED = [
    "call/add(float64, float64)", "call/negate(bool)", "call/successor(uint8)", "call/twice(float32)", "call/big_frame(int64)",
]  # fmt: skip


def test_entries_are_those_of_the_route():
    rows = [row(), row(method=1)]
    assert [check.id for check in planned(rows, PACKAGE, "native", LINUX, ["T"]) if check.kind in ("call", "global")] == [
        "call/total(float64[:])#1/uniform", "call/divide(int64, int64)#1/uniform",
        "call/total(float64[:])#1/python", "call/divide(int64, int64)#1/python", *UNCALLED, "global/T",
    ]  # fmt: skip
    assert [check.entry for check in planned(rows, PACKAGE, "wine", LINUX, ["T"])] == ["uniform", "uniform", *[None] * 5]
    for route in ("qemu-python", "flat-python"):
        assert [check.entry for check in planned(rows, PACKAGE, route, LINUX, ["T"])] == ["python", "python", *[None] * 5]


@pytest.mark.parametrize(
    ("kind", "bits", "type_"),
    [("bool", 8, bool), ("int", 16, int), ("uint", 64, int), ("float", 32, np.float32), ("float", 64, float),
     ("complex", 64, np.complex64), ("complex", 128, complex)],
)  # fmt: skip
def test_results_are_compared_in_one_type(kind, bits, type_):
    assert type(narrowed(Scalar(kind, bits))(1)) is type_


def test_a_global_that_differs_or_is_missing_is_a_failure():
    assert compare_global("A", "int 1", lambda: 2).reason == "value-differs"

    def missing():
        raise KeyError("A")

    assert compare_global("A", "int 1", missing).reason == "global-missing"


