"""What all tests share: how a test says that it needs something this machine may not have.

A test that needs qemu, wine, docker, ... calls `require_tool("qemu-aarch64-static", capability="qemu")`, or, when
it found out by itself, `skip_or_fail("container", "the daemon does not answer")`. That skips with the reason; there is
no other way to skip (tests/test_conftest.py looks for one). Where skipping would hide something (CI), the environment variable `PKGIMAGE_TEST_REQUIRE` names the capabilities
that must be there, comma separated: then the same call fails the test.

    from tests.conftest import require_tool, skip_or_fail
"""

import os
import shutil
from typing import NoReturn

import pytest

CAPABILITIES = (
    "container",
    "wine",
    "qemu",
    "arm64-python",
    "interpreter",
    "clang",
    "lld",
    "llvm",
    "git",
    "host",
    "index",
    "pynndescent",
    "root",
)
"""Every capability a test may miss; the values that PKGIMAGE_TEST_REQUIRE takes. `host`: this machine is x86-64 Linux
with its usual libraries; `index`: pip, and a package index; `root`: the tests run as root; `git`: git, and a checkout;
`pynndescent`: that package, in this Python or in the one that PKGIMAGE_TEST_PYNNDESCENT names."""

MISSED: dict[str, set[str]] = {}
"""Capability -> the reasons tests gave for skipping; the session's last lines say it."""

FIGURES: list[str] = []
"""What tests counted and people want to read even when all is well; the session's last lines say it."""

SECONDS: dict[str, float] = {}
"""File -> the time that its tests took, with what they set up."""
SLOW = 10
"""Seconds from which on a file is named at the end: continuous integration has a time limit, and files share it."""


def required(environment: str) -> frozenset[str]:
    """The capabilities that the value of PKGIMAGE_TEST_REQUIRE names. Raises UsageError for an unknown one."""
    names = frozenset(name.strip() for name in environment.split(",") if name.strip())
    if unknown := names - set(CAPABILITIES):
        raise pytest.UsageError(f"PKGIMAGE_TEST_REQUIRE: unknown {sorted(unknown)}; known: {', '.join(CAPABILITIES)}")
    return names


def skip_or_fail(capability: str, reason: str) -> NoReturn:
    """Skip the running test because `capability` is missing; fail it where that capability is required."""
    assert capability in CAPABILITIES, f"unknown capability '{capability}'"
    if capability in required(os.environ.get("PKGIMAGE_TEST_REQUIRE", "")):
        pytest.fail(f"{capability} is required here (PKGIMAGE_TEST_REQUIRE), but: {reason}", pytrace=False)
    MISSED.setdefault(capability, set()).add(reason)
    pytest.skip(f"{capability}: {reason}")


def require_tool(*names: str, capability: str) -> str:
    """The path of the first of `names` on PATH; otherwise the test is skipped, or fails (see `skip_or_fail`)."""
    for name in names:
        if found := shutil.which(name):
            return found
    skip_or_fail(capability, f"{' or '.join(names)} not found on PATH")


def pytest_configure() -> None:
    os.environ["PKGIMAGE_CACHE_SIZE"] = "0"  # no test finds, or leaves, results in the user's cache folder
    required(os.environ.get("PKGIMAGE_TEST_REQUIRE", ""))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    listed = "; ".join(f"{name} ({', '.join(sorted(reasons))})" for name, reasons in sorted(MISSED.items()))
    for figure in FIGURES:
        terminalreporter.write_line(figure)
    terminalreporter.write_line(f"capabilities missed by tests: {listed or 'none'}")
    slow = [(seconds, file) for file, seconds in SECONDS.items() if seconds >= SLOW]
    if slow:
        terminalreporter.section(f"files whose tests take {SLOW} s or more, of {sum(SECONDS.values()):.0f} s in all")
    for seconds, file in sorted(slow, reverse=True):
        terminalreporter.write_line(f"{seconds:7.1f}s {file}")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    SECONDS[report.location[0]] = SECONDS.get(report.location[0], 0.0) + report.duration
