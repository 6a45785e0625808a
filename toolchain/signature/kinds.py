"""The types of arguments and results, and how many 8-byte words each has in the *uniform entry*.

bool and integers are one word, sign- or zero-extended; float64 one word holding its bits; float32 one word, bits in the
low half; complex two such words (real, imaginary). An n-dimensional array is 1 + 2n words: data pointer, n shapes, n
strides in bytes; as a result one more, its memory (null = borrowed from an argument or from the image). A tuple is the
words of its items. A record is one word, the pointer to its bytes; as a result it is the bytes themselves, in as many
words as they need, the last one filled with zeros. An optional value is one word, 1 or 0, and the words of the value. A
value that the signature itself fixes, None, and a function have no words.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

ScalarKind = Literal["bool", "int", "uint", "float", "complex"]
Layout = Literal["C", "F", "A"]


@dataclass(frozen=True)
class Scalar:
    """A number: `kind` and its size in bits (bool has 8, complex counts both halves)."""

    kind: ScalarKind
    bits: int

    def __str__(self) -> str:
        """Numba's name: bool, int8, uint64, float32, complex128."""
        return "bool" if self.kind == "bool" else f"{self.kind}{self.bits}"

    @property
    def words(self) -> int:
        """Words in the uniform entry."""
        return 2 if self.kind == "complex" else 1

    @property
    def result_words(self) -> int:
        """Words of a result."""
        return self.words

    @property
    def size(self) -> int:
        """Bytes of one element in memory."""
        return self.bits // 8

    @property
    def alignment(self) -> int:
        """Bytes that the address of an element is a multiple of in aligned memory."""
        return self.size // 2 if self.kind == "complex" else self.size

    @property
    def dtype(self) -> str:
        """NumPy's dtype string, little-endian: '<f8', '|b1'."""
        letter = {"bool": "b", "int": "i", "uint": "u", "float": "f", "complex": "c"}[self.kind]
        return ("|" if self.size == 1 else "<") + f"{letter}{self.size}"


@dataclass(frozen=True)
class Member(Scalar):
    """A member of an enum: in compiled code its value, a number. name: dotted name of the class."""

    name: str

    def __str__(self) -> str:
        """`Enum(package.module.Colour, int64)`: the class, and the type of its members' values."""
        return f"Enum({self.name}, {self.value})"

    @property
    def value(self) -> Scalar:
        """The type of the members' values."""
        return Scalar(self.kind, self.bits)


@dataclass(frozen=True)
class SubArray:
    """A field that is an array inside of the record, in C order."""

    element: "Scalar | Record"
    shape: tuple[int, ...]

    def __str__(self) -> str:
        """As Numba prints it: `nestedarray(float64, (2, 3))`."""
        return f"nestedarray({self.element}, {self.shape})"

    @property
    def size(self) -> int:
        """Bytes of all elements."""
        return math.prod(self.shape) * self.element.size

    @property
    def alignment(self) -> int:
        """That of an element."""
        return self.element.alignment

    @property
    def dtype(self) -> Any:
        """What `numpy.dtype` makes the type of."""
        return self.element.dtype, self.shape


