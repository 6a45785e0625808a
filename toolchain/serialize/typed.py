"""Arrays, dtypes, classes and their instances to records."""

import enum
import struct
from functools import cached_property, partial
from typing import Any

import numpy as np

from pkgimage import records as r
from pkgimage.definitions import Definition
from toolchain.elements import element_bytes
from toolchain.serialize import dtypes
from toolchain.serialize.encoder import Encoder, Path, record
from toolchain.serialize.keys import parts
from toolchain.serialize.types import class_name, words


def array(encoder: Encoder, kind: int, value: "np.ndarray[Any, Any]", path: Path) -> bytes:
    """A NumPy array or scalar; Fortran order is kept, any other order becomes C order.

    Raises ExtractError 'globals-too-large': an array may be larger than any memory, when it repeats its elements.
    """
    plain, told = dtypes.is_plain(value.dtype), dtypes.problem(value.dtype)
    if told:
        return encoder.refuse(path, f"cannot serialize {'array of ' if kind == r.ARRAY else ''}{told}")
    if value.ndim > r.DIMENSIONS:
        return encoder.refuse(
            path, f"cannot serialize an array of {value.ndim} dimensions; the limit is {r.DIMENSIONS}"
        )
    encoder.check_room(value.size * value.dtype.itemsize, path)
    fortran = value.flags.f_contiguous and not value.flags.c_contiguous
    content = element_bytes(value, "F" if fortran else "C")
    big = plain and value.dtype.str[0] == ">"
    flags = r.FORTRAN * fortran | r.BIG * big
    if len(content) >= r.PAGE:
        flags |= r.BULK
        encoder.bulk += bytes(-len(encoder.bulk) % r.PAGE)
        offset = len(encoder.bulk)
        encoder.bulk += content
    else:
        offset = encoder.put(content, r.ALIGNMENT)
    extent = r.EXTENT.pack(offset, len(content)) + struct.pack(f"<{value.ndim}Q", *value.shape)
    if not plain:
        return r.OBJECT.pack(
            kind, 0, 0, flags, value.ndim, encoder.put(extent + struct.pack("<Q", encoder.index(value.dtype, path)), 8)
        )
    letter, size = value.dtype.kind, value.dtype.itemsize
    return r.OBJECT.pack(kind, ord(letter), size, flags, value.ndim, encoder.put(extent, 8))


def dtype(encoder: Encoder, value: "np.dtype[Any]", path: Path) -> bytes:
    """The definition of a dtype."""
    told = dtypes.problem(value)
    if told:
        return encoder.refuse(path, f"cannot serialize the dtype {value}: it has {told}")
    if value.subdtype is not None:
        inner, shape = value.subdtype
        at = encoder.words([encoder.index(inner, path), *shape])
        return r.OBJECT.pack(r.TYPE, r.SUB_DTYPE, 0, 0, len(shape), at)
    if value.fields is None:
        return r.OBJECT.pack(r.TYPE, r.PLAIN_DTYPE, 0, 0, 0, encoder.words([encoder.index(value.str, path)]))
    numbers = [value.itemsize]
    for name, field in dtypes.in_order(value):
        numbers += [encoder.index(name, path), encoder.index(field[0], path), field[1]]
    flags = r.ALIGNED * value.isalignedstruct | r.RECORD * (value.type is np.record)
    return r.OBJECT.pack(r.TYPE, r.STRUCT_DTYPE, 0, flags, len(numbers) // 3, encoder.words(numbers))


def cls(encoder: Encoder, value: type, path: Path) -> bytes:
    """The definition of a class."""
    found = encoder.define(value)
    if isinstance(found, str):
        return encoder.refuse(path, f"cannot serialize the class {class_name(value)}" + (f": {found}" if found else ""))
    at = encoder.words(words(found, partial(encoder.index, path=path)))
    flags = r.HASHABLE if found.hashable else 0
    return r.OBJECT.pack(r.TYPE, found.which, found.options, flags, len(found.fields), at)


def instance(encoder: Encoder, value: Any, path: Path) -> bytes:
    """A member of an enum, a named tuple, or an instance of a dataclass."""
    found = encoder.define(type(value))
    what = f"cannot serialize {class_name(type(value))}"
    if isinstance(found, str):
        return encoder.refuse(path, f"{what}: {found}" if found else what)
    if issubclass(type(value), enum.Enum):
        return _member(encoder, value, found, path)
    try:
        inner = parts(value, found)
    except AttributeError as problem:
        return encoder.refuse(path, f"{what}: {problem}")
    if len(inner) != len(found.fields):
        return encoder.refuse(path, f"{what}: it has {len(inner)} items and {len(found.fields)} fields")
    more = _others(value, found)
    if more:
        return encoder.refuse(path, f"{what}: it has the attribute '{more[0]}' beside its fields")
    kind = encoder.index(type(value), path)
    children = [encoder.index(item, (path, f".{f.name}")) for f, item in zip(found.fields, inner, strict=True)]
    code = r.NAMEDTUPLE if found.which == r.NAMED_TUPLE else r.DATACLASS
    return record(code, count=len(children), value=encoder.words([kind, *children]))


def _member(encoder: Encoder, value: enum.Enum, found: Definition, path: Path) -> bytes:
    kind = encoder.index(type(value), path)
    names = [field.name for field in found.fields]
    if value.name in names:
        return record(r.ENUM, count=names.index(value.name), value=kind)
    return r.OBJECT.pack(r.ENUM, 0, 0, r.COMPOSITE, encoder.index(value.value, path), kind)


def _others(value: Any, found: Definition) -> list[str]:
    """Attributes of an instance that are no fields. What cached properties keep is made again when it is asked for."""
    kept = {name for one in type(value).__mro__ for name, own in vars(one).items() if isinstance(own, cached_property)}
    return sorted(getattr(value, "__dict__", {}).keys() - {field.name for field in found.fields} - kept)
