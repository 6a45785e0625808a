"""Platforms, and what images may import from Python.

platform    a platform as data: one `platforms/*.toml`, read into a frozen value
probe       which files look at its CPU
python      names of the stable ABI
"""

from toolchain.platforms.platform import ROUTES, Library, Platform, Route, load_platform, load_platforms
from toolchain.platforms.probe import probe_parts
from toolchain.platforms.python import PythonSymbols, python_symbols

__all__ = [
    "ROUTES", "Library", "Platform", "PythonSymbols", "Route", "load_platform", "load_platforms", "probe_parts",
    "python_symbols",
]  # fmt: skip
