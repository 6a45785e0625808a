"""Container images: the recipe, the local base's sources, staleness; building itself is proved in CI by using them."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from toolchain.errors import WorkerError
from toolchain.run import base, containers, daemon
from toolchain.run.process import Command, run

ROOT = Path(__file__).parents[1]


def pins(text):
    """Normalised name -> version of the exact requirements in `text`."""
    found = re.findall(r"^\s*\"?([A-Za-z0-9_.-]+)==([^\s\",;]+)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


def test_the_libraries_inside_are_those_outside():
    inside = pins((containers.folder() / "requirements.txt").read_text())
    outside = pins((ROOT / "constraints.txt").read_text())
    assert {name: outside.get(name) for name in inside} == inside
    assert "numba" not in inside
    assert {"llvmlite", "lief", "numpy", "pydantic"} <= set(inside)


def test_the_libraries_inside_are_complete_without_resolution():
    """Installed with --no-deps: every requirement of every library must be listed (the metadata here is the oracle)."""
    from importlib.metadata import requires

    inside = pins((containers.folder() / "requirements.txt").read_text())
    for name in inside:
        needed = [text for text in requires(name) or () if ";" not in text]
        names = {re.sub(r"[-_.]+", "-", re.split(r"[ \[<>=!~(]", text)[0]).lower() for text in needed}
        assert names <= set(inside), name


def test_the_dockerfile_avoids_what_the_classic_builder_lacks():
    text = (containers.folder() / "Dockerfile").read_text()
    code = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    assert not re.search(r"--mount|--chmod|--link|--network|<<", code)
    assert re.findall(r"^FROM .* AS (\S+)$", code, re.MULTILINE) == [
        "system", "wheels", "common", "macos-cross", "linux", "wine", "mingw"
    ]  # fmt: skip
    assert set(containers.TARGETS) <= set(re.findall(r"AS (\S+)", code))
    assert code.count("USER 10001") == 2


@pytest.mark.parametrize(
    ("platform", "target"),
    [
        ("linux-x86_64", "linux"),
        ("linux-aarch64", "linux"),
        ("windows-x86_64", "mingw"),
        ("macos-x86_64", "macos-cross"),
        ("macos-arm64", "macos-cross"),
    ],
)
def test_every_platform_has_a_target(platform, target):
    assert containers.target_for(platform) == target


def test_the_key_follows_every_file(tmp_path):
    for name in containers.FILES:
        shutil.copy(containers.folder() / name, tmp_path)
    keys = [containers.content_key(tmp_path)]
    assert keys == [containers.content_key(containers.folder())]
    for name in containers.FILES:
        (tmp_path / name).write_text((tmp_path / name).read_text() + "# more\n")
        keys.append(containers.content_key(tmp_path))
    assert len(set(keys)) == 1 + len(containers.FILES)


def test_wheels_are_for_the_python_inside():
    argv = " ".join(containers.wheels_argv(Path("r.txt"), Path("w")))
    assert "-m pip download" in argv
    assert "--python-version 3.11 --implementation cp" in argv
    assert "manylinux_2_36_x86_64" in argv  # bookworm's glibc
    assert "manylinux_2_37" not in argv


def test_wheels_that_cannot_be_had_are_an_error(tmp_path):
    (tmp_path / "requirements.txt").write_text("no such requirement\n")
    with pytest.raises(WorkerError) as caught:
        containers.download_wheels(tmp_path, lambda _line: None)
    assert caught.value.code == "wheels-missing"
    assert "no such requirement" in str(caught.value)


LIST = """\
# deb http://commented.example/debian bookworm main
deb http://one.example/debian bookworm main contrib
deb [arch=amd64 signed-by=/k.gpg] http://two.example/debian bookworm-updates main
deb-src http://one.example/debian bookworm main
deb http://other.example/tool tool-bookworm main
deb http://new.example/debian trixie main
"""
SOURCES = """\
Types: deb
# a note
URIs: http://three.example/debian
Suites: bookworm bookworm-updates
Components: main

