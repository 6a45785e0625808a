"""Faults of depots: killed publishers, a crowd of processes, eviction against load; each with a control.

What is tried here for seconds, `python benchmarks/depot_faults.py kill|crowd` tries as long as one likes.
"""

import importlib.util
import os
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from pkgimage import host
from pkgimage.depots import Depot, key_name
from pkgimage.find import load_package
from pkgimage.flags import Flags
from pkgimage.image import read_image
from pkgimage.imagedigest import measure
from pkgimage.request import Request
from pkgimage.world import here
from tests.carriers import PLATFORMS, image_path, package
from tests.conftest import skip_or_fail
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import publish
from toolchain.serialize import CacheImage, CacheParts, cache_file

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("depot_faults", ROOT / "benchmarks" / "depot_faults.py")
faults = importlib.util.module_from_spec(_spec)
sys.modules["depot_faults"] = faults
_spec.loader.exec_module(faults)


def found(directory, text, tried):
    """Whether a fault is found in one of several tries: what happens at random may not happen in the first."""
    for turn in range(20):
        (directory / str(turn)).mkdir()
        _, wrong = tried(directory / str(turn))
        if any(text in each for each in wrong):
            return True
    return False


def test_publishers_that_are_killed_leave_whole_variants_or_none(tmp_path):
    reached, wrong = faults.kill(tmp_path, 50)
    assert wrong == []
    assert len(reached) >= 3, "killed before, in the middle of and after the work"


def test_control_a_publisher_that_writes_in_place(tmp_path):
    def naive(depot, number, scratch, limits):
        directory = Path(depot.compiled(faults.PACKAGE), key_name(faults.key_of(number)))
        directory.mkdir(parents=True, exist_ok=True)
        (directory / "image.ji").write_bytes(cache_file(faults.parts_of(number)))
        time.sleep(0.01)
        (directory / "image.so").write_bytes(faults.content_of(number))

    assert found(tmp_path, "R24 image-missing", lambda place: faults.kill(place, 15, put=naive))


def test_a_crowd_on_one_depot(tmp_path):
    """As often as it takes on this machine until enough has happened; in a second or two on most."""
    counts = Counter()
    for turn in range(20):
        (tmp_path / str(turn)).mkdir()
        more, wrong = faults.crowd(tmp_path / str(turn), 32, 5.0)
        assert wrong == []
        counts += more
        if counts["loaded"] > 10 and more["published"] > 4:
            return
    pytest.fail(f"the crowd did too little: {counts}")


def test_control_readers_that_hold_nothing(tmp_path):
    def crowd(place):
        return faults.crowd(place, 8, 3.0, keep=1, hold=lambda candidate: None)

    assert found(tmp_path, "went while it was held", crowd)


def real(depot: Depot, key: bytes) -> None:
    """Publishes the image of `sample` under a key; the one before it is evicted."""
    path = image_path(host.platform_id())
    image = read_image(path)
    start, size = image.header_range
    parts = CacheParts(
        core=bytes(image.content[start : start + size]), declared=Flags(), sequence=0, content_key=key,
        request_key=key, bitcode=package().bitcode,
        image=CacheImage(f"image{path.suffix}", *measure(path.read_bytes())),
    )  # fmt: skip
    publish(depot, "sample", parts, path, limits=Limits(1))


def test_eviction_races_with_load(tmp_path):
    """Two variants that evict each other again and again, and processes that load by name: none may find nothing."""
    if host.platform_id() not in PLATFORMS:
        skip_or_fail("host", f"no platform file for {host.platform_id()}")
    depot = Depot(str(tmp_path / "depot"))
    real(depot, bytes(32))

    def write() -> None:
        for number in range(10_000):
            real(depot, bytes([number % 7]) * 32)
            if number == 10:
                (tmp_path / "enough").touch()
            if (tmp_path / "stop").exists():
                return

    def load() -> None:
        module = load_package(Request("sample", policy="strict"), here([Depot(depot.path)]))
        assert (module.twice(2.0), module.SMALL[1][2]) == (4.0, 5)

    writer, statuses, began = faults.forked(write), list[int](), time.monotonic()
    while time.monotonic() < began + 3 or not (tmp_path / "enough").exists():
        loaders = [faults.forked(load) for _ in range(4)]
        statuses += [os.waitpid(child, 0)[1] for child in loaders]
        assert time.monotonic() < began + 300, f"too few variants were published while {len(statuses)} processes loaded"
    (tmp_path / "stop").touch()
    assert os.waitpid(writer, 0)[1] == 0
    assert set(statuses) == {0}


def test_forked_reports_what_fails(capfd):
    def fail() -> None:
        raise ValueError("planted")

    child = faults.forked(fail)
    assert os.waitpid(child, 0)[1] != 0
    assert "planted" in capfd.readouterr().err
