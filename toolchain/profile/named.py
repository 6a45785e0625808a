"""Keys of `[matrix]` that name cells: what is excluded, and how many checks must pass at least."""

from collections.abc import Iterator, Mapping

from toolchain.cpu.models import NATIVE
from toolchain.document import Key, Problem, near_miss
from toolchain.platforms import Platform
from toolchain.profile.model import is_label
from toolchain.profile.targets import labels
from toolchain.profile.values import CHOSEN
from toolchain.profile.view import View

CELLS = ("platform", "route", "cpu-model", "flags")
"""Keys of an exclude that say which cells."""


def named_problems(view: View, platforms: Mapping[str, Platform]) -> Iterator[Problem]:
    """Excludes and minima name cells that there may be; no exclude matches all, or contradicts a required route."""
    yield from _exclude_problems(view, platforms)
    for entry in view.items("matrix", "minimum"):
        yield from _platform_problems(view, entry, platforms)
        yield from _model_problems(view, entry)
        platform, route = platforms.get(view.text(*entry, "platform") or ""), view.text(*entry, "route")
        if platform is not None and route not in (None, "file", *platform.routes, *platform.cpu_routes):
            message = f"images for {platform.id} are run by no route '{route}'"
            yield view.document.problem((*entry, "route"), message)
        yield from _target_problems(view, entry, platform)


def _target_problems(view: View, entry: Key, platform: Platform | None) -> Iterator[Problem]:
    """Only calls are forced to a CPU target, which is one of the platform's."""
    name, kind = view.text(*entry, "cpu-target"), view.text(*entry, "kind")
    if name is None or not is_label(name):
        return
    if kind not in (None, "call"):
        yield view.document.problem((*entry, "cpu-target"), f"checks of kind '{kind}' are made with no CPU target")
    known = None if platform is None or name == CHOSEN else labels(view, platform)
    if platform is not None and known is not None and name not in known:
        message = f"'{name}' is no CPU target of {platform.id}{near_miss(name, known)}"
        yield view.document.problem((*entry, "cpu-target"), message)


def _exclude_problems(view: View, platforms: Mapping[str, Platform]) -> Iterator[Problem]:
    required = {name for _, name in view.texts("matrix", "require")}
    for entry in view.items("matrix", "exclude"):
        yield from _platform_problems(view, entry, platforms)
        yield from _model_problems(view, entry)
        table, route = view.get(*entry), view.text(*entry, "route")
        keys = set(CELLS).intersection(table) if isinstance(table, dict) else {"platform"}
        if not keys:
            yield view.document.problem(entry, "should name a platform, a route, a CPU model or flags")
        if route is not None and route in required and keys == {"route"}:
            yield view.document.problem((*entry, "route"), f"the route '{route}' is required too")


def _platform_problems(view: View, entry: Key, platforms: Mapping[str, Platform]) -> Iterator[Problem]:
    name = view.text(*entry, "platform")
    if name is not None and name not in platforms:
        yield view.document.problem((*entry, "platform"), f"unknown platform '{name}'{near_miss(name, platforms)}")


def _model_problems(view: View, entry: Key) -> Iterator[Problem]:
    """Without `cpu-models` the cells' CPUs are this machine's and those that emulators play by themselves."""
    name, table = view.text(*entry, "cpu-model"), view.get("matrix", "cpu-models")
    if name is None or not isinstance(table, dict):
        return
    named = sorted({text for platform in table for _, text in view.texts("matrix", "cpu-models", platform)} | {NATIVE})
    if name not in named:
        yield view.document.problem((*entry, "cpu-model"), f"'{name}' is none of cpu-models{near_miss(name, named)}")
