"""Negative controls of CPU targets: every fault that can make a host run code that it has not the instructions for.

Each is planted, and is caught by the one check that is named beside it and by no other:

| fault | check |
| --- | --- |
| AVX2 (SVE, LSE) in the baseline | audit `isa-above-baseline` |
| lzcnt in the baseline | audit `isa-other-result` |
| a later target's code needs more than its header says | audit `isa-above-baseline` |
| entries of one target stand in another's row | audit `entry-misplaced` |
| a slot's entry is missing | audit `entry-misplaced`; its object is missing: the link, for macOS `undefined-not-allowed` |
| AVX-512 is forced on a host without | R16 before anything is mapped; `bind` -9 |
| AVX without XCR0 | R17 before anything is mapped; `bind` -9 |
| a probe that lies | the target that runs is not the one that is planned for the host |

Files are judged by all checks of a file at once; hosts are values, and CPUs of qemu, which executes what it shows.
"""

import functools
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pkgimage import hostfacts
from pkgimage.host import Host
from pkgimage.image import read_image
from pkgimage.selection import problem, select
from pkgimage.targets import features_of
from tests.clone_images import PLATFORMS, STRINGS, Bound, compiled, facts, folder, here, image, linked, made, package
from tests.conftest import require_tool
from tests.sample_objects import LLDS
from tests.test_cpu_builds import image as built
from tests.test_probe import fake
from toolchain.audit import find, read_facts
from toolchain.audit.controls import faults_for
from toolchain.codegen.targets import Plan
from toolchain.cpu import resolve
from toolchain.cpu.models import model
from toolchain.errors import LinkError
from toolchain.run.clone_rules import findings
from toolchain.run.controls import plant


def verdicts(path: Path, platform_id: str) -> dict[str, str]:
    """Code to detail of everything that is wrong with a file, by all checks that read one."""
    every = [*find(read_facts(path), PLATFORMS[platform_id]), *findings(path)]
    return {one.code: one.detail for one in every if not one.note}


# Faults in files.

PLANTED = [
    (name, fault)
    for name, platform in PLATFORMS.items()
    for fault in faults_for(platform)
    if fault.expects in ("isa-above-baseline", "isa-other-result")
]


@functools.cache
def objects(platform_id: str) -> list[Path]:
    """The objects of a good image with several targets."""
    place = folder()
    for number, content in enumerate(made(platform_id)[1]):
        (place / f"{number}.o").write_bytes(content)
    return sorted(place.iterdir())


@pytest.mark.parametrize("platform_id", sorted(PLATFORMS))
def test_a_good_image_has_nothing(platform_id):
    assert verdicts(image(platform_id), platform_id) == {}


@pytest.mark.parametrize(("platform_id", "fault"), PLANTED, ids=lambda one: getattr(one, "name", one))
def test_instructions_above_the_baseline(tmp_path, platform_id, fault):
    path = plant(fault, objects(platform_id), PLATFORMS[platform_id], next(iter(LLDS.values())), tmp_path)
    assert set(verdicts(path, platform_id)) == {fault.expects}


def test_every_platform_has_these():
    named = {name: {fault.name for platform, fault in PLANTED if platform == name} for name in PLATFORMS}
    x86, arm = {"avx2-in-the-baseline", "lzcnt-in-the-baseline"}, {"sve-in-the-baseline"}
    assert named == {
        "linux-x86_64": x86, "windows-x86_64": x86, "macos-x86_64": x86, "macos-arm64": arm,
        "linux-aarch64": arm | {"lse-in-the-baseline"},
    }  # fmt: skip


@dataclass(frozen=True)
class Rows(Plan):
    """A plan whose array of entries is another one; objects, header and needs stay."""

    order: tuple[int, ...] = ()
    """Which target's entries stand in each row."""
    missing: frozenset[tuple[int, int]] = frozenset()
    """(target, entry of its row) of entries that lead to what a slot holds before `bind`."""

    def entries(self):
        """Names of the entries, as the fault has them."""
        names, size = list(super().entries()), 2 * self.methods
        for target, taken in enumerate(self.order):
            for entry, name in enumerate(names[size * taken : size * (taken + 1)]):
                yield "pkgimage_unbound" if (target, entry) in self.missing else name


