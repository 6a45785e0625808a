"""Questions of code for CPU features, answered when it is compiled.

A package of LLVM IR may declare `i1 @pkgimage.cpu.avx2()` and call it: true where the code is for a CPU target that has
the feature, so that one source holds several ways and each target keeps one. The features are those that can be seen
when an image is loaded, and what every CPU of an architecture has. Any other name, and any other type, stays undefined:
the rule for undefined symbols refuses it.
"""

from toolchain.codegen import llvm
from toolchain.codegen.callgraph import CPU_QUERY
from toolchain.codegen.text import quoted
from toolchain.cpu.isa import guaranteed, isa, rows
from toolchain.platforms import Platform
from toolchain.platforms.platform import Arch

ARCHES: tuple[Arch, ...] = ("x86_64", "aarch64")
"""A feature of another architecture is known too: it is not there."""


def answer(module: llvm.Module, platform: Platform, features: frozenset[str] | None) -> llvm.Module:
    """The module with an answer to each question. features: those of a CPU target, None: of the platform's baseline."""
    has = guaranteed(platform) if features is None else features
    known = {name for arch in ARCHES for name in (*rows(arch), *isa(arch).baseline)}
    asked = [
        function.name for function in module.functions
        if function.is_declaration and function.name.startswith(CPU_QUERY)
        and function.name.removeprefix(CPU_QUERY) in known
        and (llvm.result_type(function), llvm.parameter_types(function)) == ("i1", ())
    ]  # fmt: skip
    if asked:
        lines = (
            f"define linkonce_odr i1 {quoted(name)}() alwaysinline {{\n"
            f"  ret i1 {'true' if name.removeprefix(CPU_QUERY) in has else 'false'}\n}}"
            for name in asked
        )
        part = llvm.parse_text("\n".join(lines))
        part.triple, part.data_layout = module.triple, module.data_layout
        module.link_in(part)
    return module
