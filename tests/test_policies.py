"""What every policy does when no variant fits, and every word of it: with builders of all kinds and without, with the
original module and without. One process per builder and original, so that nothing else is installed in it.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import pkgimage
from tests.carriers import PLATFORMS, image_path
from tests.conftest import skip_or_fail
from tests.test_find import NATIVE, published

POLICIES = ("auto", "rebuild", "strict", "warn", "off")
BUILDERS = ("none", "good", "useless", "failing", "unknown")
PROGRAM = """
import json, logging, os, shutil, sys, warnings
sys.path[:0] = sys.argv[2:]
import pkgimage
depot, lines, found = os.environ["PKGIMAGE_DEPOT_PATH"], [], {}
handler = logging.Handler()
handler.emit = lambda record: lines.append(record.getMessage())
logging.getLogger("pkgimage").addHandler(handler)
for policy in json.loads(sys.argv[1]):
    lines.clear()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            module = pkgimage.load("sample", policy=policy)
            got = "original" if hasattr(module, "ORIGINAL") else "image"
        except pkgimage.PkgimageError as problem:
            got = str(problem).replace(depot, "DEPOT")
    told = [[type(one.message).__name__, one.filename, str(one.message)] for one in caught]
    found[policy] = [got, told, list(lines)]
    shutil.rmtree(depot + "/compiled/v1/sample/" + "a" * 16, ignore_errors=True)
    sys.modules.pop("sample", None)
print(json.dumps(found))
"""
FAKE = """
import logging, os, shutil
from pkgimage.errors import PkgimageError

def build(request, rejected):
    logging.getLogger("pkgimage").warning("building %s: %s", request.name, "; ".join(found.line() for _, found in rejected))
    depot, kind = os.environ["PKGIMAGE_DEPOT_PATH"], os.environ["FAKE_BUILDER"]
    if kind == "good":
        shutil.copytree(depot + "/later", depot + "/compiled/v1/sample/" + "a" * 16)
    if kind == "failing":
        raise PkgimageError("build-failed", "package 'sample' could not be built", ["line one", "its last line"], "look")
    if kind == "unknown":
        raise PkgimageError("profile-unknown", "no profile says how to build package 'sample'", ["looked at x"], "write one")
"""
R02 = "R02 bad-magic: expected a cache file, found it starts with b'damaged'"
ERROR = f"""no variant of package 'sample' can be used [variant-missing]
  depot: DEPOT
  DEPOT/compiled/v1/sample/bbbbbbbbbbbbbbbb: {R02}
{{}}  hint: remove it from the depot"""
ABSENT = "  original: there is no Python module 'sample'\n"
NONE = "  builder: none is installed; pip install 'pkgimage[toolchain]' brings one\n"
USELESS = "  builder: it has built, and still there is no variant that can be used\n"
FAILED = """  builder: package 'sample' could not be built [build-failed]
  builder:   line one
  builder:   its last line
  builder:   hint: look
"""
UNKNOWN = """  builder: no profile says how to build package 'sample' [profile-unknown]
  builder:   looked at x
  builder:   hint: write one
