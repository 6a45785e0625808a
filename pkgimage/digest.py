"""SHA-256 without `hashlib` on the fast path.

Importing `hashlib` binds OpenSSL and costs more than a whole load; the interpreter's built-in implementation has the
same result. For much data OpenSSL is several times faster and its import pays off.
"""

from __future__ import annotations

import sys

LARGE = 1 << 20
"""Bytes from which the import of `hashlib` is worth its time."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_built_in: Callable[..., Any] | None
try:  # with this module, because every load needs it; an extension module of its own in many builds
    _built_in = __import__("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
except ImportError:  # an interpreter built without it
    _built_in = None


_left = LARGE
"""Bytes that may still be hashed before it is."""


def sha256(data: bytes | bytearray | memoryview) -> bytes:
    """The 32 bytes of the SHA-256 of `data`."""
    global _left  # noqa: PLW0603 (a sum over the process)
    if _built_in is not None and len(data) < _left:
        _left -= len(data)
        digest: bytes = _built_in(data).digest()
        return digest
    import hashlib

    return hashlib.sha256(data).digest()
