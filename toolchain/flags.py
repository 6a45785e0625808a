"""The flags that change code: `debug-info`, `check-bounds`, `inline` and `optimize`, under one name each everywhere.

A flag has its value from the command line, else from the profile, else its default; `given` says which somebody chose,
because a flag that nobody set rejects no image later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Self

from pkgimage import flags as core

CheckBounds = Literal["auto", "yes", "no"]
Value = int | str
NAMES = ("debug-info", "check-bounds", "inline", "optimize")
"""Names of the flags: keys of a profile, long options, names in the core header's mask."""


@dataclass(frozen=True)
class Flags:
    """One choice for every flag."""

    debug_info: int = 1
    """0 nothing, 1 lines, 2 lines and variables."""
    check_bounds: CheckBounds = "auto"
    """Whether an index outside of an array raises IndexError; `auto`: as each function's decorator says."""
    inline: bool = True
    """Whether a function of the package may become part of another one."""
    optimize: int = 2
    """LLVM's level, 0 to 3."""
    given: frozenset[str] = field(default=frozenset(), compare=False)
    """Names of the flags that somebody chose. Two choices of the same values are equal whoever made them."""

    def over(self, chosen: Mapping[str, Value]) -> Self:
        """These flags with those of `chosen` (by name, `inline` as yes or no) in their place."""
        return type(self)(
            debug_info=int(chosen.get("debug-info", self.debug_info)),
            check_bounds=_bounds(chosen.get("check-bounds", self.check_bounds)),
            inline=chosen["inline"] == "yes" if "inline" in chosen else self.inline,
            optimize=int(chosen.get("optimize", self.optimize)),
            given=self.given | chosen.keys(),
        )

    def row(self) -> dict[str, Value]:
        """Every flag by its name."""
        inline = "yes" if self.inline else "no"
        return dict(zip(NAMES, (self.debug_info, self.check_bounds, inline, self.optimize), strict=True))

    def document(self) -> dict[str, object]:
        """The flags as JSON data, for jobs; `read_flags` reads it."""
        return {"values": self.row(), "given": sorted(self.given)}

    @property
    def text(self) -> str:
        """What a cell's id says: `O2`, and of the others those that are not their default: `O0,debug-info=2`."""
        usual = Flags().row()
        others = [f"{name}={value}" for name, value in self.row().items() if value != usual[name]]
        return ",".join([f"O{self.optimize}", *(text for text in others if not text.startswith("optimize="))])

    @property
    def byte(self) -> int:
        """The packed byte of the core header."""
        return core.pack_flags(
            native=True, debug_info=self.debug_info, check_bounds=self.check_bounds, inline=self.inline,
            optimize=self.optimize,
        )  # fmt: skip

    @property
    def mask(self) -> int:
        """The core header's mask of flags that were set."""
        return sum(core.MASK[name] for name in self.given)

    def agree(self, wanted: Mapping[str, Value]) -> bool:
        """Whether every flag of `wanted` has just that value."""
        row = self.row()
        return all(row[name] == value for name, value in wanted.items())


def _bounds(value: Value) -> CheckBounds:
    match value:
        case "auto" | "yes" | "no":
            return value
        case _:
            raise ValueError(f"check-bounds is '{value}'")


def read_flags(document: Mapping[str, object]) -> Flags:
    """The flags that `Flags.document` wrote."""
    values, given = document["values"], document["given"]
    assert isinstance(values, Mapping), "written by `document`"
    assert isinstance(given, Iterable), "written by `document`"
    found = Flags().over(values)
    return Flags(found.debug_info, found.check_bounds, found.inline, found.optimize, frozenset(map(str, given)))
