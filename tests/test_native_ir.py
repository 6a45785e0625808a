"""The checked-in IR is what the C files give, and it is the same for every platform."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest
from llvmlite import binding as llvm

from tests.conftest import skip_or_fail
from toolchain.run.process import Command, run

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("native_ir", ROOT / "scripts" / "native_ir.py")
assert _spec is not None
assert _spec.loader is not None
native_ir = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(native_ir)


@pytest.fixture(scope="module")
def clang() -> str:
    found = native_ir.find_clang()
    if found is None:
        skip_or_fail("clang", "clang 19 is not installed")
    return found


@pytest.mark.parametrize("name", native_ir.SOURCES)
def test_neutral_and_up_to_date(clang, name):
    assert native_ir.differences(clang, name) == []
    assert (native_ir.NATIVE / name.replace(".c", ".ll")).read_text() == native_ir.regenerated(clang, name)


@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("long differs", "long f(long x) { return x + 1; }"),
        ("wchar_t differs", "int f(__WCHAR_TYPE__ *x) { return x[0]; }"),
        ("a struct by value", "struct s { long long a, b, c; }; long long f(struct s x) { return x.c; }"),
        ("a narrow result is extended", "_Bool f(int x) { return x > 1; }"),
        ("va_list differs", "void g(__builtin_va_list *a); void f(int n, ...) { __builtin_va_list a; g(&a); (void)n; }"),
        ("operating system's branch", "int f(void) {\n#ifdef __APPLE__\nreturn 1;\n#else\nreturn 2;\n#endif\n}"),
    ],
)
def test_control_forbidden_c_is_found(clang, tmp_path, why, text):
    source = tmp_path / "bad.c"
    source.write_text(text + "\n")
    texts = {native_ir.comparable(native_ir.compiled(clang, source, triple)) for triple in native_ir.TRIPLES}
    assert len(texts) > 1, why


def test_control_a_stale_file_is_found(clang, tmp_path):
    """The script, in a copy of the repository where one C file was changed and its IR was not."""
    shutil.copytree(native_ir.NATIVE, tmp_path / "platforms" / "native")
    (tmp_path / "scripts").mkdir()
    script = shutil.copy(ROOT / "scripts" / "native_ir.py", tmp_path / "scripts")
    assert run(Command((sys.executable, script, "--check"))).ok
    source = tmp_path / "platforms" / "native" / "runner.c"
    source.write_text(source.read_text().replace("FAIL_BIND = 3", "FAIL_BIND = 33"))
    outcome = run(Command((sys.executable, script, "--check")))
    assert outcome.code == 1
    assert b"runner.ll is not what runner.c gives" in outcome.stdout


@pytest.mark.parametrize("path", sorted((ROOT / "platforms" / "native").glob("*.ll")), ids=lambda path: path.name)
def test_every_file_is_parsed_and_names_no_target(path):
    text = path.read_text()
    with llvm.parse_assembly(text) as module:
        module.verify()
        assert module.triple == ""
        assert module.data_layout == ""
    for word in ("target-cpu", "target-features", "ssp", "frame-pointer", "dso_local", "comdat"):
        assert word not in text.replace("do not edit", "")
