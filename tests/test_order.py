"""The order file: the same order as without it, one cache file read instead of all, and never a variant missed."""

import hashlib
import os
import random
import shutil
import struct
import threading
from pathlib import Path

import pytest

from pkgimage import order
from pkgimage.candidate import Candidate, candidates
from pkgimage.choose import accepted, explained
from pkgimage.depots import Depot, key_name, variants
from pkgimage.flags import Flags, resolve
from tests.depot_variants import HOST, parts, publish, request, world
from toolchain.run.ordering import newest, prefer, refresh
from toolchain.serialize.order import order_file

PLAIN, V3, V4 = ("x86-64", "", 0, 0), ("v3", "avx,avx2", 0, 0), ("v4", "avx,avx2,avx512f", 0, 0)


def key(number: int) -> str:
    return key_name(hashlib.sha256(str(number).encode()).digest())


def filled(depot: Path, count: int) -> Depot:
    """Variants of every kind, in no order."""
    rng = random.Random(4)
    for number in range(count):
        changes: dict[str, object] = {
            "flags": rng.choice((0b10100011, 0b11100011, 0b11100010, 0b00100101)), "targets": rng.choice(((PLAIN,), (PLAIN, V3), (V4,))),
            "platform": rng.choice(("linux-x86_64", "linux-x86_64", "macos-arm64")), "mask": rng.choice((0, 8)),
        }  # fmt: skip
        declared = rng.choice((Flags(), resolve({"optimize": 3})))
        publish(depot, parts(changes=changes, sequence=rng.randrange(20), declared=declared), key=key(number))
    return Depot(str(depot))


def found(depot: Depot, **words: object) -> list[str]:
    return [candidate.key for candidate in candidates([depot], "geo", HOST, resolve(words))]


def test_the_order_is_that_of_the_directory(tmp_path: Path) -> None:
    depot = filled(tmp_path, 60)
    asked = ({}, {"optimize": 3}, {"pkgimages": "no"}, {"pkgimages": "existing", "debug_info": 2})
    words = [{name.replace("_", "-"): value for name, value in row.items()} for row in asked]
    listed = [found(depot, **row) for row in words]
    assert len({tuple(row) for row in listed}) == 4, "the request matters"
    refresh(depot, "geo")
    assert [found(depot, **row) for row in words] == listed
    assert sorted(listed[0]) == variants(depot, "geo")
    assert explained_keys(depot) == listed[0]


def explained_keys(depot: Depot) -> list[str]:
    return [candidate.key for candidate, _ in explained(request(), world(Path(depot.path)))]


class Counting(Depot):
    """Counts how often a directory of the package is named: once for a candidate, once for a listing."""

    named = 0

    def compiled(self, package: str) -> str:
        type(self).named += 1
        return super().compiled(package)


@pytest.mark.parametrize("number", [3, 300])
def test_one_variant_is_looked_at_however_many_there_are(tmp_path: Path, number: int) -> None:
    """The one that fits is the oldest; all others have other flags. Control: without the file all are looked at."""
    for each in range(number):
        publish(tmp_path, parts(changes={"flags": 0b10100101}, sequence=each + 2), key=key(each))
    publish(tmp_path, parts(), key=key(number))
    Counting.named = 0
    asked, here = request(flags=resolve({"debug-info": 1})), world(depots=[Counting(str(tmp_path))])
    assert next(accepted(asked, here, [])).key == key(number)
    assert Counting.named == number + 2
    refresh(Depot(str(tmp_path)), "geo")
    Counting.named = 0
    rejected: list[object] = []
    assert next(accepted(asked, here, rejected)).key == key(number)  # type: ignore[arg-type]
    assert (Counting.named, rejected) == (1, [])


def test_what_the_file_does_not_name_comes_last_and_is_not_missed(tmp_path: Path) -> None:
    publish(tmp_path, parts(sequence=1), key=key(1))
    depot = Depot(str(tmp_path))
    refresh(depot, "geo")
    publish(tmp_path, parts(sequence=9), key=key(2))
    publish(tmp_path, parts(changes={"flags": 0b11100011}, sequence=1), key="no-key")
    assert found(depot) == [key(1), "no-key", key(2)]
    assert [c.key for c in accepted(request(flags=resolve({"optimize": 3})), world(tmp_path), [])] == ["no-key"]
    refresh(depot, "geo")
    assert found(depot) == [key(2), key(1), "no-key"]


