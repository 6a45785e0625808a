"""The core header: what an image says about itself, readable without executing anything.

It is a section of the image, little-endian, fixed layout (offsets in bytes; a *text* is u32 offset, u32 length into
the pool, UTF-8; all offsets count from the start of the header):

    0    magic 'PKGIMAGE'        8  u32 format version      12  u32 own size, a multiple of 64
    16   u8 byte order (1 = little), u8 pointer width in bytes, u8 flags OOICCDDP, u8 pkgimages mode, u8 mask of the
         flags that somebody set, u8 u8 oldest Python (major, minor), u8 0
    24   16 bytes uuid           40  32 bytes build id      72  32 bytes base build id, zero = none
    104  32 bytes sha256 of the bitcode
    136  32 bytes sha256 of the whole data section          168 32 bytes sha256 of its index part
    200  u64 size of the data section, u64 size of its index part, u64 offset of its method records, u64 offset of its
         exception records
    232  texts: platform id, minimum OS, package name, package version
    264  u32 count, u32 offset of: dependencies, CPU targets, producers
    288  u32 offset, u32 size of the pool                   296 text: why what was cloned   304 zero up to 320
    then rows of 40 bytes per dependency (name, build id), 24 per CPU target (name, features, u32 flags, u32 base),
    16 per producer (tool, version), the pool, zero; the last 32 bytes are the sha256 of everything before them.

Flags: see `pkgimage.flags`. Offsets 0 to 16 never change their meaning, so that every version of the run-time can name
the version of a header that it cannot read. `encode` and `decode` stand side by side: there is no other definition. A
hostile header can only be rejected; every count is bounded before it is used.
"""

from __future__ import annotations

import struct

from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.flags import MASK, MODES, unpack_flags, valid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from typing import Any

    from pkgimage.data import Data

MAGIC = b"PKGIMAGE"
VERSION = 1
ALIGNMENT = 64
SIZE_LIMIT = 1 << 20
"""Bytes a header may have."""

_FIXED = struct.Struct("<8sII8B16s32s32s32s32s32s4Q8I6I4I16x")
_DEPENDENCY = struct.Struct("<II32s")
_TARGET = struct.Struct("<IIIIII")
_PRODUCER = struct.Struct("<IIII")
_DIGEST = 32
_NONE, _RESERVED = bytes(32), bytes(16)
assert _FIXED.size == 320  # the layout above


class Header:
    """The decoded core header.

    Attributes are plain values: `uuid`, `build_id`, `base_build_id` (b'' = none), `bitcode_digest`, `data_digest`
    and `index_digest` are bytes; `dependencies` is ((name, build id), ...), `targets` ((CPU, features needed, flags,
    base index), ...), `producers` ((tool, version), ...), `python` the oldest (major, minor); `size` is the bytes of
    the whole header, filled by `decode`; `clones` is JSON for people: which entries have code of their own for which
    CPU target, and why ('' = there is one target).
    """

    __slots__ = (
        "base_build_id", "bitcode_digest", "build_id", "clones", "data_digest", "data_size", "dependencies",
        "exceptions_offset", "flags", "index_digest", "index_size", "mask", "methods_offset", "minimum_os", "mode",
        "name", "platform", "producers", "python", "size", "targets", "uuid", "version",
    )  # fmt: skip

    def __init__(
        self,
        *,
        platform: str,
        minimum_os: str,
        name: str,
        version: str,
        uuid: bytes,
        build_id: bytes,
        flags: int,
        mode: int,
        mask: int,
        targets: tuple[tuple[str, str, int, int], ...],
        producers: tuple[tuple[str, str], ...],
        bitcode_digest: bytes,
        data_digest: bytes,
        index_digest: bytes,
        data_size: int,
        index_size: int,
        methods_offset: int,
        exceptions_offset: int,
        base_build_id: bytes = b"",
        dependencies: tuple[tuple[str, bytes], ...] = (),
        python: tuple[int, int] = (3, 11),
        size: int = 0,
        clones: str = "",
    ) -> None:
        self.platform = platform
        self.minimum_os = minimum_os
        self.name = name
        self.version = version
        self.uuid = uuid
        self.build_id = build_id
        self.flags = flags
        self.mode = mode
        self.mask = mask
        self.targets = targets
        self.producers = producers
        self.bitcode_digest = bitcode_digest
        self.data_digest = data_digest
        self.index_digest = index_digest
        self.data_size = data_size
        self.index_size = index_size
        self.methods_offset = methods_offset
        self.exceptions_offset = exceptions_offset
        self.base_build_id = base_build_id
        self.dependencies = dependencies
        self.python = python
        self.size = size
        self.clones = clones

    @property
    def uuid_text(self) -> str:
        """The uuid's canonical text."""
        text = self.uuid.hex()
        return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))

    def facts(self) -> dict[str, object]:
        """Everything as values that JSON can hold, digests in hexadecimal (for `inspect`)."""
        return {
            "format_version": VERSION, "platform": self.platform, "minimum_os": self.minimum_os, "name": self.name,
            "version": self.version, "uuid": self.uuid_text, "build_id": self.build_id.hex(),
            "base_build_id": self.base_build_id.hex() or None,
            "dependencies": [{"name": name, "build_id": build.hex()} for name, build in self.dependencies],
            "targets": [{"name": t[0], "features": t[1], "flags": t[2], "base": t[3]} for t in self.targets],
            "producers": dict(self.producers),
            "python": f"{self.python[0]}.{self.python[1]}",
            "flags": unpack_flags(self.flags), "pkgimages": MODES[self.mode],
            "flags_set": [name for name, bit in MASK.items() if self.mask & bit],
            "bitcode_sha256": self.bitcode_digest.hex(), "data_sha256": self.data_digest.hex(),
            "index_sha256": self.index_digest.hex(), "data_size": self.data_size, "index_size": self.index_size,
            "methods_offset": self.methods_offset, "exceptions_offset": self.exceptions_offset,
            "header_size": self.size,
        }  # fmt: skip


