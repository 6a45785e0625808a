"""CPUs that a profile's cells run on: one list for each platform, some of whose routes play CPUs."""

from collections.abc import Iterator, Mapping

from toolchain.cpu.models import NATIVE, model_problem
from toolchain.document import Key, Problem, near_miss
from toolchain.platforms import Platform
from toolchain.profile.view import View

KEY = ("matrix", "cpu-models")
PLAYING = "qemu"
"""The route that plays a named CPU; where it is there, its Python sibling may be too."""


def host_problems(view: View, platforms: Mapping[str, Platform]) -> Iterator[Problem]:
    """Keys are listed platforms that have a route to play CPUs; each CPU is known, and stands there once."""
    table = view.get(*KEY)
    if not isinstance(table, dict):
        return
    listed = [name for _, name in view.texts("matrix", "platforms") if name in platforms] or list(platforms)
    for name in table:
        place = (*KEY, name)
        if name not in listed:
            yield view.document.problem(place, f"'{name}' is no platform of this profile{near_miss(name, listed)}")
        elif PLAYING not in (*platforms[name].routes, *platforms[name].cpu_routes):
            yield view.document.problem(place, f"images for {name} are run by no route that plays another CPU")
        else:
            yield from _model_problems(view, place, platforms[name])


def _model_problems(view: View, place: Key, platform: Platform) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, text in view.texts(*place):
        if text in seen:
            yield view.document.problem(key, f"'{text}' stands there twice")
        elif text == NATIVE and NATIVE not in platform.routes:
            yield view.document.problem(key, f"no route runs images for {platform.id} on a machine's own CPU")
        elif text != NATIVE and (problem := model_problem(platform.arch, text)):
            yield view.document.problem(key, problem)
        seen.add(text)
