"""The page and the drawing of benchmarks/run.py from given numbers; the command says what it needs."""

import importlib.util
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from toolchain.run.process import Command, run

FOLDER = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture
def parts():
    """The modules `page` and `drawing`, which are scripts' neighbours and no package."""
    sys.path.insert(0, str(FOLDER))
    try:
        import drawing
        import page

        yield page, drawing
    finally:
        sys.path.remove(str(FOLDER))


def found() -> dict:
    """The numbers of a run, invented; every third round is slow."""
    row = {way: [cost, cost, 3 * cost] for way, cost in (("image", 11.0), ("C", 10.0), ("Cython", 13.0), ("Numba", 90.0), ("ctypes", 1500.0))}
    shapes = ("number", "integers", "array", "rows", "array_sum", "rows_sum")
    loads = {name: [0.2, 0.3, 0.9] for name in ("load", "second", "module", "dlopen")}
    first = {"python -c pass": 10.0, "import numpy": 80.0, "image": 82.0, "import numba": 250.0, "Numba, cached": 560.0, "Numba, cold": 700.0}
    return {
        "machine": {"processor": "a processor", "tools": "a <compiler>"}, "count": 50, "quick": False, "seconds": 100.0,
        "calls": dict.fromkeys(shapes, row), "load": loads, "first": {name: [time] for name, time in first.items()},
        "imports": {"bare Python": [10.0], "import pkgimage": [11.5]}, "stages": {"linux-x86_64": {"extract": 4.0, "build": 1.0}},
        "sizes": {"linux-x86_64": 51200},
    }  # fmt: skip


def test_the_page(parts):
    text = parts[0].markdown(found())
    assert "| `f(float64)` | **11.0 (11.0)** | 10.0 (10.0) | 1.10 | 13.0 (13.0) | 90.0 (90.0) | 1500.0 (1500.0) |" in text
    assert "| import pkgimage | 11.5 (11.5) | 1.5 |" in text
    assert "| **`pkgimage.load`** | 0.30 | 0.20 | 0.90 |" in text
    assert "| dlopen | 0.30 | 0.20 | 0.90 |" in text
    assert "| linux-x86_64 | 4.0 | 1.0 | 100 | 50 |" in text
    assert max(len(line) for line in text.splitlines() if not line.startswith("|")) <= 120
    assert "not for publication" in parts[0].markdown({**found(), "quick": True})


def test_the_drawing_is_svg_with_a_bar_per_number(parts):
    tree = ET.fromstring(parts[1].svg(found()))
    bars = list(tree.iter("{http://www.w3.org/2000/svg}rect"))[1:]
    assert len(bars) == 4 * 5 + 5
    assert float(bars[4].get("width")) > float(bars[3].get("width")) > float(bars[0].get("width"))
    width = int(tree.get("width"))
    assert all(float(bar.get("x")) + float(bar.get("width")) < width for bar in bars)
    assert "1,500" in {one.text for one in tree.iter("{http://www.w3.org/2000/svg}text")}


def test_arrays_of_an_image_touch_memory_only_where_they_are_used(tmp_path):
    if not sys.platform.startswith("linux"):
        skip_or_fail("host", "memory is read from Linux's /proc")
    sys.path.insert(0, str(FOLDER))
    try:
        import data
    finally:
        sys.path.remove(str(FOLDER))
    data.prepare(tmp_path, 20, 100)
    touched = {name: data.measure(tmp_path, *row)[1] for name, row in data.ROWS.items() if name.startswith("image")}
    assert touched["image: first element of the array"] < 2048  # KiB
    assert touched["image: last element of the array"] < 2048
    assert touched["image: sum of the array"] > 20_000  # control: what is used is seen


def test_what_is_missing_is_said(tmp_path):
    done = run(Command((sys.executable, str(FOLDER / "run.py"), "--output", str(tmp_path)), {"PATH": str(tmp_path)}))
    assert done.code == 2
    assert done.stderr.decode() == "error: the benchmark compares with gcc, which is not installed\n  hint: apt-get install gcc\n"
    assert list(tmp_path.iterdir()) == []


