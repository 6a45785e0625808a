"""Calls and results as bytes: what a harness is told to call, and what it answers (docs/design.md section 5)."""

import itertools
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from toolchain.run.calls.guards import guarded, misencoded, wrote_outside
from toolchain.run.calls.layout import ALIGNMENT, CHOSEN, Call, arguments_after, lay_out, which_target
from toolchain.run.calls.records import Answer, parse
from toolchain.run.calls.words import decode_scalar
from toolchain.signature import Array, Kind, Optional, Record, Scalar, Signature, Tuple

__all__ = [
    "ALIGNMENT", "CHOSEN", "Call", "CallOutcome", "State", "decode_results", "encode_calls", "which_target",
    "with_detail",
]  # fmt: skip

State = Literal[
    "returned", "raised", "crashed", "timeout", "not-reached", "load-failed", "word-encoding", "wrote-outside"
]
"""The last two: the call ended, and its words or its arrays' surroundings are not what a call leaves."""

RAISED = {-1: "MemoryError", -5: "RuntimeError: the record to be returned is none of an argument"}
"""What statuses below 0 say that a call of the method gave."""
NOT_CALLED = {
    -2: "the method is not bound",
    -3: "the image has no such method",
    -4: "this processor has not the image's calling convention",
    -6: "no CPU target that was asked for can be run here",
    -7: "the image runs the code of another CPU target than it says",
}
"""Statuses below 0 that mean that the method was not reached; -3 and below are the harness's own."""


@dataclass(frozen=True)
class CallOutcome:
    """What became of one call."""

    state: State
    status: int
    """The uniform entry's status: k > 0 is exception k-1 of the image's table; 0 also when there was no answer."""
    result: object
    """None, bool, int, float, complex, or numpy.float32 / numpy.complex64 for the narrow types; arrays; tuples.

    A record is an array without axes.
    """
    arguments: tuple[object, ...]
    """The arguments after the call: arrays as the callee left them."""
    detail: str
    """In a person's words: the signal, the loader's message, a Python exception's type and text."""


def encode_calls(calls: Sequence[Call]) -> bytes:
    """The calls file. Raises ToolError 'argument-invalid' naming call, argument and why it does not fit."""
    parts = [b"PKGCALLS", struct.pack("<QQ", 3, len(calls))]
    for index, call in enumerate(calls):
        laid = guarded(lay_out(call, index), call)
        sizes = len(laid.words), len(laid.pointers), len(laid.blob), len(laid.arrays)
        parts.append(struct.pack("<q5Q", call.method, *sizes, 0 if call.target is None else call.target + 1))
        parts.append(struct.pack(f"<{len(laid.words)}q", *laid.words))
        parts.extend(struct.pack("<QQ", *pointer) for pointer in laid.pointers)
        parts.extend(struct.pack("<QQQ", *array) for array in laid.arrays)
        parts.append(laid.blob)
    return b"".join(parts)


def decode_results(data: bytes, calls: Sequence[Call]) -> list[CallOutcome]:
    """One outcome per call, in order, from the bytes of a results file.

    A call that began and did not end is "crashed" (the caller knows how the process ended, and says so). Records after
    the first incomplete one, and records of calls that do not exist, count as absent.
    """
    answers, failure = parse(data, calls)
    return [_outcome(call, answers.get(index), failure) for index, call in enumerate(calls)]


def with_detail(outcome: CallOutcome, state: State, detail: str) -> CallOutcome:
    """`outcome` with what only the parent of the harness knows."""
    return replace(outcome, state=state, detail=detail)


def _outcome(call: Call, answer: Answer | None, failure: str | None) -> CallOutcome:
    """What became of the call, unless its traces are wrong."""
    outcome = _told(call, answer, failure)
    if answer is None or outcome.state not in ("returned", "raised"):
        return outcome
    written = wrote_outside(lay_out(call, 0), call, answer.blob)
    if written:
        return with_detail(outcome, "wrote-outside", written)
    problem = misencoded(answer.words, call.signature.result) if outcome.state == "returned" else ""
    return with_detail(outcome, "word-encoding", problem) if problem else outcome


def _told(call: Call, answer: Answer | None, failure: str | None) -> CallOutcome:
    if answer is None:
        state: State = "not-reached" if failure is None else "load-failed"
        return CallOutcome(state, 0, None, call.arguments, failure or "the harness ended before this call")
    if answer.tag == b"RAIS":
        return CallOutcome("raised", 0, None, arguments_after(call, answer.blob), answer.text)
    unfinished: dict[bytes, tuple[State, str]] = {
        b"BEGN": ("crashed", "it did not return"),
        b"WONT": ("not-reached", answer.text),
    }
    if answer.tag in unfinished:
        state, detail = unfinished[answer.tag]
        return CallOutcome(state, 0, None, call.arguments, detail)
    state, detail = _meaning(answer.status)
    try:
        result = _result(call.signature, answer) if state == "returned" else None
    except (ValueError, OverflowError, MemoryError) as problem:
        return CallOutcome("crashed", 0, None, call.arguments, f"the result's shape and memory disagree: {problem}")
    return CallOutcome(state, answer.status, result, arguments_after(call, answer.blob), detail)


def _meaning(status: int) -> tuple[State, str]:
    """What the status of a uniform entry says."""
    if status == 0:
        return "returned", ""
    if status > 0:
        return "raised", f"exception {status - 1} of the image's table"
    if status in RAISED:
        return "raised", RAISED[status]
    return "load-failed", NOT_CALLED.get(status, f"status {status}")


def _result(signature: Signature, answer: Answer) -> object:
    if signature.result is None:
        return None
    words, arrays = iter(answer.words[signature.argument_words :]), iter(answer.arrays)
    return _value(signature.result, words, arrays)


def _value(kind: Kind, words: Iterator[int], arrays: Iterator[bytes]) -> object:
    """The value that the next words, and arrays, stand for. Raises ValueError when they disagree."""
    match kind:
        case Scalar():
            return decode_scalar(tuple(itertools.islice(words, kind.words)), kind)
        case Array():
            mine = tuple(itertools.islice(words, kind.result_words))
            return np.frombuffer(next(arrays), kind.element.dtype).reshape(mine[1 : 1 + kind.ndim])
        case Record():
            content = struct.pack(f"<{kind.result_words}q", *itertools.islice(words, kind.result_words))
            return np.frombuffer(content[: kind.size], kind.dtype).reshape(())
        case Tuple():
            return tuple([_value(item, words, arrays) for item in kind.items])
        case Optional():
            there = next(words)
            value = _value(kind.item, words, arrays)
            return value if there else None
        case _:
            return None
