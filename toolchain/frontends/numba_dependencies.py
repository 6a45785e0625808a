"""What a package uses of those that it depends on: methods and arrays stay there, and only symbols refer to them.

Numba compiles a call of a dependency's function as it would any other: it infers the types from the function's code,
which stands in the same process, and lowers it. When everything is linked, the functions that are methods of a
dependency (the same dispatcher, the same argument types, the same result) lose their bodies and get the name of the
symbol, whoever refers to them; what only they needed goes with them. So no code of a dependency's method is left, and
nothing had to be guessed about types. A call with a constant, which Numba compiles for this one value, is a call of the
method for any value of its type: it passes the value all the same.

A signature that the dependency does not export stays, as any code of a library does; so does a function whose result is
a record, because Numba returns the address of one and an image a copy. The package's notes say so.

Arrays. Where code captured an array that stands in a dependency's data section (the very object), the address is loaded
from a variable named like the symbol, which code generation makes a cell. The load is marked invariant: the cell is
filled before any code runs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numba.core import dispatcher
from numba.core.types import unliteral

from toolchain.elements import element_bytes
from toolchain.frontends.numba_refusal import Refusal
from toolchain.frontends.numba_types import argument_types, result_kind
from toolchain.frontends.request import Requirement
from toolchain.package import ExceptionRow, Used
from toolchain.serialize import Known, extent_of
from toolchain.signature import Signature, records_of


@dataclass(frozen=True)
class _Offered:
    """A method of a dependency: Numba's types of its arguments, and what refers to it."""

    signature: Signature
    types: tuple[Any, ...]
    used: Used
    name: str


class Dependencies:
    """The methods and arrays of all that a package depends on, as live objects of this process."""

    def __init__(self) -> None:
        self._offered: dict[Any, list[_Offered]] = {}
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
                offered = _Offered(method.signature, types, used, method.origin)
                self._offered.setdefault(function, []).append(offered)

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
        return {compiled.fndesc.llvm_func_name: one.used for compiled, one, problem in self._compiled() if not problem}

    def compiled_in(self, symbols: Iterable[str], own: Iterable[str], renamed: Mapping[str, str]) -> list[str]:
        """A note for each function of a dependency that a linked module holds. own: methods of the package itself."""
        left, notes = set(symbols) - set(own), []
        for compiled, one, problem in self._compiled():
            symbol = compiled.fndesc.llvm_func_name
            if renamed.get(symbol, symbol) in left:
                given = ", ".join(map(str, compiled.signature.args))
                notes.append(f"'{one.name}' is compiled in for ({given}): {problem}")
        return notes

    def _compiled(self) -> Iterator[tuple[Any, _Offered, str]]:
        """(what Numba compiled, the method that it is, why it cannot be that of the other image; '' when it can)."""
        for function, offered in self._offered.items():
            by_types = {one.types: one for one in offered}
            for types, compiled in function.overloads.items():
                one = by_types.get(types) or by_types.get(tuple(map(_general, types)))
                if one is None:
                    yield compiled, offered[0], f"'{offered[0].used.package}' has no method for these types"
                else:
                    yield compiled, one, _difference(compiled, one.signature)


def _general(kind: Any) -> Any:
    """The type of any value of a literal's type: Numba compiles a call with a constant for this one value."""
    return unliteral(kind)  # type: ignore[no-untyped-call]


def _difference(compiled: Any, signature: Signature) -> str:
    """Why what Numba compiled here cannot be a method of another image; '' when it is that method."""
    try:
        result = result_kind(compiled.signature.return_type)
    except (ValueError, Refusal):
        return "its result is nothing that an image returns"
    if result != signature.result:
        return f"its result is {result or 'none'} here, and {signature.result or 'none'} there"
    return "its result is a record, of which an image returns a copy" if any(records_of(result)) else ""
