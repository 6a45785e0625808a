"""The checked-in IR is what the C files give, and it is the same for every platform."""

import importlib.util
from pathlib import Path

import pytest
from tests.conftest import skip_or_fail
from llvmlite import binding as llvm

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("native_ir", ROOT / "scripts" / "native_ir.py")
assert _spec is not None and _spec.loader is not None
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
        ("va_list differs", "int f(int n, ...) { __builtin_va_list a; __builtin_va_start(a, n); "
                            "int r = __builtin_va_arg(a, int); __builtin_va_end(a); return r; }"),
        ("operating system's branch", "int f(void) {\n#ifdef __APPLE__\nreturn 1;\n#else\nreturn 2;\n#endif\n}"),
    ],
)  # fmt: skip
def test_control_forbidden_c_is_found(clang, tmp_path, why, text):
    source = tmp_path / "bad.c"
    source.write_text(text + "\n")
    texts = {native_ir.comparable(native_ir.compiled(clang, source, triple)) for triple in native_ir.TRIPLES}
    assert len(texts) > 1, why


@pytest.mark.parametrize("path", sorted((ROOT / "platforms" / "native").glob("*.ll")), ids=lambda path: path.name)
def test_every_file_is_parsed_and_names_no_target(path):
    text = path.read_text()
    with llvm.parse_assembly(text) as module:
        module.verify()
        assert module.triple == ""
        assert module.data_layout == ""
    for word in ("target-cpu", "target-features", "ssp", "frame-pointer", "dso_local", "comdat"):
        assert word not in text.replace("do not edit", "")
