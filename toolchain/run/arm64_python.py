"""The arm64 CPython that runs under qemu: a folder made once by `pkgimage foreign-python prepare`, found here.

    tree.json   what is in it; written last, so that a folder without it is no tree
    root/       Debian's packages, unpacked: what qemu takes for "/" when the program opens a system file
    site/       NumPy for that interpreter

Nothing of it belongs to this machine's own system, and nothing is downloaded when a matrix runs.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

VARIABLE = "PKGIMAGE_AARCH64_PYTHON"
"""Environment variable with the folder, for one that stands elsewhere than `usual_place`."""

COMMAND = "pkgimage foreign-python prepare"
SCHEMA = 1


@dataclass(frozen=True)
class Versions:
    """What a tree holds, as its packages call it."""

    python: str
    """`3.11.2-6+deb12u9`."""
    numpy: str
    program: str
    """The interpreter, relative to the tree."""
    schema: int = SCHEMA


@dataclass(frozen=True)
class Arm64Python:
    """A complete tree."""

    directory: Path
    versions: Versions

    @property
    def root(self) -> Path:
        """What qemu's -L takes."""
        return self.directory / "root"

    @property
    def program(self) -> Path:
        """The interpreter."""
        return self.directory / self.versions.program

    @property
    def site(self) -> Path:
        """The folder to import NumPy from."""
        return self.directory / "site"


def place() -> Path:
    """The folder in which the tree is looked for, and prepared when no other is named: absolute."""
    if named := os.environ.get(VARIABLE):
        return Path(named).absolute()
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser().absolute() / "pkgimage" / "aarch64-python"


def find_arm64_python(directory: Path | None = None) -> Arm64Python | None:
    """The tree in `directory` (None: `place()`); None when there is none, or one that another version made."""
    directory = place() if directory is None else directory
    try:
        written = json.loads((directory / "tree.json").read_text(encoding="utf-8"))
        found = Arm64Python(directory, Versions(**written))
    except (OSError, ValueError, TypeError):
        return None
    return found if found.versions.schema == SCHEMA and found.program.is_file() else None


def write_versions(directory: Path, versions: Versions) -> None:
    """Declares the tree in `directory` complete."""
    (directory / "tree.json").write_text(json.dumps(asdict(versions), indent=1) + "\n", encoding="utf-8")
