"""Each CPU runs the code that was made for it, and the code of all targets gives the same: the checks, and what they catch.

A package of LLVM IR, built once for two CPU targets on each platform, its cells by every route, on CPUs that qemu plays
and on this machine's own. Each control changes one thing: what is expected, the image's probe, what a target's code
gives, what an image says.
"""

import dataclasses
import re
import shutil
import sys
from pathlib import Path

import pytest

from pkgimage.cpufeatures import X86
from tests import tiny_image as tiny
from tests.conftest import skip_or_fail
from tests.ir_package import ir_profile
from toolchain.cpu import resolve
from toolchain.matrix import Check, CheckResult, cells, exit_code
from toolchain.matrix.targets import host_targets
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile
from toolchain.run import probing, stages
from toolchain.run.calls import Call, which_target
from toolchain.run.lld import candidates, find_lld
from toolchain.run.process import Command, run
from toolchain.run.reuse import usual_reuse
from toolchain.run.routes import availability, emulated_cpu, entries, run_uniform
from toolchain.run.stages import Variant
from toolchain.run.workshop import Workshop
from toolchain.signature import parse_signature

PLATFORMS = load_platforms()
LINUX = PLATFORMS["linux-x86_64"]
IR = """
define double @climb(double %x) {
  br label %again
again:
  %i = phi i64 [0, %0], [%next, %again]
  %sum = phi double [0.0, %0], [%more, %again]
  %more = fadd double %sum, %x
  %next = add i64 %i, 1
  %go = icmp slt i64 %next, 5
  br i1 %go, label %again, label %out
out:
  ret double %more
}
declare i1 @"pkgimage.cpu.avx2"()
define double @asked(double %x) {
  %a = call i1 @"pkgimage.cpu.avx2"()
  %y = select i1 %a, double 2.0, double %x
  ret double %y
}
"""
TARGETS = "generic;x86-64-v3"
FOREIGN = "linux-aarch64 = 'generic;neoverse-n1'\nmacos-arm64 = 'generic;apple-m1,clone_all'\n"
NAMED = {
    "linux-x86_64": ["native", "qemu64", "Nehalem", "SandyBridge", "Haswell", "Haswell,-avx2", "max"],
    "linux-aarch64": ["cortex-a53", "cortex-a57", "cortex-a76", "neoverse-n1", "a64fx", "max"],
}
CPUS = "\n[matrix.cpu-models]\n" + "".join(f"{name} = {cpus}\n" for name, cpus in NAMED.items())
CHECK = "[[check]]\nfunction = '{}'\nargs = [1.5]\nexpect = {}\n"
CPUID, NOTHING = (
    b"\x89\xf8\x89\xf1\x49\x89\xd0\x49\x89\xd9\x0f\xa2",
    b"\x89\xf8\x89\xf1\x49\x89\xd0\x49\x89\xd9\x31\xc0",
)
"""The probe's machine code up to `cpuid`, and with `xor eax, eax` in its place: no leaf, so no feature."""


