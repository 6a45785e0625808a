"""Definitions of types: what a data section says of dtypes, named tuples, dataclasses and enums.

A definition is plain data, read without NumPy and without making the type. Its `key` is what makes two definitions
equal: everything but the texts of annotations, which Python does not check and which its versions write in different
ways. Everything read here is bounded: a dtype has at most `TYPE_WEIGHT` fields, those of nested ones counted each time,
and an enum's values are plain data that weigh no more than keys.
"""

from __future__ import annotations

import struct

from pkgimage import records as r
from pkgimage.errors import damaged_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pkgimage.graph import Graph

KINDS = {
    r.PLAIN_DTYPE: "dtype", r.STRUCT_DTYPE: "dtype", r.SUB_DTYPE: "dtype", r.NAMED_TUPLE: "named tuple",
    r.DATA_CLASS: "dataclass", r.ENUM_CLASS: "enum",
}  # fmt: skip
UNITS = ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as")
LARGEST = (1 << 31) - 1
"""Bytes that an element may have, in NumPy."""


class Field:
    """A field of a type, or a member of an enum.

    type: definition of a dtype's field, text of an annotation ('' = none), or None; offset: bytes; options: bits, see
    `FIELD_OPTIONS`; value: of a member.
    """

    __slots__ = ("name", "offset", "options", "type", "value")

    def __init__(self, name: str, type: Any, *, offset: int = 0, options: int = 0, value: Any = None) -> None:  # noqa: A002 (the field's own name)
        self.name, self.type, self.offset, self.options, self.value = name, type, offset, options, value

    def __repr__(self) -> str:
        """`x: <f8 at 0`, `x: float`, `RED = 1`."""
        if isinstance(self.type, Definition):
            return f"{self.name}: {self.type.text} at {self.offset}"
        if self.type is None:
            return f"{self.name} = {self.value!r}"
        return f"{self.name}: {self.type}" if self.type else self.name


class Definition:
    """One type.

    kind: 'dtype', 'named tuple', 'dataclass', 'enum'; which: the same as a number of `pkgimage.records`; module, name
    (qualified): of a class, '' of a dtype; fields; size: bytes of an element, 0 of a class; text: how it is written in
    one line; base: of an enum, 'IntEnum' or 'str,Enum'; options: bits (`OPTIONS`, a position in `BOUNDARIES`, ALIGNED
    and RECORD); hashable: instances may be keys, None: nobody said; shape: of a subarray; key: equal for equal
    definitions; weight: its fields, those of nested dtypes counted each time.
    """

    __slots__ = (
        "_text", "base", "fields", "hashable", "key", "kind", "module", "name", "options", "shape", "size", "weight",
        "which",
    )  # fmt: skip

    def __init__(
        self, which: int, module: str, name: str, fields: list[Field], *, size: int = 0, text: str = "", base: str = "",
        options: int = 0, hashable: bool | None = False, shape: tuple[int, ...] = (),
    ) -> None:  # fmt: skip
        self.which, self.kind, self.module, self.name, self.fields = which, KINDS[which], module, name, tuple(fields)
        self.size, self.base, self.options, self.hashable, self.shape = size, base, options, hashable, shape
        self._text = text
        self.weight: int = 1 + sum([field.type.weight for field in fields if isinstance(field.type, Definition)])
        self.key = (
            which, module, name, text, size, base, options, shape,
            tuple([(f.name, f.offset, f.options, _typed(f)) for f in fields]),
        )  # fmt: skip

    @property
    def text(self) -> str:
        """The type in one line: 'kernels.Point', '<f8', '{x: <f4 at 0; 8 bytes}'. Made when it is asked for."""
        if self.which == r.STRUCT_DTYPE:
            return "{" + ", ".join(map(repr, self.fields)) + f"; {self.size} bytes" + "}"
        if self.which == r.SUB_DTYPE:
            return f"{self.shape}{self.fields[0].type.text}"
        return self._text or f"{self.module}.{self.name}"

    def __repr__(self) -> str:
        """`<enum kernels.Colour: RED = 1, BLUE = 2>`."""
        return (
            f"<{self.kind} {self.text}: {', '.join(map(repr, self.fields))}>" if self.fields else f"<dtype {self.text}>"
        )


def _typed(field: Field) -> object:
    """What of a field's type or value counts for equality."""
    return field.type.key if isinstance(field.type, Definition) else tagged(field.value)


