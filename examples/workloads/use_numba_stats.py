"""Import every distribution: their functions are compiled for the signatures in their decorators."""

import importlib
import pkgutil

import numba_stats

for found in pkgutil.iter_modules(numba_stats.__path__):
    importlib.import_module(f"numba_stats.{found.name}")
