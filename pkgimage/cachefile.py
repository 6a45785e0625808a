"""The cache file `image.ji`: everything that decides whether a variant fits, readable without touching its image.

Little-endian, fixed layout (offsets in bytes; a *text* is u32 offset, u32 length into the pool, UTF-8; offsets of the
header count from the start of the file, and so do those of the payload):

    0    magic 'PKGIMGJI'        8  u32 format version      12  u32 size of this header, a multiple of 64
    16   u8 byte order (1 = little), u8 pointer width in bytes, u8 flags OOICCDDP, u8 pkgimages mode, u8 mask of the
         flags that somebody set for this build; then u8 flags, u8 mode, u8 mask that the package's profile declares
    24   u64 build sequence: larger than that of every variant of the package that stood in the depot before
    32   32 bytes content key    64  32 bytes request key
    96   32 bytes digest of the image, u64 its size (`pkgimage.imagedigest`); zero = there is no native code
    136  u64 offset, u64 size of: bitcode, data section (size 0 unless there is no native code), notes
    184  32 bytes sha256 of the notes                       216  u64 size of the whole file
    224  u32 offset, u32 size of the core header            232  text: name of the image's file ('' = none)
    240  u32 count, u32 offset of: sources, observed values
    256  u32 offset, u32 size of the pool
    264  u32 vector width in bytes of the widest CPU target  268  zero up to 320
    then the core header as in the image, rows of 48 bytes per source (path, u64 size, sha256), rows of 56 bytes per
    observed value (u32 kind, u32 whether it had a value, name, value, sha256), the pool, zero; the last 32 bytes of
    the header are the sha256 of everything before them. Behind it the payload, without gaps.

A *source* path is relative to the package's root, or begins with `@depot/`. *Observed* values are what the build looked
at besides sources: preferences (canonical JSON), environment variables, captured globals and called functions (a short
description; their digests decide). *Notes* are canonical JSON for people: the inputs of the content key. Only the
digests of bitcode, data section and notes are in the header; `verify=full` compares them.

The file is written by `toolchain.serialize.cachefile`; a hostile one can only be rejected.
"""

from __future__ import annotations

import struct

from pkgimage import header as core
from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.flags import Flags, unpack_flags
from pkgimage.targets import vector_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

MAGIC = b"PKGIMGJI"
VERSION = 1
ALIGNMENT = 64
HEADER_LIMIT = 8 << 20
"""Bytes a header may have; a source takes about 100."""
KINDS = ("preference", "environment", "global", "function")
"""Kinds of observed values, by their number."""
DEPOT_ROOT = "@depot/"

FIXED = struct.Struct("<8sII8BQ32s32s32sQ6Q32sQ2I2I4I2II52x")
SOURCE = struct.Struct("<IIQ32s")
OBSERVED = struct.Struct("<II2I2I32s")
DIGEST = 32
assert FIXED.size == 320  # the layout above

Source = tuple[str, int, bytes]
"""(path, size in bytes, sha256)."""
Observed = tuple[str, str, "str | None", bytes]
"""(kind, name, value or None when it had none, sha256)."""
Range = tuple[int, int]
"""(offset in the file, size) of a part of the payload."""


class CacheFile:
    """A decoded cache file.

    core: the image's decoded core header, core_bytes its bytes; flags: of this build; declared: by the profile;
    sequence; content_key, request_key, image_digest, notes_digest: bytes; image_name, image_size: '' and 0 without
    native code; bitcode, data, notes: ranges of the payload; sources, observed: tuples; header_size, file_size: bytes.
    """

    __slots__ = (
        "bitcode", "content_key", "core", "core_bytes", "data", "declared", "file_size", "flags", "header_size",
        "image_digest", "image_name", "image_size", "notes", "notes_digest", "observed", "request_key", "sequence",
        "sources",
    )  # fmt: skip

    def __init__(
        self,
        *,
        core: core.Header,
        core_bytes: bytes,
        flags: Flags,
        declared: Flags,
        sequence: int,
        content_key: bytes,
        request_key: bytes,
        image_name: str,
        image_size: int,
        image_digest: bytes,
        bitcode: Range,
        data: Range,
        notes: Range,
        notes_digest: bytes,
        sources: tuple[Source, ...],
        observed: tuple[Observed, ...],
        header_size: int,
        file_size: int,
    ) -> None:
        self.core = core
        self.core_bytes = core_bytes
        self.flags = flags
        self.declared = declared
        self.sequence = sequence
        self.content_key = content_key
        self.request_key = request_key
        self.image_name = image_name
        self.image_size = image_size
        self.image_digest = image_digest
        self.bitcode = bitcode
        self.data = data
        self.notes = notes
        self.notes_digest = notes_digest
        self.sources = sources
        self.observed = observed
        self.header_size = header_size
        self.file_size = file_size

    @property
    def native(self) -> bool:
        """Whether there is an image."""
        return bool(self.flags.byte & 1)