@dataclass(frozen=True)
class Record:
    """A value with fields, also the element of a structured array. aligned: as C does.

    fields: (name, type, offset in bytes); size: bytes in all.
    """

    fields: tuple[tuple[str, "Field", int], ...]
    size: int
    aligned: bool = False

    def __str__(self) -> str:
        """As Numba prints it: `Record(x[type=float64;offset=0],y[type=int32;offset=8];12;False)`."""
        fields = ",".join(f"{name}[type={scalar};offset={offset}]" for name, scalar, offset in self.fields)
        return f"Record({fields};{self.size};{self.aligned})"

    @property
    def dtype(self) -> Any:
        """What `numpy.dtype` makes the type of; plain lists, numbers and texts."""
        names, offsets = [name for name, _, _ in self.fields], [offset for _, _, offset in self.fields]
        formats = [kind.dtype for _, kind, _ in self.fields]
        return {"names": names, "formats": formats, "offsets": offsets, "itemsize": self.size, "aligned": self.aligned}

    @property
    def alignment(self) -> int:
        """Bytes that its address is a multiple of: 1 when it is packed."""
        return max((kind.alignment for _, kind, _ in self.fields), default=1) if self.aligned else 1

    @property
    def words(self) -> int:
        """A pointer."""
        return 1

    @property
    def result_words(self) -> int:
        """The bytes."""
        return -(-self.size // 8)


Field = Scalar | Record | SubArray
"""What a field of a record can be."""


@dataclass(frozen=True)
class Array:
    """A NumPy array: element, dimensions, layout (C, F or A = any strides), writable or not."""

    element: Scalar | Record
    ndim: int
    layout: Layout
    mutable: bool = True

    def __str__(self) -> str:
        """Numba's notation: `float64[:,::1]`; a read-only array is `const(float64[:])`."""
        axes = [":"] * self.ndim
        if self.layout == "C":
            axes[-1] = "::1"
        elif self.layout == "F":
            axes[0] = "::1"
        text = f"{self.element}[{','.join(axes)}]"
        return text if self.mutable else f"const({text})"

    @property
    def words(self) -> int:
        """Words in the uniform entry: pointer, shapes, strides."""
        return 1 + 2 * self.ndim

    @property
    def result_words(self) -> int:
        """Words of a result: pointer, shapes, strides, memory."""
        return self.words + 1


@dataclass(frozen=True)
class Tuple:
    """A tuple of fixed length. name: dotted name of the class of a named tuple, else ''.

    fields: their names, where they are known (of results); they make no other type.
    """

    items: tuple["Kind", ...]
    name: str = ""
    fields: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """As Numba reads it in a decorator: `UniTuple(float64, 3)`, `Tuple((float64, int64))`."""
        inside = ", ".join(str(item) for item in self.items)
        if self.name:
            named = [f"{name}={item}" for name, item in zip(self.fields, self.items, strict=False)]
            return f"NamedTuple({', '.join((self.name, *(named or map(str, self.items))))})"
        if self.items and len(set(self.items)) == 1:
            return f"UniTuple({self.items[0]}, {len(self.items)})"
        return f"Tuple(({inside}))"

    @property
    def words(self) -> int:
        """Words of all items."""
        return sum(item.words for item in self.items)

    @property
    def result_words(self) -> int:
        """Words of all items as results."""
        return sum(item.result_words for item in self.items)


@dataclass(frozen=True)
class Dataclass(Tuple):
    """An instance of a frozen dataclass: the values of its fields, as the items of a tuple, and their names."""

    def __str__(self) -> str:
        """`Dataclass(package.module.Point, x=float64, y=float64)`; without names where they are not known."""
        return super().__str__().replace("NamedTuple", "Dataclass", 1)


@dataclass(frozen=True)
class Optional:
    """A value or None."""

    item: "Scalar | Record | Array | Tuple"

    def __str__(self) -> str:
        """`Optional(float64)`."""
        return f"Optional({self.item})"

    @property
    def words(self) -> int:
        """One word that says whether there is a value, and those of the value."""
        return 1 + self.item.words

    @property
    def result_words(self) -> int:
        """The same of a result."""
        return 1 + self.item.result_words


@dataclass(frozen=True)
class Default:
    """A default that is no None, bool, number or string: the one that the function itself has, known by its text.

    text: what `repr` says of it, each run of white space as one blank.
    """

    text: str

    def __repr__(self) -> str:
        """The text."""
        return self.text


@dataclass(frozen=True)
class Constant:
    """A value that the signature fixes: None, a default that the caller omits, or a literal. It has no words.

    The caller may pass it, and nothing else, at its place; one that is `omitted` may be left out as well, and one that
    is a `Default` must be.
    """

    value: bool | int | float | str | Default | None
    omitted: bool = False

    def __str__(self) -> str:
        """Numba's words: `none`, `omitted(default=3)`, `Literal[str]('linear')`."""
        if self.omitted:
            return f"omitted(default={self.value!r})"
        return "none" if self.value is None else f"Literal[{type(self.value).__name__}]({self.value!r})"

    @property
    def words(self) -> int:
        """None at all."""
        return 0

    @property
    def result_words(self) -> int:
        """None at all."""
        return 0

    @property
    def key(self) -> tuple[str, str]:
        """Type and value as text: tells True, 1 and 1.0 apart, which are equal in Python."""
        return type(self.value).__name__, repr(self.value)

    def __eq__(self, other: object) -> bool:
        """The same value of the same type."""
        return isinstance(other, Constant) and (self.key, self.omitted) == (other.key, other.omitted)

    def __hash__(self) -> int:
        """Agrees with equality."""
        return hash((self.key, self.omitted))


@dataclass(frozen=True)
class Function:
    """A compiled function that is passed as an argument: the signature fixes which one. It has no words.

    name: dotted name of what a module holds, as Numba's dispatcher.
    """

    name: str

    def __str__(self) -> str:
        """`function(package.module.name)`; Numba's own text shows an address."""
        return f"function({self.name})"

    @property
    def words(self) -> int:
        """None at all."""
        return 0

    @property
    def result_words(self) -> int:
        """None at all."""
        return 0


Kind = Scalar | Record | Array | Tuple | Optional | Constant | Function
"""What an argument or an item of a result can be."""
Argument = Kind


@dataclass(frozen=True)
class Signature:
    """The types of one method. `result` is None for a method that returns None."""

    result: Kind | None
    arguments: tuple[Argument, ...]

    def __str__(self) -> str:
        """Canonical text: `float64(float64[::1], int64)`; None is `none`."""
        return f"{self.result_text}({', '.join(str(argument) for argument in self.arguments)})"

    @property
    def result_text(self) -> str:
        """The result alone."""
        return "none" if self.result is None else str(self.result)

    @property
    def argument_words(self) -> int:
        """Words of all arguments: where the result's begin."""
        return sum(argument.words for argument in self.arguments)

    @property
    def words(self) -> int:
        """Words of the uniform entry: arguments, result, and one for the pointer to a dynamic text."""
        return self.argument_words + (self.result.result_words if self.result else 0) + 1


def functions_of(kind: Kind | None) -> Iterator[str]:
    """Dotted names of the functions in `kind`, in order."""
    if isinstance(kind, Function):
        yield kind.name
    for item in kind.items if isinstance(kind, Tuple) else ():
        yield from functions_of(item)


def members_of(kind: Kind | None) -> Iterator[Member]:
    """Every member of an enum in `kind`, in order."""
    if isinstance(kind, Member):
        yield kind
    elif isinstance(kind, Optional):
        yield from members_of(kind.item)
    elif isinstance(kind, Tuple):
        for item in kind.items:
            yield from members_of(item)


def dataclasses_of(kind: Kind | None) -> Iterator[Dataclass]:
    """Every instance of a dataclass in `kind`, the outer ones first."""
    if isinstance(kind, Dataclass):
        yield kind
    if isinstance(kind, Optional):
        yield from dataclasses_of(kind.item)
    elif isinstance(kind, Tuple):
        for item in kind.items:
            yield from dataclasses_of(item)


def arrays_of(kind: Kind | None, *, result: bool = False) -> Iterator[tuple[int, Array]]:
    """(word index of its pointer from the kind's first word, array) of every array in `kind`, in order.

    result: count the words of a result.
    """
    if isinstance(kind, Array):
        yield 0, kind
    elif isinstance(kind, Optional):
        for at, array in arrays_of(kind.item, result=result):
            yield 1 + at, array
    elif isinstance(kind, Tuple):
        start = 0
        for item in kind.items:
            for at, array in arrays_of(item, result=result):
                yield start + at, array
            start += item.result_words if result else item.words


def memories_of(kind: Kind | None) -> Iterator[tuple[int, Array | Record]]:
    """(word index of its pointer from the kind's first word, array or record) of each in an argument, in order."""
    if isinstance(kind, Array | Record):
        yield 0, kind
    elif isinstance(kind, Optional):
        for at, memory in memories_of(kind.item):
            yield 1 + at, memory
    elif isinstance(kind, Tuple):
        start = 0
        for item in kind.items:
            for at, memory in memories_of(item):
                yield start + at, memory
            start += item.words


def records_of(kind: Kind | None) -> Iterator[Record]:
    """Every record in `kind`, in order; those that are elements of an array are not counted."""
    if isinstance(kind, Record):
        yield kind
    elif isinstance(kind, Optional):
        yield from records_of(kind.item)
    elif isinstance(kind, Tuple):
        for item in kind.items:
            yield from records_of(item)
