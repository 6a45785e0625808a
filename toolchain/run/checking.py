"""The checks of one cell, run inside a worker: calls by a route, or everything that the file itself can prove.

A cell of the route `file` runs nothing of the image: its audit findings, the quirk controls of its platform, the
rejections of a variant made of it and its globals are read from the file. Every other cell calls every method that the
profile checks, and compares with what the oracle said; the native cell also loads the image, by its path and by name,
and reads its globals as a user would. A call that did not pass is tried once more; should it pass then, it is `flaky`,
which is no pass.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from pkgimage import header
from pkgimage.errors import LoadError
from toolchain.frontends.expected import Expected, load
from toolchain.matrix import UNUSABLE, Check, CheckResult, HostTarget, after_retry, compare
from toolchain.matrix.results import Entry
from toolchain.package import Package
from toolchain.platforms import Platform, load_platforms
from toolchain.profile import Tolerance
from toolchain.run import proving, rejections, targeting
from toolchain.run.calls import Call, CallOutcome, which_target
from toolchain.run.judging_globals import judge_global
from toolchain.run.lld import find_lld
from toolchain.run.making import read_package
from toolchain.run.process import Command, run
from toolchain.run.routes import availability, entries, run_named, run_uniform
from toolchain.signature import Kind, Optional, Scalar, Tuple

CALL_DEADLINE = 20.0
"""Seconds that one call may take."""

Pair = tuple[str, object, object]
"""(what is compared, expected, actual)."""

@dataclass(frozen=True)
class Asked:
    """One call to make: for which check, what is expected of it, and which CPU target is forced."""

    check: Check
    row: Expected
    target: int | None = None


Runner = Callable[[Sequence[Asked], bool], list[CallOutcome]]
"""Makes calls; True: and before them asks for the CPU target that the image chose, which is the first outcome."""


@dataclass(frozen=True)
class CellJob:
    """What a cell's job is given, as values."""

    platform: Platform
    route: str
    image: Path
    objects: tuple[Path, ...]
    """What the image was linked from."""
    package: Package
    expected: tuple[Expected, ...]
    tolerances: tuple[Tolerance, ...]
    """By index of the profile's check."""
    globals: dict[str, str]
    """Description of every global by the oracle."""
    package_path: Path
    """The package's directory."""
    exceptions: tuple[tuple[str, str | None], ...]
    """(type, text or None without an argument) of every row of the *image's own* exception table."""
    lld: str | None
    """The profile's pin."""
    link_argv: tuple[str, ...]
    """How the image was linked."""
    below: tuple[Path, ...]
    """Directories of the packages that it is built upon."""
    targets: tuple[HostTarget, ...] = ()
    """The image's CPU targets on this host; () where nothing is expected of them."""
    expected_target: int | None = None
    """Index of the one that the image must choose."""
    host_cpu: str = "native"
    """As in the cell: what an emulator plays."""


def read_job(arguments: dict[str, Any]) -> CellJob:
    """The job that a cell's arguments describe. Raises WorkerError when a file cannot be read."""
    return CellJob(
        platform=load_platforms()[arguments["platform"]],
        route=arguments["route"],
        host_cpu=arguments["host_cpu"],
        image=Path(arguments["image"]),
        objects=tuple(map(Path, arguments["objects"])),
        package=read_package(Path(arguments["package"])),
        expected=tuple(load(Path(arguments["expected"]))),
        tolerances=tuple(Tolerance(**row) for row in arguments["tolerances"]),
        globals=arguments["globals"],
        package_path=Path(arguments["package"]),
        exceptions=_exceptions(Path(arguments["image"])),
        lld=arguments["lld"],
        link_argv=tuple(arguments["link_argv"]),
        below=tuple(map(Path, arguments["below"])),
        targets=tuple(HostTarget(**row) for row in arguments["targets"]),
        expected_target=arguments["expected_target"],
    )


def _exceptions(image: Path) -> tuple[tuple[str, str | None], ...]:
    try:
        return tuple((row.type, None if row.bare else row.text) for row in header.read_file(image)[1].exceptions())
    except LoadError:
        return ()  # an image that cannot be read fails its calls, and says why


