"""The root of every error that this project raises.

An error is part of the product: `brief` is one line that stands alone, `details` says what was found (one
entry per line), `hint` says what to do next, `code` is stable and can be searched for.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing `typing` for the real one would cost more than the rest of this package
if TYPE_CHECKING:
    from collections.abc import Iterable


class PkgimageError(Exception):
    """An error with a stable code that a person can act on.

    code: stable identifier. brief: one line, no final stop. details: lines of evidence. hint: the next step.
    """

    exit_code = 2

    def __init__(self, code: str, brief: str, details: Iterable[str] = (), hint: str = "") -> None:
        super().__init__(brief)
        self.code = code
        self.brief = brief
        self.details = tuple(details)
        self.hint = hint

    def __str__(self) -> str:
        """The whole message: brief with its code, details indented, hint last."""
        lines = [f"{self.brief} [{self.code}]"]
        lines += [f"  {line}" for line in self.details]
        if self.hint:
            lines.append(f"  hint: {self.hint}")
        return "\n".join(lines)


REJECTIONS = {
    "R01": "unreadable",
    "R02": "bad-magic",
    "R03": "truncated",
    "R04": "format-version",
    "R05": "byte-order-or-width",
    "R06": "header-digest",
    "R08": "wrong-platform",
    "R09": "interpreter",
    "R18": "os-version",
    "R32": "image-digest",
    "R33": "data-digest",
    "R34": "load-failed",
    "R35": "entry-mismatch",
}
"""The rejections that loading one file by its path can give, in the order in which they are checked."""


class LoadError(PkgimageError):
    """An image cannot be used here. The code is one of `REJECTIONS`."""

    @property
    def name(self) -> str:
        """The rejection's name: 'truncated' for R03."""
        return REJECTIONS.get(self.code, self.code)
