"""The report of a matrix run, drawn from its JSON document alone: what people read is what CI reads.

One row per cell, a summary, a block for each check that went wrong, the reasons of what did not run (grouped, since one
missing tool silences many cells), and what no route here can prove.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from toolchain.matrix.status import STATUSES
from toolchain.matrix.summary import GOOD as _GOOD
from toolchain.report.lines import Cell, Line, column_widths, columns, line, size, wrapped

Document = Mapping[str, Any]
"""The report document, or one of its cells or checks: the schema stands in docs/report.md."""

GOOD = frozenset(_GOOD)
WRONG = ("error", "failed", "unexpected-pass", "flaky")
"""Statuses of which every check gets a block."""
SILENT = ("not-run", "unsupported")
"""Statuses that say something was not proved."""
HEAD = ("platform", "cpu", "route", "host", "executor", "status", "checks", "image", "time")
HOST = HEAD.index("host")
"""The column of the CPU that the cell ran on: left out where it tells no two cells apart."""


def report_lines(document: Document, width: int | None = None) -> list[Line]:
    """The whole report. width: columns of the terminal; None = a pipe, where nothing is wrapped."""
    cells: Sequence[Document] = document["cells"]
    blocks = [
        _table(cells, width),
        _summary(document["summary"]),
        *_blocks(_checks(cells, WRONG), width),
        *(_silent(status, cells, width) for status in SILENT),
        [row for note in document["notes"] for row in _paragraph(f"note: {note}", width, "      ", "quiet")],
    ]
    return [row for block in blocks if block for row in (*block, line())][:-1]


def cell_rows(cells: Iterable[Document], *, sizes: bool) -> list[list[Cell]]:
    """One row of fields per cell, as `HEAD` names them; without `sizes` the image is its digest's prefix only."""
    return [
        [
            cell["platform"], cpu(cell), cell["route"], cell["host_cpu"], cell["executor"],
            (cell["status"], cell["status"]),
            "{} of {}".format(*passed_of(cell["checks"])), _image(cell, sizes=sizes),
            f"{cell['seconds']:.1f} s" if cell["seconds"] else "-",
        ]
        for cell in cells
    ]  # fmt: skip


def cpu(cell: Document) -> str:
    """What ran on what: the CPU target(s), and the host CPU when the image could have chosen."""
    targets = cell["cpu_targets"]
    return targets if isinstance(targets, str) else ";".join(targets)


def passed_of(checks: Sequence[Document]) -> tuple[int, int]:
    """(checks that passed or failed as expected, all checks)."""
    return sum(check["status"] in GOOD for check in checks), len(checks)


def _image(cell: Document, *, sizes: bool) -> str:
    digest, count = cell["image_sha256"] or "", cell.get("image_size") or 0
    return " ".join(([size(count)] if sizes and count else []) + [digest[:8] or "-"])


def _table(cells: Sequence[Document], width: int | None) -> list[Line]:
    """The table; the reason stands in a last column where it fits, else in lines of its own below its row."""
    rows, gap = _fitting(cells, width)
    heads: list[list[Cell]] = [[(name, "head") for name in _shown(HEAD, cells)]]
    reasons = [cell["reason"] or "" for cell in cells]
    used = sum(column_widths(heads + rows)) + len(gap) * len(heads[0])
    inside = width is None or used + max(map(len, reasons), default=0) <= width
    if inside and any(reasons):
        heads[0].append(("reason", "head"))
        rows = [[*row, reason] for row, reason in zip(rows, reasons, strict=True)]
    last = len(_shown(HEAD, cells))
    drawn = columns(heads + rows, right=(last - 3, last - 1), gap=gap)
    if inside:
        return drawn
    below = [_paragraph(reason, width, "    ", "quiet", "    ") if reason else [] for reason in reasons]
    return [drawn[0], *(part for row, rest in zip(drawn[1:], below, strict=True) for part in (row, *rest))]


def _fitting(cells: Sequence[Document], width: int | None) -> tuple[list[list[Cell]], str]:
    """The fullest rows that fit: first the image's size goes, then every second space between columns."""
    for sizes, gap in ((True, "  "), (False, "  ")):
        rows = [_shown(row, cells) for row in cell_rows(cells, sizes=sizes)]
        head = _shown(HEAD, cells)
        if width is None or sum(column_widths([head, *rows])) + len(gap) * (len(head) - 1) <= width:
            return rows, gap
    return rows, " "


def _shown(row: Sequence[Any], cells: Sequence[Document]) -> list[Any]:
    """The fields of a row (or of the head) that are shown."""
    return list(row) if _many_hosts(cells) else [*row[:HOST], *row[HOST + 1 :]]


