"""`disassemble`: the listing of a function's methods, as a value."""

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pkgimage.data import MethodRecord
from pkgimage.image import read_image
from toolchain.errors import ToolError
from toolchain.run.disassembly.decode import decode, without_padding
from toolchain.run.disassembly.entries import entries
from toolchain.run.disassembly.names import Names
from toolchain.run.disassembly.opened import function_at, opened


@dataclass(frozen=True)
class Row:
    """One instruction. Addresses are those that the file was linked for."""

    address: int
    code: bytes
    mnemonic: str
    operands: str
    note: str
    """What it refers to: an import, an entry, a constant; "" = nothing known."""
    label: bool
    """Another instruction of the function jumps here."""


@dataclass(frozen=True)
class Listing:
    """The typed entry of one method."""

    name: str
    signature: str
    parameters: tuple[str, ...]
    source: str
    """File and line, "" when unknown."""
    platform: str
    target: str
    """The CPU target that it was compiled for."""
    start: int
    end: int
    rows: tuple[Row, ...]

    def document(self) -> dict[str, Any]:
        """The listing as JSON can carry it."""
        return {
            "name": self.name, "signature": self.signature, "parameters": list(self.parameters), "source": self.source,
            "platform": self.platform, "target": self.target, "start": self.start, "end": self.end,
            "instructions": [
                {"address": row.address, "code": row.code.hex(), "text": f"{row.mnemonic} {row.operands}".strip(),
                 "note": row.note} for row in self.rows
            ],
        }  # fmt: skip


def disassemble(path: Path, function: str) -> list[Listing]:
    """A listing for each signature of `function` in the image at `path`, in the image's order.

    Raises LoadError (no image, damaged), ToolError 'function-unknown' with near misses, 'disasm-unreadable'.
    """
    file = read_image(path)
    methods = file.data().methods()
    chosen = [index for index, method in enumerate(methods) if method.name == function]
    if not chosen:
        raise unknown(path, function, sorted({method.name for method in methods}))
    mapped = opened(path)
    found = entries(mapped, len(methods))
    names = Names(mapped, methods, found)
    target = file.header.targets[0][0] if file.header.targets else ""

    def listing(method: MethodRecord, start: int, end: int) -> Listing:
        code = without_padding(decode(mapped.arch, mapped.memory[start:end], start, mapped.base))
        labels = {one.target for one in code}
        rows = tuple(
            Row(
                mapped.base + one.offset, one.code, one.mnemonic, one.operands, names.note(one, (start, end)),
                one.offset in labels,
            )
            for one in code
        )
        source = f"{method.file}:{method.line}" if method.file else ""
        stop = rows[-1].address + len(rows[-1].code) if rows else mapped.base + start
        return Listing(
            method.name, method.signature, method.parameters, source, file.header.platform, target,
            mapped.base + start, stop, rows,
        )  # fmt: skip

    return [listing(methods[index], *function_at(mapped, found[index][0])) for index in chosen]


def unknown(path: Path, function: str, names: list[str]) -> ToolError:
    """The error for a function that the image does not have."""
    near = difflib.get_close_matches(function, names, 3)
    listed = ", ".join([*names[:40], *(["..."] if len(names) > 40 else [])])
    details = [f"it has {listed}" if names else "it has no functions"]
    hint = f"did you mean {' or '.join(near)}?" if near else f"pkgimage inspect {path.name}"
    return ToolError("function-unknown", f"{path.name} has no function '{function}'", details, hint)
