"""Nothing stays behind after many calls; benchmarks/leaks.py makes a million by default."""

import sys
from pathlib import Path

import pytest

from pkgimage.host import platform_id
from tests.conftest import skip_or_fail
from tests.quickstart import quickstart_images
from toolchain import app
from toolchain.report.recording import RecordingEvents
from toolchain.run.process import Command, run

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "leaks.py"


def leaks(calls, *options):
    image = quickstart_images().get(platform_id())
    if image is None or not Path("/proc/self/statm").exists():
        skip_or_fail("host", "no image of quickstart runs here")
    return run(Command((sys.executable, str(SCRIPT), "--calls", str(calls), *options, str(image)), deadline=900))


def test_a_hundred_thousand_calls_leave_nothing():
    done = leaks(100_000)
    assert done.code == 0, done.stdout.decode() + done.stderr.decode()
    assert "references of the arguments +0" in done.stdout.decode()


def test_nor_do_functions_that_return_or_raise_with_memory(tmp_path):
    if platform_id() is None or not Path("/proc/self/statm").exists():
        skip_or_fail("host", "no image runs here")
    profile = SCRIPT.parent / "kernels" / "memory" / "profile.toml"
    (image,) = app.build(profile, (platform_id(),), tmp_path, events=RecordingEvents())
    done = leaks(100_000, "--memory", str(image.path))
    assert done.code == 0, done.stdout.decode() + done.stderr.decode()


@pytest.mark.parametrize("planted", ["reference", "memory"])
def test_a_planted_leak_is_noticed(planted):
    assert leaks(30_000, "--plant", planted).code == 1
