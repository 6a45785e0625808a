"""The CPU targets of one image: which entries each has code of its own for, and which code serves the others.

Target 0 is in the image's first object, with everything else that the image has. Every later target is an object of its
own, made with a machine for its CPU: the entries that are cloned for it and what is below them. The linker joins them;
`typed.<m>.<i>` and `uniform.<m>.<i>` are hidden names of method m's entries for target i. Per-function attributes
would do the same in one object, but llvmlite cannot set those that are texts.

A base image has functions in the place of methods: `<name>.<i>` is function `name` for target i. Functions of the glue
are not cloned, in no image.

Two things stand in the first object for all. *Variables* that code may change, because they are the same for whatever
code runs, and large constants (`share`); small ones each object has for itself. And the *cells* through which the base
image is called.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from pkgimage.hostfacts import target_rows
from toolchain.codegen import llvm
from toolchain.codegen.callgraph import Node, below, read
from toolchain.codegen.clones import Reasons, decide, relevant, serving
from toolchain.codegen.readable import readable
from toolchain.package import Package
from toolchain.platforms import Platform

SHARED = "shared."
"""How the name of a variable begins that all objects of an image share."""


ALL, LEFT_OUT = "all", "left out"
"""Keys of the manifest beside the numbers of methods."""
LARGE = 4096
"""Characters of a constant's text from which on the objects share it."""


class CpuTarget(Protocol):
    """What code generation asks of a CPU target."""

    @property
    def cpu(self) -> str:
        """LLVM's CPU."""

    @property
    def llvm_features(self) -> str:
        """Features upon that CPU, in LLVM's words: '+avx2,-rdrnd'."""

    @property
    def features(self) -> frozenset[str]:
        """Everything that its code may use."""

    @property
    def clone_all(self) -> bool:
        """Every entry is cloned."""

    @property
    def stripped(self) -> tuple[str, ...]:
        """Features of the CPU that no code uses because they are not deterministic."""

    @property
    def base(self) -> int:
        """Index of the target that serves for what is not cloned."""

    @property
    def size(self) -> str:
        """'opt_size', 'min_size' or ''."""

    @property
    def attributes(self) -> tuple[tuple[str, str], ...]:
        """Function attributes of LLVM for tuning."""

    def header(self) -> tuple[str, str, int, int]:
        """The row of a core header: name, features needed, flags, base."""


@dataclass(frozen=True)
class Plan:
    """Targets, and for each the reasons why each method's entry is cloned: () = it is not."""

    targets: tuple[CpuTarget, ...]
    reasons: tuple[tuple[Reasons, ...], ...]
    """Those of target 0, which has everything, say nothing."""
    functions: tuple[str, ...] = ()
    """Of a base image: its functions, which it has in the place of methods."""

    @property
    def methods(self) -> int:
        """Number of methods."""
        return len(self.reasons[0])

    def cloned(self, target: int) -> list[int]:
        """The methods that have code of their own for a target after the first."""
        return [method for method, why in enumerate(self.reasons[target]) if why]

    def names(self, target: int, method: int) -> tuple[str, ...]:
        """Names of a method's code for a target."""
        end = suffixed(target)
        if self.functions:
            return (f"{self.functions[method]}{end}",)
        return f"typed.{method}{end}", f"uniform.{method}{end}"

    def serving(self, target: int, method: int) -> int:
        """The target whose code runs for `method` when `target` is chosen."""
        return serving(self.reasons, [one.base for one in self.targets], target, method)

    def entries(self) -> Iterator[str]:
        """Names of typed and uniform entry of each method, or of each function, target after target."""
        for target in range(len(self.targets)):
            for method in range(self.methods):
                yield from self.names(self.serving(target, method), method)

    def defined(self, target: int) -> frozenset[str]:
        """Names that the object of a target after the first defines for the first one."""
        return frozenset(name for method in self.cloned(target) for name in self.names(target, method))

    def elsewhere(self) -> frozenset[str]:
        """All names that the first object's table uses and other objects define."""
        return frozenset().union(*(self.defined(target) for target in range(1, len(self.targets))))

    def rows(self, arch: str) -> bytes:
        """What `pkgimage_choose` asks of a host, target after target."""
        return target_rows([one.header() for one in self.targets], arch)

    def manifest(self) -> str:
        """What was decided for each target, as JSON, for people: {method: {reason: functions}}, or {'all': {}}.

        Beside them 'left out': features of the CPU that no code uses because they are not deterministic. Nothing reads
        it to run an image. '' when there is one target, of which nothing was left out.
        """
        if len(self.targets) == 1 and not self.targets[0].stripped:
            return ""
        rows = [
            self._reasons(number) | ({LEFT_OUT: " ".join(one.stripped)} if one.stripped else {})
            for number, one in enumerate(self.targets)
        ]
        return json.dumps(rows, sort_keys=True, separators=(",", ":"))

    def _reasons(self, number: int) -> dict[str, object]:
        # Of a base, the glue is cloned for nothing.
        if self.targets[number].clone_all and not self.functions:
            return {ALL: {}}
        return {str(method): _told(why) for method, why in enumerate(self.reasons[number]) if why}


