"""The section reader against LIEF and pyelftools, and against files that are cut or bent."""

import io
import struct

import lief
import pytest
from elftools.elf.elffile import ELFFile

from pkgimage import sections
from pkgimage.errors import LoadError
from tests.carriers import PLATFORMS, image_path, object_bytes

ARCHITECTURES = {"linux-aarch64": "aarch64", "macos-arm64": "aarch64"}


def content_of(platform: str, kind: str) -> bytes:
    return object_bytes(platform) if kind == "object" else image_path(platform).read_bytes()


def lief_sections(content: bytes) -> dict[str, tuple[int, int]]:
    """Name to (file offset, bytes in the file) as LIEF sees them."""
    found = {}
    if lief.is_macho(list(content)):
        fat = lief.MachO.parse(list(content))
        for section in fat.at(0).sections:
            found[f"{section.segment_name},{section.name}"] = (section.offset, section.size)
        return found
    if content[:4] == b"\x7fELF":
        binary = lief.ELF.parse(list(content))
        return {str(s.name): (s.file_offset, s.size) for s in binary.sections}
    if content[:2] == b"MZ":
        binary = lief.PE.parse(list(content))
        return {str(s.name): (s.offset, min(s.virtual_size, s.size)) for s in binary.sections}
    binary = lief.COFF.parse(list(content))
    return {str(s.name): (s.offset, s.size) for s in binary.sections}


@pytest.mark.parametrize("kind", ["object", "image"])
@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_our_sections_stand_where_lief_sees_them(platform: str, kind: str) -> None:
    content = content_of(platform, kind)
    file = sections.read(content)
    assert (file.format, file.image) == (PLATFORMS[platform].object_format, kind == "image")
    assert file.arch == ARCHITECTURES.get(platform, "x86_64")
    oracle = lief_sections(content)
    for names in (sections.HEADER_NAMES, sections.DATA_NAMES):
        place = file.find(names)
        name = next(name for name in names if name in oracle)
        assert place is not None
        assert place[:2] == oracle[name]
    header = file.find(sections.HEADER_NAMES)
    assert header is not None
    assert content[header[0] : header[0] + 8] == b"PKGIMAGE"


@pytest.mark.parametrize("kind", ["object", "image"])
@pytest.mark.parametrize("platform", ["linux-x86_64", "linux-aarch64"])
def test_every_elf_section_agrees_with_pyelftools(platform: str, kind: str) -> None:
    content = content_of(platform, kind)
    oracle: dict[str, tuple[int, int, int]] = {}
    for section in list(ELFFile(io.BytesIO(content)).iter_sections())[1:]:
        size = 0 if section["sh_type"] == "SHT_NOBITS" else section["sh_size"]
        oracle.setdefault(section.name, (section["sh_offset"], size, section["sh_addralign"] or 1))
    assert sections.read(content).sections == oracle


@pytest.mark.parametrize("kind", ["object", "image"])
@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_a_file_cut_anywhere_is_noticed(platform: str, kind: str) -> None:
    content = content_of(platform, kind)
    cuts = sorted({0, 1, 3, 19, 20, 63, 64, 200, len(content) - 1, *range(300, len(content), len(content) // 150)})
    for cut in cuts:
        with pytest.raises(LoadError) as caught:
            sections.read(content[:cut])
        assert caught.value.code in ("R02", "R03"), cut
        if cut >= 64:
            assert caught.value.code == "R03", cut


FOREIGN = [
    (b"#!/bin/sh\n", "neither ELF, PE/COFF nor Mach-O"),
    (b"\x7fELF\x01\x01\x01".ljust(64, b"\0"), "32-bit or big-endian"),
    (b"\x7fELF\x02\x02\x01".ljust(64, b"\0"), "32-bit or big-endian"),
    (b"\x7fELF\x02\x01\x01".ljust(16, b"\0") + struct.pack("<HH", 3, 8) + bytes(44), "machine 8"),
    (b"\x7fELF\x02\x01\x01".ljust(16, b"\0") + struct.pack("<HH", 2, 62) + bytes(44), "neither a shared library"),
    (b"\xca\xfe\xba\xbe" + bytes(100), "universal"),
    (b"MZ".ljust(60, b"\0") + struct.pack("<I", 64) + bytes(64), "DOS program"),
    (b"\xcf\xfa\xed\xfe" + struct.pack("<I", 7) + bytes(64), "CPU type 0x7"),
    (b"\xcf\xfa\xed\xfe" + struct.pack("<III", 0x01000007, 3, 2) + bytes(64), "neither a library nor an object"),
]


@pytest.mark.parametrize(("content", "text"), FOREIGN)
def test_foreign_files_are_named(content: bytes, text: str) -> None:
    with pytest.raises(LoadError, match="not a package image") as caught:
        sections.read(content)
    assert caught.value.code == "R02"
    assert text in caught.value.details[0]


def bent(content: bytes, offset: int, layout: str, value: int) -> bytes:
    return content[:offset] + struct.pack(layout, value) + content[offset + struct.calcsize(layout) :]


def test_bent_elf_tables_are_noticed() -> None:
    content = image_path("linux-x86_64").read_bytes()
    phoff, shoff = struct.unpack_from("<QQ", content, 32)
    segment, row = phoff + 56, shoff + 64
    for offset, layout, value, text in (
        (phoff + 32, "<Q", 1 << 62, "segment 0 ends"),
        (segment + 8, "<Q", len(content), "segment 1 ends"),
        (row + 32, "<Q", 1 << 63, "section 1 ends"),
        (row + 48, "<Q", 3, "alignment"),
        (row, "<I", 1 << 31, "the name of ELF section 1"),
        (40, "<Q", 1 << 63, "section header table"),
        (60, "<H", 0xFFFF, "section header table"),
        (62, "<H", 0xFFFE, "table of section names"),
        (54, "<H", 32, "table entries"),
    ):
        with pytest.raises(LoadError) as caught:
            sections.read(bent(content, offset, layout, value))
        assert (caught.value.code, text in caught.value.details[0]) == ("R03", True), caught.value


def test_bent_pe_and_macho_tables_are_noticed() -> None:
    pe = image_path("windows-x86_64").read_bytes()
    (start,) = struct.unpack_from("<I", pe, 60)
    (optional,) = struct.unpack_from("<H", pe, start + 20)
    table = start + 24 + optional
    macho = image_path("macos-arm64").read_bytes()
    for content, offset, layout, value, text in (
        (pe, table + 16, "<I", 1 << 31, "section 1 ends"),
        (pe, table + 20, "<I", 1 << 31, "section 1 ends"),
        (pe, start + 24 + 60, "<I", 1 << 31, "PE headers end"),
        (pe, start + 24 + 108, "<I", 99, "data directories"),
        (pe, start + 24 + 112, "<I", 0xFFFFFFFF, "data directory 0"),
        (pe, start + 24 + 112 + 36, "<I", 1 << 30, "certificate table"),
        (macho, 16, "<I", 1 << 30, "load commands"),
        (macho, 20, "<I", 1 << 30, "load commands end"),
        (macho, 36, "<I", 0, "load command 0 has 0 bytes"),
        (macho, 32 + 40, "<Q", 1 << 63, "the segment of load command 0"),
        (macho, 32 + 64, "<I", 1 << 30, "no room"),
    ):
        with pytest.raises(LoadError) as caught:
            sections.read(bent(content, offset, layout, value))
        assert (caught.value.code, text in caught.value.details[0]) == ("R03", True), caught.value
