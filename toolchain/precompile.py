"""The story of `pkgimage precompile`: from a profile to variants in a depot.

What stands there already is left alone. Its key is known when the package is extracted, and the extraction is used
again when nothing that it saw has changed; so a second run builds nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pkgimage.depots import Depot, key_name
from toolchain.app import NOTHING, Clock, chosen_platforms, commanded, extract, joined, load, reuse, targeted
from toolchain.depot import checkup, eviction, keys, place, profiles, reasons, request, sources, stock
from toolchain.depot import claims as claim
from toolchain.depot.claims import Claims, Mode, Order
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import Published
from toolchain.errors import DepotError, ToolError
from toolchain.events import Events
from toolchain.flags import Flags, Value
from toolchain.platforms import load_platforms
from toolchain.profile import Profile
from toolchain.run import ordering, stages
from toolchain.run.linker import verbose_linking as asked_for
from toolchain.run.lld import Lld, find_lld
from toolchain.run.planning import planned_dependencies, rows_of
from toolchain.run.stages import Built, Extracted, Variant
from toolchain.run.workshop import ExecutorName, Workshop

UNSET: Mapping[str, str] = MappingProxyType({})
"""No environment variables."""


@dataclass(frozen=True)
class Stored:
    """One variant that stands in the depot now."""

    id: str
    """`linux-x86_64/O2`; of a dependency with its name before it."""
    package: str
    key: str
    directory: Path
    status: str
    """`published`, or `present`: it stood there already."""
    evicted: tuple[str, ...] = ()
    """Keys of variants that made room for it."""


def precompile(
    profile_path: Path, platforms: tuple[str, ...], depots: Sequence[Depot],
    *, events: Events, flags: Mapping[str, Value] = NOTHING, targets: Sequence[str] = (), choices: bool = False,
    mode: Mode = "yes", fresh: bool = False, executor: ExecutorName = "local", verbose_linking: bool = False,
    environment: Mapping[str, str] = UNSET, stored: Callable[[Stored], None] = lambda _: None,
) -> list[Stored]:  # fmt: skip
    """The variants of a profile in the first of `depots` that can be written; no platforms = all of the profile.

    The variants of its dependencies come first, each as its own profile says: without them it could not be loaded.
    choices: each choice of flags that the profile's matrix proves, not only that of `[build]`; flags: go before either;
    targets: strings of CPU targets that go before the profile's.
    mode: `pkgimages`. fresh: use nothing of an earlier run. environment: variables that set limits. stored: hears of
    each variant that is in its place. Raises ToolError; variants that could be built are published all the same.
    """
    limits = eviction.limits_of(environment)
    profile = commanded(load(profile_path, events), flags)
    depot, chosen = place.own_depot(depots), chosen_platforms(profile, platforms)
    profile = targeted(profile, targets, chosen)
    wanted = [each.over(flags) for each in (profile.variants if choices else (profile.flags,))]
    rows = [(each, _orders(each, chosen, [each.flags], mode, executor)) for each in profile.closure]
    rows.append((profile, _orders(profile, chosen, wanted, mode, executor)))
    # From here on it is fixed what is asked for; only packages and depot decide what there is to do.
    tellers = [_Told(depot, each, limits, events, stored, f"{each.name} ") for each in profile.closure]
    tellers.append(_Told(depot, profile, limits, events, stored))
    names = [told.name(order) for told, (_, orders) in zip(tellers, rows, strict=True) for order in orders]
    events.variants_planned(names)
    done = []
    with Workshop(executor, reuse(events, fresh=fresh)) as shop:
        for told, (each, orders) in zip(tellers, rows, strict=True):
            _publish(each, orders, told, shop, fresh=fresh, verbose=verbose_linking or asked_for())
            if told.errors:
                raise joined(told.errors)
            done += told.done
    return done


def _orders(
    profile: Profile, platforms: Sequence[str], flags: Sequence[Flags], mode: Mode, executor: ExecutorName
) -> list[Order]:
    """One for each platform and each choice of flags."""
    lld = _linker(profile, mode, executor)
    tools = request.tools_before(profile, lld.version if lld is not None else executor if mode == "yes" else "none")
    known = load_platforms()
    return [
        claim.order_of(profile, known[name], each, mode, tools) for name in platforms for each in dict.fromkeys(flags)
    ]


def _linker(profile: Profile, mode: Mode, executor: ExecutorName) -> Lld | None:
    """What links the images of a profile; None: nothing does, or one that is known when it has."""
    return find_lld(profile.lld) if mode == "yes" and executor == "local" else None


def _publish(
    profile: Profile, orders: Sequence[Order], told: "_Told", shop: Workshop, *, fresh: bool, verbose: bool
) -> None:
    """The variants of one package; its dependencies stand in the depot."""
    events = told.events
    with Claims(told.depot, profile.name) as claims:
        told.claims = claims
        waiting = "is being built by another process; waiting for it"
        claims.take(orders, lambda each: events.note(f"{told.name(each)} {waiting}"))
        packages = _packages(profile, orders, shop, events)
        # From here on the packages are fixed, and so are the sources that they are said to come from.
        missing = [(each, reasons.FRESH) for each in orders] if fresh else _missing(orders, packages, shop, told)
        for text in reasons.lines((told.name(each), why) for each, why in missing):
            events.note(text)
        _build(profile, [each for each, _ in missing], packages, told, shop, events, verbose)
        profiles.remember(told.depot, profile.name, profile.path)


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
    orders: Sequence[Order], packages: Mapping[str, Extracted], shop: Workshop, told: "_Told"
) -> list[tuple[Order, str]]:
    """Those of `orders` that the depot does not hold whole, and why; told of the others. Nothing is built to find out.

    In a container another LLD may link: what that gives is known when it has.
    """
    depot, name = told.depot, told.profile.name
    missing = []
    for each in orders:
        lld = _linker(told.profile, each.mode, shop.executor)
        if lld is None and each.mode == "yes":
            missing.append((each, reasons.UNKNOWN))
            continue
        content = stock.planned(each, packages[each.id].package, lld, _upon(each, packages[each.id], shop.executor))
        key = key_name(keys.content_key(content))
        if checkup.stands(depot, name, key):
            with place.translated(depot):
                ordering.prefer(depot, name, key)
            told.finished(each, Stored(told.name(each), name, key, place.compiled(depot, name) / key, "present"))
        else:
            missing.append((each, reasons.reason(depot, content)))
    return missing


def _upon(order: Order, extracted: Extracted, executor: ExecutorName) -> tuple[tuple[str, bytes], ...]:
    """(name, build id) of what a variant is built upon."""
    platform = order.platform.id
    below = [
        (one.extracted.package, _linker(one.profile, order.mode, executor), stages.base_string(one.profile, platform))
        for one in extracted.below
    ]
    return rows_of(planned_dependencies(below, order.platform))


class _Told:
    """What became of each order, as it ends: published, told, its lock given back."""

    def __init__(
        self, depot: Depot, profile: Profile, limits: Limits, events: Events, stored: Callable[[Stored], None],
        prefix: str = "",
    ) -> None:  # fmt: skip
        self.depot, self.profile, self.limits = depot, profile, limits
        self.events, self.stored = events, stored
        self.claims = Claims(depot, profile.name)
        self.prefix = prefix
        self.done: list[Stored] = []
        self.errors: list[ToolError] = []

    def name(self, each: Order) -> str:
        """What people read: the id, with the package's name before it when it is a dependency."""
        return self.prefix + each.id

    def publish(self, each: Order, extracted: Extracted, image: Path | None, executor: ExecutorName) -> None:
        """Publishes a build."""
        try:
            upon = _upon(each, extracted, executor) if image is None else ()
            made = stock.stock(self.depot, each, extracted.package, image, self.limits, upon)
        except ToolError as problem:
            self.failed(each, problem)
        else:
            self.finished(each, _stored(self.name(each), made))

    def finished(self, each: Order, variant: Stored) -> None:
        """The variant stands in the depot."""
        self.claims.give(each)
        self.done.append(variant)
        self.events.variant_finished(variant.id, variant.status, "")
        self.stored(variant)

    def failed(self, each: Order, problem: ToolError) -> None:
        """There is none, and why."""
        self.claims.give(each)
        self.errors.append(problem)
        self.events.variant_finished(self.name(each), "failed", problem.brief)


