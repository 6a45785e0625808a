"""The table of an image in this process, as docs/design.md, section 3 has it."""

import ctypes
from pathlib import Path


class Table(ctypes.Structure):
    """The table as docs/design.md, section 3 has it."""

    _fields_ = (
        ("version", ctypes.c_int32), ("size", ctypes.c_int32), ("bind", ctypes.c_void_p), ("select", ctypes.c_void_p),
        ("slots", ctypes.c_void_p), ("methods", ctypes.c_int64), ("targets", ctypes.c_int64),
        ("header", ctypes.c_void_p), ("header_size", ctypes.c_int64), ("data", ctypes.c_void_p),
        ("data_size", ctypes.c_int64), ("method_records", ctypes.c_int64), ("exceptions", ctypes.c_int64),
        ("release", ctypes.c_void_p), ("functions", ctypes.c_void_p), ("function_count", ctypes.c_int64),
    )  # fmt: skip


def table(path: Path) -> Table:
    return Table.in_dll(ctypes.PyDLL(str(path)), "pkgimage_table")


def bind(image: Table, upon: Table | None) -> int:
    function = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(image.bind)
    return function(None if upon is None else ctypes.addressof(upon), None, None)
