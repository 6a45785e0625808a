"""Listings of machine code (`toolchain.run.disassembly`) as lines for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolchain.report.lines import Cell, Line, columns, line

if TYPE_CHECKING:
    from toolchain.run.disassembly import Listing


def listing_lines(listings: Sequence["Listing"]) -> list[Line]:
    """A block per listing: its method, its place, its instructions with what they refer to."""
    return [row for listing in listings for row in (*_block(listing), line())][:-1]


def _block(listing: "Listing") -> list[Line]:
    where = f"{listing.platform}, {listing.target}"
    if listing.made_for != listing.target:
        where += f", which runs the code of {listing.made_for}"
    size = listing.end - listing.start
    facts = f"{size} bytes at {listing.start:#x}, {len(listing.rows)} instructions; {where}"
    parameters = f"parameters: {', '.join(listing.parameters) or 'none'}"
    rows: list[list[Cell]] = [
        [
            (f"{row.address:x}{':' if row.label else ' '}", "" if row.label else "quiet"),
            (row.code.hex(), "quiet"), row.mnemonic, row.operands, (f"; {row.note}" if row.note else "", "hint"),
        ]
        for row in listing.rows
    ]  # fmt: skip
    return [
        line(f"{listing.name}: {listing.signature}", "head"),
        line(f"  {parameters}" + (f"; source {listing.source}" if listing.source else ""), "quiet"),
        line(f"  {facts}", "quiet"),
        *(columns(rows, right=(0,)) if rows else []),
    ]
