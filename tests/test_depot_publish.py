"""Publishing: what stands where in the end, what is never written, and which error says why it cannot be."""

import errno
import os
import shutil
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from pkgimage import usage
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, key_name, variants
from tests.conftest import skip_or_fail
from tests.depot_variants import IMAGE, parts
from toolchain.depot import aside, checkup, collect, inventory, locks, place
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import publish
from toolchain.errors import DepotError
from toolchain.run.process import Command, run
from toolchain.serialize import CacheParts

ROOT = Path(__file__).resolve().parent.parent


def made(number: int = 0, **own: object) -> CacheParts:
    """The parts of the variant `number`."""
    return parts(content_key=bytes([number]) * 32, sequence=0, **own)


@pytest.fixture
def depot(tmp_path):
    return Depot(str(tmp_path / "depot"))


@pytest.fixture
def image(tmp_path):
    path = tmp_path / "built.so"
    path.write_bytes(IMAGE)
    return path


def put(depot: Depot, image: Path, number: int = 0, count: int = 10, **own: object):
    return publish(depot, "geo", made(number, **own), image, limits=Limits(count), clock=lambda: 1000 + number)


def entries(depot: Depot) -> list[str]:
    """Everything that stands where variants do, hidden or not."""
    return sorted(path.name for path in Path(depot.compiled("geo")).iterdir())


def tree(path: Path) -> dict[str, bytes]:
    return {str(p.relative_to(path)): p.read_bytes() for p in sorted(path.rglob("*")) if p.is_file()}


def test_a_variant_appears_whole(depot, image):
    done = put(depot, image)
    assert (done.new, done.key) == (True, key_name(bytes(32)))
    assert done.directory == Path(depot.path, "compiled", "v1", "geo", done.key)
    assert sorted(p.name for p in done.directory.iterdir()) == ["image.ji", "image.so"]
    assert (done.directory / "image.so").read_bytes() == IMAGE
    assert checkup.problems(depot, "geo", done.key) == ()
    assert os.access(done.directory / "image.so", os.X_OK)
    assert done.directory.stat().st_mode & 0o777 == 0o777 & ~_umask(), "not the 0700 of temporary directories"
    assert usage.read_stamp(usage.stamp_path(depot, "geo", done.key)) == 1000
    assert entries(depot) == [done.key]


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def test_the_same_content_is_not_written_again(depot, image):
    put(depot, image)
    before = tree(Path(depot.path))
    inodes = [p.stat().st_ino for p in sorted(Path(depot.path).rglob("*"))]
    assert put(depot, image, request_key=b"other".ljust(32)).new is False
    assert tree(Path(depot.path)) == before
    assert [p.stat().st_ino for p in sorted(Path(depot.path).rglob("*"))] == inodes


def test_build_sequences_grow(depot, image):
    keys = [put(depot, image, number).key for number in (5, 3, 4)]
    assert [inventory.variant(depot, "geo", key).sequence for key in keys] == [1, 2, 3]


@pytest.mark.parametrize("file", ["image.ji", "image.so"])
@pytest.mark.parametrize("harm", ["flip", "cut", "gone"])
def test_a_damaged_variant_is_replaced(depot, image, file, harm):
    done = put(depot, image)
    path = done.directory / file
    content = path.read_bytes()
    {
        "flip": lambda: path.write_bytes(content[:-1] + bytes([content[-1] ^ 1])),
        "cut": lambda: path.write_bytes(content[:-1]),
        "gone": path.unlink,
    }[harm]()
    assert checkup.problems(depot, "geo", done.key)
    again = put(depot, image)
    assert again.new
    assert checkup.problems(depot, "geo", done.key) == ()


def test_a_variant_in_the_place_of_another_is_found_and_replaced(depot, image):
    first, second = put(depot, image, 1), put(depot, image, 2)
    shutil.rmtree(first.directory)
    shutil.copytree(second.directory, first.directory)
    (found,) = checkup.problems(depot, "geo", first.key)
    assert found.line() == f"R07 wrong-package: expected the variant {first.key}, found the variant {second.key}"
    assert put(depot, image, 1).new


