"""Great circles on a sphere with the Earth's mean radius. Angles are degrees, lengths metres."""

import math

from numba import njit

from geokernels.tables import EARTH_RADIUS


@njit
def haversine(lat1, lon1, lat2, lon2):
    """Distance in metres between two points given in degrees, by the haversine formula."""
    phi1 = math.radians(lat1)
    phi2 = math.radians(lat2)
    dphi = math.sin((phi2 - phi1) / 2)
    dlam = math.sin(math.radians(lon2 - lon1) / 2)
    h = dphi * dphi + math.cos(phi1) * math.cos(phi2) * dlam * dlam
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(min(1.0, h)))


@njit
def bearing(lat1, lon1, lat2, lon2):
    """Initial bearing in degrees, clockwise from north, from 0 up to 360."""
    phi1 = math.radians(lat1)
    phi2 = math.radians(lat2)
    dlam = math.radians(lon2 - lon1)
    y = math.sin(dlam) * math.cos(phi2)
    x = math.cos(phi1) * math.sin(phi2) - math.sin(phi1) * math.cos(phi2) * math.cos(dlam)
    angle = math.degrees(math.atan2(y, x))
    return angle + 360.0 if angle < 0.0 else angle


@njit
def track_length(lat, lon):
    """Length in metres of the track through the points (lat[i], lon[i]).

    Raises ValueError when the two arrays differ in length.
    """
    if lat.shape[0] != lon.shape[0]:
        raise ValueError("lat and lon must have the same length")
    total = 0.0
    for i in range(1, lat.shape[0]):
        total += haversine(lat[i - 1], lon[i - 1], lat[i], lon[i])
    return total


@njit
def mercator(lat, lon, x, y):
    """Web Mercator coordinates in metres of float32 points in degrees, written to `x` and `y`."""
    radius = EARTH_RADIUS
    for i in range(lat.shape[0]):
        x[i] = radius * math.radians(lon[i])
        y[i] = radius * math.log(math.tan(math.pi / 4 + math.radians(lat[i]) / 2))


@njit("float64(float64, float64)")
def ellipsoid_radius(latitude, flattening):
    """Geocentric radius at a latitude in degrees, relative to the semi-major axis.

    The signature stands in the decorator: Numba compiles this one when the module is imported.
    """
    polar = 1.0 - flattening
    c = math.cos(math.radians(latitude))
    s = polar * math.sin(math.radians(latitude))
    return math.sqrt((c * c + polar * polar * s * s) / (c * c + s * s))
