"""CPU targets of the base image from a profile to depots, archives and cells."""

import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pkgimage.base import file_name
from pkgimage.depots import Depot
from pkgimage.image import read_image
from tests.clone_images import here
from tests.conftest import skip_or_fail
from tests.results import shared, wrong_checks
from tests.test_chain_rebuilt import Place
from toolchain import app
from toolchain.depot import archive, inventory
from toolchain.depot.eviction import Limits
from toolchain.depot.request import build_request, profile_digest
from toolchain.errors import CpuTargetError, ProfileError
from toolchain.platforms import load_platforms
from toolchain.precompile import precompile
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents

PLATFORMS = load_platforms()
IR = """
declare double @scipy_special_gammainc(double, double)
define double @big(double %a, double %x) {
  %y = call double @scipy_special_gammainc(double %a, double %x)
  ret double %y
}
"""
PROFILE = """
schema = 1
[package]
name = "small"
version = "1.0"
frontend = "llvm"
path = "code"
modules = ["code.ll"]
[[package.export]]
function = "big"
signatures = ["float64(float64, float64)"]
[build]
{build}
[matrix]
platforms = {platforms}
routes = {routes}
[[check]]
function = "big"
args = [2.0, 3.0]
expect = 0.8008517265285442
tolerance = {{ rtol = 1e-13, reason = "fused arithmetic rounds once" }}
"""
BASE = 'base-cpu-targets = { x86_64 = "generic;x86-64-v3" }'
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-base-build-")


def written(folder: Path, build: str, platforms=("linux-x86_64",), routes=()) -> Path:
    (folder / "code").mkdir(parents=True, exist_ok=True)
    (folder / "code" / "code.ll").write_text(IR)
    text = PROFILE.format(build=build, platforms=json.dumps(list(platforms)), routes=json.dumps(list(routes)))
    (folder / "small.toml").write_text(text)
    return folder / "small.toml"


def names(path: Path) -> list[str]:
    return [row[0] for row in read_image(path).header.targets]


# -- the word --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("base", "generic;x86-64-v3"),
        ("base;x86-64-v4,base(0)", "generic;x86-64-v3;x86-64-v4"),
        ("sysimage; haswell", "generic;x86-64-v3;haswell"),
        ("generic", "generic"),
    ],
)
def test_base_stands_for_the_list_of_the_base(tmp_path, said, expected):
    profile = load_profile(written(tmp_path, f'{BASE}\ncpu-targets = {{ x86_64 = "{said}" }}'))
    assert dict(profile.cpu_targets) == {"linux-x86_64" if expected != said else "x86_64": expected}
    assert dict(profile.base_targets) == {"x86_64": "generic;x86-64-v3"}


@pytest.mark.parametrize(
    ("build", "text"),
    [
        ('cpu-targets = { x86_64 = "base" }', "'base' means the targets of a base image, and there is none"),
        (f'{BASE}\ncpu-targets = {{ x86_64 = "base,clone_all" }}', "stands for several targets and takes no items"),
        (f'{BASE}\ncpu-targets = {{ x86_64 = "generic;base" }}', "'base' can only be the first target"),
        ('base-cpu-targets = { x86_64 = "base" }', "build.base-cpu-targets.x86_64"),
        ('base-cpu-targets = { x86_64 = "generic;x86-64-v33" }', "build.base-cpu-targets.x86_64: column 9"),
        ('base-cpu-targets = { x86_46 = "generic" }', "did you mean 'x86_64'?"),
        ("base-cpu-targets = 3", "build.base-cpu-targets"),
    ],
)
def test_a_wrong_list_is_a_problem_of_the_profile(tmp_path, build, text):
    with pytest.raises(ProfileError) as caught:
        load_profile(written(tmp_path, build))
    assert len(caught.value.details) == 1
    assert text in caught.value.details[0]


def test_base_on_a_command_line(tmp_path):
    path = written(tmp_path, BASE)
    assert {cell.cpu_targets for cell in app.matrix_list(path, targets=["base;x86-64-v4"])} == {
        "generic;x86-64-v3;x86-64-v4"
    }
    with pytest.raises(CpuTargetError, match="there is none"):
        app.matrix_list(written(tmp_path, ""), targets=["base"])


# -- keys ------------------------------------------------------------------------------------------------------------


def test_the_list_is_part_of_what_is_asked_for(tmp_path):
    asked = [
        profile_digest(load_profile(written(tmp_path, build)))
        for build in ("", BASE, 'base-cpu-targets = { x86_64 = "generic;x86-64-v4" }', "")
    ]
    assert asked[0] == asked[3]
    assert len(set(asked)) == 3
    profile, platform = load_profile(written(tmp_path, BASE)), PLATFORMS["linux-x86_64"]
    assert build_request(profile, platform, profile.flags, ()).profile == asked[1]


# -- images, depots, archives ----------------------------------------------------------------------------------------


@functools.cache
def image(build: str) -> Path:
    folder = Path(tempfile.mkdtemp(dir=_DIRECTORY.name))
    with shared():
        (built,) = app.build(written(folder, build), (), folder / "out", events=RecordingEvents())
    return built.path


def base_of(path: Path) -> Path:
    return path.parent / file_name(read_image(path).header.base_build_id, path.suffix)


BOTH = f'{BASE}\ncpu-targets = {{ x86_64 = "base;x86-64-v4,clone_all" }}'


