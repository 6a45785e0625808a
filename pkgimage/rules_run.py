"""Rules on this run: package, machine and flags (R01 by policy, R07 to R18, R36). See `pkgimage.rules`."""

from __future__ import annotations

from pkgimage import flags, host
from pkgimage.rejection import Rejection
from pkgimage.targets import wish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from pkgimage.cachefile import CacheFile
    from pkgimage.candidate import Candidate
    from pkgimage.glance import Glance
    from pkgimage.request import Request
    from pkgimage.world import World

    Facts: TypeAlias = CacheFile | Glance
    RunRule: TypeAlias = Callable[[Request, Candidate, Facts, World], Rejection | None]


def exposed(request: Request, candidate: Candidate) -> Rejection | None:
    """R01, policy: who may write to a depot decides what code runs."""
    if request.shared or not candidate.depot.open_to_all():
        return None
    hint = "take the permission to write from others, or set PKGIMAGE_SHARED_DEPOTS=allow"
    return Rejection("R01", "a depot that only its owner writes to", "one that everybody may write to", (), hint)


def _package(request: Request, _candidate: Candidate, file: Facts, _world: World) -> Rejection | None:
    name, uuid = file.core.name, file.core.uuid
    if name == request.name and request.uuid in (None, uuid):
        return None
    wanted = request.name + (f" {request.uuid.hex()}" if request.uuid is not None else "")
    return Rejection("R07", wanted, f"{name} {uuid.hex()}" if request.uuid is not None else name)


def _platform(_request: Request, _candidate: Candidate, file: Facts, world: World) -> Rejection | None:
    if file.core.platform == world.host.platform:
        return None
    return Rejection("R08", world.host.platform, file.core.platform)


def _interpreter(_request: Request, _candidate: Candidate, file: Facts, world: World) -> Rejection | None:
    reason = host.interpreter(file.core, world.host)
    if not reason:
        return None
    needed = f"the stable ABI of CPython {file.core.python[0]}.{file.core.python[1]}"
    found = f"{world.host.implementation} {world.host.python[0]}.{world.host.python[1]}"
    return Rejection("R09", f"what {found} loads", needed, (reason,), "use a standard build of CPython, new enough")


def _debug_info(request: Request, _candidate: Candidate, file: Facts, _world: World) -> Rejection | None:
    return _flag(request, file, "R10", "debug-info")


def _check_bounds(request: Request, _candidate: Candidate, file: Facts, _world: World) -> Rejection | None:
    return _flag(request, file, "R11", "check-bounds")


def _inline(request: Request, _candidate: Candidate, file: Facts, _world: World) -> Rejection | None:
    return _flag(request, file, "R12", "inline")


def _optimize(request: Request, _candidate: Candidate, file: Facts, _world: World) -> Rejection | None:
    return _flag(request, file, "R13", "optimize")


def _flag(request: Request, file: Facts, code: str, word: str) -> Rejection | None:
    if not (request.flags.mask | file.declared.mask) & flags.MASK[word]:
        return None  # nobody set it
    wanted = flags.wanted(request.flags, file.declared)
    if flags.fits(word, wanted, file.flags.byte):
        return None
    asked, found = flags.text(word, wanted.byte), flags.text(word, file.flags.byte)
    return Rejection(code, asked + " or higher" * (word == "optimize"), found)


def _native(request: Request, _candidate: Candidate, file: Facts, _world: World) -> Rejection | None:
    if not file.native or flags.native_fits(request.flags, file.flags.byte):
        return None
    return Rejection("R14", "no native code (pkgimages=no)", "native code")


def _portable(request: Request, _candidate: Candidate, file: Facts, world: World) -> Rejection | None:
    if file.native:
        return None
    if not flags.native_fits(request.flags, file.flags.byte):
        hint = "pkgimages=existing runs it through LLVM's JIT"
        return Rejection("R15", "native code (pkgimages=yes)", "bitcode only", (), hint)
    if not world.jit:
        hint = "pip install 'pkgimage[toolchain]'"
        return Rejection("R15", "native code, for no JIT is installed", "bitcode only", (), hint)
    return None


def _cpu(_request: Request, _candidate: Candidate, file: Facts, world: World) -> Rejection | None:
    return _target(file, world, "R16")


def _os_state(_request: Request, _candidate: Candidate, file: Facts, world: World) -> Rejection | None:
    return _target(file, world, "R17")


def _target(file: Facts, world: World, code: str) -> Rejection | None:
    """R17 when a target would be usable if the system enabled what the CPU has, else R16; None: one is usable."""
    targets, wished = file.core.targets, wish(world.environment)
    if not file.native or not (wished[0] or any(target[1] for target in targets)):
        return None  # every CPU runs it: nobody needs to look at this one
    from pkgimage.selection import problem, select

    found = problem(select(targets, world.host, *wished))
    return found if found is not None and found.code == code else None


def _os_version(_request: Request, _candidate: Candidate, file: Facts, world: World) -> Rejection | None:
    if host.system(file.core.minimum_os, world.host.system) is None:
        return None
    return Rejection("R18", world.host.system or "an unknown C library (musl?)", f"{file.core.minimum_os} or newer")


def _disabled(request: Request, _candidate: Candidate, _file: Facts, _world: World) -> Rejection | None:
    return Rejection("R36", "no caching (policy off)", "a cached variant") if request.policy == "off" else None


RULES: tuple[tuple[str, RunRule], ...] = (
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
    ("R36", _disabled),
)
"""Code and rule."""
