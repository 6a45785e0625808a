"""The machine and the tools that numbers belong to."""

import os
import platform
import subprocess
import sys
from importlib import metadata
from pathlib import Path


def facts() -> dict[str, str]:
    """What a reader needs to judge the numbers; nothing that names this very machine or its paths."""
    load = " ".join(f"{number:.1f}" for number in os.getloadavg())
    gcc = subprocess.run(["gcc", "-dumpfullversion"], capture_output=True, text=True, check=False).stdout.strip()
    names = ("numpy", "numba", "llvmlite", "Cython")
    return {
        "processor": f"{_processor()}, {os.cpu_count()} logical",
        "system": f"{platform.system()} {platform.release()}, {' '.join(platform.libc_ver())}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "tools": ", ".join([f"gcc {gcc}", *(f"{name} {metadata.version(name)}" for name in names)]),
        "load average": f"{load} (1, 5 and 15 minutes, at the end of the run)",
        "flags": f"gcc -O2; images with optimize = 2, {sys.platform}",
    }


def _processor() -> str:
    """The processor's model name."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
