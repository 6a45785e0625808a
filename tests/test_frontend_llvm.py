"""The LLVM IR front end: which functions fit which signatures, and what ties code to one target."""

from pathlib import Path

import pytest
from llvmlite import binding

from toolchain.errors import ExtractError
from toolchain.frontends import ExtractRequest, extract
from toolchain.frontends.llvm import expected, fits
from toolchain.signature import parse_signature

EXAMPLE = Path(__file__).parent.parent / "examples" / "llvm-ir"


def request(root, exports, files=("code.ll",), names=()):
    return ExtractRequest("demo", "1", "0" * 32, "llvm", str(root), tuple(files), names, exports)


def package_of(tmp_path, text, exports, files=("code.ll",), names=()):
    (tmp_path / "code.ll").write_text(text)
    return extract(request(tmp_path, exports, files, names))


def refusal(tmp_path, text, function="f", signature="float64(float64)"):
    with pytest.raises(ExtractError) as caught:
        package_of(tmp_path, text, ((function, (signature,)),))
    assert caught.value.details
    return caught.value


FITS = [
    ("float64(float64[::1], int64)", "double (ptr, i64, i64)"),
    ("none(bool, uint8, int16)", "void (i1, i8, i16)"),
    ("none(bool, uint8, int16)", "void (i8, i8, i16)"),
    ("bool()", "i1 ()"),
    ("bool()", "i8 ()"),
    ("complex128(complex64)", "{ double, double } (float, float)"),
    ("float32(float32)", "float (float)"),
]

MISFITS = [
    ("float64(float64)", "float (double)"),
    ("float64(float64)", "double (float)"),
    ("float64(float64)", "double (double, double)"),
    ("float64(float64)", "double ()"),
    ("float64(float64)", "double (double, ...)"),
    ("none(float64)", "double (double)"),
    ("int32(int32)", "i32 (i64)"),
    ("none(float64[::1])", "void (ptr)"),
    ("none(float64[::1])", "void (ptr, i32)"),
    ("complex128()", "<2 x double> ()"),
    ("complex64(complex64)", "{ float, float } (<2 x float>)"),
]


@pytest.mark.parametrize(("signature", "declared"), FITS)
def test_fits(signature, declared):
    assert fits(parse_signature(signature), declared)


@pytest.mark.parametrize(("signature", "declared"), MISFITS)
def test_misfits(signature, declared):
    assert not fits(parse_signature(signature), declared)


def test_expected_is_readable():
    assert expected(parse_signature("complex64(float64[::1], bool)")) == "{ float, float } (ptr, i64, i1|i8)"


PLAIN = "define double @f(double %x) {\n  ret double %x\n}\n"

REFUSED = [
    ("target-attribute", PLAIN.replace("(double %x) {", "(double %x) #0 {") + 'attributes #0 = { "target-cpu"="znver4" }'),
    ("target-attribute", PLAIN.replace("(double %x) {", '(double %x) "target-features"="+avx2" {')),
    ("target-intrinsic", PLAIN + "declare void @llvm.x86.sse2.pause()\ndefine void @g() {\n"
     "  call void @llvm.x86.sse2.pause()\n  ret void\n}"),
    ("target-intrinsic", PLAIN + "declare i64 @llvm.aarch64.clrex.x()\ndefine i64 @g() {\n"
     "  %a = call i64 @llvm.aarch64.clrex.x()\n  ret i64 %a\n}"),
    ("target-type", PLAIN + "define x86_fp80 @g(x86_fp80 %x) {\n  ret x86_fp80 %x\n}"),
    ("inline-assembly", PLAIN + 'define void @g() {\n  call void asm sideeffect "nop", ""()\n  ret void\n}'),
    ("inline-assembly", 'module asm ".globl x"\n' + PLAIN),
    ("thread-local", "@t = thread_local global i32 0\n" + PLAIN),
    ("comdat", "$f = comdat any\n" + PLAIN.replace(") {", ") comdat {")),
    ("constructor", PLAIN + "define void @c() {\n  ret void\n}\n@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }] "
     "[{ i32, ptr, ptr } { i32 1, ptr @c, ptr null }]"),
    ("layout-incompatible", 'target datalayout = "E-m:e-i64:64"\n' + PLAIN),
    ("layout-incompatible", 'target datalayout = "e-p:32:32-i64:64"\n' + PLAIN),
    ("signature-mismatch", PLAIN.replace("double", "float")),
    ("function-missing", "declare double @f(double)"),
    ("function-missing", PLAIN.replace("@f", "@g")),
    ("calling-convention", PLAIN.replace("define", "define fastcc")),
    ("calling-convention", PLAIN.replace("define", "define x86_stdcallcc")),
    ("ir-unreadable", "define double @f(double %x) { ret }"),
    ("ir-unreadable", "this is not IR"),
]


