"""From a file to checked data: `read_document`, `check_shape`, and the error that lists every problem."""

import json
import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import pydantic
import pydantic_core
import tomli

from toolchain.document.locate import Key, locate
from toolchain.errors import ProfileError

MOST_PROBLEMS = 100
"""A file with more problems than this is not meant for us; the rest is only counted."""


MOST_TEXT = 400
"""Characters of one message; a broken file may hold megabytes where a word belongs."""


class Closed(pydantic.BaseModel):
    """The base of all models at the door: strict types, no unknown keys, frozen, `kebab-case` in the file."""

    model_config = pydantic.ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        allow_inf_nan=False,
    )


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: 1-based line, key path, and what is wrong there."""

    line: int
    key: str
    message: str


@dataclass(frozen=True)
class Document:
    """A TOML file that was read: its bytes, its data, and the line of every key."""

    path: Path
    content: bytes
    data: dict[str, Any]
    lines: dict[Key, int]

    def line(self, key: Key) -> int:
        """The line of `key`, or of the nearest table around it that has one; 1 when nothing is known."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def problem(self, key: Key, message: str) -> Problem:
        """The problem `message` at `key`."""
        return Problem(self.line(key), key_text(key), message)


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


def error_of(path: Path, what: str, code: str, problems: list[Problem]) -> ProfileError:
    """ProfileError `code` with every problem as 'file:line: key: message', in the order of the file."""
    ordered = sorted(set(problems))
    lines = [
        f"{path}:{p.line}: {p.key + ': ' if p.key else ''}{_printable(p.message)}" for p in ordered[:MOST_PROBLEMS]
    ]
    if len(ordered) > MOST_PROBLEMS:
        lines.append(f"and {len(ordered) - MOST_PROBLEMS} more")
    count = "1 problem" if len(ordered) == 1 else f"{len(ordered)} problems"
    return ProfileError(code, f"the {what} '{path}' has {count}", lines)


def _syntax_problem(text: str, problem: ValueError) -> Problem:
    """The parser's words and its line. ValueErrors that are not tomli's (a number too long) have no place."""
    if not isinstance(problem, tomli.TOMLDecodeError):  # from Python's own limit on integer texts
        return Problem(1, "", "not valid TOML here: a number has too many digits")
    line = getattr(problem, "lineno", None)
    if line is None:
        found = re.search(r"at line (\d+)", str(problem))
        at_end = text.count("\n") + 1 if "end of document" in str(problem) else 1
        line = int(found.group(1)) if found else at_end
    words = re.sub(r"\s*\(at .*\)$", "", str(problem), flags=re.DOTALL)
    return Problem(line, "", f"not valid TOML: {words[:200]}")


def read_document(path: Path, what: str, code: str) -> Document:
    """The document in `path`; `what` and `code` name it in errors ('profile', 'profile-invalid').

    Raises ProfileError: the file cannot be read, is not UTF-8, or is not TOML (with the line).
    """
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise ProfileError(code, f"the {what} '{path}' cannot be read", [reason]) from problem
    try:
        text = content.decode()
    except UnicodeDecodeError as problem:
        place = Problem(content[: problem.start].count(b"\n") + 1, "", f"not UTF-8: {problem.reason}")
        raise error_of(path, what, code, [place]) from problem
    try:
        data = tomli.loads(text)
    except ValueError as problem:
        raise error_of(path, what, code, [_syntax_problem(text, problem)]) from problem
    except RecursionError as problem:
        raise error_of(path, what, code, [Problem(1, "", "nested too deeply")]) from problem
    return Document(path, content, data, locate(text))


_NOUNS = {
    bool: "a boolean", int: "an integer", float: "a float", str: "a string", list: "an array", dict: "a table",
    type(None): "nothing",
}  # fmt: skip
_WANTED = {
    "string_type": "a string", "int_type": "an integer", "float_type": "a number", "bool_type": "true or false",
    "tuple_type": "an array", "list_type": "an array", "model_type": "a table", "dict_type": "a table",
}  # fmt: skip
_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "less than"),
}  # fmt: skip


def _is_echo(error: pydantic_core.ErrorDetails) -> bool:
    """Whether an array is only called too short because its elements are wrong, which is reported anyway."""
    return error["type"] == "too_short" and bool(error["input"])


def _message(error: pydantic_core.ErrorDetails, known: list[str]) -> str:
    """One pydantic error in the words of the file's author."""
    kind, given = error["type"], error["input"]
    if kind == "extra_forbidden":
        near = get_close_matches(str(error["loc"][-1]), known, n=1)
        return "unknown key" + (f"; did you mean '{near[0]}'?" if near else "")
    if kind in _WANTED:
        return f"should be {_WANTED[kind]}, is {_NOUNS.get(type(given), 'a date or time')}"
    if kind in _BOUNDS:
        name, phrase = _BOUNDS[kind]
        return f"should be {phrase} {error['ctx'][name]:g}, is {given}"
    if kind == "literal_error":
        return f"should be {error['ctx']['expected']}, is {json.dumps(given, default=str)}"
    plain = {
        "missing": "missing",
        "too_short": "needs at least one element, has none",
        "finite_number": f"should be a finite number, is {given}",
    }
    text = str(error["ctx"]["error"]) if kind == "value_error" else plain.get(kind, error["msg"])
    return text[:1].lower() + text[1:] if kind not in ("value_error", *plain) else text


def _known_keys(model: type[pydantic.BaseModel], path: Key) -> list[str]:
    """The keys that the table at `path` may have, for near misses."""
    current: type[pydantic.BaseModel] = model
    for part in path:
        if isinstance(part, int):
            continue
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        inner = _model_in(fields[part].annotation) if part in fields else None
        if inner is None:
            return []
        current = inner
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[pydantic.BaseModel] | None:
    """The model that a field's type holds: directly, in a tuple, or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        return annotation
    inner = (_model_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model is not None), None)


Model = TypeVar("Model", bound=pydantic.BaseModel)


def check_shape(model: type[Model], document: Document) -> tuple[Model | None, list[Problem]]:
    """(the document as `model`, no problems), or (None, every problem of its shape)."""
    try:
        return model.model_validate(document.data), []
    except pydantic.ValidationError as failure:
        problems = []
        for error in failure.errors(include_url=False):
            if _is_echo(error):
                continue
            key = tuple(error["loc"])
            problems.append(document.problem(key, _message(error, _known_keys(model, key[:-1]))))
        return None, problems
