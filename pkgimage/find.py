"""`load` by name: from a request to a module, over depots, and what happens when no variant fits.

The policy decides the latter: `auto` builds when a builder is installed, else takes the original Python module of the
same name, else raises; `rebuild` builds or raises; `strict` raises; `warn` takes the original and says so; `off` takes
the original and looks at no depot. Builder and JIT belong to the build side and are found by entry points, only when
needed:

    pkgimage.builder   build(request, rejected) -> None: publishes a variant that satisfies `request`; its depot is read
                       again. rejected: [(Candidate, Rejection), ...]. Raises PkgimageError: then the policy goes on as
                       if there were no builder, with a warning when the original takes its place.
    pkgimage.jit       jit(candidate, flags) -> module: a variant without native code, compiled as `flags` say. Raises
                       LoadError.
"""

from __future__ import annotations

from pkgimage import loader, usage
from pkgimage.choose import accepted
from pkgimage.entrypoints import BUILDER, JIT, entry_point
from pkgimage.errors import LoadError, PkgimageError
from pkgimage.flags import wanted
from pkgimage.rejection import from_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

    from pkgimage.candidate import Candidate
    from pkgimage.rejection import Rejection
    from pkgimage.request import Request
    from pkgimage.world import World

SHOWN = 20
"""Variants that an error lists."""

_QUIET = ("profile-unknown", "build-nested")
"""Codes of builders that have nothing to do with the package, or are at it: no reason for a warning."""
_NO_LOOK = "policy is 'off': no depot was looked at"
_LOOKS = 5
"""How often the depots are read when variants vanish meanwhile (the build side replaces old ones by new ones)."""

Rejected = list["tuple[Candidate, Rejection]"]


class NoVariantError(PkgimageError):
    """No variant can be used. rejected: [(Candidate, Rejection), ...], best candidate first."""

    rejected: Rejected


def load_package(request: Request, world: World, sha256: str | None = None) -> ModuleType:
    """The module of the best variant, or what the policy puts in its place.

    Raises NoVariantError 'variant-missing', which lists the rejections, and what the builder said.
    """
    if request.policy == "off":
        return _without_looking(request, world)
    rejected: Rejected = []
    module = _from_depots(request, world, rejected, sha256)
    if module is not None:
        return module
    answer = _Answer()
    if request.policy in ("auto", "rebuild"):
        module = _built(request, world, rejected, sha256, answer)
    notes = answer.notes
    if module is None and request.policy in ("auto", "warn"):
        module = _original(request.name)
        notes = [_no_original(request.name), *notes]
        if module is not None and (request.policy == "warn" or answer.loud):
            _warn(request, rejected, answer)
    if module is None:
        raise _missing(request, world, rejected, notes) from answer.problem
    return module


def _without_looking(request: Request, world: World) -> ModuleType:
    module = _original(request.name)
    if module is None:
        raise _missing(request, world, [], [_NO_LOOK, _no_original(request.name)])
    return module


_COMPANY = ("R19", "R20", "R21", "R22")
"""Codes about other images: their details say which, and where these were looked for."""


class _Answer:
    """What came of asking the builder.

    notes: for an error; words: for a warning, '' when the first rejection says it; loud: whether it was an effort, so
    that whoever gets the original should know; problem: what the builder raised.
    """

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.words = ""
        self.loud = False
        self.problem: PkgimageError | None = None


def _built(
    request: Request, world: World, rejected: Rejected, sha256: str | None, answer: _Answer
) -> ModuleType | None:
    """The module after a build; None when there is no builder, or what it built is of no use."""
    build = entry_point(BUILDER)
    if build is None:
        answer.notes = ["builder: none is installed; pip install 'pkgimage[toolchain]' brings one"]
        return None
    try:
        build(request, list(rejected))
        module = _from_depots(request, world, rejected, sha256)
    except PkgimageError as problem:
        answer.problem, answer.loud = problem, problem.code not in _QUIET
        answer.notes = [f"builder: {line}" for line in str(problem).splitlines()]
        answer.words = "; ".join([problem.brief, *problem.details[-1:]])
        return None
    if module is None:
        answer.loud, answer.notes = True, ["builder: it has built, and still there is no variant that can be used"]
        answer.words = f"even after a build: {_first_reason(rejected)}"
    return module


def _from_depots(request: Request, world: World, rejected: Rejected, sha256: str | None) -> ModuleType | None:
    """The best variant that can be used *and* loaded; a failure to load is a rejection like the others."""
    for _ in range(_LOOKS):
        rejected.clear()
        world.look_again()
        module = _first(request, world, rejected, sha256)
        world.keep_stamps()
        if module is not None or not any(candidate.gone() for candidate, _ in rejected):
            return module
    return None


def _first(request: Request, world: World, rejected: Rejected, sha256: str | None) -> ModuleType | None:
    for candidate in accepted(request, world, rejected):
        try:
            usage.hold(candidate)
            return use(candidate, request, world, sha256)
        except LoadError as problem:
            usage.release(candidate)
            rejected.append((candidate, from_error(problem)))
    return None


def use(candidate: Candidate, request: Request, world: World, sha256: str | None) -> ModuleType:
    """The module of a variant that no rule rejects. Raises LoadError."""
    file = candidate.file
    assert file is not None, "an accepted variant was read"
    if file.native:
        return loader.load(
            candidate.image_path, sha256=sha256, verify=request.verify, header=file.core_bytes, depots=world.depots
        )
    jit = entry_point(JIT)
    assert jit is not None, "without a JIT it was rejected (R15)"
    module: ModuleType = jit(candidate, wanted(request.flags, file.declared))
    return module


def _original(name: str) -> ModuleType | None:
    """The Python module that the package was built from, None when there is none of its name."""
    from importlib import import_module

    try:
        return import_module(name)
    except ModuleNotFoundError as problem:
        if problem.name != name:
            raise
        return None


def _no_original(name: str) -> str:
    return f"original: there is no Python module '{name}'"


def _first_reason(rejected: Rejected) -> str:
    return rejected[0][1].line() if rejected else "there is none"


def _warn(request: Request, rejected: Rejected, answer: _Answer) -> None:
    import warnings

    reason = answer.words or _first_reason(rejected)
    text = f"no variant of package image '{request.name}' can be used ({reason}); the original module is used instead"
    warnings.warn(text, RuntimeWarning, stacklevel=4)


def _missing(request: Request, world: World, rejected: Rejected, notes: list[str]) -> NoVariantError:
    looked = [] if _NO_LOOK in notes else [f"depot: {depot.path}" for depot in world.depots] or ["there are no depots"]
    details = [*looked]
    for candidate, found in rejected[:SHOWN]:
        details.append(f"{candidate.directory}: {found.line()}")
        details += found.details if found.code in _COMPANY else ()
    if len(rejected) > SHOWN:
        details.append(f"and {len(rejected) - SHOWN} more; pkgimage.explain({request.name!r}) lists them all")
    hints = [found.hint for _, found in rejected if found.hint]
    hint = hints[0] if hints else f"build '{request.name}', or add a depot that has it to PKGIMAGE_DEPOT_PATH"
    if _NO_LOOK in notes:
        hint = f"install the Python package '{request.name}', or choose another policy"
    problem = NoVariantError(
        "variant-missing", f"no variant of package '{request.name}' can be used", [*details, *notes], hint
    )
    problem.rejected = rejected
    return problem