def test_what_is_not_what_the_cache_file_says_is_never_published(depot, image):
    image.write_bytes(IMAGE[:-1] + b"?")
    with pytest.raises(DepotError, match="variant-damaged") as caught:
        put(depot, image)
    assert "R32 image-digest" in caught.value.details[0]
    assert variants(depot, "geo") == []
    assert entries(depot) == []


def test_a_portable_variant_has_no_image(depot):
    portable = parts(changes={"flags": 0b10100010}, content_key=bytes(32))
    done = publish(depot, "geo", portable, None, limits=Limits())
    assert [p.name for p in done.directory.iterdir()] == ["image.ji"]


class TestPlaces:
    def test_the_first_that_can_be_written(self, tmp_path):
        shipped, file, good = Depot(str(tmp_path / "a"), shipped=True), Depot(str(tmp_path / "f")), Depot(str(tmp_path))
        (tmp_path / "f").write_text("")
        assert place.own_depot([shipped, file, good]) is good
        with pytest.raises(DepotError, match="depot-missing") as caught:
            place.own_depot([shipped, file])
        assert caught.value.details == (f"{shipped.path}: it is inside a Python package", f"{file.path}: {file.path} is a file")
        with pytest.raises(DepotError, match="PKGIMAGE_DEPOT_PATH is set and empty"):
            place.own_depot([])

    def test_one_that_does_not_exist_is_made_when_it_is_written_to(self, tmp_path, image):
        depot = place.own_depot([Depot(str(tmp_path / "x" / "y"))])
        assert not (tmp_path / "x").exists()
        assert put(depot, image).new

    def test_a_link_that_leads_nowhere(self, tmp_path):
        (tmp_path / "link").symlink_to(tmp_path / "absent")
        with pytest.raises(DepotError, match="a link that leads nowhere"):
            place.own_depot([Depot(str(tmp_path / "link"))])


@pytest.mark.parametrize(
    ("number", "code", "hint"),
    [
        (errno.EROFS, "depot-read-only", "first in PKGIMAGE_DEPOT_PATH"), (errno.ENOSPC, "depot-full", "make room"),
        (errno.EDQUOT, "depot-full", "make room"), (errno.EFBIG, "depot-full", "make room"),
        (errno.EACCES, "depot-permission", "a depot of your own"), (errno.EPERM, "depot-permission", "of your own"),
        (errno.EIO, "depot-unwritable", "own words"),
    ],
)  # fmt: skip
def test_what_the_system_refuses_has_a_code(number, code, hint):
    problem = place.error_of(Depot("/d"), OSError(number, os.strerror(number), "/d/x"))
    assert (problem.code, problem.details) == (code, (f"/d/x: {os.strerror(number)}",))
    assert problem.brief == "cannot write to the depot /d"
    assert hint in problem.hint


