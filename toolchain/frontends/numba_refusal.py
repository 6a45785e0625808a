"""Refusals: why a method cannot be extracted, in words that name the package's source and no path of this machine."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numba
from numba.core.ccallback import CFunc
from numba.experimental.jitclass.base import JitClassType
from numba.np.ufunc import gufunc
from numba.np.ufunc.dufunc import DUFunc
from numba.stencils.stencil import StencilFunc

from toolchain.frontends.numba_places import Place, Places
from toolchain.signature import Array

NUMBA_DIRECTORY = Path(numba.__file__).parent


class Refusal(Exception):  # noqa: N818 - a verdict, turned into an ExtractError by the caller
    """One method cannot be extracted: stable code, the reason, and a hint where the code does not give one."""

    def __init__(self, code: str, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.code, self.text, self.hint = code, text, hint


class Refusals:
    """What was refused while one method was compiled. The compilation goes on: Numba would catch an exception."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._found: list[Refusal] = []

    def add(self, code: str, text: str) -> None:
        """Refuse what the statement being lowered does."""
        self.keep(Refusal(code, at(text, self._places.here())))

    def keep(self, refusal: Refusal) -> None:
        """Note a refusal that names its place itself."""
        self._found.append(refusal)

    def first(self) -> Refusal | None:
        """The one to tell; those that follow are often its consequences."""
        return self._found[0] if self._found else None

    def clear(self) -> None:
        """Forget all: another method begins."""
        self._found.clear()


_KINDS = (
    (DUFunc, "ufunc-unsupported", "a ufunc (@vectorize)", "decorate the scalar function with @njit and export that"),
    (gufunc.GUFunc, "ufunc-unsupported", "a generalised ufunc (@guvectorize)",
     "decorate its kernel, which takes arrays and the output array, with @njit and export that"),
    (StencilFunc, "stencil-unsupported", "a stencil kernel (@stencil)",
     "export an @njit function that calls it, or write the loop"),
    (JitClassType, "jitclass-unsupported", "a class (@jitclass)",
     "export @njit functions that take the fields as numbers, arrays or tuples"),
    (CFunc, "callback-unsupported", "a C callback (@cfunc)", "decorate the function with @njit and export that"),
)  # fmt: skip


def kind_of(thing: Any) -> tuple[str, str, str]:
    """(code, what it is, remedy) of something that is no function but was named as one."""
    import numpy as np

    for kind, code, what, remedy in (*_KINDS, (np.ufunc, *_KINDS[0][1:])):
        if isinstance(thing, kind):
            return code, what, remedy
    return "not-a-function", f"a {type(thing).__name__}", "name a function of the module, plain or decorated with @njit"


def returned_global(text: str, result: object) -> str:
    """The remedy for a refusal's text that tells of a read-only array returned as a writable one; '' for another.

    result: the type that the signature gives.
    """
    found = _RETURNED.search(text)
    plain = "" if found is None else found[1].replace("readonly ", "")
    if found is None or found[2] not in (plain, re.sub(r", [CF]\)", ", A)", plain)):
        return ""
    shown = f"'{replace(result, mutable=False)}'" if isinstance(result, Array) else "const(...) around its arrays"
    return f"a global array is read-only for compiled code: write the result as {shown}"


def at(text: str, place: Place | None) -> str:
    """A refusal's text with the place that it is about."""
    return f"{text} {place}" if place else text


def useful_lines(message: str, root: str, limit: int = 6) -> str:
    """The first lines of Numba's message that say something, without colours, rules and this machine's paths."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", message).replace(root.rstrip("/") + "/", "")
    plain = _EXCERPT.sub("\n", plain).replace(str(NUMBA_DIRECTORY), "numba")
    plain = _IN_MEMORY.sub("", plain).replace(", defined at None", "")
    lines = [line.strip() for line in plain.splitlines()]
    said = [line for line in lines if line and not set(line) <= set("-=^~ ") and not line.startswith(_NOISE)]
    return "; ".join(said[:limit]) or "no reason given"


_EXCERPT = re.compile(r'^File "[^"\n]+", line \d+:?\n(?:.*\S.*\n)*', re.MULTILINE)
"""A place with lines of its source, up to an empty line."""
_IN_MEMORY = re.compile(r" at 0x[0-9a-f]+(?=>)| from '/[^']*'(?=>)")
"""What Python's `repr` of functions and modules says of this process and machine."""
_RETURNED = re.compile(r"No conversion from (.*\breadonly array\(.*?) to (.*?) for '\$\w*return_value")
"""What Numba says when it cannot turn what is returned into the result of the signature."""
_NOISE = (
    "Failed in nopython mode", "During: Pass ", "This error may have been caused", "For more information",
    "Traceback (most",
)  # fmt: skip
