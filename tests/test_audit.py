"""Facts against LLVM's own readers and pyelftools; rules on good, foreign and damaged files."""

import random
import re
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from tests.conftest import require_tool, skip_or_fail
from tests.sample import sample
from tests.sample_objects import LLDS, PLATFORMS, sample_object
from toolchain.audit import RULES, find, read_facts, rules_for
from toolchain.codegen import compile_package
from toolchain.errors import ToolError
from toolchain.flags import Flags
from toolchain.run.linker import link_image
from toolchain.run.process import Command, run
from toolchain.serialize import core_header, data_section

EACH = pytest.mark.parametrize("platform", PLATFORMS.values(), ids=PLATFORMS)
OF = {
    form: pytest.mark.parametrize(
        "platform",
        [platform for platform in PLATFORMS.values() if platform.object_format == form],
        ids=[name for name, platform in PLATFORMS.items() if platform.object_format == form],
    )
    for form in ("elf", "coff", "macho")
}


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """Platform id to a good image."""
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    made = {}
    for name, platform in PLATFORMS.items():
        work = tmp_path_factory.mktemp(name)
        (work / "sample.o").write_bytes(sample_object(platform))
        made[name] = work / f"sample{platform.suffix}"
        link_image(work / "sample.o", made[name], platform, next(iter(LLDS.values())), work)
    return made


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """Platform id to an image of the sample package, as the code generator makes it."""
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    package, made = sample(), {}
    section = data_section(package)
    for name, platform in PLATFORMS.items():
        work = tmp_path_factory.mktemp(name)
        header = core_header(package, platform, section, package.producers, Flags().over({"optimize": 2}))
        (work / "package.o").write_bytes(compile_package(package, platform, section, header, Flags()))
        made[name] = work / f"package{platform.suffix}"
        link_image(work / "package.o", made[name], platform, next(iter(LLDS.values())), work)
    return made


@pytest.fixture(params=["images", "packages"])
def either(request):
    """Small images made by hand, then real ones."""
    return request.getfixturevalue(request.param)


def said(tool: str, *arguments: str) -> str:
    """What a reader of LLVM 19 says; older ones (the first on PATH may be 14) know less."""
    outcome = run(Command((require_tool(f"{tool}-19", capability="llvm"), *arguments)))
    assert outcome.ok, outcome.stderr
    return outcome.stdout.decode()


@EACH
def test_a_good_image_has_no_finding(images, platform):
    assert find(read_facts(images[platform.id]), platform) == []


@EACH
@pytest.mark.parametrize("optimize", [0, 1, 2, 3])
def test_what_the_code_generator_makes_has_no_finding(tmp_path, platform, optimize):
    package = sample()
    section = data_section(package)
    header = core_header(package, platform, section, package.producers, Flags().over({"optimize": optimize}))
    (tmp_path / "package.o").write_bytes(compile_package(package, platform, section, header, Flags(optimize=optimize)))
    for lld in LLDS.values():
        image = tmp_path / f"package{platform.suffix}"
        link_image(tmp_path / "package.o", image, platform, lld, tmp_path)
        assert find(read_facts(image), platform) == []


@EACH
def test_an_image_of_another_platform_has_exactly_one_finding(images, platform):
    for name, other in PLATFORMS.items():
        if name != platform.id:
            expected = "machine-wrong" if other.object_format == platform.object_format else "format-wrong"
            assert [finding.code for finding in find(read_facts(images[name]), platform)] == [expected]


@OF["elf"]
def test_elf_facts_agree_with_pyelftools(either, platform):
    facts = read_facts(either[platform.id])
    with either[platform.id].open("rb") as stream:
        elf = ELFFile(stream)
        dynamic = elf.get_section_by_name(".dynamic")
        tags = [(tag.entry.d_tag, getattr(tag, "needed", getattr(tag, "soname", tag.entry.d_val))) for tag in dynamic.iter_tags()]
        symbols = list(elf.get_section_by_name(".dynsym").iter_symbols())[1:]
        loads = list(elf.iter_segments("PT_LOAD"))
        assert facts.machine == {"EM_X86_64": "x86_64", "EM_AARCH64": "aarch64"}[elf.header.e_machine]
        assert facts.shared == (elf.header.e_type == "ET_DYN")
        assert facts.needed == tuple(value for tag, value in tags if tag == "DT_NEEDED")
        assert [facts.name] == [value for tag, value in tags if tag == "DT_SONAME"]
        assert facts.bind_now == bool(dict(tags)["DT_FLAGS"] & 8)
        assert facts.exports == tuple(sorted(s.name for s in symbols if s.entry.st_shndx != "SHN_UNDEF"))
        assert {entry.symbol for entry in facts.imports} == {s.name for s in symbols if s.entry.st_shndx == "SHN_UNDEF"}
        assert [(s.start, s.size) for s in facts.segments] == [(s["p_vaddr"], s["p_memsz"]) for s in loads]
        assert [(s.writable, s.executable) for s in facts.segments] == [
            (bool(s["p_flags"] & 2), bool(s["p_flags"] & 1)) for s in loads
        ]
        assert facts.sections == tuple(section.name for section in elf.iter_sections())


