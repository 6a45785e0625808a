"""`load_profile`: from a file to a frozen `Profile`."""

import os
import uuid
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pkgimage.preferences import canonical, in_environment
from toolchain.document import Document, Key, Problem, check_shape, error_of, merged, read_chain
from toolchain.errors import ProfileError
from toolchain.flags import NAMES, Flags, Value
from toolchain.platforms import Platform, load_platforms
from toolchain.profile import depends
from toolchain.profile.installed import installed_root
from toolchain.profile.meaning import meaning_problems, root_of
from toolchain.profile.model import CheckTable, FlagsTable, PackageTable, ProfileFile
from toolchain.profile.targets import Natives, nowhere, settled
from toolchain.profile.values import CheckSpec, Exclude, Export, Minimum, Profile, Tolerance
from toolchain.profile.view import View, signature_text
from toolchain.signature import parse_profile_signature


def load_profile(
    path: Path, platforms: Mapping[str, Platform] | None = None, native: Natives = nowhere
) -> Profile:
    """The profile in `path` over those that it extends, checked against `platforms` (default: the shipped ones).

    native: what that word among CPU targets means here.
    Raises ProfileError 'profile-invalid' with every problem as 'file:line:column: key: message', in whichever file it
    stands.
    """
    known = load_platforms() if platforms is None else platforms
    reader = _Reader(known, native)
    profile, problems = reader.read(path, ())
    if profile is None:
        raise error_of(path, "profile", "profile-invalid", problems, depends.brief(path, reader.owners))
    return profile


Around = tuple[tuple[str, str], ...]
"""(name, real path) of the profiles whose dependencies are being read, the outermost first."""
Read = tuple[Profile | None, list[Problem]]
"""A profile, None when there is any problem; its problems, and those of what it is built upon."""


class _Reader:
    """Reads a profile and those of its closure, each file once."""

    def __init__(self, platforms: Mapping[str, Platform], native: Natives) -> None:
        self.platforms = platforms
        self.native = native
        self.known: dict[str, Read] = {}
        self.owners: dict[Problem, Path] = {}
        """Every problem, and the profile whose it is: not the file where it stands, which several may extend."""

    def read(self, path: Path, around: Around) -> Read:
        """The profile in `path`. Raises ProfileError when the file, or one that it extends, cannot be read at all."""
        chain = read_chain(path, "profile", "profile-invalid")
        document = merged(chain)
        found, problems = check_shape(ProfileFile, document)
        problems += [*_schema_problems(chain), *meaning_problems(document, self.platforms, self.native)]
        root = _root(document, found.package) if found is not None else None
        own = (*around, (View(document).text("package", "name") or path.stem, os.path.realpath(path)))
        direct: list[tuple[Key, Profile]] = []
        for key, name in depends.asked(document):
            below, wrong = self._dependency(document, key, name, root, own)
            problems += wrong
            if below is not None:
                direct.append((key, below))
                problems += depends.unfit(document, key, name, below, self.platforms)
        closure, wrong = depends.closure_of(direct, document)
        problems += wrong
        for problem in problems:  # those of dependencies have their owner since these were read
            self.owners.setdefault(problem, path)
        if found is None or root is None or problems:
            return None, problems
        return _profile(document, found, root, self.platforms, closure, self.native), []

    def _dependency(self, document: Document, key: Key, name: str, root: Path | None, around: Around) -> Read:
        path = depends.profile_path(document, key, name, root)
        if path is None:
            return None, [depends.unknown(document, key, name, root)]
        real = os.path.realpath(path)
        outer = [place for _, place in around]
        if real in outer:
            names = [each for each, _ in around[outer.index(real) :]]
            return None, [document.problem(key, f"goes in a circle: {' -> '.join([*names, names[0]])}")]
        if real not in self.known:
            try:
                self.known[real] = self.read(path, around)
            except ProfileError as problem:
                told = f"the profile of '{name}' cannot be used: {'; '.join(problem.details)}"
                self.known[real] = None, [document.problem(key, told)]
        return self.known[real]


def _schema_problems(chain: list[Document]) -> list[Problem]:
    """A base of another schema means something else by its keys, whatever the profile over it says."""
    wrong = [document for document in chain[1:] if document.data.get("schema", 1) != 1]
    return [document.problem(("schema",), f"should be 1, is {document.data['schema']}") for document in wrong]


