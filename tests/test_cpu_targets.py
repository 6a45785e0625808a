"""Target strings: what each means, every problem at its column, every doubt; and the original's quirks done better."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llvmlite import binding

from pkgimage.selection import problem, select
from pkgimage.targets import best
from toolchain.codegen.callgraph import read
from toolchain.codegen.targets import plan_base
from toolchain.cpu import Native, check, details, lint, resolve, text_of
from toolchain.cpu.isa import isa, rows
from toolchain.errors import CpuTargetError
from toolchain.platforms import load_platforms

PLATFORMS = load_platforms()
X86, ARM, MAC = (PLATFORMS[name] for name in ("linux-x86_64", "linux-aarch64", "macos-arm64"))
X86_OFFICIAL = "generic;sandybridge,-xsaveopt,clone_all;haswell,-rdrnd,base(1);x86-64-v4,-rdrnd,base(1)"
ARM_OFFICIAL = "generic;cortex-a57;thunderx2t99;carmel,clone_all;apple-m1,base(3);neoverse-512tvb,-rand,-fpac,base(3)"
MAC_OFFICIAL = "generic;apple-m1,clone_all"
V2 = ("sse3", "ssse3", "cx16", "sse4.1", "sse4.2", "crc32", "popcnt", "sahf")
V3 = (*V2, "avx", "f16c", "fma", "avx2", "bmi", "bmi2", "lzcnt", "movbe", "xsave")
V4 = (*V3, "avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl")


def one(text, platform=X86, **more):
    (target,) = resolve(platform, text, **more)
    return target


def problems(text, platform=X86, **more):
    """(code, what stands at the caret) of every problem."""
    found = check(platform, text, **more).problems
    return [(each.code, text[each.column - 1 : each.column - 1 + each.length] if each.column else "") for each in found]


def told(text, platform=X86, **more):
    """The text of the only problem."""
    (problem,) = check(platform, text, **more).problems
    return problem.text


def doubts(text, platform=X86):
    found = check(platform, text)
    assert found.problems == ()
    return [
        (each.code, text[each.column - 1 : each.column - 1 + each.length])
        for each in lint(platform, found.targets, found.places)
    ]


# What strings mean.


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("generic", ()),
        ("x86-64", ()),
        ("x86_64", ()),
        ("x86-64-v2", V2),
        ("x86-64-v3", V3),
        ("x86-64-v4", V4),
        ("generic,+sse3", ("sse3",)),
        ("generic,sse3", ("sse3",)),
        (" generic ,  sse3 ", ("sse3",)),
        ("generic,+avx512f", (*V2[:2], "sse4.1", "sse4.2", "avx", "f16c", "fma", "avx2", "avx512f")),
        ("x86-64-v3,-avx2", tuple(name for name in V3 if name != "avx2")),
        ("x86-64-v4,-avx", tuple(name for name in V3 if name not in ("avx", "f16c", "fma", "avx2"))),
        ("x86-64-v2,-sse3", ("cx16", "crc32", "popcnt", "sahf")),
        ("generic,+sse2,+rdrnd", ()),
    ],
)
def test_features_are_closed_both_ways(text, needed):
    assert one(text).needed == needed


def test_a_cpu_is_what_llvm_calls_it():
    haswell = one("haswell")
    assert (haswell.name, haswell.cpu) == ("haswell", "haswell")
    assert haswell.llvm_features == "-fsgsbase,-invpcid,-rdrnd,-xsaveopt"
    assert haswell.needed == (*V3, "pclmul")
    assert haswell.left_out == (
        ("not deterministic", ("rdrnd", "xsaveopt")),
        ("no package's code uses them", ("fsgsbase", "invpcid")),
    )
    assert one("apple-m1", ARM).cpu == "apple-a14"
    assert one("generic", ARM).llvm_attributes() == (("target-cpu", "generic"),)


def test_a_level_of_avx512_uses_its_width():
    assert one("x86-64-v4").llvm_attributes() == (("target-cpu", "x86-64-v4"), ("prefer-vector-width", "512"))
    assert one("skylake-avx512").attributes == ()


def test_options():
    first, second, third = resolve(X86, "generic,opt_size;x86-64-v2,clone_all,min_size;x86-64-v3,base(1),-clone_all")
    assert (first.clone_all, first.base, first.size, first.flags) == (False, 0, "opt_size", 64)
    assert (second.clone_all, second.base, second.size, second.flags) == (True, 0, "min_size", 130)
    assert (third.clone_all, third.base, third.size, third.flags) == (False, 1, "", 0)
    assert third.header() == ("x86-64-v3", ",".join(V3), 0, 1)


def test_a_target_needs_what_its_base_needs():
    """What is not cloned runs as the base's code, so a host must be able to run that as well."""
    *_, v4 = resolve(X86, X86_OFFICIAL)
    assert "pclmul" not in one("x86-64-v4").needed
    assert v4.needed == (*V4, "pclmul")
    assert "pclmul" not in resolve(X86, "sandybridge;x86-64-v4,clone_all")[1].needed


