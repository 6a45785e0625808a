"""What of a cache file decides first: enough for the rules on package, machine and flags, without decoding the rest.

Most variants that are rejected are rejected by these (another platform, other flags), and a depot may hold thousands.
A `Glance` has the attributes of a `CacheFile` and of its core header that those rules read, so that the same rules
judge both. It is made of bytes whose digest is right; when they contradict themselves none is made, or the decoding of
the whole finds it (R03) before the variant is used.
"""

from __future__ import annotations

import struct

from pkgimage import header as core
from pkgimage.flags import Flags, valid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.targets import Target

_PLACE = struct.Struct("<QII")
"""At 216: size of the whole file, offset and size of the core header."""
_CORE = struct.Struct("<8sI4x8B16s32s160x6I16x2I")
"""The core header up to its CPU targets: first fields, uuid, build id, three of its four texts, count and offset."""
_TARGET = struct.Struct("<6I")
_TARGETS = 64
"""CPU targets that a glance takes in; a header with more is decoded."""


class Glance:
    """The first facts of a cache file; see `CacheFile` and `Header` for what they mean."""

    __slots__ = (
        "build_id", "declared", "flags", "minimum_os", "name", "platform", "python", "targets", "uuid",
    )  # fmt: skip

    def __init__(self, content: bytes, size: int) -> None:
        """content: the header of a cache file of `size` bytes. Raises ValueError (struct.error) for contradictions."""
        whole, at, length = _PLACE.unpack_from(content, 216)
        fields = _CORE.unpack_from(content, at)
        magic, version, order, width, byte, mode, mask, major, minor, _ = fields[:10]
        if (magic, version, order, width) != (core.MAGIC, core.VERSION, 1, 8) or whole != size:
            raise ValueError("another format, or another size")
        if content[18:21] != bytes((byte, mode, mask)) or not (valid(byte, mode, mask) and valid(*content[21:24])):
            raise ValueError("flags that do not exist")
        self.flags, self.declared = Flags(byte, mode, mask), Flags(*content[21:24])
        self.python, self.uuid, self.build_id = (major, minor), *fields[10:12]
        view = content[at : at + length]
        self.platform, self.minimum_os, self.name = [_text(view, *fields[i : i + 2]) for i in (12, 14, 16)]
        self.targets = _targets(view, *fields[18:20])

    @property
    def core(self) -> Glance:
        """The same: what it knows of the core header."""
        return self

    @property
    def native(self) -> bool:
        """Whether there is an image."""
        return bool(self.flags.byte & 1)


def _text(core_bytes: bytes, offset: int, length: int) -> str:
    if offset + length > len(core_bytes):
        raise ValueError("a text outside the core header")
    return str(core_bytes[offset : offset + length], "utf-8")


def _targets(core_bytes: bytes, count: int, offset: int) -> tuple[Target, ...]:
    """((CPU, features needed, flags, base index), ...)."""
    if not 0 < count <= _TARGETS:
        raise ValueError("another number of CPU targets")
    rows = [_TARGET.unpack_from(core_bytes, offset + _TARGET.size * row) for row in range(count)]
    return tuple([(_text(core_bytes, a, b), _text(core_bytes, c, d), e, f) for a, b, c, d, e, f in rows])
