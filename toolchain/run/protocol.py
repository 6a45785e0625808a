"""What travels between an executor and a worker: frames, jobs, and how jobs end.

A *worker* is a process that runs our own code (LLVM, LIEF, a route) away from the caller, because LLVM aborts
the whole process on a fatal error and because a job may have to run inside a container. One seam serves all
of them (docs/design.md section 7): a Unix socket with length-prefixed JSON for "start this" and "it ended",
and files for everything that has content. An exit status proves nothing: a daemon that was killed reports
"exited (0)" for containers it lost. So a result is believed only when its digests hold
(`toolchain.run.results`).
"""

import json
import os
import socket
import struct
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from toolchain import errors
from toolchain.errors import ToolError, WorkerError
from toolchain.run.results import digest_of

FRAME_LIMIT = 64 << 20
"""Longest frame in bytes; larger content travels in files."""

_SOCKET_PATH_LIMIT = 100
"""Longest socket path passed to the kernel as is (`sun_path` holds 108 bytes)."""


@dataclass(frozen=True)
class Job:
    """One call of a registered function in a worker."""

    id: str
    kind: str
    """Key of the registry (`toolchain.run.jobs.JOBS`)."""
    arguments: Mapping[str, Any]
    """JSON values, handed to the function."""
    inputs: Mapping[str, str]
    """Path of every file that the job reads -> sha256 in hex; checked before the function runs."""
    output: str
    """Directory for the job's files; empty or absent before the job."""
    deadline: float
    """Seconds after which the job and everything it started is killed."""
    fresh: bool = False
    """Run in a new interpreter, without the server's preloaded modules (Numba, oracles)."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables of the new interpreter, for what is decided when a process starts."""


@dataclass(frozen=True)
class Ending:
    """How the process of a job ended, in the server's words."""

    exit: int | None
    """Exit code; None when a signal ended it."""
    signal: int | None
    timed_out: bool
    """The server killed it at its deadline."""
    seconds: float


@dataclass(frozen=True)
class JobResult:
    """What a job gave. Not `ok`: `error` says why, and `files` and `value` are empty."""

    ok: bool
    files: Mapping[str, Path] = field(default_factory=dict)
    """Name relative to the output directory -> file, its digest checked."""
    value: Mapping[str, Any] = field(default_factory=dict)
    error: Mapping[str, Any] | None = None
    """{"kind": class name, "code", "brief", "details", "hint"}."""
    log: str = ""
    """Tail of what the job printed (LLVM prints there when it aborts)."""
    seconds: float = 0.0

    def require(self) -> "JobResult":
        """Return this result when it is ok; otherwise raise the job's error, of the same class and code."""
        if self.error is not None:
            raise error_from(self.error)
        return self


class Executor(Protocol):
    """Where jobs run."""

    @property
    def name(self) -> str:
        """`local` or `docker`."""
        ...

    def run(self, job: Job) -> JobResult:
        """Run `job`; may be called from several threads. A failure of infrastructure is a result too."""
        ...

    def close(self) -> None:
        """End the workers; nothing of this executor is left running."""
        ...


def make_job(
    kind: str,
    arguments: Mapping[str, Any],
    output: Path,
    inputs: Iterable[Path] = (),
    *,
    deadline: float = 120.0,
    fresh: bool = False,
    environment: Mapping[str, str] | None = None,
) -> Job:
    """Make a job with a new id; digests of `inputs` are taken now, so a later change of them is noticed.

    environment: variables of the new interpreter of a job that is `fresh`.
    """
    digests = {str(path.absolute()): digest_of(path) for path in inputs}
    variables = dict(environment or {})
    return Job(uuid.uuid4().hex, kind, dict(arguments), digests, str(output.absolute()), deadline, fresh, variables)


def job_to_json(job: Job) -> dict[str, Any]:
    """Make the message that asks a server to run `job`."""
    return asdict(job)


