"""What a container shares with the host: sources, one directory for jobs, and a user who may use them.

**Paths.** The shared directory has the same path inside and outside, so jobs need no translation; a job whose files lie
elsewhere is refused. Bind mounts and Unix sockets tie the executor to a daemon on the same machine.

**User.** The container runs as the user of its container image, who is nobody on the host: outputs of jobs are given to
that user, inputs and the way to them are made readable. When we are not root we cannot give files away, and could not
remove what another user left: then the container runs as ourselves.
"""

import os
from pathlib import Path

import pkgimage
import toolchain
from toolchain import resources
from toolchain.errors import WorkerError
from toolchain.run.arm64_python import find_arm64_python
from toolchain.run.protocol import Job

USER = 10001
"""The user of the container images."""

SOURCES = "/opt/pkgimage"
"""Where the project's sources are mounted."""


ARM64_PYTHON = "/opt/aarch64-python"
"""Where the arm64 CPython is mounted, when this machine has one."""


def user() -> str:
    """Choose who runs in the container: `uid:gid`."""
    return f"{USER}:{USER}" if os.getuid() == 0 else f"{os.getuid()}:{os.getgid()}"


def admit(job: Job, shared: Path) -> None:
    """Let the container's user read the inputs of `job` and write its output. Raises WorkerError `path-not-shared`."""
    paths = [Path(job.output), *map(Path, job.inputs)]
    outside = [str(path) for path in paths if not path.is_relative_to(shared)]
    if outside:
        raise WorkerError("path-not-shared", f"files of the job are outside of the shared directory {shared}", outside)
    for path in paths:
        for parent in path.relative_to(shared).parents:
            let_in(shared / parent, 0o755)
    for name in job.inputs:
        let_in(Path(name), 0o444)
    give(Path(job.output))


def volumes(shared: Path, paths: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Make the bind mounts: the packages, `platforms` beside them, the arm64 CPython, `paths`, and `shared`."""
    packages = [Path(module.__file__ or "").resolve().parent for module in (pkgimage, toolchain)]
    platforms = resources.folder("platforms")
    sources = packages if platforms.is_relative_to(packages[1]) else [*packages, platforms]
    mounts = {str(source): {"bind": f"{SOURCES}/{source.name}", "mode": "ro"} for source in sources}
    if (tree := find_arm64_python()) is not None:
        mounts[str(tree.directory.resolve())] = {"bind": ARM64_PYTHON, "mode": "ro"}
    mounts |= {path: {"bind": path, "mode": "ro"} for path in paths}
    return mounts | {str(shared): {"bind": str(shared), "mode": "rw"}}


def give(directory: Path) -> None:
    """Make `directory` the container user's (as root; otherwise the container runs as ourselves)."""
    if os.getuid() == 0:
        os.chown(directory, USER, USER)


def let_in(path: Path, bits: int) -> None:
    """Add permission bits that are missing on a file of ours."""
    mode = path.stat().st_mode
    if os.getuid() == 0 and mode & bits != bits:
        path.chmod(mode | bits)
