"""`pkgimage disasm` on real images of every platform; LLVM's disassembler and pyelftools are the oracles."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from elftools.elf.elffile import ELFFile

from pkgimage.errors import LoadError
from tests.carriers import PLATFORMS, image_path
from tests.conftest import require_tool
from tests.quickstart import quickstart_images
from toolchain.cli import pkgimage
from toolchain.errors import ToolError
from toolchain.run.disassembly import disassemble
from toolchain.run.disassembly.decode import decode, without_padding
from toolchain.run.disassembly.functions import leaf_end
from toolchain.run.disassembly.opened import opened
from toolchain.run.process import Command, run

FUNCTIONS = ("haversine", "cell_offset", "hillshade", "checksum", "rotate", "descriptor", "track_length")


@pytest.fixture(scope="module")
def images() -> dict[str, Path]:
    return quickstart_images()


def llvm_rows(path, start, stop) -> list[tuple[int, str, str]]:
    """(address, bytes, mnemonic) as llvm-objdump decodes the range."""
    tool = require_tool("llvm-objdump-19", "llvm-objdump", "/usr/lib/llvm-19/bin/llvm-objdump", capability="clang")
    options = ("-d", "--x86-asm-syntax=intel", f"--start-address={start:#x}", f"--stop-address={stop:#x}", str(path))
    told = run(Command((tool, *options))).stdout.decode()
    found = re.findall(r"^ *([0-9a-f]+): ((?:[0-9a-f]{2} ?)+) *\t(\S+)", told, re.MULTILINE)
    return [(int(address, 16), raw.replace(" ", ""), word) for address, raw, word in found]


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_llvm_decodes_the_same_instructions(images, platform):
    words, seen = set(), 0
    lanes = r"\.(\d*[bhsd]|\d+)$"  # LLVM writes Apple's vector instructions with their lanes: fmul.2d
    for function in FUNCTIONS:
        for listing in disassemble(images[platform], function):
            theirs = llvm_rows(images[platform], listing.start, listing.end)
            # LLVM prints AArch64's four bytes as one number
            turned = platform.endswith(("aarch64", "arm64"))
            ours = [(row.address, (row.code[::-1] if turned else row.code).hex()) for row in listing.rows]
            assert ours == [row[:2] for row in theirs]
            words |= {(row.mnemonic.split()[0], re.sub(lanes, "", other[2])) for row, other in zip(listing.rows, theirs, strict=True)}
            seen += len(ours)
    assert seen > 500
    assert {pair for pair in words if pair[0] != pair[1]} == set()
    assert len(words) > 25


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_a_listing_ends_where_the_function_does(images, platform):
    ends = {"ret", "jmp", "b", "ud2", "brk", "br"}
    for listing in disassemble(images[platform], "haversine") + disassemble(images[platform], "rotate"):
        assert listing.rows[-1].mnemonic in ends
        assert listing.end > listing.start
        assert listing.platform == platform


@pytest.mark.parametrize("platform", ["linux-x86_64", "linux-aarch64"])
def test_function_ranges_are_those_of_pyelftools(images, platform):
    with images[platform].open("rb") as stream:
        frames = ELFFile(stream).get_dwarf_info().EH_CFI_entries()
        theirs = {
            (entry["initial_location"], entry["initial_location"] + entry["address_range"])
            for entry in frames
            if hasattr(entry, "cie") and "initial_location" in entry.header
        }
    assert set(opened(images[platform]).functions) == theirs


def test_entries_are_the_symbols_of_the_object(images):
    """The file's own symbol table (which `disasm` does not read) names the typed entries."""
    with images["linux-x86_64"].open("rb") as stream:
        table = ELFFile(stream).get_section_by_name(".symtab")
        symbols = {symbol.name: (symbol["st_value"], symbol["st_size"]) for symbol in table.iter_symbols()}
    names = json.loads(invoke("inspect", images["linux-x86_64"], "--json").stdout)["methods"]
    for number, method in enumerate(names):
        found = {(one.start, one.end) for one in disassemble(images["linux-x86_64"], method["name"]) if one.signature == method["signature"]}
        start, size = symbols[f"typed.{number}"]
        assert found == {(start, start + size)}


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_calls_and_constants_are_named(images, platform):
    notes = {row.note for row in disassemble(images[platform], "haversine")[0].rows if row.note}
    assert {"sin", "asin"} <= notes
    calls = [row for row in disassemble(images[platform], "haversine")[0].rows if row.mnemonic in ("call", "bl", "blr")]
    assert all(row.note for row in calls)
    if platform != "macos-arm64":  # which builds the constant from immediates
        assert any(note.endswith(" = 0.017453292519943295") for note in notes)  # pi / 180


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_small_images(platform):
    (listing,) = disassemble(image_path(platform), "twice")
    assert listing.signature == "float64(float64)"
    assert any("add" in row.mnemonic for row in listing.rows)
    assert len(listing.rows) < 9