class Scene:
    """A package, its cells, and its images as they are asked for."""

    def __init__(self, folder, targets, functions):
        if not any(place.lld for place in candidates()):
            skip_or_fail("lld", "no LLD on this machine")
        (folder / "code").mkdir(parents=True)
        (folder / "code" / "code.ll").write_text(IR)
        checks = "".join(CHECK.format(name, answer) for name, answer in functions.items())
        path = folder / "small.toml"
        tables = f"[build.cpu-targets]\nx86_64 = '{targets}'\n{FOREIGN}"
        path.write_text(ir_profile(functions, tables=tables, platforms=sorted(PLATFORMS), rest=CPUS + checks))
        self.profile, self.folder = load_profile(path), folder
        self.shop = Workshop("local", usual_reuse(fresh=False))
        self.shop.__enter__()
        self.extracted = stages.extract(self.profile, "auto", self.shop)
        self.oracle = stages.ask_oracles(self.profile, self.extracted, self.profile.flags, self.shop)
        self.images = {}
        found = cells(self.profile, PLATFORMS, "local", emulated_cpu, probing.native_cpu)
        self.every = {(cell.platform, cell.route, cell.host_cpu): cell for cell in found}
        self.cells = {cell.host_cpu: cell for cell in found if cell.platform == LINUX.id}

    def image(self, platform):
        """The image for a platform, built when it is first asked for."""
        if platform not in self.images:
            variant = Variant(self.profile.flags, self.extracted, self.oracle)
            built = stages.build_images(self.profile, [platform], [variant], self.shop, lambda _: None)
            (self.images[platform],) = built.values()
        return self.images[platform]

    @property
    def built(self):
        return self.image(LINUX.id)

    def run(self, host_cpu, built=None, **changes):
        """The cell of a CPU, with what is changed in its plan, upon an image that may be another."""
        return self.run_cell(dataclasses.replace(self.cells[host_cpu], **changes), built)

    def run_cell(self, cell, built=None):
        """A cell, upon an image that may be another than its platform's."""
        platform = PLATFORMS[cell.platform]
        able = availability(cell.route, platform)
        if not able.ok:
            other = {"wine-missing": "wine", "arm64-python-missing": "arm64-python"}
            skip_or_fail(other.get(able.code, "qemu" if "qemu" in able.code else "host"), able.reason)
        image = built or self.image(platform.id)
        return stages.run_cell(cell, platform, self.profile, self.extracted, self.oracle, image, self.shop)

    def patched(self, old, new):
        """The image with other bytes in a place of its own, its base beside it."""
        content = self.built.image.read_bytes()
        assert content.count(old) == 1
        folder = self.folder / "patched"
        shutil.copytree(self.built.image.parent, folder, dirs_exist_ok=True)
        (folder / self.built.image.name).write_bytes(content.replace(old, new))
        return dataclasses.replace(self.built, image=folder / self.built.image.name)


class Scenes:
    """Those that are made, each once."""

    def __init__(self, folder):
        self.folder, self.made = folder, {}

    def __call__(self, targets=TARGETS, functions=(("climb", 7.5),)):
        if targets not in self.made:
            self.made[targets] = Scene(self.folder / targets.replace(";", "-"), targets, dict(functions))
        return self.made[targets]


@pytest.fixture(scope="module")
def scenes(tmp_path_factory):
    found = Scenes(tmp_path_factory.mktemp("targeting"))
    yield found
    for each in found.made.values():
        each.shop.__exit__(None, None, None)


def wrong(result):
    return {check.id: (check.status, check.reason) for check in result.checks if check.status != "passed"}


FUNCTION = "climb(float64)#1"
CALL = f"{FUNCTION}/uniform"
TABLE = [
    ("linux-x86_64", "generic;x86-64-v3,clone_all;x86-64-v4,base(1)", cpu, due, lacking)
    for cpu, due, lacking in [
        ("qemu64", 0, [1, 2]), ("Nehalem", 0, [1, 2]), ("SandyBridge", 0, [1, 2]), ("Haswell", 1, [2]), ("max", 1, [2]),
        ("Haswell,-avx2", 0, [1, 2]), ("Haswell,-abm", 0, [1, 2]), ("native", 2, []),
    ]
] + [
    ("linux-x86_64", "generic;sandybridge;haswell", "SandyBridge", 1, [2]), ("linux-x86_64", "haswell", "Nehalem", None, [0]),
    ("linux-aarch64", "generic;neoverse-n1", "cortex-a53", 0, [1]), ("linux-aarch64", "generic;neoverse-n1", "cortex-a57", 0, [1]),
    ("linux-aarch64", "generic;neoverse-n1", "cortex-a76", 1, []), ("linux-aarch64", "generic;neoverse-n1", "neoverse-n1", 1, []),
    ("linux-aarch64", "generic;neoverse-n1", "a64fx", 0, [1]), ("linux-aarch64", "generic;neoverse-n1;a64fx", "max", 2, []),
    ("macos-arm64", "generic;apple-m1,clone_all", "max", 1, []), ("macos-arm64", "generic;apple-m4", "max", 0, [1]),
    ("windows-x86_64", "generic;x86-64-v3", "native", 1, []), ("macos-x86_64", "generic;x86-64-v3", "native", 1, []),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "targets", "cpu", "due", "lacking"), TABLE)
