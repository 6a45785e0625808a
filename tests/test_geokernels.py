"""The example packages: right by sources that share nothing with them, and extracted to code that runs the same.

The extracted bitcode is optimised and run here by LLVM's own JIT, called as Numba's convention says: an independent
reading of what the front end's documentation promises to code generation.
"""

import cmath
import ctypes
import ctypes.util
import importlib
import json
import math
import random
import struct
import sys
import tomllib
import zlib
from pathlib import Path

import numpy as np
import pytest
from llvmlite import binding

from toolchain.frontends.arguments import copy
from toolchain.frontends.oracle import load
from toolchain.package import Package
from toolchain.profile import load_profile
from toolchain.run.process import Command, run

ROOT = Path(__file__).parent.parent
PROFILES = ("quickstart", "llvm-ir")

EXTRACT = """
import pathlib, sys
from toolchain.frontends import extract, request_of
from toolchain.profile import load_profile
for name, content in extract(request_of(load_profile(pathlib.Path(sys.argv[1])), "auto")).to_files().items():
    (pathlib.Path(sys.argv[2]) / name).write_bytes(content)
"""

COMPUTE = """
import json, pathlib, sys
from toolchain.frontends import oracle
from toolchain.flags import Flags
from toolchain.package import Package
from toolchain.profile import load_profile
out = pathlib.Path(sys.argv[2])
names = ("package.json", "package.bc", "globals.bin")
package = Package.from_files({name: (out / name).read_bytes() for name in names})
request = oracle.oracle_request(load_profile(pathlib.Path(sys.argv[1])), package.methods, Flags())
oracle.save(oracle.compute(request), out)
(out / "globals.json").write_text(json.dumps(oracle.describe_globals(request.extract)))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """{profile: (Profile, Package, [Expected], {global: description})}, all made in fresh processes."""
    out = {}
    for name in PROFILES:
        directory = tmp_path_factory.mktemp(name)
        path = ROOT / "configs" / f"{name}.toml"
        for script in (EXTRACT, COMPUTE):
            outcome = run(Command((sys.executable, "-c", script, str(path), str(directory))))
            assert outcome.ok, outcome.stderr.decode()
        files = {n: (directory / n).read_bytes() for n in ("package.json", "package.bc", "globals.bin")}
        described = json.loads((directory / "globals.json").read_text())
        out[name] = (load_profile(path), Package.from_files(files), load(directory), described)
    return out


@pytest.mark.parametrize("name", PROFILES)
def test_every_check_has_an_expectation(built, name):
    profile, _, expected, _ = built[name]
    assert {row.check for row in expected} == set(range(len(profile.checks)))
    assert [row.error for row in expected if row.error] == []


@pytest.mark.parametrize("name", PROFILES)
def test_every_method_has_a_check(built, name):
    _, package, expected, _ = built[name]
    assert {row.method for row in expected} == set(range(len(package.methods)))


@pytest.mark.parametrize("name", PROFILES)
def test_tolerances_have_reasons_and_nothing_is_required(built, name):
    profile = built[name][0]
    loose = [c.tolerance for c in profile.checks if c.tolerance.rtol or c.tolerance.atol or c.tolerance.ulp]
    assert all(tolerance.reason for tolerance in loose)
    assert profile.require == ()
    assert len(profile.platforms) == 5


def test_quickstart_covers_what_it_shows(built):
    profile, package, expected, described = built["quickstart"]
    seen = " ".join(str(method.signature) for method in package.methods)
    for kind in ("bool", "uint8", "int16", "int32", "int64", "uint32", "uint64", "float32", "float64", "complex64",
                 "complex128", "[::1]", "[:,::1]", "[::1,:]", "[:,:]", "none"):
        assert kind in seen
    assert len({method.name for method in package.methods}) >= 14
    assert all(method.doc and method.parameters for method in package.methods)
    assert len(described) >= 6
    assert {check.oracle for check in profile.checks} >= {"numba", "python", None}
    assert any(row.raises for row in expected)


def test_the_elevation_model_has_a_mebibyte(built):
    assert len(built["quickstart"][1].globals) > 1 << 20


@pytest.fixture(scope="module")
def geokernels():
    """The example's modules in this process; functions are used interpreted (`py_func`)."""
    sys.path.insert(0, str(ROOT / "examples" / "geokernels"))
    sys.dont_write_bytecode = True
    names = ("sphere", "raster", "grid", "plane", "tables")
    yield {name: importlib.import_module(f"geokernels.{name}") for name in names}
    sys.path.remove(str(ROOT / "examples" / "geokernels"))


