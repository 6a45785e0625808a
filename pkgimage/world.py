"""Everything around a request and a candidate that a rule may ask about: this machine, or any other one.

`here` is this process; `from_facts` any machine that a JSON object describes. Answers that cost something (which builds
of a dependency the depots hold) are looked up when a rule first asks.
"""

from __future__ import annotations

import os
import sys
import time

from pkgimage import host as hosts
from pkgimage.base import directory
from pkgimage.candidate import candidates, digest_of
from pkgimage.depots import BASE, CACHE_FILE, package_depot
from pkgimage.entrypoints import JIT, installed
from pkgimage.errors import PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pkgimage.builds import Builds
    from pkgimage.cachefile import CacheFile
    from pkgimage.depots import Depot
    from pkgimage.host import Host
    from pkgimage.request import Request
    from pkgimage.required import Required
    from pkgimage.sources import Home, Located
    from pkgimage.stamps import Stamps

BLOCKED: tuple[tuple[str, str, str], ...] = ()
"""(tool, version, reason) of producers known to miscompile; a version ending in '*' stands for all that begin so."""


class World:
    """One machine and process.

    host; environment: variables; loaded: package to build id of what this process has loaded; blocked: producers that
    are not trusted; user: number of this user, < 0 where there are none; depots: the list; jit: whether a JIT is
    installed, None: looked up when a rule asks; search: where `import` looks for Python packages; clock: nanoseconds
    since 1970.
    """

    __slots__ = (
        "_builds", "_clock", "_given", "_homes", "_jit", "_required", "_stamps", "blocked", "depots", "environment",
        "host", "loaded", "search", "user",
    )  # fmt: skip

    def __init__(
        self,
        host: Host,
        environment: Mapping[str, str],
        depots: Sequence[Depot],
        *,
        loaded: Mapping[str, bytes] | None = None,
        blocked: tuple[tuple[str, str, str], ...] = BLOCKED,
        user: int = -1,
        available: Mapping[str, frozenset[bytes]] | None = None,
        jit: bool | None = None,
        search: Sequence[str] = (),
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self.host = host
        self.environment = environment
        self.depots = depots
        self.loaded = loaded or {}
        self.blocked = blocked
        self.user = user
        self._given = dict(available or {})
        self._builds: dict[str, Builds] = {}
        self._required: dict[tuple[object, ...], Required] = {}
        self._jit = jit
        self.search = search
        self._clock = clock
        self._homes: dict[str, Home] = {}
        self._stamps: dict[str, Stamps] = {}

    @property
    def jit(self) -> bool:
        """Whether variants without native code can be run."""
        if self._jit is None:
            self._jit = installed(JIT)
        return self._jit

    def builds(self, package: str) -> Builds | frozenset[bytes]:
        """The build ids of `package` that the depots hold for this platform; `depots.BASE` for base images.

        Ask whether one is in it, or any: what the answer does not need is not read.
        """
        if package in self._given:
            return self._given[package]
        if package not in self._builds:
            from pkgimage.builds import Builds

            self._builds[package] = Builds(self.depots_of(package), package, self.host)
        return self._builds[package]

    def depots_of(self, package: str) -> list[Depot]:
        """Where a dependency may be: the depots, and the one inside the Python package of that name."""
        inside = package_depot(package, self.search)
        others = [depot.path for depot in self.depots]
        return [*self.depots, *([] if inside is None or inside.path in others else [inside])]

    def required(self, request: Request, package: str, build_id: bytes) -> Required:
        """Whether the build of a dependency of what `request` asks for can be had, and why not; found once."""
        from pkgimage.required import NONE, Required, required

        if package in self._given:
            return Required(usable=build_id in self._given[package], rejected=[])
        key = package, build_id, request.root, request.verify, request.shared, request.flags.mode
        if key not in self._required:
            self._required[key] = NONE  # also the answer for a build that is built upon itself
            self._required[key] = required(request, package, build_id, self)
        return self._required[key]

    def available(self, package: str) -> frozenset[bytes]:
        """All of `builds`."""
        found = self.builds(package)
        return found if isinstance(found, frozenset) else found.all()

    def build(self, package: str, build_id: bytes) -> CacheFile | None:
        """The cache file of a variant of `package` with this build id; None when no depot holds one."""
        for each in candidates(self.depots_of(package), package, self.host):
            if each.file is not None and each.file.core.build_id == build_id:
                return each.file
        return None

    def has_base(self, build_id: bytes) -> bool:
        """Whether a depot holds the base image. Its directory is named after the build id: none is listed."""
        if BASE in self._given:
            return build_id in self._given[BASE]
        places = [os.path.join(directory(depot, build_id), CACHE_FILE) for depot in self.depots]
        return any(map(os.path.isfile, places))

    def depot_paths(self) -> tuple[str, ...]:
        """Where `@depot/` may lead."""
        return tuple([depot.path for depot in self.depots if not depot.shipped])

    def home(self, package: str) -> Home:
        """Where the sources of `package` are when the request does not say it: where `import` would find it."""
        if package not in self._homes:
            from pkgimage.sources import home_of

            self._homes[package] = home_of(package, self.search)
        return self._homes[package]

    def source_digest(self, package: str, source: Located) -> bytes | None:
        """The sha256 of a source file of `package`, None when it cannot be read; hashed unless a stamp saves that."""
        assert source.path is not None, "a file that is there"
        assert source.facts is not None, "a file that is there"
        stamps = self._stamps.get(package)
        if stamps is None:
            stamps = self._stamps[package] = self._stamps_of(package)
        if stamps.confirms(source.facts, source.row[2]):
            return source.row[2]
        return stamps.digest(source.path, source.facts, self.digest)

    def digest(self, path: str) -> bytes | None:
        """The sha256 of a source file, None when it cannot be read. The one place that hashes sources."""
        return digest_of(path)

    def _stamps_of(self, package: str) -> Stamps:
        """Those in the first depot that is ours; none where there is no such depot."""
        from pkgimage.stamps import FILE, Stamps

        ours = [depot for depot in self.depots if depot.ours(self.user)] if self.user >= 0 else []
        path = os.path.join(ours[0].state(package), FILE) if ours else ""
        return Stamps(path, self.user, self._clock)

    def keep_stamps(self) -> None:
        """Writes stamps for what was hashed, where there is something to save for the next process."""
        for stamps in self._stamps.values():
            stamps.keep()

    def look_again(self) -> None:
        """Forgets what sources and depots were: the next rule that asks looks at them anew."""
        self._builds.clear()
        self._required.clear()
        self._homes.clear()
        self._stamps.clear()


def here(depots: Sequence[Depot], loaded: Mapping[str, bytes] | None = None) -> World:
    """This process."""
    user = os.getuid() if hasattr(os, "getuid") else -1
    return World(hosts.probe(), os.environ, depots, loaded=loaded, user=user, search=sys.path)


def from_facts(facts: Mapping[str, object], like: World) -> World:
    """The machine that a JSON object describes; what it leaves out is as in `like`.

    Keys: `host` (`host.from_facts`), `environment` {name: text}, `loaded` {package: build id in hexadecimal},
    `available` {package: [build ids]} (packages not named: what the depots hold), `user` a number, `jit` true or false.
    Raises PkgimageError 'host-invalid'.
    """
    unknown = sorted(set(facts) - {"host", "environment", "loaded", "available", "user", "jit"})
    if unknown:
        hint = "keys are host, environment, loaded, available, user, jit"
        raise PkgimageError("host-invalid", f"'{unknown[0]}' says nothing about a machine", (), hint)
    try:
        return World(
            hosts.from_facts(_table(facts.get("host", {})), like.host),
            {name: str(value) for name, value in _table(facts.get("environment", like.environment)).items()},
            like.depots,
            loaded={name: _build(value) for name, value in _table(facts["loaded"]).items()}
            if "loaded" in facts else like.loaded,
            blocked=like.blocked,
            user=int(str(facts.get("user", like.user))),
            available={name: _builds(value) for name, value in _table(facts.get("available", {})).items()},
            jit=_truth(facts["jit"]) if "jit" in facts else like.jit,
            search=like.search,
        )
    except (TypeError, ValueError) as problem:
        detail, hint = str(problem), "correct the value"
        raise PkgimageError("host-invalid", "the description of a machine is wrong", [detail], hint) from problem


def _table(value: Mapping[str, object] | object) -> dict[str, object]:
    try:
        return {str(name): each for name, each in value.items()}  # type: ignore[union-attr]
    except AttributeError:
        raise TypeError(f"an object belongs where {value!r} stands") from None


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"jit is true or false, not {value!r}")
    return value


def _build(value: object) -> bytes:
    raw = bytes.fromhex(str(value))
    if len(raw) != 32:
        raise ValueError(f"a build id is 64 hexadecimal digits, not {value!r}")
    return raw


def _builds(value: object) -> frozenset[bytes]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"a list of build ids belongs where {value!r} stands")
    return frozenset([_build(each) for each in value])
