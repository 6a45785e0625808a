"""Pins: variants that eviction leaves alone. A pin is an empty file in the depot's `state` directory."""

from pathlib import Path

from pkgimage.depots import Depot
from toolchain.depot import place

SUFFIX = ".pin"


def is_pinned(depot: Depot, package: str, key: str) -> bool:
    """Whether the variant is pinned."""
    return _path(depot, package, key).exists()


def pin(depot: Depot, package: str, key: str) -> None:
    """Pins the variant. Raises DepotError."""
    with place.translated(depot):
        place.ensure(place.state(depot, package))
        _path(depot, package, key).touch()


def unpin(depot: Depot, package: str, key: str) -> None:
    """Takes the pin away. Raises DepotError."""
    with place.translated(depot):
        _path(depot, package, key).unlink(missing_ok=True)


def _path(depot: Depot, package: str, key: str) -> Path:
    return place.state(depot, package) / (key + SUFFIX)
