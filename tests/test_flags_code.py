"""Every flag changes the code that it names: seen in objects and images by LLVM's own readers."""

import functools
import re
import sys

import llvmlite.binding as llvm
import pytest

from pkgimage import sections
from tests.conftest import require_tool
from tests.sample import sample
from toolchain.audit import find, read_facts
from toolchain.codegen import compile_package
from toolchain.codegen.debug import at_level
from toolchain.flags import NAMES, Flags, read_flags
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.run.linker import link_image
from toolchain.run.lld import find_lld
from toolchain.run.process import Command, run
from toolchain.serialize import build_id, core_header, data_section

PLATFORMS = load_platforms()
FORMATS = ("linux-x86_64", "windows-x86_64", "macos-arm64")
EACH = pytest.mark.parametrize("platform", [PLATFORMS[name] for name in FORMATS], ids=FORMATS)

CODE = """\
from numba import njit


@njit
def square(x):
    y = x * x
    return y + 1.0


@njit(forceinline=True)
def forced(x):
    return x * 7.0


@njit
def total(values, scale):
    best = 0.0
    for i in range(len(values)):
        term = square(values[i]) * scale
        best += term
    return best + forced(scale)


@njit
def scaled(values, out):
    for i in range(len(values)):
        out[i] = values[i] * 3.0 + 1.0


@njit(boundscheck=True)
def careful(values, index):
    return values[index]


@njit
def careless(values, index):
    return values[index]
"""
SIGNATURES = {
    "total": "(float64[::1], float64)", "scaled": "(float64[::1], float64[::1])", "careful": "(float64[:], int64)",
    "careless": "(float64[:], int64)",
}  # fmt: skip
EXTRACT = """
import sys
from pathlib import Path
from toolchain.frontends import ExtractRequest, extract
root, out, bounds = sys.argv[1:4]
exports = tuple(("lines." + name, (text,)) for name, text in zip(sys.argv[4::2], sys.argv[5::2]))
request = ExtractRequest("lines", "1", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "numba", root, ("lines",), (), exports, bounds)
for name, content in extract(request).to_files().items():
    (Path(out) / name).write_bytes(content)
"""


def extracted(folder, bounds="auto"):
    """The package of CODE, made in a fresh process."""
    root, out = folder / "root", folder / "out"
    root.mkdir(parents=True)
    out.mkdir()
    (root / "lines.py").write_text(CODE)
    words = [word for pair in SIGNATURES.items() for word in pair]
    argv = (sys.executable, "-W", "error::UserWarning", "-c", EXTRACT, str(root), str(out), bounds, *words)
    outcome = run(Command(argv, {}, directory=str(folder)))
    assert outcome.ok, outcome.stderr.decode()
    return Package.from_files({path.name: path.read_bytes() for path in out.iterdir()})


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """The package for each value of check-bounds, and two folders of other names for `auto`."""
    base = tmp_path_factory.mktemp("flags")
    return {name: extracted(base / name, "auto" if name == "again" else name) for name in ("auto", "again", "yes", "no")}


@pytest.fixture(scope="module")
def package(packages):
    return packages["auto"]


@functools.cache
def compiled(package, platform, flags):
    section = data_section(package)
    return compile_package(package, platform, section, core_header(package, platform, section, (), flags), flags)


def said(tool, *words):
    outcome = run(Command((require_tool(f"{tool}-19", tool, capability="llvm"), *map(str, words))))
    assert outcome.ok, (outcome.stdout + outcome.stderr).decode(errors="replace")
    return outcome.stdout.decode(errors="replace")


def written(path, content):
    path.write_bytes(content)
    return path


def line_of(text):
    return CODE.splitlines().index(text) + 1


# Flags as values.


