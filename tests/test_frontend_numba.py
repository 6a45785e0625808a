"""The Numba front end: what is extracted, that it is portable and reproducible, and what is refused."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from llvmlite import binding

from pkgimage.data import Data
from toolchain.frontends import ExtractRequest, raised
from toolchain.frontends.bitcode import host_code
from toolchain.package import Package
from toolchain.run.process import Command, run
from toolchain.signature import parse_signature

ROOT = Path(__file__).resolve().parent.parent

SCRIPT = """
import json, pathlib, sys
from pkgimage.errors import PkgimageError
from toolchain.frontends import ExtractRequest, extract
out = pathlib.Path(sys.argv[1])
try:
    files = extract(ExtractRequest.from_json(sys.argv[2])).to_files()
except PkgimageError as e:
    files = {"error.json": json.dumps([e.code, e.brief, list(e.details), e.hint]).encode()}
for name, content in files.items():
    (out / name).write_bytes(content)
"""

KERNELS = '''
import math
import numpy as np
from numba import njit, float64

SMALL = np.arange(4.0)
BIG = np.arange(200_000, dtype=np.float64)
WARM = None

@njit
def warm(x):
    return x + 1.0

WARM = warm(1.0)  # compiled for the host and called while the module is imported

@njit("float64(float64, float64)", cache=True)
def side(a, b):
    """Hypotenuse.

        Indented.
    Not indented.
    """
    if a < 0:
        raise ValueError("negative side")
    return math.sqrt(a * a + b * b)

@njit
def total(x, n):
    s = 0.0
    for i in range(x.shape[0]):
        s += side(x[i], BIG[i]) / n
    return warm(s)

@njit
def every(p, z, w, f):
    return p and z.real > 0 and w.imag > 1 and f > 0

@njit
def twice(out, flags, zs):
    for i in range(out.shape[0]):
        out[i, 0] = SMALL[1]
        flags[i] = not flags[i]
        zs[i] = zs[i] * 2

def plain(a, b):
    return a // b

@njit(boundscheck=True)
def checked(x, i):
    return x[i]

@njit(error_model="numpy")
def quiet(a, b):
    return a / b

@njit
def rotate(z, w):
    return z * w

@njit
def paste(out, x):
    out[1:] = x

@njit
def apply(f, x):
    return f(x)

@njit
def passes(x):
    return apply(warm, x)
'''

EXPORTS = (
    ("kernels.side", ("float64(float64, float64)",)),
    ("kernels.total", ("(float64[::1], int64)",)),
    ("kernels.every", ("bool(bool, complex64, complex128, float32)",)),
    ("kernels.twice", ("none(float32[:,::1], bool[::1], complex64[:])",)),
    ("kernels.plain", ("int64(int64, int64)", "(uint8, uint8)", "float64(int16, int16)")),
    ("kernels.checked", ("float64(float64[::1], int64)",)),
    ("kernels.quiet", ("float64(float64, float64)",)),
    ("kernels.rotate", ("complex128(complex128, complex128)",)),
    ("kernels.paste", ("none(float64[::1], float64[::1])",)),
    ("kernels.passes", ("float64(float64)",)),
)


def request(root, exports=EXPORTS, modules=("kernels",), global_names=()):
    return ExtractRequest("demo", "1", "0" * 32, "numba", str(root), modules, global_names, exports)


def extracted(root, out, wanted=None, **environment):
    """The Package, or the error as [code, brief, details, hint], from a fresh process."""
    out.mkdir(parents=True)
    argv = (sys.executable, "-c", SCRIPT, str(out), (wanted or request(root)).to_json())
    # Else the child would import whatever is installed.
    outcome = run(Command(argv, {"PYTHONPATH": str(ROOT), **environment}, directory=str(out)))
    assert outcome.ok, outcome.stderr.decode()
    assert b"Traceback" not in outcome.stderr
    files = {path.name: path.read_bytes() for path in out.iterdir()}
    return json.loads(files["error.json"]) if "error.json" in files else Package.from_files(files)


def written(root, text, name="kernels.py"):
    root.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text)
    return root


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    base = tmp_path_factory.mktemp("demo")
    return extracted(written(base / "root", KERNELS), base / "out")


@pytest.fixture(scope="module")
def module(demo):
    module = binding.parse_bitcode(demo.bitcode)
    module.verify()
    return module


def by_name(package, name):
    return next(method for method in package.methods if method.name == name)


def test_methods_tell_signature_and_source(demo):
    assert [(m.name, str(m.signature)) for m in demo.methods] == [
        ("side", "float64(float64, float64)"),
        ("total", "float64(float64[::1], int64)"),
        ("every", "bool(bool, complex64, complex128, float32)"),
        ("twice", "none(float32[:,::1], bool[::1], complex64[:])"),
        ("plain", "int64(int64, int64)"),
        ("plain", "uint64(uint8, uint8)"),
        ("plain", "float64(int16, int16)"),
        ("checked", "float64(float64[::1], int64)"),
        ("quiet", "float64(float64, float64)"),
        ("rotate", "complex128(complex128, complex128)"),
        ("paste", "none(float64[::1], float64[::1])"),
        ("passes", "float64(float64)"),
    ]
    side = by_name(demo, "side")
    lines = KERNELS.splitlines()
    assert (side.parameters, side.doc, side.file) == (("a", "b"), "Hypotenuse.\n\n    Indented.\nNot indented.", "kernels.py")
    assert lines[side.line - 1].startswith('@njit("float64')
    assert {method.convention for method in demo.methods} == {"numba"}
    assert [tool for tool, _ in demo.producers] == ["python", "numpy", "numba", "llvmlite"]


FLAT = {
    "side": "i32 (ptr, ptr, double, double)",
    "total": "i32 (ptr, ptr, ptr, ptr, i64, i64, ptr, i64, i64, i64)",
    "every": "i32 (ptr, ptr, i8, float, float, double, double, float)",
    "twice": "i32 (ptr, ptr, ptr, ptr, i64, i64, ptr, i64, i64, i64, i64, "
    "ptr, ptr, i64, i64, ptr, i64, i64, ptr, ptr, i64, i64, ptr, i64, i64)",
    "rotate": "i32 (ptr, ptr, double, double, double, double)",
}


@pytest.mark.parametrize("name", FLAT)
def test_native_functions_have_the_documented_parameters(demo, module, name):
    assert str(module.get_function(by_name(demo, name).symbol).global_value_type) == FLAT[name]


@pytest.mark.parametrize(
    ("name", "stored"), [("every", "store i8 %"), ("rotate", "store { double, double } %"), ("side", "store double %")]
)
def test_results_are_stored_as_documented(demo, module, name, stored):
    text = str(module.get_function(by_name(demo, name).symbol))
    assert any(line.strip().startswith(stored) and ", ptr %retptr" in line for line in text.splitlines())


def test_every_symbol_is_defined_once_per_method(demo, module):
    symbols = [method.symbol for method in demo.methods]
    assert len(set(symbols)) == len(symbols)
    assert not any(module.get_function(symbol).is_declaration for symbol in symbols)


def portable(text):
    """Nothing of the host: no vectors, target attributes or intrinsics, wrappers, pickles, addresses."""
    signs = ("target-cpu", "target-features", "target triple", "@llvm.x86", "PyArg_", "pickle", "inttoptr (i64", 'directory: "/', 'filename: "/')
    return [sign for sign in signs if sign in text] + (["vector"] if " x float>" in text or " x double>" in text else [])


def test_bitcode_is_portable_and_unoptimised(module):
    text = str(module)
    assert portable(text) == []
    assert module.triple == ""
    assert "alloca" in str(text)


def test_the_portability_test_sees_host_code(tmp_path):
    """Control: what Numba itself makes fails the same test."""
    code = (
        "import numba\n@numba.njit(fastmath=True)\ndef f(x):\n  s = 0.0\n  for v in x: s += v\n  return s\n"
        "f.compile('float64(float64[::1])'); print(f.inspect_llvm()[f.signatures[0]])"
    )
    outcome = run(Command((sys.executable, "-c", code), directory=str(tmp_path)))
    assert {"target triple", "PyArg_"} <= set(portable(outcome.stdout.decode()))


def test_constant_arrays_are_embedded_once(demo, module):
    sizes = [str(g.global_value_type) for g in module.global_variables if g.name.startswith(".const.array")]
    assert sorted(sizes) == ["[1600000 x i8]", "[32 x i8]"]


def exceptions(package, method):
    first = method.first_exception
    return [(row.type, row.text) for row in package.exceptions[first : first + method.exception_count]]


def test_exceptions_of_each_method(demo):
    assert exceptions(demo, by_name(demo, "side")) == [("ValueError", "negative side")]
    assert ("ValueError", "negative side") in exceptions(demo, by_name(demo, "total"))
    assert ("ZeroDivisionError", "division by zero") in exceptions(demo, by_name(demo, "total"))
    assert exceptions(demo, by_name(demo, "plain")) == [("ZeroDivisionError", "integer division by zero")]
    assert [kind for kind, _ in exceptions(demo, by_name(demo, "checked"))] == ["IndexError"]
    assert exceptions(demo, by_name(demo, "quiet")) == []
    assert ("ValueError", "...") in exceptions(demo, by_name(demo, "paste")), "library code: the value is left out"
    row = next(row for row in demo.exceptions if row.text == "negative side")
    assert row.file == "kernels.py"
    assert "raise ValueError" in KERNELS.splitlines()[row.line - 1]


def test_exception_constants_hold_their_index(demo, module):
    for variable in module.global_variables:
        if variable.name.startswith("pkgimage.exception."):
            index = int(variable.name.rpartition(".")[2])
            assert f"{{ ptr null, i32 {index + 1}, ptr null, ptr null, i32 0 }}" in str(variable)
            assert index < len(demo.exceptions)


def test_same_bytes_in_another_directory_with_another_hash_seed(demo, tmp_path):
    root = written(tmp_path / "somewhere" / "else", KERNELS)
    environment = {"PYTHONHASHSEED": "4242", "NUMBA_OPT": "0", "NUMBA_BOUNDSCHECK": "1", "NUMBA_DISABLE_JIT": "1"}
    again = extracted(root, tmp_path / "out", **environment)
    assert again.bitcode == demo.bitcode
    assert again.digest == demo.digest
    assert not list(root.rglob("__pycache__")), "the package's directory stays as it was"


def test_no_path_of_this_machine_in_the_result(demo, tmp_path_factory):
    content = b"".join(demo.to_files().values())
    for path in (str(tmp_path_factory.getbasetemp()), str(Path(sys.prefix)), str(Path.cwd())):
        assert path.encode() not in content


def test_no_path_in_the_texts_of_numbas_library(tmp_path):
    """NumPy's broadcasting, compiled by Numba, raises with the file and the line of the package in its text."""
    source = "import numpy as np\nfrom numba import njit\n\n@njit\ndef add(x, y):\n    return np.sum(x + y)\n"
    root = written(tmp_path / "root", source)
    exports = (("kernels.add", ("float64(float64[::1], float64[::1])",)),)
    package = extracted(None, tmp_path / "out", request(root, exports))
    texts = {row.text for row in package.exceptions}
    assert {"unable to broadcast argument 0 to output array", "unable to broadcast argument 1 to output array"} <= texts
    assert str(tmp_path).encode() not in b"".join(package.to_files().values())


