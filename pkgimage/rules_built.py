"""Rules on what a variant was built from: other images, sources, values, tools (R19 to R23, R26 to R31)."""

from __future__ import annotations

from pkgimage.base import directory
from pkgimage.rejection import Rejection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pkgimage.cachefile import CacheFile
    from pkgimage.candidate import Candidate
    from pkgimage.depots import Depot
    from pkgimage.request import Request
    from pkgimage.rules import Rule
    from pkgimage.sources import Located
    from pkgimage.world import World

LISTED = 5
"""Builds of a dependency that a detail names."""


def base_missing(build_id: bytes, depots: Sequence[Depot]) -> Rejection:
    """R19: none of `depots` holds the base image."""
    looked = tuple([f"looked for {directory(depot, build_id)}" for depot in depots])
    hint = "import the archive that has the base image as well, or build the package again"
    return Rejection("R19", f"the base image {build_id.hex()}", "none", looked, hint)


def dependencies_missing(missing: Sequence[tuple[str, bytes]], depots: Callable[[str], Sequence[Depot]]) -> Rejection:
    """R20: of these (name, build id) there is no build at all. depots: where a package was looked for."""
    names = ", ".join([name for name, _ in missing])
    details: list[str] = []
    for name, build in missing:
        details.append(f"{name}: built upon {build.hex()}")
        details += [f"looked for {depot.compiled(name)}" for depot in depots(name)]
    hint = f"build or import {names}, or add the depot that has it to PKGIMAGE_DEPOT_PATH"
    what = "an image of" if len(missing) == 1 else "images of"
    return Rejection("R20", f"{what} {names}", "none", tuple(details), hint)


def dependencies_other(wrong: Sequence[tuple[str, str, tuple[str, ...]]]) -> Rejection:
    """R21: (name, what there is in place of the build that is needed, details) of each dependency."""
    names = ", ".join([name for name, _, _ in wrong])
    there = [what for _, what, _ in wrong] if len(wrong) == 1 else [f"{name}: {what}" for name, what, _ in wrong]
    details = tuple([line for _, _, lines in wrong for line in lines])
    what = "the build" if len(wrong) == 1 else "the builds"
    return Rejection("R21", f"{what} of {names} that it was built upon", "; ".join(there), details)


def other_builds(name: str, build: bytes, there: Sequence[str]) -> tuple[str, str, tuple[str, ...]]:
    """For `dependencies_other`: there are builds, but not this one."""
    return name, "another build", (f"{name}: built upon {build.hex()}; there is {_listed(there)}",)


def _listed(there: Sequence[str]) -> str:
    return ", ".join(there[:LISTED]) + (f" and {len(there) - LISTED} more" if len(there) > LISTED else "")


