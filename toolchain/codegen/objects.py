"""Object files after emission: undefined symbols, the refusal rule, patching of the two sections."""

from collections.abc import Callable, Mapping

import lief

from pkgimage import sections
from toolchain.errors import CodegenError
from toolchain.package import Method, Package
from toolchain.platforms import Platform, python_symbols

FEATURES = (
    ("NRT_", "memory managed by Numba (array temporaries, returned arrays, strings, lists)"),
    ("numba_xx", "BLAS (np.dot, @)"),
    ("numba_x", "LAPACK (np.linalg)"),
    ("numba_rnd", "np.random"),
    ("numba_get_np_random", "np.random"),
    ("numba_parallel", "parallel=True"),
    ("numba_gil", "calls into Python (objmode, print)"),
    ("numba_unpickle", "calls into Python (objmode, print)"),
    ("numba.dynamic", "a value that cannot be embedded (dynamic global)"),
    ("numba_", "Numba's C helper library"),
    ("Py", "calls into Python (objmode, print)"),
)
"""Which feature pulls a symbol in: the first prefix that fits."""


def undefined_symbols(content: bytes, platform: Platform) -> frozenset[str]:
    """Names that an object leaves undefined, without the platform's symbol prefix. Source: LIEF's reading."""
    names: set[str] = set()
    if platform.object_format == "elf":
        elf = lief.ELF.parse(list(content))
        if elf is None:
            raise CodegenError("object-unreadable", "the emitted object cannot be read")
        names = {str(s.name) for s in elf.symbols if int(s.shndx) == 0 and s.name}
    elif platform.object_format == "coff":
        coff = lief.COFF.parse(list(content))
        if coff is None:
            raise CodegenError("object-unreadable", "the emitted object cannot be read")
        # Section number 0 and value 0: undefined (PE/COFF specification, 5.4.4); with a value it is a common symbol.
        names = {str(s.name) for s in coff.symbols if s.section_idx == 0 and s.value == 0 and s.name}
    else:
        macho = lief.MachO.parse(list(content))
        if macho is None:
            raise CodegenError("object-unreadable", "the emitted object cannot be read")
        binary = macho.at(0)
        assert binary is not None, "a Mach-O object holds one architecture"
        # N_TYPE bits 0x0e are zero: N_UNDF (mach-o/nlist.h).
        names = {str(s.name) for s in binary.symbols if int(s.raw_type) & 0x0E == 0 and not int(s.raw_type) & 0xE0}
    prefix = platform.symbol_prefix
    plain = {name[len(prefix):] if prefix and name.startswith(prefix) else name for name in names}
    return frozenset(name.removeprefix("__imp_") for name in plain)


def _feature(symbol: str) -> str:
    unknown = "a function outside the platform's libraries"
    return next((text for prefix, text in FEATURES if symbol.startswith(prefix)), unknown)


def check_undefined(
    content: bytes, platform: Platform, package: Package, alone: Callable[[Method], frozenset[str]]
) -> None:
    """The refusal rule: an object may need only what its platform's libraries, or Python's stable ABI, define.

    alone: undefined symbols of one method compiled by itself, asked only after a refusal, to name the culprits.
    Raises CodegenError 'symbol-undefined' with function, signature, symbol and feature.
    """
    python = python_symbols()
    allowed = platform.allowed() | python.functions | python.data
    forbidden = undefined_symbols(content, platform) - allowed
    if not forbidden:
        return
    details = []
    for method in package.methods:
        pulled = sorted(alone(method) & forbidden)
        details += [
            f"{method.name} {method.signature} needs '{symbol}': {_feature(symbol)}" for symbol in pulled
        ]
    known = {line.split("'")[1] for line in details}
    details += [f"the image needs '{symbol}': {_feature(symbol)}" for symbol in sorted(forbidden - known)]
    raise CodegenError(
        "symbol-undefined",
        f"{package.name} cannot be built for {platform.id}: {len(forbidden)} symbol(s) that no library there defines",
        details,
        "use loops over arrays that the caller passes in, and functions of math; or leave these functions out",
    )


def patched(content: bytes, contents: Mapping[str, bytes]) -> bytes:
    """The object with the bytes of each named section replaced.

    Raises CodegenError 'section-size' when a section is missing or has another size.
    """
    out = bytearray(content)
    found = sections.read(content).sections
    for name, wanted in contents.items():
        section = found.get(name)
        if section is None or section[1] != len(wanted):
            raise CodegenError("section-size", f"the object's section {name} is {section}, not {len(wanted)} bytes")
        out[section[0] : section[0] + len(wanted)] = wanted
    return bytes(out)
