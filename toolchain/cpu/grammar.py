"""Target strings as people write them: what the words are and where they stand, nothing about their meaning.

    targets := target (';' target)*        target := name (',' item)*        item := ['+'|'-'] word

Blanks around parts mean nothing. An empty part is a problem with its column; the other parts are read all the same.
"""

from dataclasses import dataclass

from toolchain.cpu.problem import Remark, Remarks, Word

MOST_TARGETS = 64
"""Targets of one string; more are a mistake, and a header has room for few."""
MOST_CHARACTERS = 16384
"""Of one string."""


@dataclass(frozen=True)
class Written:
    """One target as it is written."""

    name: Word
    items: tuple[Word, ...] = ()


def parse(text: str, problems: Remarks) -> list[Written]:
    """The targets of a string. Notes cpu-target-empty for each empty part, cpu-targets-many for too much."""
    if len(text) > MOST_CHARACTERS:
        problems.note(Remark("cpu-targets-many", f"{len(text)} characters; {MOST_CHARACTERS} are allowed"))
        return []
    found: list[Written] = []
    start = 0
    for piece in text.split(";"):
        words = _words(piece, start, problems, alone=";" not in text)
        if words and words[0].text:
            found.append(Written(words[0], tuple(word for word in words[1:] if word.text)))
        start += len(piece) + 1
    if len(found) > MOST_TARGETS:
        problems.note(Remark("cpu-targets-many", f"{len(found)} targets; {MOST_TARGETS} are allowed"))
    return found[:MOST_TARGETS]


def _words(piece: str, start: int, problems: Remarks, *, alone: bool) -> list[Word]:
    """The words between two semicolons; an empty list when there is none at all."""
    if not piece.strip():
        what = "the string names no CPU target" if alone else "an empty target: a ';' too many?"
        problems.note(Remark("cpu-target-empty", what), Word("", start + 1))
        return []
    found: list[Word] = []
    for part in piece.split(","):
        word = _word(part, start, first=not found)
        if not word.text:
            what = "a sign without a feature" if word.sign else "the CPU's name is missing"
            what = what if word.sign or not found else "an empty item: a ',' too many?"
            problems.note(Remark("cpu-target-empty", what), word)
        found.append(word)
        start += len(part) + 1
    return found


def _word(part: str, start: int, *, first: bool) -> Word:
    """One word; names have no sign, so that `+avx` in the place of a name is shown as it is."""
    text = part.strip()
    column = start + 1 + (len(part) - len(part.lstrip()) if text else 0)
    if not first and text[:1] in ("+", "-"):
        return Word(text[1:].strip(), column, text[0])
    return Word(text, column)
