"""Variants without native code: found by `load`, compiled in a worker, linked in memory. What functions do with every kind of
value is tests/test_values.py, which runs on images and through the JIT.
"""

import dataclasses
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import llvmlite.binding as llvm
import numpy as np
import pytest

import pkgimage
from pkgimage import host
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot
from pkgimage.errors import LoadError
from pkgimage.find import NoVariantError
from pkgimage.flags import Flags, resolve
from tests import portable
from tests.clone_images import Bound, compiled, facts
from tests.clone_images import linked as linked_image
from tests.conftest import skip_or_fail
from tests.sample import FORBIDDEN, method, sample
from toolchain.errors import CodegenError
from toolchain.frontends.described import describe, described
from toolchain.package import Package
from toolchain.run.jit import jit
from toolchain.run.linking import linked
from toolchain.run.process import Command, run

NATIVE = "linux-x86_64"
ROOT = Path(__file__).resolve().parent.parent


def whole(package: Package) -> Package:
    """The package with bitcode that says its methods, as front ends make it."""
    module = llvm.parse_bitcode(package.bitcode)
    describe(module, package.methods)
    return dataclasses.replace(package, bitcode=module.as_bitcode())


@pytest.fixture
def depot(tmp_path: Path) -> Iterator[Path]:
    """A depot with the sample package as bitcode, the only one of this process."""
    if host.platform_id() != NATIVE:
        skip_or_fail("host", "the JIT is for Linux on x86-64 here")
    before = dict(os.environ)
    os.environ["PKGIMAGE_DEPOT_PATH"] = str(tmp_path / "depot")
    yield tmp_path / "depot"
    os.environ.clear()
    os.environ.update(before)


def candidate(depot: Path) -> Candidate:
    return Candidate(Depot(str(depot)), "sample", portable.KEY)


def test_functions_globals_and_exceptions(depot: Path) -> None:
    path = portable.publish(depot, whole(sample(values={"ANSWER": 42, "TABLE": np.arange(5000.0)})), NATIVE)
    module = jit(candidate(depot), Flags())
    assert module.add(0.0, 2.0) == 2.0
    assert module.total(np.arange(5.0)[::2]) == 6.0
    assert (module.ANSWER, module.TABLE.sum(), module.TABLE.flags.writeable) == (42, 12497500.0, False)
    with pytest.raises(ZeroDivisionError, match="division by zero"):
        module.divide(1, 0)
    assert (module.__name__, module.__file__, module.add.__module__) == ("sample", str(path), "sample")
    assert module.__pkgimage__.header.flags & 1 == 0
    assert pkgimage.loader.loaded["sample"] == module.__pkgimage__.header.build_id
    again = jit(candidate(depot), resolve({"optimize": 2}))
    assert again is not module
    assert again.add(0.0, 2.0) == 2.0


ASKING = """
declare i1 @"pkgimage.cpu.sse2"()
declare i1 @"pkgimage.cpu.fma"()
define i64 @c_asked(i64 %x) {
  %a = call i1 @"pkgimage.cpu.sse2"()
  %b = call i1 @"pkgimage.cpu.fma"()
  %c = select i1 %a, i64 1, i64 0
  %d = select i1 %b, i64 2, i64 0
  %e = or i64 %c, %d
  ret i64 %e
}
"""


def test_a_question_for_a_feature_is_answered_for_the_code_that_is_made(depot: Path, tmp_path: Path) -> None:
    """As in an image for every CPU: what is compiled without native code is for the platform's baseline, on any host."""
    asking = sample(ASKING, (method("asked", "i8(i8)", "c_asked", "c", ("x",)),))
    portable.publish(depot, whole(asking), NATIVE)
    image = Bound(linked_image(compiled(asking, NATIVE, "generic;x86-64-v3,clone_all")[1], NATIVE, tmp_path))
    assert image.bind(facts()) == 0
    index = len(asking.methods) - 1
    in_image = int.from_bytes(image.call(index, 0)[1][:8], "little")
    assert (jit(candidate(depot), Flags()).asked(0), in_image) == (1, 1)
    if image.bind() == 0 and image.select() == 1:
        assert int.from_bytes(image.call(index, 0)[1][:8], "little") == 3, "this machine has FMA"


@pytest.mark.parametrize("mode", ["no", "existing"])
def test_load_by_name(depot: Path, mode: str) -> None:
    portable.publish(depot, whole(sample()), NATIVE)
    assert pkgimage.load("sample", pkgimages=mode, policy="strict").successor(4) == 5
    with pytest.raises(NoVariantError, match="R15 native-code-missing"):
        pkgimage.load("sample", policy="strict")


