"""The tables of CPUs and features: up to date, whole, and as LLVM itself, clang and archspec have them."""

import importlib.util
import re
import sys
from pathlib import Path

import archspec
import archspec.cpu
import llvmlite.binding as llvm
import pytest

from tests.conftest import require_tool, skip_or_fail
from toolchain.cpu import resolve
from toolchain.cpu.isa import isa, rows
from toolchain.cpu.llvm import LLVM
from toolchain.cpu.names import ALIASES, SILENT, SPELLINGS, STRIPPED, UNSEEN
from toolchain.platforms import load_platforms
from toolchain.run.process import Command, run

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("cpu_tables", ROOT / "scripts" / "cpu_tables.py")
cpu_tables = importlib.util.module_from_spec(_spec)
sys.modules["cpu_tables"] = cpu_tables  # its dataclass looks for its own module
_spec.loader.exec_module(cpu_tables)
PLATFORMS = load_platforms()
ARCHES = ("x86_64", "aarch64")


def test_the_tables_are_of_the_llvm_that_generates_code():
    assert ".".join(map(str, llvm.llvm_version_info)) == LLVM, "write them again: python scripts/cpu_tables.py"


def test_the_tables_are_up_to_date():
    if not cpu_tables.LIBRARY.exists():
        skip_or_fail("host", "llvmlite's library is no ELF file here")
    assert cpu_tables.regenerated() == cpu_tables.PAGE.read_text("utf-8")


def test_a_library_without_tables_is_said(tmp_path):
    for content in (b"MZ", b"\x7fELF\x01\x01" + bytes(100)):
        (tmp_path / "x.so").write_bytes(content)
        with pytest.raises(SystemExit, match="no 64-bit ELF file"):
            cpu_tables.Library(tmp_path / "x.so")


@pytest.mark.parametrize("arch", ARCHES)
def test_every_feature_of_every_cpu_has_its_kind(arch):
    """A new LLVM brings new features: each must be seen at load, or be in one of the lists with its reason."""
    known = isa(arch)
    for cpu, features in known.cpus.items():
        assert [f for f in features if known.kind(f) in ("switch", "tuning")] == [], cpu


@pytest.mark.parametrize("arch", ARCHES)
def test_the_lists_by_hand_name_what_llvm_has(arch):
    known = isa(arch)
    lists = (STRIPPED[arch], SILENT[arch], UNSEEN[arch])
    assert {*rows(arch), *frozenset().union(*lists), *SPELLINGS[arch].values()} <= set(known.implied)
    assert sum(map(len, lists)) == len(frozenset().union(*lists)), "one reason for each"
    assert not UNSEEN[arch] & set(rows(arch))
    assert {known.cpu(name) for name in ALIASES[arch]} <= {*known.cpus, None}
    assert not set(SPELLINGS[arch]) & set(known.implied)


@pytest.mark.parametrize("arch", ARCHES)
def test_what_is_left_out_takes_nothing_along(arch):
    """Switching a feature off switches off what implies it: that must be left out, or be a mere level, too."""
    known = isa(arch)
    out = STRIPPED[arch] | UNSEEN[arch] | (SILENT[arch] if arch == "x86_64" else frozenset())
    taken = frozenset().union(*(known.dependents(name) for name in out)) - out
    assert [name for name in taken if known.kind(name) != "switch"] == []


@pytest.mark.parametrize("arch", ARCHES)
def test_what_code_uses_implies_nothing_unused(arch):
    """Else a CPU's name would ask for something and leave out what that needs."""
    known = isa(arch)
    for name in rows(arch):
        if known.kind(name) == "detected":
            assert {known.kind(each) for each in known.implied[name]} <= {"detected", "baseline"}, name


def test_the_originals_aliases_have_equal_features():
    cpus = isa("x86_64").cpus
    same = {name: to for name, to in ALIASES["x86_64"].items() if name in cpus and name != "generic"}
    assert len(same) == 7
    assert [name for name, to in same.items() if cpus[name] != cpus[to]] == []


# LLVM's own answer. A function is inlined into another only if it asks for no feature that the other has not: so
# the inliner says, for each feature, whether LLVM thinks that a target with our attributes has it.

UNASKED = {"cx16", "sahf"}
"""Features that the inliner of x86 passes over."""
ORACLE = [
    ("linux-x86_64", "generic;x86-64-v2;x86-64-v3;x86-64-v4,-avx512f;haswell;alderlake,+avx512vl;znver4;diamondrapids"),
    ("linux-aarch64", "generic;generic,+v8.4a;cortex-a57;neoverse-n1;neoverse-512tvb;a64fx;neoverse-v2;oryon-1"),
    ("macos-arm64", "generic;apple-m1;apple-m4;grace"),
]


