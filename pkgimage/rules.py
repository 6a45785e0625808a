"""The rejections R01 to R36: one rule each, evaluated in order, cheap ones first.

A rule is a pure function of (request, candidate, world) that returns its Rejection or None; facts come from the
candidate and the world, which read each once, when a rule first asks. `first` ends at the first that applies, `every`
evaluates all. When the cache file cannot be read, its reason is the only one: there are no facts for the others.

R01 to R06 are one look at the file, which notices them in this order. R34 (the system refuses the library) exists only
when the system is asked, and R35 in full only then: the loader makes these two (`rejection.from_error`).

*Expected* is what this run needs, *actual* what the variant has.
"""

from __future__ import annotations

from pkgimage import flags, host
from pkgimage.digest import sha256 as digest_of_bytes
from pkgimage.errors import LoadError
from pkgimage.imagedigest import measure
from pkgimage.rejection import Rejection, from_error
from pkgimage.targets import best, lacking

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pkgimage.cachefile import CacheFile
    from pkgimage.candidate import Candidate
    from pkgimage.request import Request
    from pkgimage.world import World

    Rule = Callable[[Request, Candidate, CacheFile, World], Rejection | None]


def first(request: Request, candidate: Candidate, world: World) -> Rejection | None:
    """The first rejection that applies; None: the variant can be used."""
    return next(every(request, candidate, world), None)


def every(
    request: Request, candidate: Candidate, world: World, table: tuple[tuple[str, Rule], ...] | None = None
) -> Iterator[Rejection]:
    """All rejections that apply, in order, each evaluated when it is asked for; table: other rules than RULES."""
    exposed = _exposed(request, candidate)
    if exposed is not None:
        yield exposed
    file = candidate.file
    if file is None:
        assert candidate.problem is not None, "a file that was not read has a problem"
        yield candidate.problem
        return
    for _, rule in RULES if table is None else table:
        found = rule(request, candidate, file, world)
        if found is not None:
            yield found


def _exposed(request: Request, candidate: Candidate) -> Rejection | None:
    """R01, policy: who may write to a depot decides what code runs."""
    if request.shared or not candidate.depot.open_to_all():
        return None
    hint = "take the permission to write from others, or set PKGIMAGE_SHARED_DEPOTS=allow"
    return Rejection("R01", "a depot that only its owner writes to", "one that everybody may write to", (), hint)


