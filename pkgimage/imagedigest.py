"""Size and digest of an image file, such that signing it again changes neither.

For ELF they are those of the whole file. A Mach-O file is measured as if it were unsigned: without the load command
LC_CODE_SIGNATURE (its place, and the count and size of commands, as if it had never been there), with the sizes of the
segment __LINKEDIT as zero, and with the contents cut where the signature begins; an unsigned file is filled with zeros
to a multiple of 16, where a signature would begin. A PE file is measured as Authenticode does: the checksum and the
directory's entry for certificates as zero, and the contents cut where the certificates begin, or filled with zeros to a
multiple of 8. What is left out cannot change what the image does: the system checks a signature itself, and maps
neither it nor the checksum. A file whose headers cannot be followed is measured whole.
"""

from __future__ import annotations

import os
import struct

from pkgimage.digest import sha256

MAGIC = b"\xcf\xfa\xed\xfe"
_HEADER = struct.Struct("<4s7I")
_SIGNATURE = 0x1D
_SEGMENT = 0x19
_LIMIT = 1 << 16
"""Bytes of load commands that are looked at; LLD writes about 1,000."""
_PE32_PLUS = 0x20B
_CERTIFICATES = 4
"""Index of the data directory's entry, which alone holds a place in the file."""

Unsigned = tuple[bytes, int, int]
"""(headers without the signature, where the contents end, what their size is filled up to a multiple of)."""


def measure(content: bytes | memoryview) -> tuple[int, bytes]:
    """(size in bytes, sha256) of an image's bytes, without a signature."""
    plain = _unsigned(bytes(content[: _HEADER.size + _LIMIT]), len(content))
    if plain is None:
        return len(content), sha256(content)
    start, end, step = plain
    whole = (start + bytes(content[len(start) : end])).ljust(end + -end % step, b"\0")
    return len(whole), sha256(whole)


def size_of(path: str) -> int:
    """The size that `measure` would give, from the file's size and, of Mach-O and PE, its headers. Raises OSError."""
    size = os.stat(path).st_size
    if not path.endswith((".dylib", ".dll")):
        return size
    with open(path, "rb") as file:
        plain = _unsigned(file.read(_HEADER.size + _LIMIT), size)
    return size if plain is None else plain[1] + -plain[1] % plain[2]


def _unsigned(start: bytes, size: int) -> Unsigned | None:
    """What is measured of a file of `size` bytes that begins with `start`; None: all of it."""
    if start[:4] == MAGIC and len(start) >= _HEADER.size:
        return _macho(start, size)
    return _pe(start, size) if start[:2] == b"MZ" else None


def _pe(start: bytes, size: int) -> Unsigned | None:
    if len(start) < 64:
        return None
    optional = int.from_bytes(start[60:64], "little") + 24
    checksum, entry = optional + 64, optional + 112 + 8 * _CERTIFICATES
    if entry + 8 > len(start) or start[optional - 24 : optional - 20] != b"PE\0\0":
        return None
    magic, count = struct.unpack_from("<H", start, optional)[0], struct.unpack_from("<I", start, optional + 108)[0]
    place, length = struct.unpack_from("<II", start, entry)
    if magic != _PE32_PLUS or count <= _CERTIFICATES or ((place or length) and not entry < place == size - length):
        return None
    plain = start[:checksum] + bytes(4) + start[checksum + 4 : entry] + bytes(8)
    return plain, place or size, 8


def _macho(start: bytes, size: int) -> Unsigned | None:
    fields = list(_HEADER.unpack_from(start, 0))
    count, length = fields[4:6]
    if _HEADER.size + length > len(start):
        return None
    kept, at, end = bytearray(), _HEADER.size, size
    for _ in range(count):
        if at + 8 > _HEADER.size + length:
            return None
        kind, command_size = struct.unpack_from("<II", start, at)
        if command_size < 8 or at + command_size > _HEADER.size + length:
            return None
        command = bytearray(start[at : at + command_size])
        at += command_size
        if kind == _SIGNATURE and command_size == 16:
            end = min(struct.unpack_from("<I", command, 8)[0], size)
            fields[4], fields[5] = fields[4] - 1, fields[5] - command_size
            continue
        if kind == _SEGMENT and command[8:24].rstrip(b"\0") == b"__LINKEDIT" and command_size >= 72:
            struct.pack_into("<Q", command, 32, 0)
            struct.pack_into("<Q", command, 48, 0)
        kept += command
    if end < at:
        return None
    return (_HEADER.pack(*fields) + kept).ljust(at, b"\0"), end, 16
