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
    "R07": "wrong-package",
    "R08": "wrong-platform",
    "R09": "interpreter",
    "R10": "flag-debug-info",
    "R11": "flag-check-bounds",
    "R12": "flag-inline",
    "R13": "flag-optimize",
    "R14": "native-code-disabled",
    "R15": "native-code-missing",
    "R16": "cpu-target",
    "R17": "os-state",
    "R18": "os-version",
    "R19": "base-missing",
    "R20": "dependency-missing",
    "R21": "dependency-build-id",
    "R22": "dependency-loaded",
    "R23": "build-id",
    "R24": "image-missing",
    "R25": "image-size",
    "R26": "source-missing",
    "R27": "source-size",
    "R28": "source-content",
    "R29": "preference",
    "R30": "global-value",
    "R31": "producer",
    "R32": "image-digest",
    "R33": "data-digest",
    "R34": "load-failed",
    "R35": "entry-mismatch",
    "R36": "disabled",
}
"""Why an image or a variant in a depot is not used, in the order in which it is checked (`pkgimage.rules`)."""


class LoadError(PkgimageError):
    """An image cannot be used here. The code is one of `REJECTIONS`."""

    @property
    def name(self) -> str:
        """The rejection's name: 'truncated' for R03."""
        return REJECTIONS.get(self.code, self.code)


def damaged_data(detail: str) -> LoadError:
    """R33 for a data section whose bytes make no sense."""
    return LoadError("R33", "the image's data is damaged", [detail], "copy or build the image again")
