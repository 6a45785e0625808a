"""From a finished build to a variant in a depot: the cache file's parts, and the publishing."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from pkgimage import header as core
from pkgimage import imagedigest
from pkgimage.depots import BASE, Depot
from pkgimage.flags import MODES
from pkgimage.image import read_image
from toolchain.depot import checkup, keys, publish
from toolchain.depot.claims import Order, core_flags
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import Published
from toolchain.depot.request import target_rows
from toolchain.errors import DepotError
from toolchain.package import Package
from toolchain.profile import string_of
from toolchain.run.basing import beside, cache_parts, planned_base
from toolchain.run.lld import Lld
from toolchain.run.planning import tools_of, tools_without_linker
from toolchain.serialize import CacheImage, CacheParts, core_header, data_section

Rows = Sequence[tuple[str, bytes]]
"""Dependencies as a core header has them."""


def stock(
    depot: Depot, order: Order, package: Package, image: Path | None, limits: Limits, dependencies: Rows = ()
) -> Published:
    """Publishes the variant of an order; its dependencies stand in the depot already.

    image: None for one without native code; then `dependencies` are what it is built upon. Raises LoadError, and
    DepotError 'variant-incomplete' when a dependency is not there.
    """
    header = planned_header(order, package, None, dependencies) if image is None else _header_of(image)
    _check_company(depot, core.decode(header))
    base = beside(image) if image is not None else None
    if base is not None:  # first: a variant without its base cannot be loaded
        publish.publish(depot, BASE, cache_parts(base), base, limits=limits)
    if image is None:
        parts = _parts(order, package, header, data=data_section(package).content)
    else:
        parts = _parts(order, package, header, image=image)
    return publish.publish(depot, package.name, parts, image, limits=limits)


def _check_company(depot: Depot, header: core.Header) -> None:
    """Raises DepotError 'variant-incomplete' unless the depot holds the dependencies: nobody could load the variant."""
    missing = [detail for wrong in checkup.company([depot], header) if wrong.code != "R19" for detail in wrong.details]
    if missing:
        raise DepotError(
            "variant-incomplete", "what a variant was built upon is in no depot", missing, "build it first"
        )


def planned_header(order: Order, package: Package, lld: Lld | None, dependencies: Rows = ()) -> bytes:
    """The core header that the variant of an order has, or will have once it is linked by `lld`.

    None: it has no native code; then its header is as an image's, with the mode of the order and P = 0, and names no
    base: what compiles it later brings the support run-time. dependencies: (name, build id) of each, see `core_header`.
    """
    tools = tools_without_linker(package) if lld is None else tools_of(package, lld)
    upon = string_of(dict(order.profile.base_targets), order.platform)
    base = b"" if lld is None else planned_base(order.platform, lld, upon)
    targets = () if lld is None else target_rows(order.profile, order.platform)
    section = data_section(package)
    content = core_header(package, order.platform, section, tools, order.flags, base, dependencies, targets)
    if lld is not None:
        return content
    header = core.decode(content)
    header.flags, header.mode = header.flags & ~1, MODES.index(order.mode)
    return core.encode(header)


def planned(order: Order, package: Package, lld: Lld | None, dependencies: Rows = ()) -> keys.BuildContent:
    """What the content key of an order's variant is made of, before it is built."""
    return _content(order, package, planned_header(order, package, lld, dependencies))


def _header_of(image: Path) -> bytes:
    """The bytes of the core header in an image. Raises LoadError."""
    file = read_image(image)
    start, size = file.header_range
    return bytes(file.content[start : start + size])


def _content(order: Order, package: Package, header: bytes) -> keys.BuildContent:
    rows = package.inputs.source_rows(), package.inputs.observed_rows()
    return keys.BuildContent(core.decode(header), core_flags(order.profile.flags), *rows)


def _parts(
    order: Order, package: Package, header: bytes, *, data: bytes = b"", image: Path | None = None
) -> CacheParts:
    content = _content(order, package, header)
    assert content.core.bitcode_digest == hashlib.sha256(package.bitcode).digest(), "the image of this very package"
    beside = None
    if image is not None:
        beside = CacheImage(f"image{order.platform.suffix}", *imagedigest.measure(image.read_bytes()))
    return CacheParts(
        core=header, declared=content.declared, sequence=0, content_key=keys.content_key(content),
        request_key=order.key, bitcode=package.bitcode, data=data, sources=content.sources, observed=content.observed,
        notes=keys.notes(list(keys.content_rows(content))), image=beside,
    )  # fmt: skip
