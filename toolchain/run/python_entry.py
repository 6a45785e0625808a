"""The program that a separate interpreter runs: loads the image, calls functions by name, writes a results file.

Executed as a script by any CPython from 3.11 on, with `pkgimage` importable and nothing else of this project (but
`toolchain.run.python_mapping`, for images of another system): so it uses the standard library, and NumPy when the
interpreter has it. Paths come from the environment as for every harness, and PKGIMAGE_PLAN names a JSON list with name
(empty: which CPU target did the image choose?), parameter names, argument kinds and result kind of each call.

The first call of each function is made twice, on equal arguments: by position, then by keyword; both must give the same
bits in result and arrays. Records: docs/design.md section 5, and RAIS and WONT of `toolchain.run.calls.records`.
"""

from __future__ import annotations

import ast
import ctypes
import importlib
import json
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

try:
    import numpy as np
except ImportError:
    HAVE_NUMPY = False
else:
    HAVE_NUMPY = True

FORMATS = {
    "bool8": "?", "int8": "b", "int16": "h", "int32": "i", "int64": "q", "uint8": "B", "uint16": "H", "uint32": "I",
    "uint64": "Q", "float32": "f", "float64": "d",
}  # fmt: skip
"""memoryview's formats, for arrays without NumPy (it has none for complex)."""


SELECT = 16
"""Offset of `select` in an image's table (docs/design.md section 3)."""

Axes = tuple[int, ...]


class UnableError(Exception):
    """This interpreter cannot make the call."""


class MismatchError(Exception):
    """By keyword and by position, or result and signature, differ."""


@dataclass
class Call:
    """One call of the calls file, with its entry of the plan."""

    name: str
    parameters: list[str]
    kinds: list[dict[str, Any]]
    result: dict[str, Any] | None
    words: tuple[int, ...]
    arrays: int
    """Of the result."""
    pointers: dict[int, int]
    """Word index -> offset of the array's first element in the blob."""
    blob: bytes


def read_calls(path: str, plan_path: str) -> list[Call]:
    """Every call of the two files."""
    data = Path(path).read_bytes()
    plan = json.loads(Path(plan_path).read_text(encoding="utf-8"))
    at, calls = 24, []
    for entry in plan:
        _, words, pointers, blob, arrays, _ = struct.unpack_from("<q5Q", data, at)
        values = struct.unpack_from(f"<{words}q", data, at + 48)
        at += 48 + 8 * words
        pairs = dict(struct.iter_unpack("<QQ", data[at : at + 16 * pointers]))
        at += 16 * pointers + 24 * arrays
        head = (entry["name"], entry["parameters"], entry["arguments"], entry["result"])
        calls.append(Call(*head, values, entry["arrays"], pairs, data[at : at + blob]))
        at += blob
    return calls


class Reader:
    """Walks over the words of a call's arguments."""

    def __init__(self, call: Call, blob: bytearray, module: object) -> None:
        self.call, self.blob, self.module, self.at = call, blob, module, 0

    def word(self) -> int:
        """The next word."""
        self.at += 1
        return self.call.words[self.at - 1]

    def value(self, kind: dict[str, Any]) -> object:  # noqa: PLR0911 - one for each kind of type
        """The next argument, or item of one. Raises UnableError."""
        match kind["kind"]:
            case "array":
                return self.array(kind)
            case "record":
                return self.record(kind)
            case "tuple":
                return tuple([self.value(item) for item in kind["items"]])
            case "optional":
                if self.word():
                    return self.value(kind["item"])
                self.at += kind["words"]
                return None
            case "constant" | "function":
                return fixed(kind)
            case "member":
                return class_of(self.module, kind)(self.value(kind["value"]))
            case "dataclass":
                parts = [self.value(item) for item in kind["items"]]
                return classes().instance(class_of(self.module, kind), parts)
            case _:
                words = [self.word() for _ in range(2 if kind["kind"] == "complex" else 1)]
                return typed(number(words, kind), kind)

    def array(self, kind: dict[str, Any]) -> object:
        """The next array, a view of the blob."""
        pointer, axes = self.at, kind["dimensions"]
        self.word()
        shape = tuple([self.word() for _ in range(axes)])
        strides = tuple([self.word() for _ in range(axes)])
        return array(self.blob, self.call.pointers[pointer], shape, strides, kind)


    def record(self, kind: dict[str, Any]) -> object:
        """The next record, which looks at the blob. Raises UnableError."""
        pointer = self.at
        self.word()
        if not HAVE_NUMPY:
            raise UnableError("this interpreter has no NumPy, which the record needs")
        return np.ndarray((), dtype_of(kind), self.blob, self.call.pointers[pointer])[()]


