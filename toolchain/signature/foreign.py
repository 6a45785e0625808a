"""Types of Numba's that cannot cross the border between Python and an image, whatever their parts: why, and what to do.

What crosses is data: numbers, arrays, and tuples of these. The types below are handles of things that only Numba's own
run-time can make, hold and free, and Numba is not there where an image is used. Compiled code may use them inside.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Foreign:
    """What a type is, as errors say it."""

    code: str
    what: str
    """The noun with its name, and why it cannot cross."""
    remedy: str


_KINDS = (
    ("generator-unsupported", r"generator\(", "a generator",
     "is a frame that goes on between calls, and only Numba's generator object can hold it",
     "return arrays or tuples of what it yields, or export the function that loops over it"),
    ("enum-unsupported", r"(?:Int)?Enum(?:Member)?(?:<\w+>)?[(\[]\s*(?P<name>[A-Za-z_][\w.]*)", "an enumeration",
     "has members that an image knows by the module of their class and by the type of their values",
     "write Enum(module.Class, int64) with the type of the members' values, or pass the member's `.value`, a number"),
    ("structref-unsupported", r"numba\.(?P<name>[A-Za-z_]\w*)\(", "a structref",
     "is a reference to memory whose fields and lifetime only Numba's proxy class knows",
     "pass and return the fields as numbers, arrays or a named tuple"),
    ("collection-unsupported", r"(?P<name>(?:List|Dict|Set)(?:Type)?(?=[\[(])|reflected (?:list|set)(?=\())",
     "a collection", "is memory that only Numba's own list, dictionary or set can hold",
     ("take and give arrays: List(array) makes a typed list inside of the function, np.array([x for x in items]) "
     "an array")),
)  # fmt: skip
"""(code, how Numba prints it, what it is, why it cannot cross, remedy)."""


def foreign(printed: str) -> Foreign | None:
    """What a type is whose text, as Numba prints it, begins so; a generator's stands behind the type that it yields."""
    for code, pattern, noun, why, remedy in _KINDS:
        if found := re.match(pattern, printed):
            name = found.groupdict().get("name")
            return Foreign(code, f"{noun}{f' ({name})' if name else ''} {why}", remedy)
    return None


REMEDIES = {code: remedy for code, *_, remedy in _KINDS}
"""What to write instead, by code."""
