# mypy: disable-error-code="attr-defined,no-untyped-call"
"""Constants of compiled code that Numba would write as addresses of this process: arrays, native functions, others.

Arrays are embedded, whatever their size, once per content; those of layout 'A' are refused, because flattened data
with the old strides would be wrong data. A native function is called by the name of the support run-time's function of
the same meaning, or refused. Any other address becomes a load from a symbol that no library has: where the optimiser
does not find it dead, the rule for undefined symbols refuses the function.
"""

import hashlib
from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import base, cgutils, lowering

from toolchain.elements import element_bytes
from toolchain.frontends.numba_refusal import Refusals
from toolchain.frontends.numba_special import special_functions
from toolchain.frontends.numba_switch import Replace

ADDRESS_SYMBOL = "numba.dynamic.globals"


def install(replace: Replace, refusals: Refusals, elsewhere: Callable[[Any, Any], str]) -> None:
    """Embed constant arrays by content; let no address of this process into the IR.

    elsewhere: for (type, array) the name of the variable that holds the address of its bytes at run time, '' for none.
    """

    def make_constant_array(self: Any, builder: Any, typ: Any, ary: Any) -> Any:
        if typ.layout not in ("C", "F"):
            refusals.add("constant-array-layout", f"uses a constant array of layout 'A': {typ}")
        symbol = "" if typ.layout not in ("C", "F") else elsewhere(typ, ary)
        pointer = _loaded(self, builder, symbol) if symbol else _embedded(self, builder, typ, ary)
        return _array(self, builder, typ, ary, pointer)

    def add_dynamic_addr(self: Any, builder: Any, address: int, info: str = "") -> Any:
        if info.startswith("FunctionType["):
            return _native_function(refusals, self, builder, address, info)
        kind = self.get_value_type(types.voidptr)
        found = builder.module.globals.get(ADDRESS_SYMBOL) or ir.GlobalVariable(builder.module, kind, ADDRESS_SYMBOL)
        return builder.load(found)

    def function_pointer(self: Any, kind: Any, name: str, _signature: Any) -> Any:
        address = self.builder.extract_value(self.loadvar(name), 0)
        return self.builder.bitcast(address, self.context.get_value_type(kind))

    replace(base.BaseContext, "make_constant_array", make_constant_array)
    replace(base.BaseContext, "add_dynamic_addr", add_dynamic_addr)
    # Native functions are called by what stands for their address; Numba asks Python for one that is null.
    replace(lowering.Lower, "_Lower__get_first_class_function_pointer", function_pointer)


def _embedded(context: Any, builder: Any, kind: Any, array: Any) -> Any:
    """The address of the bytes of a constant array, in the module."""
    data = element_bytes(array, "F" if kind.layout == "F" else "C")
    name = f".const.array.{hashlib.sha256(data).hexdigest()}"
    constant = cgutils.create_constant_array(ir.IntType(8), bytearray(data))
    pointer = context.insert_unique_const(builder.module, name, constant)
    pointer.linkage = "linkonce_odr"
    pointer.align = max(16, context.get_abi_alignment(context.get_data_type(kind.dtype)))
    return pointer


def _loaded(context: Any, builder: Any, symbol: str) -> Any:
    """The address of bytes that stand elsewhere."""
    kind = context.get_value_type(types.voidptr)
    cell = builder.module.globals.get(symbol) or ir.GlobalVariable(builder.module, kind, symbol)
    address = builder.load(cell)
    address.set_metadata("invariant.load", builder.module.add_metadata([]))
    return address


def _array(context: Any, builder: Any, kind: Any, array: Any, pointer: Any) -> Any:
    """The structure of a constant array whose bytes stand at `pointer`."""
    integer = context.get_value_type(types.intp)
    made = context.make_array(kind)(context, builder)
    context.populate_array(
        made,
        data=builder.bitcast(pointer, made.data.type),
        shape=cgutils.create_constant_array(integer, [context.get_constant(types.intp, n) for n in array.shape]),
        strides=cgutils.create_constant_array(integer, [context.get_constant(types.intp, n) for n in array.strides]),
        itemsize=context.get_constant(types.intp, array.dtype.itemsize),
        parent=None,
        meminfo=None,
    )
    return made._getvalue()  # noqa: SLF001 (Numba has no public way)


def _native_function(refusals: Refusals, context: Any, builder: Any, address: int, info: str) -> Any:
    """Where compiled code calls a native function by its address: the support run-time's of the same name, if any."""
    found = special_functions().get(address)
    if found is None or found.symbol is None:
        text = f"calls a native function of this process: {found.name if found else info}"
        refusals.add("native-function-unsupported", text)
        return ir.Constant(context.get_value_type(types.voidptr), None)
    number = ir.DoubleType()
    function = cgutils.get_or_insert_function(
        builder.module, ir.FunctionType(number, [number] * found.arguments), found.symbol
    )
    return builder.bitcast(function, context.get_value_type(types.voidptr))
