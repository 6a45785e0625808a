# mypy: disable-error-code="attr-defined,no-untyped-call"
"""Where in the package's own source stands what Numba is at work on: the line that a refusal names.

Three sources. While Numba lowers a function, the statement at hand is followed; so is which functions each statement
was the first of its function to mention (`uses`: the linked module then tells by which line a symbol came in, also
through library code). Of an exception, Numba's message names places, the innermost first; an exception of Python's own
passed through frames of Numba that hold a place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import FrameType
from typing import Any

from numba.core import ir, lowering

from toolchain.frontends.bitcode import UNRESOLVED
from toolchain.frontends.numba_switch import Replace
from toolchain.package import Use

LIBRARY = "numba/"
"""How the relative names of Numba's own files begin."""
_QUOTED = re.compile(r'(?:File "(?P<file>[^"\n]+)", line (?P<line>\d+)|\bat (?P<at>\S+\.py) \((?P<number>\d+)\))')


@dataclass(frozen=True)
class Place:
    """A line of the package's own source. `function` is '' where only the line is known."""

    function: str
    file: str
    """Relative to the package's root."""
    line: int

    def __str__(self) -> str:
        inside = f"in '{self.function}' " if self.function else ""
        return f"{inside}({self.file}:{self.line})"


class Places:
    """What is known of places in one session; `relative` gives the name of a file, '' of a foreign one."""

    def __init__(self, relative: Callable[[str], str]) -> None:
        self._relative = relative
        self._lowered: list[Any] = []
        """Numba's `Lower` of each function being lowered, the outermost first."""
        self.uses: dict[str, dict[str, Place]] = {}
        """Symbol of a function to what its statements were the first to mention, with the statement's place."""

    def own(self, loc: Any, function: str = "") -> Place | None:
        """The place that a `Loc` of Numba's stands for, when it is in the package's own source."""
        return self._place(loc.filename, loc.line, function) if isinstance(loc, ir.Loc) else None

    def _place(self, file: str, line: int, function: str = "") -> Place | None:
        name = self._relative(file)
        return Place(function, name, int(line)) if name and line and not name.startswith(LIBRARY) else None

    def here(self) -> Place | None:
        """The statement of the package's own that is being lowered."""
        found = (self.own(lower.loc, _name(lower)) for lower in reversed(self._lowered))
        return next((place for place in found if place is not None), None)

    def of(self, problem: BaseException) -> Place | None:
        """The innermost place of the package's own that an exception knows of."""
        for found in _QUOTED.finditer(str(problem)):
            file, line = found["file"] or found["at"], found["line"] or found["number"]
            if place := self._place(file, int(line)):
                return place
        return next((place for frame in _frames(problem) if (place := self._held_by(frame))), None)

    def _held_by(self, frame: FrameType) -> Place | None:
        if frame.f_code.co_name == "lower_function_body":
            return self.of_half(frame.f_locals["self"])
        candidates = [frame.f_locals.get(name) for name in ("loc", "inst", "self")]
        for candidate in candidates:
            if place := self.own(getattr(candidate, "loc", candidate)):
                return place
        return None

    def of_half(self, lower: Any) -> Place | None:
        """Where a function that has no statement at hand first assigns a float16: its variables come before them."""
        typed = lower.fndesc.typemap
        lines = [
            place
            for block in lower.blocks.values()
            for one in block.find_insts(ir.Assign)
            if "float16" in str(typed[one.target.name]) and (place := self.own(one.loc, _name(lower)))
        ]
        return min(lines, key=lambda place: place.line, default=None)

    def install(self, replace: Replace) -> None:
        """Follows Numba's lowering."""
        function, statement = lowering.Lower.lower, lowering.Lower.lower_inst

        def lower(this: Any) -> Any:
            self._lowered.append(this)
            try:
                return function(this)
            finally:
                self._lowered.pop()

        def lower_inst(this: Any, lowered: Any) -> Any:
            known = len(this.module.globals)
            result = statement(this, lowered)
            if len(this.module.globals) > known and (place := self.own(lowered.loc, _name(this))):
                uses = self.uses.setdefault(this.fndesc.mangled_name, {})
                for name in list(this.module.globals)[known:]:
                    uses.setdefault(name, place)
            return result

        replace(lowering.Lower, "lower", lower)
        replace(lowering.Lower, "lower_inst", lower_inst)

    def needs(
        self, symbols: Iterable[str], edges: Mapping[str, frozenset[str]], undefined: frozenset[str],
        renamed: Mapping[str, str],
    ) -> Iterator[Use]:  # fmt: skip
        """By which line each undefined name comes into the functions `symbols` of a linked module.

        edges: what each function mentions. renamed: the linked module's names of symbols that have others there.
        """
        uses = {
            renamed.get(caller, caller): {renamed.get(name, name): place for name, place in found.items()}
            for caller, found in self.uses.items()
        }
        for symbol in symbols:
            waiting: list[tuple[str, Place | None]] = [(symbol, None)]
            seen = {symbol}
            for caller, led_by in waiting:  # grows: the nearest functions first
                mentions = uses.get(caller, {})
                for name in sorted(edges.get(caller, frozenset()) - seen):
                    seen.add(name)
                    place = mentions.get(name, led_by)
                    waiting.append((name, place))
                    if place is not None and name in undefined and not name.startswith(UNRESOLVED):
                        yield Use(symbol, name, place.file, place.line)


def _name(lower: Any) -> str:
    return str(lower.func_ir.func_id.func_qualname)


def _frames(problem: BaseException) -> list[FrameType]:
    """The frames that an exception passed through, the innermost first, then those of what caused it."""
    found = []
    trace = problem.__traceback__
    while trace is not None:
        found.append(trace.tb_frame)
        trace = trace.tb_next
    cause = problem.__cause__ or problem.__context__
    return [*(_frames(cause) if cause is not None else ()), *reversed(found)]
