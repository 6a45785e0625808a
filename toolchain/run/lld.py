"""Which LLD links: found in a fixed order, because another version of LLD makes other bytes.

1. the profile's pin: a path, or a version prefix that limits the search below (`19` takes 19.1.7, not 191.0);
2. `PKGIMAGE_LLD`: a path or a program name. When it is set and does not work, that is an error: an explicit
   choice is never quietly replaced by another linker;
3. a system LLD: `lld-NN` on PATH and `/usr/lib/llvm-NN/bin/lld`, the highest version first, then plain `lld` on
   PATH;
4. the one in the PyPI package `iree-base-compiler`, found without importing it (its import loads 300 MB).

Every candidate is asked for its version and whether it has the MinGW driver. All faces are reached through the
*generic* driver, `lld -flavor ...`; a program of another name (Debian's `lld-19`) works the same, since
`-flavor` goes before the name. LLDs older than `MINIMUM` are passed over.
"""

import hashlib
import importlib.metadata
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from toolchain.errors import LinkError
from toolchain.run.process import Command, run

MINIMUM = 19
"""Oldest major version that is tested. Measured: 14 writes no chained fixups, 16 makes no import libraries."""
HOW_TO_GET_ONE = (
    "apt install lld-19 (any lld >= 19), or pip install iree-base-compiler; or name one in PKGIMAGE_LLD"
)
WHEEL = "iree-base-compiler"
WHEEL_FILE = "iree/compiler/_mlir_libs/iree-lld"

Source = Literal["profile", "environment", "system", "wheel"]


@dataclass(frozen=True)
class Lld:
    """A linker that answered."""

    argv0: str
    """Absolute path of the generic driver."""
    version: str
    """For example "19.1.7"."""
    source: Source
    """Where it was found."""
    mingw: bool
    """It has the MinGW driver (`-flavor gnu -m i386pep`)."""


@dataclass(frozen=True)
class Candidate:
    """A place where an LLD was looked for, and what was there."""

    path: str
    source: Source
    lld: Lld | None
    """None when it is not usable."""
    problem: str = ""
    """Why it is not usable."""


def find_lld(pin: str | None = None, environment: Mapping[str, str] = os.environ) -> Lld:
    """The linker to use.

    pin: a path (anything with a separator), or a version prefix in whole components, from the profile.
    Raises LinkError `lld-pin-unmatched` when the pin fits nothing, `lld-missing` when there is no usable LLD at all.
    """
    if pin is not None and os.sep in pin:
        candidate = _probe(pin, "profile")
        if candidate.lld is None:
            raise _refusal("lld-pin-unmatched", f"the profile's linker {pin} is not usable", [candidate])
        return candidate.lld
    seen: list[Candidate] = []
    for candidate in _search(environment):
        seen.append(candidate)
        if candidate.lld is not None and (pin is None or _matches(candidate.lld.version, pin)):
            return candidate.lld
        if candidate.lld is None and candidate.source == "environment":
            break
    if pin is not None and any(candidate.lld for candidate in seen):
        raise _refusal("lld-pin-unmatched", f"no LLD of version {pin} was found", seen)
    raise _refusal("lld-missing", "no usable LLD was found", seen)


@cache
def identity(pin: str | None) -> tuple[str, ...]:
    """What tells the bytes of one linker's images from another's: version, driver, sha256 of the program.

    Asked once in a process. Raises as `find_lld` does.
    """
    lld = find_lld(pin)
    with Path(lld.argv0).open("rb") as program:
        return lld.version, lld.source, str(lld.mingw), hashlib.file_digest(program, "sha256").hexdigest()


def candidates(environment: Mapping[str, str] = os.environ) -> list[Candidate]:
    """Every place that is searched, in order, with what it holds: for the doctor command."""
    return list(_search(environment))


def _search(environment: Mapping[str, str]) -> Iterator[Candidate]:
    """Probe lazily: the first usable one is often the first one."""
    if chosen := environment.get("PKGIMAGE_LLD"):
        yield _probe(chosen, "environment", environment.get("PATH"))
    seen: set[str] = set()
    for path in _system_paths(environment.get("PATH", "")):
        real = str(Path(path).resolve())
        if real not in seen:
            seen.add(real)
            yield _probe(path, "system")
    if wheel := _wheel_path():
        yield _probe(wheel, "wheel")


def _system_paths(search_path: str) -> list[str]:
    """Paths of system LLDs, the highest version in a name first, those without a version last."""
    directories = [Path(directory) for directory in search_path.split(os.pathsep) if directory]
    named = [(path.name, path) for directory in directories for path in sorted(directory.glob("lld-*"))]
    named += [(path.parents[1].name, path) for path in sorted(Path("/usr/lib").glob("llvm-*/bin/lld"))]
    versions = {path: int(match[1]) for name, path in named if (match := re.fullmatch(r"ll(?:d|vm)-(\d+)", name))}
    plain = shutil.which("lld", path=search_path)
    return [str(path) for path in sorted(versions, key=lambda path: -versions[path])] + ([plain] if plain else [])


def _wheel_path() -> str | None:
    """The LLD inside the wheel, located by the wheel's own list of files; None when it is not installed."""
    try:
        files = importlib.metadata.files(WHEEL) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    for file in files:
        if file.as_posix() in (WHEEL_FILE, f"{WHEEL_FILE}.exe"):
            return str(file.locate())
    return None


def _probe(name: str, source: Source, search_path: str | None = None) -> Candidate:
    """What the program `name` says about itself."""
    path = shutil.which(name, path=search_path)
    if path is None:
        return Candidate(name, source, None, "no such program")
    path = str(Path(path).absolute())
    answer = run(Command((path, "-flavor", "gnu", "--version"), deadline=60))
    match = re.search(rb"\bLLD (\d+(?:\.\d+)*)", answer.stdout)
    if not answer.ok or match is None:
        said = (answer.stderr or answer.stdout).decode(errors="replace").strip().splitlines()
        return Candidate(path, source, None, f"not an LLD: {answer.describe()}{': ' + said[0] if said else ''}")
    version = match[1].decode()
    if int(version.split(".")[0]) < MINIMUM:
        return Candidate(path, source, None, f"LLD {version} is too old; {MINIMUM} or newer is needed")
    mingw = run(Command((path, "-flavor", "gnu", "-m", "i386pep", "--version"), deadline=60)).ok
    return Candidate(path, source, Lld(path, version, source, mingw))


def _matches(version: str, pin: str) -> bool:
    """True when `pin` is a prefix of `version` in whole components."""
    wanted = pin.split(".")
    return version.split(".")[: len(wanted)] == wanted


def _refusal(code: str, brief: str, seen: list[Candidate]) -> LinkError:
    """The error that says where was looked and how to get an LLD."""
    places = [
        f"{candidate.path} ({candidate.source}): "
        + (f"LLD {candidate.lld.version}" if candidate.lld else candidate.problem)
        for candidate in seen
    ]
    return LinkError(code, brief, places or ["no candidate on PATH, in /usr/lib/llvm-*, or from PyPI"], HOW_TO_GET_ONE)
