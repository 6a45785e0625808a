"""The seal of an ELF image: what it covers, and what a load does without one."""

import hashlib
import io
import os
import random
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

import pkgimage
from pkgimage import seal
from pkgimage.errors import LoadError
from pkgimage.image import ImageFile
from tests.carriers import image_path
from tests.conftest import require_tool

ROOT = Path(pkgimage.__file__).resolve().parent.parent
BOTH = ("linux-x86_64", "linux-aarch64")
FIELDS = struct.Struct("<8s9QII8x")


def place(content: bytes) -> int:
    """Where the seal stands, found by its name."""
    assert content.count(b"PKGISEAL") == 1
    return content.index(b"PKGISEAL")


def without(content: bytes) -> bytes:
    """The image as the linker wrote it."""
    at = place(content)
    (table,) = struct.unpack_from("<Q", content, 40)
    assert table == at + 128
    return content[:40] + struct.pack("<Q", at) + content[48:at] + content[table:]


def regions(content: bytes) -> dict[str, range]:
    """What is sealed, by a reader that is not ours."""
    elf = ELFFile(io.BytesIO(content))
    front, table = elf.header.e_phoff + 56 * elf.header.e_phnum, elf.header.e_shoff
    names, dynamic = elf.get_section(elf.header.e_shstrndx), elf.get_section_by_name(".dynamic")
    return {
        "front": range(front), "table": range(table, table + 64 * elf.header.e_shnum),
        "names": range(names["sh_offset"], names["sh_offset"] + names["sh_size"]),
        "dynamic": range(dynamic["sh_offset"], dynamic["sh_offset"] + dynamic["sh_size"]),
        "seal": range(place(content) + 8, place(content) + 128),
    }  # fmt: skip


def refusal(content: bytes) -> str:
    """What is wrong with an image before it is mapped, '' for nothing."""
    try:
        ImageFile("image", memoryview(content)).check_mapping()
    except LoadError as problem:
        assert problem.code in ("R02", "R03")
        return str(problem)
    return ""


@pytest.mark.parametrize("platform", BOTH)
def test_a_seal_says_what_the_tables_say(platform):
    content = image_path(platform).read_bytes()
    plain = without(content)
    one, other = ImageFile("image", memoryview(content)), ImageFile("image", memoryview(plain))
    assert (one.sealed, other.sealed) == (True, False)
    for name in ("format", "arch", "header_range", "data_range", "header_bytes"):
        assert getattr(one, name) == getattr(other, name)
    assert one.file.sections == other.file.sections
    assert seal.sealed(plain) == content
    elf, before = ELFFile(io.BytesIO(content)), ELFFile(io.BytesIO(plain))
    assert [(s.name, *s.header.values()) for s in elf.iter_sections()] == [
        (s.name, *s.header.values()) for s in before.iter_sections()
    ]


@pytest.mark.parametrize("region", ["front", "table", "names", "dynamic", "seal"])
@pytest.mark.parametrize("platform", BOTH)
def test_every_byte_that_is_sealed_counts(platform, region):
    content = bytearray(image_path(platform).read_bytes())
    for at in regions(bytes(content))[region][:: 7 if region == "table" else 1]:
        content[at] ^= 0x10
        said = refusal(bytes(content))
        content[at] ^= 0x10
        assert said, (region, at)
    assert refusal(bytes(content)) == ""


def test_what_the_tables_do_not_contradict_the_seal_does():
    """An entry of the dynamic section with another value that it may have: control, without a seal it is taken."""
    content = bytearray(image_path("linux-x86_64").read_bytes())
    entries = regions(bytes(content))["dynamic"]
    at = next(at for at in entries[::16] if content[at : at + 8] == (30).to_bytes(8, "little"))
    assert content[at + 8] == 10
    content[at + 8] = 8
    assert "its tables are not those that were sealed" in refusal(bytes(content))
    assert refusal(without(bytes(content))) == ""


def test_a_damaged_magic_is_a_file_without_a_seal():
    content = bytearray(image_path("linux-x86_64").read_bytes())
    content[place(bytes(content))] ^= 1
    assert refusal(bytes(content)) == ""
    assert not ImageFile("image", memoryview(content)).sealed


def test_only_what_a_load_would_map_is_sealed():
    content = without(image_path("linux-x86_64").read_bytes())
    bad = bytearray(content)
    bad[64 + 56 + 4] ^= 1  # flags of the first segment that is loaded
    for wrong, code in (
        (bytes(bad), "R03"), (content + bytes(8), "R03"), (content[:-1], "R03"), (b"no ELF file", "R02"),
        (image_path("windows-x86_64").read_bytes(), "R02"), (image_path("linux-x86_64").with_name("sample.o").read_bytes(), "R02"),
    ):  # fmt: skip
        with pytest.raises(LoadError) as caught:
            seal.sealed(wrong)
        assert caught.value.code == code


def test_a_hostile_seal_can_only_be_refused():
    """Numbers that somebody who means harm writes, with a digest that fits as far as there is one."""
    content, pick = image_path("linux-x86_64").read_bytes(), random.Random(3)
    at = place(content)
    good = FIELDS.unpack_from(content, at)
    codes = set()
    for _ in range(400):
        fields = list(good)
        for _ in range(pick.randint(1, 3)):
            which = pick.randrange(1, 12)
            limit = 1 << (32 if which > 9 else 64)
            fields[which] = (
                pick.choice((0, 1, 16, len(content), 1 << 31, limit - 1, fields[which] ^ 1 << pick.randrange(20)))
                % limit
            )
        body = FIELDS.pack(*fields)
        _, dynamic, dynamic_size, names, names_size, _, _, _, _, table, front, _ = fields
        parts = [content[:front], *[content[a : a + n] for a, n in ((dynamic, dynamic_size), (names, names_size))]]
        parts += [body, content[at + 128 :][:table]]
        bad = content[:at] + body + hashlib.sha256(b"".join(parts)).digest() + content[at + 128 :]
        try:
            file = ImageFile("image", memoryview(bad))
            file.data()
            codes.add("read")
        except LoadError as problem:
            codes.add(problem.code)
    assert codes <= {"read", "R02", "R03", "R04", "R05", "R06", "R33"}
    assert {"read", "R02", "R03"} <= codes


def test_a_load_of_a_sealed_image_compares_no_tables(tmp_path):
    if os.uname().machine != "x86_64":
        require_tool("an x86-64 machine", capability="host")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import pkgimage; m = pkgimage.load(sys.argv[2]);"
        "print(m.twice(2.0), 'pkgimage.mapping' in sys.modules)"
    )
    plain = tmp_path / "plain.so"
    plain.write_bytes(without(image_path("linux-x86_64").read_bytes()))
    for path, said in ((image_path("linux-x86_64"), "4.0 False"), (plain, "4.0 True")):
        argv = [sys.executable, "-I", "-c", code, str(ROOT), str(path)]
        assert subprocess.run(argv, check=True, capture_output=True, text=True).stdout.strip() == said
