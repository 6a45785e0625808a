"""Bounds that a test sets for the code under it: seconds of a call, memory of a process."""

import contextlib
import resource
import signal
from collections.abc import Iterator
from pathlib import Path


class TooLong(BaseException):
    """Raised in the middle of a call that took too long. No `except Exception` of the code under test hides it."""


@contextlib.contextmanager
def seconds(limit: float) -> Iterator[None]:
    """Raises TooLong when the body uses more than `limit` seconds of this process' processor time.

    Processor time: a machine under load is no reason to fail. So what only waits, or stays in one call of C, is not
    noticed: that takes a watchdog in another process (`tests.fuzz_run`). Main thread only, as signals are.
    """

    def stop(*_: object) -> None:
        raise TooLong(f"more than {limit:g} s of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def forbid_memory(beyond: int) -> None:
    """From now on this process may have `beyond` bytes of address space more than it has now: then MemoryError."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + beyond, hard))


def largest_resident() -> int:
    """The largest resident size of this program so far, in bytes. It says something in a fresh process only.

    `ru_maxrss` would not do: a process has it from the one that started it, whose memory it shared before `exec`.
    """
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))
