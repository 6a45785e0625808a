"""Python values to the records of the data section (`pkgimage.records`).

Supported, by exact type: None, bool, int, float, complex, str, bytes, tuple, list, dict, NumPy arrays and NumPy
scalars of the fixed-size bool, int, uint, float and complex types in either byte order. A subclass would come back as
its base class, so it is refused like everything else, with the path to the value. Every problem is reported at once.

Sharing: one object that is referred to twice is stored once, and cycles work. Equal scalars (same type, same bits) are
stored once as well, whether or not the interpreter happened to share them, so that the bytes depend on values only;
NaNs are told apart by identity, because a dict may have several as keys. Tuples, lists, dicts and arrays are told
apart by identity. Two arrays that share memory become two arrays: images hold values, not aliasing.

Objects are numbered breadth-first from the globals in the order of their names, which makes the bytes deterministic,
and iteratively, so that no depth of nesting is too deep.
"""

import math
import struct
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from pkgimage import records as r
from toolchain.errors import ExtractError

REPORT_LIMIT = 20
"""Problems that one error lists."""

Path = tuple[Any, str]
"""How a value was reached: (path of the parent or None, one step), joined only for an error message."""


def encode_values(values: Mapping[str, object], *, origins: Mapping[str, str] | None = None) -> bytes:
    """A data section that holds `values` by name, without methods and exceptions.

    origins: name to what errors call it ('kernels.TABLE'); the name itself by default.
    Raises ExtractError 'global-unsupported' naming the path of every value that cannot be stored, as in
    `kernels.TABLE['a'][3]: cannot serialize socket.socket`.
    """
    encoder = _Encoder()
    for name in sorted(values):
        encoder.add(name, values[name], (origins or {}).get(name, name))
    return encoder.finish()


def path_text(path: Path | None) -> str:
    """The text of a path: `kernels.TABLE['a'][3]`."""
    steps: list[str] = []
    while path is not None:
        steps.append(path[1])
        path = path[0]
    return "".join(reversed(steps))


def describe_type(value: object) -> str:
    """What errors call the type of `value`: `socket.socket`, or `set` for a built-in one."""
    kind = type(value)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


