"""The numbers of a run as a drawing: plain SVG, logarithmic bars, readable on light and dark ground."""

import math
import statistics
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

COLOURS = {"image": "#2a78d6", "C": "#6b7a89", "Cython": "#8f6fc0", "Numba": "#d98a29", "ctypes": "#b8574e"}
SHAPES = {
    "number": "f(float64)", "integers": "f(int64, int64)", "array": "f(float64[:])",
    "rows": "f(float64[:, :], float64[:])",
}  # fmt: skip
FIRST = {"image": "image", "Numba, cached": "Numba", "Numba, cold": "Numba", "import numpy": "C", "python -c pass": "C"}
"""Row of 'time to first result' -> whose colour it has."""
WIDTH, LEFT, RIGHT, BAR, STEP = 900, 260, 800, 15, 19


def svg(found: Mapping[str, Any]) -> str:
    """Two charts below each other: nanoseconds per call, milliseconds to the first result."""
    calls = [
        (SHAPES[shape], [(way, statistics.median(times), COLOURS[way]) for way, times in found["calls"][shape].items()])
        for shape in SHAPES
    ]
    rows = [(name, statistics.median(found["first"][name]), COLOURS[colour]) for name, colour in FIRST.items()]
    upper, height = chart("Call overhead, nanoseconds per call (logarithmic)", calls, 40, (10, 10000), "ns")
    title = "Time to the first result, milliseconds (logarithmic)"
    lower, end = chart(title, [("", rows)], height + 50, (1, 10000), "ms")
    size = f'width="{WIDTH}" height="{end + 20}" viewBox="0 0 {WIDTH} {end + 20}"'
    font = 'font-family="Helvetica, Arial, sans-serif" font-size="12"'
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>',
        f'<rect width="{WIDTH}" height="{end + 20}" fill="#ffffff"/>',
        *upper,
        *lower,
        "</svg>",
        "",
    ])  # fmt: skip


Group = tuple[str, Sequence[tuple[str, float, str]]]


def chart(title: str, groups: Sequence[Group], top: int, scale: tuple[int, int], unit: str) -> tuple[list[str], int]:
    """(elements, bottom) of one chart; groups of (name, value, colour)."""
    bars = sum(len(rows) for _, rows in groups)
    bottom = top + 14 + bars * STEP + 14 * (len(groups) - 1)
    parts = [f'<text x="20" y="{top - 14}" font-size="15" font-weight="bold" fill="#1c2733">{escape(title)}</text>']
    decades = range(round(math.log10(scale[0])), round(math.log10(scale[1])) + 1)
    for decade in decades:
        x = place(10.0**decade, scale)
        parts.append(f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}" stroke="#d7dde3"/>')
        label = f"{10**decade:,} {unit}"
        parts.append(f'<text x="{x:.1f}" y="{bottom + 14}" text-anchor="middle" fill="#5a6672">{label}</text>')
    y = top + 8
    for name, rows in groups:
        middle = y + len(rows) * STEP / 2
        parts.append(f'<text x="12" y="{middle:.1f}" fill="#1c2733">{escape(name)}</text>')
        for label, value, colour in rows:
            end = place(value, scale)
            shown = f"{value:.1f}" if value < 100 else f"{value:,.0f}"
            parts.append(f'<text x="{LEFT - 6}" y="{y + 12}" text-anchor="end" fill="#3b4753">{escape(label)}</text>')
            parts.append(f'<rect x="{LEFT}" y="{y}" width="{max(end - LEFT, 1):.1f}" height="{BAR}" fill="{colour}"/>')
            parts.append(f'<text x="{end + 5:.1f}" y="{y + 12}" fill="#1c2733">{shown}</text>')
            y += STEP
        y += 14
    return parts, bottom + 14


def place(value: float, scale: tuple[int, int]) -> float:
    """The horizontal place of a value."""
    low, high = math.log10(scale[0]), math.log10(scale[1])
    share = (math.log10(max(value, scale[0])) - low) / (high - low)
    return LEFT + min(max(share, 0.0), 1.0) * (RIGHT - LEFT)
