"""One object for each CPU target, joined into one image: what they hold, and every clone called in one process."""

import json
import math
import re
import struct
import subprocess
from array import array
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from numba.core import itanium_mangler, types

from pkgimage.host import Host
from pkgimage.selection import select
from pkgimage.targets import features_of
from tests.clone_images import (
    IR,
    METHODS,
    PLATFORMS,
    STRINGS,
    Bound,
    compiled,
    facts,
    here,
    image,
    linked,
    made,
    package,
)
from tests.conftest import require_tool
from tests.sample import METHODS as SAMPLE
from tests.sample import method, sample
from toolchain.audit import read_facts
from toolchain.cli import pkgimage
from toolchain.codegen import compile_package, undefined_symbols
from toolchain.codegen.image import compile_targets
from toolchain.codegen.readable import readable
from toolchain.codegen.targets import plan
from toolchain.cpu import resolve
from toolchain.errors import CodegenError, LinkError
from toolchain.flags import Flags
from toolchain.image_names import target_of
from toolchain.platforms import python_symbols
from toolchain.run.disassembly import disassemble
from toolchain.serialize import core_header, data_section

NAMES = [one.name for one in SAMPLE + METHODS]
LOOPS = {"total", "count_slowly", "products", "asked"}
"""And a question for a feature."""


def index(name):
    return NAMES.index(name)


@pytest.fixture(params=sorted(PLATFORMS))
def platform_id(request):
    return request.param


def test_every_platform_makes_an_object_for_each_target(platform_id):
    chosen, objects = made(platform_id)
    assert len(objects) == len(chosen.targets) == len(STRINGS[platform_id].split(";"))
    python, joined = python_symbols(), chosen.elsewhere()
    for content in objects:
        strange = undefined_symbols(content, PLATFORMS[platform_id]) - PLATFORMS[platform_id].allowed() - python.functions - python.data
        assert all(n in joined or n.startswith("shared.") or n in {"_fltused", "__chkstk", "pkgimage_base_cells"} for n in strange), strange


def test_only_entries_with_a_reason_are_cloned(platform_id):
    chosen, objects = made(platform_id)
    for number, target in enumerate(chosen.targets[1:], 1):
        cloned = {NAMES[each] for each in chosen.cloned(number)}
        assert cloned == (set(NAMES) if target.clone_all else LOOPS)
        shown = subprocess.run(
            [require_tool("llvm-nm-19", capability="llvm"), "--defined-only", "--extern-only", "-j", "-"],
            input=objects[number], capture_output=True, check=True,
        ).stdout.decode().split()  # fmt: skip
        prefix = PLATFORMS[platform_id].symbol_prefix
        assert {name.removeprefix(prefix) for name in shown} == chosen.defined(number)


def test_every_platform_links_and_exports_only_entry_and_table(platform_id):
    path = image(platform_id)
    tool = require_tool("llvm-readobj-19", capability="llvm")
    flag = "--coff-exports" if platform_id.startswith("windows") else "--dyn-syms" if platform_id.startswith("linux") else "--syms"
    text = subprocess.run([tool, flag, path], capture_output=True, text=True, check=True).stdout
    if platform_id.startswith("macos"):
        text = "".join(part for part in text.split("Symbol {") if "Extern" in part and "PrivateExtern" not in part and "Section:  (0x0)" not in part)
    assert "pkgimage_table" in text
    assert not re.search(r"Name: _?(?:typed|uniform|shared)\.", text)


@pytest.mark.parametrize("platform_id", ["linux-x86_64", "windows-x86_64", "linux-aarch64"])
def test_a_missing_object_is_an_error_at_the_link(tmp_path, platform_id):
    """Not for macOS, where every name may come from elsewhere: there the audit of imports finds it."""
    objects = made(platform_id)[1]
    with pytest.raises(LinkError, match="typed"):
        linked(objects[:1], platform_id, tmp_path)


