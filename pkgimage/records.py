"""Layout of the data section: what `pkgimage.data` reads and `toolchain.serialize` writes.

Little-endian. Offsets count from the start of the section, which is aligned to `PAGE` in memory.

Preamble, 128 bytes:

    0   magic 'PKGIDATA', u32 version, u32 size of the preamble
    16  u64 total size, u64 size of the index part (everything before the bulk arrays)
    32  u32 number of objects, u32 number of globals
    40  u64 offset of: object records, global records, method records, exception records
    72  u32 number of method records, u32 number of exception records
    80  u64 end of the values (objects, globals and their payload); 88 zero

Index part: preamble, payload heap, object records, global records, then method and exception records
(docs/design.md, section 3) and their texts. If there are bulk arrays, the index part is padded to `PAGE` and each bulk
array stands on a page of its own. Whatever lies in the index part is covered by a digest that is checked at every
load; bulk arrays only on request.

**Object record**, 16 bytes: u8 kind, u8 a, u8 b, u8 flags, u32 count, u64 value. The object's index is its position,
so a reference is a number, shared objects stay shared, and cycles cost nothing.

    kind                   count       value
    NONE                   0           0
    BOOL                   0           0 or 1
    INT                    0           the 64 bits, two's complement
    BIGINT                 bytes       offset of a signed little-endian integer
    FLOAT                  0           the 64 bits
    COMPLEX                16          offset of two doubles
    STR, BYTES             bytes       offset (STR: UTF-8, lone surrogates allowed)
    TUPLE, LIST            elements    offset of u32 object indices
    DICT                   entries     offset of (u32 key, u32 value)
    ARRAY                  dimensions  offset of: u64 data offset, u64 bytes, u64 shape[dimensions]; a = letter of the
                                       element kind 'b' 'i' 'u' 'f' 'c', b = bytes of an element, flags: FORTRAN order,
                                       BULK (the data offset counts from the end of the index part), BIG endian
    SCALAR                 0           a NumPy scalar: like an array without dimensions
    16-25                  -           reserved: set, frozenset, range, slice, enum member, named tuple, dataclass,
                                       method of this image, type of this image, object of a dependency

**Global record**, 16 bytes: u32 offset and length of the name (UTF-8), u32 object index, u32 zero; sorted by name.

Payloads never overlap, and a dict's keys weigh at most `KEY_WEIGHT` (one per scalar, for a tuple one more than its
elements together): a decoder may count on both, so a hostile section can cost no more than its own size allows.
"""

import struct

MAGIC = b"PKGIDATA"
VERSION = 1
PAGE = 16384
"""Arrays from this size on are bulk; also the alignment of the section and of bulk arrays."""
ALIGNMENT = 64
"""Of other arrays."""
KEY_WEIGHT = 256
DIMENSIONS = 32

NONE, BOOL, INT, BIGINT, FLOAT, COMPLEX, STR, BYTES, TUPLE, LIST, DICT, ARRAY, SCALAR = range(1, 14)
RESERVED = range(16, 26)
FORTRAN, BULK, BIG = 1, 2, 4
SIZES = {"b": (1,), "i": (1, 2, 4, 8), "u": (1, 2, 4, 8), "f": (2, 4, 8), "c": (8, 16)}
"""Bytes that an element of each kind may have."""

PREAMBLE = struct.Struct("<8sIIQQIIQQQQIIQ40x")
OBJECT = struct.Struct("<BBBBIQ")
GLOBAL = struct.Struct("<IIII")
METHOD = struct.Struct("<16I")
EXCEPTION = struct.Struct("<8I")
BARE = 1
"""Flag of an exception record: raised without an argument, not with an empty text."""
EXTENT = struct.Struct("<QQ")
assert PREAMBLE.size == 128  # the layout above
