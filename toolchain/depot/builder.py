"""The entry point `pkgimage.builder`: builds a variant that satisfies a request, in a process of its own.

That process is the command `pkgimage precompile`, so that a person can do the same by hand. This module runs inside the
application: it imports neither Numba nor LLVM. One line on the logger `pkgimage` says what is built and why, by the
rejections of what is there; a second one, when it stands there, what had changed since the variant that it replaces.
Without a configuration of logging Python shows them on stderr. A package whose build asks for the package itself is not
built again (`PKGIMAGE_BUILDING` lists what the processes around this one build).
"""

import logging
import os
import shlex
import sys
from collections.abc import Sequence

from pkgimage import changes
from pkgimage.cachefile import CacheFile
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, depot_list
from pkgimage.flags import MODES
from pkgimage.host import platform_id
from pkgimage.rejection import Rejection
from pkgimage.request import Request
from toolchain.depot import inventory, reasons
from toolchain.depot.place import own_depot
from toolchain.depot.profiles import profile_of
from toolchain.errors import DepotError
from toolchain.run.local import import_path
from toolchain.run.process import Command, run

BUILDING = "PKGIMAGE_BUILDING"
DEADLINE = 3600.0
"""Seconds; the jobs inside have deadlines of their own, and another builder may have to end first."""


def build(request: Request, rejected: Sequence[tuple[Candidate, Rejection]]) -> None:
    """Publishes a variant that satisfies `request` to the first depot that can be written.

    Raises DepotError: build-nested, depot-missing, profile-unknown, build-failed.
    """
    around = [name for name in os.environ.get(BUILDING, "").split(",") if name]
    if request.name in around:
        raise DepotError(
            "build-nested", f"package '{request.name}' is being built, and its build asks for it",
            [" -> ".join([*around, request.name])], "do not load the package's image when its own modules are imported",
        )  # fmt: skip
    depots = depot_list(os.environ, request.name)
    depot = own_depot(depots)
    profile = profile_of(request.name, depots, request.root)
    argv = command(request, str(profile), depot.path)
    said = logging.getLogger("pkgimage")
    said.warning("building package image '%s': %s", request.name, why(rejected))
    environment = {"PYTHONPATH": import_path(), BUILDING: ",".join([*around, request.name])}
    outcome = run(Command((sys.executable, "-P", "-m", "pkgimage", *argv), environment, deadline=DEADLINE))
    if not outcome.ok:
        lines = outcome.stderr.decode("utf-8", "replace").splitlines()[-20:]
        raise DepotError(
            "build-failed", f"package '{request.name}' could not be built: {outcome.describe()}", lines,
            f"pkgimage {shlex.join(argv)}",
        )  # fmt: skip
    old = reasons.files(candidate for candidate, _ in rejected)
    now = reasons.files(each.candidate for each in inventory.held(depot, [request.name]))
    for change in changed(old, now, [depot, *depots]):
        said.warning("rebuilt package image '%s' because %s", request.name, change)


def changed(old: Sequence[CacheFile], now: Sequence[CacheFile], depots: Sequence[Depot] = ()) -> list[str]:
    """What changed, in a line for each variant of `now` that takes the place of an `old` one.

    depots: where builds of its dependencies may be.
    """
    known = {file.content_key for file in old}
    pairs = [(reasons.before(old, file), file) for file in now if file.content_key not in known]
    find = reasons.builds_in(depots)
    return [changes.joined(changes.between(before, file, find)) for before, file in pairs if before is not None]


def command(request: Request, profile: str, depot: str) -> tuple[str, ...]:
    """The arguments of `pkgimage` that build what is asked for: flags that somebody set, this machine's platform."""
    texts = request.flags.texts()
    flags = [f"--{word}={text}" for word, text in texts.items() if word != "pkgimages" and request.flags.has(word)]
    mode = MODES[request.flags.mode]
    return (
        "precompile", profile, "--platform", platform_id(), "--depot", depot, *flags,
        *([] if mode == "yes" else [f"--pkgimages={mode}"]),
    )  # fmt: skip


def why(rejected: Sequence[tuple[Candidate, Rejection]]) -> str:
    """The reasons in one line, each once, with how many variants it holds for.

    Variants of other platforms are a reason only when there are no others.
    """
    here = [found for _, found in rejected if found.code != "R08"]
    lines = [found.line() for found in here or [found for _, found in rejected]]
    counted = [f"{line} ({lines.count(line)} variants)" if lines.count(line) > 1 else line for line in lines]
    return "; ".join(dict.fromkeys(counted)) or "there is no variant yet"
