"""What the stages give each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolchain.errors import ToolError
from toolchain.flags import Flags
from toolchain.frontends import Requirement, request_of, requirement
from toolchain.frontends.expected import Expected
from toolchain.package import Package
from toolchain.profile import Profile
from toolchain.run.making import PACKAGE_FILES


@dataclass(frozen=True)
class Extracted:
    """The front end's result and where it stands."""

    directory: Path
    package: Package
    reused: bool = False
    """It was made by an earlier run."""
    reasons: tuple[str, ...] = ()
    """What had changed since an earlier run, whose result so could not be used."""
    below: tuple["Below", ...] = ()
    """What the package is built upon: its closure, in order."""

    def files(self) -> list[Path]:
        """The files that jobs take as inputs."""
        return [self.directory / name for name in PACKAGE_FILES]


@dataclass(frozen=True)
class Below:
    """A package that others are built upon: its profile, whose flags it is built with, and the front end's result."""

    profile: Profile
    extracted: Extracted

    @property
    def requirement(self) -> Requirement:
        """What extractions of others have to know of it."""
        return requirement(request_of(self.profile, self.profile.flags.check_bounds), self.extracted.package)


@dataclass(frozen=True)
class Oracle:
    """What the checks expect, and where it stands."""

    directory: Path
    expected: tuple[Expected, ...]
    globals: Mapping[str, str]
    reused: bool = False
    """It was made by an earlier run."""

    def files(self) -> list[Path]:
        """The files that jobs take as inputs."""
        return [self.directory / "expected.json", self.directory / "expected.npz"]


@dataclass(frozen=True)
class Built:
    """One image, or why there is none."""

    platform: str
    flags: str
    """Text of its flags, as in a cell's id."""
    image: Path | None
    """Beside it stand its base and its dependencies."""
    objects: tuple[Path, ...]
    """What it was linked from."""
    base: Path | None
    sha256: str
    size: int
    seconds: float
    argv: tuple[str, ...]
    output: str
    linker: str
    error: ToolError | None
    reused: bool = False
    """It was made by an earlier run."""
    reasons: tuple[str, ...] = ()
    """What had changed since the same image was last built."""
    below: tuple["Built", ...] = ()
    """The images of its dependencies, which stand beside it."""


@dataclass(frozen=True)
class Variant:
    """One choice of flags, with the package and the expectations that belong to it; choices may share them."""

    flags: Flags
    extracted: Extracted
    oracle: Oracle | None
    """None when nothing is checked."""


def subject(kind: str, profile: Profile, *parts: str) -> str:
    """What a job is about, on this machine."""
    return "\0".join([kind, str(profile.root), profile.name, *parts])