def _told(reasons: Reasons) -> dict[str, str]:
    """{reason: the functions that show it}; of many, one is named."""
    found: dict[str, list[str]] = {}
    for why in reasons:
        found.setdefault(why.reason, []).append(readable(why.function))
    return {
        reason: names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "") for reason, names in found.items()
    }


def suffixed(target: int) -> str:
    """What stands behind the names of a target's entries."""
    return f".{target}" if target else ""


def plan(package: Package, platform: Platform, targets: Sequence[CpuTarget]) -> Plan:
    """Which methods of a package are cloned for which target. Raises CodegenError 'bitcode-invalid'."""
    nodes = read(str(llvm.parse_bitcode(package.bitcode))) if len(targets) > 1 else {}
    symbols = [method.symbol for method in package.methods]
    later = (_reasons(platform, nodes, symbols, targets, number) for number in range(1, len(targets)))
    return Plan(tuple(targets), (((),) * len(symbols), *later))


def plan_base(
    text: str, functions: Sequence[str], fixed: Iterable[str], platform: Platform, targets: Sequence[CpuTarget]
) -> Plan:
    """Which functions of a base image are cloned for which target.

    text: of a module that defines them all but those that are `fixed`, which never are.
    """
    nodes = read(text) if len(targets) > 1 else {}
    for name in fixed:
        nodes.pop(name, None)
    later = (_reasons(platform, nodes, functions, targets, number) for number in range(1, len(targets)))
    return Plan(tuple(targets), (((),) * len(functions), *later), tuple(functions))


def _reasons(
    platform: Platform, nodes: dict[str, Node], symbols: Sequence[str], targets: Sequence[CpuTarget], number: int
) -> tuple[Reasons, ...]:
    one = targets[number]
    wanted = relevant(platform.arch, one.features, targets[one.base].features)
    return decide(nodes, symbols, wanted, clone_all=one.clone_all)


def words_of(target: CpuTarget) -> str:
    """Attributes of all functions of a target, as IR has them."""
    size = {"": (), "opt_size": ("optsize",), "min_size": ("minsize", "optsize")}[target.size]
    return " ".join([*size, *(f'"{name}"="{value}"' for name, value in target.attributes)])


def share(module: llvm.Module, roots: Iterable[str], prefix: str = "", linkage: str = "external") -> None:
    """Gives variables below `roots` a name that is the same in every object, and `linkage`.

    Those that code may change, and constants whose copies would make an image large.
    """
    reached = below(read(str(module)), roots)
    for number, value in enumerate(module.global_variables):
        if not value.is_declaration and value.name in reached and _is_shared(str(value)):
            value.linkage = linkage
            value.name = f"{SHARED}{prefix}{value.name or number}"


_VARIABLE = re.compile(r'^@(?:"[^"]*"|[-\w$.]+) = ((?:[\w()]+ )*?)(global|constant) ')


def _is_shared(line: str) -> bool:
    """Whether a variable's definition, as IR has it, lets code write to it, or is long."""
    found = _VARIABLE.match(line)
    constant = found is not None and found[2] == "constant" and "externally_initialized" not in found[1]
    return not constant or len(line) > LARGE
