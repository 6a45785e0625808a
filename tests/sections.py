"""Data sections with values of all kinds, small ones, so that damage hits what is read."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from pkgimage.data import Data
from tests.carriers import package
from tests.values import kinds
from toolchain.serialize import Known, data_section, encode_values, known_values


@contextlib.contextmanager
def unimported() -> Iterator[None]:
    """The module of the classes is not imported meanwhile."""
    sys.modules.pop(kinds.__name__)
    try:
        yield
    finally:
        sys.modules[kinds.__name__] = kinds


def layered(*layers: dict[str, object], methods: dict[int, str] | None = None) -> list[Data]:
    """The decoded sections of packages that are built each upon all before it; methods: those of the first, see `encode_values`."""
    found: list[Data] = []
    known: list[Known] = []
    for number, values in enumerate(layers):
        own = {} if number else methods or {}
        made = replace(package(), globals=encode_values(values, methods=own, dependencies=known))
        data = Data(data_section(made).content)
        data.dependencies = tuple(found)
        known.append(known_values(made, values, own, tuple(known)))
        found.append(data)
    return found


Section = tuple[bytes, tuple[Data, ...]]
"""The bytes of a section, and the sections of its dependencies."""


def sections() -> list[Section]:
    """One for each global of `tests.values.kinds`, one of functions, one that refers to others; without large arrays."""
    made = {name: getattr(kinds, name) for name in kinds.NAMES}
    made["ARRAYS"] = [one for one in kinds.ARRAYS if one.nbytes < 2000]

    def function() -> None:
        raise AssertionError

    encoded = [encode_values({name: value}) for name, value in made.items()]
    encoded.append(encode_values({"F": (function, {"f": function})}, methods={id(function): "twice"}))
    alone: list[Section] = [(data_section(replace(package(), globals=content)).content, ()) for content in encoded]
    types = [kinds.Key, kinds.Point, kinds.Colour, kinds.Mode, kinds.STEP]
    below = {"TYPES": types, "KEY": kinds.Key(1, ("x", 2)), "LIST": [types, (1, 2)]}
    above = {
        "V": [below, types, kinds.Key(2, 3), kinds.Point(below["KEY"], kinds.Colour.RED), kinds.Mode.READ | kinds.Mode.RUN],
        "D": {below["KEY"]: 1, kinds.Point(1, 2): kinds.ARRAYS[0], (below["KEY"], 2): function}, "A": np.zeros(3, kinds.STEP),
        "N": [np.dtype([("inner", kinds.STEP)]), frozenset({below["KEY"], kinds.Colour.BLUE})],
    }  # fmt: skip
    *dependencies, last = layered(below, {"L": below["LIST"]}, above, methods={id(function): "twice"})
    return [*alone, (bytes(last.view), tuple(dependencies))]
