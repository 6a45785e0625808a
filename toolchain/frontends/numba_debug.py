# mypy: disable-error-code="attr-defined,no-untyped-call,misc,method-assign"
"""Debug metadata that costs no speed and names no path: lines of everything, variables of the package's own functions.

Numba's `debug=True` buys its information with the code: each variable gets a place in memory, no function is inlined,
lifetimes grow. Its mode "directives only" leaves the code as it is and knows lines, but no variables. So that mode is
switched on, and this builder adds what it leaves out: a variable that has a place in memory is declared there, as Numba
does; one that is a mere value is described by `llvm.dbg.value`, in pieces where the value is a structure (LLVM can
follow numbers and pointers through its passes, structures it cannot).

What is emitted is always the whole; code generation takes away what a lower `debug-info` does not want. Files are
relative to the package's root (Numba's own: `numba/...`), or a bare name; types are described by Numba's names of
numbers, arrays and tuples, because the names of others hold addresses of this process.
"""

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.cpu import CPUContext
from numba.core.debuginfo import DIBuilder
from numba.core.lowering import Lower

from toolchain.frontends.numba_switch import Replace

PRODUCER = "pkgimage"
_NAMED = (types.Number, types.Boolean, types.Array, types.BaseTuple, types.Optional)
_BITS = 8
_ADDRESS = re.compile(r"_*0x[0-9a-f]+$")
"""At the end of names that Numba makes: an address of this process (`__numba_array_expr_0x7f...`)."""


