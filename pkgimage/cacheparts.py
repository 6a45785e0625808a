"""The parts of a cache file's header, each checked when read (R03). Layout: `pkgimage.cachelayout`."""

from __future__ import annotations

from pkgimage import header as core
from pkgimage.cachelayout import DIGEST, FIXED, KINDS, plain_name, relative
from pkgimage.errors import LoadError
from pkgimage.flags import Flags, unpack_flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    import struct
    from collections.abc import Callable
    from typing import Any

    from pkgimage.cachelayout import CacheFile

AGAIN = "build the package again, or copy the variant again"


def truncated(detail: str) -> LoadError:
    """R03 for a header that contradicts itself, or a file shorter than its header says."""
    return LoadError("R03", "the cache file is cut short or inconsistent", [detail], AGAIN)


def texts(view: memoryview, pool: int, size: int) -> Callable[[int, int], str]:
    """The function that reads a text of the pool; each byte of the pool is read once at most."""
    if pool < FIXED.size or pool + size > len(view) - DIGEST:
        raise truncated(f"the pool of texts at {pool} with {size} bytes")
    known: dict[tuple[int, int], str] = {}
    left = size

    def text(offset: int, length: int) -> str:
        nonlocal left
        if (offset, length) not in known:
            left -= length
            if offset < pool or offset + length > pool + size or left < 0:
                raise truncated(f"a text at {offset} with {length} bytes lies outside the pool or overlaps")
            try:
                known[offset, length] = str(view[offset : offset + length], "utf-8")
            except UnicodeDecodeError as problem:
                raise truncated(f"a text at {offset} is not UTF-8") from problem
        return known[offset, length]

    return text


def rows(view: memoryview, layout: struct.Struct, count: int, offset: int, end: int) -> list[tuple[Any, ...]]:
    """The rows of a table that ends before `end`."""
    if offset < FIXED.size or offset + count * layout.size > end:
        raise truncated(f"a table of {count} rows at {offset}")
    return [layout.unpack_from(view, offset + row * layout.size) for row in range(count)]


def core_header(content: bytes) -> core.Header:
    """The core header. Raises LoadError: its own R04 and R05, R03 for everything else."""
    try:
        header = core.decode(content)
    except LoadError as problem:
        if problem.code in ("R04", "R05"):
            raise
        raise truncated(f"the core header: {problem.brief}") from problem
    if header.size != len(content):
        raise truncated(f"a core header of {header.size} bytes in {len(content)}")
    return header


def flags_of(byte: int, mode: int, mask: int) -> Flags:
    """Flags with values that exist."""
    try:
        unpack_flags(byte)
    except ValueError as problem:
        raise truncated(str(problem)) from problem
    if mode > 2 or mask > 31:
        raise truncated(f"pkgimages mode {mode}, mask {mask}")
    return Flags(byte, mode, mask)


def kind_name(number: int) -> str:
    """One of `KINDS`."""
    if number >= len(KINDS):
        raise truncated(f"an observed value of kind {number}")
    return KINDS[number]


def consistent(file: CacheFile, size: int) -> None:
    """Raises R03 unless the parts fit together and fill the file."""
    header = file.core
    if (file.flags.byte, file.flags.mode, file.flags.mask) != (header.flags, header.mode, header.mask):
        raise truncated("its flags are not those of its core header")
    end = file.header_size
    for offset, length in (file.bitcode, file.data, file.notes):
        if offset != end:
            raise truncated(f"a payload at {offset} where {end} belongs")
        end += length
    if not end == file.file_size == size:
        detail = f"the cache file has {size} bytes; its header says {file.file_size}, its payload ends at {end}"
        raise truncated(detail)
    if file.native != bool(file.image_name) or file.native != bool(file.image_size):
        raise truncated("an image that its flags do not say, or the reverse")
    if not plain_name(file.image_name) and file.native:
        raise truncated(f"an image named {file.image_name!r}")
    if file.data[1] != (0 if file.native else header.data_size):
        raise truncated(f"a data section of {file.data[1]} bytes")
    for path, _, _ in file.sources:
        if not relative(path):
            raise truncated(f"a source at {path!r}")