class TestRefusingSystems:
    def test_a_full_disk(self, depot, image, tmp_path):
        """A limit on the size of files stands in for a full disk; then a real one, where we may mount one."""
        program = (
            "import resource, signal, sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
            "from tests.test_depot_publish import *\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "depot, image = Depot(sys.argv[2]), Path(sys.argv[3])\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), -1))\n"
            "try: put(depot, image)\n"
            "except DepotError as problem: found = problem.code\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))\n"
            "print(found, entries(depot))\n"
        )
        for limit in (0, 10, 100):
            done = run(Command((os.sys.executable, "-c", program, str(ROOT), depot.path, str(image), str(limit))))
            assert done.stdout.decode() == "depot-full []\n", done.stderr.decode()
        assert put(depot, image).new, "and nothing is in the way when there is room again"

    @pytest.mark.parametrize("option", ["size=16k", "ro"])
    def test_a_small_and_a_read_only_file_system(self, tmp_path, image, option):
        if os.geteuid() != 0:
            skip_or_fail("root", "mounting needs it")
        there = tmp_path / "mounted"
        there.mkdir()
        if not run(Command(("mount", "-t", "tmpfs", "-o", option, "none", str(there)))).ok:
            skip_or_fail("root", "this machine lets nobody mount")
        try:
            image.write_bytes(b"x" * 20_000)
            depot = Depot(str(there))
            with pytest.raises(DepotError) as caught:
                publish(depot, "geo", made(image=image.read_bytes()), image, limits=Limits())
            assert caught.value.code == ("depot-read-only" if option == "ro" else "depot-full")
            assert not list(there.rglob("image.*"))
            if option == "ro":
                with pytest.raises(DepotError, match="on a file system that is read-only"):
                    place.own_depot([depot])
        finally:
            run(Command(("umount", str(there))))

    def test_permission_denied(self, tmp_path, image):
        """By another user than root, whom no permission stops."""
        (tmp_path / "depot").mkdir(mode=0o755)
        for directory in (tmp_path, *tmp_path.parents[:2]):
            directory.chmod(0o755)
        program = (
            "import sys; sys.path.insert(0, sys.argv[1]); from tests.test_depot_publish import *\n"
            "if os.geteuid() == 0: os.setuid(65534)\n"
            "else: os.chmod(sys.argv[2], 0o555)\n"
            "depot = Depot(sys.argv[2])\n"
            "for act in (lambda: put(depot, Path(sys.argv[3])), lambda: place.own_depot([depot])):\n"
            "    try: act()\n"
            "    except DepotError as problem: print(problem.code, problem.details)\n"
        )
        done = run(Command((os.sys.executable, "-c", program, str(ROOT), str(tmp_path / "depot"), str(image))))
        lines = done.stdout.decode().splitlines()
        assert [line.split()[0] for line in lines] == ["depot-permission", "depot-missing"], done.stderr.decode()
        assert "no permission to write" in lines[1]


class TestAside:
    def test_what_the_dead_left_is_swept_and_the_living_are_not(self, depot, image):
        with aside.Aside(depot, "geo") as living:
            dead = living.path.parent / f"{place.ASIDE}dead"
            gone = living.path.parent / f"{place.GONE}x"
            dead.mkdir()
            gone.mkdir()
            (dead / "image.ji").write_bytes(b"half")
            assert aside.sweep(depot, "geo") == [gone.name, dead.name]
            assert living.path.is_dir()
            assert put(depot, image).new
            assert living.path.is_dir(), "another publisher's sweep"
        assert not living.path.exists()
        assert aside.sweep(Depot("/nowhere"), "geo") == []

    @pytest.mark.parametrize("act", [aside.sweep, lambda depot, package: collect.collect(depot, Limits(10))])
    def test_a_directory_that_was_just_made_is_not_taken_for_a_dead_one(self, depot, image, act):
        """A sweep that looks before the writer has its lock must not remove after it has it."""
        put(depot, image)
        ended, lost = threading.Event(), []

        def sweep():
            while not ended.is_set():
                act(depot, "geo")

        def write():
            for _ in range(400):
                with aside.Aside(depot, "geo") as made:
                    time.sleep(0.0002)
                    if not made.path.is_dir():
                        lost.append(made.path)

        sweepers = [threading.Thread(target=sweep) for _ in range(2)]
        writers = [threading.Thread(target=write) for _ in range(4)]
        for thread in (*sweepers, *writers):
            thread.start()
        for thread in writers:
            thread.join()
        ended.set()
        for thread in sweepers:
            thread.join()
        assert lost == []

    def test_no_clock_is_asked(self, depot, image):
        """A directory from the future, one from 1970: only whether somebody writes to it counts."""
        parent = Path(depot.compiled("geo"))
        parent.mkdir(parents=True)
        for name, when in (("old", 0), ("new", 1 << 33)):
            (parent / f"{place.ASIDE}{name}").mkdir()
            os.utime(parent / f"{place.ASIDE}{name}", (when, when))
        done = put(depot, image)
        assert entries(depot) == [done.key]

    @pytest.mark.parametrize("clock", [0, -5, 1 << 40], ids=["1970", "before", "far"])
    def test_any_clock_publishes(self, depot, image, clock):
        done = publish(depot, "geo", made(), image, limits=Limits(), clock=lambda: clock)
        assert checkup.whole(depot, "geo", done.key)


