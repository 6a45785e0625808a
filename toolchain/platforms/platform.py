"""Platforms as data: one `platforms/*.toml` per platform, read into frozen values.

A platform is an operating system, an architecture and an object format. One more platform is one more file:
nothing in the code lists them. `symbols` are the *allow list* of the refusal rule: an object that needs any other
symbol, Python's own apart, cannot become an image. They must exist in the oldest supported version of each library.
"""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

import pydantic

from toolchain.document import Closed, Document, Key, Problem, check_shape, error_of, read_document
from toolchain.errors import ProfileError
from toolchain.resources import folder as shipped_folder

Os = Literal["linux", "windows", "macos"]
Arch = Literal["x86_64", "aarch64"]
Route = Literal["native", "qemu", "qemu-python", "wine", "flat", "flat-python"]
"""How a check runs: by this host's loader, under qemu-user, under wine, or mapped by the flat loader; with `-python`
in a CPython, by the functions' names, instead of in a harness."""
ROUTES: tuple[str, ...] = get_args(Route)

Name = Annotated[str, pydantic.StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*$")]
Text = Annotated[str, pydantic.StringConstraints(pattern=r"^[!-~]+( [!-~]+)*$")]
_FORMATS = {"linux": "elf", "windows": "coff", "macos": "macho"}
_MINIMUM = {"linux": r"glibc \d+\.\d+", "windows": r"windows \d+\.\d+", "macos": r"macos \d+\.\d+"}


@dataclass(frozen=True)
class Library:
    """A system library that images may import from."""

    name: str
    """What the loader looks for: `libm.so.6`, `ucrtbase.dll`, `libSystem.B.dylib`."""
    symbols: frozenset[str]
    """C names, without the platform's symbol prefix."""


@dataclass(frozen=True)
class Platform:
    """One platform: everything that differs between platforms, as data."""

    id: str
    """`linux-x86_64`; also the name of its file."""
    os: Os
    arch: Arch
    object_format: Literal["elf", "coff", "macho"]
    triple: str
    """LLVM's name of the platform."""
    cpu: str
    """The baseline CPU in LLVM's words: the only code every machine of the platform can run."""
    features: str
    """LLVM features added to the baseline ('' = none)."""
    suffix: str
    """Of image files, with the dot."""
    minimum_os: str
    """The oldest system an image loads on: `glibc 2.17`."""
    lld_flavor: Literal["gnu", "darwin"]
    lld_emulation: str
    """`-m` of the gnu flavour, `-arch` of the darwin one."""
    libraries: tuple[Library, ...]
    routes: tuple[str, ...]
    """How images of this platform can run here, in the order of trust."""
    symbol_prefix: str
    """What the object format puts before C names: '_' in Mach-O."""
    cpu_routes: tuple[str, ...] = ()
    """Routes that are taken only where a profile names the CPU to play."""

    def allowed(self) -> frozenset[str]:
        """Every C name an object of this platform may leave undefined, Python's own names apart."""
        return frozenset().union(*(library.symbols for library in self.libraries))


class _Library(Closed):
    name: Name
    symbols: Annotated[tuple[Name, ...], pydantic.Field(min_length=1, strict=False)]


class _PlatformFile(Closed):
    schema_: Annotated[Literal[1], pydantic.Field(alias="schema")]
    id: Name
    os: Os
    arch: Arch
    object_format: Literal["elf", "coff", "macho"]
    triple: Name
    cpu: Name
    features: Annotated[str, pydantic.StringConstraints(pattern=r"^([+-][a-z0-9.-]+(,[+-][a-z0-9.-]+)*)?$")]
    suffix: Annotated[str, pydantic.StringConstraints(pattern=r"^\.[a-z]+$")]
    minimum_os: Text
    lld_flavor: Literal["gnu", "darwin"]
    lld_emulation: Name
    routes: Annotated[tuple[Route, ...], pydantic.Field(min_length=1, strict=False)]
    cpu_routes: Annotated[tuple[Route, ...], pydantic.Field(strict=False)] = ()
    symbol_prefix: Literal["", "_"]
    library: Annotated[tuple[_Library, ...], pydantic.Field(min_length=1, strict=False)]


def _meaning_problems(document: Document, found: _PlatformFile) -> list[Problem]:
    """What a single file can get wrong although every value has the right shape."""
    problems = []
    if found.id != document.path.stem:
        problems.append(document.problem(("id",), f"should be '{document.path.stem}', as the file is named"))
    if found.object_format != _FORMATS[found.os]:
        problems.append(document.problem(("object-format",), f"is '{_FORMATS[found.os]}' on {found.os}"))
    if re.fullmatch(_MINIMUM[found.os], found.minimum_os) is None:
        example = _MINIMUM[found.os].replace(r"\d+\.\d+", "2.17" if found.os == "linux" else "11.0")
        message = f"should read like '{example}', is '{found.minimum_os}'"
        problems.append(document.problem(("minimum-os",), message))
    wanted = "darwin" if found.os == "macos" else "gnu"
    if found.lld_flavor != wanted:
        problems.append(document.problem(("lld-flavor",), f"is '{wanted}' on {found.os}"))
    lists: list[tuple[Key, tuple[str, ...]]] = [(("routes",), (*found.routes, *found.cpu_routes))]
    lists += [(("library", i, "symbols"), library.symbols) for i, library in enumerate(found.library)]
    lists.append((("library",), tuple(library.name for library in found.library)))
    for key, names in lists:
        twice = sorted(name for name, count in Counter(names).items() if count > 1)
        problems += [document.problem(key, f"'{name}' stands there twice") for name in twice]
    return problems


def load_platform(path: Path) -> Platform:
    """The platform in one file. Raises ProfileError 'platform-invalid' with every problem of the file."""
    document = read_document(path, "platform file", "platform-invalid")
    found, problems = check_shape(_PlatformFile, document)
    problems += _meaning_problems(document, found) if found is not None else []
    if found is None or problems:
        raise error_of(path, "platform file", "platform-invalid", problems)
    return Platform(
        id=found.id, os=found.os, arch=found.arch, object_format=found.object_format, triple=found.triple,
        cpu=found.cpu, features=found.features, suffix=found.suffix, minimum_os=found.minimum_os,
        lld_flavor=found.lld_flavor, lld_emulation=found.lld_emulation,
        libraries=tuple(Library(library.name, frozenset(library.symbols)) for library in found.library),
        routes=found.routes, symbol_prefix=found.symbol_prefix, cpu_routes=found.cpu_routes,
    )


def load_platforms(folder: Path | None = None) -> dict[str, Platform]:
    """{id: platform} of every `*.toml` in `folder` (default: the shipped ones), sorted by id.

    Raises ProfileError 'platform-invalid' with every problem of every file, or when there is no file at all.
    """
    place = shipped_folder("platforms") if folder is None else folder
    platforms, failures = {}, []
    for path in sorted(place.glob("*.toml")):
        try:
            platforms[path.stem] = load_platform(path)
        except ProfileError as failure:
            failures.append(failure)
    if failures:
        details = [line for failure in failures for line in failure.details or (failure.brief,)]
        raise ProfileError("platform-invalid", f"{len(failures)} platform file(s) cannot be used", details)
    if not platforms:
        raise ProfileError("platform-invalid", f"there is no platform file in '{place}'")
    return platforms
