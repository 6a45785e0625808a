"""What the making of an image has to know of a package that it depends on."""

from dataclasses import dataclass

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
