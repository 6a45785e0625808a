"""The probe that images carry: machine code, tables and answers, against the kernel, archspec, qemu's CPUs and wine.

qemu's CPUs are the hosts: what qemu reports for `-cpu` it also executes (and nothing else), so a list here is what such a
machine can do. The macOS probes run on Linux with a `sysctlbyname` of the test's own.
"""

import importlib.util
import os
import subprocess
from pathlib import Path

import archspec.cpu
import capstone
import pytest
from llvmlite import binding as llvm

from pkgimage import host, hostfacts
from pkgimage.cpufeatures import AARCH64, X86
from tests.conftest import require_tool, skip_or_fail
from tests.sample_objects import LLDS, PLATFORMS
from toolchain.run import harness
from toolchain.run.linker import emit_object
from toolchain.run.routes.wine import find_wine, wine_session

ROOT = Path(__file__).resolve().parent.parent
NATIVE = ROOT / "platforms" / "native"
V2 = {"crc32", "cx16", "popcnt", "sahf", "sse3", "sse4.1", "sse4.2", "ssse3"}
V3 = V2 | {"avx", "avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe", "xsave"}
V4 = {"avx512bw", "avx512cd", "avx512dq", "avx512f", "avx512vl"}
N1 = {"aes", "ccpp", "crc", "dotprod", "fullfp16", "lse", "rcpc", "rdm", "sha2"}
CPUINFO = {
    "sse3": "pni", "pclmul": "pclmulqdq", "crc32": "sse4_2", "sahf": "lahf_lm", "bmi": "bmi1", "lzcnt": "abm",
    "sha": "sha_ni", "prfchw": "3dnowprefetch", "pku": "ospke",
}  # fmt: skip
"""Linux's words for what LLVM calls otherwise."""


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    """Platform id to the program that writes what it sees."""
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    work, lld = tmp_path_factory.mktemp("probe"), next(iter(LLDS.values()))
    return {
        name: harness.build(PLATFORMS[name], "probe", lld, work)
        for name in ("linux-x86_64", "linux-aarch64", "windows-x86_64")
    }


