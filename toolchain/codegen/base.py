"""Calls of the base image: what an image leaves undefined and its base has becomes a call through a cell.

So do long and rare functions of the glue (`toolchain.serialize.base.GLUE`). It is done behind the passes, so that only
what is really called is asked of the base, and that LLVM sees until then what it is used to: a call of a function by
its name. Each name becomes a function of two instructions, which loads the cell and calls what it holds, and which is
at once inlined where it is called; its address can be taken like any other.

Without a base, the support run-time is linked in as far as it is used (`image`), and there are no cells.
"""

import re
from collections.abc import Sequence

from toolchain.codegen import llvm
from toolchain.codegen.text import quoted
from toolchain.serialize.base import GLUE, Base, native

CELLS, NEEDS, COUNT = "pkgimage_base_cells", "pkgimage_base_needs", "pkgimage_base_count"
"""What `bind` reads (toolchain.codegen.table); here they are defined."""


def glue_upon(base: Base | None) -> str:
    """The glue's IR for an image: without the functions that its base has for it."""
    text = native("glue.ll")
    for name in GLUE if base is not None else ():
        head, end = _defined(text, name)
        text = text[: head.start()] + _declaration(head) + text[end:]
    return text


def declarations_of(names: Sequence[str]) -> list[str]:
    """Declarations of functions of the glue."""
    return [_declaration(_defined(native("glue.ll"), name)[0]).rstrip() for name in names]


def _defined(text: str, name: str) -> tuple[re.Match[str], int]:
    """(first line of a function's definition, where the definition ends)."""
    head = re.search(rf"^define (\w+) @{name}\(([^\n]*?)\)[^\n]* \{{\n", text, re.MULTILINE)
    assert head is not None, f"the glue defines {name}"
    return head, text.index("\n}\n", head.end()) + 3


def _declaration(head: re.Match[str]) -> str:
    name = head[0].partition("@")[2].partition("(")[0]
    kinds = ", ".join(each.split()[0] for each in head[2].split(", "))
    return f"declare {head[1]} @{name}({kinds}) cold\n"


def needed(module: llvm.Module, base: Base | None) -> list[str]:
    """The functions of the base that a module calls, by their index."""
    left = {value.name for value in module.functions if value.is_declaration}
    return [name for name in (base.functions if base is not None else ()) if name in left]


def cells_ir(module: llvm.Module, base: Base | None, names: Sequence[str], *, elsewhere: bool = False) -> str:
    """IR of the cells for `names`, and of a function for each that calls through its cell.

    elsewhere: the cells are another object's; functions are made for those alone that the module calls.
    """
    indices = ", ".join(f"i32 {base.functions.index(name)}" for name in names) if base is not None else ""
    count = len(names)
    called = needed(module, base)
    lines = [f"@{CELLS} = external hidden global [{count} x ptr], align 8"] if elsewhere else [
        f"@{CELLS} = global [{count} x ptr] zeroinitializer, align 8",
        f"@{NEEDS} = constant [{count} x i32] {f'[{indices}]' if count else 'zeroinitializer'}, align 4",
        f"@{COUNT} = constant i64 {count}, align 8",
    ]
    for place, name in enumerate(names):
        if name not in called:
            continue
        function = module.get_function(name)
        result, kinds = llvm.result_type(function), llvm.parameter_types(function)
        given = ", ".join(f"{kind} %a{index}" for index, kind in enumerate(kinds))
        cell = f"getelementptr ([{count} x ptr], ptr @{CELLS}, i64 0, i64 {place})"
        lines.append(f"define linkonce_odr {result} {quoted(name)}({given}) alwaysinline uwtable {{")
        lines.append(f"  %f = load ptr, ptr {cell}, align 8")
        if result == "void":
            lines.append(f"  tail call void %f({given})\n  ret void\n}}")
        else:
            lines.append(f"  %r = tail call {result} %f({given})\n  ret {result} %r\n}}")
    return "\n".join(lines)
