"""Cells: what a profile asks to be proved, one per platform and route."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from toolchain.cpu.models import NATIVE
from toolchain.flags import Flags
from toolchain.matrix.targets import HostTarget, NativeCpu, host_targets, nothing_known
from toolchain.platforms import Platform
from toolchain.profile import Profile, target_text, targets_of

EmulatedCpu = Callable[[str, Platform], str | None]
"""(route, platform) to the CPU that the route's emulator plays, None where code runs on this machine's own:
`toolchain.run.routes.emulated_cpu`, passed in because this layer knows no machine."""

FILE = "file"
"""The route of what is read from the image without running it: audit findings, quirk controls, globals. Every platform
has it, so that what a file proves is never reported as wine or qemu."""


@dataclass(frozen=True)
class Cell:
    """One combination that is proved on its own."""

    platform: str
    cpu_targets: str
    """The CPU targets in the image: as the profile says them, or the platform's baseline."""
    flags: str
    """Flags that change code (`toolchain.flags.Flags.text`): `O2`."""
    route: str
    host_cpu: str
    """What the code runs on: `native` = this machine, `none` = nothing runs, else the emulated CPU's name."""
    executor: str
    """Where jobs run: `local` or `docker`. Not part of the id: the verdict must not depend on it."""
    exclude_reason: str = ""
    """The profile's words when it excludes this cell; '' = the cell is to run."""
    targets: tuple[HostTarget, ...] = ()
    """The image's CPU targets on this host; () where the profile names none, or nothing runs."""
    expected: int | None = None
    """Index of the one that the image must choose; None: the host can run none, or there are none."""

    @property
    def id(self) -> str:
        """`platform/cpu-targets/flags/route/host-cpu`."""
        return f"{self.platform}/{self.cpu_targets}/{self.flags}/{self.route}/{self.host_cpu}"

    @property
    def expected_target(self) -> str:
        """The CPU target that the image must choose, `1 x86-64-v3`; '' = there is no such expectation."""
        return "" if self.expected is None else self.targets[self.expected].label


def excluded(profile: Profile, platform: str, route: str, host_cpu: str, flags: Flags) -> str:
    """Why the profile excludes such a cell: the first matching exclude's reason, '' = it does not."""
    place = platform, route, host_cpu
    for one in profile.excludes:
        wanted = one.platform, one.route, one.cpu_model
        fits = all(want in (None, has) for want, has in zip(wanted, place, strict=True))
        if fits and flags.agree(dict(one.flags)):
            return one.reason
    return ""


def usual_cpu(route: str, platform: Platform) -> str | None:
    """The emulated CPU on an x86-64 host: qemu's models for the oldest common ARM core and for the M1's features."""
    if platform.arch != "aarch64":
        return "max" if route == "qemu" else None
    return {"qemu": "cortex-a53", "qemu-python": "cortex-a53", "flat": "max", "flat-python": "max"}.get(route)


def cells(
    profile: Profile, platforms: Mapping[str, Platform], executor: str, emulated: EmulatedCpu = usual_cpu,
    native: NativeCpu = nothing_known,
) -> tuple[Cell, ...]:  # fmt: skip
    """Every cell of `profile` in its order of platforms, then of flags, then each platform's order of routes, of CPUs.

    An excluded cell is listed too, with its reason: it ends as `unsupported` and stays visible in the report, so that
    "N of M" counts what is not proved. Routes that the profile does not list make no cells.
    platforms: must hold every platform of the profile, which `load_profile` has checked. executor: `local`, `docker`.
    emulated: what really emulates on this machine. native: looks at its CPU, where an image has CPU targets.
    """
    found, said = [], dict(profile.cpu_targets)
    for name, flags in product(profile.platforms, profile.variants):
        platform = platforms[name]
        baseline = platform.cpu + (f",{platform.features}" if platform.features else "")
        targets = targets_of(said, platform)
        for route, host_cpu in _hosts(profile, platform, emulated):
            runs = bool(targets) and route != FILE
            named = platform.id in dict(profile.cpu_models)
            known, expected = (
                host_targets(platform, targets, host_cpu, native, named=named) if runs else ((), None)
            )
            cell = Cell(
                platform=name,
                cpu_targets=target_text(said, platform) or baseline,
                flags=flags.text,
                route=route,
                host_cpu=host_cpu,
                executor=executor,
                exclude_reason=excluded(profile, name, route, host_cpu, flags),
                targets=known,
                expected=expected,
            )
            found.append(cell)
    return tuple(found)


def _hosts(profile: Profile, platform: Platform, emulated: EmulatedCpu) -> Iterator[tuple[str, str]]:
    """(route, host CPU) of the cells of a platform."""
    yield FILE, "none"
    named = dict(profile.cpu_models).get(platform.id)
    for route in (*platform.routes, *(platform.cpu_routes if named else ())):
        if profile.routes and route not in profile.routes:
            continue
        played = emulated(route, platform)
        if named is None:
            yield route, played or NATIVE
        else:
            yield from ((route, cpu) for cpu in named if (cpu == NATIVE) == (played is None))
