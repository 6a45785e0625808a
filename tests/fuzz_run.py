"""Fuzzing in a process of its own: bounded in memory and time, and ended from outside when it does not go on.

    python -m tests.fuzz_run sections RESULT COUNT SEED SHARE      data sections; SHARE of them with no class imported
    python -m tests.fuzz_run images RESULT COUNT SEED IMAGE...     COUNT damaged forms of the images in all
    python -m tests.fuzz_run DEFECT RESULT                         controls: a reader with that defect (`DEFECTS`)

The tally is pickled into RESULT, which `run` alone reads, from a process of its own; a byte for every hundred readings goes to RESULT.pulse. Three bounds hold:

* a reading that uses more than `fuzzing.SECONDS` of processor time is interrupted, and is a fault;
* the process may have `LIMIT` bytes of address space beyond what it has when all is set up, and may come to be
  `fuzzing.MEMORY` bytes larger: whatever asks for more is a fault;
* `run`, in another process, kills it when the pulse stops for `PATIENCE` seconds: what waits, or never returns from C.
"""

import pickle
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests import bounds, fuzzing
from tests.sections import sections, unimported
from toolchain.run.process import Command
from toolchain.run.process import run as run_command

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 512 << 20
PATIENCE = 300.0
"""Seconds without a pulse. A hundred readings take 0.1 s."""
DEADLINE = 4 * 3600.0


def run(*arguments: object, patience: float = PATIENCE) -> fuzzing.Tally:
    """The tally of `python -m tests.fuzz_run` with these arguments, RESULT left out. Its own death is a fault, too."""
    kind, *rest = map(str, arguments)
    with tempfile.TemporaryDirectory(prefix="pkgimage-fuzz-") as folder:
        result, pulse = Path(folder) / "result", Path(folder) / "result.pulse"
        pulse.touch()
        argv = (sys.executable, "-m", "tests.fuzz_run", kind, str(result), *rest)
        command = Command(argv, {"PYTHONPATH": str(ROOT)}, str(ROOT), DEADLINE)
        ended = run_command(command, _watchdog(pulse, patience))
        if ended.ok:
            found: fuzzing.Tally = pickle.loads(result.read_bytes())
            return found
        what = "did not go on and was killed" if ended.timed_out else ended.describe()
        last = " ".join(ended.stderr.decode(errors="replace").splitlines()[-1:])
        return fuzzing.Tally(faults=[f"the process: {what} {last}".rstrip()])


def _watchdog(pulse: Path, patience: float) -> Callable[[], bool]:
    """Whether the file grew within the last `patience` seconds, or is empty still."""
    size, since = 0, 0.0

    def alive() -> bool:
        nonlocal size, since
        if (now := pulse.stat().st_size) != size:
            size, since = now, time.monotonic()
        return not size or time.monotonic() - since < patience

    return alive


# -- what runs inside --------------------------------------------------------------------------------------------------


def _allocates(_: bytes) -> None:
    kept = []
    while True:
        kept.append(bytearray(1 << 24))


def _grows(_: bytes) -> None:
    bytearray(b"\1") * (2 * fuzzing.MEMORY)


def _loops(_: bytes) -> None:
    while True:
        pass


def _waits(_: bytes) -> None:
    time.sleep(DEADLINE)


DEFECTS: dict[str, Callable[[bytes], None]] = {
    "allocates": _allocates,
    "grows": _grows,
    "loops": _loops,
    "waits": _waits,
}


def _sections(tally: fuzzing.Tally, count: int, seed: int, share: float) -> None:
    made = sections()
    each = -(-count // len(made))
    there = round(each * (1 - share))
    bounds.forbid_memory(LIMIT)
    for number, (content, upon) in enumerate(made):
        fuzzing.fuzz_section(content, there, seed + number, tally, upon)
        with unimported():  # making the classes is what takes long
            fuzzing.fuzz_section(content, each - there, seed + 1000 + number, tally, upon)


def _images(tally: fuzzing.Tally, count: int, seed: int, images: list[bytes]) -> None:
    bounds.forbid_memory(LIMIT)
    for number, content in enumerate(images):
        fuzzing.fuzz(content, count // len(images), seed + number, tally)


def _defect(tally: fuzzing.Tally, check: Callable[[bytes], None]) -> None:
    bounds.forbid_memory(LIMIT)
    with tally.watched():
        fuzzing.judged(b"damaged", b"", "anywhere", tally, check, 0.5)


def main(kind: str, result: str, *rest: str) -> None:
    """Does what the module says."""
    path = Path(result)
    with path.with_suffix(".pulse").open("ab", buffering=0) as pulse:
        tally = fuzzing.Tally(pulse=lambda: pulse.write(b"."))
        if kind == "sections":
            _sections(tally, int(rest[0]), int(rest[1]), float(rest[2]))
        elif kind == "images":
            _images(tally, int(rest[0]), int(rest[1]), [Path(one).read_bytes() for one in rest[2:]])
        else:
            _defect(tally, DEFECTS[kind])
    tally.pulse = None
    path.write_bytes(pickle.dumps(tally))


if __name__ == "__main__":
    main(*sys.argv[1:])
