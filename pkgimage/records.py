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
                                       BULK (the data offset counts from the end of the index part), BIG endian;
                                       a = 0, b = 0: behind the shape stands the u64 object index of the element's TYPE
    SCALAR                 0           a NumPy scalar: like an array without dimensions
    SET, FROZENSET         elements    offset of u32 object indices
    RANGE                  3           offset of three u32 object indices, all integers: start, stop, step
    SLICE                  3           offset of three u32 object indices: start, stop, step
    ENUM                   member      object index of its TYPE; flags COMPOSITE: count is the object index of the value
                                       of a combination of flags, which is no member
    NAMEDTUPLE, DATACLASS  fields      offset of u32 object indices: its TYPE, then the fields' values
    FUNCTION               0           object index of the name (a STR) of a method of this image
    TYPE                   fields      offset of u32 words (see below); a = which, b and flags as told there
    DEPENDENCY             dependency  index of an object in the data section of that dependency of the image, which
                                       the core header lists (from 0 on); flags FUNCTION_OF: of one of its methods

**Types.** A TYPE object is both a definition and, as a value, the class or dtype itself. An image's types are its TYPE
objects. Words of each, all of them object indices unless told otherwise:

    a                 b          words
    PLAIN_DTYPE       0          the text of a dtype (a STR): '<M8[ns]', '|S5'; count is 0
    STRUCT_DTYPE      0          bytes of an element (a number); per field its name, its TYPE, its offset (a number);
                                 flags: ALIGNED, RECORD (elements are `numpy.record`)
    SUB_DTYPE         0          TYPE of an element; `count` lengths (numbers)
    NAMED_TUPLE       0          module, qualified name; per field its name, the text of its annotation
    DATA_CLASS        options    module, qualified name; per field its name, the text of its annotation, its options
                                 (a number); options: see `OPTIONS` and `FIELD_OPTIONS`
    ENUM_CLASS        boundary   module, qualified name, base ('IntEnum', 'str,Enum'); per member its name, its value;
                                 boundary: position in `BOUNDARIES`

Flag HASHABLE of a class: hashing and comparing its instances runs code of Python's own only, so they may be keys.
Values of enum members, and keys, are made of the kinds in `PLAIN` and `KEYS`, and of objects of dependencies that are.

**References.** A DEPENDENCY object is the dependency's very object, of which nothing is stored here. It may stand
wherever one of its kind may, but not for a text or number that another record is made of.

**Global record**, 16 bytes: u32 offset and length of the name (UTF-8), u32 object index, u32 zero; sorted by name.

Payloads never overlap, and keys of dicts and elements of sets weigh at most `KEY_WEIGHT` (one per scalar, for what has
parts one more than these together): a decoder may count on both, so a hostile section can cost no more than its own
size allows.
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
SET, FROZENSET, RANGE, SLICE, ENUM, NAMEDTUPLE, DATACLASS, FUNCTION, TYPE = range(16, 25)
DEPENDENCY = 25
PLAIN = (NONE, BOOL, INT, BIGINT, FLOAT, COMPLEX, STR, BYTES, TUPLE)
KEYS = (*PLAIN, SCALAR, FROZENSET, RANGE, ENUM, NAMEDTUPLE, DATACLASS)
FORTRAN, BULK, BIG = 1, 2, 4
COMPOSITE = 1
FUNCTION_OF = 1
PLAIN_DTYPE, STRUCT_DTYPE, SUB_DTYPE, NAMED_TUPLE, DATA_CLASS, ENUM_CLASS = range(1, 7)
HASHABLE, ALIGNED, RECORD = 1, 2, 4
OPTIONS = ("eq", "order", "repr", "slots", "unsafe_hash")
FIELD_OPTIONS = ("init", "repr", "compare", "kw_only", "hash", "unhashed")
"""Bits of a dataclass and of its fields, from the lowest: arguments of `dataclass` and `field` that are true;
'unhashed': hash=False."""
BOUNDARIES = ("", "STRICT", "CONFORM", "EJECT", "KEEP")
TYPE_WEIGHT = 1024
"""Fields that a dtype may have, those of nested ones counted."""
SIZES = {"b": (1,), "i": (1, 2, 4, 8), "u": (1, 2, 4, 8), "f": (2, 4, 8), "c": (8, 16)}
"""Bytes that an element of each kind may have."""

PREAMBLE = struct.Struct("<8sIIQQIIQQQQIIQ40x")
OBJECT = struct.Struct("<BBBBIQ")
SIGNED = struct.Struct("<IIq")
"""An object record read at once: kind, a, b and flags as one number, the kind itself where the others are zero."""
GLOBAL = struct.Struct("<IIII")
METHOD = struct.Struct("<16I")
EXCEPTION = struct.Struct("<8I")
BARE = 1
"""Flag of an exception record: raised without an argument, not with an empty text."""
EXTENT = struct.Struct("<QQ")
assert PREAMBLE.size == 128  # the layout above
