"""The route through Python: any interpreter loads the image with `pkgimage.load` and calls its functions by name."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pkgimage
from toolchain.errors import ToolError
from toolchain.image_names import MODULE_ENTRY
from toolchain.run import python_entry, python_mapping
from toolchain.run.calls import Call, CallOutcome
from toolchain.run.flatten import flatten
from toolchain.run.routes.below import below, counted
from toolchain.run.routes.isolation import Program, run_isolated
from toolchain.run.targeting import UNFORCED
from toolchain.signature import (
    Array,
    Constant,
    Dataclass,
    Default,
    Function,
    Kind,
    Member,
    Optional,
    Record,
    Scalar,
    Tuple,
    arrays_of,
)


@dataclass(frozen=True)
class Interpreter:
    """A CPython from 3.11 on."""

    argv: tuple[str, ...] = (sys.executable,)
    """What starts it; an emulator may stand before it."""
    packages: tuple[Path, ...] = ()
    """Folders to import from, besides its own."""


HERE = Interpreter()
"""The one that runs this program."""


def run_python(
    image: Path,
    calls: Sequence[Call],
    names: Sequence[str],
    work: Path,
    deadline: float,
    python: Interpreter = HERE,
    runtime: Path | None = None,
    overloaded: frozenset[str] = frozenset(),
    mapper: Path | None = None,
    *,
    parameters: Sequence[Sequence[str]],
) -> list[CallOutcome]:
    """One outcome per call, made by name from a separate Python.

    names, parameters: the Python name of the function and of its parameters, for each call.
    python: besides its packages it sees the package `pkgimage` only, a copy of `runtime` (default: the one of this
    process). mapper: the library that maps the image where the interpreter's system cannot load it
    (`toolchain.run.python_mapping`). overloaded: names of functions with several signatures: their numbers are passed
    as NumPy scalars of the exact type, which selects the signature.
    The first call of each function is made a second time with keyword arguments; a different result is an outcome
    'raised' that says so.
    An exception is 'raised' with detail "ValueError: text"; a call for which the interpreter lacks NumPy 'not-reached'.
    """
    if not len(names) == len(parameters) == len(calls):
        detail = f"{len(calls)} calls have {len(names)} names and {len(parameters)} lists of parameters"
        raise ToolError("argument-invalid", detail)
    source = runtime or Path(str(pkgimage.__file__)).parent
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="python-", dir=work.resolve()) as temporary:
        directory = Path(temporary)
        visible = directory / "visible"
        shutil.copytree(source, visible / "pkgimage", ignore=shutil.ignore_patterns("__pycache__"))
        try:
            loader = {"PKGIMAGE_LOADER": "pkgimage"} if mapper is None else _mapping(image, mapper, directory, visible)
        except ToolError as problem:
            text = "; ".join([problem.brief, *problem.details])
            return [CallOutcome("load-failed", 0, None, call.arguments, text) for call in calls]
        rows = zip(calls, names, parameters, strict=True)
        plan = [_describe(call, name, list(taken), name in overloaded) for call, name, taken in rows]
        (directory / "plan.json").write_text(json.dumps(plan))
        environment = {
            **loader,
            **UNFORCED,
            "PYTHONPATH": os.pathsep.join(map(str, (visible, *python.packages))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PKGIMAGE_IMAGE": str(image.resolve()),
            "PKGIMAGE_PLAN": str(directory / "plan.json"),
        }
        # -P: the script's own folder must not shadow other modules.
        argv = (*python.argv, "-P", str(python_entry.__file__))
        return run_isolated(Program(argv, environment), calls, directory, deadline)


def _mapping(image: Path, mapper: Path, directory: Path, visible: Path) -> dict[str, str]:
    """The environment for `python_mapping`, with the files that it names. Raises ToolError: `flatten`'s."""
    (directory / "image.flat").write_bytes(flatten(image, MODULE_ENTRY))
    shutil.copy(str(python_mapping.__file__), visible)
    environment = {
        "PKGIMAGE_LOADER": "python_mapping",
        "PKGIMAGE_MAPPER": str(mapper.resolve()),
        "PKGIMAGE_FLAT": str(directory / "image.flat"),
    }
    files = below(image)
    for name, path in files.items():
        flat = directory / f"{name}.flat"
        flat.write_bytes(flatten(path, MODULE_ENTRY))
        environment |= {name: str(path), f"{name}_FLAT": str(flat)}
    return environment | counted(files)


def _describe(call: Call, name: str, parameters: list[str], typed: bool) -> dict[str, object]:
    """What the entry program needs to know about a call besides its words."""
    return {
        "name": name,
        "parameters": parameters,
        "arguments": [_kind(argument, typed) for argument in call.signature.arguments],
        "result": None if call.signature.result is None else _kind(call.signature.result, typed),
        "arrays": sum(1 for _ in arrays_of(call.signature.result)),
    }


def _class(kind: Tuple) -> dict[str, object]:
    """Of a named tuple: its class's module and name, its fields."""
    module, _, name = kind.name.rpartition(".")
    return {"class": [module, name, list(kind.fields)]} if kind.name else {}


def _kind(kind: Kind, typed: bool) -> dict[str, object]:  # noqa: PLR0911 - one for each kind of type
    match kind:
        case Member(name=name):
            return {"kind": "member", "name": name, "value": _kind(kind.value, typed=False)}
        case Scalar():
            return {"kind": kind.kind, "bits": kind.bits, "dtype": repr(kind.dtype), "typed": typed}
        case Array():
            element = kind.element
            name = f"{element.kind}{element.bits}" if isinstance(element, Scalar) else "record"
            return {
                "kind": "array", "element": name, "itemsize": element.size, "dimensions": kind.ndim,
                "dtype": repr(element.dtype), "mutable": kind.mutable,
            }  # fmt: skip
        case Record():
            return {"kind": "record", "element": "record", "itemsize": kind.size, "dtype": repr(kind.dtype)}
        case Dataclass(name=name):
            return {"kind": "dataclass", "name": name, "items": [_kind(item, typed) for item in kind.items]}
        case Tuple():
            return {"kind": "tuple", "items": [_kind(item, typed) for item in kind.items], **_class(kind)}
        case Optional():
            return {"kind": "optional", "item": _kind(kind.item, typed), "words": kind.item.words}
        case Function():
            return {"kind": "function", "name": kind.name}
        case Constant():
            value, left_out = kind.value, isinstance(kind.value, Default)
            shown = value.hex() if isinstance(value, float) else str(value) if isinstance(value, Default) else value
            return {
                "kind": "constant", "value": shown, "float": isinstance(value, float), "omitted": kind.omitted,
                "left_out": left_out,
            }  # fmt: skip
