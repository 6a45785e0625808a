"""The fork server: `python -m toolchain.run.worker --socket PATH` (docs/design.md section 7).

**Why fork.** Importing LLVM, LIEF and NumPy costs half a second, a job often 50 ms. The server imports them
once and forks per job; a job that LLVM aborts, that hangs or that corrupts its memory takes only its own
process with it.

**Why one thread.** A fork copies one thread; locks held by others stay locked for ever in the child. So the
server is one loop over sockets, and children's ends arrive through a wake-up pipe. Numba starts threads and
keeps global state: it must not be loaded here (refused at start), and jobs that need it are `fresh`: the
child replaces itself by a new interpreter.

The loop is `toolchain.run.server`; what a job may use and leave behind: `toolchain.run.perform`,
`toolchain.run.strays`.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from toolchain.errors import ToolError, WorkerError
from toolchain.run import protocol
from toolchain.run.perform import JobFunction, perform
from toolchain.run.server import Server, note

PRELOAD = ("llvmlite.binding", "lief", "numpy", "pydantic")
"""Modules that a server imports before it forks."""

FORBIDDEN = "numba"
"""The module that must not be loaded in a server."""


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
        jobs = load_registry(options.jobs)
        refuse_numba()
        with protocol.listen(options.socket) as listener:
            Server(listener, options.jobs, jobs, options.parent).serve()
    except ToolError as problem:
        note(str(problem))
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
