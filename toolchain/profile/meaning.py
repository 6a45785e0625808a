"""What a well-formed profile can still get wrong: names that do not meet, values that contradict each other.

These checks read the raw data and skip over whatever has the wrong shape (`model` reports that), so that one mistake
does not hide the others.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from toolchain.document import Document, Key, Problem
from toolchain.errors import ToolError
from toolchain.platforms import Platform
from toolchain.profile.fit import arguments_fit, fits
from toolchain.profile.model import is_dotted, is_name
from toolchain.signature import parse_profile_signature, Signature

Declared = tuple[bool, Signature]
"""(the result type was written, the signature)."""


def signature_text(declared: Declared) -> str:
    """The canonical text; without the result where it was left to inference: `(float64[::1])`."""
    written, signature = declared
    text = str(signature)
    return text if written else text[text.index("(") :]


class View:
    """The raw data, asked only for what has the right type."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def get(self, *key: str | int) -> Any:
        value: Any = self.document.data
        for part in key:
            inside = isinstance(value, dict) if isinstance(part, str) else isinstance(value, list)
            if not inside or (part not in value if isinstance(part, str) else part >= len(value)):
                return None
            value = value[part]
        return value

    def text(self, *key: str | int) -> str | None:
        value = self.get(*key)
        return value if isinstance(value, str) else None

    def items(self, *key: str | int) -> list[Key]:
        value = self.get(*key)
        return [(*key, i) for i in range(len(value))] if isinstance(value, list) else []

    def texts(self, *key: str | int) -> list[tuple[Key, str]]:
        return [(item, text) for item in self.items(*key) if (text := self.text(*item)) is not None]

    def signature(self, *key: str | int) -> Declared | None:
        """The signature at `key`, None when there is none that can be read."""
        text = self.text(*key)
        try:
            return None if text is None else parse_profile_signature(text)
        except (ToolError, RecursionError):
            return None


