"""A dependency's method as the front end calls it: from Numba's convention to a typed entry of another image, and back.

The bitcode of an image calls the methods of its dependencies under symbols that it leaves undefined, as if they were
functions of its own: `i32 f(ptr result, ptr exception, flattened arguments...)`. The adapter behind such a symbol does
what `entries` does, the other way round: it makes the arguments of the typed entry from the flattened ones, calls the
entry through the dependency's slot, and stores what came as words the way Numba stores it.

Memory. A typed entry takes arrays without the block that holds them, and what it returns of an argument (the array
itself, a view of it) comes back without one as well. The caller of a Numba function gets a reference of its own to
whatever comes back, and may give back the argument's at once. So an array that comes without a block and lies inside of
an argument's memory gets that argument's block, and one reference more (`_holder`).

Exceptions. Status k means row k - 1 of the dependency's table. The image's own table has the same row, somewhere else:
the adapter stores the address of a constant with that number, which is what a function of the image itself would do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from toolchain.codegen.borrowing import extent
from toolchain.codegen.entries import NONE, Native
from toolchain.codegen.lowering import lowered, part_type
from toolchain.codegen.storing import numba_result_type, value_type
from toolchain.codegen.text import Body, quoted
from toolchain.errors import CodegenError
from toolchain.signature import Argument, Array, Constant, Function, Kind, Optional, Record, Scalar, Signature, Tuple

HOLD = "pkgimage.dependency.hold"
"""Name of the function that takes one more reference to a block, unless it is null."""

HOLD_IR = f"""define internal void @{HOLD}(ptr %block) {{
  %none = icmp eq ptr %block, null
  br i1 %none, label %done, label %count
count:
  %old = atomicrmw add ptr %block, i64 1 monotonic
  br label %done
done:
  ret void
}}"""

EXCEPTION = "{ ptr, i32, ptr, ptr, i32 }"
UNBOUND = -2
"""Status of a slot that nobody filled."""


@dataclass
class _Taken:
    """What an adapter made of its own parameters."""

    passed: list[str] = field(default_factory=list)
    """Typed arguments of the entry: 'double %p2'."""
    arrays: list[tuple[Array, list[str], str]] = field(default_factory=list)
    """Of each array: its type; data, shapes, strides; the block that holds it."""


class _Parameters:
    """The parameters of a function in the front end's convention, one after the other: (type, name)."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self.left = [(kind, f"%p{index}") for index, kind in enumerate(kinds)]

    def take(self, count: int = 1) -> list[tuple[str, str]]:
        """The next ones. Raises CodegenError 'abi-unexpected'."""
        if count > len(self.left):
            raise CodegenError("abi-unexpected", "the function has too few parameters for its signature")
        found, self.left = self.left[:count], self.left[count:]
        return found


def adapter(symbol: str, native: Native, signature: Signature, cell: str, rows: Mapping[int, int]) -> str:
    """IR of the function `symbol`, which calls a method through the slot that the variable `cell` leads to.

    rows: what the method can raise: status of its entry to index in the image's own exception table.
    Raises CodegenError 'abi-unexpected' when function and signature disagree.
    """
    body, taken, parameters = Body(), _Taken(), _Parameters(native.parameters[2:])
    for argument in signature.arguments:
        _lift(body, argument, parameters, taken)
    if parameters.left or native.result != "i32":
        raise CodegenError("abi-unexpected", "the function has parameters left over")
    words = body.value(f"alloca [{max(signature.words - signature.argument_words, 1)} x i64], align 8")
    slot = body.value(f"load ptr, ptr {quoted(cell)}, align 8, !invariant.load !0")
    entry = body.value(f"load ptr, ptr {slot}, align 8")
    status = body.value(f"call i32 {entry}({', '.join([*taken.passed, f'ptr {words}'])})")
    ways = {0: "fine", UNBOUND: "unbound"} | {number: f"raise.{number}" for number in rows}
    cases = " ".join(f"i32 {number}, label %{label}" for number, label in ways.items())
    body.line(f"switch i32 {status}, label %failed [ {cases} ]")
    body.lines.append("fine:")
    _finish(body, signature.result, words, taken)
    for number, label in ways.items():
        if number:
            body.lines.append(f"{label}:")
            body.line(f"store ptr {_constant(rows.get(number, UNBOUND - 1))}, ptr %problem, align 8")
            body.line("ret i32 1")
    body.lines += ["failed:", "  store ptr null, ptr %problem, align 8", "  ret i32 -1"]
    kinds = ["ptr %out", "ptr %problem", *(f"{k} %p{i}" for i, k in enumerate(native.parameters[2:]))]
    return "\n".join([f"define i32 {quoted(symbol)}({', '.join(kinds)}) {{", *body.lines, "}"])


