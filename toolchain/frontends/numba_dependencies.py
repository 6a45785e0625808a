"""What a package uses of those that it depends on: methods and arrays stay there, and only symbols refer to them.

Numba compiles a call of a dependency's function as it would any other: it infers the types from the function's code,
which stands in the same process, and lowers it. When everything is linked, the functions that are methods of a
dependency (the same dispatcher, the same argument types, the same result) lose their bodies and get the name of the
symbol, whoever refers to them; what only they needed goes with them. So no code of a dependency's method is left, and
nothing had to be guessed about types.

A signature that the dependency does not export stays, as any code of a library does; so does a function whose result is
a record, because Numba returns the address of one and an image a copy. The package's notes say so.

Arrays. Where code captured an array that stands in a dependency's data section (the very object), the address is loaded
from a variable named like the symbol, which code generation makes a cell. The load is marked invariant: the cell is
filled before any code runs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numba.core import dispatcher

from toolchain.elements import element_bytes
from toolchain.frontends.numba_types import argument_types, result_kind
from toolchain.frontends.request import Requirement
from toolchain.package import ExceptionRow, Used
from toolchain.serialize import Known, extent_of
from toolchain.signature import Signature, records_of


@dataclass(frozen=True)
class _Offered:
    """A method of a dependency: the live dispatcher, its types there, and what refers to it."""

    function: Any
    signature: Signature
    types: tuple[Any, ...]
    used: Used
    name: str


class Dependencies:
    """The methods and arrays of all that a package depends on, as live objects of this process."""

    def __init__(self) -> None:
        self._offered: list[_Offered] = []
        self._known: list[tuple[Requirement, Known]] = []
        self._rows: dict[Used, tuple[ExceptionRow, ...]] = {}
        self._by_symbol: dict[str, Used] = {}

    def __bool__(self) -> bool:
        return bool(self._known)

    @property
    def known(self) -> list[Known]:
        """What the objects of each are in its image, in the order in which they were added."""
        return [known for _, known in self._known]

    def add(self, one: Requirement, functions: Sequence[Any], known: Known) -> None:
        """One more. functions: those of its methods, in their order (none of a package that is no Python)."""
        self._known.append((one, known))
        package = one.package
        for number, (function, method) in enumerate(zip(functions, package.methods, strict=bool(functions))):
            used = Used(package.name, "method", number)
            last = method.first_exception + method.exception_count
            self._by_symbol[used.symbol] = used
            self._rows[used] = package.exceptions[method.first_exception : last]
            if isinstance(function, dispatcher.Dispatcher):
                types = argument_types(function, method.signature)
                self._offered.append(_Offered(function, method.signature, types, used, method.origin))

    def rows(self, used: Used) -> tuple[ExceptionRow, ...]:
        """The exceptions that a method of a dependency may raise."""
        return self._rows.get(used, ())

    def array(self, kind: Any, array: Any) -> str:
        """The symbol of an array that a dependency's data section holds just as compiled code would; '' for another."""
        for one, known in self._known:
            index = known.index(array)
            if index is None:
                continue
            at, size = extent_of(one.package.globals, index)
            same = one.package.globals[at : at + size] == element_bytes(array, "F" if kind.layout == "F" else "C")
            used = Used(one.package.name, "data", index)
            self._by_symbol[used.symbol] = used
            return used.symbol if same else ""
        return ""

    def used(self, symbol: str) -> Used:
        """What a symbol refers to."""
        return self._by_symbol[symbol]

    def methods(self) -> dict[str, Used]:
        """Name of the native function of each method that was compiled, to what refers to it."""
        found = {}
        for one in self._offered:
            compiled = one.function.overloads.get(one.types)
            if compiled is not None and _agrees(compiled, one.signature):
                found[compiled.fndesc.llvm_func_name] = one.used
        return found

    def compiled_in(self, symbols: Iterable[str], own: Iterable[str], renamed: Mapping[str, str]) -> list[str]:
        """A note for each function of a dependency that a linked module holds. own: methods of the package itself."""
        left, names = set(symbols) - set(own), {one.function: one for one in self._offered}
        notes = []
        for function, one in names.items():
            for types, compiled in function.overloads.items():
                symbol = compiled.fndesc.llvm_func_name
                if renamed.get(symbol, symbol) in left:
                    text = f"'{one.name}' is compiled in for ({', '.join(map(str, types))})"
                    notes.append(f"{text}: '{one.used.package}' has no such method")
        return notes


def _agrees(compiled: Any, signature: Signature) -> bool:
    """Whether what Numba compiled here is the method, and its result can come from another image."""
    try:
        result = result_kind(compiled.signature.return_type)
    except ValueError:
        return False
    return result == signature.result and not any(records_of(result))
