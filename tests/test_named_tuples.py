"""Named tuples and dataclasses that functions return are of the classes that globals have: one per name and process.

Each state of a process is a process of its own; the packages are made once.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pkgimage import host
from pkgimage.depots import Depot
from tests.conftest import skip_or_fail
from tests.results import shared
from toolchain.precompile import precompile
from toolchain.report.recording import RecordingEvents

ROOT = Path(__file__).resolve().parent.parent
NATIVE = host.platform_id()
HEAD = """\
from dataclasses import dataclass
from typing import NamedTuple
from numba import njit
"""
LO = """
class P(NamedTuple):
    "A point."
    x: float
    y: float

class Rare(NamedTuple):
    "No global is one."
    x: float

PT = P(1.0, 2.0)

@njit
def mk(x):
    return P(x, x + 1.0)

@njit
def rare(x):
    return Rare(x)

@dataclass(frozen=True)
class Q:
    x: float
    y: float

QT = Q(1.0, 2.0)

@njit
def make_q(x):
    return Q(x, x + 1.0)
"""
UP = """
from lo import PT, P, Q, Rare, make_q

FAR = (PT, P(5.0, 6.0))

@njit
def again(x):
    return P(x, x)

@njit
def rarer(x):
    return Rare(x), P(x, x)

@njit
def turn_q(x):
    q = make_q(x)
    return Q(q.y, q.x)
"""
RIVAL = """
class P(NamedTuple):
    "Another one."
    x: float
    z: float

@njit
def other(x):
    return P(x, x)

@dataclass(frozen=True)
class Q:
    x: float
    z: float

QT = Q(1.0, 2.0)

@njit
def other_q(x):
    return Q(x, x)
"""
PACKAGES = {
    "lo": ("src", LO, 'globals = ["lo.PT", "lo.QT"]', ("mk", "rare", "make_q")),
    "up": ("src", UP, 'globals = ["up.FAR"]\ndepends = ["lo"]', ("again", "rarer", "turn_q")),
    "rival": ("other", RIVAL, 'globals = ["lo.QT"]', ("other", "other_q")),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with the sources `src` and `depot`, which has all packages."""
    if NATIVE != "linux-x86_64":
        skip_or_fail("interpreter", "only Linux on x86-64 can load these images")
    folder = tmp_path_factory.mktemp("named")
    for name, (source, code, more, functions) in PACKAGES.items():
        module = "lo" if name == "rival" else name
        (folder / source).mkdir(exist_ok=True)
        (folder / source / f"{module}.py").write_text(HEAD + code)
        exports = "".join(
            f'[[package.export]]\nfunction = "{module}.{one}"\nsignatures = ["(float64)"]\n' for one in functions
        )
        (folder / f"{name}.toml").write_text(
            f'schema = 1\n[package]\nname = "{name}"\nversion = "1"\nfrontend = "numba"\npath = "{source}"\n'
            f'modules = ["{module}"]\n{more}\n{exports}[matrix]\nplatforms = ["{NATIVE}"]\n'
        )
    with shared():
        for name in ("up", "rival"):
            precompile(folder / f"{name}.toml", (), [Depot(str(folder / "depot"))], events=RecordingEvents())
    return folder


def run(place, code, *, imported=False):
    """What a new process says that loads from the depot; imported: with the sources on its path."""
    path = f"{ROOT}:{place / 'src'}" if imported else str(ROOT)
    environment = {"PYTHONPATH": path, "PKGIMAGE_DEPOT_PATH": str(place / "depot"), "PATH": os.environ["PATH"]}
    lines = f"import sys, pkgimage\nfrom pkgimage import PkgimageError\n{code}"
    line = [sys.executable, "-W", "error", "-c", lines]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


ORDERS = (
    "made, held = m.mk(1.0), m.PT",
    "held, made = m.PT, m.mk(1.0)",
    "made, held = pkgimage.load('up').again(1.0), m.PT",
    "made, held = pkgimage.load('up').rarer(1.0)[1], pkgimage.load('up').FAR[1]",
    "held, made = pkgimage.load('up').FAR[0], pkgimage.load('up').again(1.0)",
)


@pytest.mark.parametrize("order", ORDERS)
def test_results_and_globals_are_of_one_class(place, order):
    said = run(place, f"m = pkgimage.load('lo'); {order}\nassert 'lo' not in sys.modules and type(made) is type(held), (type(made), type(held))\n"
               "print(type(made).__module__, type(made).__qualname__, type(made).__annotations__)")  # fmt: skip
    assert said == "lo P {'x': 'float', 'y': 'float'}\n"


@pytest.mark.parametrize("order", ORDERS)
def test_where_the_module_is_imported_it_is_the_module_s(place, order):
    run(place, f"import lo; m = pkgimage.load('lo'); {order}\nassert type(made) is type(held) is lo.P", imported=True)


def test_where_the_module_is_imported_later_results_follow(place):
    code = """
m = pkgimage.load('lo')
before, rare = m.mk(1.0), m.rare(1.0)
assert type(m.PT) is type(before) is type(m.mk(2.0)) and type(m.rare(2.0)) is type(rare)
import lo
assert type(before) is not lo.P is type(m.mk(1.0)) and type(m.rare(1.0)) is lo.Rare
del sys.modules['lo']
assert type(m.mk(1.0)) is lo.P
"""
    run(place, code, imported=True)


