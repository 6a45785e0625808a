"""The reader of cache files, `image.ji`. Their layout, with every offset: `pkgimage.cachelayout`."""

from __future__ import annotations

import struct

from pkgimage.cachelayout import (
    ALIGNMENT,
    DEPOT_ROOT,
    DIGEST,
    FIXED,
    HEADER_LIMIT,
    KINDS,
    MAGIC,
    OBSERVED,
    SOURCE,
    VERSION,
    CacheFile,
    Observed,
    Range,
    Source,
    plain_name,
    relative,
)  # fmt: skip
from pkgimage.cacheparts import AGAIN, consistent, core_header, flags_of, kind_name, rows, texts, truncated
from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.targets import vector_width

__all__ = [
    "ALIGNMENT", "DEPOT_ROOT", "DIGEST", "FIXED", "HEADER_LIMIT", "KINDS", "MAGIC", "OBSERVED", "SOURCE", "VERSION",
    "CacheFile", "Observed", "Range", "Source", "contents", "decode", "header_size", "plain_name", "relative",
    "truncated", "verify",
]  # fmt: skip


def decode(content: bytes | bytearray | memoryview, size: int) -> CacheFile:
    """The cache file whose first bytes are `content` (its whole header at least) and which has `size` bytes in all.

    Raises LoadError R02 to R06, in this order, and R03 again for contents that are inconsistent although their digest
    is right.
    """
    view = memoryview(content).cast("B")
    length = header_size(view, size)
    if length > len(view):
        raise truncated(f"a header of {length} bytes; {len(view)} were read")
    verify(view[:length])
    return contents(view[:length], size)


def verify(header: bytes | memoryview) -> None:
    """Raises LoadError R06 unless the bytes of a header have the digest at their end."""
    if sha256(header[:-DIGEST]) != bytes(header[-DIGEST:]):
        detail = "its bytes do not match their sha256"
        raise LoadError("R06", "the cache file's header is damaged", [detail], AGAIN)


def header_size(view: bytes | memoryview, size: int) -> int:
    """The size of the header that begins with `view`, in a file of `size` bytes. Raises LoadError R02 to R05."""
    if bytes(view[:8]) != MAGIC[: len(view)] or not len(view):
        detail = f"it starts with {bytes(view[:8])!r}"
        raise LoadError("R02", "the file is not a cache file", [detail], "remove it from the depot")
    if len(view) < 24:
        raise truncated(f"the header has {len(view)} bytes")
    version, length = struct.unpack_from("<II", view, 8)
    if version != VERSION:
        word, hint = ("newer", "update pkgimage") if version > VERSION else ("older", "build the package again")
        brief = f"the cache file has format version {version}, {word} than this pkgimage reads"
        raise LoadError("R04", brief, [f"this pkgimage reads version {VERSION}"], hint)
    if view[16] != 1 or view[17] != 8:
        detail = f"byte order {view[16]}, pointer width {view[17]}; this pkgimage reads order 1, width 8"
        brief = "the cache file is for another byte order or pointer width"
        raise LoadError("R05", brief, [detail], "build the package for this platform")
    if not FIXED.size + DIGEST <= length <= min(size, HEADER_LIMIT) or length % ALIGNMENT:
        raise truncated(f"the header says {length} bytes; the file has {size}")
    return int(length)


def contents(view: memoryview, size: int) -> CacheFile:
    """The cache file whose header, with a right digest, is `view`; nothing else is believed. Raises LoadError R03."""
    fields = FIXED.unpack_from(view, 0)
    byte, mode, mask, declared_byte, declared_mode, declared_mask = fields[5:11]
    sequence, content_key, request_key, image_digest, image_size = fields[11:16]
    bitcode, data, notes = fields[16:18], fields[18:20], fields[20:22]
    notes_digest, file_size, core_at, core_size, name_at, name_size = fields[22:28]
    source_count, sources_at, observed_count, observed_at, pool, pool_size, widest = fields[28:35]
    text = texts(view, pool, pool_size)
    if any(view[268 : FIXED.size]) or core_at < FIXED.size or core_at + core_size > pool:
        raise truncated(f"a core header at {core_at} with {core_size} bytes")
    core_bytes = bytes(view[core_at : core_at + core_size])
    file = CacheFile(
        core=core_header(core_bytes), core_bytes=core_bytes, flags=flags_of(byte, mode, mask),
        declared=flags_of(declared_byte, declared_mode, declared_mask), sequence=sequence,
        content_key=content_key, request_key=request_key, image_name=text(name_at, name_size), image_size=image_size,
        image_digest=image_digest, bitcode=bitcode, data=data, notes=notes, notes_digest=notes_digest,
        sources=tuple([
            (text(at, length), number, digest)
            for at, length, number, digest in rows(view, SOURCE, source_count, sources_at, pool)
        ]),
        observed=tuple([
            (kind_name(kind), text(a, b), text(c, d) if had else None, digest)
            for kind, had, a, b, c, d, digest in rows(view, OBSERVED, observed_count, observed_at, pool)
        ]),
        header_size=len(view), file_size=file_size,
    )  # fmt: skip
    consistent(file, size)
    if widest != max(vector_width(target[1]) for target in file.core.targets):
        raise truncated(f"a widest target of {widest} bytes")
    return file
