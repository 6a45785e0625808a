"""The images of dependencies beside the image that is built upon them, as its base is."""

import shutil
from pathlib import Path

from pkgimage.dependencies import file_name
from pkgimage.errors import LoadError
from pkgimage.image import read_image


def lay_beside(image: Path, folder: Path) -> Path:
    """Copies the image of a dependency into the folder of what is built upon it. Raises LoadError."""
    header = read_image(image).header
    target = folder / file_name(header.name, header.build_id, image.suffix)
    shutil.copyfile(image, target)
    return target


def beside(image: Path) -> tuple[Path, ...]:
    """The images of the dependencies near an image, in the order of its header; () when it cannot be read.

    One that is not there is named all the same: what opens it says so.
    """
    try:
        header = read_image(image).header
    except LoadError:
        return ()
    return tuple(image.parent / file_name(*row, image.suffix) for row in header.dependencies)
