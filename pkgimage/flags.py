"""The five flags: one word each, packed into the byte OOICCDDP, and when a cached variant satisfies a request.

    word           values             default  bits           a cached variant fits when
    debug-info     0 1 2              1        1-2            equal
    check-bounds   auto yes no        auto     3-4 (0 1 2)    equal
    inline         yes no             yes      5              equal
    optimize       0 1 2 3            2        6-7            the variant's is the same or higher
    pkgimages      yes no existing    yes      0 = P          see below

P says that there is native code. `pkgimages` is the mode of a run, stands in a byte of its own, and always has a value:
`yes` uses variants with native code and no others, `no` only those without, `existing` both (and makes none with native
code). A variant without native code is compiled by the run itself: debug-info, inline and optimize are free then, while
check-bounds still counts, because the checks stand in the bitcode.

Of the other four a request has those that somebody set: an argument, else `PKGIMAGE_*`, else what the package's profile
declared (its cache file says that). A flag that nobody set rejects nothing. A *mask* has one bit per word (`MASK`).
"""

from __future__ import annotations

from pkgimage.errors import PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MASK = {"debug-info": 1, "check-bounds": 2, "inline": 4, "optimize": 8, "pkgimages": 16}
"""Bits of the mask of flags that a profile, option or environment variable set."""
MODES = ("no", "yes", "existing")
CHECK_BOUNDS = ("auto", "yes", "no")
ALL = 31
"""The mask with every flag."""
VARIABLES = {
    "debug-info": "PKGIMAGE_DEBUG_INFO", "check-bounds": "PKGIMAGE_CHECK_BOUNDS", "inline": "PKGIMAGE_INLINE",
    "optimize": "PKGIMAGE_OPTIMIZE", "pkgimages": "PKGIMAGE_PKGIMAGES",
}  # fmt: skip
"""Environment variables; an empty value counts as unset."""

VALUES: dict[str, tuple[str, ...]] = {
    "debug-info": ("0", "1", "2"), "check-bounds": CHECK_BOUNDS, "inline": ("no", "yes"),
    "optimize": ("0", "1", "2", "3"), "pkgimages": MODES,
}  # fmt: skip
"""The values of each flag as texts; a value's number in the byte is its place here."""
_SHIFTS = {"debug-info": 1, "check-bounds": 3, "inline": 5, "optimize": 6}
_WIDTHS = {"debug-info": 3, "check-bounds": 3, "inline": 1, "optimize": 3}
DEFAULT = 0b10100011
"""The byte of a run in which nobody set anything."""
YES, EXISTING = 1, 2
"""Numbers of modes."""


class Flags:
    """byte: OOICCDDP; mode: number of the `pkgimages` mode; mask: which of the five somebody set. Never changed."""

    __slots__ = ("byte", "mask", "mode")

    def __init__(self, byte: int = DEFAULT, mode: int = YES, mask: int = 0) -> None:
        self.byte = byte
        self.mode = mode
        self.mask = mask

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Flags) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        """`Flags(optimize=3, pkgimages=yes)`: what was set, and the mode."""
        named = self.texts()
        shown = [f"{word}={named[word]}" for word, bit in MASK.items() if self.mask & bit or word == "pkgimages"]
        return f"Flags({', '.join(shown)})"

    def _key(self) -> tuple[int, int, int]:
        return self.byte, self.mode, self.mask

    def texts(self) -> dict[str, str]:
        """Every flag by its word, as the texts that options and variables take."""
        return {word: text(word, self.byte) for word in _SHIFTS} | {"pkgimages": MODES[self.mode]}

    def has(self, word: str) -> bool:
        """Whether somebody set the flag."""
        return bool(self.mask & MASK[word])


def pack_flags(*, native: bool, debug_info: int, check_bounds: str, inline: bool, optimize: int) -> int:
    """The byte OOICCDDP. Raises ValueError for a value outside its range."""
    if not (0 <= debug_info <= 2 and 0 <= optimize <= 3):
        raise ValueError(f"debug-info {debug_info}, optimize {optimize}")
    return native | debug_info << 1 | CHECK_BOUNDS.index(check_bounds) << 3 | inline << 5 | optimize << 6