def _near(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _path_problems(view: View) -> Iterator[Problem]:
    """The package's directory exists, and so do the IR files in it."""
    text = view.text("package", "path")
    if text is None:
        return
    root = root_of(view.document.path, text)
    if root is None:
        yield view.document.problem(("package", "path"), f"is not a directory: '{text}'")
        return
    llvm = view.get("package", "frontend") == "llvm"
    files = [(key, name) for key, name in view.texts("package", "modules") if name.endswith((".ll", ".bc"))]
    for key, name in files:
        if not llvm:
            yield view.document.problem(key, "IR files need frontend = 'llvm'")
        elif Path(name).is_absolute() or ".." in Path(name).parts:
            yield view.document.problem(key, f"should be a path below package.path, is '{name}'")
        elif not (root / name).is_file():
            yield view.document.problem(key, f"there is no file '{name}' in package.path")
    if llvm and not files:
        yield view.document.problem(("package", "modules"), "the llvm front end needs at least one .ll or .bc file")


def root_of(profile: Path, text: str) -> Path | None:
    """The absolute directory that `package.path` names, relative to the profile's file; None when there is none."""
    try:
        root = (profile.parent / text).resolve()
        return root if root.is_dir() else None
    except (OSError, ValueError, RuntimeError):  # a NUL in the name, a loop of links
        return None


def _name_problems(view: View) -> Iterator[Problem]:
    """Modules, functions and globals have usable names, and no two of them share one."""
    numba = view.get("package", "frontend") == "numba"
    for key, module in view.texts("package", "modules"):
        if not is_dotted(module) and not module.endswith((".ll", ".bc")):
            yield view.document.problem(key, f"should be a module's dotted name, is '{module}'")
    taken: dict[str, str] = {}
    functions = [((*key, "function"), view.text(*key, "function")) for key in view.items("package", "export")]
    for key, dotted in [*functions, *view.texts("package", "globals")]:
        if dotted is None:
            continue
        what, name = ("global" if "globals" in key else "function"), dotted.rpartition(".")[2]
        if what == "function" and numba and not is_dotted(dotted, 2):
            yield view.document.problem(key, f"should be a dotted name such as 'module.function', is '{dotted}'")
        elif what == "function" and not is_name(name):
            yield view.document.problem(key, f"'{name}' cannot be a Python name")
        elif name.startswith("__"):
            yield view.document.problem(key, f"'{name}' is reserved: names must not start with two underscores")
        if name in taken:
            yield view.document.problem(key, f"the name '{name}' is already taken by {taken[name]}")
        taken.setdefault(name, f"the {what} '{dotted}'")


def _signature_problems(view: View) -> Iterator[Problem]:
    """No two signatures of a function have the same arguments; LLVM IR needs every result type."""
    llvm = view.get("package", "frontend") == "llvm"
    for export in view.items("package", "export"):
        seen: set[object] = set()
        for key in view.items(*export, "signatures"):
            declared = view.signature(*key)
            if declared is None:
                continue
            if llvm and not declared[0]:
                yield view.document.problem(key, "LLVM IR needs the result type: write 'float64(float64)'")
            if declared[1].arguments in seen:
                yield view.document.problem(key, "a signature with the same arguments stands there twice")
            seen.add(declared[1].arguments)


def _matrix_problems(view: View, platforms: Mapping[str, Platform]) -> Iterator[Problem]:
    """Platforms are known, routes belong to a listed platform, excludes say which, require can be met."""
    document, listed = view.document, [name for _, name in view.texts("matrix", "platforms")]
    for key, name in view.texts("matrix", "platforms"):
        if name not in platforms:
            yield document.problem(key, f"unknown platform '{name}'{_near(name, list(platforms))}")
        elif name in listed[: int(key[-1])]:
            yield document.problem(key, f"'{name}' stands there twice")
    chosen = [platforms[name] for name in listed if name in platforms] or list(platforms.values())
    allowed = {name for _, name in view.texts("matrix", "routes")}
    routes = {route for platform in chosen for route in platform.routes}
    known = {route for platform in platforms.values() for route in platform.routes}
    for field in ("routes", "require"):
        for key, name in view.texts("matrix", field):
            usable = routes & allowed if field == "require" and allowed else routes
            if name in known and name not in usable:
                yield document.problem(key, f"no listed platform runs by the route '{name}'")
    required = {name for _, name in view.texts("matrix", "require")}
    for entry in view.items("matrix", "exclude"):
        platform, route = view.text(*entry, "platform"), view.text(*entry, "route")
        if platform is not None and platform not in platforms:
            near = _near(platform, list(platforms))
            yield document.problem((*entry, "platform"), f"unknown platform '{platform}'{near}")
        if isinstance(view.get(*entry), dict) and not {"platform", "route"} & set(view.get(*entry)):
            yield document.problem(entry, "should name a platform, a route, or both")
        if route is not None and route in required and platform is None:
            yield document.problem((*entry, "route"), f"the route '{route}' is required too")


def _check_problems(view: View, check: Key, exports: Mapping[str, list[Declared]]) -> Iterator[Problem]:
    """One `[[check]]`: its function, where arguments and expectation come from, and whether they fit."""
    document, table = view.document, view.get(*check)
    if not isinstance(table, dict):
        return
    name = view.text(*check, "function")
    if name is not None and name not in exports:
        known = [export for export in exports if export == name.rpartition(".")[2]] or list(exports)
        near = f"; did you mean '{known[0]}'?" if len(known) == 1 else _near(name, known)
        yield document.problem((*check, "function"), f"'{name}' is no exported function{near}")
    if ("args" in table) == ("generator" in table):
        both = "not both" if "args" in table else "has neither"
        yield document.problem(check, f"needs either args or generator, {both}")
    for key in ("seed", "size"):
        if key in table and "generator" not in table:
            yield document.problem((*check, key), "means nothing without generator")
    if "expect" in table and "oracle" in table:
        yield document.problem(check, "needs either expect or oracle, not both")
    elif not {"expect", "oracle", "raises"} & set(table):
        yield document.problem(check, "needs expect, oracle or raises, has none")
    elif "expect" in table and "raises" in table:
        yield document.problem(check, "a call that raises has no result: expect and raises exclude each other")
    if view.get("package", "frontend") == "llvm" and table.get("oracle") in ("numba", "python"):
        yield document.problem((*check, "oracle"), "LLVM IR has no Python function: write 'module:function'")
    if "tolerance" in table and not {"expect", "oracle"} & set(table):
        yield document.problem((*check, "tolerance"), "means nothing without expect or oracle")
    yield from _fit_problems(view, check, exports.get(name or "", []))


def _fit_problems(view: View, check: Key, signatures: list[Declared]) -> Iterator[Problem]:
    document, wanted = view.document, view.signature(*check, "signature")
    if not signatures:
        return
    if wanted is not None:
        same = [s for s in signatures if s[1].arguments == wanted[1].arguments]
        if not same or (wanted[0] and same[0][0] and wanted[1].result != same[0][1].result):
            known = ", ".join(f"'{signature_text(s)}'" for s in signatures)
            yield document.problem((*check, "signature"), f"the function is exported as {known}")
            return
        signatures = same
    args = view.get(*check, "args")
    if isinstance(args, list):
        fitting = [s for s in signatures if arguments_fit(args, s[1])]
        if not fitting:
            known = ", ".join(f"'{signature_text(s)}'" for s in signatures)
            yield document.problem((*check, "args"), f"do not fit {known}")
            return
        signatures = fitting
    expect = view.get(*check, "expect")
    readable = isinstance(expect, bool | int | float | str | list)
    if readable and all(s[0] and not fits(expect, s[1].result) for s in signatures):
        known = ", ".join(f"'{signature_text(s)}'" for s in signatures)
        yield document.problem((*check, "expect"), f"does not fit the result of {known}")


def meaning_problems(document: Document, platforms: Mapping[str, Platform]) -> list[Problem]:
    """Every problem of meaning in `document`, in no particular order."""
    view = View(document)
    exports: dict[str, list[Declared]] = {}
    for key in view.items("package", "export"):
        if (function := view.text(*key, "function")) is not None:
            found = [view.signature(*item) for item in view.items(*key, "signatures")]
            exports.setdefault(function.rpartition(".")[2], []).extend(s for s in found if s is not None)
    problems = [*_path_problems(view), *_name_problems(view), *_signature_problems(view)]
    problems += _matrix_problems(view, platforms)
    for check in view.items("check"):
        problems += _check_problems(view, check, exports)
    return problems
