"""The docker executor with a real daemon: jobs, walls, and every way of losing what it stands on."""

import contextlib
import importlib.util
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from tests import worker_jobs
from tests.conftest import skip_or_fail
from tests.tiny_image import tiny_image
from toolchain.errors import WorkerError
from toolchain.platforms import load_platforms
from toolchain.run import containers, daemon, docker, sharing
from toolchain.run.docker import DockerExecutor
from toolchain.run.lld import find_lld
from toolchain.run.local import LocalExecutor
from toolchain.run.process import Command, run
from toolchain.run.protocol import make_job
from toolchain.run.routes import entries

PLATFORMS = load_platforms()
TESTS = str(Path(__file__).parent)
OPTIONS = {"jobs": "worker_jobs", "preload": ("numpy",), "paths": (TESTS,)}


@pytest.fixture
def sdk():
    if importlib.util.find_spec("docker") is None:
        skip_or_fail("container", "the docker SDK is not installed")


@pytest.mark.usefixtures("sdk")
def test_without_a_daemon_a_job_has_that_reason(tmp_path, environment):
    environment(DOCKER_HOST=f"unix://{tmp_path}/none.sock")
    with DockerExecutor("linux-x86_64", **OPTIONS) as executor:
        got = executor.run(make_job("nap", {"seconds": 0}, executor.shared / "out"))
    assert (got.ok, got.error["code"]) == (False, "docker-daemon-absent")
    with pytest.raises(WorkerError) as caught:
        containers.list_images()
    assert caught.value.code == "docker-daemon-absent"


@pytest.mark.usefixtures("sdk")
def test_a_daemon_elsewhere_is_refused(environment):
    environment(DOCKER_HOST="tcp://192.0.2.1:2375")
    with pytest.raises(WorkerError) as caught:
        daemon.connect()
    assert caught.value.code == "docker-daemon-remote"


def test_files_outside_of_the_shared_directory_are_refused(tmp_path):
    source = tmp_path / "in"
    source.write_text("x")
    with DockerExecutor("linux-x86_64", tmp_path / "shared", **OPTIONS) as executor:
        for job in [make_job("nap", {}, tmp_path / "out"), make_job("nap", {}, tmp_path / "shared" / "out", [source])]:
            with pytest.raises(WorkerError) as caught:
                executor.run(job)
            assert caught.value.code == "path-not-shared"


def test_only_owners_that_ended_here_are_dead():
    me = daemon.owner()
    *place, pid, began = me.split("/")
    assert not daemon.is_dead(me)
    assert daemon.is_dead("/".join([*place, pid, str(int(began) + 1)])), "another process had this number"
    assert daemon.is_dead("/".join([*place, str(2**22 + 1), began]))
    assert not daemon.is_dead("/".join(["other-boot", *place[1:], str(2**22 + 1), began])), "not ours to judge"
    assert not any(daemon.is_dead(name) for name in ("", "x", "a/b", "a/b/c", me + "/d"))


@pytest.fixture
def environment():
    """Set environment variables for one test."""
    before = dict(os.environ)
    yield os.environ.update
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="module")
def engine():
    """A client of a daemon that has our container images."""
    try:
        connection = daemon.connect()
    except WorkerError as problem:
        skip_or_fail("container", problem.brief)
    try:
        for target in containers.TARGETS:
            containers.find(connection, target)
    except WorkerError as problem:
        connection.close()
        skip_or_fail("container", problem.brief)
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def executor(engine):
    with DockerExecutor("linux-x86_64", **OPTIONS) as made:
        yield made


@pytest.fixture
def place(executor, request):
    """A new directory of the shared one."""
    made = executor.shared / request.node.name.replace("[", "-").replace("]", "")
    made.mkdir()
    return made


@pytest.fixture
def single(engine):
    """An executor of this test alone, which may be broken."""
    with DockerExecutor("linux-x86_64", **OPTIONS) as made:
        made.run(make_job("nap", {"seconds": 0}, made.shared / "first")).require()
        yield made


def nap(executor, name, seconds=0.0):
    return make_job("nap", {"seconds": seconds}, executor.shared / name)


def server_pid(engine, executor):
    """The host's number of the worker inside: the child of the container's init."""
    init = engine.api.inspect_container(executor.host.container)["State"]["Pid"]
    return int(Path(f"/proc/{init}/task/{init}/children").read_text().split()[0])


@pytest.mark.container
def test_a_job_inside_gives_value_files_and_log(executor, place):
    source = place / "in"
    source.write_bytes(b"12345")
    source.chmod(0o600)
    got = executor.run(make_job("copy", {"source": str(source)}, place / "deep" / "out", [source])).require()
    assert got.value == {"size": 5, "uid": sharing.USER if os.getuid() == 0 else os.getuid()}
    assert {name: path.read_bytes() for name, path in got.files.items()} == {"sub/copy": b"12345"}


