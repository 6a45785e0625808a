"""An error as lines: the brief with its code, the details indented, the hint last."""

from pkgimage.errors import PkgimageError
from toolchain.report.lines import Line, line


def error_lines(error: PkgimageError) -> list[Line]:
    """The whole message of `error`; a detail of several lines (a linker's output) keeps its lines.

    Example: `error: cannot read the profile [profile-invalid]`, then `  quickstart.toml:3: package.nam: unknown key`,
    then `  hint: see docs/profile.md`.
    """
    first = line(f"error: {error.brief} [{error.code}]", "error")
    details = [line(f"  {row}") for detail in error.details for row in str(detail).splitlines()]
    return [first, *details, *([line(f"  hint: {error.hint}", "hint")] if error.hint else [])]
