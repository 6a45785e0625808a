"""Clones on all platforms as other tools read them: what each target's code needs, and which clones gain nothing.

Capstone and our tables (`toolchain.audit.isa`) against LLVM and GNU: llvm-objdump, told a target's features and no more,
writes `<unknown>` for what an AArch64 CPU with these has not. For x86-64 it knows no such limit, so its text is given
to GNU's assembler, which does.
"""

import functools
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from pkgimage.image import read_image
from pkgimage.targets import features_of
from tests.clone_images import PLATFORMS, compiled, folder, linked
from tests.conftest import require_tool
from tests.sample import method, sample
from tests.test_isa import GAS
from toolchain.audit import read_facts
from toolchain.audit.isa import needing
from toolchain.audit.rules_isa import baseline
from toolchain.cli import pkgimage
from toolchain.run.clone_rules import findings, idle
from toolchain.run.clones import Clones
from toolchain.run.process import Command, run
from toolchain.run.proving import judge_clones

GNU = {**GAS, "sahf": "sse3"}
"""GNU's words for what LLVM calls otherwise; for LAHF it has none."""
EVERYWHERE = re.compile(r"tzcnt")
"""GNU wants BMI for it; a CPU without takes it for BSF, which LLVM knows (`toolchain.audit.isa`)."""
TARGETS = {
    "x86_64": "generic;x86-64-v2;x86-64-v3;x86-64-v4,clone_all;znver4,base(3)",
    "aarch64": "generic;neoverse-n1;neoverse-v1,clone_all;neoverse-v2,base(2)",
}
CASES = [
    (name, number) for name in sorted(PLATFORMS) for number in range(1, TARGETS[PLATFORMS[name].arch].count(";") + 1)
]
IR = """
define i64 @c_vectors(ptr %a, i64 %count) {
  %x = load <8 x double>, ptr %a
  %p = fmul contract <8 x double> %x, %x
  %s = fadd contract <8 x double> %p, %x
  %t = call <8 x double> @llvm.floor.v8f64(<8 x double> %s)
  store <8 x double> %t, ptr %a
  %i = load <8 x i64>, ptr %a
  %j = call <8 x i64> @llvm.ctpop.v8i64(<8 x i64> %i)
  store <8 x i64> %j, ptr %a
  ret i64 0
}
define i64 @c_bits(i64 %n) {
  %m = call i64 @llvm.ctlz.i64(i64 %n, i1 false)
  %o = call i64 @llvm.ctpop.i64(i64 %m)
  %q = atomicrmw add ptr @cell, i64 %o seq_cst
  ret i64 %q
}
define i64 @c_trailing(i64 %n) {
  %m = call i64 @llvm.cttz.i64(i64 %n, i1 true)
  ret i64 %m
}
define i64 @c_plain(i64 %n) {
  %m = add i64 %n, 1
  ret i64 %m
}
define internal i64 @below(i64 %n) noinline {
  %m = call i64 @llvm.ctlz.i64(i64 %n, i1 false)
  %s = call i64 @c_bits(i64 %m)
  ret i64 %s
}
define i64 @c_through(i64 %n) {
  %m = call i64 @below(i64 %n)
  ret i64 %m
}
@cell = internal global i64 0
declare <8 x double> @llvm.floor.v8f64(<8 x double>)
declare <8 x i64> @llvm.ctpop.v8i64(<8 x i64>)
declare i64 @llvm.ctlz.i64(i64, i1)
declare i64 @llvm.cttz.i64(i64, i1)
declare i64 @llvm.ctpop.i64(i64)
"""
HALF = """
define float @c_half(float %x) {
  %h = fptrunc float %x to half
  %y = fadd half %h, %h
  %z = fpext half %y to float
  ret float %z
}
"""
METHODS = (
    method("vectors", "i8(i8[::1])", "c_vectors", "c", ("a",)), method("bits", "i8(i8)", "c_bits", "c", ("n",)),
    method("trailing", "i8(i8)", "c_trailing", "c", ("n",)), method("plain", "i8(i8)", "c_plain", "c", ("n",)),
    method("through", "i8(i8)", "c_through", "c", ("n",)),
)  # fmt: skip


