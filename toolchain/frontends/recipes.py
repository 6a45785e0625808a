"""Recipes: arguments for a function of which only the types are known.

A function takes what its author had in mind: sizes that belong together, indices that lie inside of an array, row
pointers that ascend, probabilities. Types say nothing of that, so a recipe guesses, and the original function, run with
bounds checks, is the judge (`toolchain.frontends.trial`). The first recipes give all arguments one plan (`small`,
`larger`, `wild`); each further one draws a plan of its own: the size, which axes differ from it, what integers count
(indices, sizes, pointers), what floats measure (parts of one, quantities, noise, rows that sum to one).
Everything is a function of the recipe's number, so that runs agree.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from toolchain.frontends.arguments import drawn, drawn_member, filled, fixed, laid_out, rounded
from toolchain.signature import Argument, Array, Constant, Function, Member, Optional, Record, Scalar, Signature, Tuple

TRIES = 400
"""How many recipes there are."""


class Plan:
    """What one recipe decided before it makes the first argument."""

    def __init__(self, number: int, size: int, *, drawn_styles: bool) -> None:
        self.rng = np.random.default_rng(number)
        self.size = size
        self.mixed = drawn_styles and bool(self.rng.integers(0, 4))
        """Whether each argument chooses its style anew."""
        self.uneven = drawn_styles and not self.rng.integers(0, 3)
        """Whether axes may be of different lengths."""
        self.styles = dict.fromkeys(("whole", "indices", "real", "reals", "truth", "there"), 0)
        if drawn_styles:
            self.styles = {kind: int(self.rng.integers(0, len(_STYLES[kind]))) for kind in self.styles}

    def style(self, kind: str) -> Callable[..., Any]:
        """The style of the next argument of this kind; one in three leaves the plan when styles are mixed."""
        chosen = self.styles[kind]
        if self.mixed and not self.rng.integers(0, 3):
            chosen = int(self.rng.integers(0, len(_STYLES[kind])))
        return _STYLES[kind][chosen]

    def length(self) -> int:
        """Of an axis."""
        choices = (self.size, self.size, self.size + 1, max(1, self.size - 1), 2)
        return int(choices[self.rng.integers(0, len(choices))]) if self.uneven else self.size


def _ascending(rng: Any, shape: tuple[int, ...], top: int) -> Any:
    return np.sort(rng.integers(0, top, shape), axis=-1)


def _pointers(rng: Any, shape: tuple[int, ...], top: int) -> Any:
    """Ascending, from 0 to less than `top`: where the rows of a sparse matrix begin."""
    del rng
    return np.broadcast_to(np.linspace(0, top - 1, shape[-1]).astype(int), shape)


def _shares(rng: Any, shape: tuple[int, ...], top: int) -> Any:
    del top
    values = rng.uniform(0.1, 0.9, shape)
    return values / values.sum(axis=-1, keepdims=True)


_STYLES: dict[str, tuple[Callable[..., Any], ...]] = {
    "whole": (
        lambda rng, _top: rng.integers(1, 4), lambda _rng, _top: 0, lambda _rng, _top: 1, lambda _rng, _top: 2,
        lambda _rng, top: top, lambda _rng, top: top - 1, lambda _rng, top: max(1, top // 2),
        lambda rng, top: rng.integers(0, top), lambda _rng, top: 4 * top, lambda _rng, _top: -1,
    ),
    "indices": (
        lambda _rng, shape, _top: np.broadcast_to(np.arange(shape[-1]), shape),
        lambda _rng, shape, _top: np.zeros(shape, int), lambda rng, shape, top: rng.integers(0, top, shape),
        _ascending, _pointers, lambda _rng, shape, _top: np.ones(shape, int),
        lambda rng, shape, _top: rng.permuted(np.broadcast_to(np.arange(shape[-1]), shape), axis=-1),
        lambda _rng, shape, _top: np.full(shape, -1),
    ),
    "real": (
        lambda rng, _top: rng.uniform(0.1, 0.9), lambda rng, _top: rng.uniform(1.1, 3.0),
        lambda rng, top: rng.uniform(0.5, top), lambda rng, _top: rng.uniform(-1.0, 1.0), lambda _rng, _top: 0.0,
        lambda _rng, _top: 1.0, lambda _rng, _top: 1e-6, lambda rng, top: rng.integers(1, top + 1),
    ),
    "reals": (
        lambda rng, shape, _top: rng.uniform(0.1, 0.9, shape), lambda rng, shape, _top: rng.normal(0.0, 1.0, shape),
        lambda rng, shape, top: rng.uniform(0.5, top, shape),
        lambda rng, shape, _top: np.sort(rng.uniform(0.1, 0.9, shape), axis=-1), _shares,
        lambda rng, shape, _top: np.cumsum(rng.normal(0.0, 1.0, shape), axis=-1),
        lambda _rng, shape, _top: np.zeros(shape), lambda rng, shape, top: rng.integers(0, top, shape),
    ),
    "truth": (
        lambda rng, shape: rng.integers(0, 2, shape) == 1, lambda _rng, shape: np.ones(shape, bool),
        lambda _rng, shape: np.zeros(shape, bool),
    ),
    "there": (lambda _rng: True, lambda _rng: False, lambda rng: bool(rng.integers(0, 2))),
}  # fmt: skip
"""By kind of argument: integers, arrays of integers, floats, arrays of floats, bools, whether an optional is there."""


def recipe(number: int, signature: Signature) -> tuple[Any, ...]:
    """The arguments of the recipe `number`, from 0 to TRIES - 1. Numbers that no type holds are brought into it."""
    if number == 2:
        return drawn(signature, 1, 8)
    if number < 2:
        plan = Plan(1, (6, 16)[number], drawn_styles=False)
    else:
        plan = Plan(number, (3, 4, 6, 8, 12, 24)[number % 6], drawn_styles=True)
    return tuple(_made(argument, plan) for argument in signature.arguments)


def _made(argument: Argument, plan: Plan) -> Any:
    if isinstance(argument, Constant | Function):
        return fixed(argument)
    if isinstance(argument, Member):
        return drawn_member(argument, plan.rng)
    if isinstance(argument, Optional):
        return _made(argument.item, plan) if plan.style("there")(plan.rng) else None
    if isinstance(argument, Tuple):
        return tuple(_made(item, plan) for item in argument.items)
    if isinstance(argument, Array):
        return _array(argument, plan)
    return filled(argument, plan.rng, ()) if isinstance(argument, Record) else _number(argument, plan)


def _number(scalar: Scalar, plan: Plan) -> Any:
    if scalar.kind == "bool":
        return bool(plan.style("truth")(plan.rng, ()))
    if scalar.kind in ("int", "uint"):
        return _whole(plan.style("whole")(plan.rng, plan.size), scalar)
    value = float(plan.style("real")(plan.rng, plan.size))
    return rounded(complex(value, float(plan.rng.uniform(0.1, 0.9))) if scalar.kind == "complex" else value, scalar)


def _whole(value: Any, scalar: Scalar) -> int:
    return abs(int(value)) if scalar.kind == "uint" else int(value)


def _array(array: Array, plan: Plan) -> Any:
    shape = tuple(plan.length() for _ in range(array.ndim))
    if isinstance(array.element, Record):
        return laid_out(filled(array.element, plan.rng, shape), array)
    kind = array.element.kind
    if kind == "bool":
        values = plan.style("truth")(plan.rng, shape)
    elif kind in ("int", "uint"):
        values = plan.style("indices")(plan.rng, shape, plan.size)
        values = np.abs(values) if kind == "uint" else values
    else:
        values = plan.style("reals")(plan.rng, shape, plan.size)
        if kind == "complex":
            values = values + 1j * plan.rng.uniform(0.1, 0.9, shape)
    return laid_out(np.asarray(values).astype(array.element.dtype), array)
