"""What the functions of a module refer to and what kinds of work they do, read from its text.

LLVM's printer is asked once for the whole module: asking llvmlite for every instruction takes fifty times as long, and
its printing of single functions numbers the whole module each time. Names may hold any characters, so they are cut out
before a line is looked at for anything else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LOOP, QUERY, SIMD, MATH, FLOAT16, BFLOAT16 = "loop", "cpu", "simd", "math", "float16", "bfloat16"
CLASSES = (LOOP, QUERY, SIMD, MATH, FLOAT16, BFLOAT16)
"""Kinds of work that gain from another CPU target: it has a loop; asks for a CPU feature; uses vector types; fused or
relaxed arithmetic; half precision; bfloat16."""

CPU_QUERY = "pkgimage.cpu."
"""How the name of a function begins that says whether the CPU target has a feature: `i1 @pkgimage.cpu.avx2()`."""


@dataclass(frozen=True)
class Node:
    """A function or variable that a module defines."""

    refers: frozenset[str] = frozenset()
    """Names that it mentions: what it calls, and what it takes the address of."""
    classes: frozenset[str] = frozenset()


_NAME = re.compile(r'@(?:"((?:[^"\\]|\\.)*)"|([-\w$.]+))|"(?:[^"\\]|\\.)*"')
"""A name of a function or variable; or a text, in which there is none."""
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{2})")
_LABEL = re.compile(r'^(?:"((?:[^"\\]|\\.)*)"|([-\w$.]+)):')
_GOES = re.compile(r'\blabel %(?:"((?:[^"\\]|\\.)*)"|([-\w$.]+))')
_VECTOR = re.compile(r"<(?:vscale x )?\d+ x ")
_HALF = re.compile(r"(?<![\w.%@!-])half\b")
_BFLOAT = re.compile(r"(?<![\w.%@!-])bfloat\b")
_RELAXED = re.compile(
    r"(?:= (?:(?:tail|musttail|notail) )?|^ +(?:tail )?)"
    r"(?:f(?:add|sub|mul|div|rem|neg|cmp|ptrunc|pext)|phi|select|call) "
    r"(?:fast|reassoc|nnan|ninf|nsz|arcp|contract|afn)\b"
)
_FUSED = re.compile(r"llvm\.(?:experimental\.constrained\.|vp\.)?(?:fma|fmuladd)\.")
_FROM_HALF = ("llvm.convert.from.fp16.", "llvm.convert.to.fp16.")


def read(text: str) -> dict[str, Node]:
    """Every definition in a module's text, by its name."""
    nodes: dict[str, Node] = {}
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("define "):
            nodes[next(_names(line))] = _function(line, _until_brace(lines))
        elif line.startswith("@"):
            names = list(_names(line))
            nodes[names[0]] = Node(frozenset(names[1:]))
    return nodes


def _until_brace(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line == "}":
            return
        yield line


def _unescaped(name: str) -> str:
    r"""A name without LLVM's escapes (`\22` for a quote), whose bytes are UTF-8."""
    if "\\" not in name:
        return name
    raw = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), name)
    return raw.encode("latin-1", "replace").decode(errors="replace")


def _names(line: str) -> Iterator[str]:
    """The names of functions and variables on a line."""
    for match in _NAME.finditer(line):
        if match.group(1) or match.group(2):
            yield _unescaped(match.group(1) or match.group(2))


def _function(head: str, body: Iterable[str]) -> Node:
    refers: set[str] = set(list(_names(head))[1:])
    classes: set[str] = _classes(_QUOTED.sub('""', head))
    ways: dict[str, list[str]] = {}
    block = ""
    for line in body:
        if line[:1] not in (" ", "\t"):
            label = _LABEL.match(line)
            if label is not None:
                block = label.group(1) or label.group(2)
                ways.setdefault(block, [])
            continue
        if line.lstrip().startswith("#dbg_"):
            continue
        if "@" in line:
            refers.update(_names(line))
        ways.setdefault(block, [])  # the first block may have no label
        if "label %" in line:
            ways[block] += [match.group(1) or match.group(2) for match in _GOES.finditer(line)]
        classes |= _classes(_QUOTED.sub('""', line) if '"' in line else line)
    if _goes_round(ways):
        classes.add(LOOP)
    return Node(frozenset(refers), frozenset(classes | _named(refers)))


def _named(names: Iterable[str]) -> set[str]:
    """The classes that the names of what a function calls show."""
    found = set()
    for name in names:
        if _FUSED.match(name):
            found.add(MATH)
        if name.startswith(_FROM_HALF):
            found.add(FLOAT16)
        if name.startswith(CPU_QUERY):
            found.add(QUERY)
    return found


def _classes(line: str) -> set[str]:
    """The classes that one line without names shows by itself."""
    found = set()
    if "x " in line and _VECTOR.search(line):
        found.add(SIMD)
    if _RELAXED.search(line):
        found.add(MATH)
    if "half" in line and _HALF.search(line):
        found.add(FLOAT16)
    if "bfloat" in line and _BFLOAT.search(line):
        found.add(BFLOAT16)
    return found


def _goes_round(ways: Mapping[str, list[str]]) -> bool:
    """Whether a way leads from a block that can be reached back to itself. ways: from the first block on."""
    first = next(iter(ways))
    done: set[str] = set()
    path = {first}
    stack = [(first, iter(ways.get(first, [])))]
    while stack:
        block, onward = stack[-1]
        following = next(onward, None)
        if following is None:
            stack.pop()
            path.discard(block)
            done.add(block)
        elif following in path:
            return True
        elif following not in done:
            path.add(following)
            stack.append((following, iter(ways.get(following, []))))
    return False


def below(nodes: Mapping[str, Node], roots: Iterable[str]) -> frozenset[str]:
    """`roots` and every definition that they lead to."""
    found: set[str] = set()
    left = [name for name in roots if name in nodes]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [other for other in nodes[name].refers if other in nodes and other not in found]
    return frozenset(found)
