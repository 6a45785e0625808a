"""A hand-written image of six uniform methods, for tests of harnesses and routes without the code generator."""

from pathlib import Path

from llvmlite import binding as llvm

from toolchain.platforms import Platform
from toolchain.run.linker import link_image
from toolchain.run.lld import Lld

ADD, CRASH, HANG, COPY, RAISE, SINCOS = range(6)

SIGNATURES = {
    ADD: "float64(float64, float64)",
    CRASH: "none()",
    HANG: "none()",
    COPY: "float64(float64[::1], float64[::1])",  # copies the first array to the second, returns its last element
    RAISE: "none()",
    SINCOS: "complex128(float64)",
}

IR = r"""
%table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64, ptr }
@pkgimage_table = EXPORT global %table { i32 1, i32 104, ptr @bind, ptr @select, ptr @slots, i64 6, i64 1,
  ptr null, i64 0, ptr null, i64 0, i64 0, i64 0, ptr @unbound }
@slots = internal global [12 x ptr] [ptr @unbound, ptr @unbound, ptr @unbound, ptr @unbound, ptr @unbound, ptr @unbound,
  ptr @unbound, ptr @unbound, ptr @unbound, ptr @unbound, ptr @unbound, ptr @unbound]
@methods = internal constant [6 x ptr] [ptr @add, ptr @crash, ptr @hang, ptr @copy, ptr @raise, ptr @sincosine]

define internal i32 @unbound(ptr %w) { ret i32 -2 }
define internal i32 @select(ptr %host) { ret i32 0 }
define internal i32 @bind(ptr %base, ptr %deps, ptr %host) {
entry:
  %a = ptrtoint ptr %base to i64
  %b = ptrtoint ptr %deps to i64
  %c = ptrtoint ptr %host to i64
  %ab = or i64 %a, %b
  %abc = or i64 %ab, %c
  %zero = icmp eq i64 %abc, 0
  br i1 %zero, label %more, label %wrong
more:
  %i = phi i64 [ 0, %entry ], [ %next, %more ]
  %from = getelementptr ptr, ptr @methods, i64 %i
  %method = load ptr, ptr %from
  %twice = shl i64 %i, 1
  %odd = or i64 %twice, 1
  %to = getelementptr ptr, ptr @slots, i64 %odd
  store volatile ptr %method, ptr %to
  %next = add i64 %i, 1
  %end = icmp eq i64 %next, 6
  br i1 %end, label %done, label %more
done:
  ret i32 0
wrong:
  ret i32 5
}

define internal i32 @add(ptr %w) {
  %a = load double, ptr %w
  %p1 = getelementptr i64, ptr %w, i64 1
  %b = load double, ptr %p1
  %r = fadd double %a, %b
  %p2 = getelementptr i64, ptr %w, i64 2
  store double %r, ptr %p2
  %text = getelementptr i64, ptr %w, i64 3
  store i64 0, ptr %text
  ret i32 0
}
define internal i32 @crash(ptr %w) {
  store volatile i32 1, ptr null
  ret i32 0
}
define internal i32 @hang(ptr %w) {
entry:
  br label %more
more:
  %x = load volatile i64, ptr %w
  br label %more
}
define internal i32 @copy(ptr %w) {
  %from = load ptr, ptr %w
  %p1 = getelementptr i64, ptr %w, i64 1
  %n = load i64, ptr %p1
  %p3 = getelementptr i64, ptr %w, i64 3
  %to = load ptr, ptr %p3
  %size = shl i64 %n, 3
  %ignored = call ptr @memcpy(ptr %to, ptr %from, i64 %size)
  %last = sub i64 %n, 1
  %at = getelementptr double, ptr %to, i64 %last
  %x = load double, ptr %at
  %p6 = getelementptr i64, ptr %w, i64 6
  store double %x, ptr %p6
  %text = getelementptr i64, ptr %w, i64 7
  store i64 0, ptr %text
  ret i32 0
}
define internal i32 @raise(ptr %w) { ret i32 3 }
define internal i32 @sincosine(ptr %w) {
  %x = load double, ptr %w
  %s = call double @llvm.sin.f64(double %x)
  %c = call double @llvm.cos.f64(double %x)
  %p1 = getelementptr i64, ptr %w, i64 1
  store double %s, ptr %p1
  %p2 = getelementptr i64, ptr %w, i64 2
  store double %c, ptr %p2
  %text = getelementptr i64, ptr %w, i64 3
  store i64 0, ptr %text
  ret i32 0
}
declare ptr @memcpy(ptr, ptr, i64)
declare double @llvm.sin.f64(double)
declare double @llvm.cos.f64(double)
declare IMPORT ptr @PyModuleDef_Init(ptr)
@PyExc_TypeError = external IMPORT global ptr
define EXPORT ptr @PyInit__pkgimage() {
  %p = load ptr, ptr @PyExc_TypeError
  %r = call ptr @PyModuleDef_Init(ptr %p)
  ret ptr %r
}
"""

WINDOWS = """
@_fltused = global i32 0
define i32 @_DllMainCRTStartup() { ret i32 1 }
"""


def tiny_image(platform: Platform, lld: Lld, directory: Path, extra: str = "", ir: str = IR) -> Path:
    """The image of `ir` plus `extra` for `platform`, linked in `directory`."""
    windows = platform.os == "windows"
    text = ir.replace("EXPORT ", "dllexport " if windows else "").replace("IMPORT ", "dllimport " if windows else "")
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    machine = llvm.Target.from_triple(platform.triple).create_target_machine(
        cpu=platform.cpu, features=platform.features, opt=2, reloc="pic", codemodel="small"
    )
    module = llvm.parse_assembly(text + extra + (WINDOWS if windows else ""))
    module.triple, module.data_layout = platform.triple, str(machine.target_data)
    directory.mkdir(parents=True, exist_ok=True)
    source, output = directory / "tiny.o", directory / f"tiny{platform.suffix}"
    source.write_bytes(machine.emit_object(module))
    link_image(source, output, platform, lld, directory)
    return output
