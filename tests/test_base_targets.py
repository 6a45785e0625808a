"""A base image with CPU targets: what is cloned, what `bind` fills in, what a load chooses, what it costs the others."""

import ctypes
import functools
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from pkgimage.image import header_if_like, read_image
from tests import base_images
from tests.clone_images import Bound, facts, here
from toolchain.audit import find, read_facts
from toolchain.codegen import base_plan, compile_base
from toolchain.codegen.objects import patched
from toolchain.codegen.targets import Plan, plan_base
from toolchain.cpu import resolve
from toolchain.image_names import section_names, target_of
from toolchain.platforms import load_platforms
from toolchain.run import basing
from toolchain.run.clone_rules import findings
from toolchain.run.inspecting import inspect_image
from toolchain.run.linker import link_image
from toolchain.serialize.base import GLUE, base_functions, support_functions

PLATFORMS = load_platforms()
LINUX = PLATFORMS["linux-x86_64"]
STRING = "generic;x86-64-v3;x86-64-v4,clone_all"
OTHERS = {
    "linux-aarch64": "generic;neoverse-n1", "macos-arm64": "generic;apple-m2", "macos-x86_64": "generic;x86-64-v3",
    "windows-x86_64": "generic;x86-64-v3",
}  # fmt: skip
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-base-cpu-")


@functools.cache
def base(platform: str = "linux-x86_64", targets: str = STRING) -> Path:
    """The base image of a platform for `targets`."""
    base_images.lld()
    folder = Path(tempfile.mkdtemp(dir=_DIRECTORY.name))
    return folder / basing.make_base({"platform": platform, "lld": None, "targets": targets}, folder)["image"]


@functools.cache
def image() -> Path:
    """The image `upon` on that base, which lies beside it."""
    folder = Path(tempfile.mkdtemp(dir=_DIRECTORY.name))
    return base_images.upon(base(), folder)


def needed(number: int) -> tuple[str, ...]:
    return resolve(LINUX, STRING)[number].needed


def functions(bound: Bound) -> list[int]:
    """What the table offers now."""
    place, count = struct.unpack("<2Q", ctypes.string_at(bound.table + 104, 16))
    return list(struct.unpack(f"<{count}Q", ctypes.string_at(place, 8 * count)))


def file_symbols(path: Path) -> dict[str, tuple[int, str]]:
    """Name to (address, section), by a reader that is not ours."""
    with path.open("rb") as file:
        elf = ELFFile(file)
        rows = [s for s in elf.get_section_by_name(".symtab").iter_symbols() if isinstance(s["st_shndx"], int)]
        return {s.name: (s["st_value"], elf.get_section(s["st_shndx"]).name) for s in rows}


# -- what is cloned ----------------------------------------------------------------------------------------------------


def test_what_gains_is_cloned_and_the_glue_is_not():
    plan = base_plan(LINUX, resolve(LINUX, STRING))
    names = base_functions("linux")
    cloned = [{names[index] for index in plan.cloned(number)} for number in range(3)]
    assert cloned[0] == set()
    assert {"numba_xxgemm", "numba_dict_lookup", "scipy_special_gammainc"} <= cloned[1]
    assert not {"NRT_MemInfo_alloc_aligned", *GLUE} & cloned[1], "no loop, no arithmetic"
    assert cloned[2] == set(support_functions("linux")), "clone_all: every function but the glue's"
    assert json.loads(plan.manifest())[1][str(names.index("numba_dict_lookup"))] == {"loop": "find"}


def test_a_function_of_the_glue_is_cloned_by_no_reason():
    """The control: the same text, taken for a function like any other, is cloned for its loop."""
    text = "define void @f() {\n  br label %a\na:\n  br label %a\n}\n"
    targets = resolve(LINUX, "generic;x86-64-v3")
    assert plan_base(text, ("f",), (), LINUX, targets).cloned(1) == [0]
    assert plan_base(text, ("f",), ("f",), LINUX, targets).cloned(1) == []


def test_the_names_of_clones_and_the_sections_they_stand_in():
    found = file_symbols(base())
    assert found["numba_xxgemm"][1] == ".text"
    assert found["numba_xxgemm.1"][1] == ".code1"
    assert found["NRT_MemInfo_alloc_aligned.2"][1] == ".code2"
    assert "NRT_MemInfo_alloc_aligned.1" not in found
    # A variable that code changes is there once, for the code of all targets.
    assert [name for name in found if "numba_random_hash.state" in name] == ["shared.numba_random_hash.state"]