def plain(function):
    return getattr(function, "py_func", function)


def test_haversine_is_the_angle_between_vectors(geokernels):
    def vector(lat, lon):
        lat, lon = math.radians(lat), math.radians(lon)
        return np.array([math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)])

    rng = random.Random(1)
    for _ in range(50):
        a, b = (rng.uniform(-80, 80), rng.uniform(-180, 180)), (rng.uniform(-80, 80), rng.uniform(-180, 180))
        angle = math.atan2(np.linalg.norm(np.cross(vector(*a), vector(*b))), float(vector(*a) @ vector(*b)))
        radius = geokernels["tables"].EARTH_RADIUS
        assert plain(geokernels["sphere"].haversine)(*a, *b) == pytest.approx(radius * angle, rel=1e-9)


def test_checksum_is_crc32(geokernels):
    data = bytes(range(256)) * 3
    assert int(geokernels["grid"].checksum(np.frombuffer(data, np.uint8))) == zlib.crc32(data)


def test_morton_interleaves_bits(geokernels):
    for column, row in ((0, 0), (3, 5), (0xFFFFFFFF, 0), (123456, 654321)):
        text = "".join(f"{(row >> b) & 1}{(column >> b) & 1}" for b in reversed(range(32)))
        assert int(geokernels["grid"].morton(column, row)) == int(text, 2)


def test_descriptor_is_the_discrete_fourier_transform(geokernels):
    corners = np.random.default_rng(5).normal(size=16) + 1j * np.random.default_rng(6).normal(size=16)
    spectrum = np.fft.fft(corners) / 16
    for k in range(16):
        assert cmath.isclose(plain(geokernels["plane"].descriptor)(corners, k), spectrum[k], rel_tol=1e-9, abs_tol=1e-12)


def test_slope_of_a_plane_is_its_gradient(geokernels):
    y, x = np.mgrid[0:6, 0:7].astype(float)
    out = np.zeros((6, 7))
    plain(geokernels["raster"].slope)(3 * x + 4 * y, 1.0, out)
    assert np.allclose(out[1:-1, 1:-1], 5.0)
    assert np.isnan(out[0]).all()


def test_histogram_agrees_with_numpy(geokernels):
    values, counts = np.random.default_rng(7).uniform(-3, 3, 500), np.zeros(8, np.int64)
    counted = geokernels["grid"].histogram(values, -2.0, 2.0, counts)
    assert (counts.tolist(), counted) == (np.histogram(values, 8, (-2, 2))[0].tolist(), int(counts.sum()))


LIBM = {"sin", "cos", "tan", "asin", "atan2", "log", "log10", "floor", "sqrt", "sinf", "cosf", "asinf", "fmod", "sqrtf", "hypot",
        "copysign", "memset", "memcpy"}


