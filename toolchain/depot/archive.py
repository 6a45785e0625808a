"""One file that holds variants of a depot: what `pkgimage depot export` writes and `import` reads.

A tar file compressed by gzip. First `pkgimage.json` ({"format", "variants": [[package, key], ...]}), then the files at
their paths in a depot, sorted, without times, owners or permissions: equal variants give equal bytes. What variants
were built upon (dependencies, base images) goes with them.

An import believes nothing: names are those of a depot or the file is refused, only plain files are taken, everything is
unpacked beside the depot and all digests are computed before the first variant gets its place. That protects against
damage; whoever made the archive made native code, so import only what you would also install.
"""

import gzip
import io
import json
import os
import re
import shutil
import tarfile
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pkgimage.cachefile import VERSION
from pkgimage.candidate import Candidate
from pkgimage.depots import BASE, CACHE_FILE, Depot
from pkgimage.request import is_name
from toolchain.depot import checkup, inventory, place
from toolchain.depot.eviction import Limits
from toolchain.depot.inventory import Variant
from toolchain.depot.publish import Published, place_variant
from toolchain.errors import DepotError

INDEX = "pkgimage.json"
FORMAT = 1
INDEX_LIMIT = 16 << 20
"""Bytes an index may have."""
_MEMBER = re.compile(
    r"compiled/v(\d{1,9})/([A-Za-z_@][A-Za-z0-9_]*)/([a-z2-7]{16})/(image\.(?:ji|so|dll|dylib))", re.ASCII
)
_LEVEL = 6


