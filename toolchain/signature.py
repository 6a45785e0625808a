"""Signatures in Numba's notation, understood without Numba.

Workers inside containers and the LLVM IR front end have no Numba, so the notation has its own small parser. The
canonical text (`str(signature)`) is what images, headers and reports carry: `float64(float64[::1], int64)`.

How a value travels in the *uniform entry* (8-byte words, seam "Uniform entry"): bool and integers one word,
sign- or zero-extended; float64 one word holding its bits; float32 one word, bits in the low half; complex two such
words (real, imaginary); an n-dimensional array 1 + 2n words: data pointer, n shapes, n strides in bytes; None zero.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from toolchain.errors import ToolError

Kind = Literal["bool", "int", "uint", "float", "complex"]
Layout = Literal["C", "F", "A"]


@dataclass(frozen=True)
class Scalar:
    """A number: `kind` and its size in bits (bool has 8, complex counts both halves)."""

    kind: Kind
    bits: int

    def __str__(self) -> str:
        """Numba's name: bool, int8, uint64, float32, complex128."""
        return "bool" if self.kind == "bool" else f"{self.kind}{self.bits}"

    @property
    def words(self) -> int:
        """Words in the uniform entry."""
        return 2 if self.kind == "complex" else 1

    @property
    def size(self) -> int:
        """Bytes of one element in memory."""
        return self.bits // 8

    @property
    def dtype(self) -> str:
        """NumPy's dtype string, little-endian: '<f8', '|b1'."""
        letter = {"bool": "b", "int": "i", "uint": "u", "float": "f", "complex": "c"}[self.kind]
        return ("|" if self.size == 1 else "<") + f"{letter}{self.size}"


@dataclass(frozen=True)
class Array:
    """A NumPy array argument: element, dimensions, layout (C, F or A = any strides), writable or not."""

    element: Scalar
    ndim: int
    layout: Layout
    mutable: bool = True

    def __str__(self) -> str:
        """Numba's notation: `float64[:,::1]`; a read-only array is `const(float64[:])`."""
        axes = [":"] * self.ndim
        if self.layout == "C":
            axes[-1] = "::1"
        elif self.layout == "F":
            axes[0] = "::1"
        text = f"{self.element}[{','.join(axes)}]"
        return text if self.mutable else f"const({text})"

    @property
    def words(self) -> int:
        """Words in the uniform entry: pointer, shapes, strides."""
        return 1 + 2 * self.ndim


Argument = Scalar | Array


@dataclass(frozen=True)
class Signature:
    """The types of one method. `result` is None for a method that returns None."""

    result: Scalar | None
    arguments: tuple[Argument, ...]

    def __str__(self) -> str:
        """Canonical text: `float64(float64[::1], int64)`; None is `none`."""
        inside = ", ".join(str(argument) for argument in self.arguments)
        return f"{'none' if self.result is None else self.result}({inside})"

    @property
    def words(self) -> int:
        """Words of the uniform entry: arguments, result, and one for the pointer to a dynamic text."""
        return sum(a.words for a in self.arguments) + (self.result.words if self.result else 0) + 1


def _names() -> dict[str, Scalar]:
    names = dict.fromkeys(("bool", "boolean", "bool_", "b1"), Scalar("bool", 8))
    for bits in (8, 16, 32, 64):
        names[f"int{bits}"] = names[f"i{bits // 8}"] = Scalar("int", bits)
        names[f"uint{bits}"] = names[f"u{bits // 8}"] = Scalar("uint", bits)
    for bits in (32, 64):
        names[f"float{bits}"] = names[f"f{bits // 8}"] = Scalar("float", bits)
        names[f"complex{2 * bits}"] = names[f"c{bits // 4}"] = Scalar("complex", 2 * bits)
    # Every platform we build for is 64-bit; NumPy 2 made `intp` and the default integer 64-bit on Windows as well.
    names["intp"] = names["int_"] = Scalar("int", 64)
    names["uintp"] = names["uint"] = Scalar("uint", 64)
    names["double"], names["float_"] = Scalar("float", 64), Scalar("float", 64)
    names["float"] = Scalar("float", 32)
    return names


