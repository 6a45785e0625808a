"""The quickstart profile as its users run it: every platform, every executor, every interpreter, anywhere on disk.

One local run serves most tests here; each test says in its name which promise it holds.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import lief
import pytest

from tests.conftest import require_tool, skip_or_fail
from tests.results import shared
from toolchain import app
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run import containers, daemon
from toolchain.run.lld import candidates
from toolchain.run.routes import availability, entries

ROOT = Path(__file__).resolve().parent.parent
PROFILE = ROOT / "configs" / "quickstart.toml"
PLATFORMS = load_platforms()


EXPORTED = {
    f"{export.name}{text[text.index('('):]}" for export in load_profile(PROFILE).exports for text in export.signatures
}
"""Every method of the profile, as checks name it."""


def cell_of(document, platform, route):
    return next(cell for cell in document["cells"] if (cell["platform"], cell["route"]) == (platform, route))


def verdicts(document):
    return {(cell["id"], check["id"]): (check["status"], check["reason"]) for cell in document["cells"] for check in cell["checks"]}


@pytest.fixture(scope="module")
def local():
    """The document of a local run."""
    with shared():
        return app.matrix_run(PROFILE, events=RecordingEvents()).document


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """The images, by platform."""
    output = tmp_path_factory.mktemp("images")
    with shared():
        return {image.platform: image.path for image in app.build(PROFILE, (), output, events=RecordingEvents())}


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_every_function_passes_on_every_route(local, platform):
    for route in PLATFORMS[platform].routes:
        able = availability(route, PLATFORMS[platform])
        if not able.ok:
            capability = {"wine-missing": "wine", "arm64-python-missing": "arm64-python"}.get(able.code, "qemu")
            skip_or_fail(capability, able.reason)
        cell = cell_of(local, platform, route)
        called = {(check["subject"], check["entry"]) for check in cell["checks"] if check["kind"] == "call"}
        assert called == {(method, entry) for method in EXPORTED for entry in entries(route)}
        assert {check["status"] for check in cell["checks"]} == {"passed"}, cell["id"]


@pytest.mark.parametrize("platform", sorted(set(PLATFORMS) - {"windows-x86_64"}))
def test_every_call_passes_through_its_python_entry_too(local, platform):
    checks = [check for cell in local["cells"] if cell["platform"] == platform for check in cell["checks"]]
    if any(check["reason"] in ("arm64-python-missing", "qemu-missing") for check in checks):
        skip_or_fail("arm64-python", "no CPython for arm64")
    by_entry = {
        entry: {check["id"].rpartition("/")[0] for check in checks if (check["entry"], check["status"]) == (entry, "passed")}
        for entry in ("python", "uniform")
    }
    assert len(by_entry["uniform"]) > 40
    assert by_entry["python"] == by_entry["uniform"]


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_audit_controls_and_globals_pass_from_the_file(local, platform):
    checks = cell_of(local, platform, "file")["checks"]
    assert {check["kind"] for check in checks} == {"audit", "quirk", "global", "rejection", "acceptance"}
    assert {check["status"] for check in checks} <= {"passed", "not-run"}
    waived = {check["subject"] for check in checks if check["status"] == "not-run"}
    assert waived <= {"linked by -flavor gnu"}


def test_the_report_has_the_promised_shape(local):
    assert set(local["cells"][0]) >= {
        "id", "platform", "cpu_targets", "host_cpu", "flags", "route", "executor", "status", "reason", "image_sha256",
        "seconds", "checks",
    }  # fmt: skip
    assert set(local["cells"][0]["checks"][0]) == {
        "id", "kind", "subject", "entry", "cpu_target", "status", "reason", "detail",
    }  # fmt: skip
    json.dumps(local, allow_nan=False)


@pytest.mark.container
def test_docker_gives_the_same_verdicts_and_the_same_bytes(local):
    try:
        with daemon.client():
            missing = [image.tag for image in containers.list_images() if image.stale or not image.present]
    except Exception as problem:  # noqa: BLE001 (whatever is wrong with docker is the reason)
        skip_or_fail("container", str(problem).splitlines()[0])
    if missing:
        skip_or_fail("container", f"container images missing: {', '.join(missing)}; run pkgimage containers build")
    inside = app.matrix_run(PROFILE, executor="docker", events=RecordingEvents()).document
    assert {cell["executor"] for cell in inside["cells"]} == {"docker"}
    assert verdicts(inside) == verdicts(local)
    digests = [{cell["platform"]: cell["image_sha256"] for cell in document["cells"]} for document in (inside, local)]
    assert digests[0] == digests[1]


def wheel_lld():
    found = [candidate for candidate in candidates() if candidate.source == "wheel" and candidate.lld]
    if not found:
        skip_or_fail("lld", "the extra 'lld' (iree-base-compiler) is not installed")
    return found[0].path


def test_the_wheels_lld_alone_covers_five_platforms_and_says_what_it_lacks():
    """As on a machine with pip alone: no MinGW driver, everything else the same."""
    code = (
        "import json, sys; from pathlib import Path; from toolchain import app;"
        "from toolchain.report.recording import RecordingEvents as E;"
        "json.dump(app.matrix_run(Path(sys.argv[1]), events=E()).document, sys.stdout)"
    )
    environment = {**os.environ, "PKGIMAGE_LLD": wheel_lld()}
    done = subprocess.run([sys.executable, "-c", code, PROFILE], env=environment, capture_output=True, text=True, check=True)
    document = json.loads(done.stdout)
    assert {cell["platform"] for cell in document["cells"] if cell["image_sha256"]} == set(PLATFORMS)
    for platform, route in (("linux-x86_64", "native"), ("macos-x86_64", "flat"), ("windows-x86_64", "flat")):
        assert cell_of(document, platform, route)["status"] == "passed"
    pe = cell_of(document, "windows-x86_64", "file")
    assert (pe["status"], pe["reason"]) == ("not-run", "lld-no-mingw-driver")
    assert document["summary"]["exit_code"] == 0


def test_two_directories_give_identical_bytes(images, tmp_path):
    clone = tmp_path / "somewhere" / "else"
    for folder in ("pkgimage", "toolchain", "platforms", "configs", "examples"):
        shutil.copytree(ROOT / folder, clone / folder, ignore=shutil.ignore_patterns("__pycache__"))
    code = (
        "import sys; from pathlib import Path; from toolchain import app; import toolchain;"
        "from toolchain.report.recording import RecordingEvents as E;"
        "assert toolchain.__file__.startswith(sys.argv[1]), toolchain.__file__;"
        "app.build(Path(sys.argv[1]) / 'configs' / 'quickstart.toml', (), Path(sys.argv[2]), events=E())"
    )
    environment = {
        **os.environ, "PYTHONPATH": str(clone), "PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1", "TMPDIR": str(tmp_path), "PKGIMAGE_CACHE_SIZE": "0",
    }  # fmt: skip
    subprocess.run([sys.executable, "-c", code, clone, tmp_path / "out"], env=environment, cwd=tmp_path, check=True)
    for platform, path in images.items():
        assert (tmp_path / "out" / platform / path.name).read_bytes() == path.read_bytes(), platform


def test_no_path_of_this_machine_is_in_an_image(images):
    for path in images.values():
        content = path.read_bytes()
        assert str(ROOT).encode() not in content
        assert str(Path.home()).encode() + b"/" not in content


def test_abi3audit_is_clean(images, tmp_path):
    copy = tmp_path / "geokernels.abi3.so"
    shutil.copy(images["linux-x86_64"], copy)
    argv = [sys.executable, "-m", "abi3audit", "--strict", "--report", "--assume-minimum-abi3", "3.11", copy]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (result,) = [spec["object"]["result"] for spec in json.loads(done.stdout)["specs"].values()]
    assert (result["is_abi3"], result["non_abi3_symbols"], result["future_abi3_objects"]) == (True, [], {})


def exported_by_llvm(path, platform, tool):
    """Exported names as llvm-readobj or llvm-nm reads them."""
    argv = {
        "elf": [tool, "--dyn-syms", path],
        "coff": [tool, "--coff-exports", path],
        "macho": [tool.replace("readobj", "objdump"), "--macho", "--exports-trie", path],
    }[platform.object_format]
    text = subprocess.run(argv, capture_output=True, text=True, check=True).stdout
    if platform.object_format == "macho":
        rows = [line.split() for line in text.splitlines() if line.startswith("0x")]
        return {row[1].removeprefix("_") for row in rows}
    if platform.object_format == "coff":
        return {line.split()[1] for line in text.splitlines() if line.strip().startswith("Name: ")}
    blocks = text.split("Symbol {")[1:]
    defined = [block for block in blocks if "Section: Undefined" not in block]
    return {block.split("Name: ")[1].split()[0].split("@")[0] for block in defined}


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_llvm_and_lief_agree_on_the_exports(images, platform):
    tool = require_tool("llvm-readobj-19", capability="llvm")
    wanted = {"PyInit__pkgimage", "pkgimage_table"}
    assert exported_by_llvm(images[platform], PLATFORMS[platform], tool) == wanted
    binary = lief.parse(str(images[platform]))
    assert {str(function.name).removeprefix("_") for function in binary.exported_functions} <= wanted


CALLS = """
import array, sys
sys.path.insert(0, sys.argv[1])
import pkgimage
m = pkgimage.load(sys.argv[2])
print(m.haversine(52.5, 13.4, 48.1, lon2=11.6), m.EARTH_RADIUS, sorted(m.ELLIPSOIDS))
print(m.track_length(array.array("d", [50, 51, 52]), array.array("d", [8, 8, 9])))
out = array.array("f", bytes(20))
m.smooth(m.GAUSS, out)
print(out.tolist())
for function, arguments in ((m.haversine, ("x", 1, 2, 3)), (m.haversine, (1, 2)), (m.smooth, (out, m.GAUSS))):
    try:
        function(*arguments)
    except TypeError as problem:
        print(problem)
