"""The stages of a command, from values to values: each makes jobs, has them run, and reads what they gave."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from itertools import product
from pathlib import Path
from typing import Any

from pkgimage.errors import LoadError
from toolchain.errors import CodegenError, ToolError
from toolchain.flags import CheckBounds, Flags
from toolchain.frontends import Requirement, request_of, requirement
from toolchain.frontends.expected import Expected, load
from toolchain.frontends.oracle import oracle_request
from toolchain.inputs import Inputs, changes
from toolchain.matrix import UNUSABLE, Cell, CellResult, Check, CheckResult, Status, unfinished
from toolchain.package import INPUTS, Package
from toolchain.platforms import Platform, load_platforms
from toolchain.profile import Profile, string_of
from toolchain.run import basing, checking, depending, proving, targeting
from toolchain.run.lld import find_lld, identity
from toolchain.run.making import PACKAGE_FILES, read_package
from toolchain.run.orders import build_order, cell_order
from toolchain.run.planning import planned_dependencies, rows_of
from toolchain.run.protocol import Job, JobResult, error_from, make_job
from toolchain.run.reuse import Kept, host_key, numba_key, toolchain_key
from toolchain.run.workshop import Workshop

PARALLEL = 2
"""Jobs at a time."""

EXTRACT_DEADLINE, BUILD_DEADLINE, CELL_DEADLINE = 1800.0, 900.0, 1800.0


@dataclass(frozen=True)
class Extracted:
    """The front end's result and where it stands."""

    directory: Path
    package: Package
    reused: bool = False
    """It was made by an earlier run."""
    reasons: tuple[str, ...] = ()
    """What had changed since an earlier run, whose result so could not be used."""
    below: tuple["Below", ...] = ()
    """What the package is built upon: its closure, in order."""

    def files(self) -> list[Path]:
        """The files that jobs take as inputs."""
        return [self.directory / name for name in PACKAGE_FILES]


@dataclass(frozen=True)
class Below:
    """A package that others are built upon: its profile, whose flags it is built with, and the front end's result."""

    profile: Profile
    extracted: Extracted

    @property
    def requirement(self) -> Requirement:
        """What extractions of others have to know of it."""
        return requirement(request_of(self.profile, self.profile.flags.check_bounds), self.extracted.package)


@dataclass(frozen=True)
class Oracle:
    """What the checks expect, and where it stands."""

    directory: Path
    expected: tuple[Expected, ...]
    globals: Mapping[str, str]
    reused: bool = False
    """It was made by an earlier run."""

    def files(self) -> list[Path]:
        """The files that jobs take as inputs."""
        return [self.directory / "expected.json", self.directory / "expected.npz"]


@dataclass(frozen=True)
class Built:
    """One image, or why there is none."""

    platform: str
    flags: str
    """Text of its flags, as in a cell's id."""
    image: Path | None
    """Beside it stand its base and its dependencies."""
    objects: tuple[Path, ...]
    """What it was linked from."""
    base: Path | None
    sha256: str
    size: int
    seconds: float
    argv: tuple[str, ...]
    output: str
    linker: str
    error: ToolError | None
    reused: bool = False
    """It was made by an earlier run."""
    reasons: tuple[str, ...] = ()
    """What had changed since the same image was last built."""
    below: tuple["Built", ...] = ()
    """The images of its dependencies, which stand beside it."""


@dataclass(frozen=True)
class Variant:
    """One choice of flags, with the package and the expectations that belong to it; choices may share them."""

    flags: Flags
    extracted: Extracted
    oracle: Oracle | None
    """None when nothing is checked."""


def extract(
    profile: Profile, check_bounds: CheckBounds, shop: Workshop, below: tuple[Below, ...] = ()
) -> Extracted:
    """The package of a profile for one value of `check-bounds`. Raises ExtractError, WorkerError.

    below: its closure, extracted before.
    """
    directory = shop.folder("package")
    request = request_of(profile, check_bounds, tuple(one.requirement for one in below)).to_json()
    job = make_job("extract", {"request": request}, directory, deadline=EXTRACT_DEADLINE, fresh=True)
    key = {"kind": "extract", "asked": _rootless(request), **_dependencies(below), **numba_key()}
    subject = _subject("extract", profile, check_bounds)
    kept = shop.reuse.run(job, key, shop.on_host, profile.root, subject, _folders(below))
    kept.result.require()
    package = read_package(directory)
    return Extracted(directory, package, kept.reused, _reasons(kept, package), below)


def _dependencies(below: Iterable[Below]) -> dict[str, Any]:
    """The part of a key that says what a package is built upon: nothing when it is nothing."""
    digests = {one.profile.name: one.requirement.package.digest for one in below}
    return {"dependencies": digests} if digests else {}


