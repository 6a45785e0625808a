"""Rules for PE images (L3)."""

import re
from collections.abc import Iterator

from toolchain.audit.facts import Facts
from toolchain.audit.rule import Rule
from toolchain.audit.rules_common import PYTHON_DLL
from toolchain.platforms import Platform, python_symbols

RETURNS_ONE = re.compile(
    rb"(?:\xf3\x0f\x1e\xfa)?(?:\x55\x48\x89\xe5)?\xb8\x01\x00\x00\x00(?:\x5d)?\xc3", re.DOTALL
)
"""`mov eax, 1; ret`, with or without endbr64 and a frame pointer: all that the entry stub may be."""


def _entry(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.entry == 0:
        yield "there is no entry"
    elif RETURNS_ONE.match(facts.entry_code) is None:
        yield f"the code at {facts.entry:#x} is not our stub: {facts.entry_code.hex(' ') or 'not executable'}"


def _foreign(facts: Facts, platform: Platform) -> Iterator[str]:
    """DLLs outside the platform, and symbols asked from the wrong one of its DLLs."""
    known = {library.name.lower(): library.symbols for library in platform.libraries}
    python = python_symbols()
    known[PYTHON_DLL] = python.functions | python.data
    promised = frozenset().union(*known.values())
    yield from (name for name in (*facts.needed, *facts.delay_loaded) if name.lower() not in known)
    for found in facts.imports:
        symbols = known.get(found.library.lower())
        if symbols is not None and found.symbol in promised and found.symbol not in symbols:
            yield f"{found.symbol} from {found.library}"


def _ordinals(facts: Facts, _: Platform) -> Iterator[str]:
    yield from (f"{found.library} #{found.ordinal}" for found in facts.imports if not found.symbol)


def _delay(facts: Facts, _: Platform) -> Iterator[str]:
    yield from facts.delay_loaded


def _timestamp(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.timestamp:
        yield f"{facts.timestamp:#x}"


def _randomised(facts: Facts, _: Platform) -> Iterator[str]:
    yield from sorted({"DYNAMIC_BASE", "HIGH_ENTROPY_VA"} - facts.characteristics)
    if not facts.relocatable:
        yield "relocations stripped"


def _no_execute(facts: Facts, _: Platform) -> Iterator[str]:
    if "NX_COMPAT" not in facts.characteristics:
        yield "NX_COMPAT"


def _integrity(facts: Facts, _: Platform) -> Iterator[str]:
    if "FORCE_INTEGRITY" in facts.characteristics:
        yield "FORCE_INTEGRITY: Windows would refuse the unsigned file"


def _debug(facts: Facts, _: Platform) -> Iterator[str]:
    yield from facts.debug_notes


PE = (
    Rule("pe-entry-stub-missing", "the entry is our stub, which returns 1", {"coff": "L3"}, _entry),
    Rule("pe-foreign-import", "only the platform's DLLs are imported", {"coff": "L3"}, _foreign),
    Rule("pe-import-by-ordinal", "everything is imported by name", {"coff": "L3"}, _ordinals),
    Rule("pe-delay-load", "every symbol is resolved at load", {"coff": "L3"}, _delay),
    Rule("pe-timestamp", "no time is in the file (ours say 0 with both faces of LLD)", {"coff": "I7"}, _timestamp),
    Rule("pe-aslr", "addresses are randomised, with high entropy", {"coff": "L3"}, _randomised),
    Rule("pe-nx", "data is not executable", {"coff": "L3"}, _no_execute),
    Rule("pe-force-integrity", "Windows does not ask for a signature", {"coff": "L3"}, _integrity),
    Rule("pe-debug-directory", "the debug directory holds no path, time or digest", {"coff": "I7"}, _debug),
)
