"""Numbers as 8-byte words, the unit of the uniform entry; `toolchain.signature` says how each kind travels."""

import struct
from typing import Any

import numpy as np

from toolchain.signature import Scalar

Words = tuple[int, ...]
"""Signed 64-bit integers."""


def encode_scalar(value: Any, kind: Scalar) -> Words:
    """The words of a number. Raises ValueError, TypeError, OverflowError or struct.error when it does not fit."""
    match kind.kind:
        case "bool":
            return (int(bool(value)),)
        case "int" | "uint":
            letter = {8: "b", 16: "h", 32: "i", 64: "q"}[kind.bits]
            letter = letter.upper() if kind.kind == "uint" else letter
            number = value.__index__()
            struct.pack(f"<{letter}", number)
            return (number - (1 << 64) if number >= 1 << 63 else number,)
        case "float":
            return (_float_word(float(value), kind.bits),)
        case "complex":
            number = complex(value)
            return (_float_word(number.real, kind.bits // 2), _float_word(number.imag, kind.bits // 2))


def decode_scalar(words: Words, kind: Scalar) -> object:
    """The number that `words` hold, as a Python number; float32 and complex64 as NumPy's."""
    match kind.kind:
        case "bool":
            return bool(words[0] & 0xFF)
        case "int":
            half = 1 << (kind.bits - 1)
            return ((words[0] + half) & ((1 << kind.bits) - 1)) - half
        case "uint":
            return words[0] & ((1 << kind.bits) - 1)
        case "float":
            value = _word_float(words[0], kind.bits)
            return np.float32(value) if kind.bits == 32 else value
        case "complex":
            number = complex(*(_word_float(word, kind.bits // 2) for word in words))
            return np.complex64(number) if kind.bits == 64 else number


def _float_word(value: float, bits: int) -> int:
    if bits == 64:
        return int(struct.unpack("<q", struct.pack("<d", value))[0])
    with np.errstate(over="ignore", invalid="ignore"):
        return int(np.float32(value).view(np.uint32))


def _word_float(word: int, bits: int) -> float:
    if bits == 64:
        return float(struct.unpack("<d", struct.pack("<q", word))[0])
    return float(struct.unpack("<f", struct.pack("<I", word & 0xFFFFFFFF))[0])
