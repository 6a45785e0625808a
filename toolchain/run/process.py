"""The one place that starts processes.

A command is a value (`Command`), its end is a value (`Outcome`); nothing here raises for a command that
fails, and a program that cannot be started is an outcome too. A server, which outlives the call that starts
it, is a `Process`. Output goes through temporary files, not pipes: wine's server inherits pipes and would
keep them open for seconds after the program ended.
"""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO


@dataclass(frozen=True)
class Command:
    """What to start: argv, extra environment, working directory, deadline in seconds."""

    argv: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    directory: str | None = None
    deadline: float = 600.0


@dataclass(frozen=True)
class Outcome:
    """How a command ended. `code` is None when it could not start, was killed or hit its deadline."""

    argv: tuple[str, ...]
    code: int | None
    signal: int | None
    timed_out: bool
    stdout: bytes
    stderr: bytes
    seconds: float
    problem: str = ""
    """Why it could not start ('' = it did)."""

    @property
    def ok(self) -> bool:
        """It ran to its end with exit code 0."""
        return self.code == 0

    def describe(self) -> str:
        """One phrase: 'exit code 1', 'killed by SIGABRT', 'no end after 5 s', 'could not start: ...'."""
        if self.problem:
            return f"could not start: {self.problem}"
        if self.timed_out:
            return f"no end after {self.seconds:.0f} s"
        if self.signal is not None:
            return f"killed by {signal.Signals(self.signal).name}"
        return f"exit code {self.code}"


def run(command: Command, alive: Callable[[], bool] | None = None) -> Outcome:
    """The outcome of `command`, waited for until its deadline; then its whole process group is killed.

    alive: asked about every 50 ms; False ends the command early, as a deadline does (a watchdog on progress).
    """
    began = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            child = _child(command, out, err)
        except OSError as problem:
            return Outcome(command.argv, None, None, False, b"", b"", 0.0, str(problem))
        timed_out = _wait(child, began + command.deadline, alive)
        if timed_out:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
        seconds = time.monotonic() - began
        out.seek(0)
        err.seek(0)
        killed = -child.returncode if child.returncode < 0 and not timed_out else None
        code = child.returncode if child.returncode >= 0 and not timed_out else None
        return Outcome(command.argv, code, killed, timed_out, out.read(), err.read(), seconds)


def run_in_front(command: Command) -> Outcome:
    """The outcome of a user's own program, which has no deadline: it reads our stdin and writes to our stderr.

    Its stdout goes to stderr too: stdout is for our own data. `stdout` and `stderr` of the outcome are empty.
    """
    began = time.monotonic()
    environment = {**os.environ, **command.environment}
    try:
        child = subprocess.Popen(command.argv, stdout=2, cwd=command.directory, env=environment)
    except OSError as problem:
        return Outcome(command.argv, None, None, False, b"", b"", 0.0, str(problem))
    with child:
        ended = child.wait()
    code, killed = (ended, None) if ended >= 0 else (None, -ended)
    return Outcome(command.argv, code, killed, False, b"", b"", time.monotonic() - began)


def _wait(child: "subprocess.Popen[bytes]", until: float, alive: Callable[[], bool] | None) -> bool:
    """True when the deadline passed, or `alive` said no, before the child ended."""
    while True:
        left = until - time.monotonic()
        if left <= 0 or (alive is not None and not alive()):
            return child.poll() is None
        try:
            child.wait(min(left, 0.05) if alive is not None else left)
        except subprocess.TimeoutExpired:
            continue
        return False


class Process:
    """A started program that is not waited for: a server. Its deadline is its owner's business."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        self._child = child
        self.pid: int = child.pid

    @property
    def running(self) -> bool:
        """It has not ended yet."""
        return self._child.poll() is None

    def code(self, patience: float = 0.0) -> int | None:
        """Its exit code, the negative number of the signal that ended it, or None: it runs after `patience` s."""
        try:
            return self._child.wait(patience)
        except subprocess.TimeoutExpired:
            return None

    def stop(self, patience: float = 2.0) -> None:
        """Ask it to end (SIGTERM); kill its process group when it has not ended after `patience` seconds."""
        if self.running:
            self._child.terminate()
        try:
            self._child.wait(patience)
        except subprocess.TimeoutExpired:
            os.killpg(self.pid, signal.SIGKILL)
            self._child.wait()


def start(command: Command, log: Path) -> Process:
    """Start `command` in its own session, output to `log`. Raises OSError when it cannot start."""
    with log.open("wb") as output:
        return Process(_child(command, output, output))


def _child(command: Command, out: IO[bytes], err: IO[bytes]) -> subprocess.Popen[bytes]:
    """The process of `command`, in a session of its own. Raises OSError when it cannot start."""
    return subprocess.Popen(
        command.argv, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=command.directory,
        env={**os.environ, **command.environment}, start_new_session=True,
    )  # fmt: skip