def _stored(name: str, made: Published) -> Stored:
    evicted = tuple(eviction.variant.key for eviction in made.evicted)
    status = "published" if made.new else "present"
    return Stored(name, made.package, made.key, made.directory, status, evicted)


def _build(
    profile: Profile, orders: Sequence[Order], packages: Mapping[str, Extracted], told: "_Told", shop: Workshop,
    events: Events, verbose: bool,
) -> None:  # fmt: skip
    """Builds all, several at a time, and publishes each as it is ready."""
    if not orders:
        return
    clock = Clock(events, "build", ", ".join(told.name(each) for each in orders))
    for each in [each for each in orders if each.mode != "yes"]:
        events.variant_started(told.name(each))
        told.publish(each, packages[each.id], None, shop.executor)
    native = {(each.platform.id, each.flags.text): each for each in orders if each.mode == "yes"}

    def started(platform: str, variant: Variant) -> None:
        events.variant_started(told.name(native[platform, variant.flags.text]))

    def done(built: Built) -> None:
        each = native[built.platform, built.flags]
        if verbose and built.argv:
            events.link_printed(built.platform, built.argv, built.output)
        if built.error is not None or built.image is None:
            assert built.error is not None, "no image without an error"
            told.failed(each, built.error)
        else:
            told.publish(each, packages[each.id], built.image, shop.executor)

    pairs = [(each.platform.id, Variant(each.flags, packages[each.id], None)) for each in native.values()]
    stages.build_each(profile, pairs, shop, started, done)
    clock.stop()