def _base(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    build_id = file.core.base_build_id
    return base_missing(build_id, world.depots) if build_id and not world.has_base(build_id) else None


def _dependency_missing(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    absent = [pair for pair in file.core.dependencies if pair[0] not in world.loaded]
    missing = [pair for pair in absent if not world.builds(pair[0])]
    return dependencies_missing(missing, world.depots_of) if missing else None


def _dependency_build(request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    absent = [pair for pair in file.core.dependencies if world.loaded.get(pair[0]) != pair[1]]
    wrong = [pair for pair in absent if not world.required(request, *pair).usable and _builds(world, pair[0])]
    return dependencies_other([_instead(request, *pair, world) for pair in wrong]) if wrong else None


def _instead(request: Request, name: str, build: bytes, world: World) -> tuple[str, str, tuple[str, ...]]:
    """For `dependencies_other`: other builds, or this one, which has a reason of its own."""
    found = world.required(request, name, build)
    builds = _builds(world, name)
    others = sorted([each.hex() for each in builds if each != build])
    if build not in builds:
        return other_builds(name, build, others)
    there = f"; there is {_listed(others)}" if others else ""
    wanted = f"{name}: built upon {build.hex()}, which cannot be used{there}"
    reason = f": {found.rejected[0][1].code} {found.rejected[0][1].name}" if found.rejected else ""
    return name, f"that build, not usable{reason}", (wanted, *found.details)


def _builds(world: World, name: str) -> frozenset[bytes]:
    """What this process can have of a dependency: what is loaded, and what the depots hold."""
    loaded = world.loaded.get(name)
    return world.available(name) | ({loaded} if loaded is not None else set())


def _dependency_loaded(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    wrong = [(n, build, world.loaded[n]) for n, build in file.core.dependencies if world.loaded.get(n, build) != build]
    if not wrong:
        return None
    details = tuple([f"{name}: {found.hex()} is loaded; built upon {build.hex()}" for name, build, found in wrong])
    names = ", ".join([row[0] for row in wrong])
    there = f"other builds of {names}"
    return Rejection("R22", "the builds that this process has loaded", there, details, "restart the process")


def _build_id(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    if request.build_id in (None, file.core.build_id):
        return None
    return Rejection("R23", (request.build_id or b"").hex(), file.core.build_id.hex())


def _sources(request: Request, candidate: Candidate, file: CacheFile, world: World) -> tuple[Located, ...]:
    """The sources of the variant that this machine should have, and where."""
    if candidate.depot.shipped or not file.sources:
        return ()
    home = world.home(request.name) if request.root is None else (request.root, "")
    return candidate.sources(home, world.depot_paths())


def _where(request: Request, world: World) -> tuple[str, ...]:
    """A line that says where was looked, unless the request itself said it."""
    root = world.home(request.name)[0] if request.root is None else None
    return () if root is None else (f"below {root}, where Python finds '{request.name}'",)


def _source_missing(request: Request, candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    gone = [source.row[0] for source in _sources(request, candidate, file, world) if source.size is None]
    return Rejection("R26", "every source", "missing: " + ", ".join(gone), _where(request, world)) if gone else None


def _source_size(request: Request, candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    wrong = [source for source in _sources(request, candidate, file, world) if source.size not in (None, source.row[1])]
    if not wrong:
        return None
    details = tuple([f"{s.row[0]}: {s.size} bytes; built from {s.row[1]}" for s in wrong])
    return Rejection("R27", "sources as they are", "built from other ones", details + _where(request, world))


def _source_content(request: Request, candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    wrong = []
    for source in _sources(request, candidate, file, world):
        if source.size != source.row[1]:
            continue  # R26, R27
        found = world.source_digest(request.name, source)
        if found != source.row[2]:
            wrong.append(f"{source.row[0]}: {found.hex() if found else 'unreadable'}; built from {source.row[2].hex()}")
    if not wrong:
        return None
    return Rejection("R28", "sources as they are", "built from other ones", (*wrong, *_where(request, world)))


def _preference(request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    details = []
    for kind, name, value, _ in file.observed:
        if kind == "preference" and request.preferences is not None:
            now = request.preferences.get(name)
        elif kind == "environment":
            now = world.environment.get(name)
        else:
            continue
        if now != value:
            details.append(f"{kind} {name}: {_shown(now)}; built with {_shown(value)}")
    return Rejection("R29", "preferences as they are", "built with other ones", tuple(details)) if details else None


def _shown(value: str | None) -> str:
    return "unset" if value is None else value


def _global(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    values = request.values or {}
    wrong = [
        (kind, name, value)
        for kind, name, value, digest in file.observed
        if kind in ("global", "function") and values.get(name, digest) != digest
    ]
    if not wrong:
        return None
    details = tuple([
        f"{kind} {name} has changed" + (f" ({value})" if kind == "function" else f"; built with {value}")
        for kind, name, value in wrong
    ])  # fmt: skip
    return Rejection("R30", "values as they are", "built with other ones", details)


def _producer(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    for tool, version in file.core.producers:
        for blocked, pattern, reason in world.blocked:
            if tool == blocked and (version == pattern or (pattern[-1:] == "*" and version.startswith(pattern[:-1]))):
                return Rejection("R31", "a toolchain that is not on the block list", f"{tool} {version}", (reason,))
    return None


RULES: tuple[tuple[str, Rule], ...] = (
    ("R19", _base),
    ("R20", _dependency_missing),
    ("R21", _dependency_build),
    ("R22", _dependency_loaded),
    ("R23", _build_id),
    ("R26", _source_missing),
    ("R27", _source_size),
    ("R28", _source_content),
    ("R29", _preference),
    ("R30", _global),
    ("R31", _producer),
)
"""Code and rule."""
