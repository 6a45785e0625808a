"""A small matrix run as values: what the report's tests draw, made by the matrix's own constructors."""

from pathlib import Path

from toolchain.matrix.cells import Cell
from toolchain.matrix.document import report_document
from toolchain.matrix.results import CellResult, Check, CheckResult, unfinished
from toolchain.profile import load_profile

PROFILE = Path(__file__).parent.parent / "configs" / "quickstart.toml"
MEAN = Check("call", "mean(float64[::1])", "uniform")
AREA = Check("call", "area(float64)", "python")
EXPORTS = Check("audit", "I5")
NO_QEMU = "qemu-aarch64 was not found; apt install qemu-user-static"


def cell(platform: str, route: str, cpu: str = "x86-64") -> Cell:
    return Cell(platform, cpu, "O2", route, "native", "local")


def results(*, good: bool = False) -> list[CellResult]:
    """A green cell, a cell with a wrong and a broken check, a cell that could not run (`good`: the first alone)."""
    passed = tuple(CheckResult(check, "passed") for check in (AREA, MEAN, EXPORTS))
    green = CellResult(cell("linux-x86_64", "native"), passed, image_sha256="3fa2c1d9" * 8, image_size=1153433, seconds=2.25)
    wrong = (
        CheckResult(MEAN, "failed", "value-differs", "expected 2.5, got 2.4999999999999996\n1 ulp apart, 0 allowed"),
        CheckResult(EXPORTS, "error", "audit-crashed", "LIEF: \x1b[31mboom"),
        CheckResult(Check("global", "ELEVATION"), "passed"),
    )
    red = CellResult(cell("windows-x86_64", "wine"), wrong, image_sha256="00ff00ff" * 8, image_size=5000, seconds=10)
    idle = unfinished(cell("macos-arm64", "flat", "apple-m1"), [MEAN, EXPORTS], "not-run", "qemu-missing", NO_QEMU)
    return [green] if good else [green, red, idle]


def document(*, good: bool = False, require: tuple[str, ...] = ()) -> dict:
    import dataclasses

    profile = dataclasses.replace(load_profile(PROFILE), require=require)
    return report_document(results(good=good), profile)
