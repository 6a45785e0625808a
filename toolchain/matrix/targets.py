"""Which CPU target of its image a cell must run, and which ones its host can run: known before anything is built.

The decision is the one that an image's loader makes (`pkgimage.selection`), about a host whose facts come from
elsewhere: from tables for CPUs that are played (`toolchain.cpu.models`), from this machine's probe for its own. So an
image that looks wrongly, and one that decides wrongly, gives another answer than its cell says.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pkgimage.host import Host
from pkgimage.selection import select
from toolchain.cpu import Target
from toolchain.cpu.models import NATIVE, model
from toolchain.platforms import Platform

Cpu = tuple[frozenset[str], frozenset[str], int]
"""(features that can be used, features that the system has not enabled, bytes of a scalable vector register)."""
NativeCpu = Callable[[], Cpu]
"""Looks at this machine's own CPU."""


UNUSABLE = "cpu-target-unusable"
"""Reason of checks with a target that the host cannot run."""


@dataclass(frozen=True)
class HostTarget:
    """One CPU target of an image, on the host of a cell."""

    index: int
    """In the image's list."""
    name: str
    lacks: str
    """Why the host cannot run it: 'the CPU lacks avx2'; '' = it can."""
    elsewhere: bool = False
    """It is beyond a CPU that the profile names, so that it is no matter of this cell but of other ones."""

    @property
    def label(self) -> str:
        """`1 x86-64-v3`, as people and checks call it."""
        return f"{self.index} {self.name}"


def nothing_known() -> Cpu:
    """For plans in which no code runs on this machine's own CPU."""
    return frozenset(), frozenset(), 0


def host_targets(
    platform: Platform, targets: Sequence[Target], host_cpu: str, native: NativeCpu, *, named: bool = False
) -> tuple[tuple[HostTarget, ...], int | None]:
    """(the targets, index of the one that an image must choose; None: the host can run none).

    named: the profile names this CPU, and so says what it is for.
    """
    features, inactive, width = _cpu(platform, host_cpu, native)
    host = Host(
        platform.id, "", "cpython", (3, 11), features=features, inactive=inactive, vector_width=width
    )  # fmt: skip
    found = select([target.header() for target in targets], host)
    beyond = named and host_cpu != NATIVE
    rows = [HostTarget(one.index, one.name, one.lacks(), beyond and not one.usable) for one in found.comparisons]
    return tuple(rows), found.index


def _cpu(platform: Platform, host_cpu: str, native: NativeCpu) -> Cpu:
    if platform.os == "macos" and platform.arch == "aarch64":
        # Features there are names of sysctl, and the flat loader, which is no macOS, knows none.
        return nothing_known()
    if host_cpu == NATIVE:
        return native()
    played = model(platform.arch, host_cpu)
    return played.features, frozenset(), played.vector_width
