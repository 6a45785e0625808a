"""Variants without native code, published in a depot: what `pkgimages=no` makes."""

import hashlib
from pathlib import Path

from pkgimage import header as core
from pkgimage.depots import Depot
from pkgimage.flags import Flags
from toolchain.flags import Flags as Choice
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.serialize import CacheParts, cache_file, core_header, data_section

KEY = "p" * 16


def publish(depot: Path, package: Package, platform: str, *, bitcode: bytes = b"") -> Path:
    """Writes the variant and returns the path of its cache file; bitcode: in place of the package's."""
    section = data_section(package)
    header = core.decode(core_header(package, load_platforms()[platform], section, (), Choice()))
    header.bitcode_digest = hashlib.sha256(bitcode or package.bitcode).digest()
    header.flags, header.mode = header.flags & ~1, 0
    made = CacheParts(
        core=core.encode(header), declared=Flags(), sequence=1, content_key=header.bitcode_digest,
        request_key=bytes(32), bitcode=bitcode or package.bitcode, data=section.content, image=None,
    )  # fmt: skip
    directory = Path(Depot(str(depot)).compiled(package.name)) / KEY
    directory.mkdir(parents=True)
    (directory / "image.ji").write_bytes(cache_file(made))
    return directory / "image.ji"
