"""A job's files and the digests that make them believable.

The worker writes its files into the output directory, then `result.json`, which lists the sha256 of each of
them, and last `result.sha256`, the digest of `result.json`. A process that died, a full disk, a container
that vanished: each leaves a directory without the last file, or with one that does not match. The reader
takes nothing else as a success. A name in the listing must be a plain file inside the directory: a job in a
container must not be able to lead the host through a symbolic link to a file of the host.
"""

import hashlib
import json
import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from toolchain.errors import WorkerError

RESULT = "result.json"
SEAL = "result.sha256"
LOG = "worker.log"
LOG_TAIL = 64 << 10
"""Bytes of a log that are kept in memory."""


def digest_of(path: Path) -> str:
    """Compute the sha256 of a file, in hex. Raises WorkerError `input-missing` when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise WorkerError("input-missing", f"cannot read {path}", [str(problem)]) from None


def check_inputs(inputs: Mapping[str, str]) -> None:
    """Raise WorkerError `input-changed` (or `input-missing`) naming every file whose digest is another."""
    wrong = [path for path, digest in inputs.items() if digest_of(Path(path)) != digest]
    if wrong:
        raise WorkerError(
            "input-changed",
            "an input of the job is not the file that was meant",
            wrong,
            "nothing may write to inputs while a job runs",
        )


def prepare_output(output: Path) -> None:
    """Make the directory. Raises WorkerError `output-not-empty`: what lies there must be the job's alone."""
    output.mkdir(parents=True, exist_ok=True)
    if any(output.iterdir()):
        raise WorkerError(
            "output-not-empty",
            f"the output directory {output} is not empty",
            hint="give each job its own directory",
        )


def empty_output(output: Path) -> None:
    """Remove what a lost attempt left in a directory that `prepare_output` had found empty."""
    for entry in output.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def write_result(output: Path, job_id: str, *, value: Mapping[str, Any], error: Mapping[str, Any] | None) -> None:
    """List the files of `output` with their digests, and seal the list. Raises WorkerError for links."""
    names = _names(output) if error is None else []
    result = {
        "id": job_id,
        "value": dict(value),
        "error": dict(error) if error is not None else None,
        "files": {name: digest_of(output / name) for name in names},
    }
    text = json.dumps(result, indent=1, sort_keys=True).encode()
    _publish(output / RESULT, text)
    _publish(output / SEAL, hashlib.sha256(text).hexdigest().encode())


def read_result(output: Path, job_id: str) -> dict[str, Any]:
    """Read `result.json` if it can be believed. Raises WorkerError `result-not-believed` with the reason."""
    try:
        text = _plain(output, RESULT).read_bytes()
        seal = _plain(output, SEAL).read_text("ascii", "replace")
        if hashlib.sha256(text).hexdigest() != seal:
            raise _unbelieved(f"{RESULT} is not what {SEAL} sealed")
        result: dict[str, Any] = json.loads(text)
        if result["id"] != job_id:
            raise _unbelieved("it belongs to another job")
        for name, digest in result["files"].items():
            if digest_of(_plain(output, name)) != digest:
                raise _unbelieved(f"{name} is not the file that was listed")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise _unbelieved(f"{type(problem).__name__}: {problem}") from None
    return result


def read_log(output: Path) -> str:
    """Read the last part of what the job printed; '' when there is no log."""
    try:
        with _plain(output, LOG).open("rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - LOG_TAIL))
            return file.read().decode("utf-8", "replace")
    except (OSError, WorkerError):
        return ""


def _names(output: Path) -> list[str]:
    names = []
    for directory, folders, files in os.walk(output):
        for name in [*files, *(f for f in folders if (Path(directory) / f).is_symlink())]:
            relative = (Path(directory) / name).relative_to(output).as_posix()
            if relative not in (RESULT, SEAL, LOG):
                _plain(output, relative)
                names.append(relative)
    return sorted(names)


def _plain(output: Path, name: str) -> Path:
    """Find a plain file below `output` that no symbolic link leads away from."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or parts[0] == "/":
        raise _unbelieved(f"{name!r} is no name inside the output directory")
    path = output
    for part in parts:
        path /= part
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise _unbelieved(f"{name} is no plain file")
    if not path.is_file():
        raise _unbelieved(f"{name} is no plain file")
    return path


def _publish(path: Path, content: bytes) -> None:
    aside = path.with_name(path.name + ".part")
    aside.write_bytes(content)
    aside.replace(path)


def _unbelieved(reason: str) -> WorkerError:
    return WorkerError("result-not-believed", "the job's result is not believed", [reason])
