"""CPUs that qemu-user plays (`qemu -cpu NAME`), and what each can do: facts that are known before anything runs.

What a CPU has is LLVM's word; what the emulator leaves out of it, and what a model has beside it, stands here by hand,
and tests compare it with what a probe sees under qemu (7.2 and 10.0). So a matrix can say which CPU target an image
must choose there, by other means than the image's own.

* qemu executes all that it shows, and nothing else but for one thing: `lzcnt` and `tzcnt`, which run silently as `bsr`
  and `bsf` where they are not shown, as on hardware. Without a name qemu plays `max`.
* It has no AVX-512, whatever the name says, and warns of what it leaves out.
* Features go away with qemu's words, `Haswell,-avx2`; `lzcnt` is called `abm` there. qemu takes away that one alone,
  not what implies it.
* `max` is all that qemu has, more in later versions: what is listed are those that all have.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from toolchain.cpu.isa import isa, rows
from toolchain.document import near_miss
from toolchain.errors import ToolError
from toolchain.platforms.platform import Arch

NATIVE = "native"
"""This machine's own CPU: no model, but a word beside them."""


@dataclass(frozen=True)
class Model:
    """What a model can do, as an image's probe sees it."""

    features: frozenset[str]
    """LLVM's names, those that can be seen at load; of `max` the least."""
    vector_width: int = 0
    """Bytes of a scalable vector register, 0 = none. (qemu's own choice in programs: 64 of the 256 that it could.)"""


NOT_PLAYED = frozenset({"invpcid", "ssbs"})
"""Features of CPUs in the table that qemu 7.2 leaves out of them, and later versions may not."""

_FULL_ARM = (
    "aes bf16 bti ccdp ccpp complxnum crc dotprod f32mm f64mm flagm fp16fml fptoint fullfp16 i8mm jsconv lse pauth "
    "rcpc rcpc-immo rdm sb sha2 sha3 sm4 sve sve-aes sve-bitperm sve-sha3 sve-sm4 sve2"
)
_TABLE: dict[Arch, dict[str, tuple[str, str, int]]] = {
    # qemu's name: (LLVM's CPU, features beside it, bytes of a scalable register)
    "x86_64": {
        "qemu64": ("x86-64", "cx16 sahf sse3", 0),
        "Nehalem": ("nehalem", "", 0),
        # LLVM's CPUs have no AES before Goldmont, because some machines disable it.
        "SandyBridge": ("sandybridge", "aes", 0),
        "Haswell": ("haswell", "aes", 0),
        "max": ("x86-64-v3", "adx aes clflushopt fsgsbase pclmul sse4a", 0),
    },
    "aarch64": {
        "cortex-a53": ("cortex-a53", "", 0),
        "cortex-a57": ("cortex-a57", "", 0),
        "cortex-a72": ("cortex-a72", "", 0),
        # LLVM leaves out what only systems use (ccpp: cleaning caches to the point of persistence).
        "cortex-a76": ("cortex-a76", "ccpp", 0),
        "neoverse-n1": ("neoverse-n1", "ccpp", 0),
        "a64fx": ("a64fx", "ccpp", 64),
        "max": ("generic", _FULL_ARM, 64),
    },
}
_WORDS: dict[Arch, dict[str, tuple[str, ...]]] = {
    "x86_64": {
        "abm": ("lzcnt",), "aes": ("aes",), "avx": ("avx",), "avx2": ("avx2",), "bmi1": ("bmi",), "bmi2": ("bmi2",),
        "f16c": ("f16c",), "fma": ("fma",), "movbe": ("movbe",), "pclmulqdq": ("pclmul",), "popcnt": ("popcnt",),
        "sse4.1": ("sse4.1",), "sse4.2": ("sse4.2", "crc32"), "ssse3": ("ssse3",),
    },
    "aarch64": {},
}  # fmt: skip
"""qemu's words for features that can be taken away, and what goes with them."""


def models(arch: Arch) -> tuple[str, ...]:
    """The names that are known."""
    return tuple(_TABLE[arch])


def model(arch: Arch, text: str) -> Model:
    """What `-cpu text` can do. Raises ToolError 'cpu-model-unknown', with all that is wrong in one line."""
    problem = model_problem(arch, text)
    if problem:
        raise ToolError("cpu-model-unknown", problem, [f"qemu's CPUs that are known: {', '.join(models(arch))}"])
    name, *words = text.split(",")
    cpu, beside, width = _TABLE[arch][name]
    known = isa(arch)
    features = (known.cpus[cpu] & set(rows(arch))) - NOT_PLAYED | set(beside.split())
    gone = {feature for word in words for feature in _WORDS[arch][word[1:]]}
    return Model(features - gone, width)


def model_problem(arch: Arch, text: str) -> str:
    """What is wrong with a CPU model's text, in one line; '' = nothing."""
    name, *words = text.split(",")
    wrong = [] if name in _TABLE[arch] else [f"qemu's CPU '{name}' is not known here{near_miss(name, _TABLE[arch])}"]
    return "; ".join([*wrong, *_word_problems(words, _WORDS[arch])])


def _word_problems(words: Iterable[str], known: dict[str, tuple[str, ...]]) -> list[str]:
    if words and not known:
        return ["features of this architecture's CPUs cannot be taken away"]
    found = []
    for word in words:
        if re.fullmatch(r"-[\w.]+", word) is None:
            found.append(f"'{word}' should read like '-avx2'")
        elif word[1:] not in known:
            found.append(f"'{word[1:]}' is no feature that can be taken away{near_miss(word[1:], known)}")
    return found
