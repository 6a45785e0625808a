"""SHA-256 without `hashlib` on the fast path.

Importing `hashlib` binds OpenSSL and costs more than a whole load; the interpreter's built-in implementation has the
same result. For much data OpenSSL is several times faster and its import pays off.
"""

from __future__ import annotations

LARGE = 1 << 20
"""Bytes from which the import of `hashlib` is worth its time."""


def sha256(data: bytes | bytearray | memoryview) -> bytes:
    """The 32 bytes of the SHA-256 of `data`."""
    if len(data) < LARGE:
        for name in ("_sha2", "_sha256"):  # CPython from 3.12, CPython 3.11
            try:
                digest: bytes = __import__(name).sha256(data).digest()
            except ImportError:
                continue
            return digest
    import hashlib  # noqa: PLC0415 (see the module docstring)

    return hashlib.sha256(data).digest()