@pytest.mark.parametrize(("text", "left"), [
    ('no room\nFile "/a/b c.py", line 12, ', "no room"),
    ('no room\nFile "C:\\a.py", line 1,', "no room"),
    ('one\nFile "a.py", line 3, \ntwo', "one\ntwo"),
    ("no room", "no room"), ("", ""), ("File 'a', line 3, ", "File 'a', line 3, "), ("line 3, \n", "line 3, \n"),
])  # fmt: skip
def test_places_are_cut_out_of_texts(text, left):
    assert raised.portable(text) == left
    assert raised.text_of(ValueError(text)) == left


def test_a_changed_source_changes_the_bytes(demo, tmp_path):
    """Control of the reproducibility test."""
    root = written(tmp_path / "root", KERNELS.replace("x + 1.0", "x + 2.0"))
    assert extracted(root, tmp_path / "out").digest != demo.digest


SHAPES = """
from numba import njit

@njit
def shapes(x, y):
    one = x.shape
    two = y.shape
    number = one[0] + two[1]
    return number
"""


def test_variables_of_one_part_are_described_as_a_whole(tmp_path):
    """LLVM takes no fragment that covers its variable, and then drops all debug information of the module."""
    root = written(tmp_path / "root", SHAPES)
    exports = (("kernels.shapes", ("(float64[::1], float64[:,::1])",)),)
    text = str(binding.parse_bitcode(extracted(None, tmp_path / "out", request(root, exports, ())).bitcode))
    numbers = {name: number for number, name in re.findall(r'(!\d+) = !DILocalVariable\(name: "(\w+)"', text)}
    assert {"one", "two", "number"} <= numbers.keys()
    described = {name: re.findall(rf"#dbg_value\(.*, {number}, !DIExpression\((.*?)\)", text) for name, number in numbers.items()}
    assert described["one"] == described["number"] == [""]
    assert described["two"] == ["DW_OP_LLVM_fragment, 0, 64", "DW_OP_LLVM_fragment, 64, 64"], "the control"


