"""Why a variant is built: by the values that its content key is made of, against what the depot holds.

One line says it, of several variants with one reason together:
`linux-x86_64/O2, macos-arm64/O2: rebuilt because global kernels.TABLE changed: 3 -> 4; source kernels.py changed`.
"""

import os
from collections.abc import Callable, Iterable, Sequence

from pkgimage import changes
from pkgimage.cachefile import CacheFile
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, key_name
from pkgimage.flags import Flags
from toolchain.depot import checkup, inventory, keys, place
from toolchain.depot.keys import BuildContent

FRESH = "rebuilt because nothing of an earlier run was to be used"
UNKNOWN = "built because what the tools of a container give is known when they have run"
NAMED = 3
"""Variants that a line names; of more it says the number."""


def reason(depot: Depot, content: BuildContent) -> str:
    """`built because ...` or, when an earlier variant stands there, `rebuilt because ...`; for one that is missing."""
    made = content.core
    key = key_name(keys.content_key(content))
    wrong = checkup.problems(depot, made.name, key)
    if not wrong:
        company = [f"base image {made.base_build_id.hex()}"] if made.base_build_id else []
        company += [f"image of {name} {build.hex()}" for name, build in made.dependencies]
        return f"rebuilt because its {' or its '.join(company)} is missing or damaged"
    if os.path.lexists(place.compiled(depot, made.name) / key):
        return f"rebuilt because its variant is damaged: {wrong[0].line()}"
    held = files(each.candidate for each in inventory.held(depot, [made.name]))
    if not held:
        return "built because there is no variant yet"
    if all(file.core.platform != made.platform for file in held):
        return "built because there is none for this platform yet"
    newest = before(held, content)
    if newest is None:
        return "built because there is none with these flags yet"
    return "rebuilt because " + changes.joined(changes.between(newest, content, builds_in([depot])))


def builds_in(depots: Sequence[Depot]) -> Callable[[str, bytes], CacheFile | None]:
    """For `changes.between`: a build of a package, None when none of `depots` holds it."""

    def find(package: str, build_id: bytes) -> CacheFile | None:
        return next(iter(files(checkup.built(depots, package, build_id))), None)

    return find


def files(candidates: Iterable[Candidate]) -> list[CacheFile]:
    """The cache files of those that can be read."""
    return [candidate.file for candidate in candidates if candidate.file is not None]


def before(held: Iterable[CacheFile], build: CacheFile | BuildContent) -> CacheFile | None:
    """The newest of `held` that a build takes the place of: of the same platform and flags."""
    same = [file for file in held if _kind(file) == _kind(build)]
    return max(same, key=lambda file: file.sequence, default=None)


def _kind(build: CacheFile | BuildContent) -> tuple[object, ...]:
    """Platform, and what of the flags decides."""
    return build.core.platform, *keys.flag_rows("flag", Flags(build.core.flags, build.core.mode))


def lines(reasons: Iterable[tuple[str, str]]) -> list[str]:
    """One line for each reason, from (variant, reason) pairs."""
    grouped: dict[str, list[str]] = {}
    for variant, why in reasons:
        grouped.setdefault(why, []).append(variant)
    return [f"{_named(variants)}: {why}" for why, variants in grouped.items()]


def _named(variants: list[str]) -> str:
    return ", ".join(variants) if len(variants) <= NAMED else f"{len(variants)} variants"
