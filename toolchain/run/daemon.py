"""The docker daemon: reaching it, and saying what is wrong with it in our own words.

The SDK speaks in three exception families: its own (`docker.errors`), those of `requests` when a connection
breaks, and OSError. `translated` turns all of them into a WorkerError with a stable code at this one edge.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolchain.errors import WorkerError
from toolchain.run import protocol

DEFAULT_SOCKET = "/var/run/docker.sock"
REMOTE = ("tcp://", "ssh://", "http://", "https://")


def connect() -> Any:
    """Connect to the daemon that the environment names (DOCKER_HOST, ...); the caller closes the client.

    Raises WorkerError `docker-sdk-missing`, `docker-daemon-remote` (files are shared by bind mounts, so the daemon must
    be on this machine) or `docker-daemon-absent`.
    """
    sdk = _sdk()
    host = os.environ.get("DOCKER_HOST", "")
    if host.startswith(REMOTE):
        hint = "unset DOCKER_HOST, or use the local executor"
        raise WorkerError("docker-daemon-remote", "the docker daemon is on another machine", [host], hint)
    path = host.removeprefix("unix://") or DEFAULT_SOCKET
    try:
        # Asked first, because the SDK leaves a socket open when nobody answers.
        protocol.connect(Path(path)).close()
    except OSError as problem:
        raise absent(f"{path}: {problem.strerror}") from None
    client = None
    try:
        client = sdk.from_env()
        client.ping()
    except Exception as problem:
        if client is not None:
            client.close()
        if not _known(problem):
            raise
        raise absent(str(problem)) from None
    return client


@contextlib.contextmanager
def client() -> Iterator[Any]:
    """Connect, translate what goes wrong in the block, and close. Raises WorkerError."""
    connection = connect()
    try:
        with translated(connection):
            yield connection
    finally:
        connection.close()


@contextlib.contextmanager
def translated(connection: Any) -> Iterator[None]:
    """Turn the SDK's exceptions into WorkerError: `docker-daemon-absent` when it is gone, else `docker-error`."""
    try:
        yield
    except Exception as problem:
        if not _known(problem):
            raise
        if not answers(connection):
            raise absent(str(problem)) from None
        raise WorkerError("docker-error", "the docker daemon refused", str(problem).splitlines()[-10:]) from None


def answers(connection: Any) -> bool:
    """Whether the daemon still answers."""
    try:
        return bool(connection.ping())
    except Exception as problem:
        if not _known(problem):
            raise
        return False


def absent(reason: str) -> WorkerError:
    """Make the error of a daemon that cannot be reached."""
    hint = "start the docker daemon (Debian: apt install docker.io), or use the local executor"
    return WorkerError("docker-daemon-absent", "no docker daemon answers", [reason], hint)


def owner(pid: int | None = None) -> str:
    """Name a process of this machine so that a later process of the same number is another one.

    Boot, pid namespace, pid and start time; '' for a process that does not exist.
    """
    number = os.getpid() if pid is None else pid
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        space = Path("/proc/self/ns/pid").readlink()
        began = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return ""
    return f"{boot}/{space}/{number}/{began}"


def is_dead(name: str) -> bool:
    """Whether `owner` gave `name` to a process of this pid namespace that has ended; others are not judged."""
    *place, number, _began = name.rsplit("/", 2) if name.count("/") > 1 else ("", "", "")
    here = owner().rsplit("/", 2)[0]
    return number.isdigit() and place == [here] and owner(int(number)) != name


def _sdk() -> Any:
    try:
        import docker
    except ImportError as problem:
        hint = "pip install 'pkgimage[docker]'"
        raise WorkerError("docker-sdk-missing", "the docker SDK is not installed", [str(problem)], hint) from None
    return docker


def _known(problem: Exception) -> bool:
    """Whether it is one of the SDK's or the transport's exceptions (requests' derive from OSError)."""
    return isinstance(problem, OSError) or type(problem).__module__.startswith(("docker.", "requests.", "urllib3."))