def decode(content: bytes | bytearray | memoryview, size: int) -> CacheFile:
    """The cache file whose first bytes are `content` (its whole header at least) and which has `size` bytes in all.

    Raises LoadError R02 to R06, in this order, and R03 again for contents that are inconsistent although their digest
    is right.
    """
    view = memoryview(content).cast("B")
    length = header_size(view, size)
    if length > len(view):
        raise _truncated(f"a header of {length} bytes; {len(view)} were read")
    if sha256(view[: length - DIGEST]) != bytes(view[length - DIGEST : length]):
        detail = "its bytes do not match their sha256"
        raise LoadError("R06", "the cache file's header is damaged", [detail], _AGAIN)
    return _contents(view[:length], size)


def header_size(view: memoryview, size: int) -> int:
    """The size of the header that begins with `view`, in a file of `size` bytes. Raises LoadError R02 to R05."""
    if bytes(view[:8]) != MAGIC[: len(view)] or not len(view):
        detail = f"it starts with {bytes(view[:8])!r}"
        raise LoadError("R02", "the file is not a cache file", [detail], "remove it from the depot")
    if len(view) < 24:
        raise _truncated(f"the header has {len(view)} bytes")
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
        raise _truncated(f"the header says {length} bytes; the file has {size}")
    return int(length)


_AGAIN = "build the package again, or copy the variant again"


def _truncated(detail: str) -> LoadError:
    return LoadError("R03", "the cache file is cut short or inconsistent", [detail], _AGAIN)


def peek(start: bytes) -> tuple[int, int, int, int] | None:
    """(native, optimize, vector width of the widest target, sequence) of the cache file that begins with `start`.

    Nothing is checked: good for an order, not for a decision. None when these bytes cannot be a cache file.
    """
    if len(start) < FIXED.size or start[:8] != MAGIC or int.from_bytes(start[8:12], "little") != VERSION:
        return None
    (sequence,), (widest,) = struct.unpack_from("<Q", start, 24), struct.unpack_from("<I", start, 264)
    return start[18] & 1, start[18] >> 6, widest, sequence


def _contents(view: memoryview, size: int) -> CacheFile:
    """The cache file in `view`, whose digest is right; nothing else is believed."""
    fields = FIXED.unpack_from(view, 0)
    byte, mode, mask, declared_byte, declared_mode, declared_mask = fields[5:11]
    sequence, content_key, request_key, image_digest, image_size = fields[11:16]
    bitcode, data, notes = fields[16:18], fields[18:20], fields[20:22]
    notes_digest, file_size, core_at, core_size, name_at, name_size = fields[22:28]
    source_count, sources_at, observed_count, observed_at, pool, pool_size, widest = fields[28:35]
    text = _texts(view, pool, pool_size)
    if any(view[268 : FIXED.size]) or core_at < FIXED.size or core_at + core_size > pool:
        raise _truncated(f"a core header at {core_at} with {core_size} bytes")
    core_bytes = bytes(view[core_at : core_at + core_size])
    file = CacheFile(
        core=_core(core_bytes), core_bytes=core_bytes, flags=_flags(byte, mode, mask),
        declared=_flags(declared_byte, declared_mode, declared_mask), sequence=sequence,
        content_key=content_key, request_key=request_key, image_name=text(name_at, name_size), image_size=image_size,
        image_digest=image_digest, bitcode=bitcode, data=data, notes=notes, notes_digest=notes_digest,
        sources=tuple([
            (text(at, length), number, digest)
            for at, length, number, digest in _rows(view, SOURCE, source_count, sources_at, pool)
        ]),
        observed=tuple([
            (_kind(kind), text(a, b), text(c, d) if had else None, digest)
            for kind, had, a, b, c, d, digest in _rows(view, OBSERVED, observed_count, observed_at, pool)
        ]),
        header_size=len(view), file_size=file_size,
    )  # fmt: skip
    _consistent(file, size)
    if widest != max(vector_width(target[1]) for target in file.core.targets):
        raise _truncated(f"a widest target of {widest} bytes")
    return file


