"""The exported table and the slots (docs/design.md, section 3).

Slots begin at `@pkgimage_unbound`, which returns -2, and are filled by `bind`. The two named sections are constants
that LLVM must not look into: they are zero only until they are patched, so they are `externally_initialized`. So is the
array of entries: where LLVM turned a short `bind` into stores of constants, nobody could find the entries in the file.
"""

from collections.abc import Sequence

from toolchain.codegen.choice import NO_CHOICE, Choice
from toolchain.codegen.text import constant
from toolchain.image_names import TABLE, TABLE_SIZE, TABLE_VERSION, section_names


def table_ir(
    methods: int, header_size: int, data_size: int, records: tuple[int, int], object_format: str,
    functions: int = 0, *, dependent: bool = False, choice: Choice | None = None,
) -> str:  # fmt: skip
    """IR of slots, bind, select, the two sections and `@pkgimage_table`.

    records: offsets of the method records and of the exception records in the data section. functions: how many a
    base image offers in `@pkgimage_functions` (`functions_ir`). dependent: there are dependencies to be bound to
    (`toolchain.codegen.dependencies`). choice: between several CPU targets, or whether the only one can be used; None:
    there is one, for every CPU of the platform.
    """
    header, data = section_names(object_format)
    slots = max(2 * methods, 1)
    unbound = ", ".join(["ptr @pkgimage_unbound"] * slots)
    targets = choice.targets if choice else 1
    named = choice.entries if choice else [f"{kind}.{i}" for i in range(methods) for kind in ("typed", "uniform")]
    entries = ", ".join(f"ptr @{name}" for name in named or ["pkgimage_unbound"] * targets)
    addresses = "ptr @pkgimage_bind, ptr @pkgimage_select, ptr @pkgimage_slots"
    areas = f"ptr @pkgimage_header, i64 {header_size}, ptr @pkgimage_data, i64 {data_size}"
    offsets = f"i64 {records[0]}, i64 {records[1]}"
    release = "ptr @pkgimage_release_memory"
    offering = choice is not None and functions > 0
    listed = f"ptr {'@pkgimage_functions' if functions else 'null'}, i64 {functions}"
    start = f"i32 {TABLE_VERSION}, i32 {TABLE_SIZE}, {addresses}, i64 {methods}, i64 {targets}"
    fields = f"{start}, {areas}, {offsets}, {release}, {listed}"
    hidden = "internal externally_initialized constant"
    # COFF objects know alignments up to 8 KiB only; a PE section begins on a page of 4 KiB anyway.
    align = 4096 if object_format == "coff" else 16384
    kinds = "{ i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64, ptr, ptr, i64 }"
    passed = "ptr %base, ptr @pkgimage_header, ptr @pkgimage_base_needs, i64 %count, ptr @pkgimage_base_cells"
    return f"""
declare i32 @pkgimage_release_memory(ptr)
declare i32 @pkgimage_take_base(ptr, ptr, ptr, i64, ptr)
{_DEPENDENT if dependent else _INDEPENDENT}
@pkgimage_base_needs = external constant [0 x i32]
@pkgimage_base_cells = external global [0 x ptr]
@pkgimage_base_count = external constant i64
{OFFERED if offering else ""}@pkgimage_functions = external {"global" if offering else "constant"} [{functions} x ptr]
@pkgimage_header = {hidden} [{header_size} x i8] zeroinitializer, section "{header}", align 64
@pkgimage_data = {hidden} [{data_size} x i8] zeroinitializer, section "{data}", align {align}
@pkgimage_slots = internal global [{slots} x ptr] [{unbound}], align 8
@pkgimage_entries = {hidden} [{targets * slots} x ptr] [{entries}], align 8
@{TABLE} = constant {kinds} {{ {fields} }}, align 8

define internal i32 @pkgimage_unbound() {{
  ret i32 -2
}}

{choice.ir() if choice else NO_CHOICE}

define internal i32 @pkgimage_bind(ptr %base, ptr %dependencies, ptr %host) {{
{choice.chosen_ir(slots) if choice else ""}  %count = load i64, ptr @pkgimage_base_count, align 8
  %taken = call i32 @pkgimage_take_base({passed})
  %good = icmp eq i32 %taken, 0
  br i1 %good, label %more, label %without
without:
  ret i32 %taken
more:
  %given = call i32 @pkgimage_bind_dependencies(ptr %dependencies)
  %all = icmp eq i32 %given, 0
  br i1 %all, label %loop, label %missing
missing:
  ret i32 %given
loop:
  %i = phi i64 [ 0, %more ], [ %next, %loop ]
  %from = getelementptr ptr, ptr {"%row" if choice else "@pkgimage_entries"}, i64 %i
  %entry = load ptr, ptr %from, align 8
  %to = getelementptr ptr, ptr @pkgimage_slots, i64 %i
  store ptr %entry, ptr %to, align 8
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, {slots}
  br i1 %again, label %loop, label %done
done:
{"  call void @pkgimage_offer(i64 %wide)" if offering else ""}
  ret i32 0
}}
"""


