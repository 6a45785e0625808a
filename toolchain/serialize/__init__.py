"""Values to records, a package to its data section, build id and core header.

The formats have one definition each, in the run-time: `pkgimage.records` (layout of the data section, read by
`pkgimage.data`) and `pkgimage.header`. Everything here is a pure function of its arguments and gives the same bytes
on every machine.
"""

from toolchain.serialize.cachefile import CacheImage, CacheParts, cache_file, canonical, observed
from toolchain.serialize.dependency import Dependency, extent_of
from toolchain.serialize.header import build_id, core_header
from toolchain.serialize.known import Known
from toolchain.serialize.section import DataSection, data_section
from toolchain.serialize.values import encode_values, known_values

__all__ = [
    "CacheImage", "CacheParts", "DataSection", "Dependency", "Known", "build_id", "cache_file", "canonical",
    "core_header", "data_section", "encode_values", "extent_of", "known_values", "observed",
]  # fmt: skip
