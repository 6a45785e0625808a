"""The items of a target that are no features: clone_all, base(n), opt_size, min_size."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from toolchain.cpu.grammar import Written
from toolchain.cpu.problem import Remark, Remarks, Word
from toolchain.cpu.target import Size

_BASE = re.compile(r"base\s*\(.*|base")
_NUMBER = re.compile(r"base\(\s*([0-9]{1,4})\s*\)")
SIZES: tuple[Size, ...] = ("opt_size", "min_size")


@dataclass
class Options:
    """What the items of one target say; `features` are the items that are left."""

    clone_all: bool = False
    base: int = 0
    size: Size = ""
    features: list[Word] = field(default_factory=list)


def options(written: Written, index: int, clone_all: Sequence[bool], problems: Remarks) -> Options:
    """The options of target number `index`; clone_all: whether each target before it is."""
    found = Options()
    seen: dict[str, Word] = {}
    for item in written.items:
        if item.text == "clone_all" or item.text in SIZES or _BASE.fullmatch(item.text):
            _option(item, index, clone_all, found, seen, problems)
        else:
            found.features.append(item)
    return found


def _option(
    item: Word, index: int, clone_all: Sequence[bool], found: Options, seen: dict[str, Word], problems: Remarks
) -> None:
    """One of them; a target starts without any, whatever the one before it said."""
    word = "base" if item.text.startswith("base") else item.text
    if not item.on and word != "clone_all":
        problems.note(Remark("cpu-option-negated", f"'{item.text}' cannot be negated: leave it out"), item)
        return
    against = _conflict(word, item, seen)
    if against:
        problems.note(Remark("cpu-option-conflict", f"'{item.sign}{item.text}' contradicts {against}"), item)
    seen.setdefault(word, item)
    if word == "clone_all":
        found.clone_all = item.on
    elif word == "base":
        found.base = _base(item, index, clone_all, problems)
    else:
        found.size = "opt_size" if word == "opt_size" else "min_size"


def _conflict(word: str, item: Word, seen: dict[str, Word]) -> str:
    """The earlier item that excludes this one, quoted; '' when there is none."""
    for other in (word, *(SIZES if word in SIZES else ())):
        before = seen.get(other)
        if before is not None and (before.text, before.on) != (item.text, item.on):
            return f"'{before.sign}{before.text}' before it"
    return ""


def _base(item: Word, index: int, clone_all: Sequence[bool], problems: Remarks) -> int:
    """The index that base(n) names: an earlier target that is clone_all, or 0; 0 after a problem."""
    number = _NUMBER.fullmatch(item.text)
    base = int(number[1]) if number else 0
    wrong = ""
    if number is None:
        wrong = f"'{item.text}' is not like 'base(1)'"
    elif index == 0:
        wrong = "the first target has no target before it that could be its base"
    elif base >= index:
        wrong = f"the base of target {index} is one of the targets before it, 0 to {index - 1}, not {base}"
    elif base and not clone_all[base]:
        wrong = f"target {base} is not clone_all: it has not every function, so it can be no base"
    if wrong:
        problems.note(Remark("cpu-base-invalid", wrong), item)
        return 0
    return base
