"""Regenerate toolchain/cpu/llvm.py, LLVM's CPUs and features, from the LLVM that generates our code.

    python scripts/cpu_tables.py            write the file
    python scripts/cpu_tables.py --check    exit code 1 when the checked-in file differs

What a CPU has stands in tables that LLVM's build makes (`X86SubTypeKV`, `AArch64FeatureKV`, ...) and that no function
of llvmlite returns; clang has a second list, kept by hand, of another version. So the tables are read where they
are: in llvmlite's shared library, by the symbols of its wheel for Linux on x86-64. Their layout (llvm/MC/
MCSubtargetInfo.h, LLVM 22): a feature is {name, description, u32 number, bits of what it implies}, a CPU is {name,
bits of its features, bits of its tuning, scheduling model}, an alias of an AArch64 CPU is {text, length} twice.
"""

import mmap
import struct
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import llvmlite
from llvmlite import binding

PAGE = Path(__file__).resolve().parent.parent / "toolchain" / "cpu" / "llvm.py"
LIBRARY = Path(llvmlite.__file__).parent / "binding" / "libllvmlite.so"
WORDS = 6
"""u64 words of a set of features (MAX_SUBTARGET_WORDS)."""
FEATURE, CPU, ALIAS = 24 + 8 * WORDS, 16 + 16 * WORDS, 32
"""Bytes of one row."""
SYMBOLS = {
    "x86_64": ("_ZN4llvm12X86FeatureKVE", "_ZN4llvm12X86SubTypeKVE", None),
    "aarch64": (
        "_ZN4llvm16AArch64FeatureKVE", "_ZN4llvm16AArch64SubTypeKVE", "_ZN4llvm7AArch6410CpuAliasesE",
    ),
}  # fmt: skip
WIDTH = 118
_RELATIVE = 8
"""R_X86_64_RELATIVE: the word is an address inside the file."""