def _folders(below: Iterable[Below]) -> list[str]:
    """Where modules of the closure are found."""
    return [str(one.profile.root) for one in below]


def _subject(kind: str, profile: Profile, *parts: str) -> str:
    """What a job is about, on this machine."""
    return "\0".join([kind, str(profile.root), profile.name, *parts])


def _rootless(request: str) -> dict[str, Any]:
    """A request as a part of a key: wherever the package is, and without what `_dependencies` says."""
    row: dict[str, Any] = json.loads(request)
    return {name: value for name, value in row.items() if name not in ("root", "depends")}


def _reasons(kept: Kept, package: Package) -> tuple[str, ...]:
    """Why a package was extracted again: by its inputs where they say it, else by what else had changed."""
    if not kept.reasons or kept.before is None:
        return kept.reasons
    try:
        before = Inputs.from_json(kept.before[INPUTS].read_bytes())
    except (OSError, KeyError, ToolError):
        return kept.reasons
    told = changes(before, package.inputs)
    return (*told, *(text for text in kept.reasons if text not in told))


def ask_oracles(profile: Profile, extracted: Extracted, flags: Flags, shop: Workshop) -> Oracle:
    """What the checks of the profile expect of images with `flags`. Raises ExtractError, WorkerError."""
    directory = shop.folder("oracle")
    depends = tuple(one.requirement for one in extracted.below)
    request = oracle_request(profile, extracted.package.methods, flags, depends).to_json()
    job = make_job("oracle", {"request": request}, directory, deadline=EXTRACT_DEADLINE, fresh=True)
    row = json.loads(request)
    asked = {**row, "extract": _rootless(row["extract"])}
    key = {"kind": "oracle", "asked": asked, **_dependencies(extracted.below), **numba_key(), **host_key()}
    subject = _subject("oracle", profile, flags.text)
    kept = shop.reuse.run(job, key, shop.on_host, profile.root, subject, _folders(extracted.below))
    value = kept.result.require().value
    return Oracle(directory, tuple(load(directory)), dict(value["globals"]), kept.reused)


def build_images(
    profile: Profile, platforms: Iterable[str], variants: Iterable[Variant], shop: Workshop,
    done: Callable[[Built], None],
) -> dict[tuple[str, str], Built]:  # fmt: skip
    """One image per platform and choice of flags (its text), several at a time; `done` hears of each as it ends.

    A failure is a value too. Images of dependencies are built first, each once in a workshop, and laid beside.
    """

    def one(platform: str, variant: Variant) -> Built:
        try:
            below = [_dependency(each, platform, shop) for each in variant.extracted.below]
            return _with_below(_build(profile, platform, variant, shop), below)
        except (ToolError, LoadError) as problem:
            return _failed(platform, variant.flags.text, _as_error(problem))

    return _build_all(product(platforms, variants), one, done)


def _dependency(below: Below, platform: str, shop: Workshop) -> Built:
    """The image of a dependency, with its own flags; its own dependencies are built before. Raises ToolError."""

    def make() -> Built:
        for each in below.extracted.below:
            _dependency(each, platform, shop)
        return _build(below.profile, platform, Variant(below.profile.flags, below.extracted, None), shop)

    built = shop.once(("image", below.profile.name, platform), make)
    if built.error is not None:
        raise type(built.error)(
            built.error.code, f"the dependency {below.profile.name}: {built.error.brief}", built.error.details,
            built.error.hint,
        )  # fmt: skip
    return built


def _with_below(built: Built, below: Sequence[Built]) -> Built:
    """An image with those of its dependencies, and their bases, beside it. Raises LoadError."""
    if built.image is None:
        return built
    folder, laid = built.image.parent, []
    for each in below:
        assert each.image is not None, "a dependency that failed was raised"
        if each.base is not None and not (folder / each.base.name).exists():
            basing.lay_beside(each.base, folder)
        laid.append(replace(each, image=depending.lay_beside(each.image, folder)))
    return replace(built, below=tuple(laid))


def _as_error(problem: ToolError | LoadError) -> ToolError:
    if isinstance(problem, ToolError):
        return problem
    return CodegenError(problem.code, problem.brief, problem.details, problem.hint)


def build_each(
    profile: Profile, pairs: Iterable[tuple[str, Variant]], shop: Workshop, started: Callable[[str, Variant], None],
    done: Callable[[Built], None],
) -> dict[tuple[str, str], Built]:  # fmt: skip
    """The images of (platform, choice of flags) pairs, without those of their dependencies.

    started: hears of each as its turn comes, in another thread.
    """

    def one(platform: str, variant: Variant) -> Built:
        started(platform, variant)
        return _build(profile, platform, variant, shop)

    return _build_all(pairs, one, done)