def usable(bound):
    """The targets that this machine can run; the oracle is the kernel's word."""
    chosen, _ = made(here())
    words = re.search(r"^flags.*", Path("/proc/cpuinfo").read_text("ascii"), re.MULTILINE)[0].split()
    names = {"sse3": "pni", "sse4.1": "sse4_1", "sse4.2": "sse4_2", "crc32": "sse4_2", "sahf": "lahf_lm", "bmi": "bmi1", "lzcnt": "abm"}
    told = [i for i, t in enumerate(chosen.targets) if all(names.get(f, f) in words for f in features_of(t.header()[1]))]
    assert bound.select() in told
    return told


def rebind(bound, number):
    needed = features_of(made(here())[0].targets[number].header()[1])
    assert bound.bind(facts(needed, number)) == 0


def results(bound):
    """What every method of the package gives, but for those that count."""
    values = array("d", [1.5, -2.0, 4.25] * 33)
    whole = array("q", range(-50, 77))
    return {
        "add": struct.unpack("<d", bound.call(index("add"), *struct.unpack("<2q", struct.pack("<2d", 0.5, 2.0)))[1][:8]),
        "divide": bound.call(index("divide"), 7, 2)[1][:8],
        "by zero": bound.call(index("divide"), 7, 0)[0],
        "total": struct.unpack("<d", bound.call(index("total"), values.buffer_info()[0], len(values), 8)[1][:8]),
        "negate": bound.call(index("negate"), 1)[1][:8],
        "successor": bound.call(index("successor"), 255)[1][:8],
        "big_frame": bound.call(index("big_frame"), 0)[0],
        "products": struct.unpack("<q", bound.call(index("products"), whole.buffer_info()[0], len(whole), 8)[1][:8]),
        "pick": struct.unpack("<d", bound.call(index("pick"), 1)[1][:8]),
    }


def test_every_clone_gives_what_the_first_target_gives():
    bound = Bound(image(here()))
    found = usable(bound)
    for number in found:
        rebind(bound, number)
        assert results(bound) == {
            "add": (math.sin(0.5) + 2.0,), "divide": struct.pack("<q", 3), "by zero": 1,
            "total": (sum([1.5, -2.0, 4.25] * 33),), "negate": struct.pack("<q", 0), "successor": struct.pack("<q", 0),
            "big_frame": 0, "products": (sum(x * x for x in range(-50, 77)),), "pick": (2.5,),
        }  # fmt: skip
    assert found[0] == 0


def test_slots_hold_the_code_of_the_chosen_target():
    chosen, _ = made(here())
    bound = Bound(image(here()))
    held = {}
    for number in usable(bound):
        rebind(bound, number)
        held[number] = list(bound.slots)
    for number, slots in held.items():
        for each in range(len(NAMES)):
            serving = chosen.serving(number, each)
            if serving in held:
                assert slots[2 * each : 2 * each + 2] == held[serving][2 * each : 2 * each + 2]
            assert (slots[2 * each] == held[0][2 * each]) == (serving == 0)


def test_all_code_changes_the_same_variable():
    bound = Bound(image(here()))
    expected = None
    for number in usable(bound) * 2:
        rebind(bound, number)
        for name, step in (("count", 5), ("count_slowly", 3)):
            status, content = bound.call(index(name), step)
            (now,) = struct.unpack("<q", content[:8])
            assert status == 0
            assert expected is None or now == expected + step
            expected = now


def test_a_host_gets_the_best_target_that_it_can_run():
    """Any host, of which the facts are given: the choice is the run-time's own (`pkgimage.selection`)."""
    chosen, _ = made(here())
    rows = [target.header() for target in chosen.targets]
    bound = Bound(image(here()))
    for row in rows:
        features = features_of(row[1])
        host = Host("linux-x86_64", "glibc 2.36", "cpython", (3, 11), features=frozenset(features))
        assert bound.select(facts(features)) == select(rows, host).index
    assert bound.select(facts()) == 0


