"""The methods of an image as values: for people, and as data that refers to one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pkgimage.data import Data, ExceptionRecord, MethodRecord


class Method:
    """One function name with one signature.

    signature: in Numba's notation, result first; result: its type; parameters: their names; file: relative to the
    package's root ('' = unknown), line: 1-based (0 = unknown); exceptions: what it may raise, with type, text, file and
    line each.
    """

    __slots__ = ("doc", "exceptions", "file", "line", "name", "parameters", "result", "signature")

    def __init__(self, record: MethodRecord, exceptions: tuple[ExceptionRecord, ...]) -> None:
        self.name, self.signature, self.parameters = record.name, record.signature, record.parameters
        self.file, self.line, self.doc = record.file, record.line, record.doc
        self.result = result_of(record.signature)
        self.exceptions = exceptions[record.first_exception : record.first_exception + record.exception_count]

    def __repr__(self) -> str:
        """`<method total: float64(float64[::1]), kernels.py:12>`."""
        place = f", {self.file}:{self.line}" if self.file else ""
        return f"<method {self.name}: {self.signature}{place}>"


class MethodReference:
    """What stands for a function of an image that is read and not loaded. Equal by name."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, MethodReference) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        """`<method total of an image that is not loaded>`."""
        return f"<method {self.name} of an image that is not loaded>"


def methods(data: Data) -> tuple[Method, ...]:
    """The methods of a section. Raises LoadError R33."""
    exceptions = data.exceptions()
    return tuple([Method(record, exceptions) for record in data.methods()])


def result_of(signature: str) -> str:
    """The result of a signature: what stands before the parenthesis of the arguments, the last of the outer ones.

    Texts in quotes may hold anything.
    """
    depth, quote, start, at = 0, "", 0, 0
    while at < len(signature):
        letter = signature[at]
        if quote:
            at += letter == "\\"
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        elif letter in "([":
            start = at if letter == "(" and not depth else start
            depth += 1
        elif letter in ")]":
            depth -= 1
        at += 1
    return signature[:start].strip()
