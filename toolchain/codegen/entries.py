"""Typed and uniform entries: what stands between a caller and the front end's function.

Numba's functions are `i32 f(ptr result, ptr exception, flattened arguments...)`. An array is flattened to meminfo,
parent, item count, item size, data, shapes, strides; meminfo and parent are null here, because the caller owns the
memory. A record is the pointer to its bytes. A tuple is flattened to its items, an optional value to the value and a
flag; None, and texts and functions that the signature fixes are a null pointer, an omitted default is nothing at all.
On failure the exception cell points to a constant whose second field (an i32 behind one pointer) holds the number of
the exception: the front end puts "index in the image's table, plus one" there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from toolchain.codegen.borrowing import STRAY, borrowed
from toolchain.codegen.lowering import entry_parameters, lowered, memory_type, part_type
from toolchain.codegen.storing import numba_result_type, put, store_result
from toolchain.codegen.text import Body, quoted
from toolchain.errors import CodegenError
from toolchain.package import Method
from toolchain.signature import Array, Constant, Default, Function, Kind, Optional, Record, Scalar, Signature

NONE = -2
"""Numba's status of a function that returns an optional value and has none."""


@dataclass(frozen=True)
class Native:
    """The LLVM type of a front end's function, as text: result and parameters."""

    result: str
    parameters: tuple[str, ...]


def _take(wanted: Iterator[str]) -> str:
    """The next parameter of the native function. (A StopIteration inside a generator would become a RuntimeError.)"""
    kind = next(wanted, None)
    if kind is None:
        raise CodegenError("abi-unexpected", "the function has too few parameters for its signature")
    return kind


def _narrowed(body: Body, scalar: Scalar, name: str, wanted: str) -> str:
    """The i64 `name` as the front end takes it: i1, i8 for bool, iN for integers."""
    if wanted == "i64":
        return name
    if wanted == "i1":
        return body.value(f"icmp ne i64 {name}, 0")
    if wanted not in {memory_type(scalar), "i8", "i16", "i32"}:
        raise CodegenError("abi-unexpected", f"cannot pass {scalar} as {wanted}")
    return body.value(f"trunc i64 {name} to {wanted}")


def _scalar_arguments(body: Body, scalar: Scalar, parts: list[str], wanted: Iterator[str]) -> Iterator[str]:
    """Typed arguments ('double %a0.0') for one number; a complex is two parts or one aggregate."""
    first = _take(wanted)
    if scalar.kind == "complex":
        kind = part_type(scalar)
        if first == kind:
            _take(wanted)
            yield from (f"{kind} {part}" for part in parts)
            return
        half = body.value(f"insertvalue {first} poison, {kind} {parts[0]}, 0")
        yield f"{first} " + body.value(f"insertvalue {first} {half}, {kind} {parts[1]}, 1")
    elif scalar.kind == "float":
        yield f"{first} {parts[0]}"
    else:
        yield f"{first} {_narrowed(body, scalar, parts[0], first)}"


def _numba_array(body: Body, array: Array, parts: list[str], wanted: Iterator[str]) -> Iterator[str]:
    shapes, strides = parts[1 : 1 + array.ndim], parts[1 + array.ndim :]
    items = shapes[0]
    for shape in shapes[1:]:
        items = body.value(f"mul i64 {items}, {shape}")
    for _ in range(5 + 2 * array.ndim):
        _take(wanted)
    yield from ("ptr null", "ptr null", f"i64 {items}", f"i64 {array.element.size}", f"ptr {parts[0]}")
    yield from (f"i64 {name}" for name in (*shapes, *strides))


def _constant_argument(constant: Constant | Function, wanted: Iterator[str]) -> Iterator[str]:
    """What stands for a fixed value: nothing for a default; a number, or a null that nobody reads."""
    if isinstance(constant, Function):
        yield f"{_take(wanted)} null"
    elif not constant.omitted:
        kind = _take(wanted)
        assert not isinstance(constant.value, Default), "it is omitted"
        yield "ptr null" if kind == "ptr" else f"{kind} {int(constant.value or 0)}"


def _passed(body: Body, kind: Kind, parts: list[str], wanted: Iterator[str], convention: str) -> Iterator[str]:
    """Typed arguments of the front end's function for one argument of ours."""
    if isinstance(kind, Scalar):
        yield from _scalar_arguments(body, kind, parts, wanted)
    elif isinstance(kind, Constant | Function):
        yield from _constant_argument(kind, wanted)
    elif isinstance(kind, Record):
        yield f"{_take(wanted)} {parts[0]}"
    elif convention != "numba":
        if not isinstance(kind, Array):
            raise CodegenError("abi-unexpected", f"the C convention has no {kind}")
        yield from (f"{_take(wanted)} {parts[0]}", f"{_take(wanted)} {parts[1]}")
    elif isinstance(kind, Array):
        yield from _numba_array(body, kind, parts, wanted)
    elif isinstance(kind, Optional):
        yield from _passed(body, kind.item, parts[1:], wanted, convention)
        flag = _take(wanted)
        yield f"{flag} {_narrowed(body, Scalar('bool', 8), parts[0], flag)}"
    else:
        at = 0
        for item in kind.items:
            count = len(lowered(item))
            yield from _passed(body, item, parts[at : at + count], wanted, convention)
            at += count


