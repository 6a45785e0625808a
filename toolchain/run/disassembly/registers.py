"""What the registers of a function hold, as far as addresses go.

An AArch64 instruction names an address in two halves (ADRP, then ADD or LDR), and both architectures load a pointer
into a register and jump through it later. Four things are known: a page or address (ADRP, ADR, LEA), an address plus a
constant (ADD), the content of a known cell (LDR, MOV), a copy (MOV); everything else makes a register unknown, and a
call makes all registers unknown that it need not preserve.
"""

import re
from dataclasses import dataclass
from typing import Any

import capstone

Value = tuple[str, int]
"""("address", offset) or ("cell", offset of the cell whose content it is)."""
Registers = dict[str, Value]

WIDTHS = {"b": 1, "h": 2, "w": 4, "s": 4, "x": 8, "d": 8, "q": 16}
"""Bytes of an AArch64 register by the first letter of its name."""
_RETURNS = frozenset({"ret", "ud2", "hlt", "brk", "udf", "int3"})
_JUMPS = frozenset({"jmp", "b", "br"})


@dataclass(frozen=True)
class Instruction:
    """One instruction. Offsets are into the image's memory."""

    offset: int
    code: bytes
    mnemonic: str
    operands: str
    target: int | None = None
    """Where a direct jump, branch or call goes."""
    cell: int | None = None
    """The cell through which an indirect jump or call goes."""
    address: int | None = None
    """The address that is read, written, or computed."""
    width: int = 0
    """Bytes that are read or written at `address`; 0 = it is only computed."""
    call: bool = False


class Analysis:
    """What both architectures share. Subclasses say how an instruction moves addresses."""

    immediate: int
    memory: int
    register: int

    def __init__(self, base: int) -> None:
        self.base = base

    def next(self, raw: Any) -> list[int]:
        """Offsets of the instructions that may run after this one."""
        places = []
        if raw.mnemonic not in _RETURNS and (raw.mnemonic not in _JUMPS):
            places.append(raw.address - self.base + raw.size)
        target = self.target(raw)
        if target is not None and not self.calls(raw):
            places.append(target)
        return places

    def target(self, raw: Any) -> int | None:
        """The offset that a direct branch names: always its last operand."""
        if not raw.id or not (raw.group(capstone.CS_GRP_JUMP) or raw.group(capstone.CS_GRP_CALL)) or not raw.operands:
            return None
        last = raw.operands[-1]
        return int(last.imm) - self.base if last.type == self.immediate else None

    def calls(self, raw: Any) -> bool:
        """It is a call that comes back."""
        return bool(raw.id) and raw.mnemonic in ("call", "bl", "blr")

    def after(self, raw: Any, registers: Registers) -> Registers:
        """The registers behind an instruction."""
        if not raw.id:
            return registers
        _, written = raw.regs_access()
        names = {self.whole(str(raw.reg_name(number))) for number in written}
        if self.calls(raw):
            names |= self.clobbered
        after = {name: value for name, value in registers.items() if name not in names}
        made = self.made(raw, registers)
        if made is not None:
            after[made[0]] = made[1]
        return after

    clobbered: frozenset[str]

    def whole(self, name: str) -> str:
        """The 64-bit register that holds `name`."""
        raise NotImplementedError

    def made(self, raw: Any, registers: Registers) -> tuple[str, Value] | None:
        """(register, value) when the instruction makes a value that is followed."""
        raise NotImplementedError

    def reference(self, raw: Any, registers: Registers) -> tuple[int, int] | None:
        """(offset, width) of the memory that the instruction names."""
        raise NotImplementedError

    def described(self, raw: Any, registers: Registers) -> Instruction:
        """The instruction with its addresses, when `registers` are known before it."""
        where, code = raw.address - self.base, bytes(raw.bytes)
        fields = {"offset": where, "code": code, "mnemonic": raw.mnemonic, "operands": raw.op_str}
        if not raw.id:
            return Instruction(**fields)
        target, cell = self.target(raw), None
        branches = raw.group(capstone.CS_GRP_JUMP) or raw.group(capstone.CS_GRP_CALL)
        reference = self.reference(raw, registers)
        if branches and target is None:
            cell, reference = self._through(raw, registers, reference), None
        address, width = reference or (None, 0)
        return Instruction(**fields, target=target, cell=cell, address=address, width=width, call=self.calls(raw))

    def _through(self, raw: Any, registers: Registers, reference: tuple[int, int] | None) -> int | None:
        """The cell that an indirect jump or call takes its target from."""
        if reference is not None:
            return reference[0]
        if raw.operands and raw.operands[0].type == self.register:
            value = registers.get(self.whole(str(raw.reg_name(raw.operands[0].reg))))
            if value is not None and value[0] == "cell":
                return value[1]
        return None


