# mypy: disable-error-code="no-untyped-call,attr-defined,misc,override"
"""Frozen dataclasses in compiled code. Numba has no type for them: here is one that says what class and fields are.

An instance is a structure of its fields' values, as a tuple is, but no tuple, as in Python: fields are read by name;
there is no indexing, no length, no iteration, no comparison, no assignment. Compiled code makes instances by calling
the class, by position or keyword; a field that is left out has the value of its default. No code of the class runs for
any of this, so a class counts only when its code is what `dataclass` generates: `problem` and `making_problem` say why
it is not (`numba_dataclass_rules`).

Every process that imports this module has the types (the oracles' too); `install` refuses by name what they do not
cover. The code behind them stands in `numba_dataclass_code`.
"""

import inspect
from collections.abc import Callable
from dataclasses import is_dataclass
from typing import Any

from numba.core import typing
from numba.core.errors import TypingError
from numba.core.types import Array, BaseAnonymousTuple, BaseTuple, Opaque, Type, unliteral
from numba.core.types import Callable as CallableType
from numba.core.typing.templates import AttributeTemplate
from numba.core.typing.typeof import Purpose
from numba.extending import infer_getattr, typeof_impl

from pkgimage import live
from toolchain.frontends.numba_dataclass_rules import making_problem, parameters, problem
from toolchain.frontends.numba_refusal import Refusals


class Dataclass(Type):
    """The type of an instance: its class, and the types of its fields."""

    def __init__(self, made: type, kinds: tuple[Any, ...]) -> None:
        self.instance_class, self.types, self.fields = made, tuple(kinds), live.fields_of(made)
        named = [f"{field}={kind}" for field, kind in zip(self.fields, self.types, strict=True)]
        super().__init__(f"Dataclass({', '.join([live.name_of(made), *named])})")

    @property
    def key(self) -> Any:
        """What tells it from other types."""
        return self.instance_class, self.types

    def is_precise(self) -> bool:
        """Whether all fields are."""
        return all(kind.is_precise() for kind in self.types)

    def unify(self, context: Any, other: Any) -> Any:
        """The type for both, of one class; None when there is none."""
        if not isinstance(other, Dataclass) or other.instance_class is not self.instance_class:
            return None
        kinds = tuple(context.unify_pairs(one, two) for one, two in zip(self.types, other.types, strict=True))
        return None if None in kinds else Dataclass(self.instance_class, kinds)

    def can_convert_to(self, context: Any, other: Any) -> Any:
        """How well, as Numba ranks conversions; None when it cannot be."""
        if not isinstance(other, Dataclass) or other.instance_class is not self.instance_class:
            return None
        ranks = [context.can_convert(one, two) for one, two in zip(self.types, other.types, strict=True)]
        return None if None in ranks else max(ranks)


class DataclassClass(CallableType, Opaque):
    """The type of a class itself, which is called to make an instance."""

    def __init__(self, made: type) -> None:
        self.instance_class = made
        super().__init__(f"class({live.name_of(made)})")

    @property
    def key(self) -> Any:
        """What tells it from other types."""
        return self.instance_class

    def get_call_type(self, context: Any, args: Any, kws: Any) -> Any:
        """The signature of a call: parameters of `__init__` in their order, left-out ones by their defaults."""
        signature = parameters(self.instance_class)
        try:
            given = signature.bind(*args, **dict(kws)).arguments
        except TypeError as problem:
            raise TypingError(f"{live.name_of(self.instance_class)}: {problem}") from problem
        kinds = {
            name: unliteral(given[name] if name in given else context.resolve_value_type(parameter.default))
            for name, parameter in signature.parameters.items()
        }
        result = Dataclass(self.instance_class, tuple(kinds[name] for name in live.fields_of(self.instance_class)))
        return typing.signature(result, *kinds.values()).replace(pysig=_folded(signature))

    def get_call_signatures(self) -> Any:
        """None that could be listed."""
        return (), True

    def get_impl_key(self, _signature: Any) -> Any:
        """What the code is registered for."""
        return type(self)


def _folded(signature: inspect.Signature) -> inspect.Signature:
    """For Numba, without parameters by keyword alone; `bind` saw to that, and that all without default are given."""
    found: list[inspect.Parameter] = []
    for one in signature.parameters.values():
        given = one.default is one.empty and any(other.default is not one.empty for other in found)
        found.append(one.replace(kind=one.POSITIONAL_OR_KEYWORD, default=None if given else one.default))
    return signature.replace(parameters=found)


@infer_getattr
class Attributes(AttributeTemplate):
    """Fields by name."""

    key = Dataclass

    def generic_resolve(self, kind: Dataclass, name: str) -> Any:
        """The type of a field.

        Of no other name must Numba think that it is not there, and give what `hasattr` or `getattr` say then: the class
        may have it, or its `__getattr__` make it.
        """
        if name not in kind.fields:
            raise TypingError(f"compiled code has the fields of {kind} alone, not '{name}'")
        return kind.types[kind.fields.index(name)]


# -- what values are ---------------------------------------------------------------------------------------------------


def _typeof_instance(value: Any, context: Any) -> Any:
    made = type(value)
    if not is_dataclass(made) or problem(made):
        return None
    kinds = [typeof_impl(object.__getattribute__(value, name), context) for name in live.fields_of(made)]
    if None in kinds:
        return None
    return Dataclass(made, tuple(map(_read_only, kinds) if context.purpose == Purpose.constant else kinds))


def _read_only(kind: Any) -> Any:
    """As Numba has arrays of global tuples."""
    if isinstance(kind, Array):
        return kind.copy(readonly=True)
    if isinstance(kind, BaseAnonymousTuple):
        return BaseTuple.from_types([_read_only(one) for one in kind.types])
    return kind


def _typeof_class(value: Any, _context: Any) -> Any:
    made: type = value
    usable = is_dataclass(made) and not problem(made) and not making_problem(made)
    return DataclassClass(made) if usable else None


Typeof = Callable[[Any, Any], Any]


def _after(original: Typeof, more: Typeof) -> Typeof:
    def typeof(value: Any, context: Any) -> Any:
        found = original(value, context)
        return more(value, context) if found is None else found

    return typeof


typeof_impl.register(object, _after(typeof_impl.dispatch(object), _typeof_instance))
typeof_impl.register(type, _after(typeof_impl.dispatch(type), _typeof_class))


def install(refusals: Refusals) -> None:
    """Refuse, by name, the dataclasses of compiled code that have no type here."""

    def refuse(value: Any, _context: Any) -> None:
        if is_dataclass(value):
            made = value if isinstance(value, type) else type(value)
            told = problem(made) or (making_problem(made) if made is value else "holds what Numba has no type for")
            refusals.add("dataclass-unsupported", f"uses the dataclass {live.name_of(made)}, which {told}")

    for base in (object, type):
        typeof_impl.register(base, _after(typeof_impl.dispatch(base), refuse))
