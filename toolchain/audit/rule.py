"""What a rule and a finding are, and what rules share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from toolchain.audit.facts import Facts
from toolchain.platforms import Platform, python_symbols

Quirk = Literal["L1", "L3", "L4", "L5", "I2", "I5", "I7", "C2", "C3", "C4"]
"""L1 only LLD links; L3 Windows; L4 macOS; L5 ELF; I2 data and code in one file; I5 loaded from Python only;
I7 reproducible; C2 clones are worth their bytes; C3 a CPU target runs its own clones; C4 the first one runs on every
CPU of the platform.
"""


@dataclass(frozen=True)
class Finding:
    """One rule that an image breaks."""

    code: str
    quirk: Quirk
    detail: str
    """Everything that breaks it, joined by "; "."""
    note: bool = False
    """It costs something, and nothing is wrong with the image."""


@dataclass(frozen=True)
class Rule:
    """One thing that is proved of every image it applies to."""

    code: str
    """Stable; names what is wrong when it is broken."""
    proves: str
    """What a passed check proves, in one phrase."""
    quirks: dict[str, Quirk]
    """Object format to the quirk it belongs to there; formats that are absent are not concerned."""
    check: Callable[[Facts, Platform], Iterator[str]]
    """Yields one detail for each violation."""
    arch: str = ""
    """Limits the rule to one architecture; "" = all."""

    def applies(self, platform: Platform) -> bool:
        """The rule says something about images of `platform`."""
        return platform.object_format in self.quirks and self.arch in ("", platform.arch)


def allowed_symbols(platform: Platform) -> frozenset[str]:
    """Every name that an image of `platform` may leave to the loader: the system's and Python's."""
    python = python_symbols()
    return platform.allowed() | python.functions | python.data
