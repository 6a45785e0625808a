"""Debug metadata in LLVM IR text: how much of it stays, and the subprograms of typed entries.

The bitcode always holds lines and variables; what the flag `debug-info` does not want goes away here, before any pass
runs: LLVM promises that metadata changes no code, so images that differ in this flag alone hold the same machine code.

A front end's function is called from its typed entry alone and so becomes part of it; debug information of a function
without a subprogram of its own is dropped. So every typed entry has one (`entry_metadata`), which bears the name,
file and line of the method, and the function's own lines are inlined into it. So has a Python function that holds the
entry's code in line.
"""

import re

from toolchain.codegen.text import constant
from toolchain.package import Method

LINES, VARIABLES = 1, 2
"""Values of the flag `debug-info`; 0 is nothing."""

_UNIT = re.compile(r"^!(\d+) = distinct !DICompileUnit\(.*\n", re.MULTILINE)
_UNITS = re.compile(r"^!llvm\.dbg\.cu = !\{.*\}\n", re.MULTILINE)
_RECORD = re.compile(r"^ +#dbg_\w+\(.*\)\n", re.MULTILINE)
_ATTACHED = re.compile(r",? !dbg !(?:\d+|DILocation\([^)]*\))")
_FLAGS = re.compile(r"^!llvm\.module\.flags = !\{(.*)\}\n", re.MULTILINE)
_VERSION = re.compile(r'^(!\d+) = !\{i32 \d+, !"(?:Dwarf Version|Debug Info Version)", i32 \d+\}$', re.MULTILINE)
_CALL = re.compile(r"^( +(?:%[\w.]+ = )?(?:tail )?call .*)$", re.MULTILINE)


def at_level(text: str, level: int) -> str:
    """Module text with the debug metadata of a level: 0 none, 1 lines, 2 lines and variables.

    The units of all functions become one: each would have tables of its own.
    """
    if level < VARIABLES:
        text = _RECORD.sub("", text)
    if level == 0:
        return _without_flags(_UNITS.sub("", _ATTACHED.sub("", text)))
    units = [match.group(1) for match in _UNIT.finditer(text)]
    if not units:
        return text
    first, others = units[0], frozenset(units[1:])
    text = re.sub(r"\bunit: !(\d+)", lambda m: f"unit: !{first}" if m.group(1) in others else m.group(0), text)
    text = _UNIT.sub(lambda m: m.group(0) if m.group(1) == first else "", text)
    text = _UNITS.sub(f"!llvm.dbg.cu = !{{!{first}}}\n", text)
    return text if level >= VARIABLES else text.replace("emissionKind: FullDebug", "emissionKind: LineTablesOnly")


def _without_flags(text: str) -> str:
    """Without the module flags that speak of debug information."""
    spoken = set(_VERSION.findall(text))
    match = _FLAGS.search(text)
    if match is None or not spoken:
        return text
    kept = [name for name in match.group(1).split(", ") if name not in spoken]
    line = f"!llvm.module.flags = !{{{', '.join(kept)}}}\n" if kept else ""
    return text[: match.start()] + line + text[match.end() :]


_ENTRIES = """\
!llvm.module.flags = !{!0, !1}
!llvm.dbg.cu = !{!2}
!0 = !{i32 2, !"Dwarf Version", i32 4}
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = distinct !DICompileUnit(language: DW_LANG_Python, file: !3, producer: "pkgimage", isOptimized: true, \
runtimeVersion: 0, emissionKind: FullDebug)
!3 = !DIFile(filename: "entries", directory: "")
!4 = !DISubroutineType(types: !5)
!5 = !{}
"""
_SUBPROGRAM = """\
!%(function)d = distinct !DISubprogram(name: %(name)s, scope: !%(file)d, file: !%(file)d, line: %(line)d, type: !4, \
scopeLine: %(line)d, flags: DIFlagArtificial, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, \
unit: !2)
!%(place)d = !DILocation(line: %(line)d, scope: !%(function)d)
"""
TYPED, PYTHON = 0, 1
"""Which function of a method: its typed entry, or its Python function."""


def _numbers(index: int, which: int) -> dict[str, int]:
    """Numbers of the nodes of one function of a method: its file, its subprogram, the place of its calls."""
    first = 5 * index + 10
    return {"file": first, "function": first + 1 + 2 * which, "place": first + 2 + 2 * which}


def _string(text: str) -> str:
    return constant(text.encode())[1:]  # LLVM's escapes are the same in metadata


def entry_metadata(methods: tuple[Method, ...]) -> str:
    """The metadata of the functions of `methods`: one unit, and for each method a file and two subprograms."""
    lines = [_ENTRIES]
    for index, one in enumerate(methods):
        path = _string(one.file or "entries")
        lines.append(f'!{_numbers(index, TYPED)["file"]} = !DIFile(filename: {path}, directory: "")\n')
        facts = {"name": _string(one.name), "line": one.line}
        lines += [_SUBPROGRAM % {**_numbers(index, which), **facts} for which in (TYPED, PYTHON)]
    return "".join(lines)


def with_subprogram(function: str, index: int, which: int = TYPED) -> str:
    """IR text of one of the functions of a method with its subprogram; its calls have the method's line."""
    head, _, rest = function.partition(" {\n")
    numbers = _numbers(index, which)
    rest = _CALL.sub(rf"\1, !dbg !{numbers['place']}", rest)
    return f"{head} !dbg !{numbers['function']} {{\n{rest}"