def test_what_is_gone_is_left_out(tmp_path: Path) -> None:
    for number in range(3):
        publish(tmp_path, parts(sequence=number), key=key(number))
    depot = Depot(str(tmp_path))
    refresh(depot, "geo")
    shutil.rmtree(Path(depot.compiled("geo")) / key(2))
    rejected: list[object] = []
    assert [c.key for c in accepted(request(), world(tmp_path), rejected)] == [key(1), key(0)]  # type: ignore[arg-type]
    assert rejected == []
    refresh(depot, "geo")
    assert key(2).encode() not in Path(order.path(depot, "geo")).read_bytes()


def test_no_time_of_a_file_decides(tmp_path: Path) -> None:
    depot = filled(tmp_path, 10)
    refresh(depot, "geo")
    before = found(depot)
    for path in sorted(tmp_path.rglob("*")):
        os.utime(path, (1, random.Random(str(path)).randrange(10**9)))
    assert found(depot) == before
    publish(tmp_path, parts(changes={"flags": 0b00100011}), key=key(99))
    os.utime(depot.compiled("geo"), (1, 1))
    assert key(99) in found(depot)


def test_every_damage_of_the_file_leaves_every_variant(tmp_path: Path) -> None:
    """Nothing in it can hide a variant or name one that is elsewhere."""
    depot = filled(tmp_path, 6)
    listed = set(found(depot))
    refresh(depot, "geo")
    file = Path(order.path(depot, "geo"))
    content, rng = file.read_bytes(), random.Random(8)
    read = 0
    for _ in range(400):
        damaged = bytearray(content)
        for _ in range(rng.randint(1, 3)):
            damaged[rng.randrange(len(content))] = rng.randrange(256)
        file.write_bytes(damaged[: rng.choice((len(content), rng.randrange(len(content))))])
        read += order.read(depot, "geo") is not None
        assert set(found(depot)) == listed
    assert 50 < read < 350
    raw = bytearray(content)
    at = raw.index(found(depot)[0].encode())
    raw[at : at + 16] = b"../../../../evil"
    file.write_bytes(raw)
    assert set(found(depot)) == listed
    file.unlink()
    file.mkdir()
    assert set(found(depot)) == listed


def test_the_bytes(tmp_path: Path) -> None:
    publish(tmp_path, parts(changes={"targets": (PLAIN, V3)}, sequence=7), key=key(5))
    depot = Depot(str(tmp_path))
    refresh(depot, "geo")
    content = Path(order.path(depot, "geo")).read_bytes()
    assert content == (
        b"PKGORDER" + struct.pack("<IIQ", 1, 1, 1) + struct.pack("<6BHIIII", 0xA3, 1, 0, 0xA3, 1, 0, 0, 0, 1, 72, 23)
        + struct.pack("<Q", 7) + key(5).encode() + b"linux-x86_64\n\navx,avx2\n"
    )  # fmt: skip
    with pytest.raises(ValueError, match="is no key"):
        order_file([(order.Head("linux-x86_64", Flags(), Flags(), ("",)), 1, "../../../../evil")])


def test_only_new_variants_are_read_again(tmp_path: Path) -> None:
    """A known variant is not opened; `whole` opens all. The file of an empty package is not made."""
    made = publish(tmp_path, parts(sequence=4), key=key(1))
    depot = Depot(str(tmp_path))
    refresh(depot, "geo")
    (made / "image.ji").write_bytes(b"damaged since")
    publish(tmp_path, parts(sequence=2), key=key(2))
    refresh(depot, "geo")
    assert found(depot) == [key(1), key(2)]
    refresh(depot, "geo", whole=True)
    assert found(depot) == [key(2), key(1)]
    refresh(depot, "none")
    assert not Path(order.path(depot, "none")).parent.exists()
    assert [path.name for path in Path(depot.state("geo")).iterdir()] == ["order"]