def dtype_of(kind: dict[str, Any]) -> Any:
    """NumPy's dtype of an array's elements, of a record or a number."""
    return np.dtype(ast.literal_eval(kind["dtype"]))


def fixed(kind: dict[str, Any]) -> object:
    """The value that the signature fixes."""
    if kind["kind"] == "function":
        return stand_in(kind["name"])
    return float.fromhex(kind["value"]) if kind["float"] else kind["value"]


def stand_in(name: str) -> object:
    """A function that says it is `name`: this interpreter has not the package, and the image does not call it."""

    def function() -> None:
        pass

    function.__module__, _, function.__qualname__ = name.rpartition(".")
    return function


def classes() -> Any:
    """The module with the classes that images define."""
    return importlib.import_module("pkgimage.classes")


def class_of(module: Any, kind: dict[str, Any]) -> Any:
    """The image's enum or dataclass: this interpreter has not the package."""
    found = classes().of_member if kind["kind"] == "member" else classes().of_dataclass
    return found(module.__pkgimage_header__, module.__pkgimage_data__, kind["name"])


def arguments_of(call: Call, blob: bytearray, module: object) -> list[object]:
    """The call's arguments as Python would have them; arrays are views of `blob`. Raises UnableError."""
    reader = Reader(call, blob, module)
    return [reader.value(kind) for kind in call.kinds]


def array(blob: bytearray, offset: int, shape: Axes, strides: Axes, kind: dict[str, Any]) -> object:
    """The array in `blob`: NumPy's, or a memoryview where the interpreter has no NumPy. Raises UnableError."""
    if HAVE_NUMPY:
        empty = 0 in shape
        dtype = dtype_of(kind)
        made = np.empty(shape, dtype) if empty else np.ndarray(shape, dtype, blob, offset, strides)
        made.flags.writeable = kind["mutable"]
        return made
    form: Any = FORMATS.get(kind["element"])
    step = kind["itemsize"]
    for length, stride in zip(reversed(shape), reversed(strides), strict=True):
        if stride != step or length == 0:
            form = None
        step *= length
    if form is None:
        raise UnableError("this interpreter has no NumPy, and memoryview cannot stand for this array")
    whole = memoryview(blob)[offset : offset + step]
    return (whole if kind["mutable"] else whole.toreadonly()).cast(form, shape)


def typed(value: object, kind: dict[str, Any]) -> object:
    """The number, as a NumPy scalar of its exact type where that selects a signature. Raises UnableError."""
    if not kind["typed"] or kind["kind"] == "bool":
        return value
    if not HAVE_NUMPY:
        raise UnableError("this interpreter has no NumPy, whose scalars would select the signature")
    return dtype_of(kind).type(value)


