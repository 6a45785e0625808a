"""Every route gives the right values, and a crash or a hang costs only its own call."""

import math
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from tests import tiny_image as tiny
from tests.conftest import skip_or_fail
from toolchain.errors import ToolError
from toolchain.platforms import load_platforms
from toolchain.run.calls import Call
from toolchain.run.flatten import flatten
from toolchain.run.harness import build
from toolchain.run.lld import candidates, find_lld
from toolchain.run.routes import availability, emulated_cpu, entries, run_python, run_uniform
from toolchain.run.routes.isolation import Program, run_isolated
from toolchain.run.routes.python import Interpreter
from toolchain.run.routes.wine import find_wine, wine_session
from toolchain.signature import parse_signature

PLATFORMS = load_platforms()
ROUTES = [
    pytest.param(name, route, marks=[pytest.mark.emulator] if emulated_cpu(route, platform) or route == "wine" else [])
    for name, platform in PLATFORMS.items()
    for route in platform.routes
    if "uniform" in entries(route)
]


def call(method, *arguments):
    return Call(method, parse_signature(tiny.SIGNATURES[method]), arguments)


def need(route, platform):
    able = availability(route, platform)
    if not able.ok:
        skip_or_fail("wine" if route == "wine" else "qemu", f"{able.code}: {able.reason}")


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    return tmp_path_factory.mktemp("work")


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    directory, lld = tmp_path_factory.mktemp("tiny"), find_lld()
    return {name: tiny.tiny_image(platform, lld, directory / name) for name, platform in PLATFORMS.items()}


@pytest.mark.parametrize(("name", "route"), ROUTES)
def test_values_crash_and_hang(name, route, images, work):
    need(route, PLATFORMS[name])
    source = np.array([3.0, math.nan, -0.0, 7.5])
    calls = [
        call(tiny.ADD, 1.5, 2.25),
        call(tiny.CRASH),
        call(tiny.COPY, source, np.zeros(6)),
        call(tiny.HANG),
        call(tiny.RAISE),
        call(tiny.SINCOS, 0.5),
        Call(99, parse_signature("none()"), ()),
        call(tiny.CRASH),
    ]
    deadline = 8.0 if route == "wine" else 2.0  # after a crash wine takes its time to end a process
    outcomes = run_uniform(route, PLATFORMS[name], images[name], calls, work, deadline=deadline)
    assert [outcome.state for outcome in outcomes] == [
        "returned", "crashed", "returned", "timeout", "raised", "returned", "load-failed", "crashed",
    ]  # fmt: skip
    assert outcomes[0].result == 3.75
    fate = "exception 0xc0000005" if route == "wine" else "killed by SIGSEGV"
    assert outcomes[1].detail == outcomes[7].detail == fate
    assert outcomes[2].result == 7.5
    np.testing.assert_array_equal(outcomes[2].arguments[0], source)
    np.testing.assert_array_equal(outcomes[2].arguments[1], [*source, 0, 0])
    assert np.signbit(outcomes[2].arguments[1][2])
    assert outcomes[4].status == 3
    assert outcomes[5].result == pytest.approx(complex(math.sin(0.5), math.cos(0.5)), rel=1e-15)
    assert outcomes[6].detail == "the image has no such method"


@pytest.mark.parametrize(("name", "route"), ROUTES)
def test_control_an_image_that_cannot_be_opened(name, route, work, tmp_path):
    need(route, PLATFORMS[name])
    wrong = tmp_path / f"wrong{PLATFORMS[name].suffix}"
    wrong.write_bytes(b"not an image")
    calls = [call(tiny.ADD, 1.0, 2.0), call(tiny.RAISE)]
    outcomes = run_uniform(route, PLATFORMS[name], wrong, calls, work, deadline=5.0)
    assert [outcome.state for outcome in outcomes] == ["load-failed"] * 2
    assert outcomes[0].detail
    assert "made no call" not in outcomes[0].detail, "the loader's own message"


def test_control_an_image_for_another_processor(images, work):
    outcomes = run_uniform(
        "native", PLATFORMS["linux-x86_64"], images["linux-aarch64"], [call(tiny.RAISE)], work, deadline=5.0
    )
    assert outcomes[0].state == "load-failed"
    assert "cannot open shared object file" in outcomes[0].detail or "ELF" in outcomes[0].detail


