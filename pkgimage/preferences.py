"""Preferences: values that a package's code asks for while it is imported, and that become constants of its image.

They come from one place, `PKGIMAGE_PREFERENCES`: a JSON object of packages, each an object of names and values.

    PKGIMAGE_PREFERENCES='{"geokernels": {"precision": "single"}}'

A build sets it from the profile's `[preferences]` before it imports the package (where the variable names the package
already, that stands in place of the profile's), and records what was asked for. So one call of `preference` means the
same in an image and in the original Python code, and a run that names the package takes only images made with the
values that it names (R29). Without the variable nothing is rejected.
"""

from __future__ import annotations

import os

from pkgimage.errors import PkgimageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "PKGIMAGE_PREFERENCES"

asked: dict[tuple[str, str], str | None] = {}
"""(package, name) of every preference that this process asked for, and its value in canonical JSON; None: unset."""


def preference(package: str, name: str, default: object = None) -> object:
    """The value of a preference of `package`: what JSON can hold; `default` when it is not set.

    Call it at the top of a module: a value asked for inside a compiled function would not be a constant.
    Raises PkgimageError 'preferences-invalid'.
    """
    value = in_environment(os.environ).get(package, {}).get(name)
    asked[package, name] = None if value is None else canonical(value)
    return default if value is None else value


def in_environment(environment: Mapping[str, str]) -> dict[str, dict[str, object]]:
    """{package: {name: value}} of the variable. Raises PkgimageError 'preferences-invalid'."""
    import json

    text = environment.get(VARIABLE)
    if not text:
        return {}
    try:
        tables = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise _invalid(str(problem)) from problem
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise _invalid("an object of packages, each an object of names, belongs there")
    return tables


def _invalid(detail: str) -> PkgimageError:
    hint = """write {"package": {"name": value}}"""
    return PkgimageError("preferences-invalid", f"{VARIABLE} cannot be read", [detail], hint)


def in_force(package: str, environment: Mapping[str, str]) -> dict[str, str] | None:
    """{name: canonical JSON} for `package`; None when the variable does not name it.

    Preferences of other packages that the variable names are there too, as `package.name`: code of one package may ask
    for those of another.
    """
    tables = in_environment(environment)
    if package not in tables:
        return None
    return {
        recorded(package, owner, name): canonical(value)
        for owner, table in tables.items()
        for name, value in table.items()
        if value is not None
    }


def recorded(package: str, owner: str, name: str) -> str:
    """What a cache file of `package` calls the preference `name` of `owner`."""
    return name if owner == package else f"{owner}.{name}"


def canonical(value: object) -> str:
    """Canonical JSON, as cache files hold it."""
    import json

    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
