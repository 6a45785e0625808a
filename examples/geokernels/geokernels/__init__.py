"""Geodesy and raster kernels for NumPy arrays, compiled with Numba."""
