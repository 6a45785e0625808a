"""What workers can do: the registry that `toolchain.run.worker` runs by name (docs/design.md, section 7).

Every job is a function of (arguments, output directory) to a JSON value; its files go into the output directory.
`extract` and `oracle` run on the host in fresh interpreters; `build`, `compile` and `cell` wherever the executor is.
A job's module is imported when the job runs: a container has no Numba, and a build needs no front end.
"""

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toolchain.run.perform import JobFunction


def _later(module: str, function: str) -> JobFunction:
    """The job `function` of `module`, imported at its first use."""

    def job(arguments: dict[str, Any], output: Path) -> Mapping[str, Any]:
        found: JobFunction = getattr(importlib.import_module(module), function)
        return found(arguments, output)

    return job


JOBS: dict[str, JobFunction] = {
    "extract": _later("toolchain.run.extracting", "extract_package"),
    "oracle": _later("toolchain.run.extracting", "ask_oracles"),
    "base": _later("toolchain.run.basing", "make_base"),
    "build": _later("toolchain.run.making", "make_image"),
    "compile": _later("toolchain.run.making", "compile_one"),
    "survey": _later("toolchain.run.surveying", "survey_package"),
    "probe": _later("toolchain.run.surveying", "probe_method"),
    "trial": _later("toolchain.run.surveying", "try_originals"),
    "jit": _later("toolchain.run.jitting", "compile_variant"),
    "cell": _later("toolchain.run.checking", "check_cell"),
}
