"""The docker executor: a fork server in one hardened, long-lived container per platform.

**Walls.** No network, a read-only root, an unprivileged user, no capabilities, no new privileges, limits on memory and
processes. The project's sources are mounted read-only, so an edit needs no new container image. What outlives the
container is the shared directory; of it, a job's user can write where it was asked to: outputs are given to it.

**Paths.** The shared directory has the same path inside and outside, so jobs need no translation; a job whose files lie
elsewhere is refused. Bind mounts and Unix sockets tie this executor to a daemon on the same machine.

**User.** The container runs as user 10001; when we are not root, as ourselves, else we could not remove its files.

**Loss.** A container that ended or was removed, a server that is silent, a daemon that is gone: each has its code, and
each is tried once more. An exit status is never believed: see `toolchain.run.results`. Containers carry the name of the
process that made them; those of dead processes of this machine are removed at the next start.
"""

import contextlib
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import pkgimage
import toolchain
from toolchain import resources
from toolchain.errors import WorkerError
from toolchain.run import client, containers, daemon
from toolchain.run.local import ENVIRONMENT, START_SECONDS, worker_argv
from toolchain.run.protocol import Job
from toolchain.run.worker import PRELOAD

USER = 10001
"""The user of the container images."""

MEMORY = "2g"
PROCESSES = 256
SOURCES = "/opt/pkgimage"
"""Where the project's sources are mounted."""

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
        _open(self.shared, 0o755)
        _give(self._directory)
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
        environment = {**ENVIRONMENT, "PYTHONPATH": ":".join((SOURCES, *self.paths)), "HOME": "/tmp", "TMPDIR": "/tmp"}  # noqa: S108
        return {
            "environment": environment,
            "volumes": volumes(self.shared, self.paths),
            "labels": {OWNER_LABEL: daemon.owner()},
            "user": f"{USER}:{USER}" if os.getuid() == 0 else f"{os.getuid()}:{os.getgid()}",
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
            "tmpfs": {"/tmp": "rw,exec,nosuid,nodev,size=512m,mode=1777"},  # noqa: S108
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
        listed = self._client.containers.list(all=True, filters={"id": self.container})
        if not listed:
            return None, []
        log = listed[0].logs(tail=10).decode("utf-8", "replace").splitlines()
        return self._client.api.inspect_container(self.container), log

    def admit(self, job: Job) -> None:
        """Let the container's user reach the job's files. Raises WorkerError `path-not-shared`."""
        paths = [Path(job.output), *map(Path, job.inputs)]
        outside = [str(path) for path in paths if not path.is_relative_to(self.shared)]
        if outside:
            brief = f"files of the job are outside of the shared directory {self.shared}"
            raise WorkerError("path-not-shared", brief, outside)
        for path in paths:
            for parent in path.relative_to(self.shared).parents:
                _open(self.shared / parent, 0o755)
        for name in job.inputs:
            _open(Path(name), 0o444)
        _give(Path(job.output))

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


def volumes(shared: Path, paths: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Make the bind mounts: the two packages, `platforms` when it stands beside them, `paths`, and `shared`."""
    packages = [Path(module.__file__ or "").resolve().parent for module in (pkgimage, toolchain)]
    platforms = resources.folder("platforms")
    sources = packages if platforms.is_relative_to(packages[1]) else [*packages, platforms]
    mounts = {str(source): {"bind": f"{SOURCES}/{source.name}", "mode": "ro"} for source in sources}
    mounts |= {path: {"bind": path, "mode": "ro"} for path in paths}
    return mounts | {str(shared): {"bind": str(shared), "mode": "rw"}}


def sweep(connection: Any) -> int:
    """Remove the containers of processes of this machine that have ended; how many there were."""
    dead = 0
    for found in connection.containers.list(all=True, filters={"label": OWNER_LABEL}, ignore_removed=True):
        if daemon.is_dead(found.labels.get(OWNER_LABEL, "")):
            with contextlib.suppress(WorkerError), daemon.translated(connection):
                found.remove(force=True)
                dead += 1
    return dead


def _give(directory: Path) -> None:
    """Make `directory` the container user's (as root; otherwise the container runs as ourselves)."""
    if os.getuid() == 0:
        os.chown(directory, USER, USER)


def _open(path: Path, bits: int) -> None:
    """Add permission bits that are missing on a file of ours."""
    mode = path.stat().st_mode
    if os.getuid() == 0 and mode & bits != bits:
        path.chmod(mode | bits)