def inlined(platform, targets):
    """For each target, the features that LLVM sees in it."""
    known, names = isa(platform.arch), list(rows(platform.arch))
    bare = ",".join(f"-{name}" for name in sorted(known.tuning | {"ete", "trbe"})) if platform.arch == "aarch64" else ""
    lines, attributes = [f'target triple = "{platform.triple}"'], []
    for number, name in enumerate(names):
        lines.append(
            f"define internal i32 @f{number}(i32 %x) #{number} {{ %y = add i32 %x, {number + 1}\n ret i32 %y }}"
        )
        attributes.append(f'"target-cpu"="{platform_base(platform)}" "target-features"="{bare}{bare and ","}+{name}"')
    for which, target in enumerate(targets):
        words = " ".join(f'"{key}"="{value}"' for key, value in target.llvm_attributes())
        for number in range(len(names)):
            body = f"%y = call i32 @f{number}(i32 %x)\n ret i32 %y"
            lines.append(f"define i32 @t{which}_{number}(i32 %x) #{len(attributes)} {{ {body} }}")
        attributes.append(words)
    lines += [f"attributes #{number} = {{ {words} }}" for number, words in enumerate(attributes)]
    module = optimized(platform, "\n".join(lines))
    return [
        {name for number, name in enumerate(names) if "call" not in str(module.get_function(f"t{which}_{number}"))}
        for which in range(len(targets))
    ]


def platform_base(platform):
    return "x86-64" if platform.arch == "x86_64" else "generic"


def optimized(platform, text):
    machine = machine_of(platform, platform_base(platform), "")
    module = llvm.parse_assembly(text)
    module.verify()
    return passed(module, machine)


def machine_of(platform, cpu, features):
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    return llvm.Target.from_triple(platform.triple).create_target_machine(cpu=cpu, features=features, opt=2)


def passed(module, machine):
    options = llvm.create_pipeline_tuning_options(speed_level=2)
    options.loop_vectorization = options.slp_vectorization = True
    builder = llvm.create_pass_builder(machine, options)
    builder.getModulePassManager().run(module, builder)
    return module


@pytest.mark.parametrize(("platform", "text"), ORACLE)
def test_llvm_sees_the_features_that_a_target_says(platform, text):
    platform = PLATFORMS[platform]
    targets = resolve(platform, text)
    # What no package's code uses stays on for AArch64.
    passed = SILENT["aarch64"] if platform.arch == "aarch64" else UNASKED
    for target, seen in zip(targets, inlined(platform, targets), strict=True):
        assert seen - passed == (target.features & set(rows(platform.arch))) - passed, target.name


def test_llvm_sees_a_feature_too_many():
    """The control: a target that says less than its attributes."""
    target = resolve(PLATFORMS["linux-x86_64"], "haswell")[0]
    (seen,) = inlined(PLATFORMS["linux-x86_64"], [target])
    assert seen - UNASKED != (target.features & set(rows("x86_64"))) - {"avx2"} - UNASKED


# What is left out of a CPU is left out of nothing: its code is the same with it and without.

EVERYTHING = """
declare void @llvm.prefetch.p0(ptr, i32, i32, i32)
declare i32 @llvm.ctlz.i32(i32, i1)
declare i32 @llvm.bitreverse.i32(i32)
declare i64 @llvm.fshl.i64(i64, i64, i64)
declare float @llvm.fmuladd.f32(float, float, float)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define i32 @scalars(ptr %p, ptr %q, i32 %x, i64 %y, i64 %n) {
  call void @llvm.prefetch.p0(ptr %p, i32 0, i32 3, i32 1)
  call void @llvm.prefetch.p0(ptr %p, i32 1, i32 1, i32 1)
  fence seq_cst
  %a = atomicrmw add ptr %p, i32 %x seq_cst
  %b = cmpxchg ptr %p, i32 %a, i32 %x acq_rel monotonic
  %w = load i32, ptr %q
  %c = load atomic i64, ptr %p acquire, align 8
  store atomic i64 %c, ptr %p release, align 8
  store i32 %x, ptr %p, !nontemporal !0
  call void @llvm.memcpy.p0.p0.i64(ptr %p, ptr %q, i64 1000, i1 false)
  call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 %n, i1 false)
  %d = call i32 @llvm.ctlz.i32(i32 %w, i1 false)
  %e = call i32 @llvm.bitreverse.i32(i32 %d)
  %f = call i64 @llvm.fshl.i64(i64 %y, i64 %y, i64 %c)
  %g = trunc i64 %f to i32
  %k = add i32 %d, %e
  %h = add i32 %k, %g
  ret i32 %h
}
define void @saxpy(ptr noalias %x, ptr noalias %y, float %a, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %px = getelementptr float, ptr %x, i64 %i
  %py = getelementptr float, ptr %y, i64 %i
  %vx = load float, ptr %px
  %vy = load float, ptr %py
  %r = call float @llvm.fmuladd.f32(float %a, float %vx, float %vy)
  store float %r, ptr %py
  %next = add i64 %i, 1
  %end = icmp eq i64 %next, %n
  br i1 %end, label %done, label %loop
done:
  ret void
}
!0 = !{i32 1}
"""


