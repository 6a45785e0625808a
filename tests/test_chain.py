"""Packages upon packages: configs/chain.toml on every route, and what is missing, another, or changed beneath.

The expected values are Numba's own; of the images themselves other tools are asked (pyelftools, the kernel's list of
mappings).
"""

import dataclasses
import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from pkgimage.errors import LoadError
from pkgimage.image import read_image
from tests.conftest import skip_or_fail
from tests.results import shared
from toolchain import app
from toolchain.matrix import CellResult, cells
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run import containers, daemon, depending, stages
from toolchain.run.calls import Call
from toolchain.run.probing import native_cpu
from toolchain.run.reuse import usual_reuse
from toolchain.run.routes import availability, emulated_cpu, entries, run_uniform
from toolchain.run.workshop import Workshop
from toolchain.signature import parse_signature

ROOT = Path(__file__).resolve().parent.parent
PROFILE = ROOT / "configs" / "chain.toml"
PLATFORMS = load_platforms()
NATIVE = "linux-x86_64"
MACH = Call(0, parse_signature("float64(float64, float64)"), (130.0, 9000.0))


@pytest.fixture(scope="module")
def local():
    """The document of a local run."""
    with shared():
        return app.matrix_run(PROFILE, events=RecordingEvents()).document


@pytest.fixture(scope="module")
def images(tmp_path_factory, local):
    """The folder of the native images; name to path."""
    output = tmp_path_factory.mktemp("images")
    with shared():
        built = app.build(PROFILE, (NATIVE, "macos-x86_64"), output, events=RecordingEvents())
    return {(image.platform, image.path.name.partition("-")[0].partition(".")[0]): image.path for image in built}


OTHERS = ("chain_a", "chain_b", "chain_c", "chain_e")
"""What `PROFILE` proves of these packages is what it needs of them. Their own profiles have checks of their own."""
EMULATED = {("linux-aarch64", "qemu-python"), ("macos-arm64", "flat-python")}
"""(platform, route) of the slow ones: taken for the package whose globals refer to most."""


def routes(name):
    """(platform, route) that the cells of a package beneath are run for: the checks of a file are the format's, not its own."""
    every = {(platform, route) for platform in PLATFORMS for route in PLATFORMS[platform].routes}
    return every if name == "chain_b" else every - EMULATED


@dataclasses.dataclass(frozen=True)
class Proved:
    """What a run of some cells gave."""

    cells: dict[tuple[str, str], CellResult]
    """By platform and route."""
    images: dict[str, str]
    """`platform/file` of every image, those that lie beside one too, to the digest of its bytes."""

    @property
    def verdicts(self):
        return {(*place, check.id): check.status for place, cell in self.cells.items() for check in cell.checks}


def proved(profile_path, executor="local", wanted=None):
    """The cells of a profile on `wanted` (platform, route), all by default. What tests here share is extracted and built once."""
    profile, events = load_profile(profile_path), RecordingEvents()
    with shared(), Workshop(executor, usual_reuse(fresh=False)) as shop:
        extracted = app.extract(profile, profile.flags.check_bounds, shop, events)
        oracle = stages.ask_oracles(profile, extracted, profile.flags, shop)
        variant = stages.Variant(profile.flags, extracted, oracle)
        built = stages.build_images(profile, profile.platforms, [variant], shop, lambda _: None)
        files = {f"{platform}/{path.name}": path for (platform, _), one in built.items() for path in files_of(one)}
        images = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}

        def run(cell):
            image = built[cell.platform, cell.flags]
            return stages.run_cell(cell, PLATFORMS[cell.platform], profile, extracted, oracle, image, shop)

        planned = cells(profile, PLATFORMS, executor, emulated_cpu, native_cpu)
        planned = [cell for cell in planned if wanted is None or (cell.platform, cell.route) in wanted]
        with ThreadPoolExecutor(stages.PARALLEL) as pool:
            results = list(pool.map(run, planned))
    return Proved({(cell.platform, cell.route): result for cell, result in zip(planned, results, strict=True)}, images)


def files_of(built):
    """An image, its base, and the images of its dependencies."""
    assert built.error is None, built.error
    return [built.image, built.base, *(one.image for one in built.below)]


