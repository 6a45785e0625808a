"""The source files of a package: those of its modules, of the packages around them, and of its methods.

Paths are relative to the package's root; what lies elsewhere (NumPy, other packages) is no source but a tool or a
dependency.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pkgimage.cachefile import Source, relative
from toolchain.package import Method
from toolchain.profile import Profile

IR_SUFFIXES = (".ll", ".bc")


def sources_of(profile: Profile, methods: Iterable[Method]) -> tuple[Source, ...]:
    """(path, size, sha256) of every source below the profile's root, sorted; methods: none before the extraction."""
    files = {method.file for method in methods if method.file and relative(method.file)}
    return tuple(_row(profile.root, path) for path in sorted({*_modules(profile), *files}) if _is(profile, path))


def _is(profile: Profile, path: str) -> bool:
    return (profile.root / path).is_file()


def _row(root: Path, path: str) -> Source:
    content = (root / path).read_bytes()
    return path, len(content), hashlib.sha256(content).digest()


def _modules(profile: Profile) -> Iterator[str]:
    """Every path at which a module that the profile names, or one of the packages around it, may stand."""
    named = {name for name in profile.modules if not name.endswith(IR_SUFFIXES)}
    if profile.frontend == "numba":
        named |= {export.function.rpartition(".")[0] for export in profile.exports}
    named |= {name.rpartition(".")[0] for name in profile.globals}
    yield from (name for name in profile.modules if name.endswith(IR_SUFFIXES) and relative(name))
    for name in named:
        parts = name.split(".")
        for count in range(1, len(parts) + 1):
            stem = "/".join(parts[:count])
            yield from (f"{stem}.py", f"{stem}/__init__.py")
