"""The fast way through a Python-facing function: positional arguments that need no thought.

Most calls pass a float where the signature says float64, an int where it says int64, an exact `ndarray` of the right
element type where it says array. For those a body begins with one straight line: check, convert, call, box. It sets
nothing up that only other calls need (buffers, keywords, the interpreter's lock), holds no value across the call of the
entry, and ends in a tail call: a few bytes of stack, and no registers saved for one array. Measured, and not worth it:
a copy of it in every stub, results in registers, imports called without the linkage table (each 1 % of a call or less).

Whatever it cannot take goes to the whole body (`toolchain.codegen.glue`), which begins again. That is sound because
nothing up to there runs Python code or leaves an error: what is converted twice has no effects.

**Code in line.** What was left above hand-written C was the call of the entry: through its cell, the result in memory,
a status; 6 % of a call whose kernel has no loop (a C compiler puts such a kernel into its wrapper). So a method whose
function is a straight line has a Python function of its own. It asks the cell first: while that holds the image's own
entry, the entry's code stands in line (LLVM decides, within `INLINE_COST`); when it holds anything else, that is called
by the shared body. Where there are loops, a call is long and code is large: those methods have the shared body alone.
"""

from dataclasses import dataclass

from toolchain.codegen.lowering import array_flags, entry_parameters, type_mask
from toolchain.signature import Array, Scalar, Signature

GIL_ELEMENTS = 32768
"""A call whose arrays have more elements than this in all runs without the interpreter's lock."""

INLINE_COST = 100
"""Up to which cost, by LLVM's count (5 for an instruction), an entry's code may stand in line."""

DECLARATIONS = """
declare i32 @pkgimage_is_float(ptr)
declare i32 @pkgimage_is_int(ptr)
declare i32 @pkgimage_is_uint(ptr)
declare i32 @pkgimage_is_bool(ptr)
declare i32 @pkgimage_is_array(ptr, i32, i32, i64)
declare i32 @pkgimage_failed()
declare double @PyFloat_AsDouble(ptr)
declare i64 @PyLong_AsLongLong(ptr)
declare i64 @PyLong_AsUnsignedLongLong(ptr)
declare i64 @pkgimage_is_true(ptr)
"""


def has_fast_way(signature: Signature) -> bool:
    """Whether every argument is a number, not complex, or an array of numbers."""
    arrays = [a for a in signature.arguments if isinstance(a, Array) and isinstance(a.element, Scalar)]
    numbers = [a for a in signature.arguments if type(a) is Scalar and a.kind != "complex"]
    return len(arrays) + len(numbers) == len(signature.arguments)


def _checked(index: int, call: str) -> list[str]:
    """Lines that load object %o<index> and leave for %again unless the check `call` of it holds."""
    return [
        f"  %p{index} = getelementptr ptr, ptr %actual, i64 {index}",
        f"  %o{index} = load ptr, ptr %p{index}, align 8",
        f"  %s{index} = call i32 {call}",
        f"  %f{index} = icmp ne i32 %s{index}, 0",
        f"  br i1 %f{index}, label %take{index}, label %again",
        f"take{index}:",
    ]


def _integer(index: int, scalar: Scalar) -> list[str]:
    """Lines that convert %o<index> to %a<index>.0; -1 is a value or an error, a narrow type has a range."""
    maker = "PyLong_AsLongLong" if scalar.kind == "int" else "PyLong_AsUnsignedLongLong"
    value = f"%a{index}.0"
    lines = [
        f"  %v{index} = call i64 @{maker}(ptr %o{index})",
        f"  %m{index} = icmp eq i64 %v{index}, -1",
        f"  br i1 %m{index}, label %doubt{index}, label %sure{index}",
        f"doubt{index}:",
        f"  %e{index} = call i32 @pkgimage_failed()",
        f"  %g{index} = icmp eq i32 %e{index}, 0",
        f"  br i1 %g{index}, label %sure{index}, label %again",
        f"sure{index}:",
        f"  {value} = phi i64 [ %v{index}, %take{index} ], [ -1, %doubt{index} ]",
    ]
    if scalar.bits == 64:
        return lines
    extend = "sext" if scalar.kind == "int" else "zext"
    return [
        *lines,
        f"  %n{index} = trunc i64 {value} to i{scalar.bits}",
        f"  %x{index} = {extend} i{scalar.bits} %n{index} to i64",
        f"  %w{index} = icmp eq i64 %x{index}, {value}",
        f"  br i1 %w{index}, label %range{index}, label %again",
        f"range{index}:",
    ]


