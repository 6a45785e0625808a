"""What a compiled function is: function, signature, captured globals and cells. Equal names are kept apart or refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_frontend_numba import SCRIPT
from toolchain import app
from toolchain.frontends import ExtractRequest
from toolchain.package import Package
from toolchain.report.recording import RecordingEvents

ROOT = Path(__file__).resolve().parent.parent

SOURCE = """
import numpy as np
import numba
from numba import njit

def adder(amount):
    @njit
    def inner(x):
        return x + amount
    return inner

add_one = adder(1.0)
add_ten = adder(10.0)

def table_of(values):
    TABLE = np.array(values)
    @njit
    def look(i):
        return TABLE[i]
    return look

low = table_of([1.0, 2.0])
high = table_of([100.0, 200.0])

def generated(body):
    space = {"K": len(body)}
    exec(f"def made(x):\\n    return {body} + K", space)
    return njit(space["made"])

double = generated("x * 2")
square = generated("x * x * 1")

@njit
def fails(x):
    return made_fails(x)

space = {}
exec("def made_fails(x):\\n    if x < 0:\\n        raise ValueError('no file')\\n    return x", space)
made_fails = njit(space["made_fails"])

RATE = 3.0

@njit
def rated(x):
    return x * RATE

RATE = 5.0

@njit
def factorial(n):
    if n < 2:
        return 1
    return n * factorial(n - 1)

@njit
def even(n):
    if n == 0:
        return True
    return odd(n - 1)

@njit
def odd(n):
    if n == 0:
        return False
    return even(n - 1)

@njit
def both(x):
    return add_one(x) * 1000.0 + add_ten(x)

@njit
def through(fn, x):
    return fn(x)

@njit
def two_functions(x):
    return through(add_one, x) * 1000.0 + through(add_ten, x)

@numba.vectorize(["float64(float64)"])
def ufunc(x):
    return x + 1

@numba.vectorize
def lazy_ufunc(x):
    return x + 1

@numba.guvectorize(["void(float64[:], float64[:])"], "(n)->(n)")
def gufunc(x, out):
    out[0] = x[0]

@numba.stencil
def stencil(a):
    return a[-1] + a[1]

@numba.experimental.jitclass([("x", numba.float64)])
class Point:
    def __init__(self, x):
        self.x = x

@numba.cfunc("float64(float64)")
def callback(x):
    return x

class Plain:
    pass

@njit
def yields(n):
    for i in range(n):
        yield i