def _build_all(
    pairs: Iterable[tuple[str, Variant]], one: Callable[[str, Variant], Built], done: Callable[[Built], None]
) -> dict[tuple[str, str], Built]:
    built: dict[tuple[str, str], Built] = {}
    with ThreadPoolExecutor(PARALLEL) as pool:
        asked = [pool.submit(one, *pair) for pair in pairs]
        for future in as_completed(asked):
            result = future.result()
            built[result.platform, result.flags] = result
            done(result)
    return built


def _build(profile: Profile, platform: str, variant: Variant, shop: Workshop) -> Built:
    flags, extracted = variant.flags.text, variant.extracted
    try:
        base = base_image(platform, profile.lld, shop, base_string(profile, platform))
    except ToolError as problem:
        return _failed(platform, flags, problem)
    targets = string_of(dict(profile.cpu_targets), load_platforms()[platform])
    below = [(one.extracted.directory, one.profile.lld, base_string(one.profile, platform)) for one in extracted.below]
    arguments = build_order(extracted.directory, platform, variant.flags, base, profile.lld, below, targets)
    directory = shop.folder(f"build-{platform}")
    inputs = [*extracted.files(), base, *(file for one in extracted.below for file in one.extracted.files())]
    job = make_job("build", arguments, directory, inputs, deadline=BUILD_DEADLINE)
    package = {"package": extracted.package.digest, "flags": variant.flags.document(), **_upon(extracted, platform)}
    package |= {"targets": targets} if targets else {}
    package |= {"base targets": asked} if (asked := base_string(profile, platform)) else {}
    kept = _reused(job, {"kind": "build", **package}, _subject("build", profile, platform, flags), profile.lld, shop)
    result = kept.result
    if not result.ok:
        error = _named(result, platform, arguments, extracted, shop)
        return _failed(platform, flags, error, result.seconds)
    value = result.value
    image, beside = (result.files[value[name]] for name in ("image", "base"))
    objects = tuple(result.files[name] for name in value["objects"])
    return Built(
        platform, flags, image, objects, beside, value["sha256"], value["size"], result.seconds,
        tuple(value["argv"]), value["output"], value["lld"], None, kept.reused, kept.reasons,
    )  # fmt: skip


def _failed(platform: str, flags: str, error: ToolError, seconds: float = 0.0) -> Built:
    return Built(platform, flags, None, (), None, "", 0, seconds, (), "", "", error)


def _upon(extracted: Extracted, platform: str) -> dict[str, Any]:
    """The part of a build's key that says by build ids what it is built upon; in a container they may be others."""
    try:
        packages = [
            (one.extracted.package, find_lld(one.profile.lld), base_string(one.profile, platform))
            for one in extracted.below
        ]
    except ToolError:
        return {}  # and no key without a linker
    rows = rows_of(planned_dependencies(packages, load_platforms()[platform]))
    return {"dependencies": {name: build_id.hex() for name, build_id in rows}} if rows else {}


def base_string(profile: Profile, platform: str) -> str:
    """The CPU targets of the base that a profile's image is built upon; '' = the platform's baseline."""
    return string_of(dict(profile.base_targets), load_platforms()[platform])


def base_image(platform: str, pin: str | None, shop: Workshop, targets: str = "") -> Path:
    """The base image of a platform for CPU targets, made once in a workshop. pin: of the linker. Raises ToolError."""
    return shop.once(("base", platform, pin or "", targets), partial(_make_base, platform, pin, shop, targets))


def _make_base(platform: str, pin: str | None, shop: Workshop, targets: str) -> Path:
    arguments = {"platform": platform, "lld": pin, "targets": targets}
    job = make_job("base", arguments, shop.folder(f"base-{platform}"), deadline=BUILD_DEADLINE)
    made_of = {"kind": "base"} | ({"targets": targets} if targets else {})
    result = _reused(job, made_of, f"base\0{platform}\0{targets}", pin, shop).result.require()
    return result.files[result.value["image"]]


def _reused(job: Job, made_of: Mapping[str, Any], subject: str, pin: str | None, shop: Workshop) -> Kept:
    """The build of an earlier run, if all that decides is the same; in containers, which have tools of their own, none.

    made_of: what decides besides platform and tools. A build that fails is no result, so there is no key where there is
    no linker.
    """
    platform = job.arguments["platform"]
    run = partial(shop.run, platform)
    try:
        linker = identity(pin) if shop.executor == "local" else None
    except ToolError:
        linker = None
    if linker is None:
        return Kept(run(job), reused=False)
    key = {**made_of, "platform": platform, "lld": linker, "llvmlite": version("llvmlite"), **toolchain_key()}
    return shop.reuse.run(job, key, run, None, subject)