class Library:
    """The parts of an ELF file that the tables need: bytes at an address, pointers, symbols."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self.data[:6] != b"\x7fELF\x02\x01":
            raise SystemExit(f"{path} is no 64-bit ELF file: run this with llvmlite's wheel for Linux on x86-64")
        start, count, names = *struct.unpack_from("<Q", self.data, 40), *struct.unpack_from("<HH", self.data, 60)
        rows = [struct.unpack_from("<IIQQQQIIQQ", self.data, start + 64 * i) for i in range(count)]
        self.sections = {self._text(rows[names][4] + row[0]): row for row in rows}
        relocations = struct.iter_unpack("<QQq", self._section(".rela.dyn"))
        self.pointers = {place: to for place, kind, to in relocations if kind & 0xFFFFFFFF == _RELATIVE}
        self.symbols = self._symbols({name for row in SYMBOLS.values() for name in row if name})

    def _text(self, place: int) -> str:
        return self.data[place : self.data.find(b"\0", place)].decode()

    def _section(self, name: str) -> bytes:
        if name not in self.sections:
            raise SystemExit(f"llvmlite's library has no {name}: it is stripped")
        _, _, _, _, start, size, *_ = self.sections[name]
        return self.data[start : start + size]

    def _symbols(self, names: set[str]) -> dict[str, tuple[int, int]]:
        texts = self._section(".strtab")
        wanted = {texts.index(f"\0{name}\0".encode()) + 1: name for name in names}
        entries = struct.iter_unpack("<IBBHQQ", self._section(".symtab"))
        return {wanted[name]: (value, size) for name, _, _, _, value, size in entries if name in wanted}

    def place(self, address: int) -> int:
        """Where the byte at `address` stands in the file."""
        for _, kind, _, start, offset, size, *_ in self.sections.values():
            if kind != 8 and start and start <= address < start + size:  # 8: SHT_NOBITS
                return address - start + offset
        raise SystemExit(f"no section holds address {address:#x}")

    def rows(self, symbol: str, size: int) -> Iterator[int]:
        """The address of each row of a table."""
        start, length = self.symbols[symbol]
        if length % size:
            raise SystemExit(f"{symbol} is no table with rows of {size} bytes: LLVM has changed its layout")
        return iter(range(start, start + length, size))

    def text(self, address: int) -> str:
        """The text that the pointer at `address` leads to."""
        return self._text(self.place(self.pointers[address]))

    def bits(self, address: int) -> set[int]:
        """The numbers in the set of features at `address`."""
        words = struct.unpack_from(f"<{WORDS}Q", self.data, self.place(address))
        return {64 * i + bit for i, word in enumerate(words) for bit in range(64) if word >> bit & 1}


@dataclass(frozen=True)
class Table:
    """One architecture, as LLVM has it: what a name implies directly."""

    features: Mapping[str, list[str]]
    cpus: Mapping[str, tuple[list[str], list[str]]]
    aliases: Mapping[str, str]

    def closure(self, names: list[str]) -> set[str]:
        """`names` and all that they imply."""
        found: set[str] = set()
        left = list(names)
        while left:
            name = left.pop()
            if name not in found:
                found.add(name)
                left += self.features[name]
        return found


def read(library: Library, arch: str) -> Table:
    """The table of one architecture. A number without a row is a feature without a name, which nobody can ask for."""
    features, cpus, aliases = SYMBOLS[arch]
    rows = list(library.rows(features, FEATURE))
    numbers = {struct.unpack_from("<I", library.data, library.place(row + 16))[0]: library.text(row) for row in rows}

    def named(address: int) -> list[str]:
        return sorted(numbers[number] for number in library.bits(address) if number in numbers)

    return Table(
        {library.text(row): named(row + 24) for row in rows},
        {library.text(row): (named(row + 8), named(row + 8 + 8 * WORDS)) for row in library.rows(cpus, CPU)},
        {library.text(row): library.text(row + 16) for row in library.rows(aliases, ALIAS)} if aliases else {},
    )


def lines(table: Table, arch: str) -> Iterator[str]:
    """The tables of one architecture as Python text."""
    own = {name for features, _ in table.cpus.values() for name in table.closure(features)}
    tuning = {name for _, tuned in table.cpus.values() for name in table.closure(tuned)} - own
    word = arch.upper()
    yield from block(f"{word}_FEATURES", {n: i for n, i in table.features.items() if n not in tuning})
    # Where a feature stands in a CPU's tuning (oryon-1), LLVM switches it on all the same.
    cpus = {name: sorted({*has, *(table.closure(tuned) & own)}) for name, (has, tuned) in table.cpus.items()}
    if arch == "x86_64":
        cpus = {name: has for name, has in cpus.items() if "64bit" in table.closure(has)}
        narrow = sorted(set(table.cpus) - set(cpus))
        yield from block(f"{word}_NARROW", {"": narrow})
    yield from block(f"{word}_CPUS", cpus)
    yield from block(f"{word}_ALIASES", {name: [to] for name, to in table.aliases.items()})
    yield from block(f"{word}_TUNING", {"": sorted(tuning)})


def block(name: str, rows: Mapping[str, list[str]]) -> Iterator[str]:
    """One table: a row `name: words` each, wrapped; rows that start with a blank continue the one above."""
    yield f'\n{name} = """'
    for key, words in sorted(rows.items()):
        text = " ".join([f"{key}:", *words] if key else words)
        yield from textwrap.wrap(text, WIDTH, subsequent_indent=" ", break_long_words=False, break_on_hyphens=False)
    yield '"""'


def regenerated() -> str:
    """What the file should hold. Raises SystemExit when this llvmlite does not show its tables."""
    library = Library(LIBRARY)
    version = ".".join(map(str, binding.llvm_version_info))
    head = '"""LLVM\'s CPUs and features; written by `scripts/cpu_tables.py` from llvmlite\'s LLVM. Do not edit."""'
    told = [head, "", f'LLVM = "{version}"', '"""The version that these tables were read from."""']
    for arch in SYMBOLS:
        told += lines(read(library, arch), arch)
    return "\n".join(told) + "\n"


def main() -> None:
    """Write or check."""
    text = regenerated()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(text, "utf-8")
    elif PAGE.read_text("utf-8") != text:
        raise SystemExit(f"{PAGE.name} is not up to date: python scripts/cpu_tables.py")


if __name__ == "__main__":
    main()
