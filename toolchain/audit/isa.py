"""Which CPU features machine code needs, by disassembling it.

An image says which features each of its CPU targets needs; a compiler flag too many, an object from elsewhere, a
function with attributes of its own, and an old CPU meets an instruction that it does not have. This reads the code
that is really there.

Capstone decodes; its groups know little of the newer extensions (nothing of FMA or VNNI, nearly nothing of AArch64's),
so each architecture has tables here, by mnemonic, form of encoding and width of registers (`isa_x86`, `isa_aarch64`).
An instruction's needs are what is certain: a set that every CPU with that instruction has. Tests assemble one of
each kind and let assemblers of others say what it needs.

Two instructions of x86-64 are special, because CPUs that lack them do not refuse them. `tzcnt` runs as `bsf` there,
which is the same for every number but zero, and LLVM writes it into code for every CPU where zero is excluded: it needs
nothing. `lzcnt` runs as `bsr`, which gives another result: it has a rule of its own. XGETBV needs nothing either: the
probe alone uses it, behind a question (OSXSAVE).

Code is decoded from each section's begin to its end, but for what the file itself says is data (Mach-O's jump tables).
Padding is made of instructions. Bytes that are none are told as such.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import capstone

from toolchain.audit import isa_aarch64, isa_x86

NOTHING: frozenset[str] = frozenset()
UNKNOWN = "unknown"
"""Stands for the features of bytes that nobody here can decode."""


@dataclass(frozen=True)
class Use:
    """All instructions of one piece of code that need the same features."""

    features: frozenset[str]
    """LLVM's names."""
    count: int
    address: int
    """Of the first one."""
    text: str
    """The first one, disassembled."""

    def said(self) -> str:
        """'avx avx2: 3 instructions, the first at 0x1234: vpaddd ymm0, ymm1, ymm2'."""
        many = "1 instruction" if self.count == 1 else f"{self.count} instructions, the first"
        return f"{' '.join(sorted(self.features))}: {many} at {self.address:#x}: {self.text}"


# A cell audits its image once for each fault that is planted, mostly with the same code.
@lru_cache(maxsize=16)
def uses(arch: str, code: bytes, start: int) -> tuple[Use, ...]:
    """What `code` needs beyond what every CPU of `arch` has, in the order of first use.

    arch: "x86_64" or "aarch64"; start: the address of its first byte.
    """
    found: dict[frozenset[str], Use] = {}
    for address, text, features in needing(arch, code, start):
        known = found.get(features)
        if known is None:
            found[features] = Use(features, 1, address, text)
        else:
            found[features] = Use(features, known.count + 1, known.address, known.text)
    return tuple(found.values())


def needing(arch: str, code: bytes, start: int) -> Iterator[tuple[int, str, frozenset[str]]]:
    """(address, text, features) of each instruction of `code` that needs any."""
    reader, needs, undecoded = _reader(arch)
    at = unread = 0
    while at < len(code) and unread < ENOUGH:
        # Capstone decodes all that it is given before the first answer: little, as it may have to begin anew.
        begin, end = at, at + BLOCK
        for address, size, mnemonic, operands in reader.disasm_lite(code[at : end + LONGEST], start + at):
            at = address - start
            if at >= end:
                break
            taken, features = size, NOTHING
            if mnemonic == ".byte":
                if len(code) - at < LONGEST and not any(code[at:]):
                    return  # the rest of a gap that a linker filled with zeros
                # Capstone does not know it: the architecture's own table may, and knows how long it is.
                taken, features = undecoded(code[at : at + LONGEST])
                text = f".byte {code[at : at + taken].hex(' ')}"
                unread += UNKNOWN in features
            elif features := needs(mnemonic, operands, code[at : at + size]):
                text = f"{mnemonic} {operands}".rstrip()
            if features:
                yield address, text, features
            at += taken
            if taken != size or unread >= ENOUGH:
                break
        if at == begin:  # fewer bytes than an instruction has: Capstone says nothing of them
            yield start + at, f".byte {code[at:].hex(' ')}", frozenset((UNKNOWN,))
            return


BLOCK = 4096
LONGEST = 16
"""Bytes that no instruction is longer than."""
ENOUGH = 1000
"""Pieces that are no instruction after which the rest is not read: it is no code."""
Needs = Callable[[str, str, bytes], frozenset[str]]
"""(mnemonic, operands, bytes) to features."""
Undecoded = Callable[[bytes], tuple[int, frozenset[str]]]
"""Bytes that capstone does not know to (length, features)."""


@lru_cache(maxsize=2)
def _reader(arch: str) -> tuple[Any, Needs, Undecoded]:
    if arch == "x86_64":
        reader = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
        reader.skipdata = True
        return reader, isa_x86.needs, isa_x86.undecoded
    reader = capstone.Cs(capstone.CS_ARCH_ARM64, capstone.CS_MODE_LITTLE_ENDIAN)
    reader.skipdata = True
    return reader, isa_aarch64.needs, isa_aarch64.undecoded