@functools.cache
def image(name: str, targets: str = "") -> Path:
    """An image with many kinds of instructions; half precision on AArch64, where every CPU can convert it."""
    arm = PLATFORMS[name].arch == "aarch64"
    half = (method("half", "f4(f4)", "c_half", "c", ("x",)),) if arm else ()
    what = sample(IR + HALF * arm, METHODS + half)
    return linked(compiled(what, name, targets or TARGETS[PLATFORMS[name].arch])[1], name, folder())


@functools.cache
def lines(path: Path, section: str, *options: str) -> dict[int, str]:
    """Address to LLVM's text of each instruction of a section."""
    tool = require_tool("llvm-objdump-19", capability="llvm")
    done = run(Command((tool, "-d", "--no-show-raw-insn", "-j", section, *options, str(path))))
    assert done.ok, done.stderr.decode()
    assert "not a recognized feature" not in done.stderr.decode()
    found = re.findall(r"^ *([0-9a-f]+):\s+(.*)$", done.stdout.decode(), re.MULTILINE)
    return {int(at, 16): " ".join(re.sub(r"<.*|#.*", "", text).split()) for at, text in found if text.strip()}


def unknown(platform, path, section, features, work):
    """The addresses of what LLVM (AArch64) or GNU (x86-64) do not take for a CPU with `features` beyond the platform's."""
    if platform.arch == "aarch64":
        # Before LLVM 20, the extensions of SVE2 had its name.
        names = ",".join(f"+{name.replace('sve-', 'sve2-')}" for name in sorted(features | baseline(platform)))
        told = lines(path, section, f"--mattr={names or '+v8a'}")
        return {at for at, text in told.items() if "<unknown>" in text or text == ""}
    told, source = lines(path, section), work / "code.s"
    distinct = sorted(set(told.values()))
    arch = [".arch generic64", *(f".arch .{GNU.get(name, name)}" for name in sorted(features))]
    source.write_text("\n".join([*arch, *distinct, ""]))
    said = run(
        Command((require_tool("x86_64-linux-gnu-as", capability="llvm"), "-o", "/dev/null", str(source)))
    ).stderr.decode()
    numbers = [int(number) - 1 for number in re.findall(r":(\d+): Error", said)]
    assert min(numbers, default=len(arch)) >= len(arch), said
    refused = {distinct[number - len(arch)] for number in numbers}
    return {at for at, text in told.items() if text in refused and not EVERYWHERE.match(text)}


@pytest.mark.parametrize(("name", "number"), CASES)
def test_llvm_and_gnu_agree_on_what_a_target_s_code_needs(tmp_path, name, number):
    platform, path = PLATFORMS[name], image(name)
    section = f"__code{number}" if platform.object_format == "macho" else f".code{number}"
    pieces = [one for one in read_facts(path).code if one.section == section]
    shift = 0x180000000 if platform.object_format == "coff" else 0
    needs = [frozenset(features_of(row[1])) for row in read_image(path).header.targets]
    assert unknown(platform, path, section, needs[number], tmp_path) == set()
    ours = {
        at + shift
        for code in pieces
        for at, _, features in needing(platform.arch, code.content, code.start)
        if not features <= baseline(platform)
    }
    assert unknown(platform, path, section, frozenset(), tmp_path) == ours
    # Macs have nearly everything, and nothing here is for what is left.
    assert ours or name == "macos-arm64"


# Which clones gain nothing.

INTEGERS = ("divide", "negate", "successor", "big_frame", "trailing", "plain")
IDLE = {
    "x86_64": {1: ("total",), 3: INTEGERS, 4: ("total",)},
    "aarch64": {
        1: ("total",), 3: ("total", "vectors"),
        2: ("add", "divide", "total", "negate", "successor", "twice", "big_frame", "trailing", "plain"),
    },
}  # fmt: skip
"""By architecture and target: what adds numbers one after the other, or does nothing that the base could not do."""


