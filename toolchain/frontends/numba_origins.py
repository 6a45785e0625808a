"""Which code and values of a dependency became part of a package: of the rest, the dependency's build id tells."""

from collections.abc import Iterable, Iterator
from types import ModuleType, NoneType
from typing import Any

from numba.core import itanium_mangler


def holds(symbols: Iterable[str], function: Any) -> bool:
    """Whether code that was compiled of a Python function is among the functions of these names."""
    named = itanium_mangler.mangle_identifier(f"{function.__module__}.{function.__qualname__}")  # type: ignore[no-untyped-call]
    start = f"{itanium_mangler.PREFIX}{named[:-1]}"
    return any(symbol.startswith(start) and symbol[len(start) :][:1] in ("B", "E") for symbol in symbols)


def origins(modules: Iterable[ModuleType], name: str, value: Any) -> Iterator[str]:
    """The files of those modules that hold a value, which a function captured under a name `module.NAME`.

    Numbers and texts may be one object without having to do with each other: of those the name decides.
    """
    last = name.rpartition(".")[2]
    for module in modules:
        found = vars(module).get(last, module) is value
        if not isinstance(value, int | float | str | NoneType):
            found = found or any(one is value for one in vars(module).values())
        file = getattr(module, "__file__", None)
        if found and file:
            yield file
