"""The stage that builds: one image per platform and choice of flags, those of dependencies before."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from pkgimage.errors import LoadError
from toolchain.errors import CodegenError, ToolError
from toolchain.platforms import load_platforms
from toolchain.profile import Profile, string_of
from toolchain.run import basing, depending
from toolchain.run.lld import find_lld
from toolchain.run.orders import build_order
from toolchain.run.planning import planned_dependencies, rows_of
from toolchain.run.protocol import JobResult, error_from, make_job
from toolchain.run.stages.bases import DEADLINE, base_image, base_string, reused
from toolchain.run.stages.values import Below, Built, Extracted, Variant, subject
from toolchain.run.workshop import Workshop

PARALLEL = 2
"""Jobs at a time."""


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
    job = make_job("build", arguments, directory, inputs, deadline=DEADLINE)
    package = {"package": extracted.package.digest, "flags": variant.flags.document(), **_upon(extracted, platform)}
    package |= {"targets": targets} if targets else {}
    package |= {"base targets": asked} if (asked := base_string(profile, platform)) else {}
    kept = reused(job, {"kind": "build", **package}, subject("build", profile, platform, flags), profile.lld, shop)
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
        job = make_job("compile", {**arguments, "index": index}, directory, inputs, deadline=DEADLINE)
        if shop.run(platform, job).error is not None:
            guilty.append(f"{method.name} {method.signature} cannot be compiled for {platform}")
    return CodegenError(
        "llvm-aborted",
        f"LLVM aborted while it compiled {extracted.package.name} for {platform}",
        [*(guilty or ["no method does it alone"]), *error.details],
        "leave the method out, or report it with the text above",
    )
