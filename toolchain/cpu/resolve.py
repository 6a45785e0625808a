"""From words to targets: what each name and item of a string means on a platform.

All problems of a string are noted, each at its word; a target with a problem is still resolved as far as it can be, so
that later words are judged too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from toolchain.cpu.featureset import Wish, settled, wish
from toolchain.cpu.grammar import Written, parse
from toolchain.cpu.isa import Isa, guaranteed, isa, rows
from toolchain.cpu.names import ATTRIBUTES
from toolchain.cpu.options import Options, options
from toolchain.cpu.problem import Remark, Remarks, Word, error_of
from toolchain.cpu.target import Target
from toolchain.document import near_miss
from toolchain.platforms.platform import Platform

BASE = ("base", "sysimage")
"""Words for the base image's own targets; the second is the original's."""
LEVELS = ("x86-64-v4", "x86-64-v3", "x86-64-v2", "x86-64")


@dataclass(frozen=True)
class Native:
    """What a host says about its CPU."""

    name: str
    """As the system or LLVM names it; a name that LLVM does not know decides nothing."""
    features: frozenset[str]
    """Every feature that can be seen and used there, LLVM's names."""


@dataclass(frozen=True)
class Checked:
    """A string that was read: its targets as far as they can be resolved, and what is wrong."""

    targets: tuple[Target, ...]
    places: tuple[Word, ...]
    """The word that names each target."""
    problems: tuple[Remark, ...]


def resolve(platform: Platform, text: str, native: Native | None = None, base: str = "") -> tuple[Target, ...]:
    """The targets of a string.

    native: the CPU that 'native' means, None when the host is unknown or of another platform; base: the targets of the
    base image, '' when there is none. Raises CpuTargetError with every problem of the string.
    """
    found = check(platform, text, native, base)
    if found.problems:
        raise error_of(text, found.problems)
    return found.targets


def is_relative(text: str) -> bool:
    """Whether a string names targets by words that mean something else elsewhere: 'native', 'base'."""
    return any(each.name.text in ("native", *BASE) for each in parse(text, Remarks()))


def check(platform: Platform, text: str, native: Native | None = None, base: str = "") -> Checked:
    """What `resolve` found, without raising."""
    problems = Remarks()
    written = _expanded(parse(text, problems), base, problems)
    targets: list[Target] = []
    for index, each in enumerate(written):
        chosen = options(each, index, [target.clone_all for target in targets], problems)
        target = _target(platform, each, chosen, native, problems)
        if not chosen.clone_all and targets:
            target = replace(target, needed=_with_base(platform, target, targets[chosen.base]))
        targets.append(target)
    return Checked(tuple(targets), tuple(each.name for each in written), problems.sorted())


def _expanded(written: list[Written], base: str, problems: Remarks) -> list[Written]:
    """The targets with the base image's in the place of a first 'base'."""
    if not written or written[0].name.text not in BASE:
        return written
    first = written[0]
    if first.items:
        what = f"'{first.name.text}' stands for several targets and takes no items"
        problems.note(Remark("cpu-base-list", what), first.items[0])
    if not base:
        what = f"'{first.name.text}' means the targets of a base image, and there is none"
        problems.note(Remark("cpu-base-list", what), first.name)
    own = [
        Written(replace(each.name, column=0), tuple(replace(item, column=0) for item in each.items))
        for each in (parse(base, problems) if base else ())
    ]
    return own + written[1:]


def _target(platform: Platform, written: Written, chosen: Options, native: Native | None, problems: Remarks) -> Target:
    """One target, but for what its base needs."""
    known = isa(platform.arch)
    name, cpu, start = _cpu(platform, known, written.name, native, problems)
    wanted = wish(platform, known, start, chosen.features, problems)
    found = settled(platform, known, cpu, wanted)
    return Target(
        name=name, cpu=cpu, on=found.on, off=found.off, dropped=found.dropped, features=found.features,
        needed=found.needed, clone_all=chosen.clone_all, base=chosen.base, size=chosen.size,
        attributes=ATTRIBUTES.get(cpu, ()), left_out=found.left_out,
    )  # fmt: skip


def _cpu(platform: Platform, known: Isa, word: Word, native: Native | None, problems: Remarks) -> tuple[str, str, Wish]:
    """(name that is recorded, LLVM's CPU, features beside those of the CPU)."""
    if word.text == "native" and native is not None:
        return _native(platform, known, native)
    cpu = known.cpu(word.text)
    if cpu is not None:
        return word.text, cpu, Wish()
    problems.note(_unknown(platform, known, word.text), word)
    return word.text, known.cpu("generic") or "generic", Wish()


def _unknown(platform: Platform, known: Isa, name: str) -> Remark:
    """Why a name is no CPU."""
    if name == "native":
        what = f"'native' needs this host's CPU, which is no {platform.id} or was not looked at"
        return Remark("cpu-native-unknown", what)
    if name in BASE:
        return Remark("cpu-base-list", f"'{name}' can only be the first target")
    if name == "help":
        return Remark("cpu-name-unknown", "'help' is a question: 'pkgimage cpu list' answers it")
    if name in known.narrow:
        return Remark("cpu-name-unknown", f"'{name}' has 32 bits and cannot run code of {platform.arch}")
    if name[:1] in ("+", "-"):
        return Remark("cpu-name-unknown", f"a target starts with the name of a CPU, not with '{name}'")
    near = near_miss(name, [*known.names(), "native", *BASE])
    return Remark("cpu-name-unknown", f"'{name}' is no CPU of {platform.arch} that LLVM knows{near}")


def _native(platform: Platform, known: Isa, native: Native) -> tuple[str, str, Wish]:
    """A host's CPU as a name and what it has more or less than that CPU."""
    name = known.cpu(native.name) if native.name not in ("generic", *LEVELS) else None
    levels = LEVELS if platform.arch == "x86_64" else ("generic",)
    seen = native.features | guaranteed(platform)
    visible = {name for name in rows(platform.arch, platform.os) if known.kind(name) == "detected"}
    cpu = name or next(level for level in levels if _needs(known, level) <= seen)
    # A hypervisor may hide a feature and show another that implies it: both count as absent.
    lacking = frozenset().union(*(known.dependents(feature) for feature in visible - seen))
    return cpu, cpu, Wish(known.closed((native.features & visible) - lacking), lacking - known.baseline)


def _needs(known: Isa, cpu: str) -> frozenset[str]:
    return frozenset(feature for feature in known.cpus[cpu] if known.kind(feature) == "detected")


def _with_base(platform: Platform, target: Target, base: Target) -> tuple[str, ...]:
    """What the target and its base need, in the order of the table."""
    return _ordered(platform, {*target.needed, *base.needed})


def _ordered(platform: Platform, names: Iterable[str]) -> tuple[str, ...]:
    numbers = rows(platform.arch)
    return tuple(sorted(names, key=lambda name: numbers[name]))


def text_of(targets: Sequence[Target]) -> str:
    """The string that resolves to these targets on every machine: what is recorded and keyed."""
    return ";".join(target.text() for target in targets)