def test_an_image_names_the_base_with_its_targets():
    assert names(image(BOTH)) == ["generic", "x86-64-v3", "x86-64-v4"]
    assert names(base_of(image(BOTH))) == ["generic", "x86-64-v3"]
    assert names(base_of(image(""))) == [PLATFORMS["linux-x86_64"].cpu]
    headers = [read_image(image(build)).header for build in ("", BASE, BOTH)]
    assert headers[0].base_build_id != headers[1].base_build_id == headers[2].base_build_id
    assert headers[0].build_id != headers[1].build_id == headers[2].build_id, "an image's own targets are no part of it"


LOAD = "import pkgimage, sys; print(pkgimage.load(sys.argv[1]).big(2.0, 3.0))"


def value(what: str, **environment: str) -> tuple[str, str]:
    """(what a new process prints, its errors)."""
    more = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    done = subprocess.run([sys.executable, "-c", LOAD, what], env=more, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr


@pytest.mark.parametrize("forced", ["", "generic", "x86-64-v3"])
def test_image_and_base_are_loaded_for_what_is_forced(forced):
    here()
    out, errors = value(str(image(BOTH)), PKGIMAGE_CPU_TARGET=forced)
    if forced == "x86-64-v3" and "[R16]" in errors:  # a machine of another century
        assert "avx2" not in Path("/proc/cpuinfo").read_text("ascii")
    else:
        assert float(out) == pytest.approx(0.8008517265285442, rel=1e-13), errors


def test_bases_with_and_without_targets_live_in_one_process():
    here()
    script = (
        "import pkgimage, sys; from pkgimage import base\n"
        "print(*[pkgimage.load(path).big(2.0, 3.0) for path in sys.argv[1:]], len(base._tables))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    argv = [sys.executable, "-c", script, str(image("")), str(image(BOTH)), str(image(BASE))]
    done = subprocess.run(argv, env=environment, capture_output=True, text=True, check=True)
    *found, bases = done.stdout.split()
    assert [float(text) for text in found] == [pytest.approx(0.8008517265285442, rel=1e-13)] * 3
    assert bases == "2"


def test_depots_and_archives_hold_each_base(tmp_path):
    here()
    depot = Depot(str(tmp_path / "depot"))
    with shared():
        for build in ("", BOTH):
            stored = precompile(written(tmp_path, build), (), [depot], events=RecordingEvents())
            assert [each.status for each in stored] == ["published"]
        again = precompile(written(tmp_path, BOTH), (), [depot], events=RecordingEvents())
    assert [each.status for each in again] == ["present"], "its key is known before anything is built"
    bases = sorted((Path(depot.compiled("@base"))).iterdir())
    assert sorted(len(names(each / "image.so")) for each in bases) == [1, 2]
    archive.export(inventory.held(depot, ["small"]), [depot], tmp_path / "all.tar")
    other = Depot(str(tmp_path / "other"))
    archive.read(tmp_path / "all.tar", other, Limits())
    out, errors = value("small", PKGIMAGE_DEPOT_PATH=other.path)
    assert float(out) == pytest.approx(0.8008517265285442, rel=1e-13), errors
    for each in bases:
        (Path(other.compiled("@base")) / each.name / "image.so").unlink()
    out, errors = value("small", PKGIMAGE_DEPOT_PATH=other.path)
    assert out == ""
    assert "R19" in errors


# -- packages upon packages ------------------------------------------------------------------------------------------


def test_a_package_upon_one_with_another_base(tmp_path):
    """Each has the base that its profile asks for; both live in one process."""
    here()
    place = Place(tmp_path)
    with (tmp_path / "lower.toml").open("a") as profile:
        profile.write(f"[build]\n{BASE}\n")
    with shared():
        first, _ = place.precompile()
        again, _ = place.precompile()
    assert first == ["lower linux-x86_64/O2: published", "linux-x86_64/O2: published"]
    assert again == ["lower linux-x86_64/O2: present", "linux-x86_64/O2: present"]
    script = "import pkgimage; from pkgimage import base; print(pkgimage.load('upper').total(4), len(base._tables))"
    more = {"PYTHONPATH": os.pathsep.join(sys.path), "PKGIMAGE_DEPOT_PATH": str(tmp_path / "depot")}
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **more}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["18.0", "2"]


# -- cells -----------------------------------------------------------------------------------------------------------


ROUTES = {"linux-aarch64": "qemu", "macos-arm64": "flat", "windows-x86_64": "wine"}


def test_cells_pass_by_every_harness(tmp_path):
    """qemu's Cortex-A53 runs the base's first target; the flat loader's CPU, `max`, and wine have a choice."""
    build = (
        'base-cpu-targets = { x86_64 = "generic;x86-64-v3", aarch64 = "generic;neoverse-n1", '
        'macos-arm64 = "generic;apple-m2" }'
    )
    path = written(tmp_path, build, ROUTES, dict.fromkeys(ROUTES.values()))
    with shared():
        document = app.matrix_run(path, events=RecordingEvents()).document
    assert wrong_checks(document) == []
    cells = {(cell["platform"], cell["route"]): cell for cell in document["cells"]}
    for platform, route in ROUTES.items():
        audited = [c for c in cells[platform, "file"]["checks"] if c["id"].endswith("base image")]
        assert [check["status"] for check in audited] == ["passed"]
        if cells[platform, route]["status"] == "not-run":
            skip_or_fail("wine" if route == "wine" else "qemu", cells[platform, route]["checks"][0]["detail"])
        assert cells[platform, route]["status"] == "passed"
