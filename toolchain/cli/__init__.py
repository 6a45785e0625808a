"""The door: command lines in, exit codes out. One module per group of commands.

Exit codes: 0 done; 1 the matrix is not green; 2 the command could not be carried out (bad input, a missing tool, an
error of ours); 130 interrupted; 141 the reader of our output went away. Data goes to stdout, talk to stderr.

Modules of the story are imported inside the commands: `pkgimage --help` needs neither LLVM nor Numba.
"""

from toolchain.cli.door import Door, main
from toolchain.cli.group import pkgimage

__all__ = ["Door", "main", "pkgimage"]
