"""Platform files: what they hold, what is refused, and whether the allowed symbols really exist."""

import re
import subprocess
from pathlib import Path

import lief
import pytest
from llvmlite import binding as llvm

from tests.conftest import require_tool, skip_or_fail
from toolchain.errors import ProfileError
from toolchain.platforms import load_platform, load_platforms, python_symbols
from toolchain.resources import folder

PLATFORMS = load_platforms()
SHIPPED = folder("platforms")
SAMPLE = (SHIPPED / "linux-x86_64.toml").read_text()


def test_the_five_platforms():
    table = {(p.id, p.object_format, p.triple, p.suffix, p.routes) for p in PLATFORMS.values()}
    assert table == {
        ("linux-x86_64", "elf", "x86_64-unknown-linux-gnu", ".so", ("native",)),
        ("linux-aarch64", "elf", "aarch64-unknown-linux-gnu", ".so", ("qemu", "qemu-python")),
        ("windows-x86_64", "coff", "x86_64-pc-windows-msvc", ".dll", ("wine", "flat")),
        ("macos-x86_64", "macho", "x86_64-apple-macosx11.0.0", ".dylib", ("flat", "flat-python")),
        ("macos-arm64", "macho", "arm64-apple-macosx11.0.0", ".dylib", ("flat", "flat-python")),
    }


@pytest.mark.parametrize("platform", PLATFORMS.values(), ids=str)
def test_llvm_knows_triple_and_cpu(platform):
    llvm.initialize_all_targets()
    machine = llvm.Target.from_triple(platform.triple).create_target_machine(cpu=platform.cpu)
    assert machine.triple == platform.triple
    assert platform.cpu in ("generic", "x86-64", "apple-m1")


FIRST = {  # C99, in every C library of the last decade
    "sin", "cosf", "atan2", "hypot", "fmod", "pow", "erf", "tgamma", "lgamma", "rint", "ldexp", "malloc", "memcpy",
}  # fmt: skip


@pytest.mark.parametrize("platform", PLATFORMS.values(), ids=str)
def test_allowed_symbols(platform):
    assert platform.allowed() >= FIRST
    assert ("sincos" in platform.allowed()) == (platform.os == "linux")
    assert ("__sincos_stret" in platform.allowed()) == (platform.os == "macos")
    assert not platform.allowed() & {"hypotf", "ldexpf", "frexpf"} or platform.os != "windows"
    own = {"sysctlbyname"} if platform.os == "macos" else set()  # what the CPU has, for images with CPU targets
    assert {name for name in platform.allowed() if name.startswith(("Py", "_Py", "dl", "sys"))} == own


def _elf_versions(path: Path) -> dict[str, set[tuple[int, ...]]]:
    """{symbol: versions of glibc that define it}."""
    if not path.is_file():
        skip_or_fail("qemu" if "aarch64-linux-gnu" in path.parts else "host", f"{path} is not installed")
    nm = require_tool("nm", "llvm-nm", "llvm-nm-19", capability="llvm")
    text = subprocess.run([nm, "-D", "--defined-only", path], capture_output=True, text=True, check=True).stdout
    found: dict[str, set[tuple[int, ...]]] = {}
    for name, version in re.findall(r" [TWiVA] (\w+)@+GLIBC_([\d.]+)$", text, re.MULTILINE):
        found.setdefault(name, set()).add(tuple(map(int, version.split("."))))
    return found


@pytest.mark.parametrize(("platform", "place"), [
    ("linux-x86_64", "/lib/x86_64-linux-gnu"), ("linux-aarch64", "/usr/aarch64-linux-gnu/lib"),
])  # fmt: skip
def test_glibc_has_had_every_symbol_since_2_17(platform, place):
    for library in PLATFORMS[platform].libraries:
        versions = _elf_versions(Path(place) / library.name)
        assert "getrandom" not in versions or min(versions["getrandom"]) > (2, 17)  # the control: glibc 2.25
        late = {name for name in library.symbols if min(versions.get(name, {(99,)})) > (2, 17)}
        assert late == set()


def test_ucrtbase_exports_every_symbol():
    path = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")
    if not path.is_file():
        skip_or_fail("wine", "wine's ucrtbase.dll is not installed")
    binary = lief.parse(str(path))
    exports = {str(entry.name) for entry in binary.get_export().entries}
    assert "hypotf" not in exports  # the control: an inline function of Microsoft's headers
    assert PLATFORMS["windows-x86_64"].libraries[0].symbols <= exports


