"""What `pkgimage cpu` tells: names, features, targets and doubts, as lines."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolchain.report.lines import Cell, Line, columns, line, wrapped

Row = Mapping[str, Any]
INDENT = " " * 13
WORDS = (
    ("generic", "the baseline: every host runs it"),
    ("native", "this host's CPU, as it is now"),
    ("base", "the targets of the base image; only as the first"),
)


def list_lines(found: Row, *, names: bool, features: bool, width: int | None = None) -> list[Line]:
    """The tables of one platform. found: `Listing.document`."""
    told = [line(f"{found['platform']}, LLVM {found['llvm']}", "head")]
    if names:
        told += [line(), *_names(found["names"], width)]
    if features:
        told += [line(), *_features(found["features"], width)]
    return told


def _names(rows: Sequence[Row], width: int | None) -> list[Line]:
    """The words, then a row per set of features with all names of it: they are the same to a host."""
    words: list[Sequence[Cell]] = [["", word, (what, "quiet")] for word, what in WORDS]
    told = [*columns(words), line(), line("features  vectors  names", "quiet")]
    for needed, names in _sets(rows):
        first = f"{len(needed):>8}  {names[0]['vector_bits']:>3} bit  "
        text = " ".join(sorted((row["name"] for row in names), key=lambda name: ("_" in name, name)))
        told += [line(first + text)] if width is None else wrapped(text, width, " " * len(first), first=first)
    return told


def _sets(rows: Sequence[Row]) -> list[tuple[tuple[str, ...], list[Row]]]:
    """The names by what they need, in the order of the first of each."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(row["needed"]), []).append(row)
    return list(found.items())


def _features(rows: Sequence[Row], width: int | None) -> list[Line]:
    """A row per feature; what it implies goes below where there is no room beside."""
    head: Sequence[Cell] = [(text, "quiet") for text in ("number", "feature", "seen by", "implies")]
    table = columns(
        [head, *([str(r["number"]), r["name"], (r["seen"], "quiet"), " ".join(r["implies"])] for r in rows)], (0,)
    )
    if width is None or max(len(str(row)) for row in table) <= width:
        return table
    return columns([head[:3], *([str(r["number"]), r["name"], (r["seen"], "quiet")] for r in rows)], (0,))


def target_lines(targets: Sequence[Row], resolved: str, platform: str, width: int | None = None) -> list[Line]:
    """A block per target (`Target.facts`), and the string that says the same on every machine."""
    told: list[Line] = []
    for index, target in enumerate(targets):
        told += [_title(index, target), *_about(targets, index, platform, width), line()]
    return [*told, line("the same on every machine:", "quiet"), line(f"  {resolved}")]


def _title(index: int, target: Row) -> Line:
    words = ["clone_all"] if target["clone_all"] else []
    words += [f"base {target['base']}"] if index and not target["clone_all"] else []
    words += [target["size"]] if target["size"] else []
    return Line(((f"{index}  ", "quiet"), (target["name"], "head"), ("".join(f", {word}" for word in words), "")))


def _about(targets: Sequence[Row], index: int, platform: str, width: int | None) -> list[Line]:
    target = targets[index]
    llvm = " ".join(
        [target["cpu"], *(f"+{name}" for name in target["on"]), *(f"-{name}" for name in target["dropped"])]
    )
    rows = [("LLVM", llvm), ("needs", _needs(targets, index, platform))]
    rows += [("tuning", ", ".join(f"{key}={value}" for key, value in target["attributes"].items()))]
    rows += [("left out", f"{' '.join(names)} ({why})") for why, names in target["left_out"].items()]
    told = []
    for word, text in rows:
        first = f"   {word:<10}"
        if text:
            told += [line(first + text)] if width is None else wrapped(text, width, INDENT, first=first)
    return told


def _needs(targets: Sequence[Row], index: int, platform: str) -> str:
    """What a host must have, told by the target before it that needs most of the same."""
    needed = targets[index]["needed"]
    if not needed:
        return f"nothing: every host of {platform} runs it"
    before = [i for i in range(index) if targets[i]["needed"] and set(targets[i]["needed"]) <= set(needed)]
    if not before:
        return f"{len(needed)} features: {' '.join(needed)}"
    most = max(before, key=lambda i: len(targets[i]["needed"]))
    more = [name for name in needed if name not in targets[most]["needed"]]
    return f"{len(needed)} features: those of {most}" + (f" and {' '.join(more)}" if more else "")


def remark_lines(details: Sequence[str], style: str) -> list[Line]:
    """Problems or warnings with their caret lines (`toolchain.cpu.details`)."""
    return [line(text, style if text[0] == "[" else "hint" if text.startswith("  hint: ") else "") for text in details]


def host_lines(host: Row, levels: Sequence[str], width: int | None = None) -> list[Line]:
    """What a host's CPU can do. host: `Host.facts`; levels: those of the psABI that it has."""
    rows = [("system", host["system"] or "unknown"), ("features", " ".join(host["features"] or ()) or "none")]
    if host["features"] is None:
        rows = [rows[0], ("features", "unknown: nobody could look")]
    waiting = " ".join(host["inactive"])
    rows += [("inactive", f"{waiting} (the system has not enabled them)")] if waiting else []
    rows += [("SVE", f"{host['vector_width']} bytes")] if host["vector_width"] else []
    rows += [("levels", " ".join(levels))] if levels else []
    told = [line(host["platform"], "head")]
    for word, text in rows:
        first = f"   {word:<10}"
        told += [line(first + text)] if width is None else wrapped(text, width, INDENT, first=first)
    return told


def selection_lines(title: str, selection: Row, lines: Sequence[str], width: int | None = None) -> list[Line]:
    """A line per target with what decided. selection: `Selection.facts`; lines: `Selection.lines`."""
    told = [line(title, "head")]
    for row, text in zip(selection["targets"], lines, strict=True):
        style = "passed" if row["index"] == selection["index"] else "" if row["usable"] else "quiet"
        told += [line(text, style)] if width is None else wrapped(text, width, "   ", style, first="")
    if selection["index"] is None:
        asked = f" that '{selection['forced']}' names" if selection["forced"] else ""
        told.append(line(f"this host runs no target{asked}", "error"))
    return told
