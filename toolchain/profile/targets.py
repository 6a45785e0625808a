"""CPU targets that a profile asks for: one string for each platform, or for all platforms of an architecture.

Two words of a string mean something else elsewhere: `native`, the CPU of the machine that reads the profile, and
`base`, the targets of the base image. A profile that was read has neither: what they mean is in their place
(`settled`), so that nothing is recorded or keyed by a word.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from toolchain.cpu import Native, Target, check, is_relative, resolve, text_of
from toolchain.document import Problem, near_miss
from toolchain.errors import CpuTargetError, ProfileError
from toolchain.platforms import Platform
from toolchain.profile.view import View

KEY = ("build", "cpu-targets")

Natives = Callable[[Platform], Native | None]
"""What 'native' means for a platform; None: this machine is none of that platform, or its CPU is unknown."""
Said = Mapping[str, str]
"""Platform or architecture to target string."""


def nowhere(_platform: Platform) -> None:
    """The host of nobody: 'native' means nothing."""


def target_problems(view: View, platforms: Mapping[str, Platform], native: Natives = nowhere) -> Iterator[Problem]:
    """Keys are platforms or architectures; each string means something on every listed platform that it is for."""
    table = view.get(*KEY)
    if not isinstance(table, dict):
        return
    listed = [name for _, name in view.texts("matrix", "platforms") if name in platforms] or list(platforms)
    for name in table:
        text = view.text(*KEY, name)
        if name not in names(platforms):
            yield view.document.problem((*KEY, name), unknown(name, platforms))
        elif text is not None and text.strip():  # else the shape is wrong already
            for message in dict.fromkeys(_remarks(name, text, [platforms[each] for each in listed], table, native)):
                yield view.document.problem((*KEY, name), message)


def _remarks(
    name: str, text: str, listed: list[Platform], table: Mapping[str, object], native: Natives
) -> Iterator[str]:
    for platform in listed:
        if name == platform.id or (name == platform.arch and platform.id not in table):
            for remark in check(platform, text, native(platform) if is_relative(text) else None).problems:
                place = f"column {remark.column}: " if remark.column else ""
                yield f"{place}{remark.text} [{remark.code}]"


def names(platforms: Mapping[str, Platform]) -> set[str]:
    """What a string can be said for."""
    return {*platforms, *(platform.arch for platform in platforms.values())}


def unknown(name: str, platforms: Mapping[str, Platform]) -> str:
    """What is wrong with a name that is none of `names`."""
    return f"'{name}' is neither a platform nor an architecture{near_miss(name, sorted(names(platforms)))}"


def target_text(said: Said, platform: Platform) -> str:
    """What is said for a platform; '' = nothing."""
    return said.get(platform.id, said.get(platform.arch, ""))


def targets_of(said: Said, platform: Platform) -> tuple[Target, ...]:
    """The targets of a platform; () when nothing is said: code for its baseline alone. Raises CpuTargetError."""
    text = target_text(said, platform)
    return resolve(platform, text) if text else ()


def settled(said: Said, listed: Sequence[Platform], native: Natives) -> tuple[tuple[str, str], ...]:
    """`said`, sorted, with the meaning of words that mean something else elsewhere: by platform for those `listed`.

    Raises CpuTargetError for a string that means nothing.
    """
    rows = {name: text for name, text in said.items() if not is_relative(text)}
    for platform in listed:
        text = target_text(said, platform)
        if is_relative(text):
            rows[platform.id] = text_of(resolve(platform, text, native(platform)))
    return tuple(sorted(rows.items()))


def commanded_targets(
    said: Said, texts: Sequence[str], listed: Sequence[Platform], known: Mapping[str, Platform], native: Natives
) -> tuple[tuple[str, str], ...]:
    """`said` with the strings of a command line before it, for the platforms `listed`.

    texts: 'NAME=STRING' for a platform or an architecture, or 'STRING' for whatever is listed. Raises ProfileError
    'platform-unknown', CpuTargetError.
    """
    chosen = dict(_named(text, known) for text in texts)
    rows = {name: text for name, text in said.items() if not is_relative(text)}
    for platform in listed:
        text = chosen.get(platform.id, chosen.get(platform.arch, chosen.get("")))
        if text is not None:
            targets = _resolved(platform, text, native)
            rows[platform.id] = text_of(targets) if is_relative(text) else text
    return tuple(sorted(rows.items()))


def _named(text: str, known: Mapping[str, Platform]) -> tuple[str, str]:
    """(name, string); the name is '' where none is given."""
    name, sign, string = (part.strip() for part in text.partition("="))
    if not sign:
        return "", text
    if name not in names(known):
        raise ProfileError("platform-unknown", unknown(name, known), (), "--cpu-targets takes NAME=STRING or STRING")
    return name, string


def _resolved(platform: Platform, text: str, native: Natives) -> tuple[Target, ...]:
    try:
        return resolve(platform, text, native(platform) if is_relative(text) else None)
    except CpuTargetError as problem:
        hints = [problem.hint, "'--cpu-targets NAME=STRING' is for one platform or architecture"]
        brief = f"--cpu-targets for {platform.id}: {problem.brief}"
        raise CpuTargetError(problem.code, brief, problem.details, "; ".join(filter(None, hints))) from problem
