"""The CPUs that qemu plays: what the table says of them, against what a probe sees under qemu, and against archspec."""

import archspec.cpu
import pytest

from tests.conftest import require_tool, skip_or_fail
from tests.sample_objects import LLDS, PLATFORMS
from tests.test_probe import seen
from toolchain.cpu.models import NOT_PLAYED, model, model_problem, models
from toolchain.errors import ToolError
from toolchain.run import harness
from toolchain.run.routes import availability
from toolchain.run.routes.available import qemu_argv

PLATFORM = {"x86_64": PLATFORMS["linux-x86_64"], "aarch64": PLATFORMS["linux-aarch64"]}
EVERY = [(arch, name) for arch in PLATFORM for name in models(arch)]
LESS = [
    ("x86_64", text)
    for text in ("Haswell,-avx2", "Haswell,-abm", "max,-avx2,-bmi1", "Nehalem,-sse4.2", "max,-pclmulqdq,-movbe")
]
ARCHSPEC = {
    ("x86_64", "Nehalem"): "nehalem", ("x86_64", "SandyBridge"): "sandybridge", ("x86_64", "Haswell"): "haswell",
    ("aarch64", "neoverse-n1"): "neoverse_n1", ("aarch64", "a64fx"): "a64fx", ("aarch64", "cortex-a72"): "cortex_a72",
}  # fmt: skip
WORDS = {
    "sse4_1": "sse4.1", "sse4_2": "sse4.2", "lahf_lm": "sahf", "pclmulqdq": "pclmul", "abm": "lzcnt", "bmi1": "bmi",
    "atomics": "lse", "asimdrdm": "rdm", "asimddp": "dotprod", "fphp": "fullfp16", "lrcpc": "rcpc", "dcpop": "ccpp",
    "crc32": "crc", "fcma": "complxnum",
}  # fmt: skip
"""Linux's words (archspec's) for LLVM's."""


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    return tmp_path_factory.mktemp("models")


@pytest.mark.emulator
@pytest.mark.parametrize(("arch", "text"), EVERY + LESS)
def test_the_table_is_what_a_probe_sees_under_qemu(arch, text, work):
    require_tool(f"qemu-{arch}-static", f"qemu-{arch}", capability="qemu")
    able = availability("qemu", PLATFORM[arch])
    if not able.ok:
        skip_or_fail("qemu", able.reason)
    program = harness.build(PLATFORM[arch], "probe", next(iter(LLDS.values())), work)
    features, inactive, width = seen([*qemu_argv(text, arch=arch), str(program)], work)
    said = model(arch, text)
    if text.startswith("max"):
        gone = model(arch, "max").features - said.features
        assert said.features <= features, "later versions have more"
        assert not features & (gone | {"avx512f"})
    else:
        assert features - NOT_PLAYED == said.features
    assert (inactive, width) == (frozenset(), said.vector_width)


@pytest.mark.parametrize("place", ARCHSPEC)
def test_archspec_says_the_same(place):
    """Of the features that both have a word for."""
    said, theirs = model(*place).features, archspec.cpu.TARGETS[ARCHSPEC[place]].features
    shared = {WORDS.get(word, word) for target in archspec.cpu.TARGETS.values() for word in target.features}
    found = {WORDS.get(word, word) for word in theirs}
    assert said & shared - found <= {"xsave", "fsgsbase", "aes" if place[1] == "a64fx" else ""}, (
        "archspec leaves some out"
    )
    assert {word for word in found if word in _known(place[0])} - NOT_PLAYED <= said


def _known(arch):
    return {feature for name in models(arch) for feature in model(arch, name).features}


@pytest.mark.parametrize(("arch", "text", "told"), [
    ("x86_64", "Haswel", "qemu's CPU 'Haswel' is not known here; did you mean 'Haswell'?"),
    ("x86_64", "haswell", "qemu's CPU 'haswell' is not known here; did you mean 'Haswell'?"),
    ("aarch64", "Haswell", "qemu's CPU 'Haswell' is not known here"),
    ("x86_64", "Haswell,avx2", "'avx2' should read like '-avx2'"),
    ("x86_64", "max,+avx512f", "'+avx512f' should read like '-avx2'"),
    ("x86_64", "max,-lzcnt", "'lzcnt' is no feature that can be taken away"),
    ("x86_64", "Haswell,", "'' should read like '-avx2'"),
    ("x86_64", "Hawell,-bmi3", "qemu's CPU 'Hawell' is not known here; did you mean 'Haswell'?; 'bmi3' is no feature that can be taken away; did you mean 'bmi2'?"),
    ("aarch64", "max,-sve", "features of this architecture's CPUs cannot be taken away"),
])  # fmt: skip
def test_what_is_no_model(arch, text, told):
    assert model_problem(arch, text) == told
    with pytest.raises(ToolError) as caught:
        model(arch, text)
    assert (caught.value.code, caught.value.brief) == ("cpu-model-unknown", told)
    assert caught.value.details == (f"qemu's CPUs that are known: {', '.join(models(arch))}",)


def test_every_model_of_the_table_is_one():
    assert not any(model_problem(arch, text) for arch, text in EVERY + LESS)