def changed(platform_id, change):
    """The image that is linked after the plan was changed."""
    return linked(compiled(package(), platform_id, STRINGS[platform_id], change=change)[1], platform_id, folder())


def rows(order, missing=()):
    return lambda good: Rows(good.targets, good.reasons, order=tuple(order), missing=frozenset(missing))


@pytest.mark.parametrize("platform_id", sorted(PLATFORMS))
def test_entries_of_one_target_in_another_s_row(platform_id):
    count = STRINGS[platform_id].count(";") + 1
    order = [*range(count - 2), count - 1, count - 2]
    found = verdicts(changed(platform_id, rows(order)), platform_id)
    assert set(found) == {"entry-misplaced"}
    names = [f"{number} {row[0]}" for number, row in enumerate(read_image(image(platform_id)).header.targets)]
    assert found["entry-misplaced"].startswith(f"{names[-2]}: the typed entry of ")
    assert "is code of " in found["entry-misplaced"]


@pytest.mark.parametrize("platform_id", sorted(PLATFORMS))
def test_a_missing_slot(platform_id):
    """`total` has code of its own for every target; here one entry of it is missing for two of them."""
    targets = read_image(image(platform_id)).header.targets
    found = verdicts(changed(platform_id, rows(range(len(targets)), {(0, 4), (1, 5)})), platform_id)
    method = "entry of total: float64(float64[:]) is an unbound slot"
    assert found == {
        "entry-misplaced": f"0 {targets[0][0]}: the typed {method}; 1 {targets[1][0]}: the uniform {method}"
    }


@pytest.mark.parametrize("platform_id", sorted(PLATFORMS))
def test_a_missing_object(platform_id, tmp_path):
    """What it defines is asked from nowhere: LLD refuses; for macOS, where names may come from anywhere, the audit."""
    good = made(platform_id)[1]
    if not platform_id.startswith("macos"):
        with pytest.raises(LinkError, match="typed"):
            linked(good[:-1], platform_id, tmp_path)
        return
    found = find(read_facts(linked(good[:-1], platform_id, tmp_path)), PLATFORMS[platform_id])
    assert [one.code for one in found] == ["undefined-not-allowed"]
    assert "typed." in found[0].detail


ABOVE = {"x86_64": ("znver4", "avx512"), "aarch64": ("neoverse-v2", "sve")}
"""A CPU that has more than the sample's second target, and what its code then needs."""


@pytest.mark.parametrize("platform_id", sorted(PLATFORMS))
def test_a_later_target_s_code_above_what_its_header_says(platform_id):
    cpu, needed = ABOVE[PLATFORMS[platform_id].arch]

    def change(good):
        """The second target is compiled for another CPU; what the header says it needs stays."""
        first, second, *more = good.targets
        return replace(good, targets=(first, replace(second, cpu=cpu, on=(), off=(), dropped=(), attributes=()), *more))

    found = verdicts(changed(platform_id, change), platform_id)
    assert set(found) == {"isa-above-baseline"}
    assert needed in found["isa-above-baseline"]


# Hosts.

HASWELL = features_of(resolve(PLATFORMS["linux-x86_64"], "haswell")[0].header()[1])
A53 = features_of(resolve(PLATFORMS["linux-aarch64"], "cortex-a53")[0].header()[1])
FORCED = {
    "linux-x86_64": (HASWELL, "x86-64-v4", "avx512f, avx512bw, avx512cd, avx512dq, avx512vl"),
    "windows-x86_64": (HASWELL, "x86-64-v4", "avx512f, avx512bw, avx512cd, avx512dq, avx512vl"),
    "macos-x86_64": ((), "x86-64-v3", "avx2"),
    "linux-aarch64": (A53, "neoverse-v1", "sve"),
}


