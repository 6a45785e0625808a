"""The front end's stages: the package of a profile, and what its checks expect."""

import json
from collections.abc import Iterable
from typing import Any

from toolchain.errors import ToolError
from toolchain.flags import CheckBounds, Flags
from toolchain.frontends import request_of
from toolchain.frontends.expected import load
from toolchain.frontends.oracle import oracle_request
from toolchain.inputs import Inputs, changes
from toolchain.package import INPUTS, Package
from toolchain.profile import Profile
from toolchain.run.making import read_package
from toolchain.run.protocol import make_job
from toolchain.run.reuse import Kept, host_key, numba_key
from toolchain.run.stages.values import Below, Extracted, Oracle, subject
from toolchain.run.workshop import Workshop

DEADLINE = 1800.0


def extract(
    profile: Profile, check_bounds: CheckBounds, shop: Workshop, below: tuple[Below, ...] = ()
) -> Extracted:
    """The package of a profile for one value of `check-bounds`. Raises ExtractError, WorkerError.

    below: its closure, extracted before.
    """
    directory = shop.folder("package")
    request = request_of(profile, check_bounds, tuple(one.requirement for one in below)).to_json()
    job = make_job("extract", {"request": request}, directory, deadline=DEADLINE, fresh=True)
    key = {"kind": "extract", "asked": _rootless(request), **_dependencies(below), **numba_key()}
    about = subject("extract", profile, check_bounds)
    kept = shop.reuse.run(job, key, shop.on_host, profile.root, about, _folders(below))
    kept.result.require()
    package = read_package(directory)
    return Extracted(directory, package, kept.reused, _reasons(kept, package), below)


def _dependencies(below: Iterable[Below]) -> dict[str, Any]:
    """The part of a key that says what a package is built upon: nothing when it is nothing."""
    digests = {one.profile.name: one.requirement.package.digest for one in below}
    return {"dependencies": digests} if digests else {}


def _folders(below: Iterable[Below]) -> list[str]:
    """Where modules of the closure are found."""
    return [str(one.profile.root) for one in below]


def _rootless(request: str) -> dict[str, Any]:
    """A request as a part of a key: wherever the package is, and without what `_dependencies` says."""
    row: dict[str, Any] = json.loads(request)
    return {name: value for name, value in row.items() if name not in ("root", "depends")}


def _reasons(kept: Kept, package: Package) -> tuple[str, ...]:
    """Why a package was extracted again: by its inputs where they say it, else by what else had changed."""
    if not kept.reasons or kept.before is None:
        return kept.reasons
    try:
        before = Inputs.from_json(kept.before[INPUTS].read_bytes())
    except (OSError, KeyError, ToolError):
        return kept.reasons
    told = changes(before, package.inputs)
    return (*told, *(text for text in kept.reasons if text not in told))


def ask_oracles(profile: Profile, extracted: Extracted, flags: Flags, shop: Workshop) -> Oracle:
    """What the checks of the profile expect of images with `flags`. Raises ExtractError, WorkerError."""
    directory = shop.folder("oracle")
    depends = tuple(one.requirement for one in extracted.below)
    request = oracle_request(profile, extracted.package.methods, flags, depends).to_json()
    job = make_job("oracle", {"request": request}, directory, deadline=DEADLINE, fresh=True)
    row = json.loads(request)
    asked = {**row, "extract": _rootless(row["extract"])}
    key = {"kind": "oracle", "asked": asked, **_dependencies(extracted.below), **numba_key(), **host_key()}
    about = subject("oracle", profile, flags.text)
    kept = shop.reuse.run(job, key, shop.on_host, profile.root, about, _folders(extracted.below))
    value = kept.result.require().value
    return Oracle(directory, tuple(load(directory)), dict(value["globals"]), kept.reused)
