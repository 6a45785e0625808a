"""IR text for harnesses that follows from tables: stubs of Python's names, shims for Windows' convention.

**Stubs.** An image leaves `Py*` undefined and the system's loader (dlopen, LoadLibrary) wants every name answered,
though the uniform entries never call Python. So the harness exports, or a stub `python3.dll` holds, a function that
returns null for each function and zeroed memory for each variable.

**Shims.** In a flattened Windows image every call follows the Windows x64 convention; the harness lives in a Linux
process. LLVM knows both conventions: a `win64cc` function that calls the plain one is the whole translation.
"""

from collections.abc import Iterator
from pathlib import Path

from toolchain.errors import ToolError
from toolchain.platforms import PythonSymbols

TYPES = {"void": "void", "int": "i32", "long": "i64", "float": "float", "double": "double", "pointer": "ptr"}
"""Words of signatures.txt and LLVM's."""

UNSUPPORTED = -4
"""Status of a call by a convention that the processor has not."""


def python_stubs(symbols: PythonSymbols, export: bool = False) -> str:
    """Definitions of all Python names. export: marked `dllexport`, for a stub `python3.dll`, with the DLL's entry."""
    mark = "dllexport " if export else ""
    lines = [f"define {mark}ptr @{name}() {{\n  ret ptr null\n}}" for name in sorted(symbols.functions)]
    # 512 bytes: no variable of the stable ABI is larger (type objects have about 400).
    lines += [f"@{name} = {mark}global [64 x i64] zeroinitializer" for name in sorted(symbols.data)]
    if export:
        lines.append("define i32 @_DllMainCRTStartup() {\n  ret i32 1\n}")
    return "\n".join([*lines, ""])


def read_signatures(path: Path) -> dict[str, tuple[str, tuple[str, ...]]]:
    """{function: (result, arguments)} in LLVM's types from signatures.txt. Raises ToolError 'signatures-invalid'."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for number, line in enumerate(path.read_text(encoding="ascii").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        signature, _, names = line.partition(":")
        result, _, inside = signature.strip().removesuffix(")").partition("(")
        words = [result, *filter(None, inside.split(","))]
        if not names.split() or any(word not in TYPES for word in words):
            raise ToolError("signatures-invalid", f"{path.name}:{number} cannot be read", [line], "sin: double(double)")
        types = [TYPES[word] for word in words]
        found.update((name, (types[0], tuple(types[1:]))) for name in names.split())
    return found


def win64_shims(signatures: dict[str, tuple[str, tuple[str, ...]]], arch: str) -> str:
    """Shims `win64.NAME` for every function, and how the flat loader calls into the image; only on x86_64."""
    if arch != "x86_64":
        return "\n".join(_callers(None))
    lines = [line for name, (result, types) in sorted(signatures.items()) for line in _shim(name, result, types)]
    return "\n".join([*lines, *_callers("win64cc"), ""])


def _shim(name: str, result: str, types: tuple[str, ...]) -> Iterator[str]:
    arguments = ", ".join(f"{kind} %{index}" for index, kind in enumerate(types))
    call = f"call {result} @{name}({arguments})"
    yield f"declare {result} @{name}({', '.join(types)})"
    yield f'define win64cc {result} @"win64.{name}"({arguments}) {{'
    yield f"  {call}\n  ret void\n}}" if result == "void" else f"  %r = {call}\n  ret {result} %r\n}}"


def _callers(convention: str | None) -> Iterator[str]:
    for name, parameters, arguments in (
        ("pk_win64_call", "ptr %function, ptr %words", "ptr %words"),
        (
            "pk_win64_bind",
            "ptr %function, ptr %base, ptr %tables, ptr %host",
            "ptr %base, ptr %tables, ptr %host",
        ),
    ):
        yield f"define i32 @{name}({parameters}) {{"
        if convention is None:
            yield f"  ret i32 {UNSUPPORTED}\n}}"
        else:
            yield f"  %r = call {convention} i32 %function({arguments})\n  ret i32 %r\n}}"