@pytest.mark.parametrize("name", sorted(set(PLATFORMS) - {"macos-arm64"}))
def test_clones_that_use_nothing_of_their_target_are_told(name):
    clones = Clones(image(name))
    told = {one.target: tuple(clones.methods[method].name for method in one.methods) for one in idle(clones)}
    assert told == IDLE[PLATFORMS[name].arch]


def test_bytes_of_idle_clones_are_those_of_their_symbols():
    """Oracle: the object's symbols, of which the linked file keeps the sizes; what is below an entry counts with it."""
    clones, tool = Clones(image("linux-x86_64")), require_tool("llvm-nm-19", capability="llvm")
    told = run(Command((tool, "--print-size", str(image("linux-x86_64"))))).stdout.decode()
    sizes = {
        name: int(size, 16) for size, name in re.findall(r"^\w+ (\w+) \w ((?:typed|uniform)\.\S+)$", told, re.MULTILINE)
    }
    for one in idle(clones):
        assert one.size == sum(sizes[f"{kind}.{m}.{one.target}"] for m in one.methods for kind in ("typed", "uniform"))


@pytest.mark.parametrize("name", sorted(PLATFORMS))
def test_other_tools_take_an_idle_clone_for_its_base_s(tmp_path, name):
    """And of each other clone they refuse something."""
    platform, clones = PLATFORMS[name], Clones(image(name))
    without = {one.target: one.methods for one in idle(clones)}
    for number, row in enumerate(clones.targets[1:], 1):
        section = f"__code{number}" if platform.object_format == "macho" else f".code{number}"
        below = frozenset(features_of(clones.targets[row[3]][1]))
        shift = clones.mapped.base
        refused = {at - shift for at in unknown(platform, image(name), section, below, tmp_path)}
        for one in clones.cloned(number):
            inside = {at for at in refused for start, end in one.functions if start <= at < end}
            assert (inside == set()) == (one.method in without.get(number, ())) or not clones.level(number)


def test_an_idle_clone_is_a_note_with_target_and_bytes():
    (found,) = findings(image("windows-x86_64"))
    assert (found.code, found.quirk, found.note) == ("clone-idle", "C2", True)
    first, second, third = found.detail.split("; ")
    assert re.fullmatch(
        r"1 x86-64-v2: 1 of 2 clones, \d+ bytes, use nothing that 0 generic has not \(crc32 .*\): total", first
    )
    assert re.fullmatch(r"3 x86-64-v4: 6 of 12 clones, .*: divide, negate, successor, big_frame, and 2 more", second)
    assert third.startswith("4 znver4: 1 of 2 clones,")


@pytest.mark.parametrize("targets", ["generic", "generic;x86-64-v3,min_size,clone_all", "x86-64-v3"])
def test_images_without_such_clones(targets):
    """One target; one for size; one that needs more than every CPU has, but has no base."""
    assert findings(image("linux-x86_64", targets)) == []


def test_inspect_and_a_cell_say_it():
    path = image("linux-x86_64")
    text = CliRunner().invoke(pkgimage, ["inspect", str(path)]).stdout
    assert "clones that use nothing of their CPU target: 3\n" in text
    assert re.search(
        r"^  x86-64-v4  \d+ B  6 of 12: divide: int64\(int64, int64\), .*, and 3 more$", text, re.MULTILINE
    )
    rows = json.loads(CliRunner().invoke(pkgimage, ["inspect", str(path), "--json"]).stdout)["clones"]
    assert [len(row["idle"]["methods"]) for row in rows] == [0, 1, 0, 6, 1]
    placed, told = judge_clones(path)
    assert (placed.id, placed.status, placed.detail) == ("audit/entry-misplaced", "passed", "")
    assert (told.id, told.status, told.reason) == ("audit/clone-idle", "passed", "")
    assert told.detail == findings(path)[0].detail
