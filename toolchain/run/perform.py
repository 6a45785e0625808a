"""What happens in the process of one job: limits, log, digests of inputs, the function, the sealed result.

A job is killed at its deadline by the server, and by RLIMIT_CPU should the server be gone. Files are limited
to 4 GiB, core files to none. Address space is not limited: emulators reserve far more of it than they use;
memory is what a container's cgroup limits.
"""

import json
import os
import resource
import shutil
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from toolchain.errors import ToolError, WorkerError
from toolchain.run import protocol, results
from toolchain.run.protocol import Job
from toolchain.run.strays import MARK

JobFunction = Callable[[dict[str, Any], Path], Mapping[str, Any]]
"""A job's function: (arguments, output directory) -> JSON value; it leaves its files in the directory."""

_FILE_LIMIT = 4 << 30

NUMBA_CACHE = "numba-cache"
"""Folder in a job's output, gone with the job, where Numba caches. Functions with `cache=True` must not find what the
user's programs compiled, nor leave beside the user's package, or in the user's folders, what a job of ours compiled."""


def enter(job: Job) -> None:
    """Make this process the job's: own session, marked environment, limits, output into the log."""
    os.setsid()
    os.environ[MARK] = job.id
    os.environ["NUMBA_CACHE_DIR"] = str(Path(job.output).absolute() / NUMBA_CACHE)
    cpu = int(job.deadline * (os.cpu_count() or 1)) + 5
    _limit(resource.RLIMIT_CPU, cpu)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, _FILE_LIMIT)
    output = Path(job.output)
    log = os.open(output / results.LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.close(log)


def replace(job: Job, registry: str) -> NoReturn:
    """Become a new interpreter that runs the same job, which it finds in its standard input, a pipe."""
    read_end, write_end = os.pipe()
    text = json.dumps(protocol.job_to_json(job)).encode()
    if os.fork() == 0:  # the writer: a job may be longer than a pipe holds
        os.close(read_end)
        with open(write_end, "wb") as file:  # noqa: PTH123 (a descriptor, not a path)
            file.write(text)
        os._exit(0)
    os.close(write_end)
    os.dup2(read_end, 0)
    os.environ.update(job.environment)
    argv = [sys.executable, "-P", "-m", "toolchain.run.worker", "--once", "--jobs", registry]
    os.execv(sys.executable, argv)  # noqa: S606 (the supervised process itself is replaced)


def perform(job: Job, jobs: Mapping[str, JobFunction]) -> int:
    """Run the function and write the sealed result. Returns the exit code 0; an error is a result as well."""
    output = Path(job.output)
    try:
        results.check_inputs(job.inputs)
        value = _function(job.kind, jobs)(dict(job.arguments), output)
        shutil.rmtree(output / NUMBA_CACHE, ignore_errors=True)
        results.write_result(output, job.id, value=value, error=None)
    except ToolError as problem:
        results.write_result(output, job.id, value={}, error=protocol.error_to_json(problem))
    except BaseException as problem:  # noqa: BLE001 (SystemExit and the like are errors of a job too)
        traceback.print_exc()
        brief = f"{job.kind}: {type(problem).__name__}: {problem}".splitlines()[0]
        found = WorkerError("internal-error", brief, [f"traceback in {output / results.LOG}"], "please report this")
        results.write_result(output, job.id, value={}, error=protocol.error_to_json(found))
    return 0


def _function(kind: str, jobs: Mapping[str, JobFunction]) -> JobFunction:
    if kind not in jobs:
        raise WorkerError("job-unknown", f"no job is called {kind!r}", sorted(jobs))
    return jobs[kind]


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (bound, bound))
