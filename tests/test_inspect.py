"""`inspect` and `run` on real images, made once; LLVM's and Python's own readers are the oracles."""

import ast
import ctypes
import hashlib
import json
import math
import re
import zlib
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from pkgimage import load
from pkgimage.errors import LoadError
from tests.conftest import require_tool, skip_or_fail
from tests.quickstart import PROFILE, quickstart_images
from toolchain.cli import pkgimage
from toolchain.errors import ToolError
from toolchain.platforms import load_platforms
from toolchain.run.calling import call_function
from toolchain.run.inspecting import describe, inspect_image
from toolchain.run.line_arguments import parse_argument, with_arrays
from toolchain.run.process import Command, run
from toolchain.signature import parse_signature


@pytest.fixture(scope="module")
def images() -> dict[str, Path]:
    return quickstart_images()


def invoke(*args):
    return CliRunner().invoke(pkgimage, [str(arg) for arg in args])


def test_every_platforms_image_is_described_from_anywhere(images):
    assert len(images) == 5
    for platform, path in images.items():
        found = inspect_image(path)
        assert found["header"]["platform"] == platform
        assert found["file"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert found["linking"]["exports"] == ["PyInit__pkgimage", "pkgimage_table"]
        elevation = next(row for row in found["globals"] if row["name"] == "ELEVATION")
        assert (elevation["kind"], elevation["dtype"], elevation["shape"]) == ("array", "float64", [256, 512])
        assert 0 <= elevation["size"] - 256 * 512 * 8 < 100
        assert [(row["entries"], row["baseline"]) for row in found["clones"]] == [(len(found["methods"]), True)]
        sizes = {row["name"]: row["size"] for row in found["parts"]}
        assert sum(sizes.values()) == path.stat().st_size
        assert sizes["data index"] + sizes["bulk data"] == found["header"]["data_size"]
        assert min(sizes[part] for part in ("header", "code", "constants", "unwind", "tables")) > 400


def test_methods_are_those_of_the_sources(images):
    described = inspect_image(images["windows-x86_64"])["methods"]
    haversine = next(method for method in described if method["name"] == "haversine")
    source = PROFILE.parent.parent / "examples" / "geokernels" / haversine["file"]
    assert "def haversine(" in "".join(source.read_text().splitlines(keepends=True)[haversine["line"] - 2 :][:3])
    assert haversine["signature"] == "float64(float64, float64, float64, float64)"
    assert "ZeroDivisionError" in {row["type"] for row in haversine["raises"]}


def written() -> dict[str, list[tuple[str, str, str, int]]]:
    """What each function of the package raises by a statement of its own: (type, text, file, line), by Python's parser."""
    root = PROFILE.parent.parent / "examples" / "geokernels"
    found = {}
    for path in (root / "geokernels").glob("*.py"):
        for function in ast.parse(path.read_text()).body:
            if isinstance(function, ast.FunctionDef):
                raised = [node.exc for node in ast.walk(function) if isinstance(node, ast.Raise)]
                found[function.name] = [
                    (one.func.id, one.args[0].value, path.relative_to(root).as_posix(), one.lineno) for one in raised
                ]
    return found


def told(rows: list[dict[str, object]]) -> dict[str, list[list[tuple[object, ...]]]]:
    """Name -> for each of its methods, (type, text, file, line) of what it may raise."""
    found: dict[str, list[list[tuple[object, ...]]]] = {}
    for row in rows:
        raised = [(one["type"], one["text"], one["file"], one["line"]) for one in row["raises"]]
        found.setdefault(row["name"], []).append(raised)
    return found


def loaded(path: Path) -> list[dict[str, object]]:
    """The methods of a loaded image, in the form of `inspect --json`."""
    keys = ("type", "text", "file", "line")
    return [
        {"name": method.name, "raises": [{key: getattr(one, key) for key in keys} for one in method.exceptions]}
        for method in load(path).__pkgimage__.methods
    ]


NUMBAS_OWN = ("ZeroDivisionError", "division by zero", "", 0)


@pytest.mark.parametrize("platform", [*sorted(load_platforms()), "loaded"])
def test_methods_say_what_they_raise_and_where(images, platform):
    if platform == "loaded":
        require_host()
        found = told(loaded(images["linux-x86_64"]))
    else:
        found = told(json.loads(invoke("inspect", images[platform], "--json").stdout)["methods"])
    wanted = written()
    wanted["elevation"] = wanted["sample"]  # which it calls
    assert sum(map(bool, wanted.values())) == 5
    for name, methods in found.items():
        for raised in methods:
            own = [row for row in raised if row[2].startswith("geokernels/")]
            assert own == wanted[name], name
    assert found["haversine"] == [[NUMBAS_OWN]] * 2, "no statement of the source"
    assert found["bearing"] == [[]]
    lines = (PROFILE.parent.parent / "examples" / "geokernels" / "geokernels" / "sphere.py").read_text().splitlines()
    ((kind, text, _, line),) = wanted["track_length"]
    assert lines[line - 1].strip() == f'raise {kind}("{text}")'


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
    assert "ELEVATION     array float64[256, 512]  1.0 MiB" in text
    assert "apple-m1  30 entries  the baseline" in text
    assert re.search(r"^size by part: 2\.\d MiB$", text, re.MULTILINE)


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


@pytest.mark.parametrize(
    ("value", "taken", "dtype"),
    [
        ([1, 255], "uint8[::1]", "u1"),
        ([1, 65535], "uint16[::1]", "u2"),
        ([1, 2**32 - 1], "uint32[::1]", "u4"),
        ([1, 2**64 - 1], "uint64[::1]", "u8"),
        ([-128, 127], "int8[::1]", "i1"),
        ([True, False], "bool[::1]", "?"),
        ([1, 2.5, math.inf], "float32[::1]", "f4"),
        ([1, 2.5], "const(float64[:])", "f8"),
        ([1, 2.5, 1j], "complex64[:]", "c8"),
        ([1 - 2j], "complex128[::1]", "c16"),
        ([[1, 2], [3, 4]], "int16[::1,:]", "i2"),
        ([], "uint8[::1]", "u1"),
    ],
)
def test_a_list_becomes_the_array_that_the_signature_takes(value, taken, dtype):
    (made,) = with_arrays([value], [parse_signature(f"none({taken})")])
    assert (made.dtype, made.tolist()) == (np.dtype(dtype), value)
    assert made.flags.f_contiguous or "::1,:" not in taken


@pytest.mark.parametrize(
    ("value", "taken"),
    [([256], "uint8[::1]"), ([-1], "uint64[::1]"), ([1.5], "int64[::1]"), ([1], "bool[::1]"), ([1j], "float64[::1]"), ([1], "int8[:,:]")],
)
def test_a_list_that_does_not_fit_stays_what_numpy_reads(value, taken):
    """So that the image refuses it in its own words."""
    (made,) = with_arrays([value], [parse_signature(f"none({taken})")])
    assert (made.dtype, made.tolist()) == (np.array(value).dtype, value)


@pytest.mark.parametrize(
    ("values", "dtypes"),
    [
        ([[1], [1.5]], ("i8", "f8")),
        ([[1.5], [1]], ("f4", "i2")),
        ([[1], True], ("f4", None)),
        ([[1], 2.5], ("u1", None)),
        ([np.zeros(1, "u2"), [1]], ("u2", "c8")),
    ],
)
def test_one_signature_decides_for_all_lists(values, dtypes):
    texts = ("float32[::1], int16[::1]", "int64[::1], float64[::1]", "float32[::1], int64", "uint8[::1], float64", "uint16[:], complex64[:]")
    made = with_arrays(values, [parse_signature(f"none({text})") for text in texts])
    assert [getattr(value, "dtype", None) for value in made] == [text and np.dtype(text) for text in dtypes]


@pytest.mark.parametrize("wrong", [[[1], [2, 3]], ["a"], [None]])
def test_a_list_that_is_no_array_is_refused(wrong):
    with pytest.raises(ToolError) as caught:
        with_arrays([wrong], [parse_signature("none(int16[::1])")])
    assert caught.value.code == "argument-invalid"


def test_lists_and_dashes_on_the_command_line(images):
    require_host()
    image = images["linux-x86_64"]
    assert invoke("run", image, "checksum", "[49, 50, 51]").stdout == f"{zlib.crc32(b'123')}\n"
    assert invoke("run", image, "cell_index", "--", "-7", "2").stdout == "-4\n"
    assert "argument 2: --" in invoke("run", image, "cell_index", "1", "--", "2").stderr


def test_descriptions():
    assert describe(np.zeros((2, 3), "f4")) == {"kind": "array", "dtype": "float32", "shape": [2, 3]}
    assert describe(memoryview(b"ab").cast("B", (1, 2))) == {"kind": "array", "dtype": "B", "shape": [1, 2]}
    assert [describe(value)["kind"] for value in (None, True, 1.5, np.float32(1))] == ["None", "bool", "float", "numpy.float32"]
    assert describe({"a": 1}) == {"kind": "dict", "length": 1}
