"""The fork server: `python -m toolchain.run.worker --socket PATH` (docs/design.md section 7).

**Why fork.** Importing LLVM, LIEF and NumPy costs half a second, a job often 50 ms. The server imports them
once and forks per job; a job that LLVM aborts, that hangs or that corrupts its memory takes only its own
process with it.

**Why one thread.** A fork copies one thread; locks held by others stay locked for ever in the child. So the
server is one loop over sockets, and children's ends arrive through a wake-up pipe. Numba starts threads and
keeps global state: it must not be loaded here (refused at start), and jobs that need it are `fresh`: the
child replaces itself by a new interpreter.

What a job may use and leave behind: `toolchain.run.perform`, `toolchain.run.strays`.
"""

import argparse
import contextlib
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from toolchain.errors import ToolError, WorkerError
from toolchain.run import protocol
from toolchain.run.perform import JobFunction, enter, perform, replace
from toolchain.run.protocol import Job
from toolchain.run.strays import become_subreaper, kill_group, kill_strays

PRELOAD = ("llvmlite.binding", "lief", "numpy", "pydantic")
"""Modules that a server imports before it forks."""

FORBIDDEN = "numba"
"""The module that must not be loaded in a server."""

_IDLE = 0.5  # seconds between looks at whether the parent still lives


@dataclass
class Running:
    """A forked job: whose it is, when it began and when it must have ended (monotonic seconds)."""

    job: Job
    connection: socket.socket
    began: float
    until: float
    timed_out: bool = False


class Server:
    """The loop: connections in, children out. One job at a time per connection, connections side by side."""

    def __init__(self, listener: socket.socket, registry: str, parent: int | None) -> None:
        self.registry = registry
        self.jobs = load_registry(registry)
        self.parent = parent
        self.listener = listener
        self.running: dict[int, Running] = {}
        self.selector = selectors.DefaultSelector()
        self.selector.register(listener, selectors.EVENT_READ)
        self.wake, wake_end = os.pipe()
        self.ending = False
        for end in (self.wake, wake_end):
            os.set_blocking(end, False)
        self.selector.register(self.wake, selectors.EVENT_READ)
        signal.set_wakeup_fd(wake_end, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        become_subreaper()

    def _end(self, *_: object) -> None:
        self.ending = True

    def serve(self) -> None:
        """Until SIGTERM, or until the parent is gone; then every job is killed."""
        while not self.ending and (self.parent is None or os.getppid() == self.parent):
            for key, _ in self.selector.select(self._patience()):
                self._handle(key.fileobj)
            self._kill_late()
            self._reap()
        for pid, running in list(self.running.items()):
            kill_group(pid)
            os.waitpid(pid, 0)
            kill_strays(running.job.id)

    def _patience(self) -> float:
        nearest = min((r.until for r in self.running.values() if not r.timed_out), default=time.monotonic() + _IDLE)
        return max(0.0, min(_IDLE, nearest - time.monotonic()))

    def _handle(self, ready: Any) -> None:
        if ready is self.listener:
            connection, _ = self.listener.accept()
            connection.settimeout(5.0)
            self.selector.register(connection, selectors.EVENT_READ)
        elif ready == self.wake:
            with contextlib.suppress(BlockingIOError):
                os.read(self.wake, 4096)
        else:
            self._message(ready)

    def _message(self, connection: socket.socket) -> None:
        """Start a new job; or the client went away, and with it its interest in the job."""
        try:
            message = protocol.receive(connection)
            job = protocol.job_from_json(message) if message is not None else None
        except (OSError, WorkerError) as problem:
            note(f"connection dropped: {problem}")
            job = None
        busy = [pid for pid, running in self.running.items() if running.connection is connection]
        if job is None or busy:
            for pid in busy:
                kill_group(pid)
            self._close(connection)
            return
        began = time.monotonic()
        pid = os.fork()
        if pid == 0:
            self._become(job)
        self.running[pid] = Running(job, connection, began, began + job.deadline)

    def _become(self, job: Job) -> NoReturn:
        """In the child: shed what is the server's, then run the job."""
        code = 70
        try:
            signal.set_wakeup_fd(-1)
            for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            for key in list(self.selector.get_map().values()):
                os.close(key.fd)
            enter(job)
            if job.fresh:
                replace(job, self.registry)
            code = perform(job, self.jobs)
        except BaseException:  # noqa: BLE001 (the child must never return into the loop)
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def _kill_late(self) -> None:
        now = time.monotonic()
        for pid, running in self.running.items():
            if now >= running.until and not running.timed_out:
                running.timed_out = True
                kill_group(pid)

    def _reap(self) -> None:
        """Collect every child that ended: jobs are answered, strays only collected."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            running = self.running.pop(pid, None)
            if running is not None:
                kill_strays(running.job.id)
                self._answer(running, os.waitstatus_to_exitcode(status))

    def _answer(self, running: Running, code: int) -> None:
        message = {
            "id": running.job.id,
            "exit": code if code >= 0 else None,
            "signal": -code if code < 0 else None,
            "timed_out": running.timed_out,
            "seconds": time.monotonic() - running.began,
        }
        try:
            protocol.send(running.connection, message)
        except OSError:
            self._close(running.connection)

    def _close(self, connection: socket.socket) -> None:
        with contextlib.suppress(KeyError, ValueError):
            self.selector.unregister(connection)
        connection.close()


def note(text: str) -> None:
    """Write a line to the server's log."""
    sys.stderr.write(f"worker: {text}\n")
    sys.stderr.flush()


def load_registry(name: str) -> Mapping[str, JobFunction]:
    """`JOBS` of the module `name`. Raises WorkerError `jobs-missing` when there is none."""
    try:
        jobs: Mapping[str, JobFunction] = importlib.import_module(name).JOBS
    except (ImportError, AttributeError) as problem:
        raise WorkerError("jobs-missing", f"no job registry at {name}", [str(problem)]) from None
    return jobs


def preload(names: Sequence[str]) -> None:
    """Import `names`; one that is not installed costs only its speed."""
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError as problem:
            note(f"not preloaded: {problem}")


def refuse_numba() -> None:
    """Raise WorkerError `worker-polluted` when Numba is loaded: its threads do not survive a fork."""
    if FORBIDDEN in sys.modules:
        raise WorkerError(
            "worker-polluted",
            f"{FORBIDDEN} is loaded in the fork server",
            hint="import it inside a fresh job",
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve at `--socket`, or run the one job on standard input (`--once`)."""
    parser = argparse.ArgumentParser(prog="python -m toolchain.run.worker")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--socket", type=Path, help="serve at this Unix socket")
    where.add_argument("--once", action="store_true", help="run the job given on standard input")
    parser.add_argument("--jobs", default="toolchain.run.jobs", help="module that holds the registry JOBS")
    parser.add_argument("--preload", default=",".join(PRELOAD), help="modules to import before forking")
    parser.add_argument("--parent", type=int, help="end when this is no longer the parent process")
    options = parser.parse_args(arguments)
    try:
        if options.once:
            job = protocol.job_from_json(json.load(sys.stdin))
            return perform(job, load_registry(options.jobs))
        preload([name for name in options.preload.split(",") if name])
        load_registry(options.jobs)
        refuse_numba()
        with protocol.listen(options.socket) as listener:
            Server(listener, options.jobs, options.parent).serve()
    except ToolError as problem:
        note(str(problem))
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
