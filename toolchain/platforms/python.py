"""The names of Python's stable ABI that images may import, from `platforms/native/python3.txt`."""

import re
from dataclasses import dataclass
from pathlib import Path

from toolchain.document import Problem, Spot, error_of
from toolchain.errors import ProfileError
from toolchain.resources import folder as shipped_folder


@dataclass(frozen=True)
class PythonSymbols:
    """What an image may import from Python: names of the stable ABI."""

    functions: frozenset[str]
    data: frozenset[str]


def python_symbols(folder: Path | None = None) -> PythonSymbols:
    """The list in `platforms/native/python3.txt`: one name a line, `DATA` after variables, `#` comments.

    Raises ProfileError 'platform-invalid' with every line that is none of these.
    """
    path = (shipped_folder("platforms") if folder is None else folder) / "native" / "python3.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        brief = f"the symbol list '{path}' cannot be read"
        raise ProfileError("platform-invalid", brief, [str(problem)]) from problem
    names: dict[str, set[str]] = {"": set(), "DATA": set()}
    problems = []
    for number, line in enumerate(lines, 1):
        match = re.fullmatch(r"\s*(?:(_?Py\w+)(?:\s+(DATA))?)?\s*(?:#.*)?", line, re.ASCII)
        if match is None:
            problems.append(Problem(Spot(path, number, 1), "", "should be a Python name, or a name and 'DATA'"))
        elif match[1] in names[""] | names["DATA"]:
            problems.append(Problem(Spot(path, number, 1), "", f"'{match[1]}' stands there twice"))
        elif match[1]:
            names[match[2] or ""].add(match[1])
    if problems:
        raise error_of(path, "symbol list", "platform-invalid", problems)
    return PythonSymbols(frozenset(names[""]), frozenset(names["DATA"]))
