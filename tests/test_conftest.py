"""The skip-or-fail rule is itself proved, in a pytest of its own: it is what keeps CI from skipping silently."""

import re
import sys
from pathlib import Path

import pytest

from tests.conftest import required
from toolchain.run.process import Command, Outcome, run

OTHER_WAYS = re.compile(r"pytest\.skip\(|\bskipif\b|\bimportorskip\b|mark\.skip\b|\bSkipTest\b|skipTest|skipUnless")
"""Ways to skip that PKGIMAGE_TEST_REQUIRE does not see."""

TEST = 'from conftest import require_tool\ndef test_it():\n    require_tool("no-such-tool", capability="wine")\n'


def pytest_run(folder: Path, require: str) -> Outcome:
    (folder / "conftest.py").write_text((Path(__file__).parent / "conftest.py").read_text())
    (folder / "test_it.py").write_text(TEST)
    argv = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder))
    return run(Command(argv, {"PKGIMAGE_TEST_REQUIRE": require}, str(folder), 60))


def test_a_missing_capability_skips_with_its_reason(tmp_path):
    outcome = pytest_run(tmp_path, "")
    assert outcome.code == 0
    assert b"1 skipped" in outcome.stdout
    assert b"capabilities missed by tests: wine (no-such-tool not found on PATH)" in outcome.stdout


def test_a_required_capability_fails(tmp_path):
    outcome = pytest_run(tmp_path, "qemu, wine")
    assert outcome.code == 1
    assert b"wine is required here (PKGIMAGE_TEST_REQUIRE), but: no-such-tool not found on PATH" in outcome.stdout


def test_an_unknown_capability_is_refused(tmp_path):
    assert pytest_run(tmp_path, "whine").code == 4
    with pytest.raises(pytest.UsageError, match="unknown"):
        required("whine")


def test_no_test_skips_around_the_rule():
    folder = Path(__file__).parent
    allowed = {folder / "conftest.py", Path(__file__)}
    found = [f"{path.name}: {line.strip()}" for path in sorted(folder.glob("**/*.py")) if path not in allowed
             for line in path.read_text().splitlines() if OTHER_WAYS.search(line)]  # fmt: skip
    assert found == []
    assert OTHER_WAYS.search((folder / "conftest.py").read_text()), "the control: the pattern finds the one place"


@pytest.mark.parametrize("way", ['pytest.skip("x")', "@pytest.mark.skipif(True)", 'm = pytest.importorskip("m")', "@pytest.mark.skip"])
def test_every_way_to_skip_is_seen(way):
    assert OTHER_WAYS.search(way)