def test_a_package_whose_dependency_is_missing_is_not_compiled(depot: Path) -> None:
    portable.publish(depot, whole(sample()), NATIVE)
    found = candidate(depot)
    assert found.file is not None
    found.file.core.dependencies = (("nowhere", b"b" * 32),)
    with pytest.raises(LoadError) as caught:
        jit(found, Flags())
    assert (caught.value.code, "nowhere" in str(caught.value)) == ("R20", True)


def test_symbols_of_any_name_are_described() -> None:
    names = ('"quoted"', "back\\slash", "é", "a b")
    methods = tuple(
        method(f"f{n}", "f8(f8)", name, way, ("x",))
        for n, (name, way) in enumerate(zip(names, ("c", "numba") * 2, strict=True))
    )
    module = llvm.parse_assembly("")
    describe(module, methods)
    assert described(module.as_bitcode()) == [(one.symbol, one.convention, "") for one in methods]
    empty = llvm.parse_assembly("")
    describe(empty, ())
    assert described(empty.as_bitcode()) == []


def test_bitcode_without_a_description_is_refused() -> None:
    with pytest.raises(CodegenError, match="does not say its methods"):
        described(sample().bitcode)
    with pytest.raises(CodegenError, match="cannot be read"):
        described(b"no bitcode")


BROKEN = {
    "not bitcode": (lambda _: b"no bitcode", "the bitcode cannot be read"),
    "not described": (lambda package: sample().bitcode, "does not say its methods"),
    "forbidden": (
        lambda _: whole(sample(FORBIDDEN, (method("forbidden", "f8(f8)", "c_forbidden", "c", ("x",)),))).bitcode,
        "",
    ),
}


@pytest.mark.parametrize("what", BROKEN)
def test_what_cannot_be_compiled_is_a_rejection(depot: Path, what: str) -> None:
    change, said = BROKEN[what]
    package = whole(sample())
    portable.publish(depot, package, NATIVE, bitcode=change(package))
    with pytest.raises(NoVariantError) as caught:
        pkgimage.load("sample", pkgimages="no", policy="strict")
    ((_, found),) = caught.value.rejected
    assert found.code == "R34"
    assert said in " ".join(found.details)


ABORT = """
define double @c_abort(double %x) {
  %y = call double asm "no such instruction", "=x,x"(double %x)
  ret double %y
}
"""


def test_an_abort_of_llvm_ends_the_worker_alone(depot: Path) -> None:
    package = whole(sample(ABORT, (method("abort", "f8(f8)", "c_abort", "c", ("x",)),)))
    portable.publish(depot, package, NATIVE)
    with pytest.raises(LoadError) as caught:
        jit(candidate(depot), Flags())
    assert caught.value.code == "R34"
    assert "crashed" in " ".join(caught.value.details)


def test_damaged_parts_are_seen(depot: Path) -> None:
    path = portable.publish(depot, whole(sample()), NATIVE)
    intact = path.read_bytes()
    file = candidate(depot).file
    assert file is not None
    for offset, size in (file.bitcode, file.data):
        content = bytearray(intact)
        content[offset + size // 2] ^= 1
        path.write_bytes(content)
        with pytest.raises(LoadError) as caught:
            jit(candidate(depot), resolve({"optimize": 1}))
        assert caught.value.code == "R33"
    shutil.rmtree(depot)


POISONED = """
import sys
from llvmlite import binding
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot
from pkgimage.flags import Flags
from toolchain.run.jit import jit
binding.add_symbol("PyExc_ZeroDivisionError", id(ZeroDivisionError))  # as Numba does
module = jit(Candidate(Depot(sys.argv[1]), "sample", sys.argv[2]), Flags())
try:
    module.divide(1, 0)
except ZeroDivisionError:
    pass
assert binding.address_of_symbol("PyExc_ZeroDivisionError") == id(ZeroDivisionError)
"""


def test_symbols_that_others_gave_to_llvm_are_neither_used_nor_lost(depot: Path) -> None:
    portable.publish(depot, whole(sample()), NATIVE)
    outcome = run(Command((sys.executable, "-c", POISONED, str(depot), portable.KEY), {"PYTHONPATH": str(ROOT)}))
    assert outcome.ok, outcome.stderr


def test_an_undefined_symbol_is_an_error_and_no_abort() -> None:
    with pytest.raises(CodegenError) as caught:
        linked(b"not read", ["PyList_New", "no_such_function"])
    assert caught.value.details == ("no_such_function",)