def export(variants: Sequence[Variant], depots: Sequence[Depot], path: Path) -> list[Variant]:
    """Writes `variants`, and what they were built upon, to `path`; what was written.

    Raises DepotError: variant-unknown (nothing to write), variant-damaged, variant-incomplete, archive-unwritable.
    """
    if not variants:
        raise DepotError("variant-unknown", "there is no variant to export", (), "`pkgimage depot list` shows all")
    chosen = sorted(_with_company(variants, depots), key=lambda each: (each.package, each.key))
    for each in chosen:
        wrong = checkup.problems(each.depot, each.package, each.key)
        if wrong:
            hint = "`pkgimage depot verify` shows all that is damaged; build it again"
            lines = [rejection.line() for rejection in wrong]
            raise DepotError("variant-damaged", f"the variant {each.key} of {each.package} is damaged", lines, hint)
    try:
        _write(chosen, path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise DepotError("archive-unwritable", f"cannot write {path}", [reason], "choose another place") from problem
    return chosen


def _with_company(variants: Iterable[Variant], depots: Sequence[Depot]) -> list[Variant]:
    """The variants and all that they were built upon. Raises DepotError 'variant-incomplete'."""
    found = {(each.package, each.key): each for each in variants}
    waiting, missing = list(found.values()), []
    while waiting:
        each = waiting.pop()
        file = each.candidate.file
        if file is None:
            continue  # damaged: the caller says so
        needed = [*file.core.dependencies, *([(BASE, file.core.base_build_id)] if file.core.base_build_id else [])]
        for name, build in needed:
            company = [v for v in _builds(depots, name, build) if v.candidate.file is not None]
            same = [v for v in company if _core(v) == (file.core.platform, build)]
            if not same:
                missing.append(f"{each.package} {each.key} needs {name} {build.hex()}")
            for one in same:
                if (one.package, one.key) not in found:
                    found[one.package, one.key] = one
                    waiting.append(one)
    if missing:
        raise DepotError(
            "variant-incomplete", "what a variant was built upon is in no depot", missing, "build it first"
        )
    return list(found.values())


def _builds(depots: Sequence[Depot], package: str, build: bytes) -> Iterator[Variant]:
    for depot in depots:
        yield from (v for v in inventory.held(depot, (package,)) if _core(v)[1] == build)


def _core(variant: Variant) -> tuple[str, bytes]:
    file = variant.candidate.file
    return ("", b"") if file is None else (file.core.platform, file.core.build_id)


def _write(variants: Sequence[Variant], path: Path) -> None:
    aside = path.with_name(f".{path.name}.part")
    try:
        with (
            aside.open("wb") as raw,
            gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
        ):
            index = {"format": FORMAT, "variants": [[each.package, each.key] for each in variants]}
            content = json.dumps(index, sort_keys=True).encode()
            tar.addfile(_member(INDEX, len(content)), io.BytesIO(content))
            for each in variants:
                for file in sorted(Path(each.candidate.directory).iterdir()):
                    with file.open("rb") as reader:
                        name = f"compiled/v{VERSION}/{each.package}/{each.key}/{file.name}"
                        tar.addfile(_member(name, os.fstat(reader.fileno()).st_size), reader)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _member(name: str, size: int) -> tarfile.TarInfo:
    """A plain file of nobody, from 1970."""
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o644
    return member


def read(path: Path, depot: Depot, limits: Limits) -> list[Published]:
    """Publishes everything in the archive to `depot`; limits: what the depot keeps afterwards.

    Raises DepotError: archive-invalid (nothing was published), and what publishing raises.
    """
    with tempfile.TemporaryDirectory(prefix="pkgimage-import-") as work:
        listed = _unpacked(path, Path(work))
        staged = Depot(work)
        wrong = [
            f"{package}/{key}: {rejection.line()}"
            for package, key in listed
            for rejection in checkup.problems(staged, package, key)
        ]
        if wrong:
            raise _invalid(path, wrong)
        return [_published(staged, depot, package, key, limits) for package, key in _lowest_first(staged, listed)]


def _lowest_first(staged: Depot, listed: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each behind what it is built upon, which has fewer dependencies: nobody finds a variant without them."""

    def height(each: tuple[str, str]) -> tuple[bool, int]:
        file = Candidate(staged, *each).file
        assert file is not None, "it was checked"
        return each[0] != BASE, len(file.core.dependencies)

    return sorted(listed, key=height)


def _published(staged: Depot, depot: Depot, package: str, key: str, limits: Limits) -> Published:
    source = place.compiled(staged, package) / key

    def copy(directory: Path, *, last: bool) -> None:
        for file in source.iterdir():
            if (file.name == CACHE_FILE) is last:
                place.copy(file, directory / file.name)

    return place_variant(
        depot, package, key, lambda path: copy(path, last=False), lambda path: copy(path, last=True), limits=limits
    )


def _unpacked(path: Path, work: Path) -> list[tuple[str, str]]:
    """The variants that the archive lists, all of them below `work` now. Raises DepotError 'archive-invalid'."""
    try:
        with tarfile.open(path, "r|*") as tar:
            members = iter(tar)
            listed = _index(path, tar, next(members, None))
            found = [_unpack(path, tar, member, frozenset(listed), work) for member in members]
    except (tarfile.TarError, EOFError, zlib.error, OSError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem) or type(problem).__name__
        raise _invalid(path, [reason]) from problem
    missing = sorted(set(listed) - set(found))
    if missing:
        raise _invalid(path, [f"{package}/{key} is listed, and not there" for package, key in missing])
    return listed


def _index(path: Path, tar: tarfile.TarFile, member: tarfile.TarInfo | None) -> list[tuple[str, str]]:
    """What the first member lists."""
    if member is None or member.name != INDEX or not member.isreg() or member.size > INDEX_LIMIT:
        raise _invalid(path, [f"it does not begin with {INDEX}"])
    reader = tar.extractfile(member)
    assert reader is not None, "a plain file"
    try:
        index = json.loads(reader.read())
        if index["format"] != FORMAT:
            raise _invalid(path, [f"format {index['format']}; this pkgimage reads {FORMAT}"])
        listed = [(str(package), str(key)) for package, key in index["variants"]]
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise _invalid(path, [f"{INDEX} cannot be read"]) from problem
    return sorted(set(listed))


def _unpack(
    path: Path, tar: tarfile.TarFile, member: tarfile.TarInfo, listed: frozenset[tuple[str, str]], work: Path
) -> tuple[str, str]:
    """One file, below `work` because its name says so; (package, key)."""
    parts = _MEMBER.fullmatch(member.name)
    if parts is None or not member.isreg() or not (is_name(parts[2]) or parts[2] == BASE):
        raise _invalid(path, [f"{member.name!r} is no file of a variant"])
    if int(parts[1]) != VERSION:
        raise _invalid(path, [f"variants of format {parts[1]}; this pkgimage reads {VERSION}"])
    package, key = parts[2], parts[3]
    if (package, key) not in listed:
        raise _invalid(path, [f"{package}/{key} is not listed"])
    directory = place.compiled(Depot(str(work)), package) / key
    place.ensure(directory)
    reader = tar.extractfile(member)
    assert reader is not None, "a plain file"
    try:
        with reader, (directory / parts[4]).open("xb") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
    except FileExistsError as problem:
        raise _invalid(path, [f"{member.name!r} stands there twice"]) from problem
    return package, key


def _invalid(path: Path, details: Sequence[str]) -> DepotError:
    hint = "copy it again, or export it again"
    return DepotError("archive-invalid", f"'{path}' is no archive that can be imported", details, hint)
