"""Damaged data sections with values of all kinds: a clean error or other values, in bounded time and memory."""

import pytest

from tests import fuzz_run, fuzzing
from tests.conftest import FIGURES
from tests.sections import sections

COUNT = 20_000


def test_twenty_thousand_damaged_sections():
    """benchmarks/fuzz_data.py does the same with more of them."""
    tally = fuzz_run.run("sections", COUNT, 0, 0.1)
    assert tally.faults == []
    assert tally.count >= COUNT
    FIGURES.append(
        f"damaged data sections: {tally.count} read, no faults, {tally.total('read')} decoded to something; "
        f"slowest {tally.slowest:.2f} s, grown by {tally.growth / 1e6:.1f} MB"
    )
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


DEFECTS = [
    ("allocates", 60.0, "anywhere: MemoryError"),
    ("grows", 60.0, "memory grew by "),
    ("loops", 60.0, "anywhere: TooLong: more than 0.5 s of processor time"),
    ("waits", 1.0, "the process: did not go on and was killed"),
]


@pytest.mark.parametrize(("defect", "patience", "fault"), DEFECTS)
def test_a_decoder_without_bounds_is_seen(defect, patience, fault):
    """Controls: one that asks for memory without end, one that takes much, one that computes without end, one that waits."""
    found, *_ = fuzz_run.run(defect, patience=patience).faults
    assert found.startswith(fault)


def test_a_process_that_dies_is_a_fault():
    (found,) = fuzz_run.run("unknown").faults
    assert found == "the process: exit code 1 KeyError: 'unknown'"
