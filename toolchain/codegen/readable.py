"""Names of functions in bitcode as people know them."""

import re

_MANGLED = re.compile(r"_ZN?(?=\d)")
_LENGTH = re.compile(r"\d+")
_ESCAPED = re.compile(r"_([2-7][0-9a-f])")


def readable(symbol: str) -> str:
    """'geo.grid.smooth' for Numba's '_ZN3geo4grid6smoothB2v1B...E5Array...'; any other symbol as it is.

    Source: `numba.core.itanium_mangler`: parts behind their length, `_xx` for a character, what begins with B or I is
    of one compilation.
    """
    found = _MANGLED.match(symbol)
    parts: list[str] = []
    at = found.end() if found else len(symbol)
    while length := _LENGTH.match(symbol, at):
        at = length.end() + int(length[0])
        parts.append(_ESCAPED.sub(_plain, symbol[length.end() : at]))
    return ".".join(parts) or symbol


def _plain(match: re.Match[str]) -> str:
    """The character that `_xx` stands for; letters and digits are never written so: there it is a part of a name."""
    found = chr(int(match[1], 16))
    return match[0] if found.isalnum() or found in "_\x7f" else found
