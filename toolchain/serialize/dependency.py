"""What the making of an image has to know of a package that it depends on."""

from dataclasses import dataclass

from pkgimage import records as r
from pkgimage.data import Data
from toolchain.package import Package
from toolchain.serialize.section import DataSection


@dataclass(frozen=True)
class Dependency:
    """One package that an image depends on, as it is built for the image's platform."""

    build_id: bytes
    package: Package
    section: DataSection

    @property
    def name(self) -> str:
        """The package's name."""
        return self.package.name


def extent_of(content: bytes, index: int) -> tuple[int, int]:
    """(offset, bytes) of the elements of the array that is object `index` of a data section.

    Raises ValueError when there is none. The section is one that was made here, not one that somebody gave.
    """
    data = Data(content)
    if index >= data.counts["objects"]:
        raise ValueError(f"the data section has no object {index}")
    kind, _, _, flags, _, value = data.graph.record(index)
    if kind != r.ARRAY:
        raise ValueError(f"object {index} of the data section is no array")
    offset, size = r.EXTENT.unpack_from(data.view, value)
    return (offset + data.bulk if flags & r.BULK else offset), size
