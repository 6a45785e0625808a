"""Facts of a host's CPU as fixed bytes: the form that images, harnesses and Python share (platforms/native/host.h).

Little-endian, 80 bytes: u32 size of the whole, u32 numbering (1 x86-64, 2 AArch64), u32 bytes of a scalable vector
register (0 = none), u32 forced target (0 = none, n = target n - 1), 256 bits of usable features, 256 bits of features
that the CPU has and the system has not enabled. A feature's number is its row in `pkgimage.cpufeatures`. Rows are only
appended: bits that a reader does not know are features that no image it can load asks for.
"""

from __future__ import annotations

import struct

from pkgimage.cpufeatures import AARCH64, X86
from pkgimage.targets import SCALABLE, features_of, vector_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pkgimage.host import Cpu
    from pkgimage.targets import Target

_FACTS = struct.Struct("<4I32s32s")
_TARGET = struct.Struct("<32s2I")
SIZE = _FACTS.size
"""Bytes of the facts."""
TARGET_SIZE = _TARGET.size
"""Bytes of a target's row: 256 bits of features needed, u32 bytes of its vectors, u32 1 = scalable."""
NUMBERINGS = {"x86_64": 1, "aarch64": 2}
_NAMES = {1: [row[0] for row in X86], 2: [row[0] for row in AARCH64]}


def decode(content: bytes) -> Cpu:
    """(usable features, inactive ones, bytes of a scalable register). Raises ValueError for anything else."""
    if len(content) < SIZE:
        raise ValueError(f"{len(content)} bytes where {SIZE} belong")
    size, numbering, width, _, usable, inactive = _FACTS.unpack_from(content)
    if size < SIZE or numbering not in _NAMES:
        raise ValueError(f"facts of {size} bytes, numbering {numbering}")
    return _features(usable, numbering), _features(inactive, numbering), width


def encode(cpu: Cpu, arch: str, forced: int | None = None) -> bytes:
    """The reverse of `decode`. arch: 'x86_64' or 'aarch64'; forced: index of a target.

    Features that have no number are left out: no image can ask for them.
    """
    features, inactive, width = cpu
    known = set(_NAMES[NUMBERINGS[arch]])
    usable, waiting = [_bits(known.intersection(names), arch) for names in (features or (), inactive)]
    return _FACTS.pack(SIZE, NUMBERINGS[arch], width, 0 if forced is None else forced + 1, usable, waiting)


def target_rows(targets: Sequence[Target], arch: str) -> bytes:
    """The rows of an image's targets, as `pk_select` takes them. Raises ValueError for a feature without a number."""
    return b"".join([
        _TARGET.pack(_bits(names, arch), vector_width(target[1]), not SCALABLE.isdisjoint(names))
        for target in targets
        for names in [features_of(target[1])]
    ])  # fmt: skip


def _bits(names: Iterable[str], arch: str) -> bytes:
    """32 bytes. Raises ValueError."""
    numbers = _NAMES[NUMBERINGS[arch]]
    return sum([1 << number for number in {numbers.index(name) for name in names}]).to_bytes(32, "little")


def _features(bits: bytes, numbering: int) -> frozenset[str]:
    value = int.from_bytes(bits, "little")
    return frozenset([name for number, name in enumerate(_NAMES[numbering]) if value >> number & 1])
