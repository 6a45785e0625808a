import capstone
import llvmlite.binding as llvm
import pytest

from toolchain.codegen.entries import Native, typed_entry, uniform_entry
from toolchain.codegen.glue import documentation
from toolchain.codegen.lowering import array_flags, type_mask
from toolchain.codegen.table import CHKSTK
from toolchain.codegen.text import constant, quoted, with_unwind_tables
from toolchain.errors import CodegenError
from toolchain.package import Method
from toolchain.signature import Array, Scalar, parse_signature


def method(signature, convention="numba", name="f"):
    parsed = parse_signature(signature)
    parameters = tuple("abcdefgh"[: len(parsed.arguments)])
    return Method(name, parsed, "kernel", convention, parameters, "Doc.", "a.py", 1, 0, 0)


@pytest.mark.parametrize(("content", "text"), [(b"a\0", r'c"a\00"'), (b'"\\', r'c"\22\5C"'), ("é".encode(), r'c"\C3\A9"')])
def test_constants_escape_everything_unusual(content, text):
    assert constant(content) == text


def test_symbols_are_quoted():
    assert quoted("_ZN3a$b<x>") == '@"_ZN3a$b<x>"'


NAMES = ["_ZN3a$b<x>", "größe", "日本", "a\\b", 'a"b', "tab\there", "new\nline", r"\x41", "\x7f"]


@pytest.mark.parametrize("name", NAMES)
def test_llvm_reads_back_the_quoted_name(name):
    (function,) = llvm.parse_assembly(f"declare void {quoted(name)}()").functions
    assert function.name == name


DEFINITIONS = """define internal i32 @"f$1"(ptr %a, i32 (double)* %b) unnamed_addr #0 {
  ret i32 0
}
declare void @g(ptr)
define void @h() {
  call void @"f$1"()
}
"""


def test_every_definition_and_only_definitions_get_unwind_tables():
    text = with_unwind_tables(DEFINITIONS)
    assert "unnamed_addr uwtable #0 {" in text
    assert "define void @h() uwtable {" in text
    assert text.count("uwtable") == 2


AWKWARD = """%"a)(" = type { i32 }
%"b@c(" = type { i32 }
define %"b@c(" @"f(("(ptr byval(%"a)(") %"x)") {
  ret %"b@c(" zeroinitializer
}
define void @g(i32 %"((") {
  ret void
}
"""


def test_parentheses_inside_of_quoted_names_are_not_counted():
    text = with_unwind_tables(AWKWARD)
    module = llvm.parse_assembly(text)
    module.verify()
    assert text.count(" uwtable {") == 2
    assert all(b"uwtable" in b" ".join(function.attributes) for function in module.functions)


@pytest.mark.parametrize(
    ("kind", "bits", "os", "numbers"),
    [("int", 64, "linux", {7, 9}), ("int", 64, "windows", {9}), ("int", 32, "windows", {5, 7}), ("uint", 32, "linux", {6}),
     ("uint", 64, "macos", {8, 10}), ("bool", 8, "linux", {0}), ("float", 32, "linux", {11}), ("complex", 128, "windows", {15})],
)  # fmt: skip
def test_type_numbers_of_numpy(kind, bits, os, numbers):
    assert type_mask(Scalar(kind, bits), os) == sum(1 << n for n in numbers)


def test_type_numbers_agree_with_numpy_on_this_platform():
    import numpy as np

    for kind, bits in [("int", 8), ("uint", 16), ("int", 32), ("int", 64), ("float", 64), ("complex", 64), ("bool", 8)]:
        scalar = Scalar(kind, bits)
        assert type_mask(scalar, "linux") >> np.dtype(scalar.dtype).num & 1


def test_array_flags_follow_layout_and_mutability():
    assert array_flags(Array(Scalar("float", 64), 1, "C")) == 0x1 | 0x100 | 0x400
    assert array_flags(Array(Scalar("float", 64), 2, "F", mutable=False)) == 0x2 | 0x100


def test_chkstk_is_the_code_it_says():
    engine = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    text = [f"{i.mnemonic} {i.op_str}".strip() for i in engine.disasm(CHKSTK, 0)]
    assert text == [
        "push rcx", "push rax", "cmp rax, 0x1000", "lea rcx, [rsp + 0x18]", "jb 0x27",
        "sub rcx, 0x1000", "test qword ptr [rcx], rcx", "sub rax, 0x1000", "cmp rax, 0x1000", "ja 0xf",
        "sub rcx, rax", "test qword ptr [rcx], rcx", "pop rax", "pop rcx", "ret",
    ]  # fmt: skip


CASES = [
    ("f8(f8, i4, b1)", Native("i32", ("ptr", "ptr", "double", "i32", "i1"))),
    ("c16(c16)", Native("i32", ("ptr", "ptr", "double", "double"))),
    ("c8(c8)", Native("i32", ("ptr", "ptr", "{ float, float }"))),
    ("none(f8[::1])", Native("i32", ("ptr", "ptr", *["ptr"] * 2, "i64", "i64", "ptr", "i64", "i64"))),
    ("u1(f4[:,:], u1)", Native("i32", ("ptr", "ptr", *["ptr"] * 2, "i64", "i64", "ptr", *["i64"] * 4, "i8"))),
]


@pytest.mark.parametrize(("signature", "native"), CASES, ids=[case[0] for case in CASES])
def test_entries_are_valid_ir(signature, native):
    declared = f"declare {native.result} @kernel({', '.join(native.parameters)})\n@pkgimage_slots = external global [2 x ptr]\n"
    wrapped = method(signature)
    text = declared + typed_entry(0, wrapped, native) + "\n" + uniform_entry(0, wrapped.signature)
    llvm.parse_assembly(text).verify()


@pytest.mark.parametrize(
    ("native", "words"),
    [(Native("i32", ("ptr", "ptr")), "too few parameters"), (Native("i32", ("ptr", "ptr", "double", "i64")), "left over")],
)
def test_a_function_that_does_not_fit_its_signature_is_refused(native, words):
    with pytest.raises(CodegenError, match=words):
        typed_entry(0, method("f8(f8)"), native)


def test_documentation_carries_the_text_signature():
    assert documentation("f", [method("f8(f8, i8)"), method("f4(f4, i4)")]) == (
        "f($module, a, b)\n--\n\nDoc.\n\nCompiled for float64(float64, int64), float32(float32, int32)."
    )
