"""What the doctor looked for, as lines: what is here, then what is missing with the command that gets it."""

from collections.abc import Mapping, Sequence

from toolchain.report.lines import Line, columns, line, wrapped

STYLES = {"found": "passed", "missing": "not-run", "unusable": "failed"}
INDENT = " " * 4


def thing_lines(found: Sequence[Mapping[str, str]], width: int | None = None) -> list[Line]:
    """One row per thing; below it what it lacks, what it would enable, and how to get it.

    width: columns of the terminal; None = a pipe, where nothing is wrapped.
    """
    lines: list[Line] = []
    for row, drawn in zip(found, _rows(found, width), strict=True):
        lines += drawn
        if row["state"] == "found":
            lines += _paragraph(row["enables"], width, "quiet")
        else:
            lines += _paragraph(f"would enable: {row['enables']}", width)
            lines += [line(f"{INDENT}get it: {row['get']}", "hint")] if row["get"] else []
        if row["detail"]:
            lines += _paragraph(row["detail"], width, "quiet")
    missing = sum(row["state"] != "found" for row in found)
    return [*lines, line(), line(f"{len(found) - missing} found, {missing} missing or unusable", "head")]


def _rows(found: Sequence[Mapping[str, str]], width: int | None) -> list[list[Line]]:
    """State, name, version and place of each; the place on a line of its own where the terminal is too narrow."""
    short = columns([[(row["state"], STYLES[row["state"]]), row["name"], row["version"]] for row in found])
    whole = columns([
        [(row["state"], STYLES[row["state"]]), row["name"], row["version"], (row["where"], "quiet")] for row in found
    ])  # fmt: skip
    if width is None or max((len(str(drawn)) for drawn in whole), default=0) <= width:
        return [[drawn] for drawn in whole]
    places = ([line(f"{INDENT}{row['where']}", "quiet")] if row["where"] else [] for row in found)
    return [[drawn, *place] for drawn, place in zip(short, places, strict=True)]


def _paragraph(text: str, width: int | None, style: str = "") -> list[Line]:
    return [line(INDENT + text, style)] if width is None else wrapped(text, width, INDENT, style)