class TestLocks:
    def test_the_second_waits_and_is_told(self, depot, tmp_path):
        heard = []
        with locks.request(depot, "geo", bytes(32), lambda: heard.append("never")):
            program = (
                "import sys, time; sys.path.insert(0, sys.argv[1]); from pkgimage.depots import Depot\n"
                "from toolchain.depot import locks\n"
                "with locks.request(Depot(sys.argv[2]), 'geo', bytes(32), lambda: print('waits', flush=True)):\n"
                "    print(time.monotonic())\n"
            )
            import subprocess

            command = [os.sys.executable, "-c", program, str(ROOT), depot.path]
            child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            assert child.stdout.readline() == "waits\n"
            released = time.monotonic()
        assert float(child.communicate()[0]) >= released
        assert heard == []

    def test_a_killed_holder_blocks_nobody(self, depot):
        ready, told = os.pipe()
        child = os.fork()
        if not child:
            with locks.package(depot, "geo"), locks.request(depot, "geo", bytes(32), lambda: None):
                os.write(told, b"x")
                time.sleep(600)
            os._exit(0)
        os.read(ready, 1)
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(ready), os.close(told)

        def fail() -> None:
            raise AssertionError("it waits")

        with locks.package(depot, "geo"), locks.request(depot, "geo", bytes(32), fail):
            pass

    def test_other_requests_do_not_wait(self, depot):
        def fail() -> None:
            raise AssertionError("it waits")

        with locks.request(depot, "geo", bytes(32), fail), locks.request(depot, "geo", b"1" * 32, fail):
            pass

    def test_unused_locks_are_removed_and_used_ones_stay(self, depot):
        with locks.request(depot, "geo", bytes(32), lambda: None), locks.package(depot, "geo"):
            (place.state(depot, "geo") / "stale.lock").touch()
            locks.remove_unused(depot, "geo")
            assert len(list(place.state(depot, "geo").iterdir())) == 2
        locks.remove_unused(depot, "geo")
        assert list(place.state(depot, "geo").iterdir()) == []


class TestUse:
    def test_what_is_loaded_stays_until_it_is_let_go(self, depot, image):
        done = put(depot, image)
        candidate = Candidate(depot, "geo", done.key)
        usage.hold(candidate)
        assert inventory.variant(depot, "geo", done.key).in_use
        assert aside.discard(done.directory) is False
        usage.release(candidate)
        assert not inventory.variant(depot, "geo", done.key).in_use
        assert aside.discard(done.directory) is True
        assert not done.directory.exists()
        with pytest.raises(Exception, match="R01"):
            usage.hold(candidate)

    def test_a_stamp_is_written_once_a_day_and_heals(self, depot, image):
        done = put(depot, image)
        path = usage.stamp_path(depot, "geo", done.key)
        now = int(time.time())
        for before, kept in ((now - 10, True), (now - usage.DAY, False), (now + 999, False), (0, False)):
            usage.write_stamp(path, before)
            candidate = Candidate(depot, "geo", done.key)
            usage.hold(candidate)
            usage.release(candidate)
            assert (usage.read_stamp(path) == before) is kept, before
        Path(path).write_bytes(b"no number")
        assert usage.read_stamp(path) == 0

    def test_nothing_is_stamped_where_nothing_may_be_written(self, depot, image):
        done = put(depot, image)
        shutil.rmtree(Path(depot.path) / "state")
        before = tree(Path(depot.path))
        for shipped in (False, True):
            candidate = Candidate(Depot(depot.path, shipped=shipped), "geo", done.key)
            usage.hold(candidate)
            usage.release(candidate)
        assert tree(Path(depot.path)) == before
        assert not (Path(depot.path) / "state").exists()


def test_sequence_is_all_that_differs_between_machines(tmp_path, image):
    first, second = Depot(str(tmp_path / "a")), Depot(str(tmp_path / "b"))
    put(second, image, 9)
    one, two = put(first, image).directory, put(second, image).directory
    assert one.name == two.name
    assert (one / "image.so").read_bytes() == (two / "image.so").read_bytes()
    assert (one / "image.ji").read_bytes() != (two / "image.ji").read_bytes()
    assert replace(made(), sequence=1) != made()
