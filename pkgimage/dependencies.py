"""The dependencies of an image: where each is looked for, and the one module of it that a process has.

An image names what it was built upon by name and build id, each behind those that it depends on itself. They are loaded
first, with the same checks as any image; the image's module gets their tables, in the order of its header, and its data
refers to the objects of their modules. So that every image sees the same objects, a build is loaded once: the module
that images are bound to stays until the process ends, and loading the build again gives that module.

A dependency is the one that is loaded; else the file beside the image, `<name>-<key>.so`; else a variant with the build
id, in the depot that the image stands in or in those of the process. Whether sources have changed since is asked where
variants are chosen (`pkgimage.rules`), not here.
"""

from __future__ import annotations

import os
import sys
from _thread import RLock

from pkgimage import loader
from pkgimage.base import key_name
from pkgimage.depots import Depot, depot_list, owner_of, package_depot
from pkgimage.errors import LoadError
from pkgimage.flags import DEFAULT, EXISTING, Flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from pkgimage.candidate import Candidate
    from pkgimage.data import Data
    from pkgimage.header import Header
    from pkgimage.image import ImageFile

_lock = RLock()
_around: list[bytes] = []
"""Build ids of the images whose dependencies are being loaded, the outermost first."""


def file_name(name: str, build_id: bytes, suffix: str) -> str:
    """The name of a dependency's file beside the images that are built upon it: 'geo-abcdefghijklmnop.so'."""
    return f"{name}-{key_name(build_id)}{suffix}"


def beside(image: str, name: str, build_id: bytes) -> str:
    """Where the dependency of the image at the path `image` may be, when it is in no depot."""
    folder = os.path.dirname(os.path.abspath(image))
    return os.path.join(folder, file_name(name, build_id, os.path.splitext(image)[1]))


# -- loaded ------------------------------------------------------------------------------------------------------------


def modules_of(
    core: Header, path: str, depots: Sequence[Depot] | None, verify: str = "auto", *, mode: int = EXISTING
) -> tuple[ModuleType, ...]:
    """The modules of what an image is built upon, in the order of its header `core`.

    path: of the image; depots: where to look besides, None: in those of this process; mode: of `pkgimages`, for
    variants in depots. Raises LoadError R20, R21, R22, what is wrong with one that is there, and R35 for images that
    are built upon each other.
    """
    with _lock:
        if core.build_id in _around:
            raise _other(path, "it is built upon itself")
        _around.append(core.build_id)
        try:
            return tuple([_module(path, *row, _Search(depots, verify, mode)) for row in core.dependencies])
        finally:
            _around.pop()


class _Search:
    """Where and how dependencies are looked for: see `modules_of`."""

    __slots__ = ("depots", "mode", "verify")

    def __init__(self, depots: Sequence[Depot] | None, verify: str, mode: int) -> None:
        self.depots = depots
        self.verify = verify
        self.mode = mode


def _module(path: str, name: str, build_id: bytes, search: _Search) -> ModuleType:
    if not (name.isascii() and name.isidentifier()):  # it becomes a part of paths
        raise _other(path, f"it is built upon {name!r}, which no package can be called")
    found = loader.loaded.get(name, build_id)
    if found != build_id:
        raise LoadError(
            "R22",
            f"another build of '{name}' is loaded than the one that '{path}' is built upon",
            [f"{name}: {found.hex()} is loaded; built upon {build_id.hex()}"],
            "restart the process",
        )
    if build_id not in loader.bound:
        module = loader.recent(build_id) or _loaded(path, name, build_id, search)
        core = module.__dict__["__pkgimage__"].header
        if (core.name, core.build_id) != (name, build_id) or loader.TABLE not in module.__dict__:
            raise _other(module.__dict__["__file__"], f"it is {core.name} {core.build_id.hex()}", build_id.hex())
        loader.bound[build_id] = module
    return loader.bound[build_id]


def _loaded(path: str, name: str, build_id: bytes, search: _Search) -> ModuleType:
    near = beside(path, name, build_id)
    if os.path.isfile(near):
        return loader.load(near, verify=search.verify, depots=search.depots)
    places, reasons = depots_for(path, name, search.depots), list[str]()
    found = _from_depots(name, build_id, places, search, reasons)
    if found is None:
        looked = [near, *[depot.compiled(name) for depot in places]]
        raise _missing(path, name, build_id, looked, reasons, places)
    return found