class TextPool:
    """Texts of one header, each stored once."""

    def __init__(self) -> None:
        self.content = bytearray()
        self.known: dict[str, tuple[int, int]] = {}

    def put(self, text: str) -> tuple[int, int]:
        """(offset from the start of the pool, length) of `text`."""
        if text not in self.known:
            raw = text.encode()
            self.known[text] = (len(self.content), len(raw))
            self.content += raw
        return self.known[text]


def encode(header: Header) -> bytes:
    """The bytes of `header`, its own digest included; as long as a multiple of 64.

    Deterministic. Raises ValueError when a field does not fit, so what is encoded can be decoded.
    """
    try:
        body = _body(header)
        content = body + sha256(body)
        decode(content)
    except (struct.error, LoadError) as problem:
        raise ValueError(str(problem)) from problem
    return content


def _body(header: Header) -> bytes:
    """The header without its digest. Raises ValueError or struct.error."""
    rows = len(header.dependencies) * _DEPENDENCY.size + len(header.targets) * _TARGET.size
    base = _FIXED.size + rows + len(header.producers) * _PRODUCER.size
    pool = TextPool()

    def text(value: str) -> tuple[int, int]:
        offset, length = pool.put(value)
        return base + offset, length

    reasons = text(header.clones) if header.clones else (0, 0)
    texts = text(header.platform) + text(header.minimum_os) + text(header.name) + text(header.version)
    tables, lists = bytearray(), list[int]()
    for count, packed in (
        (len(header.dependencies), [_DEPENDENCY.pack(*text(n), _exactly(b, 32)) for n, b in header.dependencies]),
        (len(header.targets), [_TARGET.pack(*text(t[0]), *text(t[1]), t[2], t[3]) for t in header.targets]),
        (len(header.producers), [_PRODUCER.pack(*text(tool), *text(version)) for tool, version in header.producers]),
    ):
        lists += [count, _FIXED.size + len(tables)]
        tables += b"".join(packed)
    end = base + len(pool.content) + _DIGEST
    size = end + -end % ALIGNMENT
    fixed = _FIXED.pack(
        MAGIC, VERSION, size, 1, 8, header.flags, header.mode, header.mask, *header.python, 0,
        _exactly(header.uuid, 16), _exactly(header.build_id, 32), _exactly(header.base_build_id or bytes(32), 32),
        _exactly(header.bitcode_digest, 32), _exactly(header.data_digest, 32), _exactly(header.index_digest, 32),
        header.data_size, header.index_size, header.methods_offset, header.exceptions_offset,
        *texts, *lists, base, len(pool.content), *reasons,
    )  # fmt: skip
    return (fixed + tables + pool.content).ljust(size - _DIGEST, b"\0")


