"""Typed and uniform entries: what stands between a caller and the front end's function.

Numba's functions are `i32 f(ptr result, ptr exception, flattened arguments...)`. An array is flattened to meminfo,
parent, item count, item size, data, shapes, strides; meminfo and parent are null here, because the caller owns the
memory. On failure the exception cell points to a constant whose second field (an i32 behind one pointer) holds the
number of the exception: the front end puts "index in the image's table, plus one" there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from toolchain.codegen.lowering import entry_parameters, lowered, memory_type, part_type
from toolchain.codegen.text import quoted
from toolchain.errors import CodegenError
from toolchain.package import Method
from toolchain.signature import Array, Scalar, Signature


@dataclass(frozen=True)
class Native:
    """The LLVM type of a front end's function, as text: result and parameters."""

    result: str
    parameters: tuple[str, ...]


class _Body:
    """Lines of one function under construction, with fresh names for values."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.count = 0

    def value(self, text: str) -> str:
        self.count += 1
        self.lines.append(f"  %v{self.count} = {text}")
        return f"%v{self.count}"

    def line(self, text: str) -> None:
        self.lines.append(f"  {text}")


def _take(wanted: Iterator[str]) -> str:
    """The next parameter of the native function. (A StopIteration inside a generator would become a RuntimeError.)"""
    kind = next(wanted, None)
    if kind is None:
        raise CodegenError("abi-unexpected", "the function has too few parameters for its signature")
    return kind


def _narrowed(body: _Body, scalar: Scalar, name: str, wanted: str) -> str:
    """The i64 `name` as the front end takes it: i1, i8 for bool, iN for integers."""
    if wanted == "i64":
        return name
    if wanted == "i1":
        return body.value(f"icmp ne i64 {name}, 0")
    if wanted not in {memory_type(scalar), "i8", "i16", "i32"}:
        raise CodegenError("abi-unexpected", f"cannot pass {scalar} as {wanted}")
    return body.value(f"trunc i64 {name} to {wanted}")


def _scalar_arguments(body: _Body, scalar: Scalar, parts: list[str], wanted: Iterator[str]) -> Iterator[str]:
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


def _numba_array(body: _Body, array: Array, parts: list[str], wanted: Iterator[str]) -> Iterator[str]:
    shapes, strides = parts[1 : 1 + array.ndim], parts[1 + array.ndim :]
    items = shapes[0]
    for shape in shapes[1:]:
        items = body.value(f"mul i64 {items}, {shape}")
    for _ in range(5 + 2 * array.ndim):
        _take(wanted)
    yield from ("ptr null", "ptr null", f"i64 {items}", f"i64 {array.element.size}", f"ptr {parts[0]}")
    yield from (f"i64 {name}" for name in (*shapes, *strides))


def _arguments(body: _Body, method: Method, native: tuple[str, ...]) -> list[str]:
    """The front end's arguments, made from the typed entry's."""
    wanted = iter(native)
    out: list[str] = []
    for index, argument in enumerate(method.signature.arguments):
        parts = [f"%a{index}.{part}" for part in range(len(lowered(argument)))]
        if isinstance(argument, Scalar):
            out += _scalar_arguments(body, argument, parts, wanted)
        elif method.convention == "numba":
            out += _numba_array(body, argument, parts, wanted)
        else:
            out += [f"{_take(wanted)} {parts[0]}", f"{_take(wanted)} {parts[1]}"]
    if next(wanted, None) is not None:
        raise CodegenError("abi-unexpected", "the function has parameters left over")
    return out


def _store_result(body: _Body, scalar: Scalar, kind: str, value: str) -> None:
    """Writes `value`, of the LLVM type `kind`, to %result in the encoding of words."""
    if scalar.kind == "complex":
        part = part_type(scalar)
        for index in (0, 1):
            member = body.value(f"extractvalue {kind} {value}, {index}")
            cell = body.value(f"getelementptr i64, ptr %result, i64 {index}")
            body.line(f"store {part} {member}, ptr {cell}, align 8")
    elif scalar.kind == "float":
        body.line(f"store {kind} {value}, ptr %result, align 8")
    else:
        if scalar.kind == "bool" and kind != "i1":  # memory form: 0 or 1 in a byte, upper bits not promised
            value, kind = body.value(f"trunc {kind} {value} to i1"), "i1"
        if kind != "i64":
            extend = "sext" if scalar.kind == "int" else "zext"
            value = body.value(f"{extend} {kind} {value} to i64")
        body.line(f"store i64 {value}, ptr %result, align 8")


def _numba_result_type(scalar: Scalar) -> str:
    """How Numba stores a result behind its result pointer."""
    if scalar.kind == "complex":
        return "{ float, float }" if scalar.bits == 64 else "{ double, double }"
    if scalar.kind == "float":
        return part_type(scalar)
    return memory_type(scalar)


def _numba_call(body: _Body, method: Method, native: Native) -> None:
    arguments = _arguments(body, method, native.parameters[2:])
    result = method.signature.result
    kind = "ptr" if result is None else _numba_result_type(result)
    cell, problem = body.value(f"alloca {kind}, align 8"), body.value("alloca ptr, align 8")
    # Numba leaves the cell untouched for None and small integers may be read back whole: start from zero.
    body.line(f"store {kind} zeroinitializer, ptr {cell}, align 8")
    body.line(f"store ptr null, ptr {problem}, align 8")
    call = ", ".join((f"ptr {cell}", f"ptr {problem}", *arguments))
    status = body.value(f"call i32 {quoted(method.symbol)}({call})")
    body.line(f"%good = icmp eq i32 {status}, 0")
    body.line("br i1 %good, label %fine, label %raised")
    body.lines.append("fine:")
    if result is not None:
        _store_result(body, result, kind, body.value(f"load {kind}, ptr {cell}, align 8"))
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


def _c_call(body: _Body, method: Method, native: Native) -> None:
    arguments = ", ".join(_arguments(body, method, native.parameters))
    result = method.signature.result
    call = f"call {native.result} {quoted(method.symbol)}({arguments})"
    if result is None:
        body.line(call)
    else:
        _store_result(body, result, native.result, body.value(call))
    body.line("ret i32 0")


def typed_entry(index: int, method: Method, native: Native) -> str:
    """IR of `@typed.<index>`. Raises CodegenError 'abi-unexpected' when function and signature disagree."""
    body = _Body()
    try:
        (_numba_call if method.convention == "numba" else _c_call)(body, method, native)
    except CodegenError as problem:
        problem.details = (f"{method.name} {method.signature}: {method.symbol}", *problem.details)
        raise
    parameters = ", ".join([f"{kind} {name}" for kind, name in entry_parameters(method.signature)] + ["ptr %result"])
    return "\n".join([f"define internal i32 @typed.{index}({parameters}) {{", *body.lines, "}"])


def uniform_entry(index: int, signature: Signature) -> str:
    """IR of `@uniform.<index>`: reads words, calls the typed entry through its slot, the result goes into words."""
    body = _Body()
    arguments = []
    position = 0
    for kind, _ in entry_parameters(signature):
        cell = body.value(f"getelementptr i64, ptr %words, i64 {position}")
        arguments.append(f"{kind} " + body.value(f"load {kind}, ptr {cell}, align 8"))
        position += 1
    result = body.value(f"getelementptr i64, ptr %words, i64 {position}")
    text = body.value(f"getelementptr i64, ptr %words, i64 {signature.words - 1}")
    body.line(f"store i64 0, ptr {text}, align 8")
    slot = body.value(f"getelementptr ptr, ptr @pkgimage_slots, i64 {2 * index}")
    entry = body.value(f"load ptr, ptr {slot}, align 8")
    status = body.value(f"call i32 {entry}({', '.join([*arguments, f'ptr {result}'])})")
    body.line(f"ret i32 {status}")
    return "\n".join([f"define internal i32 @uniform.{index}(ptr %words) {{", *body.lines, "}"])
