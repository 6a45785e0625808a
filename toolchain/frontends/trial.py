"""Trials: for signatures that nobody wrote a check for, arguments that the original function takes, and its answer.

Arguments are made from the types alone, by three recipes; the first is taken for which the original function returns
finite numbers. The original runs under Numba with bounds checks on, in a forked process with a deadline: arguments
that make it read outside of an array, crash or hang prove nothing, so the next recipe is tried, and when none is left
the signature stays without a comparison, with the reason.
"""

import math
import multiprocessing
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from toolchain.frontends.arguments import copy, drawn, laid_out, result_of, rounded, typed
from toolchain.frontends.expected import Expected, load, save
from toolchain.frontends.problems import Problems
from toolchain.frontends.values import find, import_modules, module_of, open_root
from toolchain.signature import Array, Scalar, Signature, parse_signature

DEADLINE = 10.0
"""Seconds for one call of an original function, compilation not counted."""

Recipe = Callable[[Signature], tuple[Any, ...]]


def small(signature: Signature, size: int = 6) -> tuple[Any, ...]:
    """Floats from 0.1 to 0.9, numbers from 1 to 3, integer arrays 0, 1, 2...: valid indices, sorted."""
    rng = np.random.default_rng(1)
    made = []
    for argument in signature.arguments:
        if isinstance(argument, Array):
            made.append(_array(argument, rng, size))
        elif isinstance(argument, Scalar):
            made.append(_number(argument, rng))
        else:
            raise TypeError(f"no recipe for {argument}")
    return tuple(made)


def larger(signature: Signature) -> tuple[Any, ...]:
    """The same with 16 elements along each axis."""
    return small(signature, 16)


def wild(signature: Signature) -> tuple[Any, ...]:
    """What the generator `random` of checks makes."""
    return drawn(signature, 1, 8)


RECIPES: tuple[Recipe, ...] = (small, larger, wild)


def _number(scalar: Scalar, rng: Any) -> Any:
    if scalar.kind == "bool":
        return bool(rng.integers(0, 2))
    if scalar.kind in ("int", "uint"):
        return int(rng.integers(1, 4))
    return rounded(rng.uniform(0.1, 0.9), scalar)


def _array(array: Array, rng: Any, size: int) -> Any:
    shape, kind = (size,) * array.ndim, array.element.kind
    if kind == "bool":
        values = rng.integers(0, 2, shape) == 1
    elif kind in ("int", "uint"):
        values = np.broadcast_to(np.arange(size), shape)
    else:
        values = rng.uniform(0.1, 0.9, shape)
    return laid_out(np.asarray(values).astype(array.element.dtype), array)


def settings() -> None:
    """Numba for trials: bounds checks, little optimisation. Before Numba is imported."""
    os.environ.update(NUMBA_BOUNDSCHECK="1", NUMBA_OPT="1", NUMBA_DISABLE_JIT="0")


def trials(root: str, methods: Sequence[tuple[str, str]]) -> list[Expected]:
    """For (function, canonical signature) in order: arguments and answer.

    `Expected.check` is 1 for float32 or complex64 anywhere in the signature, else 0; `error`: why there is no answer.
    """
    open_root(root)
    return [_trial(index, function, parse_signature(text)) for index, (function, text) in enumerate(methods)]


def _trial(index: int, dotted: str, signature: Signature) -> Expected:
    problems = Problems()
    import_modules([module_of(dotted)], problems)
    function = find(dotted, problems, "function-missing")
    check = int("float32" in str(signature) or "complex64" in str(signature))
    said = "the original cannot be imported"
    for recipe in RECIPES if function is not None else ():
        try:
            arguments = recipe(signature)
            _compile(function, signature, arguments)
        except Exception as problem:  # noqa: BLE001 - a recipe without a word for a type, or Numba's own refusal
            said = f"{type(problem).__name__}: {problem}".splitlines()[0]
            continue
        found = _apart(index, check, function, signature, arguments)
        if isinstance(found, Expected):
            return found
        said = found
    return Expected(check, index, (), None, (), None, said)


def _compile(function: Any, signature: Signature, arguments: tuple[Any, ...]) -> None:
    """Compile before the fork, so that what functions share is compiled once."""
    import numba  # noqa: PLC0415

    if hasattr(function, "py_func"):
        typeof: Callable[[Any], Any] = numba.typeof
        types = tuple(typeof(typed(v, a)) for v, a in zip(arguments, signature.arguments, strict=True))
        if types not in function.overloads and getattr(function, "_can_compile", True):
            function.compile(types)


def _apart(
    index: int, check: int, function: Any, signature: Signature, arguments: tuple[Any, ...]
) -> Expected | str:
    """The answer of a forked process, or why there is none."""
    with tempfile.TemporaryDirectory() as work:
        child = multiprocessing.get_context("fork").Process(
            target=_call, args=(index, check, function, signature, arguments, Path(work))
        )
        child.start()
        child.join(DEADLINE)
        if child.exitcode is None:
            child.kill()
            child.join()
            return f"no end after {DEADLINE:.0f} s"
        if child.exitcode:
            said = Path(work) / "said"
            return said.read_text("utf-8") if said.exists() else f"the original ended with {child.exitcode}"
        return load(Path(work))[0]


def _call(
    index: int, check: int, function: Any, signature: Signature, arguments: tuple[Any, ...], work: Path
) -> None:
    before = tuple(copy(value) for value in arguments)
    pairs = zip(arguments, signature.arguments, strict=True)
    try:
        with np.errstate(all="ignore"):
            result = result_of(function(*(typed(value, kind) for value, kind in pairs)), signature)
        if not _finite(result):
            raise ValueError("the original returned no finite number")  # noqa: TRY301 - one way out for all trouble
    except Exception as problem:  # noqa: BLE001 - whatever the original raises
        (work / "said").write_text(f"{type(problem).__name__}: {problem}".splitlines()[0], "utf-8")
        os._exit(1)
    save([Expected(check, index, before, result, arguments, None, None)], work)
    os._exit(0)


def _finite(value: Any) -> bool:
    if isinstance(value, tuple):
        return all(_finite(item) for item in value)
    if isinstance(value, float):
        return math.isfinite(value)
    return not isinstance(value, np.ndarray) or value.dtype.kind not in "fc" or bool(np.isfinite(value).all())
