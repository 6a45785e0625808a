"""Where the jobs of one command run: a temporary directory, and the executors, each started when first asked for.

Extraction and oracles always run on the host (they need Numba and the package's own Python code); everything else runs
by the executor that was asked for: locally, or in one container per platform.
"""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

from toolchain.run.local import LocalExecutor
from toolchain.run.protocol import Executor, Job, JobResult
from toolchain.run.reuse import Reuse

ExecutorName = Literal["local", "docker"]
Made = TypeVar("Made")


class Workshop:
    """Executors and their shared directory; a context manager, at whose end nothing of it is left."""

    def __init__(self, executor: ExecutorName, reuse: Reuse | None = None) -> None:
        self.executor: ExecutorName = executor
        self.reuse = reuse or Reuse(None)
        self.directory = Path(tempfile.mkdtemp(prefix="pkgimage-")).resolve()
        # The unprivileged user inside containers passes through; only its own job directories can be written.
        self.directory.chmod(0o755)
        self._host = LocalExecutor()
        self._containers: dict[str, Executor] = {}
        self._jobs = 0
        self._made: dict[tuple[str, ...], Any] = {}
        self._locks: defaultdict[tuple[str, ...], Lock] = defaultdict(Lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for executor in (*self._containers.values(), self._host):
            executor.close()
        shutil.rmtree(self.directory, ignore_errors=True)

    def folder(self, name: str) -> Path:
        """A new directory for the output of one job."""
        self._jobs += 1
        return self.directory / f"{self._jobs:03d}-{name}"

    def once(self, name: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """What `name` names, made by `make` when it is first asked for. Raises what `make` raises.

        What is asked for meanwhile must not lead back to `name`.
        """
        with self._locks[name]:
            if name not in self._made:
                self._made[name] = make()
            made: Made = self._made[name]
            return made

    def on_host(self, job: Job) -> JobResult:
        """Runs `job` on the host."""
        return self._host.run(job)

    def run(self, platform: str, job: Job) -> JobResult:
        """Runs `job` where jobs of this platform belong."""
        if self.executor == "local":
            return self._host.run(job)
        if platform not in self._containers:
            from toolchain.run.docker import DockerExecutor

            self._containers[platform] = DockerExecutor(platform, shared=self.directory)
        return self._containers[platform].run(job)