def tagged(value: object) -> object:
    """Plain data with its types, so that 1, 1.0 and True differ; a float as its bits. None = it is not plain data."""
    kind = type(value)
    if isinstance(value, tuple) and kind is tuple:
        parts = [tagged(part) for part in value]
        return None if None in parts else (kind.__name__, *parts)
    if isinstance(value, float | complex) and kind in (float, complex):
        return kind.__name__, struct.pack("<dd", value.real, value.imag)
    return (kind.__name__, value) if kind in (type(None), bool, int, str, bytes) else None


def definition(graph: Graph, index: int) -> Definition:
    """The definition that object `index` is. Raises LoadError R33."""
    known = graph.definitions
    if index not in known:
        pending = [index]
        while pending:  # those of its fields first
            top = pending[-1]
            inner = [part for part in _inner(graph, top) if part not in known]
            if inner and len(pending) > r.KEY_WEIGHT:
                raise damaged_data(f"the type {index} is nested too deeply")
            if inner:
                pending.append(inner[0])
                continue
            pending.pop()
            if top not in known:
                known[top] = _read(graph, top)
    return known[index]


def definitions(graph: Graph, names: dict[str, int]) -> tuple[Definition, ...]:
    """Every structured dtype and class of the section; a dtype is named like a global that is it.

    names: the globals, each with its object. Raises LoadError R33.
    """
    base, count, size = graph.data.objects_offset, graph.data.counts["objects"], r.OBJECT.size
    kinds = bytes(graph.data.view[base : base + count * size : size])
    found, at = [], kinds.find(r.TYPE)
    while at >= 0:
        one = graph.attempt(lambda at=at: definition(graph, at))  # type: ignore[misc]
        if one.which not in (r.PLAIN_DTYPE, r.SUB_DTYPE):
            found.append(one)
        at = kinds.find(r.TYPE, at + 1)
    for name, target in names.items():
        one = graph.definitions.get(target) if kinds[target] == r.TYPE else None
        if one is not None and one.kind == "dtype":
            one.name = name
    return tuple(found)


def _words(graph: Graph, index: int) -> tuple[int, int, int, int, list[int]]:
    """(which, b, flags, count, words) of a TYPE object."""
    if index >= graph.data.counts["objects"]:
        raise damaged_data(f"a reference leads to no object: {index}")
    kind, which, b, flags, count, value = graph.record(index)
    if kind != r.TYPE or which not in KINDS or count > _MOST[which]:
        raise damaged_data(f"object {index} is not a type")
    number = _FIXED[which] + count * _EACH[which]
    graph.within(value, 4 * number)
    return which, b, flags, count, list(struct.unpack_from(f"<{number}I", graph.data.view, value))


_FIXED = {r.PLAIN_DTYPE: 1, r.STRUCT_DTYPE: 1, r.SUB_DTYPE: 1, r.NAMED_TUPLE: 2, r.DATA_CLASS: 2, r.ENUM_CLASS: 3}
_EACH = {r.PLAIN_DTYPE: 0, r.STRUCT_DTYPE: 3, r.SUB_DTYPE: 1, r.NAMED_TUPLE: 2, r.DATA_CLASS: 3, r.ENUM_CLASS: 2}
_MOST = {
    r.PLAIN_DTYPE: 0, r.STRUCT_DTYPE: r.TYPE_WEIGHT, r.SUB_DTYPE: r.DIMENSIONS, r.NAMED_TUPLE: 1 << 16,
    r.DATA_CLASS: 1 << 16, r.ENUM_CLASS: 1 << 16,
}  # fmt: skip
"""Words in front, words of each field, most fields."""


def _elsewhere(graph: Graph, index: int) -> Definition | None:
    """The definition of a type that is a dependency's; None for one of this section."""
    if index >= graph.data.counts["objects"]:
        raise damaged_data(f"a reference leads to no object: {index}")
    owner, at = graph.place(index)
    return None if owner is graph else owner.data.definition(at)


def _inner(graph: Graph, index: int) -> list[int]:
    """The types of this section that a dtype is made of."""
    if index < graph.data.counts["objects"] and graph.record(index)[0] == r.DEPENDENCY:
        return []
    which, _, _, _, words = _words(graph, index)
    if which == r.STRUCT_DTYPE:
        return words[2::3]
    return words[:1] if which == r.SUB_DTYPE else []


