"""Whether the sources that a package was made from are still as they were."""

import hashlib
from pathlib import Path

from toolchain.inputs import Inputs


def changed(inputs: Inputs, root: Path) -> list[str]:
    """The paths of sources below `root` that are not as they were when the package was made."""
    return [each.path for each in inputs.sources if _digest(root / each.path) != each.sha256]


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
