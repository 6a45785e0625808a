"""What a front end is asked for: a plain value that crosses process borders as JSON."""

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from toolchain.errors import ExtractError
from toolchain.flags import CheckBounds

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

    def to_json(self) -> str:
        """The request as JSON text."""
        return json.dumps(asdict(self), sort_keys=True)

    @staticmethod
    def from_json(text: str) -> "ExtractRequest":
        """The request that `to_json` wrote. Raises ExtractError 'request-damaged'."""
        try:
            row = json.loads(text)
            row["modules"], row["globals"] = tuple(row["modules"]), tuple(row["globals"])
            row["exports"] = tuple((function, tuple(signatures)) for function, signatures in row["exports"])
            row["preferences"] = tuple((name, value) for name, value in row["preferences"])
            row["environment"] = tuple(row["environment"])
            return ExtractRequest(**row)
        except (KeyError, TypeError, ValueError) as problem:
            raise ExtractError("request-damaged", "the request cannot be read", [repr(problem)]) from problem


def request_of(profile: "Profile", check_bounds: CheckBounds) -> ExtractRequest:
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
    )