"""
OFF = """no variant of package 'sample' can be used [variant-missing]
  policy is 'off': no depot was looked at
  original: there is no Python module 'sample'
  hint: install the Python package 'sample', or choose another policy"""
NOTES = {"none": NONE, "useless": USELESS, "failing": FAILED, "unknown": UNKNOWN}
BUILDING = [f"building sample: {R02}"]


def warned(reason: str) -> list[str]:
    return [f"no variant of package image 'sample' can be used ({reason}); the original module is used instead"]


AFTER = {
    "useless": warned(f"even after a build: {R02}"),
    "failing": warned("package 'sample' could not be built; its last line"),
}
"""What `auto` warns of when it takes the original after all."""

TABLE: dict[tuple[str, bool, str], tuple[str, list[str], list[str]]] = {}
"""(builder, whether there is an original, policy) -> (what is loaded or the error, warnings, lines of the log)."""
for kind in BUILDERS:
    lines = [] if kind == "none" else BUILDING
    for there in (True, False):
        absent = "" if there else ABSENT
        TABLE[kind, there, "strict"] = ERROR.format(""), [], []
        TABLE[kind, there, "warn"] = ("original", warned(R02), []) if there else (ERROR.format(ABSENT), [], [])
        TABLE[kind, there, "off"] = ("original", [], []) if there else (OFF, [], [])
        if kind == "good":
            TABLE[kind, there, "auto"] = TABLE[kind, there, "rebuild"] = "image", [], lines
            continue
        TABLE[kind, there, "rebuild"] = ERROR.format(NOTES[kind]), [], lines
        missing = ERROR.format(ABSENT + NOTES[kind]), [], lines
        TABLE[kind, there, "auto"] = ("original", AFTER.get(kind, []), lines) if there else missing


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A depot whose only variant is damaged, a good one beside it, and folders for the path: the run-time alone,
    an original, a distribution with a builder."""
    if NATIVE not in PLATFORMS:
        skip_or_fail("host", f"no platform file for {NATIVE}")
    good = published(tmp_path / "depot", "a" * 16, image_path(NATIVE).read_bytes())
    good.rename(tmp_path / "depot" / "later")
    damaged = good.with_name("b" * 16)
    damaged.mkdir()
    (damaged / "image.ji").write_bytes(b"damaged")
    for name in ("runtime", "original", "builder/fake-1.0.dist-info"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "runtime" / "pkgimage").symlink_to(Path(pkgimage.__file__).parent)
    (tmp_path / "original" / "sample.py").write_text("ORIGINAL = True\n")
    (tmp_path / "builder" / "fake_build_side.py").write_text(FAKE)
    info = tmp_path / "builder" / "fake-1.0.dist-info"
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fake\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[pkgimage.builder]\nfake = fake_build_side:build\n")
    return tmp_path


def run(place: Path, builder: str, *, original: bool, policies: tuple[str, ...] = POLICIES) -> dict[str, list]:
    folders = [place / "runtime"] + [place / "original"] * original + [place / "builder"] * (builder != "none")
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, json.dumps(policies), *map(str, folders)]
    environment = {"PKGIMAGE_DEPOT_PATH": str(place / "depot"), "HOME": str(place), "FAKE_BUILDER": builder}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.mark.parametrize("original", [True, False], ids=["original", "no original"])
@pytest.mark.parametrize("builder", BUILDERS)
def test_every_policy_says_what_it_does(place: Path, builder: str, original: bool) -> None:
    found = run(place, builder, original=original)
    assert list(found) == list(POLICIES)
    for policy, (got, warnings, lines) in found.items():
        loaded, told, logged = TABLE[builder, original, policy]
        assert got == loaded, policy
        assert warnings == [["RuntimeWarning", "<string>", text] for text in told], (
            policy,
            "and of the caller's own line",
        )
        assert lines == logged, policy


def test_the_table_has_every_case_and_each_kind_of_end() -> None:
    assert len(TABLE) == len(BUILDERS) * 2 * len(POLICIES)
    ends = {
        (got if got in ("original", "image") else "error", bool(told), bool(lines))
        for got, told, lines in TABLE.values()
    }
    assert ends == {
        ("image", False, True), ("original", False, False), ("original", False, True), ("original", True, False),
        ("original", True, True), ("error", False, False), ("error", False, True),
    }  # fmt: skip


def test_control_a_variant_that_fits_is_taken_by_all_but_off(place: Path) -> None:
    (place / "depot" / "later").rename(place / "depot" / "compiled" / "v1" / "sample" / ("a" * 16))
    for policy in POLICIES:
        kept = place / "depot" / "compiled" / "v1" / "sample" / ("a" * 16)
        found = run(place, "failing", original=True, policies=(policy,))
        assert found == {policy: ["original" if policy == "off" else "image", [], []]}
        if policy != POLICIES[-1]:
            kept.mkdir(exist_ok=True)
            published(place / policy, "a" * 16, image_path(NATIVE).read_bytes()).rename(kept)


def test_an_original_that_fails_is_not_hidden(place: Path) -> None:
    (place / "original" / "sample.py").write_text("import a_module_that_is_not_there\n")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        run(place, "none", original=True, policies=("auto",))
    assert "No module named 'a_module_that_is_not_there'" in caught.value.stderr