BAD = """
from enum import Enum
import numpy as np
from numba import njit, objmode, prange, types, vectorize
from numba.experimental import structref

STRIDED = np.arange(20.0)[::2]

class Mine(Exception):
    pass

NUMBER = 3

class Colour(Enum):
    RED = 'red'

@structref.register
class IndexType(types.StructRef):
    pass

class Index(structref.StructRefProxy):
    def __new__(cls, n):
        return structref.StructRefProxy.__new__(cls, n)

structref.define_proxy(Index, IndexType, ["n"])

@njit
def returns_enum(x): return Colour.RED
@njit
def returns_structref(x): return (x, Index(x))
@njit
def yields(x):
    yield x, x
@njit
def loops(x):
    total = 0.0
    for one, other in yields(x):
        total += one + other + Index(one).n
    return total
@njit
def returns_text(x): return 'text'
@njit
def returns_tuple(x): return (x, x)
@njit
def returns_optional(x):
    if x > 0:
        return x
@njit
def untyped(x): return x + "a"
@njit(parallel=True)
def parallel(x):
    s = 0.0
    for i in prange(x.shape[0]):
        s += x[i]
    return s
@njit
def calls_parallel(x): return parallel(x)
@njit
def own(x):
    if x > 0:
        raise Mine("no")
    return x
@njit
def dynamic(x):
    if x > 0:
        raise ValueError(x)
    return x
@njit
def two_arguments(x):
    if x > 0:
        raise ValueError("a", 3)
    return x
@njit
def number_argument(x):
    if x > 0:
        raise ValueError(3)
    return x
@njit
def nul(x):
    if x > 0:
        raise ValueError("a\\0b")
    return x
def keyword_only(x, *, y): return x + y
def many(x, *rest): return x
@njit
def named(x, **rest): return x
class Holder:
    def method(self): return 1.0
@njit
def strided(i): return STRIDED[i]
TABLE = np.arange(4.0)
@njit
def table(): return TABLE
@njit
def tables(i): return TABLE, i
@njit
def good(x): return x
@njit
def prints(x):
    print(x)
    return x
@njit
def calls_prints(x): return prints(x)
@njit
def objects(x):
    with objmode(y="float64"):
        y = float(str(x))
    return y
@njit
def half(x): return np.float16(x)
@njit
def halves(x):
    values = np.zeros(3, np.float16)
    values[0] = x
    return float(values[0])
@vectorize(["float64(float64)"])
def ufunc(x): return x * 2.0 + 1.0
SMALL, LARGE, TEXTS = np.dtype([("x", np.float64)]), np.dtype([("v", np.float64, (129,))]), np.dtype([("s", "U4"), ("x", np.float64)])
@njit
def inner_array(x): return np.zeros(2, LARGE)[0].v
@njit
def large(x): return np.zeros(2, LARGE)[0]
@njit
def with_text(x): return np.zeros(2, TEXTS)
@njit
def in_tuple(x): return np.zeros(2, SMALL)[0], x
"""

