"""Why a variant is not used: a value, made where the decision is made, and read by loader, `why` and tests alike."""

from __future__ import annotations

from pkgimage.errors import REJECTIONS, LoadError


class Rejection:
    """One reason.

    code: 'R13'; expected: what this run needs of the variant, actual: what the variant has, both in words or digits;
    details: further lines (per target, source or preference); hint: the next step, '' when building again is it.
    """

    __slots__ = ("actual", "code", "details", "expected", "hint")

    def __init__(self, code: str, expected: str, actual: str, details: tuple[str, ...] = (), hint: str = "") -> None:
        self.code = code
        self.expected = expected
        self.actual = actual
        self.details = details
        self.hint = hint

    @property
    def name(self) -> str:
        """'flag-optimize' for R13."""
        return REJECTIONS[self.code]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rejection) and self.facts() == other.facts()

    def __hash__(self) -> int:
        return hash((self.code, self.expected, self.actual))

    def __repr__(self) -> str:
        """`<R13 flag-optimize: expected 3 or higher, found 2>`."""
        return f"<{self.line()}>"

    def line(self) -> str:
        """`R13 flag-optimize: expected 3 or higher, found 2`."""
        return f"{self.code} {self.name}: expected {self.expected}, found {self.actual}"

    def facts(self) -> dict[str, object]:
        """The value as JSON can hold it."""
        return {
            "code": self.code, "name": self.name, "expected": self.expected, "actual": self.actual,
            "details": list(self.details), "hint": self.hint,
        }  # fmt: skip


_EXPECTED = {
    "R01": "a readable file", "R02": "a cache file", "R03": "a whole and consistent file",
    "R04": "a format this pkgimage reads", "R05": "byte order 1, pointer width 8",
    "R06": "bytes that match their sha256",
    "R08": "an image for its own platform", "R15": "native code, or a JIT that is installed",
    "R34": "a library that the system loads",
    "R35": "the image that its header describes",
}  # fmt: skip


def from_error(problem: LoadError) -> Rejection:
    """The rejection that an error of reading or loading one file means."""
    actual = problem.details[-1] if problem.details else problem.brief
    details = (problem.brief, *problem.details)
    return Rejection(problem.code, _EXPECTED.get(problem.code, "a sound file"), actual, details, problem.hint)