def optimised(package):
    """The package's module after the passes that code generation runs too, exports kept."""
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    module = binding.parse_bitcode(package.bitcode)
    if package.frontend == "numba":  # arrays come without an owner (null), so nothing is ever destroyed
        module.link_in(binding.parse_assembly("define void @NRT_MemInfo_call_dtor(ptr %0) {\n  ret void\n}"))
    module.triple = binding.get_process_triple()
    keep = {method.symbol for method in package.methods}
    for value in (*module.functions, *module.global_variables):
        if not value.is_declaration and value.name not in keep:
            value.linkage = "internal"
    machine = binding.Target.from_triple(module.triple).create_target_machine(opt=2, jit=True)
    module.data_layout = str(machine.target_data)
    builder = binding.create_pass_builder(machine, binding.create_pipeline_tuning_options(speed_level=2))
    for prune in (True, False):
        passes = builder.getModulePassManager()
        if prune:
            passes.add_refprune_pass()
        passes.add_global_dead_code_eliminate_pass()
        passes.run(module, builder)
    return module, machine


@pytest.fixture(scope="module")
def machine_code(built):
    """(Package, engine of LLVM's JIT) for each profile."""
    out = {}
    if libm := ctypes.util.find_library("m"):
        binding.load_library_permanently(libm)
    for name in PROFILES:
        package = built[name][1]
        module, machine = optimised(package)
        out[name] = package, binding.create_mcjit_compiler(module, machine)
    return out


@pytest.mark.parametrize("name", PROFILES)
def test_only_the_mathematics_library_stays_undefined(built, name):
    module, _ = optimised(built[name][1])
    undefined = {f.name for f in module.functions if f.is_declaration}
    undefined |= {g.name for g in module.global_variables if g.is_declaration}
    assert {symbol for symbol in undefined if not symbol.startswith("llvm.")} <= LIBM


C_TYPES = {"int16": ctypes.c_int16, "float64": ctypes.c_double, "float32": ctypes.c_float, "int64": ctypes.c_int64, "uint32": ctypes.c_uint32,
           "uint8": ctypes.c_uint8, "bool": ctypes.c_uint8, "int32": ctypes.c_int32, "uint64": ctypes.c_uint64}


def numba_call(machine_code, text, *arguments):
    """(status, result, exception row or None) of the quickstart method that `text` names, by Numba's convention."""
    package = machine_code["quickstart"][0]
    name, _, signature = text.partition(" ")
    method = next(m for m in package.methods if m.name == name and str(m.signature) == signature)
    return call_method(machine_code, method, *arguments)


def call_method(machine_code, method, *arguments):
    package, engine = machine_code["quickstart"]
    result, problem = ctypes.create_string_buffer(32), ctypes.c_void_p()
    passed = [ctypes.c_void_p(ctypes.addressof(result)), ctypes.byref(problem)]
    for value, kind in zip(arguments, method.signature.arguments, strict=True):
        if isinstance(value, np.ndarray):
            passed += [None, None, ctypes.c_int64(value.size), ctypes.c_int64(value.itemsize), ctypes.c_void_p(value.ctypes.data)]
            passed += [ctypes.c_int64(number) for number in (*value.shape, *value.strides)]
        elif isinstance(value, complex):
            part = ctypes.c_float if kind.bits == 64 else ctypes.c_double
            passed += [part(value.real), part(value.imag)]
        else:
            passed.append(C_TYPES[str(kind)](value))
    status = ctypes.CFUNCTYPE(ctypes.c_int32)(engine.get_function_address(method.symbol))(*passed)
    if status:
        (_, number) = struct.unpack("<QI", ctypes.string_at(problem.value, 12))
        return status, None, package.exceptions[number - 1]
    form = {"float64": "<d", "float32": "<f", "bool": "<?", "complex128": "<dd", "complex64": "<ff", "int64": "<q", "uint32": "<I", "uint64": "<Q"}
    value = struct.unpack_from(form[str(method.signature.result)], result.raw) if method.signature.result else (None,)
    return status, complex(*value) if len(value) == 2 else value[0], None