Types: deb
URIs: http://four.example/debian
Suites: bookworm trixie
Components: main

Enabled: no
Types: deb
URIs: http://five.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://six.example/debian
Suites: bookworm
Components: main
"""


def test_only_the_hosts_debian_sources_of_the_suite_are_taken(tmp_path):
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / "sources.list").write_text(LIST)
    (tmp_path / "sources.list.d" / "debian.sources").write_text(SOURCES)
    (tmp_path / "sources.list.d" / "old.list.disabled").write_text("deb http://off.example/debian bookworm main\n")
    paths = base.write_sources(tmp_path, base.host_sources(tmp_path))
    text = "".join(path.read_text() for path in paths)
    assert [path.name for path in paths] == ["host.list", "host.sources"]
    assert re.findall(r"http://(\w+)\.example", text) == ["one", "two", "three"]


def test_without_sources_the_default_archive_is_used(tmp_path):
    assert base.write_sources(tmp_path, base.host_sources(tmp_path)) == []
    assert base.mmdebstrap_argv(tmp_path / "t", [], ['A::B "c"']) == (
        "mmdebstrap", "--quiet", "--variant=minbase", '--aptopt=A::B "c"', "bookworm", str(tmp_path / "t")
    )  # fmt: skip


def test_an_unknown_target_is_refused_before_the_daemon_is_asked():
    with pytest.raises(WorkerError) as caught:
        containers.build(["linus"])
    assert (caught.value.code, caught.value.details) == ("container-target-unknown", containers.TARGETS)


@pytest.fixture
def client():
    try:
        connection = daemon.connect()
    except WorkerError as problem:
        skip_or_fail("container", problem.brief)
    yield connection
    connection.close()


@pytest.mark.container
def test_an_image_of_another_recipe_is_stale_and_a_missing_one_missing(client, tmp_path):
    """Plant an image whose label is another key, and ask for one that was never built."""
    empty = tmp_path / "empty.tar"
    assert run(Command(("tar", "-cf", str(empty), "-T", "/dev/null"))).ok
    target = "test-stale"
    label = f"LABEL {containers.KEY_LABEL}="
    repository, tag = containers.tag_of(target).split(":")
    try:
        for key, code in [("0" * 64, "container-image-stale"), (containers.content_key(containers.folder()), None)]:
            client.api.import_image(src=str(empty), repository=repository, tag=tag, changes=[label + key])
            if code is None:
                assert not containers.find(client, target).stale
            else:
                with pytest.raises(WorkerError) as caught:
                    containers.find(client, target)
                assert caught.value.code == code
            client.images.remove(containers.tag_of(target))
    finally:
        for left in client.images.list(filters={"reference": containers.tag_of(target)}):
            client.images.remove(left.id, force=True)
    with pytest.raises(WorkerError) as caught:
        containers.find(client, "test-stale")
    assert caught.value.code == "container-image-missing"
    assert "containers build" in caught.value.hint


@pytest.mark.container
def test_a_build_that_fails_says_how(client, tmp_path):
    for name in containers.FILES:
        (tmp_path / name).write_text("FROM pkgimage-test-no-such-base:1 AS linux\n")
    with pytest.raises(WorkerError) as caught:
        containers._build(client, tmp_path, "linux", {}, {}, lambda _line: None)
    assert caught.value.code == "container-build-failed"
    assert "pkgimage-test-no-such-base" in str(caught.value)


@pytest.mark.container
def test_images_are_listed(client):
    listed = containers.list_images()
    assert [image.target for image in listed] == list(containers.TARGETS)
    for image in listed:
        if not image.present or image.stale:
            skip_or_fail("container", f"{image.tag} is {'stale' if image.present else 'missing'}")
        assert image.layers
        assert image.size > 100 << 20
