"""The base image of an image: where it is looked for, and the one mapping of it that a process has.

An image names its base by build id and calls its functions through cells that `bind` fills; so the base is mapped
before the image's module is executed, which gets the base's table as a capsule. A base is loaded as any image is, with
the same checks (a good one's header is compared, not decoded), once per process and build id; several may be in use at
the same time, and each stays until the end.
"""

from __future__ import annotations

import os

from pkgimage.errors import LoadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pkgimage.depots import Depot
    from pkgimage.image import ImageFile

BASE = "@base"
"""The name of every base image, under which depots keep them; no package can have it."""
CACHE_FILE = "image.ji"
_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"

_tables: dict[bytes, object] = {}
"""Build id to the capsule with the table of the base that this process has mapped."""


def key_name(digest: bytes) -> str:
    """A key, or the build id of a base, as a name: base32 in lower case, 16 characters."""
    number = int.from_bytes(digest[:10], "big")
    return "".join([_ALPHABET[number >> shift & 31] for shift in range(75, -1, -5)])


def file_name(build_id: bytes, suffix: str) -> str:
    """The name of a base's file beside the images that are built upon it: 'base-abcdefghijklmnop.so'."""
    return f"base-{key_name(build_id)}{suffix}"


def directory(depot: Depot, build_id: bytes) -> str:
    """The directory of a base in a depot: its content key is its build id, so nothing has to be listed."""
    return os.path.join(depot.compiled(BASE), key_name(build_id))


def near(image: str, build_id: bytes) -> Iterator[str]:
    """Where the base of the image at the path `image` may be: beside it, or in the depot that it stands in."""
    folder, sep, name = os.path.abspath(image).rpartition(os.sep)
    _, dot, ending = name.rpartition(".")
    suffix = dot and dot + ending
    yield folder + sep + file_name(build_id, suffix)
    own = os.path.dirname(os.path.dirname(folder))
    yield os.path.join(own, BASE, key_name(build_id), f"image{suffix}")


def _places(file: ImageFile, wanted: bytes, depots: Sequence[Depot] | None) -> Iterator[str]:
    """Where it may be: near, else in `depots`, None: in those of this process."""
    yield from near(file.path, wanted)
    if depots is None:
        from pkgimage.depots import depot_list

        depots = depot_list(os.environ, file.header.name if file.header.name.isidentifier() else "")
    name = f"image{os.path.splitext(file.path)[1]}"
    for depot in depots:
        yield os.path.join(directory(depot, wanted), name)


def table_of(
    file: ImageFile, depots: Sequence[Depot] | None, load: Callable[[str, bytes], object]
) -> object | None:
    """The capsule with the table of an image's base, None when it is built upon none.

    depots: where else to look, None: in those of this process. load: maps the base at a path, checks that it has the
    build id, and gives its capsule. Raises LoadError R19 when there is none, and what is wrong with the one that is
    there.
    """
    wanted = file.header.base_build_id
    if not wanted:
        return None
    if wanted not in _tables:
        path = _find(file, wanted, depots)
        _tables[wanted] = load(path, wanted)
        _hold(path)
    return _tables[wanted]


def _find(file: ImageFile, wanted: bytes, depots: Sequence[Depot] | None) -> str:
    """The path of the base. Raises LoadError R19."""
    looked: list[str] = []
    for path in _places(file, wanted, depots):
        if os.path.isfile(path):
            return path
        if path not in looked:
            looked.append(path)
    raise LoadError(
        "R19",
        f"the base image of '{file.path}' is missing",
        [f"the image is built upon the base {wanted.hex()}", *[f"looked for {path}" for path in looked]],
        "copy the base that stood beside the image, or import the depot's archive again",
    )


def _hold(path: str) -> None:
    """Keeps a base of a depot from being removed as long as this process lives."""
    folder, _, name = path.rpartition(os.sep)
    if name.startswith("base-"):  # `file_name`: it stands beside an image
        return
    cache_file = os.path.join(folder, CACHE_FILE)
    if os.path.isfile(cache_file):
        from pkgimage.usage import keep

        keep(cache_file)