def test_a_class_that_no_global_is_one_of_is_one_for_all_images(place):
    code = """
m, u = pkgimage.load('lo'), pkgimage.load('up')
assert type(u.rarer(1.0)[0]) is type(m.rare(1.0)), 'two'
assert repr(m.rare(1.0)) == 'Rare(x=1.0)' and type(m.rare(1.0)).__module__ == 'lo'
from pkgimage import classes
print(classes._types['lo.Rare'][2])
"""
    assert run(place, code).startswith("up 1 (")


SECOND_LAST = [
    ("m.mk(1.0)", "r.other(1.0)"),
    ("m.PT", "r.other(1.0)"),
    ("r.other(1.0)", "m.mk(1.0)"),
    ("r.other(1.0)", "m.PT"),
]


@pytest.mark.parametrize(("first", "second"), SECOND_LAST)
def test_two_definitions_of_one_name_are_a_clear_error(place, first, second):
    code = f"""
m, r = pkgimage.load('lo'), pkgimage.load('rival')
{first}
for _ in range(2):
    try:
        {second}
    except PkgimageError as error:
        print(error.code, *[line.partition(' (')[0] + line.partition(')')[2] for line in error.details], sep='|')
{first}
"""
    lines = [
        "lo 1: <named tuple lo.P: x: float, y: float>",
        "rival 1: <named tuple lo.P: x, z>",
        "fields: x, y and x, z",
    ]
    if first.startswith("r."):
        lines = [lines[1], lines[0], "fields: x, z and x, y"]
    assert run(place, code).splitlines() == ["|".join(["type-conflict", *lines])] * 2


def test_a_load_looks_up_no_class(place):
    run(
        place,
        "m = pkgimage.load('lo'); assert 'pkgimage.classes' not in sys.modules; m.mk(1.0); from pkgimage import classes",
    )


def test_nothing_is_left_of_calls_and_of_errors(place):
    """The class, its module and the arguments of the look-up have as many references after a thousand calls as before."""
    code = """
import gc
m, r = pkgimage.load('lo'), pkgimage.load('rival')
def fail():
    try:
        r.other(1.0)
    except PkgimageError:
        return
    raise AssertionError
def blocks():
    m.mk(1.0); fail()
    gc.collect()
    return sys.getallocatedblocks(), sys.getrefcount(type(m.PT))
for _ in range(100):
    blocks()
before = blocks()
for _ in range(1000):
    m.mk(1.0); fail()
after = blocks()
assert after[0] - before[0] < 100 and after[1] - before[1] < 10, (before, after)
kept = [m.mk(1.0) for _ in range(1000)]
assert blocks()[1] - after[1] >= 1000
import lo
for _ in range(100):
    m.mk(1.0)
before = sys.getrefcount(lo), sys.getrefcount(lo.P)
for _ in range(1000):
    m.mk(1.0)
    lo.P, held = None, lo.P
    m.mk(1.0)
    lo.P = held
assert sys.getrefcount(lo) - before[0] < 10 and sys.getrefcount(lo.P) - before[1] < 10
"""
    run(place, code, imported=True)


Q_ORDERS = (
    "made, held = m.make_q(1.0), m.QT",
    "held, made = m.QT, pkgimage.load('up').turn_q(1.0)",
    "made, held = pkgimage.load('up').turn_q(1.0), m.make_q(1.0)",
)


@pytest.mark.parametrize("imported", [False, True])
@pytest.mark.parametrize("order", Q_ORDERS)
def test_dataclasses_are_of_one_class_too(place, order, imported):
    more = "import lo\n" if imported else ""
    code = f"{more}m = pkgimage.load('lo'); {order}\nassert type(made) is type(held), (type(made), type(held))\n"
    code += "assert type(held) is lo.Q" if imported else "assert 'lo' not in sys.modules"
    run(place, f"{code}\nprint(made)", imported=imported)


def test_code_of_another_image_gets_and_gives_the_fields(place):
    assert run(place, "u = pkgimage.load('up'); print(u.turn_q(1.0))") == "Q(x=2.0, y=1.0)\n"


Q_CONFLICTS = [("m.make_q(1.0)", "r.other_q(1.0)"), ("m.QT", "r.other_q(1.0)"), ("m.make_q(1.0)", "r.QT")]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(("first", "second"), Q_CONFLICTS)
def test_two_definitions_of_a_dataclass_are_a_clear_error(place, first, second, turned):
    if turned:
        first, second = second, first
    code = f"""
m, r = pkgimage.load('lo'), pkgimage.load('rival')
{first}
for _ in range(2):
    try:
        {second}
    except PkgimageError as error:
        print(error.code, error.brief, error.details[-1], sep='|')
{first}
"""
    fields = "fields: x, z and x, y" if turned else "fields: x, y and x, z"
    assert run(place, code).splitlines() == [f"type-conflict|two images define lo.Q differently|{fields}"] * 2