def _from_depots(
    name: str, build_id: bytes, depots: Sequence[Depot], search: _Search, reasons: list[str]
) -> ModuleType | None:
    """The module of the first variant with the build id that can be loaded; reasons: gets why others cannot."""
    from pkgimage import find, rules, usage, world
    from pkgimage.request import SHARED_VARIABLE, Request

    shared, flags = os.environ.get(SHARED_VARIABLE) == "allow", Flags(DEFAULT & ~1, search.mode)
    request = Request(name, flags, build_id=build_id, verify=search.verify, shared=shared)
    here = world.here(depots, loader.loaded)
    for depot in depots:
        for candidate in built(depot, name, build_id):
            found = next(rules.every(request, candidate, here, rules.LOADABLE), None)
            if found is not None:
                reasons.append(f"{candidate.directory}: {found.line()}")
                continue
            try:
                usage.hold(candidate)
                return find.use(candidate, request, here, None)
            except LoadError as problem:
                usage.release(candidate)
                reasons += [f"{candidate.directory}: {line}" for line in (problem.brief, *problem.details)]
    return None


def depots_for(path: str, name: str, depots: Sequence[Depot] | None) -> list[Depot]:
    """Where the package `name` may be for the image at `path`: its own depot, `depots`, the one inside the package."""
    own = owner_of(path)
    given = depot_list(os.environ) if depots is None else depots
    found = [depot for depot in (own, *given, package_depot(name, sys.path)) if depot is not None]
    return [depot for at, depot in enumerate(found) if depot.path not in [each.path for each in found[:at]]]


def _missing(
    path: str, name: str, build_id: bytes, looked: list[str], reasons: list[str], depots: Sequence[Depot]
) -> LoadError:
    """R21 when there are other builds, R20 when there is none."""
    from pkgimage.builds import Builds
    from pkgimage.host import probe

    wanted, builds = f"{name}: built upon {build_id.hex()}", Builds(depots, name, probe())
    if builds and not reasons:
        there = ", ".join(sorted([build.hex() for build in builds.all()]))
        details = [f"{wanted}; there is {there}"]
        brief, hint = f"only other builds of '{name}' are there than '{path}' is built upon", "build it again"
        return LoadError("R21", brief, details, hint)
    details = [wanted, *reasons, *[f"looked for {place}" for place in looked]]
    hint = f"copy the image of '{name}' that stood beside it, or import the depot's archive again"
    return LoadError("R20", f"the image of '{name}' that '{path}' is built upon is missing", details, hint)


def _other(path: str, *details: str) -> LoadError:
    hint = "copy or build the image again"
    return LoadError("R35", f"'{path}' is not the image its header describes", details, hint)


# -- only read ---------------------------------------------------------------------------------------------------------


def attach(image: ImageFile, data: Data) -> Data:
    """`data` of an image that is not loaded, with the data of its dependencies as far as their files are at hand."""
    known: dict[bytes, Data | None] = {}
    for name, build_id in image.header.dependencies:
        named = name.isascii() and name.isidentifier()  # it becomes a part of paths
        known[build_id] = _read(image.path, name, build_id, known) if named else None
    data.dependencies = tuple([known[build_id] for _, build_id in image.header.dependencies])
    return data


def _read(path: str, name: str, build_id: bytes, known: dict[bytes, Data | None]) -> Data | None:
    """The data of a dependency; known: those of the dependencies before it, which it may have too."""
    from pkgimage.image import read_image

    for place in _files(path, name, build_id):
        try:
            image = read_image(place)
            data = image.data()
        except LoadError:
            continue
        if (image.header.name, image.header.build_id) == (name, build_id):
            data.dependencies = tuple([known.get(build) for _, build in image.header.dependencies])
            return data
    return None


def _files(path: str, name: str, build_id: bytes) -> Iterator[str]:
    """Where the file of a dependency may be: beside the image, or in the depot that it stands in."""
    yield beside(path, name, build_id)
    own = owner_of(path)
    if own is not None:
        for candidate in built(own, name, build_id):
            file = candidate.file
            if file is not None and file.native:
                yield candidate.image_path


def built(depot: Depot, name: str, build_id: bytes) -> Iterator[Candidate]:
    """The variants of a package in a depot that have this build id, best first."""
    from pkgimage.candidate import candidates
    from pkgimage.host import probe

    for candidate in candidates([depot], name, probe()):
        facts = candidate.glance or candidate.file
        if facts is not None and facts.core.build_id == build_id:
            yield candidate
