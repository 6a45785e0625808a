"""Bad input, whatever it is: a stable code, one clear line, exit code 2, nothing half-written, and no traceback.

Rows are inputs with distinct causes, driven through the real command line in this process. Where a front end reports all
problems of a package at once, one build serves all rows of its table.
"""

import contextlib
import hashlib
import io
import re
import struct
from pathlib import Path

import numpy as np
import pytest

from pkgimage import host
from pkgimage.sections import HEADER_NAMES, read
from tests.carriers import image_path
from tests.conftest import FIGURES, skip_or_fail
from tests.ir_package import CHECK, ir_profile
from tests.ir_package import IR as GOOD_IR
from toolchain.catalogue import ENTRIES
from toolchain.cli import main
from toolchain.errors import LinkError, ToolError
from toolchain.platforms import load_platforms
from toolchain.run.lld import find_lld
from toolchain.run.publish import publish

NATIVE = host.platform_id()
GOOD = ir_profile(name="geo", modules=["good.ll"], rest=CHECK)
ASSEMBLY = 'define double @assembly(double %x) {\n  call void asm sideeffect "nop", ""()\n  ret double %x\n}\n'
ABORT_IR = """
declare i64 @llvm.read_register.i64(metadata)
define double @half(double %x) {
  %r = call i64 @llvm.read_register.i64(metadata !0)
  %y = sitofp i64 %r to double
  ret double %y
}
!0 = !{!"no-such-register"}
"""
"""Code generation meets a fatal error of LLVM's, which ends the process."""


