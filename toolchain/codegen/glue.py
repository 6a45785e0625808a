"""The Python-facing functions: one body per signature, one stub per function, dispatch for overloaded names.

A body converts the arguments by the functions of `platforms/native/glue.c`, calls the typed entry through its slot,
and boxes the result or raises. Numbers and arrays are converted in line; tuples, optional and fixed values, and results
that are more than one number, by tables (`toolchain.codegen.descriptors`). Measured against one full body per function,
sharing costs under 2 ns per call and halves size and compile time.

Converting a number can run Python code (`__float__`), and that code can resize an array. So a body converts in two
passes: first numbers and buffers (which Python holds still), and last, with nothing in between, exact NumPy arrays.

Before all that stands, for numbers and arrays, the fast way (`toolchain.codegen.fast`).
"""

from collections.abc import Iterator, Sequence

from toolchain.codegen.debug import PYTHON, with_subprogram
from toolchain.codegen.descriptors import argument_table, letter, result_table, table_global
from toolchain.codegen.fast import DECLARATIONS as FAST_DECLARATIONS
from toolchain.codegen.fast import GIL_ELEMENTS, elements, fast_body, has_fast_way, inline_body
from toolchain.codegen.lowering import array_flags, entry_parameters, part_type, type_mask
from toolchain.codegen.text import constant, string_global
from toolchain.package import Method
from toolchain.signature import (
    Argument,
    Array,
    Constant,
    Dataclass,
    Default,
    Function,
    Kind,
    Member,
    Record,
    Scalar,
    Signature,
    arrays_of,
    dataclasses_of,
    members_of,
    records_of,
)

CALL = "ptr %arguments, i64 %given, ptr %names"
"""What Python passes to a METH_FASTCALL | METH_KEYWORDS function, behind self."""

BUFFER = "[10 x i64]"
"""Py_buffer: 80 bytes, stable since CPython 3.11."""

FACT = "[2 x i64]"
"""`struct fact` of the glue: what dispatch knows about one argument."""

DECLARATIONS = """
declare i32 @pkgimage_float(ptr, ptr, i64, ptr)
declare i32 @pkgimage_int(ptr, ptr, i64, i32, ptr)
declare i32 @pkgimage_uint(ptr, ptr, i64, i32, ptr)
declare i32 @pkgimage_bool(ptr, ptr, i64, ptr)
declare i32 @pkgimage_complex(ptr, ptr, i64, ptr)
declare i32 @pkgimage_array(ptr, ptr, i64, i32, i32, i32, i32, i64, ptr, ptr, ptr)
declare i32 @pkgimage_array_first(ptr, ptr, i64, i32, i32, i32, i32, i64, ptr, ptr, ptr)
declare void @pkgimage_release(ptr, i32)
declare i32 @pkgimage_value(ptr, ptr, i64, ptr, ptr, ptr, ptr)
declare i32 @pkgimage_value_first(ptr, ptr, i64, ptr, ptr, ptr, ptr)
declare i32 @pkgimage_constant(ptr, ptr, i64, ptr)
declare ptr @pkgimage_boxed(ptr, ptr, ptr, i64, ptr, ptr)
declare i32 @pkgimage_bind_arguments(ptr, i64, ptr, ptr, i64, ptr)
declare ptr @PyEval_SaveThread()
declare void @PyEval_RestoreThread(ptr)
declare void @pkgimage_raise(i32)
declare ptr @pkgimage_none()
declare ptr @pkgimage_truth(i64)
declare ptr @pkgimage_dispatch(ptr, i64, ptr, ptr, ptr, ptr)
declare ptr @PyFloat_FromDouble(double)
declare ptr @PyLong_FromLongLong(i64)
declare ptr @PyLong_FromUnsignedLongLong(i64)
declare ptr @PyComplex_FromDoubles(double, double)
"""