def _exactly(value: bytes, size: int) -> bytes:
    if len(value) != size:
        raise ValueError(f"{len(value)} bytes where {size} belong")
    return value


def decode(data: bytes | bytearray | memoryview) -> Header:
    """The header at the start of `data` (which may be longer: sections are padded).

    Raises LoadError R02 bad-magic, R03 truncated, R04 format-version, R05 byte-order-or-width, R06 header-digest, in
    this order, and R03 again for contents that are inconsistent although their digest is right.
    """
    view = memoryview(data).cast("B")
    if bytes(view[:8]) != MAGIC[: len(view)] or not len(view):
        detail = f"its header starts with {bytes(view[:8])!r}"
        hint = "give the path of a file that 'pkgimage build' wrote"
        raise LoadError("R02", "the file is not a package image", [detail], hint)
    if len(view) < 16:
        raise _truncated(f"the header has {len(view)} bytes")
    version, size = struct.unpack_from("<II", view, 8)
    if size < 24 or size > len(view):
        raise _truncated(f"the header says {size} bytes; there are {len(view)}")
    if version != VERSION:
        word = "newer" if version > VERSION else "older"
        raise LoadError(
            "R04",
            f"the image has format version {version}, {word} than this pkgimage reads",
            [f"this pkgimage reads version {VERSION}"],
            "update pkgimage" if version > VERSION else "build the image again",
        )
    if view[16] != 1 or view[17] != 8:
        detail = f"byte order {view[16]}, pointer width {view[17]}; this pkgimage reads order 1, width 8"
        hint = "use the image for this platform"
        raise LoadError("R05", "the image is for another byte order or pointer width", [detail], hint)
    if size < _FIXED.size + _DIGEST or size > SIZE_LIMIT or size % ALIGNMENT:
        raise _truncated(f"a header of {size} bytes")
    if sha256(view[: size - _DIGEST]) != bytes(view[size - _DIGEST : size]):
        raise LoadError(
            "R06",
            "the image's header is damaged",
            ["its bytes do not match their sha256"],
            "copy or build the image again",
        )
    return _contents(view[:size])


def index_if_like(content: bytes, name: str, build_id: bytes, other: Header) -> tuple[int, bytes] | None:
    """(size, sha256) of the index part of the data section, by a header of `name` upon nothing for what `other` is for.

    It has one CPU target, which asks for nothing. None for any other header, and a damaged one; `decode` tells what it
    is. Nothing else of the header is looked at.
    """
    if len(content) < _FIXED.size + _DIGEST:
        return None
    fields = _FIXED.unpack_from(content)
    if fields[:5] != (MAGIC, VERSION, len(content), 1, 8) or fields[12] != build_id or fields[13] != _NONE:
        return None
    for at, text in ((21, other.platform), (23, other.minimum_os), (25, name)):
        offset, length = fields[at], fields[at + 1]
        if content[offset : offset + length] != text.encode():
            return None
    if fields[31] != 1 or content[fields[32] + 12 : fields[32] + 16] != b"\0\0\0\0":
        return None
    if fields[8:10] != other.python or sha256(content[:-_DIGEST]) != content[-_DIGEST:]:
        return None
    return fields[18], fields[16]


def _truncated(detail: str) -> LoadError:
    return LoadError(
        "R03", "the image's header is cut short or inconsistent", [detail], "copy or build the image again"
    )


