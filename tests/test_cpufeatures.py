"""The bits that show CPU features, against lists that others made: archspec, clang's cpuid.h, Linux' names in order."""

import json
import re
from pathlib import Path

import archspec
import pytest

from pkgimage import cpufeatures
from pkgimage.cpufeatures import AARCH64, AMX, AT_HWCAP, AT_HWCAP2, AVX, AVX512, X86, XSAVE
from tests.conftest import require_tool

REGISTERS = ("eax", "ebx", "ecx", "edx")
ARCHSPEC_WORDS = {
    "sse3": "pni", "pclmul": "pclmulqdq", "sse4.1": "sse4_1", "sse4.2": "sse4_2", "crc32": "sse4_2", "sahf": "lahf_lm",
    "bmi": "bmi1", "lzcnt": "abm", "sha": "sha_ni", "prfchw": "3dnowprefetch", "pku": "ospke",
}  # fmt: skip
CLANG_WORDS = {
    "sse4.1": "sse41", "sse4.2": "sse42", "crc32": "sse42", "cx16": "cmpxchg16b", "sahf": "lahf_lm", "lzcnt": "abm",
    "aes": "aesni", "pku": "ospke", "pclmul": "pclmulqdq",
}  # fmt: skip
LINUX_HWCAP = """fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics fphp asimdhp cpuid asimdrdm jscvt fcma lrcpc dcpop
    sha3 sm3 sm4 asimddp sha512 sve asimdfhm dit uscat ilrcpc flagm ssbs sb paca pacg gcs cmpbr fprcvt f8mm8 f8mm4
    svef16mm sveeltperm sveaes2 svebfscale sve2p2 sme2p2 smesbitperm smeaes smesfexpa smestmop smesmop4"""
LINUX_HWCAP2 = """dcpodp sve2 sveaes svepmull svebitperm svesha3 svesm4 flagm2 frint svei8mm svef32mm svef64mm svebf16
    i8mm bf16 dgh rng bti mte ecv afp rpres mte3 sme smei16i64 smef64f64 smei8i32 smef16f32 smeb16f32 smef32f32 smefa64
    wfxt ebf16 sveebf16 cssc rprfm sve2p1 sme2 sme2p1 smei16i32 smebi32i32 smeb16b16 smef16f16 mops hbc sveb16b16
    lrcpc3 lse128 fpmr lut faminmax f8cvt f8fma f8dp4 f8dp2"""
LINUX_HWCAP3 = "mtefar mtestoreonly lsfe"
LINUX_WORDS = {
    "lse": "atomics", "crc": "crc32", "rdm": "asimdrdm", "fullfp16": "fphp asimdhp", "dotprod": "asimddp",
    "fp16fml": "asimdfhm", "aes": "aes pmull", "sha2": "sha1 sha2", "sha3": "sha3 sha512", "sm4": "sm3 sm4",
    "rcpc": "lrcpc", "rcpc-immo": "ilrcpc", "jsconv": "jscvt", "complxnum": "fcma", "pauth": "paca pacg",
    "lse2": "uscat", "ccpp": "dcpop", "ccdp": "dcpodp", "altnzcv": "flagm2", "fptoint": "frint", "rand": "rng",
    "sve-aes": "sveaes svepmull", "f32mm": "svef32mm", "f64mm": "svef64mm", "rcpc3": "lrcpc3", "fp8": "f8cvt",
    "fp8fma": "f8fma", "fp8dot4": "f8dp4", "fp8dot2": "f8dp2",
}  # fmt: skip


def test_numbers_never_change():
    """Images record sets of features by number: a row may be added at the end, and nowhere else."""
    assert [name for name, *_ in X86][:8] == ["sse3", "ssse3", "cx16", "sse4.1", "sse4.2", "crc32", "popcnt", "sahf"]
    numbers = {name: number for number, (name, *_) in enumerate(X86)}
    assert (numbers["avx2"], numbers["avx512f"], numbers["sha"], numbers["amx-complex"]) == (11, 17, 36, 75)
    numbers = {name: number for number, (name, *_) in enumerate(AARCH64)}
    assert (numbers["lse"], numbers["sve"], numbers["sme"], numbers["lsfe"]) == (0, 30, 51, 63)


