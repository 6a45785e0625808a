"""What instructions of AArch64 need. See `toolchain.audit.isa`.

Capstone says next to nothing about features here, but mnemonics and registers do: Z and P registers are SVE's, H
registers in arithmetic are FP16's. Source: Arm Architecture Reference Manual, "FEAT_" of each instruction's page; names
are LLVM's.

Instructions in the space of hints (`bti`, `paciasp`) do nothing on CPUs that lack them, so they need nothing.
"""

import re
from collections.abc import Iterator

NOTHING: frozenset[str] = frozenset()
UNKNOWN = frozenset(("unknown",))

WORDS = (
    (r"(cas|casp|swp|ld(add|clr|eor|set|[su]max|[su]min)|st(add|clr|eor|set|[su]max|[su]min))(a|l|al)?[bh]?$", "lse"),
    (r"crc32", "crc"),
    (r"sqrdml[as]h$", "rdm"),
    (r"[us]dot$", "dotprod"),
    (r"(us|su)dot$|(us?|s)mmla$", "i8mm"),
    (r"fml[as]l2?$", "fp16fml"),
    (r"aes(e|d|mc|imc)$", "aes"),
    (r"sha1|sha256", "sha2"),
    (r"sha512|eor3$|bcax$|rax1$|xar$", "sha3"),
    (r"sm[34]", "sm4"),
    (r"ldapr[bh]?$", "rcpc"),
    (r"(ldapur|stlur)", "rcpc-immo"),
    (r"fjcvtzs$", "jsconv"),
    (r"fc(add|mla)$", "complxnum"),
    (r"(pac|aut)(d|i)z?[ab]$|pacga$|ret(aa|ab)$|b(l?)ra[ab]z?$|ldra[ab]$|eret(aa|ab)$|xpac[id]$", "pauth"),
    (r"cfinv$|rmif$|setf(8|16)$", "flagm"),
    (r"(ax|xa)flag$", "altnzcv"),
    (r"frint(32|64)[xz]$", "fptoint"),
    (r"sb$", "sb"),
    (r"(irg|gmi|addg|subg|subps?|st2?z?2?g|stzg|stz2g|st2g|stgp|ldg|cmpp)$", "mte"),
    (r"bf(dot|mmla|mlal[bt]|cvtn?2?)$", "bf16"),
    (r"wf[ei]t$", "wfxt"),
    (r"bc\.", "hbc"),
    (r"(cpyf?|set(g)?)[pme](t|tn|n|rt|wt|rn|wn|rtn|wtn|trn|twn)*$", "mops"),
    (r"sm(start|stop)$", "sme"),
)
"""The first that fits says what an instruction without Z and P registers needs."""
SVE2 = (
    r"n?match$|while(wr|rw|g[et]|h[is])$|histcnt$|histseg$|tbx$|eor3$|bcax$|bsl[12n]?$|nbsl$|xar$|sqrdml[as]h$|"
    r"addp$|[fsu](max|min)(nm)?p$|faddp$|[su](add|sub|abd|mul|mla|mls|aba)l[bt]$|[su]qxtn[bt]$|sqxtun[bt]$|"
    r"r?shrn[bt]$|[su]qr?shru?n[bt]$|cmla$|cadd$|sqcadd$|[su]r?h(add|sub)$|urecpe$|ursqrte$|flogb$|fml[as]l[bt]$|cdot$|"
    r"[su]adalp$|s[lr]i$|[su]r?sra$|[su]q?r?shlr?$|suqadd$|usqadd$|fcvt(lt|nt|x|xnt)$"
)
SVE_WORDS = (
    (r"aes(e|d|mc|imc)$|pmull[bt]$", "sve-aes"),
    (r"(bext|bdep|bgrp)$", "sve-bitperm"),
    (r"rax1$", "sve-sha3"),
    (r"sm4", "sve-sm4"),
    (r"(us?|s)mmla$|(us|su)dot$", "i8mm"),
    (r"bf(dot|mmla|mlal[bt]|cvt(nt)?)$", "bf16"),
    (r"ld1ro", "f64mm"),
    (SVE2, "sve2"),
)  # fmt: skip
PLAIN = frozenset(("rdvl", "addvl", "addpl", "cntb", "cnth", "cntw", "cntd", "rdffr", "setffr"))
_SVE_COUNTS = re.compile(r"(cnt|inc|dec|[su]q(inc|dec))[bhwd]$")
_SVE_REGISTER = re.compile(r"\b[zp]\d+\b|\bp\d+[./]")
_HALF = re.compile(r"\bh\d+|\.[248]h\b|\.h\[")
_HALF_WORDS = re.compile(r"f(?!cvt$|cvtl2?$|cvtn2?$|cvtxn2?$|ml[as]l2?$)\w+$|[su]cvtf$")
"""Arithmetic on half precision; conversions to and from it are as old as the architecture."""
_MATRIX = re.compile(r"\bza\d*|\bzt0")
_WORDS = tuple((re.compile(pattern), feature) for pattern, feature in WORDS)
_SVE = tuple((re.compile(pattern), feature) for pattern, feature in SVE_WORDS)
_SYSTEM = {"cvap": "ccpp", "cvadp": "ccdp", "rndr": "rand", "rndrrs": "rand", "dit": "dit", "ssbs": "ssbs"}
"""Operands of dc, mrs and msr."""

