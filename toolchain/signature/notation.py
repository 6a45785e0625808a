"""The notation of signatures, and its parser.

Besides the types of Numba's decorators it reads the spellings in which Numba prints types: `array(float64, 2d, C)`,
`UniTuple(float64 x 3)`, `OptionalType(float64)`, `omitted(default=3)`, `Literal[str](linear)`.
"""

import ast
import difflib
import re
import warnings
from collections.abc import Callable

from toolchain.errors import ToolError
from toolchain.signature.foreign import foreign
from toolchain.signature.kinds import (
    Array,
    Constant,
    Dataclass,
    Default,
    Field,
    Function,
    Kind,
    Layout,
    Member,
    Optional,
    Record,
    Scalar,
    Signature,
    SubArray,
    Tuple,
    functions_of,
    records_of,
)


def _names() -> dict[str, Scalar]:
    names = dict.fromkeys(("bool", "boolean", "bool_", "b1"), Scalar("bool", 8))
    for bits in (8, 16, 32, 64):
        names[f"int{bits}"] = names[f"i{bits // 8}"] = Scalar("int", bits)
        names[f"uint{bits}"] = names[f"u{bits // 8}"] = Scalar("uint", bits)
    for bits in (32, 64):
        names[f"float{bits}"] = names[f"f{bits // 8}"] = Scalar("float", bits)
        names[f"complex{2 * bits}"] = names[f"c{bits // 4}"] = Scalar("complex", 2 * bits)
    # Every platform we build for is 64-bit; NumPy 2 made `intp` and the default integer 64-bit on Windows as well.
    names["intp"] = names["int_"] = Scalar("int", 64)
    names["uintp"] = names["uint"] = Scalar("uint", 64)
    names["double"], names["float_"] = Scalar("float", 64), Scalar("float", 64)
    names["float"] = Scalar("float", 32)
    return names


SCALARS = _names()
"""Every spelling of a number that Numba understands and we support."""

SUPPORTED = (
    "supported: bool, int8-64, uint8-64, float32/64, complex64/128, arrays of them, Record, Tuple, UniTuple, Optional, "
    "Dataclass(module.Class, float64), Enum(module.Class, int64), omitted(default=...), Literal[...](...), "
    "function(module.name), none"
)

MAX_DIMENSIONS = 7
"""Of an array: as many as the glue keeps room for."""
MAX_DEPTH = 8
"""Of types inside types."""
MAX_RECORD_RESULT = 1024
"""Bytes of a record that is returned: its words stand in the caller's frame."""

FIELDS = "a field is written x[type=float64;offset=0]; its type is a number, Record(...) or nestedarray(float64, (3,))"

_TOKEN = re.compile(
    r"""\s*([A-Za-z_][\w.]*|\[[^\]]*\]|-?\d[\w.]*(?:(?<=[eE])[+-]?\d+)?|-inf|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[(),=;])"""
)
_EXPRESSION = re.compile(r"\s*(?:[A-Za-z_][\w.]*)?[(\[{]")
"""The begin of a default that no literal of this notation describes: a call, or a display."""
_BRACKET = re.compile(r"""[()\[\]{}]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*\"""")
_FIELD = re.compile(r"\s*\[\s*type\s*=")
_OFFSET = re.compile(r"\s*;\s*offset\s*=\s*(\d{1,5})\s*\]")
_WORDS = {"True": True, "False": False, "None": None, "nan": float("nan"), "inf": float("inf"), "-inf": float("-inf")}


def record_problem(result: Kind | None) -> str:
    """Why a result of this type cannot be returned for the records in it, or ''."""
    if any(record.size > MAX_RECORD_RESULT for record in records_of(result)):
        return f"a record of more than {MAX_RECORD_RESULT} bytes cannot be a result"
    alone = result.item if isinstance(result, Optional) else result
    inside = isinstance(alone, Tuple) and any(records_of(alone))
    return "a record inside of a tuple cannot be a result" if inside else ""


