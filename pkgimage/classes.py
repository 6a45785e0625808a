"""The classes that images define: the package's own where it is imported, else made here, once per process.

What the imported module holds under the class's name is used when its definition equals the image's (`pkgimage.live`);
else a class of that definition is made. No code of the package runs for either. Every loaded image's types are entered
under their names: one that defines a name otherwise than another image is refused. Images that are only read have a
list of their own. Named tuples that functions return are of the same classes (`of_result`), whether a global is or not.
"""

from __future__ import annotations

import sys
from _thread import RLock

from pkgimage import records as r
from pkgimage.errors import PkgimageError, damaged_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from pkgimage.data import Data
    from pkgimage.definitions import Definition
    from pkgimage.graph import Graph

_types: dict[str, tuple[Definition, type, str]] = {}
"""Name to definition, class, and the loaded image that brought it first."""
_lock = RLock()
_alike: list[tuple[type, type]] = [(object, object)]
"""Two classes of one name that were last found to have one definition: the image's and another."""


def value(graph: Graph, index: int) -> Any:
    """The class or dtype that object `index` is. Raises LoadError R33, and 'type-conflict', 'numpy-missing'."""
    from pkgimage.definitions import definition

    found = definition(graph, index)
    if found.kind == "dtype":
        from pkgimage.arrays import dtype

        return dtype(graph, found)
    with _lock:
        return _class(found, _types if graph.data.owner else graph.types, graph.data.owner)


def class_of(graph: Graph, index: int, which: int, count: int) -> type:
    """The class at `index`, which must be such a one with `count` fields."""
    found, definition = _known(graph, index)
    if definition.which != which or len(definition.fields) != count:
        raise damaged_data(f"object {index} is no class with {count} fields")
    assert isinstance(found, type)
    return found


def _known(graph: Graph, index: int) -> tuple[Any, Definition]:
    """The class or dtype at `index`, and its definition. Nothing else is built: an instance could be its own class."""
    owner, at = graph.place(index) if index < graph.data.counts["objects"] else (graph, -1)
    if at < 0 or owner.record(at)[0] != r.TYPE:
        raise damaged_data(f"object {index} is not a type")
    found = graph.get(index)
    graph.definitions[index] = owner.definitions[at]
    return found, graph.definitions[index]


def member(graph: Graph, index: int, number: int, *, combined: bool) -> Any:
    """A member of the enum at `index` by its number, or by the object index of a combination's value."""
    found, definition = _known(graph, index)
    if definition.kind != "enum" or (not combined and number >= len(definition.fields)):
        raise damaged_data(f"object {index} is no enum, or has no member {number}")
    if not combined:
        return found._member_map_[definition.fields[number].name]
    right = number < graph.data.counts["objects"] and graph.record(number)[0] in (r.INT, r.BIGINT)
    bits = graph.get(number) if right else None
    if type(bits) is not int or bits.bit_length() > r.KEY_WEIGHT or "Flag" not in definition.base:
        raise damaged_data(f"object {number} is no combination of flags")
    try:
        return found(bits)
    except ValueError as problem:
        raise damaged_data(f"a combination of {definition.text}: {problem}") from problem


def _class(found: Definition, known: dict[str, tuple[Definition, type, str]], owner: str) -> type:
    """The class of a definition; entered into `known`."""
    from pkgimage import live

    before = known.get(found.text)
    if before is not None and (before[0].key != found.key or not _hash_alike(before[0], found)):
        raise _conflict(before[0], before[2], found, owner)
    made = live.held(found)
    if made is None:
        usable = before is not None and (before[0].hashable is not None or live.fits(before[1], found))
        made = before[1] if before is not None and usable else live.make(found)
    if before is not None and found.hashable is None:
        found = before[0]
    known[found.text] = (found, made, owner if before is None else before[2])
    return made


def _hash_alike(one: Definition, other: Definition) -> bool:
    """What only a function's result told says nothing of it."""
    return one.hashable == other.hashable or None in (one.hashable, other.hashable)


# -- arguments and results of functions --------------------------------------------------------------------------------


def of_result(header: memoryview, content: memoryview, name: str, fields: str) -> type:
    """The class of the named tuples that a function of an image returns; the image's glue asks, and keeps it.

    header, content: core header and data section of the image in memory; name: dotted name of the class; fields: their
    names, with blanks. Raises LoadError R33, and 'type-conflict'.
    """
    data = _section(header, content)
    names = fields.split()
    same = [row for row in _defined(data, "named tuple", name) if [field.name for field in row[0].fields] == names]
    found, owner = same[0] if same else (_told(name, names), data.owner)
    with _lock:
        return _class(found, _types, owner)


def of_member(header: memoryview, content: memoryview, name: str, _more: str = "") -> Any:
    """The enum whose members a function takes or returns, likewise. Raises LoadError R33 when no image defines it."""
    return _of_kind(header, content, "enum", name)


def value_of(cls: Any, member: Any) -> object:
    """The value of a member of another enum, of the same name as `cls`, which has the same member.

    None for a member of an enum of another name; where `cls` has no such member, a text that says how they differ.
    """
    from pkgimage import live

    other = type(member)
    if not isinstance(other, type(cls)) or live.name_of(other) != live.name_of(cls):
        return None
    value = object.__getattribute__(member, "_value_")
    return value if _has_alike(cls, other, member, value) else _told_apart(cls, other)