try:
    import numpy as np
except ImportError:
    print("no numpy")
else:
    print(m.track_length(np.array([50.0, 51, 52]), np.array([8.0, 8, 9])), m.ELEVATION.flags.writeable, m.ELEVATION.sum())
"""


def interpreters():
    """Every CPython below pyenv's folder, and those that PKGIMAGE_TEST_PYTHONS names."""
    folder = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    named = [Path(text) for text in os.environ.get("PKGIMAGE_TEST_PYTHONS", "").split(os.pathsep) if text]
    return sorted(folder.glob("versions/3.1[1-9].*/bin/python")) + named


@pytest.mark.interpreter
def test_one_file_works_in_every_interpreter(images):
    found = interpreters()
    if len(found) < 3:
        skip_or_fail("interpreter", f"{len(found)} other interpreters below ~/.pyenv and in PKGIMAGE_TEST_PYTHONS")
    answers = {}
    for python in [Path(sys.executable), *found]:
        argv = [python, "-I", "-c", CALLS, ROOT, images["linux-x86_64"]]
        done = subprocess.run(argv, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{python}: {done.stderr}"
        answers[python] = done.stdout.splitlines()
    common = {re.sub("this (ndarray|memoryview)", "this array", "\n".join(lines[:6])) for lines in answers.values()}
    assert len(common) == 1
    assert "is read-only; declare it const(...) to accept read-only arrays" in common.pop()
    with_numpy = {lines[6] for lines in answers.values()} - {"no numpy"}
    assert len(with_numpy) == 1, answers


def libraries():
    """Where this interpreter's libraries lie; installed there alone, an entry point of ours would be this checkout's."""
    return [path for path in map(Path, sys.path) if path.name in ("site-packages", "dist-packages") and path.is_dir()]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The `bin` of a virtual environment: a wheel of this checkout, installed by pip, above our own libraries."""
    place = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT, place / "source", ignore=shutil.ignore_patterns(".*", "build", "*.egg-info", "__pycache__"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    wheel = [*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", place, place / "source"]
    subprocess.run(wheel, check=True, capture_output=True)
    (file,) = place.glob("*.whl")
    venv.create(place / "venv", with_pip=False)
    python = place / "venv" / "bin" / "python"
    install = [*pip, "--python", python, "install", "-q", "--no-deps", "--no-index", file]
    subprocess.run(install, check=True, capture_output=True)
    (site,) = (place / "venv").glob("lib/python*/site-packages")
    # Plain lines of a .pth file are appended to the path; the .pth files in these folders (editable installs) are not run.
    (site / "libraries.pth").write_text("".join(f"{path}\n" for path in libraries()))
    return python.parent


@pytest.mark.slow
def test_an_installed_wheel_runs_outside_of_the_repository(installed, tmp_path):
    environment = {**os.environ, "COLUMNS": "100"}
    environment.pop("PYTHONPATH", None)

    def run(*argv):
        done = subprocess.run(argv, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    code = "import toolchain, pkgimage; print(toolchain.__file__, pkgimage.__file__)"
    for file in run(installed / "python", "-c", code).split():
        assert Path(file).is_relative_to(installed.parent), "the control: the checkout is not what runs"
    assert run(installed / "pkgimage", "--version").startswith("pkgimage ")
    assert "14 cells" in run(installed / "pkgimage", "matrix", "run", "configs/quickstart.toml")


def test_the_budget_of_the_import_is_measured_on_the_installed_package(installed):
    argv = [sys.executable, ROOT / "benchmarks" / "import_time.py", "--installed", "--rounds", "1", "--python", installed / "python"]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    measured, *_, verdict = done.stdout.splitlines()
    assert Path(measured.removeprefix("measured: ")).is_relative_to(installed.parent)
    assert verdict.endswith(("kept", "EXCEEDED")[done.returncode])