REFUSALS = [
    ("kernels.inner_array", "(float64)", "result-unsupported", "returns nestedarray(float64, (129,)); a method returns numbers, records"),
    ("kernels.large", "(float64)", "result-unsupported", "returns Record(v[type=nestedarray(float64, (129,));offset=0];1032;False); a method"),
    ("kernels.with_text", "(float64)", "result-unsupported", "with Record(s[type=[unichr x 4];offset=0],x[type=float64;offset=16];24;False) in it"),
    ("kernels.in_tuple", "(float64)", "result-unsupported", "returns Tuple(Record(x[type=float64;offset=0];8;False), float64); a method"),
    ("kernels.returns_text", "(float64)", "result-unsupported", "returns"),
    ("kernels.returns_enum", "(float64)", "enum-unsupported", "returns Enum<unicode_type>(Colour); the values of kernels.Colour are of type str, and no numbers"),
    ("kernels.returns_structref", "(float64)", "structref-unsupported", ", with numba.IndexType(('n', float64),) in it; a structref (IndexType) is a reference"),
    ("kernels.yields", "(float64)", "generator-unsupported", "returns generator(UniTuple(float64 x 2)); a generator is a frame that goes on between calls"),
    ("kernels.good", "Enum<int64>(Colour)(float64)", "enum-unsupported", "column 1: an enumeration (Colour)"),
    ("kernels.untyped", "(float64)", "does-not-compile", "No implementation of function"),
    ("kernels.own", "(float64)", "exception-unsupported", "Mine"),
    ("kernels.dynamic", "(float64)", "exception-dynamic", "raises ValueError with a run-time value in 'dynamic' (kernels.py:"),
    ("kernels.two_arguments", "(float64)", "exception-arguments", "ValueError('a', 3) in 'two_arguments' (kernels.py:"),
    ("kernels.number_argument", "(float64)", "exception-arguments", "raises ValueError(3) in 'number_argument'"),
    ("kernels.nul", "(float64)", "exception-arguments", "raises ValueError('a\\x00b') in 'nul'"),
    ("kernels.keyword_only", "(float64, float64)", "parameter-kind", "has the keyword-only parameter 'y'"),
    ("kernels.many", "(float64, float64)", "parameter-kind", "has the variadic positional parameter 'rest'"),
    ("kernels.named", "(float64, float64)", "parameter-kind", "has the variadic keyword parameter 'rest'"),
    ("kernels.Holder.method", "float64(float64)", "module-missing", "'kernels.Holder' is a class, not a module"),
    ("kernels.strided", "(int64)", "constant-array-layout", "layout 'A'"),
    ("kernels.prints", "float64(float64)", "python-call-unsupported", "calls into Python (print)"),
    ("kernels.calls_prints", "float64(float64)", "python-call-unsupported", "calls into Python (print)"),
    ("kernels.objects", "float64(float64)", "objmode-unsupported", "uses objmode"),
    ("kernels.half", "(float64)", "float16-unsupported", "uses float16 numbers"),
    ("kernels.halves", "float64(float64)", "float16-unsupported", "uses float16 numbers"),
    ("kernels.good", "float16(float16)", "signature-invalid", "unknown type 'float16'"),
    ("kernels.good", "float64(ListType[float64])", "collection-unsupported", "a collection (ListType) is memory"),
    ("kernels.good", "none(float64)", "", ""),
    ("kernels.good", "float64(float64", "signature-invalid", "column"),
    ("kernels.good", "float64(float64, int64)", "parameter-count", "has 1 parameters"),
    ("kernels.goof", "float64(float64)", "function-missing", "has no 'goof'"),
    ("kernels.NUMBER", "float64(float64)", "not-a-function", "is a int"),
    ("nowhere.f", "float64(float64)", "module-missing", "'nowhere' does not exist"),
    ("broken.f", "float64(float64)", "module-failed", "RuntimeError: on purpose"),
]


