"""A package of LLVM IR, which is extracted in a second: its function, its profile, and a check of it."""

from collections.abc import Iterable

IR = "define double @half(double %x) {\n  %y = fmul double %x, 0.5\n  ret double %y\n}\n"
CHECK = '[[check]]\nfunction = "half"\nargs = [3.0]\nexpect = 1.5\n'


def ir_profile(
    exports: Iterable[str] = ("half",), *, name: str = "small", path: str = "code", modules: Iterable[str] = ("code.ll",),
    values: Iterable[str] = (), tables: str = "", platforms: Iterable[str] = ("linux-x86_64",), rest: str = "",
) -> str:  # fmt: skip
    """The text of a profile of functions from float64 to float64.

    values: its globals; tables: what stands before `[matrix]`; rest: what follows its platforms.
    """
    found = [
        "schema = 1", "[package]", f'name = "{name}"', 'version = "1.0"', 'frontend = "llvm"', f'path = "{path}"',
        f"modules = {_listed(modules)}", *([f"globals = {_listed(values)}"] if values else []),
    ]  # fmt: skip
    for export in exports:
        found += ["[[package.export]]", f'function = "{export}"', 'signatures = ["float64(float64)"]']
    return "\n".join([*found, f"{tables}[matrix]", f"platforms = {_listed(platforms)}", rest])


def _listed(names: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"
