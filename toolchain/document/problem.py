"""One thing that is wrong in a file, and the error that lists all of them."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from toolchain.document.locate import Key
from toolchain.errors import ProfileError

MOST_PROBLEMS = 100
"""A file with more problems than this is not meant for us; the rest is only counted."""
MOST_TEXT = 400
"""Characters of one message; a broken file may hold megabytes where a word belongs."""


@dataclass(frozen=True, order=True)
class Spot:
    """A place in a file: line and column are counted from 1."""

    path: Path
    line: int
    column: int

    def __str__(self) -> str:
        """`configs/quickstart.toml:3:8`: what editors and CI systems turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where, key path, and what is wrong there."""

    spot: Spot
    key: str
    message: str

    def __str__(self) -> str:
        """`file:line:column: key: message`, one line."""
        return f"{self.spot}: {self.key + ': ' if self.key else ''}{_printable(self.message)}"


def key_text(key: Key) -> str:
    """`check[1].tolerance.ulp`; a name that is no bare TOML key is quoted: a message stays one line."""
    text = ""
    for part in key:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            bare = re.fullmatch(r"[A-Za-z0-9_-]+", part)
            text += ("." if text else "") + (part if bare else json.dumps(part))
    return text


def _printable(text: str) -> str:
    """`text` on one line: control characters become escapes, and what is very long is cut."""
    shown = text if len(text) <= MOST_TEXT else f"{text[:MOST_TEXT]}..."
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)


def near_miss(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?`, or nothing."""
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def counted(number: int) -> str:
    """`1 problem`, `2 problems`."""
    return "1 problem" if number == 1 else f"{number} problems"


def error_of(path: Path, what: str, code: str, problems: Iterable[Problem], brief: str = "") -> ProfileError:
    """ProfileError `code` with every problem as 'file:line:column: key: message'.

    brief: in place of the one that says how many problems the file has. In the order of the file; problems of the files
    that `path` extends come after its own.
    """
    ordered = sorted(set(problems), key=lambda problem: (problem.spot.path != path, problem))
    lines = [str(problem) for problem in ordered[:MOST_PROBLEMS]]
    if len(ordered) > MOST_PROBLEMS:
        lines.append(f"and {len(ordered) - MOST_PROBLEMS} more")
    return ProfileError(code, brief or f"the {what} '{path}' has {counted(len(ordered))}", lines)