def job_from_json(message: Mapping[str, Any]) -> Job:
    """Read a job. Raises WorkerError `protocol-error` when a field is absent, extra or of another type."""
    kinds: dict[str, type | tuple[type, ...]] = {
        "id": str,
        "kind": str,
        "arguments": dict,
        "inputs": dict,
        "output": str,
        "deadline": (int, float),
        "fresh": bool,
        "environment": dict,
    }
    wrong = [name for name, kind in kinds.items() if not isinstance(message.get(name), kind)]
    wrong += sorted(set(message) - set(kinds))
    if wrong:
        raise WorkerError("protocol-error", "a job message has wrong fields", wrong)
    return Job(**message)


def error_to_json(error: ToolError) -> dict[str, Any]:
    """Describe an error by its four parts and its class, so that the caller can raise the same."""
    return {
        "kind": type(error).__name__,
        "code": error.code,
        "brief": error.brief,
        "details": list(error.details),
        "hint": error.hint,
    }


def error_from(data: Mapping[str, Any]) -> ToolError:
    """Make the error that `error_to_json` described; one of an unknown class becomes a plain ToolError."""
    kind = getattr(errors, str(data.get("kind")), ToolError)
    known = isinstance(kind, type) and issubclass(kind, ToolError)
    return (kind if known else ToolError)(
        str(data["code"]), str(data["brief"]), [str(line) for line in data["details"]], str(data["hint"])
    )


def send(connection: socket.socket, message: Mapping[str, Any]) -> None:
    """Send one frame: u32 little-endian length, then JSON. Raises WorkerError if it is too long."""
    body = json.dumps(message, separators=(",", ":")).encode()
    if len(body) > FRAME_LIMIT:
        raise WorkerError("protocol-error", f"a message of {len(body)} bytes is too long", hint="pass content in files")
    connection.sendall(struct.pack("<I", len(body)) + body)


def receive(connection: socket.socket) -> dict[str, Any] | None:
    """Wait for the next message; None when the other side closed between frames.

    Raises OSError, and WorkerError `protocol-error` for a frame that is cut, too long or no JSON object.
    """
    head = _exactly(connection, 4)
    if not head:
        return None
    (length,) = struct.unpack("<I", head)
    if length > FRAME_LIMIT:
        raise WorkerError("protocol-error", f"a frame of {length} bytes was announced")
    body = _exactly(connection, length)
    try:
        message = json.loads(body)
    except ValueError as problem:
        raise WorkerError("protocol-error", "a frame holds no JSON", [str(problem)]) from None
    if not isinstance(message, dict):
        raise WorkerError("protocol-error", "a frame holds no JSON object")
    return message


def _exactly(connection: socket.socket, size: int) -> bytes:
    """`size` bytes; b'' when the stream ended before the first."""
    parts = bytearray()
    while len(parts) < size:
        part = connection.recv(min(size - len(parts), 1 << 20))
        if not part and parts:
            raise WorkerError("protocol-error", "the stream ended inside a frame")
        if not part:
            return b""
        parts += part
    return bytes(parts)


def listen(path: Path) -> socket.socket:
    """Listen at the Unix socket `path`, which may be longer than the kernel's limit for socket names."""
    return _at(path, lambda server, name: (server.bind(name), server.listen(16)))


def connect(path: Path) -> socket.socket:
    """Connect to the server at `path`. Raises OSError when nobody listens there."""
    return _at(path, lambda client, name: client.connect(name))


def _at(path: Path, action: Any) -> socket.socket:
    """Make a socket and apply `action(socket, name)`; a long path goes through its directory's descriptor."""
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    directory = None
    try:
        name = str(path)
        if len(name.encode()) > _SOCKET_PATH_LIMIT:
            directory = os.open(path.parent, os.O_RDONLY)
            name = f"/proc/self/fd/{directory}/{path.name}"
        action(made, name)
    except BaseException:
        made.close()
        raise
    finally:
        if directory is not None:
            os.close(directory)
    return made
