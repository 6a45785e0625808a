"""The story of `pkgimage precompile`: from a profile to variants in a depot.

What stands there already is left alone. Its key is known when the package is extracted, and the extraction is used
again when nothing that it saw has changed; so a second run builds nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pkgimage.depots import Depot, key_name
from toolchain.app import NOTHING, Clock, chosen_platforms, extract, joined, load, reuse
from toolchain.depot import checkup, eviction, keys, place, profiles, reasons, request, sources, stock
from toolchain.depot import claims as claim
from toolchain.depot.claims import Claims, Mode, Order
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import Published
from toolchain.errors import DepotError, ToolError
from toolchain.events import Events
from toolchain.flags import Value
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.profile import Profile
from toolchain.run import ordering, stages
from toolchain.run.linker import verbose_linking as asked_for
from toolchain.run.lld import Lld, find_lld
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
    fresh: bool = False, executor: ExecutorName = "local", verbose_linking: bool = False,
    environment: Mapping[str, str] = UNSET, stored: Callable[[Stored], None] = lambda _: None,
) -> list[Stored]:  # fmt: skip
    """The variants of a profile in the first of `depots` that can be written; no platforms = all of the profile.

    choices: each choice of flags that the profile's matrix proves, not only that of `[build]`; flags: go before either.
    mode: `pkgimages`. fresh: use nothing of an earlier run. environment: variables that set limits. stored: hears of
    each variant that is in its place. Raises ToolError; variants that could be built are published all the same.
    """
    limits = eviction.limits_of(environment)
    profile = load(profile_path, events)
    depot, chosen, known = place.own_depot(depots), chosen_platforms(profile, platforms), load_platforms()
    lld = find_lld(profile.lld) if mode == "yes" and executor == "local" else None
    tools = request.tools_before(profile, lld.version if lld is not None else executor if mode == "yes" else "none")
    wanted = dict.fromkeys(each.over(flags) for each in (profile.variants if choices else (profile.flags,)))
    orders = [claim.order_of(profile, known[name], each, mode, tools) for name in chosen for each in wanted]
    # From here on it is fixed what is asked for; only package and depot decide what there is to do.
    events.variants_planned([each.id for each in orders])
    with Claims(depot, profile.name) as claims, Workshop(executor, reuse(events, fresh=fresh)) as shop:
        claims.take(orders, lambda each: events.note(f"{each.id} is being built by another process; waiting for it"))
        packages = _packages(profile, orders, shop, events)
        # From here on the packages are fixed, and so are the sources that they are said to come from.
        told = _Told(depot, profile, limits, events, claims, stored)
        missing = [(each, reasons.FRESH) for each in orders] if fresh else _missing(orders, packages, lld, told)
        for text in reasons.lines((each.id, why) for each, why in missing):
            events.note(text)
        _build(profile, [each for each, _ in missing], packages, told, shop, events, verbose_linking or asked_for())
        profiles.remember(depot, profile.name, profile.path)
    if told.errors:
        raise joined(told.errors)
    return told.done


def _packages(
    profile: Profile, orders: Sequence[Order], shop: Workshop, events: Events
) -> dict[str, Extracted]:
    """What each order is built from, by its id; extracted once for each check-bounds.

    Raises DepotError 'source-changed' when a source is not as it was read.
    """
    bounds = dict.fromkeys(each.flags.check_bounds for each in orders)
    found = {value: extract(profile, value, shop, events) for value in bounds}
    wrong = {path for each in found.values() for path in sources.changed(each.package.inputs, profile.root)}
    if wrong:
        brief, hint = "a source was changed while the package was extracted", "run the command again"
        raise DepotError("source-changed", brief, sorted(wrong), hint)
    return {each.id: found[each.flags.check_bounds] for each in orders}


def _missing(
    orders: Sequence[Order], packages: Mapping[str, Extracted], lld: Lld | None, told: "_Told"
) -> list[tuple[Order, str]]:
    """Those of `orders` that the depot does not hold whole, and why; told of the others. Nothing is built to find out.

    In a container another LLD may link: what that gives is known when it has.
    """
    depot, name = told.depot, told.profile.name
    missing = []
    for each in orders:
        if lld is None and each.mode == "yes":
            missing.append((each, reasons.UNKNOWN))
            continue
        content = stock.planned(each, packages[each.id].package, lld)
        key = key_name(keys.content_key(content))
        if checkup.stands(depot, name, key):
            with place.translated(depot):
                ordering.prefer(depot, name, key)
            told.finished(each, Stored(each.id, name, key, place.compiled(depot, name) / key, "present"))
        else:
            missing.append((each, reasons.reason(depot, content)))
    return missing


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

    def publish(self, each: Order, package: Package, image: Path | None) -> None:
        """Publishes a build."""
        try:
            made = stock.stock(self.depot, each, package, image, self.limits)
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
    profile: Profile, orders: Sequence[Order], packages: Mapping[str, Extracted], told: "_Told", shop: Workshop,
    events: Events, verbose: bool,
) -> None:  # fmt: skip
    """Builds all, several at a time, and publishes each as it is ready."""
    if not orders:
        return
    clock = Clock(events, "build", ", ".join(each.id for each in orders))
    for each in [each for each in orders if each.mode != "yes"]:
        events.variant_started(each.id)
        told.publish(each, packages[each.id].package, None)
    native = {(each.platform.id, each.flags.text): each for each in orders if each.mode == "yes"}

    def started(platform: str, variant: Variant) -> None:
        events.variant_started(native[platform, variant.flags.text].id)

    def done(built: Built) -> None:
        each = native[built.platform, built.flags]
        if verbose and built.argv:
            events.link_printed(built.platform, built.argv, built.output)
        if built.error is not None or built.image is None:
            assert built.error is not None, "no image without an error"
            told.failed(each, built.error)
        else:
            told.publish(each, packages[each.id].package, built.image)

    pairs = [(each.platform.id, Variant(each.flags, packages[each.id], None)) for each in native.values()]
    stages.build_each(profile, pairs, shop, started, done)
    clock.stop()
