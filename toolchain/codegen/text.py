"""Small pieces of LLVM IR text."""

import re


class Body:
    """Lines of one function under construction, with fresh names for values."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.count = 0

    def value(self, text: str) -> str:
        """Adds the instruction `text`; the name of its result."""
        self.count += 1
        self.lines.append(f"  %v{self.count} = {text}")
        return f"%v{self.count}"

    def line(self, text: str) -> None:
        """Adds the instruction `text`, which has no result."""
        self.lines.append(f"  {text}")


def constant(content: bytes) -> str:
    """An LLVM string constant: `c"..."` with everything unusual escaped. Its type is [len x i8]."""
    shown = "".join(chr(byte) if 32 <= byte < 127 and byte not in (34, 92) else f"\\{byte:02X}" for byte in content)
    return f'c"{shown}"'


def string_global(name: str, text: str) -> str:
    """A private, NUL-terminated string."""
    content = text.encode() + b"\0"
    return f"@{name} = private unnamed_addr constant [{len(content)} x i8] {constant(content)}"


def quoted(symbol: str) -> str:
    """A symbol as IR writes it, whatever characters it holds: @"...". Numba's names hold $, <, > and more."""
    return f"@{constant(symbol.encode())[1:]}"  # LLVM's escapes are of bytes, and the same in names and texts


_DEFINE = re.compile(r"^define (?:[^\n\"@]|\"[^\"]*\")*@(?:\"[^\"]*\"|[-\w$.]+)\(", re.MULTILINE)


def with_unwind_tables(text: str, more: str = "", section: str = "") -> str:
    """Module text in which every function has the attribute `uwtable`, and the attributes `more`.

    section: where all functions are put; "" = where functions always are.

    Functions of the front ends are `nounwind`, and LLVM emits no unwind data for those unless asked; profilers,
    debuggers and Windows' exception dispatcher need it. llvmlite cannot set this attribute, so the text is changed.
    """
    out, at = [], 0
    words = f" uwtable {more}".rstrip()
    for match in _DEFINE.finditer(text):
        end = _closing(text, match.end() - 1)
        out.append(text[at:end] + words)
        at = end
        if section:  # it stands behind all attributes
            group = _GROUP.match(text, at)
            at = group.end() if group else at
            out.append((group[0] if group else "") + f' section "{section}"')
    return "".join(out) + text[at:]


_GROUP = re.compile(r" #\d+")


def _closing(text: str, opening: int) -> int:
    """Position after the parenthesis that closes the one at `opening`, and after `unnamed_addr` words behind it."""
    depth, at = 0, opening
    while True:
        if text[at] == '"':  # a quoted name, with any characters but a quote in it
            at = text.index('"', at + 1)
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
        if depth == 0:
            break
    for word in (" local_unnamed_addr", " unnamed_addr"):
        if text.startswith(word, at):
            at += len(word)
    return at
