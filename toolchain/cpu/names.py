"""What LLVM's tables do not say about its names, written by hand: one reason per list.

LLVM's word *feature* covers four things: instructions of user programs, instructions and registers of operating
systems, hints for speed, and switches of the code generator. A target needs only the first from its host.
"""

import re

ALIASES = {
    "x86_64": {
        "generic": "x86-64", "x86_64": "x86-64", "atom": "bonnell", "slm": "silvermont", "glm": "goldmont",
        "corei7": "nehalem", "corei7-avx": "sandybridge", "core-avx-i": "ivybridge", "core-avx2": "haswell",
        "skx": "skylake-avx512",
    },
    "aarch64": {},
}  # fmt: skip
"""Names of CPUs beside LLVM's own aliases: the original's, and 'generic', the architecture's baseline."""

STRIPPED = {"x86_64": frozenset({"rdrnd", "rdseed", "rtm", "xsaveopt"}), "aarch64": frozenset({"rand"})}
"""Left out of every target: not deterministic, so tools that record and replay hide them; no code needs them."""

_X86_SILENT = """
amx-avx512 amx-bf16 amx-complex amx-fp16 amx-fp8 amx-int8 amx-movrs amx-tf32 amx-tile cldemote clflushopt clwb
clzero enqcmd fsgsbase hreset invpcid kl lwp movdir64b movdiri movrs mwaitx pconfig pku prefetchi ptwrite rdpid
rdpru serialize sgx shstk tsxldtrk uintr usermsr waitpkg wbnoinvd widekl xsavec xsaves
"""
_AARCH64_SILENT = """
CONTEXTIDREL2 am amvs brbe bti ccdp ccidx ccpp chk clrbhb dit ecv el2vmsa el3 ete fgt fpac gcs hcx lor ls64 mec mpam
mte nmi nv pan pan-rwv pauth perfmon predres prfm-slc-target ras rasv2 rme sb sel2 sme sme-b16b16 sme-f16f16
sme-f64f64 sme-fa64 sme-i16i64 sme2 sme2p1 sme2p2 spe spe-eef specres2 specrestrict ssbs tlb-rmi tracev8.4 trbe uaops
vh wfxt xs
"""
SILENT = {"x86_64": frozenset(_X86_SILENT.split()), "aarch64": frozenset(_AARCH64_SILENT.split())}
"""A CPU has them, but the code of a package never uses them: instructions for systems, and those that LLVM makes only
from intrinsics or attributes, which packages may not hold. They would reject hosts for nothing (hypervisors hide
`pku`, `mwaitx`, `invpcid`, `sme`), so a CPU's name does not ask for them; one that can be detected can be written."""

UNSEEN = {
    "x86_64": frozenset({"avx10.1", "avx10.2", "egpr", "ccmp", "ndd", "nf", "ppx", "push2pop2", "zu", "cf", "raoint"}),
    "aarch64": frozenset[str](),
}  # fmt: skip
"""Code may use them, but `pkgimage.cpufeatures` has no row that shows them: switched off where a CPU has them."""

HINTS = frozenset({"ermsb", "fsrm"})
"""Stand among LLVM's features, but the code they choose runs everywhere."""

LEVEL = re.compile(r"v[89](\.[0-9]+)?a|v8r|crypto|sve2-(aes|bitperm|sha3|sm4)")
"""Names for several features at once."""

ATTRIBUTES = {"x86-64-v4": (("prefer-vector-width", "512"),)}
"""Tuning of a CPU as function attributes of LLVM. Of itself LLVM uses 256-bit vectors for x86-64-v4, which is then
hardly faster than x86-64-v3; the named CPUs keep what LLVM knows about them."""

SPELLINGS = {
    "x86_64": {
        "abm": "lzcnt", "bmi1": "bmi", "rdrand": "rdrnd", "lahf_lm": "sahf", "lahf-lm": "sahf", "sha_ni": "sha",
        "pclmulqdq": "pclmul", "pni": "sse3", "sse4_1": "sse4.1", "sse4_2": "sse4.2", "sse41": "sse4.1",
        "sse42": "sse4.2", "avx_vnni": "avxvnni", "amx_tile": "amx-tile", "amx_int8": "amx-int8",
        "cmpxchg16b": "cx16",
    },
    "aarch64": {
        "atomics": "lse", "crc32": "crc", "asimd": "neon", "simd": "neon", "fp": "fp-armv8", "asimdrdm": "rdm",
        "asimdhp": "fullfp16", "fphp": "fullfp16", "fp16": "fullfp16", "asimddp": "dotprod", "asimdfhm": "fp16fml",
        "jscvt": "jsconv", "fcma": "complxnum", "lrcpc": "rcpc", "ilrcpc": "rcpc-immo", "rcpc2": "rcpc-immo",
        "uscat": "lse2", "frint": "fptoint", "frintts": "fptoint", "flagm2": "altnzcv", "rng": "rand",
        "dcpop": "ccpp", "dcpodp": "ccdp", "pmull": "aes", "sha1": "sha2", "sha512": "sha3", "sm3": "sm4",
        "paca": "pauth", "memtag": "mte",
    },
}  # fmt: skip
"""Words of Linux, archspec and clang for what LLVM calls otherwise: for near misses only."""


def spelled(arch: str, word: str) -> str:
    """LLVM's word for a feature that others call `word`; it may be none of LLVM's either."""
    return SPELLINGS[arch].get(word, word.replace("avx512_", "avx512"))
