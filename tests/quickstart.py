"""The images of configs/quickstart.toml, built once per test session in a temporary directory."""

import functools
import tempfile
from pathlib import Path

from tests.results import shared
from toolchain import app
from toolchain.codegen import compile_package
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run import stages
from toolchain.run.linker import link_image
from toolchain.run.lld import find_lld
from toolchain.run.planning import tools_of
from toolchain.run.reuse import usual_reuse
from toolchain.run.workshop import Workshop
from toolchain.serialize import core_header, data_section

PROFILE = Path(__file__).parent.parent / "configs" / "quickstart.toml"
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-quickstart-")


@functools.cache
def quickstart_images() -> dict[str, Path]:
    """Platform -> path of its image."""
    with shared():
        built = app.build(PROFILE, (), Path(_DIRECTORY.name), events=RecordingEvents())
    return {image.platform: image.path for image in built}


def without_base(platform_id: str, work: Path) -> Path:
    """The image of the same extraction with the support run-time linked in, below `work`."""
    profile, platform = load_profile(PROFILE), load_platforms()[platform_id]
    lld = find_lld(profile.lld)
    with shared(), Workshop("local", usual_reuse(fresh=False)) as shop:
        package = stages.extract(profile, profile.flags.check_bounds, shop).package
    section = data_section(package)
    header = core_header(package, platform, section, tools_of(package, lld), profile.flags)
    source, image = work / "without.o", work / f"without{platform.suffix}"
    source.write_bytes(compile_package(package, platform, section, header, profile.flags))
    link_image(source, image, platform, lld, work, debug=profile.flags.debug_info > 0)
    return image