@pytest.mark.container
@pytest.mark.parametrize(
    ("kind", "code", "words"),
    [
        ("abort", "worker-crashed", "LLVM ERROR: Cannot select"),
        ("hang", "worker-timeout", "did not end within 1 s"),
        ("refuse", "lld-refused", "ld.lld: error: x"),
        ("blunder", "internal-error", "ZeroDivisionError"),
        ("link", "result-not-believed", "no plain file"),
    ],
)
def test_failures_inside_are_the_same_as_outside(executor, place, kind, code, words):
    with LocalExecutor(**OPTIONS) as local:
        for where in (executor, local):
            deadline = 1.0 if kind == "hang" else 60.0
            error = where.run(make_job(kind, {}, place / where.name, deadline=deadline)).error
            assert error["code"] == code
            assert words in str(error)


@pytest.mark.container
def test_an_input_that_changed_is_refused_inside(executor, place):
    source = place / "in"
    source.write_bytes(b"12345")
    job = make_job("copy", {"source": str(source)}, place / "out", [source])
    source.write_bytes(b"12346")
    assert executor.run(job).error["code"] == "input-changed"


@pytest.mark.container
def test_the_walls(executor, place):
    value = executor.run(make_job("surroundings", {}, place / "out")).require().value
    read_only = "OSError30"  # EROFS
    assert value == {
        "uid": sharing.USER if os.getuid() == 0 else os.getuid(),
        "python": [3, 11],
        "root": read_only,
        "sources": read_only,
        "tmp": "written",
        "capabilities": "0" * 16,
        "bounding": "0" * 16,
        "no_new_privs": "1",
        "networks": ["lo"],
    }


@pytest.mark.container
def test_memory_is_limited(executor, place):
    assert executor.run(make_job("eat", {"megabytes": 100}, place / "small")).ok
    got = executor.run(make_job("eat", {"megabytes": 3000}, place / "large"))
    assert not got.ok
    assert got.error["code"] in ("worker-crashed", "container-lost"), "the kernel picks the job or, with it, the server"


@pytest.mark.container
def test_fresh_jobs_and_jobs_side_by_side(executor, place):
    got = executor.run(make_job("modules", {"names": ["numpy"]}, place / "fresh", fresh=True)).require()
    assert got.value["numpy"] is False
    assert all(got.ok for _, got in worker_jobs.run_all(executor, worker_jobs.pair(place), workers=2))


@pytest.mark.container
def test_the_same_libraries_inside(executor, place):
    """The versions that decide an image's bytes, read inside and outside."""
    script = (
        "import llvmlite, llvmlite.binding as b, lief, numpy, pydantic, subprocess;"
        "print(llvmlite.__version__, b.llvm_version_info, lief.__version__, numpy.__version__, pydantic.__version__)"
    )
    inside = executor.run(make_job("command", {"argv": [docker.PYTHON, "-c", script]}, place / "out")).require().value
    outside = run(Command((sys.executable, "-c", script)))
    assert inside["stdout"] == outside.stdout.decode()
    assert inside["code"] == 0


@pytest.mark.container
@pytest.mark.parametrize(
    ("platform", "argv"),
    [
        ("linux-aarch64", ["qemu-aarch64-static", "--version"]),
        ("linux-x86_64", ["qemu-x86_64-static", "-cpu", "Haswell", "/bin/true"]),
        ("linux-x86_64", ["ld.lld-19", "--version"]),
        ("macos-arm64", ["qemu-aarch64-static", "/usr/aarch64-linux-gnu/lib/ld-linux-aarch64.so.1", "--version"]),
        ("windows-x86_64", ["/usr/lib/wine/wine64", "--version"]),
    ],
)
def test_the_tools_inside(engine, platform, argv):
    with DockerExecutor(platform, **OPTIONS) as made:
        value = made.run(make_job("command", {"argv": argv}, made.shared / "out")).require().value
    assert value["code"] == 0, value


@pytest.mark.container
@pytest.mark.parametrize("name", PLATFORMS)
def test_every_route_inside(engine, name):
    """Images linked outside, called inside by every route of their platform: all its tools are there and work.

    (The routes by a Python entry need a real image: test_quickstart.py runs them inside.)
    """
    with DockerExecutor(name, **OPTIONS) as made:
        image = tiny_image(PLATFORMS[name], find_lld(), made.shared / "image")
        for route in (route for route in PLATFORMS[name].routes if "uniform" in entries(route)):
            arguments = {"platform": name, "route": route, "image": str(image)}
            value = made.run(make_job("route", arguments, made.shared / route, [image])).require().value
            assert value == {"state": "returned", "result": 3.75, "detail": ""}, route