@pytest.mark.parametrize(("old", "new", "problem"), [
    ("schema = 1", "schema = 2", "1 or so: schema: should be 1, is 2"),
    ('os = "linux"', 'os = "linux"\nspeed = 1', "speed: unknown key"),
    ('suffix = ".so"', 'sufix = ".so"', "sufix: unknown key; did you mean 'suffix'?"),
    ('id = "linux-x86_64"', 'id = "linux"', "id: should be 'linux-x86_64', as the file is named"),
    ('"elf"', '"coff"', "object-format: is 'elf' on linux"),
    ('"glibc 2.17"', '"macos 11.0"', "minimum-os: should read like 'glibc 2.17', is 'macos 11.0'"),
    ('lld-flavor = "gnu"', 'lld-flavor = "darwin"', "lld-flavor: is 'gnu' on linux"),
    ('["native"]', '["nativ"]', """routes[0]: should be 'native', 'qemu', 'qemu-python', 'wine', 'flat' or 'flat-python', is "nativ\""""),
    ('["native"]', '["native", "native"]', "routes: 'native' stands there twice"),
    ('["native"]', "[]", "routes: needs at least one element, has none"),
    ('"acos", ', '"acos", "acos", ', "library[0].symbols: 'acos' stands there twice"),
    ('cpu = "x86-64"', "cpu = 64", "cpu: should be a string, is an integer"),
])  # fmt: skip
def test_a_wrong_file_is_refused(tmp_path, old, new, problem):
    path = tmp_path / "linux-x86_64.toml"
    path.write_text(SAMPLE)
    assert load_platform(path) == PLATFORMS["linux-x86_64"]
    path.write_text(SAMPLE.replace(old, new, 1))
    with pytest.raises(ProfileError) as caught:
        load_platform(path)
    line = next(n for n, (a, b) in enumerate(zip(SAMPLE.split("\n"), path.read_text().split("\n"), strict=False), 1) if a != b)
    assert problem.split(": ", 1)[-1] in caught.value.details[-1] or problem in caught.value.details[-1]
    assert re.match(rf"{re.escape(str(path))}:({line}|{line - 1}|{line + 1}):\d+: ", caught.value.details[-1])


def test_all_problems_of_all_files_at_once(tmp_path):
    (tmp_path / "a.toml").write_text("schema = 1\nschema = 1\n")
    (tmp_path / "b.toml").write_text(SAMPLE.replace("schema = 1", "schema = 3"))
    with pytest.raises(ProfileError) as caught:
        load_platforms(tmp_path)
    assert caught.value.code == "platform-invalid"
    assert [detail.removeprefix(f"{tmp_path}/").split(": ", 1)[0] for detail in caught.value.details] == ["a.toml:2:11", "b.toml:3:10"]


def test_one_more_platform_is_one_more_file(tmp_path):
    (tmp_path / "linux-old.toml").write_text(SAMPLE.replace('"linux-x86_64"', '"linux-old"').replace("2.17", "2.12"))
    assert load_platforms(tmp_path)["linux-old"].minimum_os == "glibc 2.12"


def test_a_folder_without_platforms_is_an_error(tmp_path):
    with pytest.raises(ProfileError, match="no platform file"):
        load_platforms(tmp_path)


def test_python_symbols_are_in_the_stable_abi():
    found = python_symbols()
    assert "PyModuleDef_Init" in found.functions
    assert {name for name in found.data if not name.startswith("PyExc_")} >= {"PyComplex_Type"}
    assert not found.functions & found.data


@pytest.mark.parametrize(("text", "problem"), [
    ("PyX\nprintf\n", ":2:1: should be a Python name, or a name and 'DATA'"),
    ("PyX\nPyX DATA\n", ":2:1: 'PyX' stands there twice"),
    ("PyX data\n", ":1:1: should be a Python name, or a name and 'DATA'"),
])  # fmt: skip
def test_a_wrong_symbol_list_is_refused(tmp_path, text, problem):
    (tmp_path / "native").mkdir()
    (tmp_path / "native" / "python3.txt").write_text(text)
    with pytest.raises(ProfileError) as caught:
        python_symbols(tmp_path)
    assert caught.value.details == (f"{tmp_path}/native/python3.txt{problem}",)
