"""Whether a document has the shape of a pydantic model, in the words of the file's author."""

import json
import re
from typing import Any, TypeVar

import pydantic
import pydantic_core

from toolchain.document.door import Document
from toolchain.document.locate import Key
from toolchain.document.problem import Problem, near_miss


class Closed(pydantic.BaseModel):
    """The base of all models at the door: strict types, no unknown keys, frozen, `kebab-case` in the file."""

    model_config = pydantic.ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        allow_inf_nan=False,
    )


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
        return f"unknown key{near_miss(str(error['loc'][-1]), known)}"
    if kind in _WANTED:
        return f"should be {_WANTED[kind]}, is {_NOUNS.get(type(given), 'a date or time')}"
    if kind in _BOUNDS:
        name, phrase = _BOUNDS[kind]
        return f"should be {phrase} {error['ctx'][name]:g}, is {given}"
    if kind == "literal_error":
        expected = error["ctx"]["expected"]
        near = near_miss(given, re.findall(r"'([^']*)'", expected)) if isinstance(given, str) else ""
        return f"should be {expected}, is {json.dumps(given, default=str)}{near}"
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
            message = _message(error, _known_keys(model, key[:-1]))
            problems.append(document.problem(key, message, at_key=error["type"] == "extra_forbidden"))
        return None, problems
