"""Write docs/errors.md from the catalogue, the rejections and the audit's rules; see which codes the code uses.

    python scripts/errors_page.py            write the page
    python scripts/errors_page.py --check    exit code 1 when the page, or the catalogue, is not up to date

`read` reads the source of both packages and follows every value that can become the code of an error or the reason of
a check: literals, both sides of a choice, local variables, and parameters, whose callers are then asked. An expression
that it cannot follow is reported, and belongs into `ELSEWHERE`.
"""

import ast
import functools
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "errors.md"
PACKAGES = ("pkgimage", "toolchain")
CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*|R[0-9]{2}")
ROOT_ERROR = "PkgimageError"
"""It and all classes below it take a code first."""
SINKS = {
    "CheckResult": (2, "reason"), "unfinished": (3, "reason"), "CellResult": (3, "own_reason"),
    "replace": (9, "reason"),
    "Rejection": (0, "code"),
    "Availability": (1, "code"), "Refusal": (0, "code"), "refusals.add": (0, "code"),
    "problems.add": (0, "code"), "Remark": (0, "code"), "_case": (3, "reason"),
}  # fmt: skip
"""What takes a code: name of the callable, position and name of the argument."""
TABLES = {"toolchain.frontends.llvm": ("_RULES", "found"), "toolchain.signature.foreign": ("_KINDS",)}
"""Modules with codes in the first column of tables: every tuple in these names' values, or appended to them."""
ELSEWHERE = {
    ("toolchain.run.checking", "outcome.state"): ("crashed", "timeout", "load-failed"),
    ("toolchain.run.checking", "UNUSABLE"): ("cpu-target-unusable",),
    ("toolchain.run.stages.proofs", "UNUSABLE"): ("cpu-target-unusable",),
    ("toolchain.run.targeting", "outcome.state"): (),  # as of any call
    ("toolchain.run.checking", "row['reason']"): (),  # what another process found: its source is read too
    ("toolchain.run.proving", "check.subject"): (),  # the audit's findings, which have their own table
    ("toolchain.frontends.problems", "codes[0]"): (),  # one that was added
    ("toolchain.cpu.problem", "remarks[0].code"): (),  # one that was noted
    ("toolchain.frontends.llvm", "code"): (),  # see TABLES
    ("toolchain.signature.foreign", "code"): (),  # see TABLES
    ("toolchain.frontends.numba", "code"): (  # `numba_refusal.kind_of`
        "not-a-function", "ufunc-unsupported", "stencil-unsupported", "jitclass-unsupported", "callback-unsupported",
    ),
    ("toolchain.run.rejections.judging", "*row"): (),  # what the rules found, which have their own table
    ("toolchain.report.junit", "check['reason']"): (),  # of a result that exists
    ("toolchain.report.junit", "cell['reason']"): (),
}
"""(module, expression): the codes it can be, where they cannot be followed."""

Function = tuple[str, str]
"""Module and name."""
Call = tuple[ast.FunctionDef | None, ast.Call]
"""The innermost function around a call, and the call."""


