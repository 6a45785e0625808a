# mypy: disable-error-code="no-untyped-call"
"""Enums in signatures: Numba's type of their members, and ours. Only public names of Numba are used here.

An image defines the classes whose members its functions take and return, and their values are what compiled code has.
So the class must be one that an image can define (`toolchain.serialize.types`), and all values numbers of one type.
"""

import enum
from typing import Any

from numba import typeof

from pkgimage import live
from toolchain.frontends.numba_refusal import Refusal
from toolchain.serialize.types import UndefinableError, define
from toolchain.signature import SCALARS, Member, Scalar


def member_type(argument: Member, cls: Any) -> Any:
    """Numba's type of the members of `cls`, which a module holds under the argument's name. Raises Refusal."""
    if not isinstance(cls, enum.EnumMeta):
        raise Refusal(
            "enum-unsupported", f"{argument.name} is no enum", "name the class of an enum: Enum(module.Class, int64)"
        )
    try:
        found = typeof(cls).member_type
    except ValueError as problem:
        raise _untyped(cls) from problem
    own = member_of(found)
    if own.name != argument.name:
        raise Refusal("enum-unsupported", f"{argument.name} is the enum {own.name}", f"write {own}")
    if own != argument:
        raise Refusal(
            "enum-unsupported", f"the values of {own.name} are {own.value}, not {argument.value}", f"write {own}"
        )
    return found


def member_of(plain: Any) -> Member:
    """Our type of a member, by Numba's. Raises Refusal."""
    cls: Any = plain.instance_class
    value: Scalar | None = SCALARS.get(str(plain.dtype))
    name = live.name_of(cls)
    if value is None:
        told = f"the values of {name} are of type {', '.join(_types(cls))}, and no numbers"
        raise Refusal(
            "enum-unsupported", told, "give its members numbers as values, and keep the texts in a table beside it"
        )
    if "<locals>" in name:
        told = f"the enum {cls.__qualname__.rpartition('.')[2]} is made inside of a function"
        raise Refusal("enum-unsupported", told, "define the class in the module")
    try:
        define(cls)
    except UndefinableError as problem:
        told = f"an image cannot define the enum {name}: {problem}"
        raise Refusal("enum-unsupported", told, "pass and return the members' `.value`") from problem
    return Member(value.kind, value.bits, name)


def _untyped(cls: Any) -> Refusal:
    """Why Numba has no type for the members of an enum."""
    if not cls.__members__:
        return Refusal("enum-unsupported", f"the enum {live.name_of(cls)} has no members", "name a class that has some")
    told = f"the values of {live.name_of(cls)} ({', '.join(_types(cls))}) are not of one type of numbers"
    return Refusal("enum-unsupported", told, "give all members numbers of one type as values")


def _types(cls: Any) -> list[str]:
    """Names of the types of the members' values."""
    return sorted({type(one.value).__name__ for one in cls.__members__.values()})