def _named(
    result: JobResult, platform: str, arguments: Mapping[str, object], extracted: Extracted, shop: Workshop
) -> ToolError:
    """The error of a build; after a crash of LLVM with the methods that make it crash when compiled alone."""
    assert result.error is not None
    error = error_from(result.error)
    if error.code != "worker-crashed":
        return error
    guilty = []
    for index, method in enumerate(extracted.package.methods):
        directory = shop.folder(f"compile-{platform}")
        inputs = [*extracted.files(), Path(str(arguments["base"]))]
        job = make_job("compile", {**arguments, "index": index}, directory, inputs, deadline=BUILD_DEADLINE)
        if shop.run(platform, job).error is not None:
            guilty.append(f"{method.name} {method.signature} cannot be compiled for {platform}")
    return CodegenError(
        "llvm-aborted",
        f"LLVM aborted while it compiled {extracted.package.name} for {platform}",
        [*(guilty or ["no method does it alone"]), *error.details],
        "leave the method out, or report it with the text above",
    )


def planned_checks(cell: Cell, platform: Platform, extracted: Extracted, oracle: Oracle) -> list[Check]:
    """Everything that a cell will check."""
    if cell.route == "file":
        return proving.planned(platform, oracle.globals)
    wanted = checking.planned(oracle.expected, extracted.package, cell.route, platform, oracle.globals)
    calls = checking.calls_of(oracle.expected, extracted.package, cell.route)
    return wanted + targeting.planned(cell.targets, cell.expected, calls)


def run_cell(
    cell: Cell, platform: Platform, profile: Profile, extracted: Extracted, oracle: Oracle, built: Built, shop: Workshop
) -> CellResult:
    """The result of one cell, whatever happens: nothing planned drops out."""
    planned = planned_checks(cell, platform, extracted, oracle)
    if cell.exclude_reason:
        return unfinished(cell, planned, "unsupported", "excluded", cell.exclude_reason)
    if cell.targets and cell.expected is None:
        return unfinished(cell, planned, "not-run", UNUSABLE, "; ".join(_lacks(cell)))
    if built.error is not None or built.image is None:
        assert built.error is not None, "no image without an error"
        return unfinished(cell, planned, _status(built.error), built.error.code, _words(built.error))
    arguments = cell_order(
        cell.platform, cell.route, built.image, built.objects, extracted.directory, oracle.directory,
        [check.tolerance for check in profile.checks], globals_=dict(oracle.globals), lld=profile.lld,
        link_argv=built.argv, below=[one.extracted.directory for one in extracted.below], host_cpu=cell.host_cpu,
        targets=cell.targets, due=cell.expected,
    )  # fmt: skip
    inputs = [built.image, *built.objects, *extracted.files(), *oracle.files()]
    inputs += [built.base] if built.base is not None else []
    inputs += [one.image for one in built.below if one.image is not None]
    inputs += [file for one in extracted.below for file in one.extracted.files()]
    job = make_job("cell", arguments, shop.folder(f"cell-{cell.platform}-{cell.route}"), inputs, deadline=CELL_DEADLINE)
    result = shop.run(cell.platform, job)
    if not result.ok:
        assert result.error is not None
        error = error_from(result.error)
        failed = unfinished(cell, planned, _status(error), error.code, _words(error))
        return _with_image(failed, built, result.seconds)
    checks = tuple(checking.result_of_row(row) for row in result.value["checks"])
    return _with_image(_complete(cell, planned, checks), built, result.seconds)


def _lacks(cell: Cell) -> list[str]:
    return [f"{target.label}: {target.lacks}" for target in cell.targets]


ABSENT = frozenset(
    {"docker-daemon-absent", "docker-sdk-missing", "container-image-missing", "container-image-stale"}
)
"""Errors that say that the executor is not there: nothing was tried, so nothing failed."""


def _status(error: ToolError) -> Status:
    return "not-run" if error.code in ABSENT else "error"


def _words(error: ToolError) -> str:
    """What people read beside the code: brief, details, hint."""
    return "\n".join([error.brief, *error.details, *([f"hint: {error.hint}"] if error.hint else [])])


def _complete(cell: Cell, planned: list[Check], checks: tuple[CheckResult, ...]) -> CellResult:
    """The result of a cell whose job ended well; a planned check without a result is an error, never an omission."""
    known = {check.id for check in checks}
    if all(check.id in known for check in planned):
        return CellResult(cell, checks)
    return unfinished(cell, planned, "error", "check-missing", "the worker gave no result", checks)


def _with_image(result: CellResult, built: Built, seconds: float) -> CellResult:
    return replace(
        result, image_sha256=built.sha256, image_size=built.size, linker=built.linker, seconds=seconds
    )
