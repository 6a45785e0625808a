"""Which dataclasses compiled code can have, and what a signature may say of one.

Compiled code has the values of the fields, and runs no code of the class: reading a field and making an instance must
be what `dataclass` made of them. It must be frozen, because a function gets a copy: nobody would see what it changes.
"""

import dataclasses
import inspect
import re
import sys
from dataclasses import is_dataclass, replace
from typing import Any

from pkgimage import live
from toolchain.frontends.numba_refusal import Refusal
from toolchain.frontends.values import named
from toolchain.serialize.types import UndefinableError, define
from toolchain.signature import Dataclass, Kind, Optional, Signature, Tuple


def problem(made: type) -> str:
    """Why compiled code cannot have instances of a dataclass; '' when it can."""
    if not getattr(live.static(made, "__dataclass_params__"), "frozen", False):
        return "is not frozen: a function gets a copy, whose changes nobody would see"
    if "<locals>" in live.name_of(made):
        return "is made inside of a function"
    try:
        define(made)
    except UndefinableError as told:
        return f"an image cannot define: {told}"
    if live.static(made, "__getattribute__") is not object.__getattribute__:
        return "has a __getattribute__ of its own"
    return "" if live.fields_of(made) else "has no fields"


def making_problem(made: type) -> str:
    """Why compiled code cannot make instances; '' when it can."""
    definition = live.describe(made)
    for name in ("__post_init__", "__new__"):
        if live.static(made, name) not in (None, object.__new__):
            return f"has a {name}"
    for field in dataclasses.fields(made):
        if not field.init or field.default_factory is not dataclasses.MISSING:
            return f"has the field '{field.name}', which __init__ does not take or makes by a default_factory"
    own, wanted = live.static(made, "__init__"), live.static(live.make(definition), "__init__")
    same = inspect.isfunction(own) and all(
        getattr(own.__code__, part) == getattr(wanted.__code__, part)
        for part in ("co_code", "co_names", "co_consts", "co_varnames", "co_argcount", "co_kwonlyargcount")
    )
    if not same:
        return "has an __init__ that dataclass did not make of its fields"
    return "" if type(made).__call__ is type.__call__ else "has a metaclass that makes its instances"


def parameters(made: type) -> inspect.Signature:
    """Those of `__init__`, without `self`."""
    signature = inspect.signature(live.static(made, "__init__"))
    return signature.replace(
        parameters=list(signature.parameters.values())[1:], return_annotation=inspect.Signature.empty
    )


def with_fields(signature: Signature) -> Signature:
    """The signature with the names of the fields of dataclasses. Raises Refusal for what is no class of such fields."""
    result = None if signature.result is None else _with_fields(signature.result)
    return Signature(result, tuple(map(_with_fields, signature.arguments)))


def _with_fields(kind: Kind) -> Any:
    if isinstance(kind, Optional):
        return replace(kind, item=_with_fields(kind.item))
    if not isinstance(kind, Tuple):
        return kind
    items = tuple(map(_with_fields, kind.items))
    return replace(kind, items=items, fields=_fields(kind) if isinstance(kind, Dataclass) else kind.fields)


def _fields(kind: Dataclass) -> tuple[str, ...]:
    try:
        made = named(kind.name)
    except (ImportError, AttributeError) as missing:
        raise Refusal("class-missing", f"a class that the signature names is not there: {missing}") from missing
    if not isinstance(made, type) or not is_dataclass(made):
        raise Refusal("dataclass-unsupported", f"{kind.name} is no dataclass")
    if found := problem(made):
        raise Refusal("dataclass-unsupported", f"the dataclass {kind.name} {found}")
    fields = live.fields_of(made)
    if live.name_of(made) != kind.name:
        raise Refusal("dataclass-unsupported", f"{kind.name} is the dataclass {live.name_of(made)}: write that name")
    if len(fields) != len(kind.items) or kind.fields not in ((), fields):
        raise Refusal("dataclass-unsupported", f"the fields of the dataclass {kind.name} are {', '.join(fields)}")
    return fields


def spelling(text: str) -> str:
    """The remedy for a signature that has the bare name of a dataclass of an imported module in it; else ''."""
    for word in re.findall(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+", text):
        module, _, name = word.rpartition(".")
        found = vars(sys.modules[module]).get(name) if module in sys.modules else None
        if isinstance(found, type) and is_dataclass(found):
            fields = ", ".join(f"{field}=float64" for field in live.fields_of(found))
            return f"write 'Dataclass({word}, {fields})' with the types of its fields"
    return ""
