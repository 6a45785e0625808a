"""The dependencies of a scene's image, as variants of its depot: made of the images beside it."""

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pkgimage import header
from pkgimage.depots import CACHE_FILE, Depot, key_name
from pkgimage.flags import Flags
from pkgimage.image import read_image
from pkgimage.imagedigest import measure
from toolchain.run import depending
from toolchain.serialize import CacheImage, CacheParts, cache_file


@dataclass(frozen=True)
class Dependency:
    """One image and what its cache file says."""

    image: Path
    core: header.Header
    bitcode: bytes
    measured: tuple[int, bytes]
    """What `pkgimage.imagedigest` says of it."""

    def directory(self, depot: Path) -> Path:
        """Its variant's, in a depot."""
        return Path(Depot(str(depot)).compiled(self.core.name)) / key_name(self.core.build_id)

    def write(self, depot: Path, **changes: object) -> None:
        """Makes its variant in a depot. changes: of fields of its core header in the cache file."""
        directory = self.directory(depot)
        directory.mkdir(parents=True, exist_ok=True)
        fields = {name: getattr(self.core, name) for name in header.Header.__slots__ if name != "size"}
        core = header.Header(**{**fields, **changes})
        name = f"image{self.image.suffix}"
        parts = CacheParts(
            core=header.encode(core), declared=Flags(), sequence=1, content_key=core.build_id,
            request_key=core.build_id, bitcode=self.bitcode, image=CacheImage(name, *self.measured), notes={},
        )  # fmt: skip
        (directory / CACHE_FILE).write_bytes(cache_file(parts))
        if not (directory / name).exists():
            _link(self.image, directory / name)

    def renamed(self, name: str, build_id: bytes) -> "Dependency":
        """It under another name, in another build: only its cache file says so."""
        fields = {each: getattr(self.core, each) for each in header.Header.__slots__ if each != "size"}
        return replace(self, core=header.Header(**{**fields, "name": name, "build_id": build_id}))


def read(image: Path, bitcode: bytes) -> Dependency:
    """The image at a path. Raises LoadError."""
    return Dependency(image, read_image(image).header, bitcode, measure(image.read_bytes()))


def needed_by(image: Path, codes: Mapping[str, bytes]) -> Sequence[Dependency]:
    """What an image is built upon, as far as it is beside it. codes: bitcode by name. Raises LoadError."""
    there = [path for path in depending.beside(image) if path.is_file()]
    return [replace(one, bitcode=codes.get(one.core.name, b"")) for one in (read(path, b"") for path in there)]


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
