"""The minima of a profile: what a report counts for them, and those that a smaller run can reach."""

import json
import tomllib
from collections.abc import Collection, Mapping
from typing import Any

EMULATED = ("qemu", "qemu-python")
"""Routes whose minima without a CPU are about all CPUs that the profile names."""


def toml_minima(text: str) -> list[dict[str, Any]]:
    """The rows of `minimum` in a profile's text."""
    found: list[dict[str, Any]] = tomllib.loads(text)["matrix"]["minimum"]
    return found


def kept(text: str, routes: Mapping[str, Collection[str]], cpus: Collection[str]) -> list[dict[str, Any]]:
    """The rows of `minimum` in a profile's text about these routes (by platform) and, where emulators play, CPUs."""
    return [
        row for row in toml_minima(text)
        if row["route"] in routes.get(row["platform"], ())
        and (row["cpu-model"] in cpus if "cpu-model" in row else row["route"] not in EMULATED)
    ]  # fmt: skip


def toml(rows: Collection[Mapping[str, Any]]) -> str:
    """The rows as a TOML array."""
    tables = ("{" + ", ".join(f"{key} = {json.dumps(value)}" for key, value in row.items()) + "}" for row in rows)
    return f"[{', '.join(tables)}]"


def counted(document: Mapping[str, Any], row: Mapping[str, Any]) -> int:
    """How many checks of a report a row counts, by the report alone."""
    return sum(
        check["status"] == "passed" and row.get("kind") in (None, check["kind"])
        and row.get("cpu-target") in (None, check["cpu_target"] or "chosen")
        for cell in document["cells"]
        if (cell["platform"], cell["route"]) == (row["platform"], row["route"])
        and row.get("cpu-model") in (None, cell["host_cpu"])
        for check in cell["checks"]
    )  # fmt: skip
