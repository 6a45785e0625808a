"""The records of a results file (docs/design.md section 5), read back.

Two more records than there stand in results that `toolchain.run.python_entry` writes:

    "RAIS", u32 call index, u64 length, text, blob    a Python exception, "ValueError: negative", padded to 8; only the
                                                      type without an argument, "ValueError: " with an empty text
    "WONT", u32 call index, u64 length, text    this interpreter cannot make the call (needs NumPy)
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from toolchain.run.calls.layout import Call, lay_out
from toolchain.run.calls.words import Words


@dataclass(frozen=True)
class Answer:
    """One complete record of a results file."""

    tag: bytes
    status: int = 0
    words: Words = ()
    blob: bytes = b""
    text: str = ""
    arrays: tuple[bytes, ...] = ()
    """Elements of each array of the result, in C order; none after an exception."""


def complete_records(data: bytes, calls: Sequence[Call]) -> bytes:
    """`data` without an incomplete record at its end: what may be joined with another file's records."""
    return data[: max((end for _, _, end in _records(data, _sizes(calls))), default=0)]


Sizes = tuple[int, int, int]
"""Of one call: words, bytes of the blob, arrays of the result."""


def _sizes(calls: Sequence[Call]) -> list[Sizes]:
    """They follow from the call, so results need not repeat them."""
    laid = [lay_out(call, index) for index, call in enumerate(calls)]
    return [(len(one.words), len(one.blob), len(one.arrays)) for one in laid]


def parse(data: bytes, calls: Sequence[Call]) -> tuple[dict[int, Answer], str | None]:
    """(last record of each call, text of FAIL or None)."""
    answers: dict[int, Answer] = {}
    failure: str | None = None
    for index, answer, _ in _records(data, _sizes(calls)):
        if answer.tag == b"FAIL":
            failure = f"{answer.text} (code {answer.status})"
        elif index < len(calls):
            answers[index] = answer
    return answers, failure


def _records(data: bytes, sizes: list[Sizes]) -> list[tuple[int, Answer, int]]:
    """(call index, record, offset behind it) of every complete record up to the first that is not."""
    found = []
    at = 0
    while at + 8 <= len(data):
        tag, (index,) = data[at : at + 4], struct.unpack_from("<I", data, at + 4)
        answer, at = _record(data, at + 8, tag, sizes[index] if index < len(sizes) else (0, 0, 0))
        if answer is None:
            break
        found.append((index, answer, at))
    return found


def _record(data: bytes, at: int, tag: bytes, size: Sizes) -> tuple[Answer | None, int]:
    """(the record whose body begins at `at`, or None when it is incomplete or unknown; offset behind it)."""
    if tag == b"BEGN":
        return Answer(tag), at
    if tag == b"DONE":
        return _done(data, at, size)
    status, head = 0, at
    if tag == b"FAIL" and at + 8 <= len(data):
        status, head = struct.unpack_from("<q", data, at)[0], at + 8
    if tag not in (b"FAIL", b"RAIS", b"WONT") or head + 8 > len(data):
        return None, at
    (length,) = struct.unpack_from("<Q", data, head)
    text_end = head + 8 + -(-length // 8) * 8
    end = text_end + (size[1] if tag == b"RAIS" else 0)
    if end > len(data):
        return None, at
    text = data[head + 8 : head + 8 + length].decode(errors="replace")
    return Answer(tag, status, blob=data[text_end:end], text=text), end


def _done(data: bytes, at: int, size: Sizes) -> tuple[Answer | None, int]:
    """The same of a DONE record."""
    words, blob, count = size
    end = at + 8 + 8 * words + blob
    if end > len(data):
        return None, at
    status, *values = struct.unpack_from(f"<{1 + words}q", data, at)
    arrays, after = _arrays(data, end, count if status == 0 else 0)
    if arrays is None:
        return None, at
    return Answer(b"DONE", status, tuple(values), data[end - blob : end], arrays=arrays), after


def _arrays(data: bytes, at: int, count: int) -> tuple[tuple[bytes, ...] | None, int]:
    """(the arrays behind a record, None when they are incomplete; offset behind them)."""
    found = []
    for _ in range(count):
        if at + 8 > len(data):
            return None, at
        (length,) = struct.unpack_from("<Q", data, at)
        found.append(data[at + 8 : at + 8 + length])
        at += 8 + -(-length // 8) * 8
        if at > len(data):
            return None, at
    return tuple(found), at
