"""Depots keep together what is built upon each other: publishing, eviction, archives, `verify`; and loads from there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

import pkgimage
from pkgimage import header, imagedigest
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, key_name, owner_of, variants
from pkgimage.flags import Flags
from pkgimage.image import read_image
from tests.conftest import require_tool
from tests.dependent_images import Layer, Layers
from tests.depot_variants import IMAGE, parts
from toolchain.cli import pkgimage as command
from toolchain.depot import archive, checkup, collect, inventory, publish
from toolchain.depot.eviction import Limits, planned
from toolchain.errors import DepotError
from toolchain.serialize import CacheImage, CacheParts

ROOT = Path(pkgimage.__file__).resolve().parent.parent
MANY = Limits(99)


def build(letter: str) -> bytes:
    return letter.encode() * 32


def put(
    depot: Depot,
    name: str,
    letter: str,
    *upon: tuple[str, str],
    used: int = 0,
    limits: Limits = MANY,
    **changes: object,
):
    """Publishes a variant of `name` with the build id and key `letter`, upon (name, letter) pairs; its stamp is `used`."""
    changes |= {
        "name": name,
        "build_id": build(letter),
        "dependencies": tuple((other, build(one)) for other, one in upon),
    }
    made = parts(changes=changes, content_key=build(letter), sequence=0, sources=(), observed=())
    image = Path(depot.path).parent / "image"
    image.write_bytes(IMAGE)
    return publish.publish(depot, name, made, image, limits=limits, clock=lambda: float(used))


def held(depot: Depot) -> dict[str, str]:
    """The letters of the variants of each package."""
    letters = {key_name(build(letter)): letter for letter in "abcdefghijklmnopqrstuvwxyz"}
    return {name: "".join(sorted(letters[key] for key in variants(depot, name))) for name in variants(depot, "")}


@pytest.fixture
def depot(tmp_path):
    return Depot(str(tmp_path / "depot"))


# -- eviction ----------------------------------------------------------------------------------------------------------


def gone(depot: Depot, limits: Limits) -> str:
    """What `gc` takes, in its order; a dry run says the same."""
    dry = [each.name for each in collect.collect(depot, limits, dry_run=True)]
    assert sorted(each.name for each in collect.collect(depot, limits)) == sorted(dry)
    letters = {key_name(build(letter)): letter for letter in "abcdefghijklmnopqrstuvwxyz"}
    return "".join(letters[name] for name in dry)


def test_a_dependency_of_what_stays_stays(depot):
    put(depot, "low", "a", used=1)
    put(depot, "low", "b", used=2)
    put(depot, "low", "c", used=3)
    put(depot, "top", "x", ("low", "a"), used=9)
    assert gone(depot, Limits(1)) == "bc", "the oldest is needed"
    assert held(depot) == {"low": "a", "top": "x"}


def test_it_goes_with_what_needed_it(depot):
    put(depot, "low", "a", used=1)
    put(depot, "low", "b", used=2)
    put(depot, "top", "x", ("low", "a"), used=3)
    put(depot, "top", "y", ("low", "b"), used=4)
    assert gone(depot, Limits(1)) == "xa", "low is counted again when x is gone"
    assert held(depot) == {"low": "b", "top": "y"}


def test_bytes_are_taken_from_the_top(depot):
    put(depot, "low", "a", used=1)
    put(depot, "mid", "m", ("low", "a"), used=2)
    put(depot, "top", "x", ("low", "a"), ("mid", "m"), used=3)
    assert gone(depot, Limits(9, 1)) == "xma"


def test_one_of_two_variants_of_a_build_may_go():
    depot = Depot("/nowhere")

    def one(package: str, key: str, used: int, *needs: str):
        candidate = Candidate(depot, package, key)
        candidate._step, candidate._file = 3, type("File", (), {"sequence": 1, "core": header_of(package, needs)})()
        return inventory.Variant(depot, package, key, 10, used, False, False, candidate)

    def header_of(package: str, needs: tuple[str, ...]):
        return header.decode(
            parts(
                changes={"build_id": package.encode() * 8, "dependencies": tuple((n, n.encode() * 8) for n in needs)}
            ).core
        )

    found = [one("dept", "a", 1), one("dept", "b", 2), one("topp", "x", 3, "dept")]
    assert [each.variant.key for each in planned(found, Limits(1))] == ["a"]
    assert [each.variant.key for each in planned(found, Limits(9, 5))] == ["a", "x", "b"]


def test_publishing_evicts_no_dependency(depot):
    put(depot, "low", "a", used=1)
    put(depot, "top", "x", ("low", "a"), used=1)
    assert [each.variant.key for each in put(depot, "low", "b", used=2, limits=Limits(1)).evicted] == []
    assert [each.variant.key for each in put(depot, "low", "c", used=3, limits=Limits(1)).evicted] == [
        key_name(build("b"))
    ]
    assert held(depot) == {"low": "ac", "top": "x"}


# -- verify, archives --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", ["linux-x86_64", "macos-arm64"])
def test_verify_and_stands(depot, platform):
    made = {"platform": platform, **({"minimum_os": "macOS 11.0"} if "macos" in platform else {})}
    key = put(depot, "low", "a", **made).key
    top = put(depot, "top", "x", ("low", "a"), **made).key
    assert [wrong for _, wrong in collect.verify([depot])] == [(), ()]
    assert checkup.stands(depot, "top", top)
    shutil.rmtree(Path(depot.compiled("low"), key))
    assert not checkup.stands(depot, "top", top)
    ((_, (wrong,)),) = collect.verify([depot])
    assert (wrong.code, wrong.details) == (
        "R20", (f"low: built upon {build('a').hex()}", f"looked for {depot.compiled('low')}"),
    )  # fmt: skip
    put(depot, "low", "b", **made)
    (wrong,) = next(found for each, found in collect.verify([depot]) if each.package == "top")
    assert (wrong.code, wrong.details) == ("R21", (f"low: built upon {build('a').hex()}; there is {build('b').hex()}",))


def test_what_stands_upon_something_damaged_does_not_stand(depot):
    key, top = put(depot, "low", "a").key, put(depot, "top", "x", ("low", "a")).key
    (Path(depot.compiled("low"), key) / "image.so").write_bytes(b"?")
    assert not checkup.stands(depot, "top", top)


def test_an_archive_takes_dependencies_along(depot, tmp_path):
    put(depot, "low", "a")
    put(depot, "low", "b")
    put(depot, "mid", "m", ("low", "a"))
    put(depot, "top", "x", ("low", "a"), ("mid", "m"))
    path, other = tmp_path / "archive", Depot(str(tmp_path / "other"))
    archive.export(list(inventory.held(depot, ("top",))), [depot], path)
    done = archive.read(path, other, MANY)
    assert [each.package for each in done] == ["low", "mid", "top"], "each behind what it is built upon"
    assert held(other) == {"low": "a", "mid": "m", "top": "x"}
    assert all(not wrong for _, wrong in collect.verify([other]))
    shutil.rmtree(depot.compiled("low"))
    with pytest.raises(DepotError) as caught:
        archive.export(list(inventory.held(depot, ("mid",))), [depot], path)
    assert caught.value.code == "variant-incomplete"
    assert caught.value.details == (f"mid {key_name(build('m'))} needs low {build('a').hex()}",)


def test_list_tells_dependencies(depot):
    put(depot, "top", "x", ("low", "a"))
    said = CliRunner().invoke(command, ["depot", "list", "--json", "--depot", depot.path]).stdout
    assert f'"dependencies": [{{"build_id": "{build("a").hex()}", "name": "low"}}]'.replace(" ", "") in said.replace(
        " ", ""
    ).replace("\n", "")


def test_the_depot_that_an_image_stands_in(tmp_path):
    assert owner_of(f"{tmp_path}/compiled/v1/geo/key/image.so").path == str(tmp_path)
    assert owner_of(f"{tmp_path}/geo/__pkgimages__/compiled/v1/geo/key/image.so").shipped
    assert owner_of(f"{tmp_path}/compiled/v9/geo/key/image.so") is None
    assert owner_of("image.so") is None


# -- loading -----------------------------------------------------------------------------------------------------------

TABLE = np.arange(3000.0)
MID = [TABLE]


def stored(depot: Depot, layer: Layer) -> Path:
    """Publishes a real image, without what lies beside it; its directory."""
    file = read_image(layer.image)
    start, size = file.header_range
    made = CacheParts(
        core=bytes(file.content[start : start + size]), declared=Flags(), sequence=0, content_key=layer.build_id,
        request_key=layer.build_id, bitcode=layer.package.bitcode, notes={},
        image=CacheImage("image.so", *imagedigest.measure(layer.image.read_bytes())),
    )  # fmt: skip
    return publish.publish(depot, layer.package.name, made, layer.image, limits=MANY).directory


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """low <- mid <- top."""
    if os.uname().machine != "x86_64":
        require_tool("an x86-64 machine", capability="host")
    layers = Layers(tmp_path_factory.mktemp("images"))
    layers.add("dlow", {"TABLE": TABLE})
    layers.add("dmid", {"TABLE": TABLE, "MID": MID}, ["dlow"])
    layers.add("dtop", {"MID": MID}, ["dmid"])
    return layers


RUN = """
import os, pkgimage, sys
try:
    top = pkgimage.load(sys.argv[1], **({} if os.sep in sys.argv[1] else {"policy": "strict"}))
    low, mid = pkgimage.load("dlow", policy="strict"), pkgimage.load("dmid", policy="strict")
    print(top.MID is mid.MID, mid.MID[0] is low.TABLE is mid.TABLE, float(low.TABLE[7]))
