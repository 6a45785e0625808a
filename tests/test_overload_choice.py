"""Which of several integer signatures takes a number: the choice of Numba's own dispatcher, over the borders of every type.

Numba calls every Python int an int64, whatever its value: where there is an int64 signature it is chosen, and 2**63 is
out of its range, also beside a uint64 signature. NumPy's scalars are what they say. The oracle is the original
dispatcher with the same signatures, in the same process.
"""

import importlib.util
import json

import numba
import numpy as np
import pytest

import pkgimage
from pkgimage import host
from tests.conftest import skip_or_fail
from toolchain import app
from toolchain.report.recording import RecordingEvents

INTEGERS = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]
PAIRS = [name for name in INTEGERS if name != "int64"]
HEAD = """\
import numpy as np
from numba import njit

@njit
def width(x):
    box = np.full(1, x)
    box[0] = 0
    box[0] -= 1
    return -box.itemsize if box[0] < 0 else box.itemsize
"""
"""Bytes of the argument's type, negative for a signed one."""
BORDERS = sorted({0, 1, -1} | {s * 2**b + d for b in (7, 8, 15, 16, 31, 32, 63, 64) for s in (1, -1) for d in (-1, 0, 1)})


def signatures(name: str) -> list[str]:
    return INTEGERS if name == "every" else ["int64", name.removeprefix("pair_")]


NAMES = [*(f"pair_{name}" for name in PAIRS), "every"]


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """(image, {name: Numba's dispatcher with the same signatures})."""
    if host.platform_id() != "linux-x86_64":
        skip_or_fail("interpreter", "only Linux on x86-64 can load this image")
    folder = tmp_path_factory.mktemp("overloads")
    text = HEAD + "".join(f"\n@njit\ndef {name}(x):\n    return width(x)\n" for name in NAMES)
    (folder / "choice.py").write_text(text)
    exports = "".join(
        f'[[package.export]]\nfunction = "choice.{name}"\nsignatures = {json.dumps([f"({one})" for one in signatures(name)])}\n'
        for name in NAMES
    )
    (folder / "p.toml").write_text(
        f'schema = 1\n[package]\nname = "choice"\nversion = "1"\nfrontend = "numba"\npath = "."\n{exports}'
        '[matrix]\nplatforms = ["linux-x86_64"]\n'
    )
    (built,) = app.build(folder / "p.toml", (), folder / "out", events=RecordingEvents())
    found = importlib.util.spec_from_file_location("choice_original", folder / "choice.py")
    original = importlib.util.module_from_spec(found)
    found.loader.exec_module(original)
    for name in NAMES:
        dispatcher = getattr(original, name)
        for one in signatures(name):
            dispatcher.compile((getattr(numba, one),))
        dispatcher.disable_compile()
    return pkgimage.load(built.path), original


def answer(function, value):
    try:
        return function(value)
    except (OverflowError, TypeError) as problem:
        return type(problem).__name__


@pytest.mark.parametrize("name", NAMES)
def test_python_ints_go_where_numba_sends_them(both, name):
    image, original = both
    for value in BORDERS:
        chosen = answer(getattr(original, name), value)
        assert answer(getattr(image, name), value) == chosen, value
        assert chosen == (-8 if -(2**63) <= value < 2**63 else "OverflowError"), value


@pytest.mark.parametrize("kind", INTEGERS)
def test_numpys_integers_go_where_numba_sends_them(both, kind):
    image, original = both
    limits = np.iinfo(kind)
    for value in (getattr(np, kind)(number) for number in (limits.min, 0, 1, limits.max)):
        wanted = limits.bits // 8 * (-1 if limits.min else 1)
        assert answer(image.every, value) == answer(original.every, value) == wanted, value


def test_control_the_signatures_are_told_apart(both):
    """A number that its caller types is taken by that type's signature."""
    image, _ = both
    assert {image.every(getattr(np, kind)(1)) for kind in INTEGERS} == {-8, -4, -2, -1, 1, 2, 4, 8}
