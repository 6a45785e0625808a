"""The story: what each command does, from a profile to images and a report.

It wires and calls, and has no effect of its own. What has become fixed is said where it becomes so.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pkgimage.changes import joined as joined_changes
from toolchain.depot import reasons
from toolchain.document import near_miss
from toolchain.errors import ProfileError, ToolError
from toolchain.events import Events
from toolchain.flags import CheckBounds, Flags, Value
from toolchain.matrix import Cell, CellResult, cells, exit_code, report_document
from toolchain.platforms import Platform, load_platforms
from toolchain.profile import Profile, commanded_targets, in_force, load_profile
from toolchain.report.document import check_writable, write_document, write_report
from toolchain.report.junit import junit_text
from toolchain.resources import find_profile
from toolchain.run import stages
from toolchain.run.asked import PACKAGE
from toolchain.run.linker import verbose_linking as asked_for
from toolchain.run.probing import native_cpu, native_of
from toolchain.run.publish import check_folder, publish
from toolchain.run.reuse import Reuse, usual_reuse
from toolchain.run.routes import emulated_cpu
from toolchain.run.stages import Below, Built, Extracted, Oracle, Variant
from toolchain.run.workshop import ExecutorName, Workshop

NOTHING: Mapping[str, Value] = MappingProxyType({})
"""No flag of the command line."""


@dataclass(frozen=True)
class BuiltImage:
    """One image that `build` published."""

    platform: str
    path: Path
    sha256: str
    size: int
    """Bytes."""
    seconds: float


@dataclass(frozen=True)
class MatrixOutcome:
    """How a matrix run ended."""

    document: dict[str, Any]
    exit_code: int


class Clock:
    """Reports a stage with its duration."""

    def __init__(self, events: Events, name: str, detail: str) -> None:
        self.events, self.name = events, name
        events.stage_started(name, detail)
        self.began = time.monotonic()

    def stop(self, how: str = "") -> None:
        """The stage ended well."""
        self.events.stage_finished(self.name, time.monotonic() - self.began, how)


def build(
    profile_path: Path, platforms: tuple[str, ...], output: Path,
    *, events: Events, verbose_linking: bool = False, executor: ExecutorName = "local",
    flags: Mapping[str, Value] = NOTHING, targets: Sequence[str] = (), fresh: bool = False,
    published: Callable[[BuiltImage], None] = lambda _: None,
) -> list[BuiltImage]:  # fmt: skip
    """The images of a profile, in `output`/<platform>/<package>.<suffix>; no platforms = all of the profile.

    Beside each are its base and the images of its dependencies.

    flags, targets: flags by name, and strings of CPU targets, that go before the profile's. fresh: use nothing of an
    earlier run. published: hears of each image that is in its place.
    Raises ToolError: the profile is wrong, the front end refuses, or one of the images cannot be built (those that
    could be built are published all the same).
    """
    profile = commanded(load(profile_path, events), flags)
    chosen, wanted = chosen_platforms(profile, platforms), profile.flags.over(flags)
    profile = targeted(profile, targets, chosen)
    for name in chosen:
        check_folder(output / name)
    # From here on the profile is a value; nothing reads the file again.
    with Workshop(executor, reuse(events, fresh=fresh)) as shop:
        variants = [Variant(wanted, extract(profile, wanted.check_bounds, shop, events), None)]
        made = _build(profile, chosen, variants, shop, events, verbose=verbose_linking)
        built = [made[name, wanted.text] for name in chosen]
        images = [image for one in built if one.error is None for image in _published(one, output)]
    for image in images:
        published(image)
    errors = [one.error for one in built if one.error is not None]
    if errors:
        raise joined(errors)
    return images


def matrix_list(
    profile_path: Path,
    *, platforms: tuple[str, ...] = (), flags: Mapping[str, Value] = NOTHING, targets: Sequence[str] = (),
) -> tuple[Cell, ...]:  # fmt: skip
    """Every cell that a run of the profile for `platforms` with `flags` and `targets` has.

    Raises ProfileError, CpuTargetError.
    """
    profile = _over(load_profile(find_profile(str(profile_path)), native=native_of), flags)
    profile = narrowed(profile, platforms)
    profile = targeted(profile, targets, profile.platforms)
    return cells(profile, load_platforms(), "local", emulated_cpu, native_cpu)


def matrix_run(
    profile_path: Path,
    *, platforms: tuple[str, ...] = (), executor: ExecutorName = "local", json_path: Path | None = None,
    junit_path: Path | None = None, events: Events, verbose_linking: bool = False,
    flags: Mapping[str, Value] = NOTHING, targets: Sequence[str] = (), fresh: bool = False,
) -> MatrixOutcome:  # fmt: skip
    """Every image built once, every cell run, one report. Raises ToolError when there is nothing to run.

    platforms: only their images and cells, and the exit code is by these; none = all of the profile. flags:
    those that go before the profile's, in each of its choices, by name; targets: strings of CPU targets that go before
    the profile's. fresh: use nothing of an earlier run.
    """
    profile = narrowed(_over(load(profile_path, events), flags), platforms)
    profile = targeted(profile, targets, profile.platforms)
    for path in (json_path, junit_path):
        if path is not None:
            check_writable(path)
    known = load_platforms()
    planned = cells(profile, known, executor, emulated_cpu, native_cpu)
    events.cells_planned(planned)
    with Workshop(executor, reuse(events, fresh=fresh)) as shop:
        variants = _variants(profile, shop, events)
        # From here on code and expectations are fixed: what an image gives cannot change what is expected of it.
        built = _build(profile, profile.platforms, variants, shop, events, verbose=verbose_linking)
        results = _run_cells(planned, known, profile, variants, built, shop, events)
    document = report_document(results, profile)
    if json_path is not None:
        write_document(json_path, document)
    if junit_path is not None:
        write_report(junit_path, junit_text(document))
    return MatrixOutcome(document, exit_code(results, profile.require, profile.minima))


def narrowed(profile: Profile, platforms: tuple[str, ...]) -> Profile:
    """The profile for some of its platforms; none = all. A route that none of these has is required no more.

    Nor is a minimum of another platform. Raises ProfileError 'platform-unknown'.
    """
    if not platforms:
        return profile
    chosen = chosen_platforms(profile, platforms)
    fewer = replace(profile, platforms=tuple(name for name in profile.platforms if name in chosen))
    routes = {cell.route for cell in cells(fewer, load_platforms(), "local", emulated_cpu)}
    minima = tuple(one for one in profile.minima if one.platform in chosen)
    return replace(fewer, require=tuple(route for route in profile.require if route in routes), minima=minima)


def _over(profile: Profile, flags: Mapping[str, Value]) -> Profile:
    """The profile, `flags` set in each of its choices; choices that are equal then are one."""
    variants = tuple(dict.fromkeys(one.over(flags) for one in profile.variants))
    return replace(commanded(profile, flags), variants=variants)


def commanded(profile: Profile, flags: Mapping[str, Value]) -> Profile:
    """The profile whose dependencies are built with `flags` of the command line before those of their own profiles."""
    closure = (replace(commanded(each, flags), flags=each.flags.over(flags)) for each in profile.closure)
    return replace(profile, closure=tuple(closure))


def targeted(profile: Profile, targets: Sequence[str], platforms: Sequence[str]) -> Profile:
    """The profile and its dependencies with the CPU targets of a command line before theirs, for `platforms`.

    Raises ProfileError, CpuTargetError.
    """
    if not targets:
        return profile
    known = load_platforms()
    listed = [known[name] for name in platforms]
    closure = tuple(targeted(each, targets, platforms) for each in profile.closure)
    said = commanded_targets(
        dict(profile.cpu_targets), targets, listed, known, native_of, dict(profile.base_targets)
    )
    return replace(profile, closure=closure, cpu_targets=said)


def load(path: Path, events: Events) -> Profile:
    """The profile at `path`, with the preferences in force. Raises ProfileError."""
    profile = in_force(load_profile(find_profile(str(path)), native=native_of), os.environ)
    if profile.uuid_derived:
        events.note(f"the package's uuid {profile.uuid} is derived from its name; the profile gives none")
    return profile


def reuse(events: Events, *, fresh: bool) -> Reuse:
    """Results of earlier runs; fresh: none are used."""
    found = usual_reuse(fresh=fresh)
    if found.problem:
        events.note(found.problem)
    return found


def chosen_platforms(profile: Profile, platforms: tuple[str, ...]) -> tuple[str, ...]:
    """The platforms asked for; none = all of the profile. Raises ProfileError 'platform-unknown'."""
    unknown = [name for name in platforms if name not in profile.platforms]
    if unknown:
        near = [near_miss(name, profile.platforms).removeprefix("; ") for name in unknown]
        raise ProfileError(
            "platform-unknown",
            f"the profile does not build for {', '.join(unknown)}",
            [f"it builds for {', '.join(profile.platforms)}"],
            " ".join(dict.fromkeys(filter(None, near))),
        )
    return platforms or profile.platforms


def _variants(profile: Profile, shop: Workshop, events: Events) -> list[Variant]:
    """Every choice of flags with its package, extracted once for each check-bounds, and what is expected of it."""
    packages: dict[CheckBounds, Extracted] = {}
    oracles: dict[tuple[object, ...], Oracle] = {}
    found = []
    for flags in profile.variants:
        bounds = flags.check_bounds
        if bounds not in packages:
            packages[bounds] = extract(profile, bounds, shop, events)
        asked = (bounds, *(flags.agree(dict(check.flags)) for check in profile.checks))
        if asked not in oracles:
            oracles[asked] = _oracle(profile, packages[bounds], flags, shop, events)
        found.append(Variant(flags, packages[bounds], oracles[asked]))
    return found


def extract(profile: Profile, check_bounds: CheckBounds, shop: Workshop, events: Events) -> Extracted:
    """The front end's result for one `check-bounds`; before it, once in a workshop, that of each dependency.

    Raises ExtractError, WorkerError.
    """
    found: dict[str, Below] = {}

    def one(wanted: Profile, bounds: CheckBounds) -> Extracted:
        below = tuple(found[each.name] for each in wanted.closure)
        return shop.once(("extract", wanted.name, bounds), partial(_extract, wanted, bounds, below, shop, events))

    for each in profile.closure:
        found[each.name] = Below(each, one(each, each.flags.check_bounds))
    return one(profile, check_bounds)


def _extract(
    profile: Profile, check_bounds: CheckBounds, below: tuple[Below, ...], shop: Workshop, events: Events
) -> Extracted:
    bounds = "" if check_bounds == "auto" else f", check-bounds={check_bounds}"
    clock = Clock(events, "extract", f"{profile.name} {profile.version} through {profile.frontend}{bounds}")
    extracted = stages.extract(profile, check_bounds, shop, below)
    clock.stop("reused" if extracted.reused else "")
    if extracted.reasons:
        events.note(f"extracted again because {joined_changes(extracted.reasons)}")
    for note in extracted.package.notes:
        events.note(note)
    return extracted


def _oracle(profile: Profile, extracted: Extracted, flags: Flags, shop: Workshop, events: Events) -> Oracle:
    clock = Clock(events, "oracle", f"{sum(flags.agree(dict(check.flags)) for check in profile.checks)} checks")
    oracle = stages.ask_oracles(profile, extracted, flags, shop)
    clock.stop("reused" if oracle.reused else "")
    return oracle


def _build(
    profile: Profile, platforms: Sequence[str], variants: Sequence[Variant], shop: Workshop, events: Events,
    *, verbose: bool,
) -> dict[tuple[str, str], Built]:  # fmt: skip
    times = f", each with {len(variants)} choices of flags" if len(variants) > 1 else ""
    clock = Clock(events, "build", ", ".join(platforms) + times)
    show = verbose or asked_for()

    def done(built: Built) -> None:
        if show and built.argv:
            events.link_printed(built.platform, built.argv, built.output)

    built = stages.build_images(profile, platforms, variants, shop, done)
    shown = {key: "/".join(key) if len(variants) > 1 else key[0] for key in built}
    failed = sorted(shown[key] for key, one in built.items() if one.error is not None)
    if failed:
        events.note(f"{len(built) - len(failed)} of {len(built)} images were built; not built: {', '.join(failed)}")
    reused = sum(one.reused for one in built.values())
    clock.stop(f"{reused} of {len(built)} reused" if reused else "")
    for text in reasons.lines(_rebuilt(variants, built)):
        events.note(text)
    return built


def _rebuilt(variants: Sequence[Variant], built: Mapping[tuple[str, str], Built]) -> Iterator[tuple[str, str]]:
    """(image, why it was built again), where the line of the extraction has not said it; dependencies first, once."""
    extracted = {variant.flags.text: variant.extracted for variant in variants}
    rows: dict[str, tuple[Extracted, Built]] = {}
    for (platform, flags), one in built.items():
        for below, image in zip(extracted[flags].below, one.below, strict=bool(one.below)):
            rows.setdefault(f"{below.profile.name} {platform}/{image.flags}", (below.extracted, image))
    rows |= {f"{platform}/{flags}": (extracted[flags], one) for (platform, flags), one in built.items()}
    for name, (package, one) in rows.items():
        told = {*package.reasons, PACKAGE} if package.reasons else set()
        found = [reason for reason in one.reasons if reason not in told]
        if found:
            yield name, f"rebuilt because {joined_changes(found)}"


def _run_cells(
    planned: Sequence[Cell], known: Mapping[str, Platform], profile: Profile, variants: Sequence[Variant],
    built: Mapping[tuple[str, str], Built], shop: Workshop, events: Events,
) -> list[CellResult]:  # fmt: skip
    """Results in the order of the plan; several cells at a time."""
    by_flags = {variant.flags.text: variant for variant in variants}

    def one(cell: Cell) -> CellResult:
        events.cell_started(cell.id)
        variant, image = by_flags[cell.flags], built[cell.platform, cell.flags]
        assert variant.oracle is not None, "a matrix asks the oracles of every variant"
        result = stages.run_cell(
            cell, known[cell.platform], profile, variant.extracted, variant.oracle, image, shop
        )
        for check in result.checks if result.own_status is None else ():
            events.check_finished(cell.id, check)
        events.cell_finished(result)
        return result

    clock = Clock(events, "check", f"{len(planned)} cells")
    with ThreadPoolExecutor(stages.PARALLEL) as pool:
        results = list(pool.map(one, planned))
    clock.stop()
    return results


def _published(built: Built, output: Path) -> list[BuiltImage]:
    """The image, behind those of its dependencies."""
    assert built.image is not None, "only images without an error are published"
    found = [image for one in built.below for image in _published(one, output)]
    if built.base is not None:  # first: an image without its base cannot be loaded
        publish(built.base, output / built.platform / built.base.name)
    target = publish(built.image, output / built.platform / built.image.name)
    return [*found, BuiltImage(built.platform, target, built.sha256, built.size, built.seconds)]


def joined(errors: Sequence[ToolError | None]) -> ToolError:
    """One error of several; one alone stays what it is."""
    found = [error for error in errors if error is not None]
    if len(found) == 1:
        return found[0]
    details = [line for error in found for line in (f"{error.brief} [{error.code}]", *error.details)]
    return type(found[0])(found[0].code, f"{len(found)} images cannot be built", details, found[0].hint)
