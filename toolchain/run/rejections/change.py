"""What a change is, and its common shapes."""

import hashlib
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pkgimage.flags import pack_flags, unpack_flags
from pkgimage.header import Header

if TYPE_CHECKING:
    from toolchain.run.rejections.scene import Scene

OTHER = b"\x5a" * 32
"""A build id that nothing has."""
NEEDS = ("needs_it", OTHER)
"""A dependency, for images that have none."""
Fields = Mapping[str, object]
Bytes = Callable[[bytes], bytes]


def nothing(_header: Header) -> Fields:
    """No change."""
    return {}


@dataclass(frozen=True)
class Change:
    """One change of a variant, of what is asked, or of the machine; what is left out stays as it is.

    The functions get the image's core header, so that a change can be made to differ from what was built.
    """

    subject: str
    """Unique; begins with the code that must follow, or says what must not matter."""
    code: str = ""
    """The only rejection that must follow; '' = the variant must be taken."""
    core: Callable[[Header], Fields] = nothing
    """Fields of the core header in the cache file."""
    parts: Fields = field(default_factory=dict)
    """Fields of `CacheParts`."""
    damage: Bytes | None = None
    """Of the cache file's bytes."""
    image: Bytes | None = None
    """Of the image's bytes."""
    files: "Callable[[Scene], object] | None" = None
    """Anything else in the depot or among the sources."""
    request: Callable[[Header], Fields] = nothing
    """Fields of the request."""
    host: Callable[[Header], Fields] = nothing
    """Facts of the host; with any, no real load can be made."""
    facts: Callable[[Header], Fields] = nothing
    """Other facts of `world.from_facts`."""
    looks: bool = False
    """The first dependency is really looked for in the depot; otherwise it is said that all are there."""
    blocked: tuple[tuple[str, str, str], ...] | None = None
    """Producers that are not trusted."""
    loads: bool | None = None
    """True: only for a real load, False: never for one; None: for both."""
    formats: tuple[str, ...] = ("elf", "coff", "macho")
    """Object formats that have what is changed."""


def flags(header: Header, **changes: object) -> int:
    """The header's flags byte with other values."""
    return pack_flags(**{**unpack_flags(header.flags), **changes})  # type: ignore[arg-type]


def flipped(at: int) -> Bytes:
    """The byte at an offset (from the end when negative), inverted."""
    return lambda content: _put(content, at % len(content), bytes([content[at] ^ 0xFF]))


def replaced(at: int, value: bytes) -> Bytes:
    """The bytes at an offset; the digest of the header is left as it was."""
    return lambda content: _put(content, at, value)


def resealed(at: int, value: bytes) -> Bytes:
    """The bytes at an offset of a cache file's header, with a digest that fits."""

    def change(content: bytes) -> bytes:
        damaged = _put(content, at, value)
        (size,) = struct.unpack_from("<I", damaged, 12)
        return _put(damaged, size - 32, hashlib.sha256(damaged[: size - 32]).digest())

    return change


def bitcode_flipped(content: bytes) -> bytes:
    """The payload's first byte, behind a cache file's header."""
    return flipped(struct.unpack_from("<I", content, 12)[0])(content)


def _put(content: bytes, at: int, value: bytes) -> bytes:
    return content[:at] + value + content[at + len(value) :]
