"""Flattening, checked against llvm-readobj-like facts that we work out by hand and against both kinds of fixups."""

import struct

import lief
import pytest

from tests.tiny_image import tiny_image
from toolchain.errors import ToolError
from toolchain.platforms import load_platforms
from toolchain.run.flatten import Flat, encode, flatten, read_image
from toolchain.run.lld import find_lld
from toolchain.run.process import Command, run

PLATFORMS = load_platforms()
MACHO = ("macos-x86_64", "macos-arm64")


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    directory, lld = tmp_path_factory.mktemp("tiny"), find_lld()
    return {name: tiny_image(PLATFORMS[name], lld, directory / name) for name in (*MACHO, "windows-x86_64", "linux-x86_64")}


def cells(flat):
    """{offset: what it becomes} of relocations and binds."""
    return {**dict(flat.relocations), **{offset: name for offset, _, name in flat.binds}}


@pytest.mark.parametrize("name", [*MACHO, "windows-x86_64"])
def test_the_table_lies_where_the_export_says(images, name):
    flat = read_image(images[name])
    assert struct.unpack_from("<II", flat.memory, flat.table) == (1, 104)
    assert struct.unpack_from("<QQ", flat.memory, flat.table + 32) == (6, 1)
    where = cells(flat)
    code = [(start, start + size) for start, size, protection in flat.ranges if protection & 4]
    for field in (8, 16):  # bind, select: into code
        assert any(low <= where[flat.table + field] < high for low, high in code)
    slots = where[flat.table + 24]
    unbound = {where[slots + 8 * index] for index in range(12)}
    assert len(unbound) == 1, "all slots lead to the same function before bind"


@pytest.mark.parametrize(
    ("name", "bound"),
    [
        ("macos-x86_64", {"memcpy", "__sincos_stret", "PyModuleDef_Init", "PyExc_TypeError"}),
        ("macos-arm64", {"memcpy", "__sincos_stret", "PyModuleDef_Init", "PyExc_TypeError"}),
        ("windows-x86_64", {"memcpy", "sin", "cos", "PyModuleDef_Init", "PyExc_TypeError"}),
    ],
)
def test_names_are_c_names(images, name, bound):
    assert {symbol for _, _, symbol in read_image(images[name]).binds} == bound


@pytest.mark.parametrize("name", MACHO)
def test_both_kinds_of_fixups_say_the_same(images, name, tmp_path):
    """dyld's older opcodes against chained fixups: same symbols, same number of slots, values at the same places."""
    platform, source = PLATFORMS[name], images[name].with_name("tiny.o")
    older = tmp_path / "older.dylib"
    argv = (find_lld().argv0, "-flavor", "darwin", "-arch", platform.lld_emulation, "-platform_version", "macos", "11.0", "11.0",
            "-dylib", "-undefined", "dynamic_lookup", "-no_fixup_chains", "-dead_strip", "-o", str(older), str(source))  # fmt: skip
    assert run(Command(argv)).ok
    chained, opcodes = read_image(images[name]), read_image(older)
    assert {symbol for _, _, symbol in chained.binds} == {symbol for _, _, symbol in opcodes.binds}

    def relative(flat):
        where = cells(flat)
        slots = where[flat.table + 24]
        return [where[slots + 8 * i] - where[flat.table + 8] for i in range(12)], slots - flat.table

    assert relative(chained)[1] == relative(opcodes)[1]
    assert len(set(relative(opcodes)[0])) == 1


def test_encoding_is_the_design_s():
    flat = Flat(bytes(range(200)) * 41, ((8, -1), (16, 4096)), ((24, 5, "sin"), (32, 0, "sin")), ((0, 8192, 5),), 0, 1)
    data = encode(flat)
    assert data[:8] == b"PKGFLAT1"
    assert struct.unpack_from("<7Q", data, 8) == (8200, 2, 2, 1, 0, 1, 8)
    assert struct.unpack_from("<4Q", data, 64) == (8, 2**64 - 1, 16, 4096)
    assert struct.unpack_from("<6Q", data, 96) == (24, 5, 0, 32, 0, 0)
    assert struct.unpack_from("<3Q", data, 144) == (0, 8192, 5)
    assert data[168:176] == b"sin\0\0\0\0\0"
    assert data[176:] == flat.memory


@pytest.mark.parametrize("name", [*MACHO, "windows-x86_64"])
def test_protections(images, name):
    for _, _, protection in (ranges := read_image(images[name]).ranges):
        assert not (protection & 2 and protection & 4)
    assert any(protection == 5 for _, _, protection in ranges)


@pytest.mark.parametrize("content", [b"", b"MZ", b"\xcf\xfa\xed\xfe", b"\x7fELF" + bytes(100), b"text"])
def test_control_what_is_not_an_image(content, tmp_path):
    path = tmp_path / "image"
    path.write_bytes(content)
    with pytest.raises(ToolError) as caught:
        flatten(path)
    assert caught.value.code == "flatten-unreadable"


def test_control_an_elf_image_and_a_missing_file(images, tmp_path):
    for path in (images["linux-x86_64"], tmp_path / "missing"):
        with pytest.raises(ToolError) as caught:
            flatten(path)
        assert caught.value.code == "flatten-unreadable"


def test_control_writable_and_executable(images, tmp_path):
    parsed = lief.parse(str(images["windows-x86_64"]))
    text = parsed.get_section(".text")
    text.characteristics = text.characteristics | 1 << 31
    parsed.write(str(tmp_path / "bad.dll"))
    with pytest.raises(ToolError) as caught:
        flatten(tmp_path / "bad.dll")
    assert caught.value.code == "flatten-unsupported"
    assert "writable and executable" in caught.value.details[0]


def test_control_no_table(tmp_path):
    image = tiny_image(
        PLATFORMS["macos-x86_64"], find_lld(), tmp_path, ir="define i32 @PyInit__pkgimage() {\n  ret i32 0\n}\n"
    )
    with pytest.raises(ToolError) as caught:
        flatten(image)
    assert caught.value.details == ("pkgimage_table is not exported",)
