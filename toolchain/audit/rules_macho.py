"""Rules for Mach-O images (L4): what macOS' dyld accepts of a file without libSystem.

dyld demands a linked library, among other things, only of files whose SDK version is of the 2021 epoch or newer
(newer dyld: 15.4 or newer), and a UUID since 2021. So the SDK version is exactly the platform's minimum, and a
UUID is there.
"""

from collections.abc import Iterator

from toolchain.audit.facts import FLAT, Facts
from toolchain.audit.rule import Rule
from toolchain.platforms import Platform

ROOM = 1024
"""Bytes that a tool may need for one more load command with a path."""


def _libraries(facts: Facts, _: Platform) -> Iterator[str]:
    yield from facts.needed


def _not_flat(facts: Facts, _: Platform) -> Iterator[str]:
    for entry in facts.imports:
        if entry.ordinal != FLAT:
            yield f"{entry.symbol} in library {entry.ordinal}"


def _version(facts: Facts, platform: Platform) -> Iterator[str]:
    wanted = platform.minimum_os.removeprefix("macos ")
    found = f"{facts.platform or 'no platform'} {facts.minimum_os} sdk {facts.sdk}"
    if found != f"macos {wanted} sdk {wanted}":
        yield f"{found}, should be macos {wanted} sdk {wanted}"


def _unsigned(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.signature == "none":
        yield "no code signature"


def _broken_signature(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.signature_problem:
        yield facts.signature_problem


def _fixups(facts: Facts, _: Platform) -> Iterator[str]:
    if "DYLD_CHAINED_FIXUPS" not in facts.load_commands:
        yield "no LC_DYLD_CHAINED_FIXUPS"


def _identifier(facts: Facts, _: Platform) -> Iterator[str]:
    if "UUID" not in facts.load_commands:
        yield "no LC_UUID"


def _pad(facts: Facts, _: Platform) -> Iterator[str]:
    if facts.header_pad < ROOM:
        yield f"{facts.header_pad} bytes, should be {ROOM}"


MACHO = (
    Rule("macho-load-dylib", "no library is linked", {"macho": "L4"}, _libraries),
    Rule("macho-bind-not-flat", "every symbol is a flat lookup", {"macho": "L4"}, _not_flat),
    Rule("macho-platform-version", "platform, minimum OS and SDK are the right ones", {"macho": "L4"}, _version),
    Rule("macho-unsigned", "it is signed, as arm64 demands", {"macho": "L4"}, _unsigned, arch="aarch64"),
    Rule("macho-signature-broken", "every page agrees with the signature", {"macho": "L4"}, _broken_signature),
    Rule("macho-no-chained-fixups", "no lazy stubs: their binder is libSystem's", {"macho": "L4"}, _fixups),
    Rule("macho-no-uuid", "it has a UUID", {"macho": "L4"}, _identifier),
    Rule("macho-header-pad", "tools have room to add load commands", {"macho": "L4"}, _pad),
)