@pytest.fixture(scope="module")
def beneath_it(local):
    """Name -> what its own profile gives, when it is asked for; after `local`, which has filled the store."""
    return functools.cache(lambda name: proved(ROOT / "configs" / f"{name}.toml", wanted=routes(name)))


@pytest.fixture
def folder(images, tmp_path):
    """A copy of the folder, to be damaged."""
    shutil.copytree(images[NATIVE, "chain_d"].parent, tmp_path / "images")
    return tmp_path / "images"


def beneath(folder, name):
    (path,) = folder.glob(f"{name}-*.*")
    return path


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_every_check_passes_on_every_route(local, platform):
    cells = {cell["route"]: cell for cell in local["cells"] if cell["platform"] == platform}
    assert set(cells) == {*PLATFORMS[platform].routes, "file"}
    for route in PLATFORMS[platform].routes:
        able = availability(route, PLATFORMS[platform])
        if not able.ok:
            capability = {"wine-missing": "wine", "arm64-python-missing": "arm64-python"}.get(able.code, "qemu")
            skip_or_fail(capability, able.reason)
    for cell in cells.values():
        assert {check["status"] for check in cell["checks"]} <= {"passed", "not-run"}, cell["id"]
        assert cell["route"] == "file" or sum(check["kind"] == "call" for check in cell["checks"]) >= 9
    waived = {check["subject"] for check in cells["file"]["checks"] if check["status"] == "not-run"}
    assert waived <= {"linked by -flavor gnu"}


@pytest.mark.parametrize("name", OTHERS)
def test_the_checks_of_what_is_beneath_pass_too(beneath_it, name):
    profile, found = load_profile(ROOT / "configs" / f"{name}.toml"), beneath_it(name).cells
    assert set(found) == routes(name)
    for (platform, route), cell in found.items():
        able = availability(route, PLATFORMS[platform])
        if not able.ok:
            capability = {"wine-missing": "wine", "arm64-python-missing": "arm64-python"}.get(able.code, "qemu")
            skip_or_fail(capability, able.reason)
        assert [(one.id, one.reason, one.detail) for one in cell.checks if one.status != "passed"] == [], cell.id
        calls = [one for one in cell.checks if one.check.kind == "call"]
        assert len(calls) == len(profile.checks) * len(entries(route)), cell.id
        described = {one.check.subject for one in cell.checks if one.check.kind == "global"}
        assert route != "native" or described == {each.rpartition(".")[2] for each in profile.globals}


def test_rejections_of_dependencies_are_proved_with_real_ones(local):
    proved = {
        (cell["route"], check["subject"]) for cell in local["cells"] if cell["platform"] == NATIVE
        for check in cell["checks"] if check["status"] == "passed"
    }  # fmt: skip
    for route in ("file", "native"):
        assert proved >= {
            (route, "R19 the base is gone"), (route, "R20 the dependency is gone"),
            (route, "R21 only another build of the dependency"), (route, "R22 another build of the dependency loaded"),
            (route, "R23 another build asked"),
        }  # fmt: skip
    assert ("file", "a dependency built again with the same content") in proved


def require_docker():
    try:
        with daemon.client():
            missing = [image.tag for image in containers.list_images() if image.stale or not image.present]
    except Exception as problem:  # noqa: BLE001 (whatever is wrong with docker is the reason)
        skip_or_fail("container", str(problem).splitlines()[0])
    if missing:
        skip_or_fail("container", f"container images missing: {', '.join(missing)}; run pkgimage containers build")


