"""Sizes inside an image: of its parts, and of what each global keeps in the data section."""

import re
from collections.abc import Collection

from pkgimage import records as r
from pkgimage import sections
from pkgimage.data import Data
from pkgimage.image import ImageFile

PARTS = ("header", "data index", "bulk data", "code", "constants", "unwind", "tables", "debug", "rest")
"""The parts of a file, in the order in which they are shown. Their sizes add up to the file's."""

_CODE = frozenset({".text", ".plt", ".iplt", "__text", "__stubs", "__stub_helper"})
_CONSTANTS = frozenset({
    ".rodata", ".rdata", ".data.rel.ro", "__const", "__cstring", "__literal4", "__literal8", "__literal16",
    "__literals",
})  # fmt: skip
_UNWIND = frozenset({".eh_frame", ".eh_frame_hdr", ".pdata", ".xdata", "__unwind_info", "__eh_frame"})
_TABLES = frozenset({
    ".dynsym", ".dynstr", ".gnu.hash", ".hash", ".rela.dyn", ".rela.plt", ".relr.dyn", ".gnu.version", ".gnu.version_r",
    ".dynamic", ".got", ".got.plt", ".symtab", ".strtab", ".shstrtab", ".idata", ".edata", ".reloc", "__got",
    "__la_symbol_ptr",
})  # fmt: skip
"""What linkers and loaders read; Mach-O's stand in __LINKEDIT, which has no sections."""

_DEBUG = re.compile(r"\.debug_|\.buildid$|/\d+$")
"""DWARF; in PE, names of more than eight characters are numbers here, and `.buildid` is the directory to it."""


_REFERENCES = {
    r.TUPLE: (1, 0), r.LIST: (1, 0), r.SET: (1, 0), r.FROZENSET: (1, 0), r.RANGE: (1, 0), r.SLICE: (1, 0),
    r.DICT: (2, 0), r.NAMEDTUPLE: (1, 1), r.DATACLASS: (1, 1),
}  # fmt: skip
"""Kind to its references: so many for each that is counted, and so many more."""


def parts(image: ImageFile) -> list[tuple[str, int]]:
    """(part, bytes in the file) for each of `PARTS`.

    'rest' is what belongs to no section (file headers, padding, Mach-O's __LINKEDIT) and variables.
    """
    sizes = dict.fromkeys(PARTS, 0)
    for name, (_, size, _) in image.file.sections.items():
        if name in sections.HEADER_NAMES:
            sizes["header"] += size
        elif name in sections.DATA_NAMES:
            sizes["data index"] += image.header.index_size
            sizes["bulk data"] += size - image.header.index_size
        else:
            sizes[_part(name.rpartition(",")[2])] += size
    sizes["rest"] += max(len(image.content) - sum(sizes.values()), 0)
    return list(sizes.items())


def _part(name: str) -> str:
    for part, names in (("code", _CODE), ("constants", _CONSTANTS), ("unwind", _UNWIND), ("tables", _TABLES)):
        if name in names:
            return part
    return "debug" if _DEBUG.match(name) else "rest"


def stored(data: Data, names: Collection[str]) -> dict[str, int]:
    """Global -> bytes that its value has in the data section: records, texts, array elements; of those in `names`.

    What several globals share counts for each of them; padding, definitions of types and objects of dependencies count
    for none. The section's digests were checked, and these globals were read.
    """
    return {name: _reach(data, index) for name, index in _roots(data) if name in names}


def _roots(data: Data) -> list[tuple[str, int]]:
    """(name, object index) of every global."""
    _, _, _, _, _, _, names, _, at, *_ = r.PREAMBLE.unpack_from(data.view, 0)
    rows = [r.GLOBAL.unpack_from(data.view, at + index * r.GLOBAL.size) for index in range(names)]
    return [(bytes(data.view[offset : offset + length]).decode(), index) for offset, length, index, _ in rows]


def _reach(data: Data, root: int) -> int:
    """Bytes of object `root` and of all that it refers to, each object once."""
    objects = r.PREAMBLE.unpack_from(data.view, 0)[7]
    seen, waiting, total = {root}, [root], 0
    while waiting:
        kind, _, _, _, count, value = r.OBJECT.unpack_from(data.view, objects + waiting.pop() * r.OBJECT.size)
        total += r.OBJECT.size
        if kind in _REFERENCES:
            each, more = _REFERENCES[kind]
            numbers = count * each + more
            total += 4 * numbers
            children = set(data.view[value : value + 4 * numbers].cast("I")) - seen
            seen |= children
            waiting += children
        elif kind in (r.ENUM, r.FUNCTION) and value not in seen:
            seen.add(value)
            waiting.append(value)
        elif kind in (r.ARRAY, r.SCALAR):
            total += r.EXTENT.size + 8 * count + r.EXTENT.unpack_from(data.view, value)[1]
        elif kind in (r.BIGINT, r.COMPLEX, r.STR, r.BYTES):
            total += count
    return total