def test_apples_oldest_cpu_is_the_platforms_baseline():
    assert [target.needed for target in resolve(MAC, MAC_OFFICIAL)] == [(), ()]
    assert one("apple-m2", MAC).needed == ("bf16", "i8mm")
    assert "dotprod" in one("apple-m1", ARM).needed


def test_what_a_system_cannot_show_is_switched_off_there():
    grace = one("grace", MAC)
    assert dict(grace.left_out)["cannot be detected when an image is loaded"][:2] == ("sm4", "sve")
    assert "sve" in grace.off
    assert "sve" not in grace.features
    assert one("diamondrapids").left_out[-1][1][:2] == ("avx10.1", "avx10.2")


def test_a_group_of_features():
    assert one("generic,+v8.1a", ARM).needed == ("lse", "crc", "rdm")
    assert one("generic,+crypto", ARM).needed == ("aes", "sha2")
    assert one("generic,+sb", ARM).needed == ("sb",)


NATIVE = Native("znver4", isa("x86_64").cpus["znver4"] - {"avx512bf16", "sse4a"} | {"avxvnni"})


def test_native_is_what_the_host_has():
    native = one("native", native=NATIVE)
    assert (native.name, native.cpu) == ("znver4", "znver4")
    assert native.on == ("avxvnni",)
    assert {"avx512bf16", "sse4a"} <= set(native.off)
    assert set(native.needed) == {f for f in NATIVE.features if isa("x86_64").kind(f) == "detected"}
    assert "native" not in native.text()


def test_native_with_a_name_that_llvm_does_not_know():
    """A hypervisor's 'qemu64' decides nothing: features do."""
    assert one("native", native=Native("qemu64", frozenset(V2))).text() == "x86-64-v2"
    assert one("native", native=Native("", frozenset((*V3, "aes")))).text() == "x86-64-v3,+aes"
    assert one("native", native=Native("generic", frozenset(V2[:3]))).text() == "x86-64,+cx16,+sse3,+ssse3"
    assert one("native,-fp16fml", ARM, native=Native("", frozenset({"lse", "fullfp16", "fp16fml", "dit"}))).text() == (
        "generic,+fullfp16,+lse"
    )
    hidden = one("native", native=Native("haswell", isa("x86_64").cpus["haswell"] - {"avx"}))
    assert not {"avx", "avx2", "fma"} & {*hidden.needed, *hidden.features}
    assert one("native", MAC, native=Native("apple-m1", isa("aarch64").cpus["apple-a14"])).needed == ()


@pytest.mark.parametrize("word", ["base", "sysimage"])
def test_base_is_the_list_of_the_base_image(word):
    own = "generic;x86-64-v2,clone_all"
    assert resolve(X86, word, base=own) == resolve(X86, own)
    assert resolve(X86, f"{word};x86-64-v3,base(1)", base=own) == resolve(X86, f"{own};x86-64-v3,base(1)")


@pytest.mark.parametrize(
    ("platform", "text"),
    [(X86, X86_OFFICIAL), (ARM, ARM_OFFICIAL), (MAC, MAC_OFFICIAL), (X86, "znver5,+sha;graniterapids")],
)
def test_the_resolved_string_resolves_to_the_same(platform, text):
    targets = resolve(platform, text)
    again = resolve(platform, text_of(targets))
    assert [(t.cpu, t.on, t.off, t.needed, t.header()) for t in again] == [
        (t.cpu, t.on, t.off, t.needed, t.header()) for t in targets
    ]


# What is wrong.

