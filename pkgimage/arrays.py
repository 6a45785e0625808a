"""Arrays, NumPy scalars and dtypes of the data section: read-only views, made without copying.

NumPy is imported when the first of them is asked for. Where there is none, an array of plain numbers is a memoryview of
the same format and shape, and everything else is an error that says what to install.
"""

from __future__ import annotations

import struct

from pkgimage import records as r
from pkgimage.errors import PkgimageError, damaged_data

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pkgimage.definitions import Definition
    from pkgimage.graph import Graph

_FORMATS = {
    "b1": "?", "i1": "b", "i2": "h", "i4": "i", "i8": "q", "u1": "B", "u2": "H", "u4": "I", "u8": "Q", "f4": "f",
    "f8": "d",
}  # fmt: skip
"""struct formats of the elements that a memoryview can be cast to."""


def array(graph: Graph, kind: int, a: int, size: int, flags: int, count: int, value: int) -> Any:
    """The array or NumPy scalar of a record's fields. Raises LoadError R33, and 'numpy-missing'."""
    letter = chr(a)
    if (a and size not in r.SIZES.get(letter, ())) or (not a and (size or flags & r.BIG)):
        raise damaged_data(f"an array of element '{letter}{size}'")
    if flags > r.FORTRAN | r.BULK | r.BIG or count > r.DIMENSIONS or (kind == r.SCALAR and count):
        raise damaged_data(f"an array of element '{letter}{size}', {count} dimensions, flags {flags}")
    view = graph.data.view
    graph.pay(value, r.EXTENT.size + 8 * count + (0 if a else 8))
    offset, total = r.EXTENT.unpack_from(view, value)
    shape = struct.unpack_from(f"<{count}Q", view, value + r.EXTENT.size)
    index = -1
    if not a:
        index = struct.unpack_from("<Q", view, value + r.EXTENT.size + 8 * count)[0]
        size = _element(graph, index).size
    content = view[slice(*_extent(graph, size, flags, shape, offset, total))]
    numpy = _numpy()
    if numpy is None:
        return _plain(f"{letter}{size}", kind, flags, shape, content)
    big = ">" if flags & r.BIG else "<"
    element = numpy.dtype(f"{big}{letter}{size}") if index < 0 else graph.get(index)
    made = numpy.ndarray(shape, dtype=element, buffer=content, order="F" if flags & r.FORTRAN else "C")
    return made[()] if kind == r.SCALAR else made


def _extent(graph: Graph, size: int, flags: int, shape: tuple[int, ...], offset: int, total: int) -> tuple[int, int]:
    """Start and end of the elements in the section."""
    elements = 1
    for length in shape:
        # NumPy multiplies the lengths as if zeros were ones, and refuses what overflows.
        elements *= max(length, 1)
        if elements * size >= 1 << 63:
            raise damaged_data(f"an array of shape {shape}")
    if 0 in shape:
        elements = 0
    data = graph.data
    start, end, alignment = r.PREAMBLE.size, data.values_end, r.ALIGNMENT
    if flags & r.BULK:
        offset += data.bulk
        start, end, alignment = data.bulk, len(data.view), r.PAGE
    if elements * size != total or offset % alignment or offset < start or offset + total > end:
        raise damaged_data(f"an array of {total} bytes at {offset} with shape {shape}")
    return offset, offset + total


def _numpy() -> Any:
    """NumPy, or None. Through __import__: the run-time may use it when it is there, but nothing depends on it."""
    try:
        return __import__("numpy")
    except ImportError:
        return None


def _plain(element: str, kind: int, flags: int, shape: tuple[int, ...], view: memoryview) -> memoryview:
    """What stands for an array where there is no NumPy."""
    format_ = _FORMATS.get(element)
    if format_ is None or kind == r.SCALAR or flags & (r.BIG | r.FORTRAN) or 0 in shape:
        raise missing(f"element '{element}', shape {shape}")
    return view.cast(format_, shape)  # type: ignore[call-overload, no-any-return]


def missing(detail: str) -> PkgimageError:
    """The error for a value that needs NumPy."""
    brief = "this global is an array that only NumPy can represent"
    return PkgimageError("numpy-missing", brief, [detail], "pip install numpy")


def _element(graph: Graph, index: int) -> Definition:
    """The definition of an element that is no plain number."""
    from pkgimage.definitions import definition

    found = definition(graph, index)
    if found.kind != "dtype" or found.which == r.SUB_DTYPE:
        raise damaged_data(f"object {index} is not the dtype of an array")
    return found


def dtype(graph: Graph, definition: Definition) -> Any:
    """The NumPy dtype of a definition; one object for equal ones. Raises LoadError R33 and 'numpy-missing'.

    Dtypes of loaded images are kept as long as the process lives, those of others with what was read.
    """
    numpy = _numpy()
    if numpy is None:
        raise missing(f"dtype {definition.text}")
    known, key = _dtypes if graph.data.owner else graph.dtypes, definition.key
    if key not in known:
        try:
            known[key] = _made(graph, definition, numpy)
        except (TypeError, ValueError) as problem:
            raise damaged_data(f"dtype {definition.text}: {problem}") from problem
    return known[key]


_dtypes: dict[object, Any] = {}
"""Every dtype that a loaded image defines, by what defines it."""


def _made(graph: Graph, definition: Definition, numpy: Any) -> Any:
    if definition.which == r.PLAIN_DTYPE:
        return numpy.dtype(definition.text)
    parts = [dtype(graph, field.type) for field in definition.fields]
    if definition.which == r.SUB_DTYPE:
        return numpy.dtype((parts[0], definition.shape))
    layout = {
        "names": [field.name for field in definition.fields], "formats": parts,
        "offsets": [field.offset for field in definition.fields], "itemsize": definition.size,
    }  # fmt: skip
    made = numpy.dtype(layout, align=bool(definition.options & r.ALIGNED))
    return numpy.dtype((numpy.record, made)) if definition.options & r.RECORD else made
