"""SciPy's special functions in images: the support run-time's agree with SciPy, and stand where code calls SciPy's."""

import ctypes
import math
from pathlib import Path

import pytest
from llvmlite import binding

from toolchain.frontends.numba_special import SUPPORTED
from toolchain.frontends.survey import SurveyRequest
from toolchain.run.protocol import make_job
from toolchain.run.workshop import Workshop

INF = math.inf
# What SciPy 1.x gives (scipy.special), written down once: the tests need no SciPy.
VALUES = [
    ("ive", (0.0, 0.0), 1.0),
    ("ive", (0.5, 3.0), 0.22975850339753742),
    ("ive", (-0.5, 2.0), 0.2872615381124014),
    ("ive", (-0.75, 40.0), 0.06282925069145177),
    ("ive", (3.0, -2.0), -0.028791222639470884),
    ("ive", (-2.0, 1.5), 0.0753810924929241),
    ("ive", (30.0, 250.0), 0.0041667997212710105),
    ("chndtr", (2.0, 3.0, 1.5), 0.2610532021056975),
    ("chndtr", (40.0, 2.0, 30.0), 0.7769830119876436),
    ("chndtr", (0.001, 5.0, 0.0), 1.6814877189706274e-09),
    ("chndtr", (0.0, 1.0, 1.0), 0.0),
    ("chndtrix", (0.3, 3.0, 1.5), 2.2529279770200747),
    ("chndtrix", (0.999, 0.5, 20.0), 56.54315851637295),
    ("chndtrix", (1e-08, 4.0, 2.0), 0.0004663469194307704),
    ("chndtrix", (0.0, 1.0, 1.0), 0.0),
    ("xlogy", (0.0, 0.0), 0.0),
    ("xlogy", (2.5, 3.0), 2.7465307216702746),
    ("xlog1py", (0.0, -1.0), 0.0),
    ("xlog1py", (2.5, -0.3), -0.8916873598468311),
    ("ndtri", (1e-300,), -37.0470962993612),
    ("ndtri", (1e-09,), -5.9978070150076865),
    ("ndtri", (0.02,), -2.053748910631823),
    ("ndtri", (0.3,), -0.5244005127080409),
    ("ndtri", (0.5,), 0.0),
    ("ndtri", (0.97,), 1.8807936081512509),
    ("erfcx", (-3.0,), 16205.988853999586),
    ("erfcx", (0.0,), 1.0),
    ("erfcx", (1.5,), 0.3215854164543176),
    ("erfcx", (24.9,), 0.022639987776049506),
    ("erfcx", (25.1,), 0.02245987581758139),
    ("erfcx", (1000000000.0,), 5.641895835477563e-10),
    ("log_ndtr", (-40.0,), -804.6084420137539),
    ("log_ndtr", (-1.0,), -1.8410216450092634),
    ("log_ndtr", (0.5,), -0.36894641528865635),
    ("log_ndtr", (7.0,), -1.2798125438866539e-12),
    ("gammainc", (0.5, 0.2), 0.47291074313446196),
    ("gammainc", (3.0, 2.0), 0.32332358381693654),
    ("gammainc", (3.0, 9.0), 0.9937678048936227),
    ("gammainc", (800.0, 790.0), 0.3657091170033106),
    ("gammainc", (0.0, 1.0), 1.0),
    ("gammainc", (2.0, INF), 1.0),
    ("gammaincc", (0.5, 0.2), 0.5270892568655381),
    ("gammaincc", (3.0, 2.0), 0.6766764161830634),
    ("gammaincc", (3.0, 60.0), 1.629586652937817e-23),
    ("gammaincc", (800.0, 830.0), 0.1447011639157816),
    ("gammaincinv", (0.01, 0.003), 2.9174171917460493e-253),
    ("gammaincinv", (0.5, 0.2), 0.0320923773336508),
    ("gammaincinv", (3.0, 0.999999), 19.129168188572926),
    ("gammaincinv", (500.0, 0.4), 494.0252696367417),
    ("gammaincinv", (3.0, 0.0), 0.0),
    ("betainc", (0.5, 0.5, 0.3), 0.36901011956554536),
    ("betainc", (20.0, 3.0, 0.9), 0.6200409384119034),
    ("betainc", (3.0, 200.0, 0.001), 0.0011665631531165765),
    ("betainc", (400.0, 300.0, 0.57), 0.46813236747429676),
    ("betainc", (2.0, 3.0, 1.0), 1.0),
    ("stdtr", (3.0, -1.2), 0.15813105734905258),
    ("stdtr", (0.5, 40.0), 0.9492951000352529),
    ("stdtr", (200.0, 0.01), 0.5039843724233595),
    ("stdtr", (3.0, 0.0), 0.5),
    ("stdtrit", (3.0, 0.1), -1.6377443536962089),
    ("stdtrit", (0.5, 0.001), -102849.11563017554),
    ("stdtrit", (200.0, 0.9), 1.2857987939948012),
    ("stdtrit", (7.0, 0.5), 0.0),
    ("owens_t", (0.5, 0.3), 0.040786707344250106),
    ("owens_t", (-2.0, 4.0), 0.011375065974089606),
    ("owens_t", (0.0, 1.0), 0.125),
    ("owens_t", (6.0, -0.5), -4.922418609131739e-10),
    ("owens_t", (1.0, INF), 0.07932762696572854),
]
NAN = [("ndtri", (1.5,)), ("gammainc", (-1.0, 1.0)), ("gammaincinv", (2.0, 1.5)), ("betainc", (1.0, 1.0, 2.0)), ("stdtr", (-1.0, 0.0))]