BAD = [
    ("", ("cpu-target-empty", "")),
    ("  ", ("cpu-target-empty", " ")),
    ("generic;", ("cpu-target-empty", "")),
    (";generic", ("cpu-target-empty", ";")),
    (",+avx", ("cpu-target-empty", ",")),
    ("generic,,+avx", ("cpu-target-empty", ",")),
    ("generic,+", ("cpu-target-empty", "+")),
    ("Haswell", ("cpu-name-unknown", "Haswell")),
    ("+avx2", ("cpu-name-unknown", "+avx2")),
    ("help", ("cpu-name-unknown", "help")),
    ("pentium4", ("cpu-name-unknown", "pentium4")),
    ("cortex-a57", ("cpu-name-unknown", "cortex-a57")),
    ("native", ("cpu-native-unknown", "native")),
    ("base", ("cpu-base-list", "base")),
    ("generic;sysimage", ("cpu-base-list", "sysimage")),
    ("generic,+avx3", ("cpu-feature-unknown", "+avx3")),
    ("generic,help", ("cpu-feature-unknown", "help")),
    ("generic,CLONE_ALL", ("cpu-feature-unknown", "CLONE_ALL")),
    ("generic,+prefer-256-bit", ("cpu-feature-undetectable", "+prefer-256-bit")),
    ("generic,-soft-float", ("cpu-feature-undetectable", "-soft-float")),
    ("generic,+invpcid", ("cpu-feature-undetectable", "+invpcid")),
    ("generic,+egpr", ("cpu-feature-undetectable", "+egpr")),
    ("generic,-sse2", ("cpu-feature-baseline", "-sse2")),
    ("generic,+avx2,-avx", ("cpu-feature-conflict", "-avx")),
    ("generic,-avx,+avx512f", ("cpu-feature-conflict", "+avx512f")),
    ("generic,-opt_size", ("cpu-option-negated", "-opt_size")),
    ("generic,-min_size", ("cpu-option-negated", "-min_size")),
    ("generic;haswell,-base(0)", ("cpu-option-negated", "-base(0)")),
    ("generic,opt_size,min_size", ("cpu-option-conflict", "min_size")),
    ("generic;haswell,clone_all,-clone_all", ("cpu-option-conflict", "-clone_all")),
    ("generic;haswell,base(0),base(0)", None),
    ("generic;haswell,base(0)", None),
    ("generic;haswell,base(1)", ("cpu-base-invalid", "base(1)")),
    ("generic;haswell,base(2)", ("cpu-base-invalid", "base(2)")),
    ("generic;haswell;znver4,base(1)", ("cpu-base-invalid", "base(1)")),
    ("generic,base(0)", ("cpu-base-invalid", "base(0)")),
    ("generic;haswell,base(x)", ("cpu-base-invalid", "base(x)")),
    ("generic;haswell,base(0", ("cpu-base-invalid", "base(0")),
    ("generic;haswell,base", ("cpu-base-invalid", "base")),
    ("generic;haswell,base(99999999999999999999)", ("cpu-base-invalid", "base(99999999999999999999)")),
    (";".join(["generic"] * 65), ("cpu-targets-many", "")),
    ("generic" * 3000, ("cpu-targets-many", "")),
]


@pytest.mark.parametrize(("text", "problem"), BAD)
def test_a_problem_stands_at_its_word(text, problem):
    assert problems(text) == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("platform", "text", "words"),
    [
        (X86, "Haswell", "'Haswell' is no CPU of x86_64 that LLVM knows; did you mean 'haswell'?"),
        (X86, "pentium4", "'pentium4' has 32 bits and cannot run code of x86_64"),
        (X86, "native", "'native' needs this host's CPU, which is no linux-x86_64 or was not looked at"),
        (X86, "base", "'base' means the targets of a base image, and there is none"),
        (X86, "generic,sse4_2", "'sse4_2' is no feature of x86_64 that LLVM knows; LLVM calls it 'sse4.2'"),
        (X86, "generic,avx512_vnni", "'avx512_vnni' is no feature of x86_64 that LLVM knows; LLVM calls it 'avx512vnni'"),
        (X86, "generic,clone-all", "'clone-all' is no feature of x86_64 that LLVM knows; did you mean 'clone_all'?"),
        (ARM, "generic,+atomics", "'atomics' is no feature of aarch64 that LLVM knows; LLVM calls it 'lse'"),
        (X86, "generic,+prefer-256-bit", "'prefer-256-bit' changes speed alone: it is no part of a target"),
        (X86, "generic,+retpoline", "'retpoline' is a switch of LLVM's code generator, nothing that a host has or lacks"),
        (X86, "generic,+invpcid", "'invpcid' is for operating systems: no package's code uses it"),
        (X86, "generic,+egpr", "'egpr' cannot be detected when an image is loaded"),
        (MAC, "generic,+sve", "'sve' cannot be detected when an image is loaded on macos"),
        (ARM, "generic,+v9.6a", "'v9.6a' stands for cpa, lsui, occmo too, which cannot be detected when an image is loaded on linux"),
        (ARM, "generic,-v8.1a", "'v8.1a' stands for several features: name those that should go"),
        (ARM, "generic,-neon", "every aarch64 CPU has 'neon', and code is called through it"),
        (X86, "generic,+avx512f,-fma", "'-fma' contradicts '+avx512f' before it: both are about avx512f"),
        (X86, "generic;haswell;znver4,base(1)", "target 1 is not clone_all: it has not every function, so it can be no base"),
        (X86, "generic;haswell,base(1)", "the base of target 1 is one of the targets before it, 0 to 0, not 1"),
        (X86, "generic,base(0)", "the first target has no target before it that could be its base"),
    ],
)  # fmt: skip
def test_a_problem_says_what_to_do(platform, text, words):
    assert told(text, platform) == words


