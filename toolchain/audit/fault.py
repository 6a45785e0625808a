"""What a planted fault is, and the objects that faults are made with.

Names of exports and sections are written anew here: a fault must not be made with what the checks read.
"""

from collections.abc import Callable
from dataclasses import dataclass

UNDEFINED = "pkgimage_control_undefined"
KEEP = '@llvm.used = appending global [1 x ptr] [ptr @pkgimage_fault], section "llvm.metadata"\n'
TABLE_KEPT = f"@pkgimage_table = external global i8\n@pkgimage_fault = hidden global ptr @pkgimage_table\n{KEEP}"
"""An object that keeps the table, and what it refers to, when nobody exports it."""


@dataclass(frozen=True)
class Fault:
    """One planted fault: what is changed, and the one finding that must follow."""

    name: str
    """Stable name, unique on its platform."""
    expects: str
    """The only finding code that the faulty image may have."""
    quirk: str
    """The quirk that it breaks."""
    drop: tuple[str, ...] = ()
    """Runs of argv words to take away; a run that is not there is an error, not a control that does nothing."""
    add: tuple[str, ...] = ()
    """Words put before the libraries; `{work}` is the directory of `files`."""
    ir: str = ""
    """LLVM IR of one more object (without its triple)."""
    files: tuple[tuple[str, str], ...] = ()
    """(name, text) of files to write first."""
    stubs: tuple[tuple[str, str, str], ...] = ()
    """ELF: (soname, symbol, version) of stub libraries that are linked first, needed or not; version "" = none."""
    definitions: tuple[tuple[str, str], ...] = ()
    """PE: (DLL, line below EXPORTS) of import libraries that are linked first."""
    libraries: bool = True
    """False: the platform's own libraries are left away."""
    patch: Callable[[bytes], bytes] | None = None
    """Changes the linked file."""


def calling(symbol: str, windows: bool = False) -> str:
    """An object that needs `symbol` and is kept."""
    imported, hidden = ("dllimport ", "") if windows else ("", "hidden ")
    return (
        f"declare {imported}void @{symbol}()\n"
        f"define {hidden}void @pkgimage_fault() uwtable {{\n  call void @{symbol}()\n  ret void\n}}\n{KEEP}"
    )


def pointing(arch: str, windows: bool = False) -> str:
    """An object with an absolute address inside its code: on x86-64 in an instruction (`movabs`), which decodes."""
    hidden = "" if windows else "hidden "
    prefix = "ptr @pkgimage_fault"
    if arch == "x86_64":
        prefix = '<{ [2 x i8], ptr }> <{ [2 x i8] c"\\48\\B8", ptr @pkgimage_fault }>'
    return f"define {hidden}void @pkgimage_fault() uwtable prefix {prefix} {{\n  ret void\n}}\n{KEEP}"


def exporting(windows: bool) -> str:
    """An object with an export of its own."""
    return f"define {'dllexport ' if windows else ''}void @pkgimage_control_export() uwtable {{\n  ret void\n}}\n"


AVX2 = """
  %a = load <8 x i32>, ptr %p
  %b = add <8 x i32> %a, %a
  store <8 x i32> %b, ptr %p
"""
LZCNT = """
  %a = load i64, ptr %p
  %b = call i64 @llvm.ctlz.i64(i64 %a, i1 false)
  store i64 %b, ptr %p
"""
LSE = """
  %a = atomicrmw add ptr %p, i64 1 seq_cst
"""
SVE = """
  %a = load <vscale x 4 x i32>, ptr %p
  %b = add <vscale x 4 x i32> %a, %a
  store <vscale x 4 x i32> %b, ptr %p
"""


def for_other_cpus(feature: str, body: str, windows: bool = False) -> str:
    """An object whose one function is compiled with a feature more than the rest."""
    hidden = "" if windows else "hidden "
    declared = "declare i64 @llvm.ctlz.i64(i64, i1)\n" if "ctlz" in body else ""
    return (
        f'{declared}define {hidden}void @pkgimage_fault(ptr %p) uwtable "target-features"="+{feature}" {{'
        f"{body}  ret void\n}}\n{KEEP}"
    )


def no_instruction(arch: str, windows: bool = False) -> str:
    """An object with bytes among its code that are no instruction."""
    code = "\\06\\06\\06\\06" if arch == "x86_64" else "\\FF\\FF\\FF\\FF"
    hidden = "" if windows else "hidden "
    return (
        f'define {hidden}void @pkgimage_fault() uwtable prologue [4 x i8] c"{code}" {{\n  ret void\n}}\n{KEEP}'
    )


def instruction_faults(arch: str, windows: bool = False) -> tuple[Fault, ...]:
    """The faults in code, on every platform of `arch`; LSE is in the baseline of some."""
    unreadable = Fault("no-instruction", "isa-unreadable", "C4", ir=no_instruction(arch, windows))
    if arch == "aarch64":
        sve = Fault("sve-in-the-baseline", "isa-above-baseline", "C4", ir=for_other_cpus("sve", SVE))
        return (sve, unreadable)
    avx2, lzcnt = for_other_cpus("avx2", AVX2, windows), for_other_cpus("lzcnt", LZCNT, windows)
    return (
        Fault("avx2-in-the-baseline", "isa-above-baseline", "C4", ir=avx2),
        Fault("lzcnt-in-the-baseline", "isa-other-result", "C4", ir=lzcnt),
        unreadable,
    )
