"""The bytes of a cache file `image.ji`. The layout stands in `pkgimage.cachefile`, its only reader."""

import hashlib
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass

from pkgimage import cachefile as layout
from pkgimage import header as core
from pkgimage.errors import LoadError
from pkgimage.flags import Flags
from pkgimage.targets import vector_width


@dataclass(frozen=True)
class CacheImage:
    """The image beside the cache file."""

    name: str
    """Its file's name: 'image.so'."""
    size: int
    """Bytes, as `pkgimage.imagedigest.measure` counts them."""
    digest: bytes
    """The sha256 that `measure` gives."""


@dataclass(frozen=True)
class CacheParts:
    """What goes into a cache file."""

    core: bytes
    """The core header, as it stands in the image (`core_header`)."""
    declared: Flags
    """The flags that the package's profile declares, with their mask."""
    sequence: int
    """Build sequence: larger than that of every variant of this package in the depot."""
    content_key: bytes
    """32 bytes; the directory is named after them (`pkgimage.depots.key_name`)."""
    request_key: bytes
    """32 bytes."""
    bitcode: bytes
    """Portable bitcode."""
    image: CacheImage | None = None
    """None for a run without native code."""
    data: bytes = b""
    """The data section when there is no image."""
    sources: tuple[layout.Source, ...] = ()
    """(path, size, sha256): relative to the package's root, or below '@depot/'; stored sorted."""
    observed: tuple[layout.Observed, ...] = ()
    """(kind, name, value or None, sha256); stored sorted."""
    notes: Mapping[str, object] | None = None
    """What JSON can hold, for people: the inputs of the content key."""


def observed(kind: str, name: str, value: str | None) -> layout.Observed:
    """The row for a preference (its canonical JSON) or an environment variable: the digest is over the value."""
    return kind, name, value, hashlib.sha256(b"" if value is None else value.encode()).digest()


def canonical(value: object) -> str:
    """Canonical JSON: sorted keys, no blanks, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def cache_file(parts: CacheParts) -> bytes:
    """The bytes of the cache file. Deterministic.

    Raises ValueError when a field does not fit or contradicts another, so what is encoded can be decoded.
    """
    try:
        content = _content(parts)
        layout.decode(content, len(content))
    except (struct.error, LoadError) as problem:
        raise ValueError(str(problem)) from problem
    return content


def _content(parts: CacheParts) -> bytes:
    header = core.decode(parts.core)
    pool = core.TextPool()
    image = parts.image or CacheImage("", 0, bytes(32))
    # The pool's place is known only when all rows are: texts are placed first, then moved by it.
    name = pool.put(image.name)
    sources = [(*pool.put(path), size, digest) for path, size, digest in sorted(parts.sources)]
    seen = [
        (layout.KINDS.index(kind), value is not None, *pool.put(name), *pool.put(value or ""), digest)
        for kind, name, value, digest in sorted(parts.observed, key=lambda row: row[:2])
    ]
    core_at = layout.FIXED.size
    sources_at = core_at + len(parts.core)
    observed_at = sources_at + len(sources) * layout.SOURCE.size
    at = observed_at + len(seen) * layout.OBSERVED.size
    used = at + len(pool.content) + layout.DIGEST
    length = used + -used % layout.ALIGNMENT
    notes = canonical(parts.notes or {}).encode()
    places, end = list[int](), length
    for part in (parts.bitcode, parts.data, notes):
        places += [end, len(part)]
        end += len(part)
    fixed = layout.FIXED.pack(
        layout.MAGIC, layout.VERSION, length, 1, 8, header.flags, header.mode, header.mask,
        parts.declared.byte, parts.declared.mode, parts.declared.mask, parts.sequence,
        _exactly(parts.content_key), _exactly(parts.request_key), _exactly(image.digest), image.size, *places,
        hashlib.sha256(notes).digest(), end, core_at, len(parts.core), at + name[0], name[1],
        len(sources), sources_at, len(seen), observed_at, at, len(pool.content),
        max(vector_width(target[1]) for target in header.targets),
    )  # fmt: skip
    rows = [layout.SOURCE.pack(at + row[0], *row[1:3], _exactly(row[3])) for row in sources]
    rows += [
        layout.OBSERVED.pack(kind, had, at + a, b, at + c, d, _exactly(digest))
        for kind, had, a, b, c, d, digest in seen
    ]
    body = (fixed + parts.core + b"".join(rows) + pool.content).ljust(length - layout.DIGEST, b"\0")
    return body + hashlib.sha256(body).digest() + parts.bitcode + parts.data + notes


def _exactly(digest: bytes) -> bytes:
    if len(digest) != 32:
        raise ValueError(f"{len(digest)} bytes where 32 belong")
    return digest
