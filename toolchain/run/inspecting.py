"""What an image file holds, as one value that JSON can carry; nothing of the file is executed or mapped as code.

Three readers: the run-time's own (header, methods, globals), its section reader (sizes), and LIEF (exports, imports,
what the loader will ask for) where it is installed. All digests that the header promises are checked first.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pkgimage import sections
from pkgimage.base import BASE
from pkgimage.data import Data, MethodRecord
from pkgimage.definitions import Definition, Field
from pkgimage.dependencies import attach
from pkgimage.digest import sha256
from pkgimage.errors import LoadError
from pkgimage.image import ImageFile, check_data, read_image
from pkgimage.methods import MethodReference
from toolchain.codegen.targets import ALL, LEFT_OUT
from toolchain.cpu.target import CLONE_ALL
from toolchain.errors import ToolError
from toolchain.run.measuring import parts, stored
from toolchain.serialize.base import FUNCTIONS

ABSENT = "R20"
"""What reading an object of a dependency raises when that is not at hand."""


def inspect_image(path: Path) -> dict[str, Any]:
    """What an image of any platform holds.

    `file`, `header`, `methods`, `clones`, `globals`, `types`, `parts`, `linking`; `linking`, and what is `idle` of
    `clones`, are None without LIEF. Raises LoadError when the file is no image or is damaged, ToolError
    'image-unreadable' when only LIEF refuses it.
    """
    image = read_image(path)
    offset, size = image.data_range
    check_data(image.header, image.content[offset : offset + size])
    data = attach(image, image.data())
    described = {name: _global(image, data, name) for name in data.names()}
    read = [name for name, found in described.items() if "absent" not in found]
    sizes = stored(data, read)  # what `get` has seen is in bounds
    return {
        "file": _file(path, image),
        "header": image.header.facts(),
        "methods": _methods(data),
        "clones": _clones(image, data, idle_clones(path) if len(image.header.targets) > 1 else {}),
        "globals": [{"name": name, "size": sizes.get(name, 0), **described[name]} for name in data.names()],
        "types": [_type(found) for found in _types(data)],
        "parts": [{"name": name, "size": size} for name, size in parts(image)],
        "linking": linking(path),
    }


def _global(image: ImageFile, data: Data, name: str) -> dict[str, Any]:
    """What `describe` says of a global; `dependency`: the package whose object it is, when it is another one's.

    absent: which dependency's file would be needed to say more.
    """
    owner = data.owner_of(name)
    whose = {} if owner is None else {"dependency": image.header.dependencies[owner][0]}
    try:
        return {**describe(data.get(name)), **whose}
    except LoadError as problem:
        if problem.code != ABSENT:
            raise
        return {"kind": "not at hand", "absent": problem.details[0], **whose}


def _types(data: Data) -> tuple[Definition, ...]:
    """The types that the image defines; none when they are made of those of a dependency that is not at hand."""
    try:
        return data.types()
    except LoadError as problem:
        if problem.code != ABSENT:
            raise
        return ()


def _file(path: Path, image: ImageFile) -> dict[str, Any]:
    return {
        "name": path.name, "size": len(image.content), "sha256": sha256(image.content[:]).hex(),
        "format": image.file.format, "arch": image.file.arch,
        "sections": [{"name": name, "size": place[1]} for name, place in image.file.sections.items()],
        "data_section": next(name for name in sections.DATA_NAMES if name in image.file.sections),
    }  # fmt: skip


def _methods(data: Data) -> list[dict[str, Any]]:
    exceptions = data.exceptions()

    def raises(method: MethodRecord) -> list[dict[str, Any]]:
        rows = exceptions[method.first_exception : method.first_exception + method.exception_count]
        return [{"type": row.type, "text": row.text, "file": row.file, "line": row.line} for row in rows]

    return [
        {
            "name": method.name, "signature": method.signature, "parameters": list(method.parameters),
            "file": method.file, "line": method.line, "doc": method.doc, "raises": raises(method),
        }
        for method in data.methods()
    ]  # fmt: skip


def _type(found: Definition) -> dict[str, Any]:
    """Kind, name, bytes of an element of a dtype; fields: a dtype's with offset and size, an enum's with value."""

    def field(one: Field) -> dict[str, Any]:
        if isinstance(one.type, Definition):
            return {"name": one.name, "type": one.type.text, "offset": one.offset, "size": one.type.size}
        if one.type is None:
            return {"name": one.name, "value": repr(one.value)}
        return {"name": one.name, "type": one.type}

    name = found.name if found.kind == "dtype" else found.text
    fields = [field(one) for one in found.fields]
    return {"kind": found.kind, "name": name, "size": found.size, "fields": fields}


def _clones(image: ImageFile, data: Data, idle: dict[int, Any] | None) -> list[dict[str, Any]]:
    """For each CPU target what was compiled for it: all entries for the first, then what is cloned, and why.

    idle: by target, the clones that use nothing of what it has and its base has not; None when nobody looked.
    """
    entries, told = _entries(image, data), _reasons(image.header.clones)
    found = []
    for number, (name, features, flags, base) in enumerate(image.header.targets):
        row = told[number] if number < len(told) else {}
        rows = {str(index): {} for index in range(len(entries))} if ALL in row else row
        cloned = [
            {"name": entries[int(index)][0], "signature": entries[int(index)][1], "reasons": reasons}
            for index, reasons in rows.items()
            if number and index.isdecimal() and int(index) < len(entries) and isinstance(reasons, dict)
        ]
        whole = flags & CLONE_ALL and image.header.name != BASE  # of a base, the glue has no clones
        found.append({
            "target": name, "features": features, "entries": len(cloned) if number else len(entries),
            "baseline": not features, "all": bool(whole) or not number, "base": base, "cloned": cloned,
            "left_out": str(row.get(LEFT_OUT, "")).split(),
            "idle": None if idle is None else idle.get(number, {"methods": [], "size": 0}),
        })  # fmt: skip
    return found


def idle_clones(path: Path) -> dict[int, dict[str, Any]] | None:
    """Target to the clones that use nothing of its level, and their bytes; None where it cannot be told."""
    try:
        from toolchain.run.clone_rules import idle
        from toolchain.run.clones import Clones
    except ModuleNotFoundError as missing:
        if missing.name not in ("lief", "capstone"):
            raise
        return None
    try:
        clones = Clones(path) if read_image(path).data().methods() else None
    except ToolError:
        return None
    if clones is None:
        return {}
    return {
        one.target: {"methods": [clones.title(method) for method in one.methods], "size": one.size}
        for one in idle(clones)
    }


def _entries(image: ImageFile, data: Data) -> list[tuple[str, str]]:
    """(name, signature) of each method; of a base, the name of each function."""
    if image.header.name != BASE:
        return [(method.name, method.signature) for method in data.methods()]
    names = data.get(FUNCTIONS) if FUNCTIONS in data.names() else ()
    return [(str(name), "") for name in names] if isinstance(names, tuple) else []


def _reasons(text: str) -> list[Any]:
    """The reasons in a header, for each target; nobody promises what a hostile one holds."""
    try:
        rows = json.loads(text) if text else []
    except ValueError:
        return []
    good = isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
    return rows if good else []


def describe(value: object) -> dict[str, Any]:
    """`kind` of a global, and its size: `shape` and `dtype` of an array, `length` of a container, text or bytes."""
    shape = getattr(value, "shape", None)
    if isinstance(shape, tuple) and shape:
        dtype = value.format if isinstance(value, memoryview) else str(getattr(value, "dtype", ""))
        return {"kind": "array", "dtype": dtype, "shape": list(shape)}
    if hasattr(value, "dtype"):
        return {"kind": f"numpy.{type(value).__name__}"}
    if type(value) in (str, bytes, tuple, list, dict, set, frozenset, range):
        return {"kind": type(value).__name__, "length": len(value)}  # type: ignore[arg-type]
    return {"kind": "None" if value is None else _kind(value)}


def _kind(value: object) -> str:
    """What a value that has no length is: a class, a method, an instance of a class, or of a built-in type."""
    if isinstance(value, type):
        return f"class {value.__module__}.{value.__qualname__}"
    if isinstance(value, MethodReference):
        return f"method {value.name}"
    kind = type(value)
    return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def linking(path: Path) -> dict[str, Any] | None:
    """What the file asks from and offers to a loader; None where LIEF is not installed."""
    try:
        from toolchain.audit.read import read_facts
    except ModuleNotFoundError as missing:
        if missing.name != "lief":
            raise
        return None
    facts = read_facts(path)
    return {
        "exports": list(facts.exports), "needed": list(facts.needed), "name": facts.name,
        "imports": [{k: v for k, v in asdict(one).items() if v} for one in facts.imports],
        "minimum_os": facts.minimum_os, "signature": facts.signature, "load_commands": list(facts.load_commands),
    }  # fmt: skip


def one_image(path: Path) -> Path:
    """`path`, when it is a file. Raises ToolError 'image-missing' with what lies nearby."""
    if path.is_file():
        return path
    if path.is_dir():
        inside = sorted(str(found) for found in path.rglob("*") if found.suffix in (".so", ".dll", ".dylib"))[:10]
        raise ToolError("image-missing", f"{path} is a folder, not an image", inside, "give the path of one image file")
    raise ToolError("image-missing", f"there is no file {path}", (), "images are made by: pkgimage build PROFILE")
