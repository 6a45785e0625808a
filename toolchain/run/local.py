"""The local executor: a fork server on this machine, started when the first job comes."""

import contextlib
import os
import shutil
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from toolchain.errors import WorkerError
from toolchain.run import client
from toolchain.run.process import Command, Process, start
from toolchain.run.protocol import Job
from toolchain.run.worker import PRELOAD

START_SECONDS = 60.0
"""How long a server may take until it answers."""

ENVIRONMENT = {
    # BLAS threads in the server would not survive the fork.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
}
"""What a server's environment adds, on the host and in containers."""


def worker_argv(python: str, socket: Path, jobs: str, preload: tuple[str, ...]) -> tuple[str, ...]:
    """Make the command line of a server."""
    server = (python, "-P", "-m", "toolchain.run.worker", "--socket", str(socket))
    return (*server, "--jobs", jobs, "--preload", ",".join(preload))


def import_path(paths: tuple[str, ...] = ()) -> str:
    """Make the PYTHONPATH with which a server finds this very `toolchain` (unless installed), then `paths`."""
    here = str(Path(__file__).resolve().parents[2])
    installed = here in (sysconfig.get_path("purelib"), sysconfig.get_path("platlib"))
    inherited = os.environ.get("PYTHONPATH", "")
    return os.pathsep.join(entry for entry in ("" if installed else here, *paths, inherited) if entry)


class LocalHost:
    """A server process of this machine, its socket and log in a private temporary directory."""

    def __init__(self, jobs: str, preload: tuple[str, ...], paths: tuple[str, ...], python: str) -> None:
        self.jobs = jobs
        self.paths = paths
        self.preload = preload
        self.python = python
        self._directory: Path | None = None
        self._process: Process | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the server; None when there is none."""
        return self._process.pid if self._process else None

    def start(self) -> Path:
        """Start a server and give its socket. Raises WorkerError `worker-lost` when it does not come up."""
        self._directory = Path(tempfile.mkdtemp(prefix="pkgimage-worker-"))
        socket, log = self._directory / "socket", self._directory / "log"
        argv = worker_argv(self.python, socket, self.jobs, self.preload)
        try:
            environment = {**ENVIRONMENT, "PYTHONPATH": import_path(self.paths)}
            command = Command((*argv, "--parent", str(os.getpid())), environment)
            self._process = start(command, log)
        except OSError as problem:
            self.stop()
            raise WorkerError("worker-lost", "the worker process could not be started", [str(problem)]) from None
        until = time.monotonic() + START_SECONDS
        while not client.answers(socket):
            if not self._process.running or time.monotonic() > until:
                loss = self.loss()
                self.stop()
                raise loss
            time.sleep(0.01)
        return socket

    def loss(self) -> WorkerError:
        """`worker-lost`, with how the process ended and the end of its log."""
        code = self._process.code(client.SETTLE) if self._process else None
        state = "it runs, but does not answer" if code is None else f"it ended with code {code}"
        lines: list[str] = []
        with contextlib.suppress(OSError):
            if self._directory:
                lines = (self._directory / "log").read_text("utf-8", "replace").splitlines()[-10:]
        return WorkerError("worker-lost", "the worker process was lost", [state, *lines])

    def admit(self, job: Job) -> None:
        """Every file of this machine is reachable."""

    def stop(self) -> None:
        """End the process and remove its directory."""
        if self._process:
            self._process.stop()
        if self._directory:
            shutil.rmtree(self._directory, ignore_errors=True)
        self._process = self._directory = None


class LocalExecutor(client.ServedExecutor):
    """Jobs in forked processes of this machine.

    jobs: dotted name of the registry module. preload: modules that the server imports before it forks.
    paths: directories to import from, before those of the environment.
    """

    def __init__(
        self,
        jobs: str = "toolchain.run.jobs",
        preload: tuple[str, ...] = PRELOAD,
        paths: tuple[str, ...] = (),
        python: str = sys.executable,
    ) -> None:
        self.host = LocalHost(jobs, preload, paths, python)
        super().__init__("local", self.host)