class _Parser:
    """Recursive descent over the tokens of one signature; errors name the column."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0

    def fail(self, what: str, hint: str = "") -> ToolError:
        return ToolError(
            "signature-invalid",
            f"cannot read the signature '{self.text}'",
            [f"column {self.at + 1}: {what}"],
            hint or "write it in Numba's notation: 'float64(float64[::1], int64)'",
        )

    def refuse(self, printed: str) -> None:
        """Raises when a type that Numba prints so cannot cross the border."""
        if found := foreign(printed):
            raise ToolError(
                found.code, f"the signature '{self.text}' has a type that Python and an image cannot share",
                [f"column {self.at + 1}: {found.what}"], found.remedy,
            )

    def peek(self) -> str:
        match = _TOKEN.match(self.text, self.at)
        return match.group(1) if match else self.text[self.at :].strip()[:1]

    def take(self, wanted: str = "") -> str:
        token = self.peek()
        if wanted and token != wanted:
            raise self.fail(f"expected '{wanted}', found '{token or 'the end'}'")
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise self.fail(f"unexpected '{token or 'end'}'")
        self.at = match.end()
        return token

    def skip(self, token: str) -> bool:
        """Whether the next token was `token`, which is taken then."""
        found = self.peek() == token
        if found:
            self.take()
        return found

    def type(self) -> Kind:
        if self.depth == MAX_DEPTH:
            raise self.fail("types are nested too deeply")
        self.depth += 1
        start, name = self.at, self.take()
        special = _SPECIAL.get(name)
        if special is not None:
            found: Kind = special(self, name)
        elif name == "Record":
            record = self.record()
            found = self.axes(record) if self.peek().startswith("[") else record
        elif name in SCALARS:
            scalar = SCALARS[name]
            found = self.axes(scalar) if self.peek().startswith("[") else scalar
        else:
            self.at = start
            self.refuse(self.text[start:].strip())
            near = difflib.get_close_matches(name, (*SCALARS, *_SPECIAL, "Record"), 1)
            raise self.fail(f"unknown type '{name}'" + (f"; did you mean '{near[0]}'?" if near else ""), SUPPORTED)
        self.depth -= 1
        self.refuse(self.text[self.at :].strip())  # of a generator, what it yields is printed first
        return found

    def record(self) -> Record:
        """`(x[type=float64;offset=0],y[type=int32;offset=8];12;False)` behind `Record`."""
        self.take("(")
        fields: list[tuple[str, Field, int]] = []
        while not fields or self.skip(","):
            fields.append(self.named_field())
        self.take(";")
        size = self.number(self.take(), 5)
        self.take(";")
        aligned = self.take()
        if aligned not in ("True", "False"):
            raise self.fail("a record ends with True (aligned as in C) or False")
        self.take(")")
        ends = [0, *(offset + kind.size for _, kind, offset in fields)]
        starts = [*(offset for _, _, offset in fields), size]
        if any(start < end for start, end in zip(starts, ends, strict=True)):
            raise self.fail("the fields of a record stand one behind the other, inside of it")
        if len({name for name, _, _ in fields}) < len(fields):
            raise self.fail("two fields have the same name")
        return Record(tuple(fields), size, aligned == "True")

    def named_field(self) -> tuple[str, Field, int]:
        """`x[type=float64;offset=0]`: name, type, offset."""
        name = self.take()
        self.match(_FIELD if name.isidentifier() else None)
        kind = self.field()
        return name, kind, int(self.match(_OFFSET)[1])

    def field(self) -> Field:
        """The type of a field."""
        self.depth += 1
        name = self.take()
        if self.depth > MAX_DEPTH:
            raise self.fail("types are nested too deeply")
        if name == "Record":
            found: Field = self.record()
        elif name == "nestedarray":
            found = self.sub_array()
        elif name in SCALARS:
            found = SCALARS[name]
        else:
            raise self.fail(FIELDS)
        self.depth -= 1
        return found

    def sub_array(self) -> SubArray:
        """`(float64, (2, 3))` behind `nestedarray`."""
        self.take("(")
        element = self.field()
        if isinstance(element, SubArray):
            raise self.fail("the elements of an array inside of a record are numbers or records")
        self.take(",")
        self.take("(")
        shape: list[int] = []
        while not self.skip(")"):
            shape.append(self.number(self.take(), 5))
            if self.peek() != ")":
                self.take(",")
        self.take(")")
        if not 1 <= len(shape) <= MAX_DIMENSIONS or 0 in shape:
            raise self.fail(f"an array inside of a record has 1 to {MAX_DIMENSIONS} dimensions, none of them 0")
        return SubArray(element, tuple(shape))

    def match(self, pattern: re.Pattern[str] | None) -> re.Match[str]:
        """What comes next, which is a part of a field; it is taken."""
        found = pattern.match(self.text, self.at) if pattern else None
        if found is None:
            raise self.fail(FIELDS)
        self.at = found.end()
        return found

    def axes(self, scalar: Scalar | Record) -> Array:
        """`[:,::1]` behind the element type."""
        axes = [axis.replace(" ", "") for axis in self.take()[1:-1].split(",")]
        plain = [axis for axis in axes if axis != ":"]
        if any(axis not in (":", "::1") for axis in axes) or len(plain) > 1:
            raise self.fail(f"cannot read the axes [{','.join(axes)}]")
        layout: Layout = "A"
        if plain:
            layout = "C" if axes[-1] == "::1" else "F"
            if layout == "F" and axes[0] != "::1":
                raise self.fail("'::1' stands on the first or the last axis")
        return self.array(scalar, len(axes), layout)

    def array(self, scalar: Scalar | Record, ndim: int, layout: Layout, *, mutable: bool = True) -> Array:
        if not 1 <= ndim <= MAX_DIMENSIONS:
            raise self.fail(f"arrays have 1 to {MAX_DIMENSIONS} dimensions")
        return Array(scalar, ndim, "C" if ndim == 1 and layout == "F" else layout, mutable)

    def readonly(self, name: str) -> Array:
        """`const(float64[:])`, `readonly array(float64, 1d, C)`; `unaligned array(...)`, as Numba says of records."""
        if name == "const":
            self.take("(")
        inner = self.type()
        if name == "const":
            self.take(")")
        if not isinstance(inner, Array):
            raise self.fail(f"{'const(...)' if name == 'const' else name} wraps an array")
        if name == "unaligned":
            return inner
        return Array(inner.element, inner.ndim, inner.layout, mutable=False)

    def printed_array(self, _name: str) -> Array:
        """`array(float64, 2d, C)` and `Array(float64, 2, 'C', False, aligned=True)`, the third word: mutable."""
        self.take("(")
        element = self.record() if self.skip("Record") else self.type()
        if type(element) not in (Scalar, Record):
            raise self.fail("the elements of an array are numbers")
        assert isinstance(element, Scalar | Record)
        self.take(",")
        ndim = self.number(self.take().removesuffix("d"))
        self.take(",")
        word = self.take().strip("'\"")
        layout: Layout | None = {"C": "C", "F": "F", "A": "A"}.get(word)  # type: ignore[assignment]
        if layout is None:
            raise self.fail(f"unknown layout '{word}'", "layouts are C, F and A")
        mutable = True
        while self.skip(","):
            key = self.take()
            value = self.take() if self.skip("=") else key
            if (key, value) in (("aligned", "True"), ("readonly", "False")):
                continue
            if value not in ("readonly", "True", "False"):
                raise self.fail(f"cannot read '{value}' in an array")
            # Numba prints `mutable` without its name, so a bare False, too, means read-only there.
            mutable = not (value == "readonly" or (key, value) == ("readonly", "True"))
        self.take(")")
        return self.array(element, ndim, layout, mutable=mutable)

    def number(self, text: str, digits: int = 3) -> int:
        if not text.isdecimal() or len(text) > digits:
            raise self.fail(f"expected a number, found '{text}'")
        return int(text)

    def items(self, end: str) -> tuple[Kind, ...]:
        """Types up to the token `end`, which is taken."""
        found: list[Kind] = []
        while not self.skip(end):
            found.append(self.type())
            if self.peek() != end:
                self.take(",")
        return tuple(found)

    def plain_tuple(self, _name: str) -> Tuple:
        """`Tuple((float64, int64))` or, as Numba prints it, `Tuple(float64, int64)`."""
        self.take("(")
        doubled = self.skip("(")
        found = Tuple(self.items(")"))
        if doubled:
            self.take(")")
        return found

    def uniform_tuple(self, _name: str) -> Tuple:
        """`UniTuple(float64, 3)` or `UniTuple(float64 x 3)`."""
        self.take("(")
        item = self.type()
        if not self.skip("x"):
            self.take(",")
        count = self.number(self.take())
        self.take(")")
        return Tuple((item,) * count)

    def named_tuple(self, _name: str) -> Tuple:
        """`NamedTuple(package.module.Point, float64, float64)`, or with the fields: `x=float64, y=float64`."""
        return Tuple(*self.named_items())

    def dataclass(self, _name: str) -> Dataclass:
        """`Dataclass(package.module.Point, float64, float64)`, likewise."""
        found = Dataclass(*self.named_items())
        if not found.items:
            raise self.fail("the types of the fields are missing", f"write it: 'Dataclass({found.name}, float64)'")
        return found

    def named_items(self) -> tuple[tuple[Kind, ...], str, tuple[str, ...]]:
        """Items, name of the class and of the fields, where they are written."""
        self.take("(")
        name = self.dotted("class")
        items, fields = [], []
        while not self.skip(")"):
            self.take(",")
            start, word = self.at, self.take()
            if word.isidentifier() and self.skip("="):
                fields.append(word)
            else:
                self.at = start
            items.append(self.type())
        if fields and len(fields) < len(items):
            raise self.fail("all items have field names, or none")
        return tuple(items), name, tuple(fields)

    def member(self, _name: str) -> Member:
        """`Enum(package.module.Colour, int64)`."""
        start = self.at - len(_name)
        if self.peek() != "(":
            self.at = start
            self.refuse(self.text[start:])
        self.take("(")
        name = self.dotted("class")
        if not self.skip(","):
            raise self.fail("the type of the members' values is missing", f"write it: 'Enum({name}, int64)'")
        value = self.type()
        self.take(")")
        if type(value) is not Scalar:
            raise self.fail(f"the values of members are numbers, not {value}")
        return Member(value.kind, value.bits, name)

    def dotted(self, noun: str) -> str:
        """The name of something that a module holds."""
        name = self.take()
        if not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+", name):
            raise self.fail(f"'{name}' is no dotted name of a {noun}")
        return name

    def function(self, _name: str) -> Function:
        """`function(package.module.name)`."""
        self.take("(")
        name = self.dotted("function")
        self.take(")")
        return Function(name)

    def optional(self, _name: str) -> Optional:
        """`Optional(float64)`."""
        self.take("(")
        item = self.type()
        self.take(")")
        if isinstance(item, Optional | Constant | Function):
            raise self.fail(f"{item} cannot be optional")
        return Optional(item)

    def omitted(self, _name: str) -> Constant:
        """`omitted(default=3)`; `omitted(default=array([1., 2.]))`: the default that the function has."""
        self.take("(")
        if self.skip("default"):
            self.take("=")
        value = self.default() if _EXPRESSION.match(self.text, self.at) else self.value(self.take())
        self.take(")")
        return Constant(value, omitted=True)

    def default(self) -> Default:
        """The text up to the bracket that closes what is around it; brackets in quotes do not count."""
        start, depth = self.at, 0
        for found in _BRACKET.finditer(self.text, start):
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(found[0], 0)
            if depth < 0:
                self.at = found.start()
                return Default(" ".join(self.text[start : self.at].split()))
        raise self.fail("expected ')', found 'the end'")

    def literal(self, _name: str) -> Constant:
        """`Literal[str]('linear')`; as Numba prints it, the text stands without quotes."""
        kind = self.take()[1:-1].strip()
        self.take("(")
        word = self.take()
        value = word if kind == "str" and word[:1] not in "'\"" else self.value(word)
        if type(value).__name__ != kind or kind not in ("str", "int", "bool"):
            raise self.fail(f"a literal is a str, an int or a bool: Literal[{kind}]({word})")
        self.take(")")
        return Constant(value)

    def value(self, word: str) -> bool | int | float | str | None:
        """The value of a Python literal."""
        if word in _WORDS:
            return _WORDS[word]
        try:
            with warnings.catch_warnings(action="ignore"):  # Python's own words on '1if'
                value = ast.literal_eval(word)
        except (ValueError, SyntaxError) as problem:
            raise self.fail(f"'{word}' is no None, bool, number or string") from problem
        if not isinstance(value, int | float | str):
            raise self.fail(f"'{word}' is no None, bool, number or string")
        if type(value) is int and not -(1 << 63) <= value < 1 << 63:
            raise self.fail(f"'{word}' does not fit int64")
        if isinstance(value, str) and not (value.isascii() and value.isprintable()):
            raise self.fail(f"the string {word} holds more than printable ASCII")
        return value

    def none(self, _name: str) -> Constant:
        return Constant(None)

    def signature(self) -> tuple[bool, Signature]:
        declared = self.peek() != "("
        result = self.type() if declared else None
        fixed = isinstance(result, Constant)
        if unreturned := record_problem(result):
            raise self.fail(unreturned)
        if (fixed and result != Constant(None)) or any(functions_of(result)):
            raise self.fail(f"{result} cannot be a result")
        self.take("(")
        arguments = self.items(")")
        if self.text[self.at :].strip():
            raise self.fail(f"unexpected '{self.text[self.at :].strip()}' after the signature")
        return declared, Signature(None if isinstance(result, Constant) else result, arguments)


_SPECIAL: dict[str, Callable[[_Parser, str], Kind]] = {
    "const": _Parser.readonly, "readonly": _Parser.readonly, "unaligned": _Parser.readonly,
    "array": _Parser.printed_array, "Array": _Parser.printed_array,
    "Tuple": _Parser.plain_tuple, "UniTuple": _Parser.uniform_tuple,
    "NamedTuple": _Parser.named_tuple, "Optional": _Parser.optional, "OptionalType": _Parser.optional,
    "optional": _Parser.optional, "omitted": _Parser.omitted, "Literal": _Parser.literal,
    "function": _Parser.function, "Enum": _Parser.member, "Dataclass": _Parser.dataclass,
    "none": _Parser.none, "void": _Parser.none, "None": _Parser.none,
}  # fmt: skip
"""Words that begin a type other than a number."""


def parse_signature(text: str) -> Signature:
    """The signature that `text` writes with its result type: `float64(float64[::1])`.

    Raises ToolError 'signature-invalid' with the column, also when the result type is missing.
    """
    declared, signature = _Parser(text).signature()
    if not declared:
        raise ToolError(
            "signature-invalid", f"the signature '{text}' has no result type", (), "write it: 'float64(float64[::1])'"
        )
    return signature


def parse_profile_signature(text: str) -> tuple[bool, Signature]:
    """(result type was written, signature); `(float64[::1], int64)` leaves the result to type inference.

    When it was not written, `signature.result` is None and means nothing. Raises ToolError 'signature-invalid'.
    """
    return _Parser(text).signature()
