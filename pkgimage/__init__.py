"""Package images for Python: the run-time.

`load(path)` maps a package image and returns it as a module: its functions, and its globals as attributes. Only the
standard library is used, and importing this package costs milliseconds (benchmarks/import_time.py measures it):
modules on the load path avoid everything that is slow to import.
"""

from __future__ import annotations

from pkgimage.errors import LoadError, PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from types import ModuleType

__all__ = ["LoadError", "PkgimageError", "__version__", "load"]

__version__ = "0.1.0"


def load(path: str | PathLike[str], *, sha256: str | None = None, verify: str = "auto") -> ModuleType:
    """The package image at `path`, mapped, as a module object. See `pkgimage.loader.load`."""
    from pkgimage.loader import load as load_image  # noqa: PLC0415 (`import pkgimage` stays cheap)

    return load_image(path, sha256=sha256, verify=verify)
