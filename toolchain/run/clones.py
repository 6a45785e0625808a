"""The clones of an image, read from its file: which code each CPU target runs, and what that code uses.

Sections say whose code is whose (`toolchain.image_names.code_section`), the table which of it is called for which
target (`toolchain.run.disassembly.entries`). What a clone uses is what stands in its entries and in all functions of
its section to which their code leads, by branches, by addresses and by cells.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pkgimage.image import read_image
from pkgimage.targets import features_of
from toolchain.audit import read_facts
from toolchain.audit.isa import needing
from toolchain.image_names import target_of
from toolchain.run.disassembly.decode import decode
from toolchain.run.disassembly.entries import entries
from toolchain.run.disassembly.mapped import Mapped
from toolchain.run.disassembly.opened import function_at, opened

Range = tuple[int, int]


@dataclass(frozen=True)
class Clone:
    """The code of one method for one CPU target after the first."""

    target: int
    method: int
    functions: frozenset[Range]
    """(start, end) of its entries and of what is below them."""
    uses: frozenset[str]
    """Features that its instructions need beyond every CPU of the architecture."""


Code = list[tuple[int, bytes, int]]
"""(start, content, CPU target) of sections with code."""


def code_of(path: Path, mapped: Mapped) -> Code:
    """The code of the image at `path`, each section with its target. Raises ToolError 'image-unreadable'."""
    facts = read_facts(path)
    base = 0 if facts.format == "coff" else mapped.base  # a PE file's sections are counted from its base already
    return [(code.start - base, code.content, target_of(code.section)) for code in facts.code]


def owner(code: Code, offset: int) -> int:
    """The target whose section holds the code at `offset`."""
    return next((target for start, content, target in code if start <= offset < start + len(content)), 0)


class Clones:
    """An image's file, opened for questions about its clones.

    Raises LoadError (no image, damaged), ToolError 'disasm-unreadable' or 'image-unreadable'.
    """

    def __init__(self, path: Path) -> None:
        self.image = read_image(path)
        self.methods = self.image.data().methods()
        self.targets = self.image.header.targets
        self.mapped = opened(path)
        self.rows = entries(self.mapped, len(self.methods), len(self.targets))
        self.code = code_of(path, self.mapped)

    def named(self, target: int) -> str:
        """A target as messages call it: '1 x86-64-v3'."""
        return f"{target} {self.targets[target][0]}"

    def title(self, method: int) -> str:
        """A method as messages call it."""
        return f"{self.methods[method].name}: {self.methods[method].signature}"

    def owner(self, offset: int) -> int:
        """The target whose section holds the code at `offset`."""
        return owner(self.code, offset)

    def level(self, target: int) -> frozenset[str]:
        """What a target needs and its base does not."""
        needs = [frozenset(features_of(one[1])) for one in self.targets]
        return needs[target] - needs[self.targets[target][3]]

    @cached_property
    def needs(self) -> list[tuple[int, frozenset[str]]]:
        """(offset, features) of each instruction of a later target that needs any, sorted."""
        return sorted(
            (offset, features)
            for start, code, target in self.code
            if target
            for offset, _, features in needing(self.mapped.arch, code, start)
        )

    def used(self, functions: frozenset[Range]) -> frozenset[str]:
        """All features that some functions need."""
        found: set[str] = set()
        for start, end in functions:
            for offset, features in self.needs[bisect_left(self.needs, start, key=lambda one: one[0]) :]:
                if offset >= end:
                    break
                found |= features
        return frozenset(found)

    def used_by(self, target: int) -> frozenset[str]:
        """All features that the code of a later target needs."""
        return self.used(frozenset((start, start + len(code)) for start, code, whose in self.code if whose == target))

    def cloned(self, target: int) -> list[Clone]:
        """The clones of a target after the first. Raises ToolError 'disasm-unreadable'."""
        found = []
        for method, (typed, uniform) in enumerate(self.rows[target]):
            own = [entry for entry in (typed, uniform) if self.owner(entry) == target]
            if own:
                functions = self._below(own, target)
                found.append(Clone(target, method, functions, self.used(functions)))
        return found

    def _below(self, starts: list[int], target: int) -> frozenset[Range]:
        """The functions of a target's section to which the code of some leads, with these."""
        waiting, found = list(starts), set[Range]()
        while waiting:
            start, end = function_at(self.mapped, waiting.pop())
            if (start, end) in found:
                continue
            found.add((start, end))
            for one in decode(self.mapped.arch, self.mapped.memory[start:end], start, self.mapped.base):
                named = (one.target, one.address, self.mapped.pointers.get(one.cell or -1))
                waiting += [
                    place
                    for place in named
                    if place is not None and not start <= place < end and self.owner(place) == target
                ]
        return frozenset(found)
