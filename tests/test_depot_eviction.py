"""Eviction: which variants go is a table; that they go, and never one that is used, is tried in a depot."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from pkgimage import usage
from pkgimage.candidate import Candidate
from pkgimage.depots import BASE, Depot, key_name, variants
from tests.depot_variants import IMAGE, parts
from toolchain.depot import aside, eviction, inventory, pins, place
from toolchain.depot.eviction import Limits, bytes_of, limits_of, planned
from toolchain.depot.inventory import Variant
from toolchain.depot.publish import publish
from toolchain.errors import DepotError

DEPOT = Depot("/nowhere")


def held(package: str, key: str, used: int, size: int = 10, **own: object) -> Variant:
    found = Variant(DEPOT, package, key, size, used, False, False, Candidate(DEPOT, package, key))
    return replace(found, **own)


FOUR = [held("geo", "a", 3), held("geo", "b", 1), held("geo", "c", 2), held("geo", "d", 4)]
TABLE = [
    ("within the limit", FOUR, Limits(4), "", ""),
    ("the least recently used go first", FOUR, Limits(2), "", "bc"),
    ("a limit that was lowered takes all at once", FOUR, Limits(1), "", "bca"),
    ("a pin stays and counts", [*FOUR[:1], replace(FOUR[1], pinned=True), *FOUR[2:]], Limits(2), "", "ca"),
    ("what is in use stays and counts", [*FOUR[:2], replace(FOUR[2], in_use=True), FOUR[3]], Limits(2), "", "ba"),
    ("what was just written stays", FOUR, Limits(1), "b", "cad"),
    ("nothing can go", [replace(v, pinned=True) for v in FOUR], Limits(1), "", ""),
    ("packages have a limit each", [*FOUR[:2], held("p", "x", 0), held("p", "y", 0)], Limits(1), "", "bx"),
    ("base images do not count", [held(BASE, "x", 0), held(BASE, "y", 0)], Limits(1), "", ""),
    ("bytes, over all packages", [*FOUR, held("p", "x", 0, 10)], Limits(9, 25), "", "xbc"),
    ("bytes after the count", FOUR, Limits(3, 20), "", "bc"),
    ("bytes: a pin stays", [replace(FOUR[1], pinned=True), FOUR[0], FOUR[2]], Limits(9, 10), "", "ca"),
    ("equal stamps: by key at last", [held("geo", "b", 1), held("geo", "a", 1)], Limits(1), "", "a"),
]


@pytest.mark.parametrize(("variants", "limits", "keep", "goes"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_goes(variants, limits, keep, goes):
    assert "".join(each.variant.key for each in planned(variants, limits, frozenset(keep))) == goes


def test_reasons():
    assert planned(FOUR, Limits(3))[0].reason == "4 variants of geo; at most 3 are kept"
    assert planned(FOUR, Limits(9, 35))[0].reason == "40 bytes of variants; at most 35 are kept"


def test_limits_of_the_environment():
    assert limits_of({}) == Limits(10, None)
    assert limits_of({"JULIA_MAX_NUM_PRECOMPILE_FILES": "3"}) == Limits(3)
    assert limits_of({"PKGIMAGE_MAX_NUM_PRECOMPILE_FILES": "4", "JULIA_MAX_NUM_PRECOMPILE_FILES": "3"}) == Limits(4)
    assert limits_of({"PKGIMAGE_MAX_DEPOT_SIZE": "2G"}) == Limits(10, 2 << 30)
    for wrong in ("0", "-1", "many", "٣"):
        with pytest.raises(DepotError, match="limit-invalid"):
            limits_of({"PKGIMAGE_MAX_NUM_PRECOMPILE_FILES": wrong})


def test_sizes():
    assert [bytes_of(text) for text in ("0", "512", "64K", "64k", "5M", "1T")] == [0, 512, 65536, 65536, 5 << 20, 1 << 40]
    for wrong in ("", "K", "1.5G", "1P", "-1", "1 G"):
        with pytest.raises(DepotError, match="limit-invalid"):
            bytes_of(wrong)


@pytest.fixture
def depot(tmp_path):
    (tmp_path / "built.so").write_bytes(IMAGE)
    return Depot(str(tmp_path / "depot"))


def put(depot: Depot, number: int, count: int, clock: float = 0.0) -> tuple[str, ...]:
    """Publishes variant `number`; the keys of those that went."""
    made = parts(content_key=bytes([number]) * 32)
    done = publish(
        depot, "geo", made, Path(depot.path).parent / "built.so", limits=Limits(count), clock=lambda: clock or number
    )
    return tuple(each.variant.key for each in done.evicted)


def key(number: int) -> str:
    return key_name(bytes([number]) * 32)


def test_lowering_the_limit_shrinks_at_the_next_write(depot):
    for number in range(1, 7):
        assert put(depot, number, 10) == ()
    assert put(depot, 7, 3) == tuple(key(number) for number in (1, 2, 3, 4))
    assert variants(depot, "geo") == sorted(key(number) for number in (5, 6, 7))
    left = sorted(path.name for path in place.state(depot, "geo").iterdir())
    assert left == sorted([*(f"{key(number)}.used" for number in (5, 6, 7)), "order", "package.lock"])


def test_use_keeps_a_variant(depot):
    for number in (1, 2, 3):
        put(depot, number, 10)
    candidate = Candidate(depot, "geo", key(1))
    usage.hold(candidate)
    usage.release(candidate)
    assert put(depot, 4, 3, clock=time.time()) == (key(2),)


def test_what_is_pinned_or_loaded_stays(depot):
    for number in (1, 2, 3):
        put(depot, number, 10)
    pins.pin(depot, "geo", key(1))
    loaded = Candidate(depot, "geo", key(2))
    usage.hold(loaded)
    try:
        assert put(depot, 4, 1) == (key(3),)
        assert variants(depot, "geo") == sorted([key(1), key(2), key(4)])
    finally:
        usage.release(loaded)
    pins.unpin(depot, "geo", key(1))
    assert put(depot, 5, 1) == (key(1), key(4), key(2)), "the one that was loaded has the newest stamp"


def test_what_is_used_between_plan_and_execution_stays(depot):
    put(depot, 1, 10)
    put(depot, 2, 10)
    plan = planned(inventory.held(depot), Limits(1))
    candidate = Candidate(depot, "geo", key(1))
    usage.hold(candidate)
    try:
        assert [each.variant.key for each in plan] == [key(1)]
        assert eviction.carried_out(plan) == []
    finally:
        usage.release(candidate)
    pins.pin(depot, "geo", key(1))
    assert eviction.carried_out(plan) == []
    pins.unpin(depot, "geo", key(1))
    assert eviction.carried_out(plan) == plan
    assert eviction.carried_out(plan) == plan, "somebody else was faster: it is gone"
    assert not aside.in_use(Path(candidate.directory))


@pytest.mark.parametrize("clock", [1.0, 1e12])
def test_a_clock_that_jumps_costs_no_more_than_the_order(depot, clock):
    put(depot, 1, 10, clock=clock)
    put(depot, 2, 10)
    gone = put(depot, 3, 2, clock=3)
    assert len(gone) == 1
    assert key(3) in variants(depot, "geo")
