"""Whether a variant is whole: every digest and size compared with its bytes, by the run-time's own rules.

And whether what it was built upon is there: the same on every machine, whatever platform the variant is for.
"""

from collections.abc import Iterable, Iterator

from pkgimage import host, rules, rules_built
from pkgimage.candidate import Candidate
from pkgimage.depots import BASE, Depot, key_name, variants
from pkgimage.header import Header
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
    """Whether the variant is whole, and the base image and the dependencies that it is built upon too."""
    if not whole(depot, package, key):
        return False
    file = Candidate(depot, package, key).file
    assert file is not None, "it is whole"
    base = file.core.base_build_id
    return (not base or whole(depot, BASE, key_name(base))) and all(
        any(whole(depot, name, each.key) for each in built([depot], name, build))
        for name, build in file.core.dependencies
    )


def company(depots: Iterable[Depot], core: Header) -> Iterator[Rejection]:
    """R19, R20, R21 for what a variant with this core header was built upon and no depot holds."""
    among = list(depots)
    base = core.base_build_id
    if base and not any(Candidate(depot, BASE, key_name(base)).file is not None for depot in among):
        yield rules_built.base_missing(base, among)
    absent = [pair for pair in core.dependencies if next(built(among, *pair), None) is None]
    others = {name: sorted(_other_builds(among, name, core.platform)) for name, _ in absent}
    missing = [(name, build) for name, build in absent if not others[name]]
    if missing:
        yield rules_built.dependencies_missing(missing, lambda _: among)
    wrong = [rules_built.other_builds(name, build, others[name]) for name, build in absent if others[name]]
    if wrong:
        yield rules_built.dependencies_other(wrong)


def built(depots: Iterable[Depot], package: str, build_id: bytes) -> Iterator[Candidate]:
    """The variants of a package with this build id."""
    for depot in depots:
        for key in variants(depot, package):
            candidate = Candidate(depot, package, key)
            if candidate.file is not None and candidate.file.core.build_id == build_id:
                yield candidate


def _other_builds(depots: Iterable[Depot], package: str, platform: str) -> set[str]:
    """The build ids of a package for a platform."""
    files = [Candidate(depot, package, key).file for depot in depots for key in variants(depot, package)]
    return {file.core.build_id.hex() for file in files if file is not None and file.core.platform == platform}


def whole(depot: Depot, package: str, key: str) -> bool:
    """Whether the variant is there and nothing is wrong with it."""
    return not problems(depot, package, key)
