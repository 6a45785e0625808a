"""TOML files that people write: read, checked, and every problem shown at its place.

tomli decides what is valid TOML; `locate` only finds the line of a key; pydantic (strict, closed) checks the
shape; the modules that use this package check the meaning. The words: a *document* is a read file, a *problem* is
one finding in it (line, key path, message), and all problems of a file are reported together.
"""

from toolchain.document.door import (
    Closed,
    Document,
    Problem,
    check_shape,
    error_of,
    key_text,
    read_document,
)
from toolchain.document.locate import Key

__all__ = ["Closed", "Document", "Key", "Problem", "check_shape", "error_of", "key_text", "read_document"]