def _constant(row: int) -> str:
    return f"@pkgimage.dependency.row.{row + 1}"


def constants(rows: set[int]) -> list[str]:
    """IR of the constants that stand for exceptions of the image's own table, and for an entry that is not bound."""
    return [
        f"{_constant(row)} = internal constant {EXCEPTION} {{ ptr null, i32 {row + 1}, ptr null, ptr null, i32 0 }}"
        for row in sorted({*rows, UNBOUND - 1})
    ]


# -- arguments ---------------------------------------------------------------------------------------------------------


def _lift(body: Body, argument: Argument, parameters: _Parameters, taken: _Taken) -> None:
    """The entry's arguments for one argument of the front end's function."""
    if isinstance(argument, Scalar):
        taken.passed += _scalar(body, argument, parameters)
    elif isinstance(argument, Array):
        found = [name for _, name in parameters.take(5 + 2 * argument.ndim)]
        parts = found[4:]
        taken.arrays.append((argument, parts, found[0]))
        taken.passed += [f"{kind} {part}" for kind, part in zip(lowered(argument), parts, strict=True)]
    elif isinstance(argument, Record):
        taken.passed += [f"ptr {name}" for _, name in parameters.take()]
    elif isinstance(argument, Tuple):
        for item in argument.items:
            _lift(body, item, parameters, taken)
    elif isinstance(argument, Optional):
        at = len(taken.passed)
        _lift(body, argument.item, parameters, taken)
        taken.passed[at:at] = _scalar(body, Scalar("bool", 8), parameters)
    elif isinstance(argument, Function) or not argument.omitted:
        parameters.take()


def _scalar(body: Body, scalar: Scalar, parameters: _Parameters) -> Iterator[str]:
    ((kind, name),) = parameters.take()
    if scalar.kind == "complex":
        part = part_type(scalar)
        if kind == part:
            yield f"{part} {name}"
            yield from (f"{part} {other}" for _, other in parameters.take())
        else:
            yield from (f"{part} " + body.value(f"extractvalue {kind} {name}, {index}") for index in (0, 1))
    elif scalar.kind == "float":
        yield f"{kind} {name}"
    else:
        if scalar.kind == "bool" and kind != "i1":  # the upper bits of the byte are not promised
            name, kind = body.value(f"trunc {kind} {name} to i1"), "i1"
        if kind != "i64":
            name = body.value(f"{'sext' if scalar.kind == 'int' else 'zext'} {kind} {name} to i64")
        yield f"i64 {name}"


# -- results -----------------------------------------------------------------------------------------------------------


def _finish(body: Body, result: Kind | None, words: str, taken: _Taken) -> None:
    """Stores the result as Numba does, and returns."""
    kind = numba_result_type(result)
    value = "null"
    if isinstance(result, Optional):
        body.line(f"%none = icmp eq i64 {_word(body, words, 0)}, 0")
        body.line("br i1 %none, label %nothing, label %there")
        body.lines += ["nothing:", f"  ret i32 {NONE}", "there:"]
        value = _read(body, result.item, kind, words, 1, taken, "true")
    elif result is not None:
        value = _read(body, result, kind, words, 0, taken, "true")
    body.line(f"store {kind} {value}, ptr %out, align 1")
    body.line("ret i32 0")


def _word(body: Body, words: str, at: int, kind: str = "i64") -> str:
    cell = body.value(f"getelementptr i64, ptr {words}, i64 {at}")
    return body.value(f"load {kind}, ptr {cell}, align 8")


