"""Minimal objects with the outside of a package image: its two exports, sections, imports of every kind, unwind info.

Written by hand, so that the tests of linking and auditing do not depend on the code generator.
"""

from llvmlite import binding as llvm

from toolchain.platforms import Platform, load_platforms
from toolchain.run.lld import candidates

PLATFORMS = load_platforms()
LLDS = {found.lld.version: found.lld for found in reversed(candidates()) if found.lld is not None}
"""One usable LLD of each version on this machine; tests of linking run with every one."""


def sample_ir(platform: Platform) -> str:
    """The IR text of the object for `platform`."""
    windows, macho = platform.object_format == "coff", platform.object_format == "macho"
    export, imported = ("dllexport ", "dllimport ") if windows else ("", "")
    alignment = 8192 if windows else 16384  # COFF knows no more
    header, data = ("__TEXT,__pkgimgh", "__TEXT,__pkgimgd") if macho else (".pkgimgh", ".pkgimgd")
    entry = """
@_fltused = global i32 0
define i32 @_DllMainCRTStartup(ptr %a, i32 %b, ptr %c) #0 {
  ret i32 1
}
"""
    return f"""
source_filename = "sample"
target triple = "{platform.triple}"
@header = internal constant [64 x i8] zeroinitializer, section "{header}", align 64
@data = internal constant [256 x i8] zeroinitializer, section "{data}", align {alignment}
@text = private constant [4 x i8] c"bad\\00"
@slots = internal global [2 x ptr] [ptr @kernel, ptr @kernel]
@PyExc_TypeError = external {imported}global ptr
@pkgimage_table = {export}global {{ i32, i32, ptr, ptr, ptr }}
  {{ i32 1, i32 96, ptr @slots, ptr @header, ptr @data }}, align 8
declare double @sin(double)
declare {imported}void @PyErr_SetString(ptr, ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define internal double @kernel(double %x, ptr %from, ptr %to, i64 %size) #0 {{
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %from, i64 %size, i1 false)
  %y = call double @sin(double %x)
  ret double %y
}}
define {export}ptr @PyInit__pkgimage() #0 {{
  %type = load ptr, ptr @PyExc_TypeError
  call void @PyErr_SetString(ptr %type, ptr @text)
  ret ptr null
}}
{entry if windows else ""}
attributes #0 = {{ nounwind uwtable "frame-pointer"="all" }}
"""


def sample_object(platform: Platform, extra: str = "") -> bytes:
    """The object for `platform`. extra: IR text added at the end."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    machine = llvm.Target.from_triple(platform.triple).create_target_machine(
        cpu=platform.cpu, opt=1, reloc="pic", codemodel="small"
    )
    with llvm.parse_assembly(sample_ir(platform) + extra) as module:
        content: bytes = machine.emit_object(module)
    return content
