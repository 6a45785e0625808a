"""What the system says of the CPU, against what the CPU says, here and under qemu; texts of machines that are not here."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from pkgimage import host, hostfacts, probe
from pkgimage.cpufeatures import AT_HWCAP, AT_HWCAP2
from tests.conftest import require_tool, skip_or_fail
from tests.sample_objects import LLDS, PLATFORMS
from toolchain.run import harness, probing


def test_the_system_and_the_cpu_agree_on_this_machine():
    platform = PLATFORMS.get(host.platform_id())
    if platform is None:
        skip_or_fail("host", f"no platform file for {host.platform_id()}")
    features, inactive, width = hostfacts.decode(probing.look(platform))
    found = probe.system()
    if found[0] is None:
        skip_or_fail("host", "this system tells nothing")
    assert (found[0], found[2]) == (features, width)
    assert not inactive & found[0]


@pytest.mark.emulator
@pytest.mark.parametrize("cpu", ["cortex-a53", "neoverse-n1", "a64fx", "max"])
def test_the_auxiliary_vector_and_getauxval_agree(cpu, tmp_path):
    """The vector of an emulated process, which its C library reads, and the same process's file."""
    qemu = require_tool("qemu-aarch64-static", "qemu-aarch64", capability="qemu")
    cat = Path("/usr/aarch64-linux-gnu")
    if not LLDS or not cat.exists():
        skip_or_fail("qemu", "no LLD, or no C library for aarch64; Debian: apt install libc6-arm64-cross")
    program = harness.build(PLATFORMS["linux-aarch64"], "probe", next(iter(LLDS.values())), tmp_path)
    output = tmp_path / "facts"
    argv = [qemu, "-L", str(cat), "-cpu", cpu, str(program)]
    subprocess.run(argv, env={**os.environ, "PKGIMAGE_RESULTS": str(output)}, check=True, capture_output=True)
    features = hostfacts.decode(output.read_bytes())[0]
    shown = subprocess.run(
        [*argv[:-1], str(program)],
        env={**os.environ, "LD_SHOW_AUXV": "1", "PKGIMAGE_RESULTS": str(output)},
        check=True,
        capture_output=True,
    )
    words = {
        line.partition(":")[0].strip(): line.partition(":")[2].strip() for line in shown.stdout.decode().splitlines()
    }
    vector = struct.pack("<6Q", AT_HWCAP, int(words["AT_HWCAP"], 16), AT_HWCAP2, int(words["AT_HWCAP2"], 16), 0, 0)
    assert probe.auxiliary(vector) == features


def test_an_old_machine():
    text = "processor\t: 0\nvendor_id\t: GenuineIntel\nflags\t\t: fpu sse sse2 pni ssse3 cx16 sse4_1 lahf_lm\nbugs\t\t:\n\nprocessor\t: 1\n"
    assert probe.cpuinfo(text) == (frozenset({"sse3", "ssse3", "cx16", "sse4.1", "sahf"}), frozenset(), 0)
    assert probe.cpuinfo("Features\t: fp asimd\n") == (None, frozenset(), 0)
    assert probe.cpuinfo("") == (None, frozenset(), 0)


@pytest.mark.parametrize("content", [b"", b"\x10", struct.pack("<Q", AT_HWCAP), bytes(64)])
def test_a_vector_that_says_nothing(content):
    assert probe.auxiliary(content) == frozenset()


INTEL = {
    "machdep.cpu.features": b"FPU VME SSE SSE2 SSE3 PCLMULQDQ SSSE3 FMA CX16 SSE4.1 SSE4.2 MOVBE POPCNT AES XSAVE AVX1.0 F16C",
    "machdep.cpu.leaf7_features": b"RDWRFSGS BMI1 AVX2 BMI2 ADX",
    "machdep.cpu.extfeatures": b"SYSCALL LAHF LZCNT PREFETCHW",
}
ARM = {
    "hw.optional.arm.FEAT_LSE": b"\1\0\0\0",
    "hw.optional.armv8_crc32": b"\1",
    "hw.optional.arm.FEAT_AES": b"\1",
    "hw.optional.arm.FEAT_BF16": b"\0\0\0\0",
}


@pytest.mark.parametrize(
    ("values", "machine", "expected"),
    [
        (
            INTEL,
            "x86_64",
            "adx aes avx avx2 bmi bmi2 crc32 cx16 f16c fma fsgsbase lzcnt movbe pclmul popcnt prfchw sahf sse3 sse4.1 sse4.2 ssse3 xsave",
        ),
        ({}, "x86_64", ""),
        (ARM, "arm64", "crc lse"),
        ({}, "arm64", ""),
    ],
)
def test_macs(values, machine, expected):
    assert probe.apple(values.get, machine) == (frozenset(expected.split()), frozenset(), 0)


def test_a_process_that_asks_for_no_feature_does_not_look():
    script = (
        "import sys\nfrom pkgimage import host\nhere = host.probe()\nhere.platform\n"
        "assert 'pkgimage.probe' not in sys.modules\nhere.features\nassert 'pkgimage.probe' in sys.modules\n"
        "assert not {'ctypes', 'json', 're', 'typing'} & set(sys.modules), sys.modules\n"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-S",
            "-E",
            "-c",
            f"import sys; sys.path.insert(0, {str(Path(host.__file__).parent.parent)!r})\n{script}",
        ],
        capture_output=True,
        check=False,
    )
    if sys.platform == "darwin":
        skip_or_fail("host", "macOS is asked through ctypes")
    assert done.returncode == 0, done.stderr.decode()
