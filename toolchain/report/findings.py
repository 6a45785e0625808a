"""The doctor's findings as lines: what is here, then what is missing with the command that gets it."""

from collections.abc import Mapping, Sequence

from toolchain.report.lines import Line, columns, line

STYLES = {"found": "passed", "missing": "not-run", "unusable": "failed"}


def finding_lines(found: Sequence[Mapping[str, str]]) -> list[Line]:
    """One row per thing; below it what it lacks, what it would enable, and how to get it."""
    rows = columns([
        [(row["state"], STYLES[row["state"]]), row["name"], row["version"], (row["where"], "quiet")] for row in found
    ])  # fmt: skip
    lines: list[Line] = []
    for row, drawn in zip(found, rows, strict=True):
        lines.append(drawn)
        if row["state"] == "found":
            lines += [line(f"    {row['enables']}", "quiet")]
        else:
            lines.append(line(f"    would enable: {row['enables']}"))
            lines += [line(f"    get it: {row['get']}", "hint")] if row["get"] else []
        if row["detail"]:
            lines.append(line(f"    {row['detail']}", "quiet"))
    missing = sum(row["state"] != "found" for row in found)
    return [*lines, line(), line(f"{len(found) - missing} found, {missing} missing or unusable", "head")]