def test_all_problems_at_once_with_caret_lines():
    text = "generic,+avx3;;Haswell,-opt_size"
    with pytest.raises(CpuTargetError) as error:
        resolve(X86, text)
    assert (error.value.code, error.value.brief) == ("cpu-targets-invalid", "the CPU targets have 4 problems")
    assert list(error.value.details) == [
        "[cpu-feature-unknown] 'avx3' is no feature of x86_64 that LLVM knows; did you mean 'avx'?",
        "  generic,+avx3;;Haswell,-opt_size",
        "          ^~~~~",
        "[cpu-target-empty] an empty target: a ';' too many?",
        "  generic,+avx3;;Haswell,-opt_size",
        "                ^",
        "[cpu-name-unknown] 'Haswell' is no CPU of x86_64 that LLVM knows; did you mean 'haswell'?",
        "  generic,+avx3;;Haswell,-opt_size",
        "                 ^~~~~~~",
        "[cpu-option-negated] 'opt_size' cannot be negated: leave it out",
        "  generic,+avx3;;Haswell,-opt_size",
        "                         ^~~~~~~~~",
    ]  # fmt: skip
    with pytest.raises(CpuTargetError) as error:
        resolve(X86, "generic;Haswell")
    assert error.value.code == "cpu-name-unknown"


def test_a_long_string_is_cut_around_the_place():
    text = "generic" + ",+avx2" * 300 + ",+avx3"
    _, shown, caret = details(text, check(X86, text).problems)
    assert len(shown) < 410
    assert shown[caret.index("^") :].startswith("+avx3")


def test_a_long_word_is_cut():
    assert max(map(len, details("x" * 9000, check(X86, "x" * 9000).problems))) < 500


def test_very_many_problems_are_counted():
    text = "generic" + ",+x" * 300
    assert details(text, check(X86, text).problems)[-1] == "and 200 more"


def test_problems_of_the_base_images_list_have_no_place():
    assert problems("base;generic", base="Haswell") == [("cpu-name-unknown", "")]


@given(st.text(alphabet="genric;,+-abvx2()01_\t\x00é ", max_size=60))
def test_any_text_is_read(text):
    """Nothing that people type is a traceback, and every caret stands in the string or right behind it."""
    found = check(X86, text)
    assert all(0 <= problem.column <= len(text) + 1 for problem in found.problems)
    details(text, found.problems)


def strings(arch):
    """Lists of one to four targets, each with a CPU and some features for and against."""
    known = isa(arch)
    items = st.tuples(st.sampled_from("+-"), st.sampled_from(sorted(rows(arch)))).map("".join)
    target = st.tuples(st.sampled_from(sorted(known.cpus)), st.lists(items, max_size=4))
    texts = target.map(lambda parts: ",".join((parts[0], *parts[1])))
    return st.lists(texts, min_size=1, max_size=4).map(";".join)


CHOICES = st.sampled_from(["linux-x86_64", "linux-aarch64", "macos-arm64"])


@given(CHOICES.flatmap(lambda name: st.tuples(st.just(name), strings(PLATFORMS[name].arch))))
def test_every_list_is_closed_and_resolves_to_itself(drawn):
    name, text = drawn
    platform = PLATFORMS[name]
    found = check(platform, text)
    if found.problems:
        assert {problem.code for problem in found.problems} <= {"cpu-feature-conflict", "cpu-feature-undetectable"}
        return
    known, seen = isa(platform.arch), rows(platform.arch, platform.os)
    detected = {name for name in seen if known.kind(name) == "detected"}
    for target in found.targets:
        assert (known.closed(target.features) & detected) <= target.features, "what a feature implies is there"
        assert set(target.needed) <= set(seen)
        assert not set(target.on) & set(target.off)
        assert target.features & detected <= (known.cpus[target.cpu] | set(target.on)) - set(target.off)
        assert list(target.needed) == sorted(target.needed, key=seen.__getitem__)
    again = resolve(platform, text_of(found.targets))
    assert [target.facts() | {"left_out": 0} for target in again] == [
        t.facts() | {"left_out": 0} for t in found.targets
    ]
    lint(platform, found.targets, found.places)


