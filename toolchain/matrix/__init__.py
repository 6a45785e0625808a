"""The matrix: which cells there are, what their checks mean, and what a whole run amounts to. Pure values.

A *cell* is platform x CPU targets x flags x route x host CPU. It holds *checks*: one per function call, audit finding
class, quirk control and global. A check has a *status*; a cell's status is the worst of its checks'.
"""

from toolchain.matrix.cells import Cell, cells, excluded
from toolchain.matrix.compare import Comparison, compare
from toolchain.matrix.describe import describe
from toolchain.matrix.document import report_document
from toolchain.matrix.results import CellResult, Check, CheckResult, after_retry, unfinished
from toolchain.matrix.status import STATUSES, Status, worst
from toolchain.matrix.summary import Summary, exit_code, summary
from toolchain.matrix.targets import UNUSABLE, HostTarget

__all__ = [
    "STATUSES",
    "UNUSABLE",
    "Cell",
    "CellResult",
    "Check",
    "CheckResult",
    "Comparison",
    "HostTarget",
    "Status",
    "Summary",
    "after_retry",
    "cells",
    "compare",
    "describe",
    "excluded",
    "exit_code",
    "report_document",
    "summary",
    "unfinished",
    "worst",
]
