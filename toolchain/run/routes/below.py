"""What a harness opens before the image: its base, and the images of its dependencies, as variables of its environment.

`PKGIMAGE_BASE`, `PKGIMAGE_DEPENDENCIES` (how many) and `PKGIMAGE_DEPENDENCY_0` and so on, in the order of the image's
header, in which each comes behind those that it is built upon itself. They are found beside the image; one that is not
there is named all the same, so that the harness's loader says what is missing.
"""

from collections.abc import Iterable
from pathlib import Path

from toolchain.run import basing, depending

DEPENDENCY = "PKGIMAGE_DEPENDENCY_"


def below(image: Path) -> dict[str, Path]:
    """The file of each variable."""
    base = basing.beside(image)
    found = {} if base is None else {"PKGIMAGE_BASE": base}
    return found | {f"{DEPENDENCY}{index}": path for index, path in enumerate(depending.beside(image))}


def counted(variables: Iterable[str]) -> dict[str, str]:
    """The variable that says how many of `variables` are dependencies."""
    return {"PKGIMAGE_DEPENDENCIES": str(sum(name.startswith(DEPENDENCY) for name in variables))}
