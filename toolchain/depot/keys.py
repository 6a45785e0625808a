"""The two keys of a variant: pure functions of values, sha256 over one walk that digest and notes share.

The *request key* is known before anything ran, and serves the lock. The *content key* is known when the package is
extracted, before anything is built, and names the directory. Both walk over rows (name,
part, part...); every row and part goes into the digest behind its length, so that no two walks give the same bytes.
Never in a key: absolute paths, times, the depot, user, host, build sequence, number of jobs.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pkgimage import cachefile
from pkgimage import header as core
from pkgimage.flags import MODES, Flags
from pkgimage.flags import text as flag_text

REQUEST = b"pkgimage request key 1"
CONTENT = b"pkgimage content key 1"
CODE_GENERATION = ("debug-info", "inline", "optimize")
"""Flags that leave bitcode as it is: without native code they are no part of what was built."""

Row = tuple[str, ...]
"""A name and its parts."""


@dataclass(frozen=True)
class BuildRequest:
    """What is asked of the build side: one variant, before anything ran."""

    name: str
    uuid: bytes
    profile: str
    """Digest of what the resolved profile says of package, build and preferences, in hexadecimal."""
    flags: Flags
    """With defaults filled in."""
    targets: tuple[tuple[str, str, int, int], ...]
    """CPU targets as the core header lists them; resolved, so never `native`."""
    platform: str
    minimum_os: str
    tools: tuple[tuple[str, str], ...]
    """(tool, version) of front end, LLVM, LLD, Python x.y, NumPy, pkgimage."""


@dataclass(frozen=True)
class BuildContent:
    """What a build made and looked at."""

    core: core.Header
    """The core header of the image."""
    declared: Flags
    """The flags that the package's profile declares."""
    sources: tuple[cachefile.Source, ...]
    observed: tuple[cachefile.Observed, ...]


def request_key(request: BuildRequest) -> bytes:
    """The 32 bytes of the request key."""
    return digest_of(REQUEST, request_rows(request))


def content_key(content: BuildContent) -> bytes:
    """The 32 bytes of the content key (`pkgimage.depots.key_name` makes the directory's name of them)."""
    return digest_of(CONTENT, content_rows(content))


def request_rows(request: BuildRequest) -> Iterator[Row]:
    """The inputs of the request key, in their order."""
    yield from _formats()
    yield "package", request.name
    yield "uuid", request.uuid.hex()
    yield "profile", request.profile
    yield from flag_rows("flag", request.flags)
    yield from _targets(request.targets)
    yield "platform", request.platform, request.minimum_os
    yield from (("tool", *pair) for pair in sorted(set(request.tools)))


def content_rows(content: BuildContent) -> Iterator[Row]:
    """The inputs of the content key, in their order."""
    made = content.core
    yield from _formats()
    yield "package", made.name
    yield "uuid", made.uuid.hex()
    yield "version", made.version
    yield from flag_rows("flag", Flags(made.flags, made.mode))
    yield "declared", str(content.declared.byte), str(content.declared.mode), str(content.declared.mask)
    yield from _targets(made.targets)
    yield "platform", made.platform, made.minimum_os
    yield from (("tool", *pair) for pair in sorted(set(made.producers)))
    yield "build", made.build_id.hex()
    yield "base", made.base_build_id.hex()
    yield from (("dependency", name, build.hex()) for name, build in sorted(made.dependencies))
    yield from (("source", path, str(size), digest.hex()) for path, size, digest in sorted(content.sources))
    for kind, name, value, digest in sorted(content.observed, key=lambda row: row[:2]):
        yield kind, name, *([] if value is None else [value]), digest.hex()


def notes(rows: Sequence[Row]) -> dict[str, object]:
    """The walk as a cache file keeps it, for people who ask what changed between two variants."""
    return {"content": [list(row) for row in rows]}


def digest_of(constant: bytes, rows: Iterator[Row]) -> bytes:
    """sha256 over the constant, then of each row the number of its parts, and each part behind its length."""
    state = hashlib.sha256(constant)
    for row in rows:
        state.update(len(row).to_bytes(8, "little"))
        for part in row:
            raw = part.encode()
            state.update(len(raw).to_bytes(8, "little") + raw)
    return state.digest()


def _formats() -> Iterator[Row]:
    yield "format", str(core.VERSION), str(cachefile.VERSION)


def flag_rows(name: str, flags: Flags) -> Iterator[Row]:
    """Rows of flags as words, so that no bit of the mask is among them; what code generation ignores says so."""
    native = flags.byte & 1
    yield name, "native", str(native)
    yield name, "pkgimages", MODES[flags.mode]
    yield name, "check-bounds", flag_text("check-bounds", flags.byte)
    for word in CODE_GENERATION:
        yield name, word, flag_text(word, flags.byte) if native else ""


def _targets(targets: Sequence[tuple[str, str, int, int]]) -> Iterator[Row]:
    """In their order: it decides between equals."""
    yield from (("target", name, features, str(flags), str(base)) for name, features, flags, base in targets)
