# mypy: disable-error-code="attr-defined,no-untyped-call"
"""Items of tuples that become variables of a declared type: `m = a.shape[1]` under `locals={"m": int32}`.

Numba types the variable as declared, but stores the item as it is, and stops at an assertion ("Storing i64 to ptr of
i32"). Its parallel backend happens to rewrite most such statements, so packages have them in functions with
`parallel=True`, which are run sequentially here. The item is converted as any other value would be.
"""

from typing import Any

from numba.core import lowering, types

from toolchain.frontends.numba_switch import Replace


def install(replace: Replace) -> None:
    """Give Numba's lowering the conversion; replace(owner, name, function) is how it is changed."""
    original = lowering.Lower.lower_expr

    def lower_expr(self: Any, resty: Any, expr: Any) -> Any:
        item = _item(self, expr)
        if item is None or item == resty or not isinstance(resty, types.Number):
            return original(self, resty, expr)
        return self.context.cast(self.builder, original(self, item, expr), item, resty)

    replace(lowering.Lower, "lower_expr", lower_expr)


def _item(lower: Any, expr: Any) -> Any:
    """The type of the number that the expression takes from a tuple; None when it does something else."""
    if expr.op != "static_getitem" or not isinstance(expr.index, int):
        return None
    owner = lower.typeof(expr.value.name)
    found = owner.types[expr.index] if isinstance(owner, types.BaseTuple) else None
    return found if isinstance(found, types.Number) else None
