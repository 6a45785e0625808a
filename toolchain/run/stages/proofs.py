"""The stage that checks: one cell after the other."""

from dataclasses import replace

from toolchain.errors import ToolError
from toolchain.matrix import UNUSABLE, Cell, CellResult, Check, CheckResult, Status, unfinished
from toolchain.platforms import Platform
from toolchain.profile import Profile
from toolchain.run import checking, proving, targeting
from toolchain.run.orders import cell_order
from toolchain.run.protocol import error_from, make_job
from toolchain.run.stages.values import Built, Extracted, Oracle
from toolchain.run.workshop import Workshop

DEADLINE = 1800.0


def planned_checks(cell: Cell, platform: Platform, extracted: Extracted, oracle: Oracle) -> list[Check]:
    """Everything that a cell will check."""
    if cell.route == "file":
        return proving.planned(platform, oracle.globals)
    wanted = checking.planned(oracle.expected, extracted.package, cell.route, platform, oracle.globals)
    calls = checking.calls_of(oracle.expected, extracted.package, cell.route)
    return wanted + targeting.planned(cell.targets, cell.expected, calls)


def run_cell(
    cell: Cell, platform: Platform, profile: Profile, extracted: Extracted, oracle: Oracle, built: Built, shop: Workshop
) -> CellResult:
    """The result of one cell, whatever happens: nothing planned drops out."""
    planned = planned_checks(cell, platform, extracted, oracle)
    if cell.exclude_reason:
        return unfinished(cell, planned, "unsupported", "excluded", cell.exclude_reason)
    if cell.targets and cell.expected is None:
        return unfinished(cell, planned, "not-run", UNUSABLE, "; ".join(_lacks(cell)))
    if built.error is not None or built.image is None:
        assert built.error is not None, "no image without an error"
        return unfinished(cell, planned, _status(built.error), built.error.code, _words(built.error))
    arguments = cell_order(
        cell.platform, cell.route, built.image, built.objects, extracted.directory, oracle.directory,
        [check.tolerance for check in profile.checks], globals_=dict(oracle.globals), lld=profile.lld,
        link_argv=built.argv, below=[one.extracted.directory for one in extracted.below], host_cpu=cell.host_cpu,
        targets=cell.targets, due=cell.expected,
    )  # fmt: skip
    inputs = [built.image, *built.objects, *extracted.files(), *oracle.files()]
    inputs += [built.base] if built.base is not None else []
    inputs += [one.image for one in built.below if one.image is not None]
    inputs += [file for one in extracted.below for file in one.extracted.files()]
    job = make_job("cell", arguments, shop.folder(f"cell-{cell.platform}-{cell.route}"), inputs, deadline=DEADLINE)
    result = shop.run(cell.platform, job)
    if not result.ok:
        assert result.error is not None
        error = error_from(result.error)
        failed = unfinished(cell, planned, _status(error), error.code, _words(error))
        return _with_image(failed, built, result.seconds)
    checks = tuple(checking.result_of_row(row) for row in result.value["checks"])
    return _with_image(_complete(cell, planned, checks), built, result.seconds)


def _lacks(cell: Cell) -> list[str]:
    return [f"{target.label}: {target.lacks}" for target in cell.targets]


ABSENT = frozenset(
    {"docker-daemon-absent", "docker-sdk-missing", "container-image-missing", "container-image-stale"}
)
"""Errors that say that the executor is not there: nothing was tried, so nothing failed."""


def _status(error: ToolError) -> Status:
    return "not-run" if error.code in ABSENT else "error"


def _words(error: ToolError) -> str:
    """What people read beside the code: brief, details, hint."""
    return "\n".join([error.brief, *error.details, *([f"hint: {error.hint}"] if error.hint else [])])


def _complete(cell: Cell, planned: list[Check], checks: tuple[CheckResult, ...]) -> CellResult:
    """The result of a cell whose job ended well; a planned check without a result is an error, never an omission."""
    known = {check.id for check in checks}
    if all(check.id in known for check in planned):
        return CellResult(cell, checks)
    return unfinished(cell, planned, "error", "check-missing", "the worker gave no result", checks)


def _with_image(result: CellResult, built: Built, seconds: float) -> CellResult:
    return replace(
        result, image_sha256=built.sha256, image_size=built.size, linker=built.linker, seconds=seconds
    )