def _package(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    name, uuid = file.core.name, file.core.uuid
    if name == request.name and request.uuid in (None, uuid):
        return None
    wanted = request.name + (f" {request.uuid.hex()}" if request.uuid is not None else "")
    return Rejection("R07", wanted, f"{name} {uuid.hex()}" if request.uuid is not None else name)


def _platform(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    if file.core.platform == world.host.platform:
        return None
    return Rejection("R08", world.host.platform, file.core.platform)


def _interpreter(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    reason = host.interpreter(file.core, world.host)
    if not reason:
        return None
    needed = f"the stable ABI of CPython {file.core.python[0]}.{file.core.python[1]}"
    found = f"{world.host.implementation} {world.host.python[0]}.{world.host.python[1]}"
    return Rejection("R09", f"what {found} loads", needed, (reason,), "use a standard build of CPython, new enough")


def _debug_info(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    return _flag(request, file, "R10", "debug-info")


def _check_bounds(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    return _flag(request, file, "R11", "check-bounds")


def _inline(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    return _flag(request, file, "R12", "inline")


def _optimize(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    return _flag(request, file, "R13", "optimize")


def _flag(request: Request, file: CacheFile, code: str, word: str) -> Rejection | None:
    wanted = flags.wanted(request.flags, file.declared)
    if flags.fits(word, wanted, file.flags.byte):
        return None
    asked, found = flags.text(word, wanted.byte), flags.text(word, file.flags.byte)
    return Rejection(code, asked + " or higher" * (word == "optimize"), found)


def _native(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    if not file.native or flags.native_fits(request.flags, file.flags.byte):
        return None
    return Rejection("R14", "no native code (pkgimages=no)", "native code")


def _portable(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    if file.native or flags.native_fits(request.flags, file.flags.byte):
        return None
    hint = "pkgimages=existing runs it through LLVM's JIT"
    return Rejection("R15", "native code (pkgimages=yes)", "bitcode only", (), hint)


def _cpu(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    return _target(file, world, "R16")


def _os_state(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    return _target(file, world, "R17")


def _target(file: CacheFile, world: World, code: str) -> Rejection | None:
    """R17 when some target would be usable if the system enabled what the CPU has, else R16; None: one is usable."""
    targets = file.core.targets
    if not file.native or best(targets, world.host) is not None:
        return None
    lacks = [lacking(target, world.host) for target in targets]
    sleeping = any(not missing for missing, _ in lacks)
    if sleeping != (code == "R17"):
        return None
    details = tuple([
        f"{target[0]}: " + "; ".join(
            ([f"the CPU lacks {', '.join(missing)}"] if missing else [])
            + ([f"the system has not enabled {', '.join(inactive)}"] if inactive else [])
        )
        for target, (missing, inactive) in zip(targets, lacks, strict=True)
    ])  # fmt: skip
    known = "features unknown" if world.host.features is None else "this host"
    hint = "boot a system that enables the features" if sleeping else ""
    names = ", ".join([target[0] for target in targets])
    return Rejection(code, f"a CPU target that is usable here ({known})", names, details, hint)


def _os_version(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    if host.system(file.core.minimum_os, world.host.system) is None:
        return None
    return Rejection("R18", world.host.system or "an unknown C library (musl?)", f"{file.core.minimum_os} or newer")


def _base(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    build_id = file.core.base_build_id
    if not build_id or world.has_base(build_id):
        return None
    return Rejection("R19", "a base image that a depot holds", build_id.hex(), (), "import the base image as well")


def _dependency_missing(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    missing = ", ".join([name for name, _ in file.core.dependencies if not _builds(world, name)])
    if not missing:
        return None
    return Rejection("R20", "dependencies that a depot holds", missing, (), "build or import what is missing")


def _dependency_build(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    held = [(name, build, _builds(world, name)) for name, build in file.core.dependencies]
    wrong = [(name, build) for name, build, builds in held if builds and build not in builds]
    if not wrong:
        return None
    details = tuple(
        [
            f"{name}: built upon {build.hex()}; there is {', '.join(sorted([b.hex() for b in _builds(world, name)]))}"
            for name, build in wrong
        ]
    )
    return Rejection("R21", "builds of dependencies that a depot holds", ", ".join([n for n, _ in wrong]), details)


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
    return Rejection("R22", "the builds that this process has loaded", names, details, "restart the process")


def _build_id(request: Request, _candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    if request.build_id in (None, file.core.build_id):
        return None
    return Rejection("R23", (request.build_id or b"").hex(), file.core.build_id.hex())


def _image_missing(_request: Request, candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    if not file.native or candidate.image_size() is not None:
        return None
    return Rejection("R24", file.image_name, "no such file")


def _image_size(_request: Request, candidate: Candidate, file: CacheFile, _world: World) -> Rejection | None:
    size = candidate.image_size() if file.native else None
    if size is None or size == file.image_size:
        return None
    return Rejection("R25", f"{file.image_size} bytes", f"{size} bytes", (file.image_name,))


def _source_missing(request: Request, candidate: Candidate, _file: CacheFile, world: World) -> Rejection | None:
    gone = [source.row[0] for source in candidate.sources(request.root, world.depot_paths()) if source.size is None]
    return Rejection("R26", "every source", "missing: " + ", ".join(gone)) if gone else None


def _source_size(request: Request, candidate: Candidate, _file: CacheFile, world: World) -> Rejection | None:
    sources = candidate.sources(request.root, world.depot_paths())
    wrong = [source for source in sources if source.size not in (None, source.row[1])]
    if not wrong:
        return None
    details = tuple([f"{s.row[0]}: {s.size} bytes; built from {s.row[1]}" for s in wrong])
    return Rejection("R27", "sources as they are", "built from other ones", details)


def _source_content(request: Request, candidate: Candidate, _file: CacheFile, world: World) -> Rejection | None:
    wrong = []
    for source in candidate.sources(request.root, world.depot_paths()):
        if source.path is None or source.size != source.row[1]:
            continue  # R26, R27
        found = world.digest(source.path)
        if found != source.row[2]:
            wrong.append(f"{source.row[0]}: {found.hex() if found else 'unreadable'}; built from {source.row[2].hex()}")
    return Rejection("R28", "sources as they are", "built from other ones", tuple(wrong)) if wrong else None


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
        (kind, name)
        for kind, name, _, digest in file.observed
        if kind in ("global", "function") and values.get(name, digest) != digest
    ]
    if not wrong:
        return None
    details = tuple([f"{kind} {name} has changed" for kind, name in wrong])
    return Rejection("R30", "values as they are", "built with other ones", details)


def _producer(_request: Request, _candidate: Candidate, file: CacheFile, world: World) -> Rejection | None:
    for tool, version in file.core.producers:
        for blocked, pattern, reason in world.blocked:
            if tool == blocked and (version == pattern or (pattern[-1:] == "*" and version.startswith(pattern[:-1]))):
                return Rejection("R31", "a toolchain that is not on the block list", f"{tool} {version}", (reason,))
    return None


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


def _disabled(request: Request, _candidate: Candidate, _file: CacheFile, _world: World) -> Rejection | None:
    return Rejection("R36", "no caching (policy off)", "a cached variant") if request.policy == "off" else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("R07", _package),
    ("R08", _platform),
    ("R09", _interpreter),
    ("R10", _debug_info),
    ("R11", _check_bounds),
    ("R12", _inline),
    ("R13", _optimize),
    ("R14", _native),
    ("R15", _portable),
    ("R16", _cpu),
    ("R17", _os_state),
    ("R18", _os_version),
    ("R19", _base),
    ("R20", _dependency_missing),
    ("R21", _dependency_build),
    ("R22", _dependency_loaded),
    ("R23", _build_id),
    ("R24", _image_missing),
    ("R25", _image_size),
    ("R26", _source_missing),
    ("R27", _source_size),
    ("R28", _source_content),
    ("R29", _preference),
    ("R30", _global),
    ("R31", _producer),
    ("R32", _image_digest),
    ("R33", _data_digest),
    ("R36", _disabled),
)
"""Code and rule, in the order of evaluation."""
