"""The running platform and interpreter, as far as an image depends on them.

`probe` reads the facts, `problem` decides: separate, so that a test can decide for any host.
"""

from __future__ import annotations

import os
import sys

from pkgimage.errors import LoadError, PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from pkgimage.glance import Glance
    from pkgimage.header import Header

    Cpu: TypeAlias = tuple[frozenset[str] | None, frozenset[str], int]

_MACHINES = {"amd64": "x86_64", "arm64": "aarch64"}
_SYSTEMS = {"win32": "windows", "darwin": "macos"}


class Host:
    """Facts of a host.

    platform: its id; system: 'glibc 2.36', 'windows 10.0', 'macos 14.0', or '' when it is none of these;
    implementation: 'cpython'; python: (major, minor); free_threaded, debug: how the interpreter was built; features:
    LLVM's names of CPU features that are usable, None when nobody could look; inactive: those that the CPU has and the
    system has not enabled; vector_width: bytes of a scalable vector register (SVE), 0 where there are none. look:
    returns these three, and is called when one is first asked for: most images need no feature.
    """

    __slots__ = ("_cpu", "_look", "debug", "free_threaded", "implementation", "platform", "python", "system")

    def __init__(
        self,
        platform: str,
        system: str,
        implementation: str,
        python: tuple[int, int],
        *,
        free_threaded: bool = False,
        debug: bool = False,
        features: frozenset[str] | None = None,
        inactive: frozenset[str] = frozenset(),
        vector_width: int = 0,
        look: Callable[[], Cpu] | None = None,
    ) -> None:
        self.platform = platform
        self.system = system
        self.implementation = implementation
        self.python = python
        self.free_threaded = free_threaded
        self.debug = debug
        self._cpu = (features, inactive, vector_width)
        self._look = look

    def _looked(self) -> Cpu:
        if self._look is not None:
            self._cpu = self._look()
            self._look = None
        return self._cpu

    @property
    def features(self) -> frozenset[str] | None:
        """LLVM's names of the features that can be used."""
        return self._looked()[0]

    @property
    def inactive(self) -> frozenset[str]:
        """Features that wait for the system to enable them."""
        return self._looked()[1]

    @property
    def vector_width(self) -> int:
        """Bytes of a scalable vector register."""
        return self._looked()[2]

    def facts(self) -> dict[str, object]:
        """The host as JSON can hold it; the reverse of `from_facts`."""
        return {
            "platform": self.platform, "system": self.system, "implementation": self.implementation,
            "python": f"{self.python[0]}.{self.python[1]}", "free_threaded": self.free_threaded, "debug": self.debug,
            "features": None if self.features is None else sorted(self.features), "inactive": sorted(self.inactive),
            "vector_width": self.vector_width,
        }  # fmt: skip


looks: list[Callable[[], bytes]] = []
"""Functions of base images that look at the CPU (`pkgimage.hostfacts`): one that is loaded is enough."""

_seen: list[Cpu] = []


def look() -> Cpu:
    """What this machine's CPU can do, asked once: by a base image, before one is loaded by what the system says."""
    if not _seen:
        if not looks:
            from pkgimage.probe import system

            return system()
        from pkgimage.hostfacts import decode

        _seen.append(decode(looks[0]()))
    return _seen[0]


def platform_id() -> str:
    """The id of the running platform ('linux-x86_64'), as `platforms/*.toml` names them."""
    if sys.platform == "win32":
        # `platform.machine` tells about the machine; the interpreter's own word length and build tell what it can load.
        machine = "arm64" if "(ARM64)" in sys.version else "amd64" if "(AMD64)" in sys.version else "x86"
    else:
        machine = os.uname().machine
    return platform_name(sys.platform, machine, sys.maxsize > 1 << 32)


def platform_name(system: str, machine: str, wide: bool) -> str:
    """The id for a `sys.platform`, a machine name and whether pointers have 64 bits."""
    machine = machine.lower()
    if system != "darwin":  # macOS itself says arm64
        machine = _MACHINES.get(machine, machine)
    return f"{_SYSTEMS.get(system, system)}-{machine}" + ("" if wide else "-32bit")


def system_version() -> str:
    """The C library or system with its version: 'glibc 2.36'; '' when unknown (musl)."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"windows {version.major}.{version.minor}"
    if sys.platform == "darwin":
        return macos_version(os.uname().release)
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (AttributeError, OSError, ValueError):
        return ""


def macos_version(darwin: str) -> str:
    """The macOS version for a Darwin kernel's: 20 was macOS 11, 24 macOS 15, 25 macOS 26; before 20, 10.(n - 4)."""
    major, _, minor = darwin.partition(".")
    number = int(major)
    if number < 20:
        return f"macos 10.{number - 4}"
    return f"macos {number + 1 if number >= 25 else number - 9}.{minor.partition('.')[0] or 0}"