def _read(graph: Graph, index: int) -> Definition:
    elsewhere = _elsewhere(graph, index)
    if elsewhere is not None:
        return elsewhere
    which, b, flags, _, words = _words(graph, index)
    graph.pay(graph.record(index)[5], 4 * len(words))
    if which in _DTYPES:
        made = _DTYPES[which](graph, words, flags)
        if b or made.weight > r.TYPE_WEIGHT or not 0 < made.size <= LARGEST:
            raise damaged_data(f"the dtype {index} has {made.size} bytes and {made.weight} fields, or unknown options")
        return made
    if flags > r.HASHABLE:
        raise damaged_data(f"the type {index} has unknown flags")
    module, name = graph.text(words[0]), graph.text(words[1])
    if which == r.ENUM_CLASS:
        fields = [Field(graph.text(n), None, value=_value(graph, v)) for n, v in _by(2, words[3:])]
        base = graph.text(words[2])
        wrong = bool(b >= len(r.BOUNDARIES) or not fields)
    elif which == r.DATA_CLASS:
        fields = [Field(graph.text(n), graph.text(t), options=bits) for n, t, bits in _by(3, words[2:])]
        base = ""
        wrong = bool(b >> len(r.OPTIONS)) or any(f.options >> len(r.FIELD_OPTIONS) for f in fields)
    else:
        fields = [Field(graph.text(n), graph.text(t)) for n, t in _by(2, words[2:])]
        base, wrong = "", bool(b)
    if wrong or not all(part.isidentifier() for part in f"{module}.{name}".split(".")):
        raise damaged_data(f"the type {index} is malformed")
    return Definition(which, module, name, fields, base=base, options=b, hashable=bool(flags))


def _by(size: int, words: list[int]) -> list[tuple[int, ...]]:
    return [tuple(words[at : at + size]) for at in range(0, len(words), size)]


def _value(graph: Graph, index: int) -> Any:
    """The value of a member of an enum."""
    if index >= graph.data.counts["objects"] or graph.weight(index, r.PLAIN, {}) is None:
        raise damaged_data(f"object {index} cannot be the value of a member of an enum")
    return graph.get(index)


# -- dtypes ------------------------------------------------------------------------------------------------------------


def _plain(graph: Graph, words: list[int], flags: int) -> Definition:
    text = graph.text(words[0])
    size = plain_size(text)
    if flags or not size:
        raise damaged_data(f"{text!r} is not the text of a dtype")
    return Definition(r.PLAIN_DTYPE, "", "", [], size=size, text=text)


def plain_size(text: str) -> int:
    """Bytes of an element of the dtype that `text` names as NumPy writes it ('<M8[ns]'); 0 for what is none of ours."""
    order, letter, rest = text[:1], text[1:2], text[2:]
    number, _, unit = rest.partition("[")
    if not (number.isascii() and number.isdigit() and len(number) < 11) or str(int(number)) != number:
        return 0
    size = int(number)
    if letter in ("M", "m"):
        right = size == 8 and order in ("<", ">") and (not unit or (unit[-1] == "]" and _is_unit(unit[:-1])))
        return 8 if right and rest.count("[") == bool(unit) else 0
    if unit or "[" in rest:
        return 0
    if letter in ("S", "V"):
        return size if order == "|" else 0
    if letter == "U":
        return 4 * size if order in ("<", ">") else 0
    right = size in r.SIZES.get(letter, ()) and order in (("|",) if size == 1 else ("<", ">"))
    return size if right else 0


def _is_unit(text: str) -> bool:
    """Whether `text` is a unit of time, with a count or not: 'ns', '25s'."""
    unit = text.lstrip("0123456789")
    count = text[: len(text) - len(unit)]
    return unit in UNITS and text.isascii() and len(count) < 10 and count[:1] != "0"


def _struct(graph: Graph, words: list[int], flags: int) -> Definition:
    fields = [Field(graph.text(n), graph.definitions[t], offset=at) for n, t, at in _by(3, words[1:])]
    inside = all(f.type.kind == "dtype" and f.offset + f.type.size <= words[0] for f in fields)
    if flags & ~(r.ALIGNED | r.RECORD) or not fields or not inside:
        raise damaged_data("the fields of a dtype do not fit into it")
    return Definition(r.STRUCT_DTYPE, "", "", fields, size=words[0], options=flags)


def _sub(graph: Graph, words: list[int], flags: int) -> Definition:
    inner, shape = graph.definitions[words[0]], tuple(words[1:])
    size = inner.size
    for length in shape:
        size = min(size * length, LARGEST + 1)
    if flags or not shape or inner.kind != "dtype" or inner.which == r.SUB_DTYPE:
        raise damaged_data("a subarray of something else than dtypes")
    return Definition(r.SUB_DTYPE, "", "", [Field("", inner)], size=size, shape=shape)


_DTYPES = {r.PLAIN_DTYPE: _plain, r.STRUCT_DTYPE: _struct, r.SUB_DTYPE: _sub}
