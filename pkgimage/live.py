"""Classes of a running process: what definition one has, which one a module holds, and how one is made.

Looking at a class runs none of its code: attributes are taken from the dictionaries of classes and modules, past
`__getattr__`, properties and metaclasses. A class counts only when instances can be made without its code too.
"""

from __future__ import annotations

import sys

from pkgimage import records as r
from pkgimage.definitions import Definition, Field, tagged
from pkgimage.errors import damaged_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_MIXINS = (int, str, float, bytes, complex)
_dict_of: Callable[[type], Any] = type.__dict__["__dict__"].__get__
_mro_of: Callable[[type], Any] = type.__dict__["__mro__"].__get__
_name_of: Callable[[type], str] = type.__dict__["__qualname__"].__get__
_module_of: Callable[[type], str] = type.__dict__["__module__"].__get__
_MISSING = object()


def held(definition: Definition) -> type | None:
    """The class that the imported module holds under the definition's name, when it has this definition."""
    module = sys.modules.get(definition.module)
    if not isinstance(module, type(sys)):
        return None
    found: Any = module
    for part in definition.name.split("."):
        found = (_dict_of(found) if isinstance(found, type) else found.__dict__).get(part)
        if not isinstance(found, type):
            return None
    return found if fits(found, definition) else None


def fits(cls: type, definition: Definition) -> bool:
    """Whether a class has this definition, and its instances may be keys where the definition says so."""
    try:
        own = describe(cls)
    except ValueError:
        return False
    return own.key == definition.key and bool(own.hashable) >= bool(definition.hashable)


def name_of(cls: type) -> str:
    """`kernels.Colour`."""
    return f"{_module_of(cls)}.{_name_of(cls)}"


def fields_of(cls: type) -> tuple[str, ...]:
    """Names of the fields of a dataclass, in order."""
    every = static(cls, "__dataclass_fields__").values()
    return tuple([field.name for field in every if field._field_type.name == "_FIELD"])  # noqa: SLF001 (as `dataclasses`)


def describe(cls: type, annotation: Callable[[type, str], str] | None = None) -> Definition:
    """The definition of a class, under the name that it has. annotation: text of that of a field; '' without.

    Raises ValueError saying why it has none, 'unknown' when it is no class of these kinds at all.
    """
    if "enum" in sys.modules and issubclass(type(cls), sys.modules["enum"].EnumType):
        return _enum(cls)
    if isinstance(static(cls, "__dataclass_fields__"), dict):
        return _dataclass(cls, annotation)
    if tuple in _mro_of(cls) and isinstance(static(cls, "_fields"), tuple):
        return _named_tuple(cls, annotation)
    raise ValueError("unknown")


def static(cls: type, name: str) -> Any:
    """An attribute of a class as it stands in the dictionary of the class or of one that it derives from, or None."""
    for one in _mro_of(cls):
        found = _dict_of(one).get(name, _MISSING)
        if found is not _MISSING:
            return found
    return None


def _owner(cls: type, name: str) -> str:
    """The module of the class in whose dictionary an attribute stands."""
    return next((_module_of(one) for one in _mro_of(cls) if name in _dict_of(one)), "")


def _named_tuple(cls: type, annotation: Callable[[type, str], str] | None) -> Definition:
    names = static(cls, "_fields")
    if not all(type(name) is str for name in names):
        raise ValueError("its fields have no names")
    plain = static(cls, "__hash__") is tuple.__hash__ and static(cls, "__eq__") is tuple.__eq__
    fields = [Field(name, annotation(cls, name) if annotation else "") for name in names]
    return Definition(r.NAMED_TUPLE, _module_of(cls), _name_of(cls), fields, hashable=plain)


# -- dataclasses -------------------------------------------------------------------------------------------------------


def _dataclass(cls: type, annotation: Callable[[type, str], str] | None) -> Definition:
    parameters = static(cls, "__dataclass_params__")
    if not getattr(parameters, "frozen", False):
        raise ValueError("it is not frozen")
    try:
        object.__new__(cls)
    except TypeError as problem:
        raise ValueError(str(problem)) from problem
    every = static(cls, "__dataclass_fields__").values()
    found = [field for field in every if field._field_type.name == "_FIELD"]  # noqa: SLF001 (no InitVar, no ClassVar)
    for field in found:
        own = static(cls, field.name)
        if hasattr(type(own), "__set__") and type(own).__name__ != "member_descriptor":
            raise ValueError(f"its field '{field.name}' is also a {type(own).__name__}")
    flags = {name: getattr(parameters, name, False) for name in r.OPTIONS} | {"slots": "__slots__" in _dict_of(cls)}
    fields = [
        Field(
            field.name,
            annotation(cls, field.name) if annotation else "",
            options=_bits(_choices(field), r.FIELD_OPTIONS),
        )
        for field in found
    ]
    definition = Definition(r.DATA_CLASS, _module_of(cls), _name_of(cls), fields, options=_bits(flags, r.OPTIONS))
    definition.hashable = _generated(cls, definition)
    return definition


def _choices(field: Any) -> dict[str, bool]:
    """The arguments of `dataclasses.field`."""
    return {
        "init": field.init, "repr": field.repr, "compare": field.compare, "kw_only": field.kw_only is True,
        "hash": field.hash is True, "unhashed": field.hash is False,
    }  # fmt: skip


