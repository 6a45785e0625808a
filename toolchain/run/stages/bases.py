"""Base images, and builds of earlier runs."""

from collections.abc import Mapping
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from toolchain.errors import ToolError
from toolchain.platforms import load_platforms
from toolchain.profile import Profile, string_of
from toolchain.run.lld import identity
from toolchain.run.protocol import Job, make_job
from toolchain.run.reuse import Kept, toolchain_key
from toolchain.run.workshop import Workshop

DEADLINE = 900.0
"""Seconds of any job that builds."""


def base_string(profile: Profile, platform: str) -> str:
    """The CPU targets of the base that a profile's image is built upon; '' = the platform's baseline."""
    return string_of(dict(profile.base_targets), load_platforms()[platform])


def base_image(platform: str, pin: str | None, shop: Workshop, targets: str = "") -> Path:
    """The base image of a platform for CPU targets, made once in a workshop. pin: of the linker. Raises ToolError."""
    return shop.once(("base", platform, pin or "", targets), partial(_make_base, platform, pin, shop, targets))


def _make_base(platform: str, pin: str | None, shop: Workshop, targets: str) -> Path:
    arguments = {"platform": platform, "lld": pin, "targets": targets}
    job = make_job("base", arguments, shop.folder(f"base-{platform}"), deadline=DEADLINE)
    made_of = {"kind": "base"} | ({"targets": targets} if targets else {})
    result = reused(job, made_of, f"base\0{platform}\0{targets}", pin, shop).result.require()
    return result.files[result.value["image"]]


def reused(job: Job, made_of: Mapping[str, Any], subject: str, pin: str | None, shop: Workshop) -> Kept:
    """The build of an earlier run, if all that decides is the same; in containers, which have tools of their own, none.

    made_of: what decides besides platform and tools. A build that fails is no result, so there is no key where there is
    no linker.
    """
    platform = job.arguments["platform"]
    run = partial(shop.run, platform)
    try:
        linker = identity(pin) if shop.executor == "local" else None
    except ToolError:
        linker = None
    if linker is None:
        return Kept(run(job), reused=False)
    key = {**made_of, "platform": platform, "lld": linker, "llvmlite": version("llvmlite"), **toolchain_key()}
    return shop.reuse.run(job, key, run, None, subject)
