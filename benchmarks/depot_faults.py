"""Faults of depots, by command: publishers killed at random points, and many processes on one depot.

    python benchmarks/depot_faults.py kill [--times 200]        kill -9 while a variant is published
    python benchmarks/depot_faults.py crowd [--processes 32] [--seconds 60]
                                                                 publish, load, evict, gc and list, all at once

The compile step is a fake that writes bytes: what is tried is the publishing. After every kill the depot must hold
whole variants or none, nothing half-written may be visible, the next publisher must not wait, and its sweep must leave
nothing behind. In the crowd every variant that a reader holds must stay whole until it lets go, and its bytes must be
those that its key stands for; whatever a reader reports otherwise is a failure. Exit code 1 when anything failed.
"""

import argparse
import hashlib
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pkgimage import header as core
from pkgimage import host, usage
from pkgimage.candidate import Candidate, candidates
from pkgimage.depots import Depot, key_name, variants
from pkgimage.errors import LoadError
from pkgimage.flags import Flags
from pkgimage.imagedigest import measure
from toolchain.depot import checkup, collect, locks, place
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import Published, publish
from toolchain.serialize import CacheImage, CacheParts

PACKAGE = "geo"
SIZE = 200_000
"""Bytes of a fake image: some writes long."""
PATIENCE = 60.0
"""Seconds that no lock may take, on a busy machine with a slow disk."""


