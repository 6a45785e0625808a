"""What changed between two builds of a package, in words: the one vocabulary of builder, `precompile` and `why`.

Every input of the content key has its sentence here, so two builds with different keys differ in at least one. What
says most comes first: captured values, called functions, preferences, environment, sources, then tools and the rest.
A build is anything with `core` (header), `declared` (flags), `sources` and `observed`, a cache file for one.
"""

from __future__ import annotations

from pkgimage.flags import MASK, MODES, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Protocol, TypeVar

    from pkgimage.cachelayout import Observed, Source
    from pkgimage.flags import Flags
    from pkgimage.header import Header

    Key = TypeVar("Key", str, tuple[str, str])
    Row = TypeVar("Row", Source, Observed, str, bytes)

    class Build(Protocol):
        """What a build was made from."""

        @property
        def core(self) -> Header:
            """The core header of its image."""

        @property
        def declared(self) -> Flags:
            """The flags that its profile declares."""

        @property
        def sources(self) -> tuple[Source, ...]:
            """(path, size, sha256), ..."""

        @property
        def observed(self) -> tuple[Observed, ...]:
            """(kind, name, value, sha256), ..."""

    Find = Callable[[str, bytes], Build | None]
    """(package, build id) to that build, None when it is nowhere."""


SHOWN = 3
"""Changes that one line names."""
_KINDS = ("global", "function", "preference", "environment")
_NATIVE = ("debug-info", "inline", "optimize")
"""Flags that nobody hears of without native code."""


def between(before: Build, after: Build, find: Find | None = None) -> tuple[str, ...]:
    """Every difference of two builds; () when their content keys are equal.

    find: of a dependency that is another build its own changes are told too, where both builds are found.
    """
    inputs = between_inputs((before.sources, before.observed), (after.sources, after.observed))
    found = (*inputs, *_flags(before, after), *_tools(before.core, after.core), *_package(before, after, find))
    return found or tuple(_code(before.core, after.core))


def between_inputs(
    before: tuple[Iterable[Source], Iterable[Observed]], after: tuple[Iterable[Source], Iterable[Observed]]
) -> tuple[str, ...]:
    """Every difference of two (sources, observed values).

    `global kernels.TABLE changed: 3 -> 4`, `function kernels.helper changed (kernels.py)`, `source b.py changed`.
    """
    values = _pairs({row[:2]: row for row in before[1]}, {row[:2]: row for row in after[1]})
    files = _pairs({row[0]: row for row in before[0]}, {row[0]: row for row in after[0]})
    told = sorted([(_KINDS.index(kind), _value(old, new)) for (kind, _), old, new in values])
    return (
        *[words for _, words in told],
        *[f"source {path} {_how(old, new, 'is new', 'is gone')}" for path, old, new in files],
    )


def joined(changes: Sequence[str]) -> str:
    """The first of `changes` in one line, and how many there are more."""
    more = [f"{len(changes) - SHOWN} more"] if len(changes) > SHOWN else []
    return "; ".join([*changes[:SHOWN], *more])


def _pairs(before: Mapping[Key, Row], after: Mapping[Key, Row]) -> Iterator[tuple[Key, Row | None, Row | None]]:
    """(key, row before, row after) where they differ, by key."""
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old != new:
            yield key, old, new


def _how(old: object, new: object, came: str, went: str) -> str:
    return came if old is None else went if new is None else "changed"


def _value(old: Observed | None, new: Observed | None) -> str:
    row = new or old
    assert row is not None, "one of them is there"
    kind, name, value, _ = row
    if kind == "function":
        if old is not None and new is not None and old[3] == new[3]:
            return f"function {name} moved: {old[2]} -> {new[2]}"
        how = _how(old, new, "is called now", "is called no more")
        return f"function {name} {how}" + (f" ({value})" if value else "")
    words = {"environment": "environment variable"}.get(kind, kind)
    values = " -> ".join([_shown(each[2]) for each in (old, new) if each is not None])
    return f"{words} {name} {_how(old, new, 'is used now', 'is used no more')}: {values}"


def _shown(value: str | None) -> str:
    return "unset" if value is None else value


def _flags(before: Build, after: Build) -> Iterator[str]:
    for word, old, new in _pairs(_texts(before.core), _texts(after.core)):
        yield f"flag {word} changed: {old or 'none'} -> {new or 'none'}"
    for word, old, new in _pairs(_declared(before.declared), _declared(after.declared)):
        yield f"the profile's flag {word} changed: {_shown(old)} -> {_shown(new)}"


def _texts(core: Header) -> dict[str, str]:
    """The flags that decide, by word; those of code generation only with native code."""
    native = bool(core.flags & 1)
    mode = MODES[core.mode]
    unusual = "" if native == (mode == "yes") else " (with native code)" if native else " (without native code)"
    words = ("check-bounds", *_NATIVE) if native else ("check-bounds",)
    return {word: text(word, core.flags) for word in words} | {"pkgimages": mode + unusual}


def _declared(flags: Flags) -> dict[str, str]:
    texts = flags.texts()
    return {word: texts[word] for word in MASK if flags.has(word)}


def _tools(before: Header, after: Header) -> Iterator[str]:
    for name, old, new in _pairs(dict(before.producers), dict(after.producers)):
        how = _how(old, new, "is used now", "is used no more")
        yield f"tool {name} {how}: {' -> '.join([version for version in (old, new) if version is not None])}"


def _package(before: Build, after: Build, find: Find | None) -> Iterator[str]:
    """What is said once of a package and a platform."""
    for word, old, new in _pairs(_facts(before.core), _facts(after.core)):
        yield f"{word} changed: {old} -> {new}"
    if before.core.base_build_id != after.core.base_build_id:
        yield "the base image changed"
    for name, was, now in _pairs(dict(before.core.dependencies), dict(after.core.dependencies)):
        yield f"dependency {name} {_how(was, now, 'is needed now', 'is needed no more')}" + _why(name, was, now, find)


def _why(name: str, old: bytes | None, new: bytes | None, find: Find | None) -> str:
    """What tells two builds of a dependency apart, without what these are built upon: that stands beside it."""
    if find is None or old is None or new is None:
        return ""
    before, after = find(name, old), find(name, new)
    return "" if before is None or after is None else f": {joined(between(before, after))}"


def _facts(core: Header) -> dict[str, str]:
    targets = [f"{name} ({features})" if features else name for name, features, _, _ in core.targets]
    return {
        "package": core.name, "uuid": core.uuid_text, "version": core.version, "platform": core.platform,
        "minimum system": core.minimum_os, "CPU targets": ", ".join(targets),
    }  # fmt: skip


def _code(before: Header, after: Header) -> Iterator[str]:
    """When all that it came from is the same: the profile names other functions, or values are made anew each time."""
    if before.build_id != after.build_id:
        code = before.bitcode_digest != after.bitcode_digest
        yield f"the {'code' if code else 'data'} of the same sources changed"
    elif [target[2:] for target in before.targets] != [target[2:] for target in after.targets]:
        yield "the flags of CPU targets changed"
