"""The report as a JSON document: what people read and what CI reads is made from this one value."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from toolchain.matrix.minima import shortfalls
from toolchain.matrix.results import CellResult, CheckResult
from toolchain.matrix.summary import exit_code, missing_routes, summary
from toolchain.matrix.unrun import unrun_targets
from toolchain.profile import Profile

SCHEMA = 1

STAND_INS = (
    "The loaders of Windows and macOS themselves are not verified by any route here: "
    "wine, the flat loader and qemu stand in for them."
)
NOTES = (STAND_INS,)
"""What every report says, whatever its statuses."""


def _check(result: CheckResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "kind": result.check.kind,
        "subject": result.check.subject,
        "entry": result.check.entry,
        "cpu_target": result.check.target or None,
        "status": result.status,
        "reason": result.reason or None,
        "detail": result.detail or None,
    }


def _cell(result: CellResult) -> dict[str, Any]:
    cell = result.cell
    return {
        "id": result.id,
        "platform": cell.platform,
        "cpu_targets": cell.cpu_targets,
        "host_cpu": cell.host_cpu,
        "expected_target": cell.expected_target or None,
        "flags": cell.flags,
        "route": cell.route,
        "executor": cell.executor,
        "status": result.status,
        "reason": result.reason or None,
        "detail": result.detail or None,
        "image_sha256": result.image_sha256 or None,
        "image_size": result.image_size or None,
        "lld": result.linker or None,
        "seconds": round(result.seconds, 3),
        "checks": [_check(check) for check in result.checks],
    }


def report_document(results: Sequence[CellResult], profile: Profile) -> dict[str, Any]:
    """The whole report; `json.dumps` takes it as it is. Keys are stable within one `schema`."""
    found = summary(results)
    return {
        "schema": SCHEMA,
        "package": {
            "name": profile.name,
            "version": profile.version,
            "uuid": profile.uuid,
            "uuid_derived": profile.uuid_derived,
        },
        "profile": {"name": profile.path.name, "sha256": profile.digest},
        "notes": list(NOTES),
        "cells": [_cell(result) for result in results],
        "summary": {
            **asdict(found),
            "text": found.text,
            "required_not_run": list(missing_routes(results, profile.require)),
            "below_minimum": [
                {**asdict(short), "text": short.text} for short in shortfalls(results, profile.minima)
            ],
            "targets_not_run": [{**asdict(one), "text": one.text} for one in unrun_targets(results)],
            "exit_code": exit_code(results, profile.require, profile.minima),
        },
    }
