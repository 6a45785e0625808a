"""Refusals name the line of the offending statement, in the package's own source: whatever stands between, and behind.

The lines are counted in the source below, where each row's own line carries a comment with the row's function.
"""

import json
import re

import pytest

from tests.test_frontend_numba import extracted, request, written
from toolchain import app
from toolchain.errors import ToolError
from toolchain.report.recording import RecordingEvents

SOURCE = """
import numpy as np
from numba import njit, objmode
from numba.extending import overload

STRIDED = np.arange(20.0)[::2]

@njit
def attribute(x):
    y = x + 1.0
    return y.nothing  # attribute

@njit
def called(x):
    y = x
    return attribute(y)

@njit
def absent(x):
    y = x
    return np.interp2(y)  # absent

@njit
def unknown_name(x):
    y = x
    return undefined_name  # unknown_name

@njit
def unsupported(x):
    y = x
    g = np.random.default_rng(3)  # unsupported
    return y

@njit
def wrong_call(x):
    y = x
    return np.sum(y, y, y, y)  # wrong_call

@njit
def closure(x):
    y = x
    def inner():
        yield 1.0  # closure
    return inner()

@njit
def objects(x):
    z = x
    with objmode(y="float64"):  # objects
        y = float(str(x))
    return y + z

@njit
def prints(x):
    y = x
    print(y)  # prints
    return y

@njit
def calls_prints(x):
    y = x
    return prints(y)

@njit
def half(x):
    y = x
    values = np.zeros(3, np.float16)  # half
    return y

@njit
def strided(x):
    y = x
    return STRIDED[int(y)]  # strided

@njit
def dynamic(x):
    y = x
    if y > 0:
        raise ValueError(y)  # dynamic
    return y

@njit  # text
def text(x):
    y = x
    return "text"

@njit
def draws(x):
    y = x
    return y + np.random.rand()  # draws

@njit
def calls_draws(x):
    y = x
    return draws(y)

@njit
def solves(x):
    y = np.eye(2)
    y[0, 0] = x
    return np.linalg.solve(y, np.ones(2))[0]  # solves

@njit
def determinant(x):
    y = np.eye(2)
    y[0, 0] = x
    return np.linalg.det(y)  # determinant

def mine(x):
    pass

@overload(mine)
def _mine(x):
    def code(x):
        y = x + 1.0
        return y * np.random.normal()  # overloaded
    return code

@njit
def overloaded(x):
    return mine(x)

@njit
def expression(x):
    y = [i * 2.0 for i in range(3)]
    return y[0] + x + sum([np.random.rand() for i in range(2)])  # expression

@njit
def good(x):
    y = x
    return y + np.sin(x)
"""

FRONTEND = [
    # function, whose comment stands in the line, code, what is said
    ("attribute", "attribute", "does-not-compile", "Unknown attribute 'nothing' of type float64"),
    ("called", "attribute", "does-not-compile", "Unknown attribute 'nothing' of type float64"),
    ("absent", "absent", "does-not-compile", "module 'numpy' has no attribute 'interp2'"),
    ("unknown_name", "unknown_name", "does-not-compile", "name 'undefined_name' is not defined"),
    ("unsupported", "unsupported", "does-not-compile", "Unknown attribute 'default_rng'"),
    ("wrong_call", "wrong_call", "does-not-compile", "sum(float64, float64, float64, float64)"),
    ("closure", "closure", "does-not-compile", "use of yield in a closure"),
    ("objects", "objects", "objmode-unsupported", "uses objmode"),
    ("prints", "prints", "python-call-unsupported", "calls into Python (print) in 'prints'"),
    ("calls_prints", "prints", "python-call-unsupported", "calls into Python (print) in 'prints'"),
    ("half", "half", "float16-unsupported", "uses float16 numbers"),
    ("strided", "strided", "constant-array-layout", "constant array of layout 'A'"),
    ("dynamic", "dynamic", "exception-dynamic", "raises ValueError with a run-time value in 'dynamic'"),
    ("text", "text", "result-unsupported", "returns"),
]
"""What the front end refuses."""

OBJECT = [
    ("draws", "draws", "numba_get_np_random_state"),
    ("calls_draws", "draws", "numba_get_np_random_state"),
    ("solves", "solves", "numba_xgesv"),
    ("determinant", "determinant", "numba_xxgetrf"),
    ("overloaded", "overloaded", "numba_get_np_random_state"),
    ("expression", "expression", "numba_get_np_random_state"),
]
"""What the refusal rule finds in the object: function, whose comment stands in the line, symbol."""


def line_of(mark: str) -> int:
    (found,) = (number for number, line in enumerate(SOURCE.splitlines(), 1) if line.endswith(f"  # {mark}"))
    return found


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """{function: (code, text)} of one extraction."""
    folder = tmp_path_factory.mktemp("places")
    root = written(folder / "root", SOURCE)
    exports = tuple((f"kernels.{row[0]}", ("(float64)",)) for row in FRONTEND)
    code, _, details, hint = extracted(None, folder / "out", request(root, exports, ()))
    assert code == "extract-failed"
    assert str(folder) not in " ".join(details)
    found = [re.fullmatch(r"\[([\w-]+)\] 'kernels\.(\w+)' with the signature '\(float64\)': (.*)", line) for line in details]
    return {match[2]: (match[1], match[3]) for match in found} | {"": ("", hint)}


@pytest.mark.parametrize(("name", "mark", "code", "says"), FRONTEND, ids=[row[0] for row in FRONTEND])
def test_the_front_end_names_the_line(refused, name, mark, code, says):
    found, text = refused[name]
    assert found == code
    assert says in text
    assert text.endswith(f"(kernels.py:{line_of(mark)})"), text


@pytest.fixture(scope="module")
def undefined(tmp_path_factory):
    """The details of one refused build for two object formats."""
    folder = tmp_path_factory.mktemp("undefined")
    written(folder, SOURCE)
    names = [row[0] for row in OBJECT] + ["good"]
    exports = "".join(f'[[package.export]]\nfunction = "kernels.{name}"\nsignatures = ["(float64)"]\n' for name in names)
    (folder / "p.toml").write_text(
        f'schema = 1\n[package]\nname = "kernels"\nversion = "1"\nfrontend = "numba"\npath = "."\n{exports}'
        f'[matrix]\nplatforms = {json.dumps(["linux-x86_64", "macos-arm64"])}\n'
    )
    with pytest.raises(ToolError) as caught:
        app.build(folder / "p.toml", (), folder / "out", events=RecordingEvents())
    assert "draw random numbers outside" in caught.value.hint
    assert "NumPy's linear algebra outside" in caught.value.hint
    return caught.value.details


@pytest.mark.parametrize(("name", "mark", "symbol"), OBJECT, ids=[row[0] for row in OBJECT])
def test_the_refusal_rule_names_the_line(undefined, name, mark, symbol):
    start = f"{name} float64(float64) (kernels.py:{line_of(mark)}) needs '{symbol}': "
    assert len([line for line in undefined if line.startswith(start)]) == 2, undefined  # one for each platform


def test_control_what_is_allowed_is_not_named(undefined):
    assert not [line for line in undefined if line.startswith("good ")]
