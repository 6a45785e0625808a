"""The data section's decoder: lazy, zero-copy, and safe to run on hostile bytes.

Nothing is built before it is asked for. `get` builds one global and whatever it refers to; every object is built at
most once per `Data`, so identity holds across globals too, and across threads (a lock stands around building). Arrays
are read-only views of the section itself.

Why hostile bytes cannot hurt:

* building is iterative: no depth of nesting reaches a recursion limit;
* an object is built once however often it is referred to, so a small graph cannot unfold into a huge one;
* payloads do not overlap, which is enforced by a budget: all payloads built so far together may not exceed the index
  part; otherwise many records could name one long payload and multiply it;
* the weight of dict keys is bounded, because hashing a tuple is recursive and unfolds shared elements.

What remains is work in proportion to the section's size, except for chosen keys that collide in a dict (quadratic, as
everywhere in Python). Whatever is wrong is a LoadError R33, or R03 when the section is shorter than it says.
"""

from __future__ import annotations

import struct
from _thread import RLock

from pkgimage import records as r
from pkgimage.errors import LoadError, PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from pkgimage.header import Header

_FLOAT = struct.Struct("<d")
_COMPLEX = struct.Struct("<dd")
_CONSTANTS: dict[int, Callable[[int], object]] = {
    r.NONE: lambda _: None,
    r.BOOL: bool,
    r.INT: lambda value: value - (value >> 63 << 64),
    r.FLOAT: lambda value: _FLOAT.unpack(value.to_bytes(8, "little"))[0],
}
"""Kinds whose value stands in the record."""
_PAYLOADS: dict[int, Callable[[memoryview], object]] = {
    r.BIGINT: lambda view: int.from_bytes(view, "little", signed=True),
    r.COMPLEX: lambda view: complex(*_COMPLEX.unpack(view)),
    r.STR: bytes,  # then decoded
    r.BYTES: bytes,
}
"""Kinds whose value is a payload of `count` bytes."""
_KEYS = (*_CONSTANTS, *_PAYLOADS, r.TUPLE, r.SCALAR)
"""Kinds that may be the key of a dict."""


def _bad(detail: str) -> LoadError:
    return LoadError("R33", "the image's data is damaged", [detail], "copy or build the image again")


class MethodRecord:
    """One method of the image's method table (docs/design.md, section 3)."""

    __slots__ = (
        "doc", "exception_count", "file", "first_exception", "flags", "line", "name", "parameters", "signature", "slot",
        "words",
    )  # fmt: skip

    def __init__(self, data: Data, row: tuple[int, ...]) -> None:
        self.name = data.text(row[0], row[1])
        self.signature = data.text(row[2], row[3])
        joined = data.text(row[4], row[5])
        self.parameters = tuple(joined.split(",")) if joined else ()
        self.file = data.text(row[6], row[7])
        self.slot, self.first_exception, self.exception_count, self.words, self.line, self.flags = row[8:14]
        self.doc = data.text(row[14], row[15])


class ExceptionRecord:
    """One row of the image's exception table: type name, text, source file and line (0 = unknown), bare or not."""

    __slots__ = ("bare", "file", "line", "text", "type")

    def __init__(self, data: Data, row: tuple[int, ...]) -> None:
        self.type = data.text(row[0], row[1])
        self.text = data.text(row[2], row[3])
        self.file = data.text(row[4], row[5])
        self.line = row[6]
        self.bare = bool(row[7] & r.BARE)


