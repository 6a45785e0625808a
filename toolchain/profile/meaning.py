"""What a well-formed profile can still get wrong: names that do not meet, values that contradict each other.

These checks read the raw data and skip over whatever has the wrong shape (`model` reports that), so that one mistake
does not hide the others.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from toolchain.document import Document, Problem, near_miss
from toolchain.platforms import Platform
from toolchain.profile.checks import check_problems
from toolchain.profile.choices import flag_problems
from toolchain.profile.depends import depend_problems
from toolchain.profile.hosts import host_problems
from toolchain.profile.installed import installed_problem
from toolchain.profile.model import is_dotted, is_name
from toolchain.profile.named import named_problems
from toolchain.profile.targets import Natives, nowhere, target_problems
from toolchain.profile.view import Declared, View


def _place_problems(view: View) -> Iterator[Problem]:
    """The package is in a directory or installed, not both; LLVM IR is in a directory."""
    given = [key for key in ("path", "distribution") if view.get("package", key) is not None]
    if not isinstance(view.get("package"), dict):
        return
    if not given:
        yield view.document.problem(("package",), "'path' is missing (or 'distribution', for an installed package)")
    if len(given) == 2:
        yield view.document.problem(("package", "distribution"), "stands beside 'path': the package is in one place")
    pin = view.text("package", "distribution")
    if pin is None or "==" not in pin:
        return
    if view.get("package", "frontend") == "llvm":
        yield view.document.problem(("package", "distribution"), "the llvm front end takes files: write 'path'")
    elif problem := installed_problem(pin):
        yield view.document.problem(("package", "distribution"), problem)


def _path_problems(view: View) -> Iterator[Problem]:
    """The package's directory exists, and so do the IR files in it."""
    text = view.text("package", "path")
    if text is None:
        return
    root = root_of(view.document, text)
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


def root_of(document: Document, text: str) -> Path | None:
    """The absolute directory that `package.path` names, relative to the file that says it; None when there is none."""
    file = document.spot(("package", "path")).path
    try:
        root = (file.parent / text).resolve()
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
    """Platforms are known, routes belong to a listed platform, and required ones can run."""
    document, listed = view.document, [name for _, name in view.texts("matrix", "platforms")]
    for key, name in view.texts("matrix", "platforms"):
        if name not in platforms:
            yield document.problem(key, f"unknown platform '{name}'{near_miss(name, platforms)}")
        elif name in listed[: int(key[-1])]:
            yield document.problem(key, f"'{name}' stands there twice")
    chosen = [platforms[name] for name in listed if name in platforms] or list(platforms.values())
    allowed = {name for _, name in view.texts("matrix", "routes")}
    named = view.get("matrix", "cpu-models")
    routes = {route for platform in chosen for route in (*platform.routes, *platform.cpu_routes)
              if route in platform.routes or (isinstance(named, dict) and platform.id in named)}
    known = {route for platform in platforms.values() for route in (*platform.routes, *platform.cpu_routes)}
    for field in ("routes", "require"):
        for key, name in view.texts("matrix", field):
            usable = routes & allowed if field == "require" and allowed else routes
            if name in known and name not in usable:
                yield document.problem(key, f"no listed platform runs by the route '{name}'")


def meaning_problems(
    document: Document, platforms: Mapping[str, Platform], native: Natives = nowhere
) -> list[Problem]:
    """Every problem of meaning in `document`, in no particular order."""
    view = View(document)
    exports: dict[str, list[Declared]] = {}
    for key in view.items("package", "export"):
        if (function := view.text(*key, "function")) is not None:
            found = [view.signature(*item) for item in view.items(*key, "signatures")]
            exports.setdefault(function.rpartition(".")[2], []).extend(s for s in found if s is not None)
    problems = [*_place_problems(view), *_path_problems(view), *_name_problems(view), *_signature_problems(view)]
    problems += [*_matrix_problems(view, platforms), *named_problems(view, platforms), *flag_problems(view)]
    problems += target_problems(view, platforms, native)
    problems += host_problems(view, platforms)
    problems += depend_problems(view)
    for check in view.items("check"):
        problems += check_problems(view, check, exports)
    return problems