def _bits(flags: dict[str, bool], names: tuple[str, ...]) -> int:
    return sum(bool(flags[name]) << position for position, name in enumerate(names))


def _generated(cls: type, definition: Definition) -> bool:
    """Whether hashing and comparing are what `dataclass` generates for these fields, and take every field in.

    The code of a class that is made from the definition is the measure.
    """
    plain = all(field.options & 0b110100 == 0b100 for field in definition.fields)
    if not plain or not definition.options & 1:
        return False
    model = _made_dataclass(definition)
    for name in ("__hash__", "__eq__"):
        own, wanted = static(cls, name), static(model, name)
        if not isinstance(own, type(_generated)) or "hash" in own.__globals__:
            return False
        for part in ("co_code", "co_names", "co_consts", "co_varnames"):
            if getattr(own.__code__, part) != getattr(wanted.__code__, part):
                return False
    return True


def _made_dataclass(definition: Definition) -> type:
    import dataclasses

    fields = []
    for field in definition.fields:
        chosen: dict[str, Any] = {name: bool(field.options >> at & 1) for at, name in enumerate(r.FIELD_OPTIONS)}
        hashed, unhashed = chosen.pop("hash"), chosen.pop("unhashed")
        chosen["hash"] = True if hashed else False if unhashed else None
        fields.append((field.name, object, dataclasses.field(**chosen)))
    options: dict[str, Any] = {name: bool(definition.options >> at & 1) for at, name in enumerate(r.OPTIONS)}
    made = dataclasses.make_dataclass(definition.name.rpartition(".")[2], fields, frozen=True, **options)
    made.__annotations__ = {field.name: field.type for field in definition.fields}
    for one in dataclasses.fields(made):
        one.type = made.__annotations__[one.name]
    return made


# -- enums -------------------------------------------------------------------------------------------------------------


def _enum(cls: Any) -> Definition:
    import enum

    if type(cls) is not enum.EnumType:
        raise ValueError("its metaclass is not Python's own")
    base = next(one.__name__ for one in _mro_of(cls) if _module_of(one) == "enum")
    mixin = static(cls, "_member_type_")
    if mixin is not object and mixin not in _MIXINS:
        raise ValueError(f"its members are of type {mixin.__module__}.{mixin.__qualname__}")
    if mixin is not object and base in ("Enum", "Flag", "ReprEnum"):
        base = f"{mixin.__name__},{base}"
    fields = []
    for name, one in _dict_of(cls)["_member_map_"].items():
        own = object.__getattribute__(one, "_value_")
        if tagged(own) is None or (mixin is not object and mixin.__eq__(one, own) is not True):
            raise ValueError(f"its member {name} has a value of its own kind")
        fields.append(Field(name, None, value=own))
    if not fields:
        raise ValueError("it has no members")
    flag = issubclass(cls, enum.Flag)
    if flag and _owner(cls, "_missing_") != "enum":
        raise ValueError("it combines flags in its own way")
    boundary = r.BOUNDARIES.index(static(cls, "_boundary_").name) if flag else 0
    plain = all(_owner(cls, name) in ("builtins", "enum") for name in ("__hash__", "__eq__"))
    return Definition(r.ENUM_CLASS, _module_of(cls), _name_of(cls), fields, base=base, options=boundary, hashable=plain)


def _made_enum(definition: Definition) -> type:
    import enum

    mixin, _, base = definition.base.rpartition(",")
    options: dict[str, Any] = {}
    if mixin:
        options["type"] = next(one for one in _MIXINS if one.__name__ == mixin)
    if definition.options:
        options["boundary"] = enum.FlagBoundary[r.BOUNDARIES[definition.options]]
    if base not in ("Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum"):
        raise ValueError(f"enum.{base} is no base of enums")
    members = [(field.name, field.value) for field in definition.fields]
    made: type = getattr(enum, base)(definition.name.rpartition(".")[2], members, **options)
    return made


def _made_named_tuple(definition: Definition) -> type:
    import collections

    make: Any = collections.namedtuple  # noqa: PYI024 (its fields are known at run time)
    made: type = make(definition.name.rpartition(".")[2], [field.name for field in definition.fields], rename=True)
    if any(field.type for field in definition.fields):
        made.__annotations__ = {field.name: field.type for field in definition.fields}
    return made


_MAKERS = {r.NAMED_TUPLE: _made_named_tuple, r.DATA_CLASS: _made_dataclass, r.ENUM_CLASS: _made_enum}


def make(definition: Definition) -> type:
    """A class of this definition, without the package's own methods. Raises LoadError R33 when there can be none."""
    try:
        made = _MAKERS[definition.which](definition)
        made.__module__, made.__qualname__ = definition.module, definition.name
        own = describe(made)
        wrong = own.key != definition.key or bool(own.hashable) < bool(definition.hashable)
    except Exception as problem:
        raise damaged_data(f"no class can be made of {definition!r}: {problem}") from problem
    if wrong:
        raise damaged_data(f"no class can be made of {definition!r}: it would be {own!r}")
    return made
