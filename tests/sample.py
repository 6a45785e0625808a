"""A small package value made from LLVM IR by hand, in both calling conventions: input for tests of codegen and link."""

import llvmlite.binding as llvm

from toolchain.package import ExceptionRow, Method, Package
from toolchain.serialize import encode_values
from toolchain.signature import parse_signature

IR = """
declare double @sin(double)
@exception = internal constant { ptr, i32, ptr, ptr, i32 } { ptr null, i32 1, ptr null, ptr null, i32 0 }

define i32 @numba_add(ptr %result, ptr %exception, double %a, double %b) {
  %s = call double @sin(double %a)
  %x = fadd double %s, %b
  store double %x, ptr %result
  ret i32 0
}
define i32 @numba_divide(ptr %result, ptr %problem, i64 %a, i64 %b) {
  %zero = icmp eq i64 %b, 0
  br i1 %zero, label %bad, label %good
good:
  %x = sdiv i64 %a, %b
  store i64 %x, ptr %result
  ret i32 0
bad:
  store ptr @exception, ptr %problem
  ret i32 1
}
define i32 @numba_total(ptr %result, ptr %problem, ptr %meminfo, ptr %parent, i64 %count, i64 %size, ptr %data, i64 %shape, i64 %stride) {
  br label %loop
loop:
  %i = phi i64 [0, %0], [%next, %body]
  %sum = phi double [0.0, %0], [%more, %body]
  %go = icmp slt i64 %i, %count
  br i1 %go, label %body, label %end
body:
  %offset = mul i64 %i, %stride
  %cell = getelementptr i8, ptr %data, i64 %offset
  %value = load double, ptr %cell
  %more = fadd double %sum, %value
  %next = add i64 %i, 1
  br label %loop
end:
  store double %sum, ptr %result
  ret i32 0
}
define i1 @c_not(i1 %x) {
  %y = xor i1 %x, true
  ret i1 %y
}
define i8 @c_next(i8 %x) {
  %y = add i8 %x, 1
  ret i8 %y
}
define float @c_double(float %x) {
  %y = fmul float %x, 2.0
  ret float %y
}
define i64 @c_big_frame(i64 %x) {
  %area = alloca [2000 x i64]
  %cell = getelementptr i64, ptr %area, i64 %x
  store volatile i64 %x, ptr %cell
  %y = load volatile i64, ptr %area
  ret i64 %y
}
"""

FORBIDDEN = """
declare ptr @numba_rnd_shuffle(i64)
define double @c_forbidden(double %x) {
  %memory = call ptr @numba_rnd_shuffle(i64 8)
  store volatile double %x, ptr %memory
  ret double %x
}
"""


def method(name, signature, symbol, convention, parameters, exceptions=0):
    return Method(name, parse_signature(signature), symbol, convention, parameters, f"The {name}.", "sample.py", 1, 0, exceptions)


METHODS = (
    method("add", "f8(f8, f8)", "numba_add", "numba", ("a", "b")),
    method("divide", "i8(i8, i8)", "numba_divide", "numba", ("a", "b"), 1),
    method("total", "f8(f8[:])", "numba_total", "numba", ("values",)),
    method("negate", "b1(b1)", "c_not", "c", ("x",)),
    method("successor", "u1(u1)", "c_next", "c", ("x",)),
    method("twice", "f4(f4)", "c_double", "c", ("x",)),
    method("big_frame", "i8(i8)", "c_big_frame", "c", ("x",)),
)


def sample(extra_ir="", extra_methods=(), values=None):
    """The sample package; `extra_ir` and `extra_methods` add to it. values: its globals."""
    bitcode = llvm.parse_assembly(IR + extra_ir).as_bitcode()
    return Package(
        name="sample", version="1.0", uuid="6ba7b810-9dad-11d1-80b4-00c04fd430c8", frontend="llvm",
        producers=(("llvmlite", "0.50.0"),), bitcode=bitcode, methods=METHODS + tuple(extra_methods),
        exceptions=(ExceptionRow("ZeroDivisionError", "division by zero", "sample.py", 3),),
        globals=encode_values({"ANSWER": 42} if values is None else values),
    )  # fmt: skip


def forbidden():
    """The sample package with a method that needs Numba's random numbers."""
    return sample(FORBIDDEN, (method("forbidden", "f8(f8)", "c_forbidden", "c", ("x",)),))
