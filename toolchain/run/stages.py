"""The stages of a command, from values to values: each makes jobs, has them run, and reads what they gave."""

import json
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from itertools import product
from pathlib import Path
from typing import Any

from toolchain.errors import CodegenError, ToolError
from toolchain.flags import CheckBounds, Flags
from toolchain.frontends import request_of
from toolchain.frontends.expected import Expected, load
from toolchain.frontends.oracle import oracle_request
from toolchain.inputs import Inputs, changes
from toolchain.matrix import Cell, CellResult, Check, CheckResult, Status, unfinished
from toolchain.package import INPUTS, Package
from toolchain.platforms import Platform
from toolchain.profile import Profile
from toolchain.run import checking, proving
from toolchain.run.lld import identity
from toolchain.run.making import PACKAGE_FILES, read_package
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

    def files(self) -> list[Path]:
        """The files that jobs take as inputs."""
        return [self.directory / name for name in PACKAGE_FILES]


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
    """Beside it stands its base."""
    object_path: Path | None
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


@dataclass(frozen=True)
class Variant:
    """One choice of flags, with the package and the expectations that belong to it; choices may share them."""

    flags: Flags
    extracted: Extracted
    oracle: Oracle | None
    """None when nothing is checked."""


def extract(profile: Profile, check_bounds: CheckBounds, shop: Workshop) -> Extracted:
    """The package of a profile for one value of `check-bounds`. Raises ExtractError, WorkerError."""
    directory = shop.folder("package")
    request = request_of(profile, check_bounds).to_json()
    job = make_job("extract", {"request": request}, directory, deadline=EXTRACT_DEADLINE, fresh=True)
    key = {"kind": "extract", "asked": _rootless(request), **numba_key()}
    kept = shop.reuse.run(job, key, shop.on_host, profile.root, _subject("extract", profile, check_bounds))
    kept.result.require()
    package = read_package(directory)
    return Extracted(directory, package, kept.reused, _reasons(kept, package))


def _subject(kind: str, profile: Profile, *parts: str) -> str:
    """What a job is about, on this machine."""
    return "\0".join([kind, str(profile.root), profile.name, *parts])


def _rootless(request: str) -> dict[str, Any]:
    """A request as a part of a key: wherever the package is."""
    row: dict[str, Any] = json.loads(request)
    return {name: value for name, value in row.items() if name != "root"}


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
    request = oracle_request(profile, extracted.package.methods, flags).to_json()
    job = make_job("oracle", {"request": request}, directory, deadline=EXTRACT_DEADLINE, fresh=True)
    row = json.loads(request)
    asked = {**row, "extract": _rootless(row["extract"])}
    key = {"kind": "oracle", "asked": asked, **numba_key(), **host_key()}
    kept = shop.reuse.run(job, key, shop.on_host, profile.root, _subject("oracle", profile, flags.text))
    value = kept.result.require().value
    return Oracle(directory, tuple(load(directory)), dict(value["globals"]), kept.reused)


def build_images(
    profile: Profile, platforms: Iterable[str], variants: Iterable[Variant], shop: Workshop,
    done: Callable[[Built], None],
) -> dict[tuple[str, str], Built]:  # fmt: skip
    """One image per platform and choice of flags (its text), several at a time; `done` hears of each as it ends.

    A failure is a value too.
    """
    return build_each(profile, product(platforms, variants), shop, lambda _platform, _variant: None, done)


def build_each(
    profile: Profile, pairs: Iterable[tuple[str, Variant]], shop: Workshop, started: Callable[[str, Variant], None],
    done: Callable[[Built], None],
) -> dict[tuple[str, str], Built]:  # fmt: skip
    """The images of (platform, choice of flags) pairs; started: hears of each as its turn comes, in another thread."""

    def one(platform: str, variant: Variant) -> Built:
        started(platform, variant)
        return _build(profile, platform, variant, shop)

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
        base = base_image(platform, profile.lld, shop)
    except ToolError as problem:
        return Built(platform, flags, None, None, None, "", 0, 0.0, (), "", "", problem)
    arguments = {
        "package": str(extracted.directory), "platform": platform, "flags": variant.flags.document(),
        "lld": profile.lld, "base": str(base),
    }  # fmt: skip
    directory = shop.folder(f"build-{platform}")
    job = make_job("build", arguments, directory, [*extracted.files(), base], deadline=BUILD_DEADLINE)
    package = {"package": extracted.package.digest, "flags": variant.flags.document()}
    kept = _reused(job, {"kind": "build", **package}, _subject("build", profile, platform, flags), profile.lld, shop)
    result = kept.result
    if not result.ok:
        error = _named(result, platform, arguments, extracted, shop)
        return Built(platform, flags, None, None, None, "", 0, result.seconds, (), "", "", error)
    value = result.value
    image, object_path, beside = (result.files[value[name]] for name in ("image", "object", "base"))
    return Built(
        platform, flags, image, object_path, beside, value["sha256"], value["size"], result.seconds,
        tuple(value["argv"]), value["output"], value["lld"], None, kept.reused, kept.reasons,
    )  # fmt: skip


def base_image(platform: str, pin: str | None, shop: Workshop) -> Path:
    """The base image of a platform, made once in a workshop. pin: of the linker. Raises ToolError."""
    return shop.base(platform, partial(_make_base, platform, pin, shop))


def _make_base(platform: str, pin: str | None, shop: Workshop) -> Path:
    arguments = {"platform": platform, "lld": pin}
    job = make_job("base", arguments, shop.folder(f"base-{platform}"), deadline=BUILD_DEADLINE)
    result = _reused(job, {"kind": "base"}, f"base\0{platform}", pin, shop).result.require()
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
    return checking.planned(oracle.expected, extracted.package, cell.route, platform, oracle.globals)


def run_cell(
    cell: Cell, platform: Platform, profile: Profile, extracted: Extracted, oracle: Oracle, built: Built, shop: Workshop
) -> CellResult:
    """The result of one cell, whatever happens: nothing planned drops out."""
    planned = planned_checks(cell, platform, extracted, oracle)
    if cell.exclude_reason:
        return unfinished(cell, planned, "unsupported", "excluded", cell.exclude_reason)
    if built.error is not None or built.image is None or built.object_path is None:
        assert built.error is not None, "no image without an error"
        return unfinished(cell, planned, _status(built.error), built.error.code, _words(built.error))
    arguments = {
        "platform": cell.platform, "route": cell.route, "image": str(built.image), "object": str(built.object_path),
        "package": str(extracted.directory), "expected": str(oracle.directory), "globals": dict(oracle.globals),
        "tolerances": [asdict(check.tolerance) for check in profile.checks], "lld": profile.lld,
        "link_argv": list(built.argv),
    }  # fmt: skip
    inputs = [built.image, built.object_path, *extracted.files(), *oracle.files()]
    inputs += [built.base] if built.base is not None else []
    job = make_job("cell", arguments, shop.folder(f"cell-{cell.platform}-{cell.route}"), inputs, deadline=CELL_DEADLINE)
    result = shop.run(cell.platform, job)
    if not result.ok:
        assert result.error is not None
        error = error_from(result.error)
        failed = unfinished(cell, planned, _status(error), error.code, _words(error))
        return _with_image(failed, built, result.seconds)
    checks = tuple(checking.result_of_row(row) for row in result.value["checks"])
    return _with_image(_complete(cell, planned, checks), built, result.seconds)


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
