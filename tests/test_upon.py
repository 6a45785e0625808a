"""A package upon another one: its methods call the other's, and use its arrays, in another image.

The oracle is Numba itself: the same functions, compiled in a process of its own without any image.
"""

import ctypes
import functools
import gc
import sys
from importlib import machinery
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from tests import upon
from tests.base_images import lld
from tests.conftest import skip_or_fail
from toolchain.flags import Flags
from toolchain.platforms import load_platforms
from toolchain.run.linker import link_image

_imp = pytest.importorskip("_imp")

CALLS = (
    "scaled(2.0)", "guarded(4)", "guarded(-4)", "guarded(13)", "caught(4)", "caught(-4)", "caught(13)", "own_error(7)",
    "own_error(-1)", "own_error(3)", "summed(100)", "handed(3)", "handed(0)", "tails(np.arange(5.0))",
    "tails(np.arange(1.0))", "own_tail(6)", "far_tail(6)", "own_same(4)", "pieces(6)", "split(np.arange(4.0), 3)",
    "held(3)", "held(-3)", "doubled(2.0)", "doubled(-2.0)", "perhaps(3.0)", "perhaps(-3.0)", "some(np.arange(4.0), 2)",
    "some(np.arange(4.0), -1)", "own_some(3)", "own_some(0)", "added(1.0, 2.0)", "added(1.0, -2.0)",
    "moved(POINTS, 0.5)", "turned(1 + 2j)", "both(True, np.int8(-7))", "both(False, np.int8(7))", "fib(15)", "down(9)",
    "even(5)", "even(4)", "table(3)", "weighted(np.arange(20.0))", "large(199, 199)", "large(0, 5)", "columns()",
    "points(1)", "inner()", "two()", "own(2)", "given()", "whole()", "filled(4, 2.5)", "counted(3)", "first(POINTS)",
    "squared(3.0)", "half(np.float32(5))", "passed(7.0)",
)  # fmt: skip


def machine() -> None:
    """Skips where no image for this platform can be made or loaded."""
    if not sys.platform.startswith("linux") or __import__("platform").machine() != "x86_64":
        skip_or_fail("host", "the images are for linux-x86_64")
    lld()


def linked(code: bytes, folder: Path, name: str) -> Path:
    (folder / f"{name}.o").write_bytes(code)
    (folder / "work").mkdir(exist_ok=True)
    image = folder / f"{name}.so"
    link_image(folder / f"{name}.o", image, load_platforms()["linux-x86_64"], lld(), folder / "work")
    return image


def loaded(image: Path, *tables: object) -> ModuleType:
    """What the loader does, without its search: the module of an image, bound to the tables of its dependencies."""
    spec = machinery.ModuleSpec("_pkgimage", None, origin=str(image))
    module = _imp.create_dynamic(spec)
    module.__name__ = image.stem
    if tables:
        module.__dict__["__pkgimage_dependencies__"] = tables
    _imp.exec_dynamic(module)
    return module


@functools.cache
def paths() -> tuple[Path, Path]:
    """The two images."""
    machine()
    lower, upper = upon.extracted("lower"), upon.extracted("upper")
    folder = Path(upon._DIRECTORY.name)
    return (
        linked(upon.compiled(lower), folder, "lower"),
        linked(upon.compiled(upper, below=(upon.dependency(lower),)), folder, "upper"),
    )


@functools.cache
def modules() -> tuple[ModuleType, ModuleType]:
    """The two modules, the upper bound to the lower."""
    below, above = paths()
    lower = loaded(below)
    return lower, loaded(above, lower.__pkgimage_table__)


def same(left: object, right: object) -> bool:
    """Equal in type and bits."""
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, np.ndarray) and isinstance(right, np.ndarray):
        return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()
    return type(left) is type(right) and left == right


@functools.cache
def expected() -> dict[str, tuple[str, object]]:
    return dict(zip(CALLS, upon.ask(list(CALLS)), strict=True))


@pytest.mark.parametrize("call", CALLS)
def test_a_method_gives_what_numba_gives(call):
    _, upper = modules()
    found, wanted = upon.outcome(call, upper), expected()[call]
    assert found[0] == wanted[0], (found, wanted)
    assert same(found[1], wanted[1]), (found, wanted)
