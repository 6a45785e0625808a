"""Images that are built upon others: how these are found, that a process has one of each, and what is rejected."""

import dataclasses
import enum
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import pkgimage
from pkgimage import dependencies, header
from tests.carriers import PLATFORMS
from tests.conftest import require_tool
from tests.dependent_images import Layers
from toolchain.report.inspection import inspection_lines
from toolchain.run.inspecting import inspect_image

ROOT = Path(pkgimage.__file__).resolve().parent.parent


class Colour(enum.IntEnum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass(frozen=True)
class Key:
    a: int
    b: str


def machine():
    if os.uname().machine != "x86_64":
        require_tool("an x86-64 machine", capability="host")


TABLE = np.arange(4000.0)
SHARED = {"table": TABLE, "list": [1, 2], "member": Colour.BLUE}


def function():
    raise AssertionError


def diamond(folder: Path, platform: str = "linux-x86_64", tag: int = 0) -> Layers:
    """low <- left, right <- top; tag: something that tells two diamonds apart."""
    layers = Layers(folder, platform)
    left, right = {"left": SHARED, "tag": tag}, [SHARED["list"], function]
    layers.add(
        f"low{tag}",
        {"SHARED": SHARED, "TABLE": TABLE, "KINDS": (Key, Colour), "TAG": tag},
        methods={id(function): "twice"},
    )
    layers.add(f"left{tag}", {"LEFT": left, "TABLE": TABLE}, [f"low{tag}"])
    layers.add(f"right{tag}", {"RIGHT": right, "KEY": Key(1, "x")}, [f"low{tag}"])
    layers.add(
        f"top{tag}",
        {"ALL": (left, right, SHARED, TABLE), "OWN": {Key(2, "y"): left}},
        [f"left{tag}", f"right{tag}"],
    )
    return layers


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_a_file_of_any_platform_is_read_with_the_files_beside_it(platform, tmp_path):
    layers = diamond(tmp_path, platform)
    found, data = header.read_file(layers.made["top0"].image)
    assert [name for name, _ in found.dependencies] == ["low0", "left0", "right0"]
    low, left, right = data.dependencies
    every = data.get("ALL")
    assert every[0] is left.get("LEFT")
    assert every[1] is right.get("RIGHT")
    assert every[2] is low.get("SHARED") is left.get("LEFT")["left"]
    assert every[3] is low.get("TABLE") is left.get("TABLE")
    assert type(next(iter(data.get("OWN")))) is low.get("KINDS")[0]
    np.testing.assert_array_equal(every[3], TABLE)


def test_a_file_alone_gives_what_is_its_own(tmp_path):
    layers = diamond(tmp_path)
    alone = shutil.copy(layers.made["left0"].image, tmp_path)
    _, data = header.read_file(alone)
    assert data.names() == ("LEFT", "TABLE")
    with pytest.raises(pkgimage.LoadError) as caught:
        data.get("TABLE")
    low = layers.made["low0"]
    assert str(caught.value).splitlines() == [
        "the image's data refers to the image of 'low0', which is not at hand [R20]",
        f"  the image is built upon low0 {low.build_id.hex()}",
        "  hint: lay the image of 'low0' beside it",
    ]


# -- loading -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """Two diamonds of other names for this machine."""
    machine()
    folder = tmp_path_factory.mktemp("images")
    return diamond(folder / "one"), diamond(folder / "two", tag=1)


def test_loaded_images_have_one_of_each(images):
    layers = images[0]
    top = pkgimage.load(layers.made["top0"].image)
    low, left, right = (pkgimage.load(layers.made[name].image) for name in ("low0", "left0", "right0"))
    assert top.ALL[0] is left.LEFT
    assert top.ALL[1] is right.RIGHT
    assert top.ALL[2] is low.SHARED is left.LEFT["left"]
    assert top.ALL[3] is low.TABLE is left.TABLE
    assert right.RIGHT[1] is low.twice
    assert right.RIGHT[1](4.0) == 8.0
    assert type(right.KEY) is low.KINDS[0]
    assert top.__pkgimage__.data.dependencies == tuple(one.__pkgimage__.data for one in (low, left, right))
    assert not hasattr(top, "__pkgimage_dependencies__")
    mapped = {Path(line.split()[-1]) for line in Path("/proc/self/maps").read_text().splitlines()}
    assert len([path for path in mapped if path.name.startswith("low0-")]) == 1, "mapped once"
    assert pkgimage.load(layers.made["low0"].image) is low, "who loads it again gets the one that others refer to"
    assert pkgimage.load(layers.made["top0"].image) is not top, "upon that one nothing is built"


def test_what_is_loaded_already_is_taken(images):
    layers = images[1]
    low = pkgimage.load(layers.made["low1"].image)
    low.TABLE  # noqa: B018 - decoded before
    left = pkgimage.load(layers.made["left1"].image)
    assert left.TABLE is low.TABLE
    assert low.__file__ == str(layers.made["low1"].image)


RUN = """
import pkgimage, sys
try:
    for path in sys.argv[1:]:
        module = pkgimage.load(path)
        print(module.__name__, [module.ALL[2]["list"]] if hasattr(module, "ALL") else "")
except pkgimage.LoadError as problem:
    print(problem)
"""


def run(*paths, code: str = RUN, **environment: str) -> list[str]:
    """What a process that loads the paths, one after the other, says."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, paths)], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PKGIMAGE_DEPOT_PATH": "", **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def copied(image: Path, folder: Path, *left_out: str) -> Path:
    """A copy of an image with what lies beside it, but what begins with `left_out`."""
    folder.mkdir()
    for file in image.parent.iterdir():
        if not file.name.startswith(tuple(f"{name}-" for name in left_out)):
            shutil.copy(file, folder)
    return folder / image.name


def test_a_dependency_that_is_missing(images, tmp_path):
    layers, depot = images[0], tmp_path / "depot"
    image = copied(layers.made["left0"].image, tmp_path / "alone", "low0")
    low = layers.made["low0"].build_id
    said = run(image, PKGIMAGE_DEPOT_PATH=str(depot))
    assert said == [
        f"the image of 'low0' that '{image}' is built upon is missing [R20]",
        f"  low0: built upon {low.hex()}",
        f"  looked for {tmp_path}/alone/{dependencies.file_name('low0', low, '.so')}",
        f"  looked for {depot}/compiled/v1/low0",
        "  hint: copy the image of 'low0' that stood beside it, or import the depot's archive again",
    ]


def test_another_build_of_a_dependency_is_loaded(images, tmp_path):
    layers = images[0]
    other = Layers(tmp_path)
    low = other.add("low0", {"SHARED": 1})
    image = layers.made["left0"].image
    wanted = layers.made["low0"].build_id
    assert run(low.image, image) == [
        "low0 ",
        f"another build of 'low0' is loaded than the one that '{image}' is built upon [R22]",
        f"  low0: {low.build_id.hex()} is loaded; built upon {wanted.hex()}",
        "  hint: restart the process",
    ]


def damaged(image: Path, at: bytes, offset: int) -> None:
    content = bytearray(image.read_bytes())
    content[content.index(at) + offset] ^= 0xFF
    image.write_bytes(content)


@pytest.mark.parametrize(("damage", "code"), [
    (lambda image, _: image.write_bytes(image.read_bytes()[:9000]), "R03"),
    (lambda image, _: damaged(image, b"PKGIMAGE", 40), "R06"),
    (lambda image, _: damaged(image, b"PKGIDATA", 200), "R33"),
    (lambda image, layers: shutil.copy(layers[1].made["low1"].image, image), "R35"),
    (lambda image, layers: shutil.copy(layers[0].made["right0"].image, image), "R35"),
    (lambda image, _: image.write_bytes(b"no image"), "R02"),
])  # fmt: skip
def test_a_dependency_is_checked_like_any_image(images, tmp_path, damage, code):
    image = copied(images[0].made["left0"].image, tmp_path / "copy")
    damage(image.parent / dependencies.file_name("low0", images[0].made["low0"].build_id, ".so"), images)
    said = run(image)
    assert f"[{code}]" in said[0], said


def test_two_diamonds_in_one_process(images):
    one, two = (layers.made[f"top{tag}"].image for tag, layers in enumerate(images))
    assert run(one, two, one) == ["top0 [[1, 2]]", "top1 [[1, 2]]", "top0 [[1, 2]]"]


def test_images_that_are_built_upon_each_other(tmp_path):
    machine()
    layers, forged = Layers(tmp_path), b"f" * 32
    one = layers.add("one", {}, forged=(("two", forged),))
    two = layers.add("two", {}, forged=(("one", one.build_id),))
    shutil.copy(two.image, one.image.parent / dependencies.file_name("two", forged, ".so"))
    shutil.copy(one.image, one.image.parent / dependencies.file_name("one", one.build_id, ".so"))
    said = run(one.image)
    assert "[R35]" in said[0]
    assert said[1] == "  it is built upon itself"
    assert header.read_file(one.image)[0].name == "one"


def test_a_name_that_leads_elsewhere(tmp_path):
    machine()
    layers, build_id = Layers(tmp_path), b"f" * 32
    low = layers.add("low", {})
    bad = layers.add("bad", {}, forged=(("../low/x", build_id),))
    shutil.copy(low.image, low.image.parent / dependencies.file_name("x", build_id, ".so"))
    said = run(bad.image)
    assert "[R35]" in said[0]
    assert said[1] == "  it is built upon '../low/x', which no package can be called"
    assert header.read_file(bad.image)[1].dependencies == (None,)


# -- inspect -----------------------------------------------------------------------------------------------------------


def test_inspect_tells_what_is_of_a_dependency(images, tmp_path):
    layers = images[0]
    low = layers.made["low0"]
    found = inspect_image(layers.made["left0"].image)
    assert found["header"]["dependencies"] == [{"name": "low0", "build_id": low.build_id.hex()}]
    left, table = found["globals"]
    assert (table["dependency"], table["kind"], table["size"]) == ("low0", "array", 16)
    assert "dependency" not in left
    text = "\n".join(map(str, inspection_lines(found)))
    assert f"low0 {low.build_id.hex()[:16]}" in text
    assert "array float64[4000], of low0" in text
    alone = inspect_image(copied(layers.made["left0"].image, tmp_path / "alone", "low0"))
    assert [one["kind"] for one in alone["globals"]] == ["not at hand", "not at hand"]
    assert alone["globals"][0]["absent"] == f"the image is built upon low0 {low.build_id.hex()}"
