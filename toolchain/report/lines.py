"""Lines of output as values: text with a style, and columns that line up.

Pure, so that a test compares whole screens; `toolchain.report.console` is what writes them.
"""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STYLES = {
    "passed": "green", "expected-failure": "green", "failed": "bold red", "error": "bold red",
    "unexpected-pass": "bold red", "flaky": "yellow", "not-run": "yellow", "unsupported": "dim",
    "published": "green", "present": "dim", "head": "bold", "quiet": "dim", "hint": "cyan",
}  # fmt: skip
"""Style name (every status is one) -> how a terminal shows it, in rich's words."""


@dataclass(frozen=True)
class Line:
    """Pieces of (text, style name); '' is plain."""

    pieces: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """The text alone, without spaces at the end."""
        return "".join(text for text, _ in self.pieces).rstrip()


def line(text: str = "", style: str = "") -> Line:
    """A line of one piece. Control characters (file names, error texts) are shown escaped, never sent."""
    return Line(((visible(text), style),))


def visible(text: str) -> str:
    """`text` with every character that could steer a terminal replaced by its escape: an image may be hostile."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def wrapped(text: str, width: int, indent: str, style: str = "", first: str | None = None) -> list[Line]:
    """`text` in lines of at most `width` columns, each after `indent`, the first one after `first`."""
    start = indent if first is None else first
    rows = textwrap.wrap(
        visible(text), max(width, len(indent) + 20), initial_indent=start, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return [Line(((row, style),)) for row in rows or [start]]


Cell = str | tuple[str, str]
"""One field of a table: its text, or (text, style name)."""


def _split(cell: Cell) -> tuple[str, str]:
    text, style = (cell, "") if isinstance(cell, str) else cell
    return visible(text), style


def column_widths(rows: Iterable[Sequence[Cell]]) -> list[int]:
    """The widest text of each column. All rows have the same number of fields."""
    return [max(len(_split(cell)[0]) for cell in column) for column in zip(*rows, strict=True)]


def columns(rows: Sequence[Sequence[Cell]], right: Iterable[int] = (), gap: str = "  ") -> list[Line]:
    """The rows with every column as wide as its widest field; the columns numbered in `right` stand to the right."""
    widths, to_right = column_widths(rows), frozenset(right)
    lines = []
    for row in rows:
        pieces: list[tuple[str, str]] = []
        for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
            text, style = _split(cell)
            space = " " * (width - len(text))
            before, after = (space, "") if index in to_right else ("", space)
            pieces += [(before, ""), (text, style), (after + gap, "")]
        while pieces and not pieces[-1][0].strip():  # spaces at the end would fill a narrow terminal's next line
            pieces.pop()
        lines.append(Line(tuple(piece for piece in pieces if piece[0])))
    return lines


def size(count: int) -> str:
    """Bytes for people: '812 B', '4.0 KiB', '1.3 MiB'."""
    if count < 1024:
        return f"{count} B"
    if count < 1024 * 1024:
        return f"{count / 1024:.1f} KiB"
    return f"{count / 1024 / 1024:.1f} MiB"
