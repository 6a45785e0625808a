"""Signatures in Numba's notation, understood without Numba: their types, and the notation.

Workers inside containers and the LLVM IR front end have no Numba, so the notation has its own small parser. The
canonical text (`str(signature)`) is what images, headers and reports carry: `float64(float64[::1], int64)`.
"""

from toolchain.signature.kinds import (
    Argument,
    Array,
    Constant,
    Dataclass,
    Default,
    Field,
    Function,
    Kind,
    Layout,
    Member,
    Optional,
    Record,
    Scalar,
    ScalarKind,
    Signature,
    SubArray,
    Tuple,
    arrays_of,
    dataclasses_of,
    functions_of,
    members_of,
    memories_of,
    records_of,
)
from toolchain.signature.notation import SCALARS, SUPPORTED, parse_profile_signature, parse_signature

__all__ = [
    "SCALARS", "SUPPORTED", "Argument", "Array", "Constant", "Dataclass", "Default", "Field", "Function", "Kind",
    "Layout", "Member", "Optional", "Record", "Scalar", "ScalarKind", "Signature", "SubArray", "Tuple", "arrays_of",
    "dataclasses_of", "functions_of", "members_of", "memories_of", "parse_profile_signature", "parse_signature",
    "records_of",
]  # fmt: skip