def _conversion(name: str, index: int, argument: Argument, os: str) -> tuple[list[str], list[str]]:
    """(lines that reserve memory, calls of the first and the second pass) that convert an argument to %w<index>."""
    start = f"ptr %o{index}, ptr %method, i64 {index}"
    reserve = [f"  %w{index} = alloca [{max(argument.words, 1)} x i64], align 8"]
    if isinstance(argument, Array) and isinstance(argument.element, Scalar):
        element = argument.element
        numbers = f"i32 {letter(element)}, i32 {element.size}, i32 {argument.ndim}, i32 {array_flags(argument)}"
        mask = f"i64 {type_mask(element, os)}"
        passed = f"({start}, {numbers}, {mask}, ptr %w{index}, ptr %views, ptr %held)"
        return reserve, [f"@pkgimage_array_first{passed}", f"@pkgimage_array{passed}"]
    if isinstance(argument, Constant | Function):
        return [], [f"@pkgimage_constant({start}, ptr @{name}.table{index})"]
    if not isinstance(argument, Scalar) or isinstance(argument, Member):
        passed = f"({start}, ptr @{name}.table{index}, ptr %w{index}, ptr %views, ptr %held)"
        last = [f"@pkgimage_value{passed}"] if any(arrays_of(argument)) else []
        return reserve, [f"@pkgimage_value_first{passed}", *last]
    if argument.kind in ("int", "uint"):
        return reserve, [f"@pkgimage_{argument.kind}({start}, i32 {argument.bits}, ptr %w{index})"]
    return reserve, [f"@pkgimage_{argument.kind}({start}, ptr %w{index})"]


def _has_table(argument: Argument) -> bool:
    """Whether the glue converts it by walking over a table."""
    records = isinstance(argument, Array) and isinstance(argument.element, Record)
    return records or isinstance(argument, Member) or not isinstance(argument, Scalar | Array)


def _step(name: str, call: str) -> list[str]:
    """Lines that make one conversion and leave for %failed when it sets an error."""
    return [
        f"  %s{name} = call i32 {call}",
        f"  %f{name} = icmp slt i32 %s{name}, 0",
        f"  br i1 %f{name}, label %failed, label %next{name}",
        f"next{name}:",
    ]


def _loads(index: int, argument: Argument) -> list[str]:
    """Lines that load the lowered parts %a<index>.<part> from %w<index>."""
    lines = []
    for part, kind in enumerate(_part_types(argument)):
        cell, value = f"%c{index}.{part}", f"%a{index}.{part}"
        lines.append(f"  {cell} = getelementptr i64, ptr %w{index}, i64 {part}")
        if kind == "float":  # Python's floats are doubles; the glue converts to double, the entry takes float
            lines.append(f"  {value}.d = load double, ptr {cell}, align 8")
            lines.append(f"  {value} = fptrunc double {value}.d to float")
        else:
            lines.append(f"  {value} = load {kind}, ptr {cell}, align 8")
    return lines


def _part_types(argument: Argument) -> list[str]:
    return [kind for kind, _ in entry_parameters(Signature(None, (argument,)))]


def _boxed(name: str, result: Kind | None, count: int, *, views: bool) -> list[str]:
    """Lines that turn the words at %result into %object; a tail call needs them no longer.

    views: there are %views and %held.
    """
    if result is None:
        return ["  %object = tail call ptr @pkgimage_none()"]
    if not isinstance(result, Scalar) or isinstance(result, Member):
        given = f"ptr %result, ptr @{name}.result, ptr %actual, i64 {count}"
        held = "ptr %views, ptr %held" if views else "ptr null, ptr null"
        return [f"  %object = call ptr @pkgimage_boxed({given}, {held})"]
    lines = []
    names = []
    for part in range(result.words):
        kind = part_type(result)
        lines.append(f"  %rc{part} = getelementptr i64, ptr %result, i64 {part}")
        lines.append(f"  %r{part} = load {kind}, ptr %rc{part}, align 8")
        if kind == "float":
            lines.append(f"  %rd{part} = fpext float %r{part} to double")
            names.append(f"double %rd{part}")
        else:
            names.append(f"{kind} %r{part}")
    maker = {
        "bool": "pkgimage_truth", "int": "PyLong_FromLongLong", "uint": "PyLong_FromUnsignedLongLong",
        "float": "PyFloat_FromDouble", "complex": "PyComplex_FromDoubles",
    }[result.kind]
    return [*lines, f"  %object = tail call ptr @{maker}({', '.join(names)})"]


def _tables(name: str, signature: Signature, os: str) -> list[str]:
    """The tables that a body refers to."""
    lines = [
        table_global(f"{name}.table{index}", argument_table(argument, os))
        for index, argument in enumerate(signature.arguments)
        if _has_table(argument)
    ]
    if isinstance(signature.result, Member) or not isinstance(signature.result, Scalar | None):
        lines.append(table_global(f"{name}.result", result_table(signature.result, os)))
    return lines


