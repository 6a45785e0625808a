"""The seal of an ELF image: what a load needs to know of its layout, and that nothing of it has changed.

What the system's loader believes without asking stands in the ELF header, the program headers and the dynamic section;
`pkgimage.mapping` compares it, entry by entry, with the section headers. That takes as long as all other checks
together, and finds the same every time. So whoever links an image checks it once and puts 128 bytes between the names
of its sections and the table of sections, which no other part of the file points to, little-endian:

    0    magic 'PKGISEAL'
    8    (u64 offset, u64 size) of the dynamic section, of the names of sections, of the core header's section, of the
         data section
    72   u64 bytes of the table of sections, u32 bytes of ELF header and program headers, u32 machine, zero up to 96
    96   32 bytes sha256 of: ELF and program headers, dynamic section, names, the seal up to here, the table of sections

A seal that fits says that these bytes are those that were checked; so everything still lies inside the file, the end of
which is the table of sections. A file without a seal (another linker, a stripped copy) is checked as all were before
there were seals, and so is one whose seal does not fit: it is damaged, and the check says where, if it can. A hostile
file can carry a seal that fits, as it can carry hostile code.
"""

from __future__ import annotations

import struct

from pkgimage import sections
from pkgimage.digest import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.sections import Pieces

MAGIC = b"PKGISEAL"
SIZE = 128
_LIMIT = 1 << 20
"""Bytes that are sealed, at most; LLD makes about 3,000."""
_FIELDS = struct.Struct("<8s9QII8x")
_DIGESTED = _FIELDS.size
assert SIZE == _DIGESTED + 32  # the layout above
_TABLE = 40
"""Where an ELF header has the offset of the table of sections, 8 bytes."""

Range = tuple[int, int]
"""(offset, size) in the file."""


class Seal:
    """What a seal says. fits: whether it is true; header, data: ranges of the two sections; arch: '' = none of ours."""

    __slots__ = ("arch", "data", "fits", "header")

    def __init__(self, fits: bool, header: Range, data: Range, arch: str) -> None:
        self.fits = fits
        self.header = header
        self.data = data
        self.arch = arch


def read(content: memoryview | Pieces) -> Seal | None:
    """The seal of a file, None when it has none. Raises what `Pieces` raise."""
    size, front = len(content), bytes(content[:64])
    table = int.from_bytes(front[_TABLE : _TABLE + 8], "little")
    if front[:4] != b"\x7fELF" or not SIZE <= table <= size or size - table > _LIMIT:
        return None
    end = content[table - SIZE :]
    if end[:8] != MAGIC:
        return None
    _, *ranges, table_size, front_size, machine = _FIELDS.unpack_from(end)
    dynamic, dynamic_size, names, names_size, header, header_size, data, data_size = ranges
    fits = front_size + dynamic_size + names_size < _LIMIT and len(end) >= SIZE + table_size
    if fits:
        sealed = (
            content[:front_size], content[dynamic : dynamic + dynamic_size], content[names : names + names_size],
            end[:_DIGESTED], end[SIZE : SIZE + table_size],
        )  # fmt: skip
        fits = sha256(b"".join(sealed)) == end[_DIGESTED:SIZE]
    return Seal(fits, (header, header_size), (data, data_size), sections.ELF_MACHINES.get(machine, ""))


def sealed(content: bytes) -> bytes:
    """An ELF image with its seal, after the checks of a load.

    Raises LoadError R02 or R03 for a file that could not be loaded, and for one whose layout is not LLD's.
    """
    from pkgimage import mapping

    found = sections.read(content)
    header, data, tables = found.find(sections.HEADER_NAMES), found.find(sections.DATA_NAMES), found.elf
    if tables is None or not found.image or header is None or data is None:
        raise sections.foreign("only linked ELF images are sealed")
    mapping.check(memoryview(content), tables)
    table, front = tables.header[6], tables.header[5] + 56 * tables.header[10]
    if tables.header[5] != 64 or table + 64 * len(tables.rows) != len(content):
        raise sections.truncated("its tables stand elsewhere than LLD puts them")
    dynamic, names = tables.rows[tables.names.index(".dynamic")][4:6], tables.rows[tables.header[13]][4:6]
    start = content[:_TABLE] + (table + SIZE).to_bytes(8, "little") + content[_TABLE + 8 : table]
    fields = _FIELDS.pack(
        MAGIC, *dynamic, *names, *header[:2], *data[:2], len(content) - table, front, tables.header[2]
    )
    parts = [start[:front], *[start[at : at + size] for at, size in (dynamic, names)], fields, content[table:]]
    return start + fields + sha256(b"".join(parts)) + content[table:]
