"""What is known of an image before it is made: the tools that go into it, and the images that it is built upon.

Build ids of dependencies are known without compiling anything: from the front end's results, the platform and the
tools. So an image never waits for the bytes of another one, and a dependency that comes to the same content again keeps
what is built upon it.
"""

from collections.abc import Iterable

import pkgimage
from toolchain.package import Package
from toolchain.platforms import Platform
from toolchain.run.basing import planned_base
from toolchain.run.lld import Lld
from toolchain.serialize import Dependency, build_id, data_section


def tools_of(package: Package, lld: Lld) -> tuple[tuple[str, str], ...]:
    """Everything whose version may change the bytes: the front end's tools, LLD, and this toolchain's own glue."""
    return (*tools_without_linker(package), ("lld", lld.version))


def tools_without_linker(package: Package) -> tuple[tuple[str, str], ...]:
    """The same for a variant without native code: nothing is linked."""
    return (*package.producers, ("pkgimage", pkgimage.__version__))


def planned_dependencies(
    packages: Iterable[tuple[Package, Lld | None, str]], platform: Platform
) -> tuple[Dependency, ...]:
    """The dependencies of an image, as they are for a platform.

    packages: those of its closure, in its order, each with the linker of its image (None: it has no native code) and
    the CPU targets of the base that this is built upon.
    """
    known: dict[str, Dependency] = {}
    for package, lld, targets in packages:
        section = data_section(package)
        tools = tools_without_linker(package) if lld is None else tools_of(package, lld)
        base = b"" if lld is None else planned_base(platform, lld, targets)
        rows = [(name, known[name].build_id) for name in package.depends]
        named = build_id(package, platform.id, section, tools, base, rows)
        known[package.name] = Dependency(named, package, section)
    return tuple(known.values())


def rows_of(dependencies: Iterable[Dependency]) -> tuple[tuple[str, bytes], ...]:
    """(name, build id) of each, as a core header has them."""
    return tuple((one.name, one.build_id) for one in dependencies)
