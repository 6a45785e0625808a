# ruff: noqa: SLF001 - private members of Numba: the modules numba_*.py are the place that uses them
# mypy: disable-error-code="attr-defined,no-untyped-call"
"""Exceptions that give back what the functions they pass through hold. Numba's own code forgets it.

Numba's lowering makes every variable own one reference to each array, list or text in it, and the statement `del x`,
which Numba puts behind the last use on every path, gives it back. An exception leaves the function in the middle of a
statement (`ret i32 1`, behind every call, division, index and allocation): no `del` follows, and the memory is lost.

So in extract mode every such return gives back, first, what the variables of its function hold at that place. Which
these are is found by following assignments and `del`s, over the blocks of Numba's IR to a fixed point and then
statement by statement while Numba lowers them. A variable lies in one of two places:

* in a stack slot that is null from the start and after each `del`. Giving back null is nothing, so that a slot which is
  filled on some paths only needs no question;
* when assigned once and used in one block: in an LLVM value. Within its block it is there or not, and that is known.

An exception that a `try` of the same function catches does not return, and Numba's own `del`s see to it.

Numba's library also holds references outside of any variable, while it lowers one statement. One such place raises in
a way that programs meet: unpacking (`a, b = x`), which therefore has a version here. Not covered: generators (their
variables live in the generator, which Numba never frees either). A function without such variables keeps its code.
"""

from collections.abc import Iterator
from typing import Any

from numba.core import callconv, cgutils, ir, lowering, types, typing

from toolchain.frontends.numba_switch import Replace

_KEPT = (callconv.RETCODE_OK, callconv.RETCODE_NONE, callconv.RETCODE_STOPIT)
"""Statuses with which a function ends, or pauses, in the regular way: its `del`s were made."""
_NAME = "_pkgimage_frame"
"""Attribute of the IR builder of a function that is being lowered: its `Frame`."""


class Frame:
    """What the variables of one function hold while it is lowered, statement by statement."""

    def __init__(self, lower: Any) -> None:
        self.lower = lower
        self.held: set[str] = set()
        """Variables that may hold references here."""
        self.local: set[str] = set()
        """Those assigned in the current block: an LLVM value of one of these can be used here."""
        managed = lower.context.data_model_manager
        self.counted = {
            name
            for block in lower.blocks.values()
            for name in _touched(block)
            if managed[lower.typeof(name)].contains_nrt_meminfo()
        }
        self.entering = self._entering()

    def _entering(self) -> dict[int, set[str]]:
        """For each block, by its offset: the variables that may hold references when it begins."""
        found: dict[int, set[str]] = {offset: set() for offset in self.lower.blocks}
        waiting = list(found)
        while waiting and self.counted:
            offset = waiting.pop()
            block, held = self.lower.blocks[offset], set(found[offset])
            for statement in block.body:
                self._follow(statement, held)
            for target in block.terminator.get_targets():
                if not held <= found[target]:
                    found[target] |= held
                    waiting.append(target)
        return found

    def _follow(self, statement: Any, held: set[str]) -> None:
        if isinstance(statement, ir.Assign) and statement.target.name in self.counted:
            held.add(statement.target.name)
        elif isinstance(statement, ir.Del):
            held.discard(statement.value)

    def enter(self, block: Any) -> None:
        """A block begins."""
        (offset,) = (offset for offset, one in self.lower.blocks.items() if one is block)
        self.held, self.local = set(self.entering[offset]), set()

    def step(self, statement: Any) -> None:
        """A statement of the block has been lowered."""
        self._follow(statement, self.held)
        if isinstance(statement, ir.Assign):
            self.local.add(statement.target.name)

    def leave(self) -> None:
        """An exception leaves the function here: give back all that is held."""
        for name in sorted(self.held):
            self._give_back(name)

    def _give_back(self, name: str) -> None:
        lower = self.lower
        if name in lower._blk_local_varmap:
            if name in self.local:
                lower.decref(lower.typeof(name), lower._blk_local_varmap[name])
        elif name not in lower._singly_assigned_vars:
            lower.decref(lower.typeof(name), lower.builder.load(lower.getvar(name)))


