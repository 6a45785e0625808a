"""From a profile to build requests: what is known of a variant before anything ran."""

import hashlib
import uuid

import pkgimage
from pkgimage.flags import Flags
from toolchain.depot.keys import BuildRequest
from toolchain.frontends.producers import producers
from toolchain.platforms import Platform
from toolchain.profile import Profile, targets_of
from toolchain.serialize import canonical

Tools = tuple[tuple[str, str], ...]


def tools_before(profile: Profile, linker: str) -> Tools:
    """(tool, version) of everything that will work on the package; linker: the version of LLD, or where it runs."""
    front = ("python", "numpy", "numba", "llvmlite") if profile.frontend == "numba" else ("python", "numpy", "llvmlite")
    return (*producers(*front), ("lld", linker), ("pkgimage", pkgimage.__version__))


def build_request(profile: Profile, platform: Platform, flags: Flags, tools: Tools) -> BuildRequest:
    """What a profile asks for on one platform with `flags`."""
    return BuildRequest(
        name=profile.name, uuid=uuid.UUID(profile.uuid).bytes, profile=profile_digest(profile), flags=flags,
        targets=target_rows(profile, platform), platform=platform.id, minimum_os=platform.minimum_os,
        tools=tools,
    )  # fmt: skip


def target_rows(profile: Profile, platform: Platform) -> tuple[tuple[str, str, int, int], ...]:
    """The CPU targets of a profile on a platform, as the core header lists them."""
    targets = targets_of(dict(profile.cpu_targets), platform)
    return tuple(target.header() for target in targets) or ((platform.cpu, platform.features, 0, 0),)


def profile_digest(profile: Profile) -> str:
    """sha256 (hexadecimal) of what is compiled and how, the same wherever profile and package lie.

    Not the checks, routes and platforms: they do not change a variant. Not the pin of the linker: its version does.
    """
    flags = profile.flags
    said = {
        "name": profile.name, "version": profile.version, "uuid": profile.uuid, "frontend": profile.frontend,
        "modules": profile.modules, "globals": profile.globals,
        "exports": [(export.function, export.signatures) for export in profile.exports],
        "flags": flags.document(), "preferences": profile.preferences, "environment": profile.environment,
        "depends": [(each.name, profile_digest(each)) for each in profile.closure],
        **({"base-targets": profile.base_targets} if profile.base_targets else {}),
    }  # fmt: skip
    return hashlib.sha256(canonical(said).encode()).hexdigest()
