"""Texts of exceptions, the same for an image and for the oracle it is compared with.

Numba's library writes into one text where the package's source lies on this machine ("unable to broadcast argument 0 to
output array", numba/np/npyimpl.py). An image has no paths, so that part is left out; the exception's own row tells the
place.
"""

import re

_PLACE = re.compile(r'\nFile "[^"\n]*", line \d+, ?(?=\n|\Z)')


def portable(text: str) -> str:
    """The text without the places on this machine that Numba wrote into it."""
    return _PLACE.sub("", text)


def text_of(problem: BaseException) -> str:
    """The one text that an exception was raised with (`str` of a KeyError puts quotes around it), else its `str`."""
    arguments = problem.args
    return portable(arguments[0] if len(arguments) == 1 and isinstance(arguments[0], str) else str(problem))
