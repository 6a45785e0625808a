"""Images built upon each other, for any platform: their code is that of tests.carriers, their data refers to the data below.

`Layers` makes packages in the order in which they are given, each upon those that it names and all that these are built
upon; the file of a package lies in a folder of its own, with what it is built upon beside it.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pkgimage import dependencies, header
from tests import carriers
from toolchain.codegen import compile_package
from toolchain.flags import Flags
from toolchain.package import Package
from toolchain.run.linker import link_image
from toolchain.serialize import Known, core_header, data_section, encode_values, known_values


@dataclass(frozen=True)
class Layer:
    """One package and its image."""

    package: Package
    image: Path
    build_id: bytes
    known: Known
    upon: tuple["Layer", ...]
    """In the order of its header."""


class Layers:
    """Packages built upon each other for one platform, below `folder`."""

    def __init__(self, folder: Path, platform: str = "linux-x86_64") -> None:
        self.folder, self.platform = folder, carriers.PLATFORMS[platform]
        self.made: dict[str, Layer] = {}

    def add(
        self,
        name: str,
        values: dict[str, object],
        depends: Sequence[str] = (),
        *,
        methods: dict[int, str] | None = None,
        forged: tuple[tuple[str, bytes], ...] = (),
    ) -> Layer:
        """The package `name` with `values`; depends: names of packages that were added before; forged: more rows of its header."""
        upon = self.closure(depends)
        known = [layer.known for layer in upon]
        content = encode_values(values, methods=methods, dependencies=known)
        made = replace(
            carriers.package({}), name=name, globals=content, depends=tuple(layer.package.name for layer in upon)
        )
        section, pairs = data_section(made), [(layer.package.name, layer.build_id) for layer in upon]
        pairs += forged
        flags = Flags().over({"optimize": 2})
        head = core_header(made, self.platform, section, carriers.TOOLS, flags, dependencies=pairs)
        folder = self.folder / name
        folder.mkdir(parents=True)
        (folder / "made.o").write_bytes(compile_package(made, self.platform, section, head, flags))
        image = folder / f"{name}{self.platform.suffix}"
        link_image(folder / "made.o", image, self.platform, carriers.lld(), folder)
        (folder / "made.o").unlink()
        for layer in upon:
            shutil.copy(
                layer.image, folder / dependencies.file_name(layer.package.name, layer.build_id, self.platform.suffix)
            )
        layer = Layer(made, image, header.decode(head).build_id, known_values(made, values, methods or {}, known), upon)
        self.made[name] = layer
        return layer

    def closure(self, depends: Sequence[str]) -> tuple[Layer, ...]:
        """These packages and all that they are built upon, each behind those."""
        found: dict[str, Layer] = {}
        for name in depends:
            layer = self.made[name]
            found |= {each.package.name: each for each in (*layer.upon, layer)}
        return tuple(found.values())