def seen(argv, work, environment=None):
    """What a probe program wrote: (features, inactive ones, bytes of a scalable register)."""
    output = work / "facts"
    done = subprocess.run(
        argv,
        env={**os.environ, **(environment or {}), "PKGIMAGE_RESULTS": str(output)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return hostfacts.decode(output.read_bytes())


def native(programs, work):
    if host.platform_id() != "linux-x86_64":
        skip_or_fail("host", "this machine is not x86-64 Linux")
    return seen([str(programs["linux-x86_64"])], work)


def plain(word):
    return word.replace("_", "").replace("-", "").replace(".", "")


def test_this_machine_is_what_its_kernel_says(programs, tmp_path):
    features, inactive, width = native(programs, tmp_path)
    line = next(line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("flags"))
    kernel = {plain(word) for word in line.partition(":")[2].split()}
    # Kernels before 6.x have no word for some of the newest, so only what a word exists for is compared both ways.
    assert {name for name in features if plain(CPUINFO.get(name, name)) not in kernel} == set()
    known = {row[0] for row in X86}
    assert {name for name in known if plain(CPUINFO.get(name, name)) in kernel} == features
    assert (inactive, width) == (frozenset(), 0)


def test_this_machine_is_what_archspec_says(programs, tmp_path):
    features, _, _ = native(programs, tmp_path)
    theirs = {plain(word) for word in archspec.cpu.host().features}
    named = {name for name in features if plain(CPUINFO.get(name, name)) in theirs}
    assert len(named) >= 8
    assert {name for name in V3 | V4 if plain(CPUINFO.get(name, name)) in theirs} <= features


@pytest.mark.emulator
@pytest.mark.parametrize(
    ("cpu", "expected", "absent"),
    [
        ("qemu64", {"cx16", "sahf", "sse3"}, V3 - {"cx16", "sahf", "sse3"}),
        ("Nehalem", V2, V3 - V2),  # no XSAVE: XGETBV would be an illegal instruction
        ("SandyBridge", V2 | {"aes", "avx", "pclmul", "xsave"}, {"avx2", "fma", "f16c", "bmi"}),
        ("Haswell", V3 | {"aes", "pclmul", "fsgsbase"}, V4 | {"sse4a"}),
        ("Haswell,-avx2", V3 - {"avx2"}, {"avx2"}),
        ("max", V3, V4),  # TCG has no AVX-512
    ],
)
def test_x86_hosts_of_qemu(programs, tmp_path, cpu, expected, absent):
    qemu = require_tool("qemu-x86_64-static", "qemu-x86_64", capability="qemu")
    features, inactive, width = seen([qemu, "-cpu", cpu, str(programs["linux-x86_64"])], tmp_path)
    assert expected <= features
    assert not absent & features
    assert (inactive, width) == (frozenset(), 0)


@pytest.mark.emulator
@pytest.mark.parametrize(
    ("cpu", "expected", "absent", "width"),
    [
        ("cortex-a53", {"aes", "crc", "sha2"}, {"lse", "dotprod", "sve"}, 0),
        ("cortex-a57", {"aes", "crc", "sha2"}, {"lse", "dotprod", "sve"}, 0),
        ("cortex-a76", N1, {"sve", "bf16"}, 0),
        ("neoverse-n1", N1, {"sve", "bf16"}, 0),
        ("a64fx", {"complxnum", "crc", "fullfp16", "lse", "rdm", "sve"}, {"sve2", "dotprod"}, 64),
        ("max", N1 | {"bf16", "i8mm", "jsconv", "pauth", "sve", "sve2"}, {"lsfe", "cssc"}, 64),
    ],
)
def test_aarch64_hosts_of_qemu(programs, tmp_path, cpu, expected, absent, width):
    qemu = require_tool("qemu-aarch64-static", "qemu-aarch64", capability="qemu")
    if not Path("/usr/aarch64-linux-gnu/lib").exists():
        skip_or_fail("qemu", "no C library for aarch64; Debian: apt install libc6-arm64-cross")
    argv = [qemu, "-L", "/usr/aarch64-linux-gnu", "-cpu", cpu, str(programs["linux-aarch64"])]
    features, inactive, found = seen(argv, tmp_path)
    assert expected <= features
    assert not absent & features
    assert (inactive, found) == (frozenset(), width)


@pytest.mark.emulator
def test_the_windows_probe_sees_the_same_machine(programs, tmp_path):
    wine = find_wine()
    if wine is None:
        skip_or_fail("wine", "wine64 was not found")
    (tmp_path / "prefix").mkdir()
    with wine_session(wine, tmp_path / "prefix") as environment:
        found = seen([wine.program, str(programs["windows-x86_64"])], tmp_path, environment)
    assert found == native(programs, tmp_path)


def imported(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_probes_tables_are_those_of_the_features(tmp_path):
    script = imported("native_features")
    assert (NATIVE / "features_x86_64.h").read_text() == script.x86_64()
    assert (NATIVE / "features_aarch64.h").read_text() == script.aarch64()
    assert len(X86) <= 256
    assert len(AARCH64) <= 256


CPUID = """mov eax, edi; mov ecx, esi; mov r8, rdx; mov r9, rbx; cpuid; mov dword ptr [r8], eax; mov dword ptr [r8 + 4], ebx;
    mov dword ptr [r8 + 8], ecx; mov dword ptr [r8 + 0xc], edx; mov rbx, r9; ret; int3"""
XGETBV = "xor ecx, ecx; xgetbv; mov dword ptr [rdi], eax; mov dword ptr [rdi + 4], edx; ret; int3"


@pytest.mark.parametrize("platform", [p for p in PLATFORMS.values() if p.arch == "x86_64"], ids=lambda p: p.id)
@pytest.mark.parametrize("optimize", [0, 3])
def test_the_machine_code_is_what_it_says(platform, optimize):
    """On every format, after every optimisation: the bytes stand in the object, and both are called."""
    from toolchain.codegen import llvm as door

    machine = door.machine(platform.triple, platform.cpu, platform.features, optimize)
    module = door.parse_text((NATIVE / "probe_x86_64.ll").read_text())
    for name in harness.probe_parts(platform)[1:]:
        module.link_in(door.parse_text((NATIVE / f"{name}.ll").read_text()))
    module.triple, module.data_layout = platform.triple, str(machine.target_data)
    for function in module.functions:
        if not function.is_declaration and function.name != "pk_probe":
            function.linkage = "internal"
    door.optimize_module(module, machine, optimize)
    for name in ("pk_cpuid_cell", "pk_xgetbv_cell"):
        assert f"load volatile ptr, ptr @{name}" in str(module), "it is still called"
    content = machine.emit_object(module)
    reader = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    for start, text in ((b"\x89\xf8\x89\xf1\x49", CPUID), (b"\x31\xc9\x0f\x01\xd0", XGETBV)):
        at = content.index(start)
        words = [" ".join(word.split()) for word in text.split(";")]
        decoded = [f"{one.mnemonic} {one.op_str}".strip() for one in reader.disasm(content[at : at + 40], 0)]
        assert decoded[: len(words)] == words
        assert content.count(start) == 1


# macOS: the same IR on Linux, with a sysctlbyname of ours that knows some names.

SYSCTL = """
@names = internal constant [{size} x i8] c"{names}"
declare i32 @strcmp(ptr, ptr)
declare i64 @strlen(ptr)
define i32 @sysctlbyname(ptr %name, ptr %value, ptr %size, ptr %new, i64 %new_size) {{
entry:
  br label %next
next:
  %at = phi ptr [ @names, %entry ], [ %behind, %other ]
  %first = load i8, ptr %at
  %end = icmp eq i8 %first, 0
  br i1 %end, label %unknown, label %known
known:
  %differs = call i32 @strcmp(ptr %at, ptr %name)
  %same = icmp eq i32 %differs, 0
  br i1 %same, label %found, label %other
other:
  %length = call i64 @strlen(ptr %at)
  %skip = add i64 %length, 1
  %behind = getelementptr i8, ptr %at, i64 %skip
  br label %next
found:
  store i32 1, ptr %value
  ret i32 0
unknown:
  ret i32 -1
}}
"""


def mac(platform, values, work):
    """The program that looks as on macOS, on a Mac whose `values` below hw.optional are 1."""
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    names = "".join(f"hw.optional.{value}\\00" for value in values)
    size = sum(len(f"hw.optional.{value}") + 1 for value in values) + 1
    texts = [(NATIVE / f"{name}.ll").read_text() for name in ("start", "probe_main", "os_linux")]
    texts += [(NATIVE / f"{name}.ll").read_text() for name in harness.probe_parts(PLATFORMS[platform])]
    linux = PLATFORMS["linux-" + PLATFORMS[platform].arch]
    harness._build(
        linux, "probe", [*texts, SYSCTL.format(names=f"{names}\\00", size=size)], next(iter(LLDS.values())), work
    )
    return work / "probe"


@pytest.mark.emulator
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], set()),
        (["armv8_crc32", "neon_fp16", "armv8_1_atomics"], {"crc", "fullfp16", "lse"}),  # names of macOS 11
        (
            ["arm.FEAT_CRC32", "arm.FEAT_FP16", "arm.FEAT_LSE", "arm.FEAT_AES"],
            {"crc", "fullfp16", "lse"},
        ),  # AES wants PMULL too
        (["arm.FEAT_AES", "arm.FEAT_PMULL", "armv8_2_sha3"], {"aes"}),  # one half of sha3
        (["arm.FEAT_SHA3", "armv8_2_sha512"], {"sha3"}),
    ],
)
def test_a_mac_with_an_arm_processor(tmp_path, values, expected):
    qemu = require_tool("qemu-aarch64-static", "qemu-aarch64", capability="qemu")
    if not Path("/usr/aarch64-linux-gnu/lib").exists():
        skip_or_fail("qemu", "no C library for aarch64; Debian: apt install libc6-arm64-cross")
    program = mac("macos-arm64", values, tmp_path)
    assert seen([qemu, "-L", "/usr/aarch64-linux-gnu", str(program)], tmp_path) == (frozenset(expected), frozenset(), 0)


