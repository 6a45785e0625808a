"""What a package was made from, as a cache file lists it, and whether the sources are still so."""

import hashlib
from pathlib import Path

from pkgimage.cachefile import Observed, Source
from toolchain.inputs import Inputs


def source_rows(inputs: Inputs) -> tuple[Source, ...]:
    """(path, size, sha256) of every source."""
    return tuple((each.path, each.size, bytes.fromhex(each.sha256)) for each in inputs.sources)


def observed_rows(inputs: Inputs) -> tuple[Observed, ...]:
    """(kind, name, value, sha256) of every value that was observed."""
    return tuple((each.kind, each.name, each.value, bytes.fromhex(each.sha256)) for each in inputs.observed)


def changed(inputs: Inputs, root: Path) -> list[str]:
    """The paths of sources below `root` that are not as they were when the package was made."""
    return [each.path for each in inputs.sources if _digest(root / each.path) != each.sha256]


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