def _unpack(lower: Any, result: Any, expression: Any) -> Any:
    """`a, b = x` of an iterable x: Numba's code, which gives back iterator and items when there are too few or many."""
    context, builder = lower.context, lower.builder
    kind, value = lower.typeof(expression.value.name), lower.loadvar(expression.value.name)
    if isinstance(kind, types.Optional):
        value, kind = context.cast(builder, value, kind, kind.type), kind.type
    pair = types.Pair(kind.iterator_type.yield_type, types.boolean)
    start = context.get_function("getiter", typing.signature(kind.iterator_type, kind))
    advance = context.get_function("iternext", typing.signature(pair, kind.iterator_type))
    iterator, items = start(builder, (value,)), context.get_constant_null(result)

    def wrong_when(condition: Any, held: Any) -> None:
        with cgutils.if_unlikely(builder, condition):
            lower.decref(kind.iterator_type, iterator)
            for type_of, one in held:
                lower.decref(type_of, one)
            lower.return_exception(ValueError, loc=lower.loc)

    for index in range(expression.count):
        found = advance(builder, (iterator,))
        wrong_when(builder.not_(context.pair_second(builder, found, pair)), [(result, items)])
        items = builder.insert_value(items, context.pair_first(builder, found, pair), index)
    found = advance(builder, (iterator,))
    more = (pair.first_type, context.pair_first(builder, found, pair))
    wrong_when(context.pair_second(builder, found, pair), [(result, items), more])
    lower.decref(kind.iterator_type, iterator)
    return items


def _iterates(kind: Any) -> bool:
    """Whether unpacking a value of this type makes an iterator."""
    return not isinstance(kind.type if isinstance(kind, types.Optional) else kind, types.BaseTuple)


def _touched(block: Any) -> Iterator[str]:
    """Names of the variables that a block assigns."""
    for statement in block.find_insts(ir.Assign):
        yield statement.target.name


def install(replace: Replace) -> None:
    """Makes Numba's lowering clean up."""
    _follow_lowering(replace)
    _clean_returns(replace)


def _follow_lowering(replace: Replace) -> None:
    owner = lowering.Lower
    body, block, statement = owner.lower_function_body, owner.pre_block, owner.lower_inst

    def lower_function_body(self: Any) -> Any:
        if self.generator_info is None and self.context.enable_nrt:
            setattr(self.builder, _NAME, Frame(self))
        return body(self)

    def pre_block(self: Any, entered: Any) -> None:
        block(self, entered)
        if frame := getattr(self.builder, _NAME, None):
            frame.enter(entered)

    def lower_inst(self: Any, lowered: Any) -> Any:
        result = statement(self, lowered)
        if frame := getattr(self.builder, _NAME, None):
            frame.step(lowered)
        return result

    for method in (lower_function_body, pre_block, lower_inst):
        replace(owner, method.__name__, method)


def _clean_returns(replace: Replace) -> None:
    leave, expression = callconv.CPUCallConv._return_errcode_raw, lowering.Lower.lower_expr

    def _return_errcode_raw(self: Any, builder: Any, code: Any) -> None:
        frame = getattr(builder, _NAME, None)
        if frame and not any(code is kept for kept in _KEPT):
            frame.leave()
        leave(self, builder, code)

    def lower_expr(self: Any, result: Any, lowered: Any) -> Any:
        if lowered.op == "exhaust_iter" and _iterates(self.typeof(lowered.value.name)):
            return _unpack(self, result, lowered)
        return expression(self, result, lowered)

    replace(callconv.CPUCallConv, "_return_errcode_raw", _return_errcode_raw)
    replace(lowering.Lower, "lower_expr", lower_expr)
