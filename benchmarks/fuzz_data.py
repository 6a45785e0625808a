"""Damages data sections with values of all kinds and reads them: nothing may happen but a clean error.

    python benchmarks/fuzz_data.py [--count 200000] [--seed 1]

No digest is in the way: every damaged section meets the decoder, as one that somebody made on purpose would. Half of
them are read while the classes are imported, half while they are not and must be made. Outcomes: the code of a
rejection, or `read`. It is done in a process of its own (`tests.fuzz_run`), bounded in memory and time. The command
fails on any other exception, when a section takes too long, or when memory grows.
"""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests import fuzz_run


def main() -> int:
    """Prints the table; 1 when something other than a clean error happened."""
    parser = argparse.ArgumentParser(description="Read many damaged data sections.")
    parser.add_argument("--count", type=int, default=200_000, help="damaged sections in all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.perf_counter()
    tally = fuzz_run.run("sections", options.count, options.seed, 0.5)
    print(tally.table())
    seconds = time.perf_counter() - began
    print(f"{tally.count} damaged sections in {seconds:.0f} s, slowest {tally.slowest:.2f} s")
    print(f"memory grew by {tally.growth / 1e6:.0f} MB")
    for line in tally.faults[:20]:
        print(f"FAULT: {line}")
    return int(bool(tally.faults))


if __name__ == "__main__":
    sys.exit(main())