@pytest.fixture(scope="module")
def bad_root(tmp_path_factory):
    root = written(tmp_path_factory.mktemp("bad") / "root", BAD)
    return written(root, "raise RuntimeError('on purpose')\n", "broken.py")


@pytest.mark.parametrize(("function", "signature", "code", "said"), [row for row in REFUSALS if row[2]])
def test_refusals(bad_root, tmp_path, function, signature, code, said):
    found, _, details, _ = extracted(None, tmp_path / "out", request(bad_root, ((function, (signature,)),), ()))
    assert (found, len(details)) == (code, 1)
    assert said in details[0]
    if code not in ("module-missing", "module-failed", "function-missing"):
        assert function in details[0]
    assert str(bad_root) not in details[0]


ENUMS = """
import enum
from numba import njit
from owner import Shared

class Colour(enum.Enum):
    RED = 1
class Weight(enum.Enum):
    LIGHT = 0.5
class Word(enum.Enum):
    YES = 'yes'
class Mixed(enum.Enum):
    ONE = 1
    HALF = 0.5
class Empty(enum.Enum):
    pass
class Plain:
    pass
class Outer:
    class Inner(enum.Enum):
        ONE = 1
class Own(enum.Flag):
    ONE = 1
    @classmethod
    def _missing_(cls, value):
        return cls.ONE

def made():
    class Local(enum.Enum):
        ONE = 1
    return Local

Made, Inner = made(), Outer.Inner

@njit
def same(x): return x
@njit
def local(x): return x, Made.ONE
@njit
def inner(x): return Inner.ONE
"""
WORDS = [
    ("same", "Colour, int8", "the values of kernels.Colour are int64, not int8", "write Enum(kernels.Colour, int64)"),
    ("same", "Colour, float64", "the values of kernels.Colour are int64, not float64", "write Enum(kernels.Colour, int64)"),
    ("same", "Weight, int64", "the values of kernels.Weight are float64, not int64", "write Enum(kernels.Weight, float64)"),
    ("same", "Word, int64", "the values of kernels.Word are of type str, and no numbers", "numbers as values"),
    ("same", "Mixed, int64", "the values of kernels.Mixed (float, int) are not of one type of numbers", "numbers of one type"),
    ("same", "Empty, int64", "the enum kernels.Empty has no members", "that has some"),
    ("same", "Plain, int64", "kernels.Plain is no enum", "name the class of an enum"),
    ("same", "Own, int64", "an image cannot define the enum kernels.Own: it combines flags in its own way", "`.value`"),
    ("same", "Shared, int64", "kernels.Shared is the enum owner.Shared", "write Enum(owner.Shared, int64)"),
    ("same", "Inner, int64", "kernels.Inner is the enum kernels.Outer.Inner", "write Enum(kernels.Outer.Inner, int64)"),
    ("same", "Made, int64", "the enum Local is made inside of a function", "define the class in the module"),
    ("local", "Colour, int64", "the enum Local is made inside of a function in 'local' (kernels.py:", "define the class in the module"),
]


