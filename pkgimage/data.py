"""A data section: its tables, and its values by name.

Nothing is built before it is asked for: `get` builds one global and whatever it refers to (`pkgimage.graph`), and every
object is built at most once per `Data`, so identity holds across globals too, and across threads (a lock stands around
building). Arrays are read-only views of the section itself. The bytes may be hostile: whatever is wrong is a LoadError
R33, or R03 when the section is shorter than it says.
"""

from __future__ import annotations

from _thread import RLock

from pkgimage import records as r
from pkgimage.errors import LoadError, damaged_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    import struct
    from collections.abc import Callable, Iterator
    from typing import Any

    from pkgimage.definitions import Definition
    from pkgimage.graph import Graph
    from pkgimage.header import Header


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
    owner: what to call the loaded image whose types these are, '' when it is only read; functions: gives the loaded
    image's function of a name; dependencies: the sections of what the header lists, None for one that is not at hand.
    All three are set by who has them, before the first value is asked for.
    Raises LoadError R33 or R03 for an inconsistent preamble; so do all methods for what they read.
    """

    __slots__ = (
        "_globals", "_globals_at", "_graph", "_lock", "_method_names", "_names", "_text_budget", "_texts", "_upon",
        "counts", "dependencies", "exceptions_offset", "functions", "index_size", "methods_offset", "objects_offset",
        "owner", "values_end", "view",
    )  # fmt: skip

    def __init__(self, view: memoryview | bytes | bytearray, header: Header | None = None) -> None:
        whole = memoryview(view).cast("B").toreadonly()
        if len(whole) < r.PREAMBLE.size:
            raise LoadError("R03", "the image's data is cut short", [f"it has {len(whole)} bytes"])
        fields = r.PREAMBLE.unpack_from(whole, 0)
        magic, version, preamble, total, self.index_size, objects, names, self.objects_offset, globals_at = fields[:9]
        self.methods_offset, self.exceptions_offset, methods, exceptions, self.values_end = fields[9:]
        if magic != r.MAGIC or version != r.VERSION or preamble != r.PREAMBLE.size:
            raise damaged_data(f"its preamble says {magic!r}, version {version}, {preamble} bytes")
        if total > len(whole):
            raise LoadError("R03", "the image's data is cut short", [f"it has {len(whole)} bytes and says {total}"])
        self.view = whole[:total]
        self.counts = {"objects": objects, "globals": names, "methods": methods, "exceptions": exceptions}
        if not r.PREAMBLE.size <= self.values_end <= self.index_size <= total:
            raise damaged_data("the parts of the data section do not fit into it")
        for offset, count, size, end in (
            (self.objects_offset, objects, r.OBJECT.size, self.values_end),
            (globals_at, names, r.GLOBAL.size, self.values_end),
            (self.methods_offset, methods, r.METHOD.size, self.index_size),
            (self.exceptions_offset, exceptions, r.EXCEPTION.size, self.index_size),
        ):
            if offset < r.PREAMBLE.size or offset + count * size > end:
                raise damaged_data(f"a table of {count} records at {offset} does not fit into the data section")
        if header is not None and (
            (header.data_size, header.index_size) != (total, self.index_size)
            or (header.methods_offset, header.exceptions_offset) != (self.methods_offset, self.exceptions_offset)
        ):
            raise damaged_data("the data section's sizes or offsets differ from the header's")
        self.owner = ""
        self.functions: Callable[[str], object] | None = None
        self.dependencies: tuple[Data | None, ...] = ()
        self._upon = () if header is None else header.dependencies
        self._names: frozenset[str] | None = None
        self._method_names: tuple[str, ...] | None = None
        self._text_budget = self.index_size
        self._texts: dict[tuple[int, int], str] = {}
        self._graph: Graph | None = None
        self._globals: dict[str, int] | None = None
        self._lock = RLock()
        self._globals_at = globals_at

    @property
    def bulk(self) -> int:
        """Where bulk arrays begin: on the first page behind the index part."""
        start: int = self.index_size + -self.index_size % r.PAGE
        return min(start, len(self.view))

    # -- tables ----------------------------------------------------------------------------------------------------

    def text(self, offset: int, length: int) -> str:
        """A text of the method or exception table: UTF-8 with a NUL behind it."""
        if (offset, length) not in self._texts:
            self._text_budget -= length
            end = offset + length
            if end >= self.index_size or self._text_budget < 0 or self.view[end]:
                detail = f"a text at {offset} with {length} bytes is outside the index, overlaps, or has no end"
                raise damaged_data(detail)
            self._texts[offset, length] = self._utf8(offset, length, "strict")
        return self._texts[offset, length]

    def _utf8(self, offset: int, length: int, errors: str) -> str:
        try:
            return str(self.view[offset : offset + length], "utf-8", errors)
        except UnicodeDecodeError as problem:
            raise damaged_data(f"a text at {offset} is not UTF-8") from problem

    def methods(self) -> tuple[MethodRecord, ...]:
        """The method table, in the order of the image's slots."""
        found = tuple(MethodRecord(self, row) for row in self._rows("methods", self.methods_offset, r.METHOD))
        for index, method in enumerate(found):
            last = method.first_exception + method.exception_count
            if method.slot != 2 * index or last > self.counts["exceptions"]:
                raise damaged_data(f"the record of method {index}: slot {method.slot}, exceptions up to {last}")
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
                name = self._name(offset, length)
                if zero or target >= self.counts["objects"] or name in found:
                    raise damaged_data(f"the record of the global '{name}'")
                found[name] = target
            self._globals = found
        return self._globals

    def _name(self, offset: int, length: int) -> str:
        if not r.PREAMBLE.size <= offset <= self.values_end - length:
            raise damaged_data(f"a name of {length} bytes at {offset} is outside the values")
        return self._utf8(offset, length, "strict")

    def names(self) -> tuple[str, ...]:
        """The names of the globals, sorted."""
        with self._lock:
            return tuple(self._index())

    def get(self, name: str) -> Any:
        """The value of the global `name`; the same object every time. Raises KeyError when there is none."""
        with self._lock:
            return self.graph.get(self._index()[name])

    def types(self) -> tuple[Definition, ...]:
        """The structured dtypes, named tuples, dataclasses and enums of the section, read when asked for."""
        from pkgimage.definitions import definitions

        with self._lock:
            return definitions(self.graph, self._index())

    def function(self, name: str) -> object:
        """The method of that name: the loaded image's function, or a `MethodReference`. Raises LoadError R33."""
        from pkgimage.methods import MethodReference

        if self._names is None:
            self._names = frozenset(self.method_names())
        if name not in self._names:
            raise damaged_data(f"the image has no method '{name}'")
        return MethodReference(name) if self.functions is None else self.functions(name)

    def method_names(self) -> tuple[str, ...]:
        """The name of each method, in the order of the method table."""
        if self._method_names is None:
            self._method_names = tuple([method.name for method in self.methods()])
        return self._method_names

    # -- dependencies ----------------------------------------------------------------------------------------------

    def dependency(self, number: int) -> Data:
        """The section of a dependency. Raises LoadError R33 when there is no such, R20 when it is not at hand."""
        found = self.dependencies[number] if number < len(self.dependencies) else None
        if found is not None:
            return found
        if number >= len(self._upon):
            raise damaged_data(f"a reference leads to no dependency: {number} of {len(self._upon)}")
        name, build_id = self._upon[number]
        raise LoadError(
            "R20",
            f"the image's data refers to the image of '{name}', which is not at hand",
            [f"the image is built upon {name} {build_id.hex()}"],
            f"lay the image of '{name}' beside it",
        )

    def owner_of(self, name: str) -> int | None:
        """The number of the dependency whose object the global `name` is; None when it is the image's own."""
        with self._lock:
            kind, _, _, _, count, _ = self.graph.record(self._index()[name])
        return count if kind == r.DEPENDENCY else None

    def shared(self, flags: int, number: int) -> Any:
        """What another image refers to: object `number`, or with flags FUNCTION_OF the function of method `number`."""
        with self._lock:
            if flags == r.FUNCTION_OF and number < self.counts["methods"]:
                return self.function(self.method_names()[number])
            if flags or number >= self.counts["objects"]:
                raise damaged_data(f"a reference to a dependency leads nowhere: number {number}, flags {flags}")
            return self.graph.get(number)

    def definition(self, number: int) -> Definition:
        """The definition that object `number` is, for another image. Raises LoadError R33."""
        from pkgimage.definitions import definition

        with self._lock:
            found: Definition = self.graph.attempt(lambda: definition(self.graph, number))
            return found

    @property
    def graph(self) -> Graph:
        """The objects of the section; use it under the lock of `get` or in one thread."""
        if self._graph is None:
            from pkgimage.graph import Graph

            self._graph = Graph(self)
        return self._graph