def cached() -> dict:
    """The numbers of a run of cache.py, invented."""
    from reuse import Twice

    stages = {"extract": (30.0, 0.1, "reused"), "oracle": (5.0, 0.1, "reused"), "build": (9.0, 0.1, "reused"), "check": (18.0, 19.0, "")}
    rows = {"one fits, order file": [0.4, 0.5, 2.0], "one fits, no order file": [1.0], "none fits": [2.0]}
    return {
        "machine": {"processor": "a processor"}, "quick": False, "seconds": 9.0, "count": 50, "decisions": {1: rows, 10: rows, 10_000: rows},
        "sources": {1: {"unknown": [0.1], "hashed": [0.2], "by stamp": [0.15]}, 100: {"unknown": [0.3], "hashed": [9.0], "by stamp": [1.0]}}, "source_size": 10_000,
        "loads": {"the file, by its path": [0.5], "by name, 1 variant": [0.75]}, "first": {"image, by name": [3.0], "Numba, cache=True": [300.0]},
        "data": {"image": [1.0], "pickle": [2.0]}, "matrix": Twice((62.0, 20.0), stages, 1 << 20, True), "profile": "quickstart.toml",
    }  # fmt: skip


def test_the_page_of_the_cache(parts):
    import cache_page

    text = cache_page.markdown(cached())
    assert "| 10,000 | 0.50 (0.40) | 1.00 (1.00) | 2.00 (2.00) |" in text
    assert "| 100 | 0.30 (0.30) | 9.00 (9.00) | 1.00 (1.00) |" in text
    assert "10,000\nbytes each" in text
    assert "| by name, 1 variant | 0.75 (0.75) | +0.25 |" in text
    assert "| oracle | 5.0 | 0.1 | reused |" in text
    assert "| all but the checks | 44.0 | 0.3 |  |\n| the command | 62.0 | 20.0 |  |" in text
    assert "Budget of 1 ms at 10 variants: kept (0.50 ms); beyond: flat (1.00 times as long at 10,000)." in text
    assert max(len(line) for line in text.splitlines() if not line.startswith("|")) <= 120


def test_control_a_slow_decision_is_said(parts):
    import cache_page

    slow = cached()
    slow["decisions"] = {10: {"one fits, order file": [1.5]}, 10_000: {"one fits, order file": [4.0]}}
    assert cache_page.verdict(slow) == "Budget of 1 ms at 10 variants: EXCEEDED (1.50 ms); beyond: NOT flat (2.67 times as long at 10,000)"


def several() -> dict:
    """The numbers of a run of multiversion.py, invented; every third round is slow."""
    row = lambda *costs: {way: [cost, cost, 9 * cost] for way, cost in zip(("generic", "x86-64-v3", "x86-64-v4", "this CPU", "optimize = 2", "Numba"), costs, strict=True)}  # noqa: E731 (short, and used here alone)
    calls = {"one target": [14.0, 15.0], "three targets": [15.0, 16.0]}
    sizes = {1: ([3.0], 61 << 10, [22000]), 2: ([4.0], 73 << 10, [22100, 7500]), 3: ([5.0], 85 << 10, [22200, 7500, 8100])}
    return {
        "machine": {"processor": "a processor"}, "quick": False, "seconds": 9.0, "taken": "x86-64-v4", "targets": ("generic", "x86-64-v3,clone_all", "x86-64-v4,base(1)"),
        "gains": {"dot": ("dot product", row(8.0, 4.0, 2.0, 2.0, 5.0, 3.0)), "running_sum": ("prefix sum", row(7.0, 7.0, 7.0, 7.0, 7.0, 7.0)), "popcount": ("bits", row(9.0, 6.0, 3.0, 1.0, 3.0, 1.5))},
        "calls": {"number": calls}, "slots": {"direct": [3.5], "slot": [3.75]}, "choosing": {"look": [65.0], "select": [12.0]}, "loads": {1: [0.5], 2: [0.75], 3: [0.8]},
        "sizes": {"13 loops": {count: {"seconds": seconds, "size": size, "code": code} for count, (seconds, size, code) in sizes.items()}},
    }  # fmt: skip