_known: dict[tuple[str, str], frozenset[str]] = {}


def needs(mnemonic: str, operands: str, _code: bytes) -> frozenset[str]:
    """The features that one instruction needs."""
    if mnemonic in _SIMPLE:
        return NOTHING
    key = (mnemonic, _shape(operands))
    found = _known.get(key)
    if found is None:
        if len(_known) > LIMIT:
            _known.clear()
        found = _known[key] = _needed(mnemonic, operands)
    return found


LIMIT = 1 << 16
"""Answers that are kept: letters of hexadecimal numbers make many of them."""


_SIMPLE = frozenset((
    "ldur", "ldp", "stur", "stp", "b", "bl", "blr", "br", "ret", "cbz", "cbnz", "tbz", "tbnz", "b.eq", "b.ne", "b.lt",
    "b.ge", "b.gt", "b.le", "b.hi", "b.lo", "b.hs", "b.ls", "b.mi", "b.pl", "cmn", "tst", "csel", "cset", "adrp", "adr",
    "movk", "movz", "movn", "nop", "madd", "msub", "umulh", "smulh", "ccmp",
))  # fmt: skip
"""Common mnemonics that SVE has none of."""


def _shape(operands: str) -> str:
    """Operands without what mostly tells nothing: numbers of registers and values."""
    return operands.translate(_DIGITS)


_DIGITS = {ord(digit): None for digit in "0123456789"}


def _needed(mnemonic: str, operands: str) -> frozenset[str]:
    if _MATRIX.search(operands):
        return frozenset(("sme",))
    if _SVE_REGISTER.search(operands) or _SVE_COUNTS.match(mnemonic) or mnemonic in PLAIN:
        return frozenset(("sve", *_scalable(mnemonic, operands)))
    return frozenset(_others(mnemonic, operands))


def _scalable(mnemonic: str, operands: str) -> Iterator[str]:
    """What an instruction of SVE needs more."""
    if mnemonic == "fmmla":
        yield "f64mm" if ".d" in operands else "f32mm"
    for pattern, feature in _SVE:
        if pattern.match(mnemonic):
            yield feature


def _others(mnemonic: str, operands: str) -> Iterator[str]:
    """What an instruction needs that is not of SVE or SME: the first that fits."""
    if mnemonic in ("mrs", "msr", "dc"):
        yield from (feature for word, feature in _SYSTEM.items() if word in operands.split(", "))
    elif mnemonic == "sys" and operands.startswith("#3, c7, c13, #1"):
        yield "ccdp"
    elif mnemonic.startswith("pmull") and ".1q" in operands:
        yield "aes"
    elif found := [feature for pattern, feature in _WORDS if pattern.match(mnemonic)]:
        yield found[0]
    elif _HALF_WORDS.match(mnemonic) and _HALF.search(operands):
        yield "fullfp16"


NEW = (
    # mask, value, feature
    (0x7FFFFC00, 0x5AC02000, "cssc"), (0x7FFFFC00, 0x5AC01C00, "cssc"), (0x7FFFFC00, 0x5AC01800, "cssc"),  # abs cnt ctz
    (0x7FE0F000, 0x1AC06000, "cssc"), (0x7FF00000, 0x11C00000, "cssc"),  # smax smin umax umin
    (0x3F20FC00, 0x19201000, "lse128"), (0x3F20FC00, 0x19203000, "lse128"), (0x3F20FC00, 0x19208000, "lse128"),
)  # fmt: skip
"""Words that are newer than capstone."""


def undecoded(code: bytes) -> tuple[int, frozenset[str]]:
    """(length, features) of a word that capstone does not know."""
    word = int.from_bytes(code[:4], "little")
    for mask, value, feature in NEW:
        if len(code) >= 4 and word & mask == value:
            return 4, frozenset((feature,))
    return min(4, len(code)), UNKNOWN
