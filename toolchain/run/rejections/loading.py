"""`python -m toolchain.run.rejections.loading IMAGE PLATFORM PACKAGE BELOW...`: really loads one variant per change.

Standard output gets one JSON object: the subject of each change ('' = no change) to the [code, expected, actual] of the
rejection, or to nothing when the variant was loaded. PACKAGE and BELOW are directories of packages, BELOW of those that
the image is built upon.
"""

import json
import sys
import tempfile
from pathlib import Path

from pkgimage.find import NoVariantError, load_package
from toolchain.platforms import load_platforms
from toolchain.run.making import read_package
from toolchain.run.rejections.judging import real_world, scenes
from toolchain.run.rejections.scene import Original, Scene


def main(image: str, platform: str, package: str, *below: str) -> None:
    """Writes the object."""
    codes = {each.name: each.bitcode for each in map(read_package, map(Path, below))}
    original = Original(Path(image), read_package(Path(package)).bitcode, codes)
    with tempfile.TemporaryDirectory() as work:
        found = {
            scene.change.subject: _load(scene) for scene in scenes(original, load_platforms()[platform], Path(work))
        }
    json.dump(found, sys.stdout)


def _load(scene: Scene) -> list[tuple[str, str, str]]:
    """The rejections of the scene's one variant."""
    request = scene.request()
    if request.policy == "auto":
        request.policy = "strict"  # nothing is built, and no original module is taken in its place
    try:
        module = load_package(request, real_world(scene))
    except NoVariantError as problem:
        return [(found.code, found.expected, found.actual) for _, found in problem.rejected]
    assert Path(module.__pkgimage__.path).is_relative_to(scene.depot), "the scene's own image was loaded"
    return []


if __name__ == "__main__":
    main(*sys.argv[1:])
