"""Signing an image again, as another tool would: by readers and writers of its own.

Mach-O gets an ad-hoc signature with another identifier (Apple, `cs_blobs.h`: CS_SuperBlob, CS_CodeDirectory), in place
of the one it has, if any. PE gets the checksum that signing tools write (the sum of all 16-bit words with carry, plus
the file's size) and a certificate table, whose contents nobody here checks.
"""

import hashlib
import struct

IDENTIFIER = b"org.example.signed-by-another-tool\0"
PAGE = 12
"""Page size as a power of two."""


def sign_again(content: bytes) -> bytes:
    """The image with another signature."""
    return _macho(content) if content.startswith(b"\xcf\xfa\xed\xfe") else _pe(content)


def _macho(content: bytes) -> bytes:
    commands = _commands(content)
    signature = next((at for at, kind, _ in commands if kind == 0x1D), None)
    if signature is None:
        end = len(content) + -len(content) % 16
        count, size = struct.unpack_from("<II", content, 16)
        signature = 32 + size
        content = _put(content, 16, struct.pack("<II", count + 1, size + 16))
    else:
        (end,) = struct.unpack_from("<I", content, signature + 8)
    body = content[:end].ljust(end, b"\0")
    pages = -(-end // (1 << PAGE))
    length = 20 + 88 + len(IDENTIFIER) + 32 * pages
    body = _put(body, signature, struct.pack("<4I", 0x1D, 16, end, length))
    for at, kind, _ in commands:
        if kind == 0x19 and body[at + 8 : at + 24].rstrip(b"\0") == b"__LINKEDIT":
            (offset,) = struct.unpack_from("<Q", body, at + 40)
            held = end + length - offset
            body = _put(body, at + 32, struct.pack("<Q", held + -held % 0x4000))
            body = _put(body, at + 48, struct.pack("<Q", held))
    return body + _signature(body, end)


def _signature(body: bytes, end: int) -> bytes:
    """The super blob: an index of one entry, and the code directory."""
    pages = [hashlib.sha256(body[at : min(at + (1 << PAGE), end)]).digest() for at in range(0, end, 1 << PAGE)]
    length = 88 + len(IDENTIFIER) + 32 * len(pages)
    directory = struct.pack(
        ">9I4B4I4Q", 0xFADE0C02, length, 0x20400, 0x2, 88 + len(IDENTIFIER), 88, 0, len(pages), end,
        32, 2, 0, PAGE, 0, 0, 0, 0, 0, 0, 0, 0,
    )  # fmt: skip
    return struct.pack(">5I", 0xFADE0CC0, 20 + length, 1, 0, 20) + directory + IDENTIFIER + b"".join(pages)


def _commands(content: bytes) -> list[tuple[int, int, int]]:
    """(offset, kind, size) of every load command."""
    found, at = [], 32
    for _ in range(*struct.unpack_from("<I", content, 16)):
        kind, size = struct.unpack_from("<II", content, at)
        found.append((at, kind, size))
        at += size
    return found


def _pe(content: bytes) -> bytes:
    optional = struct.unpack_from("<I", content, 0x3C)[0] + 24
    padded = content.ljust(len(content) + -len(content) % 8, b"\0")
    certificate = struct.pack("<IHH", 24, 0x0200, 0x0002).ljust(24, b"\x30")
    signed = _put(padded, optional + 112 + 32, struct.pack("<II", len(padded), len(certificate))) + certificate
    signed = _put(signed, optional + 64, bytes(4))
    total = sum(struct.unpack(f"<{len(signed) // 2}H", signed))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return _put(signed, optional + 64, struct.pack("<I", total + len(signed)))


def _put(content: bytes, at: int, value: bytes) -> bytes:
    return content[:at] + value + content[at + len(value) :]
