"""From a package to an object file: glue, entries and table as LLVM IR, retarget, optimise, emit, patch.

The stages, and why they stand in this order (`compile_package`):

1. The package's bitcode is parsed and given the platform's triple and layout; it knows no host. With `inline` off, its
   functions are kept apart from here on.
2. The restricted-C glue and the generated IR (entries, Python bodies, table) are linked in, so that LLVM sees caller
   and callee together: a conversion, a slot call and a kernel's own wrapper become one straight function.
3. Everything but the two exports becomes internal. From here on nothing outside can be assumed to call in.
4. The debug metadata that the flag `debug-info` does not want goes away (`debug`).
5. Passes: a clean-up that ends in Numba's reference-count pruning, then the pipeline of the optimize flag.
6. What is left undefined and the base image has becomes a call through a cell (`base`); without a base image, its
   functions were linked in before 3.
7. The object is emitted with the small code model and its undefined symbols are held against the allow list:
   symbols such as `sincos`, `memset` or `__chkstk` appear only now (the refusal rule).
8. Header and data section are written into the object's two zero-filled sections; the linker only copies them.
"""

from toolchain.codegen.image import base_plan, compile_base, compile_method, compile_package, compile_targets
from toolchain.codegen.objects import undefined_symbols
from toolchain.codegen.targets import Plan, plan

__all__ = [
    "Plan", "base_plan", "compile_base", "compile_method", "compile_package", "compile_targets", "plan",
    "undefined_symbols",
]  # fmt: skip
