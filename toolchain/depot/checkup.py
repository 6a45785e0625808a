"""Whether a variant is whole: every digest and size compared with its bytes, by the run-time's own rules."""

from pkgimage import host, rules
from pkgimage.candidate import Candidate
from pkgimage.depots import BASE, Depot, key_name
from pkgimage.rejection import Rejection
from pkgimage.request import Request
from pkgimage.world import World

WHOLE = frozenset({"R07", "R24", "R25", "R32", "R33"})
"""The rules that ask about nothing but the variant; R01 to R06 come before all."""
TABLE = tuple((code, rule) for code, rule in rules.RULES if code in WHOLE)


def problems(depot: Depot, package: str, key: str, *, name: str = "") -> tuple[Rejection, ...]:
    """What is wrong with the variant in the directory `key`; name: the one it should have, when that is another."""
    candidate = Candidate(depot, package, key)
    request = Request(package, verify="full", shared=True)
    found = tuple(rules.every(request, candidate, World(host.probe(), {}, [depot]), TABLE))
    file = candidate.file
    if not found and file is not None and key_name(file.content_key) != (name or key):
        return (Rejection("R07", f"the variant {name or key}", f"the variant {key_name(file.content_key)}"),)
    return found


def stands(depot: Depot, package: str, key: str) -> bool:
    """Whether the variant is whole, and the base image that it is built upon too."""
    if not whole(depot, package, key):
        return False
    file = Candidate(depot, package, key).file
    base = file.core.base_build_id if file is not None else b""
    return not base or whole(depot, BASE, key_name(base))


def whole(depot: Depot, package: str, key: str) -> bool:
    """Whether the variant is there and nothing is wrong with it."""
    return not problems(depot, package, key)
