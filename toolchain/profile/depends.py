"""Packages that a package builds upon: `depends = ["name"]`, and where the profile of each is found.

1. `<name>.toml` beside the file that says so
2. `pkgimage.toml` in the folder `<name>` of the package's own sources
3. `pkgimage.toml` in the Python package `<name>` on `sys.path`: one that brings its profile

The first that is a file is taken, and must be the profile of that very package. Nothing is imported to find it. All
packages below a package are its *closure*: dependencies before dependents, otherwise in the order of `depends` (depth
first), each once. That order is the one of the dependencies in an image's header.
"""

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from toolchain.document import Document, Key, Problem, counted, near_miss
from toolchain.profile.model import is_name
from toolchain.profile.values import Profile
from toolchain.profile.view import View

FILE = "pkgimage.toml"
"""The profile that a Python package brings."""


def depend_problems(view: View) -> Iterator[Problem]:
    """What the names alone can get wrong: a package twice, itself, a front end that takes none."""
    said = view.texts("package", "depends")
    if said and view.get("package", "frontend") == "llvm":
        told = "the llvm front end takes no dependencies: LLVM IR cannot say which of their functions it means"
        yield view.document.problem(("package", "depends"), told)
    own, names = view.text("package", "name"), [name for _, name in said]
    for index, (key, name) in enumerate(said):
        if name == own:
            yield view.document.problem(key, f"'{name}' is this package itself")
        elif name in names[:index]:
            yield view.document.problem(key, f"'{name}' stands there twice")


def asked(document: Document) -> list[tuple[Key, str]]:
    """(key, name) of each dependency that can be looked for, each name once and never the package's own."""
    view = View(document)
    found = {name: key for key, name in reversed(view.texts("package", "depends")) if is_name(name)}
    found.pop(view.text("package", "name") or "", None)
    return [(key, name) for name, key in sorted(found.items(), key=lambda item: item[1][-1])]


def profile_path(document: Document, key: Key, name: str, root: Path | None) -> Path | None:
    """The profile of the dependency at `key`; None when there is none. root: of the package's own code."""
    places = _places(document.spot(key).path.parent, name, root, sys.path)
    return next((path for path in places if path.is_file()), None)


def _places(beside: Path, name: str, root: Path | None, search: Iterable[str]) -> Iterator[Path]:
    yield beside / f"{name}.toml"
    if root is not None:
        yield root / name / FILE
    for entry in search:
        yield Path(entry, name, FILE)


def unknown(document: Document, key: Key, name: str, root: Path | None) -> Problem:
    """There is no profile of the dependency at `key`."""
    beside = document.spot(key).path.parent
    known = {path.stem for path in beside.glob("*.toml") if path.is_file()}
    known |= {path.parent.name for path in root.glob(f"*/{FILE}") if path.is_file()} if root is not None else set()
    own = View(document).text("package", "name")
    looked = f"neither '{name}.toml' beside this file nor '{FILE}' in a Python package of that name"
    near = near_miss(name, sorted(known - {own}))
    return document.problem(key, f"there is no profile of the package '{name}': {looked}{near}")


def brief(path: Path, owners: Mapping[Problem, Path]) -> str:
    """Whose problems there are: those of the profile at `path`, and those of profiles that it depends on."""
    own = sum(owner == path for owner in owners.values())
    below = sorted({str(owner) for owner in owners.values() if owner != path})
    said = f"the profile '{path}' has {counted(own)}"
    if not below:
        return said
    *others, last = [f"'{each}'" for each in below]
    names = f"{', '.join(others)} and {last}" if others else last
    has = f"{'have' if others else 'has'} {counted(len(owners) - own)}"
    if own:
        return f"{said}, and {names}, which it depends on, {has}"
    return f"the profile{'s' if others else ''} {names}, which '{path}' depends on, {has}"


def unfit(document: Document, key: Key, name: str, found: Profile, known: Collection[str]) -> Iterator[Problem]:
    """What keeps a package from building upon `found`, the profile of its dependency `name`. known: all platforms."""
    if found.name != name:
        yield document.problem(key, f"'{found.path}' is the profile of '{found.name}'")
        return
    if found.frontend != "numba":
        yield document.problem(key, f"'{name}' is LLVM IR: only packages of the front end 'numba' can be built upon")
    listed = [text for _, text in View(document).texts("matrix", "platforms")]
    missing = [platform for platform in known if platform in (listed or known) and platform not in found.platforms]
    if missing:
        yield document.problem(key, f"'{name}' is not built for {', '.join(missing)}")


def closure_of(direct: Iterable[tuple[Key, Profile]], document: Document) -> tuple[tuple[Profile, ...], list[Problem]]:
    """The closure over the direct dependencies, and a problem for each name that two different profiles have in it."""
    found: dict[str, Profile] = {}
    problems = []
    for key, profile in direct:
        for each in (*profile.closure, profile):
            other = found.setdefault(each.name, each)
            if other.path.resolve() != each.path.resolve():
                told = f"'{each.name}' has two profiles, '{other.path}' and '{each.path}'"
                problems.append(document.problem(key, told))
    return tuple(found.values()), problems