@OF["elf"]
def test_elf_facts_agree_with_readelf(either, platform):
    facts, path = read_facts(either[platform.id]), str(either[platform.id])
    assert re.findall(r"library: \[(.+)\]", said("llvm-readelf", "-d", path)) == list(facts.needed)
    headers = said("llvm-readelf", "-lW", path)
    assert facts.relro == ("GNU_RELRO" in headers)
    assert facts.unwind == ("GNU_EH_FRAME" in headers)
    assert re.search(r"GNU_STACK.* RW  ", headers)
    assert not facts.executable_stack


@OF["coff"]
def test_pe_facts_agree_with_readobj(either, platform):
    facts, path = read_facts(either[platform.id]), str(either[platform.id])
    headers = said("llvm-readobj", "--file-headers", path)
    assert f"AddressOfEntryPoint: {facts.entry:#x}".lower() in headers.lower()
    assert set(re.findall(r"IMAGE_DLL_CHARACTERISTICS_(\w+)", headers)) == facts.characteristics
    assert re.findall(r"TimeDateStamp: .*\(0x(\w+)\)", headers) == [f"{facts.timestamp:x}"]
    imports = said("llvm-readobj", "--coff-imports", path)
    assert re.findall(r"Name: (\S+)", imports) == list(facts.needed)
    assert re.findall(r"Symbol: (\S+)", imports) == [entry.symbol for entry in facts.imports]
    assert re.findall(r"Name: (\S+)", said("llvm-readobj", "--coff-exports", path)) == list(facts.exports)
    names = re.findall(r"Name: (\S+) \(", said("llvm-readobj", "--sections", path))
    assert names == list(facts.sections)
    assert said("llvm-readobj", "--unwind", path).count("RuntimeFunction {") >= 3
    assert said("llvm-readobj", "--coff-debug-directory", path).count("DebugEntry") == facts.debug_entries == 0


@OF["macho"]
def test_macho_facts_agree_with_objdump(either, platform):
    facts, path = read_facts(either[platform.id]), str(either[platform.id])
    headers = said("llvm-objdump", "--macho", "--private-headers", path)
    assert re.findall(r"cmd LC_(\w+)", headers) == list(facts.load_commands)
    assert re.findall(r"(?:minos|sdk) (\S+)", headers) == [facts.sdk, facts.minimum_os]
    assert re.findall(r"name (@\S+)", headers) == [facts.name]
    fixups = said("llvm-objdump", "--macho", "--chained-fixups", path)
    assert sorted(re.findall(r"name_offset = \d+ \(_(\w+)\)", fixups)) == [entry.symbol for entry in facts.imports]
    assert re.findall(r"lib_ordinal = (\S+)", fixups) == [str(entry.ordinal) for entry in facts.imports]
    exports = said("llvm-objdump", "--macho", "--exports-trie", path)
    assert tuple(sorted(re.findall(r"^0x\w+ +_(\w+)", exports, re.MULTILINE))) == facts.exports
    assert facts.signature == ("ad-hoc" if platform.arch == "aarch64" else "none")


@pytest.mark.parametrize(
    "content",
    [b"", b"#!/bin/sh\n", b"\x7fELF", b"MZ" + bytes(62), b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe" + bytes(60)],
    ids=["empty", "script", "elf-magic", "pe-magic", "macho-magic", "universal"],
)
def test_a_file_that_is_no_image_is_a_clear_error(tmp_path, content):
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(ToolError) as caught:
        read_facts(tmp_path / "x")
    assert caught.value.code == "image-unreadable"


def test_a_missing_file_is_a_clear_error(tmp_path):
    with pytest.raises(ToolError, match="cannot read") as caught:
        read_facts(tmp_path / "absent")
    assert caught.value.details == ("No such file or directory",)


@EACH
def test_a_cut_file_never_passes(images, platform, tmp_path):
    content, path = images[platform.id].read_bytes(), tmp_path / "cut"
    for size in range(0, len(content), max(1, len(content) // 40)):
        path.write_bytes(content[:size])
        assert _verdict(path, platform), f"{size} of {len(content)} bytes"


@EACH
def test_damaged_bytes_are_judged_not_crashed_on(images, platform, tmp_path):
    content, path, source = images[platform.id].read_bytes(), tmp_path / "damaged", random.Random(7)
    for _ in range(150):
        damaged = bytearray(content)
        for _ in range(source.randrange(1, 6)):
            damaged[source.choice([source.randrange(len(content)), source.randrange(2000)])] = source.randrange(256)
        path.write_bytes(damaged)
        _verdict(path, platform)


def _verdict(path: Path, platform) -> list[str]:
    """Codes of the findings, or of the error."""
    try:
        return [finding.code for finding in find(read_facts(path), platform)]
    except ToolError as error:
        return [error.code]


@pytest.mark.parametrize(("platform", "at"), [("macos-arm64", 0x900), ("macos-arm64", -700)])
def test_one_changed_byte_breaks_the_signature(images, tmp_path, platform, at):
    content = bytearray(images[platform].read_bytes())
    content[at] ^= 1
    (tmp_path / "x").write_bytes(content)
    assert "macho-signature-broken" in _verdict(tmp_path / "x", PLATFORMS[platform])


def test_codes_are_stable_words_and_every_rule_applies_somewhere():
    for code, rule in RULES.items():
        assert code == rule.code
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+|truncated", code)
        assert any(rule in rules_for(platform) for platform in PLATFORMS.values())
