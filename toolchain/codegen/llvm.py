"""The one typed door to llvmlite, which has no annotations: `Any` stops here.

Two facts shape it. LLVM reports some errors by aborting the process, so this module is used in workers only. And
llvmlite's default code model is a JIT's, whose absolute relocations LLD refuses, so every machine is made here.
"""

import re
from collections.abc import Iterator
from typing import Any

import llvmlite.binding as llvm

from toolchain.errors import CodegenError

_ready: list[bool] = []

Module = Any
"""llvmlite's ModuleRef."""
Machine = Any
"""llvmlite's TargetMachine."""


def _initialize() -> None:
    if not _ready:
        llvm.initialize_all_targets()
        llvm.initialize_all_asmprinters()
        _ready.append(True)


def version() -> str:
    """llvmlite's LLVM version, '22.1.0'."""
    return ".".join(str(part) for part in llvm.llvm_version_info)


def parse_text(text: str) -> Module:
    """The verified module that `text` holds. Raises CodegenError 'llvm-invalid'."""
    try:
        module = llvm.parse_assembly(text)
        module.verify()
    except RuntimeError as problem:
        raise CodegenError("llvm-invalid", "LLVM rejects generated code", str(problem).splitlines()[:8]) from problem
    return module


def parse_bitcode(content: bytes) -> Module:
    """The module that `content` holds. Raises CodegenError 'bitcode-invalid'."""
    try:
        module = llvm.parse_bitcode(content)
        module.verify()
    except RuntimeError as problem:
        raise CodegenError("bitcode-invalid", "the bitcode cannot be read", str(problem).splitlines()[:8]) from problem
    return module


def machine(triple: str, cpu: str, features: str, optimize: int) -> Machine:
    """A TargetMachine for position-independent code in the small code model. optimize: 0 to 3."""
    _initialize()
    target = llvm.Target.from_triple(triple)
    return target.create_target_machine(cpu=cpu, features=features, opt=optimize, reloc="pic", codemodel="small")


def parameter_types(function: Any) -> tuple[str, ...]:
    """LLVM types of a function's parameters, as text."""
    return tuple(str(argument.type) for argument in function.arguments)


def result_type(function: Any) -> str:
    """LLVM type of a function's result, as text."""
    return str(function.global_value_type).split(" (")[0]


def is_straight(function: Any) -> bool:
    """Whether a function's own code goes one way: no block has a choice of where to go on."""
    ends = [list(block.instructions)[-1] for block in function.blocks]
    return all(end.opcode == "ret" or len(list(end.operands)) <= 1 for end in ends)


def globals_of(module: Module) -> Iterator[Any]:
    """Every function and variable of a module, defined or declared."""
    yield from module.functions
    yield from module.global_variables


_ALWAYS = re.compile(r"^(attributes #\d+ = \{.*)\balwaysinline\b", re.MULTILINE)


def kept_apart(module: Module) -> Module:
    """The module with all its functions marked `noinline`, whatever they were before.

    Numba's counting of references (`NRT_...`) is left as it is: it is no function of the package.
    """
    text, count = _ALWAYS.subn(r"\1noinline", str(module))
    module = parse_text(text) if count else module
    for function in module.functions:
        if not function.is_declaration and not function.name.startswith("NRT_"):
            function.add_function_attribute("noinline")
    return module


def optimize_module(module: Module, machine: Machine, optimize: int) -> None:
    """Runs the passes of an optimize level (0 to 3) in place.

    First the clean-up after which Numba's pruning finds its reference counts side by side: arguments are borrowed, so
    all of their counting goes. Then the pipeline of the level. Source: Numba's own two-pass order in `codegen.py`.
    """
    cheap = llvm.create_pipeline_tuning_options(speed_level=0)
    builder = llvm.create_pass_builder(machine, cheap)
    first = builder.getModulePassManager()
    first.add_global_dead_code_eliminate_pass()  # first: most of a module is dead when one method is compiled alone
    first.add_loop_rotate_pass()
    first.add_instruction_combine_pass()
    first.add_jump_threading_pass()
    first.add_refprune_pass()
    first.run(module, builder)
    options = llvm.create_pipeline_tuning_options(speed_level=optimize)
    options.loop_vectorization = options.slp_vectorization = options.loop_interleaving = optimize >= 2
    options.loop_unrolling = optimize >= 1
    builder = llvm.create_pass_builder(machine, options)
    second = builder.getModulePassManager()
    second.add_always_inliner_pass()
    second.add_refprune_pass()
    second.add_global_dead_code_eliminate_pass()
    second.add_strip_dead_prototype_pass()
    second.run(module, builder)


def inline_always(module: Module, machine: Machine) -> None:
    """Inlines what is marked `alwaysinline`, and removes what nothing refers to; nothing else is changed."""
    builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(speed_level=0))
    passes = llvm.create_new_module_pass_manager()
    passes.add_always_inliner_pass()
    passes.add_global_dead_code_eliminate_pass()
    passes.run(module, builder)