def _entry_call(signature: Signature) -> list[str]:
    """Lines that call %entry, without the interpreter's lock when there is much to do; %status."""
    passed = ", ".join([f"{kind} {value}" for kind, value in entry_parameters(signature)] + ["ptr %result"])
    arrays = [(index, at, array) for index, a in enumerate(signature.arguments) for at, array in arrays_of(a)]
    if not arrays:
        return [f"  %status = call i32 %entry({passed})"]
    lines, total = elements(arrays)
    return [
        *lines,
        f"  %long = icmp ugt i64 {total}, {GIL_ELEMENTS}",
        "  br i1 %long, label %unlocked, label %locked",
        "unlocked:",
        "  %thread = call ptr @PyEval_SaveThread()",
        f"  %status.u = call i32 %entry({passed})",
        "  call void @PyEval_RestoreThread(ptr %thread)",
        "  br label %called",
        "locked:",
        f"  %status.l = call i32 %entry({passed})",
        "  br label %called",
        "called:",
        "  %status = phi i32 [ %status.u, %unlocked ], [ %status.l, %locked ]",
    ]


def _released(where: str) -> list[str]:
    """Lines that give back the buffers of arrays that are no ndarray."""
    return [
        f"  %h{where} = load i32, ptr %held, align 4",
        f"  %n{where} = icmp sgt i32 %h{where}, 0",
        f"  br i1 %n{where}, label %release{where}, label %done{where}",
        f"release{where}:",
        f"  call void @pkgimage_release(ptr %views, i32 %h{where})",
        f"  br label %done{where}",
        f"done{where}:",
    ]


def optional_bits(signature: Signature) -> int:
    """Bit i is set when argument i may be left out."""
    omitted = [isinstance(a, Constant) and a.omitted for a in signature.arguments]
    return sum(1 << index for index, one in enumerate(omitted[:63]) if one)


def python_body(name: str, signature: Signature, os: str) -> str:
    """IR of `ptr @<name>(method, arguments, count, keyword names)` for every function of this signature."""
    if not has_fast_way(signature):
        return "\n".join([*_tables(name, signature, os), _whole_body(name, name, signature, os)])
    return "\n".join([
        *_tables(name, signature, os),
        fast_body(name, signature, os, _boxed(name, signature.result, len(signature.arguments), views=False)),
        _whole_body(f"{name}.whole", name, signature, os, attributes=" cold noinline"),
    ])


def _whole_body(symbol: str, name: str, signature: Signature, os: str, attributes: str = "") -> str:
    """IR of the body `@<symbol>` that takes all that is right and words the error of all else; tables go by `name`."""
    count, optional = len(signature.arguments), optional_bits(signature)
    kept = (arrays_of, records_of, dataclasses_of)
    arrays = sum(1 for argument in signature.arguments for of in kept for _ in of(argument))
    tables = any(_has_table(a) and not isinstance(a, Constant | Function) for a in signature.arguments)
    head = [
        f"define internal ptr @{symbol}(ptr %method, {CALL}){attributes} {{",
        f"  %ordered = alloca [{max(count, 1)} x ptr], align 8",
        f"  %result = alloca [{max(signature.result.result_words, 1) if signature.result else 1} x i64], align 8",
    ]
    if arrays or tables:
        head += [f"  %views = alloca [{max(arrays, 1)} x {BUFFER}], align 8", "  %held = alloca i32, align 4"]
        head += ["  store i32 0, ptr %held, align 4"]
    steps: list[str] = []
    last: list[str] = []
    for index, argument in enumerate(signature.arguments):
        reserve, calls = _conversion(name, index, argument, os)
        head += reserve
        steps += [
            f"  %p{index} = getelementptr ptr, ptr %actual, i64 {index}",
            f"  %o{index} = load ptr, ptr %p{index}, align 8",
            *_step(str(index), calls[0]),
        ]
        for call in calls[1:]:
            last += _step(f"{index}.last", call)
    steps += last
    for index, argument in enumerate(signature.arguments):
        steps += _loads(index, argument)

    def released(where: str) -> list[str]:
        return _released(where) if arrays else []

    return "\n".join([
        *head,
        "  %unnamed = icmp eq ptr %names, null",
        f"  %complete = icmp eq i64 %given, {count}",
        "  %simple = and i1 %unnamed, %complete",
        "  br i1 %simple, label %convert, label %bind",
        "bind:",
        f"  %bound = call i32 @pkgimage_bind_arguments({CALL}, ptr %method, i64 {optional}, ptr %ordered)",
        "  %unbound = icmp slt i32 %bound, 0",
        "  br i1 %unbound, label %nothing, label %convert",
        "convert:",
        "  %actual = phi ptr [ %arguments, %0 ], [ %ordered, %bind ]",
        *steps,
        "  %cellat = getelementptr i8, ptr %method, i64 24",
        "  %cell = load ptr, ptr %cellat, align 8",
        "  %entry = load ptr, ptr %cell, align 8",
        *_entry_call(signature),
        "  %good = icmp eq i32 %status, 0",
        "  br i1 %good, label %box, label %raise",
        "box:",
        *_boxed(name, signature.result, count, views=bool(arrays or tables)),
        *released("a"),
        "  ret ptr %object",
        "raise:",
        "  call void @pkgimage_raise(i32 %status)",
        *(["  br label %failed"] if count else ["  br label %nothing"]),
        *(["failed:", *released("b"), "  br label %nothing"] if count else []),
        "nothing:",
        "  ret ptr null",
        "}",
    ])


