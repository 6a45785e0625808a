"""The stages of a command, from values to values: each makes jobs, has them run, and reads what they gave."""

from toolchain.run.stages.bases import base_image, base_string
from toolchain.run.stages.extraction import ask_oracles, extract
from toolchain.run.stages.images import PARALLEL, build_each, build_images
from toolchain.run.stages.proofs import run_cell
from toolchain.run.stages.values import Below, Built, Extracted, Oracle, Variant

__all__ = [
    "PARALLEL",
    "Below",
    "Built",
    "Extracted",
    "Oracle",
    "Variant",
    "ask_oracles",
    "base_image",
    "base_string",
    "build_each",
    "build_images",
    "extract",
    "run_cell",
]
