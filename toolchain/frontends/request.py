"""What a front end is asked for: a plain value that crosses process borders as JSON."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from toolchain.errors import ExtractError
from toolchain.flags import CheckBounds
from toolchain.package import Package

if TYPE_CHECKING:
    from toolchain.profile import Profile


@dataclass(frozen=True)
class ExtractRequest:
    """One package to extract."""

    name: str
    version: str
    uuid: str
    frontend: str
    """'numba' or 'llvm'."""
    root: str
    """Absolute directory: put on the import path, holding the IR files (llvm). It never reaches the result."""
    modules: tuple[str, ...]
    """numba: modules to import. llvm: `.ll` and `.bc` files relative to the root; other entries are Python modules."""
    globals: tuple[str, ...]
    """Dotted names of Python values, `package.module.NAME`."""
    exports: tuple[tuple[str, tuple[str, ...]], ...]
    """(function, its signatures): dotted `module.function` for numba, the IR function's name for llvm."""
    check_bounds: CheckBounds = "auto"
    """The one flag that Numba bakes into the bitcode."""
    preferences: tuple[tuple[str, str], ...] = ()
    """(name, value in canonical JSON)."""
    environment: tuple[str, ...] = ()
    """Names of variables that the package says it depends on."""
    depends: tuple["Requirement", ...] = ()
    """All packages that it depends on, directly or not, each behind those that it depends on itself."""

    def to_json(self) -> str:
        """The request as JSON text."""
        row = asdict(replace(self, depends=()))
        row["depends"] = [one.to_row() for one in self.depends]
        return json.dumps(row, sort_keys=True)

    @staticmethod
    def from_json(text: str) -> "ExtractRequest":
        """The request that `to_json` wrote. Raises ExtractError 'request-damaged'."""
        try:
            row = json.loads(text)
            row["modules"], row["globals"] = tuple(row["modules"]), tuple(row["globals"])
            row["exports"] = tuple((function, tuple(signatures)) for function, signatures in row["exports"])
            row["preferences"] = tuple((name, value) for name, value in row["preferences"])
            row["environment"] = tuple(row["environment"])
            row["depends"] = tuple(Requirement.from_row(one) for one in row["depends"])
            return ExtractRequest(**row)
        except (KeyError, TypeError, ValueError) as problem:
            raise ExtractError("request-damaged", "the request cannot be read", [repr(problem)]) from problem


@dataclass(frozen=True)
class Requirement:
    """A package that another one depends on: what was asked of its extraction, and what came of it."""

    request: ExtractRequest
    """Without what it depends on in turn: `Package.depends` names that."""
    package: Package
    """Without its bitcode, which nothing of another package is made from (see `requirement`)."""

    def to_row(self) -> dict[str, Any]:
        """It as values that JSON can hold."""
        files = self.package.to_files().items()
        return {
            "request": json.loads(self.request.to_json()),
            "package": {name: b64encode(content).decode() for name, content in files},
        }

    @staticmethod
    def from_row(row: dict[str, Any]) -> "Requirement":
        """What `to_row` wrote."""
        files = {name: b64decode(text) for name, text in row["package"].items()}
        return Requirement(ExtractRequest.from_json(json.dumps(row["request"])), Package.from_files(files))


def requirement(request: ExtractRequest, package: Package) -> Requirement:
    """What others' extractions have to know of a package that was extracted."""
    return Requirement(replace(request, depends=()), replace(package, bitcode=b""))


def request_of(profile: "Profile", check_bounds: CheckBounds, depends: tuple[Requirement, ...] = ()) -> ExtractRequest:
    """The extraction that a profile asks for, for one value of the flag `check-bounds`."""
    return ExtractRequest(
        name=profile.name,
        version=profile.version,
        uuid=profile.uuid,
        frontend=profile.frontend,
        root=str(profile.root),
        modules=profile.modules,
        globals=profile.globals,
        exports=tuple((export.function, export.signatures) for export in profile.exports),
        check_bounds=check_bounds,
        preferences=profile.preferences,
        environment=profile.environment,
        depends=depends,
    )
