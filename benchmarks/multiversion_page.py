"""The numbers of benchmarks/multiversion.py as the text of docs/performance-cpus.md."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from page import number

TEXT = """# Performance of code for several CPUs

Written by `python benchmarks/multiversion.py`; every number below comes from that one run ({seconds:.0f} s{quick}).
Medians, with the smallest value in brackets; rows of one table were measured in turn, round by round.

| machine | |
| --- | --- |
{machine}

## What the code of each target gains

Microseconds of a call from Python, {rounds} rounds. The columns are one image, bound to each of its targets in
the same process: `{targets}`, and *this CPU* (`native`), which only the
benchmark adds; then {taken} of an image with `optimize = 2`, which is what a profile means that says nothing; then
Numba's JIT, which compiles for this very CPU with level 3. A load takes **{taken}** here. *Gain*: baseline /
{taken}. *JIT*: Numba / {taken}: above 1 the image is faster. Arrays begin 16 bytes after a multiple of 64, as
NumPy's large ones do, if nothing else is said.

| | {head} | gain | JIT |
| --- | {rules}
{rows}

{gained}

What does not gain: sums in order and prefix sums, where each turn waits for the one before it; counting into a table;
calls of the system's mathematics gain little. Loops whose turns go different ways gain where vectors have masks
(AVX-512). What gains less than its vectors are wider waits for memory. `x86-64-v4` has vectors of 64 bytes: where
arrays do not begin at a multiple of that, each access touches two lines of the cache, and a loop that soon reads
again what it has written, such as the matrix product, can be slower than with shorter vectors. Numba's JIT is so too.
Where the JIT is ahead of the image, but not of *this CPU*, the difference is in features that no level has. For
counting bits these are `avx512bitalg` and `avx512vpopcntdq`; a fourth target,
`x86-64-v4,avx512bitalg,avx512vpopcntdq,base(1)`, has them. `optimize = 3` unrolls an inner loop of some turns
completely, so that the loop around it can become one of vectors: the rows of Mandelbrot need it.

## What dispatch costs

Nanoseconds of a call, {rounds_calls} rounds: from Python, of functions without a loop, in an image for one target and
in one for three; and from compiled code, by an address in a register (*direct*) and by the slot that holds it.

| | one target | three targets | difference |
| --- | ---: | ---: | ---: |
{calls}

| from compiled code, two arrays of two elements | ns |
| --- | ---: |
| direct | {direct} |
| through the slot | {slot} |

Looking at the CPU takes {look} us, once per process (a hypervisor answers for each CPUID); comparing three
targets with what was seen takes {select} us. With both, `pkgimage.load` in a fresh process takes, in milliseconds:

| targets | ms | over one |
| ---: | ---: | ---: |
{loads}

## What a target costs

Seconds of a build from extracted code on (data section, code generation, LLD, audit; start of processes included), the
size of the image, and the bytes of each target's code; the first one's has the glue too.

| package | targets | build, s | image, KiB | code of each target, bytes |
| --- | ---: | ---: | ---: | --- |
{sizes}
"""


def ways(found: Mapping[str, Any]) -> list[str]:
    """The columns: those of the first row, which has all."""
    return list(next(iter(found["gains"].values()))[1])


def gain(found: Mapping[str, Any]) -> dict[str, float]:
    """Row -> how many times as fast as the baseline the target is that a load takes: medians."""
    return {
        name: statistics.median(times["generic"]) / statistics.median(times[found["taken"]])
        for name, (_, times) in found["gains"].items()
    }


def jit(found: Mapping[str, Any]) -> dict[str, float]:
    """Row -> what a call of Numba's JIT takes, in calls of the target that a load takes: medians."""
    return {
        name: statistics.median(times["Numba"]) / statistics.median(times[found["taken"]])
        for name, (_, times) in found["gains"].items()
    }


def gained(found: Mapping[str, Any]) -> str:
    """One sentence about all rows."""
    gains, beside = gain(found), jit(found)
    many = sum(value >= 1.2 for value in gains.values())
    return (
        f"{many} of {len(gains)} rows gain a fifth or more, the most {max(gains.values()):.1f} times. "
        "The JIT takes between\n"
        f"{min(beside.values()):.2f} and {max(beside.values()):.2f} times as long as the image, "
        f"{statistics.median(beside.values()):.2f} in the median."
    )


def markdown(found: Mapping[str, Any]) -> str:
    """The whole page."""
    names, gains, beside = ways(found), gain(found), jit(found)
    head = [
        f"{name}, baseline" if name == "generic" else f"**{name}**" if name == found["taken"] else name
        for name in names
    ]
    loads = found["loads"]
    return TEXT.format(
        seconds=found["seconds"], quick=", **--quick: not for publication**" if found["quick"] else "",
        machine="\n".join(f"| {name} | {text} |" for name, text in found["machine"].items()),
        rounds=len(next(iter(found["gains"].values()))[1]["generic"]), targets=";".join(found["targets"]),
        taken=found["taken"], head=" | ".join(head), rules="---: | " * (len(names) + 1) + "---: |",
        rows="\n".join(
            f"| {title} | {' | '.join(number(times[name]) for name in names)} | {gains[row]:.2f} | {beside[row]:.2f} |"
            for row, (title, times) in found["gains"].items()
        ),
        gained=gained(found), rounds_calls=len(next(iter(found["calls"].values()))["one target"]),
        calls="\n".join(_call(name, times) for name, times in found["calls"].items()),
        direct=number(found["slots"]["direct"], 2), slot=number(found["slots"]["slot"], 2),
        look=number(found["choosing"]["look"]), select=number(found["choosing"]["select"]),
        loads="\n".join(
            f"| {count} | {number(times, 2)} | {statistics.median(times) - statistics.median(loads[1]):+.2f} |"
            for count, times in loads.items()
        ),
        sizes="\n".join(_sizes(found["sizes"])),
    )  # fmt: skip


def _call(name: str, times: Mapping[str, Sequence[float]]) -> str:
    one, three = times["one target"], times["three targets"]
    more = statistics.median(three) - statistics.median(one)
    return f"| {name} | {number(one)} | {number(three)} | {more:+.1f} |"


def _sizes(packages: Mapping[str, Mapping[int, Mapping[str, Any]]]) -> Iterator[str]:
    for name, rows in packages.items():
        for count, row in rows.items():
            code = ", ".join(f"{size:,}" for size in row["code"])
            yield f"| {name} | {count} | {number(row['seconds'])} | {row['size'] / 1024:.0f} | {code} |"