def content_of(number: int) -> bytes:
    """The fake image of variant `number`."""
    seed = hashlib.sha256(b"image %d" % number).digest()
    return b"\x7fELF" + seed * (SIZE // len(seed))


def parts_of(number: int) -> CacheParts:
    """The parts of its cache file; its key follows from its number."""
    bitcode, content = b"BC\xc0\xde" + bytes([number % 256]) * 1000, content_of(number)
    made = core.Header(
        platform=host.platform_id(), minimum_os="glibc 2.17", name=PACKAGE, version="1.0", uuid=bytes(range(16)),
        build_id=hashlib.sha256(content).digest(), flags=0b10100011, mode=1, mask=0, targets=(("generic", "", 0, 0),),
        producers=(), bitcode_digest=hashlib.sha256(bitcode).digest(), data_digest=bytes(32), index_digest=bytes(32),
        data_size=64, index_size=32, methods_offset=0, exceptions_offset=0,
    )  # fmt: skip
    return CacheParts(
        core=core.encode(made), declared=Flags(), sequence=0, content_key=key_of(number), request_key=bytes(32),
        bitcode=bitcode, image=CacheImage("image.so", *measure(content)),
    )  # fmt: skip


def key_of(number: int) -> bytes:
    """The content key."""
    return hashlib.sha256(b"key %d" % number).digest()


def put(depot: Depot, number: int, scratch: Path, limits: Limits) -> Published:
    """The fake build, and its publishing under the locks of a real one."""
    image = scratch / f"{number}-{os.getpid()}"
    image.write_bytes(content_of(number))
    try:
        with locks.request(depot, PACKAGE, key_of(number), lambda: None):
            return publish(depot, PACKAGE, parts_of(number), image, limits=limits)
    finally:
        image.unlink()


def forked(act: Callable[[], None]) -> int:
    """A child that does `act` and ends with 0, or 1 and a traceback."""
    child = os.fork()
    if child:
        return child
    try:
        act()
    except BaseException:  # noqa: BLE001 (the child must end here, whatever it is)
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


Put = Callable[[Depot, int, Path, Limits], object]
Hold = Callable[[Candidate], None]


def kill(directory: Path, times: int, seed: int = 1, put: Put = put) -> tuple[Counter[str], list[str]]:
    """Kills `times` publishers at random moments of their work: how far they came, and what was wrong afterwards.

    put: how they publish; a test gives a wrong way, to see it found.
    """
    chance, wrong = random.Random(seed), list[str]()
    depot, reached = Depot(str(directory / "depot")), Counter[str]()
    usual = _duration(directory, put)
    for number in range(times):
        def act(number: int = number) -> None:
            put(depot, number, directory, Limits(1000))

        child = forked(act)
        time.sleep(chance.uniform(0, usual * 1.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        reached[_state(depot, number)] += 1
        wrong += [f"kill {number}: {text}" for text in _damage(depot, key_name(key_of(number)))]
        if number % 10 == 9:
            began = time.monotonic()
            put(depot, number, directory, Limits(1000))
            if time.monotonic() - began > PATIENCE:
                wrong.append(f"kill {number}: the next publisher waited")
            usual = _duration(directory, put)  # the machine may be busier by now, or less busy
            hidden = [p.name for p in Path(depot.compiled(PACKAGE)).iterdir() if p.name.startswith(".")]
            wrong += [f"kill {number}: {name} was not swept" for name in hidden]
    wrong += [f"at the end: {text}" for text in _damage(depot)]
    print(f"{times} publishers killed: {dict(sorted(reached.items()))}; {len(wrong)} faults")
    return reached, wrong


def _duration(directory: Path, put: Put) -> float:
    """Seconds that one publishing takes in a child, the middle of five."""
    taken = []
    for number in range(5):
        began = time.monotonic()
        depot = Depot(str(directory / "first"))
        child = forked(lambda number=number, depot=depot: put(depot, number, directory, Limits(1000)) and None)
        if os.waitpid(child, 0)[1]:
            raise SystemExit("publishing fails without being killed")
        taken.append(time.monotonic() - began)
    return sorted(taken)[2]


def _state(depot: Depot, number: int) -> str:
    """How far a publisher came."""
    if key_name(key_of(number)) in variants(depot, PACKAGE):
        return "published"
    parent = Path(depot.compiled(PACKAGE))
    hidden = [path for path in parent.iterdir() if path.name.startswith(place.ASIDE)] if parent.is_dir() else []
    files = {file.name for path in hidden for file in path.iterdir()}
    return "with cache file" if "image.ji" in files else "with image" if files else "begun" if hidden else "nothing"


def _damage(depot: Depot, only: str = "") -> list[str]:
    """Variants that anybody can see, and that are not whole."""
    found = []
    for key in [key for key in variants(depot, PACKAGE) if only in ("", key)]:
        found += [f"{key}: {rejection.line()}" for rejection in checkup.problems(depot, PACKAGE, key)]
    return found


def crowd(
    directory: Path, processes: int, seconds: float, keep: int = 4, contents: int = 12, hold: Hold = usage.hold
) -> tuple[Counter[str], list[str]]:
    """Processes that publish, load and tend one depot at once: what they did, and what was wrong.

    hold: how a reader keeps what it loads; a test gives a wrong way, to see it found.
    """
    depot, until = Depot(str(directory / "depot")), time.monotonic() + seconds
    results = directory / "results"
    results.mkdir()
    children = []
    for index in range(processes):
        def act(index: int = index) -> None:
            said = _work(depot, random.Random(index), index, until, directory, keep, contents, hold)
            (results / str(index)).write_text("\n".join(said))

        children.append(forked(act))
    wrong, deadline = list[str](), until + 2 * PATIENCE
    for child in children:
        status = _ended(child, deadline)
        if status != 0:
            wrong.append(f"process {child}: " + ("no end, a lock blocks" if status is None else f"status {status}"))
    counts = Counter[str]()
    for path in sorted(results.iterdir()):
        for line in path.read_text().splitlines():
            kind, _, text = line.partition(" ")
            if kind == "WRONG":
                wrong.append(text)
            else:
                counts[kind] += int(text)
    wrong += _damage(depot)
    collect.collect(depot, Limits(keep))
    left = variants(depot, PACKAGE)
    if not 0 < len(left) <= keep:
        wrong.append(f"{len(left)} variants are left; at most {keep} are kept")
    print(f"{processes} processes, {seconds:g} s: {dict(sorted(counts.items()))}; {len(wrong)} faults")
    return counts, wrong


def _ended(child: int, deadline: float) -> int | None:
    """The child's status; None, and killed, when it runs on after the deadline."""
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def _work(
    depot: Depot, chance: random.Random, index: int, until: float, scratch: Path, keep: int, contents: int, hold: Hold
) -> list[str]:
    """Half of the processes build, the others load; one in eight also collects."""
    counts, wrong = Counter[str](), list[str]()
    while time.monotonic() < until:
        began = time.monotonic()
        if index % 8 == 7 and chance.random() < 0.2:
            collect.collect(depot, Limits(chance.choice((1, keep))))
            counts["collected"] += 1
        elif index % 2:
            counts["published" if put(depot, chance.randrange(contents), scratch, Limits(keep)).new else "present"] += 1
        else:
            _load(depot, counts, wrong, hold)
        if time.monotonic() - began > PATIENCE:
            wrong.append(f"process {index} was held up for {time.monotonic() - began:.0f} s")
    return [*(f"{kind} {number}" for kind, number in counts.items()), *(f"WRONG {text}" for text in wrong)]


def _load(depot: Depot, counts: Counter[str], wrong: list[str], hold: Hold) -> None:
    """What the loader does: the first candidate that can be held; then its bytes, twice, while others evict."""
    probe = host.probe()
    for candidate in candidates([depot], PACKAGE, probe):
        if candidate.file is None:
            if not candidate.gone():
                wrong.append(f"{candidate.key}: {candidate.problem.line() if candidate.problem else ''}")
            continue
        try:
            hold(candidate)
        except LoadError:
            counts["evicted-before"] += 1
            continue
        try:
            for _ in range(3):
                _compare(candidate, wrong)
                time.sleep(0.002)
            counts["loaded"] += 1
        finally:
            usage.release(candidate)
        return
    counts["empty"] += 1


def _compare(candidate: Candidate, wrong: list[str]) -> None:
    """The image that is held is the one that its key stands for."""
    assert candidate.file is not None
    try:
        content = bytes(candidate.image_content())
    except LoadError as problem:
        wrong.append(f"{candidate.key} went while it was held: {problem.details}")
        return
    if hashlib.sha256(content).digest() != candidate.file.core.build_id:
        wrong.append(f"{candidate.key}: another image than its header says")
    if candidate.key != key_name(candidate.file.content_key):
        wrong.append(f"{candidate.key}: a cache file of {key_name(candidate.file.content_key)}")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["kill", "crowd"])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--processes", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=60.0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        if chosen.what == "kill":
            _, wrong = kill(Path(work), chosen.times)
        else:
            _, wrong = crowd(Path(work), chosen.processes, chosen.seconds)
    for text in wrong[:20]:
        print("fault:", text)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