def test_the_pages_of_data_and_of_base_images(parts):
    import small_pages

    every = {"command": "python benchmarks/x.py", "rounds": 3, "machine": {"processor": "a processor"}}
    rows = {"image: a number": ([2.0, 1.0, 9.0], None), "image: an element": ([0.5], [512, 512, 2048])}
    text = small_pages.data({**every, "rows": rows, "megabytes": 100, "objects": 10_000})
    assert "| image: a number | 2.00 (1.00) | - |\n| image: an element | 0.50 (0.50) | 0.5 |" in text
    assert "100 MB, and a dict of 10,000 objects" in text
    sizes = {"upon a base": (2000, 500, 1000), "without": (2300, 600, 1300), "the base": (900, 700, 800)}
    loads = {"first, without": [0.5], "first, upon a base": [0.75, 0.7, 0.9]}
    base = {**every, "sizes": sizes, "loads": loads, "profile": "p.toml"}
    text = small_pages.base(base)
    assert "| without | 2,300 | 600 | 1,300 |" in text
    assert "| first, upon a base | 0.750 (0.700) |" in text
    assert "saves 300 bytes, so that the base pays from 3 images on." in text
    assert "before" not in text
    assert "*before*" in small_pages.base({**base, "sizes": sizes | {"before": (1, 1, 1)}})
    assert all("Written by `python benchmarks/x.py`" in page for page in (text, small_pages.base(base)))


def test_the_page_of_code_for_several_cpus(parts):
    import multiversion_page

    text = multiversion_page.markdown(several())
    assert "| | generic, baseline | x86-64-v3 | **x86-64-v4** | this CPU | optimize = 2 | Numba | gain | JIT |" in text
    assert "| dot product | 8.0 (8.0) | 4.0 (4.0) | 2.0 (2.0) | 2.0 (2.0) | 5.0 (5.0) | 3.0 (3.0) | 4.00 | 1.50 |" in text
    assert "2 of 3 rows gain a fifth or more, the most 4.0 times. The JIT takes between\n0.50 and 1.50 times as long" in text
    assert "| number | 14.5 (14.0) | 15.5 (15.0) | +1.0 |" in text
    assert "| 3 | 0.80 (0.80) | +0.30 |" in text
    assert "| 13 loops | 2 | 4.0 (4.0) | 73 | 22,100, 7,500 |" in text
    assert max(len(line) for line in text.splitlines() if not line.startswith("|")) <= 120
    assert "not for publication" in multiversion_page.markdown({**several(), "quick": True})


def test_a_host_without_wide_vectors_has_fewer_columns(parts):
    import multiversion_page

    found = several()
    found["taken"] = "x86-64-v3"
    for _, times in found["gains"].values():
        del times["x86-64-v4"]
    text = multiversion_page.markdown(found)
    assert "| | generic, baseline | **x86-64-v3** | this CPU | optimize = 2 | Numba | gain | JIT |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n" in text
    assert "| dot product | 8.0 (8.0) | 4.0 (4.0) | 2.0 (2.0) | 5.0 (5.0) | 3.0 (3.0) | 2.00 | 0.75 |" in text


def test_pynndescent_that_is_missing_is_said(tmp_path):
    if importlib.util.find_spec("pynndescent") is not None:
        skip_or_fail("host", "pynndescent is installed in this Python")
    done = run(Command((sys.executable, str(FOLDER / "multiversion.py"), "--output", str(tmp_path))))
    assert done.code == 2
    assert done.stderr.decode() == (
        "error: the benchmark compares with pynndescent, which is not installed\n"
        "  hint: pip install -c constraints.txt pynndescent\n"
    )
    assert list(tmp_path.iterdir()) == []
