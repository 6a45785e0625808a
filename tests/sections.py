"""Data sections with values of all kinds, small ones, so that damage hits what is read."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace

from tests.carriers import package
from tests.values import kinds
from toolchain.serialize import data_section, encode_values


@contextlib.contextmanager
def unimported() -> Iterator[None]:
    """The module of the classes is not imported meanwhile."""
    sys.modules.pop(kinds.__name__)
    try:
        yield
    finally:
        sys.modules[kinds.__name__] = kinds


def sections() -> list[bytes]:
    """One section for each global of `tests.values.kinds`, and one whose values are functions; arrays without large ones."""
    made = {name: getattr(kinds, name) for name in kinds.NAMES}
    made["ARRAYS"] = [one for one in kinds.ARRAYS if one.nbytes < 2000]

    def function() -> None:
        raise AssertionError

    encoded = [encode_values({name: value}) for name, value in made.items()]
    encoded.append(encode_values({"F": (function, {"f": function})}, methods={id(function): "twice"}))
    return [data_section(replace(package(), globals=content)).content for content in encoded]