def _arguments(body: Body, method: Method, native: tuple[str, ...]) -> list[str]:
    """The front end's arguments, made from the typed entry's."""
    wanted = iter(native)
    out: list[str] = []
    for index, argument in enumerate(method.signature.arguments):
        parts = [f"%a{index}.{part}" for part in range(len(lowered(argument)))]
        out += _passed(body, argument, parts, wanted, method.convention)
    if next(wanted, None) is not None:
        raise CodegenError("abi-unexpected", "the function has parameters left over")
    return out


def _numba_call(body: Body, method: Method, native: Native) -> None:
    arguments = _arguments(body, method, native.parameters[2:])
    result = method.signature.result
    kind = numba_result_type(result)
    cell, problem = body.value(f"alloca {kind}, align 8"), body.value("alloca ptr, align 8")
    # Numba leaves the cell untouched for None and small integers may be read back whole: start from zero.
    body.line(f"store {kind} zeroinitializer, ptr {cell}, align 8")
    body.line(f"store ptr null, ptr {problem}, align 8")
    call = ", ".join((f"ptr {cell}", f"ptr {problem}", *arguments))
    status = body.value(f"call i32 {quoted(method.symbol)}({call})")
    body.line(f"%good = icmp eq i32 {status}, 0")
    optional = isinstance(result, Optional)
    body.line(f"br i1 %good, label %fine, label %{'nothing' if optional else 'raised'}")
    body.lines.append("fine:")
    if result is not None:
        value = body.value(f"load {kind}, ptr {cell}, align 8")
        item = result.item if isinstance(result, Optional) else result
        if isinstance(item, Record):
            there = borrowed(body, method.signature, value, item.size)
            body.line(f"br i1 {there}, label %there, label %stray")
            body.lines.append("stray:")
            body.line(f"ret i32 {STRAY}")
            body.lines.append("there:")
        if isinstance(result, Optional):
            put(body, "i64", "1", 0)
            store_result(body, result.item, kind, value, 1)
        else:
            store_result(body, result, kind, value)
    body.line("ret i32 0")
    if optional:
        body.lines.append("nothing:")
        body.line(f"%none = icmp eq i32 {status}, {NONE}")
        body.line("br i1 %none, label %empty, label %raised")
        body.lines.append("empty:")
        put(body, "i64", "0", 0)
        body.line("ret i32 0")
    body.lines.append("raised:")
    constant = body.value(f"load ptr, ptr {problem}, align 8")
    body.line(f"%missing = icmp eq ptr {constant}, null")
    body.line("br i1 %missing, label %memory, label %known")
    body.lines.append("known:")
    number = body.value(f"getelementptr i8, ptr {constant}, i64 8")
    body.line("ret i32 " + body.value(f"load i32, ptr {number}, align 8"))
    body.lines.append("memory:")
    body.line("ret i32 -1")


def _c_call(body: Body, method: Method, native: Native) -> None:
    arguments = ", ".join(_arguments(body, method, native.parameters))
    result = method.signature.result
    call = f"call {native.result} {quoted(method.symbol)}({arguments})"
    if result is None:
        body.line(call)
    else:
        store_result(body, result, native.result, body.value(call))
    body.line("ret i32 0")


def typed_entry(index: int, method: Method, native: Native) -> str:
    """IR of `@typed.<index>`. Raises CodegenError 'abi-unexpected' when function and signature disagree."""
    body = Body()
    try:
        (_numba_call if method.convention == "numba" else _c_call)(body, method, native)
    except CodegenError as problem:
        problem.details = (f"{method.name} {method.signature}: {method.symbol}", *problem.details)
        raise
    parameters = ", ".join([f"{kind} {name}" for kind, name in entry_parameters(method.signature)] + ["ptr %result"])
    return "\n".join([f"define internal i32 @typed.{index}({parameters}) {{", *body.lines, "}"])


def uniform_entry(index: int, signature: Signature, entry: str = "") -> str:
    """IR of `@uniform.<index>`: reads words, calls the typed entry through its slot, the result goes into words.

    entry: the typed entry that it is to call whatever the slot holds; so each CPU target's code can be called.
    """
    body = Body()
    arguments = []
    position = 0
    for kind, _ in entry_parameters(signature):
        cell = body.value(f"getelementptr i64, ptr %words, i64 {position}")
        arguments.append(f"{kind} " + body.value(f"load {kind}, ptr {cell}, align 8"))
        position += 1
    result = body.value(f"getelementptr i64, ptr %words, i64 {position}")
    text = body.value(f"getelementptr i64, ptr %words, i64 {signature.words - 1}")
    body.line(f"store i64 0, ptr {text}, align 8")
    apart = " noinline" if entry else ""
    if not entry:
        slot = body.value(f"getelementptr ptr, ptr @pkgimage_slots, i64 {2 * index}")
        entry = body.value(f"load ptr, ptr {slot}, align 8")
    status = body.value(f"call i32 {entry}({', '.join([*arguments, f'ptr {result}'])}){apart}")
    body.line(f"ret i32 {status}")
    return "\n".join([f"define internal i32 @uniform.{index}(ptr %words) {{", *body.lines, "}"])
