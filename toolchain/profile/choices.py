"""What well-formed flags can still get wrong."""

from collections.abc import Iterator
from typing import Any

from toolchain.document import Key, Problem
from toolchain.flags import Flags
from toolchain.profile.view import View


def _table(view: View, *key: str | int) -> dict[str, Any]:
    value = view.get(*key)
    return value if isinstance(value, dict) else {}


def flag_problems(view: View) -> Iterator[Problem]:
    """LLVM IR has no bounds to check; flags of checks and excludes are those of a choice that the matrix makes."""
    places: list[Key] = [("build",), *view.items("matrix", "flags")]
    if view.get("package", "frontend") == "llvm":
        for place in places:
            if _table(view, *place).get("check-bounds") == "yes":
                told = "LLVM IR has no arrays whose bounds could be checked"
                yield view.document.problem((*place, "check-bounds"), told)
    base = {**Flags().row(), **_table(view, "build")}
    choices = [{**base, **_table(view, *place)} for place in places[1:]] or [base]
    for places_of, what in ((("check",), "checked"), (("matrix", "exclude"), "excluded")):
        for place in view.items(*places_of):
            wanted = _table(view, *place, "flags")
            if not any(all(choice.get(name) == value for name, value in wanted.items()) for choice in choices):
                told = f"the matrix makes no such choice of flags: nothing would be {what}"
                yield view.document.problem((*place, "flags"), told)