def unpack_flags(byte: int) -> dict[str, object]:
    """The flags by name; the reverse of `pack_flags`. Raises ValueError for a byte that it cannot make."""
    debug_info, check_bounds = byte >> 1 & 3, byte >> 3 & 3
    if debug_info > 2 or check_bounds > 2:
        raise ValueError(f"flags byte {byte:#04x}")
    return {
        "native": bool(byte & 1), "debug_info": debug_info, "check_bounds": CHECK_BOUNDS[check_bounds],
        "inline": bool(byte >> 5 & 1), "optimize": byte >> 6,
    }  # fmt: skip


def valid(byte: int, mode: int, mask: int) -> bool:
    """Whether a byte, a mode and a mask mean something."""
    return byte >> 1 & 3 < 3 and byte >> 3 & 3 < 3 and mode < len(MODES) and mask <= ALL


def text(word: str, byte: int) -> str:
    """A flag's value in `byte` as a text; '3' or 'invalid' for the numbers that no flag has."""
    number = byte >> _SHIFTS[word] & _WIDTHS[word]
    return VALUES[word][number] if number < len(VALUES[word]) else "invalid"


def resolve(*layers: Mapping[str, object]) -> Flags:
    """The flags of a request: of each word the value in the first of `layers` that has one, else its default.

    Values are the texts of `VALUES`, numbers, or bools for yes and no; None counts as absent. The mask says which were
    found. Raises PkgimageError 'flag-invalid', which lists every wrong word and value.
    """
    byte, mode, mask, wrong = DEFAULT, YES, 0, list[str]()
    for layer in layers:
        wrong += [f"'{word}' is no flag; flags are {', '.join(MASK)}" for word in layer if word not in MASK]
        for word, value in layer.items():
            if value is None or word not in MASK or mask & MASK[word]:
                continue
            number = _number(word, value)
            if number is None:
                wrong.append(f"{word} is one of {', '.join(VALUES[word])}, not {value!r}")
                continue
            mask |= MASK[word]
            if word == "pkgimages":
                mode = number
            else:
                byte = byte & ~(_WIDTHS[word] << _SHIFTS[word]) | number << _SHIFTS[word]
    if wrong:
        raise PkgimageError("flag-invalid", "a flag or its value is wrong", wrong, "correct the argument or variable")
    return Flags(byte & ~1 | (mode == YES), mode, mask)


def _number(word: str, value: object) -> int | None:
    """The number of a flag's value, None when it has no such value."""
    if isinstance(value, bool):
        value = "yes" if value else "no"
    written = str(value)
    return VALUES[word].index(written) if written in VALUES[word] else None


def from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    """The layer of `resolve` that `PKGIMAGE_*` variables make."""
    return {word: environment[name] for word, name in VARIABLES.items() if environment.get(name)}


def wanted(request: Flags, declared: Flags) -> Flags:
    """The request, completed by what the variant's package declared."""
    mask = declared.mask & ~request.mask & ALL & ~MASK["pkgimages"]
    if not mask:
        return request
    byte = request.byte
    for word, shift in _SHIFTS.items():
        if mask & MASK[word]:
            bits = _WIDTHS[word] << shift
            byte = byte & ~bits | declared.byte & bits
    return Flags(byte, request.mode, request.mask | mask)


def fits(word: str, request: Flags, actual: int) -> bool:
    """Whether the flag `word` (not `pkgimages`) of a variant with the byte `actual` satisfies the request.

    Flags of code generation count only when this run would use native code that is there.
    """
    if not request.mask & MASK[word]:
        return True
    if word != "check-bounds" and not (actual & 1 and request.mode):
        return True
    shift, width = _SHIFTS[word], _WIDTHS[word]
    asked, found = request.byte >> shift & width, actual >> shift & width
    return found >= asked if word == "optimize" else found == asked


def native_fits(request: Flags, actual: int) -> bool:
    """Whether the mode of the run takes a variant with (bit 0 of `actual`) or without native code."""
    return request.mode == EXISTING or bool(actual & 1) == (request.mode == YES)


def matches(requested: int, actual: int, *, existing: bool = False) -> bool:
    """Whether a variant with the byte `actual` satisfies the byte `requested`, every flag of which was set.

    With `existing` the run makes no native code, so P of the request is 0, and P of the variant is not compared; a
    request with P = 1 contradicts that mode and matches nothing.
    """
    if existing and requested & 1:
        return False
    request = Flags(requested, EXISTING if existing else requested & 1, ALL)
    return native_fits(request, actual) and all(fits(word, request, actual) for word in _SHIFTS)
