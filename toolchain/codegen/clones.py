"""Which entries are cloned for a CPU target, and why: the original's classes, asked of the functions below an entry.

A target after the first shares code with its *base*, an earlier target. It gets code of its own where that can gain
(`relevant`): always for functions with a loop or with a question for a CPU feature, and for the other classes of
`callgraph` when the target has a feature for them that its base lacks. To those come callees of cloned functions that
call cloned ones themselves (`CLOSURE`): without them, code would leave its target and come back to it.

Slots stand at entries, so that calls below an entry stay calls that LLVM sees and inlines. Hence an entry is cloned
when any function below it is, and then with everything below it. What is not cloned is taken from the base.

The original never clones for SIMD, MATH or BFLOAT16 on AArch64. Its vectors and fused operations are part of every
AArch64 CPU indeed, but SVE, dot products and complex arithmetic are not: here both architectures have all classes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolchain.codegen.callgraph import BFLOAT16, FLOAT16, LOOP, MATH, QUERY, SIMD, Node, below

CLOSURE, ALL = "closure", "clone_all"
"""Reasons beside the classes: it lies between cloned functions; the target is `clone_all`."""

GAINS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "x86_64": {
        SIMD: frozenset((
            "sse3", "ssse3", "sse4.1", "sse4.2", "sse4a", "xop", "avx", "avx2", "vaes", "vpclmulqdq", "gfni", "avxvnni",
            "avxvnniint8", "avxvnniint16", "avxifma", "avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl",
            "avx512ifma", "avx512vbmi", "avx512vbmi2", "avx512vnni", "avx512bitalg", "avx512vpopcntdq",
            "avx512vp2intersect",
        )),
        MATH: frozenset(("fma", "fma4")),
        FLOAT16: frozenset(("f16c", "avx512fp16")),
        BFLOAT16: frozenset(("avx512bf16", "avxneconvert")),
    },
    "aarch64": {
        SIMD: frozenset(("rdm", "dotprod", "i8mm", "complxnum", "sve", "sve2", "sve2p1", "f32mm", "f64mm")),
        MATH: frozenset(("complxnum", "sve")),
        FLOAT16: frozenset(("fullfp16", "fp16fml")),
        BFLOAT16: frozenset(("bf16",)),
    },
}  # fmt: skip
"""Architecture -> class -> features that make it faster, by LLVM's names. Sources: the original's tables; LLVM's
lowering of half (F16C) and of complex products (FCMA, which it uses under fast-math alone)."""


@dataclass(frozen=True)
class Why:
    """Why an entry is cloned."""

    reason: str
    """A class, 'closure' or 'clone_all'."""
    function: str
    """Which function below the entry shows it; '' for 'clone_all'."""


Reasons = tuple[Why, ...]


def relevant(arch: str, features: frozenset[str], base: frozenset[str]) -> frozenset[str]:
    """The classes that a target with `features` clones for, upon a base that has the features `base`."""
    more = features - base
    return frozenset({LOOP, QUERY, *(name for name, gain in GAINS[arch].items() if gain & more)})


def cloned(nodes: Mapping[str, Node], wanted: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Functions to clone and their reasons: those of the `wanted` classes, then the closure over calls."""
    found = {name: tuple(sorted(node.classes & wanted)) for name, node in nodes.items() if node.classes & wanted}
    waiting = list(found)
    callers: dict[str, set[str]] = {}
    for name, node in nodes.items():
        for other in node.refers:
            callers.setdefault(other, set()).add(name)
    while waiting:
        name = waiting.pop()
        # Two ways to the closure: what this one calls may call cloned ones; what calls this one may be called by some.
        near = {name for name in nodes[name].refers if name in nodes} | callers.get(name, set())
        for other in sorted(near - found.keys()):
            if nodes[other].refers & found.keys() and callers.get(other, set()) & found.keys():
                found[other] = (CLOSURE,)
                waiting.append(other)
    return found


def decide(
    nodes: Mapping[str, Node], entries: Sequence[str], wanted: frozenset[str], *, clone_all: bool = False
) -> tuple[Reasons, ...]:
    """Of each entry (the name of its function) why it is cloned; () = it is not.

    An entry whose function the module does not define is never cloned.
    """
    if clone_all:
        return tuple((Why(ALL, ""),) if name in nodes else () for name in entries)
    found = cloned(nodes, wanted)
    return tuple(_reasons(found, below(nodes, [name])) for name in entries)


def _reasons(found: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> Reasons:
    return tuple(Why(reason, name) for name in sorted(names) for reason in found.get(name, ()))


def serving(decisions: Sequence[Sequence[Reasons]], bases: Sequence[int], target: int, entry: int) -> int:
    """The target whose code runs for `entry` when `target` is chosen: its own clone, else that of its base.

    decisions: for each target the reasons of each entry (target 0 has everything); bases: for each target its base.
    """
    while target and not decisions[target][entry]:
        target = bases[target]
    return target
