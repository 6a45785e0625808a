"""What a build for a depot is asked for, and the locks that it holds meanwhile.

An order is one variant of a profile. All locks of a command are taken at once, sorted, so that two commands that share
orders cannot wait for each other; each is given back as soon as its variant stands in the depot.
"""

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Self

from pkgimage import flags as core
from pkgimage.depots import Depot
from toolchain.depot import keys, locks, place
from toolchain.depot.request import Tools, build_request
from toolchain.flags import Flags
from toolchain.platforms import Platform
from toolchain.profile import Profile

Mode = Literal["yes", "no", "existing"]
"""`pkgimages`: with `no` and `existing` variants without native code are made."""


@dataclass(frozen=True)
class Order:
    """One variant to be had."""

    profile: Profile
    platform: Platform
    flags: Flags
    mode: Mode
    key: bytes
    """The request key."""

    @property
    def id(self) -> str:
        """What people read: `linux-x86_64/O2`."""
        return f"{self.platform.id}/{self.flags.text}" + ("" if self.mode == "yes" else f",pkgimages={self.mode}")

    @property
    def core_flags(self) -> core.Flags:
        """The flags as a cache file has them."""
        return core_flags(self.flags, self.mode)


def core_flags(flags: Flags, mode: Mode = "yes") -> core.Flags:
    """The flags of a build as cache files and requests have them."""
    native = mode == "yes"
    return core.Flags(flags.byte & ~1 | native, core.MODES.index(mode), flags.mask)


def order_of(profile: Profile, platform: Platform, flags: Flags, mode: Mode, tools: Tools) -> Order:
    """The order for one platform; tools: see `request.tools_before`."""
    request = build_request(profile, platform, core_flags(flags, mode), tools)
    return Order(profile, platform, flags, mode, keys.request_key(request))


class Claims:
    """The locks of a command's orders; what is still held at the end of the block is given back."""

    def __init__(self, depot: Depot, package: str) -> None:
        self._depot, self._package = depot, package
        self._held: dict[bytes, contextlib.ExitStack] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stack in self._held.values():
            stack.close()

    def take(self, orders: Iterable[Order], waiting: Callable[[Order], None]) -> None:
        """Takes all locks; waiting: hears of each that another process has. Raises DepotError."""
        for order in sorted(orders, key=lambda order: order.key):
            stack = contextlib.ExitStack()

            def wait(order: Order = order) -> None:
                waiting(order)

            with place.translated(self._depot):
                stack.enter_context(locks.request(self._depot, self._package, order.key, wait))
            self._held[order.key] = stack

    def give(self, order: Order) -> None:
        """Gives the lock of an order back."""
        self._held.pop(order.key).close()
