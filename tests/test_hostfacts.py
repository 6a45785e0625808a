"""The choice in C against the choice in Python, over thousands of hosts and tables; the facts as bytes; both as code."""

import ctypes
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llvmlite import binding as llvm

from pkgimage import host as hosts
from pkgimage import hostfacts
from pkgimage.cpufeatures import AARCH64, X86
from pkgimage.host import Host
from pkgimage.selection import select
from tests.conftest import skip_or_fail
from toolchain.codegen import llvm as door
from toolchain.platforms import load_platforms
from toolchain.run.harness import probe_parts

NATIVE = Path(__file__).resolve().parent.parent / "platforms" / "native"
NAMES = {"x86_64": [row[0] for row in X86], "aarch64": [row[0] for row in AARCH64]}
# Few features, so that hosts often have what targets need; from all four words of the sets, as far as there are names.
FEW = {
    "x86_64": ["sse3", "avx", "avx2", "avx512f", "fma", "avxvnni", "amx-tile", "amx-complex"],
    "aarch64": ["lse", "crc", "sve", "sve2", "dotprod", "sme", "cmpbr", "lsfe"],
}


def compiled(text):
    """`pk_select` of `text` and `pk_probe`, compiled for this machine at -O3, in this process."""
    platform = load_platforms().get(hosts.platform_id())
    if platform is None:
        skip_or_fail("host", f"no platform file for {hosts.platform_id()}")
    machine = door.machine(platform.triple, platform.cpu, platform.features, 3)
    module = door.parse_text(text)
    for name in probe_parts(platform):
        module.link_in(door.parse_text((NATIVE / f"{name}.ll").read_text()))
    module.triple, module.data_layout = platform.triple, str(machine.target_data)
    for function in module.functions:
        if not function.is_declaration and function.name not in ("pk_select", "pk_probe"):
            function.linkage = "internal"
    door.optimize_module(module, machine, 3)
    engine = llvm.create_mcjit_compiler(
        module, llvm.Target.from_triple(platform.triple).create_target_machine(jit=True)
    )
    engine.finalize_object()
    return engine


def chooser(engine):
    function = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int32)
    return function(engine.get_function_address("pk_select"))


@pytest.fixture(scope="module")
def native():
    return compiled((NATIVE / "select.ll").read_text())


@pytest.fixture(scope="module")
def choose(native):
    return chooser(native)


def sets(names):
    return st.lists(st.sampled_from(names), max_size=5, unique=True)


@st.composite
def tables(draw):
    """(architecture, features of each target, hosts); a host is (usable, inactive, vector width, forced)."""
    arch = draw(st.sampled_from(sorted(NAMES)))
    names = draw(st.sampled_from([FEW[arch], NAMES[arch]]))
    texts = draw(st.lists(sets(names), min_size=1, max_size=6))
    those_of_some = st.integers(0, 6).map(lambda count: sorted({name for text in texts[:count] for name in text}))
    host = st.tuples(
        st.one_of(sets(names), those_of_some), st.one_of(st.just([]), sets(names)),
        st.sampled_from([0, 16, 32, 64, 256]), st.one_of(st.none(), st.integers(0, len(texts))),
    )  # fmt: skip
    return arch, texts, draw(st.lists(host, min_size=20, max_size=30))


def differences(choose, table):
    """(in Python, in C) wherever the two choose differently."""
    arch, texts, machines = table
    targets = [(f"cpu{index}", ",".join(text), 0, 0) for index, text in enumerate(texts)]
    rows = hostfacts.target_rows(targets, arch)
    for usable, inactive, width, forced in machines:
        cpu = (frozenset(usable), frozenset(inactive), width)
        there = Host("linux-x86_64", "", "cpython", (3, 11), features=cpu[0], inactive=cpu[1], vector_width=width)
        expected = select(targets, there, "" if forced is None else str(forced)).index
        found = choose(hostfacts.encode(cpu, arch, forced), rows, len(targets))
        if found != (-1 if expected is None else expected):
            yield expected, found


@settings(max_examples=120, deadline=None)
@given(table=tables())
def test_c_and_python_choose_the_same(choose, table):
    """At least 2,400 hosts."""
    assert list(differences(choose, table)) == []


WIDTHS = ("x86_64", [["avx512f"], ["avx", "fma"], []], [(["avx512f", "avx", "fma"], [], 0, None)])
WAITING = ("x86_64", [["avx"], []], [(["avx"], ["avx"], 0, None)])
SCALABLE = ("aarch64", [["sve"], ["lse", "crc"]], [(["sve", "lse", "crc"], [], 32, None)])


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (WIDTHS, ("icmp ult i32", "icmp ugt i32")),  # narrower vectors win
        (WAITING, ("xor i64", "or i64")),  # what the system has not enabled counts
        (SCALABLE, ("icmp ugt i32", "icmp eq i32")),  # scalable vectors are as wide as NEON's
    ],
)
def test_control_another_rule_is_seen(choose, table, fault):
    assert list(differences(choose, table)) == []
    text = (NATIVE / "select.ll").read_text()
    assert fault[0] in text
    assert list(differences(chooser(compiled(text.replace(*fault, 1))), table))


@given(
    st.sampled_from(sorted(NAMES)).flatmap(lambda arch: st.tuples(st.just(arch), sets(NAMES[arch]), sets(NAMES[arch])))
)
def test_facts_come_back(case):
    arch, usable, inactive = case
    cpu = (frozenset(usable), frozenset(inactive), 32)
    assert hostfacts.decode(hostfacts.encode(cpu, arch, 3)) == cpu
    assert len(hostfacts.encode(cpu, arch)) == hostfacts.SIZE == 80


def test_facts_that_make_no_sense_are_refused(choose):
    good = hostfacts.encode((frozenset(["avx"]), frozenset(), 0), "x86_64")
    assert hostfacts.decode(good + b"more of a newer format")[0] == {"avx"}
    for wrong in (b"", good[:-1], b"\x4f" + good[1:], good[:4] + b"\x03" + good[5:]):
        with pytest.raises(ValueError, match=r"bytes where 80 belong|facts of"):
            hostfacts.decode(wrong)
    assert choose(b"\x4f" + good[1:], hostfacts.target_rows([("a", "", 0, 0)], "x86_64"), 1) == -2
    assert choose(good, b"", 0) == -1


def test_names_without_a_number():
    """A host may have them: nothing can ask for them. A target may not."""
    assert hostfacts.decode(hostfacts.encode((frozenset(["avx", "new"]), frozenset(["newer"]), 0), "x86_64"))[0] == {
        "avx"
    }
    with pytest.raises(ValueError, match="new"):
        hostfacts.target_rows([("a", "avx,new", 0, 0)], "x86_64")


def test_the_optimised_probe_sees_this_machine(native):
    """The same machine code after LLVM's optimisation, compared with the kernel's word for a few features."""
    probe = ctypes.CFUNCTYPE(None, ctypes.c_char_p)(native.get_function_address("pk_probe"))
    facts = ctypes.create_string_buffer(hostfacts.SIZE)
    probe(facts)
    features, inactive, _ = hostfacts.decode(facts.raw)
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists() or hosts.platform_id() != "linux-x86_64":
        skip_or_fail("host", "this machine is not x86-64 Linux")
    words = set(cpuinfo.read_text().split())
    for name in ("avx", "avx2", "fma", "bmi2", "avx512f", "popcnt", "f16c"):
        assert (name in features) == (name in words)
    assert not features & inactive
