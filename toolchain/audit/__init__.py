"""Auditing a linked image: facts are read from the file (`read_facts`), rules judge them (`find`).

A finding has a stable code and names the quirk of linking that it breaks. A good image of any platform has no
finding. Every rule has a planted fault in `toolchain.audit.controls` that it alone must catch.
"""

from toolchain.audit.facts import Facts, Import, Segment
from toolchain.audit.read import read_facts
from toolchain.audit.rule import Finding, Rule
from toolchain.audit.rules import RULES, find, rules_for

__all__ = ["RULES", "Facts", "Finding", "Import", "Rule", "Segment", "find", "read_facts", "rules_for"]