def _read(body: Body, result: Kind, kind: str, words: str, at: int, taken: _Taken, there: str) -> str:
    """The value of the LLVM type `kind` that stands from word `at` on. there: an i1, whether it means anything."""
    if isinstance(result, Scalar):
        return _read_scalar(body, result, kind, words, at)
    if isinstance(result, Array):
        return _read_array(body, result, kind, words, at, taken, there)
    if isinstance(result, Constant | Function):
        return "null"
    if isinstance(result, Record):  # Numba gives its address: `is_callable` keeps these inside of one image
        raise CodegenError("abi-unexpected", f"a result of {result} cannot come from another image")
    if isinstance(result, Optional):
        flag = body.value(f"icmp ne i64 {_word(body, words, at)}, 0")
        meant = body.value(f"and i1 {there}, {flag}")
        item = value_type(result.item)
        value = _read(body, result.item, item, words, at + 1, taken, meant)
        half = body.value(f"insertvalue {kind} zeroinitializer, {item} {value}, 0")
        return body.value(f"insertvalue {kind} {half}, i1 {flag}, 1")
    whole = "zeroinitializer"
    for index, each in enumerate(result.items):
        inner = value_type(each)
        value = _read(body, each, inner, words, at, taken, there)
        whole = body.value(f"insertvalue {kind} {whole}, {inner} {value}, {index}")
        at += each.result_words
    return whole


def _read_scalar(body: Body, scalar: Scalar, kind: str, words: str, at: int) -> str:
    if scalar.kind == "complex":
        part = part_type(scalar)
        half = body.value(f"insertvalue {kind} zeroinitializer, {part} {_word(body, words, at, part)}, 0")
        return body.value(f"insertvalue {kind} {half}, {part} {_word(body, words, at + 1, part)}, 1")
    if scalar.kind == "float":
        return _word(body, words, at, kind)
    value = _word(body, words, at)
    if kind == "i1":
        return body.value(f"icmp ne i64 {value}, 0")
    return value if kind == "i64" else body.value(f"trunc i64 {value} to {kind}")


def _read_array(body: Body, array: Array, kind: str, words: str, at: int, taken: _Taken, there: str) -> str:
    """Numba's array structure. What it holds is the caller's to give back."""
    data = _word(body, words, at, "ptr")
    shapes = [_word(body, words, at + 1 + axis) for axis in range(array.ndim)]
    strides = [_word(body, words, at + 1 + array.ndim + axis) for axis in range(array.ndim)]
    block = _holder(body, data, _word(body, words, at + array.words, "ptr"), taken, there)
    items = shapes[0]
    for shape in shapes[1:]:
        items = body.value(f"mul i64 {items}, {shape}")
    value = "zeroinitializer"
    single = [("ptr", block, "0"), ("i64", items, "2"), ("i64", str(array.element.size), "3"), ("ptr", data, "4")]
    axes = [("i64", one, f"{place}, {i}") for place, row in ((5, shapes), (6, strides)) for i, one in enumerate(row)]
    for type_, part, place in (*single, *axes):
        value = body.value(f"insertvalue {kind} {value}, {type_} {part}, {place}")
    return value


def _holder(body: Body, data: str, own: str, taken: _Taken, there: str) -> str:
    """The block that holds the memory at `data`: `own`, or where that is null, one more reference to an argument's."""
    found = "null"
    for array, parts, block in taken.arrays:
        low, span, full = extent(body, array, parts)
        inside = body.value(f"sub i64 {body.value(f'ptrtoint ptr {data} to i64')}, {low}")
        fits = body.value(f"and i1 {body.value(f'icmp ult i64 {inside}, {span}')}, {full}")
        better = body.value(f"select i1 {fits}, ptr {block}, ptr null")
        known = body.value(f"icmp ne ptr {found}, null")
        found = body.value(f"select i1 {known}, ptr {found}, ptr {better}")
    borrowed = body.value(f"and i1 {there}, {body.value(f'icmp eq ptr {own}, null')}")
    more = body.value(f"select i1 {borrowed}, ptr {found}, ptr null")
    body.line(f"call void @{HOLD}(ptr {more})")
    return body.value(f"select i1 {borrowed}, ptr {found}, ptr {own}")
