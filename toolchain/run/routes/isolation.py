"""A crash or a hang costs its own call only.

One process makes as many calls as it can. When it dies or stops making progress, the records it left show in which
call; that call gets its state, and a new process starts behind it (`PKGIMAGE_FIRST`). Progress is the growth of the
results file, which every call extends twice: so the deadline holds per call, not for the file of calls.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from toolchain.run.calls import Call, CallOutcome, State, decode_results, encode_calls, with_detail
from toolchain.run.calls.records import complete_records, parse
from toolchain.run.process import Command, Outcome, run

STARTUP = 30.0
"""Seconds a process may take to its first record, besides the deadline of a call: wine on a loaded machine."""


@dataclass(frozen=True)
class Program:
    """How a harness is started: argv and environment; the paths of calls and results are added per start."""

    argv: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    explain: Callable[[Outcome], str] = Outcome.describe
    """The words for how the program ended: "killed by SIGSEGV"."""


def run_isolated(program: Program, calls: Sequence[Call], directory: Path, deadline: float) -> list[CallOutcome]:
    """One outcome per call, in order.

    program: started at least once, in an environment that names its calls and results files, in `directory`.
    deadline: seconds per call. Raises ToolError 'argument-invalid' when a call cannot be encoded.
    """
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "calls.bin").write_bytes(encode_calls(calls))
    records = b""
    fates: dict[int, _Fate] = {}
    first = 0
    while first < len(calls):
        outcome, data = _start(program, directory, first, deadline)
        answers, failure = parse(data, calls)
        records += complete_records(data, calls)
        if failure is not None or (outcome.ok and len(answers) == len(calls) - first):
            break
        if not answers:
            return _unreached(decode_results(records, calls), fates, first, _last_words(program, outcome))
        guilty = max(answers)
        ended = program.explain(outcome)
        # A call that answered and then no other began: it damaged the process (its heap, say) on its way out.
        after = "" if answers[guilty].tag == b"BEGN" else "after the call: "
        fates[guilty] = _Fate("timeout" if outcome.timed_out else "crashed", after + ended)
        first = guilty + 1
    return _told(decode_results(records, calls), fates)


@dataclass(frozen=True)
class _Fate:
    """What the parent knows of a call that ended its process."""

    state: State
    detail: str


def _start(program: Program, directory: Path, first: int, deadline: float) -> tuple[Outcome, bytes]:
    """One process, from call `first` on: how it ended, and the records it left."""
    results = directory / f"results-{first}.bin"
    results.unlink(missing_ok=True)
    environment = {
        **program.environment,
        "PKGIMAGE_CALLS": str(directory / "calls.bin"),
        "PKGIMAGE_RESULTS": str(results),
        "PKGIMAGE_FIRST": str(first),
    }
    # The watchdog ends a hang; the command's own deadline is only the outermost bound.
    command = Command(program.argv, environment, str(directory), deadline=86400.0)
    outcome = run(command, Watchdog(results, deadline))
    return outcome, results.read_bytes() if results.exists() else b""


class Watchdog:
    """Says False when `path` has not grown for `deadline` seconds (before its first byte: `STARTUP` more)."""

    def __init__(self, path: Path, deadline: float) -> None:
        self.path, self.deadline = path, deadline
        self.size, self.since = 0, time.monotonic()

    def __call__(self) -> bool:
        """True while there is progress."""
        size = self.path.stat().st_size if self.path.exists() else 0
        if size != self.size:
            self.size, self.since = size, time.monotonic()
        allowed = self.deadline + (STARTUP if size == 0 else 0.0)
        return time.monotonic() - self.since < allowed


def _last_words(program: Program, outcome: Outcome) -> str:
    said = (outcome.stderr or outcome.stdout).decode(errors="replace").strip().splitlines()
    return f"the harness made no call: {program.explain(outcome)}{': ' + said[-1] if said else ''}"


def _unreached(outcomes: list[CallOutcome], fates: Mapping[int, _Fate], first: int, detail: str) -> list[CallOutcome]:
    """A process made no call at all: what was answered before stays, from `first` on there is nothing to hope for."""
    rest = {index: _Fate("load-failed", detail) for index in range(first, len(outcomes))}
    return _told(outcomes, {**fates, **rest})


def _told(outcomes: list[CallOutcome], fates: Mapping[int, _Fate]) -> list[CallOutcome]:
    """`outcomes` with the fate of the calls that ended their process."""
    return [
        with_detail(outcome, fates[index].state, fates[index].detail) if index in fates else outcome
        for index, outcome in enumerate(outcomes)
    ]