@pytest.mark.parametrize("platform_id", sorted(FORCED))
def test_a_target_that_is_forced_where_it_cannot_run(platform_id):
    """R16 with the missing features, and nothing else is chosen in its place."""
    features, forced, missing = FORCED[platform_id]
    header = read_image(image(platform_id)).header
    host = Host(platform_id, "", "cpython", (3, 11), features=frozenset(features))
    reason = problem(select(header.targets, host, forced))
    assert reason is not None
    assert reason.code == "R16"
    assert reason.details[0].startswith(f"{forced}: the CPU lacks ")
    assert missing in reason.details[0]
    assert problem(select(header.targets, host)) is None, "the host has another target"


@pytest.mark.parametrize("platform_id", sorted(FORCED))
def test_what_the_system_has_not_enabled(platform_id):
    """R17 for the target that the CPU could run, in the words of the selection; without a wish, a narrower one runs."""
    _, forced, _ = FORCED[platform_id]
    header = read_image(image(platform_id)).header
    row = next(one for one in header.targets if one[0] == forced)
    every, wide = set(features_of(row[1])), {"avx", "avx2", "avx512f", "fma", "sve", "f16c"}
    host = Host(platform_id, "", "cpython", (3, 11), features=frozenset(every - wide), inactive=frozenset(every & wide))
    found = select(header.targets, host, forced)
    reason = problem(found)
    assert reason is not None
    waiting = ", ".join(name for name in features_of(row[1]) if name in wide)
    assert (reason.code, reason.hint) == ("R17", "boot a system that enables the features")
    assert reason.details[0] == f"{forced}: the system has not enabled {waiting}"
    free = select(header.targets, host)
    assert problem(free) is None
    assert free.comparisons[free.index].width == 16


def bound_by(content: bytes) -> tuple[int, int, bool]:
    """(target that `select` gives, status of `bind`, whether its slots stayed as they were) of an image in C."""
    image_ = Bound(image(here()))
    before = list(image_.slots)
    return image_.select(content), image_.bind(content), list(image_.slots) == before


def test_the_image_itself_refuses_what_is_forced():
    assert bound_by(facts(HASWELL)) == (3, 0, False), "of two with equal needs the later one"
    assert bound_by(facts(HASWELL, 1)) == (1, 0, False)
    assert bound_by(facts(HASWELL, 2)) == (-1, -9, True)
    assert bound_by(facts((), 1)) == (-1, -9, True)


@pytest.mark.parametrize("xcr0", [0xE7, 0x07, 0x03, 0x01])
def test_the_image_itself_sees_what_the_system_has_not_enabled(tmp_path, xcr0):
    """A CPU that has everything, and XCR0: what the probe's own code makes of it decides, in C as in Python."""
    usable, inactive, width = fake(tmp_path, xcr0=xcr0)
    host = Host("linux-x86_64", "", "cpython", (3, 11), features=usable, inactive=inactive, vector_width=width)
    targets = read_image(image(here())).header.targets
    chosen = select(targets, host)
    assert chosen.index == {0xE7: 4, 0x07: 3, 0x03: 0, 0x01: 0}[xcr0]
    assert bound_by(hostfacts.encode((usable, inactive, width), "x86_64"))[:2] == (chosen.index, 0)
    refused = [problem(select(targets, host, str(number))) for number in range(3)]
    codes = ["" if one is None else one.code for one in refused]
    assert codes == {0xE7: ["", "", ""], 0x07: ["", "", "R17"]}.get(xcr0, ["", "R17", "R17"])
    for number, code in enumerate(codes):
        forced = bound_by(hostfacts.encode((usable, inactive, width), "x86_64", number))
        assert forced[:2] == ((number, 0) if not code else (-1, -9))


# CPUs of qemu.

PROGRAM = """
import json, sys, pkgimage
try:
    module = pkgimage.load(sys.argv[1])
except pkgimage.LoadError as problem:
    print(json.dumps({"code": problem.code, "details": list(problem.details), "hint": problem.hint}))
else:
    chosen = module.__pkgimage__.selection
    print(json.dumps({"index": chosen.index, "lines": chosen.lines()}), flush=True)
    print(json.dumps([module.power(2.5), module.half(3.0)]))
"""