def test_what_is_asked_for_again_goes_before_what_was_built_since(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        publish(tmp_path, parts(sequence=number), key=key(number))
    depot = Depot(str(tmp_path))
    refresh(depot, "geo")
    assert found(depot) == [key(3), key(2), key(1)], "the control"
    for _ in range(2):
        prefer(depot, "geo", key(1))
        assert (found(depot), newest(depot, "geo")) == ([key(1), key(3), key(2)], 4), "once is enough"
    refresh(depot, "geo", whole=True)
    assert found(depot) == [key(1), key(3), key(2)], "a collection keeps it"
    prefer(depot, "geo", key(4))
    assert found(depot) == [key(1), key(3), key(2)], "who is not there"
    prefer(depot, "geo", key(2))
    assert found(depot) == [key(2), key(1), key(3)]
    Path(order.path(depot, "geo")).unlink()
    assert found(depot) == [key(3), key(2), key(1)], "without the file the recorded sequences decide"


def test_a_number_that_nobody_counted_to_is_not_kept(tmp_path: Path) -> None:
    for number in (1, 2):
        publish(tmp_path, parts(sequence=number), key=key(number))
    depot = Depot(str(tmp_path))
    refresh(depot, "geo")
    head = order.head_of(Candidate(depot, "geo", key(1)).file)
    Path(order.path(depot, "geo")).write_bytes(order_file([(head, 2**64 - 1, key(1)), (head, 2, key(2))]))
    assert (found(depot)[0], newest(depot, "geo")) == (key(1), 2)
    refresh(depot, "geo")
    assert found(depot) == [key(2), key(1)]


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    depot = Depot(str(tmp_path))

    def work(first: int) -> None:
        for number in range(first, first + 10):
            publish(tmp_path, parts(sequence=number), key=key(number))
            refresh(depot, "geo")

    threads = [threading.Thread(target=work, args=(first,)) for first in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = [key(number) for first in (200, 100, 0) for number in range(first + 9, first - 1, -1)]
    assert sorted(found(depot)) == sorted(expected)
    refresh(depot, "geo")
    assert found(depot) == expected
    assert Candidate(depot, "geo", expected[0]).file is not None


def test_the_quick_look_at_a_file_sees_what_the_reader_sees(tmp_path: Path) -> None:
    """And never fails, whatever the file holds; one whose header is longer than the look is read."""
    depot = filled(tmp_path / "d", 12)
    for name in variants(depot, "geo"):
        candidate = Candidate(depot, "geo", name)
        assert candidate.peek() == (order.head_of(candidate.file), candidate.file.sequence)  # type: ignore[arg-type, union-attr]
    content, rng = Path(candidate.path).read_bytes(), random.Random(3)
    seen = set()
    for _ in range(3000):
        damaged = bytearray(content)
        for _ in range(rng.randint(1, 3)):
            damaged[rng.randrange(700)] = rng.randrange(256)
        seen.add(order.peek(bytes(damaged[: rng.choice((len(content), rng.randrange(len(content))))])) is None)
    assert seen == {True, False}
    many = tuple((f"dep{number}", bytes([number]) * 32) for number in range(200))
    publish(tmp_path / "long", parts(changes={"dependencies": many}, sequence=5), key=key(1))
    found = Candidate(Depot(str(tmp_path / "long")), "geo", key(1)).peek()
    assert found == (order.Head("linux-x86_64", Flags(), Flags(), ("",)), 5)


def test_among_flags_that_nobody_set_the_usual_ones_win_before_the_newest(tmp_path: Path) -> None:
    usual, checked, debugged = 0b10100011, 0b10101011, 0b10101101
    publish(tmp_path, parts(sequence=1, changes={"flags": usual}), key="u" * 16)
    publish(tmp_path, parts(sequence=2, changes={"flags": checked}), key="c" * 16)
    publish(tmp_path, parts(sequence=3, changes={"flags": debugged}), key="d" * 16)
    publish(tmp_path, parts(sequence=0, changes={"flags": checked}, declared=resolve({"check-bounds": "yes"})), key="p" * 16)
    depot = Depot(str(tmp_path))
    first = {"": "upcd", "check-bounds=yes": "cpdu", "optimize=2": "upcd"}
    for _ in range(2):
        for text, keys in first.items():
            words = dict([text.split("=")]) if text else {}
            assert "".join(name[0] for name in found(depot, **words)) == keys, text
        refresh(depot, "geo")