def _joined(texts: Sequence[str]) -> str:
    """Texts that stand one after the other, each followed by NUL (the last NUL comes from `string_global`)."""
    return "\0".join(texts)


def _method(index: int, method: Method) -> list[str]:
    """The descriptor of one method and its texts."""
    arguments = [str(argument) for argument in method.signature.arguments]
    slot = f"getelementptr (ptr, ptr @pkgimage_slots, i64 {2 * index})"
    texts = f"ptr @name.{index}, ptr @parameters.{index}, ptr @types.{index}"
    fields = f"{texts}, ptr {slot}, i64 {len(arguments)}, i64 {optional_bits(method.signature)}"
    return [
        string_global(f"name.{index}", method.name),
        string_global(f"parameters.{index}", _joined(method.parameters)),
        string_global(f"types.{index}", _joined(arguments)),
        f"@method.{index} = internal constant {{ ptr, ptr, ptr, ptr, i64, i64 }} {{ {fields} }}",
    ]


def _stub(name: str, call: str) -> str:
    return (
        f"define internal ptr @{name}(ptr %self, ptr %arguments, i64 %given, ptr %names) {{\n"
        f"  %object = tail call ptr {call}\n  ret ptr %object\n}}"
    )


def _overloads_stub(first: int, count: int) -> str:
    """The stub of an overloaded name; the memory that dispatch needs grows with the number of parameters."""
    count = max(count, 1)
    return "\n".join([
        f"define internal ptr @python.{first}(ptr %self, {CALL}) {{",
        f"  %ordered = alloca [{count} x ptr], align 8",
        f"  %facts = alloca [{count} x {FACT}], align 8",
        f"  %object = call ptr @pkgimage_dispatch({CALL}, ptr @overloads.{first}, ptr %ordered, ptr %facts)",
        "  ret ptr %object",
        "}",
    ])


def _overloads(
    name: str, members: list[int], methods: Sequence[Method], bodies: dict[str, str], os: str
) -> list[str]:
    """Candidates of one overloaded name and the stub that dispatches between them.

    Those with enums come first: to see that a member is no number costs more than to see whose member it is.
    """
    lines, rows, optional = [], [], 0
    key = f"overloads.{members[0]}"
    for index in sorted(members, key=lambda index: not any(_classes(methods[index]))):
        arguments = methods[index].signature.arguments
        optional |= optional_bits(methods[index].signature)
        table = [number for argument in arguments for number in argument_table(argument, os)]
        lines.append(table_global(f"kinds.{index}", table))
        body = bodies[str(methods[index].signature)]
        rows.append(f"{{ ptr, ptr, ptr }} {{ ptr @method.{index}, ptr @{body}, ptr @kinds.{index} }}")
    listing = ", ".join(f"{name}{_arguments_text(methods[index])}" for index in members)
    fields = ", ".join(f"ptr @{part}.{members[0]}" for part in ("name", "listing", "candidates"))
    lines += [
        f"@candidates.{members[0]} = internal constant [{len(rows)} x {{ ptr, ptr, ptr }}] [{', '.join(rows)}]",
        string_global(f"listing.{members[0]}", listing),
        f"@{key} = internal constant {{ ptr, ptr, ptr, i64, i64 }} {{ {fields}, i64 {len(rows)}, i64 {optional} }}",
        _overloads_stub(members[0], len(methods[members[0]].signature.arguments)),
    ]
    return lines


