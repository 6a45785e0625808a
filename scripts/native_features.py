"""Regenerate platforms/native/features_*.h, the tables of the probe, from pkgimage/cpufeatures.py.

    python scripts/native_features.py            write the files
    python scripts/native_features.py --check    exit code 1 when one differs

Run scripts/native_ir.py afterwards.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pkgimage.cpufeatures import AARCH64, X86

NATIVE = ROOT / "platforms" / "native"
NOTE = "/* Written by scripts/native_features.py from pkgimage/cpufeatures.py; a row's place is its number. */\n"


def x86_64() -> str:
    """Queries of CPUID, and for each feature (query, register, bit, bits of XCR0)."""
    queries = sorted({row[1:3] for row in X86})
    leaves = [f"{{(int){leaf:#x}u, {subleaf}}}" for leaf, subleaf in queries]
    rows = [
        f"    {{{queries.index((leaf, subleaf))}, {register}, {bit}, {state:#x}}}, /* {name} */ \\"
        for name, leaf, subleaf, register, bit, state in X86
    ]
    return f"{NOTE}#define LEAVES {', '.join(leaves)}\n#define ROWS \\\n" + "\n".join(rows)[:-2] + "\n"


def aarch64() -> str:
    """For each feature (word of the auxiliary vector, bits), and its text for macOS."""
    rows = [f"    {{{word}, {bits:#x}ULL}}, /* {name} */ \\" for name, word, bits, _ in AARCH64]
    texts = [f'    "{text}", /* {name} */ \\' for name, _, _, text in AARCH64]
    return f"{NOTE}#define ROWS \\\n" + "\n".join(rows)[:-2] + "\n#define TEXTS \\\n" + "\n".join(texts)[:-2] + "\n"


def main(arguments: list[str]) -> int:
    """Write or check both files; the exit code."""
    code = 0
    for name, text in (("features_x86_64.h", x86_64()), ("features_aarch64.h", aarch64())):
        path = NATIVE / name
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{name} is not what pkgimage/cpufeatures.py gives")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
