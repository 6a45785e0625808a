"""Verdicts: what the rules, or a real load, say after a change."""

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from pkgimage import world as worlds
from pkgimage.choose import accepted, explained
from pkgimage.errors import PkgimageError
from pkgimage.host import probe
from pkgimage.rejection import Rejection
from pkgimage.world import World
from toolchain.matrix import Check, CheckResult
from toolchain.platforms import Platform
from toolchain.run.process import Command, run
from toolchain.run.rejections.change import Change
from toolchain.run.rejections.changes import CHANGES
from toolchain.run.rejections.controls import CONTROLS
from toolchain.run.rejections.scene import Original, Scene, host_of
from toolchain.run.targeting import UNFORCED

DEADLINE = 120.0
"""Seconds that all real loads of a cell may take."""


def read_by(platform: Platform) -> list[Change]:
    """The changes and controls that the rules judge, for images of `platform`."""
    return [
        change for change in (*CHANGES, *CONTROLS)
        if platform.object_format in change.formats and change.loads is not True
    ]  # fmt: skip


def loaded_by(platform: Platform) -> list[Change]:
    """Those that a real load on this machine judges."""
    return [
        change for change in (*CHANGES, *CONTROLS)
        if platform.object_format in change.formats and change.loads is not False and not _simulates(change)
    ]  # fmt: skip


def _simulates(change: Change) -> bool:
    """Whether the change is one of the host, which can only be told."""
    return change.host.__name__ != "nothing"


def check_of(change: Change) -> Check:
    """The check that a change is."""
    return Check("rejection" if change.code else "acceptance", change.subject)


def planned(platform: Platform) -> list[Check]:
    """The checks of a platform's `file` cell."""
    return [check_of(change) for change in read_by(platform)]


def planned_loads(platform: Platform) -> list[Check]:
    """The checks of the native cell."""
    return [check_of(change) for change in loaded_by(platform)]


def prove(
    image: Path, bitcode: bytes, platform: Platform, codes: Mapping[str, bytes] = MappingProxyType({})
) -> list[CheckResult]:
    """Every check of `planned`. A variant that is not taken unchanged proves nothing: all are errors then.

    codes: bitcode of what the image is built upon, by name.
    """
    try:
        original = Original(image, bitcode, codes)
    except PkgimageError as problem:
        return [CheckResult(check, "error", problem.code, str(problem)) for check in planned(platform)]
    like, host = World(probe(), {}, []), host_of(original)
    with tempfile.TemporaryDirectory() as work:
        common = Path(work) / "common"  # directories cost more than everything else here
        plain = _codes(Scene(common, original, Change("")), like, host)
        if plain:
            return _unaccepted(planned(platform), plain)
        results = []
        for index, change in enumerate(read_by(platform)):
            place = common if change.files is None else Path(work) / str(index)
            results.append(verdict(change, _codes(Scene(place, original, change), like, host)))
        return results


def _unaccepted(checks: Iterable[Check], found: list[Rejection]) -> list[CheckResult]:
    lines = "; ".join(rejection.line() for rejection in found)
    why = f"the variant is not taken before anything is changed: {lines}"
    return [CheckResult(check, "error", "control-variant-rejected", why) for check in checks]


def _codes(scene: Scene, like: World, host: dict[str, object]) -> list[Rejection]:
    """All rejections, which the decision must agree with."""
    request, world = scene.request(), scene.world(like, host)
    ((_, every),) = explained(request, world)
    rejected: list[tuple[object, Rejection]] = []
    taken = list(accepted(request, world, rejected))  # type: ignore[arg-type]
    assert bool(taken) != bool(every), "a variant is taken or rejected"
    assert [found for _, found in rejected] == list(every[:1]), "the first rejection is the reason"
    return list(every)


def verdict(change: Change, found: Iterable[Rejection]) -> CheckResult:
    """Passed when the change's code, and no other one, was found; for a control, when none was."""
    check, codes = check_of(change), [rejection.code for rejection in found]
    if codes == ([change.code] if change.code else []):
        return CheckResult(check, "passed")
    lines = "; ".join(rejection.line() for rejection in found) or "the variant is taken"
    return CheckResult(check, "failed", "rejection-differs", f"expected {change.code or 'none'}, found: {lines}")


def prove_loads(image: Path, package: Path, platform: Platform, below: Sequence[Path] = ()) -> list[CheckResult]:
    """Every check of `planned_loads`, in a process of its own: what an image does when it is mapped stays there.

    package, below: directories of the package and of those that it is built upon.
    """
    checks = planned_loads(platform)
    outcome = run(Command(
        (sys.executable, "-m", "toolchain.run.rejections.loading", str(image), platform.id, str(package),
         *map(str, below)),
        UNFORCED, deadline=DEADLINE,
    ))  # fmt: skip
    if not outcome.ok:
        tail = " | ".join(outcome.stderr.decode(errors="replace").splitlines()[-3:])
        reason = "crashed" if outcome.signal else "load-failed"
        return [CheckResult(check, "failed", reason, f"{outcome.describe()}: {tail}") for check in checks]
    rows = json.loads(outcome.stdout)
    found = {subject: [Rejection(*row) for row in rows[subject]] for subject in rows}
    if found[""]:
        return _unaccepted(checks, found[""])
    return [verdict(change, found[change.subject]) for change in loaded_by(platform)]


def real_world(scene: Scene) -> World:
    """This process, with the scene's depot and the change's facts."""
    here = worlds.here([])
    return scene.world(here, here.host.facts())


def scenes(original: Original, platform: Platform, work: Path) -> Iterator[Scene]:
    """The unchanged variant, then one scene per change of `loaded_by`; each that is mapped has its own path."""
    for index, change in enumerate((Change(""), *loaded_by(platform))):
        mapped = change.code in ("", "R34", "R35")
        yield Scene(work / (str(index) if mapped or change.files else "common"), original, change)