def test_an_image_looks_itself_when_nobody_tells_it_the_host():
    bound = Bound(image(here()))
    found = usable(bound)
    assert bound.select() in found
    assert bound.bind() == 0


def test_a_host_that_can_run_none_binds_nothing():
    bound = Bound(image(here(), "x86-64-v3"))
    before = list(bound.slots)
    assert bound.targets == 1
    assert bound.bind(facts(["avx"])) == -9
    assert bound.bind(facts(["avx"], 5)) == -9
    assert bound.bind(bytes(80)) == -10
    assert list(bound.slots) == before
    assert bound.call(index("divide"), 1, 1)[0] == -2


def disassembled(path, symbol):
    tool = require_tool("llvm-objdump-19", capability="llvm")
    argv = [tool, "-d", "--no-show-raw-insn", f"--disassemble-symbols={symbol}", path]
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout


def test_each_clone_uses_the_vectors_of_its_target():
    path = image("linux-x86_64")
    symbol = f"typed.{index('products')}"
    widest = [max(re.findall(r"%([xyz])mm", disassembled(path, symbol + suffix))) for suffix in ("", ".1", ".2")]
    assert widest == ["x", "y", "z"]


SEVENTH = """
define i64 @c_seventh(i64 %x) {
  %y = sdiv i64 %x, 7
  ret i64 %y
}
"""
"""Division by a constant: a multiplication, but where the smallest code is asked for (`isIntDivCheap` in LLVM)."""
SIZES = "generic;{0},clone_all;{0},clone_all,opt_size;{0},clone_all,min_size"


def sized(platform, cpu, folder, change=lambda good: good):
    """(lines of `products`, whether `seventh` divides) of each target of SIZES."""
    what = sample(IR + SEVENTH, (*METHODS, method("seventh", "i8(i8)", "c_seventh", "c", ("x",))))
    path = linked(compiled(what, platform, SIZES.format(cpu), change=change)[1], platform, folder)
    entries = [(f"typed.{index('products')}{suffix}", f"typed.{len(NAMES)}{suffix}") for suffix in ("", ".1", ".2", ".3")]
    loops, seventh = ([disassembled(path, name) for name in names] for names in zip(*entries, strict=True))
    return [len(text.splitlines()) for text in loops], [bool(re.search(r"\b[is]divq?\b", text)) for text in seventh]


@pytest.mark.parametrize(("platform", "cpu"), [("linux-x86_64", "x86-64-v3"), ("linux-aarch64", "neoverse-n1")])
def test_code_for_size_is_smaller_and_for_the_smallest_size_another(tmp_path, platform, cpu):
    (_, fast, small, smallest), divides = sized(platform, cpu, tmp_path)
    assert smallest <= small < fast / 2
    assert divides == [False, False, False, True]


@pytest.mark.parametrize("instead", ["", "opt_size"])
def test_control_without_the_attribute_it_is_not(tmp_path, instead):
    def change(good):
        targets = (replace(target, size=instead if target.size else "") for target in good.targets)
        return replace(good, targets=tuple(targets))

    (_, fast, small, smallest), divides = sized("linux-x86_64", "x86-64-v3", tmp_path, change)
    assert divides == [False] * 4
    assert small == smallest
    assert (small < fast) == bool(instead)


def test_aarch64_clones_use_what_the_target_has():
    symbol = f"typed.{index('products')}"
    path = image("linux-aarch64")
    assert not re.search(r"\bz\d+\.", disassembled(path, symbol) + disassembled(path, symbol + ".1"))
    assert re.search(r"\bz\d+\.", disassembled(path, symbol + ".2"))


@pytest.mark.parametrize("optimize", [0, 3])
def test_every_optimize_level(optimize):
    bound = Bound(image(here(), "generic;x86-64-v3,clone_all", optimize))
    assert bound.bind(facts()) == 0
    first = results(bound)
    if bound.bind() == 0:
        assert results(bound) == first


