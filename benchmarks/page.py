"""The numbers of a run as the text of docs/performance.md."""

import statistics
from collections.abc import Mapping, Sequence
from typing import Any

BUDGET = 1.1
"""What a call may cost, in calls of hand-written C."""
SHAPES = {
    "number": "`f(float64)`", "integers": "`f(int64, int64)`", "array": "`f(float64[::1])`, 4 elements",
    "rows": "`f(float64[:, ::1], float64[::1])`, 2 x 3",
}  # fmt: skip
"""The shapes whose overhead is judged: their kernels have no loop."""
LOADS = {
    "load": "**`pkgimage.load`**", "second": "`pkgimage.load` of a second image", "dlopen": "dlopen",
    "module": "module (`_imp.create_dynamic`, `exec_dynamic`)",
}  # fmt: skip
"""The rows of the first table about loading."""
LOOPS = {"array_sum": "sum of 4 elements", "rows_sum": "row sums of 2 x 3"}
"""The same shapes with a loop in the kernel."""
HEAD = """# Performance

Written by `python benchmarks/run.py`; every number below comes from that one run ({seconds:.0f} s{quick}).
Medians, with the smallest value in brackets. Rows of one table were measured in turn, round by round.

![call overhead and time to first result](performance.svg)

| machine | |
| --- | --- |
{machine}
"""
CALLS = """
## Call overhead

Nanoseconds per call from Python, one process, {rounds} rounds. *C* is written by hand against CPython's full API and
NumPy's C API (`METH_FASTCALL`, no keyword arguments), compiled by gcc; images take keywords too and use only the stable
ABI. *ctypes* gets addresses by `x.ctypes.data`. The first four rows have kernels without a loop, so they show the call;
their budget is {budget} times C. There image and C hold the kernel's code in line. The last two have the same arguments
and a loop: an image calls such a kernel through its slot, and the compilers' code counts too (LLVM unrolls a loop of
three turns by eight, gcc -O2 does not).

| | image | C | image / C | Cython | Numba | ctypes |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}
"""
LOAD = """
## Load

An image with {count} functions, timed inside of a fresh process each, {rounds} rounds. The last two rows are parts of
the first: *dlopen* is the system's loader alone (by ctypes), *module* that and the module with its functions, which
CPython makes. What `pkgimage.load` takes beyond *module* reads the file and checks it: bounds, header, host, digests,
and whether the system's loader can map it without a fault.

| | median, ms | smallest | largest |
| --- | ---: | ---: | ---: |
{loads}

| fresh interpreter | ms | over bare Python |
| --- | ---: | ---: |
{rows}

## Time to first result

A fresh interpreter that calls one of {count} functions on NumPy arrays and ends; milliseconds, {turns} rounds.

| | ms |
| --- | ---: |
{first}
"""
BUILD = """
## Build

{count} functions `float64(float64[::1], float64[::1])`, one platform at a time. *extract* is Numba's part (typing and
lowering); it is done once for all platforms of a profile. *build* is data section, code generation, LLD and audit.

| | extract, s | build, s | per function, ms | image, KiB |
| --- | ---: | ---: | ---: | ---: |
{rows}
"""


def ratio(row: Mapping[str, Sequence[float]]) -> float:
    """What a call of the image costs, in calls of hand-written C: medians."""
    return statistics.median(row["image"]) / statistics.median(row["C"])


def number(values: Sequence[float], digits: int = 1) -> str:
    """'15.2 (14.7)': median and minimum."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f})"


def markdown(found: Mapping[str, Any]) -> str:
    """The whole page."""
    count = found["count"]
    calls = found["calls"]
    bare = statistics.median(found["imports"]["bare Python"])
    return "".join([
        HEAD.format(
            seconds=found["seconds"], quick=", **--quick: not for publication**" if found["quick"] else "",
            machine="\n".join(f"| {name} | {text} |" for name, text in found["machine"].items()),
        ),
        CALLS.format(
            rounds=len(calls["number"]["C"]),
            budget=BUDGET, rows="\n".join(_call(title, calls[shape]) for shape, title in {**SHAPES, **LOOPS}.items()),
        ),
        LOAD.format(
            count=count, rounds=len(found["load"]["load"]), turns=len(found["first"]["image"]),
            loads="\n".join(
                f"| {title} | {statistics.median(row):.2f} | {min(row):.2f} | {max(row):.2f} |"
                for title, row in ((title, found["load"][name]) for name, title in LOADS.items())
            ),
            rows="\n".join(
                f"| {name} | {number(row)} | {statistics.median(row) - bare:.1f} |"
                for name, row in found["imports"].items()
            ),
            first="\n".join(f"| {name} | {number(row, 0)} |" for name, row in found["first"].items()),
        ),
        BUILD.format(
            count=count,
            rows="\n".join(
                f"| {platform} | {row['extract']:.1f} | {row['build']:.1f} | "
                f"{1000 * (row['extract'] + row['build']) / count:.0f} | {found['sizes'][platform] / 1024:.0f} |"
                for platform, row in found["stages"].items()
            ),
        ),
    ])  # fmt: skip


def _call(title: str, row: Mapping[str, Sequence[float]]) -> str:
    image, c, *others = (number(row[way]) for way in ("image", "C", "Cython", "Numba", "ctypes"))
    return f"| {title} | **{image}** | {c} | {ratio(row):.2f} | {' | '.join(others)} |"