def test_a_choice_goes_before_another_and_says_what_was_given():
    made = Flags().over({"optimize": 3, "inline": "no"}).over({"optimize": 0, "debug-info": 2})
    assert made.row() == {"debug-info": 2, "check-bounds": "auto", "inline": "no", "optimize": 0}
    assert made.given == {"optimize", "inline", "debug-info"}
    assert made.mask == 1 | 4 | 8
    assert made.text == "O0,debug-info=2,inline=no"
    assert read_flags(made.document()) == made
    assert read_flags(made.document()).given == made.given
    assert Flags().over({"optimize": 2}) == Flags()


@pytest.mark.parametrize("wrong", [{"check-bounds": "maybe"}, {"optimize": "fast"}])
def test_what_is_no_value_is_refused(wrong):
    with pytest.raises(ValueError, match=r"maybe|fast"):
        Flags().over(wrong)


def test_the_texts_of_all_choices_differ():
    from itertools import product

    rows = product((0, 1, 2), ("auto", "yes", "no"), ("yes", "no"), (0, 1, 2, 3))
    made = [Flags().over(dict(zip(NAMES, row, strict=True))) for row in rows]
    assert len({flags.text for flags in made}) == len({flags.byte for flags in made}) == len(made) == 72


# debug-info.


def debug_problems(text):
    """What of a DWARF dump names a place outside of the package."""
    return re.findall(r'"((?:/|[A-Za-z]:\\)[^"]*)"', text)


@EACH
@pytest.mark.parametrize("level", [0, 1, 2])
def test_debug_information_is_there_and_right(packages, tmp_path, platform, level):
    path = written(tmp_path / "lines.o", compiled(packages["auto"], platform, Flags(debug_info=level)))
    dump = said("llvm-dwarfdump", "--debug-info", "--debug-line", path)
    assert "No errors." in said("llvm-dwarfdump", "--verify", path)
    names = set(re.findall(r'DW_AT_name\s+\("(\w+)"\)', dump))
    assert {"square", "total", "scaled"} <= names or level == 0
    assert ("DW_TAG_formal_parameter" in dump) == ({"values", "scale", "best", "y"} <= names) == (level == 2)
    assert ("DW_AT_location" in dump) == (level == 2)
    table = {int(line) for line in re.findall(r"^0x\w+ +(\d+) +\d+ +1 ", dump, re.MULTILINE)}
    multiplied = {line_of("    y = x * x"), line_of("        best += term"), line_of("        out[i] = values[i] * 3.0 + 1.0")}
    assert multiplied <= table if level else not table
    assert debug_problems(dump) == []
    assert str(tmp_path).encode() not in path.read_bytes()


def test_a_path_in_debug_information_would_be_seen(packages, tmp_path):
    text = str(llvm.parse_bitcode(packages["auto"].bitcode)).replace('filename: "lines.py"', 'filename: "/elsewhere/lines.py"')
    from dataclasses import replace

    spoiled = replace(packages["auto"], bitcode=llvm.parse_assembly(text).as_bitcode())
    path = written(tmp_path / "lines.o", compiled(spoiled, PLATFORMS["linux-x86_64"], Flags(debug_info=1)))
    assert set(debug_problems(said("llvm-dwarfdump", "--debug-info", path))) == {"/elsewhere/lines.py"}


def test_the_bitcode_does_not_know_where_the_package_lies(packages):
    assert packages["auto"] == packages["again"]


def code_of(path):
    content = path.read_bytes()
    found = sections.read(content).sections
    offset, size, _ = found.get(".text") or found["__TEXT,__text"]
    return content[offset : offset + size]


def test_equal_input_gives_equal_objects_with_debug_information_too(packages):
    flags, platform = Flags(debug_info=2), PLATFORMS["linux-x86_64"]
    assert compiled(packages["auto"], platform, flags) == compiled.__wrapped__(packages["again"], platform, flags)


