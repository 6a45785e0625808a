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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.flags import Flags
    from pkgimage.header import Header

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
        core: Header,
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


def plain_name(name: str) -> bool:
    """Whether `name` is the name of a file and nothing else, on every system."""
    return bool(name) and name not in (".", "..") and not any(c in name for c in "/\\:\0")


def relative(path: str) -> bool:
    """Whether a source's path stays below its root: parts joined by '/', none of them empty, '.' or '..'."""
    return all(plain_name(part) for part in path.removeprefix(DEPOT_ROOT).split("/"))
