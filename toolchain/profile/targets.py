"""CPU targets that a profile asks for: one string for each platform, or for all platforms of an architecture."""

from collections.abc import Iterator, Mapping

from toolchain.cpu import Target, check, resolve
from toolchain.document import Problem, near_miss
from toolchain.platforms import Platform
from toolchain.profile.view import View

KEY = ("build", "cpu-targets")


def target_problems(view: View, platforms: Mapping[str, Platform]) -> Iterator[Problem]:
    """Keys are platforms or architectures; each string means something on every listed platform that it is for."""
    table = view.get(*KEY)
    if not isinstance(table, dict):
        return
    listed = [name for _, name in view.texts("matrix", "platforms") if name in platforms] or list(platforms)
    known = {*platforms, *(platform.arch for platform in platforms.values())}
    for name in table:
        text = view.text(*KEY, name)
        if name not in known:
            message = f"'{name}' is neither a platform nor an architecture{near_miss(name, sorted(known))}"
            yield view.document.problem((*KEY, name), message)
        elif text is not None and text.strip():  # else the shape is wrong already
            for message in dict.fromkeys(_remarks(name, text, [platforms[each] for each in listed], table)):
                yield view.document.problem((*KEY, name), message)


def _remarks(name: str, text: str, listed: list[Platform], table: Mapping[str, object]) -> Iterator[str]:
    for platform in listed:
        if name == platform.id or (name == platform.arch and platform.id not in table):
            for remark in check(platform, text).problems:
                place = f"column {remark.column}: " if remark.column else ""
                yield f"{place}{remark.text} [{remark.code}]"


def target_text(said: Mapping[str, str], platform: Platform) -> str:
    """What is said for a platform; '' = nothing."""
    return said.get(platform.id, said.get(platform.arch, ""))


def targets_of(said: Mapping[str, str], platform: Platform) -> tuple[Target, ...]:
    """The targets of a platform; () when nothing is said: code for its baseline alone. Raises CpuTargetError."""
    text = target_text(said, platform)
    return resolve(platform, text) if text else ()