@pytest.mark.container
def test_a_worker_that_is_killed_costs_one_repetition(engine, single):
    pid = server_pid(engine, single)
    os.kill(pid, signal.SIGKILL)
    single.run(nap(single, "next")).require()
    assert single.restarts == 1


@pytest.mark.container
def test_a_container_that_is_killed_during_a_job_costs_one_repetition(engine, single):
    first = single.host.container
    begun, until = single.shared / "long" / "begun", single.shared / "until"

    def kill():
        while not begun.exists():
            time.sleep(0.02)
        engine.api.kill(first)
        until.touch()

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    single.run(make_job("wait", {"until": str(until)}, single.shared / "long")).require()
    killer.join()
    assert single.restarts == 1
    assert single.host.container != first


@pytest.mark.container
def test_a_container_that_is_killed_twice_is_lost(engine, single):
    stop = threading.Event()

    def kill():
        while not stop.wait(0.3):
            for found in engine.containers.list(filters={"id": single.host.container or "none"}):
                with contextlib.suppress(WorkerError), daemon.translated(engine):  # it may be gone by now
                    found.kill()

    killer = threading.Thread(target=kill)
    killer.start()
    got = single.run(nap(single, "long", 20))
    stop.set()
    killer.join()
    assert (got.error["code"], got.ok) == ("container-lost", False)
    assert "137" in got.error["brief"]
    assert single.run(nap(single, "after")).ok, "a later job gets a new container"


@pytest.mark.container
def test_a_container_that_is_removed_says_so(engine, single):
    engine.api.remove_container(single.host.container, force=True)
    loss = single.host.loss()
    assert (loss.code, "removed" in loss.brief) == ("container-lost", True)
    single.run(nap(single, "next")).require()
    assert single.restarts == 1


@pytest.mark.container
def test_a_worker_that_is_silent_is_lost(engine, single):
    engine.api.pause(single.host.container)
    single.grace = 1.0
    job = make_job("nap", {"seconds": 0}, single.shared / "next", deadline=1.0)
    single.run(job).require()
    assert single.restarts == 1


@pytest.mark.container
def test_a_worker_that_cannot_start_says_why(engine):
    with DockerExecutor("linux-x86_64", jobs="no_such_module", preload=()) as made:
        error = made.run(nap(made, "out")).error
    assert error["code"] == "worker-lost"
    assert "no_such_module" in str(error["details"])


@pytest.mark.container
def test_containers_are_removed_and_those_of_the_dead_are_swept(engine, single):
    mine = single.host.container
    *place, _pid, began = daemon.owner().split("/")
    image = containers.tag_of("linux")
    dead = engine.containers.create(
        image, ["true"], labels={docker.OWNER_LABEL: "/".join([*place, str(2**22 + 1), began])}
    )
    foreign = engine.containers.create(image, ["true"])
    try:
        assert docker.sweep(engine) == 1
        left = {found.id for found in engine.containers.list(all=True)}
        assert dead.id not in left
        assert {foreign.id, mine} <= left
        single.close()
        assert mine not in {found.id for found in engine.containers.list(all=True)}
    finally:
        foreign.remove(force=True)


@pytest.mark.container
def test_a_shared_directory_with_a_long_path_that_only_root_may_enter(engine, tmp_path):
    shared = tmp_path / ("d" * 120)
    (shared / "deep").mkdir(parents=True, mode=0o700)
    shared.chmod(0o700)
    with DockerExecutor("linux-x86_64", shared, **OPTIONS) as made:
        made.run(make_job("nap", {"seconds": 0}, shared / "deep" / "out")).require()
    assert [path.name for path in shared.iterdir()] == ["deep"], "the executor leaves only outputs"


@pytest.mark.container
def test_a_job_cannot_write_beside_its_output(executor, place):
    """The walls inside the shared directory: what the host put there stays as it is (as root: by ownership)."""
    if os.getuid() != 0:
        skip_or_fail("root", "without root the container runs as ourselves")
    (place / "theirs").write_text("x")
    script = f"echo y > {place}/theirs; touch {executor.shared}/new; mv {place} {executor.shared}/moved"
    made = executor.run(make_job("command", {"argv": ["sh", "-c", script]}, place / "out")).require().value
    assert made["code"] != 0
    assert (place / "theirs").read_text() == "x"
    assert not (executor.shared / "new").exists()