def emulated(cpu, path, forced=""):
    """(what a Python on an emulated CPU said, line by line; its exit code)."""
    qemu = require_tool("qemu-x86_64-static", "qemu-x86_64", capability="qemu")
    here()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PKGIMAGE_CPU_TARGET": forced}
    argv = [qemu, "-cpu", cpu, sys.executable, "-c", PROGRAM, str(path)]
    done = subprocess.run(argv, env=environment, capture_output=True, check=False)
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


RESULTS = [2.5**5, 1.5]
V4 = "avx512f, avx512bw, avx512cd, avx512dq, avx512vl"


@pytest.mark.emulator
@pytest.mark.parametrize(
    ("cpu", "forced", "said"),
    [
        ("Haswell", "x86-64-v4", ("R16", f"x86-64-v4: the CPU lacks {V4}")),
        ("Haswell,-avx2", "x86-64-v3", ("R16", "x86-64-v3: the CPU lacks avx2")),
        # Without XSAVE a system cannot enable AVX, which this CPU has.
        (
            "Haswell,-xsave",
            "x86-64-v3",
            ("R16", "x86-64-v3: the CPU lacks xsave; the system has not enabled avx, f16c, fma, avx2"),
        ),
    ],
)
def test_an_emulated_cpu_refuses_what_is_forced(cpu, forced, said):
    """An error with the missing features, in an orderly process: never a crash."""
    (found,), code = emulated(cpu, built(), forced)
    assert (found["code"], code) == (said[0], 0)
    assert said[1] in found["details"]


@pytest.mark.emulator
@pytest.mark.parametrize(
    ("cpu", "index"), [("Haswell", 1), ("Haswell,-avx2", 0), ("Haswell,-xsave", 0), ("Nehalem", 0)]
)
def test_an_emulated_cpu_runs_what_is_planned_for_it(cpu, index):
    (found, results), code = emulated(cpu, built())
    assert (found["index"], results, code) == (index, RESULTS, 0)


# A probe that lies.

CPUID = bytes.fromhex("89f889f14989d04989d90fa2")
"""How the machine code of the probe's CPUID begins (platforms/native/cpuid.ll)."""
LIE = bytes.fromhex("89f80dffffff7f8902c74204ffffffff48c74208ffffffffc3")
"""mov eax, edi; or eax, 0x7fffffff; mov [rdx], eax; the other three -1; ret: there are all leaves and all features."""
XGETBV, EVERYTHING = bytes.fromhex("31c90f01d0"), bytes.fromhex("48c707ffffffffc3")
"""mov qword [rdi], -1; ret: and the system has enabled it."""


@pytest.fixture(scope="module")
def lying(tmp_path_factory):
    """A copy of the built image, upon a base whose probe says that the CPU has everything."""
    place = tmp_path_factory.mktemp("lying")
    for path in built().parent.iterdir():
        if path.is_file():
            shutil.copy(path, place)
    patched = 0
    for path in place.glob("base-*.so"):
        content = path.read_bytes()
        for code, other in ((CPUID, LIE), (XGETBV, EVERYTHING)):
            assert content.count(code) == 1
            content = content.replace(content[content.index(code) :][: len(other)], other)
        path.write_bytes(content)
        patched += 1
    assert patched == 1
    return place / built().name


@pytest.mark.emulator
def test_a_probe_that_lies(lying):
    """On a Nehalem it says AVX2: nothing refuses the image, but it runs another target than planned, and then traps."""
    header = read_image(lying).header
    assert verdicts(lying, "linux-x86_64") == {}
    played = model("x86_64", "Nehalem").features
    planned = select(header.targets, Host("linux-x86_64", "", "cpython", (3, 11), features=played)).index
    (found, results), code = emulated("Nehalem", built())
    assert (found["index"], results, code) == (planned, RESULTS, 0)
    told, code = emulated("Nehalem", lying)
    assert [one["index"] for one in told] == [1]
    assert told[0]["index"] != planned
    assert code < 0 or code > 128
