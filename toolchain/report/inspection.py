"""The description of an image (`toolchain.run.inspecting`) as lines for people."""

from collections.abc import Mapping, Sequence
from typing import Any

from toolchain.report.lines import Cell, Line, columns, line, size

Described = Mapping[str, Any]
SHOWN = 3
"""Clones that are listed for a target."""


def inspection_lines(image: Described) -> list[Line]:
    """Identity, methods, clones, globals, types, sizes, sections, linking: a block each."""
    blocks = [
        _identity(image["file"], image["header"]),
        _block("methods", [_method(method) for method in image["methods"]]),
        _block("clones", [_clone(clone) for clone in image["clones"]]),
        *([_block("cloned for a CPU target", _reasons(image["clones"]))] if len(image["clones"]) > 1 else []),
        *([_block("clones that use nothing of their CPU target", idle)] if (idle := _idle(image["clones"])) else []),
        _block("globals", [[found["name"], kind(found), size(found["size"])] for found in image["globals"]], 3),
        *([_block("types", [_type(found) for found in image["types"]])] if image["types"] else []),
        _parts(image["parts"]),
        _block("sections", [[section["name"], size(section["size"])] for section in image["file"]["sections"]], 2),
        _linking(image["linking"]),
    ]
    return [row for block in blocks for row in (*block, line())][:-1]


def _block(title: str, rows: Sequence[Sequence[Cell]], right: int = 0) -> list[Line]:
    """A title with the number of rows, and the rows; column `right` (from 1) holds numbers."""
    right_columns = (right,) if right else ()
    shown = columns([["", *row] for row in rows], right_columns) if rows else []
    return [line(f"{title}: {len(rows)}", "head"), *shown]


def _type(found: Described) -> list[Cell]:
    """`enum kernels.Colour  RED = 1, BLUE = 2`; a dtype with offsets."""
    fields = [
        f"{field['name']} = {field['value']}" if "value" in field
        else f"{field['name']}: {field['type']}" + (f" at {field['offset']}" if "offset" in field else "")
        for field in found["fields"]
    ]  # fmt: skip
    return [f"{found['kind']} {found['name']}".strip(), ", ".join(fields), size(found["size"]) if found["size"] else ""]


def _clone(clone: Described) -> list[Cell]:
    what = "the baseline: every host of the platform can run it" if clone["baseline"] else ""
    if not clone["all"]:
        what = f"the others: as for target {clone['base']}"
    if clone["left_out"]:
        what = "; ".join(filter(None, [what, f"not deterministic, left out: {' '.join(clone['left_out'])}"]))
    target = _target({"name": clone["target"], "features": clone["features"]})
    return [target, f"{clone['entries']} entries", (what, "quiet")]


def _reasons(clones: Sequence[Described]) -> list[list[Cell]]:
    """Each entry that has code of its own for a target, and which function is why."""
    return [
        [clone["target"], f"{one['name']} {one['signature']}".rstrip(), (_why(one["reasons"]), "quiet")]
        for clone in clones
        if not clone["all"]
        for one in clone["cloned"]
    ]


def _idle(clones: Sequence[Described]) -> list[list[Cell]]:
    """A row for each target with clones that are not worth their bytes."""
    rows: list[list[Cell]] = []
    for clone in clones:
        named = clone["idle"]["methods"] if clone["idle"] else []
        more = f", and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
        if named:
            which = f"{len(named)} of {clone['entries']}: {', '.join(named[:SHOWN])}{more}"
            rows.append([clone["target"], size(clone["idle"]["size"]), which])
    return rows


def _why(reasons: Mapping[str, str]) -> str:
    return "; ".join(f"{reason}: {function}".removesuffix(": ") for reason, function in sorted(reasons.items()))


def _parts(parts: Sequence[Described]) -> list[Line]:
    """Bytes of each part of the file, and its share."""
    total = sum(part["size"] for part in parts)
    rows = [["", part["name"], size(part["size"]), f"{100 * part['size'] / max(total, 1):.1f} %"] for part in parts]
    return [line(f"size by part: {size(total)}", "head"), *columns(rows, (2, 3))]


def _identity(file: Described, header: Described) -> list[Line]:
    rows = [
        ("file", f"{file['name']}, {size(file['size'])}, {file['format']} {file['arch']}"),
        ("sha256", file["sha256"]),
        ("platform", f"{header['platform']}, at least {header['minimum_os']}, CPython {header['python']}"),
        ("uuid", header["uuid"]),
        ("build id", header["build_id"]),
        ("base image", header["base_build_id"] or "none"),
        ("dependencies", ", ".join(f"{d['name']} {d['build_id'][:16]}" for d in header["dependencies"]) or "none"),
        ("CPU targets", "; ".join(_target(target) for target in header["targets"])),
        ("flags", _flags(header)),
        ("made with", ", ".join(f"{tool} {version}" for tool, version in sorted(header["producers"].items()))),
        ("data", f"{size(header['data_size'])}, of which {size(header['index_size'])} index; digests are right"),
    ]
    title = line(f"{header['name']} {header['version']}", "head")
    return [title, *columns([["", (name, "quiet"), text] for name, text in rows])]


def _target(target: Described) -> str:
    return f"{target['name']} ({target['features']})" if target["features"] else str(target["name"])


def _flags(header: Described) -> str:
    """Every flag with its value; those that somebody set are marked."""
    flags = {**header["flags"], "pkgimages": header["pkgimages"]}
    chosen = {name.replace("-", "_") for name in header["flags_set"]}
    texts = []
    for name, value in flags.items():
        word = ("yes" if value else "no") if isinstance(value, bool) else value
        texts.append(f"{name.replace('_', '-')}={word}{' (set)' if name in chosen else ''}")
    return ", ".join(texts)


def _method(method: Described) -> list[Cell]:
    where = f"{method['file']}:{method['line']}" if method["file"] else ""
    raised = sorted({row["type"] for row in method["raises"]})
    raises = f"raises {', '.join(raised)}" if raised else ""
    return [f"{method['name']}: {method['signature']}", (where, "quiet"), raises]


def kind(found: Described) -> str:
    """'array float64[360, 720]', 'dict of 5', 'float'; 'list of 2, of geometry' for an object of a dependency."""
    whose = f", of {found['dependency']}" if "dependency" in found else ""
    if found["kind"] == "array":
        return f"array {found['dtype']}[{', '.join(map(str, found['shape']))}]{whose}"
    return (f"{found['kind']} of {found['length']}" if "length" in found else str(found["kind"])) + whose


def _linking(facts: Described | None) -> list[Line]:
    if facts is None:
        return [line("linking: not read, LIEF is not installed (pip install lief)", "not-run")]
    asked: dict[str, list[str]] = {}
    for one in facts["imports"]:
        asked.setdefault(one.get("library", ""), []).append(one.get("symbol") or f"ordinal {one.get('ordinal')}")
    rows: list[tuple[str, str]] = [
        ("exports", ", ".join(facts["exports"]) or "none"),
        ("libraries", ", ".join(facts["needed"]) or "none"),
        *((f"imports from {name}" if name else "imports", ", ".join(sorted(found))) for name, found in asked.items()),
        *((key.replace("_", " "), facts[key]) for key in ("signature",) if facts[key] != "none"),
    ]
    return [line("linking", "head"), *columns([["", (name, "quiet"), text] for name, text in rows])]