def invoke(*args):
    return CliRunner().invoke(pkgimage, [str(arg) for arg in args])


def test_the_command(images):
    text = invoke("disasm", images["windows-x86_64"], "cell_offset").stdout
    assert text.startswith("cell_offset: int64(int32, int32)\n  parameters: position, size; source geokernels/grid.py:17\n")
    assert "cell_offset: float64(float64, float64)" in text
    assert re.search(r"call +0x\w+ +; fmod$", text, re.MULTILINE)
    listings = json.loads(invoke("disasm", images["windows-x86_64"], "cell_offset", "--json").stdout)
    assert [one["signature"] for one in listings] == ["int64(int32, int32)", "float64(float64, float64)"]
    assert listings[0]["instructions"][-1]["text"] == "ret"


def test_errors(images, tmp_path):
    done = invoke("disasm", images["linux-x86_64"], "haversin")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "error: geokernels.so has no function 'haversin' [function-unknown]" in done.stderr
    assert done.stderr.rstrip().endswith("hint: did you mean haversine?")
    assert "hint: pkgimage inspect geokernels.so" in invoke("disasm", images["linux-x86_64"], "zzz").stderr
    cut = tmp_path / "cut.so"
    cut.write_bytes(images["linux-x86_64"].read_bytes()[:9000])
    with pytest.raises(LoadError):
        disassemble(cut, "haversine")
    assert invoke("disasm", tmp_path, "haversine").exit_code == 2


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_a_table_that_leads_nowhere_is_said(images, platform, tmp_path):
    """Zeros over the exported table: its cells still have relocations, but its count of methods is gone."""
    content = bytearray(images[platform].read_bytes())
    mapped = opened(images[platform])
    at = content.index(mapped.memory[mapped.table + 80 : mapped.table + 96], content.find(mapped.memory[mapped.table + 32 : mapped.table + 48]))
    content[at - 48 : at - 40] = bytes(8)
    damaged = tmp_path / images[platform].name
    damaged.write_bytes(content)
    with pytest.raises(ToolError) as caught:
        disassemble(damaged, "haversine")
    assert (caught.value.code, caught.value.details) == ("disasm-unreadable", ("the table counts 0 methods, the method records are 30",))


def test_registers_are_followed_over_all_paths():
    # adrp x8, page 0x1000; cbz x0, +8; adrp x8, page 0x2000; ldr x1, [x8, #8]: the page is not known where paths meet
    code = bytes.fromhex("080000b0" "400000b4" "080000d0" "010540f9" "c0035fd6")
    met = decode("aarch64", code, 0)
    assert met[3].mnemonic == "ldr"
    assert met[3].address is None
    alone = decode("aarch64", code[:4] + code[12:], 0)
    assert alone[1].address == 0x1008


def test_padding_and_leaves():
    code = bytes.fromhex("ebfe" "c3" "90" "cc")
    assert [one.mnemonic for one in without_padding(decode("x86_64", code, 0))] == ["jmp", "ret"]
    branch = bytes.fromhex("7401" "c3" "31c0" "c3" "31c9" "c3")  # je over the first ret; the second one ends it
    assert leaf_end(decode("x86_64", branch, 0x40)) == 0x46
    assert [one.mnemonic for one in decode("x86_64", b"\x06\xc3", 0)] == [".byte", "ret"]


def test_a_load_from_an_address_of_its_own_names_it():
    """What LLD makes of adrp and ldr where the address is near: ldr q0, #0x20; ldr x8, #0x20; blr x8."""
    code = bytes.fromhex("0001009c 08010058 00013fd6")
    q0, x8, call = decode("aarch64", code, 0x100, 0x1000)
    assert [(q0.address, q0.width), (x8.address, x8.width), call.cell] == [(0x120, 16), (0x124, 8), 0x124]
