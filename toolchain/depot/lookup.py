"""Looking up what was built for the same request before: by reading alone, for any platform."""

import os

from pkgimage import host, rules
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, variants
from pkgimage.request import Request
from pkgimage.world import World

STILL_TRUE = frozenset({"R07", "R24", "R25", "R26", "R27", "R28", "R29", "R31"})
"""The rules that can have changed since: files, sources, the environment, the block list."""
TABLE = tuple((code, rule) for code, rule in rules.RULES if code in STILL_TRUE)


def built_before(depot: Depot, package: str, request_key: bytes, root: str) -> Candidate | None:
    """The newest variant in `depot` of this request whose sources below `root` are as they were; None: build it."""
    found = [Candidate(depot, package, key) for key in variants(depot, package)]
    same = [c for c in found if c.file is not None and c.file.request_key == request_key]
    world = World(host.probe(), os.environ, [depot])
    request = Request(package, root=root, shared=True)
    for candidate in sorted(same, key=lambda c: -c.file.sequence if c.file is not None else 0):
        if next(rules.every(request, candidate, world, TABLE), None) is None:
            return candidate
    return None
