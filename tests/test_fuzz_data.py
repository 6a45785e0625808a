"""Damaged data sections with values of all kinds: a clean error or other values, in bounded time and memory."""

import time

from tests import fuzzing
from tests.conftest import FIGURES
from tests.sections import sections, unimported

COUNT = 20_000


def test_twenty_thousand_damaged_sections():
    """benchmarks/fuzz_data.py does the same with more of them."""
    tally, made, began = fuzzing.Tally(), sections(), time.process_time()
    each = COUNT // (10 * len(made)) + 1
    for number, (content, upon) in enumerate(made):
        fuzzing.fuzz_section(content, 9 * each, number, tally, upon)
        with unimported():  # making the classes is what takes long
            fuzzing.fuzz_section(content, each, 1000 + number, tally, upon)
    assert tally.faults == []
    assert tally.count >= COUNT
    assert time.process_time() - began < 600
    FIGURES.append(f"damaged data sections: {tally.count} read, no faults, {tally.total('read')} decoded to something")
    # The decoder both refuses and reads, wherever the damage is.
    for place in ("sealed payload", "sealed objects"):
        assert tally.outcomes[place, "R33"] > 1000
        assert tally.outcomes[place, "read"] > 100
    assert tally.outcomes["sealed cut", "R03"] > 100


def test_the_fuzzer_sees_faults():
    """A control: a decoder with a defect."""
    content, _ = sections()[0]

    def defect(_: bytes) -> None:
        raise IndexError("list index out of range")

    tally = fuzzing.Tally()
    assert fuzzing.judged(content[:-1], content, "sealed cut", tally, defect) == "fault"
    assert tally.faults == ["sealed cut: IndexError: list index out of range"]