def _number(index: int, scalar: Scalar) -> list[str]:
    lines = _checked(index, f"@pkgimage_is_{scalar.kind}(ptr %o{index})")
    if scalar.kind == "bool":
        return [*lines, f"  %a{index}.0 = call i64 @pkgimage_is_true(ptr %o{index})"]
    if scalar.kind != "float":
        return [*lines, *_integer(index, scalar)]
    if scalar.bits == 64:
        return [*lines, f"  %a{index}.0 = call double @PyFloat_AsDouble(ptr %o{index})"]
    lines.append(f"  %d{index} = call double @PyFloat_AsDouble(ptr %o{index})")
    return [*lines, f"  %a{index}.0 = fptrunc double %d{index} to float"]


def _array(index: int, array: Array, os: str) -> list[str]:
    """Lines that read data (16), shapes (32) and strides (40) of an exact ndarray; glue.c tells about the offsets."""
    assert isinstance(array.element, Scalar)
    asked = f"i32 {array.ndim}, i32 {array_flags(array)}, i64 {type_mask(array.element, os)}"
    lines = _checked(index, f"@pkgimage_is_array(ptr %o{index}, {asked})")
    for part, offset in (("data", 16), ("shapes", 32), ("strides", 40)):
        name = f"%a{index}.0" if part == "data" else f"%{part}{index}"
        lines.append(f"  %{part}at{index} = getelementptr i8, ptr %o{index}, i64 {offset}")
        lines.append(f"  {name} = load ptr, ptr %{part}at{index}, align 8")
    for axis in range(array.ndim):
        for part, number in (("shapes", 1 + axis), ("strides", 1 + array.ndim + axis)):
            lines.append(f"  %c{index}.{number} = getelementptr i64, ptr %{part}{index}, i64 {axis}")
            lines.append(f"  %a{index}.{number} = load i64, ptr %c{index}.{number}, align 8")
    return lines


def elements(arrays: list[tuple[int, int, Array]]) -> tuple[list[str], str]:
    """(lines, name) of the number of elements of all arrays; each is (argument, its first part, the array)."""
    lines: list[str] = []
    total = ""
    for index, at, array in arrays:
        size = f"%a{index}.{at + 1}"
        for axis in range(1, array.ndim):
            lines.append(f"  %z{index}.{at}.{axis} = mul i64 {size}, %a{index}.{at + 1 + axis}")
            size = f"%z{index}.{at}.{axis}"
        if total:
            lines.append(f"  %t{index}.{at} = add i64 {total}, {size}")
            size = f"%t{index}.{at}"
        total = size
    return lines, total


def _little_to_do(signature: Signature) -> list[str]:
    """Lines that leave for %again when the call must run without the interpreter's lock."""
    arrays = [(index, 0, a) for index, a in enumerate(signature.arguments) if isinstance(a, Array)]
    if not arrays:
        return []
    lines, total = elements(arrays)
    return [
        *lines,
        f"  %long = icmp ugt i64 {total}, {GIL_ELEMENTS}",
        "  br i1 %long, label %again, label %short",
        "short:",
    ]


@dataclass(frozen=True)
class _Target:
    """What is called: `head` begins the function, `lines` bring the callee, `method` is the descriptor's operand."""

    head: tuple[str, ...]
    lines: tuple[str, ...]
    callee: str
    method: str


