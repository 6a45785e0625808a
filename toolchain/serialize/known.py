"""Objects that a dependency's image holds already: a package refers to them and stores nothing.

What the live objects of a dependency are in its image is found by encoding its globals once more, in the process in
which the package itself is extracted; that gives each object its index there. So a reference is right only when the
bytes are those that the dependency was built from, which `toolchain.serialize.values.known_values` checks.

What has no identity of its own is stored, not referred to: numbers, texts, bytes, None, plain NumPy scalars and dtypes,
empty tuples. Python shares these at will, so they say nothing of whose they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from pkgimage import records as r
from toolchain.serialize.keys import identity

_ATOMS = (type(None), bool, int, float, complex, str, bytes)


@dataclass(frozen=True)
class Known:
    """What the live objects of a dependency are in its image."""

    package: str
    objects: Mapping[object, int]
    """What makes an object itself (`keys.identity`) to its index in the data section."""
    methods: Mapping[int, int]
    """id of a function object to the index of its first method."""
    alive: Sequence[object]
    """Every object, so that no id is used twice."""

    @staticmethod
    def of(package: str, alive: Sequence[object], methods: Mapping[int, int]) -> "Known":
        """From the objects of an encoded section, in the order of their indices."""
        objects = {
            identity(value, {}): index
            for index, value in enumerate(alive)
            if is_shareable(value) and id(value) not in methods
        }
        return Known(package, objects, methods, alive)

    def index(self, value: object) -> int | None:
        """The index of an object of the dependency; None for what is none, or has no identity."""
        return self.objects.get(identity(value, {}))


def is_shareable(value: Any) -> bool:
    """Whether an object has an identity that a package can refer to."""
    kind = type(value)
    if kind in _ATOMS or (issubclass(kind, np.generic) and not issubclass(kind, np.void)):
        return False
    if issubclass(kind, np.dtype):
        return value.fields is not None
    return not (kind is tuple and not value)


class Borrowed:
    """What the dependencies of a package hold. An object of several is that of the first: of whom it really is."""

    def __init__(self, dependencies: Sequence[Known]) -> None:
        self._objects: dict[object, tuple[int, int]] = {}
        self._methods: dict[int, tuple[int, int]] = {}
        for number, each in enumerate(dependencies):
            for key, index in each.objects.items():
                self._objects.setdefault(key, (number, index))
            for function, index in each.methods.items():
                self._methods.setdefault(function, (number, index))

    def reference(self, value: object, key: object) -> bytes | None:
        """The record of a reference to the object with this identity; None when it belongs to no dependency."""
        found = self._objects.get(key)
        if found is not None:
            return r.OBJECT.pack(r.DEPENDENCY, 0, 0, 0, *found)
        found = self._methods.get(id(value)) if key == ("id", id(value)) else None
        return None if found is None else r.OBJECT.pack(r.DEPENDENCY, 0, 0, r.FUNCTION_OF, *found)
