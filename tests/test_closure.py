"""What compiled functions captured, and what changed between two lists of inputs, in words."""

import hashlib
import json
import re
import sys
from dataclasses import replace

import pytest

from pkgimage import cachefile
from tests.depot_variants import parts
from toolchain.errors import WorkerError
from toolchain.frontends import ExtractRequest
from toolchain.inputs import Inputs, Observed, Source, changes, inputs_of
from toolchain.package import Package
from toolchain.run.process import Command, run
from toolchain.serialize import cache_file

SCRIPT = """
import pathlib, sys
from toolchain.frontends import ExtractRequest, extract
for name, content in extract(ExtractRequest.from_json(sys.argv[2])).to_files().items():
    (pathlib.Path(sys.argv[1]) / name).write_bytes(content)
"""

MAIN = '''
"""A comment."""
from numba import njit
import tables
import tables as kept
import unused
from helpers import helper
from elsewhere import outside

LIMIT = 3
NEVER = 5
TEXT = "a"

def factory(factor):
    @njit
    def scaled(x):
        return x * factor
    return scaled

double = factory(2.0)
triple = factory(3.0)

@njit
def with_default(x, n=LIMIT):
    return x + n

@njit
def main(x):
    here = kept
    if LIMIT > 2:
        return helper(x) + tables.TABLE[1] + double(x) + triple(x) + with_default(x) + outside(x) + here.DEEP
    return x + NEVER

@njit
def other(x):
    return x
'''
TABLES = "import numpy as np\nTABLE = np.array([1.5, 2.5])\nDEEP = 7\nUNNAMED = 9\n"
HELPERS = "from numba import njit\nK = 10.0\n\n@njit\ndef inner(x):\n    return x + K\n\n@njit\ndef helper(x):\n    return inner(x)\n"
ELSEWHERE = "from numba import njit\nFAR = 4.0\n\n@njit(fastmath=True)\ndef outside(x):\n    return x * FAR\n"
FILES = {"main.py": MAIN, "tables.py": TABLES, "helpers.py": HELPERS, "unused.py": "X = 1\n", "stranger.py": "Y = 2\n"}


def extracted(base, changed=None):
    """The package, extracted from files of which some are `changed`: {file: (old, new)}."""
    root, far, out = base / "root", base / "far", base / "out"
    for folder in (root, far, out):
        folder.mkdir(parents=True)
    for name, text in {**FILES, "elsewhere.py": ELSEWHERE}.items():
        old, new = (changed or {}).get(name, ("", ""))
        assert old in text
        ((far if name == "elsewhere.py" else root) / name).write_text(text.replace(old, new, 1))
    request = ExtractRequest(
        name="demo", version="1", uuid="0" * 8, frontend="numba", root=str(root), modules=(), globals=(),
        exports=(("main.main", ("(float64)",)),),
    )
    argv = (sys.executable, "-c", SCRIPT, str(out), request.to_json())
    path = ":".join([str(far), *sys.path])
    outcome = run(Command(argv, {"PYTHONPATH": path}, deadline=900))
    assert outcome.ok, outcome.stderr.decode()
    return Package.from_files({path.name: path.read_bytes() for path in out.iterdir()})


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return extracted(tmp_path_factory.mktemp("closure"))


def test_sources_are_the_modules_below_the_root(package):
    assert [source.path for source in package.inputs.sources] == ["helpers.py", "main.py", "tables.py", "unused.py"]
    helpers = package.inputs.sources[0]
    assert (helpers.size, helpers.sha256) == (len(HELPERS), hashlib.sha256(HELPERS.encode()).hexdigest())


def test_functions_are_followed_into_other_files_and_distributions(package):
    functions = {one.name: one.value for one in package.inputs.observed if one.kind == "function"}
    assert functions == {
        "main.main": "main.py", "main.factory.<locals>.scaled": "main.py", "main.with_default": "main.py",
        "helpers.helper": "helpers.py", "helpers.inner": "helpers.py", "elsewhere.outside": "elsewhere.py",
    }  # fmt: skip


def test_globals_cells_and_defaults_have_their_values(package):
    values = {one.name: one.value for one in package.inputs.observed if one.kind == "global"}
    table = values.pop("tables.TABLE")
    assert table.startswith("float64[2] ")
    assert values == {
        "main.LIMIT": "3", "main.NEVER": "5", "tables.DEEP": "7", "helpers.K": "10.0", "elsewhere.FAR": "4.0",
        "main.factory.<locals>.scaled.factor": "2.0, 3.0", "main.with_default.n": "3",
    }  # fmt: skip


