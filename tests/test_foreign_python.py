"""Images of other platforms, called from a CPython: right values, planted faults, and what is said without one."""

import json
import math
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import skip_or_fail
from tests.ir_package import CHECK, IR, ir_profile
from tests.sample import METHODS, sample
from toolchain.codegen import compile_package
from toolchain.errors import ToolError
from toolchain.flags import Flags
from toolchain.image_names import MODULE_ENTRY
from toolchain.platforms import load_platforms
from toolchain.run.arm64_prepare import apt_options, pip_argv, prepare
from toolchain.run.arm64_python import VARIABLE, Versions, find_arm64_python, place, write_versions
from toolchain.run.calls import Call
from toolchain.run.flatten import flatten
from toolchain.run.harness import build
from toolchain.run.linker import link_image
from toolchain.run.lld import find_lld
from toolchain.run.routes import availability, emulated_cpu, entries, run_named
from toolchain.serialize import core_header, data_section

ROOT = Path(__file__).resolve().parent.parent
PLATFORMS = load_platforms()
NAMED = [
    pytest.param(name, route, marks=[pytest.mark.emulator] if emulated_cpu(route, platform) else [])
    for name, platform in PLATFORMS.items()
    for route in platform.routes
    if "python" in entries(route)
]

ONE_EACH = [param for param in NAMED if param.values[0] != "macos-arm64"]
"""Every route once: starts of an emulated interpreter take seconds."""


def need(name, route):
    able = availability(route, PLATFORMS[name])
    if not able.ok:
        skip_or_fail("arm64-python" if able.code == "arm64-python-missing" else "qemu", able.reason)


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    """The sample package, for every platform with a route through Python."""
    directory, lld, package = tmp_path_factory.mktemp("images"), find_lld(), sample()
    section = data_section(package)
    made = {}
    for name in sorted({param.values[0] for param in NAMED}):
        platform = PLATFORMS[name]
        header = core_header(package, platform, section, (("lld", lld.version),), Flags())
        source, made[name] = directory / f"{name}.o", directory / f"{name}{platform.suffix}"
        source.write_bytes(compile_package(package, platform, section, header, Flags()))
        link_image(source, made[name], platform, lld, directory)
    return made


def call(name, *arguments):
    index = next(index for index, method in enumerate(METHODS) if method.name == name)
    return Call(index, METHODS[index].signature, arguments)


def outcomes(name, route, image, work, *calls):
    names = [METHODS[each.method].name for each in calls]
    parameters = [METHODS[each.method].parameters for each in calls]
    return run_named(route, PLATFORMS[name], image, calls, names, work, 20.0, frozenset(), parameters=parameters)


@pytest.mark.parametrize(("name", "route"), NAMED)
def test_values_and_exceptions_through_the_glue(name, route, images, tmp_path):
    need(name, route)
    strided = np.arange(10.0)[1::2]
    found = outcomes(
        name, route, images[name], tmp_path, call("add", 0.5, 2.0), call("divide", 7, 2), call("divide", 7, 0),
        call("total", strided), call("negate", True), call("successor", 254), call("twice", 1.5), call("add", 1.0, -1.0),
    )  # fmt: skip
    assert [each.state for each in found] == ["returned"] * 2 + ["raised"] + ["returned"] * 5, found
    assert found[0].result == pytest.approx(math.sin(0.5) + 2.0, rel=1e-15)
    assert [each.result for each in found[1:2] + found[3:7]] == [3, strided.sum(), False, 255, 3.0]
    assert found[2].detail == "ZeroDivisionError: division by zero"


