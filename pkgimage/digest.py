"""SHA-256 without `hashlib` on the fast path.

Importing `hashlib` binds OpenSSL and costs more than a whole load; the interpreter's built-in implementation has the
same result. For much data OpenSSL is several times faster and its import pays off.
"""

from __future__ import annotations

import sys

LARGE = 1 << 20
"""Bytes from which the import of `hashlib` is worth its time."""

_BUILT_IN = "_sha2" if sys.version_info >= (3, 12) else "_sha256"


def sha256(data: bytes | bytearray | memoryview) -> bytes:
    """The 32 bytes of the SHA-256 of `data`."""
    if len(data) < LARGE:
        try:
            digest: bytes = __import__(_BUILT_IN).sha256(data).digest()
        except ImportError:
            pass  # an interpreter built without it
        else:
            return digest
    import hashlib  # noqa: PLC0415 (see the module docstring)

    return hashlib.sha256(data).digest()