@dataclass
class Reader:
    """What was found so far."""

    modules: dict[str, ast.Module]
    found: dict[str, set[str]] = field(default_factory=dict)
    """Code: modules that use it."""
    unread: list[str] = field(default_factory=list)
    sinks: dict[str, tuple[int, str]] = field(default_factory=dict)
    imports: dict[str, dict[str, Function]] = field(default_factory=dict)
    calls: dict[str, list[Call]] = field(default_factory=dict)
    carriers: dict[Function, tuple[int, str]] = field(default_factory=dict)
    """Functions of our own that pass a parameter on as a code."""

    def run(self) -> None:
        """Read every module until no new carrier turns up."""
        self.imports = {module: dict(_imports(tree)) for module, tree in self.modules.items()}
        self.calls = {module: list(_calls(tree)) for module, tree in self.modules.items()}
        self.sinks = SINKS | dict.fromkeys(_below(ROOT_ERROR, self.modules.values()), (0, "code"))
        known = -1
        while known != len(self.carriers):
            known = len(self.carriers)
            self.found, self.unread = {}, []
            for module, tree in self.modules.items():
                self._module(module, tree)

    def _module(self, module: str, tree: ast.Module) -> None:
        for function, call in self.calls[module]:
            place = self._sink(module, call)
            value = None if place is None else _argument(call, place)
            if value is not None:
                self._value(module, function, value)
        for code in _of_properties(tree):
            self._use(module, code)
        for name in TABLES.get(module, ()):
            for code in _first_column(tree, name):
                self._use(module, code)

    def _sink(self, module: str, call: ast.Call) -> tuple[int, str] | None:
        name = ast.unparse(call.func)
        if re.fullmatch(r"type\(.*\)", name):
            return 0, "code"
        for known in (name, name.rpartition(".")[2] if not name.endswith(".add") else ".".join(name.split(".")[-2:])):
            if known in self.sinks:
                return self.sinks[known]
        return self.carriers.get(self._origin(module, name))

    def _origin(self, module: str, name: str) -> Function:
        """Where `name`, called in `module`, is defined: here, or where it is imported from, through packages."""
        for _ in range(5):
            inside = module if module in self.imports else f"{module}.__init__"
            if name not in self.imports.get(inside, {}):
                return module, name
            module, name = self.imports[inside][name]
        return module, name

    def _use(self, module: str, code: str) -> None:
        if code:
            self.found.setdefault(code, set()).add(module.removesuffix(".__init__"))

    def _value(self, module: str, function: ast.FunctionDef | None, value: ast.expr) -> None:
        elsewhere = ELSEWHERE.get((module, ast.unparse(value)))
        match value:
            case _ if elsewhere is not None:
                for code in elsewhere:
                    self._use(module, code)
            case ast.Constant(value=str() as code) if CODE.fullmatch(code) or not code:
                self._use(module, code)
            case ast.IfExp():
                self._value(module, function, value.body)
                self._value(module, function, value.orelse)
            case ast.Attribute(attr="code" | "reason"):
                pass  # of an error or a result that exists: its maker is read
            case ast.Name() if function is not None and value.id in _parameters(function):
                self.carriers[module, function.name] = (_parameters(function).index(value.id), value.id)
            case ast.Name() if function is not None and (assigned := _assigned(function, value.id)):
                for each in assigned:
                    self._value(module, function, each)
            case _:
                self.unread.append(f"{module}:{value.lineno}: {ast.unparse(value)}")


def _calls(tree: ast.AST, function: ast.FunctionDef | None = None) -> Iterator[Call]:
    """Every call, with the innermost function around it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield function, node
        yield from _calls(node, node if isinstance(node, ast.FunctionDef) else function)


def _imports(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    """(name, where it comes from) of everything that is imported by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, (node.module or "", alias.name)


def _argument(call: ast.Call, place: tuple[int, str]) -> ast.expr | None:
    by_name = next((keyword.value for keyword in call.keywords if keyword.arg == place[1]), None)
    return by_name or (call.args[place[0]] if len(call.args) > place[0] else None)


def _parameters(function: ast.FunctionDef) -> list[str]:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return names[1:] if names[:1] == ["self"] else names


def _assigned(function: ast.FunctionDef, name: str) -> list[ast.expr]:
    nodes = [node for node in ast.walk(function) if isinstance(node, ast.Assign | ast.AnnAssign)]
    found = []
    for node in nodes:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            if isinstance(target, ast.Name) and target.id == name and node.value is not None:
                found.append(node.value)
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = zip(target.elts, node.value.elts, strict=False)
                found += [value for inner, value in pairs if isinstance(inner, ast.Name) and inner.id == name]
    return found


