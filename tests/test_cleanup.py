"""An exception gives back what the functions that it passes through hold: exactly, at every level of optimisation.

tests/balance.py runs the functions of tests/data/cleanup with an allocator that counts. Which calls raise, Python says.
"""

import json
import sys
from pathlib import Path

import pytest

from pkgimage.host import platform_id
from tests.conftest import skip_or_fail
from toolchain.run.process import Command, run

DATA = Path(__file__).parent / "data" / "cleanup"


def ran(what, folder=DATA, module="held", **environment):
    command = (sys.executable, "-m", "tests.balance", what, str(folder), module)
    done = run(Command(command, environment=environment, directory=str(DATA.parent.parent.parent), deadline=900))
    assert done.ok, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def counted():
    if platform_id() != "linux-x86_64":
        skip_or_fail("host", "the allocator is put under code for linux-x86_64")
    return ran("counted")


@pytest.mark.parametrize("level", ["0", "2"])
def test_every_block_is_freed_once(counted, level):
    wrong = {name: rows for name, rows in counted[level].items() if any(row[1:] != [0, 0] for row in rows)}
    assert set(wrong) == {"control_kept", "control_freed_twice", "control_generator"}


@pytest.mark.parametrize("level", ["0", "2"])
def test_the_same_calls_raise_as_in_python(counted, level):
    plain = ran("plain", NUMBA_DISABLE_JIT="1")
    assert {name: [row[0] for row in counted[level][name]] for name in plain} == plain
    assert sum(map(sum, plain.values())) > 50


@pytest.mark.parametrize("level", ["0", "2"])
def test_controls(counted, level):
    """A reference that stays, one given back twice, and what Numba itself leaks: each is seen as what it is."""
    assert [row[1:] for row in counted[level]["control_kept"]] == [[1, 0]] * 5
    assert all(row[2] for row in counted[level]["control_freed_twice"])
    assert [row[1:] for row in counted[level]["control_generator"]] == [[1, 0]] * 5
