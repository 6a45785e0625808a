"""Damages real images of all five platforms and reads them: nothing may happen but a clean error.

    python benchmarks/fuzz_images.py [--count 200000] [--seed 1] [--image IMAGE ...]

Without `--image` it damages what it finds below `images/` (pkgimage build configs/quickstart.toml -o images). Every
damaged file goes through what a load does before the system maps the file (`tests.fuzzing`); nothing is mapped.
Outcomes: the code of a rejection; `unchanged`, the damage made no difference; `read`, the digests were made right again
and the damaged data decoded; `outside`, all checks passed and only a digest that somebody else keeps
(`load(path, sha256=...)`) tells the file from a good one: those are counted apart and are not clean. It is done in a
process of its own (`tests.fuzz_run`), bounded in memory and time. The command fails on any other exception, when a file
takes too long, or when memory grows.
"""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests import fuzz_run


def main() -> int:
    """Prints the table; 1 when something other than a clean error happened."""
    parser = argparse.ArgumentParser(description="Read many damaged images.")
    parser.add_argument("--count", type=int, default=200_000, help="damaged files in all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--image", type=Path, action="append", default=[])
    options = parser.parse_args()
    found = options.image or sorted(
        path for path in Path("images").rglob("*") if path.suffix in (".so", ".dll", ".dylib")
    )
    if not found:
        print("error: there are no images\n  hint: pkgimage build configs/quickstart.toml -o images", file=sys.stderr)
        return 2
    began = time.perf_counter()
    tally = fuzz_run.run("images", options.count, options.seed, *(path.resolve() for path in found))
    print(tally.table())
    seconds, outside = time.perf_counter() - began, tally.total("outside")
    print(f"{tally.count} damaged images of {len(found)} in {seconds:.0f} s, slowest {tally.slowest:.2f} s")
    print(f"memory grew by {tally.growth / 1e6:.0f} MB; {outside} need an outside digest and are not counted as clean")
    for line in tally.faults[:20]:
        print(f"FAULT: {line}")
    return int(bool(tally.faults))


if __name__ == "__main__":
    sys.exit(main())
