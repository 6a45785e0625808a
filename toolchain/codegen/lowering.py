"""How each argument and result of a signature is lowered: LLVM types of the typed entry, words of the uniform one.

A *typed entry* is `i32 (lowered arguments..., ptr result words)`. Integers and bool travel as i64 whatever their
size, because Darwin's arm64 ABI wants small integers extended by the caller and others do not; a complex travels as
its two parts, an array as pointer, shapes, strides, a record as the pointer to it, a tuple as its items, an optional
value behind an i64 that says whether it is there; what the signature fixes is not passed. The result is written in
the encoding of words (`toolchain.signature.kinds`).
"""

from toolchain.signature import Argument, Array, Constant, Function, Optional, Record, Scalar, Signature, Tuple


def part_type(scalar: Scalar) -> str:
    """LLVM type of one part of a number in a typed entry: i64, float or double."""
    if scalar.kind == "float":
        return "float" if scalar.bits == 32 else "double"
    if scalar.kind == "complex":
        return "float" if scalar.bits == 64 else "double"
    return "i64"


def lowered(argument: Argument) -> tuple[str, ...]:
    """LLVM types that stand for one argument in a typed entry; as many as the argument has words."""
    if isinstance(argument, Array):
        return ("ptr",) + ("i64",) * (2 * argument.ndim)
    if isinstance(argument, Record):
        return ("ptr",)
    if isinstance(argument, Tuple):
        return tuple(kind for item in argument.items for kind in lowered(item))
    if isinstance(argument, Optional):
        return ("i64", *lowered(argument.item))
    if isinstance(argument, Constant | Function):
        return ()
    return (part_type(argument),) * argument.words


def memory_type(scalar: Scalar) -> str:
    """LLVM type of an integer or bool as the front ends' functions take it by value."""
    return f"i{scalar.bits}"


def entry_parameters(signature: Signature) -> list[tuple[str, str]]:
    """(type, name) of every parameter of the typed entry but the last, `ptr %result`."""
    return [
        (kind, f"%a{index}.{part}")
        for index, argument in enumerate(signature.arguments)
        for part, kind in enumerate(lowered(argument))
    ]


def type_mask(scalar: Scalar, os: str) -> int:
    """Bit set of NumPy type numbers that hold this number: `long` has 4 bytes on Windows and 8 elsewhere."""
    names = {"bool": (0,), "float": (11, 12), "complex": (14, 15), "int": (1, 3, 5, 7, 9), "uint": (2, 4, 6, 8, 10)}
    sizes = {0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 4, 9: 8, 10: 8, 11: 4, 12: 8, 14: 8, 15: 16}
    sizes[7] = sizes[8] = 4 if os == "windows" else 8
    return sum(1 << number for number in names[scalar.kind] if sizes[number] == scalar.size)


C_ORDER, F_ORDER, ALIGNED, WRITABLE = 0x1, 0x2, 0x100, 0x400
"""NumPy's array flags, used by the glue for both ways of reading an array."""


def array_flags(array: Array) -> int:
    """The flags that an array must have to be taken as it is."""
    order = {"C": C_ORDER, "F": F_ORDER, "A": 0}[array.layout]
    return order | ALIGNED | (WRITABLE if array.mutable else 0)