def _classes(method: Method) -> Iterator[Member | Dataclass]:
    """The enums and dataclasses of a method's arguments."""
    for argument in method.signature.arguments:
        yield from members_of(argument)
        yield from dataclasses_of(argument)


def _arguments_text(method: Method) -> str:
    return str(method.signature).removeprefix(method.signature.result_text)


def _parameter(method: Method, index: int) -> str:
    argument = method.signature.arguments[index]
    if isinstance(argument, Constant) and argument.omitted:
        shown = "..." if isinstance(argument.value, Default) else repr(argument.value)
        return f"{method.parameters[index]}={shown}"
    return method.parameters[index]


def documentation(name: str, methods: Sequence[Method]) -> str:
    r"""The `ml_doc` of a function: its text signature, which `inspect` reads, docstring and compiled signatures.

    CPython reads text signatures as ASCII and raises UnicodeEncodeError for others: with such names there is none, and
    `inspect.signature` says so by a ValueError. A NUL would end the C text: it is shown as `\0`.
    """
    parameters = [_parameter(methods[0], index) for index in range(len(methods[0].parameters))]
    head = f"{name}({', '.join(('$module', *parameters))})\n--\n\n"
    compiled = "Compiled for " + ", ".join(str(method.signature) for method in methods) + "."
    text = f"{methods[0].doc}\n\n{compiled}" if methods[0].doc else compiled
    return (head if head.isascii() else "") + text.replace("\0", "\\0")


def _python_function(index: int, method: Method, body: str, os: str, straight: frozenset[int]) -> str:
    """IR of `@python.<index>`, of a name with one signature: the entry's code in line, or a stub of the shared body."""
    signature = method.signature
    if index in straight and has_fast_way(signature):
        boxed = _boxed(body, signature.result, len(signature.arguments), views=False)
        return with_subprogram(inline_body(index, body, signature, os, boxed), index, PYTHON)
    return _stub(f"python.{index}", f"@{body}(ptr @method.{index}, {CALL})")


def python_ir(
    methods: Sequence[Method], os: str, straight: frozenset[int], more: Sequence[tuple[str, str]] = ()
) -> str:
    """IR of everything Python sees: bodies, stubs, `@pkgimage_methods` (PyMethodDef, ended by zeros).

    straight: the methods whose function is a straight line. more: (name, symbol) of C functions that take nothing and
    are functions of the module too. `@pkgimage_origins`: the dotted name of each function.
    """
    lines = [DECLARATIONS, FAST_DECLARATIONS]
    bodies: dict[str, str] = {}
    groups: dict[str, list[int]] = {}
    for index, method in enumerate(methods):
        if str(method.signature) not in bodies:
            bodies[str(method.signature)] = f"body.{len(bodies)}"
            lines.append(python_body(bodies[str(method.signature)], method.signature, os))
        groups.setdefault(method.name, []).append(index)
        lines += _method(index, method)
    rows, origins = [], []
    for name, members in groups.items():
        first = members[0]
        if len(members) == 1:
            body = bodies[str(methods[first].signature)]
            lines.append(_python_function(first, methods[first], body, os, straight))
        else:
            lines += _overloads(name, members, methods, bodies, os)
        lines.append(string_global(f"doc.{first}", documentation(name, [methods[index] for index in members])))
        origins.append(methods[first].origin)
        # METH_FASTCALL | METH_KEYWORDS = 0x82
        rows.append(f"{{ ptr, ptr, i32, ptr }} {{ ptr @name.{first}, ptr @python.{first}, i32 130, ptr @doc.{first} }}")
    for number, (name, symbol) in enumerate(more):
        lines += [string_global(f"more.{number}", name), f"declare ptr @{symbol}(ptr, ptr)"]
        # METH_NOARGS is 4
        rows.append(f"{{ ptr, ptr, i32, ptr }} {{ ptr @more.{number}, ptr @{symbol}, i32 4, ptr null }}")
    rows.append("{ ptr, ptr, i32, ptr } zeroinitializer")
    lines.append(f"@pkgimage_methods = global [{len(rows)} x {{ ptr, ptr, i32, ptr }}] [{', '.join(rows)}]")
    listing = _joined(origins).encode() + b"\0"
    lines.append(f"@pkgimage_origins = constant [{len(listing)} x i8] {constant(listing)}")
    return "\n".join(lines)


