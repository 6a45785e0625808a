"""The harness programs are what they claim, read with pyelftools and LIEF; built with every LLD there is."""

import lief
import pytest
from elftools.elf.elffile import ELFFile
from llvmlite import binding as llvm

from toolchain.errors import ToolError
from toolchain.platforms import load_platforms, python_symbols
from toolchain.resources import folder
from toolchain.run import harness
from toolchain.run.lld import candidates
from toolchain.run.shims import python_stubs, read_signatures, win64_shims

PLATFORMS = load_platforms()
LLDS = {candidate.lld.source: candidate.lld for candidate in candidates() if candidate.lld}


@pytest.fixture(params=sorted(LLDS))
def lld(request):
    return LLDS[request.param]


@pytest.mark.parametrize(
    ("platform", "kind", "machine"),
    [
        ("linux-x86_64", "runner", "EM_X86_64"),
        ("linux-aarch64", "runner", "EM_AARCH64"),
        ("windows-x86_64", "flat", "EM_X86_64"),
        ("macos-x86_64", "flat", "EM_X86_64"),
        ("macos-arm64", "flat", "EM_AARCH64"),
    ],
)
def test_linux_programs(platform, kind, machine, lld, tmp_path):
    path = harness.build(PLATFORMS[platform], kind, lld, tmp_path)
    with path.open("rb") as file:
        elf = ELFFile(file)
        assert (elf["e_machine"], elf["e_type"]) == (machine, "ET_DYN")
        dynamic = elf.get_section_by_name(".dynamic")
        needed = {tag.needed for tag in dynamic.iter_tags() if tag.entry.d_tag == "DT_NEEDED"}
        assert needed == {"libc.so.6", "libdl.so.2", "libm.so.6"}
        exported = {s.name for s in elf.get_section_by_name(".dynsym").iter_symbols() if s["st_shndx"] != "SHN_UNDEF"}
        python = python_symbols()
        assert python.functions | python.data <= exported
        flags = [segment["p_flags"] for segment in elf.iter_segments()]
        assert not any(flag & 1 and flag & 2 for flag in flags), "writable and executable"


def test_windows_program(lld, tmp_path):
    path = harness.build(PLATFORMS["windows-x86_64"], "runner", lld, tmp_path)
    program, stub = lief.parse(str(path)), lief.parse(str(path.with_name("python3.dll")))
    assert [library.name for library in program.imports] == ["kernel32.dll"]
    assert not list(stub.imports)
    python = python_symbols()
    assert {entry.name for entry in stub.get_export().entries} == python.functions | python.data


def test_same_content_is_built_once(lld, tmp_path):
    first = harness.build(PLATFORMS["linux-x86_64"], "runner", lld, tmp_path)
    stamp = first.stat().st_mtime_ns
    assert harness.build(PLATFORMS["linux-x86_64"], "runner", lld, tmp_path) == first
    assert first.stat().st_mtime_ns == stamp
    assert [path.name for path in tmp_path.iterdir()] == [first.parent.name], "nothing half-made is left"


@pytest.mark.parametrize("platform", ["windows-x86_64", "macos-x86_64", "macos-arm64"])
def test_the_flat_loader_answers_every_allowed_symbol(platform, tmp_path):
    """By its own definitions and shims, or by names that the host's C library has."""
    texts = harness._texts(PLATFORMS[f"linux-{PLATFORMS[platform].arch}"], "flat")
    defined = set()
    for text in texts:
        with llvm.parse_assembly(text) as module:
            defined |= {function.name for function in module.functions if not function.is_declaration}
    wanted = PLATFORMS[platform].allowed()
    if platform == "windows-x86_64":
        assert {name for name in wanted if f"win64.{name}" not in defined} == set()
        return
    glibc = PLATFORMS["linux-x86_64"].allowed() | {"bzero", "bcmp"}
    assert wanted - glibc - defined == set()


def test_shims_are_valid_ir_and_use_windows_convention():
    text = win64_shims(read_signatures(folder("platforms") / "native" / "signatures.txt"), "x86_64")
    with llvm.parse_assembly(text) as module:
        module.verify()
    assert 'define win64cc double @"win64.pow"(double %0, double %1) {\n  %r = call double @pow(double %0, double %1)' in text
    assert "ret i32 -4" in win64_shims({}, "aarch64")


def test_stub_dll_exports_and_program_does_not():
    symbols = python_symbols()
    assert python_stubs(symbols, export=True).count("dllexport") == len(symbols.functions | symbols.data)
    assert "dllexport" not in python_stubs(symbols)


@pytest.mark.parametrize("line", ["double(double) sin", "quad(double): sin", "double(double):"])
def test_control_damaged_signatures(line, tmp_path):
    (tmp_path / "signatures.txt").write_text(f"# comment\n\n{line}\n")
    with pytest.raises(ToolError, match=r"signatures\.txt:3"):
        read_signatures(tmp_path / "signatures.txt")
