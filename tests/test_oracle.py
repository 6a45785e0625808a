"""Oracles: arguments, expected values, storage. The expectations here are computed by hand or by plain Python."""

import dataclasses
import json
import sys
from pathlib import Path

import numpy as np
import pytest

from toolchain.errors import WorkerError
from toolchain.frontends import ExtractRequest
from toolchain.frontends.arguments import copy, drawn, generated, result_of, rounded, written
from toolchain.frontends.oracle import Expected, OracleCheck, OracleRequest, load, save
from toolchain.run.process import Command, run
from toolchain.signature import SCALARS, parse_signature

CODE = """
import numpy as np
from numba import njit

TABLE = {"a": [1, 2.5], "b": np.arange(3)}

@njit(cache=True)
def half(x): return x / 2

@njit("int64(int64, int64)")
def divide(a, b): return a // b

def fill(out, value):
    for i in range(out.shape[0]):
        out[i] = value * i

@njit
def wrap(x): return x + x

def fail(x): raise KeyError("always")

@njit
def missing(x):
    if x > 0:
        raise KeyError("x")
    return x

@njit(error_model="numpy")
def ratio(x): return 1.1 / x

def low(x): return x + 1

def triple(out, value): out[:] = 3

def pair(rng): return rng.uniform(size=5), 2.0

def wrong(rng): return np.zeros(5, np.float32), 2.0
"""

METHODS = (
    ("half", "float64(float64)"),
    ("half", "float32(float32)"),
    ("divide", "int64(int64, int64)"),
    ("fill", "none(float64[::1], float64)"),
    ("wrap", "uint8(uint8)"),
    ("fail", "float64(float64)"),
    ("missing", "float64(float64)"),
    ("ratio", "float32(float64)"),
    ("low", "uint8(int64)"),
)

DECLARED = {"ratio": ("float32(float64)",), "low": ("(float64)", "uint8(int64)")}
"""Signatures as the profile writes them."""


def check(function, **fields):
    row = {"index": 0, "signature": None, "args": None, "generator": None, "seed": 0, "size": 8, "expect": None, "has_expect": False,
           "oracle": None, "raises": None, **fields}
    return OracleCheck(function=function, **row)


CHECKS = (
    check("half", args=(5.0,), oracle="numba"),
    check("half", args=(5.0,), signature="float32(float32)", oracle="python"),
    check("divide", args=(-7, 2), expect=-4, has_expect=True),
    check("divide", args=(1, 0), oracle="numba", raises="ZeroDivisionError"),
    check("divide", args=(1, 0), raises="ZeroDivisionError"),
    check("divide", args=(1, 0), oracle="numba", raises="ValueError"),
    check("divide", args=(4, 2), oracle="numba", raises="ZeroDivisionError"),
    check("divide", args=(1, 0), oracle="numba"),
    check("fill", args=([1.0, 1.0, 1.0], 2.0), oracle="numba"),
    check("fill", args=([1.0, 1.0, 1.0], 2.0), oracle="python"),
    check("fill", args=([1.0], 2.0), oracle="code:triple"),
    check("fill", generator="code:pair", seed=3, oracle="numba"),
    check("fill", generator="code:wrong", oracle="numba"),
    check("wrap", args=(200,), oracle="numba"),
    check("half", args=("x",), oracle="numba"),
    check("nothing", args=(), oracle="numba"),
    check("fail", args=(1.0,), oracle="python", raises="KeyError"),
    check("half", args=(1.0,), signature="float64(float64)", oracle="code:gone"),
    check("missing", args=(1.0,), oracle="numba", raises="KeyError"),
    check("ratio", args=(1.0,), oracle="numba"),
    check("ratio", args=(0.0,), oracle="numba"),
    check("low", args=(599,), oracle="numba"),
)

SCRIPT = """
import json, pathlib, sys
from toolchain.frontends import oracle
request = oracle.OracleRequest.from_json(pathlib.Path(sys.argv[1]).read_text())
oracle.save(oracle.compute(request), pathlib.Path(sys.argv[2]))
print(json.dumps(oracle.describe_globals(request.extract)))
"""


def computed(base, checks, names=("code.TABLE",), **environment):
    base.mkdir(exist_ok=True)
    (base / "root").mkdir()
    (base / "root" / "code.py").write_text(CODE)
    exports = tuple((f"code.{name}", DECLARED.get(name, ())) for name in dict.fromkeys(name for name, _ in METHODS))
    extract = ExtractRequest("code", "1", "0", "numba", str(base / "root"), ("code",), names, exports)
    numbered = tuple(dataclasses.replace(check, index=index) for index, check in enumerate(checks))
    (base / "request.json").write_text(OracleRequest(extract, METHODS, numbered).to_json())
    argv = (sys.executable, "-W", "error", "-c", SCRIPT, str(base / "request.json"), str(base))
    outcome = run(Command(argv, environment, directory=str(base)))
    assert outcome.ok, outcome.stderr.decode()
    return load(base), json.loads(outcome.stdout)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    rows, described = computed(tmp_path_factory.mktemp("oracle") / "a", CHECKS)
    return {index: [row for row in rows if row.check == index] for index in range(len(CHECKS))}, described


def one(results, index):
    (row,) = results[0][index]
    return row


def test_a_check_applies_to_every_method_that_fits(results):
    assert [(row.method, row.result) for row in results[0][0]] == [(0, 2.5), (1, 2.5)]
    assert one(results, 1).method == 1


@pytest.mark.parametrize(("index", "result"), [(1, 2.5), (2, -4)])
def test_results(results, index, result):
    row = one(results, index)
    assert (row.result, row.raises, row.error) == (result, None, None)
    assert type(row.result) is type(result)


@pytest.mark.parametrize(("index", "raises"), [(3, "ZeroDivisionError"), (4, "ZeroDivisionError"), (16, "KeyError")])
def test_expected_exceptions(results, index, raises):
    assert (one(results, index).raises, one(results, index).error) == (raises, None)


def test_a_text_is_the_argument_and_not_what_str_makes_of_it(results):
    assert one(results, 18).raises_text == "x"


@pytest.mark.parametrize(("index", "result"), [(19, float(np.float32(1.1))), (20, float("inf")), (21, 88)])
def test_a_declared_result_narrows_and_the_options_stay(results, index, result):
    assert (one(results, index).result, one(results, index).error) == (result, None)


@pytest.mark.parametrize(("index", "said"), [
    (5, "raised ZeroDivisionError, not ValueError"),
    (6, "returned 2, ZeroDivisionError was expected"),
    (7, "raised ZeroDivisionError"),
    (12, "float32, 1-D for float64[::1]"),
    (13, "400 is no uint8"),
    (14, "no method"),
    (15, "no method of 'nothing'"),
    (17, "AttributeError"),
])
def test_contradictions_are_errors(results, index, said):
    row = one(results, index)
    assert row.raises is None
    assert said in row.error


@pytest.mark.parametrize(("index", "after"), [(8, [0.0, 2.0, 4.0]), (9, [0.0, 2.0, 4.0]), (10, [3.0])])
def test_arrays_are_kept_before_and_after(results, index, after):
    row = one(results, index)
    assert row.arguments_after[0].tolist() == after
    assert set(row.arguments[0].tolist()) == {1.0}


def test_a_generator_of_the_package(results):
    assert one(results, 11).arguments[0].tolist() == np.random.default_rng(3).uniform(size=5).tolist()


def test_globals_are_described(results):
    assert list(results[1]) == ["TABLE"]
    assert "int:1" in results[1]["TABLE"]


def test_it_is_deterministic_and_leaves_the_package_alone(results, tmp_path):
    environment = {"PYTHONHASHSEED": "7", "NUMBA_DISABLE_JIT": "1"}
    rows, described = computed(tmp_path / "b", CHECKS, **environment)
    assert repr(rows) == repr([row for group in results[0].values() for row in group])
    assert described == results[1]
    assert [path.name for path in (tmp_path / "b" / "root").iterdir()] == ["code.py"]


DRAWS = [
    ("none(float64[:,::1], bool[::1], uint8)", 5),
    ("none(complex64[::1,:], int16[:], int8)", 4),
    ("none(float32[:,:], const(int64[::1]), bool, complex128, float32, uint64)", 3),
]


@pytest.mark.parametrize(("text", "size"), DRAWS)
def test_random_arguments_have_their_types(text, size):
    signature = parse_signature(text)
    for value, argument in zip(drawn(signature, 1, size), signature.arguments, strict=True):
        if isinstance(value, np.ndarray):
            assert value.shape == (size,) * argument.ndim
            assert value.dtype.str == argument.element.dtype
            flags = (value.flags.c_contiguous, value.flags.f_contiguous)
            assert {"C": flags[0], "F": flags[1], "A": flags == (False, False)}[argument.layout]
            assert value.flags.writeable == argument.mutable
        else:
            assert type(value) in (bool, int, float, complex)
            assert rounded(value, argument) == value


@pytest.mark.parametrize(("text", "size"), DRAWS)
def test_random_arguments_depend_on_the_seed_alone(text, size):
    signature = parse_signature(text)
    assert repr(drawn(signature, 1, size)) == repr(drawn(signature, 1, size))
    assert repr(drawn(signature, 1, size)) != repr(drawn(signature, 2, size))


def test_written_arguments():
    signature = parse_signature("none(float32[:,::1], complex128, uint64, complex64[::1,:], float64[:])")
    values = ([[0.1, 2], [3, 4]], "1+2j", 2**64 - 1, [["1j", 2.0]], [5.0, 6.0])
    a, b, c, d, e = written(values, signature)
    assert a.tolist() == np.array([[0.1, 2], [3, 4]], np.float32).tolist()
    assert (b, c, d.tolist(), d.flags.f_contiguous) == (1 + 2j, 2**64 - 1, [[1j, 2]], True)
    assert (e.tolist(), e.strides) == ([5.0, 6.0], (16,))
    assert written(([],), parse_signature("none(float64[:,::1])"))[0].shape == (0, 0)


@pytest.mark.parametrize(("value", "kind"), [(256, "uint8"), (-1, "uint64"), (1.5, "int64"), (1, "bool"), ("x", "complex64")])
def test_values_that_do_not_fit(value, kind):
    with pytest.raises(ValueError, match=r"is no|could not convert|malformed|complex"):
        rounded(value, SCALARS[kind])


def test_ragged_lists_are_refused():
    with pytest.raises(ValueError, match="rows differ"):
        written(([[1.0], [1.0, 2.0]],), parse_signature("none(float64[:,::1])"))


def test_results_are_rounded_to_their_type():
    assert result_of(0.1, parse_signature("float32()")) == float(np.float32(0.1))
    with pytest.raises(ValueError, match="returns none"):
        result_of(1, parse_signature("none()"))
    with pytest.raises(ValueError, match="returned None"):
        result_of(None, parse_signature("int64()"))


def test_generators_must_fit():
    signature = parse_signature("none(float64[::1,:])")
    assert generated(lambda rng: (np.zeros((2, 3), order="F"),), signature, 0)
    with pytest.raises(ValueError, match="another layout"):
        generated(lambda rng: (np.zeros((2, 3)),), signature, 0)
    with pytest.raises(ValueError, match="made 0 arguments"):
        generated(lambda rng: (), signature, 0)


def test_storage_keeps_every_bit(tmp_path):
    strided = np.arange(12.0).reshape(3, 4)[::2, ::2]
    frozen = np.array([1, 2], np.uint16)
    frozen.flags.writeable = False
    values = (strided, np.asfortranarray(np.ones((2, 3))), frozen, True, 2**70, -0.0, float("inf"), 1e-320, 1j, None)
    rows = [Expected(0, 1, values, float("nan"), tuple(copy(v) for v in values), None, None),
            Expected(1, -1, (), None, (), "ValueError", "no")]
    save(rows, tmp_path)
    back = load(tmp_path)
    assert repr(back) == repr(rows)
    for old, new in zip(values[:3], back[0].arguments[:3], strict=True):
        assert (old.dtype, old.flags.c_contiguous, old.flags.f_contiguous) == (
            new.dtype, new.flags.c_contiguous, new.flags.f_contiguous)
        assert old.flags.writeable == new.flags.writeable
    first = (tmp_path / "expected.npz").read_bytes()
    save(rows, tmp_path)
    assert (tmp_path / "expected.npz").read_bytes() == first


@pytest.mark.parametrize("damage", [b"", b"[{}]", b'[{"check": 0}]', b"null"])
def test_damaged_storage(tmp_path, damage):
    save([], tmp_path)
    (tmp_path / "expected.json").write_bytes(damage)
    with pytest.raises(WorkerError) as caught:
        load(tmp_path)
    assert caught.value.code == "expected-damaged"


def test_pickles_are_not_read(tmp_path):
    save([], tmp_path)
    np.savez(tmp_path / "expected.npz", a0=np.array([Path()], dtype=object))
    with pytest.raises(WorkerError):
        load(tmp_path)