class X86(Analysis):
    """x86-64: addresses are relative to the instruction pointer."""

    immediate, memory, register = capstone.x86.X86_OP_IMM, capstone.x86.X86_OP_MEM, capstone.x86.X86_OP_REG
    clobbered = frozenset({"rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11"})

    def whole(self, name: str) -> str:
        """The 64-bit register that holds `name`."""
        if found := re.fullmatch(r"(r\d+)[dwb]?", name):
            return found[1]
        if found := re.fullmatch(r"[er]?([abcd])[xlh]", name):
            return f"r{found[1]}x"
        found = re.fullmatch(r"[er]?(si|di|bp|sp)l?", name)
        return f"r{found[1]}" if found else name

    def _place(self, raw: Any, operand: Any, registers: Registers) -> int | None:
        memory = operand.mem
        if memory.segment or memory.index:
            return None
        if memory.base == capstone.x86.X86_REG_RIP:
            return int(raw.address) - self.base + int(raw.size) + int(memory.disp)
        value = registers.get(self.whole(str(raw.reg_name(memory.base)))) if memory.base else None
        return value[1] + int(memory.disp) if value is not None and value[0] == "address" else None

    def reference(self, raw: Any, registers: Registers) -> tuple[int, int] | None:
        """(offset, width) of the memory that the instruction names; width 0 = only its address is computed."""
        for operand in raw.operands:
            if operand.type == self.memory:
                place = self._place(raw, operand, registers)
                return None if place is None else (place, 0 if raw.mnemonic == "lea" else int(operand.size))
        return None

    def made(self, raw: Any, registers: Registers) -> tuple[str, Value] | None:
        """(register, value) when the instruction makes a value that is followed."""
        if raw.mnemonic not in ("lea", "mov") or len(raw.operands) != 2:
            return None
        to, source = raw.operands
        if to.type != self.register or to.size != 8:
            return None
        name = self.whole(str(raw.reg_name(to.reg)))
        if source.type == self.register:
            value = registers.get(self.whole(str(raw.reg_name(source.reg))))
            return None if value is None else (name, value)
        place = self._place(raw, source, registers) if source.type == self.memory else None
        return None if place is None else (name, ("address" if raw.mnemonic == "lea" else "cell", place))


class AArch64(Analysis):
    """AArch64: addresses come in a page and a rest."""

    immediate, memory, register = capstone.arm64.ARM64_OP_IMM, capstone.arm64.ARM64_OP_MEM, capstone.arm64.ARM64_OP_REG
    clobbered = frozenset({*(f"x{number}" for number in range(19)), "x30"})
    def whole(self, name: str) -> str:
        """The 64-bit register that holds `name`."""
        return f"x{name[1:]}" if name[:1] == "w" and name[1:].isdigit() else {"fp": "x29", "lr": "x30"}.get(name, name)

    def _value(self, raw: Any, number: int, registers: Registers) -> Value | None:
        return registers.get(self.whole(str(raw.reg_name(number)))) if number else None

    def reference(self, raw: Any, registers: Registers) -> tuple[int, int] | None:
        """(offset, width) of the memory that the instruction names; width 0 = only its address is computed."""
        if self._literal(raw):
            return int(raw.operands[1].imm) - self.base, WIDTHS.get(str(raw.reg_name(raw.operands[0].reg))[:1], 0)
        for operand in raw.operands:
            if operand.type == self.memory:
                memory = operand.mem
                value = self._value(raw, memory.base, registers)
                if value is None or value[0] != "address" or memory.index:
                    return None
                name = str(raw.reg_name(raw.operands[0].reg))
                return value[1] + int(memory.disp), WIDTHS.get(name[:1], 0)
        made = self.made(raw, registers) if raw.mnemonic in ("add", "adr") else None
        return (made[1][1], 0) if made is not None and made[1][0] == "address" else None

    def _literal(self, raw: Any) -> bool:
        """Whether it loads from an address of its own, as LLD writes for Mach-O where that is near."""
        return raw.mnemonic == "ldr" and len(raw.operands) == 2 and raw.operands[1].type == self.immediate

    def made(self, raw: Any, registers: Registers) -> tuple[str, Value] | None:
        """(register, value) when the instruction makes a value that is followed."""
        operands = raw.operands
        if len(operands) < 2 or operands[0].type != self.register:
            return None
        name, kind = self.whole(str(raw.reg_name(operands[0].reg))), raw.mnemonic
        if kind in ("adrp", "adr"):
            return name, ("address", int(operands[1].imm) - self.base)
        if kind == "add" and len(operands) == 3 and operands[2].type == self.immediate and not operands[2].shift.value:
            value = self._value(raw, operands[1].reg, registers)
            known = value is not None and value[0] == "address"
            return (name, ("address", value[1] + int(operands[2].imm))) if value is not None and known else None
        if kind == "mov" and operands[1].type == self.register:
            value = self._value(raw, operands[1].reg, registers)
            return None if value is None else (name, value)
        near = self._literal(raw)
        if kind == "ldr" and len(operands) == 2 and name[:1] == "x" and (near or operands[1].type == self.memory):
            place = self.reference(raw, registers)
            return None if place is None else (name, ("cell", place[0]))
        return None
