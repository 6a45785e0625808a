"""LLVM's CPUs and features of one architecture, as sets closed under implication, and what kind each feature is."""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pkgimage.cpufeatures import AARCH64, X86
from toolchain.cpu import llvm
from toolchain.cpu.names import ALIASES, HINTS, LEVEL, SILENT, STRIPPED, UNSEEN
from toolchain.platforms.platform import Arch, Os, Platform

Kind = Literal["baseline", "detected", "stripped", "silent", "unseen", "hint", "level", "tuning", "switch"]
"""What asking for a feature means: every CPU of the architecture has it; it can be seen at load; it is always left
out; no package's code uses it; code may use it and nothing shows it; it is harmless anywhere; it stands for others; it
changes speed alone; it is an option of the code generator."""


def _rows(text: str) -> dict[str, tuple[str, ...]]:
    """{name: words} of a generated table."""
    rows = (row.partition(":") for row in text.replace("\n ", " ").strip().splitlines())
    return {name: tuple(words.split()) for name, _, words in rows}


@dataclass(frozen=True)
class Isa:
    """One architecture."""

    arch: Arch
    implied: Mapping[str, frozenset[str]]
    """Feature -> itself and all it implies, directly or not."""
    cpus: Mapping[str, frozenset[str]]
    """LLVM's name -> all features, implied ones too."""
    aliases: Mapping[str, str]
    """Another name -> LLVM's name."""
    narrow: frozenset[str]
    """CPUs of LLVM that cannot run this architecture's programs (32 bits)."""
    tuning: frozenset[str]
    baseline: frozenset[str]
    """What every CPU of the architecture has."""

    def closed(self, names: Iterable[str]) -> frozenset[str]:
        """`names` and all they imply."""
        return frozenset().union(*(self.implied[name] for name in names))

    def dependents(self, name: str) -> frozenset[str]:
        """`name` and all features that imply it: what goes when it is switched off."""
        return frozenset(other for other, implied in self.implied.items() if name in implied)

    def cpu(self, name: str) -> str | None:
        """LLVM's name of the CPU that is called `name`; None: there is none."""
        found = self.aliases.get(name, name)
        return found if found in self.cpus else None

    def names(self) -> list[str]:
        """Every name of a CPU, sorted."""
        return sorted({*self.cpus, *self.aliases})

    def kind(self, name: str) -> Kind:
        """What kind of feature `name` is. Raises KeyError when LLVM has no such feature."""
        special = special_kind(self.arch, name)
        if special is not None:
            return special
        if name in self.tuning:
            return "tuning"
        if name not in self.implied:
            raise KeyError(name)
        if name in self.baseline:
            return "baseline"
        return "detected" if name in rows(self.arch) else "switch"


def special_kind(arch: Arch, name: str) -> Kind | None:
    """The kind of a feature that one of the lists written by hand names."""
    if name in STRIPPED[arch]:
        return "stripped"
    if name in SILENT[arch]:
        return "silent"
    if name in UNSEEN[arch]:
        return "unseen"
    if name in HINTS:
        return "hint"
    return "level" if arch == "aarch64" and LEVEL.fullmatch(name) else None


@functools.cache
def isa(arch: Arch) -> Isa:
    """The tables of one architecture."""
    word = arch.upper()
    direct = _rows(getattr(llvm, f"{word}_FEATURES"))
    implied = {name: frozenset(_closure(name, direct)) for name in direct}
    cpus = {
        name: frozenset().union(*(implied[feature] for feature in features))
        for name, features in _rows(getattr(llvm, f"{word}_CPUS")).items()
    }
    aliases = {name: to for name, (to,) in _rows(getattr(llvm, f"{word}_ALIASES")).items()}
    return Isa(
        arch=arch, implied=implied, cpus=cpus, aliases=aliases | ALIASES[arch],
        narrow=frozenset(llvm.X86_64_NARROW.split() if arch == "x86_64" else ()),
        tuning=frozenset(getattr(llvm, f"{word}_TUNING").split()),
        baseline=cpus["x86-64" if arch == "x86_64" else "generic"],
    )  # fmt: skip


def _closure(name: str, direct: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    left = [name]
    while left:
        each = left.pop()
        if each not in found:
            found.add(each)
            left += direct[each]
    return found


@functools.cache
def rows(arch: Arch, os: Os | None = None) -> Mapping[str, int]:
    """Features that can be seen when an image is loaded (on `os`, or anywhere) -> their number."""
    if arch == "x86_64":
        return {name: number for number, (name, *_) in enumerate(X86)}
    return {row[0]: number for number, row in enumerate(AARCH64) if os != "macos" or row[3]}


@functools.cache
def guaranteed(platform: Platform) -> frozenset[str]:
    """Features that every host of the platform has: nobody looks for them."""
    known = isa(platform.arch)
    found = set(known.cpus[known.cpu(platform.cpu) or "generic"])
    for word in filter(None, platform.features.split(",")):
        if word[0] == "-":
            found -= known.dependents(word[1:])
        else:
            found |= known.implied[word[1:]]
    return frozenset(found)