def _many_hosts(cells: Sequence[Document]) -> bool:
    """Whether some cells differ by their CPUs alone."""
    places = {tuple(cell[key] for key in ("platform", "cpu_targets", "flags", "route")) for cell in cells}
    return len(places) < len(cells)


def _summary(summary: Document) -> list[Line]:
    """N of M, then what else there was by status, then required routes that did not run."""
    counts = {status: (summary["cells"][status], summary["checks"][status]) for status in STATUSES}
    rows = [line(summary["text"], "head" if summary["exit_code"] else "passed")]
    for status, (cells, checks) in counts.items():
        if status != "passed" and (cells or checks):
            rows.append(line(f"  {status}: {count(cells, 'cell')}, {count(checks, 'check')}", status))
    if summary["required_not_run"]:
        rows.append(line(f"  required, but not run: {', '.join(summary['required_not_run'])}", "failed"))
    rows += [line(f"  below the minimum: {short['text']}", "failed") for short in summary["below_minimum"]]
    rows += [line(f"  no CPU here ran {one['text']}", "not-run") for one in summary["targets_not_run"]]
    return rows


def count(number: int, noun: str) -> str:
    """'1 cell', '2 cells'."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _checks(cells: Iterable[Document], statuses: Sequence[str]) -> list[tuple[Document, Document]]:
    """(cell, check) with these statuses, the worst first. A cell with a verdict of its own stands for its checks."""
    found: list[tuple[Document, Document]] = []
    for cell in cells:
        own = [(cell, check) for check in cell["checks"] if check["status"] in statuses]
        whole = cell["status"] in statuses and (cell["detail"] or not own)
        found += [(cell, cell)] if whole else own
    return sorted(found, key=lambda pair: statuses.index(pair[1]["status"]))


def _blocks(pairs: Sequence[tuple[Document, Document]], width: int | None) -> list[list[Line]]:
    """A block per check that went wrong; what went wrong in the same way in one cell shares one, and so do cells."""
    groups: dict[tuple[str, ...], list[tuple[Document, Document]]] = {}
    for cell, check in pairs:
        key = ("" if check is cell else cell["id"], *(check[name] or "" for name in ("status", "reason", "detail")))
        groups.setdefault(key, []).append((cell, check))
    return [_block(group, width) for group in groups.values()]


def _block(group: Sequence[tuple[Document, Document]], width: int | None) -> list[Line]:
    """Everything known about checks of one cell, or about whole cells, with the same status, reason and detail."""
    cell, first = group[0]
    whole = first is cell
    rows = [line(f"{first['status']}: {_title(group)}", first["status"])]
    rows += [] if whole else [line(f"  cell: {cell['id']}")]
    rows += [line(f"  check: {first['id']}")] if not whole and len(group) == 1 else []
    for name, text in (("reason", first["reason"]), ("detail", first["detail"])):
        for number, row in enumerate(str(text or "").splitlines()):
            rows += _paragraph(row, width, " " * 10, "", f"  {name}: " if number == 0 else " " * 10)
    if whole:
        checks = (count(len(one["checks"]), "check") for one, _ in group)
        rows += [line(f"  cell: {one['id']} ({number})") for (one, _), number in zip(group, checks, strict=True)]
    elif len(group) > 1:
        rows += [line("  checks:"), *(line(f"    {check['id']}", "quiet") for _, check in group)]
    return rows


def _title(group: Sequence[tuple[Document, Document]]) -> str:
    """What a block is about: one check by name, several checks, whole cells."""
    cell, first = group[0]
    if first is cell:
        return "the whole cell" if len(group) == 1 else count(len(group), "cell")
    if len(group) > 1:
        return count(len(group), "check")
    return f"{first['kind']} {first['subject']}" + (f", entry {first['entry']}" if first["entry"] else "")


def _silent(status: str, cells: Sequence[Document], width: int | None) -> list[Line]:
    """The reasons why checks have `status`, each once, with the cells it silences."""
    groups: dict[str, Counter[str]] = {}
    many = _many_hosts(cells)
    for cell, check in _checks(cells, (status,)):
        where = f"{cell['platform']} ({cell['route']}{', ' + cell['host_cpu'] if many else ''})"
        why = ": ".join(filter(None, (check["reason"], check["detail"])))
        groups.setdefault(why, Counter())[where] += len(cell["checks"]) if check is cell else 1
    rows = [line(f"{status}:", status)] if groups else []
    for reason, places in groups.items():
        rows += _paragraph(reason, width, "    ", "", "  ")
        named = [f"{place}: {count(number, 'check')}" if number else place for place, number in places.items()]
        listed = ", ".join(named)
        rows += _paragraph(listed, width, "      ", "quiet", "    ")
    return rows


def _paragraph(text: str, width: int | None, indent: str, style: str = "", first: str = "") -> list[Line]:
    return [line(first + text, style)] if width is None else wrapped(text, width, indent, style, first)