except pkgimage.PkgimageError as problem:
    print(problem)
    print(*[f"{one.code} {one.actual} {one.details}" for _, one in getattr(problem, "rejected", ())])
"""


def run(what: str, *depots: Depot, code: str = RUN, **environment: str) -> list[str]:
    path = os.pathsep.join(depot.path for depot in depots)
    done = subprocess.run(
        [sys.executable, "-c", code, what], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PKGIMAGE_DEPOT_PATH": path, **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()


def test_a_package_with_what_it_is_built_upon(depot, tmp_path, images):
    directories = [stored(depot, images.made[name]) for name in ("dlow", "dmid", "dtop")]
    wanted = ["True True 7.0"]
    assert run("dtop", depot) == wanted
    assert run(f"{directories[2]}/image.so", depot) == wanted, "by its path"
    assert header.read_file(directories[2] / "image.so")[1].get("MID")[0][7] == 7.0, "and not loaded"
    other = Depot(str(tmp_path / "other"))
    (tmp_path / "other" / "compiled" / "v1").mkdir(parents=True)
    shutil.move(depot.compiled("dlow"), other.compiled("dlow"))
    assert run("dtop", depot, other) == wanted, "in several depots"
    said = run("dtop", depot)
    assert "R20 none" in said[-1]
    missing, wanted = images.made["dlow"].build_id.hex(), f"{directories[2]}: R20 dependency-missing: expected an image of dlow"
    assert said[2:-1] == [
        f"  {wanted}, found none", f"  dlow: built upon {missing}", f"  looked for {depot.compiled('dlow')}",
        "  hint: build or import dlow, or add the depot that has it to PKGIMAGE_DEPOT_PATH",
    ]  # fmt: skip


def test_a_load_keeps_dependencies_from_being_removed(depot, images):
    for name in ("dlow", "dmid", "dtop"):
        stored(depot, images.made[name])
    code = "import sys, pkgimage; pkgimage.load('dtop', policy='strict'); print(1, flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PKGIMAGE_DEPOT_PATH": depot.path},
    ) as child:  # fmt: skip
        assert child.stdout.readline() == b"1\n"
        assert {each.package: each.in_use for each in inventory.held(depot)} == {
            "dlow": True,
            "dmid": True,
            "dtop": True,
        }
        assert collect.collect(depot, Limits(1, 1)) == []
        child.stdin.close()
    assert len(collect.collect(depot, Limits(1, 1))) == 3, "the control: nobody has them"


def test_a_dependency_that_was_built_again(depot, tmp_path, images):
    """The old build is gone: what is built upon it is rejected; built again with equal content it is good again."""
    directories = {name: stored(depot, images.made[name]) for name in ("dlow", "dmid", "dtop")}
    other = Layers(tmp_path / "again")
    changed = other.add("dlow", {"TABLE": TABLE + 1})
    shutil.rmtree(directories["dlow"])
    stored(depot, changed)
    said = run("dtop", depot)
    wanted, there = images.made["dlow"].build_id.hex(), changed.build_id.hex()
    rejected = "dlow: another build; dmid: that build, not usable: R21 dependency-build-id"
    assert f"R21 {rejected} ('dlow: built upon {wanted}; there is {there}'" in said[-1]
    assert f"expected the builds of dlow, dmid that it was built upon, found {rejected}" in said[2]
    by_path = run(f"{directories['dtop']}/image.so", depot)
    assert by_path[:2] == [
        f"only other builds of 'dlow' are there than '{directories['dtop']}/image.so' is built upon [R21]",
        f"  dlow: built upon {wanted}; there is {there}",
    ]
    equal = Layers(tmp_path / "equal").add("dlow", {"TABLE": TABLE})
    assert equal.build_id == images.made["dlow"].build_id
    stored(depot, equal)
    asked = RUN.replace('load("dlow"', f'load("dlow", build_id="{wanted}"')
    assert run("dtop", depot, code=asked) == ["True True 7.0"]