@pytest.mark.parametrize(("name", "route"), [route for route in ROUTES if "windows" not in route.values[0]])
def test_control_an_unknown_symbol(name, route, work, tmp_path):
    """It fails when the image is opened, naming the symbol. (For Windows, the linker refuses it already.)"""
    need(route, PLATFORMS[name])
    ir = tiny.IR.replace("ret i32 3", "%x = call i32 @no_such_function()\n  ret i32 %x")
    image = tiny.tiny_image(PLATFORMS[name], find_lld(), tmp_path, "declare i32 @no_such_function()\n", ir)
    (outcome,) = run_uniform(route, PLATFORMS[name], image, [call(tiny.ADD, 1.0, 2.0)], work, deadline=5.0)
    assert outcome.state == "load-failed"
    assert "no_such_function" in outcome.detail


def test_control_bind_fails_and_table_differs(work, tmp_path):
    platform = PLATFORMS["linux-x86_64"]
    for index, (old, new, told) in enumerate([
        ("%zero = icmp eq", "%zero = icmp ne", "bind of the image's table failed"),
        ("{ i32 1, i32 104", "{ i32 2, i32 104", "another version or size"),
    ]):
        assert old in tiny.IR
        image = tiny.tiny_image(platform, find_lld(), tmp_path / str(index), ir=tiny.IR.replace(old, new))
        (outcome,) = run_uniform("native", platform, image, [call(tiny.RAISE)], work, deadline=5.0)
        assert outcome.state == "load-failed"
        assert told in outcome.detail


@pytest.mark.parametrize("name", ["linux-x86_64", "windows-x86_64", "macos-x86_64"])
def test_the_wheel_s_lld_serves_natively_too(name, work, tmp_path):
    """pip alone: image and harness linked by the LLD from PyPI, run on this processor."""
    wheel = [candidate.lld for candidate in candidates() if candidate.lld and candidate.source == "wheel"]
    if not wheel:
        skip_or_fail("lld", "iree-base-compiler is not installed")
    platform = PLATFORMS[name]
    image = tiny.tiny_image(platform, wheel[0], tmp_path)
    route = "native" if name == "linux-x86_64" else "flat"
    (outcome,) = run_uniform(route, platform, image, [call(tiny.ADD, 1.0, 2.0)], work, 5.0, wheel[0])
    assert outcome.result == 3.0


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda data: data, ""),
        (lambda data: data[:-1], "the flattened image is missing or damaged"),
        (lambda data: b"X" + data[1:], "the flattened image is missing or damaged"),
        (lambda data: data[:64], "the flattened image is missing or damaged"),
        (lambda data: data.replace(b"PyModuleDef_Init\0", b"PyModuleDef_Xnit\0"), "unresolved symbol: PyModuleDef_Xnit"),
    ],
)
def test_control_damaged_flat_files(damage, told, images, work, tmp_path):
    """The loader itself, given a file that flattening would never write."""
    platform = PLATFORMS["macos-x86_64"]
    (tmp_path / "image.flat").write_bytes(damage(flatten(images[platform.id])))
    loader = build(platform, "flat", find_lld(), work)
    program = Program((str(loader),), {"PKGIMAGE_IMAGE": str(tmp_path / "image.flat")})
    (outcome,) = run_isolated(program, [call(tiny.ADD, 1.0, 2.0)], tmp_path, 5.0)
    assert outcome.state == ("load-failed" if told else "returned")
    assert told in outcome.detail


def test_availability_codes():
    able = availability("wine", PLATFORMS["linux-x86_64"])
    assert (able.ok, able.code) == (False, "route-unsupported")
    with pytest.raises(ToolError) as caught:
        run_uniform("flat", PLATFORMS["linux-x86_64"], Path("x"), [], Path(), 1.0)
    assert caught.value.code == "route-unavailable"