def test_one_target_for_every_cpu_is_the_image_without_targets():
    platform = PLATFORMS["linux-x86_64"]
    section = data_section(package())
    header = core_header(package(), platform, section, package().producers, Flags())
    (plain,) = compile_targets(package(), platform, section, header, Flags())
    assert len(plain) < len(made("linux-x86_64", "generic;x86-64-v3")[1][0])
    assert plain == compile_package(package(), platform, section, header, Flags())


def test_the_manifest_names_the_reasons():
    chosen, _ = made("linux-x86_64")
    told = json.loads(chosen.manifest())
    loops = {
        str(index("total")): {"loop": "numba_total"}, str(index("count_slowly")): {"loop": "c_count_slowly"},
        str(index("products")): {"loop": "c_products"}, str(index("asked")): {"cpu": "c_asked"},
    }  # fmt: skip
    assert told == [{}, loops, {"all": {}}, {"all": {}}, loops]
    assert plan(package(), PLATFORMS["linux-x86_64"], resolve(PLATFORMS["linux-x86_64"], "x86-64-v3")).manifest() == ""


def test_the_manifest_says_what_is_not_deterministic():
    """Of what a CPU has by LLVM's tables; who asks for none of them loses none."""
    linux = PLATFORMS["linux-x86_64"]
    for string, told in (
        ("skylake", ["rdrnd rdseed xsaveopt"]), ("generic;haswell,clone_all", [None, "rdrnd xsaveopt"]),
        ("generic;haswell", [None, "rdrnd xsaveopt"]), ("generic;x86-64-v3", [None, None]),
    ):  # fmt: skip
        rows = json.loads(plan(package(), linux, resolve(linux, string)).manifest())
        assert [row.get("left out") for row in rows] == told, string


@pytest.mark.parametrize("name", ["geo.grid.smooth", "geo.<locals>.inner", "geo.x_ab", "alone", "a$b.c"])
def test_numba_s_names_are_read(name):
    """Oracle: Numba's own mangler."""
    symbol = itanium_mangler.mangle(name, [types.float64, types.Array(types.int8, 2, "C")], uid=7, abi_tags=("v1", "x"))
    assert readable(symbol) == name


@pytest.mark.parametrize("name", ["c_total", "_Z", "_ZN", "_Zoom", "", "numba_total", "_ZN9geo"])
def test_other_names_stay(name):
    assert readable(name) in {name, "geo"}


def test_a_question_for_a_feature_is_answered_by_the_target():
    bound, chosen = Bound(image(here())), made(here())[0]
    for number in usable(bound):
        rebind(bound, number)
        answered = struct.unpack("<q", bound.call(index("asked"), 0)[1][:8])[0]
        assert answered == 2 * ("avx2" in chosen.targets[number].features)


@pytest.mark.parametrize(("platform_id", "bits"), [("linux-x86_64", [0, 2]), ("linux-aarch64", [0, 1])])
def test_questions_are_gone_from_the_code(platform_id, bits):
    """Each target keeps a constant: 2 where it has AVX2, 1 where it has dot products."""
    for suffix, bit in zip(("", ".1"), bits, strict=True):
        text = disassembled(image(platform_id), f"typed.{index('asked')}{suffix}")
        assert "call" not in text
        assert set(re.findall(r"(?:\$|#)(?:0x)?([12])\b", text)) == {str(bit)} - {"0"}


@pytest.mark.parametrize("name", ["pkgimage.cpu.avx3", "pkgimage.cpu."])
def test_a_question_for_what_is_no_feature_is_refused(name):
    platform = PLATFORMS["linux-x86_64"]
    text = f'declare i1 @"{name}"()\ndefine i1 @c_ask(i1 %x) {{\n  %y = call i1 @"{name}"()\n  ret i1 %y\n}}\n'
    asking = sample(text, (method("ask", "b1(b1)", "c_ask", "c", ("x",)),))
    section = data_section(asking)
    header = core_header(asking, platform, section, asking.producers, Flags())
    with pytest.raises(CodegenError) as caught:
        compile_package(asking, platform, section, header, Flags())
    assert caught.value.code == "symbol-undefined"
    assert name in caught.value.details[0]


