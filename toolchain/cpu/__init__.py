"""CPU targets: from `generic;x86-64-v3,clone_all` to what code is generated for and what a host must have.

`grammar` finds the words, `options` and `featureset` say what the items mean, `resolve` makes frozen targets, `lint`
doubts a list that is allowed. `llvm` holds LLVM's own tables (generated), `isa` closes them under implication, `names`
says by hand what they do not. Nothing here looks at a machine: a host is a value (`Native`).
"""

from toolchain.cpu.lint import doubts, lint
from toolchain.cpu.problem import Remark, details
from toolchain.cpu.resolve import Checked, Native, check, is_relative, resolve, text_of
from toolchain.cpu.target import Target

__all__ = [
    "Checked", "Native", "Remark", "Target", "check", "details", "doubts", "is_relative", "lint", "resolve", "text_of",
]  # fmt: skip
