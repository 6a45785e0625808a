"""An image file before it is mapped: its bytes, its two sections, its header.

Small files are read; large ones are mapped read-only, so that they cost no copy of their arrays. A load looks at the
tables of an ELF file, its header and the index of its data, and reads these alone. Like every mapping, that one (and
the system's own, later) needs the file to stay as it is: replace an image by renaming a new file over it, never by
writing into it.
"""

from __future__ import annotations

import os
import stat

from pkgimage import header as core
from pkgimage import seal, sections
from pkgimage.data import Data
from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.sections import Pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

MAP_FROM = 1 << 20
"""Bytes from which a file is mapped instead of read."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class ImageFile:
    """path: as given; content: the file's bytes; header: decoded; the ranges of its two sections in the file.

    header_bytes: the header as the file has it. format: 'elf', 'coff' or 'macho'; arch: 'x86_64' or 'aarch64'. sealed:
    a seal says that mapping it is safe. Raises LoadError R02 to R06, and R03 also for a seal that does not fit.
    """

    __slots__ = (
        "_file", "arch", "content", "data_range", "format", "header", "header_bytes", "header_range", "path", "sealed",
    )  # fmt: skip

    def __init__(self, path: str, content: memoryview | Pieces) -> None:
        self.path = path
        self.content = content
        self._file: sections.SectionFile | None = None
        found = seal.read(content)
        self.sealed = found is not None and found.fits
        if found is not None and found.fits:
            self.format, self.arch, place, data = "elf", found.arch, found.header, found.data
        else:
            place, data = self._places()
            if found is not None:
                self.check_mapping()
                raise sections.truncated("its tables are not those that were sealed when it was linked")
        section = content[place[0] : place[0] + place[1]]
        self.header = core.decode(section)
        self.header_range = (place[0], self.header.size)
        self.header_bytes = bytes(section[: self.header.size])
        if data[1] < self.header.data_size:
            raise sections.truncated(f"the data section has {data[1]} bytes; the header says {self.header.data_size}")
        self.data_range = (data[0], self.header.data_size)

    @property
    def file(self) -> sections.SectionFile:
        """All sections of the file; read when asked for. Raises LoadError R02 or R03."""
        if self._file is None:
            self._file = sections.read(self.content)
        return self._file

    def _places(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """(offset, size) of the header's section and of the data section, from the table of sections."""
        file = self.file
        self.format, self.arch = file.format, file.arch
        place = file.find(sections.HEADER_NAMES)
        if place is None or not file.image:
            what = "it has no core header" if file.image else "it is an object file, not yet linked"
            raise sections.foreign(f"{what} (section {sections.HEADER_NAMES[0]})")
        return place[:2], (file.find(sections.DATA_NAMES) or (0, 0))[:2]

    def check_mapping(self) -> None:
        """Compares everything that an ELF file says twice. Raises R03 unless mapping it is safe."""
        if self.format == "elf":
            from pkgimage import mapping

            mapping.check(self.content, self.file.elf)

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


def read_image(path: str | PathLike[str], *, whole: bool = True) -> ImageFile:
    """The image file at `path`, its bounds and header checked. Raises LoadError R01 to R06.

    whole: False reads of an ELF file what is asked for; its content is open until `done`.
    """
    text = os.fsdecode(path)
    content: memoryview | Pieces | None = None
    try:
        if not whole and hasattr(os, "pread"):
            content = _pieces(text)
        if content is None:
            content = read_regular(text)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise LoadError("R01", f"cannot read '{text}'", [reason], "give the path of an image file") from problem
    try:
        return ImageFile(text, content)
    except BaseException as problem:
        if isinstance(content, Pieces):
            content.close()
        if isinstance(problem, LoadError):
            problem.details = (f"file: {text}", *problem.details)
        raise


def header_if_like(path: str, name: str, build_id: bytes, like: ImageFile) -> bytes | None:
    """The core header of the sealed image at `path` when a load finds nothing wrong with it, else None.

    name, build_id: what it must have; like: an image that this process can load. Raises nothing: the checks of any
    image say what is wrong. They take longer, since they decode the header.
    """
    content: Pieces | None = None
    try:
        content = _pieces(path) if hasattr(os, "pread") else None
        found = None if content is None else seal.read(content)
        if content is None or found is None or not found.fits or found.arch != like.arch:
            return None
        (place, size), (data, data_size) = found.header, found.data
        section = bytes(content[place : place + size])
        header = section[: int.from_bytes(section[12:16], "little")]
        index = core.index_if_like(header, name, build_id, like.header)
        if index is None or index[0] > data_size:
            return None
        return header if sha256(content[data : data + index[0]]) == index[1] else None
    except (OSError, ValueError, LoadError):
        return None
    finally:
        if content is not None:
            content.close()


def done(file: ImageFile) -> None:
    """Closes the file of an image that was not read as a whole; its content cannot be asked for any more."""
    if isinstance(file.content, Pieces):
        file.content.close()


def read_regular(path: str) -> memoryview:
    """The bytes of a regular file. Raises OSError."""
    descriptor, size = _opened(path)
    try:
        if size < MAP_FROM:
            return memoryview(_all(descriptor, size))
        import mmap

        return memoryview(mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ))
    finally:
        os.close(descriptor)


def _opened(path: str) -> tuple[int, int]:
    """(descriptor, size) of a regular file. Raises OSError."""
    # Not by `open`: its file object asks for size and position once more and costs half as much as the bytes.
    descriptor = os.open(path, _READ)
    facts = os.fstat(descriptor)
    if not stat.S_ISREG(facts.st_mode):
        os.close(descriptor)
        raise OSError(0, "it is not a regular file")
    return descriptor, facts.st_size


def _pieces(path: str) -> Pieces | None:
    """The file at `path` when it is an ELF file, to be read in pieces. Raises OSError."""
    descriptor, size = _opened(path)
    found = None
    try:
        found = Pieces(descriptor, size)
    finally:
        if found is None or bytes(found[:4]) != b"\x7fELF":
            os.close(descriptor)
            found = None
    return found


def _all(descriptor: int, size: int) -> bytes:
    """What is left to read; one call gets it while the file has the `size` that it said."""
    content = os.read(descriptor, size + 1)
    while len(content) != size:
        more = os.read(descriptor, MAP_FROM)
        if not more:
            break
        content += more
    return content