class PathFree(DIBuilder):
    """Numba's builder of debug metadata without paths, with types of its own, for code that is not changed by it."""

    relative: Callable[[str], str]
    """A file's name below the package's root or Numba's directory, '' for others. Set by `install`."""

    def __init__(self, module: Any, filepath: str, cgctx: Any, directives_only: bool) -> None:
        found = type(self).relative(filepath)
        self.shown = found or ("generated" if filepath.startswith("<") else PurePath(filepath).name)
        self.own = bool(found) and not found.startswith("numba/")
        self.variables: dict[tuple[Any, str], Any] = {}
        super().__init__(module, filepath, cgctx, directives_only)
        self.filepath = self.shown

    def _di_file(self) -> Any:
        return self.module.add_debug_info("DIFile", {"filename": self.shown, "directory": ""})

    def _di_compile_unit(self) -> Any:
        language, kind = ir.DIToken("DW_LANG_Python"), ir.DIToken("FullDebug")
        row = {"language": language, "file": self.difile, "producer": PRODUCER, "emissionKind": kind}
        return self.module.add_debug_info("DICompileUnit", {**row, "isOptimized": True}, is_distinct=True)

    def _di_subprogram(self, name: str, linkagename: str, line: int, function: Any, argmap: Any) -> Any:  # noqa: ARG002 (Numba's own signature)
        kind = self.module.add_debug_info("DISubroutineType", {"types": self.module.add_metadata([])})
        name = _ADDRESS.sub("", name)
        if self.subprograms:  # a generator's second function: a node describes one function
            name = f"{name}${len(self.subprograms)}"
        row = {
            "name": name,
            "scope": self.difile,
            "file": self.difile,
            "line": line,
            "scopeLine": line,
            "type": kind,
            "isLocal": True,
            "isDefinition": True,
            "isOptimized": True,
            "unit": self.dicompileunit,
        }
        return self.module.add_debug_info("DISubprogram", row, is_distinct=True)

    def mark_variable(
        self, builder: Any, allocavalue: Any, name: str, lltype: Any, size: int, line: int,  # noqa: ARG002 (Numba's own signature)
        datamodel: Any = None, argidx: int | None = None,
    ) -> None:  # fmt: skip
        """The variable `name` lives at `allocavalue`."""
        if self.own:
            variable = self._variable(name, lltype, line, datamodel, argidx)
            self._describe(builder, "llvm.dbg.declare", allocavalue, variable, ())

    def mark_value(self, builder: Any, value: Any, name: str, line: int, datamodel: Any, argidx: int | None) -> None:
        """From here on the variable `name` is `value`."""
        if not self.own:
            return
        variable = self._variable(name, value.type, line, datamodel, argidx)
        for at, kind, path in self._leaves(value.type, 0, ()):
            piece = builder.extract_value(value, path) if path else value
            if self._size(kind) == self._size(value.type):  # a piece that is the whole LLVM refuses, with all the rest
                self._describe(builder, "llvm.dbg.value", piece, variable, ())
                return
            fragment = (ir.DIToken("DW_OP_LLVM_fragment"), at * _BITS, self._size(kind) * _BITS)
            self._describe(builder, "llvm.dbg.value", piece, variable, fragment)

    def _describe(self, builder: Any, intrinsic: str, value: Any, variable: Any, operations: tuple[Any, ...]) -> None:
        kind = ir.FunctionType(ir.VoidType(), [ir.MetaDataType()] * 3)
        function = cgutils.get_or_insert_function(self.module, kind, intrinsic)
        builder.call(function, [value, variable, _Expression(operations)])

    def _variable(self, name: str, lltype: Any, line: int, datamodel: Any, argidx: int | None) -> Any:
        """One node for each name of a function: a variable that is stored twice is one variable."""
        scope = self.subprograms[-1]
        if (scope, name) not in self.variables:
            row = {
                "name": name.replace(".", "$"), "arg": argidx or 0, "scope": scope, "file": self.difile, "line": line,
                "type": self._type(lltype, datamodel),
            }  # fmt: skip
            self.variables[scope, name] = self.module.add_debug_info("DILocalVariable", row)
        return self.variables[scope, name]

    def _size(self, lltype: Any) -> int:
        """Bytes of a value in memory."""
        return int(self.cgctx.get_abi_sizeof(lltype))

    def _offsets(self, lltype: Any) -> list[tuple[int, Any]]:
        """(offset in bytes, type) of each part of a structure or array."""
        if isinstance(lltype, ir.ArrayType):
            step = self._size(lltype.element)
            return [(step * index, lltype.element) for index in range(lltype.count)]
        at, found = 0, []
        for element in lltype.elements:
            align = self.cgctx.get_abi_alignment(element)
            at = -(-at // align) * align
            found.append((at, element))
            at += self._size(element)
        return found

    def _leaves(self, lltype: Any, at: int, path: tuple[int, ...]) -> Any:
        """(offset, type, path) of each number and pointer in a value."""
        if not isinstance(lltype, ir.Aggregate):
            yield at, lltype, path
            return
        for index, (offset, element) in enumerate(self._offsets(lltype)):
            yield from self._leaves(element, at + offset, (*path, index))

    def _type(self, lltype: Any, model: Any = None) -> Any:
        """The description of a type; `model`: Numba's data model of it, when there is one."""
        front = getattr(model, "fe_type", None)
        size = self._size(lltype) * _BITS
        if isinstance(lltype, ir.PointerType):
            row = {"tag": ir.DIToken("DW_TAG_pointer_type"), "baseType": None, "size": size}
            return self.module.add_debug_info("DIDerivedType", row)
        name = str(front) if isinstance(front, _NAMED) else str(lltype)
        if not isinstance(lltype, ir.Aggregate):
            row = {"name": name, "size": size, "encoding": ir.DIToken(_encoding(lltype, front))}
            return self.module.add_debug_info("DIBasicType", row)
        members = [self._member(index, part, model) for index, part in enumerate(self._offsets(lltype))]
        row = {
            "tag": ir.DIToken("DW_TAG_structure_type"), "name": name, "size": size,
            "elements": self.module.add_metadata(members),
        }  # fmt: skip
        return self.module.add_debug_info("DICompositeType", row)

    def _member(self, index: int, part: tuple[int, Any], model: Any) -> Any:
        at, lltype = part
        names = getattr(model, "_fields", ())
        inner = model.inner_models() if model is not None else []
        inner = inner if len(inner) != 1 or names else inner * (index + 1)  # elements of one type have one model
        row = {
            "tag": ir.DIToken("DW_TAG_member"), "name": names[index] if names else f"f{index}",
            "baseType": self._type(lltype, inner[index] if index < len(inner) else None),
            "size": self._size(lltype) * _BITS, "offset": at * _BITS,
        }  # fmt: skip
        return self.module.add_debug_info("DIDerivedType", row)


def _encoding(lltype: Any, front: Any) -> str:
    if isinstance(front, types.Boolean):
        return "DW_ATE_boolean"
    if isinstance(lltype, ir.IntType):
        return "DW_ATE_signed" if getattr(front, "signed", False) else "DW_ATE_unsigned"
    return "DW_ATE_float"


class _Expression(ir.Value):
    """`!DIExpression(...)` in place: llvmlite knows nodes with named fields only."""

    def __init__(self, operations: tuple[Any, ...]) -> None:
        self.type, self.operations = ir.MetaDataType(), operations

    def get_reference(self) -> str:
        """The node as text."""
        return f"!DIExpression({', '.join(getattr(part, 'value', str(part)) for part in self.operations)})"


def install(replace: Replace, relative: Callable[[str], str]) -> None:
    """Lowering describes variables that have no place in memory too. relative: see `PathFree`."""
    PathFree.relative = staticmethod(relative)
    CPUContext.DIBuilder = PathFree
    original = Lower.storevar

    def storevar(self: Any, value: Any, name: str, argidx: int | None = None) -> None:
        original(self, value, name, argidx=argidx)
        if name in self._blk_local_varmap and not name.startswith("$"):
            kind = self.context.data_model_manager[self.typeof(name)]
            line = self.defn_loc.line if argidx is not None else self.loc.line
            if isinstance(self.debuginfo, PathFree):
                self.debuginfo.mark_value(self.builder, value, name, line, kind, argidx)

    replace(Lower, "storevar", storevar)