def check_cell(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Runs all checks of a cell. value: checks, each {kind, subject, entry, number, status, reason, detail}."""
    job = read_job(arguments)
    del output  # a cell makes no files
    with tempfile.TemporaryDirectory() as work:
        if job.route == "file":
            codes = {each.name: each.bitcode for each in map(read_package, job.below)}
            results = proving.prove(
                job.image, job.objects, job.platform, job.package.bitcode, job.globals, job.lld, job.link_argv,
                codes,
            )  # fmt: skip
        else:
            results = _calls(job, Path(work))
    return {"checks": [_row(result) for result in results]}


def _row(result: CheckResult) -> dict[str, Any]:
    check = result.check
    place = {"kind": check.kind, "subject": check.subject, "entry": check.entry, "number": check.number}
    place["target"] = check.target
    return {**place, "status": result.status, "reason": result.reason, "detail": result.detail}


def result_of_row(row: dict[str, Any]) -> CheckResult:
    """The result that `check_cell` wrote."""
    check = Check(row["kind"], row["subject"], row["entry"], row["number"], row["target"])
    return CheckResult(check, row["status"], row["reason"], row["detail"])


def planned(
    expected: Sequence[Expected], package: Package, route: str, platform: Platform, names: Iterable[str]
) -> list[Check]:
    """The checks of a cell that runs code: every expected call by each of the route's entries.

    Natively also the globals `names` as attributes of the loaded module, and rejections of real loads. A method that no
    check of the profile calls is planned too: it ends as `not-run`, so that "N of M" counts what nobody proved.
    """
    checks = [check for calls in calls_of(expected, package, route).values() for check in calls]
    checks += unchecked(expected, package)
    if route != "native":
        return checks
    return checks + [Check("global", name) for name in names] + rejections.planned_loads(platform)


def calls_of(expected: Sequence[Expected], package: Package, route: str) -> dict[Entry, list[Check]]:
    """The calls that a route makes by each of its entries."""
    return {entry: [_check(row, package, entry) for row in expected] for entry in entries(route)}


def unchecked(expected: Sequence[Expected], package: Package) -> list[Check]:
    """One check for each method that the profile exports and never calls."""
    called = {row.method for row in expected}
    return [
        Check("call", f"{method.name}{_argument_text(method.signature)}")
        for index, method in enumerate(package.methods)
        if index not in called
    ]


def _check(row: Expected, package: Package, entry: Entry) -> Check:
    if row.method < 0:
        return Check("call", f"check {row.check + 1}", entry, row.check + 1)
    method = package.methods[row.method]
    return Check("call", f"{method.name}{_argument_text(method.signature)}", entry, row.check + 1)


def _argument_text(signature: Any) -> str:
    text = str(signature)
    return text[text.index("(") :]


def _calls(job: CellJob, work: Path) -> list[CheckResult]:
    """Every planned call with its verdict."""
    checks = planned(job.expected, job.package, job.route, job.platform, job.globals)
    calls = calls_of(job.expected, job.package, job.route)
    checks += targeting.planned(job.targets, job.expected_target, calls)
    able = availability(job.route, job.platform)
    if not able.ok:
        return [CheckResult(check, "not-run", able.code, able.reason) for check in checks]
    lld = find_lld(job.lld)
    counts = Counter(method.name for method in job.package.methods)
    overloaded = frozenset(name for name, count in counts.items() if count > 1)

    def uniform(asked: Sequence[Asked], which: bool) -> list[CallOutcome]:
        calls = _as_calls(job, asked, which)
        return run_uniform(job.route, job.platform, job.image, calls, work, CALL_DEADLINE, lld, job.host_cpu)

    def python(asked: Sequence[Asked], which: bool) -> list[CallOutcome]:
        methods = [job.package.methods[one.row.method] for one in asked]
        names, parameters = [method.name for method in methods], [method.parameters for method in methods]
        names, parameters = ["", *names] if which else names, [(), *parameters] if which else parameters
        return run_named(
            job.route, job.platform, job.image, _as_calls(job, asked, which), names, work, CALL_DEADLINE, overloaded,
            lld, job.host_cpu, parameters=parameters,
        )  # fmt: skip

    why = "the profile exports this method and has no check that calls it"
    results = [CheckResult(check, "not-run", "no-check", why) for check in unchecked(job.expected, job.package)]
    runners: dict[Entry, Runner] = {"uniform": uniform, "python": python}
    results += [result for entry in entries(job.route) for result in _entry(job, entry, runners[entry])]
    if job.route != "native":
        return results
    return results + _loaded_globals(job) + rejections.prove_loads(
        job.image, job.package_path, job.platform, job.below
    )


def _loaded_globals(job: CellJob) -> list[CheckResult]:
    """Every global as an attribute of the loaded module, read in a process of its own."""
    argv = (sys.executable, "-m", "toolchain.run.globals_entry", str(job.image))
    outcome = run(Command(argv, targeting.UNFORCED, deadline=CALL_DEADLINE))
    if not outcome.ok:
        tail = " | ".join(outcome.stderr.decode(errors="replace").splitlines()[-3:])
        reason = "crashed" if outcome.signal else "load-failed"
        detail = f"{outcome.describe()}: {tail}"
        return [CheckResult(Check("global", name), "failed", reason, detail) for name in job.globals]
    found = json.loads(outcome.stdout)
    return [judge_global(name, wanted, found.get(name)) for name, wanted in job.globals.items()]


def _as_calls(job: CellJob, asked: Sequence[Asked], which: bool) -> list[Call]:
    methods = job.package.methods
    calls = [Call(one.row.method, methods[one.row.method].signature, one.row.arguments, one.target) for one in asked]
    return [which_target(), *calls] if which else calls


def _entry(job: CellJob, entry: Entry, runner: Runner) -> list[CheckResult]:
    """Verdicts of everything by one entry, all of it in one process; one retry for calls that did not pass."""
    asked = list(_asked(job, entry))
    results = {one.check: told for one in asked if (told := _untried(one, job)) is not None}
    able = [one for one in asked if one.check not in results]
    which = job.expected_target is not None
    outcomes = _outcomes(runner, able, which)
    results |= {one.check: judge(one.check, one.row, outcomes[one.check], job) for one in able}
    again = [one for one in able if results[one.check].status in ("failed", "error")]
    second = _outcomes(runner, again, False)
    for one in again:
        results[one.check] = after_retry(results[one.check], judge(one.check, one.row, second[one.check], job))
    found = [results[one.check] for one in asked]
    if job.expected_target is None:
        return found
    check = targeting.choice_check(job.targets, job.expected_target, entry)
    found.append(targeting.judge_choice(check, job.targets, outcomes[None]))
    return found + (_agreements(job, asked, outcomes | second) if len(targeting.usable(job.targets)) > 1 else [])


def _asked(job: CellJob, entry: Entry) -> Iterator[Asked]:
    """The calls by one entry: as the image chose, then, where it has several, with each CPU target."""
    plain = [Asked(_check(row, job.package, entry), row) for row in job.expected]
    yield from plain
    if entry == "uniform" and len(job.targets) > 1:
        for target in targeting.meant(job.targets):
            yield from (Asked(replace(one.check, target=target.label), one.row, target.index) for one in plain)


def _untried(asked: Asked, job: CellJob) -> CheckResult | None:
    """Why a call is not made."""
    if asked.row.error is not None:
        return CheckResult(asked.check, "error", "oracle-failed", asked.row.error)
    lacks = "" if asked.target is None else job.targets[asked.target].lacks
    return CheckResult(asked.check, "not-run", UNUSABLE, lacks) if lacks else None


Outcomes = dict[Check | None, CallOutcome]
"""By check; None: what the image says that it runs."""


def _outcomes(runner: Runner, asked: Sequence[Asked], which: bool) -> Outcomes:
    keys = [*([None] if which else []), *(one.check for one in asked)]
    return dict(zip(keys, runner(asked, which), strict=True)) if keys else {}


def _agreements(job: CellJob, asked: Sequence[Asked], outcomes: Outcomes) -> list[CheckResult]:
    """For each call by the uniform entry whether all CPU targets that it was made with agree."""
    found: dict[Check, tuple[Expected, dict[str, CallOutcome]]] = {}
    for one in asked:
        if one.target is not None:
            _, each = found.setdefault(replace(one.check, kind="agreement", target=""), (one.row, {}))
            each |= {one.check.target: outcomes[one.check]} if one.check in outcomes else {}
    return [
        targeting.judge_agreement(check, each, job.tolerances[row.check])
        if row.error is None
        else CheckResult(check, "error", "oracle-failed", row.error)
        for check, (row, each) in found.items()
    ]


def judge(  # noqa: PLR0911 - one return for each way a call can end
    check: Check, row: Expected, outcome: CallOutcome, job: CellJob
) -> CheckResult:
    """The verdict over one call."""
    match outcome.state:
        case "crashed" | "timeout" | "load-failed":
            return CheckResult(check, "failed", outcome.state, outcome.detail)
        case "word-encoding":
            return CheckResult(check, "failed", "word-encoding", outcome.detail)
        case "wrote-outside":
            return CheckResult(check, "failed", "wrote-outside", outcome.detail)
        case "not-reached":
            return CheckResult(check, "error", "not-reached", outcome.detail)
        case "raised":
            return _judge_raised(check, row, outcome, job)
        case "returned" if row.raises is not None:
            return CheckResult(check, "failed", "did-not-raise", f"returned {outcome.result!r} instead of {row.raises}")
        case "returned":
            return _judge_values(check, row, outcome, job)


def _exception(check: Check, outcome: CallOutcome, job: CellJob) -> tuple[str, str | None]:
    """(type, text, or None without an argument) of what a call raised: from the image's own table, or as Python saw."""
    if check.entry == "uniform" and 0 < outcome.status <= len(job.exceptions):
        return job.exceptions[outcome.status - 1]
    name, colon, text = outcome.detail.partition(": ")
    return name, text if colon else None


def _judge_raised(check: Check, row: Expected, outcome: CallOutcome, job: CellJob) -> CheckResult:
    """The type of the exception, its text where the original function said it, and every argument after the call."""
    name, text = _exception(check, outcome, job)
    if row.raises is None:
        return CheckResult(check, "failed", "raised", name if text is None else f"{name}: {text}")
    if name != row.raises:
        return CheckResult(check, "failed", "raised-other", f"{name} instead of {row.raises}")
    wanted = None if row.raises_bare else row.raises_text
    if row.raises_text is not None and text != wanted:
        shown, other = ("no argument" if one is None else repr(one) for one in (text, wanted))
        return CheckResult(check, "failed", "raised-other-text", f"{shown} instead of {other}")
    return _judge_pairs(check, _arguments_after(row, outcome, job), job.tolerances[row.check])


def _judge_values(check: Check, row: Expected, outcome: CallOutcome, job: CellJob) -> CheckResult:
    """Result and every argument after the call, within the profile's tolerance."""
    narrow = narrowed(job.package.methods[row.method].signature.result)
    pairs = [("result", narrow(row.result), narrow(outcome.result)), *_arguments_after(row, outcome, job)]
    return _judge_pairs(check, pairs, job.tolerances[row.check])


def _arguments_after(row: Expected, outcome: CallOutcome, job: CellJob) -> list[Pair]:
    names = job.package.methods[row.method].parameters
    after = zip(names, row.arguments_after, outcome.arguments, strict=True)
    return [(f"argument '{name}' after the call", expected, actual) for name, expected, actual in after]


def _judge_pairs(check: Check, pairs: Iterable[Pair], tolerance: Tolerance) -> CheckResult:
    """Passed when every pair agrees; otherwise the first that does not."""
    for what, expected, actual in pairs:
        compared = compare(expected, actual, tolerance)
        if not compared.ok:
            return CheckResult(check, "failed", "value-differs", f"{what}: {compared.detail}")
    return CheckResult(check, "passed")


def narrowed(result: Kind | None) -> Callable[[object], object]:
    """Brings results to one type: routes give NumPy's narrow floats, Python entries and oracles Python's wide ones."""
    if isinstance(result, Optional):
        inner = narrowed(result.item)
        return lambda value: None if value is None else inner(value)
    if isinstance(result, Tuple):
        narrow = [narrowed(item) for item in result.items]
        return lambda value: (
            tuple(one(item) for one, item in zip(narrow, value, strict=True))
            if isinstance(value, tuple) and len(value) == len(narrow)
            else value
        )
    if not isinstance(result, Scalar):
        return lambda value: value
    kind: Callable[[object], object] = {
        ("bool", 8): bool,
        ("float", 32): np.float32,
        ("float", 64): float,
        ("complex", 64): np.complex64,
        ("complex", 128): complex,
    }.get((result.kind, result.bits), int)
    return kind