def _of_properties(tree: ast.Module) -> Iterator[str]:
    """Literals that a property `reason` or `code` falls back to."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in ("reason", "code"):
            for end in ast.walk(node):
                value = end.value if isinstance(end, ast.Return) else None
                for each in (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,):
                    if isinstance(each, ast.Constant) and isinstance(each.value, str) and CODE.fullmatch(each.value):
                        yield each.value


def _first_column(tree: ast.Module, name: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets):
            rows: list[ast.AST] = list(ast.walk(node.value))
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == f"{name}.append":
            rows = list(node.args)
        else:
            continue
        for row in rows:
            match row:
                case ast.Tuple(elts=[ast.Constant(value=str() as code), *_]) if CODE.fullmatch(code):
                    yield code
                case _:
                    pass


def _below(root: str, modules: Iterable[ast.Module]) -> set[str]:
    """The names of class `root` and of all classes below it."""
    classes = [node for tree in modules for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names, known = {root}, 0
    while known != len(names):
        known = len(names)
        names |= {node.name for node in classes if any(ast.unparse(base) in names for base in node.bases)}
    return names


@functools.cache
def read(root: Path = ROOT) -> Reader:
    """Every code that the source below `root` uses, with the modules that use it."""
    modules = {}
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            name = ".".join(path.relative_to(root).with_suffix("").parts)
            modules[name] = ast.parse(path.read_text(encoding="utf-8"))
    reader = Reader(modules)
    reader.run()
    return reader


def lines() -> Iterator[str]:
    """The page."""
    sys.path.insert(0, str(ROOT))
    from pkgimage.errors import REJECTIONS  # noqa: PLC0415 (the checkout is on the path only now)
    from toolchain.audit.rules import RULES  # noqa: PLC0415 (this script runs without an installation too)
    from toolchain.catalogue import CATALOGUE  # noqa: PLC0415 (the checkout is on the path only now)

    used = read().found
    yield from HEAD.strip().splitlines()
    for title, entries in CATALOGUE.items():
        yield from ("", f"## {title}", "", "| code | cause | remedy | used in |", "| --- | --- | --- | --- |")
        for entry in entries:
            name = f" {REJECTIONS[entry.code]}" if entry.code in REJECTIONS else ""
            places = ", ".join(f"`{module}`" for module in sorted(used.get(entry.code, ())))
            yield f"| `{entry.code}`{name} | {entry.cause} | {entry.remedy} | {places} |"
    yield from ("", "## Findings of the audit", "", FINDINGS, "", "| code | proved when it passes | quirk |")
    yield "| --- | --- | --- |"
    for rule in RULES.values():
        quirks = ", ".join(sorted(set(rule.quirks.values())))
        yield f"| `{rule.code}` | {rule.proves} | {quirks} |"


HEAD = """
# Errors

An error is `error: brief [code]`, then details, then a hint. The code is stable; the words may change. The same codes
are the reasons of checks in reports. `python scripts/errors_page.py` writes this page from `toolchain.catalogue`.
"""
FINDINGS = "Each rule is one check of the cell with the route `file`; a finding has the rule's code as its reason."


def complaints() -> list[str]:
    """What keeps the catalogue from being complete and exact."""
    sys.path.insert(0, str(ROOT))
    from toolchain.catalogue import ENTRIES  # noqa: PLC0415 (the checkout is on the path only now)

    reader = read()
    unused = ENTRIES.keys() - reader.found.keys()
    return [
        *(f"cannot follow {text}: see ELSEWHERE" for text in reader.unread),
        *(
            f"'{code}' ({', '.join(sorted(reader.found[code]))}) is not in the catalogue"
            for code in sorted(reader.found.keys() - ENTRIES.keys())
        ),
        *(f"'{code}' is in the catalogue, but nothing uses it" for code in sorted(unused)),
    ]


def main(arguments: list[str]) -> int:
    """Write the page, or compare it."""
    text = "\n".join(lines()) + "\n"
    wrong = complaints()
    if "--check" not in arguments:
        PAGE.write_text(text, encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != text:
        wrong.append("docs/errors.md is not up to date: python scripts/errors_page.py")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