@pytest.mark.emulator
def test_wine_server_ends_with_its_session(tmp_path):
    wine = find_wine()
    if wine is None:
        skip_or_fail("wine", "wine64 is not installed")
    with wine_session(wine, tmp_path) as environment:
        prefix = Path(environment["WINEPREFIX"])
        assert (prefix / "drive_c/windows/system32/ntdll.dll").exists()
        run_isolated(Program((wine.program, "no-such-program.exe"), environment), [call(tiny.RAISE)], tmp_path, 1.0)
    assert not prefix.exists()
    servers = [p for p in Path("/proc").glob("[0-9]*") if _has_environment(p, f"WINEPREFIX={prefix}")]
    assert servers == []


def _has_environment(process, text):
    try:
        return text.encode() in (process / "environ").read_bytes()
    except OSError:
        return False


def script(tmp_path, body):
    """A program of ours that plays a harness."""
    path = tmp_path / "harness.py"
    head = "import os, struct, sys, time\nout = open(os.environ['PKGIMAGE_RESULTS'], 'wb', 0)\nfirst = int(os.environ['PKGIMAGE_FIRST'])\n"
    path.write_text(head + body)
    return Program((sys.executable, str(path)))


ANSWER = "def answer(i): out.write(b'BEGN' + struct.pack('<I', i) + b'DONE' + struct.pack('<Iqq', i, 0, 0))\n"
THREE = [Call(0, parse_signature("none()"), ())] * 3


@pytest.mark.parametrize(
    ("body", "deadline", "states", "told"),
    [
        ("raise SystemExit(7)", 60.0, ["load-failed"] * 3, "exit code 7"),
        ("answer(first)\nif first == 0: os.abort()\nanswer(first + 1)\n", 60.0, ["crashed", "returned", "returned"], "after the call"),
        ("answer(0); answer(1); answer(2)\nos.abort()", 60.0, ["returned", "returned", "crashed"], "after the call: killed by"),
        ("for i in range(first, 3):\n  answer(i)\n  time.sleep(0.9)\n", 2.5, ["returned"] * 3, ""),
        ("answer(first)\ntime.sleep(600)", 0.8, ["timeout"] * 3, "after the call: no end after"),
    ],
)  # fmt: skip
def test_isolation(body, deadline, states, told, tmp_path):
    """Deadlines are long, for slow machines, where nothing hangs. The fourth needs longer than its deadline in all."""
    outcomes = run_isolated(script(tmp_path, ANSWER + body), THREE, tmp_path, deadline)
    assert [outcome.state for outcome in outcomes] == states
    assert any(told in outcome.detail for outcome in outcomes)


FAKE = """
import os, types
class LoadError(Exception): code = "bad-magic"
def load(path):
    if not os.path.exists(path): raise LoadError("no such image")
    module = types.ModuleType("image")
    exec(open(path).read(), module.__dict__)
    return module
"""

FUNCTIONS = """
import os, time
count = 0
def add(a, b): return a + b
def halve(values):
    for i in range(len(values)): values[i] /= 2
def fail(x): raise ValueError(f"negative: {x}")
def lack(x): raise KeyError("x")
def crash(): os.abort()
def spill(values): values.base[8:16] = bytes(8)
def hang(): time.sleep(60)
def wrong(x): return str(x)
def forgetful(x):
    global count
    count += 1
    return float(count)
def width(x):
    if not hasattr(x, "itemsize"): raise AttributeError("no itemsize")
    return x.itemsize
def flip(z): return z.conjugate()
def narrow(x): return x
def maße(länge, höhe): return länge * höhe
"""  # fmt: skip
PARAMETERS = {"add": ("a", "b"), "halve": ("values",), "flip": ("z",), "maße": ("länge", "höhe"), "crash": (), "hang": ()}
"""By function; the others have ("x",)."""


@pytest.fixture
def fake(tmp_path):
    """A stand-in for the run-time: `load` runs a Python file."""
    (tmp_path / "fake").mkdir()
    (tmp_path / "fake" / "__init__.py").write_text(FAKE)
    (tmp_path / "image.py").write_text(FUNCTIONS)

    def run(named_calls, python=sys.executable, image="image.py", overloaded=frozenset()):
        names = [name for name, *_ in named_calls]
        calls = [Call(0, parse_signature(signature), arguments) for _, signature, *arguments in named_calls]
        return run_python(
            tmp_path / image, calls, names, tmp_path / "work", 4.0, Interpreter((python,)), tmp_path / "fake", overloaded,
            parameters=[PARAMETERS.get(name, ("x",)) for name in names],
        )  # fmt: skip

    return run


