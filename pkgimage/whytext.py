"""An explanation for people: lines of at most `width` columns, made of (text, style) pieces that a terminal may colour.

Styles: head, passed, failed, quiet, hint and ''. Names and messages come from files, so control characters are escaped.
"""

from __future__ import annotations

import textwrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Pieces = list[tuple[str, str]]

WIDTH = 80
ENDLESS = 1 << 30
"""The width of a pipe: nothing is wrapped for programs."""
OTHERWISE = {
    "auto": "load builds it when a builder is installed, else takes the original module",
    "rebuild": "load builds it, or raises",
    "strict": "load raises",
    "warn": "load takes the original module, and warns",
    "off": "load takes the original module",
}
"""What `load` does without a usable variant, by policy."""


def text(document: dict[str, Any], width: int = WIDTH) -> str:
    """All lines, without styles."""
    return "\n".join("".join(piece for piece, _ in row).rstrip() for row in lines(document, width))


def lines(document: dict[str, Any], width: int = WIDTH) -> Iterator[Pieces]:
    """The verdict; what was asked, of which machine and depots; each variant with its rejections."""
    yield from _verdict(document, width)
    yield from _asked(document, width)
    for number, variant in enumerate(document["variants"], 1):
        yield []
        yield from _variant(number, variant, document, width)


def _verdict(document: dict[str, Any], width: int) -> Iterator[Pieces]:
    name, used, rows = document["package"], document["used"], document["variants"]
    if used is not None:
        yield [(f"{name}: variant {visible(used)} is used", "passed")]
        return
    several = "its only variant cannot be used" if len(rows) == 1 else f"none of its {len(rows)} variants can be used"
    what = several if rows else "no depot has a variant"
    yield [(f"{name}: {what}", "failed")]
    yield from _wrapped(f"policy {document['policy']}: {OTHERWISE[document['policy']]}", width, "  ")


def _asked(document: dict[str, Any], width: int) -> Iterator[Pieces]:
    host = document["host"]
    python = f"{host['implementation']} {host['python']}"
    yield from _field("machine", f"{host['platform']}, {host['system'] or 'unknown system'}, {python}", width)
    chosen = [f"{word}={flag['value']} ({flag['from']})" for word, flag in document["flags"].items() if flag["from"]]
    chosen = chosen or ["none set"]
    if not document["flags"]["pkgimages"]["from"]:
        chosen.append(f"pkgimages={document['flags']['pkgimages']['value']} (default)")
    yield from _field("flags", ", ".join(chosen), width)
    depots = document["depots"] or [None]
    for number, depot in enumerate(depots):
        what = "none" if depot is None else f"{depot['path']} ({_count(depot['variants'])})"
        yield from _field("depots" if number == 0 else "", what, width)


def _count(number: int) -> str:
    return f"{number} variant{'' if number == 1 else 's'}" if number else "nothing of this package"


def _field(name: str, value: str, width: int) -> Iterator[Pieces]:
    for number, row in enumerate(_rows(value, width - 11)):
        yield [(f"  {name if number == 0 else '':<9}", "quiet"), (row, "")]


def _variant(number: int, variant: dict[str, Any], document: dict[str, Any], width: int) -> Iterator[Pieces]:
    rejections = variant["rejections"]
    state, style = ("used", "passed") if variant["used"] else ("rejected", "failed") if rejections else ("usable", "")
    yield [(f"{number}. {visible(variant['key'])}", "head"), (f"  {state}", style)]
    if len(document["depots"]) > 1:
        yield from _wrapped(f"in {variant['depot']}", width, "   ", "quiet")
    if "version" in variant:
        kind = "" if variant["native"] else ", bitcode only"
        what = f"{variant['name']} {variant['version']} for {variant['platform']}{kind}"
        here = f" (here {variant['selected']})" if variant["selected"] and len(variant["targets"]) > 1 else ""
        yield from _wrapped(f"{what}, targets {', '.join(variant['targets'])}{here}", width, "   ", "quiet")
        flags = " ".join(f"{word}={value}" for word, value in variant["flags"].items() if word != "pkgimages")
        yield from _wrapped(flags, width, "   ", "quiet")
        upon = ", ".join(f"{each['name']} {each['build_id'][:16]}" for each in variant["dependencies"])
        if upon:
            yield from _wrapped(f"built upon {upon}", width, "   ", "quiet")
    for found in rejections:
        yield from _rejection(found, variant, document, width)
    head = "       since then: "
    for change in variant.get("changes", ()):
        yield from _wrapped(change, width, " " * 21, "", head)
        head = " " * len(head)


_FLAGS = {"R10": "debug-info", "R11": "check-bounds", "R12": "inline", "R13": "optimize"}


def _declared(code: str, variant: dict[str, Any], document: dict[str, Any]) -> bool:
    """Whether the flag that a rejection is about was set by nobody but the package."""
    word = _FLAGS.get(code, "")
    return word in variant.get("declared", ()) and not document["flags"][word]["from"]


def _rejection(
    found: dict[str, Any], variant: dict[str, Any], document: dict[str, Any], width: int
) -> Iterator[Pieces]:
    yield [(f"   {found['code']} {found['name']}", "failed")]
    expected = found["expected"] + " (the package's profile says so)" * _declared(found["code"], variant, document)
    for word, value in (("expected", expected), ("found", found["actual"])):
        for number, row in enumerate(_rows(value, width - 16)):
            yield [(f"       {word if number == 0 else '':<9}", "quiet"), (row, "")]
    for detail in (each for each in found["details"] if each != found["actual"]):
        yield from _wrapped(detail, width, "         ", "", "       - ")
    if found["hint"]:
        yield from _wrapped(f"hint: {found['hint']}", width, "       ", "hint")


def _wrapped(value: str, width: int, indent: str, style: str = "", first: str | None = None) -> Iterator[Pieces]:
    start = indent if first is None else first
    for number, row in enumerate(_rows(value, width - len(indent))):
        yield [((start if number == 0 else indent) + row, style)]


def _rows(value: str, width: int) -> list[str]:
    rows = textwrap.wrap(visible(value), max(width, 20), break_long_words=False, break_on_hyphens=False)
    return rows or [""]


def visible(value: str) -> str:
    """`value` with every character that could steer a terminal replaced by its escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in value)