@given(CHOICES, st.data())
def test_native_asks_for_what_the_host_has_and_no_more(name, data):
    platform = PLATFORMS[name]
    known, seen = isa(platform.arch), sorted(rows(platform.arch))
    shown = known.cpus[data.draw(st.sampled_from(sorted(known.cpus)))] & set(seen)
    shown = (shown | data.draw(st.sets(st.sampled_from(seen), max_size=4))) - data.draw(
        st.sets(st.sampled_from(seen), max_size=4)
    )
    called = data.draw(st.sampled_from(["", "generic", *sorted(known.cpus)]))
    native = one("native", platform, native=Native(called, frozenset(shown)))
    assert set(native.needed) <= shown
    again = one(native.text(), platform)
    assert again.facts() | {"left_out": 0} == native.facts() | {"left_out": 0}


# What is doubtful.


@pytest.mark.parametrize(
    ("platform", "text", "found"),
    [
        (X86, "generic;x86-64-v3,clone_all;x86-64-v4,base(1)", []),
        (X86, X86_OFFICIAL, []),
        (X86, "haswell", [("cpu-lint-baseline", "haswell")]),
        (X86, "generic;haswell,clone_all;core-avx2", [("cpu-lint-repeated", "core-avx2")]),
        (X86, "generic;x86-64-v2,-sse3,-cx16,-crc32,-popcnt,-sahf", [("cpu-lint-repeated", "x86-64-v2")]),
        (X86, "generic;x86-64-v4;x86-64-v3", [("cpu-lint-order", "x86-64-v4")]),
        (MAC, MAC_OFFICIAL, [("cpu-lint-unreachable", "generic")]),
        (MAC, "generic;apple-m2;apple-m1", [("cpu-lint-unreachable", "generic"), ("cpu-lint-order", "apple-m2")]),
        (ARM, ARM_OFFICIAL, []),
        (ARM, "generic;cortex-a76;neoverse-n1", [("cpu-lint-repeated", "neoverse-n1")]),
    ],
)
def test_doubts(platform, text, found):
    assert doubts(text, platform) == found


def test_a_target_that_its_base_makes_unreachable():
    """It needs what its base needs, and another target with the same needs comes later and wins."""
    text = "generic;sandybridge,clone_all;x86-64-v2,base(1);sandybridge,clone_all,-fsgsbase"
    assert ("cpu-lint-unreachable", "x86-64-v2") in doubts(text)


# Which target a host gets: the tables of the original's tests, decided by the run-time's own rule.


class Host:
    def __init__(self, arch, cpu):
        self.features = frozenset(name for name in isa(arch).cpus[isa(arch).cpu(cpu)] if name in rows(arch))
        self.inactive = frozenset()
        self.vector_width = 16


PSABI = "x86-64;x86-64-v2;x86-64-v3;x86-64-v4"


@pytest.mark.parametrize(
    ("platform", "text", "host", "chosen"),
    [
        (X86, X86_OFFICIAL, "core2", "generic"),
        (X86, X86_OFFICIAL, "sandybridge", "sandybridge"),
        (X86, X86_OFFICIAL, "haswell", "haswell"),
        (X86, X86_OFFICIAL, "znver4", "x86-64-v4"),
        (X86, X86_OFFICIAL, "skylake-avx512", "x86-64-v4"),
        (X86, PSABI, "core2", "x86-64"),
        (X86, PSABI, "haswell", "x86-64-v3"),
        (X86, PSABI, "znver1", "x86-64-v3"),
        (X86, PSABI, "znver4", "x86-64-v4"),
        (X86, PSABI, "skylake-avx512", "x86-64-v4"),
        (ARM, ARM_OFFICIAL, "cortex-a57", "cortex-a57"),
        (ARM, ARM_OFFICIAL, "apple-m1", "apple-m1"),
        (MAC, MAC_OFFICIAL, "apple-m1", "apple-m1"),
    ],
)
def test_hosts_get_their_target(platform, text, host, chosen):
    targets = resolve(platform, text)
    index = best([target.header() for target in targets], Host(platform.arch, host))
    assert targets[index].name == chosen


# The original's errors and quirks, each as it is there and as it is here (docs/julia-cases.md).


def resolved(text, platform=X86, **more):
    """(name, base, needed) of each target."""
    return [(target.name, target.base, target.needed) for target in resolve(platform, text, **more)]


def code(text, platform=X86, **more):
    return [each for each, _ in problems(text, platform, **more)]