def test_what_is_due_on_a_cpu(platform, targets, cpu, due, lacking):
    def everything():
        return frozenset(row[0] for row in X86), frozenset(), 0

    found, index = host_targets(PLATFORMS[platform], resolve(PLATFORMS[platform], targets), cpu, everything)
    assert (index, [one.index for one in found if one.lacks]) == (due, lacking)
    assert not any(one.elsewhere for one in found)
    named, same = host_targets(PLATFORMS[platform], resolve(PLATFORMS[platform], targets), cpu, everything, named=True)
    assert (same, [one.index for one in named if one.elsewhere]) == (due, lacking if cpu != "native" else [])


def test_what_the_system_has_not_enabled_is_not_due():
    def no_state():
        return frozenset({"ssse3"}), frozenset({"avx"}), 0

    found, index = host_targets(LINUX, resolve(LINUX, "generic;x86-64-v3"), "native", no_state)
    assert index == 0
    assert found[1].lacks.endswith("the system has not enabled avx")


V3 = {"avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe"}
"""Of `flags` in /proc/cpuinfo, what x86-64-v3 has beyond v2 (the psABI's table); `abm` is lzcnt."""
NAMES = {"x86_64": "1 x86-64-v3", "linux-aarch64": "1 neoverse-n1", "macos-arm64": "1 apple-m1"}
EVERYWHERE = [
    *(("linux-x86_64", "qemu", cpu, cpu in ("Haswell", "max")) for cpu in NAMED["linux-x86_64"][1:]),
    *(("linux-aarch64", "qemu", cpu, cpu in ("cortex-a76", "neoverse-n1", "max")) for cpu in NAMED["linux-aarch64"]),
    ("linux-aarch64", "qemu-python", "neoverse-n1", True),
    ("linux-x86_64", "native", "native", None), ("windows-x86_64", "wine", "native", None),
    ("windows-x86_64", "flat", "native", None), ("macos-x86_64", "flat", "native", None),
    ("macos-x86_64", "flat-python", "native", None),
    ("macos-arm64", "flat", "max", True), ("macos-arm64", "flat-python", "max", True),
]  # fmt: skip
"""(platform, route, CPU, whether the second target is due; None: as this machine's own CPU)."""