def _contents(view: memoryview) -> Header:
    """The header in `view`, whose digest is right; nothing else is believed."""
    fields = _FIXED.unpack_from(view, 0)
    order, lists, (pool, pool_size) = fields[3:11], fields[29:35], fields[35:37]
    reasons = fields[37:39]
    end = len(view) - _DIGEST
    if pool < _FIXED.size or pool + pool_size > end or order[7] or view[304:320] != _RESERVED:
        raise _truncated(f"the pool of texts at {pool} with {pool_size} bytes")
    dependencies = _rows(view, lists[0], lists[1], pool, _DEPENDENCY)
    targets = _rows(view, lists[2], lists[3], pool, _TARGET)
    producers = _rows(view, lists[4], lists[5], pool, _PRODUCER)
    places = [fields[21:23], fields[23:25], fields[25:27], fields[27:29]]
    places += [row[:2] for row in dependencies]
    if reasons != (0, 0):
        places.append(reasons)
    for row in (*targets, *producers):
        places += row[:2], row[2:4]
    text = _texts(places, bytes(view), pool, pool + pool_size)
    header = Header(
        platform=text[places[0]], minimum_os=text[places[1]], name=text[places[2]], version=text[places[3]],
        uuid=fields[11], build_id=fields[12], base_build_id=b"" if fields[13] == _NONE else fields[13],
        flags=order[2], mode=order[3], mask=order[4], python=order[5:7],
        dependencies=tuple([(text[row[:2]], row[2]) for row in dependencies]),
        targets=tuple([(text[row[:2]], text[row[2:4]], row[4], row[5]) for row in targets]),
        producers=tuple([(text[row[:2]], text[row[2:4]]) for row in producers]),
        bitcode_digest=fields[14], data_digest=fields[15], index_digest=fields[16], data_size=fields[17],
        index_size=fields[18], methods_offset=fields[19], exceptions_offset=fields[20], size=len(view),
        clones="" if reasons == (0, 0) else text[reasons],
    )  # fmt: skip
    _consistent(header)
    return header


def _rows(view: memoryview, count: int, offset: int, pool: int, layout: struct.Struct) -> list[Any]:
    """The rows of a table, which stands before the pool. Raises LoadError R03."""
    end = offset + count * layout.size
    if offset < _FIXED.size or end > pool:
        raise _truncated(f"a table of {count} rows at {offset}")
    return list(layout.iter_unpack(view[offset:end]))


def _texts(places: list[tuple[int, int]], content: bytes, pool: int, end: int) -> dict[tuple[int, int], str]:
    """(offset, length) to the text there, in the pool of a header (`content`) from `pool` to `end`. Raises R03."""
    known: dict[tuple[int, int], str] = {}
    plain = content.decode("latin-1") if content[pool:end].isascii() else None
    left = end - pool  # `encode` stores each text once; more than the pool's bytes would be texts that overlap
    for place in places:
        if place in known:
            continue
        offset, length = place
        behind = offset + length
        left -= length
        if offset < pool or behind > end or left < 0:
            raise _truncated(f"a text at {offset} with {length} bytes lies outside the pool or overlaps")
        known[place] = _utf8(content, offset, behind) if plain is None else plain[offset:behind]
    return known


def _utf8(content: bytes, start: int, end: int) -> str:
    """A text of a header that has others than ASCII. Raises LoadError R03."""
    try:
        return content[start:end].decode()
    except UnicodeDecodeError as problem:
        raise _truncated(f"a text at {start} is not UTF-8") from problem


def _consistent(header: Header) -> None:
    """Raises R03 unless the fields make sense together."""
    if not valid(header.flags, header.mode, header.mask):
        raise _truncated(f"flags byte {header.flags:#04x}, pkgimages mode {header.mode}, mask {header.mask}")
    if not (header.platform and header.minimum_os and header.name and header.targets and any(header.build_id)):
        raise _truncated("the platform, minimum OS, name, CPU targets or build id is missing")
    for index, target in enumerate(header.targets):
        if target[3] >= index and (index or target[3]):
            raise _truncated("a CPU target's base is not an earlier target")
    offsets = max(header.methods_offset, header.exceptions_offset)
    if not offsets <= header.index_size <= header.data_size:
        raise _truncated("the data section's offsets lie outside it")


def read_file(path: str | PathLike[str]) -> tuple[Header, Data]:
    """(header, data section) of the image file at `path`, for any platform, without executing anything.

    The data's index digest is checked. Objects of dependencies are there when their files stand beside it, or in the
    depot that it stands in. Raises LoadError R01 to R06 and R33.
    """
    from pkgimage.image import read_image

    image = read_image(path)
    data = image.data()
    if image.header.dependencies:
        from pkgimage.dependencies import attach

        attach(image, data)
    return image.header, data
