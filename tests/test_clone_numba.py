"""Numba's functions for several CPU targets: every clone that this machine can run gives what Numba itself gives.

The package stands upon another one, so that clones call methods and use arrays of a dependency, whose cells the first
object has for all of them.
"""

import _imp
import functools
import tempfile
from importlib import machinery
from pathlib import Path
from types import ModuleType

import pytest

from pkgimage.targets import features_of
from tests import upon
from tests.clone_images import PLATFORMS, Bound, facts, here, linked
from tests.test_upon import differences, module
from toolchain.codegen import compile_targets, plan
from toolchain.codegen.targets import Plan
from toolchain.cpu import resolve
from toolchain.flags import Flags
from toolchain.serialize import data_section

TARGETS = "generic;x86-64-v3;x86-64-v4,clone_all;x86-64-v3,clone_all,min_size"
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-clones-")


@functools.cache
def made(platform_id: str, targets: str) -> tuple[Plan, list[bytes]]:
    """(plan, objects) of the package `upper`."""
    platform, package, under = PLATFORMS[platform_id], upon.extracted("upper"), upon.below("upper", platform_id)
    chosen = plan(package, platform, resolve(platform, targets))
    header, flags = upon.head(package, platform_id, under), Flags().over({"optimize": 2})
    section = data_section(package)
    return chosen, compile_targets(package, platform, section, header, flags, None, under, chosen)


@functools.cache
def image() -> Path:
    """The linked image."""
    folder = Path(_DIRECTORY.name) / "upper"
    folder.mkdir()
    return linked(made(here(), TARGETS)[1], here(), folder)


def bound_to(number: int) -> ModuleType:
    """The module of the image, bound to one target."""
    needed = features_of(made(here(), TARGETS)[0].targets[number].header()[1])
    spec = machinery.ModuleSpec("_pkgimage", None, origin=str(image()))
    found: ModuleType = _imp.create_dynamic(spec)
    found.__name__ = "upper"
    found.__dict__["__pkgimage_dependencies__"] = (module("lower").__pkgimage_table__,)
    found.__dict__["__pkgimage_host__"] = bytearray(facts(needed, number))
    _imp.exec_dynamic(found)
    return found


def runnable() -> set[str]:
    """Levels of x86-64 that this machine has, as the kernel tells."""
    flags = Path("/proc/cpuinfo").read_text("ascii").partition("flags")[2].partition("\n")[0].split()
    return {"", *(["v3"] if "avx2" in flags else []), *(["v4"] if "avx512vl" in flags else [])}


@pytest.mark.parametrize(("number", "level"), [(0, ""), (1, "v3"), (2, "v4"), (3, "v3")])
def test_every_clone_gives_what_numba_gives_or_is_refused(number, level):
    here()
    if level in runnable():
        assert differences("upper", bound_to(number)) == []
    else:
        assert Bound(image()).bind(facts((), number)) == -9


def test_reasons_are_loops_of_the_function_or_below_it():
    package = upon.extracted("upper")
    chosen, _ = made(here(), TARGETS)
    cloned = {package.methods[method].name for method in chosen.cloned(1)}
    assert cloned >= {"summed", "weighted"}
    assert not cloned & {"scaled", "doubled", "squared", "half", "down"}  # recursion is no loop
    assert len(chosen.cloned(2)) == len(package.methods)


@pytest.mark.parametrize(("platform_id", "targets"), [
    ("linux-aarch64", "generic;neoverse-v1"), ("macos-arm64", "generic;apple-m1,clone_all"),
    ("windows-x86_64", "generic;x86-64-v3"), ("macos-x86_64", "generic;x86-64-v3"),
])  # fmt: skip
def test_every_platform_links(platform_id, targets, tmp_path):
    chosen, objects = made(platform_id, targets)
    assert len(objects) == 2
    assert chosen.cloned(1)
    assert linked(objects, platform_id, tmp_path).stat().st_size > len(objects[0]) / 4
