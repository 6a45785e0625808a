"""From a file to its data, with the place of everything in it."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from toolchain.document.locate import Key, locate
from toolchain.document.problem import Problem, Spot, error_of, key_text
from toolchain.errors import ProfileError


@dataclass(frozen=True)
class Document:
    """A TOML file that was read, or one merged with the files that it extends."""

    path: Path
    """The file that was asked for."""
    digest: str
    """sha256 of the file's bytes, in hex; of a merged document see `toolchain.document.chain`."""
    data: dict[str, Any]
    keys: dict[Key, Spot]
    """Where each key stands; tables: their header, elements of arrays: the element itself."""
    values: dict[Key, Spot]
    """Where the value of each key stands."""

    def spot(self, key: Key, *, at_key: bool = False) -> Spot:
        """Where the value of `key` stands (`at_key`: the key itself), or the nearest known table around it."""
        known = self.keys if at_key else self.values
        while key and key not in known:
            key = key[:-1]
        return known.get(key, Spot(self.path, 1, 1))

    def problem(self, key: Key, message: str, *, at_key: bool = False) -> Problem:
        """The problem `message` at the value of `key`, or at the key itself."""
        return Problem(self.spot(key, at_key=at_key), key_text(key), message)


def _syntax_problem(path: Path, problem: ValueError) -> Problem:
    """The parser's words and its place. ValueErrors that are not tomli's (a number too long) have no place."""
    if not isinstance(problem, tomli.TOMLDecodeError):  # from Python's own limit on integer texts
        return Problem(Spot(path, 1, 1), "", "not valid TOML here: a number has too many digits")
    words = re.sub(r"\s*\(at .*\)$", "", str(problem), flags=re.DOTALL)
    return Problem(Spot(path, problem.lineno, problem.colno), "", f"not valid TOML: {words[:200]}")


def _encoding_problem(path: Path, problem: UnicodeDecodeError) -> Problem:
    """The place of the first byte that is not UTF-8; everything before it is."""
    before = problem.object[: problem.start].decode()
    spot = Spot(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem(spot, "", f"not UTF-8: {problem.reason}")


def why_unreadable(path: Path) -> str:
    """What the system says when `path` cannot be opened for reading; '' when it can."""
    try:
        path.open("rb").close()
    except (OSError, ValueError) as problem:  # ValueError: a NUL in the name
        return getattr(problem, "strerror", None) or str(problem)
    return ""


def read_document(path: Path, what: str, code: str) -> Document:
    """The document in `path`; `what` and `code` name it in errors ('profile', 'profile-invalid').

    Raises ProfileError: the file cannot be read, is not UTF-8, or is not TOML (with the place).
    """
    if reason := why_unreadable(path):
        raise ProfileError(code, f"the {what} '{path}' cannot be read", [reason])
    try:
        content = path.read_bytes()
        text = content.decode()
        data = tomli.loads(text)
    except OSError as problem:
        raise ProfileError(code, f"the {what} '{path}' cannot be read", [str(problem.strerror)]) from problem
    except UnicodeDecodeError as problem:
        raise error_of(path, what, code, [_encoding_problem(path, problem)]) from problem
    except ValueError as problem:
        raise error_of(path, what, code, [_syntax_problem(path, problem)]) from problem
    except RecursionError as problem:
        raise error_of(path, what, code, [Problem(Spot(path, 1, 1), "", "nested too deeply")]) from problem
    places = locate(text)
    keys, values = ({key: Spot(path, *place) for key, place in known.items()} for known in places)
    return Document(path, hashlib.sha256(content).hexdigest(), data, keys, values)
