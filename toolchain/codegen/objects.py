"""Object files after emission: undefined symbols, the refusal rule, patching of the two sections."""

from collections.abc import Callable, Iterable, Mapping

import lief

from pkgimage import sections
from toolchain.errors import CodegenError
from toolchain.package import Method, Package
from toolchain.platforms import Platform, python_symbols

USER = "user."
"""Stands before a name of Python's or of the glue's that a package's own code uses."""

_DRAW = "draw random numbers outside and pass them in as an array"
_SOLVE = "use NumPy's linear algebra outside and pass its result in"
_PYTHON = "take print, objmode and other calls of Python out of the compiled functions"
_SET = "use a plain set instead of numba.typed.Set"
_PLAIN = "use loops over arrays that the caller passes in, and functions of math; or leave these functions out"

FEATURES = (
    ("numba_rnd", "np.random", _DRAW),
    ("numba_get_np_random", "np.random", _DRAW),
    ("numba_get_py_random", "random", _DRAW),
    ("numba_x", "LAPACK (np.linalg)", _SOLVE),
    ("numba_ez_", "LAPACK (np.linalg)", _SOLVE),
    ("numba_set_", "numba.typed.Set", _SET),
    ("_numba_hashsecret", "the hash of a text", "use numbers in sets and as keys"),
    ("numba_unpickle", "calls into Python (objmode, print)", _PYTHON),
    ("numba_gil", "calls into Python (objmode, print)", _PYTHON),
    ("numba.dynamic", "a value that cannot be embedded (dynamic global)", "pass the value in as an argument"),
    ("numba_get", "tables of Unicode (str.upper, str.isalpha and the like)", "do that outside"),
    ("numba_", "Numba's C helper library", _PLAIN),
    ("NRT_", "Numba's exchange of objects with Python", _PYTHON),
    ("Py", "calls into Python (objmode, print)", _PYTHON),
    ("_Py", "calls into Python (objmode, print)", _PYTHON),
    ("", "a function outside the platform's libraries", _PLAIN),
)
"""Which feature pulls a symbol in, and what to do instead: the first prefix that fits."""


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


def _shown(symbol: str) -> str:
    return symbol.removeprefix(USER)


def _feature(symbol: str) -> tuple[str, str]:
    """The feature that needs `symbol`, and the remedy."""
    return next((text, remedy) for prefix, text, remedy in FEATURES if _shown(symbol).startswith(prefix))


def _line(package: Package, method: Method, symbol: str) -> str:
    """What a method needs, and by which line: that of the first statement which leads there, else the method's own."""
    uses = [use for use in package.uses if (use.method, use.symbol) == (method.symbol, _shown(symbol))]
    file, line = (uses[0].file, uses[0].line) if uses else (method.file, method.line)
    where = f" ({file}:{line})" if file else ""
    return f"{method.name} {method.signature}{where} needs '{_shown(symbol)}': {_feature(symbol)[0]}"


def check_undefined(
    contents: Iterable[bytes], joined: frozenset[str], platform: Platform, package: Package,
    pulled_by: Callable[[frozenset[str]], list[tuple[Method, str]]],
) -> None:
    """The refusal rule: an object may need only what its platform's libraries, or Python's stable ABI, define.

    contents: the objects of one image; joined: names that they define for each other.
    pulled_by: which method pulls which of some symbols in; asked only after a refusal, to name the culprits.
    Raises CodegenError 'symbol-undefined' with function, signature, line, symbol and feature; the hint
    says what to do instead.
    """
    python = python_symbols()
    allowed = platform.allowed() | python.functions | python.data
    needed = frozenset().union(*(undefined_symbols(content, platform) for content in contents))
    forbidden = needed - allowed - joined
    if not forbidden:
        return
    pulled = pulled_by(forbidden)
    details = [_line(package, method, symbol) for method, symbol in pulled]
    unexplained = sorted(forbidden - {symbol for _, symbol in pulled})
    details += [f"the image needs '{_shown(symbol)}': {_feature(symbol)[0]}" for symbol in unexplained]
    raise CodegenError(
        "symbol-undefined",
        f"{package.name} cannot be built for {platform.id}: {len(forbidden)} symbol(s) that no library there defines",
        details,
        "; ".join(dict.fromkeys(_feature(symbol)[1] for symbol in sorted(forbidden))),
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
