"""Rules for images of every format: what the file is, what it offers, how it is mapped."""

from collections.abc import Iterator

from toolchain.audit.facts import FLAT, Facts
from toolchain.audit.rule import Quirk, Rule, allowed_symbols
from toolchain.image_names import EXPORTS, section_names
from toolchain.platforms import Platform

PYTHON_DLL = "python3.dll"
LAZY_BINDER = "dyld_stub_binder"
"""Needed by Mach-O's lazy stubs only; the rule on chained fixups speaks of it."""


def every(quirk: Quirk) -> dict[str, Quirk]:
    """The same quirk on all formats."""
    return {"elf": quirk, "coff": quirk, "macho": quirk}


OWN: dict[str, Quirk] = {"elf": "L5", "coff": "L3", "macho": "L4"}
"""Each format's own quirk."""


def _machine(facts: Facts, platform: Platform) -> Iterator[str]:
    if facts.machine != platform.arch:
        yield f"machine {facts.machine}, should be {platform.arch}"


def _kind(facts: Facts, _: Platform) -> Iterator[str]:
    if not facts.shared:
        yield "it is not a shared library"


def _whole(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.beyond:
        yield f"{facts.beyond} bytes are missing"


def _missing_exports(facts: Facts, _: Platform) -> Iterator[str]:
    yield from sorted(EXPORTS - set(facts.exports))


def _extra_exports(facts: Facts, _: Platform) -> Iterator[str]:
    yield from sorted(set(facts.exports) - EXPORTS)


def _undefined(facts: Facts, platform: Platform) -> Iterator[str]:
    """Names that nobody promised; names that break another rule on how they are found are left to that rule."""
    allowed = allowed_symbols(platform)
    known = {library.name.lower() for library in platform.libraries} | {PYTHON_DLL}
    for entry in facts.imports:
        if facts.format == "coff" and entry.library.lower() not in known:
            continue  # pe-foreign-import
        if facts.format == "macho" and (entry.ordinal != FLAT or entry.symbol == LAZY_BINDER):
            continue  # macho-bind-not-flat, macho-no-chained-fixups
        if entry.symbol and entry.symbol not in allowed:
            yield entry.symbol


def _sections(facts: Facts, platform: Platform) -> Iterator[str]:
    yield from (name for name in section_names(platform.object_format) if name not in facts.sections)


def _writable_code(facts: Facts, _: Platform) -> Iterator[str]:
    for segment in facts.segments:
        if segment.writable and segment.executable:
            yield f"{segment.name} at {segment.start:#x}"


def _unwind(facts: Facts, _: Platform) -> Iterator[str]:
    if not facts.unwind:
        yield "no table of functions for unwinders"


def _text_relocations(facts: Facts, _: Platform) -> Iterator[str]:
    yield from facts.text_relocations


def _search_paths(facts: Facts, _: Platform) -> Iterator[str]:
    yield from facts.search_paths


def _own_name(facts: Facts, _: Platform) -> Iterator[str]:
    name = facts.name.removeprefix("@rpath/") if facts.format == "macho" else facts.name
    if not name or "/" in name or (facts.format == "macho" and name == facts.name):
        yield repr(facts.name)


IDENTITY = (
    Rule("machine-wrong", "the machine is the platform's", every("L1"), _machine),
    Rule("not-a-library", "it is a shared library", every("L1"), _kind),
    Rule("truncated", "the file holds everything its headers speak of", every("L1"), _whole),
)
COMMON = (
    Rule("export-missing", "module entry and table are exported", every("I5"), _missing_exports),
    Rule("export-extra", "nothing else is exported", every("I5"), _extra_exports),
    Rule("undefined-not-allowed", "nothing outside the allow list is left undefined", OWN, _undefined),
    Rule("section-missing", "core header and data are sections of the image", every("I2"), _sections),
    Rule("segment-writable-executable", "no memory is both writable and executable", OWN, _writable_code),
    Rule("no-unwind-info", "unwinders can walk through its functions", OWN, _unwind),
    Rule("text-relocations", "code is mapped unchanged", {"elf": "L5", "coff": "L3"}, _text_relocations),
    Rule("search-path", "no library is searched in a directory of ours", {"elf": "L1", "macho": "L1"}, _search_paths),
    Rule("own-name", "its own name holds no directory", {"elf": "I7", "macho": "I7"}, _own_name),
)
