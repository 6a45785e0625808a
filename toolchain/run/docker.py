"""The docker executor: a fork server in one hardened, long-lived container per platform.

**Walls.** No network, a read-only root, an unprivileged user, no capabilities, no new privileges, limits on memory and
processes. The project's sources are mounted read-only, so an edit needs no new container image. What outlives the
container is the shared directory; of it, a job's user can write where it was asked to: outputs are given to it.

What is shared with a container, and with which user: `toolchain.run.sharing`.

**Loss.** A container that ended or was removed, a server that is silent, a daemon that is gone: each has its code, and
each is tried once more. An exit status is never believed: see `toolchain.run.results`. Containers carry the name of the
process that made them; those of dead processes of this machine are removed at the next start.
"""

import contextlib
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from toolchain.errors import WorkerError
from toolchain.run import client, containers, daemon, sharing
from toolchain.run.arm64_python import VARIABLE
from toolchain.run.local import ENVIRONMENT, START_SECONDS, worker_argv
from toolchain.run.protocol import Job
from toolchain.run.worker import PRELOAD

MEMORY = "2g"
PROCESSES = 256
SCRATCH = "/tmp"  # noqa: S108 (a tmpfs inside the container)
PYTHON = "/opt/venv/bin/python"
OWNER_LABEL = "pkgimage.owner"

_KILLED = 128 + 9


class DockerHost:
    """A container that serves; `shared` is mounted in it."""

    def __init__(self, target: str, shared: Path, jobs: str, preload: tuple[str, ...], paths: tuple[str, ...]) -> None:
        self.target = target
        self.shared = shared
        self.jobs = jobs
        self.preload = preload
        self.paths = paths
        self.container: str | None = None
        """Id of the container; None when there is none."""
        self._client: Any = None
        self._directory: Path | None = None

    def start(self) -> Path:
        """Start a container and give its server's socket. Raises WorkerError with the code of what is missing."""
        self._client = daemon.connect()
        try:
            with daemon.translated(self._client):
                return self._start()
        except BaseException:
            self.stop()
            raise

    def _start(self) -> Path:
        image = containers.find(self._client, self.target)
        sweep(self._client)
        self._directory = Path(tempfile.mkdtemp(prefix=".worker-", dir=self.shared))
        sharing.let_in(self.shared, 0o755)
        sharing.give(self._directory)
        socket = self._directory / "socket"
        argv = worker_argv(PYTHON, socket, self.jobs, self.preload)
        made = self._client.containers.create(image.id, argv, **self._settings())
        self.container = made.id
        made.start()
        until = time.monotonic() + START_SECONDS
        while not client.answers(socket):
            made.reload()
            if made.status != "running" or time.monotonic() > until:
                raise self.loss()
            time.sleep(0.02)
        return socket

    def _settings(self) -> dict[str, Any]:
        environment = {
            **ENVIRONMENT,
            "PYTHONPATH": ":".join((sharing.SOURCES, *self.paths)),
            VARIABLE: sharing.ARM64_PYTHON,
            "HOME": SCRATCH,
            "TMPDIR": SCRATCH,
        }
        return {
            "environment": environment,
            "volumes": sharing.volumes(self.shared, self.paths),
            "labels": {OWNER_LABEL: daemon.owner()},
            "user": sharing.user(),
            "working_dir": "/",
            "network_mode": "none",
            "read_only": True,
            "cap_drop": ["ALL"],
            "security_opt": ["no-new-privileges"],
            "init": True,
            "mem_limit": MEMORY,
            "memswap_limit": MEMORY,
            "pids_limit": PROCESSES,
            # exec: images are loaded from there; docker's default is noexec.
            "tmpfs": {SCRATCH: "rw,exec,nosuid,nodev,size=512m,mode=1777"},
        }

    def loss(self) -> WorkerError:
        """Ask the daemon what became of the container: `docker-daemon-absent`, `container-lost`, `worker-lost`."""
        try:
            with daemon.translated(self._client):
                facts, log = self._inspect()
        except WorkerError as problem:
            return problem
        if facts is None:
            return WorkerError("container-lost", f"the container for {self.target} was removed")
        state = facts["State"]
        if state["Running"]:
            return WorkerError("worker-lost", f"the worker in the container for {self.target} does not answer", log)
        memory = ", out of memory" if state["OOMKilled"] else ""
        brief = f"the container for {self.target} ended with code {state['ExitCode']}{memory}"
        return WorkerError("container-lost" if state["ExitCode"] in (0, _KILLED) else "worker-lost", brief, log)

    def _inspect(self) -> tuple[dict[str, Any] | None, list[str]]:
        """Read the container's facts (None: it is gone) and the last lines of its log."""
        until = time.monotonic() + client.SETTLE
        while listed := self._client.containers.list(all=True, filters={"id": self.container}, ignore_removed=True):
            if listed[0].status != "running" or time.monotonic() > until:
                break
            time.sleep(0.05)
        else:
            return None, []
        log = listed[0].logs(tail=10).decode("utf-8", "replace").splitlines()
        return self._client.api.inspect_container(self.container), log

    def admit(self, job: Job) -> None:
        """Let the container's user reach the job's files. Raises WorkerError `path-not-shared`."""
        sharing.admit(job, self.shared)

    def stop(self) -> None:
        """Remove the container and the socket's directory; a daemon that is gone is left to the next sweep."""
        if self._client is not None:
            if self.container is not None:
                with contextlib.suppress(WorkerError), daemon.translated(self._client):
                    self._client.api.remove_container(self.container, force=True)
            self._client.close()
        if self._directory is not None:
            shutil.rmtree(self._directory, ignore_errors=True)
        self._client = self.container = self._directory = None


class DockerExecutor(client.ServedExecutor):
    """Jobs of one platform in a container.

    shared: directory on this machine below which all inputs and outputs of jobs lie; without one, a temporary directory
    `self.shared`, removed at close. jobs, preload, paths: as for the local executor; `paths` are mounted read-only.
    """

    def __init__(
        self,
        platform: str,
        shared: Path | None = None,
        jobs: str = "toolchain.run.jobs",
        preload: tuple[str, ...] = PRELOAD,
        paths: tuple[str, ...] = (),
    ) -> None:
        self._own = Path(tempfile.mkdtemp(prefix="pkgimage-shared-")) if shared is None else None
        self.shared: Path = (self._own or shared or Path()).resolve()
        self.shared.mkdir(parents=True, exist_ok=True)
        self.host = DockerHost(containers.target_for(platform), self.shared, jobs, preload, paths)
        super().__init__("docker", self.host)

    def close(self) -> None:
        """Remove the container, and the shared directory when it is our own."""
        super().close()
        if self._own is not None:
            shutil.rmtree(self._own, ignore_errors=True)


def sweep(connection: Any) -> int:
    """Remove the containers of processes of this machine that have ended; how many there were."""
    dead = 0
    for found in connection.containers.list(all=True, filters={"label": OWNER_LABEL}, ignore_removed=True):
        if daemon.is_dead(found.labels.get(OWNER_LABEL, "")):
            with contextlib.suppress(WorkerError), daemon.translated(connection):
                found.remove(force=True)
                dead += 1
    return dead