CASES = {
    # 1.9 to 1.13: the parser that goes by characters.
    "a blank is part of a name": lambda: resolved("generic; x86-64-v2 , +avx2") == resolved("generic;x86-64-v2,+avx2"),
    "the empty string": lambda: code("") == ["cpu-target-empty"],
    "a semicolon at the end": lambda: code("generic;") == ["cpu-target-empty"],
    "clone_all is switched off": lambda: not one("generic,-clone_all").clone_all,
    "opt_size is disabled": lambda: code("generic,-opt_size") == ["cpu-option-negated"],
    "min_size is disabled": lambda: code("generic,-min_size") == ["cpu-option-negated"],
    "both sizes": lambda: code("generic,min_size,opt_size") == ["cpu-option-conflict"],
    "a base without its parenthesis is passed to LLVM": lambda: code("generic;haswell,base(0") == ["cpu-base-invalid"],
    "a base index is disabled": lambda: code("generic;haswell,-base(0)") == ["cpu-option-negated"],
    "a base that comes later": lambda: code("generic;haswell,base(1)") == ["cpu-base-invalid"],
    "a base that is not clone_all": lambda: code("generic;haswell;znver4,base(1)") == ["cpu-base-invalid"],
    "an unknown CPU": lambda: code("nosuchcpu") == ["cpu-name-unknown"],
    "an unknown word is passed to LLVM": lambda: code("generic,+nosuchfeature") == ["cpu-feature-unknown"],
    "a word without a sign is on": lambda: resolved("generic,avx2") == resolved("generic,+avx2"),
    "aliases of CPUs": lambda: [one(name).cpu for name in ["atom", "slm", "glm", "corei7", "corei7-avx", "core-avx-i", "core-avx2", "skx"]]
    == ["bonnell", "silvermont", "goldmont", "nehalem", "sandybridge", "ivybridge", "haswell", "skylake-avx512"],
    "generic is x86-64": lambda: {one(name).cpu for name in ("generic", "x86-64", "x86_64")} == {"x86-64"},
    "base leaks into the next target": lambda: [
        target.base for target in resolve(X86, "generic;sandybridge,clone_all;haswell,base(1);znver4")
    ] == [0, 0, 1, 0],
    "base(0) is refused": lambda: one_of("generic;haswell,base(0)", 1).base == 0,
    "knl ends the list": lambda: [t.clone_all for t in resolve(X86, "generic;knl;haswell,clone_all")] == [0, 0, 1],
    "rdrnd rdseed rtm xsaveopt are stripped": lambda: not {"rdrnd", "rdseed", "rtm", "xsaveopt"}
    & {*one("znver5,+rtm").features, *one("znver5,+rtm").needed, *one("znver5,+rtm").on},
    "what is stripped is said": lambda: dict(one("haswell").left_out)["not deterministic"] == ("rdrnd", "xsaveopt"),
    "target 0 is cut to the build host": lambda: one("znver5", native=Native("", frozenset(V2))) == one("znver5"),
    "a feature goes with what it needs": lambda: "avx2" not in one("haswell,-avx").features,
    "avx512f implies avx2 fma f16c": lambda: {"avx2", "fma", "f16c"} <= one("generic,+avx512f").features,
    "the features of 64 bits are always on": lambda: code("x86-64,-sse2,-mmx,-fxsr,-cx8") == ["cpu-feature-baseline"] * 4,
    "clone_all with a plus": lambda: one_of("generic;haswell,+clone_all", 1).clone_all,
    "sizes with a plus": lambda: [one(f"generic,+{word}").size for word in ("opt_size", "min_size")] == ["opt_size", "min_size"],
    "a base with a plus": lambda: [target.base for target in resolve(X86, "generic;sandybridge,clone_all;haswell,+base(1)")] == [0, 0, 1],
    "a base that does not end with its parenthesis is a feature": lambda: [
        code(f"generic;haswell,{word}") for word in ("base(0)x", "base()", "base(0x0)", "base(0))", "base(-0)", "base(+0)", "base 0")
    ] == [["cpu-base-invalid"]] * 6 + [["cpu-feature-unknown"]],
    "help with a sign": lambda: code("generic,+help,-help") == ["cpu-feature-unknown"] * 2,
    "knl and knm clone everything of themselves": lambda: [t.clone_all for t in resolve(X86, "generic;knl;knm;knl,-clone_all")] == [False] * 4,
    "a CPU that only LLVM knows has no features that it must not have": lambda: best(
        [target.header() for target in resolve(X86, "generic;arrowlake")], Host("x86_64", "haswell")
    ) == 0,
    "targets of 32 bits and of other architectures": lambda: [code(text, platform) for platform in (X86, ARM) for text in ELSEWHERE]
    == [["cpu-name-unknown"]] * 8,
    "a word without a sign, of the architecture and of another": lambda: (resolved("generic,neon", ARM), code("generic,vfp4", ARM))
    == ([("generic", 0, ())], ["cpu-feature-unknown"]),
    "what is written goes before what the CPU has": lambda: set(one("haswell,+avx512f").needed) - set(one("haswell").needed) == {"avx512f"},
    "what is stripped cannot be asked for": lambda: one("generic,+rdseed,+rdrnd").on == (),
    # 1.14: cpufeatures.
    "an empty string is native": lambda: code("", native=NATIVE) == ["cpu-target-empty"],
    "a base is not validated": lambda: code("generic;haswell,base(-1)") == ["cpu-base-invalid"],
    "a word without a sign is dropped": lambda: one("generic,avx2").needed != (),
    "help inside of a string": lambda: code("generic,help;haswell") == ["cpu-feature-unknown"],
    "an unknown signed word passes": lambda: code("generic,-nosuchfeature") == ["cpu-feature-unknown"],
    "both sizes pass": lambda: code("generic,opt_size;haswell,opt_size,min_size") == ["cpu-option-conflict"],
    "a host named generic gets the generic clone": lambda: best(
        [target.header() for target in resolve(X86, X86_OFFICIAL)], Host("x86_64", "haswell")
    ) == 2,
    "empty pieces are left out": lambda: code("generic;;haswell") == ["cpu-target-empty"],
    "a base is read like C reads numbers": lambda: code("generic;haswell,base(1x)") == ["cpu-base-invalid"],
    # Selection.
    "a feature that the host has not": lambda: lacks("generic,+sse4.2", V2[:3]) == ["generic: the CPU lacks sse4.1, sse4.2"],
    "nothing is compatible, and one line per target": lambda: lacks("haswell;x86-64-v2,clone_all", ()) == [
        f"haswell: the CPU lacks {', '.join((*V3, 'pclmul'))}", f"x86-64-v2: the CPU lacks {', '.join(V2)}",
    ],
    "a host without cx16": lambda: lacks("generic,+cx16", ("sse3",)) == ["generic: the CPU lacks cx16"],
    "an equal name wins": lambda: chosen("generic;haswell;x86-64-v4", {*V4, "pclmul"}) == 2,
    "more features win": lambda: chosen("generic;haswell;x86-64-v3", {*V4, "pclmul"}) == 1,
    "on a tie the later one wins": lambda: chosen("generic;haswell;core-avx2", {*V4, "pclmul"}) == 2,
    "wider vectors win": lambda: chosen("generic;generic,+avx;x86-64-v2,+aes,+adx,+sha", {*V3, "aes", "adx", "sha"}) == 1,
    "SVE2 is no wider than SVE": lambda: [
        best([("a", names, 0, 0), ("b", "sve,lse,crc", 0, 0)], Simulated({"sve", "sve2", "lse", "crc"})) for names in ("sve,sve2", "sve,sve2,lse,crc")
    ] == [1, 0],
    "tuning bits of a CPU are no conflict": lambda: {
        isa(platform.arch).kind(name) for platform in (X86, ARM) for cpu in isa(platform.arch).cpus
        for target in check(platform, cpu).targets for name in target.needed
    } == {"detected"},
    # The word for the base image's list.
    "sysimage alone": lambda: resolved("sysimage", base=X86_OFFICIAL) == resolved(X86_OFFICIAL),
    "indices after sysimage count from the whole list": lambda: resolved("sysimage;znver5,base(1)", base=X86_OFFICIAL)
    == resolved(f"{X86_OFFICIAL};znver5,base(1)"),
    "sysimage in another place": lambda: code("generic;sysimage", base="generic") == ["cpu-base-list"],
    "sysimage without a stored list is native": lambda: code("sysimage;haswell") == ["cpu-base-list"],
    "the expanded string is stored": lambda: text_of(resolve(X86, "base;haswell", base="generic")) == "generic;haswell",
    "sysimage has no items": lambda: code("sysimage,+avx", base="generic") == ["cpu-base-list"],
    "a name that begins with sysimage": lambda: code("sysimages;generic", base="generic") == ["cpu-name-unknown"],
    "blanks before sysimage": lambda: resolved(" sysimage ; haswell", base="generic") == resolved("generic;haswell"),
    # What is recorded.
    "flags and base are recorded": lambda: [
        t.header()[2:] for t in resolve(X86, "generic,opt_size;sandybridge,clone_all,min_size;haswell,base(1)")
    ] == [(64, 0), (130, 0), (0, 1)],
    "features are recorded, not the word native": lambda: [row[:2] for row in [one("native", native=NATIVE).header()]]
    == [("znver4", ",".join(one("native", native=NATIVE).needed))],
    # All strings of its continuous integration.
    "official strings": lambda: [code(text, platform) for platform, text in OFFICIAL] == [[]] * len(OFFICIAL),
}  # fmt: skip
OFFICIAL = (
    (X86, X86_OFFICIAL),
    (X86, "generic;sandybridge,-xsaveopt,clone_all;haswell,-rdrnd,base(1)"),
    (ARM, ARM_OFFICIAL),
    (MAC, MAC_OFFICIAL),
)