def test_a_mac_with_an_intel_processor(programs, tmp_path):
    """XCR0 of this machine, unless macOS says AVX-512; it says so only where AVX is enabled."""
    expected = native(programs, tmp_path)
    for values in ([], ["avx512f"]):
        (tmp_path / str(len(values))).mkdir()
        program = mac("macos-x86_64", values, tmp_path / str(len(values)))
        assert seen([str(program)], tmp_path) == expected


@pytest.mark.parametrize("platform", PLATFORMS.values(), ids=PLATFORMS)
def test_the_probe_compiles_for_every_platform_and_needs_only_the_system(platform, tmp_path):
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    module = llvm.parse_assembly((NATIVE / "select.ll").read_text())
    for name in harness.probe_parts(platform):
        module.link_in(llvm.parse_assembly((NATIVE / f"{name}.ll").read_text()))
    module.verify()
    undefined = {
        function.name
        for function in module.functions
        if function.is_declaration and not function.name.startswith("llvm.")
    }
    assert undefined == {
        "linux-aarch64": {"getauxval", "prctl"},
        "macos-arm64": {"sysctlbyname"},
        "macos-x86_64": {"sysctlbyname"},
    }.get(platform.id, set())
    assert emit_object(str(module), platform)


# A CPU whose answers are the test's: states that no machine here is in.