def _texts(view: memoryview, pool: int, size: int) -> Callable[[int, int], str]:
    """The function that reads a text of the pool; each byte of the pool is read once at most."""
    if pool < FIXED.size or pool + size > len(view) - DIGEST:
        raise _truncated(f"the pool of texts at {pool} with {size} bytes")
    known: dict[tuple[int, int], str] = {}
    left = size

    def text(offset: int, length: int) -> str:
        nonlocal left
        if (offset, length) not in known:
            left -= length
            if offset < pool or offset + length > pool + size or left < 0:
                raise _truncated(f"a text at {offset} with {length} bytes lies outside the pool or overlaps")
            try:
                known[offset, length] = str(view[offset : offset + length], "utf-8")
            except UnicodeDecodeError as problem:
                raise _truncated(f"a text at {offset} is not UTF-8") from problem
        return known[offset, length]

    return text


def _rows(view: memoryview, layout: struct.Struct, count: int, offset: int, end: int) -> list[tuple[Any, ...]]:
    if offset < FIXED.size or offset + count * layout.size > end:
        raise _truncated(f"a table of {count} rows at {offset}")
    return [layout.unpack_from(view, offset + row * layout.size) for row in range(count)]


def _core(content: bytes) -> core.Header:
    """The core header. Raises LoadError: its own R04 and R05, R03 for everything else."""
    try:
        header = core.decode(content)
    except LoadError as problem:
        if problem.code in ("R04", "R05"):
            raise
        raise _truncated(f"the core header: {problem.brief}") from problem
    if header.size != len(content):
        raise _truncated(f"a core header of {header.size} bytes in {len(content)}")
    return header


def _flags(byte: int, mode: int, mask: int) -> Flags:
    try:
        unpack_flags(byte)
    except ValueError as problem:
        raise _truncated(str(problem)) from problem
    if mode > 2 or mask > 31:
        raise _truncated(f"pkgimages mode {mode}, mask {mask}")
    return Flags(byte, mode, mask)


def _kind(number: int) -> str:
    if number >= len(KINDS):
        raise _truncated(f"an observed value of kind {number}")
    return KINDS[number]


def _consistent(file: CacheFile, size: int) -> None:
    """Raises R03 unless the parts fit together and fill the file."""
    header = file.core
    if (file.flags.byte, file.flags.mode, file.flags.mask) != (header.flags, header.mode, header.mask):
        raise _truncated("its flags are not those of its core header")
    end = file.header_size
    for offset, length in (file.bitcode, file.data, file.notes):
        if offset != end:
            raise _truncated(f"a payload at {offset} where {end} belongs")
        end += length
    if not end == file.file_size == size:
        detail = f"the cache file has {size} bytes; its header says {file.file_size}, its payload ends at {end}"
        raise _truncated(detail)
    if file.native != bool(file.image_name) or file.native != bool(file.image_size):
        raise _truncated("an image that its flags do not say, or the reverse")
    if not plain_name(file.image_name) and file.native:
        raise _truncated(f"an image named {file.image_name!r}")
    if file.data[1] != (0 if file.native else header.data_size):
        raise _truncated(f"a data section of {file.data[1]} bytes")
    for path, _, _ in file.sources:
        if not relative(path):
            raise _truncated(f"a source at {path!r}")


def plain_name(name: str) -> bool:
    """Whether `name` is the name of a file and nothing else, on every system."""
    return bool(name) and name not in (".", "..") and not any(c in name for c in "/\\:\0")


def relative(path: str) -> bool:
    """Whether a source's path stays below its root: parts joined by '/', none of them empty, '.' or '..'."""
    return all(plain_name(part) for part in path.removeprefix(DEPOT_ROOT).split("/"))