ELSEWHERE = ("i686", "pentium4", "armv7-a", "pwr8")
"""The first targets of official binaries for platforms that there are none of here."""


class Simulated:
    """A host with some features."""

    def __init__(self, features):
        self.features, self.inactive, self.vector_width = frozenset(features), frozenset(), 16


def chosen(text, features):
    """The target that a host gets; nobody asks for its name."""
    return best([target.header() for target in resolve(X86, text)], Simulated(features))


def lacks(text, features):
    """What a host with some features is told of each target of an image that it cannot run."""
    reason = problem(select([target.header() for target in resolve(X86, text)], Simulated(features)))
    assert reason.code == "R16"
    return list(reason.details)


def one_of(text, index):
    return resolve(X86, text)[index]


@pytest.mark.parametrize("name", CASES)
def test_the_originals_case(name):
    assert CASES[name]()


ALL = 1 << 31
"""The bit of 'all functions' in a length, and of 'has a slot' in an index."""


GOLDEN = """
define i32 @boring(i32 %x) {
  %y = add i32 %x, 1
  ret i32 %y
}
define float @fastmath(float %x) {
  %y = fadd fast float %x, 1.0
  ret float %y
}
define void @loop(i1 %c) {
  br label %again
again:
  br i1 %c, label %again, label %out
out:
  ret void
}
define <4 x i32> @simd(<4 x i32> %v) {
  %w = add <4 x i32> %v, %v
  ret <4 x i32> %w
}
define i32 @simd_call(<4 x i32> %v) {
  %w = call <4 x i32> @simd(<4 x i32> %v)
  %x = extractelement <4 x i32> %w, i64 0
  ret i32 %x
}
"""


