"""What the jobs `build` and `cell` are asked for: their arguments, as JSON can hold them, all keys at one place."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from toolchain.flags import Flags
from toolchain.matrix import HostTarget
from toolchain.profile import Tolerance

Below = tuple[Path, str | None, str]
"""A dependency: the folder of its package, the LLD that its profile pins, and the CPU targets of its base image."""


def build_order(
    package: Path, platform: str, flags: Flags, base: Path, lld: str | None,
    below: Sequence[Below] = (), targets: str = "",
) -> dict[str, Any]:  # fmt: skip
    """One image. package: its folder; base: the image; targets: CPU targets, '' = the platform's baseline."""
    return {
        "package": str(package), "platform": platform, "flags": flags.document(), "lld": lld, "base": str(base),
        "below": [[str(place), pin, asked] for place, pin, asked in below], "targets": targets,
    }  # fmt: skip


def cell_order(
    platform: str, route: str, image: Path, objects: Sequence[Path], package: Path, expected: Path,
    tolerances: Sequence[Tolerance], *, globals_: dict[str, Any], lld: str | None = None, link_argv: Sequence[str] = (),
    below: Sequence[Path] = (), host_cpu: str = "", targets: Sequence[HostTarget] = (), due: int | None = None,
) -> dict[str, Any]:  # fmt: skip
    """The checks of one cell.

    expected: the folder of the oracle's answers; below: folders of the dependencies' packages; targets, due: what the
    host can run, and which of it the image is to choose.
    """
    return {
        "platform": platform, "route": route, "host_cpu": host_cpu, "image": str(image),
        "objects": list(map(str, objects)), "package": str(package), "expected": str(expected), "globals": globals_,
        "tolerances": [asdict(tolerance) for tolerance in tolerances], "lld": lld, "link_argv": list(link_argv),
        "below": list(map(str, below)), "targets": [asdict(target) for target in targets], "expected_target": due,
    }  # fmt: skip
