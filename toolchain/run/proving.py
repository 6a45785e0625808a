"""What an image file proves without being run (the cells of the route `file`).

Audit, quirk controls, rejections of a variant made of it (`toolchain.run.rejections`).

A control plants one fault behind all earlier gates and must be caught by exactly the audit check that is made for it.
It counts only beside a clean audit: on an image that has findings of its own, nothing is proved about the checks.
"""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from pkgimage.errors import LoadError
from toolchain.audit import find, read_facts, rules_for
from toolchain.audit.controls import Fault, faults_for
from toolchain.errors import ToolError
from toolchain.matrix import Check, CheckResult
from toolchain.platforms import Platform
from toolchain.run import clone_rules, rejections
from toolchain.run.basing import beside
from toolchain.run.controls import plant
from toolchain.run.judging_globals import decoded_globals
from toolchain.run.lld import Lld, find_lld

DRIVER = Check("quirk", "linked by -flavor gnu")
"""L3: a PE image is linked by LLD's MinGW driver. LLD from the wheel has none, which must show."""

BASE = Check("audit", "base image")
"""Every rule, on the base image that the image is built upon."""

CLONES = tuple(Check("audit", code) for code in (clone_rules.MISPLACED, clone_rules.IDLE))
"""C3, C2: which code each CPU target runs. The second one's findings are notes: they pass, and are told."""


def planned(platform: Platform, names: Iterable[str]) -> list[Check]:
    """The checks of a platform's `file` cell. names: the globals."""
    audits = [Check("audit", rule.code) for rule in rules_for(platform)]
    quirks = [DRIVER] if platform.os == "windows" else []
    controls = [Check("quirk", fault.name) for fault in faults_for(platform)]
    judged = rejections.planned(platform)
    return [*audits, *CLONES, BASE] + quirks + controls + judged + [Check("global", name) for name in names]


def prove(
    image: Path,
    objects: Sequence[Path],
    platform: Platform,
    bitcode: bytes,
    globals_: dict[str, str],
    lld_pin: str | None,
    link_argv: tuple[str, ...],
    codes: Mapping[str, bytes] = MappingProxyType({}),
) -> list[CheckResult]:
    """Every check of the file, in the order of `planned`. codes: bitcode of what it is built upon, by name."""
    lld = find_lld(lld_pin)
    audits = audit(image, platform)
    clean = all(result.status == "passed" for result in audits)
    results = [*audits, *judge_clones(image), _base(image, platform)]
    results += [_driver(lld, link_argv)] if platform.os == "windows" else []
    with tempfile.TemporaryDirectory() as work:
        for index, fault in enumerate(faults_for(platform)):
            place = Path(work) / str(index)
            place.mkdir()
            results.append(_control(fault, objects, platform, lld, place, clean=clean))
    return results + rejections.prove(image, bitcode, platform, codes) + decoded_globals(image, globals_)


def audit(image: Path, platform: Platform) -> list[CheckResult]:
    """One check per rule of the platform."""
    checks = [Check("audit", rule.code) for rule in rules_for(platform)]
    try:
        found = {finding.code: finding.detail for finding in find(read_facts(image), platform)}
    except ToolError as problem:
        return [CheckResult(check, "error", problem.code, str(problem)) for check in checks]
    return [
        CheckResult(check, "failed", check.subject, found[check.subject])
        if check.subject in found
        else CheckResult(check, "passed")
        for check in checks
    ]


def judge_clones(image: Path) -> list[CheckResult]:
    """One check per rule on clones."""
    try:
        found = {finding.code: finding for finding in clone_rules.findings(image)}
    except (ToolError, LoadError) as problem:
        return [CheckResult(check, "error", problem.code, str(problem)) for check in CLONES]
    return [
        CheckResult(check, "failed", check.subject, found[check.subject].detail)
        if check.subject in found and not found[check.subject].note
        else CheckResult(check, "passed", detail=found[check.subject].detail if check.subject in found else "")
        for check in CLONES
    ]


def _base(image: Path, platform: Platform) -> CheckResult:
    """All rules at once, those on clones too, on the base image."""
    base = beside(image)
    if base is None:
        return CheckResult(BASE, "not-run", "no-base-image", "the image is built upon no base image")
    wrong = [result for result in (*audit(base, platform), *judge_clones(base)) if result.status != "passed"]
    if not wrong:
        return CheckResult(BASE, "passed")
    return CheckResult(BASE, wrong[0].status, wrong[0].reason, f"{wrong[0].check.subject}: {wrong[0].detail}")


def _driver(lld: Lld, argv: tuple[str, ...]) -> CheckResult:
    if not lld.mingw:
        why = f"LLD {lld.version} ({lld.source}) has no MinGW driver; the image was linked by -flavor link"
        return CheckResult(DRIVER, "not-run", "lld-no-mingw-driver", why)
    place = argv.index("-flavor") if "-flavor" in argv else -1
    if argv[place : place + 2] == ("-flavor", "gnu") and "i386pep" in argv:
        return CheckResult(DRIVER, "passed")
    return CheckResult(DRIVER, "failed", "driver-differs", " ".join(argv[:6]))


def _control(
    fault: Fault, objects: Sequence[Path], platform: Platform, lld: Lld, work: Path, *, clean: bool
) -> CheckResult:
    """Passed when the planted fault, and nothing else, is found."""
    check = Check("quirk", fault.name)
    if not clean:
        return CheckResult(check, "error", "control-image-unclean", "the image has findings before a fault is planted")
    try:
        codes = {finding.code for finding in find(read_facts(plant(fault, objects, platform, lld, work)), platform)}
    except ToolError as problem:
        return CheckResult(check, "error", problem.code, str(problem))
    if codes == {fault.expects}:
        return CheckResult(check, "passed")
    found = ", ".join(sorted(codes)) or "nothing"
    return CheckResult(check, "failed", "control-not-caught", f"found {found} instead of {fault.expects} alone")