def _has_alike(cls: Any, other: Any, member: Any, value: Any) -> bool:
    """Whether `cls` has what a member of `other` is; of a combination of flags, all the flags that are in it."""
    from pkgimage import live

    name = object.__getattribute__(member, "_name_")
    if name in other._member_map_:
        own = cls._member_map_.get(name)
        return own is not None and type(own._value_) is type(value) and own._value_ == value
    boundary = live.static(cls, "_boundary_")
    if type(value) is not int or boundary is None or live.static(other, "_boundary_") is not boundary:
        return False
    found = [{one: flag._value_ for one, flag in each._member_map_.items()}.items() for each in (cls, other)]
    one, two = [{(flag, bits) for flag, bits in each if bits & value == bits} for each in found]
    return one == two


def _told_apart(cls: type, other: type) -> str:
    """`Colour, which is defined otherwise (RED: 1 and 2)`."""
    from pkgimage import live

    try:
        how = f" ({difference(live.describe(cls), live.describe(other))})"
    except ValueError:  # it is of no kind that an image can define
        how = ""
    return f"{other.__name__}, which is defined otherwise{how}"


def of_dataclass(header: memoryview, content: memoryview, name: str, _more: str = "") -> Any:
    """The dataclass whose instances a function takes or returns. Raises LoadError R33 when no image defines it."""
    return _of_kind(header, content, "dataclass", name)


def _of_kind(header: memoryview, content: memoryview, kind: str, name: str) -> type:
    data = _section(header, content)
    for found, owner in _defined(data, kind, name):
        with _lock:
            return _class(found, _types, owner)
    raise damaged_data(f"it does not define the {kind} {name}")


def instance(cls: Any, parts: Iterable[object]) -> Any:
    """An instance of a dataclass with these values of its fields; no code of the class runs."""
    from pkgimage import live

    made = object.__new__(cls)
    for field, part in zip(live.fields_of(cls), parts, strict=True):
        object.__setattr__(made, field, part)
    return made


def parts_of(one: Any) -> tuple[Any, ...]:
    """The values of the fields of an instance of a dataclass. Raises AttributeError for one that was not finished."""
    from pkgimage import live

    return tuple([object.__getattribute__(one, field) for field in live.fields_of(type(one))])


def values_of(cls: Any, one: Any) -> tuple[Any, ...] | str | None:
    """The same of an instance of another class, of the same name and definition as `cls`.

    None for one of another name; where the definition is another one, a text that says how they differ.
    """
    from pkgimage import live

    other = type(one)
    if live.name_of(other) != live.name_of(cls):
        return None
    held = _alike[0]
    if held[0] is not cls or held[1] is not other:  # comparing definitions makes a class
        if not live.fits(other, live.describe(cls)):
            return _told_apart(cls, other)
        _alike[0] = cls, other
    return parts_of(one)


def _section(header: memoryview, content: memoryview) -> Data:
    """The data section of a loaded image; of one that `pkgimage.loader` did not load, without what it is built upon."""
    from pkgimage import loader
    from pkgimage.data import Data
    from pkgimage.header import decode

    core = decode(header)
    module = loader.recent(core.build_id)
    if module is not None:
        found: Data = module.__dict__["__pkgimage__"].data
        return found
    data = Data(content, core)
    data.owner = f"{core.name} {core.version}"
    return data


def _defined(data: Data, kind: str, name: str) -> Iterator[tuple[Definition, str]]:
    """The definitions that the section, and what it is built upon, has of a class, and whose they are."""
    for each in (data, *data.dependencies):
        for found in () if each is None else each.types():
            if found.kind == kind and found.text == name and each is not None:
                yield found, each.owner


def _told(name: str, fields: list[str]) -> Definition:
    """The definition as far as a function's result tells it."""
    from pkgimage.definitions import Definition, Field

    module = name.rpartition(".")[0]
    while module not in sys.modules and "." in module:  # of a class inside of a class
        module = module.rpartition(".")[0]
    if module not in sys.modules:
        module = name.rpartition(".")[0]
    rest = name[len(module) + 1 :]
    return Definition(r.NAMED_TUPLE, module, rest, [Field(field, "") for field in fields], hashable=None)


def _conflict(first: Definition, one: str, second: Definition, other: str) -> PkgimageError:
    if one == other:
        return damaged_data(f"it defines {first.text} twice: {difference(first, second)}")
    return PkgimageError(
        "type-conflict",
        f"two images define {second.text} differently",
        [f"{one}: {first!r}", f"{other}: {second!r}", difference(first, second)],
        "load images that were built from one version of the package",
    )


def _options(definition: Definition) -> str:
    """The options of a dataclass, or the boundary of an enum."""
    if definition.kind == "enum":
        return r.BOUNDARIES[definition.options] or "none"
    return " ".join([name for at, name in enumerate(r.OPTIONS) if definition.options >> at & 1]) or "none"


def difference(first: Definition, second: Definition) -> str:
    """What tells two definitions of one name apart, in one line."""
    for what in ("kind", "base", "options", "hashable"):
        one, two = getattr(first, what), getattr(second, what)
        if one != two and what == "options":
            one, two = _options(first), _options(second)
        if one != two and None not in (one, two):
            return f"{what}: {one} and {two}"
    names = [[field.name for field in one.fields] for one in (first, second)]
    word = "members" if first.kind == "enum" else "fields"
    if names[0] != names[1]:
        return f"{word}: {', '.join(names[0])} and {', '.join(names[1])}"
    for one, two in zip(first.fields, second.fields, strict=True):
        if (one.options, one.value) != (two.options, two.value):
            return f"{one.name}: {one.value} and {two.value}" if first.kind == "enum" else f"options of {one.name}"
    return "values that are equal and of different types"
