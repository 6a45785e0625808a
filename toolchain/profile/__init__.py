"""Profiles: what one TOML file says about a package, its build, its matrix and its checks.

`model` is the shape (pydantic, at the door), `meaning` what a well-formed file can still get wrong, `load` makes the
frozen values that everything else reads. All problems of a file are reported together, each with its line and key.
"""

from toolchain.profile.load import in_force, load_profile
from toolchain.profile.targets import Natives, commanded_targets, nowhere, string_of, target_text, targets_of
from toolchain.profile.values import CHOSEN, CheckKind, CheckSpec, Exclude, Export, Minimum, Profile, Tolerance

__all__ = [
    "CHOSEN", "CheckKind", "CheckSpec", "Exclude", "Export", "Minimum", "Natives", "Profile", "Tolerance",
    "commanded_targets", "in_force", "load_profile", "nowhere", "string_of", "target_text", "targets_of",
]  # fmt: skip
