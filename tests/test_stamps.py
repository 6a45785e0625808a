"""Stamps of sources: they save hashing and decide nothing, whatever happens to files, clocks and the stamps themselves."""

import hashlib
import os
import struct
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pkgimage import rules, stamps
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot
from pkgimage.stamps import MARGIN, Stamps
from pkgimage.world import World
from tests.conftest import skip_or_fail
from tests.depot_variants import HOST, SOURCE, parts, publish, request, source_root
from tests.depot_variants import world as plain_world

USER = getattr(os, "getuid", lambda: -1)()


@pytest.fixture(autouse=True, scope="module")
def system():
    if os.name != "posix":
        skip_or_fail("host", "stamps need a time of change and owners of files")


def later() -> int:
    """A clock by which the files that a test has just made are old enough."""
    return time.time_ns() + 2 * MARGIN


class Counting(World):
    """Counts the files that are hashed."""

    hashed = 0

    def digest(self, path: str) -> bytes | None:
        self.hashed += 1
        return super().digest(path)


class Place:
    """A depot with one variant and its sources."""

    def __init__(self, directory: Path) -> None:
        self.root = source_root(directory / "sources")
        self.source = self.root / "geo" / "__init__.py"
        self.depot = directory / "depot"
        self.variant = publish(self.depot, parts())
        self.depot.chmod(0o755)
        self.file = Path(Depot(str(self.depot)).state("geo")) / stamps.FILE

    def decide(self, *, clock=later, user: int = USER, depots: list[Depot] | None = None) -> tuple[str, int]:
        """(code of the first rejection, '' for none; how many files were hashed) in a new process's eyes."""
        here = Counting(HOST, {}, depots or [Depot(str(self.depot))], user=user, jit=True, clock=clock)
        candidate = Candidate(Depot(str(self.depot)), "geo", self.variant.name)
        found = rules.first(request(self.root), candidate, here)
        here.keep_stamps()
        return "" if found is None else found.code, here.hashed


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_a_source_is_hashed_once_and_then_its_stamp_is_enough(place: Place) -> None:
    assert [place.decide() for _ in range(3)] == [("", 1), ("", 0), ("", 0)]
    assert [path.name for path in place.file.parent.iterdir()] == ["sources"]
    place.file.unlink()
    assert place.decide() == ("", 1), "control: it was the stamp"


def test_nothing_is_written_when_nothing_was_learned(place: Place) -> None:
    place.decide()
    before = place.file.stat()
    assert place.decide() == ("", 0)
    assert place.file.stat().st_ino == before.st_ino


CHANGES = [
    ("edited in place", lambda p: p.source.write_bytes(SOURCE.swapcase()), "R28"),
    ("edited, and the time set back", lambda p: set_back(p, SOURCE.swapcase()), "R28"),
    ("replaced by another file", lambda p: replaced(p, SOURCE.swapcase()), "R28"),
    ("longer", lambda p: p.source.write_bytes(SOURCE + b"#"), "R27"),
    ("gone", lambda p: p.source.unlink(), "R26"),
    ("touched", lambda p: os.utime(p.source), ""),
    ("touched long ago", lambda p: os.utime(p.source, (1, 1)), ""),
    ("touched far ahead", lambda p: os.utime(p.source, (1 << 32, 1 << 32)), ""),
    ("written again", lambda p: p.source.write_bytes(SOURCE), ""),
    ("replaced by the same", lambda p: replaced(p, SOURCE), ""),
    ("another mode", lambda p: p.source.chmod(0o600), ""),
]  # fmt: skip


