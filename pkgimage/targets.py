"""CPU targets against a host: which are usable, and which of those is best.

A target of an image is (CPU name, features needed, flags, index of its base), as the core header lists them. Features
are LLVM's names joined by commas; they are complete, so the name decides nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pkgimage.host import Host

BASELINE_WIDTH = 16
"""Bytes of a vector register that every platform has."""
_WIDTHS = (("avx512f", 64), ("avx", 32), ("avx2", 32))

Target = tuple[str, str, int, int]


def features_of(text: str) -> tuple[str, ...]:
    """The features in 'avx2,+fma': without blanks and signs, in order."""
    return tuple([part.strip().removeprefix("+") for part in text.split(",") if part.strip()])


def vector_width(text: str) -> int:
    """Bytes of the widest vector register that a target with these features uses."""
    features = features_of(text)
    return max([width for name, width in _WIDTHS if name in features], default=BASELINE_WIDTH)


def lacking(target: Target, host: Host) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(features the host's CPU lacks, features its system has not enabled) of those that `target` needs.

    A host whose features are unknown lacks every feature beyond the platform's baseline.
    """
    needed = features_of(target[1])
    enabled, inactive = host.features or frozenset(), host.inactive
    missing = tuple([name for name in needed if name not in enabled and name not in inactive])
    return missing, tuple([name for name in needed if name in inactive])


def best(targets: Sequence[Target], host: Host) -> int | None:
    """The index of the usable target with the wider vectors, then more features, then the later place; None: none."""
    usable = [
        (vector_width(target[1]), len(features_of(target[1])), index)
        for index, target in enumerate(targets)
        if lacking(target, host) == ((), ())
    ]
    return max(usable)[2] if usable else None
