"""What instructions of x86-64 need. See `toolchain.audit.isa`.

Three forms of encoding tell most: VEX (C4, C5) is AVX or BMI, EVEX (62) is AVX-512, everything else is older. Within a
form, capstone's groups and the tables below say the rest. Sources: Intel SDM volume 2, "CPUID feature flag" column;
AMD APM volume 3 and 4.
"""

import re
from functools import lru_cache

import capstone

NOTHING: frozenset[str] = frozenset()
UNKNOWN = frozenset(("unknown",))

GROUPS = {
    "sse3": "sse3", "ssse3": "ssse3", "sse41": "sse4.1", "sse42": "sse4.2", "sse4a": "sse4a", "avx": "avx",
    "avx2": "avx2", "avx512": "avx512f", "bwi": "avx512bw", "dqi": "avx512dq", "cdi": "avx512cd", "vlx": "avx512vl",
    "bmi": "bmi", "bmi2": "bmi2", "fma4": "fma4", "xop": "xop", "tbm": "tbm", "fc16": "f16c", "aes": "aes",
    "pclmul": "pclmul", "adx": "adx", "sha": "sha", "fsgsbase": "fsgsbase", "rtm": "rtm", "3dnow": "3dnow",
}  # fmt: skip
"""Capstone's groups that are features, by LLVM's names."""

SAME = ("popcnt", "lzcnt", "movbe", "crc32", "rdseed", "clflushopt", "clwb", "clzero", "rdpid", "serialize", "movdiri",
        "movdir64b", "ptwrite", "cldemote", "rdpru", "prefetchi")  # fmt: skip
OTHER = {
    "rdrand": "rdrnd", "prefetchw": "prfchw", "sahf": "sahf", "lahf": "sahf", "cmpxchg16b": "cx16", "rdpkru": "pku",
    "wrpkru": "pku", "umonitor": "waitpkg", "umwait": "waitpkg", "tpause": "waitpkg", "monitorx": "mwaitx",
    "mwaitx": "mwaitx", "llwpcb": "lwp", "slwpcb": "lwp", "lwpval": "lwp", "lwpins": "lwp", "fisttp": "sse3",
    "xsave": "xsave", "xsave64": "xsave", "xrstor": "xsave", "xrstor64": "xsave", "xsavec": "xsavec",
    "xsavec64": "xsavec", "xsaveopt": "xsaveopt", "xsaveopt64": "xsaveopt", "gf2p8mulb": "gfni",
    "gf2p8affineqb": "gfni", "gf2p8affineinvqb": "gfni",
}  # fmt: skip
OLD = {**{name: frozenset((name,)) for name in SAME}, **{name: frozenset((need,)) for name, need in OTHER.items()}}
"""Without VEX and EVEX, what capstone has no group for."""
FREE = frozenset(("tzcnt", "xgetbv", "mwait", "monitor"))
"""See `toolchain.audit.isa`; the last two are for systems alone."""

_PREFIXES = frozenset(b"\x26\x2e\x36\x3e\x64\x65\x67\xf0\xf2\xf3\x66")
VEX, EVEX = "vex", "evex"

