"""The loop of the fork server: sockets in, forked children out, deadlines, and the answer how each child ended."""

import contextlib
import os
import selectors
import signal
import socket
import sys
import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from toolchain.errors import WorkerError
from toolchain.run import protocol
from toolchain.run.perform import JobFunction, enter, perform, replace
from toolchain.run.protocol import Job
from toolchain.run.strays import become_subreaper, kill_group, kill_strays

_IDLE = 0.5
"""Seconds between looks at whether the parent still lives."""


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

    def __init__(
        self, listener: socket.socket, registry: str, jobs: Mapping[str, JobFunction], parent: int | None
    ) -> None:
        self.registry = registry
        self.jobs = jobs
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