def contents(folder):
    """Each file below a folder: its path from there, and the digest of its bytes."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.container
def test_docker_gives_the_same_verdicts_and_the_same_bytes(local, tmp_path):
    """Of every image, those beside too. What a container builds is never taken from the store."""
    require_docker()
    inside = proved(PROFILE, "docker")
    assert inside.verdicts == {
        (cell["platform"], cell["route"], check["id"]): check["status"] for cell in local["cells"] for check in cell["checks"]
    }
    with shared():
        app.build(PROFILE, (), tmp_path, events=RecordingEvents())
    here = contents(tmp_path)
    assert len(here) == 5 * 6, "five packages and a base for each platform"
    assert inside.images == here
    assert {f"{cell['platform']}/": cell["image_sha256"] for cell in local["cells"]} == {
        name.partition("chain_d.")[0]: digest for name, digest in here.items() if "/chain_d." in name
    }


@pytest.mark.container
def test_docker_gives_the_same_verdicts_of_a_package_beneath(beneath_it):
    require_docker()
    inside, here = proved(ROOT / "configs" / "chain_b.toml", "docker", routes("chain_b")), beneath_it("chain_b")
    assert inside.verdicts == here.verdicts
    assert inside.images == here.images


def test_control_the_bytes_of_every_image_are_compared(images, folder):
    good = contents(images[NATIVE, "chain_d"].parent)
    assert contents(folder) == good
    assert len(good) == 6
    image = beneath(folder, "chain_a")
    image.write_bytes(image.read_bytes()[:-1])
    assert {name for name, digest in contents(folder).items() if digest != good[name]} == {image.name}


def test_each_package_is_an_image_and_every_image_is_beside_it(images):
    folder = images[NATIVE, "chain_d"].parent
    headers = {name: read_image(path).header for (platform, name), path in images.items() if platform == NATIVE}
    wanted = {"chain_a": "", "chain_b": "a", "chain_c": "ab", "chain_e": "a", "chain_d": "abce"}
    for name, below in wanted.items():
        assert headers[name].dependencies == tuple((f"chain_{one}", headers[f"chain_{one}"].build_id) for one in below)
    files = {depending.file_name(name, headers[name].build_id, ".so") for name in wanted if name != "chain_d"}
    assert {path.name for path in folder.iterdir() if not path.name.startswith("base-")} == {*files, "chain_d.so"}


def test_nothing_is_copied_and_no_native_symbol_leads_from_image_to_image(images):
    sys.path.insert(0, str(ROOT / "examples" / "chain"))
    try:
        from chain_a.atmosphere import DENSITY
    finally:
        sys.path.remove(str(ROOT / "examples" / "chain"))
    table, allowed = DENSITY.tobytes(), PLATFORMS[NATIVE].allowed()
    for (platform, name), path in images.items():
        if platform != NATIVE:
            continue
        assert (table in path.read_bytes()) == (name == "chain_a"), name
        with path.open("rb") as file:
            elf = ELFFile(file)
            needed = {tag.needed for tag in elf.get_section_by_name(".dynamic").iter_tags() if tag.entry.d_tag == "DT_NEEDED"}
            undefined = {one.name for one in elf.get_section_by_name(".dynsym").iter_symbols() if one["st_shndx"] == "SHN_UNDEF"}
        assert not [library for library in needed if "chain" in library]
        assert {one for one in undefined if one and not one.startswith(("Py", "_Py"))} <= allowed


LOADED = """
import json, sys
import pkgimage
folder, names = sys.argv[1], json.loads(sys.argv[2])
d = pkgimage.load(f"{folder}/chain_d.so")
maps = open("/proc/self/maps").read()
a, b, c, e = (pkgimage.load(f"{folder}/{names[n]}") for n in ("chain_a", "chain_b", "chain_c", "chain_e"))
try:
    d.mach(130.0, 99999.0)
except ValueError as problem:
    raised = str(problem)