BYTES_AND_WORDS = (
    r"vp(abs|adds?|addus|avg|blendm|broadcast|cmp(eq|gt|u)?|max[su]|min[su]|mulh?[lr]?|mulhu|mulhrs|mullw?|subs?|subus|"
    r"sll|srl|sra|sllv|srlv|srav|shuf|shuf[hl]|sad|extr|insr|testn?m|perm(i2|t2)?)(b|w|bw|sw|uw)$|vperm(i2|t2)?w$|"
    r"vpack[su]s|vpunpck[lh](bw|wd)|vpmov(s|us)?wb|vpmov([bw]2m|m2[bw])|vpmov[sz]xbw|vpsadbw|vdbpsadbw|vmovdqu(8|16)|"
    r"vpmadd(wd|ubsw)|vps[lr]ldq|vpalignr"
)
DOUBLE_AND_QUAD = (
    r"v(and|andn|or|xor)p[sd]$|vpmullq|vcvtt?\w*qq|vcvtu?qq|v(range|reduce|fpclass)[ps][sd]$|"
    r"v(insert|extract)[fi](64x2|32x8)|vbroadcast[fi](32x2|64x2|32x8)|vp(extr|insr)[dq]$|vpmov([dq]2m|m2[dq])"
)
EVEX_WORDS = (
    (r"vp(conflict|lzcnt|broadcastm)", "avx512cd"),
    (r"vpopcnt[dq]$", "avx512vpopcntdq"),
    (r"vpopcnt[bw]$|vpshufbitqmb", "avx512bitalg"),
    (r"vpmadd52", "avx512ifma"),
    (r"vperm(i2|t2)?b$|vpmultishiftqb", "avx512vbmi"),
    (r"vp(compress|expand)[bw]$|vpsh[lr]dv?[wdq]$", "avx512vbmi2"),
    (r"vpdp(bu|ws)", "avx512vnni"),
    (r"vp2intersect", "avx512vp2intersect"),
    (r"v(cvtne2?ps2?bf16|cvtneps2bf16|cvtne2ps2bf16|dpbf16ps)", "avx512bf16"),
    (r"v\w+(ph|sh)$", "avx512fp16"),
    (r"vgf2p8", "gfni"),
    (r"vaes", "vaes"),
    (r"vpclmul", "vpclmulqdq"),
    (BYTES_AND_WORDS, "avx512bw"),
    (DOUBLE_AND_QUAD, "avx512dq"),
)  # fmt: skip
"""Mnemonics with EVEX that need more than AVX-512F; the first that fits."""
_HALF_IN_F16C = frozenset(("vcvtph2ps", "vcvtps2ph"))
_FUSED = re.compile(r"vfn?m(add|sub)")
_EVEX = tuple((re.compile(pattern), feature) for pattern, feature in EVEX_WORDS)


def needs(mnemonic: str, operands: str, code: bytes) -> frozenset[str]:
    """The features that one instruction needs."""
    form = _form(code)
    if not form:
        # Of the old ones only this has two forms: to memory it came with SSE4.1.
        stores = mnemonic == "pextrw" and operands.startswith("word ptr")
        return _old(mnemonic, code) if not stores else frozenset(("sse4.1",))
    width = "zmm" if "zmm" in operands else "ymm" if "ymm" in operands else ""
    # Some have a form from memory that is older than the one from a register (vbroadcastss).
    return _wide(mnemonic, form, width + "[" * ("[" in operands), code)


def _form(code: bytes) -> str:
    for byte in code:
        if byte in (0xC4, 0xC5):
            return VEX
        if byte == 0x62:
            return EVEX
        if byte not in _PREFIXES:
            return ""
    return ""


class _Memory(dict[tuple[str, ...], frozenset[str]]):
    """Answers, by what decides them: decoding an instruction in full takes ten times as long as in short."""


_OLD, _WIDE = _Memory(), _Memory()


def _old(mnemonic: str, code: bytes) -> frozenset[str]:
    found = _OLD.get((mnemonic,))
    if found is None:
        # "lock cmpxchg16b" and the like carry their prefix in the mnemonic.
        word = mnemonic.rpartition(" ")[2]
        found = NOTHING if word in FREE else OLD.get(word) or _groups(code)
        _OLD[mnemonic,] = found
    return found


def _wide(mnemonic: str, form: str, width: str, code: bytes) -> frozenset[str]:
    key = (mnemonic, form, width)
    found = _WIDE.get(key)
    if found is None:
        found = _WIDE[key] = (_vex if form == VEX else _evex)(mnemonic, width.rstrip("["), code)
    return found


def _vex(mnemonic: str, width: str, code: bytes) -> frozenset[str]:
    if _FUSED.match(mnemonic):
        return frozenset(("avx", "fma"))
    if width and mnemonic.startswith(("vaes", "vpclmul")):
        return frozenset(("avx", "vaes" if mnemonic.startswith("vaes") else "vpclmulqdq"))
    groups = _groups(code)
    if mnemonic.startswith("vgf2p8"):
        return frozenset(("avx", "gfni"))
    if mnemonic in _HALF_IN_F16C:
        return frozenset(("avx", "f16c"))
    if groups or not mnemonic.startswith(("v", "k")):
        return groups or frozenset(("bmi",))
    return frozenset(("avx512f",)) if mnemonic.startswith("k") else frozenset(("avx",))


def _evex(mnemonic: str, width: str, code: bytes) -> frozenset[str]:
    # Capstone's groups of the VEX form may stand beside those of this one.
    groups = _groups(code) & {"avx512f", "avx512bw", "avx512dq", "avx512cd", "avx512vl"}
    features = {"avx512f", *groups} | ({"avx512vl"} if width == "ymm" else set())
    if mnemonic not in _HALF_IN_F16C:
        features |= {feature for pattern, feature in _EVEX if pattern.match(mnemonic)}
    return frozenset(features)


