"""The rejection checks of cells: every code has changes, all platforms prove them, and a wrong answer is seen."""

import re
import struct
from pathlib import Path

import lief
import pytest

from pkgimage import rules
from pkgimage.errors import REJECTIONS
from pkgimage.imagedigest import measure
from tests.carriers import PLATFORMS, image_path, package
from tests.test_find import NATIVE
from toolchain.audit import codesign
from toolchain.run.proving import planned as file_checks
from toolchain.run.rejections import judging, planned, planned_loads, prove, prove_loads
from toolchain.run.rejections.change import Change, flags
from toolchain.run.rejections.changes import CHANGES, wish
from toolchain.run.rejections.controls import CONTROLS
from toolchain.run.rejections.scene import Original, Scene, host_of
from toolchain.run.rejections.signing import IDENTIFIER, sign_again


def folder(directory: Path) -> Path:
    """The package's files."""
    for name, content in package().to_files().items():
        (directory / name).write_bytes(content)
    return directory


def test_every_rejection_has_a_change_and_its_subject_says_which() -> None:
    assert [change.code for change in CHANGES] == sorted(change.code for change in CHANGES)
    assert {change.code for change in CHANGES} == set(REJECTIONS)
    assert all(change.subject.startswith(change.code + " ") for change in CHANGES)
    subjects = [change.subject for change in (*CHANGES, *CONTROLS)]
    assert len(subjects) == len(set(subjects))
    assert not any(re.match(r"R\d\d", change.subject) or change.code for change in CONTROLS)
    by_rules = {code for code, _ in rules.RULES} | {f"R0{number}" for number in range(1, 7)}
    assert {change.code for change in CHANGES if change.loads is not True} == by_rules
    assert {change.code for change in CHANGES if change.loads is True} == set(REJECTIONS) - by_rules


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_a_platforms_image_is_rejected_and_taken_as_planned(platform: str) -> None:
    results = prove(image_path(platform), package().bitcode, PLATFORMS[platform])
    assert [(result.id, result.detail) for result in results if result.status != "passed"] == []
    assert [result.check for result in results] == planned(PLATFORMS[platform])
    assert {result.check.kind for result in results} == {"rejection", "acceptance"}
    assert set(planned(PLATFORMS[platform])) < set(file_checks(PLATFORMS[platform], []))


def test_real_loads_reject_and_take_as_planned(tmp_path: Path) -> None:
    results = prove_loads(image_path(NATIVE), folder(tmp_path), PLATFORMS[NATIVE])
    assert [(result.id, result.detail) for result in results if result.status != "passed"] == []
    assert [result.check for result in results] == planned_loads(PLATFORMS[NATIVE])
    codes = {result.check.subject[:3] for result in results if result.check.kind == "rejection"}
    assert codes == set(REJECTIONS) - {"R17", "R36"}  # a system that has not enabled a feature; no depot is looked at


WRONG = [
    (Change("R13 nothing was changed", "R13"), "expected R13, found: the variant is taken"),
    (Change("R12 another code", "R12", request=lambda _: {"flags": {"pkgimages": "no"}}), "expected R12, found: R14 native"),
    (Change("a control that matters", request=lambda _: {"build_id": b"x" * 32}), "expected none, found: R23 build-id"),
    (Change("a wish that matters", facts=wish("no such target")), "expected none, found: R16 cpu-target"),
    (Change("R07 two things", "R07", core=lambda h: {"name": "x", "flags": flags(h, inline=False)}), "; R12 flag-inline: expected yes, found no"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "text"), WRONG)
def test_control_a_wrong_answer_is_a_failure(tmp_path: Path, change: Change, text: str) -> None:
    original = Original(image_path(NATIVE), package().bitcode)
    found = judging._codes(Scene(tmp_path, original, change), judging.World(judging.probe(), {}, []), host_of(original))
    result = judging.verdict(change, found)
    assert (result.status, result.reason) == ("failed", "rejection-differs")
    assert text in result.detail


def test_control_a_variant_that_is_not_taken_proves_nothing(tmp_path: Path) -> None:
    """An image of another platform cannot be loaded here; a damaged one cannot be read."""
    other = next(platform for platform in PLATFORMS if platform != NATIVE and PLATFORMS[platform].suffix == ".so")
    results = prove_loads(image_path(other), folder(tmp_path), PLATFORMS[NATIVE])
    assert {(result.status, result.reason) for result in results} == {("error", "control-variant-rejected")}
    assert f"R08 wrong-platform: expected {NATIVE}, found {other}" in results[0].detail
    damaged = tmp_path / "image.so"
    damaged.write_bytes(b"?")
    results = prove(damaged, b"", PLATFORMS[NATIVE])
    assert {(result.status, result.reason) for result in results} == {("error", "R02")}
    results = prove_loads(damaged, tmp_path, PLATFORMS[NATIVE])
    assert {(result.status, result.reason) for result in results} == {("failed", "load-failed")}


@pytest.mark.parametrize("platform", ["macos-arm64", "macos-x86_64"])
def test_an_image_signed_again_has_a_right_signature_and_the_same_digest(platform: str) -> None:
    """The audit's reader of signatures, which shares no code with the signer, checks every page."""
    content = image_path(platform).read_bytes()
    signed = sign_again(content)
    assert (IDENTIFIER in signed, IDENTIFIER in content) == (True, False)
    assert measure(signed) == measure(content)
    binary = lief.MachO.parse(list(signed)).at(0)
    place = binary.code_signature
    assert codesign.check(signed, place.data_offset, place.data_size) == ("ad-hoc", "")
    last = binary.segments[-1]
    assert (last.name, last.file_offset + last.file_size) == ("__LINKEDIT", len(signed))
    assert sign_again(signed) == signed


def test_a_pe_image_signed_again_keeps_its_digest_as_authenticode_does() -> None:
    content = image_path("windows-x86_64").read_bytes()
    signed = sign_again(content)
    before, after = (lief.PE.parse(list(data)) for data in (content, signed))
    assert after.authentihash(lief.PE.ALGORITHMS.SHA_256) == before.authentihash(lief.PE.ALGORITHMS.SHA_256)
    assert after.compute_checksum() == after.optional_header.checksum != 0
    assert measure(signed) == measure(content)


def test_control_what_a_signature_covers_is_measured() -> None:
    content = image_path("windows-x86_64").read_bytes()
    signed = sign_again(content)
    optional = struct.unpack_from("<I", signed, 60)[0] + 24
    left_out = {*range(optional + 64, optional + 68), *range(optional + 144, optional + 152)}
    for at in [*range(optional + 240), len(content) // 2, len(content) - 1]:
        damaged = signed[:at] + bytes([signed[at] ^ 0x40]) + signed[at + 1 :]
        assert (measure(damaged) == measure(content)) == (at in left_out and at < optional + 68), at
    assert measure(signed + b"hidden behind the certificates") != measure(content)
