"""Traces that a call must leave, and traces that it must not.

A harness that calls nothing and hands its input back would pass every check that expects 0, False or None, were the
result's words zero before the call. So they hold `POISON`, as the text's word does, and the bytes of every array's
block that belong to no element (gaps of strides, the room behind the last one) hold `FILL`. After the call

* each word of the result must be the encoding of a value of its type, and not the poison. Of a word that is wide enough
  for every pattern to be a value (int64, uint64, float64, the low half of float32) the poison itself is lost as a
  result: a function that returns exactly it is told to have written nothing. The high half of a float32 says nothing:
  it may stay as it was, or be zero;
* of a record's words one must have changed, and the bytes of the last one behind the record must be zero;
* the text's word must be 0 when the call returned;
* no byte outside of the elements may have changed, also after an exception.

Results other than numbers and records begin as zeros: parts of them may stay unwritten.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from toolchain.run.calls.layout import Call, Laid, blocks
from toolchain.run.calls.words import Words, decode_scalar, encode_scalar
from toolchain.signature import Record, Scalar

POISON = 0xA5A5A5A5A5A5A5A5 - (1 << 64)
"""No encoding of a bool or of an integer below 64 bits."""

FILL = 0xA5

Bytes = npt.NDArray[np.uint8]


def guarded(laid: Laid, call: Call) -> Laid:
    """`laid` with poison in the words that the call must write, and the fill around the elements of its arrays."""
    words = list(laid.words)
    words[-1] = POISON
    result = call.signature.result
    if isinstance(result, Scalar | Record):
        words[-1 - result.result_words :] = [POISON] * (result.result_words + 1)
    blob = bytearray(laid.blob)
    for block, outside, _ in _outsides(blob, laid, call):
        block[outside] = FILL
    return replace(laid, words=tuple(words), blob=bytes(blob))


def wrote_outside(laid: Laid, call: Call, blob: bytes) -> str:
    """What a call wrote outside of its arrays' elements, or ''."""
    for block, outside, name in _outsides(bytearray(blob), laid, call):
        changed = int(np.count_nonzero(block[outside] != FILL))
        if changed:
            return f"{changed} bytes around the elements of {name} were changed"
    return ""


def misencoded(words: Words, result: Any) -> str:
    """Why the words of a call that returned cannot be its answer, or ''. result: the type, or None."""
    if isinstance(result, Scalar):
        for word in words[-1 - result.words : -1]:
            if word == POISON:
                return f"the result was not written: its word is still 0x{_shown(word)}"
        if not _is_encoding(words[-1 - result.words : -1], result):
            shown = ", ".join(f"0x{_shown(word)}" for word in words[-1 - result.words : -1])
            return f"{shown} is no encoding of {result}"
    if isinstance(result, Record):
        mine = words[-1 - result.result_words : -1]
        if all(word == POISON for word in mine):
            return f"the result was not written: its words are still 0x{_shown(POISON)}"
        if result.size % 8 and mine[-1] % 2**64 >> 8 * (result.size % 8):
            return f"0x{_shown(mine[-1])} is no end of a record of {result.size} bytes"
    if words[-1] == POISON:
        return "the word of the text was not written: the method was not called"
    return f"the word of the text is 0x{_shown(words[-1])}, not 0" if words[-1] else ""


def _shown(word: int) -> str:
    return f"{word & (2**64 - 1):016x}"


def _is_encoding(words: Words, kind: Scalar) -> bool:
    if kind.kind not in ("float", "complex"):
        return encode_scalar(decode_scalar(words, kind), kind) == words
    half = str(kind) in ("float32", "complex64")
    return not half or all(word >> 32 in (0, POISON >> 32) for word in words)


def _outsides(blob: bytearray, laid: Laid, call: Call) -> Iterator[tuple[Bytes, npt.NDArray[np.bool_], str]]:
    """(the bytes of the block, those of them that belong to no element, its name) of every array of the arguments."""
    for block in blocks(laid, call):
        content = np.frombuffer(blob, np.uint8, block.size, block.start)
        outside, array = np.ones(block.size, np.bool_), block.form
        if array.size:
            shape, strides = (*array.shape, array.itemsize), (*array.strides, 1)
            np.ndarray(shape, np.bool_, outside, block.first, strides)[...] = False
        yield content, outside, block.name
