"""Build id and core header of an image. The layout stands in `pkgimage.header`."""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from typing import Protocol

from pkgimage import flags as core_flags
from pkgimage import header as core
from toolchain.flags import Flags
from toolchain.package import Package
from toolchain.serialize.section import DataSection

FORMAT = b"pkgimage build id 1"


class Target(Protocol):
    """What of a platform the header says (`toolchain.platforms.Platform` has it)."""

    @property
    def id(self) -> str:
        """Platform id: 'linux-x86_64'."""

    @property
    def minimum_os(self) -> str:
        """Oldest system: 'glibc 2.17'."""

    @property
    def cpu(self) -> str:
        """Name of the baseline CPU: 'x86-64'."""

    @property
    def features(self) -> str:
        """Features beyond it, '' normally."""


def all_tools(package: Package, tools: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """(tool, version) of everything that made the image: the front end's producers and `tools`, sorted, once each."""
    return tuple(sorted({*package.producers, *((tool, version) for tool, version in tools)}))


def build_id(
    package: Package, platform_id: str, section: DataSection, tools: Sequence[tuple[str, str]], base: bytes = b"",
    dependencies: Sequence[tuple[str, bytes]] = (),
) -> bytes:  # fmt: skip
    """The 32 bytes that name what was compiled: equal content and tools give an equal build id on every machine.

    sha256 over a format constant and the length-prefixed fields: bitcode, data section (globals, methods,
    exceptions), platform id, tools, the build id of the base image (b"" = none), names and build ids of dependencies.
    Not the flags of code generation, CPU targets or sources: these tell variants of one build apart.
    """
    state = hashlib.sha256(FORMAT)
    fields = [package.bitcode, section.content, platform_id.encode()]
    for tool, version in all_tools(package, tools):
        fields += [tool.encode(), version.encode()]
    upon = _counted([part for name, build in dependencies for part in (name.encode(), build)])
    for field in (*_counted(fields), base, *(upon if dependencies else [b""])):
        state.update(len(field).to_bytes(8, "little"))
        state.update(field)
    return state.digest()


def _counted(fields: list[bytes]) -> list[bytes]:
    """`fields` behind their number, so that no list of fields is the start of another one."""
    return [len(fields).to_bytes(8, "little"), *fields]


def core_header(
    package: Package,
    platform: Target,
    section: DataSection,
    tools: Sequence[tuple[str, str]],
    flags: Flags,
    base: bytes = b"",
    dependencies: Sequence[tuple[str, bytes]] = (),
    targets: Sequence[tuple[str, str, int, int]] = (),
    clones: str = "",
) -> bytes:
    """The content of the image's header section, a multiple of 64 bytes.

    flags: what code generation is asked for, with the mask of what somebody chose. base: build id of the base image
    that it is built upon, b"" = none. dependencies: (name, build id) of each, in the order of `Package.depends`.
    targets: (CPU, features needed, flags, base) of each CPU target; () = the platform's baseline alone. clones: why
    what is cloned for which (`toolchain.codegen.Plan.manifest`).
    """
    header = core.Header(
        platform=platform.id, minimum_os=platform.minimum_os, name=package.name, version=package.version,
        uuid=uuid.UUID(package.uuid).bytes, build_id=build_id(package, platform.id, section, tools, base, dependencies),
        flags=flags.byte, mode=core_flags.MODES.index("yes"), mask=flags.mask,
        targets=tuple(targets) or ((platform.cpu, platform.features, 0, 0),), producers=all_tools(package, tools),
        bitcode_digest=hashlib.sha256(package.bitcode).digest(),
        data_digest=hashlib.sha256(section.content).digest(),
        index_digest=hashlib.sha256(section.content[: section.index_size]).digest(),
        base_build_id=base, dependencies=tuple(dependencies),
        data_size=len(section.content), index_size=section.index_size,
        methods_offset=section.methods_offset, exceptions_offset=section.exceptions_offset, clones=clones,
    )  # fmt: skip
    return core.encode(header)
