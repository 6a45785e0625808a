"""Rules on the files of a variant: the image beside the cache file, and digests (R24, R25, R32, R33)."""

from __future__ import annotations

from pkgimage.digest import sha256 as digest_of_bytes
from pkgimage.errors import LoadError
from pkgimage.imagedigest import measure
from pkgimage.rejection import Rejection, from_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.cachefile import CacheFile
    from pkgimage.candidate import Candidate
    from pkgimage.request import Request
    from pkgimage.rules import Rule
    from pkgimage.world import World


def _image_missing(_request: Request, candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    if not file.native or candidate.image_size() is not None:
        return None
    return Rejection("R24", file.image_name, "no such file")


def _image_size(_request: Request, candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    size = candidate.image_size() if file.native else None
    if size is None or size == file.image_size:
        return None
    return Rejection("R25", f"{file.image_size} bytes", f"{size} bytes", (file.image_name,))


def _full(request: Request, candidate: Candidate, world: World) -> bool:
    """Whether bytes are hashed: when asked to, and in depots that are somebody else's."""
    return request.verify == "full" or not candidate.depot.owned_by(world.user)


def _image_digest(request: Request, candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    if not file.native or not _full(request, candidate, world):
        return None
    try:
        found = measure(candidate.image_content())[1]
    except LoadError as problem:
        return Rejection("R32", file.image_digest.hex(), problem.details[-1])
    return None if found == file.image_digest else Rejection("R32", file.image_digest.hex(), found.hex())


def _data_digest(request: Request, candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    if not _full(request, candidate, world):
        return None
    parts = [("bitcode", file.bitcode, file.core.bitcode_digest), ("notes", file.notes, file.notes_digest)]
    if not file.native:
        parts.append(("data section", file.data, file.core.data_digest))
    return _damaged_part(candidate, parts)


def _damaged_part(candidate: Candidate, parts: list[tuple[str, tuple[int, int], bytes]]) -> Rejection | None:
    for what, place, digest in parts:
        try:
            found = digest_of_bytes(candidate.payload(place))
        except LoadError as problem:
            return from_error(problem)
        if found != digest:
            return Rejection("R33", digest.hex(), found.hex(), (f"the cache file's {what}",))
    return None


RULES: tuple[tuple[str, Rule], ...] = (
    ("R24", _image_missing),
    ("R25", _image_size),
    ("R32", _image_digest),
    ("R33", _data_digest),
)
"""Code and rule."""
