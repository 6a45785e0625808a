"""Live Python objects by dotted name: functions to export, modules, and global values."""

import importlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from toolchain.errors import ToolError
from toolchain.frontends.problems import Problems

if TYPE_CHECKING:
    from toolchain.serialize import Known


def open_root(root: str, *folders: str) -> None:
    """Make the package importable from `root`, before anything installed, and write no bytecode files into it.

    folders: of further modules, found after everything else.
    """
    sys.dont_write_bytecode = True
    if root not in sys.path:
        sys.path.insert(0, root)
    sys.path.extend(folder for folder in folders if folder not in sys.path)
    importlib.invalidate_caches()


def import_modules(names: Iterable[str], problems: Problems) -> None:
    """Import each module; notes 'module-missing' and 'module-failed' (importing runs the package's own code)."""
    for name in names:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as problem:
            missing = problem.name or name
            own = name == missing or name.startswith(missing + ".")
            text = "does not exist" if own else f"imports '{missing}', which does not exist"
            text = f"module '{name}' {text}"
            if own and _is_class(name):
                hint = "export functions that stand in a module, not methods"
                problems.add("module-missing", f"'{name}' is a class, not a module", hint)
                continue
            problems.add("module-missing", text, "check [package] path and modules")
        except (Exception, SystemExit) as problem:  # noqa: BLE001 - any code may run here, all of it is reported
            problems.add("module-failed", f"module '{name}' cannot be imported: {type(problem).__name__}: {problem}")


def _is_class(dotted: str) -> bool:
    module, _, name = dotted.rpartition(".")
    return isinstance(getattr(sys.modules.get(module), name, None), type)


def module_of(dotted: str) -> str:
    """The module part of `module.function`."""
    return dotted.rpartition(".")[0]


def find(dotted: str, problems: Problems, code: str) -> Any:
    """The object that `module.name` names, or None after noting a problem with `code`.

    The module must have been imported; one that failed to import was reported then and is not reported again.
    """
    module, _, name = dotted.rpartition(".")
    if module not in sys.modules:
        if not module:
            problems.add(code, f"'{dotted}' is not a dotted name", "write it as module.name")
        return None
    try:
        return getattr(sys.modules[module], name)
    except AttributeError:
        problems.add(code, f"module '{module}' has no '{name}'", near_miss(name, dir(sys.modules[module])))
        return None


def named(dotted: str) -> Any:
    """What a module holds under a dotted name, or a class in it. Raises ImportError or AttributeError."""
    outer, _, name = dotted.rpartition(".")
    try:
        holder: Any = importlib.import_module(outer)
    except ModuleNotFoundError as problem:
        if "." not in outer or not f"{outer}.".startswith(f"{problem.name}."):
            raise
        holder = named(outer)
    return getattr(holder, name)


def near_miss(name: str, known: Iterable[str]) -> str:
    """'did you mean ...?' or ''."""
    import difflib

    match = difflib.get_close_matches(name, [k for k in known if not k.startswith("__")], 1)
    return f"did you mean '{match[0]}'?" if match else ""


def read_globals(names: Iterable[str], problems: Problems) -> dict[str, object]:
    """{last part of the dotted name: live value}; notes 'global-missing' and 'name-taken'."""
    values: dict[str, object] = {}
    for dotted in names:
        last = dotted.rpartition(".")[2]
        before = len(problems.rows)
        value = find(dotted, problems, "global-missing")
        if len(problems.rows) > before or module_of(dotted) not in sys.modules:
            continue
        if last in values:
            problems.add("name-taken", f"two globals would be called '{last}': '{dotted}' is the second")
            continue
        values[last] = value
    return values


def methods_of(functions: Iterable[tuple[str, object]]) -> dict[int, str]:
    """id of each function object, and of the plain function in it, to the name under which an image has it."""
    return {
        id(one): name
        for name, function in functions
        if function is not None
        for one in (function, getattr(function, "py_func", function))
    }


def encode(
    values: dict[str, object],
    problems: Problems,
    methods: dict[int, str] | None = None,
    dependencies: "Sequence[Known]" = (),
    more: Mapping[str, object] | None = None,
) -> bytes:
    """The records of the globals; notes what the serializer says of a value that it does not know.

    methods: see `methods_of`; dependencies, more: see `encode_values`.
    """
    from toolchain.serialize import encode_values

    try:
        return encode_values(values, methods=methods, dependencies=dependencies, more=more)
    except ToolError as problem:
        for line in (problem.brief, *problem.details):  # of several problems the first is the brief
            problems.add(problem.code, line, problem.hint)
        return b""
