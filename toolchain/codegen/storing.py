"""Results of the front ends' functions, written as words.

Numba stores a result behind its result pointer: a bool as i8, a complex number as two, an array as its structure, a
tuple as a structure of its items (an array of LLVM when they are all of one type), in which a bool is an i1 and an
optional value a pair of value and i1. An instance of a dataclass is a structure in any case. Of a record it stores the
address (`toolchain.codegen.borrowing` says whose memory that must be): the words are a copy of the bytes.
"""

from toolchain.codegen.lowering import memory_type, part_type
from toolchain.codegen.text import Body
from toolchain.signature import Array, Constant, Dataclass, Function, Kind, Optional, Record, Scalar, Tuple


def put(body: Body, kind: str, value: str, at: int) -> None:
    """Writes `value`, of the LLVM type `kind`, to word `at` of the result."""
    cell = body.value(f"getelementptr i64, ptr %result, i64 {at}")
    body.line(f"store {kind} {value}, ptr {cell}, align 8")


def _store_scalar(body: Body, scalar: Scalar, kind: str, value: str, at: int) -> None:
    """Writes a number, of the LLVM type `kind`, in the encoding of words."""
    if scalar.kind == "complex":
        for index in (0, 1):
            put(body, part_type(scalar), body.value(f"extractvalue {kind} {value}, {index}"), at + index)
    elif scalar.kind == "float":
        put(body, kind, value, at)
    else:
        if scalar.kind == "bool" and kind != "i1":  # memory form: 0 or 1 in a byte, upper bits not promised
            value, kind = body.value(f"trunc {kind} {value} to i1"), "i1"
        if kind != "i64":
            extend = "sext" if scalar.kind == "int" else "zext"
            value = body.value(f"{extend} {kind} {value} to i64")
        put(body, "i64", value, at)


def _store_array(body: Body, array: Array, kind: str, value: str, at: int) -> None:
    """Numba's array structure: memory, parent, items, item size, data, shapes, strides."""
    put(body, "ptr", body.value(f"extractvalue {kind} {value}, 4"), at)
    for axis in range(array.ndim):
        put(body, "i64", body.value(f"extractvalue {kind} {value}, 5, {axis}"), at + 1 + axis)
        put(body, "i64", body.value(f"extractvalue {kind} {value}, 6, {axis}"), at + 1 + array.ndim + axis)
    put(body, "ptr", body.value(f"extractvalue {kind} {value}, 0"), at + array.words)


def _store_record(body: Body, record: Record, value: str, at: int) -> None:
    """Copies the bytes that `value` points to, which may lie at any address; the last word is filled with zeros."""
    for index in range(record.size // 8):
        cell = body.value(f"getelementptr i8, ptr {value}, i64 {8 * index}")
        put(body, "i64", body.value(f"load i64, ptr {cell}, align 1"), at + index)
    rest, word = record.size % 8, "0"
    for index in range(rest):
        cell = body.value(f"getelementptr i8, ptr {value}, i64 {record.size - rest + index}")
        wide = body.value("zext i8 " + body.value(f"load i8, ptr {cell}, align 1") + " to i64")
        word = body.value(f"or i64 {word}, " + body.value(f"shl i64 {wide}, {8 * index}"))
    if rest:
        put(body, "i64", word, at + record.size // 8)


def store_result(body: Body, result: Kind, kind: str, value: str, at: int = 0) -> None:
    """Writes `value`, of the LLVM type `kind`, from word `at` of the result on."""
    if isinstance(result, Scalar):
        _store_scalar(body, result, kind, value, at)
    elif isinstance(result, Array):
        _store_array(body, result, kind, value, at)
    elif isinstance(result, Record):
        _store_record(body, result, value, at)
    elif isinstance(result, Tuple):
        for index, item in enumerate(result.items):
            member = body.value(f"extractvalue {kind} {value}, {index}")
            store_result(body, item, value_type(item), member, at)
            at += item.result_words
    elif isinstance(result, Optional):
        flag = body.value(f"extractvalue {kind} {value}, 1")
        _store_scalar(body, Scalar("bool", 8), "i1", flag, at)
        inner = body.value(f"extractvalue {kind} {value}, 0")
        store_result(body, result.item, value_type(result.item), inner, at + 1)


def value_type(kind: Kind) -> str:
    """Numba's LLVM type of a value inside a tuple."""
    if isinstance(kind, Scalar):
        return "i1" if kind.kind == "bool" else _scalar_result_type(kind)
    if isinstance(kind, Array):
        return f"{{ ptr, ptr, i64, i64, ptr, [{kind.ndim} x i64], [{kind.ndim} x i64] }}"
    if isinstance(kind, Optional):
        return f"{{ {value_type(kind.item)}, i1 }}"
    if isinstance(kind, Constant | Function | Record):
        return "ptr"
    if len(set(kind.items)) == 1 and not isinstance(kind, Dataclass):
        return f"[{len(kind.items)} x {value_type(kind.items[0])}]"
    return f"{{ {', '.join(value_type(item) for item in kind.items)} }}"


def numba_result_type(result: Kind | None) -> str:
    """How Numba stores a result behind its result pointer; of an optional one the value alone."""
    if result is None:
        return "ptr"
    if isinstance(result, Optional):
        return numba_result_type(result.item)
    return _scalar_result_type(result) if isinstance(result, Scalar) else value_type(result)


def _scalar_result_type(scalar: Scalar) -> str:
    """How Numba stores a number behind its result pointer."""
    if scalar.kind == "complex":
        return "{ float, float }" if scalar.bits == 64 else "{ double, double }"
    if scalar.kind == "float":
        return part_type(scalar)
    return memory_type(scalar)
