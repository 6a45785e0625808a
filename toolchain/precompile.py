"""The story of `pkgimage precompile`: from a profile to variants in a depot.

What stands there already, of the same request and from the same sources, is left alone; so a second run does nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pkgimage.cachefile import Source
from pkgimage.depots import Depot
from toolchain.app import NOTHING, Clock, chosen_platforms, extract, joined, load
from toolchain.depot import claims as claim
from toolchain.depot import eviction, place, profiles, request, sources, stock
from toolchain.depot.claims import Claims, Mode, Order
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import Published
from toolchain.errors import DepotError, ToolError
from toolchain.events import Events
from toolchain.flags import Value
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.profile import Profile
from toolchain.run import stages
from toolchain.run.linker import verbose_linking as asked_for
from toolchain.run.lld import find_lld
from toolchain.run.making import tools_without_linker
from toolchain.run.stages import Built, Extracted, Variant
from toolchain.run.workshop import ExecutorName, Workshop

UNSET: Mapping[str, str] = MappingProxyType({})
"""No environment variables."""


@dataclass(frozen=True)
class Stored:
    """One variant that stands in the depot now."""

    id: str
    """`linux-x86_64/O2`."""
    package: str
    key: str
    directory: Path
    status: str
    """`published`, or `present`: it stood there already."""
    evicted: tuple[str, ...] = ()
    """Keys of variants that made room for it."""


def precompile(
    profile_path: Path, platforms: tuple[str, ...], depots: Sequence[Depot],
    *, events: Events, flags: Mapping[str, Value] = NOTHING, choices: bool = False, mode: Mode = "yes",
    rebuild: bool = False,
    executor: ExecutorName = "local", verbose_linking: bool = False, environment: Mapping[str, str] = UNSET,
    stored: Callable[[Stored], None] = lambda _: None,
) -> list[Stored]:  # fmt: skip
    """The variants of a profile in the first of `depots` that can be written; no platforms = all of the profile.

    choices: each choice of flags that the profile's matrix proves, not only that of `[build]`; flags: go before either.
    mode: `pkgimages`. rebuild: build also what is there. environment: variables that set limits. stored: hears of each
    variant that is in its place. Raises ToolError; variants that could be built are published all the same.
    """
    limits = eviction.limits_of(environment)
    profile = load(profile_path, events)
    depot, chosen = place.own_depot(depots), chosen_platforms(profile, platforms)
    linker = "none" if mode != "yes" else find_lld(profile.lld).version if executor == "local" else executor
    tools, known = request.tools_before(profile, linker), load_platforms()
    wanted = dict.fromkeys(each.over(flags) for each in (profile.variants if choices else (profile.flags,)))
    orders = [claim.order_of(profile, known[name], each, mode, tools) for name in chosen for each in wanted]
    # From here on it is fixed what is asked for; only the depot decides what there is to do.
    events.variants_planned([each.id for each in orders])
    with Claims(depot, profile.name) as claims:
        claims.take(orders, lambda each: events.note(f"{each.id} is being built by another process; waiting for it"))
        present = {} if rebuild else claim.present(depot, orders)
        told = _Told(depot, profile, limits, events, claims, stored)
        for each in orders:
            if each.id in present:
                candidate = present[each.id]
                told.finished(each, Stored(each.id, profile.name, candidate.key, Path(candidate.directory), "present"))
        missing = [each for each in orders if each.id not in present]
        if missing:
            _build(profile, missing, told, executor, events, verbose=verbose_linking or asked_for())
        profiles.remember(depot, profile.name, profile.path)
    if told.errors:
        raise joined(told.errors)
    return told.done


class _Told:
    """What became of each order, as it ends: published, told, its lock given back."""

    def __init__(
        self, depot: Depot, profile: Profile, limits: Limits, events: Events, claims: Claims,
        stored: Callable[[Stored], None],
    ) -> None:  # fmt: skip
        self.depot, self.profile, self.limits = depot, profile, limits
        self.events, self.claims, self.stored = events, claims, stored
        self.done: list[Stored] = []
        self.errors: list[ToolError] = []

    def publish(self, each: Order, package: Package, image: Path | None, seen: tuple[Source, ...]) -> None:
        """Publishes a build."""
        try:
            tools = tools_without_linker(package)
            made = stock.stock(self.depot, each, package, image, tools, seen, self.limits)
        except ToolError as problem:
            self.failed(each, problem)
        else:
            self.finished(each, _stored(each, made))

    def finished(self, each: Order, variant: Stored) -> None:
        """The variant stands in the depot."""
        self.claims.give(each)
        self.done.append(variant)
        self.events.variant_finished(each.id, variant.status, "")
        self.stored(variant)

    def failed(self, each: Order, problem: ToolError) -> None:
        """There is none, and why."""
        self.claims.give(each)
        self.errors.append(problem)
        self.events.variant_finished(each.id, "failed", problem.brief)


def _stored(each: Order, made: Published) -> Stored:
    evicted = tuple(eviction.variant.key for eviction in made.evicted)
    status = "published" if made.new else "present"
    return Stored(each.id, made.package, made.key, made.directory, status, evicted)


def _build(
    profile: Profile, orders: Sequence[Order], told: _Told, executor: ExecutorName, events: Events, *, verbose: bool
) -> None:
    """Extracts once for each check-bounds, builds all, several at a time, and publishes each as it is ready."""
    before = sources.sources_of(profile, ())
    with Workshop(executor) as shop:
        bounds = dict.fromkeys(each.flags.check_bounds for each in orders)
        packages = {value: extract(profile, value, shop, events) for value in bounds}
        seen = _sources(profile, packages.values(), before)
        # From here on the packages are fixed, and so are the sources that they are said to come from.
        clock = Clock(events, "build", ", ".join(each.id for each in orders))
        for each in [each for each in orders if each.mode != "yes"]:
            events.variant_started(each.id)
            told.publish(each, packages[each.flags.check_bounds].package, None, seen)
        native = [(each, packages[each.flags.check_bounds]) for each in orders if each.mode == "yes"]
        _images(profile, native, seen, told, shop, events, verbose=verbose)
        clock.stop()


def _sources(profile: Profile, packages: Iterable[Extracted], before: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources of all packages. Raises DepotError 'source-changed' when one is not as it was `before`."""
    seen = sources.sources_of(profile, (method for each in packages for method in each.package.methods))
    if not set(before) <= set(seen):
        raise DepotError(
            "source-changed", "a source was changed while the package was extracted",
            sorted({path for path, _, _ in set(before) - set(seen)}), "run the command again",
        )  # fmt: skip
    return seen


def _images(
    profile: Profile, orders: Sequence[tuple[Order, Extracted]], seen: tuple[Source, ...], told: _Told,
    shop: Workshop, events: Events, *, verbose: bool,
) -> None:  # fmt: skip
    by_pair = {(each.platform.id, each.flags.text): (each, extracted) for each, extracted in orders}

    def started(platform: str, variant: Variant) -> None:
        events.variant_started(by_pair[platform, variant.flags.text][0].id)

    def done(built: Built) -> None:
        each, extracted = by_pair[built.platform, built.flags]
        if verbose and built.argv:
            events.link_printed(built.platform, built.argv, built.output)
        if built.error is not None or built.image is None:
            assert built.error is not None, "no image without an error"
            told.failed(each, built.error)
        else:
            told.publish(each, extracted.package, built.image, seen)

    pairs = [(each.platform.id, Variant(each.flags, extracted, None)) for each, extracted in orders]
    stages.build_each(profile, pairs, shop, started, done)
