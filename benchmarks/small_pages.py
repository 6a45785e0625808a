"""The numbers of benchmarks/data.py and benchmarks/base.py as the texts of their pages."""

import statistics
from collections.abc import Mapping, Sequence
from typing import Any

from page import number

HEAD = """Written by `{command}`; every number below comes from that one run. Medians of {rounds}
rounds, with the smallest value in brackets; rows of one table were measured in turn, each in a fresh process.

| machine | |
| --- | --- |
{machine}
"""
DATA = """# Performance of data

{head}
An image, a `.npy` file and pickles with the same: an array of {megabytes} MB, and a dict of {objects:,} objects (texts,
ints, floats, tuples, lists). The clock starts when modules are imported, and stops with the value in hand. *Touched*:
what the process then holds in memory of the file's mapping. All files are in the system's cache.

| | ms | MiB touched |
| --- | ---: | ---: |
{rows}
"""
BASE = """# What a base image saves and costs

{head}
{profile}, linux-x86_64: the same package upon a base image, and with the support run-time linked in{other}.

| | file, bytes | machine code | all but data |
| --- | ---: | ---: | ---: |
{sizes}

A base is there once for all images that are built upon it. {pays}

| load, fresh process | ms |
| --- | ---: |
{loads}
"""
OTHER = ";\n*before*: the image that an earlier version of this project makes, loaded by its own run-time"


def _head(found: Mapping[str, Any]) -> str:
    machine = "\n".join(f"| {name} | {text} |" for name, text in found["machine"].items())
    return HEAD.format(command=found["command"], rounds=found["rounds"], machine=machine)


def data(found: Mapping[str, Any]) -> str:
    """docs/performance-data.md. rows: name -> (milliseconds, KiB touched or None, round by round)."""
    rows = [
        f"| {name} | {number(times, 2)} | {'-' if kib is None else f'{statistics.median(kib) / 1024:.1f}'} |"
        for name, (times, kib) in found["rows"].items()
    ]
    return DATA.format(
        head=_head(found), megabytes=found["megabytes"], objects=found["objects"], rows="\n".join(rows)
    )  # fmt: skip


def base(found: Mapping[str, Any]) -> str:
    """docs/performance-base.md. sizes: name -> (file, code, all but data), loads: name -> milliseconds."""
    sizes: Mapping[str, Sequence[int]] = found["sizes"]
    saved = max(sizes["without"][2] - sizes["upon a base"][2], 1)
    pays = f"This one saves {saved:,} bytes, so that the base pays from {-(-sizes['the base'][2] // saved)} images on."
    return BASE.format(
        head=_head(found), profile=found["profile"], other=OTHER if "before" in sizes else "",
        sizes="\n".join(f"| {name} | {' | '.join(f'{size:,}' for size in row)} |" for name, row in sizes.items()),
        pays=pays,
        loads="\n".join(f"| {name} | {number(times, 3)} |" for name, times in found["loads"].items()),
    )  # fmt: skip