def assembly(platform, text, cpu, features, attributes=()):
    machine = machine_of(platform, cpu, features)
    words = " ".join(f'"{key}"="{value}"' for key, value in attributes)
    module = llvm.parse_assembly(text.replace(") {\n", f") {words} {{\n"))
    module.triple, module.data_layout = platform.triple, str(machine.target_data)
    return machine.emit_assembly(passed(module, machine))


@pytest.mark.parametrize(
    ("platform", "cpu"),
    [
        ("linux-x86_64", "znver5"),
        ("linux-x86_64", "sapphirerapids"),
        ("linux-x86_64", "alderlake"),
        ("linux-aarch64", "neoverse-v2"),
    ],
)
def test_what_no_code_uses_changes_no_code(platform, cpu):
    platform = PLATFORMS[platform]
    (target,) = resolve(platform, cpu)
    known = isa(platform.arch)
    features = target.llvm_features
    if platform.arch == "aarch64":  # where such features stay on: without them the code is the same too
        features = ",".join(f"-{name}" for name in sorted(known.cpus[cpu] & (SILENT["aarch64"] | {"rand"})))
    assert features.count("-") > 6
    for text in (EVERYTHING, (ROOT / "platforms/native/support_dict.ll").read_text("utf-8")):
        assert assembly(platform, text, target.cpu, features) == assembly(platform, text, target.cpu, "")


def test_a_feature_that_code_uses_changes_code():
    """The control, one for each kind of function."""
    platform = PLATFORMS["linux-x86_64"]
    whole = assembly(platform, EVERYTHING, "znver5", "")
    for feature in ("fma", "lzcnt", "gfni", "avx512f", "prfchw"):
        assert assembly(platform, EVERYTHING, "znver5", f"-{feature}") != whole, feature


def test_tuning_of_a_level_widens_its_vectors():
    platform = PLATFORMS["linux-x86_64"]
    (target,) = resolve(platform, "x86-64-v4")
    assert "zmm" not in assembly(platform, EVERYTHING, "x86-64-v4", "").split("saxpy:")[1]
    assert "zmm" in assembly(platform, EVERYTHING, "x86-64", "", target.llvm_attributes()).split("saxpy:")[1]


SPEAKS = """
import sys
import llvmlite.binding as llvm
llvm.initialize_all_targets()
for line in sys.stdin.read().splitlines():
    triple, cpu, features = line.split(" ")
    llvm.Target.from_triple(triple).create_target_machine(cpu=cpu, features=features)
"""


def complaints(lines):
    """What LLVM prints about (triple, CPU, features), which is how it refuses a name."""
    script = f"import io, sys; sys.stdin = io.StringIO({chr(10).join(map(' '.join, lines))!r})\n{SPEAKS}"
    done = run(Command((sys.executable, "-c", script)))
    assert done.ok, done.stderr
    return done.stderr.decode()


def test_llvm_knows_every_name_that_a_target_has():
    targets = [(each, resolve(each, name)[0]) for each in PLATFORMS.values() for name in isa(each.arch).names()]
    assert len(targets) > 400
    assert complaints([(each.triple, target.cpu, target.llvm_features) for each, target in targets]) == ""


def test_llvm_speaks_of_names_that_it_does_not_know():
    """The control."""
    assert "'nosuch' is not a recognized processor" in complaints([("x86_64-linux-gnu", "nosuch", "")])
    assert "'+nosuch' is not a recognized feature" in complaints([("x86_64-linux-gnu", "haswell", "+nosuch")])


CLANG_SAYS_MORE = {"cldemote", "ssbs"}
"""clang 19 gives them to Alder Lake and the M4."""
SAMPLE = {
    "x86_64": "x86-64 x86-64-v2 x86-64-v3 x86-64-v4 core2 nehalem sandybridge haswell skylake-avx512 sapphirerapids "
    "alderlake znver1 znver4 znver5 bdver4 goldmont",
    "aarch64": "generic cortex-a53 cortex-a57 cortex-a76 neoverse-n1 neoverse-v1 neoverse-512tvb a64fx apple-m1 carmel "
    "thunderx2t99 neoverse-n2 apple-m4",
}


