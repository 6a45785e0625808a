"""Rules on instructions: nothing that a CPU may lack on which they run.

Code of the first CPU target, with everything that an image has once, is in the usual sections; that of each later
target in one of its own (`toolchain.image_names.code_section`). It may need what the platform's baseline has and what
the core header says that the target needs, which `bind` asks of the host. Where there is no such header, which is a
finding of another rule, nothing is said about a later target's code.
"""

from collections.abc import Iterator

from toolchain.audit.facts import Facts
from toolchain.audit.isa import UNKNOWN, Use, uses
from toolchain.audit.rule import Rule
from toolchain.audit.rules_common import every
from toolchain.image_names import target_of
from toolchain.platforms import Platform

SILENT = frozenset(("lzcnt",))
"""Features whose instructions do something else on a CPU that lacks them, instead of stopping the program."""
BASELINES = {
    "apple-m1": frozenset((
        "aes", "altnzcv", "ccdp", "ccpp", "complxnum", "crc", "dit", "dotprod", "flagm", "fp16fml", "fptoint",
        "fullfp16", "jsconv", "lse", "pauth", "rcpc", "rcpc-immo", "rdm", "sb", "sha2", "sha3", "ssbs",
    )),
}  # fmt: skip
"""CPU to the features that it has beyond those of every CPU of its architecture, by LLVM's names."""
SHOWN = 4
"""Kinds of instructions that a finding names."""


def baseline(platform: Platform) -> frozenset[str]:
    """The features that every CPU of `platform` has beyond its architecture's."""
    own = frozenset(name.removeprefix("+") for name in platform.features.split(",") if name.startswith("+"))
    return BASELINES.get(platform.cpu, frozenset()) | own


def above(found: tuple[Use, ...], allowed: frozenset[str]) -> list[Use]:
    """What needs a feature that is not in `allowed`."""
    return [use for use in found if not use.features <= allowed]


def _foreign(facts: Facts, platform: Platform) -> list[Use]:
    if facts.machine != platform.arch:
        return []
    found: list[Use] = []
    for code in facts.code:
        target = target_of(code.section)
        if target and not facts.targets:
            continue
        needed = facts.targets[target] if target < len(facts.targets) else frozenset()
        found += above(uses(facts.machine, code.content, code.start), baseline(platform) | needed)
    return found


def _told(found: list[Use]) -> Iterator[str]:
    yield from (use.said() for use in found[:SHOWN])
    if len(found) > SHOWN:
        yield f"and {len(found) - SHOWN} more kinds of instructions"


def _above(facts: Facts, platform: Platform) -> Iterator[str]:
    """Instructions that stop a program on a CPU that lacks them."""
    yield from _told([use for use in _foreign(facts, platform) if not use.features & (SILENT | {UNKNOWN})])


def _silent(facts: Facts, platform: Platform) -> Iterator[str]:
    """Instructions that a CPU that lacks them takes for others."""
    yield from _told([use for use in _foreign(facts, platform) if use.features & SILENT])


def _unreadable(facts: Facts, platform: Platform) -> Iterator[str]:
    """Bytes that nobody here takes for an instruction, so that nothing is known about them."""
    yield from _told([use for use in _foreign(facts, platform) if UNKNOWN in use.features])


ISA = (
    Rule("isa-above-baseline", "a CPU that its code is for has its instructions", every("C4"), _above),
    Rule("isa-other-result", "none of its instructions is another one on an older CPU", every("C4"), _silent, "x86_64"),
    Rule("isa-unreadable", "all of its code is instructions", every("C4"), _unreadable),
)
