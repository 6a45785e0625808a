"""The verdicts over globals: what a file, or a running module, holds against the description of the live values."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pkgimage import header
from pkgimage.errors import LoadError
from toolchain.matrix import Check, CheckResult, describe


def decoded_globals(image: Path, expected: dict[str, str]) -> list[CheckResult]:
    """Every global decoded from the file, against the description of the live value."""
    try:
        _, data = header.read_file(image)
    except LoadError as problem:
        return [CheckResult(Check("global", name), "failed", problem.code, str(problem)) for name in expected]
    results = [compare_global(name, wanted, partial(data.get, name)) for name, wanted in expected.items()]
    extra = sorted(set(data.names()) - set(expected))
    why = "the package has no such global"
    return results + [CheckResult(Check("global", name), "failed", "global-unexpected", why) for name in extra]


def compare_global(name: str, wanted: str, read: Callable[[], object]) -> CheckResult:
    """The verdict over one global; `read` gives its value."""
    try:
        return judge_global(name, wanted, describe(read()))
    except LoadError as problem:
        return CheckResult(Check("global", name), "failed", problem.code, str(problem))
    except (KeyError, AttributeError):
        return judge_global(name, wanted, None)


def judge_global(name: str, wanted: str, found: str | None) -> CheckResult:
    """The verdict over one global by its description; None = the image has none of this name."""
    check = Check("global", name)
    if found is None:
        return CheckResult(check, "failed", "global-missing", "the image has no such global")
    if found != wanted:
        return CheckResult(check, "failed", "value-differs", f"{found[:200]} instead of {wanted[:200]}")
    return CheckResult(check, "passed")