"""

CASES = [
    ("add_one", "float64(float64)", [2.0], 3.0),
    ("add_ten", "float64(float64)", [2.0], 12.0),
    ("low", "float64(int64)", [1], 2.0),
    ("high", "float64(int64)", [1], 200.0),
    ("double", "float64(float64)", [3.0], 11.0),
    ("square", "float64(float64)", [3.0], 18.0),
    ("fails", "float64(float64)", [3.0], 3.0),
    ("rated", "float64(float64)", [2.0], 10.0),
    ("factorial", "int64(int64)", [5], 120),
    ("even", "bool(int64)", [7], False),
    ("odd", "bool(int64)", [7], True),
    ("both", "float64(float64)", [2.0], 3012.0),
    ("two_functions", "float64(float64)", [2.0], 3012.0),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("identity")
    (folder / "factories.py").write_text(SOURCE)
    return folder


@pytest.fixture(scope="module")
def report(place):
    """Every case of one image, natively: expected values are written here, no compiler says them."""
    lines = ["schema = 1", "[package]", 'name = "factories"', 'version = "1"', 'frontend = "numba"', 'path = "."']
    for name, signature, _, _ in CASES:
        lines += ["[[package.export]]", f'function = "factories.{name}"', f'signatures = ["{signature}"]']
    lines += ["[matrix]", 'platforms = ["linux-x86_64"]']
    for name, _, arguments, expect in CASES:
        lines += ["[[check]]", f'function = "{name}"', f"args = {json.dumps(arguments)}", f"expect = {json.dumps(expect)}"]
    (place / "factories.toml").write_text("\n".join(lines))
    return app.matrix_run(place / "factories.toml", events=RecordingEvents()).document


@pytest.mark.parametrize("name", [case[0] for case in CASES])
def test_equal_names_are_kept_apart(report, name):
    cell = next(cell for cell in report["cells"] if cell["route"] == "native")
    checks = [check for check in cell["checks"] if check["subject"].startswith(f"{name}(")]
    assert {check["entry"] for check in checks} == {"python", "uniform"}
    assert {check["status"] for check in checks} == {"passed"}, checks


def extract(place, out, exports):
    request = ExtractRequest(
        name="factories", version="1", uuid="00000000-0000-0000-0000-000000000001", frontend="numba", root=str(place),
        modules=(), globals=(), exports=tuple(exports),
    )
    out.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(out), request.to_json()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    error = out / "error.json"
    if error.exists():
        return json.loads(error.read_text())
    return Package.from_files({path.name: path.read_bytes() for path in out.iterdir()})


def test_a_function_without_a_file_has_no_place(place, tmp_path):
    package = extract(place, tmp_path / "out", [("factories.fails", ("float64(float64)",)), ("factories.double", ("float64(float64)",))])
    method = next(m for m in package.methods if m.name == "double")
    assert (method.file, method.line) == ("", 0)
    assert ("ValueError", "no file", "", 0) in [(row.type, row.text, row.file, row.line) for row in package.exceptions]


REFUSED = [
    ("ufunc", "ufunc-unsupported", "is a ufunc (@vectorize)", "@njit"),
    ("lazy_ufunc", "ufunc-unsupported", "is a ufunc (@vectorize)", "@njit"),
    ("gufunc", "ufunc-unsupported", "is a generalised ufunc (@guvectorize)", "@njit"),
    ("stencil", "stencil-unsupported", "is a stencil kernel (@stencil)", "@njit"),
    ("Point", "jitclass-unsupported", "is a class (@jitclass)", "fields"),
    ("callback", "callback-unsupported", "is a C callback (@cfunc)", "@njit"),
    ("Plain", "not-a-function", "is a type", "plain or decorated"),
    ("RATE", "not-a-function", "is a float", "plain or decorated"),
]


def test_what_is_no_function_is_refused_by_its_name(place, tmp_path):
    code, _, details, hint = extract(place, tmp_path / "out", [(f"factories.{row[0]}", ("float64(float64)",)) for row in REFUSED])
    assert code == "extract-failed"
    for (name, wanted, what, remedy), detail in zip(REFUSED, details, strict=True):
        assert detail == f"[{wanted}] 'factories.{name}' {what}, not a function"
        assert remedy in hint


def test_functions_passed_are_kept_apart_and_give_equal_bytes(place, tmp_path):
    exports = [("factories.through", ("(function(factories.add_ten), int64)", "(function(factories.add_one), int64)"))]
    first, second = (extract(place, tmp_path / out, exports) for out in ("one", "two"))
    assert first.to_files() == second.to_files()  # although each function has another address in each process
    assert len({method.symbol for method in first.methods}) == 2
    assert first.methods[0].origin == "factories.through"


@pytest.mark.parametrize(
    ("name", "signature", "code"),
    [
        ("yields", "(int64)", "generator-unsupported"),
        ("add_one", "(factories.Point)", "signature-invalid"),
        ("add_one", "(function(factories.gone))", "function-missing"),
        ("add_one", "(function(gone.f))", "module-missing"),
        ("add_one", "(function(factories.Plain))", "not-a-function"),
        ("add_one", "(function(factories.ufunc))", "not-a-function"),
    ],
)
def test_what_a_signature_cannot_say_is_refused(place, tmp_path, name, signature, code):
    found = extract(place, tmp_path / "out", [(f"factories.{name}", (signature,))])
    assert found[0] == code
    assert name in found[2][0] or "gone" in found[2][0]
