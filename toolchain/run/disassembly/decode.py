"""Machine code to instructions, with the addresses that they mention.

What registers hold (`registers`) is followed through the function by a forward analysis over all paths: where paths
meet, a register keeps its value only if every path agrees.
"""

from typing import Any

import capstone

from toolchain.run.disassembly.registers import X86, AArch64, Instruction, Registers


def decode(arch: str, code: bytes, offset: int, base: int = 0) -> list[Instruction]:
    """The instructions of `code`, which stands at `offset` of an image linked for `base`.

    Bytes that are no instruction appear as '.byte'. Branch operands are written as addresses with `base`.
    """
    machine = _machine(arch)
    raw = list(machine.disasm(code, base + offset))
    analysis = AArch64(base) if arch == "aarch64" else X86(base)
    index = {instruction.address - base: number for number, instruction in enumerate(raw)}
    before: list[Registers | None] = [None] * len(raw)
    waiting: list[tuple[int, Registers]] = [(0, {})] if raw else []
    while waiting:
        number, registers = waiting.pop()
        known = before[number]
        merged = registers if known is None else {r: v for r, v in known.items() if registers.get(r) == v}
        if known is not None and merged == known:
            continue
        before[number] = merged
        after = analysis.after(raw[number], merged)
        waiting += [(index[place], after) for place in analysis.next(raw[number]) if place in index]
    return [analysis.described(instruction, known or {}) for instruction, known in zip(raw, before, strict=True)]


def without_padding(instructions: list[Instruction]) -> list[Instruction]:
    """The instructions without the NOPs and traps that fill up to the next function's alignment."""
    end = len(instructions)
    while end > 1 and instructions[end - 1].mnemonic in ("nop", "int3") and not instructions[end - 1].call:
        end -= 1
    return instructions[:end]


def _machine(arch: str) -> Any:
    modes = {
        "x86_64": (capstone.CS_ARCH_X86, capstone.CS_MODE_64),
        "aarch64": (capstone.CS_ARCH_ARM64, capstone.CS_MODE_LITTLE_ENDIAN),
    }
    machine = capstone.Cs(*modes[arch])
    machine.detail = True
    machine.skipdata = True
    return machine
