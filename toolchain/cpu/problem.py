"""What is wrong or doubtful in a target string, shown under the string with a caret at its column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toolchain.catalogue import ENTRIES
from toolchain.errors import CpuTargetError

MOST_TEXT = 400
"""Characters of a string that are shown; what is longer is cut around the place. Also of one remark."""
HINTS = (
    ("cpu-name-unknown", "'pkgimage cpu list' prints the names"),
    ("cpu-feature-unknown", "'pkgimage cpu list --features' prints the features"),
    ("cpu-native-unknown", "name a CPU or a level, or write 'native' for this host's platform alone"),
)
"""(code, what helps)."""
MOST_REMARKS = 100
"""Remarks of one string that are shown; the rest is only counted."""


@dataclass(frozen=True)
class Word:
    """A name or an item."""

    text: str
    """Without sign and blanks."""
    column: int
    """Of the sign, or of the first character, from 1; 0: it comes from another string."""
    sign: str = ""
    """'+', '-' or '' (which means '+')."""

    @property
    def length(self) -> int:
        """Characters in the string."""
        return len(self.sign) + len(self.text)

    @property
    def on(self) -> bool:
        """Whether it asks for something, rather than against it."""
        return self.sign != "-"


@dataclass(frozen=True)
class Remark:
    """One problem or warning."""

    code: str
    text: str
    column: int = 0
    """Of its first character in the string, from 1; 0: the string has no such place."""
    length: int = 0
    """Characters that the caret line marks."""

    def facts(self) -> dict[str, object]:
        """The remark as JSON can hold it."""
        return {"code": self.code, "text": self.text, "column": self.column, "length": self.length}


class Remarks:
    """Remarks found so far, each once."""

    def __init__(self) -> None:
        self.rows: dict[Remark, None] = {}

    def note(self, remark: Remark, word: Word | None = None) -> None:
        """Note one, about a word."""
        if word is not None:
            remark = replace(remark, column=word.column, length=max(1, word.length))
        if len(remark.text) > MOST_TEXT:
            remark = replace(remark, text=f"{remark.text[:MOST_TEXT]}...")
        self.rows.setdefault(remark)

    def sorted(self) -> tuple[Remark, ...]:
        """In the order of the string; those without a place come last."""
        return tuple(sorted(self.rows, key=lambda row: (row.column == 0, row.column)))


def shown(text: str, remark: Remark) -> Iterator[str]:
    """The string and a caret line under the remark's place, as two lines; nothing when it has no place."""
    if not remark.column:
        return
    # A control character would move the caret: everything that is not printable is one mark wide.
    visible = "".join(c if c.isprintable() else "?" for c in text)
    start = 0 if len(text) <= MOST_TEXT else max(0, remark.column - MOST_TEXT // 2)
    yield visible[start : start + MOST_TEXT]
    yield " " * (remark.column - 1 - start) + "^" + "~" * (min(remark.length, MOST_TEXT // 2) - 1)


def details(text: str, remarks: Sequence[Remark], *, remedies: bool = False) -> list[str]:
    """Every remark, `[code] words`, with the string and a caret line under it, and what to do about it if asked."""
    lines = []
    for remark in remarks[:MOST_REMARKS]:
        lines.append(f"[{remark.code}] {remark.text}")
        lines += [f"  {line}" for line in shown(text, remark)]
        lines += [f"  hint: {ENTRIES[remark.code].remedy}"] if remedies else []
    return lines if len(remarks) <= MOST_REMARKS else [*lines, f"and {len(remarks) - MOST_REMARKS} more"]


def error_of(text: str, remarks: Sequence[Remark]) -> CpuTargetError:
    """The error that shows them all; its code is theirs, or 'cpu-targets-invalid' when they differ."""
    codes = {remark.code for remark in remarks}
    code = remarks[0].code if len(codes) == 1 else "cpu-targets-invalid"
    count = "1 problem" if len(remarks) == 1 else f"{len(remarks)} problems"
    hints = [hint for known, hint in HINTS if known in codes]
    return CpuTargetError(code, f"the CPU targets have {count}", details(text, remarks), "; ".join(hints))