@EACH
def test_debug_information_changes_no_code(package, tmp_path, platform):
    found = {}
    for level in (0, 1, 2):
        content = compiled(package, platform, Flags(debug_info=level))
        image = tmp_path / f"{level}" / f"lines{platform.suffix}"
        image.parent.mkdir()
        path = written(image.parent / "lines.o", content)
        link_image(path, image, platform, find_lld(None), image.parent, debug=level > 0)
        found[level] = code_of(path)  # of the object: in a PE image, addresses of data move
        assert find(read_facts(image), platform) == []
        dumped = said("llvm-dwarfdump", "--debug-info", image)
        assert ("DW_TAG_subprogram" in dumped) == (level > 0 and platform.object_format != "macho")
        assert "No errors." in said("llvm-dwarfdump", "--verify", image)
    assert found[0] == found[1] == found[2] != b""


def test_an_address_is_named_by_function_and_line(package, tmp_path):
    platform = PLATFORMS["linux-x86_64"]
    path = written(tmp_path / "lines.o", compiled(package, platform, Flags(debug_info=1)))
    image = tmp_path / "lines.so"
    link_image(path, image, platform, find_lld(None), tmp_path)
    dump = said("llvm-dwarfdump", "--debug-line", image)
    wanted = line_of("    y = x * x")
    address = re.search(rf"^(0x\w+) +{wanted} ", dump, re.MULTILINE).group(1)
    story = said("llvm-symbolizer", f"--obj={image}", address).split("\n")
    assert (story[0], story[1]) == ("square", f"lines.py:{wanted}:1")
    assert story[2] == "total"


def test_code_in_line_of_a_python_function_keeps_its_lines(package, tmp_path):
    """`careless` is a straight line (`toolchain.codegen.fast`); `careful` has a branch: its Python function has no lines."""
    path = written(tmp_path / "lines.o", compiled(package, PLATFORMS["linux-x86_64"], Flags(debug_info=1)))
    image = tmp_path / "lines.so"
    link_image(path, image, PLATFORMS["linux-x86_64"], find_lld(None), tmp_path, debug=True)
    found = {}
    for index, name in enumerate(SIGNATURES):
        place, size = re.search(rf"^(\w+) (\w+) t python\.{index}$", said("llvm-nm", "-S", image), re.MULTILINE).groups()
        dump = said("llvm-dwarfdump", "--debug-line", image)
        rows = re.findall(r"^(0x\w+) +(\d+) ", dump, re.MULTILINE)
        inside = range(int(place, 16), int(place, 16) + int(size, 16))
        found[name] = {int(line) for address, line in rows if int(address, 16) in inside}
    lines = CODE.splitlines()
    assert {lines[line - 1] for line in found["careless"]} >= {"    return values[index]"}
    assert found["careful"] == set()


def test_units_become_one_and_other_module_flags_stay():
    text = (
        "define void @f() !dbg !3 {\n  ret void, !dbg !9\n}\n\n!llvm.dbg.cu = !{!0, !1}\n!llvm.module.flags = !{!5, !6}\n\n"
        '!0 = distinct !DICompileUnit(language: DW_LANG_Python, file: !2, emissionKind: FullDebug)\n'
        '!1 = distinct !DICompileUnit(language: DW_LANG_Python, file: !2, emissionKind: FullDebug)\n'
        '!2 = !DIFile(filename: "f.py", directory: "")\n'
        '!3 = distinct !DISubprogram(name: "f", file: !2, line: 1, type: !4, spFlags: DISPFlagDefinition, unit: !1)\n'
        '!4 = !DISubroutineType(types: !{})\n!5 = !{i32 2, !"Debug Info Version", i32 3}\n!6 = !{i32 1, !"PIC Level", i32 2}\n'
        "!9 = !DILocation(line: 1, scope: !3)\n"
    )
    for level, units in ((0, 0), (1, 1), (2, 1)):
        found = str(llvm.parse_assembly(at_level(text, level)))
        assert found.count("DICompileUnit") == found.count("!dbg !") // 2 == units
        assert "PIC Level" in found
        assert ("LineTablesOnly" in found) == (level == 1)