class Data:
    """A data section.

    view: its bytes; kept, since arrays point into it. header: when given, sizes and offsets must agree with it.
    Raises LoadError R33 or R03 for an inconsistent preamble; so do all methods for what they read.
    """

    __slots__ = (
        "_budget", "_built", "_globals", "_globals_at", "_lock", "_objects", "_text_budget", "_texts", "_weights",
        "counts", "exceptions_offset", "index_size", "methods_offset", "values_end", "view",
    )  # fmt: skip

    def __init__(self, view: memoryview | bytes | bytearray, header: Header | None = None) -> None:
        whole = memoryview(view).cast("B").toreadonly()
        if len(whole) < r.PREAMBLE.size:
            raise LoadError("R03", "the image's data is cut short", [f"it has {len(whole)} bytes"])
        fields = r.PREAMBLE.unpack_from(whole, 0)
        magic, version, preamble, total, self.index_size, objects, names, self._objects, globals_at = fields[:9]
        self.methods_offset, self.exceptions_offset, methods, exceptions, self.values_end = fields[9:]
        if magic != r.MAGIC or version != r.VERSION or preamble != r.PREAMBLE.size:
            raise _bad(f"its preamble says {magic!r}, version {version}, {preamble} bytes")
        if total > len(whole):
            raise LoadError("R03", "the image's data is cut short", [f"it has {len(whole)} bytes and says {total}"])
        self.view = whole[:total]
        self.counts = {"objects": objects, "globals": names, "methods": methods, "exceptions": exceptions}
        if not r.PREAMBLE.size <= self.values_end <= self.index_size <= total:
            raise _bad("the parts of the data section do not fit into it")
        for offset, count, size, end in (
            (self._objects, objects, r.OBJECT.size, self.values_end),
            (globals_at, names, r.GLOBAL.size, self.values_end),
            (self.methods_offset, methods, r.METHOD.size, self.index_size),
            (self.exceptions_offset, exceptions, r.EXCEPTION.size, self.index_size),
        ):
            if offset < r.PREAMBLE.size or offset + count * size > end:
                raise _bad(f"a table of {count} records at {offset} does not fit into the data section")
        if header is not None and (
            (header.data_size, header.index_size) != (total, self.index_size)
            or (header.methods_offset, header.exceptions_offset) != (self.methods_offset, self.exceptions_offset)
        ):
            raise _bad("the data section's sizes or offsets differ from the header's")
        self._budget = self._text_budget = self.index_size
        self._texts: dict[tuple[int, int], str] = {}
        self._built: dict[int, Any] = {}
        self._weights: dict[int, int] = {}
        self._globals: dict[str, int] | None = None
        self._lock = RLock()
        self._globals_at = globals_at

    # -- tables ----------------------------------------------------------------------------------------------------

    def text(self, offset: int, length: int) -> str:
        """A text of the method or exception table: UTF-8 with a NUL behind it."""
        if (offset, length) not in self._texts:
            self._text_budget -= length
            end = offset + length
            if end >= self.index_size or self._text_budget < 0 or self.view[end]:
                raise _bad(f"a text at {offset} with {length} bytes is outside the index, overlaps, or has no end")
            self._texts[offset, length] = self._utf8(offset, length, "strict")
        return self._texts[offset, length]

    def _utf8(self, offset: int, length: int, errors: str) -> str:
        try:
            return str(self.view[offset : offset + length], "utf-8", errors)
        except UnicodeDecodeError as problem:
            raise _bad(f"a text at {offset} is not UTF-8") from problem

    def methods(self) -> tuple[MethodRecord, ...]:
        """The method table, in the order of the image's slots."""
        found = tuple(MethodRecord(self, row) for row in self._rows("methods", self.methods_offset, r.METHOD))
        for index, method in enumerate(found):
            last = method.first_exception + method.exception_count
            if method.slot != 2 * index or last > self.counts["exceptions"]:
                raise _bad(f"the record of method {index}: slot {method.slot}, exceptions up to {last}")
        return found

    def exceptions(self) -> tuple[ExceptionRecord, ...]:
        """The exception table."""
        rows = self._rows("exceptions", self.exceptions_offset, r.EXCEPTION)
        return tuple(ExceptionRecord(self, row) for row in rows)

    def _rows(self, table: str, offset: int, layout: struct.Struct) -> Iterator[tuple[int, ...]]:
        return layout.iter_unpack(self.view[offset : offset + self.counts[table] * layout.size])

    # -- values ----------------------------------------------------------------------------------------------------

    def _index(self) -> dict[str, int]:
        if self._globals is None:
            found: dict[str, int] = {}
            for offset, length, target, zero in self._rows("globals", self._globals_at, r.GLOBAL):
                name = self._utf8(offset, self._payload(offset, length), "strict")
                if zero or target >= self.counts["objects"] or name in found:
                    raise _bad(f"the record of the global '{name}'")
                found[name] = target
            self._globals = found
        return self._globals

    def names(self) -> tuple[str, ...]:
        """The names of the globals, sorted."""
        with self._lock:
            return tuple(self._index())

    def get(self, name: str) -> Any:
        """The value of the global `name`; the same object every time. Raises KeyError when there is none."""
        with self._lock:
            target = self._index()[name]
            if target not in self._built:
                budget = self._budget
                try:
                    self._build(target)
                except PkgimageError:
                    self._budget = budget  # nothing was kept; asking again must not exhaust the budget
                    raise
            return self._built[target]

    def _payload(self, offset: int, size: int) -> int:
        """Accounts for `size` bytes of payload at `offset`; returns `size`."""
        self._budget -= size
        if offset < r.PREAMBLE.size or offset + size > self.values_end or self._budget < 0:
            raise _bad(f"{size} bytes at {offset} are outside the values, or overlap")
        return size

    def _references(self, offset: int, count: int) -> tuple[int, ...]:
        """`count` object indices at `offset`."""
        self._payload(offset, 4 * count)
        found = struct.unpack_from(f"<{count}I", self.view, offset)
        if count and max(found) >= self.counts["objects"]:
            raise _bad(f"a reference at {offset} leads to no object")
        return found

    def _build(self, root: int) -> None:
        """Builds the object `root` and everything reachable from it that is not built yet."""
        new: dict[int, Any] = {}
        tuples: dict[int, tuple[int, ...]] = {}
        lists: dict[int, tuple[int, ...]] = {}
        dicts: dict[int, tuple[int, ...]] = {}
        pending = [root]
        while pending:
            index = pending.pop()
            if index in self._built or index in new or index in tuples:
                continue
            kind, a, b, flags, count, value = r.OBJECT.unpack_from(self.view, self._objects + index * r.OBJECT.size)
            if kind in (r.TUPLE, r.LIST, r.DICT):
                if a or b or flags:
                    raise _bad(f"object {index} has unknown flags")
                children = self._references(value, count * (2 if kind == r.DICT else 1))
                if kind == r.TUPLE:
                    tuples[index] = children
                elif kind == r.LIST:
                    lists[index], new[index] = children, []
                else:
                    dicts[index], new[index] = children, {}
                pending.extend(children)
            elif kind in (r.ARRAY, r.SCALAR):
                new[index] = self._array(kind, chr(a), b, flags, count, value)
            else:
                new[index] = self._leaf(index, kind, a or b or flags, count, value)
        self._tuples(tuples, new)
        for index, children in lists.items():
            new[index].extend(self._look(child, new) for child in children)
        for index, children in dicts.items():
            self._fill(new[index], children, new)
        self._built.update(new)

    def _look(self, index: int, new: dict[int, Any]) -> Any:
        return new[index] if index in new else self._built[index]

    def _tuples(self, tuples: dict[int, tuple[int, ...]], new: dict[int, Any]) -> None:
        """Builds `tuples` from the leaves up; a tuple can contain itself only through a list or dict."""
        waiting: dict[int, list[int]] = {}
        missing: dict[int, int] = {}
        ready = []
        for index, children in tuples.items():
            open_children = [child for child in set(children) if child in tuples]
            missing[index] = len(open_children)
            for child in open_children:
                waiting.setdefault(child, []).append(index)
            if not open_children:
                ready.append(index)
        done = 0
        while ready:
            index = ready.pop()
            done += 1
            new[index] = tuple([self._look(child, new) for child in tuples[index]])
            weight = 1 + sum(self._weights.get(child, 1) for child in tuples[index])
            self._weights[index] = min(weight, r.KEY_WEIGHT + 1)
            for parent in waiting.get(index, ()):
                missing[parent] -= 1
                if not missing[parent]:
                    ready.append(parent)
        if done != len(tuples):
            raise _bad("a tuple contains itself")

    def _fill(self, target: dict[Any, Any], children: tuple[int, ...], new: dict[int, Any]) -> None:
        for key, value in zip(children[::2], children[1::2], strict=True):
            kind = self.view[self._objects + key * r.OBJECT.size]
            if kind not in _KEYS or self._weights.get(key, 1) > r.KEY_WEIGHT:
                raise _bad(f"object {key} cannot be the key of a dict")
            try:
                target[self._look(key, new)] = self._look(value, new)
            except (TypeError, ValueError) as problem:
                raise _bad(f"object {key} cannot be the key of a dict: {problem}") from problem
        if len(target) != len(children) // 2:
            raise _bad("a dict has equal keys")

    def _leaf(self, index: int, kind: int, flags: int, count: int, value: int) -> Any:
        if kind in r.RESERVED:
            detail = f"object {index} is of kind {kind}"
            raise LoadError("R04", "the image's data needs a newer pkgimage", [detail], "update pkgimage")
        if kind in _CONSTANTS:
            if flags or count or (kind == r.BOOL and value > 1) or (kind == r.NONE and value):
                raise _bad(f"object {index} is malformed")
            return _CONSTANTS[kind](value)
        if kind not in _PAYLOADS or flags or (kind == r.COMPLEX and count != _COMPLEX.size):
            raise _bad(f"object {index} is malformed or of unknown kind {kind}")
        self._payload(value, count)
        if kind == r.BIGINT:
            self._weights[index] = min(1 + count // 8, r.KEY_WEIGHT + 1)
        if kind == r.STR:
            return self._utf8(value, count, "surrogatepass")
        return _PAYLOADS[kind](self.view[value : value + count])

    # -- arrays ----------------------------------------------------------------------------------------------------

    def _array(self, kind: int, letter: str, size: int, flags: int, count: int, value: int) -> Any:
        if size not in r.SIZES.get(letter, ()) or flags > 7 or count > r.DIMENSIONS or (kind == r.SCALAR and count):
            raise _bad(f"an array of element '{letter}{size}', {count} dimensions, flags {flags}")
        self._payload(value, r.EXTENT.size + 8 * count)
        offset, total = r.EXTENT.unpack_from(self.view, value)
        shape = struct.unpack_from(f"<{count}Q", self.view, value + r.EXTENT.size)
        elements = 1
        for length in shape:
            # NumPy multiplies the lengths as if zeros were ones, and refuses what overflows.
            elements *= max(length, 1)
            if elements * size >= 1 << 63:
                raise _bad(f"an array of shape {shape}")
        if 0 in shape:
            elements = 0
        start, end, alignment = r.PREAMBLE.size, self.values_end, r.ALIGNMENT
        if flags & r.BULK:
            offset += self.index_size
            start, end, alignment = self.index_size, len(self.view), r.PAGE
        if elements * size != total or offset % alignment or offset < start or offset + total > end:
            raise _bad(f"an array of {total} bytes at {offset} with shape {shape}")
        return self._view(kind, letter, size, flags, shape, self.view[offset : offset + total])

    def _view(self, kind: int, letter: str, size: int, flags: int, shape: tuple[int, ...], view: memoryview) -> Any:
        """A read-only view: a NumPy array, or a memoryview of the same format and shape when there is no NumPy."""
        try:
            # Through __import__: the run-time may use NumPy when it is there, but nothing depends on it.
            numpy = __import__("numpy")
        except ImportError:
            numpy = None
        if numpy is not None:
            dtype = numpy.dtype((">" if flags & r.BIG else "<") + f"{letter}{size}")
            array = numpy.ndarray(shape, dtype=dtype, buffer=view, order="F" if flags & r.FORTRAN else "C")
            return array[()] if kind == r.SCALAR else array
        format_ = _FORMATS.get(f"{letter}{size}")
        if format_ is None or kind == r.SCALAR or flags & (r.BIG | r.FORTRAN) or 0 in shape:
            raise PkgimageError(
                "numpy-missing",
                "this global is an array that only NumPy can represent",
                [f"element '{letter}{size}', shape {shape}"],
                "pip install numpy",
            )
        return view.cast(format_, shape)  # type: ignore[call-overload]


_FORMATS = {
    "b1": "?", "i1": "b", "i2": "h", "i4": "i", "i8": "q", "u1": "B", "u2": "H", "u4": "I", "u8": "Q", "f4": "f",
    "f8": "d",
}  # fmt: skip
"""struct formats of the elements that a memoryview can be cast to."""
