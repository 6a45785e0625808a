"""What a caller asks for: a package by name, and everything that a variant of it is compared with.

`here` makes the request of this process from arguments and `PKGIMAGE_*` variables; a test or `pkgimage why` makes any
other. What is None was not given, and rejects nothing.
"""

from __future__ import annotations

from pkgimage import flags as flag
from pkgimage.errors import PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

POLICIES = ("auto", "rebuild", "strict", "warn", "off")
VERIFY = ("auto", "full")
POLICY_VARIABLE = "PKGIMAGE_POLICY"
VERIFY_VARIABLE = "PKGIMAGE_VERIFY"
SHARED_VARIABLE = "PKGIMAGE_SHARED_DEPOTS"
"""`allow` takes variants from depots that everybody may write to."""


class Request:
    """One request.

    name: the package; flags; policy: one of POLICIES; verify: one of VERIFY; shared: whether depots that everybody may
    write to are taken.

    uuid, build_id: bytes that the package must have, or None; root: the directory of the package's sources, or None;
    preferences: name to canonical JSON of the values in force, or None; values: name to sha256 of captured globals and
    called functions as they are now, or None.
    """

    __slots__ = ("build_id", "flags", "name", "policy", "preferences", "root", "shared", "uuid", "values", "verify")

    def __init__(
        self,
        name: str,
        flags: flag.Flags | None = None,
        *,
        uuid: bytes | None = None,
        build_id: bytes | None = None,
        root: str | None = None,
        preferences: Mapping[str, str] | None = None,
        values: Mapping[str, bytes] | None = None,
        policy: str = "auto",
        verify: str = "auto",
        shared: bool = False,
    ) -> None:
        self.name = name
        self.flags = flags or flag.Flags()
        self.uuid = uuid
        self.build_id = build_id
        self.root = root
        self.preferences = preferences
        self.values = values
        self.policy = policy
        self.verify = verify
        self.shared = shared


def here(
    name: str,
    environment: Mapping[str, str],
    arguments: Mapping[str, object] | None = None,
    *,
    policy: str | None = None,
    verify: str | None = None,
    build_id: bytes | None = None,
    root: str | None = None,
) -> Request:
    """The request for `name`: `arguments` are flags by their words; what is None is taken from `environment`.

    Raises PkgimageError 'package-name-invalid', 'flag-invalid', 'policy-invalid', 'preferences-invalid'.
    """
    if not is_name(name):
        hint = "for a file give a path with its suffix, or a pathlib.Path"
        raise PkgimageError(
            "package-name-invalid", f"'{name}' is no name of a package", ["names are ASCII identifiers"], hint
        )
    return Request(
        name,
        flag.resolve(arguments or {}, flag.from_environment(environment)),
        build_id=build_id,
        root=root,
        preferences=_preferences(name, environment),
        policy=_one_of("policy", policy or environment.get(POLICY_VARIABLE) or "auto", POLICIES),
        verify=_one_of("verify", verify or environment.get(VERIFY_VARIABLE) or "auto", VERIFY),
        shared=environment.get(SHARED_VARIABLE) == "allow",
    )


def _preferences(name: str, environment: Mapping[str, str]) -> dict[str, str] | None:
    if "PKGIMAGE_PREFERENCES" not in environment:
        return None
    from pkgimage.preferences import in_force

    return in_force(name, environment)


def is_name(text: str) -> bool:
    """Whether `text` can be a package's name: an ASCII identifier, so no path, and a directory on every system."""
    return text.isascii() and text.isidentifier()


def _one_of(word: str, value: str, values: tuple[str, ...]) -> str:
    if value not in values:
        detail = f"{word} is one of {', '.join(values)}, not {value!r}"
        hint = "correct the argument or variable"
        raise PkgimageError("policy-invalid", f"there is no {word} '{value}'", [detail], hint)
    return value
