"""Ending a job together with everything that it started.

Programs that a job starts live in sessions of their own (`toolchain.run.process`), so killing the job's
process group misses them. The server is a subreaper: orphans become its children. It knows whose they are by
the job's id in the environment that they were started with, so that the end of one job does not touch what
another one runs.
"""

import contextlib
import ctypes
import os
import signal
import sys
from pathlib import Path

MARK = "PKGIMAGE_JOB"
"""Environment variable that holds a job's id, in all that the job starts."""

_PR_SET_CHILD_SUBREAPER = 36


def kill_group(pid: int) -> None:
    """Kill the process group that `pid` leads, or `pid` alone when it has not made its group yet."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)
            return


def kill_strays(job_id: str) -> None:
    """Kill this process's children that carry the job's mark, and theirs, which come up next."""
    mark = f"{MARK}={job_id}".encode()
    for _ in range(64):
        strays = [pid for pid in _children() if mark in _environment(pid)]
        if not strays:
            return
        for pid in strays:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)


def become_subreaper() -> None:
    """Adopt orphaned descendants (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _children() -> list[int]:
    """Find the children of this process, which has one thread; none where there is no /proc."""
    me = os.getpid()
    with contextlib.suppress(OSError):  # the kernel may have been built without this file
        return [int(pid) for pid in Path(f"/proc/{me}/task/{me}/children").read_text().split()]
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(entry.read_text().rpartition(")")[2].split()[1]) == me:
                found.append(int(entry.parent.name))
    return found


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []
