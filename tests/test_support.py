"""The support run-time: what allocates, counts, sorts, multiplies matrices agrees with Numba on every platform; no leaks.

One package (tests/data/support) holds every feature, one small function each, and one real matrix run proves it on all
routes. BLAS is compared with NumPy (the functions run uncompiled), because Numba's BLAS needs SciPy.
"""

import ctypes
import json
import random
import sys
from pathlib import Path

import numpy as np
import pytest
from llvmlite import binding

from toolchain import app
from toolchain.errors import ToolError
from toolchain.report.recording import RecordingEvents
from toolchain.run.process import Command, run

DATA = Path(__file__).parent / "data" / "support"
V, M, MF = "float64[::1]", "float64[:,::1]", "float64[::1,:]"
X = [1.5, -2.0, 0.25, 9.0, -7.5, 3.0, 2.0, 8.0, -1.0, 4.0, 6.5, 5.0]
UP = sorted(X)
OUT = [0.0] * 12
LIBM = "mathematics libraries differ in the last bits"
ORDER = "BLAS adds in another order"

CHECKS = [
    # function, signature, arguments, oracle (or the exception or the result), rtol, why
    ("zeros", "(int64)", [9], "numba", 0, ""),
    ("constructors", "(int64)", [6], "numba", 0, ""),
    ("statistics", f"none({V}, {V})", [X, OUT], "numba", 1e-15, "the order of a vectorised sum is the machine's"),
    ("ordered", f"none({V}, {V})", [X, OUT], "numba", 0, ""),
    ("middle", f"({V})", [X], "numba", 0, ""),
    ("looked_up", f"({V}, {V}, float64)", [UP, X, 3.3], "numba", 1e-15, "a fused multiply-add rounds once"),
    ("expression", f"none({V}, {V}, {V})", [[abs(x) for x in X], X, OUT], "numba", 1e-15, "a fused multiply-add rounds once"),
    ("masked", f"({V})", [X], "numba", 0, ""),
    ("reshaped", f"none({V}, {V})", [X, OUT], "numba", 0, ""),
    ("inner", "(int64, int64)", [5, 3], "numba", 0, ""),
    ("listed", "(int64)", [20], "numba", 0, ""),
    ("arrays_in_a_list", "(int64)", [5], "numba", 0, ""),
    ("distinct", "(int64[::1])", [[5, 3, 3, 2, 7, 5, 11]], "numba", 0, ""),
    ("text", "(int64)", [5], "numba", 0, ""),
    ("gamma", "(float64)", [4.5], "numba", 1e-14, LIBM),
    ("gamma", "(float32)", [3.5], "numba", 1e-6, LIBM),
    ("parts", "(float64)", [-0.1], "numba", 0, ""),
    ("parts", "(float64)", [0.0], "numba", 0, ""),
    ("parts", "(float32)", [1e-40], "numba", 0, ""),
    ("power", "(complex128, complex128)", ["1+2j", "0.5-1j"], "numba", 1e-14, LIBM),
    ("power", "(complex128, complex128)", ["0j", "-1+0j"], "numba", 0, ""),
    ("power", "(complex64, complex64)", ["1-2j", "0.25+2j"], "numba", 1e-6, LIBM),
    ("modulus", "(complex64)", ["3-4j"], "numba", 0, ""),
    ("modulus", "(complex64)", ["1e30+2e30j"], "numba", 1e-7, LIBM),
    ("dot", "(float32[::1], float32[::1])", [X, UP], "python", 1e-6, ORDER),
    ("dot", f"({V}, {V})", [X, UP], "python", 1e-14, ORDER),
    ("dot", "(complex64[::1], complex64[::1])", [["1+2j", "3-1j"], ["2j", "1-1j"]], "python", 1e-6, ORDER),
    ("vdot", "(complex128[::1], complex128[::1])", [["1+2j", "3-1j"], ["2j", "1-1j"]], "python", 1e-14, ORDER),
    ("norm", f"({V})", [X], "python", 1e-14, ORDER),
    ("norm", f"({V})", [[3e300, -4e300]], 5e300, 1e-15, ORDER),
    ("norm", f"({V})", [[0.0, 0.0]], "python", 0, ""),
    ("norm", "(complex64[::1])", [["3+4j", "12j"]], "python", 1e-6, ORDER),
    ("product", f"none({M}, {M}, {M})", [[[1.5, 2, 3], [4, 5, 6]], [[1, 2], [3, 4], [5, -6]], [[0, 0], [0, 0]]], "python", 1e-14, ORDER),
    ("product", f"none({M}, {MF}, {M})", [[[1.5, 2, 3], [4, 5, 6]], [[1, 2], [3, 4], [5, -6]], [[0, 0], [0, 0]]], "python", 1e-14, ORDER),
    ("product", f"none({MF}, {V}, {V})", [[[1.5, 2, 3], [4, 5, 6]], [1, 2, -3], [0, 0]], "python", 1e-14, ORDER),
    ("product", f"none({V}, {M}, {V})", [[1, -2], [[1.5, 2, 3], [4, 5, 6]], [0, 0, 0]], "python", 1e-14, ORDER),
    ("product", "none(complex64[:,::1], complex64[:,::1], complex64[:,::1])",
     [[["1+2j", "3"], ["-1j", "2"]], [["2j", "1-1j"], ["1", "5"]], [["0", "0"], ["0", "0"]]], "python", 1e-5, ORDER),
    ("enormous", "(int64)", [1 << 50], "MemoryError", 0, ""),
    ("enormous", "(int64)", [-1], "ValueError", 0, ""),
    ("raises_with_memory", "(int64)", [3], "numba", 0, ""),
    ("raises_with_memory", "(int64)", [4], "ValueError", 0, ""),
    ("from_nothing", "(int64)", [4], "IndexError", 0, ""),
    ("raises_a_class", "(int64)", [4], "ValueError", 0, ""),
    ("raises_nothing", "(int64)", [4], "KeyError", 0, ""),
    ("raises_empty", "(int64)", [4], "ValueError", 0, ""),
    ("spread", "(int64[::1])", [[1, 2, 3, -4]], "numba", 0, ""),
]  # fmt: skip


PLATFORMS = "linux-x86_64 linux-aarch64 macos-x86_64 macos-arm64 windows-x86_64"


def profile(path, checks, root=DATA, platforms=PLATFORMS, module="kernels"):
    exports = {}
    for function, signature, *_ in checks:
        exports.setdefault(function, {})[signature] = None
    lines = ["schema = 1", "[package]", 'name = "support"', 'version = "1"', 'frontend = "numba"', f'path = "{root}"', f'modules = ["{module}"]']
    for function, signatures in exports.items():
        lines += ["[[package.export]]", f'function = "{module}.{function}"', f"signatures = {json.dumps(list(signatures))}"]
    lines += ["[matrix]", f"platforms = {json.dumps(platforms.split())}"]
    for function, signature, arguments, oracle, rtol, why in checks:
        lines += ["[[check]]", f'function = "{function}"', f"args = {json.dumps(arguments)}"]
        if len(exports[function]) > 1:
            lines += [f'signature = "{signature}"']
        raises = str(oracle).endswith("Error")
        lines += [f'raises = "{str(oracle).removeprefix("only ")}"'] if raises else [f"expect = {oracle}"] if isinstance(oracle, float) else []
        if isinstance(oracle, str) and not oracle.startswith("only "):
            lines += [f'oracle = "{"numba" if raises else oracle}"']
        if rtol:
            lines += [f'tolerance = {{ rtol = {rtol}, reason = "{why}" }}']
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    events = RecordingEvents()
    return app.matrix_run(profile(tmp_path_factory.mktemp("support") / "support.toml", CHECKS), events=events), events


def test_every_feature_agrees_on_every_route(outcome):
    document = outcome[0].document
    wrong = [
        (cell["platform"], cell["route"], check["subject"], check["entry"], check["status"], check["reason"], check["details"])
        for cell in document["cells"]
        for check in cell["checks"]
        if check["status"] not in ("passed", "not-run")
    ]
    assert wrong == []
    assert outcome[0].exit_code == 0


def test_parallel_functions_are_announced(outcome):
    assert ("note", "'kernels.spread' says parallel=True and is compiled to run sequentially") in outcome[1].heard


LEAK = """
import sys, pkgimage
module = pkgimage.load(sys.argv[1])
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
def call(times):
    for _ in range(times):
        for name, argument in calls:
            try:
                getattr(module, name)(argument)
            except (MemoryError, ValueError, IndexError):
                pass
calls = [(name, int(argument)) for name, argument in (word.split("=") for word in sys.argv[3:])]
call(2000)
before = resident()
call(int(sys.argv[2]))
print(resident() - before)
"""


def grown(image, times, *calls):
    """Bytes by which the resident memory of a fresh process grows over `times` rounds of calls, after a warm-up."""
    outcome = run(Command((sys.executable, "-c", LEAK, str(image), str(times), *calls)))
    assert outcome.ok, outcome.stderr.decode()
    return int(outcome.stdout)


def test_nothing_leaks_in_100000_calls(tmp_path):
    names = {"zeros": 9, "listed": 5, "arrays_in_a_list": 3, "enormous": 1 << 50, "raises_with_memory": 4, "from_nothing": 1}
    checks = [(name, "(int64)", [1], "numba", 0, "") for name in names]
    path = profile(tmp_path / "leaks.toml", checks, platforms="linux-x86_64")
    (image,) = app.build(path, (), tmp_path / "out", events=RecordingEvents())
    assert grown(image.path, 17_000, *(f"{name}={value}" for name, value in names.items())) < 100_000


COUNTS = """
declare ptr @NRT_MemInfo_alloc(i64)
declare void @NRT_MemInfo_acquire(ptr)
declare void @NRT_MemInfo_release(ptr)
define i64 @balanced(i64 %n) {
  %m = call ptr @NRT_MemInfo_alloc(i64 %n)
  call void @NRT_MemInfo_acquire(ptr %m)
  call void @NRT_MemInfo_release(ptr %m)
  %count = load volatile i64, ptr %m
  call void @NRT_MemInfo_release(ptr %m)
  ret i64 %count
}
define i64 @unbalanced(i64 %n) {
  %m = call ptr @NRT_MemInfo_alloc(i64 %n)
  call void @NRT_MemInfo_acquire(ptr %m)
  call void @NRT_MemInfo_release(ptr %m)
  %count = load volatile i64, ptr %m
  ret i64 %count
}
"""


def test_a_reference_that_is_never_given_back_is_seen(tmp_path):
    """Control of the leak check, and the functions by which entries give back what a method returns."""
    (tmp_path / "counts.ll").write_text(COUNTS)
    exports = [f'[[package.export]]\nfunction = "{name}"\nsignatures = ["int64(int64)"]' for name in ("balanced", "unbalanced")]
    head = 'schema = 1\n[package]\nname = "counts"\nversion = "1"\nfrontend = "llvm"\npath = "."\nmodules = ["counts.ll"]\n'
    (tmp_path / "counts.toml").write_text(head + "\n".join(exports) + '\n[matrix]\nplatforms = ["linux-x86_64"]\n')
    (image,) = app.build(tmp_path / "counts.toml", (), tmp_path / "out", events=RecordingEvents())
    assert grown(image.path, 10_000, "balanced=300") < 100_000
    assert grown(image.path, 10_000, "unbalanced=300") > 3_000_000


REFUSED = [
    # body, symbol, feature, remedy
    ("np.random.rand()", "numba_get_np_random_state", "np.random", "draw random numbers outside"),
    ("np.linalg.solve(np.eye(2), np.ones(2))[0]", "numba_xgesv", "LAPACK (np.linalg)", "linear algebra outside"),
    ("float(len({str(int(x))}))", "_numba_hashsecret_siphash_k0", "the hash of a text", "use numbers in sets and as keys"),
    ("float(len(Set.empty(types.int64)))", "numba_set_new_sized", "numba.typed.Set", "use a plain set"),
    ("x + 1.0", "", "", ""),
]


