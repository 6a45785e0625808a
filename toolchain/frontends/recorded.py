"""Recorded signatures as text: rows for a profile, and frozen lists that are read back.

Both are TOML. Rows for a profile are `[[package.export]]` tables; what the profile's notation, or a profile, cannot
hold yet stands there as a comment with the reason. A frozen list (`configs/recorded/*.toml`) has every signature in
such tables, after a `[recorded]` table that says where they come from.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import tomli

from toolchain.errors import ProfileError, ToolError
from toolchain.frontends.numba_record import GONE
from toolchain.signature import parse_profile_signature


@dataclass(frozen=True, order=True)
class Recorded:
    """One function and one signature that a program compiled."""

    function: str
    """Dotted name, or `module:qualified.name` when no module holds the function."""
    signature: str


@dataclass(frozen=True)
class Recording:
    """What all processes of a program compiled."""

    signatures: tuple[Recorded, ...]
    """Without repetition, sorted."""
    numba: str
    python: str
    distributions: tuple[tuple[str, str], ...]
    """(distribution, version) of the installed packages that functions came from."""
    command: tuple[str, ...]
    folders: tuple[tuple[str, str], ...] = ()
    """(import name, folder) of the program's own modules that functions came from; relative to where it ran."""


_PASSED = re.compile(r"\bfunction\(([^()]*)\)")


def passed(row: Recorded) -> list[str]:
    """The functions that a signature passes, as it names them."""
    return _PASSED.findall(row.signature)


def unnamed(row: Recorded) -> str:
    """Why a function of this row, itself or one that it passes, cannot be found by a name; '' when all can."""
    for name in (row.function, *passed(row)):
        said = "" if name == row.function else f"it passes '{name}': "
        if name == GONE:
            return "it passes a function that nothing held any more when the program ended; define it in a module"
        if ":<lambda>" in name or "<locals>" in name:
            return f"{said}no module holds this function by its name: it was made inside of another, and lives as long"
        if ":" in name:
            return f"{said}no module holds this function by its name (a method, or its name was taken since)"
        if name.startswith("__main__."):
            return f"{said}a function of the program itself, not of a module"
    return ""


def why_not(row: Recorded, taken: dict[str, str]) -> str:
    """Why a profile cannot hold this row; '' when it can. taken: exported name -> function; it grows."""
    if nameless := unnamed(row):
        return nameless
    try:
        parse_profile_signature(row.signature)
    except (ToolError, RecursionError) as problem:
        details = problem.details if isinstance(problem, ToolError) else ("nested too deeply",)
        return "; ".join(details)
    name = row.function.rpartition(".")[2]
    if taken.setdefault(name, row.function) != row.function:
        return f"the name '{name}' is taken by '{taken[name]}'"
    return ""


def fragment(recording: Recording) -> str:
    """Rows for a profile, and comments for what it cannot hold."""
    taken: dict[str, str] = {}
    reasons = {row: why_not(row, taken) for row in recording.signatures}
    lines = _origin(recording)
    lines += _tables(row for row in recording.signatures if not reasons[row])
    refused = [row for row in recording.signatures if reasons[row]]
    if refused:
        lines += ["", f"# Not written ({len(refused)} of {len(reasons)} signatures), each with the reason:"]
    for row in refused:
        lines += [f"#   {row.function}: {row.signature}", f"#     {reasons[row]}"]
    return "\n".join(lines) + "\n"


def frozen(recording: Recording) -> str:
    """Every signature, for `read_frozen`."""
    lines = [*_origin(recording), "schema = 1", "", "[recorded]"]
    lines.append(f"command = {_text(' '.join(recording.command))}")
    lines += [f"numba = {_text(recording.numba)}", f"python = {_text(recording.python)}"]
    lines += [f"distributions = {{ {', '.join(f'{_text(n)} = {_text(v)}' for n, v in recording.distributions)} }}"]
    if recording.folders:
        lines += [f"folders = {{ {', '.join(f'{_text(n)} = {_text(f)}' for n, f in recording.folders)} }}"]
    return "\n".join([*lines, *_tables(recording.signatures)]) + "\n"


def _origin(recording: Recording) -> list[str]:
    made = ", ".join(f"{name} {version}" for name, version in recording.distributions)
    tools = f"Numba {recording.numba}, Python {recording.python}"
    command = f"# Recorded by `pkgimage record -- {' '.join(recording.command)}`"
    return [command, f"# {made or 'no distribution'}; {tools}"]


def _tables(rows: Iterable[Recorded]) -> list[str]:
    lines = []
    for function, group in groupby(rows, lambda row: row.function):
        texts = [_text(row.signature) for row in group]
        inside = texts[0] if len(texts) == 1 else "\n    " + ",\n    ".join(texts) + ",\n"
        lines += ["", "[[package.export]]", f"function = {_text(function)}", f"signatures = [{inside}]"]
    return lines


def _text(text: str) -> str:
    """A TOML string: a literal one where that is readable."""
    plain = text.isprintable() and '"' in text and "'" not in text
    return f"'{text}'" if plain else json.dumps(text, ensure_ascii=False)


def read_frozen(path: Path) -> Recording:
    """The recording that `frozen` wrote. Raises ProfileError 'recorded-invalid'."""
    try:
        data = tomli.loads(path.read_text("utf-8"))
        table = data["recorded"]
        rows = [Recorded(str(one["function"]), str(text)) for one in _exports(data) for text in one["signatures"]]
        return Recording(
            tuple(sorted(set(rows))), str(table["numba"]), str(table["python"]),
            tuple(sorted(table["distributions"].items())), tuple(str(table["command"]).split()),
            tuple(sorted((str(name), str(folder)) for name, folder in table.get("folders", {}).items())),
        )
    except (OSError, KeyError, TypeError, AttributeError, ValueError) as problem:
        said = [f"{type(problem).__name__}: {problem}"]
        raise ProfileError("recorded-invalid", f"cannot read the recorded signatures in {path.name}", said) from problem


def _exports(data: dict[str, Any]) -> Sequence[dict[str, Any]]:
    found: Sequence[dict[str, Any]] = data["package"]["export"]
    return found
