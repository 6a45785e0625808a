"""All rules, and their verdict."""

from toolchain.audit.facts import Facts
from toolchain.audit.rule import Finding, Rule
from toolchain.audit.rules_common import COMMON, IDENTITY
from toolchain.audit.rules_elf import ELF
from toolchain.audit.rules_isa import ISA
from toolchain.audit.rules_macho import MACHO
from toolchain.audit.rules_pe import PE
from toolchain.platforms import Platform


def _format(facts: Facts, platform: Platform) -> tuple[str, ...]:
    """One detail when the file is of another format."""
    if facts.format == platform.object_format:
        return ()
    return (f"object format {facts.format}, should be {platform.object_format}",)


FORMAT = Rule(
    "format-wrong",
    "the object format is the platform's",
    {"elf": "L1", "coff": "L1", "macho": "L1"},
    lambda facts, platform: iter(_format(facts, platform)),
)
RULES: dict[str, Rule] = {rule.code: rule for rule in (FORMAT, *IDENTITY, *COMMON, *ELF, *PE, *MACHO, *ISA)}
"""Code to rule, in the order in which they are judged."""


def rules_for(platform: Platform) -> tuple[Rule, ...]:
    """The rules that images of `platform` are judged by: each is one audit check of a cell."""
    return tuple(rule for rule in RULES.values() if rule.applies(platform))


def find(facts: Facts, platform: Platform) -> list[Finding]:
    """Every rule that the image breaks, in the order of `RULES`; an empty list for a good image.

    A file of another format, for another machine, that is no library or is cut off gets that one finding: its other
    facts mean nothing.
    """
    findings: list[Finding] = []
    for rule in rules_for(platform):
        if details := list(rule.check(facts, platform)):
            findings.append(Finding(rule.code, rule.quirks[platform.object_format], "; ".join(details)))
            if rule in (FORMAT, *IDENTITY):
                break
    return findings
