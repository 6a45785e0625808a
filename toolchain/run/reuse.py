"""Using results of jobs again: by a key over all that is known before, and by what the job saw when it ran.

A *build* is a function of its package, flags, platform, linker and this toolchain: its key says everything. An
*extraction* and the *oracles* import the package's own code, so what they depend on is known only afterwards: their key
says what was asked for and by which tools, and the record what was seen (`toolchain.run.seen`), which must
be as it was.

Tools count by version; this toolchain by the bytes of all its files. The whole list of installed distributions is part
of a key, since Numba takes what is installed into account. Nothing in a key is a path of the package.
"""

import hashlib
import json
import os
import platform
import sys
import sysconfig
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pkgimage
from pkgimage.preferences import VARIABLE
from toolchain.resources import folder
from toolchain.run import asked
from toolchain.run.local import import_path
from toolchain.run.protocol import Job, JobResult
from toolchain.run.seen import Seen, differences, file_digest
from toolchain.run.store import Store, usual_store

FORMAT = "pkgimage results 1"


@dataclass(frozen=True)
class Kept:
    """How a job's result came about."""

    result: JobResult
    reused: bool
    reasons: tuple[str, ...] = ()
    """Why no kept result could be used: what had changed since the latest one; () when there was none."""
    before: Mapping[str, Path] | None = None
    """Files of that latest one that may still be read."""


class Reuse:
    """Looks results up and keeps new ones; without a store it does neither. fresh: look nothing up."""

    def __init__(self, store: Store | None, *, fresh: bool = False, problem: str = "") -> None:
        self.store = store
        self.fresh = fresh
        self.problem = problem
        """Why there is no store, when there ought to be one."""

    def run(
        self, job: Job, key: Mapping[str, Any], run: Callable[[Job], JobResult], root: Path | None, subject: str,
        folders: Sequence[str] = (),
    ) -> Kept:  # fmt: skip
        """The result of `job`: a kept one in its output directory, or what `run` gives.

        root: of the package whose code the job imports; None: of none, so that the key says everything. subject: what
        the job is about, so that it can be told what has changed since it was last asked for. folders: where the job
        looks for modules last.
        """
        if self.store is None:
            return Kept(run(job), reused=False)
        store, digest = self.store, key_digest(key)
        reasons: tuple[str, ...] = ()
        before = None
        for entry in () if self.fresh else store.entries(digest):
            changed = [] if root is None else differences(entry.seen, root.resolve(), [*_search(), *folders])
            if changed:
                if not reasons:
                    reasons, before = tuple(changed), {name: entry.directory / name for name in entry.files}
                continue
            files = store.take(entry, Path(job.output))
            if files is not None:
                asked.remember(store.folder, subject, key)
                return Kept(JobResult(ok=True, files=files, value=entry.value), reused=True)
        if not (self.fresh or reasons):
            reasons = asked.changed(store.folder, subject, key)
        result = run(job)
        if result.ok:
            value = dict(result.value)
            seen = Seen.from_row(value.pop("seen")) if root is not None else Seen()
            if not seen.refusal:
                store.put(digest, value, seen, result.files)
                asked.remember(store.folder, subject, key)
        return Kept(result, reused=False, reasons=reasons, before=before)


def usual_reuse(*, fresh: bool) -> Reuse:
    """That of this user."""
    store, problem = usual_store()
    return Reuse(store, fresh=fresh, problem=problem)


def key_digest(key: Mapping[str, Any]) -> str:
    """32 hexadecimal digits over the parts of a key and the format."""
    text = json.dumps({"format": FORMAT, **key}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def toolchain_key() -> dict[str, Any]:
    """What every result depends on."""
    return {"toolchain": own_digest(), "python": sys.version, "machine": platform.machine()}


def numba_key() -> dict[str, Any]:
    """What results depend on that come from the package's own code: all that is installed, and Numba's settings."""
    settings = {name: value for name, value in os.environ.items() if name.startswith("NUMBA_")}
    return {
        **toolchain_key(), "installed": _installed(), "search": _search(), "numba": settings,
        "config": file_digest(Path(".numba_config.yaml")), "preferences": os.environ.get(VARIABLE),
    }  # fmt: skip


def host_key() -> dict[str, Any]:
    """What the results of code depend on that was compiled for this very machine: processor and C library."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").partition("\n\n")[0].splitlines()
    except OSError:
        lines = []
    kinds = ("model name", "flags", "Features", "CPU part")
    return {"cpu": [line for line in lines if line.startswith(kinds)], "libc": platform.libc_ver()}


@cache
def own_digest() -> str:
    """The sha256 over every file of this toolchain, of the run-time, and of the platforms."""
    state = hashlib.sha256()
    for place in (Path(__file__).parents[1], Path(pkgimage.__file__).parent, folder("platforms")):
        for path in sorted(place.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                content = path.read_bytes()
                state.update(f"{path.relative_to(place).as_posix()}\0{len(content)}\0".encode())
                state.update(content)
    return state.hexdigest()


def _search() -> list[str]:
    """Where a worker looks for modules, after the package's root and before Python's library."""
    named = [entry for entry in import_path().split(os.pathsep) if entry]
    sites = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    first = min((sys.path.index(site) for site in sites if site in sys.path), default=len(sys.path))
    return [*named, *sys.path[first:]]  # what `.pth` files add comes after them


@cache
def _installed() -> list[str]:
    """The names, which hold the versions, of all installed distributions."""
    found = set()
    for entry in _search():
        try:
            names = os.listdir(entry)  # noqa: PTH208 (names alone)
        except OSError:
            continue
        found |= {name for name in names if name.endswith((".dist-info", ".egg-info", ".pth", ".egg-link"))}
    return sorted(found)
