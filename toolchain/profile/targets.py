"""CPU targets that a profile asks for: one string for each platform, or for all platforms of an architecture.

Two tables hold such strings: that of the image, and that of the base image that it is built upon. Two words of a
string mean something else elsewhere: `native`, the CPU of the machine that reads the profile, and `base`, what the
second table says. A profile that was read has neither: what they mean is in their place (`settled`), so that nothing is
recorded or keyed by a word.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from toolchain.cpu import Native, Target, check, is_relative, resolve, text_of
from toolchain.document import Key, Problem, near_miss
from toolchain.errors import CpuTargetError, ProfileError
from toolchain.platforms import Platform
from toolchain.profile.view import View

KEY, BASE_KEY = ("build", "cpu-targets"), ("build", "base-cpu-targets")

Natives = Callable[[Platform], Native | None]
"""What 'native' means for a platform; None: this machine is none of that platform, or its CPU is unknown."""
Said = Mapping[str, str]
"""Platform or architecture to target string."""


NOTHING: Said = MappingProxyType({})


def nowhere(_platform: Platform) -> None:
    """The host of nobody: 'native' means nothing."""


def target_problems(view: View, platforms: Mapping[str, Platform], native: Natives = nowhere) -> Iterator[Problem]:
    """Keys are platforms or architectures; each string means something on every listed platform that it is for."""
    base = _table(view, BASE_KEY)
    yield from _table_problems(view, BASE_KEY, platforms, native, {})
    yield from _table_problems(view, KEY, platforms, native, base)


def _table(view: View, key: Key) -> dict[str, str]:
    """The strings of a table that have the right shape."""
    table = view.get(*key)
    texts = {name: view.text(*key, name) for name in table} if isinstance(table, dict) else {}
    return {name: text for name, text in texts.items() if text is not None and text.strip()}


def _table_problems(
    view: View, key: Key, platforms: Mapping[str, Platform], native: Natives, base: Said
) -> Iterator[Problem]:
    table = view.get(*key)
    if not isinstance(table, dict):
        return
    listed = [name for _, name in view.texts("matrix", "platforms") if name in platforms] or list(platforms)
    for name in table:
        if name not in names(platforms):
            yield view.document.problem((*key, name), unknown(name, platforms))
    for name, text in _table(view, key).items():
        meant = (platforms[each] for each in listed)
        used = [one for one in meant if name == one.id or (name == one.arch and one.id not in table)]
        for message in dict.fromkeys(line for one in used for line in _remarks(text, one, native, base)):
            yield view.document.problem((*key, name), message)


def _remarks(text: str, platform: Platform, native: Natives, base: Said) -> Iterator[str]:
    for remark in check(platform, text, _native(text, platform, native), target_text(base, platform)).problems:
        place = f"column {remark.column}: " if remark.column else ""
        yield f"{place}{remark.text} [{remark.code}]"


def _native(text: str, platform: Platform, native: Natives) -> Native | None:
    """What the word means; not asked for where it does not stand."""
    return native(platform) if is_relative(text) else None


def labels(view: View, platform: Platform) -> tuple[str, ...] | None:
    """A platform's targets as reports call them, `1 x86-64-v3`; None where they are wrong, or a machine's."""
    text = target_text(_table(view, KEY), platform)
    if is_relative(text):
        return None
    found = check(platform, text) if text else None
    if found is not None and found.problems:
        return None
    return tuple(f"{index} {target.name}" for index, target in enumerate(found.targets if found else ()))


def names(platforms: Mapping[str, Platform]) -> set[str]:
    """What a string can be said for."""
    return {*platforms, *(platform.arch for platform in platforms.values())}


def unknown(name: str, platforms: Mapping[str, Platform]) -> str:
    """What is wrong with a name that is none of `names`."""
    return f"'{name}' is neither a platform nor an architecture{near_miss(name, sorted(names(platforms)))}"


def target_text(said: Said, platform: Platform) -> str:
    """What is said for a platform; '' = nothing."""
    return said.get(platform.id, said.get(platform.arch, ""))


def string_of(said: Said, platform: Platform) -> str:
    """The targets of a platform as a string that means the same on every machine; '' when nothing is said."""
    return text_of(targets_of(said, platform))


def targets_of(said: Said, platform: Platform) -> tuple[Target, ...]:
    """The targets of a platform; () when nothing is said: code for its baseline alone. Raises CpuTargetError."""
    text = target_text(said, platform)
    return resolve(platform, text) if text else ()


def settled(
    said: Said, listed: Sequence[Platform], native: Natives, base: Said = NOTHING
) -> tuple[tuple[str, str], ...]:
    """`said`, sorted, with the meaning of words that mean something else elsewhere: by platform for those `listed`.

    base: what is said for the base image. Raises CpuTargetError for a string that means nothing.
    """
    rows = {name: text for name, text in said.items() if not is_relative(text)}
    for platform in listed:
        text = target_text(said, platform)
        if is_relative(text):
            rows[platform.id] = text_of(resolve(platform, text, native(platform), target_text(base, platform)))
    return tuple(sorted(rows.items()))


def commanded_targets(
    said: Said, texts: Sequence[str], listed: Sequence[Platform], known: Mapping[str, Platform], native: Natives,
    base: Said = NOTHING,
) -> tuple[tuple[str, str], ...]:  # fmt: skip
    """`said` with the strings of a command line before it, for the platforms `listed`.

    texts: 'NAME=STRING' for a platform or an architecture, or 'STRING' for whatever is listed. base: what is said for
    the base image. Raises ProfileError 'platform-unknown', CpuTargetError.
    """
    chosen = dict(_named(text, known) for text in texts)
    rows = dict(said)
    for platform in listed:
        text = chosen.get(platform.id, chosen.get(platform.arch, chosen.get("")))
        if text is not None:
            targets = _resolved(platform, text, native, base)
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


def _resolved(platform: Platform, text: str, native: Natives, base: Said) -> tuple[Target, ...]:
    try:
        return resolve(platform, text, _native(text, platform, native), target_text(base, platform))
    except CpuTargetError as problem:
        hints = [problem.hint, "'--cpu-targets NAME=STRING' is for one platform or architecture"]
        brief = f"--cpu-targets for {platform.id}: {problem.brief}"
        raise CpuTargetError(problem.code, brief, problem.details, "; ".join(filter(None, hints))) from problem