@pytest.fixture(scope="module")
def enums(tmp_path_factory):
    root = written(tmp_path_factory.mktemp("enums") / "root", ENUMS)
    return written(root, "import enum\nclass Shared(enum.IntEnum):\n    ONE = 1\n", "owner.py")


def test_enums_that_no_image_takes_are_refused_in_words_of_their_own(enums, tmp_path):
    exports = tuple(
        (f"kernels.{name}", tuple(f"(Enum(kernels.{text}))" for one, text, *_ in WORDS if one == name))
        for name in dict.fromkeys(name for name, *_ in WORDS)
    )
    code, _, details, hint = extracted(None, tmp_path / "out", request(enums, exports))
    assert code == "enum-unsupported"
    for detail, (name, text, said, remedy) in zip(details, WORDS, strict=True):
        assert detail.startswith(f"'kernels.{name}' with the signature '(Enum(kernels.{text}))': ")
        assert said in detail
        assert remedy in hint
        assert "<locals>" not in detail


def test_an_image_defines_the_enums_of_its_signatures(enums, tmp_path):
    signatures = ("(Enum(kernels.Colour, int64))", "(Enum(kernels.Outer.Inner, int64))", "(Enum(owner.Shared, int64))")
    exports = (("kernels.same", signatures), ("kernels.inner", ("(float64)",)))
    package = extracted(None, tmp_path / "out", request(enums, exports))
    assert [str(method.signature.result) for method in package.methods] == [
        "Enum(kernels.Colour, int64)", "Enum(kernels.Outer.Inner, int64)", "Enum(owner.Shared, int64)",
        "Enum(kernels.Outer.Inner, int64)",
    ]  # fmt: skip
    data = Data(package.globals)
    assert [one.text for one in data.types()] == ["kernels.Colour", "kernels.Outer.Inner", "owner.Shared"]
    assert data.names() == ()


