"""TOML files that people write: read, checked, and every problem shown at its place.

tomli decides what is valid TOML; `locate` only finds the place of a key; pydantic (strict, closed) checks the
shape; the modules that use this package check the meaning. The words: a *document* is a read file, a *chain* is a
document and those that it extends, a *problem* is one finding (file, line, column, key path, message), and all problems
of a document are reported together.
"""

from toolchain.document.chain import merged, read_chain
from toolchain.document.door import Document, read_document
from toolchain.document.locate import Key
from toolchain.document.problem import Problem, Spot, counted, error_of, key_text, near_miss
from toolchain.document.shape import Closed, check_shape

__all__ = [
    "Closed", "Document", "Key", "Problem", "Spot", "check_shape", "counted", "error_of", "key_text", "merged",
    "near_miss", "read_chain", "read_document",
]  # fmt: skip
