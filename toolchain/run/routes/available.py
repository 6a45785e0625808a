"""Which routes this machine can take, and the reason when it cannot: stable codes for reports."""

import os
import platform as host
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from toolchain.matrix.results import Entry
from toolchain.platforms import Platform
from toolchain.platforms.platform import Arch
from toolchain.run.arm64_python import COMMAND, find_arm64_python
from toolchain.run.harness import DYNAMIC_LINKERS
from toolchain.run.routes.wine import find_wine

QEMU_CPU = "cortex-a53"
"""The oldest common 64-bit ARM core: baseline code must run on it. (qemu's default changes between versions.)"""
QEMU_X86_CPU = "max"
"""On x86-64 code is emulated for the sake of the CPU alone, so somebody names one; this is qemu's own choice."""
APPLE_CPU = "max"
"""For images of macos-arm64, whose baseline (M1) has more than a cortex-a53: LSE atomics, for one."""

ROOTS = {"aarch64": ("/usr/aarch64-linux-gnu", "/"), "x86_64": ("/", "/usr/x86_64-linux-gnu")}
"""Folders in which glibc may stand: Debian's cross packages, a multi-architecture system, or the right one."""


@dataclass(frozen=True)
class Availability:
    """Whether a route can be taken here."""

    ok: bool
    code: str = ""
    """'' when ok; else e.g. 'qemu-missing'."""
    reason: str = ""
    """In a person's words, with what to install."""


OK = Availability(True)


def availability(route: str, platform: Platform) -> Availability:
    """Whether images of `platform` can be run by `route` on this machine."""
    if route not in (*platform.routes, *platform.cpu_routes):
        return Availability(False, "route-unsupported", f"there is no route '{route}' for {platform.id}")
    emulated = emulated_cpu(route, platform) is not None
    match route:
        case "native":
            return _native(platform)
        case "wine":
            return _wine()
        case "qemu-python" | "flat-python" if emulated:
            return _qemu_python()
        case "qemu" | "flat" if emulated:
            return _qemu(platform.arch)
        case _:
            return _mapped(platform)


def emulated_cpu(route: str, platform: Platform) -> str | None:
    """The processor model that the route's emulator plays when nobody names one; None: this machine's own processor."""
    if route in ("qemu", "qemu-python"):
        return QEMU_CPU if platform.arch == "aarch64" else QEMU_X86_CPU
    if route in ("flat", "flat-python") and platform.arch == "aarch64" and not _host_is("linux", "aarch64"):
        return APPLE_CPU
    return None


def entries(route: str) -> tuple[Entry, ...]:
    """How a route's calls enter an image: by the table's uniform entries, by name from Python, or both ways."""
    if route == "native":
        return ("uniform", "python")
    return ("python",) if route.endswith("-python") else ("uniform",)


def qemu_argv(cpu: str, root: Path | None = None, arch: Arch = "aarch64") -> tuple[str, ...]:
    """What stands before a program for Linux on `arch`. Only called when `availability` said ok.

    root: where the program finds the files of its system; None = glibc for `arch`, which is enough for a harness.
    """
    program = next(filter(None, map(shutil.which, programs(arch))))
    return (program, "-cpu", cpu, "-L", str(root or _root(arch)))


def programs(arch: Arch) -> tuple[str, str]:
    """Names of the emulator of Linux on `arch`, the usual one first."""
    return f"qemu-{arch}-static", f"qemu-{arch}"


def _host_is(system: str, arch: str) -> bool:
    names = {"x86_64": ("x86_64", "AMD64"), "aarch64": ("aarch64", "arm64")}[arch]
    prefix = {"linux": "linux", "windows": "win32", "macos": "darwin"}[system]
    return sys.platform.startswith(prefix) and host.machine() in names


def _native(platform: Platform) -> Availability:
    if not _host_is(platform.os, platform.arch):
        return Availability(False, "host-differs", f"this machine is not {platform.id}")
    return _glibc(platform.arch)


def _wine() -> Availability:
    if find_wine() is None:
        return Availability(False, "wine-missing", "wine64 was not found; Debian: apt install wine64")
    return OK


def _mapped(platform: Platform) -> Availability:
    """Routes `flat` and `flat-python` on this machine's own processor."""
    if not _host_is("linux", platform.arch):
        return Availability(False, "host-differs", f"the flat loader needs Linux on {platform.arch}")
    return _glibc(platform.arch)


def _glibc(arch: str) -> Availability:
    if not Path(DYNAMIC_LINKERS[arch]).exists():
        return Availability(False, "glibc-missing", f"glibc was not found: there is no {DYNAMIC_LINKERS[arch]}")
    return OK


def qemu_program(arch: Arch = "aarch64") -> Availability:
    """Whether programs for Linux on `arch` can be started, whatever files they need."""
    if not any(map(shutil.which, programs(arch))):
        return Availability(
            False, "qemu-missing", f"qemu-{arch}-static was not found; Debian: apt install qemu-user-static"
        )
    return OK


def _qemu_python() -> Availability:
    able = qemu_program()
    if able.ok and find_arm64_python() is None:
        return Availability(False, "arm64-python-missing", f"there is no CPython for arm64 here; run: {COMMAND}")
    return able


def _qemu(arch: Arch) -> Availability:
    able = qemu_program(arch)
    if not able.ok or _root(arch) is not None:
        return able
    if arch == "x86_64":
        return Availability(
            False, "glibc-missing", "glibc for x86-64 was not found; Debian: apt install libc6-amd64-cross"
        )
    return Availability(
        False, "arm64-libc-missing", "glibc for arm64 was not found; Debian: apt install libc6-arm64-cross"
    )


def _root(arch: Arch) -> Path | None:
    roots = map(Path, filter(None, (os.environ.get("QEMU_LD_PREFIX"), *ROOTS[arch])))
    return next((root for root in roots if (root / DYNAMIC_LINKERS[arch].lstrip("/")).exists()), None)
