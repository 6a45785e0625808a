# mypy: disable-error-code="no-untyped-call,attr-defined"
"""Inside a recorded program: at its end, write which functions Numba compiled for which signatures.

`toolchain.run.recording` runs a program with a `sitecustomize` that loads this file by its path, in whatever
environment the program has; so this module imports nothing of ours, and Numba only at the end of a program that did.
The environment variable `PKGIMAGE_RECORD` names the folder in which each process writes `<pid>.json`:

    {"numba", "python", "distributions": {import name: [distribution, version]},
     "functions": [{"function", "module", "signatures": [text]}], "folders": {import name: folder}}

`function` is the dotted name under which a module holds the dispatcher, or `module:qualified.name` when none does
(closures, methods). `folders` has the program's own modules, as far as they lie below the folder that it started in. A
text is Numba's notation as `toolchain.signature` reads it; what that notation has no word for is written in Numba's own
words, without addresses of this process.
"""

import atexit
import gc
import json
import os
import platform
import re
import sys
from pathlib import Path
from typing import Any

VARIABLE = "PKGIMAGE_RECORD"
GONE = "gone"
"""In the place of a passed function that nothing held any more when the program ended."""


def install() -> None:
    """Have this process write its recording when it ends."""
    try:
        start = Path.cwd()
    except FileNotFoundError:  # it was removed: no module lies below it
        start = None
    atexit.register(write, start)


def write(start: Path | None) -> None:
    """The recording of this process, when it used Numba and the folder is still there. start: where it began."""
    folder = os.environ.get(VARIABLE, "")
    if "numba.core.dispatcher" not in sys.modules or not Path(folder).is_dir():
        return
    functions = recorded()
    tops = {str(row["module"]).partition(".")[0] for row in functions}
    row = {
        "numba": sys.modules["numba"].__version__,
        "python": platform.python_version(),
        "distributions": (installed := distributions(tops)),
        "functions": functions,
        "folders": folders(tops - installed.keys(), start) if start else {},
    }
    whole = Path(folder) / f"{os.getpid()}.json"
    part = whole.with_suffix(".part")
    part.write_text(json.dumps(row, sort_keys=True), "utf-8")
    part.replace(whole)


def distributions(tops: set[str]) -> dict[str, list[str]]:
    """{import name: [distribution, version]} of installed packages."""
    from importlib import metadata

    found = metadata.packages_distributions()
    return {top: [found[top][0], metadata.version(found[top][0])] for top in sorted(tops) if found.get(top)}


def folders(tops: set[str], start: Path) -> dict[str, str]:
    """{import name: folder, relative to `start`} of the modules that lie below it."""
    found = {}
    for top in sorted(tops - {"__main__"}):
        file = getattr(sys.modules.get(top), "__file__", None)
        if not file:
            continue
        place = Path(file).resolve().parents[1 if hasattr(sys.modules[top], "__path__") else 0]
        if place.is_relative_to(start.resolve()):
            found[top] = place.relative_to(start.resolve()).as_posix()
    return found


def recorded() -> list[dict[str, Any]]:
    """One row for every live dispatcher that compiled something; Numba's own functions are left out."""
    from numba.core import dispatcher

    rows = []
    for thing in gc.get_objects():
        if dispatcher.Dispatcher not in type(thing).__mro__:  # isinstance would ask dead weak proxies
            continue
        module = str(thing.py_func.__module__ or "")
        texts = {signature_text(result.signature) for result in thing.overloads.values()}
        if texts and module.partition(".")[0] != "numba":
            rows.append({"function": dotted(thing), "module": module, "signatures": sorted(texts)})
    return sorted(rows, key=lambda row: (row["function"], row["signatures"]))


def dotted(thing: Any) -> str:
    """`module.name` when that module, or another one of the same package, holds this very dispatcher."""
    function = thing.py_func
    own = str(function.__module__ or "")  # functions made by exec may have none
    modules = [own, *sorted(m for m in list(sys.modules) if _same_package(m, own))]
    for module in modules:
        names = vars(sys.modules[module]) if module in sys.modules else {}
        if names.get(function.__name__) is thing:
            return f"{module}.{function.__name__}"
    for module in modules:
        for name, value in list(vars(sys.modules[module]).items()) if module in sys.modules else ():
            if value is thing:
                return f"{module}.{name}"
    return f"{own}:{function.__qualname__}"


def _same_package(module: str, other: str) -> bool:
    return module.partition(".")[0] == other.partition(".")[0]


def _passed(kind: Any) -> str:
    """The function behind the type of a function argument; the type does not keep it alive."""
    try:
        return dotted(kind.dispatcher)
    except ReferenceError:
        return GONE


def signature_text(signature: Any) -> str:
    """`float32(float32[::1], int64)`."""
    return f"{notation(signature.return_type)}({', '.join(notation(kind) for kind in signature.args)})"


def notation(kind: Any) -> str:  # noqa: C901, PLR0911, PLR0912 - one case for each kind of type
    """One type in Numba's notation."""
    from numba import types

    match kind:
        case types.Array() if type(kind) is types.Array and kind.aligned:
            axes = [":"] * kind.ndim
            if kind.layout in "CF" and axes:
                axes[-1 if kind.layout == "C" else 0] = "::1"
            text = f"{notation(kind.dtype)}[{','.join(axes)}]"
            return text if kind.mutable else f"const({text})"
        case types.NamedTuple() | types.NamedUniTuple():
            fields = ", ".join(notation(inner) for inner in kind.types)
            return f"NamedTuple({kind.instance_class.__module__}.{kind.instance_class.__qualname__}, {fields})"
        case types.EnumMember():
            made = kind.instance_class
            return f"Enum({made.__module__}.{made.__qualname__}, {notation(kind.dtype)})"
        case types.UniTuple():
            return f"UniTuple({notation(kind.dtype)}, {kind.count})"
        case types.BaseTuple():
            return f"Tuple(({', '.join(notation(inner) for inner in kind.types)}))"
        case types.Optional():
            return f"Optional({notation(kind.type)})"
        case types.Omitted():
            return f"omitted(default={kind.value!r})"
        case types.StringLiteral():
            return f"Literal[str]({kind.literal_value!r})"
        case types.Literal():
            return notation(types.unliteral(kind))
        case types.Boolean():
            return "bool"
        case types.NoneType():
            return "none"
        case types.Dispatcher():
            return f"function({_passed(kind)})"
        case _:
            return re.sub(r"0x[0-9a-fA-F]+", "0x0", " ".join(str(kind).split()))