FAKE = """
define void @pk_cpuid(i32 %leaf, i32 %subleaf, ptr %answer) {{
  %is = icmp eq i32 %leaf, 0
  %seven = icmp eq i32 %leaf, 7
  %extended = icmp eq i32 %leaf, -2147483648
  %a0 = select i1 %is, i32 {highest}, i32 0
  %a1 = select i1 %extended, i32 -2147483640, i32 %a0
  %a2 = select i1 %seven, i32 1, i32 %a1
  %c = select i1 %seven, i32 0, i32 {ecx}
  %b = select i1 %seven, i32 -1, i32 0
  %d = select i1 %seven, i32 {edx}, i32 0
  store i32 %a2, ptr %answer
  %pb = getelementptr i32, ptr %answer, i32 1
  store i32 %b, ptr %pb
  %pc = getelementptr i32, ptr %answer, i32 2
  store i32 %c, ptr %pc
  %pd = getelementptr i32, ptr %answer, i32 3
  store i32 %d, ptr %pd
  ret void
}}
define void @pk_xgetbv(ptr %answer) {{
{xgetbv}
}}
"""
OSXSAVE = 1 << 27
ALL = 0xFFFFFFFF


def fake(work, *, ecx=ALL, xcr0=None, highest=0x20, edx=0):
    if not LLDS or host.platform_id() != "linux-x86_64":
        skip_or_fail("lld", "no LLD on this machine, or it is not x86-64 Linux")
    xgetbv = (
        "  store volatile i32 0, ptr null\n  ret void"
        if xcr0 is None
        else f"  store i64 {xcr0}, ptr %answer\n  ret void"
    )
    names = ("start", "probe_main", "os_linux", "probe_x86_64", "probe_states")
    texts = [(NATIVE / f"{name}.ll").read_text() for name in names]
    text = FAKE.format(ecx=ecx - (1 << 32) if ecx >> 31 else ecx, highest=highest, edx=edx, xgetbv=xgetbv)
    harness._build(PLATFORMS["linux-x86_64"], "probe", [*texts, text], next(iter(LLDS.values())), work)
    return seen([str(work / "probe")], work)


@pytest.mark.parametrize(
    ("changes", "usable", "inactive", "absent"),
    [
        ({"xcr0": 0xE7}, {"avx", "avx2", "avx512f", "fma", "xsave"}, set(), {"amx-tile"}),
        ({"xcr0": 0x07}, {"avx", "avx2", "fma", "xsave"}, {"avx512f", "avx512vl"}, set()),
        ({"xcr0": 0x03}, {"sse4.2", "bmi", "xsave"}, {"avx", "avx2", "fma", "f16c", "avx512f"}, set()),
        ({"xcr0": 0x01}, {"sse4.2", "xsave"}, {"avx", "avx512f"}, set()),
        # AVX-512 wants all of its three parts.
        ({"xcr0": 0x67}, {"avx2"}, {"avx512f"}, set()),
        # Without OSXSAVE nobody executes XGETBV: it would trap.
        ({"ecx": ALL & ~OSXSAVE}, {"sse4.2", "bmi2"}, {"avx", "avx2", "xsave", "avx512f"}, set()),
        # Leaves above the highest are not believed, whatever CPUID answers there.
        ({"xcr0": 0xE7, "highest": 1}, {"avx", "fma"}, set(), {"avx2", "bmi2", "avx512f"}),
        # Two kinds of cores.
        ({"xcr0": 0xE7, "edx": 1 << 15}, {"avx2", "bmi2"}, {"avx512f", "avx512vl"}, set()),
    ],
)
def test_what_the_system_has_not_enabled_is_inactive(tmp_path, changes, usable, inactive, absent):
    features, waiting, _ = fake(tmp_path, **changes)
    assert usable <= features
    assert inactive <= waiting
    assert not features & waiting
    assert not absent & (features | waiting)
