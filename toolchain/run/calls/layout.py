"""A call laid out: its words, its arrays in one block of memory, and which words point to them.

Arrays inside tuples and optional values are laid out like the others; a record is an array without axes.

Arrays stand at 64-byte aligned offsets. Strides travel too: an array that is a strided view, with negative strides or
in Fortran order, is laid out with the very strides it has. Two arguments that are one array are two arrays for the
callee. Behind each array there is room that a callee must not write to (`toolchain.run.calls.guards`).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from toolchain.errors import ToolError
from toolchain.run.calls.words import Words, encode_scalar
from toolchain.signature import Array, Constant, Function, Kind, Optional, Record, Scalar, Signature, Tuple, arrays_of

ALIGNMENT = 64
"""Of every array in the blob, and of the blob's size."""


@dataclass(frozen=True)
class Call:
    """One call of one method: arguments as Python or NumPy values that fit the signature."""

    method: int
    """Index of the method in the image's table."""
    signature: Signature
    arguments: tuple[object, ...]
    target: int | None = None
    """Index of the CPU target to force; None: the image runs the one that it chose."""


CHOSEN = -1
"""In the place of a method: which CPU target the image chose, by its own probe."""


def which_target() -> Call:
    """The call whose result is the index of the CPU target that the image chose."""
    return Call(CHOSEN, Signature(Scalar("int", 64), ()), ())


@dataclass(frozen=True)
class Laid:
    """One call laid out: words, which of them are pointers and where into the blob, the blob's arrays."""

    words: Words
    pointers: tuple[tuple[int, int], ...]
    blob: bytes
    arrays: tuple[tuple[int, int, int], ...]
    """Arrays of the result: (index of the word that will point to it, dimensions, bytes of an element)."""


def lay_out(call: Call, index: int) -> Laid:
    """The layout of `call`, number `index` of its file. Raises ToolError 'argument-invalid'."""
    if len(call.arguments) != len(call.signature.arguments):
        wanted = len(call.signature.arguments)
        raise _unfit(index, f"{call.signature} takes {wanted} arguments, not {len(call.arguments)}")
    words: list[int] = []
    pointers: list[tuple[int, int]] = []
    blob = bytearray()
    for position, (kind, value) in enumerate(zip(call.signature.arguments, call.arguments, strict=True)):
        path: Path = [(position, kind)]
        try:
            _lay(kind, value, words, pointers, blob, path)
        except (TypeError, ValueError, OverflowError, AttributeError, struct.error) as problem:
            raise _unfit(index, f"{named(path)} does not fit {path[-1][1]}: {problem}") from problem
    found = arrays_of(call.signature.result, result=True)
    arrays = tuple((len(words) + at, array.ndim, array.element.size) for at, array in found)
    words += [0] * (call.signature.words - len(words))
    return Laid(tuple(words), tuple(pointers), bytes(blob), arrays)


Path = list[tuple[int, Kind]]
"""Where a value stands: the argument's number and type, then those of the item in each tuple around it, from 0 on."""


def named(path: Path) -> str:
    """`argument 2, item 1`."""
    (argument, _), *items = path
    return ", item ".join([f"argument {argument + 1}", *(str(item + 1) for item, _ in items)])


def _lay(
    kind: Kind, value: Any, words: list[int], pointers: list[tuple[int, int]], blob: bytearray, path: Path
) -> None:
    """Appends one argument to words, pointers and blob. When it raises, `path` leads to what does not fit."""
    match kind:
        case Array() | Record():
            array = _as_array(value, kind)
            low, span = _span(array)
            pointers.append((len(words), len(blob) - low))
            words += [0, *array.shape, *array.strides]
            start = len(blob)
            blob += bytes(_room(span))
            _view(blob, start - low, array)[...] = array
        case Tuple():
            if not isinstance(value, tuple) or len(value) != len(kind.items):
                raise TypeError(f"it is no tuple of {len(kind.items)}")
            for number, (item, one) in enumerate(zip(kind.items, value, strict=True)):
                path.append((number, item))
                _lay(item, one, words, pointers, blob, path)
                path.pop()
        case Optional():
            words.append(int(value is not None))
            if value is None:
                words += [0] * kind.item.words
            else:
                _lay(kind.item, value, words, pointers, blob, path)
        case Constant() | Function():
            same = value == kind.name if isinstance(kind, Function) else Constant(value).key == kind.key
            if not same:
                raise ValueError(f"it is {value!r}")
        case Scalar():
            words += encode_scalar(value, kind)


