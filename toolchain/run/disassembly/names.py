"""What stands at an address of an image: imports, entries, slots, sections, constants."""

import math
import struct
from collections.abc import Sequence

from pkgimage.data import MethodRecord
from toolchain.run.disassembly.decode import decode
from toolchain.run.disassembly.entries import BIND, DATA, HEADER, SELECT, Row, slots
from toolchain.run.disassembly.mapped import WRITE, Mapped
from toolchain.run.disassembly.registers import Instruction

STUB = 24
"""Bytes in which a stub (PLT entry, Mach-O stub, import thunk) reaches its jump."""


class Names:
    """Looks addresses up; made once per image."""

    def __init__(
        self, mapped: Mapped, methods: Sequence[MethodRecord], rows: Sequence[Row], targets: Sequence[str]
    ) -> None:
        self.mapped = mapped
        self.entries: dict[int, str] = {}
        self.slots: dict[int, str] = {}
        first = slots(mapped)
        for field, name in ((BIND, "bind"), (SELECT, "select")):
            if mapped.table + field in mapped.pointers:
                self.entries[mapped.pointers[mapped.table + field]] = name
        titles = [f"{method.name}: {method.signature}" for method in methods]
        for index, title in enumerate(titles):
            self.slots[first + 16 * index] = f"slot of {title}"
            self.slots[first + 16 * index + 8] = f"uniform slot of {title}"
        # Of entries that stand in several rows, the first target's name stays.
        for number, row in enumerate(rows):
            whose = f" for {targets[number]}" if number else ""
            for title, (typed, uniform) in zip(titles, row, strict=True):
                self.entries.setdefault(typed, f"typed entry of {title}{whose}")
                self.entries.setdefault(uniform, f"uniform entry of {title}{whose}")

    def note(self, instruction: Instruction, function: tuple[int, int]) -> str:
        """What an instruction inside `function` refers to; "" when nothing is known or worth saying."""
        if instruction.target is not None:
            inside = function[0] <= instruction.target < function[1]
            return "" if inside and not instruction.call else self.code(instruction.target)
        if instruction.cell is not None:
            return self.cell(instruction.cell)
        if instruction.address is None or not 0 <= instruction.address < len(self.mapped.memory):
            return ""
        return self.data(instruction.address, instruction)

    def code(self, offset: int) -> str:
        """The function, import or entry at `offset`."""
        if offset in self.entries:
            return self.entries[offset]
        behind = self.stub(offset)
        if behind:
            return behind
        start = next((start for start, end in self.mapped.functions if start <= offset < end), None)
        if start is None:
            return ""
        inside = f" + {offset - start:#x}" if offset != start else ""
        return f"internal function {self.mapped.base + start:#x}{inside}"

    def stub(self, offset: int) -> str:
        """The name of the import to which the stub at `offset` jumps; "" when there is no such stub."""
        code = self.mapped.memory[offset : offset + STUB] if self.mapped.executable(offset) else b""
        for instruction in decode(self.mapped.arch, code, offset, self.mapped.base):
            if instruction.cell is not None and not instruction.call:
                return self.mapped.imports.get(instruction.cell, "")
            if instruction.mnemonic not in ("adrp", "ldr", "add", "endbr64", "bti", "nop"):
                return ""
        return ""

    def cell(self, offset: int) -> str:
        """What the pointer at `offset` leads to."""
        if offset in self.mapped.imports:
            return self.mapped.imports[offset]
        if offset in self.slots:
            return self.slots[offset]
        target = self.mapped.pointers.get(offset)
        return "" if target is None else self.code(target)

    def data(self, offset: int, instruction: Instruction) -> str:
        """The cell, section or constant at `offset`."""
        if offset in self.mapped.imports:
            return f"address of {self.mapped.imports[offset]}"
        if offset in self.slots:
            return self.slots[offset]
        if self.mapped.executable(offset) and offset in dict(self.mapped.functions):
            return f"address of {self.code(offset)}"
        for field, name in ((HEADER, "core header"), (DATA, "data section")):
            start = self.mapped.pointers.get(self.mapped.table + field, -1)
            if 0 <= offset - start < self.mapped.number(self.mapped.table + field + 8, 8) and start >= 0:
                return f"{name} + {offset - start:#x}"
        table = offset - self.mapped.table
        if 0 <= table < self.mapped.number(self.mapped.table + 4, 4):
            return f"pkgimage_table + {table}"
        return self.constant(offset, instruction)

    def constant(self, offset: int, instruction: Instruction) -> str:
        """The number that an instruction reads there, when nobody can write it; else the address alone."""
        place = f"{self.mapped.base + offset:#x}"
        writable = any(start <= offset < start + size and flags & WRITE for start, size, flags in self.mapped.ranges)
        number = "" if writable or offset in self.mapped.pointers else constant(self.mapped.memory, offset, instruction)
        return f"{place} = {number}" if number else place


def constant(memory: bytes, offset: int, instruction: Instruction) -> str:
    """The text of the number at `offset`: of the kind that the instruction works with; "" when it reads no number."""
    word, first = instruction.mnemonic, instruction.operands.partition(",")[0]
    kinds = {"sd": "<d", "ss": "<f"}
    layout = next((layout for end, layout in kinds.items() if word.endswith(end)), None)
    if layout is None and word == "ldr" and first[1:].isdigit():
        layout = {"d": "<d", "s": "<f"}.get(first[0])
    if layout is not None and offset + struct.calcsize(layout) <= len(memory):
        (value,) = struct.unpack_from(layout, memory, offset)
        return repr(value) if layout == "<d" or not math.isfinite(value) else f"{value:.9g}"
    if instruction.width in (1, 2, 4, 8) and offset + instruction.width <= len(memory):
        return str(int.from_bytes(memory[offset : offset + instruction.width], "little"))
    return ""
