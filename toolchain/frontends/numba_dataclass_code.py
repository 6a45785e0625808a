# mypy: disable-error-code="no-untyped-call,misc,untyped-decorator"
"""The code behind `numba_dataclasses`: layout, fields, construction, conversion, constants; objects for the oracles."""

import operator
from typing import Any

from llvmlite import ir
from numba.core import cgutils
from numba.core.datamodel import models
from numba.core.errors import LoweringError
from numba.core.imputils import impl_ret_borrowed, lower_constant
from numba.core.types import Any as AnyType
from numba.core.types import EnumMember, Optional, VarArg
from numba.cpython.builtins import generic_is
from numba.extending import (
    NativeValue,
    box,
    lower_builtin,
    lower_cast,
    lower_getattr_generic,
    register_model,
    unbox,
)

from pkgimage import classes
from toolchain.frontends.numba_dataclasses import Dataclass, DataclassClass

register_model(DataclassClass)(models.OpaqueModel)


@register_model(Dataclass)
class Model(models.StructModel):
    """A structure of the fields."""

    def __init__(self, manager: Any, kind: Dataclass) -> None:
        super().__init__(manager, kind, [(f"f{index}", one) for index, one in enumerate(kind.types)])


def _structure(context: Any, builder: Any, kind: Dataclass, values: list[Any]) -> Any:
    made = ir.Constant(context.get_value_type(kind), ir.Undefined)
    for index, value in enumerate(values):
        made = builder.insert_value(made, value, index)
    return made


@lower_getattr_generic(Dataclass)
def field(context: Any, builder: Any, kind: Dataclass, value: Any, name: str) -> Any:
    """`p.x`."""
    index = kind.fields.index(name)
    return impl_ret_borrowed(context, builder, kind.types[index], builder.extract_value(value, index))


@lower_builtin(DataclassClass, VarArg(AnyType))
def construct(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    """`Point(1.0, y=2.0)`: the arguments stand in the order of the signature's parameters."""
    kind = signature.return_type
    given = dict(zip(signature.pysig.parameters, zip(arguments, signature.args, strict=True), strict=True))
    values = [context.cast(builder, *given[name], wanted) for name, wanted in zip(kind.fields, kind.types, strict=True)]
    return impl_ret_borrowed(context, builder, kind, _structure(context, builder, kind, values))


@lower_cast(Dataclass, Dataclass)
def convert(context: Any, builder: Any, found: Dataclass, wanted: Dataclass, value: Any) -> Any:
    """Field by field."""
    pairs = enumerate(zip(found.types, wanted.types, strict=True))
    values = [context.cast(builder, builder.extract_value(value, index), one, two) for index, (one, two) in pairs]
    return _structure(context, builder, wanted, values)


@lower_constant(Dataclass)
def constant(context: Any, builder: Any, kind: Dataclass, value: Any) -> Any:
    """An instance that code captured."""
    pairs = zip(kind.types, classes.parts_of(value), strict=True)
    values = [context.get_constant_generic(builder, one, part) for one, part in pairs]
    return _structure(context, builder, kind, values)


@lower_builtin(operator.is_, Dataclass, Dataclass)
def identity(_context: Any, _builder: Any, signature: Any, _arguments: Any) -> Any:
    """There is none: Numba would take it for equality, and equality for False."""
    raise LoweringError(f"instances have no identity in compiled code: {signature.args[0]}")


def identity_of_optional(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    """Numba gives False for values of different types, such as an optional member of an enum and a member."""
    items = [one.type if isinstance(one, Optional) else one for one in signature.args]
    if any(isinstance(one, Dataclass) for one in items):
        raise LoweringError(f"instances have no identity in compiled code: {signature.args[0]}")
    if any(isinstance(one, EnumMember) for one in items):
        raise LoweringError(f"'is' cannot be told of {signature.args[0]} and {signature.args[1]}: write '=='")
    return generic_is(context, builder, signature, arguments)


for _pair in ((Optional, Optional), (Optional, AnyType), (AnyType, Optional)):
    lower_builtin(operator.is_, *_pair)(identity_of_optional)


# -- Python's objects, where Numba itself calls a function: in oracles -------------------------------------------------


@box(Dataclass)
def to_python(kind: Dataclass, value: Any, c: Any) -> Any:
    """The object that a structure stands for."""
    make = c.pyapi.unserialize(c.pyapi.serialize_object(_made))
    made = c.pyapi.unserialize(c.pyapi.serialize_object(kind.instance_class))
    parts = [c.box(one, c.builder.extract_value(value, index)) for index, one in enumerate(kind.types)]
    result = c.pyapi.call_function_objargs(make, [made, *parts])
    for one in (make, made, *parts):
        c.pyapi.decref(one)
    return result


def _made(made: type, *parts: object) -> object:
    return classes.instance(made, parts)


@unbox(Dataclass)
def from_python(kind: Dataclass, instance: Any, c: Any) -> Any:
    """The structure of an object's fields."""
    failed, values = cgutils.false_bit, []
    for name, one in zip(kind.fields, kind.types, strict=True):
        part = c.pyapi.object_getattr_string(instance, name)
        native = c.unbox(one, part)
        c.pyapi.decref(part)
        values.append(native.value)
        failed = c.builder.or_(failed, native.is_error)
    return NativeValue(_structure(c.context, c.builder, kind, values), is_error=failed)
