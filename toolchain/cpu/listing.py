"""What names and features there are for a platform, as values that a report draws and JSON holds."""

from dataclasses import asdict, dataclass

from pkgimage.cpufeatures import AARCH64, AT_HWCAP, AT_HWCAP2, AT_HWCAP3, X86
from pkgimage.targets import vector_width
from toolchain.cpu.isa import Isa, isa, rows
from toolchain.cpu.llvm import LLVM
from toolchain.cpu.resolve import resolve
from toolchain.platforms.platform import Platform

_REGISTERS = ("EAX", "EBX", "ECX", "EDX")
_WORDS = {AT_HWCAP: "AT_HWCAP", AT_HWCAP2: "AT_HWCAP2", AT_HWCAP3: "AT_HWCAP3"}


@dataclass(frozen=True)
class Name:
    """A name that a target can start with."""

    name: str
    same_as: str
    """LLVM's name of the CPU when that is another one, else ''."""
    needed: tuple[str, ...]
    """Features that a host must have beyond the platform's baseline."""
    vector_bits: int
    """Of the widest vectors; those of SVE are the host's, and not counted."""


@dataclass(frozen=True)
class Feature:
    """A feature that a target can ask for."""

    name: str
    number: int
    """In `pkgimage.cpufeatures`."""
    seen: str
    """Where a host shows it: `CPUID 7.0 EBX[5], XCR0 0x6`."""
    implies: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """Everything that is known for a platform."""

    platform: str
    llvm: str
    names: tuple[Name, ...]
    features: tuple[Feature, ...]

    def document(self) -> dict[str, object]:
        """The listing as JSON can hold it."""
        return asdict(self)


def listing(platform: Platform) -> Listing:
    """Names sorted by what they need, then by name; features by number."""
    known = isa(platform.arch)
    names = sorted((_name(platform, known, name) for name in known.names()), key=lambda n: (len(n.needed), n.name))
    numbers = rows(platform.arch, platform.os)
    features = tuple(_feature(platform, known, name, number) for name, number in numbers.items())
    return Listing(platform.id, LLVM, tuple(names), features)


def _name(platform: Platform, known: Isa, name: str) -> Name:
    (target,) = resolve(platform, name)
    same = "" if target.cpu == name or name not in known.aliases else target.cpu
    return Name(name, same, target.needed, 8 * vector_width(",".join(target.features)))


def _feature(platform: Platform, known: Isa, name: str, number: int) -> Feature:
    implies = tuple(sorted(known.implied[name] - known.baseline - {name}))
    return Feature(name, number, _seen(platform, number), implies)


def _seen(platform: Platform, number: int) -> str:
    if platform.arch == "x86_64":
        _, leaf, subleaf, register, bit, state = X86[number]
        place = f"CPUID {leaf:X}h.{subleaf} {_REGISTERS[register]}[{bit}]"
        return place + (f", XCR0 {state:#x}" if state else "")
    _, word, bits, values = AARCH64[number]
    if platform.os == "macos":
        return " and ".join(value.replace("|", " or ") for value in values.split())
    return f"{_WORDS[word]}[{', '.join(str(bit) for bit in range(64) if bits >> bit & 1)}]"
