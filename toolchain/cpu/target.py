"""A CPU target after resolving: frozen, complete, and without words that mean something else elsewhere."""

from dataclasses import dataclass
from typing import Literal

NOT_DETERMINISTIC = "not deterministic"
"""A reason to leave features out (`Target.left_out`)."""
CLONE_ALL, OPT_SIZE, MIN_SIZE = 2, 64, 128
"""Bits of the flags in a core header; the original's numbers."""

Size = Literal["", "opt_size", "min_size"]


@dataclass(frozen=True)
class Target:
    """What code of one target is generated for, and what a host must have to run it."""

    name: str
    """As written, but for words that mean something else on another machine: 'native' is LLVM's name of that CPU."""
    cpu: str
    """LLVM's CPU: `target-cpu`."""
    on: tuple[str, ...]
    """Features to switch on that the CPU has not, or has only when they are written; LLVM's names, sorted."""
    off: tuple[str, ...]
    """Features to switch off that the CPU has, sorted."""
    dropped: tuple[str, ...]
    """Those of `off` that the string took away; what is always left out, and levels, go without words."""
    features: frozenset[str]
    """Everything that code may use: the baseline's features and those that can be seen at load, implied ones too."""
    needed: tuple[str, ...]
    """What a host must have beyond the platform's baseline, by number in `pkgimage.cpufeatures`. With those of the
    base, whose functions serve for all that is not cloned."""
    clone_all: bool = False
    base: int = 0
    """Index of the target that serves for what is not cloned."""
    size: Size = ""
    """Functions are optimised for size, or at all costs for the smallest size."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Function attributes of LLVM for tuning; no part of compatibility."""
    left_out: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(reason, features that the CPU has and code does not use): 'not deterministic', 'cannot be detected'."""

    @property
    def stripped(self) -> tuple[str, ...]:
        """Features of the CPU that no code uses because they are not deterministic: rdrnd, rdseed, rtm, xsaveopt."""
        return dict(self.left_out).get(NOT_DETERMINISTIC, ())

    @property
    def llvm_features(self) -> str:
        """`target-features`: '+avx2,-rdrnd'."""
        return ",".join([*(f"+{name}" for name in self.on), *(f"-{name}" for name in self.off)])

    def llvm_attributes(self) -> tuple[tuple[str, str], ...]:
        """What a function of this target carries beside optsize and minsize: (attribute, value).

        LLVM refuses an empty `target-features`, so it is left out then.
        """
        features = (("target-features", self.llvm_features),) if self.llvm_features else ()
        return (("target-cpu", self.cpu), *features, *self.attributes)

    @property
    def flags(self) -> int:
        """The flags as a core header has them."""
        return (
            (CLONE_ALL if self.clone_all else 0)
            | (OPT_SIZE if self.size == "opt_size" else 0)
            | (MIN_SIZE if self.size == "min_size" else 0)
        )

    def header(self) -> tuple[str, str, int, int]:
        """The row of a core header: name, features needed, flags, base."""
        return self.name, ",".join(self.needed), self.flags, self.base

    def text(self) -> str:
        """The target as a string that resolves to the same code on every machine."""
        words = [self.name, *(f"+{name}" for name in self.on), *(f"-{name}" for name in self.dropped)]
        words += ["clone_all" if self.clone_all else "", f"base({self.base})" if self.base else "", self.size]
        return ",".join(filter(None, words))

    def facts(self) -> dict[str, object]:
        """The target as JSON can hold it."""
        return {
            "name": self.name, "cpu": self.cpu, "llvm_features": self.llvm_features, "on": list(self.on),
            "dropped": list(self.dropped), "needed": list(self.needed),
            "features": sorted(self.features), "clone_all": self.clone_all, "base": self.base, "size": self.size,
            "attributes": dict(self.attributes), "left_out": {why: list(names) for why, names in self.left_out},
        }  # fmt: skip
