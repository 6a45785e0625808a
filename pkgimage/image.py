"""An image file before it is mapped: its bytes, its two sections, its header.

Small files are read; large ones are mapped read-only, so that a load costs no copy of their arrays. Like every
mapping, that one (and the system's own, later) needs the file to stay as it is: replace an image by renaming a new
file over it, never by writing into it.
"""

from __future__ import annotations

import os
import stat

from pkgimage import header as core
from pkgimage import sections
from pkgimage.data import Data
from pkgimage.digest import sha256
from pkgimage.errors import LoadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

MAP_FROM = 1 << 20
"""Bytes from which a file is mapped instead of read."""


class ImageFile:
    """path: as given; content: the file's bytes; header: decoded; the ranges of its two sections in the file."""

    __slots__ = ("content", "data_range", "file", "header", "header_range", "path")

    def __init__(self, path: str, content: memoryview) -> None:
        self.path = path
        self.content = content
        self.file = sections.read(content)
        place = self.file.find(sections.HEADER_NAMES)
        if place is None or not self.file.image:
            what = "it has no core header" if self.file.image else "it is an object file, not yet linked"
            raise sections.foreign(f"{what} (section {sections.HEADER_NAMES[0]})")
        self.header = core.decode(content[place[0] : place[0] + place[1]])
        self.header_range = (place[0], self.header.size)
        data = self.file.find(sections.DATA_NAMES)
        if data is None or data[1] < self.header.data_size:
            size = 0 if data is None else data[1]
            raise sections.truncated(f"the data section has {size} bytes; the header says {self.header.data_size}")
        self.data_range = (data[0], self.header.data_size)

    def data(self) -> Data:
        """The decoder of the data section, on the file's bytes. Raises LoadError R33 unless the index digest fits."""
        offset, size = self.data_range
        view = self.content[offset : offset + size]
        check_index(self.header, view)
        return Data(view, self.header)


def check_index(header: core.Header, data: memoryview) -> None:
    """Raises R33 unless the index part of the data section (all but the bulk arrays) has the header's digest."""
    if sha256(data[: header.index_size]) != header.index_digest:
        raise _damaged("its index")


def check_data(header: core.Header, data: memoryview) -> None:
    """Raises R33 unless the whole data section has the header's digest."""
    if sha256(data[: header.data_size]) != header.data_digest:
        raise _damaged("its arrays")


def _damaged(what: str) -> LoadError:
    return LoadError(
        "R33",
        "the image's data is damaged",
        [f"{what}: the bytes do not match the sha256 in the header"],
        "copy or build the image again",
    )


def read_image(path: str | PathLike[str]) -> ImageFile:
    """The image file at `path`, its bounds and header checked. Raises LoadError R01 to R06."""
    text = os.fsdecode(path)
    try:
        content = read_regular(text)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise LoadError("R01", f"cannot read '{text}'", [reason], "give the path of an image file") from problem
    try:
        return ImageFile(text, content)
    except LoadError as problem:
        problem.details = (f"file: {text}", *problem.details)
        raise


def read_regular(path: str) -> memoryview:
    """The bytes of a regular file. Raises OSError."""
    # Not by `open`: its file object asks for size and position once more and costs half as much as the bytes.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(0, "it is not a regular file")
        if facts.st_size < MAP_FROM:
            return memoryview(_all(descriptor, facts.st_size))
        import mmap  # noqa: PLC0415 (an extension module; small images need no mapping)

        return memoryview(mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ))
    finally:
        os.close(descriptor)


def _all(descriptor: int, size: int) -> bytes:
    """What is left to read; one call gets it while the file has the `size` that it said."""
    content = os.read(descriptor, size + 1)
    while len(content) != size:
        more = os.read(descriptor, MAP_FROM)
        if not more:
            break
        content += more
    return content
