"""Arguments and results as tables of int32 for the glue, which converts by walking over them (platforms/native/glue.c).

    number      letter b, i, u, f or c; bits
    array       'A'; letter; bits; dimensions; flags; set of NumPy's type numbers
    records     'R'; number of further ints; dimensions; flags; bytes of a record; bytes that its address is a multiple
                of (1: packed); what `numpy.dtype` makes the dtype of, as a Python literal, four bytes an int
    record      'V'; the same, without dimensions and flags
    tuple       'T'; number of items; the items
    optional    'O'; words of the value; the value
    constant    'L'; letter n, b, i, f, s or o (nothing but leaving it out); 1 when it may be omitted; number of further
                ints; these: a bool or a byte of UTF-8 each, an int or a float's bits as low and high half
    function    'L'; letter d; 0; number of further ints; a byte each of its dotted name as UTF-8
    member      'E'; number of further ints; letter and bits of its value; dotted name, module and name of the class,
                each followed by NUL, four bytes an int
    dataclass   'D'; number of ints of a text; the text, four bytes an int: dotted name, module and name of the class;
                name of each field; each followed by NUL; the tuple of the fields' values

Results: numbers, members, records, tuples, dataclasses and optional values likewise, arrays of records with flags
WRITABLE or 0, and

    array       'A'; format of PEP 3118, with 256 added for complex; bytes of an element; dimensions; 1 when read-only
    None        'N'
    named tuple 'P'; number of ints of a text; the text, four bytes an int: dotted name, module and name of the class;
                names of the fields; each followed by NUL; the tuple
"""

import struct
from collections.abc import Sequence

from toolchain.codegen.lowering import WRITABLE, array_flags, type_mask
from toolchain.signature import Array, Constant, Dataclass, Function, Kind, Member, Optional, Record, Scalar, Tuple

LETTERS = {"bool": "b", "int": "i", "uint": "u", "float": "f", "complex": "c"}


def letter(scalar: Scalar) -> int:
    """The letter of a number's kind."""
    return ord(LETTERS[scalar.kind])


def argument_table(kind: Kind, os: str) -> list[int]:  # noqa: PLR0911 - one for each kind of type
    """The table of one argument."""
    if isinstance(kind, Member):
        return _member(kind)
    if isinstance(kind, Scalar):
        return [letter(kind), kind.bits]
    if isinstance(kind, Array):
        return _array(kind, os)
    if isinstance(kind, Optional):
        return [ord("O"), kind.item.words, *argument_table(kind.item, os)]
    if isinstance(kind, Constant):
        return _constant(kind)
    if isinstance(kind, Function):
        name = kind.name.encode()
        return [ord("L"), ord("d"), 0, len(name), *name]
    if isinstance(kind, Record):
        return _records("V", kind, 0, 0)
    head = _class(kind) if isinstance(kind, Dataclass) else []
    return [*head, ord("T"), len(kind.items), *(number for item in kind.items for number in argument_table(item, os))]


def _array(kind: Array, os: str) -> list[int]:
    if isinstance(kind.element, Record):
        return _records("R", kind.element, kind.ndim, array_flags(kind))
    flags, mask = array_flags(kind), type_mask(kind.element, os)
    return [ord("A"), letter(kind.element), kind.element.bits, kind.ndim, flags, mask]


def _records(head: str, record: Record, ndim: int, flags: int) -> list[int]:
    data = [ndim, flags, record.size, record.alignment, *_packed([repr(record.dtype)])]
    return [ord(head), len(data), *data]


def _packed(texts: Sequence[str]) -> list[int]:
    """Texts, each followed by NUL, as ints of four bytes."""
    text = "\0".join(texts).encode()
    packed = text + bytes(4 - len(text) % 4)
    return list(struct.unpack(f"<{len(packed) // 4}i", packed))


def _constant(constant: Constant) -> list[int]:
    value, data = constant.value, []
    if isinstance(value, bool):
        kind, data = "b", [int(value)]
    elif isinstance(value, int):
        kind, data = "i", list(struct.unpack("<2i", struct.pack("<q", value)))
    elif isinstance(value, float):
        kind, data = "f", list(struct.unpack("<2i", struct.pack("<d", value)))
    elif isinstance(value, str):
        kind, data = "s", list(value.encode("utf-8", "surrogatepass"))
    else:
        kind = "n" if value is None else "o"
    return [ord("L"), ord(kind), int(constant.omitted), len(data), *data]


def result_table(kind: Kind | None, os: str) -> list[int]:  # noqa: PLR0911 - one for each kind of type
    """The table of a result."""
    if kind is None or isinstance(kind, Constant | Function):
        return [ord("N")]
    if isinstance(kind, Member):
        return _member(kind)
    if isinstance(kind, Scalar):
        return [letter(kind), kind.bits]
    if isinstance(kind, Record):
        return _records("V", kind, 0, 0)
    if isinstance(kind, Array):
        if isinstance(kind.element, Record):
            return _records("R", kind.element, kind.ndim, WRITABLE if kind.mutable else 0)
        return [ord("A"), _format(kind.element, os), kind.element.size, kind.ndim, int(not kind.mutable)]
    if isinstance(kind, Optional):
        return [ord("O"), kind.item.result_words, *result_table(kind.item, os)]
    head = _class(kind) if kind.name else []
    return [*head, ord("T"), len(kind.items), *(number for item in kind.items for number in result_table(item, os))]


def _member(kind: Member) -> list[int]:
    module, _, name = kind.name.rpartition(".")
    packed = _packed([kind.name, module, name, ""])
    return [ord("E"), 2 + len(packed), letter(kind), kind.bits, *packed]


def _class(named: Tuple) -> list[int]:
    module, _, name = named.name.rpartition(".")
    instance = isinstance(named, Dataclass)
    packed = _packed([named.name, module, name, *(named.fields if instance else [" ".join(named.fields)])])
    return [ord("D" if instance else "P"), len(packed), *packed]


def _format(scalar: Scalar, os: str) -> int:
    """PEP 3118's letter that NumPy reads as its default type of this kind and size.

    NumPy has two types of 8 bytes (`long` and `long long`), equal and yet not the same; which is `int64` goes by the
    system.
    """
    if scalar.kind == "bool":
        return ord("?")
    if scalar.kind == "complex":
        return 256 + ord("f" if scalar.bits == 64 else "d")
    if scalar.kind == "float":
        return ord("f" if scalar.bits == 32 else "d")
    windows = os == "windows"
    signed = {8: "b", 16: "h", 32: "l" if windows else "i", 64: "q" if windows else "l"}[scalar.bits]
    return ord(signed if scalar.kind == "int" else signed.upper())


def table_global(name: str, numbers: list[int]) -> str:
    """IR of a constant table."""
    values = ", ".join(f"i32 {number}" for number in numbers or [0])
    return f"@{name} = private unnamed_addr constant [{len(numbers) or 1} x i32] [{values}], align 4"