def swap(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with a good package, current."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "good.ll").write_text(GOOD_IR)
    (tmp_path / "p.toml").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(capsys, folder: Path, *arguments: str) -> str:
    """What a command line that must fail says; the promises of every failure are checked here."""
    before = tree(folder)
    assert main(list(arguments)) == 2
    out, said = capsys.readouterr()
    assert out == "", "stdout is for results"
    lines = [row for row in said.splitlines() if not re.match(r"\[ *\d+\.\d s\] ", row)]
    found = re.fullmatch(r"error: \S.*\S \[([a-zR][a-z0-9-]+)\]", lines[0])
    assert found, said
    assert found[1] in ENTRIES
    assert all(row.startswith("  ") for row in lines[1:]), said
    assert "Traceback" not in said
    assert tree(folder) == before, "nothing half-written"
    return said


def code_of(said: str) -> str:
    return re.search(r"^error: .* \[(\S+)\]$", said, re.MULTILINE)[1]


PROFILES = [
    ("a key without a value", "schema =\n", "p.toml:1:9: not valid TOML: Invalid value"),
    ("a header cut short", "[package\n", "p.toml:1:9: not valid TOML"),
    ("a key twice", "schema = 1\nschema = 1\n", "p.toml:2:11: not valid TOML: Cannot overwrite a value"),
    ("an open string", 'a = "x\n', "p.toml:1:7: not valid TOML: Illegal character"),
    ("an empty file", "", "p.toml:1:1: package: missing"),
    ("another schema", swap("schema = 1", "schema = 9"), "p.toml:1:10: schema: should be 1, is 9"),
    ("an unknown key", swap("version =", "verison ="), "unknown key; did you mean 'version'?"),
    ("a wrong type", swap('"1.0"', "1.0"), "p.toml:4:11: package.version: should be a string, is a float"),
    ("a wrong name", swap('"geo"', '"1geo"'), "package.name: should be an identifier, is '1geo'"),
    ("an unknown front end", swap('"llvm"', '"lvm"'), "should be 'numba' or 'llvm', is \"lvm\"; did you mean 'llvm'?"),
    ("no such folder", swap('"code"', '"cod"'), "package.path: is not a directory: 'cod'"),
    ("no such IR file", swap('"good.ll"', '"bad.ll"'), "there is no file 'bad.ll' in package.path"),
    ("no export", GOOD.replace("[[package.export]]", "[[package.exports]]"), "unknown key; did you mean 'export'?"),
    ("an unknown type", swap("(float64)", "(flaot64)"), "unknown type 'flaot64'; did you mean 'float64'?"),
    ("an unknown platform", swap("linux-x86_64", "linux-x86-64"), "did you mean 'linux-x86_64'?"),
    ("an unknown route", swap("[matrix]", '[matrix]\nroutes = ["natve"]'), "did you mean 'native'?"),
    ("a check of nothing", swap('[[check]]\nfunction = "half"', '[[check]]\nfunction = "haf"'), "did you mean 'half'?"),
    ("an unknown oracle", swap("expect = 1.5", 'oracle = "nubma"'), "or 'module:function', is 'nubma'; did you mean 'numba'?"),
    ("arguments that do not fit", swap("args = [3.0]", "args = [[3.0]]"), "p.toml:15:8: check[0].args: do not fit"),
    ("an answer that does not fit", swap("expect = 1.5", 'expect = "x"'), "check[0].expect: does not fit"),
    ("a tolerance below zero", GOOD + "tolerance = { rtol = -1 }\n", "check[0].tolerance.rtol: should be at least 0"),
    ("an optimisation too high", GOOD.replace("[matrix]", "[build]\noptimize = 9\n[matrix]"), "should be at most 3, is 9"),
    ("no base", f'extends = "q.toml"\n{GOOD}', "p.toml:1:11: extends: 'q.toml' cannot be read: No such file"),
    ("a circle", f'extends = "p.toml"\n{GOOD}', "extends: goes in a circle: p.toml -> p.toml"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says"), [row[1:] for row in PROFILES], ids=[row[0] for row in PROFILES])
def test_profiles(place, capsys, text, says):
    (place / "p.toml").write_text(text)
    said = refused(capsys, place, "matrix", "list", "p.toml")
    assert code_of(said) == "profile-invalid"
    assert says in said


COMMANDS = [
    (["bild"], "usage-invalid", "No such command 'bild'"),
    (["build"], "usage-invalid", "Missing argument 'PROFILE'"),
    (["build", "p.toml", "--platfrom", "x"], "usage-invalid", "No such option '--platfrom'"),
    (["build", "absent.toml"], "profile-invalid", "cannot be read"),
    (["build", "code"], "profile-invalid", "Is a directory"),
    (["build", "p.toml", "--platform", "linux-x86"], "platform-unknown", "it builds for linux-x86_64\n  hint: did you mean 'linux-x86_64'?"),
    (["build", "p.toml", "--platform", "moon"], "platform-unknown", "it builds for linux-x86_64\n"),
    (["build", "p.toml", "--output", "p.toml"], "usage-invalid", "is a file"),
    (["matrix", "run", "p.toml", "--executor", "moon"], "usage-invalid", "'moon' is not one of"),
    (["matrix", "run", "p.toml", "--json", "code"], "report-unwritable", "it is a folder"),
    (["matrix", "run", "p.toml", "--json", "absent/r.json"], "report-unwritable", "No such file or directory"),
    (["matrix", "run", "p.toml", "--junit", "p.toml/r.xml"], "report-unwritable", "Not a directory"),
    (["cpu", "show", "haswel"], "cpu-name-unknown", "    haswel\n    ^~~~~~\n"),
    (["cpu", "show", "generic", "--platform", "linux-x86-64"], "platform-unknown", "hint: did you mean 'linux-x86_64'?"),
    (["cpu", "list", "--platform", "moon"], "platform-unknown", "there is no platform 'moon', only linux-aarch64,"),
    (["cpu", "show", "native", "--host", "absent.json"], "host-invalid", "cannot read 'absent.json'"),
    (["cpu", "lint", "native", "--host", "p.toml"], "host-invalid", "cannot read 'p.toml'"),
    (["inspect", "absent.so"], "image-missing", "there is no file absent.so"),
    (["inspect", "code"], "image-missing", "is a folder, not an image"),
    (["inspect", "p.toml"], "R02", "the file is not a package image"),
    (["run", "p.toml", "half", "1.0"], "R02", "the file is not a package image"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "says"), COMMANDS, ids=[" ".join(row[0]) for row in COMMANDS])
def test_command_lines(place, capsys, arguments, code, says):
    said = refused(capsys, place, *arguments)
    assert code_of(said) == code
    assert says in said


# --- images ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    if NATIVE not in load_platforms():
        skip_or_fail("host", f"no platform file for {NATIVE}")
    target = tmp_path_factory.mktemp("image") / "image.so"
    target.write_bytes(image_path(NATIVE).read_bytes())
    return target


CALLS = [
    (["twise", "1.0"], "function-unknown", "did you mean 'twice'?"),
    (["TABLE"], "function-unknown", "'TABLE' is a global"),
    (["twice"], "call-raised", "TypeError"),
    (["twice", "1.0", "2.0"], "call-raised", "TypeError"),
    (["twice", "'text'"], "call-raised", "TypeError"),
    (["twice", "[1.0, 2.0]"], "call-raised", "TypeError"),
    (["add", "1", "170141183460469231731687303715884105728"], "call-raised", "OverflowError"),
    (["twice", "1.0 +"], "argument-invalid", "SyntaxError"),
    (["twice", "__import__('os')"], "argument-invalid", "malformed"),
    (["twice", "[[1], [2, 3]]"], "argument-invalid", "different lengths"),
    (["twice", "['a']"], "argument-invalid", "no number"),
    (["twice", "@absent.npy"], "argument-invalid", "No such file or directory"),
    (["twice", "@objects.npy"], "argument-invalid", "ValueError"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "says"), CALLS, ids=[" ".join(row[0]) for row in CALLS])
def test_calls(place, image, capsys, arguments, code, says):
    np.save(place / "objects.npy", np.array([object()]), allow_pickle=True)
    said = refused(capsys, place, "run", str(image), *arguments)
    assert code_of(said) == code
    assert says in said


FIELDS = [
    ("magic", 0, "R02", "R02"), ("version", 8, "R04", "R04"), ("size", 15, "R03", None),
    ("byte order", 16, "R05", "R05"), ("pointer width", 17, "R05", "R05"),
    ("flags", 18, "R06", None), ("uuid", 24, "R06", None), ("build id", 40, "R06", None), ("base", 72, "R06", None),
    ("bitcode digest", 104, "R06", None), ("data digest", 136, "R06", None), ("index digest", 168, "R06", "R33"),
    ("data size", 206, "R06", "R03"), ("index size", 214, "R06", "R03"), ("methods", 222, "R06", "R03"),
    ("exceptions", 230, "R06", "R03"), ("platform", 234, "R06", "R03"), ("minimum OS", 242, "R06", "R03"),
    ("name", 250, "R06", "R03"), ("package version", 258, "R06", "R03"), ("dependencies", 266, "R06", "R03"),
    ("targets", 274, "R06", "R03"), ("producers", 282, "R06", "R03"), ("Python", 22, "R06", "R09"), ("pool of texts", 291, "R06", "R03"), ("reserved", 300, "R06", "R03"), ("digest", -1, "R06", None),
]  # fmt: skip
"""Field, a byte of it, the code after a change of that byte, and the code when the header's digest is made to fit (None:
what the field then says may be true; only a digest from outside can tell)."""


def changed(image: Path, at: int, *, fitting: bool) -> bytes:
    content = bytearray(image.read_bytes())
    start = read(bytes(content)).find(HEADER_NAMES)[0]
    size = struct.unpack_from("<I", content, start + 12)[0]
    content[start + at % size] ^= 0x7F
    if fitting:
        content[start + size - 32 : start + size] = hashlib.sha256(content[start : start + size - 32]).digest()
    return bytes(content)


MUTATIONS = [(name, at, code, False) for name, at, code, _ in FIELDS]
MUTATIONS += [(f"{name}, digest fitting", at, code, True) for name, at, _, code in FIELDS if code and name != "size"]


@pytest.mark.parametrize(("at", "code", "fitting"), [row[1:] for row in MUTATIONS], ids=[row[0] for row in MUTATIONS])
def test_images_changed_in_a_field_of_the_header(place, image, capsys, at, code, fitting):
    (place / "bad.so").write_bytes(changed(image, at, fitting=fitting))
    assert code_of(refused(capsys, place, "run", "bad.so", "twice", "1.0")) == code


@pytest.mark.parametrize("part", [0, 1, 63, 1000, 5000])
def test_images_cut_short(place, image, capsys, part):
    (place / "bad.so").write_bytes(image.read_bytes()[:part])
    assert code_of(refused(capsys, place, "run", "bad.so", "twice", "1.0")) in ("R02", "R03")


def test_control_the_image_itself_runs(image, capsys):
    assert main(["run", str(image), "twice", "1.5"]) == 0
    assert capsys.readouterr().out == "3.0\n"


# --- linkers --------------------------------------------------------------------------------------------------------


def lld_that(folder: Path, act: str) -> str:
    """A program that says it is an LLD, and then does `act`."""
    path = folder / "lld"
    path.write_text(f'#!/bin/sh\nfor a; do [ "$a" = --version ] && {{ echo "LLD 19.1.7 (fake)"; exit 0; }}; done\n{act}\n')
    path.chmod(0o755)
    return str(path)


LINKERS = [
    ("echo 'boom: no' >&2; exit 1", "lld-failed", "boom: no"), ("exit 0", "lld-failed", "it made no output"),
    ("kill -SEGV $$", "lld-failed", "SIGSEGV"),
]  # fmt: skip


@pytest.mark.parametrize(("act", "code", "says"), LINKERS, ids=[row[0] for row in LINKERS])
def test_linkers_that_fail(place, capsys, monkeypatch, act, code, says):
    monkeypatch.setenv("PKGIMAGE_LLD", lld_that(place, act))
    said = refused(capsys, place, "build", "p.toml")
    assert code_of(said) == code
    assert says in said


def test_a_linker_that_is_none(place, capsys, monkeypatch):
    for chosen, says in (("/nonsense/lld", "no such program"), ("/bin/true", "not an LLD")):
        monkeypatch.setenv("PKGIMAGE_LLD", chosen)
        said = refused(capsys, place, "build", "p.toml")
        assert code_of(said) == "lld-missing"
        assert says in said
        assert "hint: " in said


def test_a_pin_that_nothing_fits(place, capsys):
    (place / "p.toml").write_text(GOOD.replace("[matrix]", '[toolchain]\nlld = "99"\n[matrix]'))
    assert code_of(refused(capsys, place, "build", "p.toml")) == "lld-pin-unmatched"


def real_lld() -> None:
    try:
        find_lld()
    except LinkError as problem:
        skip_or_fail("lld", problem.brief)


def blocked(place: Path) -> Path:
    (place / "out").mkdir()
    (place / "out" / "linux-x86_64").write_text("a file where a folder belongs")
    return place / "out"


def test_an_output_that_cannot_be_written_is_found_before_building(place, capsys):
    (place / "code" / "good.ll").write_text("define double @half( {\n")  # any front end would refuse this
    for output in (blocked(place), place / "p.toml" / "below"):
        said = refused(capsys, place, "build", "p.toml", "--output", str(output))
        assert code_of(said) == "output-unwritable"
    assert code_of(refused(capsys, place, "build", "p.toml", "--output", "elsewhere")) == "ir-unreadable"  # the control


def test_an_output_that_cannot_be_written_any_more(place):
    """Between the look and the copy another program may take the place."""
    with pytest.raises(ToolError) as caught:
        publish(place / "p.toml", blocked(place) / "linux-x86_64" / "geo.so")
    assert caught.value.code == "output-unwritable"


# --- front ends -----------------------------------------------------------------------------------------------------

IR = [
    ("broken", "define double @broken( {\n", "ir-unreadable"),
    ("assembly", ASSEMBLY, "inline-assembly"),
    ("cpu", 'define double @cpu(double %x) "target-cpu"="skylake" {\n  ret double %x\n}\n', "target-attribute"),
    ("pause", "declare void @llvm.x86.sse2.pause()\ndefine double @pause(double %x) {\n  call void @llvm.x86.sse2.pause()\n  ret double %x\n}\n", "target-intrinsic"),
    ("long", "define double @long(double %x) {\n  %y = fpext double %x to x86_fp80\n  ret double %x\n}\n", "target-type"),
    ("local", "@v = thread_local global i32 0\ndefine double @local(double %x) {\n  ret double %x\n}\n", "thread-local"),
    ("big", 'target datalayout = "E"\ndefine double @big(double %x) {\n  ret double %x\n}\n', "layout-incompatible"),
    ("single", "define float @single(float %x) {\n  ret float %x\n}\n", "signature-mismatch"),
    ("other", "define double @another(double %x) {\n  ret double %x\n}\n", "function-missing"),
    ("fast", "define fastcc double @fast(double %x) {\n  ret double %x\n}\n", "calling-convention"),
]  # fmt: skip
"""Function and file, text, code. The codes of whole files first: files that are refused are not looked into."""
FILES = 7


def says_of(folder: Path, table: list[tuple[str, str, str]]) -> str:
    """What one build of a package with these files says."""
    (folder / "code").mkdir()
    for name, text, _ in table:
        (folder / "code" / f"{name}.ll").write_text(text)
    exports = "".join(f'[[package.export]]\nfunction = "{name}"\nsignatures = ["float64(float64)"]\n' for name, _, _ in table)
    modules = ", ".join(f'"{name}.ll"' for name, _, _ in table)
    head = GOOD[: GOOD.index("[[package.export]]")].replace('"good.ll"', modules)
    (folder / "p.toml").write_text(head + exports)
    return failing_build(folder)


def failing_build(folder: Path) -> str:
    before, said = tree(folder), io.StringIO()
    with contextlib.redirect_stderr(said):
        assert main(["build", str(folder / "p.toml"), "--output", str(folder / "out")]) == 2
    assert tree(folder) == before
    assert "Traceback" not in said.getvalue()
    return said.getvalue()


@pytest.fixture(scope="module")
def ir_says(tmp_path_factory):
    parts = (IR[:FILES], IR[FILES:])
    return "".join(says_of(tmp_path_factory.mktemp("ir"), part) for part in parts)


@pytest.mark.parametrize(("name", "code"), [(row[0], row[2]) for row in IR])
def test_llvm_ir(ir_says, name, code):
    assert ir_says.count("[extract-failed]") == 2
    assert re.search(rf"^  \[{code}\] .*'{name}(\.ll)?'", ir_says, re.MULTILINE), ir_says


def test_a_symbol_that_no_library_defines(place, capsys):
    (place / "code" / "good.ll").write_text("declare double @nowhere(double)\n" + GOOD_IR.replace("fmul double %x, 0.5", "call double @nowhere(double %x)"))
    said = refused(capsys, place, "build", "p.toml")
    assert code_of(said) == "symbol-undefined"
    assert re.search(r"^  half float64\(float64\)\W.* 'nowhere'", said, re.MULTILINE), said


def test_llvm_that_aborts(place, capsys):
    (place / "code" / "good.ll").write_text(ABORT_IR)
    said = refused(capsys, place, "build", "p.toml")
    assert code_of(said) == "llvm-aborted"
    assert "half float64(float64) cannot be compiled for linux-x86_64" in said


PYTHON = """
import numpy as np
from numba import objmode, stencil, vectorize

ODD = np.arange(9.0).reshape(3, 3).T[::2, ::2]
OBJECT = object()
NUMBER = 3

def good(x): return x + 1.0
def unknown(x): return x.nothing
def text(x): return "text"
def two(x, y): return x + y
def untyped(x): return undefined_name
def array(x): return np.zeros(3)
def tuple_(x): return (x, x)
def prints(x): print(x)
def half(x): return np.float16(x)
def objects(x):
    with objmode(y="float64"):
        y = float(str(x))
    return y
@vectorize
def ufunc(x): return x + 1.0
@stencil
def kernel(a): return a[-1] + a[1]
class Shape: pass
"""
EXPORTS = [
    ("k.unknown", "float64(float64)", "does-not-compile"), ("k.untyped", "float64(float64)", "does-not-compile"),
    ("k.two", "float64(float64)", "parameter-count"), ("k.goood", "float64(float64)", "function-missing"),
    ("k.Shape", "float64(float64)", "not-a-function"), ("k.NUMBER", "float64(float64)", "not-a-function"),
    ("k.text", "(float64)", "result-unsupported"), ("absent.f", "float64(float64)", "module-missing"),
    ("broken.g", "float64(float64)", "module-failed"), ("k.prints", "none(float64)", "python-call-unsupported"),
    ("k.half", "(float64)", "float16-unsupported"), ("k.objects", "float64(float64)", "objmode-unsupported"),
    ("k.ufunc", "float64(float64)", "ufunc-unsupported"), ("k.kernel", "float64(float64[::1])", "stencil-unsupported"),
]  # fmt: skip


@pytest.fixture(scope="module")
def numba_says(tmp_path_factory):
    """What one build of a Numba package with every mistake says."""
    folder = tmp_path_factory.mktemp("numba")
    (folder / "code").mkdir()
    (folder / "code" / "k.py").write_text(PYTHON)
    (folder / "code" / "broken.py").write_text("1 / 0\n")
    exports = "".join(f'[[package.export]]\nfunction = "{name}"\nsignatures = ["{text}"]\n' for name, text, _ in EXPORTS)
    head = GOOD[: GOOD.index("[[package.export]]")].replace('"llvm"', '"numba"').replace('["good.ll"]', '["k"]')
    (folder / "p.toml").write_text(f'{head}globals = ["k.OBJECT", "k.MISSING"]\n{exports}')
    return failing_build(folder)


def test_python_packages_are_refused_as_a_whole(numba_says):
    assert code_of(numba_says) == "extract-failed"


@pytest.mark.parametrize(
    ("name", "code"),
    [*((name, code) for name, _, code in EXPORTS), ("k.MISSING", "global-missing")],
)
def test_python_functions(numba_says, name, code):
    module, _, last = name.partition(".")
    wanted = module if code.startswith("module") else last if code.endswith("-missing") else name
    assert re.search(rf"^  \[{code}\] .*'{re.escape(wanted)}'", numba_says, re.MULTILINE), numba_says


def test_a_near_miss_stands_with_its_function(numba_says):
    assert "  [function-missing] module 'k' has no 'goood'; did you mean 'good'?\n" in numba_says


def test_the_table_is_long_enough():
    """A field of the header counts once, however it was changed."""
    rows = len(PROFILES) + len(COMMANDS) + len(CALLS) + len(FIELDS) + len(LINKERS) + len(IR) + len(EXPORTS)
    FIGURES.append(f"bad input: {rows} distinct causes")
    assert rows >= 60