REMEDIES = [
    ("kernels.prints", "python-call-unsupported", "print it in the caller"),
    ("kernels.objects", "objmode-unsupported", "needs Python in the caller"),
    ("kernels.half", "float16-unsupported", "compute in float32"),
]


def test_what_cannot_cross_the_border_may_be_used_inside(bad_root, tmp_path):
    """The control: it is the border that refuses generators and structrefs, not their code."""
    package = extracted(None, tmp_path / "out", request(bad_root, (("kernels.loops", ("(float64)",)),), ()))
    assert package.methods[0].name == "loops"


def test_what_needs_python_or_float16_comes_with_a_remedy(bad_root, tmp_path):
    exports = tuple((name, ("float64(float64)",)) for name, _, _ in REMEDIES)
    code, _, details, hint = extracted(None, tmp_path / "out", request(bad_root, exports, ()))
    assert code == "extract-failed"
    for (name, wanted, remedy), detail in zip(REMEDIES, details, strict=True):
        assert detail.startswith(f"[{wanted}] '{name}' with the signature 'float64(float64)': ")
        assert remedy in hint


def test_a_global_array_that_is_returned_is_read_only(bad_root, tmp_path):
    def asked(at, *exports):
        return extracted(None, tmp_path / at, request(bad_root, tuple((f"kernels.{name}", signatures) for name, signatures in exports), ()))

    code, _, details, hint = asked("bad", ("table", ("float64[::1]()",)), ("tables", ("Tuple((float64[:], int64))(int64)",)))
    assert code == "does-not-compile"
    assert details[0].startswith(
        "'kernels.table' with the signature 'float64[::1]()': No conversion from readonly array(float64, 1d, C) to "
        "array(float64, 1d, C) for '$"
    )
    assert "defined at" not in " ".join(details)
    told = "a global array is read-only for compiled code: write the result as"
    assert hint == f"{told} 'const(float64[::1])'; {told} const(...) around its arrays"
    good = asked("good", ("table", ("const(float64[::1])()",)), ("tables", ("Tuple((const(float64[:]), int64))(int64)",)))
    assert [method.name for method in good.methods] == ["table", "tables"], "control: what the hint says"
    assert asked("other", ("table", ("int64[::1]()",)))[3] == "", "no hint that would not help"


def test_all_problems_at_once(bad_root, tmp_path):
    rows = [row for row in REFUSALS if row[2] and row[0].startswith("kernels.") and row[0] != "kernels.good"]
    wanted = request(bad_root, tuple((f, (s,)) for f, s, _, _ in rows), (), ("kernels.NOTHING",))
    code, _, details, _ = extracted(None, tmp_path / "out", wanted)
    assert code == "extract-failed"
    for _, _, row_code, said in rows:
        assert any(f"[{row_code}]" in detail and said in detail for detail in details)
    assert any("[global-missing]" in detail and "'NOTHING'" in detail for detail in details)
    assert len(details) == len(rows) + 1
    assert any(detail.endswith("; did you mean 'good'?") for detail in details)


def test_the_same_request_without_faults_passes(bad_root, tmp_path):
    """Control of the refusals: the module itself is fine."""
    package = extracted(None, tmp_path / "out", request(bad_root, (("kernels.good", ("float64(float64)",)),)))
    assert [str(method.signature) for method in package.methods] == ["float64(float64)"]