def test_a_large_constant_stands_in_an_image_once():
    chosen, objects = made("linux-x86_64")
    pattern = struct.pack("<3d", 0.0, 1.25, 2.5)
    assert [content.count(pattern) for content in objects] == [1] + [0] * (len(chosen.targets) - 1)
    bound = Bound(image(here()))
    for number in usable(bound):
        rebind(bound, number)
        assert struct.unpack("<d", bound.call(index("large"), 1999)[1][:8]) == (1999 * 1.25,)


def test_disassembly_shows_the_first_target_s_code():
    for platform_id in ("linux-x86_64", "macos-arm64"):
        (listing,) = disassemble(image(platform_id), "products")
        assert listing.target == "generic"
        assert not any("ymm" in row.operands or "zmm" in row.operands for row in listing.rows)
        assert len(listing.rows) > 5


@pytest.mark.parametrize("function", ["products", "total", "add", "large"])
def test_disassembly_of_every_target_is_that_of_its_own_code(platform_id, function):
    """Each row's entry ends where its function does, and stands in the section of the target that it was made for."""
    chosen, path = made(platform_id)[0], image(platform_id)
    later = [code for code in read_facts(path).code if target_of(code.section)]
    for number, target in enumerate(chosen.targets):
        (listing,) = disassemble(path, function, str(number))
        serving = chosen.serving(number, index(function))
        assert (listing.target, listing.made_for) == (target.name, chosen.targets[serving].name)
        assert listing.rows[-1].mnemonic in {"ret", "jmp", "b"}
        start = listing.start - (0x180000000 if platform_id.startswith("windows") else 0)
        inside = [target_of(code.section) for code in later if code.start <= start < code.start + len(code.content)]
        assert inside == ([serving] if serving else [])
        assert listing.end - listing.start < 2000


def test_disassembly_of_a_clone_is_llvm_s(platform_id):
    last = len(made(platform_id)[0].targets) - 1
    tool, (listing,) = require_tool("llvm-objdump-19", capability="llvm"), disassemble(image(platform_id), "products", str(last))
    argv = [tool, "-d", f"--start-address={listing.start:#x}", f"--stop-address={listing.end:#x}", image(platform_id)]
    told = subprocess.run([*argv, "--mattr=+all"] if "arm64" in platform_id or "aarch64" in platform_id else argv, capture_output=True, text=True, check=True)
    rows = re.findall(r"^ *([0-9a-f]+): ((?:[0-9a-f]{2,8} ?)+)", told.stdout, re.MULTILINE)
    assert [(row.address, len(row.code)) for row in listing.rows] == [(int(at, 16), len(raw.replace(" ", "")) // 2) for at, raw in rows]


def test_the_command_takes_a_target():
    def said(*more):
        return CliRunner().invoke(pkgimage, ["disasm", str(image("linux-x86_64")), *more])

    assert "; linux-x86_64, x86-64-v4\n" in said("products", "--target", "x86-64-v4").stdout
    assert "; linux-x86_64, x86-64-v3, which runs the code of generic\n" in said("add", "--target", "1").stdout
    assert "zmm" in said("products", "--target", "2").stdout
    (told,) = json.loads(said("add", "--target", "4", "--json").stdout)
    assert (told["target"], told["made_for"]) == ("x86-64-v2", "x86-64-v4")
    calls = said("count_slowly", "--target", "2").stdout + said("add", "--target", "2").stdout
    assert "; sin\n" in calls
    refused = said("add", "--target", "x86-64-v9")
    assert refused.exit_code == 2
    assert "has no CPU target 'x86-64-v9' [cpu-target-unknown]" in refused.stderr
    assert "  0: generic\n  1: x86-64-v3\n" in refused.stderr
