"""Classes of a package: whether an image can define one, and the words of its definition."""

import inspect
import sys
from collections.abc import Callable
from typing import Any

from pkgimage import live
from pkgimage import records as r
from pkgimage.definitions import Definition


class UndefinableError(Exception):
    """Why an image cannot define a class; '' = it is of no kind that images know."""


def define(cls: type) -> Definition:
    """The definition of a class that the package defines. Raises UndefinableError."""
    try:
        found = live.describe(cls, annotation)
    except ValueError as problem:
        raise UndefinableError("" if str(problem) == "unknown" else str(problem)) from problem
    if found.module.partition(".")[0] in sys.stdlib_module_names:
        raise UndefinableError("it is Python's own, which differs between versions" if found.module != "__main__" else
                           "it is defined in a script, not in a module")  # fmt: skip
    if live.held(found) is not cls:
        raise UndefinableError(f"module '{found.module}' does not hold it as '{found.name}'")
    if len(found.fields) >= 1 << 16:
        raise UndefinableError("it has too many fields")
    return found


def annotation(cls: type, name: str) -> str:
    """The annotation of a field as text; '' for none, and for one whose text differs from run to run."""
    for one in cls.__mro__:
        found = inspect.get_annotations(one).get(name)
        if found is not None:
            text = found if isinstance(found, str) else _type_text(found)
            return "" if " at 0x" in text else text
    return ""


def _type_text(found: Any) -> str:
    if isinstance(found, type) and not hasattr(found, "__args__"):
        return found.__qualname__ if found.__module__ == "builtins" else f"{found.__module__}.{found.__qualname__}"
    return str(getattr(found, "__forward_arg__", None) or repr(found))


def words(definition: Definition, index: Callable[[object], int]) -> list[int]:
    """The words of a class's TYPE record (`pkgimage.records`); index: the object index of a text or value."""
    found = [index(definition.module), index(definition.name)]
    if definition.which == r.ENUM_CLASS:
        found.append(index(definition.base))
        for member in definition.fields:
            found += [index(member.name), index(member.value)]
        return found
    for field in definition.fields:
        found += [index(field.name), index(field.type)]
        if definition.which == r.DATA_CLASS:
            found.append(field.options)
    return found


def class_name(cls: type) -> str:
    """What errors call a class: `socket.socket`, or `memoryview` for a built-in one."""
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"
