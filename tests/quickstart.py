"""The images of configs/quickstart.toml, built once per test session in a temporary directory."""

import functools
import tempfile
from pathlib import Path

from tests.results import shared
from toolchain import app
from toolchain.report.recording import RecordingEvents

PROFILE = Path(__file__).parent.parent / "configs" / "quickstart.toml"
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-quickstart-")


@functools.cache
def quickstart_images() -> dict[str, Path]:
    """Platform -> path of its image."""
    with shared():
        built = app.build(PROFILE, (), Path(_DIRECTORY.name), events=RecordingEvents())
    return {image.platform: image.path for image in built}
