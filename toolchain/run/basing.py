"""The base image of a platform: made once by a job of its own, and laid beside every image that is built upon it."""

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pkgimage
from pkgimage import base, flags, imagedigest
from pkgimage.errors import LoadError
from pkgimage.header import decode
from pkgimage.image import read_image
from toolchain.codegen import base_plan, compile_base
from toolchain.cpu import Target, resolve, text_of
from toolchain.flags import Flags
from toolchain.package import Package
from toolchain.platforms import Platform, load_platforms
from toolchain.run.linker import link_image
from toolchain.run.lld import Lld, find_lld
from toolchain.serialize import CacheImage, CacheParts, DataSection, build_id, core_header, data_section
from toolchain.serialize.base import FUNCTIONS, Base, base_package

FLAGS = Flags().over({"optimize": 2})
"""Every base is built alike: flags are those of packages."""


def planned(
    platform: Platform, lld: Lld, targets: Sequence[Target] = (), clones: str = ""
) -> tuple[Package, DataSection, bytes]:
    """Package, data section and core header of the base that `lld` links; nothing is compiled to know them.

    targets: its CPU targets; () = the platform's baseline; clones: why what is cloned for them (`Plan.manifest`).
    """
    package, section, tools = _parts(platform, lld, text_of(targets))
    rows = [target.header() for target in targets]
    return package, section, core_header(package, platform, section, tools, FLAGS, targets=rows, clones=clones)


def _parts(platform: Platform, lld: Lld, targets: str) -> tuple[Package, DataSection, tuple[tuple[str, str], ...]]:
    """Package, data section, and the tools that make the image of it."""
    package = base_package(platform, (("llvmlite", version("llvmlite")),), targets)
    return package, data_section(package), (("lld", lld.version), ("pkgimage", pkgimage.__version__))


def planned_base(platform: Platform, lld: Lld, targets: str = "") -> bytes:
    """The build id of the base that `lld` links for a platform; targets: as for `base_package`."""
    package, section, tools = _parts(platform, lld, targets)
    return build_id(package, platform.id, section, tools)


def make_base(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Builds the base image of a platform into `output`.

    arguments: platform (id), lld (pin), targets (its CPU targets; '' or absent = the baseline). value: image (file
    name). Raises CodegenError, LinkError.
    """
    platform, lld = load_platforms()[arguments["platform"]], find_lld(arguments["lld"])
    targets = resolve(platform, arguments["targets"]) if arguments.get("targets") else ()
    chosen = base_plan(platform, targets) if targets else None
    package, section, header = planned(platform, lld, targets, chosen.manifest() if chosen else "")
    image = output / base.file_name(build_id_of(header), platform.suffix)
    with tempfile.TemporaryDirectory() as work:
        objects = []
        for number, content in enumerate(compile_base(package, platform, section, header, FLAGS, chosen)):
            objects.append(Path(work) / f"base.{number}.o")
            objects[-1].write_bytes(content)
        link_image(objects, image, platform, lld, Path(work))
    return {"image": image.name}


def build_id_of(header: bytes) -> bytes:
    """The build id in the bytes of a core header."""
    return decode(header).build_id


def read_base(path: Path) -> Base:
    """What an image has to know of the base image at `path`. Raises LoadError."""
    file = read_image(path)
    functions = file.data().get(FUNCTIONS)
    assert isinstance(functions, tuple), "its global is a tuple of names"
    return Base(file.header.build_id, functions)


def lay_beside(source: Path, folder: Path) -> Path:
    """Copies a base image into the folder of an image."""
    target = folder / source.name
    shutil.copyfile(source, target)
    return target


def cache_parts(image: Path) -> CacheParts:
    """What the cache file of a base image says; its build id names its directory. Raises LoadError."""
    file = read_image(image)
    (start, size), core = file.header_range, file.header
    code = base_package(load_platforms()[core.platform], ()).bitcode
    assert core.bitcode_digest == hashlib.sha256(code).digest(), "a base of this very toolchain"
    return CacheParts(
        core=bytes(file.content[start : start + size]), declared=flags.Flags(), sequence=0, content_key=core.build_id,
        request_key=core.build_id, bitcode=code, notes={},
        image=CacheImage(f"image{image.suffix}", *imagedigest.measure(image.read_bytes())),
    )  # fmt: skip


def beside(image: Path) -> Path | None:
    """The base image near an image, None when it is built upon none, has none near, or cannot be read."""
    try:
        wanted = read_image(image).header.base_build_id
    except LoadError:
        return None
    found = (Path(path) for path in base.near(str(image), wanted) if wanted)
    return next((path for path in found if path.is_file()), None)