# inline.


INLINE_IR = """
define internal double @inner(double %x) alwaysinline {
  %y = fmul double %x, 5.0
  ret double %y
}
define double @outer(double %x) {
  %y = call double @inner(double %x)
  ret double %y
}
"""


def functions(path):
    return {line.split()[-1] for line in said("llvm-nm", "--defined-only", path).splitlines() if re.search(r" [tT] ", line)}


def calls_of(path, name):
    """Names of what `name` calls, by the disassembly of an ELF object for x86-64."""
    text = said("llvm-objdump", "-dr", f"--disassemble-symbols={name}", path)
    return re.findall(r"call\w*\s+0x\w+ <([^>+]+)>", text)


@EACH
def test_without_inlining_functions_stay_functions(package, tmp_path, platform):
    for inline in (True, False):
        found = functions(written(tmp_path / "lines.o", compiled(package, platform, Flags(inline=inline, debug_info=0))))
        own = {word for name in found for word in ("square", "forced", "native.0") if word in name}
        assert own == (set() if inline else {"square", "forced", "native.0"})


def test_without_inlining_calls_are_calls(package, tmp_path):
    path = written(tmp_path / "lines.o", compiled(package, PLATFORMS["linux-x86_64"], Flags(inline=False)))
    called = " ".join(calls_of(path, "native.0"))
    assert "square" in called
    assert "forced" in called
    assert calls_of(path, "typed.0") == ["native.0"]
    path = written(tmp_path / "lines.o", compiled(package, PLATFORMS["linux-x86_64"], Flags()))
    assert calls_of(path, "typed.0") == []


@pytest.mark.parametrize(("inline", "wanted"), [(True, set()), (False, {"inner"})])
def test_a_function_of_llvm_ir_that_is_always_inlined_is_not(tmp_path, inline, wanted):
    from tests.sample import method

    made = sample(INLINE_IR, (method("outer", "f8(f8)", "outer", "c", ("x",)),))
    found = functions(written(tmp_path / "s.o", compiled(made, PLATFORMS["linux-x86_64"], Flags(inline=inline))))
    assert found & {"inner"} == wanted


# optimize.


def test_each_level_makes_other_code_and_loops_are_vectorised_from_two_on(package, tmp_path):
    platform, found, packed, saved = PLATFORMS["linux-x86_64"], {}, {}, {}
    for level in range(4):
        path = written(tmp_path / f"{level}.o", compiled(package, platform, Flags(optimize=level, debug_info=0)))
        found[level] = code_of(path)
        text = said("llvm-objdump", "-d", "--disassemble-symbols=typed.1", path)
        packed[level] = "mulpd" in text
        saved[level] = len(re.findall(r"\(%rsp\)|\(%rbp\)", said("llvm-objdump", "-d", "--disassemble-symbols=typed.0", path)))
    assert len(set(found.values())) == 4
    assert packed == {0: False, 1: False, 2: True, 3: True}
    assert saved[0] > saved[1]  # without optimisation, values live on the stack


# check-bounds.


def reached(package):
    """Methods that can raise IndexError."""
    rows = {m.name: package.exceptions[m.first_exception : m.first_exception + m.exception_count] for m in package.methods}
    return {name for name, found in rows.items() if ("IndexError", "index is out of bounds") in [(r.type, r.text) for r in found]}


def test_bounds_are_checked_as_the_flag_says_or_the_decorator(packages):
    assert reached(packages["auto"]) == {"careful"}
    assert reached(packages["yes"]) == {"careful", "careless", "total", "scaled"}
    assert reached(packages["no"]) == set()


def test_the_build_id_tells_checked_code_from_unchecked(packages):
    made = {build_id(one, "linux-x86_64", data_section(one), ()) for one in packages.values()}
    assert len(made) == 3
