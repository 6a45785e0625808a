"""Trials: for signatures that nobody wrote a check for, arguments that the original function takes, and its answer.

Arguments are made from the types alone, by recipes in a fixed order (`toolchain.frontends.recipes`). The original runs
under Numba with bounds checks on, in a forked process that an alarm ends: arguments that make it read outside of an
array, raise, crash or hang prove nothing, so the next recipe is tried. So do answers that are no finite numbers, or
that differ when the call is repeated (random numbers, memory that nobody wrote). An answer without any number but 0, of
a call that changes nothing, is kept only when no later recipe gives a better one.
"""

import ctypes
import math
import multiprocessing
import os
import signal
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from toolchain.frontends.arguments import copy, result_of
from toolchain.frontends.expected import Expected, load, save
from toolchain.frontends.problems import Problems
from toolchain.frontends.recipes import TRIES, recipe
from toolchain.frontends.values import find, import_modules, module_of, open_root
from toolchain.signature import Signature, parse_signature

ALARM = 2.0
"""Seconds for one call of an original function, compilation not counted."""
PATIENCE = 10.0
"""Seconds for all recipes of one signature."""
ALARMS = 3
"""So many recipes may hang or crash, then the signature is given up."""
FILLINGS = (0x2B, 0x55)
"""Bytes of new memory in the first and the second call of an original."""
ENVIRONMENT = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}
"""Of the process of trials. glibc fills no memory that it gives from a thread's cache of small blocks: it would hold
what an earlier call left there, the same in both calls."""
M_PERTURB = -6
"""Of glibc's malloc.h."""
BETTER = 60
"""So many more recipes are tried when an answer says nothing."""


def settings() -> None:
    """Numba for trials: bounds checks, no optimisation. Before Numba is imported."""
    os.environ.update(NUMBA_BOUNDSCHECK="1", NUMBA_OPT="0", NUMBA_DISABLE_JIT="0")


def trials(root: str, methods: Sequence[tuple[str, str]], folders: Sequence[str] = ()) -> list[Expected]:
    """For (function, canonical signature) in order: arguments and answer.

    `Expected.check` is 1 for float32 or complex64 anywhere in the signature, else 0; `error`: why there is no answer.
    folders: of further modules. Changes Numba: call it in a fresh process.
    """
    from toolchain.frontends.numba_trial import run_sequentially

    run_sequentially()
    open_root(root, *folders)
    return [_trial(index, function, parse_signature(text)) for index, (function, text) in enumerate(methods)]


def _trial(index: int, dotted: str, signature: Signature) -> Expected:
    from toolchain.frontends.numba_trial import compile_for

    problems = Problems()
    import_modules([module_of(dotted)], problems)
    function = find(dotted, problems, "function-missing")
    check = int("float32" in str(signature) or "complex64" in str(signature))
    said = "the original cannot be imported"
    if function is not None:
        try:  # before the fork, so that what functions share is compiled once
            compile_for(function, signature)
            found = _apart(Expected(check, index, (), None, (), None, None), function, signature)
        except Exception as problem:  # noqa: BLE001 - Numba's own refusal
            found = _said(problem)
        if isinstance(found, Expected):
            return found
        said = found
    return Expected(check, index, (), None, (), None, said)


def _said(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}".splitlines()[0]


def _apart(blank: Expected, function: Any, signature: Signature) -> Expected | str:
    """The answer of a forked process, or why there is none."""
    until, first, said = time.monotonic() + PATIENCE, 0, ""
    for _ in range(ALARMS):
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            child = multiprocessing.get_context("fork").Process(
                target=_child, args=(blank, function, signature, first, until, work)
            )
            child.start()
            child.join()
            if child.exitcode == 0:
                answer = work / "said"
                return answer.read_text("utf-8") if answer.exists() else load(work)[0]
            hung = child.exitcode == -signal.SIGALRM
            said = f"no end after {ALARM:.0f} s" if hung else f"the original ended with {child.exitcode}"
            first = int((work / "recipe").read_text() or "0") + 1
    return said


def _child(blank: Expected, function: Any, signature: Signature, first: int, until: float, work: Path) -> None:
    found = _search(blank, function, signature, first, until, work)
    if isinstance(found, Expected):
        save([found], work)
    else:
        (work / "said").write_text(found, "utf-8")
    os._exit(0)


def _search(
    blank: Expected, function: Any, signature: Signature, first: int, until: float, work: Path
) -> Expected | str:
    """The first answer that tells something, else the first of all, else what most recipes met."""
    found, last, met = None, TRIES, dict[str, int]()
    for number in range(first, TRIES):
        if number > last or time.monotonic() > until:
            break
        (work / "recipe").write_text(str(number))
        signal.setitimer(signal.ITIMER_REAL, ALARM)
        try:
            answer = _answer(blank, function, signature, number)
        except Exception as problem:  # noqa: BLE001 - whatever the original raises
            met[_said(problem)] = met.get(_said(problem), 0) + 1
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if _telling(answer):
            return answer
        found, last = found or answer, min(last, number + BETTER)
    return found or max(met, key=lambda text: met[text], default="no recipe was tried in time")


def _answer(blank: Expected, function: Any, signature: Signature, number: int) -> Expected:
    """What the original gives for the arguments of a recipe. Raises what it raises, and ValueError."""
    arguments = recipe(number, signature)
    answers = []
    for filling in FILLINGS:
        _fill_memory(filling)
        answers.append(replace(blank, arguments=arguments, **_called(function, signature, arguments)))
    _fill_memory(0)
    found, again = answers
    if not _finite(found.result):
        raise ValueError("the original returned no finite number")
    if _text(found) != _text(again):
        raise ValueError("the original gives another answer each time")
    return found


def _fill_memory(byte: int) -> None:
    """Have malloc fill what it gives with a byte, 0 = with nothing: memory that nobody writes differs then."""
    malloc_option = getattr(ctypes.CDLL(None), "mallopt", None)  # glibc's
    if malloc_option is not None:
        malloc_option(M_PERTURB, byte)


def _called(function: Any, signature: Signature, arguments: tuple[Any, ...]) -> dict[str, Any]:
    from toolchain.frontends.numba_trial import call

    given = tuple(copy(value) for value in arguments)
    with np.errstate(all="ignore"):
        result = result_of(call(function, signature, given), signature)
    return {"result": result, "arguments_after": given}


def _text(found: Expected) -> str:
    return repr([_plain(value) for value in (found.result, *found.arguments_after)])


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return [(part.shape, part.tobytes()) for part in _parts(value)] if isinstance(value, np.ndarray) else value


def _parts(array: Any) -> tuple[Any, ...]:
    """The array, or those of its fields: the bytes between fields are nobody's."""
    names = array.dtype.names or ()
    return tuple(part for name in names for part in _parts(np.asarray(array[name]))) if names else (array,)


def _telling(found: Expected) -> bool:
    """Whether a wrong answer could not look the same by doing nothing."""
    if any(_plain(a) != _plain(b) for a, b in zip(found.arguments, found.arguments_after, strict=True)):
        return True
    return _nonzero(found.result)


def _nonzero(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(_nonzero(item) for item in value)
    return value is not None and any(bool(np.any(part != 0)) for part in _parts(np.asarray(value)))


def _finite(value: Any) -> bool:
    if isinstance(value, tuple):
        return all(_finite(item) for item in value)
    if isinstance(value, float):
        return math.isfinite(value)
    numbers = [part for part in _parts(value) if part.dtype.kind in "fc"] if isinstance(value, np.ndarray) else []
    return all(bool(np.isfinite(part).all()) for part in numbers)