@pytest.mark.emulator
@pytest.mark.parametrize(("platform", "route", "cpu", "second"), EVERYWHERE)
def test_each_cell_runs_what_is_due_and_all_that_its_cpu_can(scenes, platform, route, cpu, second):
    """Every named CPU, and every way to run code, on images built once."""
    scene = scenes()
    result = scene.run_cell(scene.every[platform, route, cpu])
    if second is None:
        second = set(re.search(r"^flags\s*:(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE).group(1).split()) >= V3
    both = ("0 generic", NAMES.get(platform) or NAMES["x86_64"])
    due = both[second]
    assert result.cell.expected_target == due
    passed = {check.id for check in result.checks if check.status == "passed" and check.check.kind in ("call", "target", "agreement")}
    wanted = {f"{id_}/{entry}" for entry in entries(route) for id_ in (f"call/{FUNCTION}", f"target/{due}")}
    if "uniform" in entries(route):
        wanted |= {f"call/{CALL}/{label}" for label in both[: second + 1]} | ({f"agreement/{CALL}"} if second else set())
    assert passed == wanted
    if cpu != "native" or second:  # what a CPU that the profile names cannot run is another cell's matter
        assert (result.status, wrong(result)) == ("passed", {})


def test_no_named_cpu_and_no_way_to_run_is_left_out(scenes):
    asked = {row[:3] for row in EVERYWHERE}
    left = {key for key in scenes().every if key not in asked and key[1] != "file"}
    assert left == {("linux-aarch64", "qemu-python", cpu) for cpu in NAMED["linux-aarch64"] if cpu != "neoverse-n1"}


@pytest.mark.emulator
def test_a_target_that_a_cpu_of_nobodys_choice_cannot_run_is_not_passed_over(scenes):
    """As with routes that the profile names no CPU for: wine, the flat loader, this machine's own."""
    targets = tuple(dataclasses.replace(one, elsewhere=False) for one in scenes().cells["Nehalem"].targets)
    result = scenes().run("Nehalem", targets=targets)
    assert wrong(result) == {f"call/{CALL}/1 x86-64-v3": ("not-run", "cpu-target-unusable")}
    assert all("avx2" in check.detail for check in result.checks if check.status == "not-run")
    assert exit_code([result], ["qemu"]) == 0, "a required route ran, whatever its CPU has not"


@pytest.mark.parametrize("name", ["PKGIMAGE_CPU_TARGET", "JULIA_CPU_TARGET"])
def test_what_somebody_wishes_is_no_part_of_a_verdict(scenes, monkeypatch, name):
    monkeypatch.setenv(name, "generic")
    result = scenes().run("native")
    assert set(wrong(result).values()) <= {("not-run", "cpu-target-unusable")}
    assert {check.check.entry for check in result.checks if check.check.kind == "target"} == {"uniform", "python"}


@pytest.mark.emulator
def test_control_an_expectation_that_lies(scenes):
    result = scenes().run("Haswell", expected=0)
    assert wrong(result) == {"target/0 generic/uniform": ("failed", "target-differs")}
    assert [check.detail for check in result.checks if check.status == "failed"] == [
        "the image runs 1 x86-64-v3, not 0 generic"
    ]


@pytest.mark.emulator
def test_control_a_probe_that_lies(scenes):
    """It sees no feature. Everything else passes: the harness forces targets by a probe of its own."""
    scene = scenes()
    assert wrong(scene.run("Haswell", scene.patched(CPUID, CPUID))) == {}
    assert wrong(scene.run("Haswell", scene.patched(CPUID, NOTHING))) == {
        "target/1 x86-64-v3/uniform": ("failed", "target-differs")
    }


def test_control_a_probe_that_lies_to_the_loader(scenes):
    """The loader is told by the base image's probe, the image has its own."""
    scene = scenes()
    if scene.cells["native"].expected != 1:
        skip_or_fail("host", "this machine's CPU has no AVX2")
    result = scene.run("native", scene.patched(CPUID, NOTHING))
    assert wrong(result) == {
        f"target/1 x86-64-v3/{entry}": ("failed", reason)
        for entry, reason in (("uniform", "target-differs"), ("python", "raised"))
    }
    (detail,) = [check.detail for check in result.checks if check.reason == "raised"]
    assert detail == "MismatchError: the loader chose CPU target 1, the image itself 0"


@pytest.mark.emulator
def test_control_a_target_whose_code_gives_something_else(scenes):
    """Written on purpose: a function that asks for a feature. The oracle knows the baseline's answer."""
    result = scenes("generic;x86-64-v3,clone_all", (("asked", 1.5),)).run("Haswell")
    call = "asked(float64)#1/uniform"
    assert wrong(result) == {
        f"call/{call}": ("failed", "value-differs"), f"call/{call}/1 x86-64-v3": ("failed", "value-differs"),
        f"agreement/{call}": ("failed", "targets-differ"),
    }  # fmt: skip
    told = "1 x86-64-v3 against 0 generic: expected 1.5, got 2.0"
    assert next(check.detail for check in result.checks if check.check.kind == "agreement").startswith(told)


@pytest.mark.emulator
def test_a_cpu_that_can_run_none_runs_nothing(scenes):
    result = scenes("x86-64-v3").run("Nehalem")
    assert (result.status, result.reason) == ("not-run", "cpu-target-unusable")
    assert result.detail.startswith("0 x86-64-v3: the CPU lacks avx")
    assert result.checks


TWO_LOADS = """
import sys
import pkgimage
from pkgimage import host

class Counting(list):
    '''What base images give to look with; each look is counted.'''
    def append(self, look):
        super().append(lambda: (counted.append(len(self)), look())[1])

counted, host.looks = [], Counting()
first = pkgimage.load(sys.argv[1])
if "again" in sys.argv:
    host._seen.clear()
second = pkgimage.load(sys.argv[2])
print(len(counted), len(host.looks), first.climb(1.5), second.asked(1.5) in (1.5, 2.0), second is not first)
"""


@pytest.mark.parametrize(("forget", "looks"), [((), 1), (("again",), 2)])
def test_a_process_looks_at_its_cpu_once_for_all_images(scenes, forget, looks):
    """Two images with targets to choose from, in a process of their own; control: what was seen is forgotten between."""
    if not availability("native", LINUX).ok:
        skip_or_fail("host", "the images are for linux-x86_64")
    other = scenes("generic;x86-64-v3,clone_all", (("asked", 1.5),))
    images = (str(scenes().built.image), str(other.built.image))
    outcome = run(Command((sys.executable, "-c", TWO_LOADS, *images, *forget)))
    assert (outcome.stderr.decode(), outcome.stdout.decode()) == ("", f"{looks} 1 7.5 True True\n")


def said(select, bind, tmp_path):
    """An image of two targets that says `select` and has bound `bind` when nobody forces one: its answers to the harness."""
    if not any(place.lld for place in candidates()):
        skip_or_fail("lld", "no LLD on this machine")
    ir = tiny.IR.replace("i64 6, i64 1,", "i64 6, i64 2,").replace("{ ret i32 0 }", f"{{ ret i32 {select} }}")
    # The second target adds the other way round: a - b.
    ir = ir.replace(
        "%abc = or i64 %ab, %c",
        """%is = icmp eq i64 %c, 0
  %at = getelementptr i8, ptr %host, i64 12
  %safe = select i1 %is, ptr @own, ptr %at
  %number = load i32, ptr %safe
  %second = icmp eq i32 %number, 2
  %code = select i1 %second, ptr @subtract, ptr @add
  store volatile ptr %code, ptr @chosen
  %abc = or i64 %ab, 0""",
    ).replace(
        "ret i32 0\nwrong:",
        "%code2 = load volatile ptr, ptr @chosen\n  %first = getelementptr ptr, ptr @slots, i64 1\n  store volatile ptr %code2, ptr %first\n  ret i32 0\nwrong:",
    )
    start = ir.index("define internal i32 @add(")
    body = ir[start : ir.index("define internal i32 @crash")]
    extra = f"@own = internal constant i32 {bind + 1}\n@chosen = internal global ptr null\n"
    extra += body.replace("@add", "@subtract").replace("fadd", "fsub")
    image = tiny.tiny_image(LINUX, find_lld(), tmp_path, extra, ir)
    add = Call(tiny.ADD, parse_signature(tiny.SIGNATURES[tiny.ADD]), (5.0, 3.0))
    forced = [dataclasses.replace(add, target=target) for target in (0, 1, None, 2)]
    return run_uniform("native", LINUX, image, [which_target(), add, *forced, which_target()], tmp_path / "work", 20.0)


@pytest.mark.parametrize(("select", "bind", "answer"), [(0, 0, 0), (1, 1, 1), (1, 0, None), (0, 1, None)])
def test_what_an_image_says_is_what_its_slots_hold(select, bind, answer, tmp_path):
    if not availability("native", LINUX).ok:
        skip_or_fail("host", "the images are for linux-x86_64")
    told, plain, first, second, again, absent, last = said(select, bind, tmp_path)
    assert told.result == last.result == answer
    if answer is None:
        assert (told.state, told.detail) == (
            "load-failed",
            "the image runs the code of another CPU target than it says",
        )
    own = 2.0 if bind else 8.0
    assert [one.result for one in (plain, first, second, again)] == [own, 8.0, 2.0, own]
    assert (absent.state, absent.detail) == ("load-failed", "no CPU target that was asked for can be run here")


def test_ids_tell_targets_apart():
    ids = [Check("call", "f()", "uniform", 1, target).id for target in ("", "0 generic", "1 haswell")]
    assert ids == ["call/f()#1/uniform", "call/f()#1/uniform/0 generic", "call/f()#1/uniform/1 haswell"]
    assert CheckResult(Check("target", "1 haswell", "python"), "passed").id == "target/1 haswell/python"