def clone_indices(targets, functions, cloned, slots):
    """The original's u32 stream of clones: for each target length, base unless everything is cloned, indices."""
    stream = []
    for index, target in enumerate(targets):
        if index == 0 or target.clone_all:
            stream += [ALL | len(slots), *(functions.index(name) for name in slots)]
        else:
            mine = cloned[index]
            stream += [len(mine), target.base]
            stream += [functions.index(name) | (ALL if name in slots else 0) for name in mine]
    return stream


def test_the_golden_encoding():
    """test/llvmpasses/multiversioning-x86.ll: our targets, and our decision on such functions, give its words.

    An image has no such stream, nor its cells and pointers. `clone_slots` (a count, then the index of each function that
    another one calls and the distance of the cell through which it does): here what a cloned function calls is below it,
    in its own target's object, so there are no such cells, and what is written to is one array with a slot for every
    entry. `clone_ptrs` (the code of each target after the first, without what its base serves): here each target has a
    whole row of entries, its base's among them.
    """
    targets = resolve(X86, "generic;sandybridge,clone_all;haswell,base(1)")
    text = str(binding.parse_assembly(GOLDEN))
    functions = ["boring", "fastmath", "loop", "simd", "simd_call"]
    chosen = plan_base(text, functions, (), X86, targets)
    cloned = {number: [functions[each] for each in chosen.cloned(number)] for number in (1, 2)}
    called = [name for name in cloned[2] if any(name in node.refers for node in read(text).values())]
    assert clone_indices(targets, functions, cloned, called) == [
        ALL | 1, 3, ALL | 1, 3, 4, 1, 1, 2, ALL | 3, 4,
    ]  # fmt: skip
    assert [len(called), *map(functions.index, called)] == [1, 3], "clone_slots, whose third word is the linker's"
    ones = ["boring.1", "fastmath.1", "loop.1", "simd.1", "simd_call.1"]
    twos = ["fastmath.2", "loop.2", "simd.2", "simd_call.2"]
    assert [f"{name}.{number}" for number, names in cloned.items() for name in names] == ones + twos, "clone_ptrs"
    assert list(chosen.entries()) == [*functions, *ones, "boring.1", *twos], "what an image has instead"
