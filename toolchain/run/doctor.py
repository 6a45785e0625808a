"""What this machine has of what a matrix run can use, what each thing is for, and how to get what is missing.

Every thing is looked for in the same way as by the code that uses it; the doctor has no opinion of its own about
places. It never fails: something broken is told, and is no error.
"""

import importlib.metadata
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from toolchain.errors import WorkerError
from toolchain.platforms import Platform, load_platforms
from toolchain.run import containers, daemon
from toolchain.run.arm64_python import COMMAND, Arm64Python, find_arm64_python
from toolchain.run.containers import ContainerImage
from toolchain.run.lld import Candidate, candidates
from toolchain.run.process import Command, run
from toolchain.run.routes.available import availability, programs
from toolchain.run.routes.wine import PROGRAMS

State = Literal["found", "missing", "unusable"]
GET_LLD, OTHER_LLD = "apt install lld-19", "any LLD from 19 on will do; without apt: pip install iree-base-compiler"
MARKS = ("Debian: ", "run: ")
"""What stands before the command in a reason of `toolchain.run.routes.available`."""


@dataclass(frozen=True)
class Thing:
    """One thing that was looked for."""

    name: str
    state: State
    where: str
    """Path or place; '' when missing."""
    version: str
    """Its own word; '' = unknown."""
    enables: str
    """What works with it and not without it: a noun phrase, to be read after "would enable:"."""
    get: str
    """One command that installs or repairs it; '' when nothing needs to be done."""
    detail: str = ""
    """Why it is unusable, or what it lacks."""

    def to_json(self) -> dict[str, str]:
        """All fields."""
        return asdict(self)


@dataclass(frozen=True)
class Tool:
    """A program or file that one route needs."""

    name: str
    enables: str
    get: str
    programs: tuple[str, ...] = ()
    """Names on PATH or absolute paths, the first that exists counts; asked with `--version`."""
    files: tuple[str, ...] = ()
    """Files of which one must exist."""


TOOLS = (
    Tool(
        "qemu-aarch64", "running linux-aarch64 images, and macos-arm64 images in the flat loader",
        "apt install qemu-user-static", programs("aarch64"),
    ),
    Tool(
        "qemu-x86_64", "running linux-x86_64 images on CPUs that a profile names",
        "apt install qemu-user-static", programs("x86_64"),
    ),
    Tool(
        "arm64 C library", "the system libraries of arm64 programs under qemu",
        "apt install libc6-arm64-cross", files=("/usr/aarch64-linux-gnu/lib/libc.so.6",),
    ),
    Tool(
        "wine64", "running windows-x86_64 images with a real implementation of the Windows loader",
        "apt install wine64", ("wine64", "wine64-stable", *PROGRAMS),
    ),
    Tool(
        "mmdebstrap", "'pkgimage containers build --local-base', where no registry can be reached",
        "apt install mmdebstrap", ("mmdebstrap",),
    ),
    Tool(
        "clang-19", "the test that the checked-in LLVM IR is that of its C sources",
        "apt install clang-19", ("clang-19",),
    ),
)  # fmt: skip
PACKAGES: tuple[tuple[str, str, str], ...] = (
    ("numba", "the Python front end", "toolchain"),
    ("llvmlite", "code generation", "toolchain"),
    ("numpy", "array arguments and oracles", "toolchain"),
    ("lief", "reading linked files: the audit", "toolchain"),
    ("capstone", "reading machine code: 'pkgimage disasm'", "toolchain"),
    ("docker", "talking to a docker daemon (the SDK)", "docker"),
)
"""(distribution, what it enables, the extra that brings it)."""
LABELS = {"docker": "docker SDK"}
"""Names of rows that would be taken for something else: the distribution docker is not the daemon."""


def things() -> tuple[Thing, ...]:
    """Everything, in a fixed order: linkers, tools, docker, Python packages, routes."""
    own = (*linkers(candidates()), *map(look, TOOLS), arm64_python(find_arm64_python()))
    tools = (*own, *docker_things(), *map(package, PACKAGES))
    platforms = load_platforms().values()
    routes = ((name, platform) for platform in platforms for name in (*platform.routes, *platform.cpu_routes))
    return (*tools, *(route(name, platform) for name, platform in routes))


