"""What is to be linked."""

from dataclasses import dataclass

from toolchain.platforms import Platform


@dataclass(frozen=True)
class LinkJob:
    """One link, complete: everything that an argv function needs."""

    lld: str
    """The generic LLD driver, called as `lld -flavor ...`."""
    output: str
    """Path of the image."""
    objects: tuple[str, ...]
    """Paths of the objects, in order."""
    libraries: tuple[str, ...]
    """Paths of stub libraries (ELF) or import libraries (PE); empty for Mach-O."""
    platform: Platform
    """The platform of the image: emulation, suffix, minimum OS."""
    name: str
    """The image's file name: the soname (ELF), the name in the export table (PE, taken from `output`), the last part of
    the install name (Mach-O)."""
    debug: bool = False
    """PE: keep the DWARF sections of the objects. (ELF keeps what there is; no Mach-O image holds any.)"""
