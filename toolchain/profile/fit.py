"""Whether written values fit a signature's types: arguments and `expect` of profiles, arguments of `pkgimage run`.

TOML has no complex numbers, so profiles write them as text; a command line writes Python's own.
"""

from toolchain.signature import (
    Array,
    Constant,
    Default,
    Field,
    Function,
    Kind,
    Member,
    Optional,
    Record,
    Scalar,
    Signature,
    SubArray,
    Tuple,
)


def _leaf_fits(value: object, scalar: Scalar) -> bool:
    """Booleans for bool; integers in range for int and uint; numbers for float, also `"1+2j"` for complex.

    `"Colour.RED"` for a member of an enum.
    """
    if isinstance(scalar, Member):
        start, _, name = value.rpartition(".") if isinstance(value, str) else ("", "", "")
        return start == scalar.name.rpartition(".")[2] and name.isidentifier()
    if scalar.kind == "bool":
        return isinstance(value, bool)
    if scalar.kind in ("int", "uint"):
        low = 0 if scalar.kind == "uint" else -(1 << (scalar.bits - 1))
        return type(value) is int and low <= value < low + (1 << scalar.bits)
    if isinstance(value, complex):
        return scalar.kind == "complex"
    if isinstance(value, str):
        return scalar.kind == "complex" and _is_complex(value)
    fits_float64 = not isinstance(value, int) or abs(value) < 1 << 1023
    return type(value) in (int, float) and fits_float64


def _is_complex(text: str) -> bool:
    try:
        complex(text.strip())
    except ValueError:
        return False
    return True


def _shape(value: object, ndim: int) -> tuple[int, ...] | None:
    """The shape of `ndim` nested lists, None when they are ragged or not that deep; an empty list has any depth."""
    if ndim == 0:
        return None if isinstance(value, list) else ()
    if not isinstance(value, list):
        return None
    shapes = {_shape(item, ndim - 1) for item in value} or {(0,) * (ndim - 1)}
    inner = shapes.pop()
    return None if inner is None or shapes else (len(value), *inner)


def _leaves(value: object) -> list[object]:
    return [leaf for item in value for leaf in _leaves(item)] if isinstance(value, list) else [value]


def fits(value: object, kind: Kind | None) -> bool:
    """Whether `value` can become `kind` (None: nothing fits).

    Arrays are nested lists of equal lengths, records lists of their fields' values, tuples lists of their length, None
    is "none", a function its dotted name, a member of an enum "Colour.RED".
    """
    match kind:
        case Array():
            return _array_fits(value, kind)
        case Tuple():
            right = isinstance(value, list | tuple) and len(value) == len(kind.items)
            return right and all(map(fits, value if isinstance(value, list | tuple) else (), kind.items))
        case Optional():
            return value is None or (isinstance(value, str) and value == "none") or fits(value, kind.item)
        case Constant() | Function():
            return _is_fixed(value, kind)
        case Scalar() | Record():
            return _field_fits(value, kind)
        case None:
            return False


def _array_fits(value: object, kind: Array) -> bool:
    if isinstance(kind.element, Scalar):
        element = kind.element
        return _shape(value, kind.ndim) is not None and all(_leaf_fits(leaf, element) for leaf in _leaves(value))
    leaves: list[object] = [value]
    for _ in range(kind.ndim):
        if not all(isinstance(leaf, list) for leaf in leaves):
            return False
        leaves = [inner for leaf in leaves if isinstance(leaf, list) for inner in leaf]
    record = kind.element
    return all(_field_fits(leaf, record) for leaf in leaves)


def _field_fits(value: object, kind: Field) -> bool:
    """A number; a list of the fields of a record; nested lists of the right lengths for an array inside of one."""
    if isinstance(kind, Scalar):
        return not isinstance(value, list | tuple) and _leaf_fits(value, kind)
    if not isinstance(value, list):
        return False
    if isinstance(kind, Record):
        return len(value) == len(kind.fields) and all(map(_field_fits, value, [one for _, one, _ in kind.fields]))
    inner = SubArray(kind.element, kind.shape[1:]) if len(kind.shape) > 1 else kind.element
    return len(value) == kind.shape[0] and all(_field_fits(one, inner) for one in value)


def _is_fixed(value: object, kind: Constant | Function) -> bool:
    if isinstance(kind, Function):
        return value == kind.name
    if isinstance(kind.value, Default):
        return value == kind.value.text
    if isinstance(value, int | float):
        return kind.key == Constant(value).key
    return value == ("none" if kind.value is None else kind.value)


def arguments_fit(values: list[object], signature: Signature) -> bool:
    """Whether `values` are as many as the signature's arguments and each fits."""
    return len(values) == len(signature.arguments) and all(
        fits(value, argument) for value, argument in zip(values, signature.arguments, strict=True)
    )