@lru_cache(maxsize=1)
def _full() -> capstone.Cs:
    reader = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    reader.detail = True
    return reader


def _groups(code: bytes) -> frozenset[str]:
    """Features by capstone's groups."""
    reader = _full()
    names = [reader.group_name(group) for one in reader.disasm(code, 0, 1) for group in one.groups]
    return frozenset(GROUPS[name] for name in names if name in GROUPS)


ANY = -1
NEW = (
    # form, map, pp, first and last opcode, features
    (VEX, 2, 1, 0x50, 0x53, "avxvnni"), (VEX, 2, ANY, 0x50, 0x51, "avxvnniint8"),
    (VEX, 2, ANY, 0xD2, 0xD3, "avxvnniint16"),
    (VEX, 2, 1, 0xB4, 0xB5, "avxifma"), (VEX, 2, ANY, 0xB0, 0xB1, "avxneconvert"),
    (VEX, 2, 2, 0x72, 0x72, "avxneconvert"),
    (VEX, 2, 0, 0xDA, 0xDA, "sm3"), (VEX, 2, 1, 0xDA, 0xDA, "sm3"), (VEX, 3, 1, 0xDE, 0xDE, "sm3"),
    (VEX, 2, ANY, 0xDA, 0xDA, "sm4"), (VEX, 2, 3, 0xCB, 0xCD, "sha512"), (VEX, 2, 1, 0xE0, 0xEF, "cmpccxadd"),
    (VEX, 2, ANY, 0x49, 0x4B, "amx-tile"), (VEX, 2, 2, 0x5C, 0x5C, "amx-bf16"), (VEX, 2, 3, 0x5C, 0x5C, "amx-fp16"),
    (VEX, 2, ANY, 0x5E, 0x5E, "amx-int8"), (VEX, 2, ANY, 0x6C, 0x6C, "amx-complex"),
    (EVEX, 2, ANY, 0x72, 0x72, "avx512bf16"), (EVEX, 2, 2, 0x52, 0x52, "avx512bf16"),
    (EVEX, 2, 3, 0x68, 0x68, "avx512vp2intersect"), (EVEX, 5, ANY, 0, 0xFF, "avx512fp16"),
    (EVEX, 6, ANY, 0, 0xFF, "avx512fp16"), (EVEX, 3, 0, 0, 0xFF, "avx512fp16"), (EVEX, 3, 2, 0, 0xFF, "avx512fp16"),
)  # fmt: skip
"""Instructions newer than capstone, by opcode map, mandatory prefix (0 none, 1 66, 2 F3, 3 F2) and opcode."""


def undecoded(code: bytes) -> tuple[int, frozenset[str]]:
    """(length, features) of an instruction that capstone does not know; (1, unknown) for what is none."""
    if len(code) >= 5 and code[0] in (0xC4, 0xC5, 0x62):
        if code[0] == 0xC5:
            form, field, pp, at = VEX, 1, code[1] & 3, 2
        elif code[0] == 0xC4:
            form, field, pp, at = VEX, code[1] & 0x1F, code[2] & 3, 3
        else:
            form, field, pp, at = EVEX, code[1] & 7, code[2] & 3, 4
        for kind, number, prefix, first, last, feature in NEW:
            if (kind, number) == (form, field) and prefix in (ANY, pp) and first <= code[at] <= last:
                also = "avx512f" if form == EVEX else "avx" if not feature.startswith(("amx", "cmp")) else feature
                return _length(code, at + 1, immediate=field == 3), frozenset((feature, also))
    return 1, UNKNOWN


def _length(code: bytes, at: int, *, immediate: bool) -> int:
    """The length of an instruction whose ModRM byte stands at `at` (SDM volume 2, 2.1.5)."""
    if at >= len(code):
        return len(code)
    mode, memory = code[at] >> 6, code[at] & 7
    size = at + 1 + immediate
    if mode == 3:
        return size
    base = memory
    if memory == 4 and at + 1 < len(code):
        base = code[at + 1] & 7
        size += 1
    if mode == 2 or (mode == 0 and base == 5):
        return size + 4
    return size + (mode == 1)
