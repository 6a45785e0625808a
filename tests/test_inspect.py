"""`inspect` and `run` on real images, made once; LLVM's and Python's own readers are the oracles."""

import ctypes
import hashlib
import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from pkgimage.errors import LoadError
from tests.conftest import require_tool, skip_or_fail
from toolchain import app
from toolchain.cli import pkgimage
from toolchain.errors import ToolError
from toolchain.report.recording import RecordingEvents
from toolchain.run.calling import as_array, call_function, parse_argument
from toolchain.run.inspecting import describe, inspect_image
from toolchain.run.process import Command, run
from toolchain.signature import parse_signature

PROFILE = Path(__file__).parent.parent / "configs" / "quickstart.toml"


@pytest.fixture(scope="module")
def images(tmp_path_factory) -> dict[str, Path]:
    built = app.build(PROFILE, (), tmp_path_factory.mktemp("images"), events=RecordingEvents())
    return {image.platform: image.path for image in built}


def invoke(*args):
    return CliRunner().invoke(pkgimage, [str(arg) for arg in args])


def test_every_platforms_image_is_described_from_anywhere(images):
    assert len(images) == 5
    for platform, path in images.items():
        found = inspect_image(path)
        assert found["header"]["platform"] == platform
        assert found["file"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert found["linking"]["exports"] == ["PyInit__pkgimage", "pkgimage_table"]
        assert {"name": "ELEVATION", "kind": "array", "dtype": "float64", "shape": [256, 512]} in found["globals"]


def test_methods_are_those_of_the_sources(images):
    described = inspect_image(images["windows-x86_64"])["methods"]
    haversine = next(method for method in described if method["name"] == "haversine")
    source = PROFILE.parent.parent / "examples" / "geokernels" / haversine["file"]
    assert "def haversine(" in "".join(source.read_text().splitlines(keepends=True)[haversine["line"] - 2 :][:3])
    assert haversine["signature"] == "float64(float64, float64, float64, float64)"
    assert "ZeroDivisionError" in {row["type"] for row in haversine["raises"]}


def test_section_sizes_agree_with_llvm(images):
    reader = require_tool("llvm-readelf-19", "llvm-readelf", "/usr/lib/llvm-19/bin/llvm-readelf", capability="clang")
    told = run(Command((reader, "-SW", str(images["linux-aarch64"])))).stdout.decode()
    sizes = dict(re.findall(r"\] (\.\S+) +\S+ +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+)", told))
    described = {row["name"]: row["size"] for row in inspect_image(images["linux-aarch64"])["file"]["sections"]}
    assert described[".pkgimgd"] == int(sizes[".pkgimgd"], 16)
    assert described[".text"] == int(sizes[".text"], 16)


def test_the_json_is_what_was_described(images):
    done = invoke("inspect", images["macos-arm64"], "--json")
    assert json.loads(done.stdout) == json.loads(json.dumps(inspect_image(images["macos-arm64"])))
    text = invoke("inspect", images["macos-arm64"]).stdout
    assert "macos-arm64, at least macos 11.0" in text
    assert "ELEVATION     array float64[256, 512]" in text


def test_damage_is_an_error_and_not_a_description(images, tmp_path):
    good = images["linux-x86_64"].read_bytes()
    header = good.index(b"PKGIMAGE")
    for name, content in (("cut", good[:5000]), ("flip", good[: header + 40] + b"\xff" + good[header + 41 :]), ("none", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(LoadError):
            inspect_image(tmp_path / name)
        done = invoke("inspect", tmp_path / name)
        assert (done.exit_code, done.stdout) == (2, "")
    assert invoke("inspect", tmp_path / "absent").stderr.startswith("error: there is no file")
    assert "is a folder, not an image" in invoke("inspect", tmp_path).stderr


def test_a_call_prints_its_result(images):
    require_host()
    done = invoke("run", images["linux-x86_64"], "haversine", "0", "-1", "0.0", "1.0")
    assert done.exit_code == 0, done.stderr
    # Two degrees of the equator; the exact answer depends on the radius that the package uses:
    assert math.isclose(float(done.stdout), 2 * math.pi * 6371008.8 / 180, rel_tol=1e-2)


def test_an_array_that_the_call_writes_is_shown(images):
    require_host()
    called = call_function(images["linux-x86_64"], "mercator", ["[1.0]", "[2]", "[0]", "[0]"])
    assert called.result == "None"
    assert [position for position, _ in called.changed] == [3, 4]


@pytest.mark.parametrize(
    ("function", "args", "code"),
    [("haversin", [], "function-unknown"), ("ELEVATION", [], "function-unknown"), ("haversine", ["1"], "call-raised")],
)
def test_calls_that_cannot_be_made(images, function, args, code):
    require_host()
    with pytest.raises(ToolError) as caught:
        call_function(images["linux-x86_64"], function, args)
    assert caught.value.code == code


def require_host() -> None:
    import sys

    if sys.platform != "linux" or ctypes.sizeof(ctypes.c_void_p) != 8:
        skip_or_fail("host", "the image for linux-x86_64 is loaded here")


def test_arguments(tmp_path):
    np.save(tmp_path / "a.npy", np.arange(3))
    assert [parse_argument(text, 1) for text in ("-2", "1+2j", "True", "inf")] == [-2, 1 + 2j, True, math.inf]
    assert parse_argument(f"@{tmp_path / 'a.npy'}", 1).tolist() == [0, 1, 2]
    for text in ("import os", "__import__('os')", "@absent.npy", "(" * 9000):
        with pytest.raises(ToolError, match="cannot read argument 3"):
            parse_argument(text, 3)


def test_lists_take_the_element_type_of_a_signature():
    places = [parse_signature(f"none({text})").arguments[0] for text in ("float32[::1,:]", "int16[::1]")]
    assert as_array([1, 2], places).dtype == np.int16
    made = as_array([[1.5, 2], [3, 4]], places)
    assert (made.dtype, made.flags.f_contiguous) == (np.float32, True)
    assert as_array([1j], places).dtype == np.complex128, "nothing fits: as NumPy reads it"
    for wrong in ([[1], [2, 3]], ["a"]):
        with pytest.raises(ToolError):
            as_array(wrong, places)


def test_descriptions():
    assert describe(np.zeros((2, 3), "f4")) == {"kind": "array", "dtype": "float32", "shape": [2, 3]}
    assert describe(memoryview(b"ab").cast("B", (1, 2))) == {"kind": "array", "dtype": "B", "shape": [1, 2]}
    assert [describe(value)["kind"] for value in (None, True, 1.5, np.float32(1))] == ["None", "bool", "float", "numpy.float32"]
    assert describe({"a": 1}) == {"kind": "dict", "length": 1}