SCALARS = _names()
"""Every spelling of a number that Numba understands and we support."""

SUPPORTED = "supported: bool, int8-64, uint8-64, float32/64, complex64/128 and arrays of them"

_TOKEN = re.compile(r"\s*([A-Za-z_][A-Za-z_0-9]*|\[[^\]]*\]|[(),])")


class _Parser:
    """Recursive descent over the tokens of one signature; errors name the column."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def fail(self, what: str, hint: str = "") -> ToolError:
        return ToolError(
            "signature-invalid",
            f"cannot read the signature '{self.text}'",
            [f"column {self.at + 1}: {what}"],
            hint or "write it in Numba's notation: 'float64(float64[::1], int64)'",
        )

    def peek(self) -> str:
        match = _TOKEN.match(self.text, self.at)
        return match.group(1) if match else self.text[self.at :].strip()[:1]

    def take(self, wanted: str = "") -> str:
        token = self.peek()
        if wanted and token != wanted:
            raise self.fail(f"expected '{wanted}', found '{token or 'the end'}'")
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise self.fail(f"unexpected '{token or 'end'}'")
        self.at = match.end()
        return token

    def type(self) -> Argument | None:
        start, name = self.at, self.take()
        if name == "const":
            self.take("(")
            inner = self.type()
            self.take(")")
            if not isinstance(inner, Array):
                raise self.fail("const(...) wraps an array")
            return Array(inner.element, inner.ndim, inner.layout, mutable=False)
        if name in ("none", "void", "None"):
            return None
        if name not in SCALARS:
            self.at = start
            near = get_close_matches(name, SCALARS, n=1)
            raise self.fail(f"unknown type '{name}'" + (f"; did you mean '{near[0]}'?" if near else ""), SUPPORTED)
        scalar = SCALARS[name]
        if not self.peek().startswith("["):
            return scalar
        axes = [axis.replace(" ", "") for axis in self.take()[1:-1].split(",")]
        plain = [axis for axis in axes if axis != ":"]
        if any(axis not in (":", "::1") for axis in axes) or len(plain) > 1:
            raise self.fail(f"cannot read the axes [{','.join(axes)}]")
        layout: Layout = "A"
        if plain:
            layout = "C" if axes[-1] == "::1" else "F"
            if layout == "F" and axes[0] != "::1":
                raise self.fail("'::1' stands on the first or the last axis")
        return Array(scalar, len(axes), layout)

    def signature(self) -> tuple[bool, Signature]:
        declared = self.peek() != "("
        result = self.type() if declared else None
        if isinstance(result, Array):
            raise self.fail("a method cannot return an array yet", "pass an output array as an argument")
        self.take("(")
        arguments: list[Argument] = []
        while self.peek() != ")":
            argument = self.type()
            if argument is None:
                raise self.fail("an argument cannot be none")
            if isinstance(argument, Array) and argument.ndim > 2:
                raise self.fail("arrays have one or two dimensions")
            arguments.append(argument)
            if self.peek() != ")":
                self.take(",")
        self.take(")")
        if self.text[self.at :].strip():
            raise self.fail(f"unexpected '{self.text[self.at :].strip()}' after the signature")
        return declared, Signature(result, tuple(arguments))


def parse_signature(text: str) -> Signature:
    """The signature that `text` writes with its result type: `float64(float64[::1])`.

    Raises ToolError 'signature-invalid' with the column, also when the result type is missing.
    """
    declared, signature = _Parser(text).signature()
    if not declared:
        raise ToolError(
            "signature-invalid", f"the signature '{text}' has no result type", (), "write it: 'float64(float64[::1])'"
        )
    return signature


def parse_profile_signature(text: str) -> tuple[bool, Signature]:
    """(result type was written, signature); `(float64[::1], int64)` leaves the result to type inference.

    When it was not written, `signature.result` is None and means nothing. Raises ToolError 'signature-invalid'.
    """
    return _Parser(text).signature()
