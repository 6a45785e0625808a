"""From a finished build to a variant in a depot: the cache file's parts, and the publishing."""

import hashlib
from pathlib import Path

from pkgimage import cachefile, imagedigest
from pkgimage import header as core
from pkgimage.depots import Depot
from pkgimage.flags import MODES
from pkgimage.image import read_image
from toolchain.depot import keys, publish
from toolchain.depot.claims import Order, core_flags
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import Published
from toolchain.depot.request import Tools
from toolchain.package import Package
from toolchain.serialize import CacheImage, CacheParts, core_header, data_section


def stock(
    depot: Depot, order: Order, package: Package, image: Path | None, tools: Tools,
    sources: tuple[cachefile.Source, ...], limits: Limits,
) -> Published:  # fmt: skip
    """Publishes the variant of an order. image: None for one without native code. Raises DepotError, LoadError."""
    if image is None:
        section = data_section(package)
        parts = _parts(order, package, portable_header(order, package, tools), sources, data=section.content)
    else:
        parts = _parts(order, package, _header_of(image), sources, image=image, suffix=order.platform.suffix)
    return publish.publish(depot, package.name, parts, image, limits=limits)


def portable_header(order: Order, package: Package, tools: Tools) -> bytes:
    """The core header of a variant without native code: as an image's, with the mode of the order and P = 0."""
    header = core.decode(core_header(package, order.platform, data_section(package), tools, order.flags))
    header.flags, header.mode = header.flags & ~1, MODES.index(order.mode)
    return core.encode(header)


def _header_of(image: Path) -> bytes:
    """The bytes of the core header in an image. Raises LoadError."""
    file = read_image(image)
    start, size = file.header_range
    return bytes(file.content[start : start + size])


def _parts(
    order: Order, package: Package, header: bytes, sources: tuple[cachefile.Source, ...],
    *, data: bytes = b"", image: Path | None = None, suffix: str = "",
) -> CacheParts:  # fmt: skip
    declared = core_flags(order.profile.flags)
    content = keys.BuildContent(core.decode(header), declared, sources, ())
    assert content.core.bitcode_digest == hashlib.sha256(package.bitcode).digest(), "the image of this very package"
    rows = list(keys.content_rows(content))
    return CacheParts(
        core=header, declared=declared, sequence=0, content_key=keys.content_key(content), request_key=order.key,
        bitcode=package.bitcode, data=data, sources=sources, notes=keys.notes(rows),
        image=None if image is None else CacheImage(f"image{suffix}", *imagedigest.measure(image.read_bytes())),
    )  # fmt: skip