@pytest.mark.parametrize("arch", ARCHES)
def test_cpus_are_clangs(arch, tmp_path):
    """clang 19 keeps a list of its own (llvm/TargetParser) of an older version."""
    clang, known = require_tool("clang-19", capability="clang"), isa(arch)
    source = tmp_path / "x.c"
    source.write_text("void f(void) {}")
    option = "-march=" if arch == "x86_64" else "-mcpu="
    for cpu in SAMPLE[arch].split():
        done = run(Command((clang, f"--target={arch}-linux-gnu", option + cpu, "-S", "-emit-llvm", "-o-", str(source))))
        words = re.search(r'"target-features"="([^"]*)"', done.stdout.decode())[1].split(",")
        told = known.closed(word[1:] for word in words if word[0] == "+" and word[1:] in known.implied)
        ours = known.cpus[known.cpu(cpu)]
        assert ((told ^ ours) & set(rows(arch))) - CLANG_SAYS_MORE == set(), cpu


ARCHSPEC_CPUS = {
    "x86_64_v2": "x86-64-v2", "x86_64_v3": "x86-64-v3", "x86_64_v4": "x86-64-v4", "nocona": "nocona", "core2": "core2",
    "nehalem": "nehalem", "westmere": "westmere", "sandybridge": "sandybridge", "ivybridge": "ivybridge",
    "haswell": "haswell", "broadwell": "broadwell", "skylake": "skylake", "skylake_avx512": "skylake-avx512",
    "cannonlake": "cannonlake", "cascadelake": "cascadelake", "icelake": "icelake-client", "alderlake": "alderlake",
    "sapphirerapids": "sapphirerapids", "k10": "amdfam10", "bulldozer": "bdver1", "piledriver": "bdver2",
    "steamroller": "bdver3", "excavator": "bdver4", "zen": "znver1", "zen2": "znver2", "zen3": "znver3",
    "zen4": "znver4", "zen5": "znver5", "cortex_a72": "cortex-a72", "neoverse_n1": "neoverse-n1",
    "neoverse_v1": "neoverse-v1", "neoverse_n2": "neoverse-n2", "neoverse_v2": "neoverse-v2", "a64fx": "a64fx",
    "thunderx2": "thunderx2t99", "m1": "apple-m1", "m2": "apple-m2", "armv8.1a": "generic,+v8.1a",
    "armv8.2a": "generic,+v8.2a", "armv8.3a": "generic,+v8.3a", "armv8.4a": "generic,+v8.4a",
}  # fmt: skip
"""archspec's CPUs and ours: which are the same is archspec's own word, the option that it gives to clang."""


def archspec_features(name):
    """LLVM's words for what archspec says a CPU has; words for what LLVM calls otherwise become LLVM's."""
    found = archspec.cpu.TARGETS[name]
    arch = found.family.name
    words = {SPELLINGS[arch].get(word, word.replace("avx512_", "avx512")) for word in found.features}
    return arch, words & set(rows(arch))


ARCHSPEC_SAYS_MORE = {
    # Of these CPUs some are sold without; LLVM counts what all have.
    **dict.fromkeys(("westmere", "sandybridge", "ivybridge", "haswell", "broadwell"), frozenset({"aes"})),
    **dict.fromkeys(("neoverse_n2", "neoverse_v2"), frozenset({"aes", "sha2", "sha3"})),
    "icelake": {"clwb"},  # servers only
}


def test_cpus_have_what_archspec_says():
    """archspec lists what kernels show, so it may know less than LLVM; more only where the table says why."""
    more = {}
    for name, ours in ARCHSPEC_CPUS.items():
        arch, told = archspec_features(name)
        cpu, *items = ours.split(",")
        known = isa(arch)
        if found := told - known.cpus[known.cpu(cpu)] - known.closed(item[1:] for item in items):
            more[name] = found
    assert more == ARCHSPEC_SAYS_MORE


def test_the_levels_of_the_psabi_are_archspecs_exactly():
    """psABI levels are vendor-neutral: the two lists are equal but for names that LLVM splits."""
    for name, ours in (("x86_64_v2", "x86-64-v2"), ("x86_64_v3", "x86-64-v3"), ("x86_64_v4", "x86-64-v4")):
        _, told = archspec_features(name)
        assert (isa("x86_64").cpus[ours] & set(rows("x86_64"))) - told == {"crc32"}, name  # a part of SSE4.2


def test_implications_are_archspecs():
    """What a feature implies, every CPU of archspec that has it has too."""
    lacking = {
        (name, feature)
        for name in ARCHSPEC_CPUS
        for arch, told in [archspec_features(name)]
        for feature in told
        if not (isa(arch).implied[feature] & set(rows(arch))) <= told
    }
    assert lacking == {("k10", "sse4a")}, "archspec forgets SSE3 there"
