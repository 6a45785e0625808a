"""What makes a library a package image: the names that it exports, its sections, version and size of its table.

Code generation writes them, readers and the audit look for them. Written anew are only those of the planted faults
(`toolchain.audit.faults_*`), which share nothing with the checks, and of C and LLVM IR.
"""

from pkgimage.loader import ENTRY
from pkgimage.sections import DATA_NAMES, HEADER_NAMES

MODULE_ENTRY = f"PyInit_{ENTRY}"
"""The module entry, the same of all images."""
TABLE = "pkgimage_table"
"""The exported table (docs/design.md, section 3)."""
TABLE_VERSION = 1
TABLE_SIZE = 120
"""Bytes. Readers take tables from 104 on: those of images from before there were base images."""
EXPORTS = frozenset({MODULE_ENTRY, TABLE})
"""What an image exports, and nothing else."""


def code_section(object_format: str, target: int) -> str:
    """The section with the code of a CPU target after the first, as objects name it: so the code stays apart."""
    return f"__TEXT,__code{target},regular,pure_instructions" if object_format == "macho" else f".code{target}"


def target_of(section: str) -> int:
    """The CPU target whose code a section of an image holds; the first one's code has no section of its own."""
    number = section.removeprefix("__code" if section.startswith("__") else ".code")
    return int(number) if number != section and number.isascii() and number.isdecimal() and len(number) < 4 else 0


def section_names(object_format: str) -> tuple[str, str]:
    """(header section, data section) as `elf`, `coff` or `macho` names them."""
    which = 1 if object_format == "macho" else 0
    return HEADER_NAMES[which], DATA_NAMES[which]
