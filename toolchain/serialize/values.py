"""Python values to the records of the data section (`pkgimage.records`).

Supported, by exact type: None, bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset, range, slice,
NumPy arrays, scalars and dtypes of fixed size in either byte order, structured ones too; members of enums, named tuples
and frozen dataclasses whose class stands in a module, these classes themselves, and functions that are methods of the
image. Another subclass would come back as its base class, so it is refused like everything else, with the path to the
value. Every problem is reported at once.

Sharing: one object that is referred to twice is stored once, and cycles work. Equal scalars (same type, same bits) are
stored once as well, whether or not the interpreter happened to share them, so that the bytes depend on values only;
NaNs are told apart by identity, because a dict may have several as keys. Containers and arrays are told apart by
identity, equal dtypes are one. Two arrays that share memory become two arrays: images hold values, not aliasing.

Objects are numbered breadth-first from the globals in the order of their names, which makes the bytes deterministic,
and iteratively, so that no depth of nesting is too deep. Elements of sets are put in an order of their own.
"""

import struct
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np

from pkgimage import records as r
from pkgimage.data import Data
from toolchain.errors import ExtractError
from toolchain.package import Package
from toolchain.serialize import typed
from toolchain.serialize.encoder import Encoder, Path, record
from toolchain.serialize.keys import key_problem, order
from toolchain.serialize.known import Known


def encode_values(
    values: Mapping[str, object],
    *,
    origins: Mapping[str, str] | None = None,
    methods: Mapping[int, str] | None = None,
    dependencies: Sequence[Known] = (),
    more: Mapping[str, object] | None = None,
) -> bytes:
    """A data section that holds `values` by name, without methods and exceptions.

    origins: name to what errors call it ('kernels.TABLE'); the name itself by default. methods: id of a function object
    to the name of the method that it is; the objects must be kept alive. dependencies: what the images of the package's
    dependencies hold, in the order of its core header: objects that are theirs are referred to.
    Raises ExtractError 'global-unsupported' naming the path of every value that cannot be stored, as in
    `kernels.TABLE['a'][3]: cannot serialize socket.socket`.
    """
    return _encoded(values, origins or {}, methods or {}, dependencies, more or {}).finish()


def known_values(
    package: Package,
    values: Mapping[str, object],
    methods: Mapping[int, str],
    dependencies: Sequence[Known] = (),
    more: Mapping[str, object] | None = None,
) -> Known:
    """What the live `values` of a dependency are in its image.

    package: the dependency as it was extracted; methods: id of a function object to the name of its method;
    dependencies: those of the dependency itself, in the order of its core header; more: see `encode_values`.
    Raises ExtractError 'dependency-changed' when the values of now are not those of then.
    """
    encoder = _encoded(values, {}, methods, dependencies, more or {})
    if encoder.finish() != package.globals:
        raise ExtractError(
            "dependency-changed",
            f"the globals of '{package.name}' are not what they were when it was extracted",
            _differences(package.globals, values),
            f"change no value of '{package.name}' when the modules of other packages are imported",
        )
    numbers = {method.name: index for index, method in reversed(list(enumerate(package.methods)))}
    return Known.of(package.name, encoder.alive, {one: numbers[name] for one, name in methods.items()})


def _encoded(
    values: Mapping[str, object],
    origins: Mapping[str, str],
    methods: Mapping[int, str],
    dependencies: Sequence[Known],
    more: Mapping[str, object],
) -> Encoder:
    encoder = Encoder(_record, methods, dependencies)
    for name in sorted(values):
        encoder.add(name, values[name], origins.get(name, name))
    for name in sorted(more):
        encoder.keep(more[name], name)
    return encoder


def _differences(content: bytes, values: Mapping[str, object]) -> list[str]:
    """Which globals there are no more, or now."""
    then, now = set(Data(content).names()), set(values)
    return [f"it has no '{name}' any more" for name in sorted(then - now)] + [
        f"'{name}' is new" for name in sorted(now - then)
    ]


def _record(encoder: Encoder, value: Any, path: Path) -> bytes:
    """The object record of `value`; its payload goes to the heap, its elements to the queue.

    What a value is, its type says: `isinstance` asks a property `__class__` as well, which is code of the package.
    """
    kind = type(value)
    if issubclass(kind, np.generic) and kind is value.dtype.type:
        return typed.array(encoder, r.SCALAR, np.asarray(value), path)
    make = _MAKERS.get(kind)
    if make is not None:
        return make(encoder, value, path)
    if id(value) in encoder.methods:
        return record(r.FUNCTION, value=encoder.index(encoder.methods[id(value)], path))
    if issubclass(kind, np.dtype):
        return typed.dtype(encoder, value, path)
    return typed.cls(encoder, value, path) if issubclass(kind, type) else typed.instance(encoder, value, path)