CASES = {
    "values": (
        {"main.py": ("LIMIT = 3", "LIMIT = 4"), "helpers.py": ("K = 10.0", "K = 11.0"), "elsewhere.py": ("FAR = 4.0", "FAR = 5.0"), "tables.py": ("DEEP = 7", "DEEP = 8")},
        ["global elsewhere.FAR changed: 4.0 -> 5.0", "global helpers.K changed: 10.0 -> 11.0", "global main.LIMIT changed: 3 -> 4",
         "global main.with_default.n changed: 3 -> 4", "global tables.DEEP changed: 7 -> 8", "source helpers.py changed", "source main.py changed", "source tables.py changed"],
    ),
    "functions": (
        {"main.py": ("factory(3.0)", "factory(3.5)"), "helpers.py": ("return inner(x)", "return inner(x) + 1"), "elsewhere.py": ("fastmath=True", "fastmath=False"), "tables.py": ("2.5", "2.6")},
        ["global main.factory.<locals>.scaled.factor changed: 2.0, 3.0 -> 2.0, 3.5", "global tables.TABLE changed: float64[2] 0 -> float64[2] 1", "function elsewhere.outside changed (elsewhere.py)",
         "function helpers.helper changed (helpers.py)", "source helpers.py changed", "source main.py changed", "source tables.py changed"],
    ),
    "nothing captured": (
        {"tables.py": ("UNNAMED = 9", "UNNAMED = 8"), "unused.py": ("X", "Z"), "stranger.py": ("Y", "Z"), "main.py": ("TEXT", "WORD")},
        ["source main.py changed", "source tables.py changed", "source unused.py changed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_changed_is_told_and_nothing_else(package, tmp_path, case):
    changed, expected = CASES[case]
    digests = {}
    told = [re.sub(r"(?<=\] )[0-9a-f]{8}", lambda m: str(digests.setdefault(m[0], len(digests))), text) for text in changes(package.inputs, extracted(tmp_path, changed).inputs)]
    assert told == expected


def test_inputs_are_no_part_of_what_is_compiled(package, tmp_path):
    other = extracted(tmp_path, {"main.py": ('"""A comment."""', '"""Another one."""')})
    assert other.inputs != package.inputs
    assert other.digest == package.digest
    assert replace(package, inputs=Inputs()).digest == package.digest
    assert Package.from_files(package.to_files()) == package


def test_a_cache_file_takes_the_inputs_and_rejects_by_them(package):
    inputs = package.inputs
    file = cachefile.decode(made := cache_file(parts(sources=inputs.source_rows(), observed=inputs.observed_rows())), len(made))
    assert (tuple(file.sources), tuple(file.observed)) == (inputs.source_rows(), inputs.observed_rows())


G, E = Observed("global", "k.TABLE", "3", "0a"), Observed("environment", "HOME_URL", "", "0e")
CHANGES = [
    ([G], [replace(G, value="4", sha256="0b")], "global k.TABLE changed: 3 -> 4"),
    ([], [G], "global k.TABLE is used now: 3"),
    ([G], [], "global k.TABLE is used no more: 3"),
    ([E], [replace(E, value=None)], "environment variable HOME_URL changed:  -> unset"),
    ([Observed("preference", "p", "1", "01")], [Observed("preference", "p", None, "0e")], "preference p changed: 1 -> unset"),
    ([Observed("function", "k.f", "k.py", "01")], [Observed("function", "k.f", "k.py", "02")], "function k.f changed (k.py)"),
    ([], [Observed("function", "k.f", "", "01")], "function k.f is called now"),
    ([Observed("function", "k.f", "k.py", "01")], [], "function k.f is called no more (k.py)"),
    ([Observed("function", "k.f", "k.py", "01")], [Observed("function", "k.f", "l.py", "01")], "function k.f moved: k.py -> l.py"),
    ([Source("b.py", 1, "01")], [Source("b.py", 1, "02")], "source b.py changed"),
    ([], [Source("b.py", 1, "01")], "source b.py is new"),
    ([Source("b.py", 1, "01")], [], "source b.py is gone"),
    ([G], [replace(G)], None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), CHANGES)
def test_changes_in_words(before, after, expected):
    def listed(rows):
        return inputs_of([r for r in rows if isinstance(r, Source)], [r for r in rows if isinstance(r, Observed)])

    assert changes(listed(before), listed(after)) == ((expected,) if expected else ())


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({"sources": [{}], "observed": []}), json.dumps({"sources": 1, "observed": 2})])
def test_damaged_inputs_are_an_error(text):
    with pytest.raises(WorkerError) as error:
        Inputs.from_json(text)
    assert error.value.code == "package-damaged"