def test_python_calls_by_name(fake):
    values = np.array([1.0, 2.0, 5.0])
    outcomes = fake([
        ("add", "float64(float64, float64)", 1.5, 2.0),
        ("add", "uint64(uint64, uint64)", 2**63, 1),
        ("halve", "none(float64[::1])", values),
        ("halve", "none(float64[:])", np.arange(6.0)[::-2]),
        ("fail", "none(int64)", -1),
        ("crash", "none()"),
        ("hang", "none()"),
        ("flip", "complex128(complex128)", 1 + 2j),
        ("narrow", "float32(float32)", 0.1),
        ("narrow", "bool(bool)", True),
        ("maße", "float64(float64, float64)", 1.5, 2.0),
    ])
    assert [outcome.state for outcome in outcomes] == [
        "returned", "returned", "returned", "returned", "raised", "crashed", "timeout", "returned", "returned", "returned",
        "returned",
    ]  # fmt: skip
    assert outcomes[0].result == 3.5
    assert outcomes[1].result == 2**63 + 1
    np.testing.assert_array_equal(outcomes[2].arguments[0], [0.5, 1.0, 2.5])
    np.testing.assert_array_equal(values, [1.0, 2.0, 5.0])
    np.testing.assert_array_equal(outcomes[3].arguments[0], [2.5, 1.5, 0.5])
    assert outcomes[4].detail == "ValueError: negative: -1"
    assert outcomes[5].detail == "killed by SIGABRT"
    assert outcomes[7].result == 1 - 2j
    assert outcomes[8].result == np.float32(0.1)
    assert outcomes[9].result is True
    assert outcomes[10].result == 3.0


def test_python_tells_the_text_that_was_raised_and_writes_outside(fake):
    outcomes = fake([("lack", "none(int64)", 1), ("spill", "none(float64[:])", np.arange(6.0)[::2])])
    assert [(outcome.state, outcome.detail) for outcome in outcomes] == [
        ("raised", "KeyError: x"), ("wrote-outside", "8 bytes around the elements of argument 1 were changed"),
    ]  # fmt: skip


def test_python_overloads_get_numbers_of_the_exact_type(fake):
    named = [("width", "int64(int16)", 1), ("width", "int64(float32)", 1.0), ("width", "int64(complex64)", 1j)]
    assert [outcome.result for outcome in fake(named, overloaded=frozenset({"width"}))] == [2, 4, 8]
    assert {outcome.detail for outcome in fake(named)} == {"AttributeError: no itemsize"}


def test_control_python_finds_wrong_results(fake):
    outcomes = fake([
        ("wrong", "float64(float64)", 1.0),
        ("forgetful", "float64(float64)", 1.0),
        ("missing", "float64(float64)", 1.0),
    ])
    assert [outcome.state for outcome in outcomes] == ["raised"] * 3
    assert "the result is str, not float" in outcomes[0].detail
    assert "keyword arguments gives another result" in outcomes[1].detail
    assert "AttributeError" in outcomes[2].detail


def test_control_python_cannot_load(fake):
    outcomes = fake([("add", "none()")], image="absent.py")
    assert (outcomes[0].state, outcomes[0].detail) == ("load-failed", "bad-magic: no such image (code 1)")
    outcomes = fake([("add", "none()")], python="/no/such/python")
    assert outcomes[0].state == "load-failed"
    assert "could not start" in outcomes[0].detail


@pytest.mark.interpreter
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_other_interpreters_without_numpy(fake, version):
    folder = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    found = sorted(folder.glob(f"{version}.*/bin/python"))
    if not found:
        skip_or_fail("interpreter", f"no CPython {version} below {folder}")
    outcomes = fake(
        [
            ("add", "int64(int64, int64)", 1, 2),
            ("halve", "none(float64[::1])", np.array([1.0, 2.0])),
            ("halve", "none(complex128[::1])", np.array([1.0, 2.0j])),
        ],
        python=str(found[0]),
    )
    assert [outcome.state for outcome in outcomes[:2]] == ["returned"] * 2
    np.testing.assert_array_equal(outcomes[1].arguments[0], [0.5, 1.0])
    assert outcomes[2].state == "returned" or "no NumPy" in outcomes[2].detail