def fast_body(name: str, signature: Signature, os: str, boxed: list[str]) -> str:
    """IR of `ptr @<name>(method, arguments, count, keyword names)` that falls back on `@<name>.whole`.

    It serves every function of the signature. boxed: the lines that turn the words at %result, of a call with the
    arguments at %actual, into %object.
    """
    through = (
        "  %cellat = getelementptr i8, ptr %method, i64 24",
        "  %cell = load ptr, ptr %cellat, align 8",
        "  %entry = load ptr, ptr %cell, align 8",
    )
    head = (f"define internal ptr @{name}(ptr %method, ptr %actual, i64 %given, ptr %names) {{",)
    return _body(name, signature, os, boxed, _Target(head, through, "%entry", "%method"), [])


def inline_body(index: int, name: str, signature: Signature, os: str, boxed: list[str]) -> str:
    """IR of `ptr @python.<index>(self, ...)`: the code of `@typed.<index>` in line while its cell holds that.

    When it does not, `@<name>` is called, the shared body. boxed: as `fast_body` takes it.
    """
    cell = f"getelementptr (ptr, ptr @pkgimage_slots, i64 {2 * index})"
    method = f"@method.{index}"
    head = (
        f"define internal ptr @python.{index}(ptr %self, ptr %actual, i64 %given, ptr %names) {{",
        f"  %entry = load ptr, ptr {cell}, align 8",
        f"  %usual = icmp eq ptr %entry, @typed.{index}",
        "  br i1 %usual, label %check, label %other",
        "check:",
    )
    other = [
        "other:",
        f"  %there = tail call ptr @{name}(ptr {method}, ptr %actual, i64 %given, ptr %names) cold noinline",
        "  ret ptr %there",
    ]
    return _body(name, signature, os, boxed, _Target(head, (), f"@typed.{index}", method), other)


def _again(name: str, method: str, count: int) -> list[str]:
    """The block %again: as %whole, with constants, because count and names were not kept so far."""
    if not count:
        return []
    call = f"@{name}.whole(ptr {method}, ptr %actual, i64 {count}, ptr null)"
    return ["again:", f"  %second = tail call ptr {call}", "  ret ptr %second"]


def _body(name: str, signature: Signature, os: str, boxed: list[str], target: _Target, more: list[str]) -> str:
    """IR of a fast way to `target` that falls back on `@<name>.whole`; `more`: further blocks."""
    count = len(signature.arguments)
    words = max(signature.result.result_words, 1) if signature.result else 0
    # Numbers first: converting one may call, and what is read from an array need not be kept across that.
    numbers = [line for i, a in enumerate(signature.arguments) if isinstance(a, Scalar) for line in _number(i, a)]
    arrays = [line for i, a in enumerate(signature.arguments) if isinstance(a, Array) for line in _array(i, a, os)]
    place = "ptr %result" if words else "ptr null"
    passed = ", ".join([*(f"{kind} {value}" for kind, value in entry_parameters(signature)), place])
    bounded = f' "function-inline-threshold"="{INLINE_COST}"' if target.callee.startswith("@") else ""
    return "\n".join([
        target.head[0],
        *([f"  %result = alloca [{words} x i64], align 8"] if words else []),
        *target.head[1:],
        "  %unnamed = icmp eq ptr %names, null",
        f"  %complete = icmp eq i64 %given, {count}",
        "  %simple = and i1 %unnamed, %complete",
        "  br i1 %simple, label %convert, label %whole",
        "convert:",
        *numbers,
        *arrays,
        *_little_to_do(signature),
        *target.lines,
        f"  %status = call i32 {target.callee}({passed}){bounded}",
        "  %good = icmp eq i32 %status, 0",
        "  br i1 %good, label %box, label %raise",
        "box:",
        *boxed,
        "  ret ptr %object",
        "raise:",
        "  call void @pkgimage_raise(i32 %status)",
        "  ret ptr null",
        "whole:",
        f"  %all = tail call ptr @{name}.whole(ptr {target.method}, ptr %actual, i64 %given, ptr %names)",
        "  ret ptr %all",
        *_again(name, target.method, count),
        *more,
        "}",
    ])