def set_back(place: Place, content: bytes) -> None:
    facts = place.source.stat()
    place.source.write_bytes(content)
    os.utime(place.source, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def replaced(place: Place, content: bytes) -> None:
    aside = place.source.with_name("aside")
    aside.write_bytes(content)
    aside.replace(place.source)


@pytest.mark.parametrize(("what", "change", "code"), CHANGES)
def test_with_stamps_every_change_is_seen_as_without(place: Place, what: str, change, code: str) -> None:
    place.decide()
    assert place.decide() == ("", 0)
    time.sleep(0.02)  # more than the clock's grain: what happens within it, `MARGIN` is for
    change(place)
    assert place.decide()[0] == code, what
    assert place.decide(user=-1)[0] == code, "without stamps"


def test_a_file_that_was_changed_just_now_gets_no_stamp(place: Place) -> None:
    """Control: the clock of the test says that it was not."""
    assert place.decide(clock=time.time_ns) == ("", 1)
    assert not place.file.exists()
    assert place.decide(clock=lambda: place.source.stat().st_ctime_ns + MARGIN - 1) == ("", 1)
    assert not place.file.exists()
    assert place.decide(clock=lambda: place.source.stat().st_ctime_ns + MARGIN) == ("", 1)
    assert place.file.exists()


def test_a_stamp_from_the_future_is_not_believed(place: Place) -> None:
    place.decide(clock=lambda: later() + 10**12)
    assert place.decide() == ("", 1)
    assert place.decide() == ("", 0), "it was written again"
    assert place.decide(clock=lambda: later() + 10**12) == ("", 0)


def forged(place: Place, **changes: int) -> None:
    """A stamp that says that the edited source is the one which the variant was built from."""
    place.source.write_bytes(SOURCE.swapcase())
    facts = place.source.stat()
    row = dict(zip(("dev", "ino", "size", "mtime", "ctime"), stamps.key_of(facts), strict=True)) | {
        "hashed": later() - 1
    }
    row |= changes
    *key, hashed = row.values()
    place.file.parent.mkdir(parents=True, exist_ok=True)
    place.file.write_bytes(stamps.encode({tuple(key): (hashed, hashlib.sha256(SOURCE).digest())}))
    place.file.chmod(0o644)


def test_what_a_forged_stamp_may_do_and_who_may_write_one(place: Place, tmp_path: Path) -> None:
    forged(place)
    assert place.decide() == ("", 0), "control: a stamp of ours is believed"
    place.file.chmod(0o664)
    assert place.decide() == ("R28", 1), "others may have written it"
    forged(place)
    assert place.decide(user=USER + 1) == ("R28", 1), "a depot of somebody else"
    digest = hashlib.sha256(SOURCE).digest()
    assert Stamps(str(place.file), USER, later).confirms(place.source.stat(), digest)
    assert not Stamps(str(place.file), USER + 1, later).confirms(place.source.stat(), digest), "a file of somebody else"
    (tmp_path / "mine").mkdir()
    assert place.decide(depots=[Depot(str(tmp_path / "mine")), Depot(str(place.depot))]) == ("R28", 1), "not the first"


@pytest.mark.parametrize(
    "changes", [{"hashed": 0}, {"hashed": 1 << 62}, {"ino": 1}, {"dev": 1}, {"size": 1}, {"mtime": 1}, {"ctime": 1}]
)
def test_every_field_of_a_stamp_counts(place: Place, changes: dict[str, int]) -> None:
    forged(place, **changes)
    assert place.decide() == ("R28", 1)


def test_a_stamp_never_rejects(place: Place) -> None:
    """A stamp with a wrong digest for a file that is as it was: the file is hashed."""
    place.decide()
    facts = place.source.stat()
    place.file.write_bytes(stamps.encode({stamps.key_of(facts): (later() - 1, b"x" * 32)}))
    assert place.decide() == ("", 1)
    assert place.decide() == ("", 0), "and mended"


def test_damage_is_no_stamp(place: Place) -> None:
    place.decide()
    whole = place.file.read_bytes()
    for at in range(len(whole)):
        place.file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        assert stamps.read(str(place.file), USER, later()) == {}, at
        place.file.write_bytes(whole[:at])
        assert stamps.read(str(place.file), USER, later()) == {}, at
    place.file.write_bytes(whole)
    assert len(stamps.read(str(place.file), USER, later())) == 1, "control"


def sealed(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


@given(st.binary(max_size=300), st.integers(0, 2**32 - 1))
def test_hostile_bytes_with_a_right_digest_are_read_or_nothing(content: bytes, count: int) -> None:
    for body in (content, stamps.MAGIC + content, struct.pack("<8sII", stamps.MAGIC, 1, count) + content):
        assert isinstance(stamps.decode(sealed(body), 1 << 62), dict)
        assert stamps.decode(body, 1 << 62) == {}


@pytest.mark.parametrize("make", [
    lambda path: path.mkdir(),
    os.mkfifo,
    lambda path: path.symlink_to("nowhere"),
    lambda path: path.write_bytes(b""),
    lambda path: (path.touch(), os.truncate(path, stamps.LIMIT + 1)),
])  # fmt: skip
def test_what_stands_in_the_place_of_stamps_stops_nothing(place: Place, make) -> None:
    place.file.parent.mkdir(parents=True)
    make(place.file)
    assert place.decide() == ("", 1)
    assert place.decide()[0] == ""


def test_depots_that_hold_no_stamps(place: Place, tmp_path: Path) -> None:
    """None of these is written to; control: the first that is ours, exists and can be written gets them."""
    shipped, absent, open_to_all, ours = (tmp_path / name for name in ("shipped", "absent", "open", "ours"))
    for path in (shipped, open_to_all, ours):
        path.mkdir(mode=0o755)
    open_to_all.chmod(0o777)
    depots = [Depot(str(shipped), shipped=True), Depot(str(absent)), Depot(str(open_to_all))]
    read_only = tmp_path / "read-only"
    read_only.mkdir(mode=0o555)
    if USER:  # the superuser may write everywhere
        depots.append(Depot(str(read_only)))
    assert place.decide(depots=depots) == ("", 1)
    assert [list(path.iterdir()) for path in (shipped, open_to_all, read_only)] == [[], [], []]
    assert not absent.exists()
    assert place.decide(depots=[*depots, Depot(str(ours))]) == ("", 1)
    assert place.decide(depots=[*depots, Depot(str(ours))]) == ("", 0)
    assert [path.name for path in ours.rglob("*") if path.is_file()] == ["sources"]
    assert not place.file.exists()


def test_a_disk_that_refuses_costs_nothing_but_time(place: Place) -> None:
    place.file.parent.mkdir(parents=True)
    (place.file.parent / stamps.FILE).mkdir()
    (place.file.parent / stamps.FILE / "x").touch()  # a rename onto it fails
    assert place.decide() == ("", 1)
    assert [path.name for path in place.file.parent.iterdir()] == ["sources"], "nothing is left beside"


def test_a_world_without_users_has_no_stamps(place: Place) -> None:
    assert [place.decide(user=-1) for _ in range(2)] == [("", 1), ("", 1)]
    assert not place.file.parent.exists()


def test_what_is_no_longer_used_is_dropped(tmp_path: Path) -> None:
    """A source that is replaced again and again, as editors do."""
    path, file = tmp_path / "a.py", tmp_path / "sources"
    for number in range(60):
        aside = tmp_path / "aside"
        aside.write_text(str(number))
        os.link(aside, tmp_path / f"keep{number}")  # so that each has an inode of its own
        aside.replace(path)
        kept = Stamps(str(file), USER, later)
        facts = path.stat()
        assert kept.confirms(facts, b"x" * 32) is False
        kept.digest(str(path), facts, lambda _: b"d" * 32)
        kept.keep()
    rows = stamps.read(str(file), USER, later())
    assert len(rows) == 1 + 1 + stamps.SPARE
    assert next(iter(rows)) == stamps.key_of(path.stat()), "the latest comes first"


class Disk:
    """One source on a file system whose clock has a grain, for a model: the same size always, contents 0 or 1."""

    def __init__(self, grain: int) -> None:
        self.grain, self.now = grain, 10**12
        self.content, self.inode, self.mtime, self.ctime = 0, 1, self._tick(), self._tick()
        self.ticks = {self.ctime}

    def _tick(self) -> int:
        return self.now - self.now % self.grain

    def look(self, _path: str = "") -> SimpleNamespace:
        return SimpleNamespace(st_dev=1, st_ino=self.inode, st_size=9, st_mtime_ns=self.mtime, st_ctime_ns=self.ctime)

    def hashing(self, _path: str) -> bytes:
        return bytes([self.content]) * 32

    def change(self, kind: str) -> None:
        self.ctime = self._tick()
        self.ticks.add(self.ctime)
        if kind == "touch back":
            self.mtime = 10**11
            return
        self.content = 1 - self.content
        if kind == "replace":
            self.inode += 1
        if kind != "edit, time kept":
            self.mtime = self.ctime

    def jump_back(self, by: int) -> None:
        """Never to the very tick of an earlier change: that is the one thing which nobody can see."""
        self.now = max(self.now - by, 10**9)
        while self._tick() in self.ticks:
            self.now += self.grain


ACTS = st.one_of(
    st.sampled_from(["look", "look", "edit", "edit, time kept", "replace", "touch back"]),
    st.tuples(st.just("wait"), st.sampled_from([1, 10**6, 10**9, MARGIN, 10**11])),
    st.tuples(st.just("back"), st.sampled_from([10**9, 10**11])),
)


def wrong(path: Path, acts: list, grain: int) -> int:
    """How often a look came to another answer than the content itself."""
    path.unlink(missing_ok=True)
    disk, mistakes = Disk(grain), 0
    for act in acts:
        if act == "look":
            kept = Stamps(str(path), USER, lambda: disk.now, disk.look)
            facts = disk.look()
            found = bytes(32) if kept.confirms(facts, bytes(32)) else kept.digest("", facts, disk.hashing)
            kept.keep()
            mistakes += found != disk.hashing("")
        elif isinstance(act, str):
            disk.change(act)
        elif act[0] == "wait":
            disk.now += act[1]
        else:
            disk.jump_back(act[1])
    return mistakes


@settings(max_examples=150, deadline=None)
@given(acts=st.lists(ACTS, max_size=14), grain=st.sampled_from([1, 10**6, 10**9, 2 * 10**9]))
def test_no_history_of_changes_and_clocks_gives_a_wrong_answer(tmp_path_factory, acts: list, grain: int) -> None:
    assert wrong(tmp_path_factory.getbasetemp() / "model", acts, grain) == 0


def test_control_the_model_sees_what_a_margin_prevents(tmp_path: Path) -> None:
    """Looked at, and edited again within the grain: with a grain beyond the margin the stamp is wrong."""
    acts = ["edit", ("wait", MARGIN), "look", "edit", ("wait", 10**11), "look"]
    assert wrong(tmp_path / "model", acts, 2 * 10**9) == 0
    assert wrong(tmp_path / "model", ["edit", *acts], 100 * 10**9) == 1


def test_the_world_of_tests_hashes_always(place: Place) -> None:
    """`plain_world` has no user: what other tests say of sources does not depend on stamps."""
    assert plain_world(place.depot).user == -1