@pytest.mark.parametrize(("code", "text"), REFUSED, ids=[f"{i}-{row[0]}" for i, row in enumerate(REFUSED)])
def test_refusals(tmp_path, code, text):
    problem = refusal(tmp_path, text)
    assert problem.code == code, problem.details
    assert str(tmp_path) not in " ".join(problem.details)


def test_the_plain_function_passes(tmp_path):
    """Control of all refusals: without the planted fault the same function is accepted."""
    package = package_of(tmp_path, PLAIN, (("f", ("float64(float64)",)),))
    (method,) = package.methods
    assert (method.symbol, method.convention, method.parameters, method.file, method.line) == ("f", "c", ("x",), "code.ll", 1)


@pytest.mark.parametrize("text", [
    '@s = constant [31 x i8] c"\\22target-cpu\\22=\\22x\\22 asm sideeffect"\n' + PLAIN,
    PLAIN + '!llvm.ident = !{!0}\n!0 = !{!"thread_local asm sideeffect"}\n',
])
def test_words_inside_strings_are_no_fault(tmp_path, text):
    assert package_of(tmp_path, text, (("f", ("float64(float64)",)),)).methods


@pytest.mark.parametrize(("signatures", "code"), [
    (("float64(float64[:])",), "array-unsupported"),
    (("float64(float64[:,::1])",), "array-unsupported"),
    (("(float64)",), "signature-invalid"),
    (("float64(flaot64)",), "signature-invalid"),
    (("float64(float64)", "float64(float64)"), "signature-repeated"),
])
def test_bad_signatures(tmp_path, signatures, code):
    with pytest.raises(ExtractError) as caught:
        package_of(tmp_path, PLAIN, (("f", signatures),))
    assert caught.value.code == code


def test_all_problems_at_once(tmp_path):
    with pytest.raises(ExtractError) as caught:
        package_of(tmp_path, REFUSED[0][1], (("f", ("int64(int64)",)), ("nothing", ("int64()",))))
    problem = caught.value
    assert problem.code == "extract-failed"
    said = " ".join(problem.details)
    for code in ("[target-attribute]", "[signature-mismatch]", "[function-missing]"):
        assert code in said


DEBUG = """
define double @f(double %x) !dbg !5 {
  #dbg_value(double %x, !8, !DIExpression(), !9)
  ret double %x, !dbg !9
}
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!llvm.ident = !{!4}
!0 = distinct !DICompileUnit(language: DW_LANG_C, file: !1, producer: "cc", emissionKind: FullDebug)
!1 = !DIFile(filename: "secret.c", directory: "/home/someone/project")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 1, !"wchar_size", i32 4}
!4 = !{!"cc of someone"}
!5 = distinct !DISubprogram(name: "f", file: !1, line: 1, type: !6, unit: !0, spFlags: DISPFlagDefinition)
!6 = !DISubroutineType(types: !7)
!7 = !{null}
!8 = !DILocalVariable(name: "x", arg: 1, scope: !5, file: !1, line: 1, type: !10)
!9 = !DILocation(line: 1, column: 1, scope: !5)
!10 = !DIBasicType(name: "double", size: 64, encoding: DW_ATE_float)
"""


def test_debug_information_and_paths_are_removed(tmp_path):
    source = 'source_filename = "/home/someone/project/secret.c"\ntarget triple = "x86_64-unknown-linux-gnu"\n' + DEBUG
    assert "/home/someone" in str(binding.parse_assembly(source)), "control: the path survives parsing"
    package = package_of(tmp_path, source, (("f", ("float64(float64)",)),))
    text = str(binding.parse_bitcode(package.bitcode))
    for sign in (b"someone", b"secret", b"x86_64"):
        assert sign not in package.bitcode
        assert sign.decode() not in text


def test_bitcode_files_give_the_same_package(tmp_path):
    exports = (("f", ("float64(float64)",)),)
    text = package_of(tmp_path, PLAIN, exports)
    (tmp_path / "code.bc").write_bytes(binding.parse_assembly(PLAIN).as_bitcode())
    assert extract(request(tmp_path, exports, ("code.bc",))).bitcode == text.bitcode


def test_internal_functions_become_reachable(tmp_path):
    text = PLAIN.replace("define", "define internal") + "define double @g(double %x) {\n  ret double %x\n}\n"
    package = package_of(tmp_path, text, (("f", ("float64(float64)",)),))
    module = binding.parse_bitcode(package.bitcode)
    assert module.get_function("f").linkage == binding.Linkage.external


def test_the_example(tmp_path):
    names = ("constants.WINDOW", "constants.UNITS")
    exports = (("power", ("float64(float64[::1])",)), ("mix", ("complex128(complex128, complex128)",)))
    package = extract(request(EXAMPLE, exports, ("signal.ll", "constants"), names))
    lines = (EXAMPLE / "signal.ll").read_text().splitlines()
    assert [m.parameters for m in package.methods] == [("x",), ("a", "b")]
    assert all(f"@{m.symbol}(" in lines[m.line - 1] for m in package.methods)
    assert b"WINDOW" in package.globals
    binding.parse_bitcode(package.bitcode).verify()