def linkers(places: Sequence[Candidate]) -> Iterator[Thing]:
    """One thing per linker; the first usable one is the one that links when a profile pins none."""
    chosen = next((place for place in places if place.lld), None)
    if chosen is None:
        yield Thing("LLD", "missing", "", "", "linking: no image can be made without it", GET_LLD, OTHER_LLD)
    for place in places:
        if place.lld is None:
            yield Thing("LLD", "unusable", place.path, "", "linking", GET_LLD, place.problem)
            continue
        use = "linking all images" if place is chosen else "linking where a profile or PKGIMAGE_LLD names it"
        lacks = "" if place.lld.mingw else "no MinGW driver: the check of `-flavor gnu` for Windows does not run"
        yield Thing("LLD", "found", place.path, f"{place.lld.version} ({place.source})", use, "", lacks)


def look(tool: Tool) -> Thing:
    """Whether `tool` is here, and what it says about itself."""
    found = next(filter(None, map(shutil.which, tool.programs)), None)
    if found is None:
        file = next((file for file in tool.files if Path(file).exists()), "")
        state: State = "found" if file else "missing"
        return Thing(tool.name, state, file, "", tool.enables, "" if file else tool.get)
    answer = run(Command((found, "--version"), deadline=20))
    if not answer.ok:
        return Thing(tool.name, "unusable", found, "", tool.enables, tool.get, answer.describe())
    return Thing(tool.name, "found", found, version_in(answer.stdout.decode(errors="replace")), tool.enables, "")


def version_in(text: str) -> str:
    """The first thing in `text` that looks like a version: '7.2.22'; '' when there is none."""
    match = re.search(r"\d+(\.\d+)+", text)
    return match.group() if match else ""


def arm64_python(found: Arm64Python | None) -> Thing:
    """Whether the CPython of the routes through qemu is here."""
    enables = "calling linux-aarch64 and macos-arm64 images from Python, under qemu"
    if found is None:
        return Thing("arm64 Python", "missing", "", "", enables, COMMAND)
    version = f"{found.versions.python}, NumPy {found.versions.numpy}"
    return Thing("arm64 Python", "found", str(found.directory), version, enables, "")


def package(row: tuple[str, str, str]) -> Thing:
    """Whether a Python distribution is installed beside this one."""
    distribution, enables, extra = row
    name = LABELS.get(distribution, distribution)
    try:
        found = importlib.metadata.distribution(distribution)
    except importlib.metadata.PackageNotFoundError:
        return Thing(name, "missing", "", "", enables, f"pip install 'pkgimage[{extra}]'")
    return Thing(name, "found", str(found.locate_file("")), found.version, enables, "")


def route(name: str, platform: Platform) -> Thing:
    """Whether a matrix run here takes this route: the very answer that it would get."""
    found = availability(name, platform)
    enables = f"{platform.id} cells by route '{name}'"
    if found.ok:
        return Thing(f"route {platform.id} {name}", "found", "", "", enables, "")
    mark = next((f"; {mark}" for mark in MARKS if f"; {mark}" in found.reason), "\n")
    reason, _, get = found.reason.partition(mark)
    return Thing(f"route {platform.id} {name}", "missing", "", "", enables, get, f"{found.code}: {reason}")


def docker_things() -> tuple[Thing, ...]:
    """The daemon, and the container image of each target when there is a daemon to ask."""
    enables = "the executor 'docker'"
    try:
        with daemon.client() as client:
            version = str(client.version()["Version"])
            where = str(client.api.base_url)
        images = containers.list_images()
    except WorkerError as error:
        detail = ": ".join((error.brief, *error.details[:1]))
        return (Thing("docker daemon", "missing", "", "", enables, get_docker(error), detail),)
    return (Thing("docker daemon", "found", where, version, enables, ""), *map(container, images))


def get_docker(error: WorkerError) -> str:
    """The command that brings what the error misses: the daemon's package, the daemon, or the SDK."""
    if error.code != "docker-daemon-absent":
        return error.hint
    return "systemctl start docker" if shutil.which("dockerd") else "apt install docker.io"


def container(image: ContainerImage) -> Thing:
    """Whether a target's container image can be used."""
    platforms = [name for name in sorted(load_platforms()) if containers.target_for(name) == image.target]
    enables = f"the executor 'docker' for {', '.join(platforms)}"
    get = "pkgimage containers build"
    if not image.present:
        return Thing(f"container image {image.target}", "missing", "", "", enables, get)
    detail = "built from other files than those of this version" if image.stale else ""
    state: State = "unusable" if image.stale else "found"
    return Thing(
        f"container image {image.target}", state, image.tag, image.id[7:19], enables, get if image.stale else "", detail
    )


def document(found: Sequence[Thing]) -> Mapping[str, Any]:
    """What `pkgimage doctor --json` prints."""
    return {"things": [thing.to_json() for thing in found]}
