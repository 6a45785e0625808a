"""Reading a file into facts."""

import warnings
from dataclasses import replace
from pathlib import Path

import lief

from pkgimage.errors import LoadError
from pkgimage.image import read_image
from pkgimage.targets import features_of
from toolchain.audit.facts import Facts
from toolchain.audit.read_elf import read_elf
from toolchain.audit.read_macho import read_macho
from toolchain.audit.read_pe import read_pe
from toolchain.errors import ToolError

FAT = (b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf")
HINT = "the file is damaged, or is no image; build it again"


def read_facts(path: Path) -> Facts:
    """The facts of the image at `path`. Nothing of it is executed.

    Raises ToolError `image-unreadable` when the file cannot be read, is no ELF, PE or Mach-O file for one architecture,
    or is damaged so badly that it has no facts.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise ToolError("image-unreadable", f"cannot read {path}", [problem.strerror or str(problem)]) from problem
    if content[:4] in FAT:
        raise ToolError("image-unreadable", f"{path.name} holds several architectures", [], HINT)
    try:
        facts = _parse(content)
    except (AttributeError, ValueError, TypeError, IndexError, UnicodeError, OverflowError) as problem:
        raise ToolError("image-unreadable", f"{path.name} is damaged", [str(problem)], HINT) from problem
    if facts is None:
        raise ToolError("image-unreadable", f"{path.name} is neither an ELF, nor a PE, nor a Mach-O file", [], HINT)
    return replace(facts, targets=_targets(path))


def _targets(path: Path) -> tuple[frozenset[str], ...]:
    """What each CPU target needs, as the core header says; nothing of a file that the run-time refuses."""
    try:
        return tuple(frozenset(features_of(target[1])) for target in read_image(path).header.targets)
    except LoadError:
        return ()


def _parse(content: bytes) -> Facts | None:
    """The facts; None when LIEF does not know the format. Raises what Python raises for values that make no sense."""
    lief.logging.disable()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of LIEF, for every number that is no member of its enum
        binary = lief.parse(content)  # must outlive the use of its parts: they point into it
        match binary:
            case lief.ELF.Binary():
                return read_elf(binary, len(content))
            case lief.PE.Binary():
                return read_pe(binary, len(content))
            case lief.MachO.Binary():
                return read_macho(binary, content)
            case _:
                return None