@pytest.fixture(scope="module")
def special():
    """special(name, arguments): the checked-in IR, compiled by LLVM's JIT."""
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    text = (Path(__file__).parent.parent / "platforms" / "native" / "support_special.ll").read_text()
    machine = binding.Target.from_default_triple().create_target_machine(jit=True)
    engine = binding.create_mcjit_compiler(binding.parse_assembly(text), machine)
    engine.finalize_object()

    def call(name, arguments):
        address = engine.get_function_address(f"scipy_special_{name}")
        return ctypes.CFUNCTYPE(ctypes.c_double, *[ctypes.c_double] * len(arguments))(address)(*arguments)

    yield call
    engine.close()


@pytest.mark.parametrize(("name", "arguments", "wanted"), VALUES)
def test_values_are_scipys(special, name, arguments, wanted):
    assert special(name, arguments) == pytest.approx(wanted, rel=2e-12, abs=0.0)


@pytest.mark.parametrize(("name", "arguments"), NAN)
def test_outside_of_the_domain_is_nan(special, name, arguments):
    assert math.isnan(special(name, arguments))


def test_every_supported_function_has_values():
    assert {name for name, _, _ in VALUES} == SUPPORTED


CAPSULES = """
import ctypes
new = ctypes.pythonapi.PyCapsule_New
new.restype, new.argtypes = ctypes.py_object, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
TYPE = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)
KEPT = [TYPE(lambda x: x) for _ in range(3)]
DECLARED = b"double (double, int __pyx_skip_dispatch)"
ADDRESSES = [ctypes.cast(one, ctypes.c_void_p).value for one in KEPT]
__pyx_capi__ = {
    "__pyx_fuse_1erfcx": new(ADDRESSES[0], DECLARED, None), "kv": new(ADDRESSES[1], DECLARED, None),
}
"""
KERNELS = """
from numba import njit
from numba.types import WrapperAddressProtocol, float64
from scipy.special.cython_special import ADDRESSES

def pointer(address):
    words = {"__wrapper_address__": lambda self: address, "signature": lambda self: float64(float64)}
    return type("pointer", (WrapperAddressProtocol,), words)()

erfcx, kv, other = map(pointer, ADDRESSES)

@njit
def known(x):
    return erfcx(x) + 1.0

@njit
def unknown(x):
    return kv(x)

@njit
def nameless(x):
    return other(x)
"""


def test_a_call_by_address_becomes_one_by_name(tmp_path):
    (tmp_path / "scipy" / "special").mkdir(parents=True)
    (tmp_path / "scipy" / "__init__.py").write_text("")
    (tmp_path / "scipy" / "special" / "__init__.py").write_text("")
    (tmp_path / "scipy" / "special" / "cython_special.py").write_text(CAPSULES)
    (tmp_path / "kernels.py").write_text(KERNELS)
    rows = tuple((f"kernels.{name}", "float64(float64)") for name in ("known", "unknown", "nameless"))
    request = SurveyRequest("kernels", str(tmp_path), rows).to_json()
    with Workshop("local") as shop:
        output = shop.folder("survey")
        found = shop.on_host(make_job("survey", {"request": request}, output, deadline=900, fresh=True)).require()
        probe = {"directory": str(output), "prefix": "000.", "platform": "linux-x86_64"}
        assert shop.on_host(make_job("probe", probe, shop.folder("probe"))).require().value["size"]
    assert [code for code, _ in found.value["rows"]] == ["", *["native-function-unsupported"] * 2]
    assert "scipy.special.kv" in found.value["rows"][1][1]
    assert "FunctionType[float64(float64)]" in found.value["rows"][2][1]
