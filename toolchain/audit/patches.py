"""Faults planted in the bytes of a linked file.

Each function is an independent, minimal reader of the one place it changes.
"""

import hashlib
import struct

ELF, MACHO = b"\x7fELF", b"\xcf\xfa\xed\xfe"


def _put(content: bytes, layout: str, offset: int, value: int) -> bytes:
    """`content` with one little-endian number replaced."""
    changed = bytearray(content)
    struct.pack_into(layout, changed, offset, value)
    return bytes(changed)


def _get(content: bytes, layout: str, offset: int) -> int:
    value: int = struct.unpack_from(layout, content, offset)[0]
    return value


def other_format(content: bytes) -> bytes:
    """A file of another format altogether: the bare header of a Mach-O library, or of an ELF one in place of Mach-O."""
    if content.startswith(MACHO):
        return (
            ELF + bytes([2, 1, 1]) + bytes(9) + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 0, 0, 0, 64, 56, 0, 64, 0, 0)
        )
    return MACHO + struct.pack("<IIIIIII", 0x01000007, 3, 6, 0, 0, 0, 0)


def one_byte_short(content: bytes) -> bytes:
    """The file without its last byte."""
    return content[:-1]


def other_machine(content: bytes) -> bytes:
    """The machine field says the other architecture."""
    if content.startswith(ELF):
        return _put(content, "<H", 18, {62: 183, 183: 62}[_get(content, "<H", 18)])
    if content.startswith(MACHO):
        return _put(content, "<I", 4, {0x01000007: 0x0100000C, 0x0100000C: 0x01000007}[_get(content, "<I", 4)])
    return _put(content, "<H", _get(content, "<I", 0x3C) + 4, 0xAA64)


def no_library(content: bytes) -> bytes:
    """The file says that it is a program (ET_EXEC, MH_EXECUTE, no IMAGE_FILE_DLL)."""
    if content.startswith(ELF):
        return _put(content, "<H", 16, 2)
    if content.startswith(MACHO):
        return _put(content, "<I", 12, 2)
    place = _get(content, "<I", 0x3C) + 4 + 18
    return _put(content, "<H", place, _get(content, "<H", place) & ~0x2000)


def writable_code(content: bytes) -> bytes:
    """ELF: the executable PT_LOAD becomes writable."""
    start, size, count = (_get(content, layout, at) for layout, at in (("<Q", 32), ("<H", 54), ("<H", 56)))
    for place in range(start, start + size * count, size):
        kind, flags = struct.unpack_from("<II", content, place)
        if kind == 1 and flags & 1:
            content = _put(content, "<I", place + 4, flags | 2)
    return content


def rename_section(content: bytes) -> bytes:
    """ELF: the data section gets another name in the table of section names."""
    return content.replace(b"\0.pkgimgd\0", b"\0.elsewhr\0")


def no_exceptions(content: bytes) -> bytes:
    """PE: the exception directory is empty."""
    place = _directory(content, 3)
    return _put(content, "<Q", place, 0)


def hide_exports(content: bytes) -> bytes:
    """PE: the export table ends after its first name (names are sorted: the module entry stays)."""
    exports = _offset(content, _get(content, "<I", _directory(content, 0)))
    return _put(_put(content, "<I", exports + 20, 1), "<I", exports + 24, 1)


def flip_header_pad(content: bytes) -> bytes:
    """Mach-O: one bit changes in the unused bytes after the load commands, inside the first signed page."""
    place = 32 + _get(content, "<I", 20) + 64
    return _put(content, "<B", place, content[place] ^ 1)


def look_in_itself(content: bytes) -> bytes:
    """Mach-O: the first chained import is looked up in the image itself (ordinal 0).

    A signature is made to fit again.
    """
    fixups = _load_command(content, 0x80000034)
    assert fixups is not None  # all our images have them
    place = fixups + _get(content, "<I", fixups + 8)
    return _sign_page_again(_put(content, "<B", place, 0), place)


def _load_command(content: bytes, wanted: int) -> int | None:
    """File offset of the data that a linkedit load command points to; None when there is no such command."""
    place = 32
    for _ in range(_get(content, "<I", 16)):
        command, size = struct.unpack_from("<II", content, place)
        if command == wanted:
            return _get(content, "<I", place + 8)
        place += size
    return None


def _sign_page_again(content: bytes, place: int) -> bytes:
    """Replace the digest of the page that holds `place`, as LLD lays a signature out: one blob, the code directory."""
    signature = _load_command(content, 0x1D)
    if signature is None:
        return content
    directory = signature + _get(content, ">I", signature + 16)
    limit, size = _get(content, ">I", directory + 32), 1 << content[directory + 39]
    page = place // size
    digest = hashlib.sha256(content[page * size : min((page + 1) * size, limit)]).digest()
    at = directory + _get(content, ">I", directory + 16) + 32 * page
    return content[:at] + digest + content[at + 32 :]


def _directory(content: bytes, index: int) -> int:
    """File offset of entry `index` of a PE32+ file's data directories."""
    return _get(content, "<I", 0x3C) + 24 + 112 + 8 * index


def _offset(content: bytes, address: int) -> int:
    """File offset of a relative virtual address of a PE file."""
    header = _get(content, "<I", 0x3C)
    count, optional = _get(content, "<H", header + 6), _get(content, "<H", header + 20)
    for place in range(header + 24 + optional, header + 24 + optional + 40 * count, 40):
        start, size, at = struct.unpack_from("<III", content, place + 12)
        if start <= address < start + size:
            return int(at + address - start)
    raise ValueError(f"no section holds {address:#x}")
