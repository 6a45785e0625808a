"""Where a key and its value stand: {key path: place} of a text that tomli has already accepted.

This is no TOML parser. It relies on the text being valid and tracks just enough syntax (headers, dotted and
quoted keys, strings, arrays, inline tables) to know which key each `=` belongs to. On anything it does not
understand it stops and keeps what it has: a place is help, and `Document.line` falls back to the nearest key around.
Source: TOML v1.0.0, https://toml.io/en/v1.0.0
"""

import bisect
import contextlib
import re
from typing import NamedTuple

import tomli

Key = tuple[str | int, ...]
"""A path through the document: table names and, below arrays, indices from 0."""



class Place(NamedTuple):
    """A position in a text: line and column, both counted from 1, columns in characters."""

    line: int
    column: int


class Places(NamedTuple):
    """Where a document's keys and values stand.

    An element of an array has no key of its own: both places are its value's. So has a table with a header: both are
    the header's.
    """

    keys: dict[Key, Place]
    values: dict[Key, Place]


_SPACE = re.compile(r"[ \t]*")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_REST_OF_LINE = re.compile(r"[^\n]*\n?")
_KEY_PART = re.compile(r'[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"(?!")|""(?!"))?|\'\'\'.*?\'\'\'(?:\'(?!\')|\'\'(?!\'))?|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}#\n]+")


class _LostError(Exception):
    """The scanner met something it does not understand."""


class _Scanner:
    """A position in the text, the table in force, and how many tables each array has so far."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.newlines = [-1, *(i for i, character in enumerate(text) if character == "\n")]
        self.places = Places({}, {})
        self.counts: dict[Key, int] = {}

    def mark(self, known: dict[Key, Place], key: Key, position: int) -> None:
        """Remember in `known` the first place of `key` and of every table above it."""
        line = bisect.bisect_left(self.newlines, position)
        place = Place(line, position - self.newlines[line - 1])
        for size in range(len(key), 0, -1):
            known.setdefault(key[:size], place)

    def skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise _LostError
        self.at = match.end()
        return match.group()

    def sees(self, token: str) -> bool:
        """Step over `token` if it comes next."""
        found = self.text.startswith(token, self.at)
        self.at += len(token) if found else 0
        return found

    def key(self) -> tuple[str, ...]:
        """A dotted key: `a."b c".d`."""
        parts: list[str] = []
        while True:
            self.skip(_SPACE)
            token = self.skip(_KEY_PART)
            parts.append(tomli.loads(f"k = {token}")["k"] if token[0] in "\"'" else token)
            self.skip(_SPACE)
            if not self.sees("."):
                return tuple(parts)

    def inside(self, base: Key, parts: tuple[str, ...]) -> Key:
        """`base` and `parts` with the index of the newest table after each array of tables."""
        path = base
        for part in parts:
            path = (*path, part)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        return path

    def header(self) -> Key:
        start, repeated = self.at, self.sees("[[")
        if not repeated:
            self.sees("[")
        parts = self.key()
        if repeated:
            array = (*self.inside((), parts[:-1]), parts[-1])
            self.counts[array] = self.counts.get(array, 0) + 1
        table = self.inside((), parts)
        self.mark(self.places.keys, table, start)
        self.mark(self.places.values, table, start)
        self.skip(_REST_OF_LINE)
        return table

    def pair(self, base: Key) -> None:
        start = self.at
        path = (*base, *self.key())
        self.mark(self.places.keys, path, start)
        self.mark(self.places.values, path[:-1], start)
        if not self.sees("="):
            raise _LostError
        self.skip(_SPACE)
        self.value(path)

    def value(self, path: Key) -> None:
        self.mark(self.places.keys, path, self.at)
        self.mark(self.places.values, path, self.at)
        if self.sees("["):
            self.items(path, "]")
        elif self.sees("{"):
            self.items(path, "}")
        elif self.text[self.at : self.at + 1] in ('"', "'"):
            self.skip(_STRING)
        else:
            self.skip(_BARE)

    def items(self, path: Key, end: str) -> None:
        """What stands between brackets: values of an array, pairs of an inline table."""
        index = 0
        while True:
            self.skip(_BLANK)
            if self.sees(end):
                return
            if end == "]":
                self.value((*path, index))
            else:
                self.pair(path)
            index += 1
            self.skip(_BLANK)
            self.sees(",")

    def document(self) -> None:
        table: Key = ()
        while True:
            self.skip(_BLANK)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
                self.skip(_REST_OF_LINE)


def locate(text: str) -> Places:
    """The places of every key, table and array element of `text` (valid TOML); never raises."""
    scanner = _Scanner(text)
    with contextlib.suppress(_LostError, RecursionError, ValueError):  # what was found so far still counts
        scanner.document()
    return scanner.places