def test_inspect_names_the_functions_and_the_reasons():
    found = inspect_image(base())["clones"]
    assert [(row["target"], row["entries"]) for row in found] == [
        ("generic", len(base_functions("linux"))), ("x86-64-v3", len(found[1]["cloned"])),
        ("x86-64-v4", len(support_functions("linux"))),
    ]  # fmt: skip
    assert {"name": "numba_dict_lookup", "signature": "", "reasons": {"loop": "find"}} in found[1]["cloned"]


# -- what bind fills in ------------------------------------------------------------------------------------------------


@functools.cache
def bound() -> Bound:
    here()
    return Bound(base())


def offered(number: int) -> list[int]:
    """The functions after binding a host that can run everything, with target `number` forced."""
    assert bound().bind(facts(needed(2), number)) == 0
    return functions(bound())


def test_bind_offers_the_functions_of_the_target():
    here()
    names, found = base_functions("linux"), file_symbols(base())
    start = bound().table - found["pkgimage_table"][0]
    rows = [offered(number) for number in (0, 1, 2)]
    for number, row in enumerate(rows):
        for name, address in zip(names, row, strict=True):
            own = f"{name}.{number}" if number else name
            assert address - start == found[own if own in found else name][0], (name, number)
    assert rows[0] == offered(0), "it can be bound again"
    assert rows[1] != rows[0] != rows[2]


def test_the_best_target_of_a_host_is_chosen():
    here()
    best = [offered(number) for number in range(3)]
    for number, features in enumerate(((), needed(1), needed(2))):
        assert bound().select(facts(features)) == number
        assert bound().bind(facts(features)) == 0
        assert functions(bound()) == best[number]


def test_a_host_that_can_run_none_changes_nothing():
    here()
    path = base("linux-x86_64", "x86-64-v3;x86-64-v4")
    narrow = Bound(path)
    before = functions(narrow)
    assert narrow.bind(facts(needed(2), 1)) == 0
    filled = functions(narrow)
    assert filled != before
    assert narrow.bind(facts(needed(1)[:5])) == -9
    assert functions(narrow) == filled


def usable() -> list[int]:
    """The targets that this machine runs: the kernel's words are the oracle."""
    flags = Path("/proc/cpuinfo").read_text("ascii").partition("flags")[2].partition("\n")[0].split()
    return [0, *([1] if {"avx2", "fma", "movbe"} <= {*flags} else []), *([2] if "avx512vl" in flags else [])]


def test_code_of_every_target_gives_the_same_results():
    here()
    index = base_functions("linux").index("scipy_special_gammainc")
    kind = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double, ctypes.c_double)
    for number in usable():
        function = kind(offered(number)[index])
        # scipy.special.gammainc, written down once
        assert function(2.0, 3.0) == pytest.approx(0.8008517265285442, rel=1e-13)
        assert function(0.5, 0.2) == pytest.approx(0.4729107431344619, rel=1e-13)
    assert bound().bind(None) == 0, "it looks itself"
    assert functions(bound()) == offered(usable()[-1])


# -- loading -----------------------------------------------------------------------------------------------------------

LOAD = """
import ctypes, json, sys, pkgimage
from pkgimage import base
module = pkgimage.load(sys.argv[1])
(capsule,) = base._tables.values()
pointer = ctypes.pythonapi.PyCapsule_GetPointer
pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
start = pointer(capsule, b"__pkgimage_table__")
place, count = (ctypes.c_uint64 * 2).from_address(start + 104)
rows = list((ctypes.c_uint64 * count).from_address(place))
values = module.filled(100, 1.5)
print(json.dumps([[row - start for row in rows], module.big(2.0, 3.0), module.total(values)]))
"""


