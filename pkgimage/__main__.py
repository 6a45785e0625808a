"""The command `pkgimage`: finds the build side's door, or says which extra is missing.

The command lives in `toolchain.cli` and is found through the entry point group `pkgimage.door`, so the run-time does
not depend on the build side. On a light install (`pip install pkgimage`, no extras) some library is missing: then the
command names it and the extra that brings it, and ends with exit code 2; only `pkgimage why` works without.
"""

from __future__ import annotations

import sys

GROUP = "pkgimage.door"
_EXTRAS = {"iree": "lld"}
"""Modules whose name is not their distribution's, and the extra that brings them."""


def main() -> int:
    """Runs the command; returns its exit code."""
    from importlib.metadata import entry_points

    doors = list(entry_points(group=GROUP))
    if not doors:
        return _without("the build side (toolchain)", "toolchain")
    try:
        result = doors[0].load()()
    except ModuleNotFoundError as problem:
        missing = (problem.name or "").partition(".")[0]
        extra = _extra(missing)
        if not extra:
            raise
        return _without(f"the module '{missing}'", extra)
    return result if isinstance(result, int) else 0


def _extra(module: str) -> str:
    """The extra of this distribution that brings `module`; '' when none does."""
    from importlib.metadata import PackageNotFoundError, requires

    if module == "toolchain":
        return "toolchain"
    try:
        lines = requires("pkgimage") or []
    except PackageNotFoundError:
        return ""
    for line in lines:
        requirement, _, marker = line.partition(";")
        name = requirement.strip().lower().replace("-", "_")
        if name.startswith(module.lower()) and not name[len(module) :][:1].isalnum() and "extra ==" in marker:
            return marker.split("extra ==")[1].split()[0].strip("\"'()")
    return _EXTRAS.get(module, "")


def _without(what: str, extra: str) -> int:
    """The command on a light install: `why` belongs to the run-time, everything else needs the build side."""
    if sys.argv[1:2] == ["why"]:
        from pkgimage.whycommand import main as why

        return why(sys.argv[2:])
    sys.stderr.write(
        f"error: {what} is not installed [extra-missing]\n"
        "  this install can load package images (pkgimage.load) and explain the choice (pkgimage why), "
        "but not build or test them\n"
        f"  hint: pip install 'pkgimage[{extra}]'\n"
    )
    return 2


if __name__ == "__main__":
    sys.exit(main())
