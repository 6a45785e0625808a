"""Rules for ELF images (L5)."""

from collections.abc import Iterator

from toolchain.audit.facts import Facts
from toolchain.audit.rule import Rule
from toolchain.platforms import Platform


def _libpython(facts: Facts, _: Platform) -> Iterator[str]:
    yield from filter(_is_python, facts.needed)


def _foreign(facts: Facts, platform: Platform) -> Iterator[str]:
    known = {library.name for library in platform.libraries}
    yield from (name for name in facts.needed if name not in known and not _is_python(name))


def _incomplete(facts: Facts, platform: Platform) -> Iterator[str]:
    """Symbols of a system library that is not named; they would be found by luck only."""
    for library in platform.libraries:
        others = [entry for entry in platform.libraries if entry.name in facts.needed]
        if library.name in facts.needed:
            continue
        for entry in facts.imports:
            if entry.symbol in library.symbols and not any(entry.symbol in other.symbols for other in others):
                yield f"{entry.symbol} needs {library.name}"


def _bind_now(facts: Facts, _: Platform) -> Iterator[str]:
    if not facts.bind_now:
        yield "neither DF_BIND_NOW nor DF_1_NOW"


def _relro(facts: Facts, _: Platform) -> Iterator[str]:
    if not facts.relro:
        yield "no PT_GNU_RELRO"


def _stack(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.executable_stack:
        yield "PT_GNU_STACK is absent or executable"


def _versions(facts: Facts, _: Platform) -> Iterator[str]:
    yield from (f"{entry.symbol}@{entry.version}" for entry in facts.imports if entry.version)


def _is_python(library: str) -> bool:
    return library.startswith("libpython")


ELF = (
    Rule("elf-libpython-needed", "no libpython is needed: static Pythons have none", {"elf": "L5"}, _libpython),
    Rule("elf-needed-foreign", "only the platform's libraries are needed", {"elf": "L5"}, _foreign),
    Rule("elf-needed-missing", "each library whose symbols are used is named", {"elf": "L5"}, _incomplete),
    Rule("elf-bind-now-missing", "a missing symbol is an error at load, not at a call", {"elf": "L5"}, _bind_now),
    Rule("elf-relro-missing", "the table of addresses is read-only after load", {"elf": "L5"}, _relro),
    Rule("elf-executable-stack", "no executable stack is asked for", {"elf": "L5"}, _stack),
    Rule("elf-symbol-version", "no version of a library is pinned", {"elf": "L5"}, _versions),
)