def _root(document: Document, package: PackageTable) -> Path | None:
    """Where the package is imported from; None after a problem that `meaning` reports."""
    if package.distribution is not None:
        return installed_root(package.distribution)
    return None if package.path is None else root_of(document, package.path)


def _canonical(text: str) -> str:
    return signature_text(parse_profile_signature(text))


def chosen(table: FlagsTable) -> dict[str, Value]:
    """The flags that a table names, with their values."""
    row: dict[str, Value] = table.model_dump(by_alias=True, exclude_unset=True)
    return {name: value for name, value in row.items() if name in NAMES}


def _check(document: Document, index: int, table: CheckTable, exports: tuple[Export, ...]) -> CheckSpec:
    signature = None
    if table.signature is not None:
        wanted = parse_profile_signature(table.signature)
        texts = [text for export in exports if export.name == table.function for text in export.signatures]
        same = (text for text in texts if parse_profile_signature(text)[1].arguments == wanted[1].arguments)
        signature = next(same)  # as exported: `meaning` has seen that there is one
    tolerance = table.tolerance
    return CheckSpec(
        function=table.function, signature=signature, args=table.args, generator=table.generator,
        seed=table.seed, size=table.size, expect=table.expect, has_expect="expect" in table.model_fields_set,
        oracle=table.oracle, raises=table.raises, flags=tuple(chosen(table.flags).items()),
        line=document.spot(("check", index)).line,
        tolerance=Tolerance(tolerance.rtol, tolerance.atol, tolerance.ulp, tolerance.reason or ""),
    )  # fmt: skip


def _pin(pin: str | None, profile: Path) -> str | None:
    """The pin of a linker; a relative path counts from the profile, as all paths in it do."""
    return str((profile.parent / pin).resolve()) if pin is not None and "/" in pin else pin


def in_force(profile: Profile, environment: Mapping[str, str]) -> Profile:
    """The profile with the preferences that `PKGIMAGE_PREFERENCES` names in place of its own, if it names the package.

    So with each profile of its closure. Raises PkgimageError 'preferences-invalid'.
    """
    closure = tuple(in_force(each, environment) for each in profile.closure)
    if closure != profile.closure:
        profile = replace(profile, closure=closure)
    table = in_environment(environment).get(profile.name)
    if table is None:
        return profile
    rows = sorted((name, canonical(value)) for name, value in table.items() if value is not None)
    return replace(profile, preferences=tuple(rows))


def _profile(
    document: Document, found: ProfileFile, root: Path, known: Mapping[str, Platform], closure: tuple[Profile, ...],
    native: Natives,
) -> Profile:  # fmt: skip
    package, matrix = found.package, found.matrix
    exports = tuple(Export(e.function, tuple(_canonical(s) for s in e.signatures)) for e in package.export)
    flags = Flags().over(chosen(found.build))
    platforms, base = matrix.platforms if matrix.platforms is not None else tuple(known), found.build.base_cpu_targets
    listed = [known[name] for name in platforms]
    derived = str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:pkgimage:package:{package.name}"))
    return Profile(
        path=document.path, name=package.name, version=package.version,
        uuid=package.uuid or derived, uuid_derived=package.uuid is None,
        frontend=package.frontend, root=root, modules=package.modules, globals=package.globals, exports=exports,
        flags=flags, variants=tuple(dict.fromkeys(flags.over(chosen(entry)) for entry in matrix.flags)) or (flags,),
        lld=_pin(found.toolchain.lld, document.path),
        platforms=platforms,
        routes=tuple(dict.fromkeys(matrix.routes)), require=tuple(dict.fromkeys(matrix.require)),
        excludes=tuple(
            Exclude(e.platform, e.route, e.reason, e.cpu_model, tuple(chosen(e.flags).items())) for e in matrix.exclude
        ),
        minima=tuple(Minimum(**m.model_dump()) for m in matrix.minimum),
        checks=tuple(_check(document, i, check, exports) for i, check in enumerate(found.check)),
        preferences=tuple(sorted((name, canonical(value)) for name, value in found.preferences.items())),
        environment=tuple(sorted(set(found.build.environment))),
        cpu_targets=settled(found.build.cpu_targets, listed, native, base),
        base_targets=settled(found.build.base_cpu_targets, listed, native),
        cpu_models=tuple(sorted(matrix.cpu_models.items())),
        digest=document.digest, depends=package.depends, closure=closure,
    )  # fmt: skip