def _integer(encoder: Encoder, value: int) -> bytes:
    """Up to 64 bits in the record, more as a payload of the fewest bytes."""
    if -(1 << 63) <= value < 1 << 63:
        return record(r.INT, value=value & (1 << 64) - 1)
    return _blob(encoder, r.BIGINT, value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True))


def _blob(encoder: Encoder, kind: int, payload: bytes, alignment: int = 1) -> bytes:
    """A record whose payload is plain bytes."""
    return record(kind, count=len(payload), value=encoder.put(payload, alignment))


def _sequence(encoder: Encoder, kind: int, value: Sequence[object], path: Path) -> bytes:
    """A tuple or list."""
    children = [encoder.index(item, (path, f"[{at}]")) for at, item in enumerate(value)]
    return record(kind, count=len(children), value=encoder.words(children))


def _limits(encoder: Encoder, kind: int, value: range | slice, path: Path) -> bytes:
    """A range or slice."""
    children = [encoder.index(getattr(value, name), (path, f".{name}")) for name in ("start", "stop", "step")]
    return record(kind, count=3, value=encoder.words(children))


def _set(encoder: Encoder, kind: int, value: Collection[object], path: Path) -> bytes:
    """A set or frozenset, in an order that depends on its elements only."""
    good = [item for item in value if _is_key(encoder, item, path, "element")]
    ranked = sorted(good, key=lambda item: order(item, encoder.definition))
    children = [encoder.index(item, (path, f", element {_label(item)}")) for item in ranked]
    return record(kind, count=len(children), value=encoder.words(children))


def _dict(encoder: Encoder, value: Mapping[object, object], path: Path) -> bytes:
    """A dict, in its own order."""
    children = []
    for key, item in value.items():
        if _is_key(encoder, key, path, "key"):
            label = _label(key)
            children += [encoder.index(key, (path, f", key {label}")), encoder.index(item, (path, f"[{label}]"))]
    return record(r.DICT, count=len(children) // 2, value=encoder.words(children))


def _is_key(encoder: Encoder, item: object, path: Path, what: str) -> bool:
    """Whether `item` may be a key; the problem is noted."""
    told = key_problem(item, encoder.definition)
    if told:
        encoder.problem(path, f"its {what} {_label(item)} {told}")
    return not told


def _bits(value: float) -> int:
    return int.from_bytes(struct.pack("<d", value), "little")


_MAKERS: dict[type, Callable[[Encoder, Any, Path], bytes]] = {
    type(None): lambda *_: record(r.NONE),
    bool: lambda _, value, __: record(r.BOOL, value=int(value)),
    int: lambda encoder, value, _: _integer(encoder, value),
    float: lambda _, value, __: record(r.FLOAT, value=_bits(value)),
    complex: lambda encoder, value, _: _blob(encoder, r.COMPLEX, struct.pack("<dd", value.real, value.imag), 8),
    str: lambda encoder, value, _: _blob(encoder, r.STR, value.encode("utf-8", "surrogatepass")),
    bytes: lambda encoder, value, _: _blob(encoder, r.BYTES, value),
    tuple: lambda encoder, value, path: _sequence(encoder, r.TUPLE, value, path),
    list: lambda encoder, value, path: _sequence(encoder, r.LIST, value, path),
    dict: _dict,
    set: lambda encoder, value, path: _set(encoder, r.SET, value, path),
    frozenset: lambda encoder, value, path: _set(encoder, r.FROZENSET, value, path),
    range: lambda encoder, value, path: _limits(encoder, r.RANGE, value, path),
    slice: lambda encoder, value, path: _limits(encoder, r.SLICE, value, path),
    np.ndarray: lambda encoder, value, path: typed.array(encoder, r.ARRAY, value, path),
}
"""Exact type to what makes its object record."""


def _label(key: object) -> str:
    """How a path names a dict key."""
    try:
        text = repr(key)
    except Exception as problem:  # noqa: BLE001 (a key's own code; it only serves a message)
        text = f"<{type(key).__qualname__} whose repr raises {type(problem).__name__}>"
    return text if len(text) <= 60 else text[:57] + "..."
