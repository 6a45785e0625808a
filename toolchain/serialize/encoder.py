"""The records, payloads and bulk arrays of a data section while it is being made (`pkgimage.records`).

What the record of a value is, `toolchain.serialize.values` says; here objects get their numbers, payloads their places,
and the parts become one section.
"""

import struct
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pkgimage import records as r
from pkgimage.definitions import Definition
from toolchain.errors import ExtractError
from toolchain.serialize.keys import identity
from toolchain.serialize.known import Borrowed, Known
from toolchain.serialize.types import UndefinableError, define

LIMIT = 1 << 32
"""Bytes of a section: offsets inside an image have 32 bits on some platforms."""
REPORT_LIMIT = 20
"""Problems that one error lists."""

Path = tuple[Any, str]
"""How a value was reached: (path of the parent or None, one step), joined only for an error message."""


class Encoder:
    """One section while it is being made.

    record: makes the record of a value; methods, dependencies: see `encode_values`.
    """

    def __init__(
        self,
        record: "Callable[[Encoder, Any, Path], bytes]",
        methods: Mapping[int, str],
        dependencies: Sequence[Known] = (),
    ) -> None:
        self.record = record
        self.methods = methods
        self.borrowed = Borrowed(dependencies)
        """What is not stored here."""
        self.classes: dict[type, Definition | str] = {}
        """Definition of a class, or why there is none."""
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
        self.globals.append((name, self.keep(value, origin)))

    def keep(self, value: object, origin: str) -> int:
        """Adds an object, without a name, and everything it refers to. Its index."""
        found = self.index(value, (None, origin))
        while self.pending:
            index, item, path = self.pending.popleft()
            self.objects[index] = self.record(self, item, path)
        return found

    def index(self, value: object, path: Path) -> int:
        """The index of the object `value`, which is queued for encoding when it is new."""
        key = identity(value, self.methods)
        if key not in self.known:
            self.known[key] = len(self.objects)
            found = self.borrowed.reference(value, key)
            self.objects.append(found or b"")
            self.alive.append(value)
            if not found:
                self.pending.append((self.known[key], value, path))
        return self.known[key]

    def put(self, payload: bytes, alignment: int = 1) -> int:
        """The offset at which `payload` now stands."""
        self.heap += bytes(-len(self.heap) % alignment)
        offset = len(self.heap)
        self.heap += payload
        return offset

    def check_room(self, size: int, path: Path) -> None:
        """Raises ExtractError 'globals-too-large' when an array of `size` bytes would be too much."""
        if len(self.heap) + len(self.bulk) + size >= LIMIT:
            told = f"{path_text(path)}: an array of {size} bytes; all globals together may have 4 GiB"
            hint = "read such an array from a file, and pass it to the functions"
            raise ExtractError("globals-too-large", told, (), hint)

    def words(self, numbers: Sequence[int]) -> int:
        """The offset of 32-bit numbers."""
        return self.put(struct.pack(f"<{len(numbers)}I", *numbers), 4)

    def define(self, cls: type) -> Definition | str:
        """The definition of a class, or why it has none ('' = it is of no kind that images know)."""
        if cls not in self.classes:
            try:
                self.classes[cls] = define(cls)
            except UndefinableError as problem:
                self.classes[cls] = str(problem)
        return self.classes[cls]

    def definition(self, cls: type) -> Definition | None:
        """The definition of a class, or None."""
        found = self.define(cls)
        return None if isinstance(found, str) else found

    def problem(self, path: Path, what: str) -> None:
        """Notes one problem; `finish` raises them all."""
        self.problems.append(f"{path_text(path)}: {what}")

    def refuse(self, path: Path, what: str) -> bytes:
        """A record in place of a value that cannot be stored."""
        self.problem(path, what)
        return record(r.NONE)

    # -- the section -----------------------------------------------------------------------------------------------

    def finish(self) -> bytes:
        """The section. Raises ExtractError 'global-unsupported' when there were problems."""
        if self.problems:
            more = [f"and {len(self.problems) - REPORT_LIMIT} more"] if len(self.problems) > REPORT_LIMIT else []
            raise ExtractError(
                "global-unsupported",
                self.problems[0],
                self.problems[1:REPORT_LIMIT] + more,
                "a global may hold numbers, texts, bytes, tuples, lists, dicts, sets, ranges, slices, NumPy arrays, "
                "scalars and dtypes without Python objects, members of enums, named tuples, frozen dataclasses, "
                "and methods of the image",
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


def path_text(path: Path | None) -> str:
    """The text of a path: `kernels.TABLE['a'][3]`."""
    steps: list[str] = []
    while path is not None:
        steps.append(path[1])
        path = path[0]
    return "".join(reversed(steps))


def record(kind: int, *, count: int = 0, value: int = 0) -> bytes:
    """An object record without a, b and flags."""
    return r.OBJECT.pack(kind, 0, 0, 0, count, value)


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
    end = size + -size % r.ALIGNMENT
    padded = end + -end % r.PAGE if bulk else end
    if padded >= LIMIT:
        raise ExtractError(
            "globals-too-large", f"{padded} bytes of globals beside large arrays; the limit is 4 GiB", (), "use arrays"
        )
    preamble = r.PREAMBLE.pack(
        r.MAGIC, r.VERSION, r.PREAMBLE.size, padded + len(bulk), end, objects[1], names[1],
        objects[0], names[0], methods[0], exceptions[0], methods[1], exceptions[1], values_end,
    )  # fmt: skip
    return b"".join((preamble, index, bytes(padded - size), bulk))