@pytest.mark.parametrize(("name", "route"), ONE_EACH)
def test_control_a_damaged_header_is_refused(name, route, images, tmp_path):
    need(name, route)
    content = bytearray(images[name].read_bytes())
    content[content.index(b"PKGIMAGE") + 40] ^= 0xFF
    damaged = tmp_path / images[name].name
    damaged.write_bytes(content)
    (found,) = outcomes(name, route, damaged, tmp_path, call("divide", 7, 2))
    assert found.state == "load-failed"
    assert found.detail.startswith("R0"), found.detail


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda data: data, "3"),
        (lambda data: data[:-1], "R34 the image cannot be mapped: the flattened image is missing or damaged"),
        (
            lambda data: data.replace(b"PyModuleDef_Init\0", b"PyModuleDef_Xnit\0"),
            "R34 the image cannot be mapped: unresolved symbol: PyModuleDef_Xnit",
        ),
        (lambda data: data.replace(b"PKGIMAGE", b"PKGIMAGF", 1), "R35"),
    ],
)
def test_control_what_is_mapped_is_not_the_file(damage, told, images, tmp_path):
    """`python_mapping` itself, given a flattened image that flattening would never write."""
    need("macos-x86_64", "flat-python")
    image = images["macos-x86_64"]
    (tmp_path / "image.flat").write_bytes(damage(flatten(image, MODULE_ENTRY)))
    mapper = build(PLATFORMS["macos-x86_64"], "mapper", find_lld(), tmp_path)
    code = """
import sys
from pkgimage.errors import LoadError
from toolchain.run.python_mapping import load
try:
    print(load(sys.argv[1]).divide(7, 2))
except LoadError as problem:
    print(problem.code, ": ".join([problem.brief, *problem.details]))
"""
    environment = {**os.environ, "PKGIMAGE_MAPPER": str(mapper), "PKGIMAGE_FLAT": str(tmp_path / "image.flat")}
    argv = [sys.executable, "-c", code, image]
    done = subprocess.run(argv, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(told), done.stdout


def test_control_an_image_without_a_module_entry(tmp_path, images):
    with pytest.raises(ToolError) as caught:
        flatten(images["macos-x86_64"], "PyInit_other")
    assert "PyInit_other is not exported" in caught.value.details


RUN = """
import json, sys, toolchain
from pathlib import Path
from toolchain import app
from toolchain.report.recording import RecordingEvents
assert toolchain.__file__.startswith(sys.argv[1]), toolchain.__file__
json.dump(app.matrix_run(Path(sys.argv[2]), events=RecordingEvents()).document, sys.stdout)
"""


def matrix(directory, platforms, project=ROOT, **environment):
    """The document of a run of a small package by the project at `project`."""
    (directory / "code").mkdir()
    (directory / "code" / "code.ll").write_text(IR)
    path = directory / "small.toml"
    path.write_text(ir_profile(platforms=platforms, rest=CHECK))
    environment = {**os.environ, "PYTHONPATH": str(project), **environment}
    argv = [sys.executable, "-c", RUN, str(project), path]
    done = subprocess.run(argv, env=environment, cwd=directory, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def called(document):
    """{(platform, route, entry): (status, reason)} of the one call."""
    return {
        (cell["platform"], cell["route"], check["entry"]): (check["status"], check["reason"])
        for cell in document["cells"]
        for check in cell["checks"]
        if check["kind"] == "call"
    }


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """A run by a copy of the project whose glue reads the imaginary part of every float: 0 instead of 3."""
    clone = tmp_path_factory.mktemp("clone")
    for folder in ("pkgimage", "toolchain", "platforms"):
        shutil.copytree(ROOT / folder, clone / folder, ignore=shutil.ignore_patterns("__pycache__"))
    # Both ways of the glue: one alone would raise, because the entry compares a call with keywords, which go the other.
    for name, head in (("platforms/native/glue.ll", "call "), ("toolchain/codegen/fast.py", "")):
        text = (clone / name).read_text()
        assert "call double @PyFloat_AsDouble(" in text
        text = text.replace(f"{head}double @PyFloat_AsDouble(", f"{head}double @PyComplex_ImagAsDouble(")
        (clone / name).write_text(text)
    return called(matrix(tmp_path_factory.mktemp("broken"), sorted({param.values[0] for param in ONE_EACH}), clone))


@pytest.mark.parametrize(("name", "route"), ONE_EACH)
def test_control_broken_glue_fails_in_python_alone(name, route, broken):
    need(name, route)
    assert broken[name, route, "python"] == ("failed", "value-differs")
    uniform = {status for key, (status, _) in broken.items() if key[0] == name and key[2] == "uniform"}
    assert "passed" in uniform
    assert uniform <= {"passed", "not-run"}


def test_without_the_arm64_python_its_checks_are_not_run_and_nothing_else_changes(tmp_path):
    document = matrix(tmp_path, ["linux-aarch64", "macos-x86_64"], **{VARIABLE: str(tmp_path / "nothing")})
    found = called(document)
    assert found["linux-aarch64", "qemu-python", "python"][0] == "not-run"
    assert found["linux-aarch64", "qemu-python", "python"][1] in ("arm64-python-missing", "qemu-missing")
    assert found["macos-x86_64", "flat-python", "python"][0] == "passed"
    cells = {cell["route"]: cell["status"] for cell in document["cells"] if cell["platform"] == "linux-aarch64"}
    assert cells["qemu-python"] == "not-run"
    assert cells["qemu"] == found["linux-aarch64", "qemu", "uniform"][0]
    assert document["summary"]["exit_code"] == 0


@pytest.fixture
def tree(tmp_path):
    """What `prepare` leaves, without its content."""
    program = tmp_path / "tree" / "root" / "usr" / "bin" / "python3.11"
    program.parent.mkdir(parents=True)
    program.touch()
    write_versions(tmp_path / "tree", Versions("3.11.2-6", "2.4.6", "root/usr/bin/python3.11"))
    return tmp_path / "tree"


def test_a_complete_tree_is_found_and_not_made_again(tree):
    found = find_arm64_python(tree)
    assert found is not None
    assert (found.program, found.site) == (tree / "root/usr/bin/python3.11", tree / "site")
    assert prepare(tree, pytest.fail) == found


@pytest.mark.parametrize("damage", [
    lambda tree: (tree / "tree.json").unlink(),
    lambda tree: (tree / "tree.json").write_text("{"),
    lambda tree: (tree / "tree.json").write_text("[]"),
    lambda tree: (tree / "tree.json").write_text('{"python": "3.11"}'),
    lambda tree: (tree / "tree.json").write_text((tree / "tree.json").read_text().replace('"schema": 1', '"schema": 2')),
    lambda tree: (tree / "root/usr/bin/python3.11").unlink(),
    shutil.rmtree,
])  # fmt: skip
def test_an_incomplete_tree_is_none(tree, damage):
    damage(tree)
    assert find_arm64_python(tree) is None


def fake(directory, name, text):
    path = directory / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def asked(directory, path):
    """`pkgimage foreign-python prepare DIRECTORY` with the programs in `path` alone."""
    code = "from toolchain.cli.door import main; raise SystemExit(main(['foreign-python', 'prepare', *__import__('sys').argv[1:]]))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": str(path)}
    argv = [sys.executable, "-c", code, str(directory)]
    return subprocess.run(argv, env=environment, capture_output=True, text=True, check=False)


def test_what_prepare_says_when_it_cannot(tmp_path):
    programs = tmp_path / "programs"
    programs.mkdir()
    done = asked(tmp_path / "tree", programs)
    assert done.returncode == 2
    assert "apt-get, apt-cache, dpkg-deb not found" in done.stderr
    assert "[debian-tools-missing]" in done.stderr
    for name in ("apt-cache", "dpkg-deb"):
        fake(programs, name, "exit 0")
    fake(programs, "apt-get", "echo E: no archive answers >&2; exit 100")
    done = asked(tmp_path / "tree", programs)
    assert done.returncode == 2
    assert "E: no archive answers" in done.stderr
    assert "[packages-failed]" in done.stderr
    assert list(tmp_path.iterdir()) == [programs], "nothing half-made stays"
    done = asked(programs, programs)
    assert done.returncode == 2
    assert "[place-taken]" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_clients_are_asked_for_arm64_and_left_alone(tmp_path):
    assert "APT::Architecture=arm64" in apt_options(tmp_path)
    assert f"Dir::State={tmp_path}" in apt_options(tmp_path)
    argv = pip_argv("2.4.6", "3.11", tmp_path)
    assert argv[-1] == "numpy==2.4.6"
    assert argv[argv.index("--only-binary") + 1] == ":all:"
    assert place().is_absolute()


def test_the_arm64_python_has_numpy_s_version_of_this_one():
    tree = find_arm64_python()
    if tree is None:
        skip_or_fail("arm64-python", "there is no CPython for arm64 here")
    assert tree.versions.numpy == np.__version__
