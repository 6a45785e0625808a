"""What is extracted depends on the sources alone: not on addresses, nor on the seed of Python's hashes, of a process.

Build ids follow from it, and with them what a dependent is built upon: two machines that extract one package must be
able to share what is built upon it.
"""

import re
from pathlib import Path

import pytest
from llvmlite import binding

from toolchain.profile import load_profile
from toolchain.run import stages
from toolchain.run.reuse import usual_reuse
from toolchain.run.workshop import Workshop

PROFILE = Path(__file__).parent / "data" / "wide" / "wide.toml"


@pytest.fixture(scope="module")
def packages():
    """One package, extracted by two processes."""
    found = []
    for _ in range(2):
        with Workshop("local", usual_reuse(fresh=True)) as shop:
            found.append(stages.extract(load_profile(PROFILE), "auto", shop).package)
    return found


def test_two_processes_extract_the_same(packages):
    one, other = packages
    assert str(binding.parse_bitcode(one.bitcode)) == str(binding.parse_bitcode(other.bitcode))
    assert (one.bitcode, one.globals, one.methods) == (other.bitcode, other.globals, other.methods)


def test_no_name_has_an_address(packages):
    text = str(binding.parse_bitcode(packages[0].bitcode))
    assert "__numba_array_expr" in text  # the control: Numba gives these names with an address
    assert re.findall(r'[@"][\w.$]*0x[0-9a-f]{6,}', text) == []
