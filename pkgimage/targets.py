"""CPU targets against a host: what they need, and how wide their vectors are.

A target of an image is (CPU name, features needed, flags, index of its base), as the core header lists them. Features
are LLVM's names joined by commas; they are complete, so the name decides nothing. `pkgimage.selection` chooses.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pkgimage.host import Host

VARIABLE = "PKGIMAGE_CPU_TARGET"
"""Names or numbers of targets, separated by ';': the first one that an image has is forced."""
JULIA_VARIABLE = "JULIA_CPU_TARGET"
"""Julia's own variable, read when ours is not set; see `wish`."""
BASELINE_WIDTH = 16
"""Bytes of a vector register that every platform has."""
_WIDTHS = (("avx512f", 64), ("avx", 32), ("avx2", 32))
SCALABLE = frozenset(("sve", "sve2"))
"""Features whose vectors are as wide as the host has them."""

Target = tuple[str, str, int, int]


def wish(environment: Mapping[str, str]) -> tuple[str, str]:
    """(what the environment asks for, the variable that does); ('', '') for nothing.

    Julia's variable says two things: what a program runs as, by one name, and for what packages are built, by lists and
    options such as `generic;haswell,clone_all`. Only the first is a wish, and `native` is what happens without one;
    numbers of targets it does not know.
    """
    if environment.get(VARIABLE):
        return environment[VARIABLE], VARIABLE
    text = environment.get(JULIA_VARIABLE, "").strip()
    named = text not in ("", "native") and not text.isdecimal() and not {*text} & {";", ","}
    return (text, JULIA_VARIABLE) if named else ("", "")


def features_of(text: str) -> tuple[str, ...]:
    """The features in 'avx2,+fma': without blanks and signs, in order."""
    return tuple([part.strip().removeprefix("+") for part in text.split(",") if part.strip()])


def vector_width(text: str, scalable: int = 0) -> int:
    """Bytes of the widest vector register that a target with these features uses.

    scalable: bytes of the host's scalable vectors, where a host is given.
    """
    features = features_of(text)
    width = max([width for name, width in _WIDTHS if name in features], default=BASELINE_WIDTH)
    return width if SCALABLE.isdisjoint(features) else max(width, scalable)


def lacking(target: Target, host: Host) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(features the host's CPU lacks, features its system has not enabled) of those that `target` needs.

    A host whose features are unknown lacks every feature beyond the platform's baseline.
    """
    if not target[1]:
        return (), ()
    return lacking_of(target, host.features or frozenset(), host.inactive)


def lacking_of(
    target: Target, enabled: frozenset[str], inactive: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`lacking` for sets of features. One that is in both is not enabled."""
    needed = features_of(target[1])
    missing = tuple([name for name in needed if name not in enabled and name not in inactive])
    return missing, tuple([name for name in needed if name in inactive])


def best(targets: Sequence[Target], host: Host) -> int | None:
    """The index of the usable target with the wider vectors, then more features, then the later place; None: none."""
    from pkgimage.selection import select

    return select(targets, host).index
