"""Container images: which there should be, which there are, and building them.

They are built from one file, `platforms/containers/Dockerfile`. A label holds the digest of that file and of
the list of libraries: an image that was built from others is *stale* and not used, because then the same
image bytes inside and outside could no longer be promised. The wheels come from the package index that the
user's pip is configured for; they are downloaded on the host, so that a build needs no index, no certificate
and no proxy inside.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolchain import resources
from toolchain.errors import WorkerError
from toolchain.run import base, daemon
from toolchain.run.process import Command, run

TARGETS = ("linux", "mingw", "macos-cross")
"""Build targets of the Dockerfile that containers are made of."""

RECIPE = 1
"""The tag of our container images; counts incompatible changes of what the executor expects inside."""

FILES = ("Dockerfile", "requirements.txt")
"""What a container image is made from, beside its base and the wheels."""

KEY_LABEL = "pkgimage.content-key"
WHEELS_LABEL = "pkgimage.wheels"
PYTHON_INSIDE = "3.11"
PIP = "pip==26.3"

_PLATFORMS = tuple(f"manylinux_2_{minor}_x86_64" for minor in range(36, 4, -1))
_BUILD_HINT = "run: pkgimage containers build (--local-base where no registry can be reached)"

Report = Callable[[str], None]


@dataclass(frozen=True)
class ContainerImage:
    """A container image as it should be (`present` False) or is."""

    target: str
    tag: str
    present: bool
    stale: bool = False
    """Built from another Dockerfile or other libraries."""
    id: str = ""
    layers: tuple[str, ...] = ()
    """Digests of its layers: its content, unlike `id`, which also covers the time of its making."""
    size: int = 0
    """Bytes, shared layers included."""


def target_for(platform_id: str) -> str:
    """Which target runs the matrix of a platform."""
    system = platform_id.partition("-")[0]
    return {"linux": "linux", "windows": "mingw", "macos": "macos-cross"}[system]


def tag_of(target: str) -> str:
    """Name and tag of a target's container image."""
    return f"pkgimage-{target}:{RECIPE}"


def folder() -> Path:
    """Where the Dockerfile is."""
    return resources.folder("platforms") / "containers"


def content_key(directory: Path) -> str:
    """Compute the sha256 over names and contents of FILES in `directory`."""
    contents = [(name, hashlib.sha256((directory / name).read_bytes()).hexdigest()) for name in FILES]
    return hashlib.sha256(json.dumps(contents).encode()).hexdigest()


def list_images() -> list[ContainerImage]:
    """Look at every target. Raises WorkerError `docker-daemon-absent` and the like."""
    with daemon.client() as client:
        return [_look(client, target) for target in TARGETS]


def find(client: Any, target: str) -> ContainerImage:
    """Find a usable container image. Raises WorkerError `container-image-missing` or `container-image-stale`."""
    image = _look(client, target)
    if not image.present:
        raise WorkerError("container-image-missing", f"there is no container image {image.tag}", hint=_BUILD_HINT)
    if image.stale:
        brief = f"the container image {image.tag} was built from other files than platforms/containers"
        raise WorkerError("container-image-stale", brief, hint=_BUILD_HINT)
    return image


def build(
    targets: Iterable[str] = TARGETS,
    base_image: str | None = None,
    report: Report | None = None,
    *,
    local_base: bool = False,
) -> list[ContainerImage]:
    """Build `targets`, in the Dockerfile's order, and give them as they are now.

    base_image: instead of the Dockerfile's default base. local_base: make one from the Debian archive (`base.make`)
    unless it exists. report: gets one line at a time. Raises WorkerError `container-build-failed` with the build's last
    lines, `wheels-missing`, or those of `base.make` and of the daemon.
    """
    say = report or (lambda _line: None)
    wanted = tuple(targets)
    if unknown := sorted(set(wanted) - set(TARGETS)):
        raise WorkerError("container-target-unknown", f"no such target: {', '.join(unknown)}", TARGETS)
    with daemon.client() as client, tempfile.TemporaryDirectory(prefix="pkgimage-containers-") as scratch:
        chosen = base.make(client, say) if local_base and base_image is None else base_image
        context = Path(scratch)
        for name in FILES:
            shutil.copy(folder() / name, context / name)
        labels = {KEY_LABEL: content_key(context), WHEELS_LABEL: download_wheels(context, say)}
        arguments = {"BASE": chosen} if chosen else {}
        for target in (t for t in TARGETS if t in wanted):
            say(f"building {tag_of(target)}")
            _build(client, context, target, arguments, labels, say)
        return [_look(client, target) for target in TARGETS if target in wanted]


def download_wheels(context: Path, report: Report) -> str:
    """Put the wheels of the libraries, and of pip, into `context`/wheels; the digest of them all.

    Raises WorkerError `wheels-missing` with pip's last lines.
    """
    report("downloading wheels")
    argv = wheels_argv(context / "requirements.txt", context / "wheels")
    outcome = run(Command(argv, deadline=1800.0))
    if not outcome.ok:
        lines = outcome.stderr.decode("utf-8", "replace").splitlines()[-10:]
        hint = "pip on this machine must reach a package index"
        raise WorkerError("wheels-missing", f"pip download failed: {outcome.describe()}", lines, hint)
    wheels = sorted((context / "wheels").glob("*.whl"))
    digests = [(wheel.name, hashlib.sha256(wheel.read_bytes()).hexdigest()) for wheel in wheels]
    return hashlib.sha256(json.dumps(digests).encode()).hexdigest()


def wheels_argv(requirements: Path, wheels: Path) -> tuple[str, ...]:
    """Make the command that downloads wheels for the Python inside, whatever Python runs here."""
    fixed = ("download", "--quiet", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check")
    inside = ("--python-version", PYTHON_INSIDE, "--implementation", "cp")
    platforms = tuple(word for name in (*_PLATFORMS, "manylinux2014_x86_64") for word in ("--platform", name))
    source = ("--dest", str(wheels), "--requirement", str(requirements), PIP)
    return (sys.executable, "-m", "pip", *fixed, *inside, *platforms, *source)


def _build(
    client: Any, context: Path, target: str, arguments: dict[str, str], labels: dict[str, str], report: Report
) -> None:
    tail: list[str] = []
    events = client.api.build(
        path=str(context),
        tag=tag_of(target),
        target=target,
        buildargs=arguments,
        labels=labels,
        rm=True,
        forcerm=True,
        decode=True,
    )
    failure: list[str] = []
    for event in events:  # to its end, also after an error: the SDK closes the connection only then
        for line in str(event.get("stream") or event.get("status") or "").splitlines():
            if line.strip():
                tail = [*tail[-20:], line]
                report(line)
        failure += str(event.get("error") or "").splitlines()
    if failure:
        hint = "" if "BASE" in arguments else "where the base cannot be pulled, build with --local-base"
        raise WorkerError("container-build-failed", f"building {tag_of(target)} failed", [*tail, *failure], hint)


def _look(client: Any, target: str) -> ContainerImage:
    tag = tag_of(target)
    found: Sequence[Any] = client.images.list(filters={"reference": tag})
    if not found:
        return ContainerImage(target, tag, present=False)
    facts = client.api.inspect_image(tag)
    stale = (facts["Config"]["Labels"] or {}).get(KEY_LABEL) != content_key(folder())
    return ContainerImage(
        target,
        tag,
        present=True,
        stale=stale,
        id=facts["Id"],
        layers=tuple(facts["RootFS"]["Layers"]),
        size=facts["Size"],
    )
