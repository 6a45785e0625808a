"""Package images for Python: the run-time.

`load("name")` finds the best variant of a package in the depots, `load(path)` takes that very image; both map it and
return it as a module: its functions, and its globals as attributes. `explain("name")` says of every variant why it can
or cannot be used. Only the standard library is used, and importing this package costs milliseconds
(benchmarks/import_time.py measures it): modules on the load path avoid everything that is slow to import.
"""

from __future__ import annotations

from pkgimage.errors import LoadError, PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from types import ModuleType

    from pkgimage.request import Request
    from pkgimage.why import Explanation
    from pkgimage.world import World

__all__ = ["LoadError", "PkgimageError", "__version__", "explain", "load", "preference"]

__version__ = "0.1.0"


def load(
    package: str | PathLike[str],
    *,
    sha256: str | None = None,
    verify: str | None = None,
    policy: str | None = None,
    root: str | PathLike[str] | None = None,
    build_id: str | None = None,
    **flags: object,
) -> ModuleType:
    """A package image as a module: the best variant of the package of this name, or the image at this path.

    A text that is an identifier is a name; every other text, and every `os.PathLike`, is a path.
    sha256: hexadecimal digest that the image's file must have. verify: 'auto', or 'full' to hash everything.
    For names only (None: `PKGIMAGE_*` variables, else defaults): policy: 'auto', 'rebuild', 'strict', 'warn' or 'off';
    root: the folder of the package's sources; build_id: hexadecimal; flags: debug_info, check_bounds, inline, optimize,
    pkgimages. Raises LoadError (its code says which check failed), NoVariantError, which lists the rejections, and
    ValueError or TypeError for arguments that make no sense.
    """
    if not isinstance(package, str) or not (package.isascii() and package.isidentifier()):
        if flags or policy or root is not None or build_id is not None:
            raise TypeError("flags, policy, root and build_id choose among variants: give a package's name, not a path")
        from pkgimage.loader import load as load_image

        return load_image(package, sha256=sha256, verify=verify or "auto")
    from pkgimage.find import load_package

    request, world = _request(package, verify, policy, root, build_id, flags)
    return load_package(request, world, sha256)


def explain(
    package: str,
    *,
    verify: str | None = None,
    policy: str | None = None,
    root: str | PathLike[str] | None = None,
    build_id: str | None = None,
    **flags: object,
) -> Explanation:
    """Every variant of a package in the order in which `load` would try it, with all its rejections; none: usable.

    A list of (Candidate, (Rejection, ...)). Printed, it is what `pkgimage why --all` prints; `.used` is the variant
    that `load` would take, `.document()` everything as JSON can hold it.
    """
    import os

    from pkgimage import why

    request, world = _request(package, verify, policy, root, build_id, flags)
    return why.whole(request, world, why.origins(_words(flags), os.environ))


def preference(package: str, name: str, default: object = None) -> object:
    """The value of a preference of a package, `default` when it is not set: `pkgimage.preferences` tells the rest.

    For the top of the package's own modules: the front end makes the value a constant of the image, and records it.
    """
    from pkgimage.preferences import preference as value

    return value(package, name, default)


def _request(
    name: str,
    verify: str | None,
    policy: str | None,
    root: str | PathLike[str] | None,
    build_id: str | None,
    flags: dict[str, object],
) -> tuple[Request, World]:
    """The request of this process, and this process."""
    import os

    from pkgimage import depots, loader, world
    from pkgimage.request import here

    request = here(
        name,
        os.environ,
        _words(flags),
        policy=policy,
        verify=verify,
        build_id=None if build_id is None else bytes.fromhex(build_id),
        root=None if root is None else os.fsdecode(root),
    )
    return request, world.here(depots.depot_list(os.environ, name), loader.loaded)


def _words(flags: dict[str, object]) -> dict[str, object]:
    """Keyword arguments by the flags' words."""
    return {word.replace("_", "-"): value for word, value in flags.items()}
