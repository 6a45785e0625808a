"""Apple's embedded code signature: does it fit the file?

A signature is a big-endian "super blob" in __LINKEDIT: an index of blobs, of which the code directory holds one
digest for each page of the file up to the signature itself. dyld on arm64 kills a process that touches a page
with another digest, so a file changed after the link is as dead as an unsigned one. Only what an ad-hoc
signature has is checked: pages and their SHA-256. (Apple, `cs_blobs.h`: CS_SuperBlob, CS_CodeDirectory.)
"""

import hashlib
import struct
from typing import Literal

SUPER_BLOB, CODE_DIRECTORY = 0xFADE0CC0, 0xFADE0C02
ADHOC = 0x2
SHA256 = 2

Kind = Literal["none", "ad-hoc", "other"]


def check(content: bytes, offset: int, size: int) -> tuple[Kind, str]:
    """(kind, problem) of the signature at `offset` of a file; problem "" = every page fits its digest."""
    blob = content[offset : offset + size]
    try:
        directory = _code_directory(blob)
        if directory is None:
            return "other", "it has no code directory"
        return _check_pages(content, offset, directory)
    except struct.error:
        return "other", "it is cut off"


def _code_directory(blob: bytes) -> bytes | None:
    """The first code directory of the super blob."""
    magic, _, count = struct.unpack_from(">III", blob)
    if magic != SUPER_BLOB:
        return None
    for index in range(min(count, 16)):
        _, at = struct.unpack_from(">II", blob, 12 + 8 * index)
        kind, length = struct.unpack_from(">II", blob, at)
        if kind == CODE_DIRECTORY:
            return blob[at : at + length]
    return None


def _check_pages(content: bytes, end: int, directory: bytes) -> tuple[Kind, str]:
    """Compare each page with its digest; the pages have to cover the file up to `end`."""
    flags, digests, _, _, pages, limit = struct.unpack_from(">IIIIII", directory, 12)
    digest_size, digest_kind, _, page_shift = struct.unpack_from(">BBBB", directory, 36)
    kind: Kind = "ad-hoc" if flags & ADHOC else "other"
    if digest_kind != SHA256 or digest_size != 32:
        return kind, f"its digests are of kind {digest_kind}, not SHA-256"
    page_size = 1 << page_shift
    if limit != end or pages != -(-limit // page_size):
        return kind, f"it covers {limit} bytes in {pages} pages, the file has {end} before it"
    for page in range(pages):
        actual = hashlib.sha256(content[page * page_size : min((page + 1) * page_size, limit)]).digest()
        if actual != directory[digests + 32 * page : digests + 32 * (page + 1)]:
            return kind, f"page {page} has another digest"
    return kind, ""
