"""Negative controls: planted faults, each of which exactly one rule must catch.

A check that never fails proves nothing. For every quirk there are faults that change an otherwise good link:
other words on LLD's command line, one more object, other libraries, or bytes changed after the link. The change
comes *after* all earlier gates (the refusal rule, LLD's own checks), so that the audit itself is seen to fail;
and the set of finding codes must equal the planted one, so that a rule which cries at everything is seen too.

This module says what to change, as data; `toolchain.run.controls` does it. Neither uses any code of the rules
or of the readers: the byte patches find their places on their own.

Windows faults are linked by the `link` face of LLD, which every LLD has, whatever face linked the product (both
make the same bytes from a good object).
"""

from toolchain.audit.fault import Fault
from toolchain.audit.faults_elf import elf_faults
from toolchain.audit.faults_macho import macho_faults
from toolchain.audit.faults_pe import pe_faults
from toolchain.platforms import Platform

__all__ = ["Fault", "faults_for"]


def faults_for(platform: Platform) -> tuple[Fault, ...]:
    """The faults of images of `platform`."""
    match platform.object_format:
        case "elf":
            return elf_faults(platform)
        case "coff":
            return pe_faults(platform)
        case "macho":
            return macho_faults(platform)
