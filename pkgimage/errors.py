"""The root of every error that this project raises.

An error is part of the product: `brief` is one line that stands alone, `details` says what was found (one
entry per line), `hint` says what to do next, `code` is stable and can be searched for.
"""


class PkgimageError(Exception):
    """An error with a stable code that a person can act on.

    code: stable identifier. brief: one line, no final stop. details: lines of evidence. hint: the next step.
    """

    exit_code = 2

    def __init__(self, code, brief, details=(), hint=""):  # type: ignore[no-untyped-def]
        super().__init__(brief)
        self.code = code
        self.brief = brief
        self.details = tuple(details)
        self.hint = hint

    def __str__(self):  # type: ignore[no-untyped-def]
        """The whole message: brief with its code, details indented, hint last."""
        lines = [f"{self.brief} [{self.code}]"]
        lines += [f"  {line}" for line in self.details]
        if self.hint:
            lines.append(f"  hint: {self.hint}")
        return "\n".join(lines)


class LoadError(PkgimageError):
    """An image cannot be used here. The codes are the rejections R01-R36 of the semantics."""