@pytest.mark.parametrize("table", [X86, AARCH64])
def test_every_feature_has_one_row(table):
    names = [row[0] for row in table]
    assert len(names) == len(set(names))


def archspec_bits():
    found = json.loads((Path(archspec.__file__).parent / "json/cpu/cpuid.json").read_text("utf-8"))
    return {
        (leaf["input"]["eax"], leaf["input"]["ecx"], REGISTERS.index(bit["register"]), bit["bit"]): bit["name"]
        for part in ("flags", "extension-flags")
        for leaf in found[part]
        for bit in leaf["bits"]
    }


def wrong_bits(rows, known, words, least):
    """Rows whose bit has another name than its word in the list `known`; at least `least` rows are in it."""
    told = [
        (name, known.get(place)) for name, *place in ((*row[:1], tuple(row[1:5])) for row in rows) for place in place
    ]
    assert sum(found is not None for _, found in told) >= least
    return [
        (name, found)
        for name, found in told
        if found is not None and found.replace("_", "") != words.get(name, name).replace("-", "").replace("_", "")
    ]


def test_x86_bits_are_archspecs():
    assert wrong_bits(X86, archspec_bits(), ARCHSPEC_WORDS, 60) == []


def test_a_wrong_x86_bit_is_seen():
    rows = [("avx2", 7, 0, cpufeatures.EBX, 8, AVX) if row[0] == "avx2" else row for row in X86]
    assert wrong_bits(rows, archspec_bits(), ARCHSPEC_WORDS, 60) == [("avx2", "bmi2")]


def clang_bits(header):
    found, leaf = {}, None
    for line in header.splitlines():
        if title := re.match(r"/\* Features in %(e.x) for leaf (\w+)(?: sub-leaf (\d+))? \*/", line):
            leaf = int(title[2], 0), int(title[3] or 0), REGISTERS.index(title[1])
        elif leaf and (bit := re.match(r"#define bit_(\w+)\s+(0x\w+)", line)):
            found.setdefault((*leaf, int(bit[2], 16).bit_length() - 1), bit[1].lower())
    return found


def test_x86_bits_are_clangs():
    clang = Path(require_tool("clang-19", capability="clang")).resolve()
    header = clang.parent.parent / "lib/clang/19/include/cpuid.h"
    assert wrong_bits(X86, clang_bits(header.read_text("utf-8")), CLANG_WORDS, 68) == []


def test_x86_states():
    """Whatever uses vector registers above 128 bits, or tiles, needs the system to save them."""
    for name, *_, state in X86:
        if name.startswith("avx512"):
            assert state == AVX512, name
        elif name.startswith("amx"):
            assert state == AMX, name
        elif name.startswith(("avx", "vaes", "vpcl", "sm", "sha512")) or name in ("fma", "fma4", "f16c", "xop"):
            assert state == AVX, name
        else:
            assert state == (XSAVE if name.startswith("xsave") or name == "lwp" else 0), name


def test_aarch64_bits_are_linux():
    lists = {AT_HWCAP: LINUX_HWCAP, AT_HWCAP2: LINUX_HWCAP2, cpufeatures.AT_HWCAP3: LINUX_HWCAP3}
    for name, word, bits, _ in AARCH64:
        words = LINUX_WORDS.get(name, name.replace("-", "")).split()
        assert bits == sum(1 << lists[word].split().index(w) for w in words), name


def test_values_of_macos_are_well_formed():
    for name, _, _, values in AARCH64:
        for value in values.replace("|", " ").split():
            assert re.fullmatch(r"arm\.FEAT_\w+|armv8_\w+|neon_fp16", value), name