def number(words: list[int], kind: dict[str, Any]) -> object:
    """The number at the start of `words`."""
    match kind["kind"]:
        case "bool":
            return bool(words[0])
        case "int":
            return words[0]
        case "uint":
            return words[0] & (2**64 - 1)
        case "float":
            return from_bits(words[0], kind["bits"])
        case _:
            return complex(from_bits(words[0], kind["bits"] // 2), from_bits(words[1], kind["bits"] // 2))


def from_bits(word: int, bits: int) -> float:
    """The float64 or float32 whose bits `word` holds."""
    if bits == 64:
        return float(struct.unpack("<d", struct.pack("<q", word))[0])
    return float(struct.unpack("<f", struct.pack("<I", word & 0xFFFFFFFF))[0])


def to_bits(value: float, bits: int) -> int:
    """The reverse of `from_bits`."""
    if bits == 64:
        return int(struct.unpack("<q", struct.pack("<d", value))[0])
    return int(struct.unpack("<I", struct.pack("<f", value))[0])


Answer = tuple[list[int], list[bytes]]
"""A result as words, and the elements of its arrays."""


def words_of(value: object, kind: dict[str, Any] | None, module: object) -> Answer:
    """The words of a result. Raises MismatchError when it has not the type that the signature says."""
    words: list[int] = []
    arrays: list[bytes] = []
    put(value, with_classes(kind or {"kind": "constant"}, module), words, arrays)
    return words, arrays


def with_classes(kind: dict[str, Any], module: object) -> dict[str, Any]:
    """The kind with the enums and dataclasses of the image in it."""
    if kind["kind"] in ("member", "dataclass"):
        kind = {**kind, "of": class_of(module, kind)}
    if kind["kind"] == "optional":
        return {**kind, "item": with_classes(kind["item"], module)}
    return {**kind, "items": [with_classes(one, module) for one in kind["items"]]} if "items" in kind else kind


TYPES: dict[str, type] = {"bool": bool, "float": float, "complex": complex, "tuple": tuple, "constant": type(None)}


def value_of(member: Any, kind: dict[str, Any]) -> object:
    """The value of a result that is a member of an enum. Raises MismatchError for any other result."""
    check_class(member, kind)
    found: object = member.value
    return found


def check_class(value: object, kind: dict[str, Any]) -> None:
    """Raises MismatchError when a result is not of the image's enum or dataclass."""
    if type(value) is not kind["of"]:
        raise MismatchError(f"the result is {type(value).__name__}, not a {kind['kind']} of {kind['name']}")


def put(value: Any, kind: dict[str, Any], words: list[int], arrays: list[bytes]) -> None:
    """Appends a result, or an item of one, to words and arrays. Raises MismatchError."""
    if kind["kind"] == "optional":
        words.append(int(value is not None))
        put_none(kind["item"], words, arrays) if value is None else put(value, kind["item"], words, arrays)
        return
    if kind["kind"] == "member":
        put(value_of(value, kind), kind["value"], words, arrays)
        return
    if kind["kind"] == "dataclass":
        check_class(value, kind)
        put_items(classes().parts_of(value), kind["items"], words, arrays)
        return
    wanted = {"array": "ndarray", "record": "record"}.get(kind["kind"])
    expected = getattr(np, wanted) if wanted else TYPES.get(kind["kind"], int)
    if not (is_named(value, kind["class"]) if "class" in kind else type(value) is expected):
        raise MismatchError(f"the result is {type(value).__name__}, not {expected.__name__}")
    if wanted:
        (put_array if wanted == "ndarray" else put_record)(value, kind, words, arrays)
    elif isinstance(value, tuple):
        put_items(value, kind["items"], words, arrays)
    elif isinstance(value, float):
        words.append(to_bits(value, kind["bits"]))
    elif isinstance(value, complex):
        words += [to_bits(value.real, kind["bits"] // 2), to_bits(value.imag, kind["bits"] // 2)]
    elif isinstance(value, int):
        words.append(value - 2**64 if value >= 2**63 else int(value))


def put_items(value: Any, kinds: list[dict[str, Any]], words: list[int], arrays: list[bytes]) -> None:
    """Appends the items of a tuple. Raises MismatchError."""
    if len(value) != len(kinds):
        raise MismatchError(f"the result has {len(value)} items, not {len(kinds)}")
    for item, one in zip(value, kinds, strict=True):
        put(item, one, words, arrays)


def is_named(value: object, wanted: list[Any]) -> bool:
    """Whether it is a tuple of the class whose module, name and fields are `wanted`."""
    found = type(value)
    fields = list(getattr(found, "_fields", ()))
    return isinstance(value, tuple) and [found.__module__, found.__qualname__, fields] == wanted


def put_array(value: Any, kind: dict[str, Any], words: list[int], arrays: list[bytes]) -> None:
    """An array of the result: its shape and its elements. Raises MismatchError."""
    dtype = dtype_of(kind)
    has = str(value.dtype.str), value.ndim, bool(value.flags.writeable)
    wanted = str(dtype.str), kind["dimensions"], kind["mutable"]
    if has != wanted or value.dtype != dtype:
        raise MismatchError(f"the result is an array of (dtype, dimensions, writable) {has}, not {wanted}")
    words += [0, *value.shape, *([0] * value.ndim), 0]
    arrays.append(value.tobytes())


def put_record(value: Any, kind: dict[str, Any], words: list[int], _arrays: list[bytes]) -> None:
    """A record of the result: its bytes. Raises MismatchError."""
    if value.dtype != dtype_of(kind) or not value.flags.writeable:
        raise MismatchError(f"the result is a record of {value.dtype}, not a writable one of {kind['dtype']}")
    content = value.tobytes()
    words += struct.unpack(f"<{-(-len(content) // 8)}q", content + bytes(-len(content) % 8))


def put_none(kind: dict[str, Any], words: list[int], arrays: list[bytes]) -> None:
    """Words and arrays of a value that is not there."""
    match kind["kind"]:
        case "array":
            words += [0] * (2 + 2 * kind["dimensions"])
            arrays.append(b"")
        case "tuple" | "dataclass":
            for item in kind["items"]:
                put_none(item, words, arrays)
        case "optional":
            words.append(0)
            put_none(kind["item"], words, arrays)
        case "constant":
            pass
        case "record":
            words += [0] * -(-kind["itemsize"] // 8)
        case "member":
            put_none(kind["value"], words, arrays)
        case _:
            words += [0] * (2 if kind["kind"] == "complex" else 1)


def by_position(function: Callable[..., object], call: Call, blob: bytearray, module: object) -> Answer:
    """The result; `blob` holds the arrays, before and after the call."""
    given = arguments_of(call, blob, module)
    if any(kind.get("left_out") for kind in call.kinds):
        while given and call.kinds[len(given) - 1].get("omitted"):
            given.pop()
    return words_of(function(*given), call.result, module)


def by_keyword(function: Callable[..., object], call: Call, blob: bytearray, module: object) -> Answer:
    """The same with keyword arguments, without those that may be left out; the names come from the plan.

    (`inspect` reads names in ASCII only.)
    """
    given = zip(call.parameters, arguments_of(call, blob, module), call.kinds, strict=True)
    passed = {name: value for name, value, kind in given if not kind.get("omitted")}
    return words_of(function(**passed), call.result, module)


def chosen(module: object) -> int:
    """The CPU target that the image chooses by its own probe. Raises MismatchError when its loader chose another."""
    capsule = module.__dict__["__pkgimage_table__"]
    pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi)
    )
    name = ctypes.PYFUNCTYPE(ctypes.c_char_p, ctypes.py_object)(("PyCapsule_GetName", ctypes.pythonapi))
    table = pointer(capsule, name(capsule))
    select = ctypes.c_uint64.from_address(table + SELECT).value
    index = int(ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(select)(None))
    image = module.__dict__.get("__pkgimage__")
    if image is not None and image.selection.index != index:
        raise MismatchError(f"the loader chose CPU target {image.selection.index}, the image itself {index}")
    return index


def answer(module: object, call: Call, first_of_its_name: bool, blob: bytearray) -> Answer:
    """What the call gives; with `first_of_its_name` made by keyword as well. Raises what the call raises."""
    if not call.name:
        return words_of(chosen(module), call.result, module)
    function = getattr(module, call.name)
    if not HAVE_NUMPY and (call.arrays or "'record'" in repr(call.result)):
        raise UnableError("this interpreter has no NumPy, which the result needs")
    given = by_position(function, call, blob, module)
    if first_of_its_name and call.kinds:
        again = bytearray(call.blob)
        if (by_keyword(function, call, again, module), again) != (given, blob):
            raise MismatchError("the call with keyword arguments gives another result")
    return given


def text_record(tag: bytes, index: int, text: str) -> bytes:
    """A RAIS or WONT record."""
    content = text.encode()
    return tag + struct.pack("<IQ", index, len(content)) + content + bytes(-len(content) % 8)


def text_of(problem: BaseException) -> str:
    """The one text that an exception was raised with (`str` of a KeyError puts quotes around it), else its `str`."""
    arguments = problem.args
    return arguments[0] if len(arguments) == 1 and isinstance(arguments[0], str) else str(problem)


def make(module: object, call: Call, index: int, first_of_its_name: bool, results: BinaryIO) -> None:
    """One call and its records."""
    results.write(b"BEGN" + struct.pack("<I", index))
    results.flush()
    blob = bytearray(call.blob)
    try:
        result, arrays = answer(module, call, first_of_its_name, blob)
    except UnableError as problem:
        results.write(text_record(b"WONT", index, str(problem)))
    except Exception as problem:  # noqa: BLE001 - whatever the image raises is the answer
        said = f": {text_of(problem)}" if problem.args else ""
        results.write(text_record(b"RAIS", index, f"{type(problem).__name__}{said}") + blob)
    else:
        words = list(call.words)
        start = len(words) - 1 - len(result)
        words[start:] = [*result, 0]
        head = b"DONE" + struct.pack("<Iq", index, 0)
        results.write(head + struct.pack(f"<{len(words)}q", *words) + blob)
        results.writelines(struct.pack("<Q", len(content)) + content + bytes(-len(content) % 8) for content in arrays)
    results.flush()


def load(path: str) -> object:
    """The image as a module: by `pkgimage.load`, or by `load` of the module that PKGIMAGE_LOADER names."""
    loader = os.environ.get("PKGIMAGE_LOADER", "pkgimage")
    module: object = importlib.import_module(loader).load(path)
    return module


def main() -> int:
    """Make all calls from PKGIMAGE_FIRST on; exit code 0, or 1 when the image cannot be loaded."""
    environment = os.environ
    calls = read_calls(environment["PKGIMAGE_CALLS"], environment["PKGIMAGE_PLAN"])
    first = int(environment.get("PKGIMAGE_FIRST", "0"))
    with Path(environment["PKGIMAGE_RESULTS"]).open("wb") as results:
        try:
            module = load(environment["PKGIMAGE_IMAGE"])
        except Exception as problem:  # noqa: BLE001 - the reason is the answer
            text = f"{getattr(problem, 'code', type(problem).__name__)}: {problem}".encode()
            results.write(b"FAIL" + struct.pack("<IqQ", 0xFFFFFFFF, 1, len(text)) + text + bytes(-len(text) % 8))
            return 1
        names = [call.name for call in calls]
        for index in range(first, len(calls)):
            make(module, calls[index], index, names.index(names[index]) == index, results)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