print(json.dumps([
    d.mach(130.0, 9000.0) == b.true_airspeed(130.0, 9000.0) / e.speed_of_sound(9000.0),
    bool(d.thin_air(11000.0) == a.DENSITY[1100] / a.DENSITY[0]),
    raised,
    [d.SHARED["table"] is a.DENSITY, b.TABLE is a.DENSITY, d.SHARED["model"] is a.STANDARD, c.PROFILE["limits"] is b.LIMITS,
     d.SHARED["profile"] is c.PROFILE, d.STATES[0] is b.SEA_LEVEL, d.STATES[1] is e.GROUND],
    [type(b.SEA_LEVEL) is type(e.GROUND), d.ROUTE[0] in a.NAMES, b.SOURCES[3] is a.density],
    sorted({line.split("/")[-1] for line in maps.splitlines() if "chain_" in line}),
    len({line.split("/")[-1] for line in open("/proc/self/maps") if "chain_" in line}),
    any(name.startswith("chain_") for name in sys.modules),
]))
"""


def test_objects_types_and_functions_are_one_whoever_holds_them(images):
    """In one process, which imports no source: loaded from the top, each image is mapped once."""
    folder = images[NATIVE, "chain_d"].parent
    names = {name: path.name for (platform, name), path in images.items() if platform == NATIVE}
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(folder), json.dumps(names)], capture_output=True, text=True, check=True, cwd="/",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    *values, raised, objects, types, mapped, again, sources = json.loads(done.stdout)
    assert values == [True, True]
    assert raised == "the height is outside of the table"
    assert (objects, types) == ([True] * 7, [True] * 3)
    assert mapped == sorted(names.values())
    assert again == 5, "what was loaded as a dependency is not mapped again"
    assert not sources


# -- faults ------------------------------------------------------------------------------------------------------------


def states(folder, tmp_path, platform=NATIVE, suffix="so"):
    (found,) = run_uniform(
        "native" if platform == NATIVE else "flat", PLATFORMS[platform], folder / f"chain_d.{suffix}", [MACH], tmp_path / "work", 60.0
    )
    return found


def loaded(folder):
    """What `pkgimage.load` says in a fresh process: the code of its error."""
    code = "import sys, pkgimage\ntry:\n    pkgimage.load(sys.argv[1])\nexcept pkgimage.LoadError as p:\n    print(p.code, p, sep='|')"
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder / "chain_d.so")], capture_output=True, text=True, check=True, cwd="/",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PKGIMAGE_DEPOT_PATH": str(folder / "no-depot")},
    )  # fmt: skip
    return done.stdout


def test_control_the_folder_as_it_is(folder, tmp_path):
    assert states(folder, tmp_path).state == "returned"
    assert loaded(folder) == ""


def test_a_dependency_that_is_missing_is_told(folder, tmp_path):
    beneath(folder, "chain_a").unlink()
    found = states(folder, tmp_path)
    assert (found.state, "chain_a-" in found.detail) == ("load-failed", True)
    told = loaded(folder)
    assert told.startswith("R20|")
    assert "chain_a" in told


def test_another_build_beside_the_image_is_told(folder, tmp_path):
    """Under the name of the one that is needed: an image of the same functions with a global less."""
    other = folder / "other.toml"
    text = (ROOT / "configs" / "chain_a.toml").read_text().replace("../examples", str(ROOT / "examples"))
    other.write_text(text.replace('    "chain_a.atmosphere.CEILING",\n', ""))
    with shared():
        (built,) = app.build(other, (NATIVE,), folder / "other", events=RecordingEvents())
    place = beneath(folder, "chain_a")
    assert read_image(built.path).header.build_id != read_image(place).header.build_id
    shutil.copyfile(built.path, place)
    found = states(folder, tmp_path)
    assert found.state == "load-failed"
    assert found.detail.startswith("a dependency is missing, or there in another build than the image names")
    told = loaded(folder)
    assert told.startswith("R35|")


def test_a_dependency_that_is_missing_is_told_by_the_flat_route(images, tmp_path):
    able = availability("flat", PLATFORMS["macos-x86_64"])
    if not able.ok:
        skip_or_fail("host", able.reason)
    folder = tmp_path / "images"
    shutil.copytree(images["macos-x86_64", "chain_d"].parent, folder)
    assert states(folder, tmp_path, "macos-x86_64", "dylib").state == "returned"
    beneath(folder, "chain_e").unlink()
    found = states(folder, tmp_path, "macos-x86_64", "dylib")
    assert (found.state, "chain_e-" in found.detail) == ("load-failed", True)


def test_an_image_that_cannot_be_read_names_no_dependencies(tmp_path):
    (tmp_path / "x.so").write_bytes(b"nothing")
    assert depending.beside(tmp_path / "x.so") == ()
    with pytest.raises(LoadError):
        depending.lay_beside(tmp_path / "x.so", tmp_path)