def test_what_stays_refused_says_where_and_what_to_do(tmp_path):
    text = "import numpy as np\nfrom numba import njit, types\nfrom numba.typed.typedset import Set\n"
    text += "".join(f"@njit\ndef f{i}(x):\n    y = x\n    return {row[0]}\n" for i, row in enumerate(REFUSED))
    (tmp_path / "kernels.py").write_text(text)
    checks = [(f"f{i}", "(float64)", [1.0], "numba", 0, "") for i in range(len(REFUSED))]
    path = profile(tmp_path / "refused.toml", checks, tmp_path, "linux-x86_64")
    with pytest.raises(ToolError) as caught:
        app.build(path, (), tmp_path / "out", events=RecordingEvents())
    assert caught.value.code == "symbol-undefined"
    for i, (_, symbol, feature, remedy) in enumerate(REFUSED[:-1]):
        place = f"(kernels.py:{7 + 4 * i}) needs '{symbol}': {feature}"
        found = [line for line in caught.value.details if place in line]
        assert found, caught.value.details
        assert found[0].startswith(f"f{i} ")
        assert remedy in caught.value.hint
    assert not [line for line in caught.value.details if line.startswith(f"f{len(REFUSED) - 1} ")], "the control"


@pytest.fixture(scope="module")
def reshape():
    """`numba_attempt_nocopy_reshape` of the checked-in IR, compiled by LLVM's JIT."""
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    native = Path(__file__).parent.parent / "platforms" / "native"
    machine = binding.Target.from_default_triple().create_target_machine(jit=True)
    engine = binding.create_mcjit_compiler(binding.parse_assembly((native / "support.ll").read_text()), machine)
    engine.finalize_object()
    kinds = [ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p] * 2
    address = engine.get_function_address("numba_attempt_nocopy_reshape")
    yield ctypes.CFUNCTYPE(ctypes.c_int, *kinds, ctypes.c_int64, ctypes.c_int)(address)
    engine.close()


def random_array(rng):
    """An array of 0 to 4 axes, of any layout: transposed, strided, with axes of length 1, seldom empty."""
    shape = [rng.choice([1, 1, 2, 3, 4, 6]) for _ in range(rng.randrange(5))]
    base = np.zeros([2 * length for length in shape], np.int16).transpose(rng.sample(range(len(shape)), len(shape)))
    view = base[tuple(slice(None, n // 2) if rng.random() < 0.6 else slice(None, None, 2) for n in base.shape)]
    view = rng.choice([lambda a: a, np.ascontiguousarray, np.asfortranarray])(view) if shape else base
    return view[:0] if shape and rng.random() < 0.02 else view


def random_shape(rng, size):
    lengths, rest = [], size
    while rest > 1:
        lengths.append(rng.choice([n for n in range(1, rest + 1) if rest % n == 0]))
        rest //= lengths[-1]
    for _ in range(rng.randrange(3)):
        lengths.insert(rng.randrange(len(lengths) + 1), 1)
    return lengths if size else [0, 3]


def test_reshaping_without_a_copy_is_numpys(reshape):
    rng, seen = random.Random(1), {0: 0, 1: 0}
    for _ in range(3000):
        array, order = random_array(rng), rng.choice("CF")
        shape = random_shape(rng, array.size)
        strides = (ctypes.c_int64 * 24)()
        given = [(ctypes.c_int64 * 24)(*values) for values in (array.shape, array.strides, shape)]
        done = reshape(array.ndim, given[0], given[1], len(shape), given[2], strides, array.itemsize, order == "F")
        try:
            wanted = array.reshape(shape, order=order, copy=False)
        except ValueError:
            wanted = None
        told = (array.shape, array.strides, shape, order)
        assert done == (wanted is not None), told
        if wanted is not None and array.size:
            longer = [axis for axis, length in enumerate(shape) if length > 1]
            assert [strides[axis] for axis in longer] == [wanted.strides[axis] for axis in longer], told
        seen[done] += 1
    assert min(seen.values()) > 300, "the control: both answers were given"
