"""The caller's side of a worker: ask, wait, judge what came back; start a lost server once more.

Local processes and containers differ only in how a server is started and what is known about one that is
gone; that difference is the `Host` protocol. Everything else, above all what counts as a success, is the same
code for both.
"""

import contextlib
import signal
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from toolchain.errors import ToolError, WorkerError
from toolchain.run import protocol, results
from toolchain.run.protocol import Ending, Job, JobResult

ATTEMPTS = 2
"""A job whose server was lost runs once more, on a new server."""

GRACE = 15.0
"""Seconds beyond a job's deadline that the server may take to answer."""

SETTLE = 1.0
"""Seconds for a server whose connection broke to be seen as ended: the sockets of a dying process close first."""

_LOG_LINES = 20


class Host(Protocol):
    """Where a server lives."""

    def start(self) -> Path:
        """Start a server and give its socket. Raises WorkerError with the reason why there is none."""
        ...

    def loss(self) -> WorkerError:
        """Why the server does not answer any more."""
        ...

    def admit(self, job: Job) -> None:
        """Make the job's files reachable for the server. Raises WorkerError when they cannot be."""
        ...

    def stop(self) -> None:
        """End the server if it runs."""
        ...


class ServedExecutor:
    """An executor on one host. `run` may be called from several threads; each call is one connection."""

    def __init__(self, name: str, host: Host) -> None:
        self.name = name
        self.restarts = 0
        """How often a lost server was replaced."""
        self.grace = GRACE
        self._host = host
        self._lock = threading.Lock()
        self._socket: Path | None = None
        self._generation = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the server."""
        with self._lock:
            self._host.stop()
            self._socket = None

    def run(self, job: Job) -> JobResult:
        """Run `job`. Raises WorkerError only for one that cannot be asked for (`output-not-empty`, ...)."""
        output = Path(job.output)
        results.prepare_output(output)
        self._host.admit(job)
        began = time.monotonic()
        for attempt in range(ATTEMPTS):
            try:
                path, generation = self._server(restart=attempt > 0)
            except ToolError as problem:
                return _failed(problem, seconds=time.monotonic() - began)
            ending = ask(path, job, self.grace)
            if ending is not None:
                return judge(job, ending)
            loss = self._lost(generation)
            log = results.read_log(output)
            if attempt + 1 < ATTEMPTS:
                results.empty_output(output)
        return _failed(loss, log, time.monotonic() - began)

    def _server(self, *, restart: bool) -> tuple[Path, int]:
        with self._lock:
            if self._socket is None:
                self._socket = self._host.start()
                self._generation += 1
                self.restarts += restart
            return self._socket, self._generation

    def _lost(self, generation: int) -> WorkerError:
        """Why it was lost; the first thread that notices also takes it down."""
        with self._lock:
            loss = self._host.loss()
            if self._generation == generation and self._socket is not None:
                self._host.stop()
                self._socket = None
            return loss


def ask(path: Path, job: Job, grace: float = GRACE) -> Ending | None:
    """How the job ended, in the words of the server at `path`; None when the server is lost or silent."""
    with contextlib.suppress(OSError, WorkerError), protocol.connect(path) as connection:
        connection.settimeout(job.deadline + grace)
        protocol.send(connection, protocol.job_to_json(job))
        answer = protocol.receive(connection)
        if answer is not None and answer.get("id") == job.id:
            return Ending(answer["exit"], answer["signal"], answer["timed_out"], answer["seconds"])
    return None


def judge(job: Job, ending: Ending) -> JobResult:
    """Believe the sealed result of a process that ended with 0; else give an error with the log's end."""
    output = Path(job.output)
    log = results.read_log(output)
    if ending.timed_out or ending.exit != 0:
        return _failed(_crash(job, ending, log), log, ending.seconds)
    try:
        result = results.read_result(output, job.id)
    except ToolError as problem:
        return _failed(problem, log, ending.seconds)
    if result["error"] is not None:
        return JobResult(ok=False, error=result["error"], log=log, seconds=ending.seconds)
    files = {name: output / name for name in result["files"]}
    return JobResult(ok=True, files=files, value=result["value"], log=log, seconds=ending.seconds)


def answers(path: Path) -> bool:
    """Whether a server listens at `path` now."""
    try:
        protocol.connect(path).close()
    except OSError:
        return False
    return True


def _crash(job: Job, ending: Ending, log: str) -> WorkerError:
    tail = log.splitlines()[-_LOG_LINES:]
    if ending.timed_out:
        brief = f"{job.kind} did not end within {job.deadline:g} s and was killed"
        return WorkerError("worker-timeout", brief, tail)
    how = signal.Signals(ending.signal).name if ending.signal else f"exit code {ending.exit}"
    hint = "killed from outside, or out of memory" if ending.signal == signal.SIGKILL else ""
    return WorkerError("worker-crashed", f"{job.kind} crashed its worker process: {how}", tail, hint)


def _failed(problem: ToolError, log: str = "", seconds: float = 0.0) -> JobResult:
    return JobResult(ok=False, error=protocol.error_to_json(problem), log=log, seconds=seconds)