def probe() -> Host:
    """The facts of this process."""
    free_threaded = "t" in getattr(sys, "abiflags", "") or "free-threading build" in sys.version
    return Host(
        platform_id(), system_version(), sys.implementation.name, sys.version_info[:2],
        free_threaded=free_threaded, debug=hasattr(sys, "gettotalrefcount"), look=look,
    )  # fmt: skip


KEYS = frozenset((
    "platform", "system", "implementation", "python", "free_threaded", "debug", "features", "inactive", "vector_width",
))  # fmt: skip
"""What `from_facts` takes."""


def from_facts(facts: Mapping[str, object], like: Host) -> Host:
    """The host that a JSON object describes; what it leaves out is as in `like`.

    Raises PkgimageError 'host-invalid', which lists every wrong key.
    """
    wrong = [f"'{key}' is none of {', '.join(sorted(KEYS))}" for key in facts if key not in KEYS]
    given = like.facts() | {key: value for key, value in facts.items() if key in KEYS}
    _, python = _version(f"python {given['python']}")
    if len(python) != 2:
        wrong.append(f"python is like '3.11', not {given['python']!r}")
    wrong += [f"{key} is a text" for key in ("platform", "system", "implementation") if not _text(given[key])]
    wrong += [f"{key} is true or false" for key in ("free_threaded", "debug") if not isinstance(given[key], bool)]
    width = given["vector_width"]
    if type(width) is not int or not 0 <= width <= 256:
        wrong.append(f"vector_width is a number of bytes up to 256, not {width!r}")
    features, inactive = _names(given["features"] or ()), _names(given["inactive"])
    wrong += [f"{key} is a list of texts" for key, v in (("features", features), ("inactive", inactive)) if v is None]
    if wrong or features is None or inactive is None:
        raise PkgimageError("host-invalid", "the description of a host is wrong", wrong, "correct what is listed")
    return Host(
        str(given["platform"]), str(given["system"]), str(given["implementation"]), (python[0], python[1]),
        free_threaded=given["free_threaded"] is True, debug=given["debug"] is True,
        features=None if given["features"] is None else features, inactive=inactive, vector_width=int(str(width)),
    )  # fmt: skip


def _text(value: object) -> bool:
    return isinstance(value, str)


def _names(value: object) -> frozenset[str] | None:
    """A list of texts as a set; None for anything else."""
    if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
        return None
    return frozenset(value)


def problem(header: Header, host: Host) -> LoadError | None:
    """Why `host` cannot load an image with `header`: R08 wrong-platform, R09 interpreter, R18 os-version; or None."""
    if header.platform != host.platform:
        return LoadError(
            "R08",
            f"the image is for {header.platform}; this is {host.platform}",
            [f"package {header.name} {header.version}"],
            f"use the image that 'pkgimage build --platform {host.platform}' writes",
        )
    reason = interpreter(header, host)
    if reason:
        return LoadError(
            "R09", "this Python cannot load package images", [reason],
            f"use a standard build of CPython {header.python[0]}.{header.python[1]} or newer",
        )  # fmt: skip
    return system(header.minimum_os, host.system)


def interpreter(header: Header | Glance, host: Host) -> str:
    """What is wrong with the interpreter, '' for nothing."""
    if host.implementation != "cpython":
        return f"it is {host.implementation}; images use CPython's stable ABI"
    if header.python <= host.python and not host.free_threaded and not host.debug:
        return ""
    version = f"{host.python[0]}.{host.python[1]}"
    if host.python < header.python:
        return f"it is Python {version}; the image needs {header.python[0]}.{header.python[1]}"
    if host.free_threaded:
        return f"it is the free-threaded build of Python {version}, which has no stable ABI"
    return f"it is a debug build of Python {version}, whose objects may have another layout"


def system(needed: str, present: str) -> LoadError | None:
    """R18 unless the system `present` is of the kind and at least the version `needed`."""
    kind, wanted = _version(needed)
    found_kind, found = _version(present)
    if kind == found_kind and wanted and found >= wanted:
        return None
    return LoadError(
        "R18",
        f"the image needs {needed} or newer",
        [f"this host has {present}" if present else "this host's C library is unknown (musl?)"],
        "use a newer system, or build the image for an older one",
    )


def _version(text: str) -> tuple[str, tuple[int, ...]]:
    """('glibc', (2, 17)) for 'glibc 2.17'; no numbers when it cannot be read."""
    kind, _, number = text.partition(" ")
    parts = number.split(".")
    for part in parts:
        if not (part.isascii() and part.isdigit() and len(part) < 10):
            return kind, ()
    return kind, tuple([int(part) for part in parts])
