"""Constants: ellipsoids, a colour ramp, and a synthetic elevation model."""

import numpy as np

EARTH_RADIUS = 6371008.8
"""Mean radius of the Earth in metres (IUGG)."""

ELLIPSOIDS = {
    "WGS84": {"a": 6378137.0, "inverse_flattening": 298.257223563, "epsg": 7030},
    "GRS80": {"a": 6378137.0, "inverse_flattening": 298.257222101, "epsg": 7019},
    "Bessel 1841": {
        "a": 6377397.155,
        "inverse_flattening": 299.1528128,
        "epsg": 7004,
        "used by": ("DHDN", "MGI", "東京"),
    },
}
"""Semi-major axis in metres and inverse flattening, by name."""

COLOUR_RAMP = ((0, 0x1A9850), (500, 0x91CF60), (1500, 0xFEE08B), (3000, 0xFC8D59), (9000, 0xFFFFFF))
"""(height in metres, 0xRRGGBB), rising."""

ATTRIBUTION = "geokernels example data, public domain \N{EARTH GLOBE EUROPE-AFRICA}"

SIGNATURE = b"\x89GEO\r\n\x1a\n\x00"
"""First bytes of a raster file."""

WORLD_ID = 0x9E3779B97F4A7C15F39CC0605CEDC8341082276BF3A27251
"""A number far above 64 bits."""

NORTH = 0.0 + 1.0j
"""Direction of north in the plane."""

NO_DATA = None

LIMITS = [-90.0, 90.0, -180.0, 180.0]


def _elevation(rows: int, columns: int) -> np.ndarray:
    """Hills in metres: integer arithmetic only, so that the values are the same on every machine."""
    y, x = np.mgrid[0:rows, 0:columns].astype(np.int64)
    ridges = (x * x + 3 * y * y + 7 * x * y) % 4093
    rise = (y * 2600) // rows + (x * 900) // columns
    return (ridges // 4 + rise).astype(np.float64) / 2.0


ELEVATION = _elevation(256, 512)
"""Heights in metres, 256 rows by 512 columns: exactly 1 MiB."""

GAUSS = np.array([1.0, 4.0, 6.0, 4.0, 1.0], dtype=np.float32) / np.float32(16)
"""Weights of a five point smoothing kernel; their sum is 1."""

CRC_TABLE = np.zeros(256, dtype=np.uint32)
"""Table of CRC-32 (polynomial 0xEDB88320)."""
for _n in range(256):
    _c = _n
    for _ in range(8):
        _c = (_c >> 1) ^ 0xEDB88320 if _c & 1 else _c >> 1
    CRC_TABLE[_n] = _c