CALLS = [
    ("haversine float64(float64, float64, float64, float64)", (52.5, 13.4, 48.9, 2.35), 873888.642536607),
    ("cell_index int64(int64, int64)", (-7, 2), -4),
    ("pack_rgb uint32(uint8, uint8, uint8)", (1, 2, 3), 0x010203),
    ("morton uint64(uint32, uint32)", (3, 5), 39),
    ("checksum uint32(uint8[::1])", (np.frombuffer(b"123456789", np.uint8),), 0xCBF43926),
    ("contains bool(float64[::1], float64[::1], float64, float64)", (np.array([0.0, 4, 4, 0]), np.array([0.0, 0, 3, 3]), 1.0, 2.0), True),
    ("rotate complex128(complex128, complex128, bool)", (3 + 4j, 1j, True), 4 + 3j),
    ("sample float64(float64[:,::1], float64, float64)", (np.array([[0.0, 10, 20], [30, 40, 50]]), 0.5, 1.25), 27.5),
    ("area float64(complex128[::1])", (np.array([0, 4, 4 + 3j, 3j]),), 12.0),
]


@pytest.mark.parametrize(("text", "arguments", "result"), CALLS, ids=[row[0].split()[0] for row in CALLS])
def test_the_bitcode_runs_by_the_documented_convention(machine_code, text, arguments, result):
    status, value, problem = numba_call(machine_code, text, *arguments)
    assert (status, problem) == (0, None)
    assert value == pytest.approx(result, rel=1e-13)


def test_every_expectation_of_quickstart_holds(built, machine_code):
    """All checks, all methods, arrays included: bit for bit where the profile states no tolerance."""
    profile, package, expected, _ = built["quickstart"]
    for row in expected:
        allowed = profile.checks[row.check].tolerance
        rtol = max(allowed.rtol, 4 * allowed.ulp * np.finfo(np.float32).eps)
        arguments = [copy(value) for value in row.arguments]
        status, value, problem = call_method(machine_code, package.methods[row.method], *arguments)
        assert (None if problem is None else problem.type) == row.raises
        if status == 0:
            pairs = [(value, row.result)] if row.result is not None else []
            pairs += zip(arguments, row.arguments_after, strict=True)
            for actual, wanted in pairs:
                np.testing.assert_allclose(actual, wanted, rtol, allowed.atol, err_msg=package.methods[row.method].name)


def test_the_comparison_sees_a_wrong_value(built):
    """Control: results of other checks do not pass for the right ones."""
    results = [row.result for row in built["quickstart"][2] if isinstance(row.result, float)]
    with pytest.raises(AssertionError):
        np.testing.assert_allclose(results[0], results[1], 1e-3, 0.0)


@pytest.mark.parametrize(("text", "arguments", "kind", "said"), [
    ("cell_index int64(int64, int64)", (1, 0), "ZeroDivisionError", "integer division by zero"),
    ("track_length float64(float64[::1], float64[::1])", (np.zeros(2), np.zeros(3)), "ValueError", "lat and lon"),
    ("sample float64(float64[:,::1], float64, float64)", (np.zeros((2, 2)), 9.0, 0.0), "IndexError", "outside"),
])
def test_exceptions_carry_their_number(machine_code, text, arguments, kind, said):
    status, _, row = numba_call(machine_code, text, *arguments)
    assert (status, row.type) == (1, kind)
    assert said in row.text


def test_plain_functions_of_the_ir_package_run(machine_code):
    _, engine = machine_code["llvm-ir"]
    data = (ctypes.c_double * 2)(3.0, 4.0)
    power = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_void_p, ctypes.c_int64)(engine.get_function_address("power"))
    gray = ctypes.CFUNCTYPE(ctypes.c_uint16, ctypes.c_uint16, ctypes.c_bool)(engine.get_function_address("gray"))
    assert (power(ctypes.addressof(data), 2), power(None, 0)) == (12.5, 0.0)
    for number in range(256):
        assert gray(number, False) == number ^ (number >> 1)
        assert gray(gray(number, False), True) == number


def test_the_profiles_stand_in_the_repository():
    for name in PROFILES:
        assert tomllib.loads((ROOT / "configs" / f"{name}.toml").read_text())["schema"] == 1