OFFERED = "declare void @pkgimage_offer(i64)\n"
"""What fills the functions that a base image offers with those of a CPU target (`functions_ir`)."""
_DEPENDENT = """declare i32 @pkgimage_take_dependencies(ptr, ptr, ptr, i64)
@pkgimage_dependency_needs = external constant [0 x { i32, i32, i64, i64, ptr }]
@pkgimage_dependency_count = external constant i64

define internal i32 @pkgimage_bind_dependencies(ptr %given) {
  %count = load i64, ptr @pkgimage_dependency_count, align 8
  %needs = getelementptr [0 x { i32, i32, i64, i64, ptr }], ptr @pkgimage_dependency_needs, i64 0, i64 0
  %taken = call i32 @pkgimage_take_dependencies(ptr %given, ptr @pkgimage_header, ptr %needs, i64 %count)
  ret i32 %taken
}"""
_INDEPENDENT = """define internal i32 @pkgimage_bind_dependencies(ptr %given) {
  ret i32 0
}"""


def functions_ir(names: Sequence[str], declarations: Sequence[str], rows: Sequence[str] = ()) -> str:
    """IR of `@pkgimage_functions`: what a base image offers. declarations: of all `names`.

    rows: the functions target after target, when there are CPU targets; then `bind` fills in those of one. Until then
    they are those of the first.
    """
    count, offered = len(names), ", ".join(f"ptr @{name}" for name in names)
    if not rows:
        return "\n".join([*declarations, f"@pkgimage_functions = constant [{count} x ptr] [{offered}], align 8"])
    apart = [f"declare hidden void @{name}()" for name in dict.fromkeys(rows) if name not in names]
    listed = ", ".join(f"ptr @{name}" for name in rows)
    return "\n".join([*declarations, *apart, f"""
@pkgimage_functions = global [{count} x ptr] [{offered}], align 8
@pkgimage_function_rows = internal externally_initialized constant [{len(rows)} x ptr] [{listed}], align 8

define void @pkgimage_offer(i64 %target) {{
  %first = mul i64 %target, {count}
  br label %each
each:
  %i = phi i64 [ 0, %0 ], [ %next, %each ]
  %at = add i64 %first, %i
  %from = getelementptr ptr, ptr @pkgimage_function_rows, i64 %at
  %function = load ptr, ptr %from, align 8
  %to = getelementptr ptr, ptr @pkgimage_functions, i64 %i
  store ptr %function, ptr %to, align 8
  %next = add i64 %i, 1
  %again = icmp ult i64 %next, {count}
  br i1 %again, label %each, label %done
done:
  ret void
}}"""])


CHKSTK = bytes.fromhex(
    "5150" "483d00100000" "488d4c2418" "7218" "4881e900100000" "488509" "482d00100000" "483d00100000" "77e8"
    "4829c1" "488509" "5859c3"
)
"""x86-64 machine code of `__chkstk`: touches every page between rsp and rsp-rax, keeps every register.

Windows grows stacks page by page, so a frame over 4 KiB calls this; no library of ours holds it. The code stands in
the function's prologue because llvmlite cannot assemble for a foreign platform.
"""


def windows_ir(*, chkstk: bool) -> str:
    """What every PE image defines itself: the entry stub, `_fltused`, and `__chkstk` when it is needed."""
    lines = [
        "@_fltused = global i32 0",
        "define i32 @_DllMainCRTStartup(ptr %module, i32 %reason, ptr %reserved) {\n  ret i32 1\n}",
    ]
    if chkstk:
        code = f"prologue [{len(CHKSTK)} x i8] {constant(CHKSTK)}"
        lines.append(f"define void @__chkstk() nounwind noinline {code} {{\n  ret void\n}}")
    return "\n".join(lines)