def _as_array(value: object, kind: Array | Record) -> npt.NDArray[Any]:
    """`value` as an array of the element type, dimensions and layout; copied only when it has another layout."""
    array = np.asarray(value)
    wanted = np.dtype(kind.dtype if isinstance(kind, Record) else kind.element.dtype)
    if array.dtype != wanted:
        if isinstance(value, np.ndarray):
            raise TypeError(f"it is an array of {array.dtype}")
        array = array.astype(wanted)
    if array.ndim != (0 if isinstance(kind, Record) else kind.ndim):
        raise ValueError(f"it has {array.ndim} dimensions")
    if isinstance(kind, Array) and kind.layout != "A":
        array = np.require(array, requirements=kind.layout)
    return array


def _span(array: npt.NDArray[Any]) -> tuple[int, int]:
    """(offset of the lowest byte from the first element, <= 0; bytes from the lowest to behind the highest)."""
    if array.size == 0:
        return 0, 0
    reach = [(length - 1) * stride for length, stride in zip(array.shape, array.strides, strict=True)]
    low = sum(step for step in reach if step < 0)
    return low, sum(step for step in reach if step > 0) + array.itemsize - low


def _room(span: int) -> int:
    """Bytes of the block of an array that spans `span` bytes: at least ALIGNMENT more, a multiple of it."""
    return (-(-span // ALIGNMENT) + 1) * ALIGNMENT


@dataclass(frozen=True)
class Block:
    """The memory of one array, of an argument or inside of one, in the blob of a call."""

    start: int
    """Offset in the blob."""
    size: int
    """Bytes, the room behind the elements included."""
    first: int
    """Offset of the first element from `start`."""
    form: npt.NDArray[Any]
    """An array of the same shape and strides."""
    name: str
    """`argument 2, item 1`."""


def blocks(laid: Laid, call: Call) -> Iterator[Block]:
    """The block of each array of a call, in the order in which `lay_out` laid them."""
    pointers = iter(laid.pointers)
    for position, (kind, value) in enumerate(zip(call.signature.arguments, call.arguments, strict=True)):
        for array, path in _arrays(kind, value, [(position, kind)]):
            low, span = _span(array)
            yield Block(next(pointers)[1] + low, _room(span), -low, array, named(path))


def _arrays(kind: Kind, value: Any, path: Path) -> Iterator[tuple[npt.NDArray[Any], Path]]:
    """(array, where it stands) of each array in a value, in order."""
    match kind:
        case Array() | Record():
            yield _as_array(value, kind), path
        case Tuple():
            for number, (item, one) in enumerate(zip(kind.items, value, strict=True)):
                yield from _arrays(item, one, [*path, (number, item)])
        case Optional() if value is not None:
            yield from _arrays(kind.item, value, path)


def _view(blob: bytearray | bytes, offset: int, like: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The array in `blob` whose first element is at `offset`, with dtype, shape and strides of `like`."""
    if like.size == 0:
        return np.empty(like.shape, like.dtype)
    return np.ndarray(like.shape, like.dtype, buffer=blob, offset=offset, strides=like.strides)


def _unfit(index: int, detail: str) -> ToolError:
    hint = "give values of the signature's types"
    return ToolError("argument-invalid", f"call {index} cannot be encoded", [detail], hint)


def arguments_after(call: Call, blob: bytes) -> tuple[object, ...]:
    """The arguments, arrays read back from where they were laid (a callee that changed its words moves nothing)."""
    offsets = iter(lay_out(call, 0).pointers)

    def after(kind: Kind, value: Any) -> Any:
        match kind:
            case Array() | Record():
                like = _as_array(value, kind)
                return np.array(_view(blob, next(offsets)[1], like), order="K")
            case Tuple():
                return tuple(after(item, one) for item, one in zip(kind.items, value, strict=True))
            case Optional():
                return None if value is None else after(kind.item, value)
            case _:
                return value

    return tuple(after(kind, value) for kind, value in zip(call.signature.arguments, call.arguments, strict=True))