def test_parallel_functions_are_compiled_sequentially_and_noted(bad_root, tmp_path):
    wanted = request(bad_root, (("kernels.parallel", ("(float64[::1])",)), ("kernels.calls_parallel", ("(float64[::1])",))))
    package = extracted(None, tmp_path / "out", wanted)
    assert package.notes == ("'kernels.parallel' says parallel=True and is compiled to run sequentially",)
    called = {function.name for function in binding.parse_bitcode(package.bitcode).functions}
    assert not [name for name in called if "gufunc" in name or "parallel_for" in name or "sched" in name]


def test_declared_results_are_applied_or_refused(tmp_path):
    root = written(tmp_path / "root", "def f(x): return x * 2\n\ndef g(x):\n    x[0] = 1\n")
    good = request(root, (("kernels.f", ("float32(float64)", "int8(int64)")),))
    assert [str(m.signature) for m in extracted(None, tmp_path / "a", good).methods] == ["float32(float64)", "int8(int64)"]
    bad = request(root, (("kernels.g", ("float64(float64[::1])",)),))
    code, _, details, _ = extracted(None, tmp_path / "b", bad)
    assert code in ("does-not-compile", "result-differs")
    assert "kernels.g" in details[0]


def test_eager_signatures_do_not_compile_at_import(tmp_path):
    """A decorator whose signature cannot compile does no harm until the function is wanted."""
    root = written(tmp_path / "root", (
        "from numba import njit\n@njit('float64(float64)')\ndef bad(x): return x + 'a'\n@njit\ndef good(x): return x\n"
    ))
    fine = extracted(None, tmp_path / "a", request(root, (("kernels.good", ("float64(float64)",)),)))
    assert len(fine.methods) == 1
    code, *_ = extracted(None, tmp_path / "b", request(root, (("kernels.bad", ("float64(float64)",)),)))
    assert code == "does-not-compile"


def test_a_ufunc_compiled_for_the_host_is_compiled_again(tmp_path):
    """`vectorize` compiles for the host when it decorates; none of that code may reach the package."""
    root = written(tmp_path / "root", BAD + "\n@njit\ndef calls(x): return ufunc(x)\n")
    package = extracted(None, tmp_path / "out", request(root, (("kernels.calls", ("float64(float64)",)),)))
    assert portable(str(binding.parse_bitcode(package.bitcode))) == []


@pytest.mark.parametrize(("text", "found"), [
    ("define void @f() {\n  ret void\n}", []),
    ('define void @f() "target-cpu"="znver4" {\n  ret void\n}', ['"target-cpu"="znver4"']),
    ("declare i64 @llvm.x86.rdtsc()", ["@llvm.x86.rdtsc"]),
])
def test_host_code_is_recognised(text, found):
    assert host_code(binding.parse_assembly(text)) == found


def test_requests_travel_as_json():
    wanted = request("/somewhere", global_names=("kernels.SMALL",))
    assert ExtractRequest.from_json(wanted.to_json()) == wanted


def test_signatures_parse_back(demo):
    for method in demo.methods:
        assert parse_signature(str(method.signature)) == method.signature


def test_extraction_works_from_a_read_only_copy(tmp_path):
    root = written(tmp_path / "root", KERNELS)
    copy = tmp_path / "copy"
    shutil.copytree(root, copy)
    copy.chmod(0o555)
    assert isinstance(extracted(copy, tmp_path / "out"), Package)


def test_a_default_must_be_the_one_that_the_function_has():
    """Its text is compared with the function's own default; the control has the right one."""
    from toolchain.frontends.numba_types import argument_types

    def weighted(x, weights=(1.0, 2.0)):
        return x * weights[0]

    (_, kind) = argument_types(weighted, parse_signature("float64(float64, omitted(default=(1.0, 2.0)))"))
    assert kind.value is weighted.__defaults__[0], "the control"
    with pytest.raises(LookupError, match=r"the default of argument 2 is \(1\.0, 2\.0\), not \(1\.0, 3\.0\)"):
        argument_types(weighted, parse_signature("float64(float64, omitted(default=(1.0, 3.0)))"))
