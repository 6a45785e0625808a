"""What the doctor tells against files that we put there, or not."""

import json
import re
import stat

import pytest

from tests.conftest import require_tool
from toolchain.platforms import load_platforms
from toolchain.run import daemon
from toolchain.run.arm64_python import Arm64Python, Versions
from toolchain.run.containers import ContainerImage
from toolchain.run.doctor import (
    TOOLS,
    Tool,
    arm64_python,
    container,
    document,
    linkers,
    look,
    package,
    route,
    things,
    version_in,
)
from toolchain.run.lld import Candidate, Lld
from toolchain.run.routes.available import availability

WITH_MINGW = Candidate("/a/lld", "system", Lld("/a/lld", "19.1.7", "system", mingw=True))
FROM_PIP = Candidate("/b/lld", "wheel", Lld("/b/lld", "24.0.0", "wheel", mingw=False))
BROKEN = Candidate("/c/lld", "environment", None, "not an LLD")


COMMANDS = re.compile(r"(apt install [\w.-]+|systemctl start \w+|pip install '[\w\[\]-]+'|pkgimage [\w -]+)$")
"""One command, which can be pasted as it stands."""


def program(path, text):
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_a_program_is_found_with_its_version(tmp_path):
    good = program(tmp_path / "good", "echo tool version 4.5.6 of 2020.1")
    found = look(Tool("tool", "things", "get it", (str(tmp_path / "absent"), good)))
    assert (found.state, found.where, found.version, found.get) == ("found", good, "4.5.6", "")


def test_a_program_that_fails_is_unusable_and_an_absent_one_missing(tmp_path):
    bad = look(Tool("tool", "things", "get it", (program(tmp_path / "bad", "exit 3"),)))
    assert (bad.state, bad.detail, bad.get) == ("unusable", "exit code 3", "get it")
    absent = look(Tool("tool", "things", "get it", (str(tmp_path / "absent"),)))
    assert (absent.state, absent.where, absent.get) == ("missing", "", "get it")
    file = look(Tool("library", "things", "get it", files=(str(tmp_path / "bad"),)))
    assert (file.state, file.where) == ("found", str(tmp_path / "bad"))


def test_linkers_say_which_one_links_and_what_it_lacks():
    first, second, third = linkers([BROKEN, FROM_PIP, WITH_MINGW])
    assert (first.state, first.detail) == ("unusable", "not an LLD")
    assert second.enables == "linking all images"
    assert "no MinGW driver" in second.detail
    assert third.enables.startswith("linking where")
    assert third.detail == ""
    assert [found.state for found in linkers([])] == ["missing"]


def test_a_distribution_that_is_not_there_names_its_extra():
    assert package(("no-such-distribution", "nothing", "docker")).get == "pip install 'pkgimage[docker]'"
    assert package(("click", "commands", "toolchain")).state == "found"


def test_container_images_are_found_stale_or_missing():
    states = [
        container(ContainerImage("linux", "pkgimage-linux:1", present=present, stale=stale)).state
        for present, stale in ((True, False), (True, True), (False, False))
    ]
    assert states == ["found", "unusable", "missing"]


def test_the_arm64_python_is_found_with_its_versions_or_missing(tmp_path):
    found = arm64_python(Arm64Python(tmp_path, Versions("3.11.2-6", "2.4.6", "root/usr/bin/python3.11")))
    assert (found.state, found.where, found.version) == ("found", str(tmp_path), "3.11.2-6, NumPy 2.4.6")
    assert (arm64_python(None).state, arm64_python(None).get) == ("missing", "pkgimage foreign-python prepare")


def test_routes_are_answered_by_the_code_that_takes_them():
    for platform in load_platforms().values():
        for name in platform.routes:
            assert (route(name, platform).state == "found") == availability(name, platform).ok
    macos = load_platforms()["macos-arm64"]
    assert route("wine", macos).detail.startswith("route-unsupported: ")


def test_every_row_reads_well_after_would_enable():
    """A noun phrase: 'would enable: running images', not 'would enable: runs images'."""
    found = {thing.name: thing for thing in things()}
    verbs = re.compile(r"(runs|links|builds|makes|reads|lets|is|are|can)\b")
    assert [name for name, thing in found.items() if verbs.match(thing.enables)] == []
    assert {"docker SDK", "docker daemon", "mmdebstrap", "clang-19"} <= set(found)
    assert verbs.match("runs images"), "the control"


def test_what_is_missing_is_got_in_one_way():
    assert {tool.get.split()[:2] == ["apt", "install"] for tool in TOOLS} == {True}
    every = [*things(), *linkers([BROKEN]), *linkers([])]
    assert [row.get for row in every if row.get and not COMMANDS.match(row.get)] == []
    nothing_helps = re.compile("route-unsupported|host-differs|glibc-missing")
    missing = [row for row in every if row.state == "missing" and not nothing_helps.match(row.detail)]
    assert [row.name for row in missing if not row.get] == []
    assert not COMMANDS.match("apt install lld-19, or pip install it"), "the control"
    assert "apt install docker.io" in daemon.absent("why").hint


def test_the_doctor_agrees_with_the_tool_itself():
    qemu = require_tool("qemu-aarch64-static", capability="qemu")
    found = {thing.name: thing for thing in things()}
    assert found["qemu-aarch64"].where == qemu
    assert json.loads(json.dumps(document(tuple(found.values()))))["things"]


@pytest.mark.parametrize(("text", "version"), [("wine-8.0 (Debian 8.0~repack-4)", "8.0"), ("none", ""), ("LLD 19.1.7", "19.1.7")])
def test_versions(text, version):
    assert version_in(text) == version
