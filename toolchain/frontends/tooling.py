"""Which files belong to the tools, whose versions say what they are, and not to the user's code."""

import importlib.util
import sysconfig
from functools import cache
from pathlib import Path

TOOLS = ("numba", "numpy", "llvmlite", "toolchain", "pkgimage")
"""Import packages that count by version; of the last two every file counts (`toolchain.run.reuse`)."""


@cache
def _folders() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(folders of tools, folders inside them that are not): with a slash at the end."""
    found = [importlib.util.find_spec(name) for name in TOOLS]
    places = [Path(place) for spec in found if spec for place in spec.submodule_search_locations or ()]
    paths = sysconfig.get_paths()
    places += [Path(paths["stdlib"]), Path(paths["platstdlib"])]
    sites = [Path(paths["purelib"]), Path(paths["platlib"]), *(Path(paths["stdlib"]) / n for n in _SITES)]
    return _texts(places), _texts(sites)


_SITES = ("site-packages", "dist-packages")


def _texts(places: list[Path]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for place in places for text in (f"{place}/", f"{place.resolve()}/")))


@cache
def reads_for_itself(filename: str) -> bool:
    """Whether code in this file asks the machine on its own behalf, not on that of its caller, as libraries do."""
    found = [importlib.util.find_spec(name) for name in ("numba", "llvmlite", "toolchain", "pkgimage")]
    places = [Path(place) for spec in found if spec for place in spec.submodule_search_locations or ()]
    return filename.startswith(_texts(places))


@cache
def is_tool(filename: str) -> bool:
    """Whether `filename` is of Python's library or of a tool, or no file at all (`<string>`, `<frozen os>`)."""
    if filename.startswith("<"):
        return True
    tools, sites = _folders()
    inside = [folder for folder in tools if filename.startswith(folder)]
    outside = [folder for folder in sites if filename.startswith(folder)]
    return bool(inside) and max(map(len, inside)) > max(map(len, outside), default=0)