def loaded(path: Path, forced: str) -> list:
    """[addresses of functions from the table's on, results] in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PKGIMAGE_CPU_TARGET": forced}
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(path)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


# An image for every CPU takes `generic` and nothing else; its base has a choice of its own.
@pytest.mark.parametrize(("forced", "number"), [("", None), ("generic", 0)])
def test_a_load_chooses_for_the_base(forced, number):
    here()
    found, *results = loaded(image(), forced)
    wanted = usable()[-1] if number is None else number
    assert found == [address - bound().table for address in offered(wanted)]
    assert results == [pytest.approx(0.8008517265285442, rel=1e-13), 150.0]


def test_a_damaged_base_with_targets_is_found(tmp_path):
    here()
    shutil.copy(image(), tmp_path)
    content = bytearray(base().read_bytes())
    content[content.index(b"x86-64-v3")] ^= 1
    (tmp_path / base().name).write_bytes(content)
    with pytest.raises(AssertionError, match="damaged"):
        loaded(tmp_path / image().name, "")


def test_a_base_without_targets_is_compared_and_not_decoded():
    """Nothing of a load upon a plain base has changed; one with targets takes the way of any image."""
    here()
    plain, like = base_images.base(), read_image(base_images.image())
    wanted = read_image(plain).header.build_id
    assert header_if_like(str(plain), "@base", wanted, like) == read_image(plain).header_bytes
    for path in (base(), base("linux-x86_64", "x86-64-v3;x86-64-v4"), base("linux-x86_64", "x86-64-v2")):
        assert header_if_like(str(path), "@base", read_image(path).header.build_id, like) is None


# -- identity ----------------------------------------------------------------------------------------------------------


def test_another_list_is_another_base():
    lld = base_images.lld()
    texts = ["", "generic", STRING, "generic;x86-64-v3", "generic;x86-64-v3,clone_all"]
    ids = [basing.planned_base(LINUX, lld, text) for text in texts]
    assert len(set(ids)) == len(texts)
    header = read_image(base()).header
    assert header.build_id == ids[2]
    assert [row[0] for row in header.targets] == ["generic", "x86-64-v3", "x86-64-v4"]
    assert read_image(base()).data().get("targets") == STRING
    assert read_image(base_images.base()).header.build_id == ids[0]
    assert "targets" not in read_image(base_images.base()).data().names()


# -- every platform ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", OTHERS)
def test_a_base_of_every_platform_holds_to_its_targets(platform):
    path = base(platform, OTHERS[platform])
    assert find(read_facts(path), PLATFORMS[platform]) == []
    assert {target_of(code.section) for code in read_facts(path).code} == {0, 1}


@dataclass(frozen=True)
class Swapped(Plan):
    """A plan whose last two rows of functions have changed places; objects, header and needs stay."""

    def entries(self):
        names, size = list(super().entries()), self.methods
        rows = [names[size * target : size * (target + 1)] for target in range(len(self.targets))]
        yield from (name for row in (*rows[:-2], rows[-1], rows[-2]) for name in row)


@pytest.mark.parametrize("platform", [LINUX.id, *OTHERS])
@pytest.mark.parametrize("swapped", [False, True], ids=["good", "swapped"])
def test_functions_of_one_target_in_the_row_of_another(tmp_path, platform, swapped):
    lld, text = base_images.lld(), f"generic;{OTHERS.get(platform, STRING).removeprefix('generic;')};generic"
    place, targets = PLATFORMS[platform], resolve(PLATFORMS[platform], text)
    good = base_plan(place, targets)
    package, section, header = basing.planned(place, lld, targets, good.manifest())
    plan = Swapped(good.targets, good.reasons, good.functions) if swapped else good
    paths = []
    for number, content in enumerate(compile_base(package, place, section, header, basing.FLAGS, plan)):
        paths.append(tmp_path / f"{number}.o")
        paths[-1].write_bytes(content)
    link_image(paths, tmp_path / f"base{place.suffix}", place, lld, tmp_path)
    found = findings(tmp_path / f"base{place.suffix}")
    assert [one.code for one in found] == ["entry-misplaced"] * swapped
    if swapped:
        last = len(targets) - 1
        assert found[0].detail.startswith(f"{last - 1} {targets[last - 1].name}: ")
        assert f"{last} {targets[last].name}: " in found[0].detail or "more" in found[0].detail
        assert "is code of " in found[0].detail


def test_code_above_what_the_header_says_is_found(tmp_path):
    """The fault: x86-64-v3's code under a header that says that its target is generic as well."""
    assert find(read_facts(base()), LINUX) == []
    chosen = base_plan(LINUX, resolve(LINUX, "generic;x86-64-v3"))
    package, section, header = basing.planned(
        LINUX, base_images.lld(), resolve(LINUX, "generic;x86-64-v3"), chosen.manifest()
    )
    said = basing.planned(LINUX, base_images.lld(), resolve(LINUX, "generic;generic"), chosen.manifest())[2]
    assert len(said) <= len(header)
    first, second = compile_base(package, LINUX, section, header, basing.FLAGS, chosen)
    paths = [tmp_path / "0.o", tmp_path / "1.o"]
    paths[0].write_bytes(patched(first, {section_names("elf")[0]: said.ljust(len(header), b"\0")}))
    paths[1].write_bytes(second)
    link_image(paths, tmp_path / "base.so", LINUX, base_images.lld(), tmp_path)
    assert "isa-above-baseline" in {finding.code for finding in find(read_facts(tmp_path / "base.so"), LINUX)}
