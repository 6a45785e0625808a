"""What the system says of the CPU, for the time before an image could look.

Code that an image carries asks the CPU itself (platforms/native/probe_*.c); the base image does it for Python. Before
one is mapped, headers have to be judged already, and Python cannot execute CPUID. Linux knows the same: on x86-64 the
flags in /proc/cpuinfo, of which the kernel leaves out what it has not enabled; on AArch64 the auxiliary vector, which
holds what all cores have. macOS has sysctl values. Windows tells too little: there nothing is known until then.

An emulator of x86-64 programs shows the real machine's /proc/cpuinfo. So this decides about headers alone; which code
runs, the image decides by what it sees.
"""

from __future__ import annotations

import os
import sys

from pkgimage.cpufeatures import AARCH64, AT_HWCAP, AT_HWCAP2, AT_HWCAP3, X86

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from pkgimage.host import Cpu

NOTHING: Cpu = (None, frozenset(), 0)
CPUINFO = {
    "sse3": "pni", "pclmul": "pclmulqdq", "crc32": "sse4_2", "sahf": "lahf_lm", "bmi": "bmi1", "lzcnt": "abm",
    "sha": "sha_ni", "prfchw": "3dnowprefetch", "pku": "ospke",
}  # fmt: skip
"""Linux's words for what LLVM calls otherwise; others differ by '_', '-' and '.' alone."""
_DROP = str.maketrans("", "", "_-.")
_FIRST = 8192
"""Bytes of /proc/cpuinfo that hold the first processor. One is enough: Linux takes away what some core has not."""

_known: list[Cpu] = []


def system() -> Cpu:
    """(usable features, inactive ones, bytes of a scalable register), asked once; no features: it tells none."""
    if not _known:
        try:
            _known.append(_ask())
        except (OSError, ValueError, AttributeError, ImportError):
            _known.append(NOTHING)
    return _known[0]


def _ask() -> Cpu:
    if sys.platform == "win32":
        return NOTHING
    machine = os.uname().machine
    if sys.platform == "linux" and machine == "x86_64":
        return cpuinfo(_read("/proc/cpuinfo", _FIRST).decode("ascii", "replace"))
    if sys.platform == "linux" and machine == "aarch64":
        features = auxiliary(_read("/proc/self/auxv", 4096))
        return features, frozenset(), _scalable() if "sve" in features else 0
    if sys.platform == "darwin":
        return apple(_sysctl(), machine)
    return NOTHING


def _read(path: str, size: int) -> bytes:
    """At most `size` bytes of a file. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        return os.read(descriptor, size)
    finally:
        os.close(descriptor)


def cpuinfo(text: str) -> Cpu:
    """What the first processor of /proc/cpuinfo (x86-64) has."""
    for line in text.splitlines():
        word, _, flags = line.partition(":")
        if word.strip() == "flags":
            have = {flag.translate(_DROP) for flag in flags.split()}
            names = [row[0] for row in X86 if CPUINFO.get(row[0], row[0]).translate(_DROP) in have]
            return frozenset(names), frozenset(), 0
    return NOTHING


def auxiliary(content: bytes) -> frozenset[str]:
    """The features of AArch64 in an auxiliary vector: pairs of 64-bit words."""
    words = [int.from_bytes(content[at : at + 8], "little") for at in range(0, len(content) - 7, 8)]
    pairs = dict(zip(words[::2], words[1::2], strict=False))
    have = {word: pairs.get(word, 0) for word in (AT_HWCAP, AT_HWCAP2, AT_HWCAP3)}
    return frozenset([name for name, word, bits, _ in AARCH64 if have[word] & bits == bits])


def _scalable() -> int:
    """Bytes of an SVE register that a process starts with; 16, the least there is, where nothing says more."""
    try:
        return int(_read("/proc/sys/abi/sve_default_vector_length", 16))
    except (OSError, ValueError):
        return 16


def apple(value: Callable[[str], bytes | None], machine: str) -> Cpu:
    """What sysctl tells of a Mac. value: the bytes of a value, None when there is none; machine: as uname says."""

    def one(name: str) -> bool:
        return int.from_bytes(value(f"hw.optional.{name}") or b"", "little") == 1

    if machine == "arm64":
        rows = [(name, text.split()) for name, _, _, text in AARCH64 if text]
        found = [name for name, parts in rows if all(any(map(one, part.split("|"))) for part in parts)]
        return frozenset(found), frozenset(), 0
    texts = [value(f"machdep.cpu.{name}") or b"" for name in ("features", "leaf7_features", "extfeatures")]
    have = {word.translate(_DROP).lower() for word in b" ".join(texts).decode("ascii", "replace").split()}
    names = [row[0] for row in X86 if not _MAC.get(row[0], frozenset((row[0].translate(_DROP),))).isdisjoint(have)]
    return frozenset(names), frozenset(), 0


_MAC = {
    name: frozenset(words.split())
    for name, words in {
        "avx": "avx10", "bmi": "bmi1", "pclmul": "pclmulqdq", "crc32": "sse42", "sahf": "lahf", "prfchw": "prefetchw",
        "fsgsbase": "rdwrfsgs",
    }.items()
}  # fmt: skip
"""Apple's words, without dots and in small letters, for what LLVM calls otherwise ('AVX1.0')."""


def _sysctl() -> Callable[[str], bytes | None]:
    """A function that reads values of sysctl. Raises ImportError or AttributeError where there is none."""
    import ctypes

    read = ctypes.CDLL(None).sysctlbyname
    pointer = ctypes.c_void_p
    read.argtypes = [ctypes.c_char_p, pointer, pointer, pointer, ctypes.c_size_t]

    def value(name: str) -> bytes | None:
        size, content = ctypes.c_size_t(4096), ctypes.create_string_buffer(4096)
        if read(name.encode(), content, ctypes.byref(size), None, 0):
            return None
        return content.raw[: size.value].rstrip(b"\0")

    return value
