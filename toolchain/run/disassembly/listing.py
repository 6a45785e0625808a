"""`disassemble`: the listing of a function's methods, as a value."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pkgimage.image import read_image
from pkgimage.targets import Target
from toolchain.errors import ToolError
from toolchain.run.disassembly.decode import decode, without_padding
from toolchain.run.disassembly.entries import entries, serving
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
    """The CPU target whose row of entries it stands in."""
    made_for: str
    """The CPU target that it was compiled for: a base of `target`, where that has no clone of its own."""
    start: int
    end: int
    rows: tuple[Row, ...]

    def document(self) -> dict[str, Any]:
        """The listing as JSON can carry it."""
        return {
            "name": self.name, "signature": self.signature, "parameters": list(self.parameters), "source": self.source,
            "platform": self.platform, "target": self.target, "made_for": self.made_for,
            "start": self.start, "end": self.end,
            "instructions": [
                {"address": row.address, "code": row.code.hex(), "text": f"{row.mnemonic} {row.operands}".strip(),
                 "note": row.note} for row in self.rows
            ],
        }  # fmt: skip


def disassemble(path: Path, function: str, target: str = "") -> list[Listing]:
    """A listing for each signature of `function` in the image at `path`, in the image's order.

    target: number or name of a CPU target of the image; '' = the first one.
    Raises LoadError (no image, damaged), ToolError 'function-unknown' with near misses, 'cpu-target-unknown',
    'disasm-unreadable'.
    """
    file = read_image(path)
    methods = file.data().methods()
    chosen = [index for index, method in enumerate(methods) if method.name == function]
    if not chosen:
        raise unknown(path, function, sorted({method.name for method in methods}))
    number = numbered(path, file.header.targets, target)
    targets = [one[0] for one in file.header.targets]
    mapped = opened(path)
    rows = entries(mapped, len(methods), len(targets))
    names = Names(mapped, methods, rows, targets)

    def listing(index: int) -> Listing:
        method, (start, end) = methods[index], function_at(mapped, rows[number][index][0])
        code = without_padding(decode(mapped.arch, mapped.memory[start:end], start, mapped.base))
        labels = {one.target for one in code}
        shown = tuple(
            Row(
                mapped.base + one.offset, one.code, one.mnemonic, one.operands, names.note(one, (start, end)),
                one.offset in labels,
            )
            for one in code
        )
        source = f"{method.file}:{method.line}" if method.file else ""
        stop = shown[-1].address + len(shown[-1].code) if shown else mapped.base + start
        whose = serving(rows, [one[3] for one in file.header.targets], number, index)
        return Listing(
            method.name, method.signature, method.parameters, source, file.header.platform, targets[number],
            targets[whose], mapped.base + start, stop, shown,
        )  # fmt: skip

    return [listing(index) for index in chosen]


def numbered(path: Path, targets: Sequence[Target], wanted: str) -> int:
    """The number of the CPU target that `wanted` names, as PKGIMAGE_CPU_TARGET would; the first that fits."""
    for number, (name, features, *_) in enumerate(targets):
        if wanted in ("", str(number), name) or (wanted == "generic" and not features):
            return number
    listed = [f"{number}: {one[0]}" for number, one in enumerate(targets)]
    hint = "name one of these, or give its number"
    raise ToolError("cpu-target-unknown", f"{path.name} has no CPU target '{wanted}'", listed, hint)


def unknown(path: Path, function: str, names: list[str]) -> ToolError:
    """The error for a function that the image does not have."""
    near = difflib.get_close_matches(function, names, 3)
    listed = ", ".join([*names[:40], *(["..."] if len(names) > 40 else [])])
    details = [f"it has {listed}" if names else "it has no functions"]
    hint = f"did you mean {' or '.join(near)}?" if near else f"pkgimage inspect {path.name}"
    return ToolError("function-unknown", f"{path.name} has no function '{function}'", details, hint)
