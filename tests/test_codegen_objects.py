"""Objects of a real package for all five platforms, read back with LLVM's own tools."""

import subprocess

import pytest

from pkgimage import sections
from tests.conftest import require_tool
from tests.sample import forbidden, sample
from toolchain.codegen import compile_method, compile_package, undefined_symbols
from toolchain.codegen.objects import patched
from toolchain.errors import CodegenError
from toolchain.flags import Flags
from toolchain.platforms import load_platforms, python_symbols
from toolchain.serialize import core_header, data_section

PLATFORMS = load_platforms()


def compiled(platform_id, package=None, optimize=2):
    package, platform = package or sample(), PLATFORMS[platform_id]
    section = data_section(package)
    header = core_header(package, platform, section, package.producers, Flags(optimize=optimize))
    return compile_package(package, platform, section, header, Flags(optimize=optimize)), section, header


@pytest.fixture(params=sorted(PLATFORMS))
def platform_id(request):
    return request.param


@pytest.mark.parametrize("optimize", [0, 1, 2, 3])
def test_every_optimize_level_gives_an_object_that_needs_only_what_is_allowed(platform_id, optimize):
    content, _, _ = compiled(platform_id, optimize=optimize)
    python = python_symbols()
    assert undefined_symbols(content, PLATFORMS[platform_id]) <= PLATFORMS[platform_id].allowed() | python.functions | python.data


def test_header_and_data_are_in_their_sections(platform_id):
    content, section, header = compiled(platform_id)
    found = sections.read(content).sections
    inside = {bytes(content[at : at + size]) for name, (at, size, *_) in found.items() if name.endswith(("pkgimgh", "pkgimgd"))}
    assert inside == {header, section.content}


def test_undefined_symbols_agree_with_llvm_nm(platform_id, tmp_path):
    tool = require_tool("llvm-nm-19", capability="llvm")
    content, _, _ = compiled(platform_id)
    (tmp_path / "o").write_bytes(content)
    text = subprocess.run([tool, "-u", "-j", tmp_path / "o"], capture_output=True, text=True, check=True).stdout
    prefix = PLATFORMS[platform_id].symbol_prefix
    names = {line.strip().removeprefix(prefix).removeprefix("__imp_") for line in text.splitlines() if line.strip()}
    assert undefined_symbols(content, PLATFORMS[platform_id]) == names


def test_every_function_has_unwind_data(platform_id, tmp_path):
    tool = require_tool("llvm-readobj-19", capability="llvm")
    content, _, _ = compiled(platform_id)
    (tmp_path / "o").write_bytes(content)
    text = subprocess.run([tool, "--sections", tmp_path / "o"], capture_output=True, text=True, check=True).stdout
    assert any(name in text for name in (".eh_frame", ".pdata", "__compact_unwind"))


def test_a_forbidden_symbol_is_refused_by_name(platform_id):
    with pytest.raises(CodegenError) as caught:
        compiled(platform_id, forbidden())
    assert caught.value.code == "symbol-undefined"
    assert caught.value.details == (
        "forbidden float64(float64) (sample.py:1) needs 'numba_rnd_shuffle': np.random",
    )
    assert caught.value.hint == "draw random numbers outside and pass them in as an array"


def test_the_same_package_gives_the_same_bytes(platform_id):
    assert compiled(platform_id)[0] == compiled(platform_id)[0]


def test_windows_frames_over_a_page_get_chkstk():
    content, _, _ = compiled("windows-x86_64")
    assert "__chkstk" not in undefined_symbols(content, PLATFORMS["windows-x86_64"])
    assert b"__chkstk" in content


def test_one_method_compiles_alone(platform_id):
    assert compile_method(sample(), 0, PLATFORMS[platform_id], Flags()) > 100


def test_a_section_of_another_size_is_refused():
    content, _, header = compiled("linux-x86_64")
    with pytest.raises(CodegenError, match="pkgimgh"):
        patched(content, {".pkgimgh": header + b"x"})


def test_a_method_without_its_function_is_refused():
    from tests.sample import method

    with pytest.raises(CodegenError, match="nothing: the bitcode has no function 'absent'"):
        compiled("linux-x86_64", sample("", (method("nothing", "f8(f8)", "absent", "c", ("x",)),)))