class _Encoder:
    """The records, payloads and bulk arrays of one section while it is being made."""

    def __init__(self) -> None:
        self.heap = bytearray(r.PREAMBLE.size)
        """Preamble (filled at the end) and payloads, so an offset into it is one into the section."""
        self.objects: list[bytes] = []
        self.bulk = bytearray()
        self.known: dict[object, int] = {}
        self.alive: list[object] = []
        """Keeps every value alive, so that no id is used twice."""
        self.pending: deque[tuple[int, object, Path]] = deque()
        self.globals: list[tuple[str, int]] = []
        self.problems: list[str] = []

    # -- objects ---------------------------------------------------------------------------------------------------

    def add(self, name: str, value: object, origin: str) -> None:
        """Adds the global `name` and everything it refers to."""
        self.globals.append((name, self.index(value, (None, origin))))
        while self.pending:
            index, item, path = self.pending.popleft()
            self.objects[index] = self.record(item, path)

    def index(self, value: object, path: Path) -> int:
        """The index of the object `value`, which is queued for encoding when it is new."""
        key = _key(value)
        if key not in self.known:
            self.known[key] = len(self.objects)
            self.objects.append(b"")
            self.alive.append(value)
            self.pending.append((self.known[key], value, path))
        return self.known[key]

    def put(self, payload: bytes, alignment: int = 1) -> int:
        """The offset at which `payload` now stands."""
        self.heap += bytes(-len(self.heap) % alignment)
        offset = len(self.heap)
        self.heap += payload
        return offset

    def record(self, value: object, path: Path) -> bytes:
        """The object record of `value`; its payload goes to the heap, its elements to the queue."""
        if isinstance(value, np.generic) and type(value) is value.dtype.type:
            return self.array(r.SCALAR, np.asarray(value), path)
        make = _MAKERS.get(type(value))
        if make is not None:
            return make(self, value, path)
        self.problem(path, f"cannot serialize {describe_type(value)}")
        return _record(r.NONE)

    def problem(self, path: Path, what: str) -> None:
        """Notes one problem; `finish` raises them all."""
        self.problems.append(f"{path_text(path)}: {what}")

    def integer(self, value: int) -> bytes:
        """Up to 64 bits in the record, more as a payload of the fewest bytes."""
        if -(1 << 63) <= value < 1 << 63:
            return _record(r.INT, value=value & (1 << 64) - 1)
        return self.blob(r.BIGINT, value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True))

    def blob(self, kind: int, payload: bytes, alignment: int = 1) -> bytes:
        """A record whose payload is plain bytes."""
        return _record(kind, count=len(payload), value=self.put(payload, alignment))

    def sequence(self, kind: int, value: Sequence[object], path: Path) -> bytes:
        """A tuple or list."""
        children = [self.index(item, (path, f"[{at}]")) for at, item in enumerate(value)]
        return _record(kind, count=len(children), value=self.put(struct.pack(f"<{len(children)}I", *children), 4))

    def dict(self, value: Mapping[object, object], path: Path) -> bytes:
        """A dict, in its own order."""
        children = []
        for key, item in value.items():
            label = _label(key)
            if _weight(key) > r.KEY_WEIGHT:
                self.problem(path, f"its key {label} is too large: a key may have {r.KEY_WEIGHT} parts")
                continue
            children += [self.index(key, (path, f", key {label}")), self.index(item, (path, f"[{label}]"))]
        offset = self.put(struct.pack(f"<{len(children)}I", *children), 4)
        return _record(r.DICT, count=len(children) // 2, value=offset)

    def array(self, kind: int, value: "np.ndarray[Any, Any]", path: Path) -> bytes:
        """A NumPy array or scalar; Fortran order is kept, any other order becomes C order."""
        letter, size = value.dtype.kind, value.dtype.itemsize
        if size not in r.SIZES.get(letter, ()) or value.dtype.fields is not None:
            word = "array of " if kind == r.ARRAY else ""
            self.problem(path, f"cannot serialize {word}numpy.{value.dtype.name}")
            return _record(r.NONE)
        if value.ndim > r.DIMENSIONS:
            self.problem(path, f"cannot serialize an array of {value.ndim} dimensions; the limit is {r.DIMENSIONS}")
            return _record(r.NONE)
        fortran = value.flags.f_contiguous and not value.flags.c_contiguous
        content = value.tobytes("F" if fortran else "C")
        big = value.dtype.str[0] == ">"
        flags = r.FORTRAN * fortran | r.BIG * big
        if len(content) >= r.PAGE:
            flags |= r.BULK
            self.bulk += bytes(-len(self.bulk) % r.PAGE)
            offset = len(self.bulk)
            self.bulk += content
        else:
            offset = self.put(content, r.ALIGNMENT)
        extent = r.EXTENT.pack(offset, len(content)) + struct.pack(f"<{value.ndim}Q", *value.shape)
        return r.OBJECT.pack(kind, ord(letter), size, flags, value.ndim, self.put(extent, 8))

    # -- the section -----------------------------------------------------------------------------------------------

    def finish(self) -> bytes:
        """The section. Raises ExtractError 'global-unsupported' when there were problems."""
        if self.problems:
            more = [f"and {len(self.problems) - REPORT_LIMIT} more"] if len(self.problems) > REPORT_LIMIT else []
            raise ExtractError(
                "global-unsupported",
                self.problems[0],
                self.problems[1:REPORT_LIMIT] + more,
                "a global may hold None, bool, int, float, complex, str, bytes, tuple, list, dict, and NumPy arrays "
                "and scalars of fixed-size numbers",
            )
        names = b"".join(
            r.GLOBAL.pack(self.put(name.encode()), len(name.encode()), index, 0) for name, index in self.globals
        )
        objects_at = self.put(b"".join(self.objects), 8)
        globals_at = self.put(names, 8)
        end = self.put(b"", 8)
        return assemble(
            bytes(self.heap[r.PREAMBLE.size :]), bytes(self.bulk), values_end=end,
            objects=(objects_at, len(self.objects)), names=(globals_at, len(self.globals)),
            methods=(end, 0), exceptions=(end, 0),
        )  # fmt: skip


_MAKERS: dict[type, Callable[[_Encoder, Any, Path], bytes]] = {
    type(None): lambda *_: _record(r.NONE),
    bool: lambda _, value, __: _record(r.BOOL, value=int(value)),
    int: lambda encoder, value, _: encoder.integer(value),
    float: lambda _, value, __: _record(r.FLOAT, value=_bits(value)),
    complex: lambda encoder, value, _: encoder.blob(r.COMPLEX, struct.pack("<dd", value.real, value.imag), 8),
    str: lambda encoder, value, _: encoder.blob(r.STR, value.encode("utf-8", "surrogatepass")),
    bytes: lambda encoder, value, _: encoder.blob(r.BYTES, value),
    tuple: lambda encoder, value, path: encoder.sequence(r.TUPLE, value, path),
    list: lambda encoder, value, path: encoder.sequence(r.LIST, value, path),
    dict: lambda encoder, value, path: encoder.dict(value, path),
    np.ndarray: lambda encoder, value, path: encoder.array(r.ARRAY, value, path),
}
"""Exact type to what makes its object record."""


def assemble(
    index: bytes,
    bulk: bytes,
    *,
    values_end: int,
    objects: tuple[int, int],
    names: tuple[int, int],
    methods: tuple[int, int],
    exceptions: tuple[int, int],
) -> bytes:
    """A whole section: preamble, `index` (all that follows it in the index part), padding, bulk arrays.

    The tables are given as (offset in the section, number of records). Raises ExtractError 'globals-too-large'.
    """
    size = r.PREAMBLE.size + len(index)
    padded = size + -size % (r.PAGE if bulk else r.ALIGNMENT)
    if padded >= 1 << 32:
        raise ExtractError(
            "globals-too-large", f"{padded} bytes of globals beside large arrays; the limit is 4 GiB", (), "use arrays"
        )
    preamble = r.PREAMBLE.pack(
        r.MAGIC, r.VERSION, r.PREAMBLE.size, padded + len(bulk), padded, objects[1], names[1],
        objects[0], names[0], methods[0], exceptions[0], methods[1], exceptions[1], values_end,
    )  # fmt: skip
    return b"".join((preamble, index, bytes(padded - size), bulk))


def _record(kind: int, *, count: int = 0, value: int = 0) -> bytes:
    return r.OBJECT.pack(kind, 0, 0, 0, count, value)


def _bits(value: object) -> int:
    return int.from_bytes(struct.pack("<d", value), "little")


def _key(value: object) -> object:
    """What makes `value` the same object as another one (see the module docstring)."""
    kind = type(value)
    if kind in (bool, int, str, bytes):
        return kind, value
    if isinstance(value, float) and kind is float and not math.isnan(value):
        return kind, _bits(value)
    if isinstance(value, complex) and kind is complex and not (math.isnan(value.real) or math.isnan(value.imag)):
        return kind, _bits(value.real), _bits(value.imag)
    return "id", id(value)


def _weight(key: object) -> int:
    """The weight of a dict key as `pkgimage.records` defines it, counted no further than the limit."""
    weight, pending = 0, [key]
    while pending and weight <= r.KEY_WEIGHT:
        item = pending.pop()
        weight += 1
        if isinstance(item, tuple):
            pending.extend(item[: r.KEY_WEIGHT + 1])
        elif isinstance(item, int) and not -(1 << 63) <= item < 1 << 63:
            weight += (item.bit_length() // 8 + 1) // 8
    return weight


def _label(key: object) -> str:
    """How a path names a dict key."""
    try:
        text = repr(key)
    except Exception as problem:  # noqa: BLE001 (a key's own code; it only serves a message)
        text = f"<{type(key).__qualname__} whose repr raises {type(problem).__name__}>"
    return text if len(text) <= 60 else text[:57] + "..."
