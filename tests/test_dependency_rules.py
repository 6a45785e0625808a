"""R20 to R22 against what depots and process really hold, and what they say has changed."""

import hashlib
import shutil
from pathlib import Path

import pytest

from pkgimage import rules, why
from pkgimage.cachefile import VERSION
from pkgimage.candidate import Candidate
from pkgimage.depots import PACKAGE_DEPOT, key_name
from pkgimage.rejection import Rejection
from pkgimage.world import World
from tests.depot_variants import SOURCE, parts, publish, request, world

ONE, TWO, OTHER = b"1" * 32, b"2" * 32, b"o" * 32
CHANGED = SOURCE.replace(b"x", b"y")


def low(
    depot: Path, build_id: bytes = ONE, key: bytes = b"k", source: bytes = SOURCE, sequence: int = 1, **changes: object
) -> None:
    """Publishes a variant of the package `low`, made from low.py."""
    made = parts(
        changes={"name": "low", "build_id": build_id, **changes}, content_key=key * 32, sequence=sequence, observed=(),
        sources=(("low.py", len(source), hashlib.sha256(source).digest()),),
    )  # fmt: skip
    publish(depot, made, package="low")


def found(here: World, *dependencies: tuple[str, bytes]) -> list[Rejection]:
    """The rejections of a variant of `geo` that is built upon these, in the first depot."""
    made = parts(changes={"dependencies": dependencies or (("low", ONE),)}, sources=())
    key = publish(Path(here.depots[0].path), made).name
    here.look_again()
    return list(rules.every(request(), Candidate(here.depots[0], "geo", key), here))


def codes(here: World, *dependencies: tuple[str, bytes]) -> list[str]:
    return [each.code for each in found(here, *dependencies)]


@pytest.fixture
def depot(tmp_path):
    return tmp_path / "depot"


@pytest.fixture
def root(tmp_path):
    """Where `import` finds low.py."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "low.py").write_bytes(SOURCE)
    return tmp_path / "src"


def test_a_dependency_that_is_there(depot, root):
    low(depot)
    assert codes(world(depot, search=[str(root)])) == []


def test_a_dependency_in_another_depot(depot, tmp_path):
    low(tmp_path / "other")
    (one,) = found(world(depot))
    assert one.line() == "R20 dependency-missing: expected an image of low, found none"
    looked = f"looked for {depot}/compiled/v{VERSION}/low"
    assert one.details == (f"low: built upon {ONE.hex()}", looked)
    assert one.hint == "build or import low, or add the depot that has it to PKGIMAGE_DEPOT_PATH"
    assert codes(world(tmp_path / "more", depot, tmp_path / "other")) == []


def test_a_dependency_that_is_shipped_inside_its_own_package(depot, tmp_path):
    inside = tmp_path / "site" / "low" / PACKAGE_DEPOT
    low(inside)
    assert codes(world(depot, search=[str(tmp_path / "site")])) == []
    assert codes(world(tmp_path / "more", search=[])) == ["R20"]


def test_another_build_is_there(depot):
    low(depot, TWO)
    (one,) = found(world(depot))
    assert one.line() == (
        "R21 dependency-build-id: expected the build of low that it was built upon, found another build"
    )
    assert one.details == (f"low: built upon {ONE.hex()}; there is {TWO.hex()}",)


def test_a_build_for_another_platform_is_none(depot):
    low(depot, platform="macos-arm64", minimum_os="macOS 11.0")
    assert codes(world(depot)) == ["R20"]


def test_a_build_that_is_damaged_is_none(depot):
    low(depot)
    (image,) = depot.glob("compiled/*/low/*/image.so")
    image.unlink()
    (one,) = found(world(depot))
    assert (one.code, one.actual) == ("R21", "that build, not usable: R24 image-missing")
    assert one.details == (
        f"low: built upon {ONE.hex()}, which cannot be used", "low: R24 image-missing: expected image.so, found no such file",
    )  # fmt: skip


def test_a_dependency_whose_source_has_changed(depot, root):
    low(depot)
    (root / "low.py").write_bytes(CHANGED)
    (one,) = found(world(depot, search=[str(root)]))
    assert one.code == "R21"
    assert one.details[1] == "low: R28 source-content: expected sources as they are, found built from other ones"
    assert one.details[2].startswith("low: low.py: ")


def test_a_dependency_that_was_built_again_says_what_changed(depot, root):
    low(depot)
    low(depot, TWO, b"l", CHANGED, sequence=2)
    (root / "low.py").write_bytes(CHANGED)
    (one,) = found(world(depot, search=[str(root)]))
    assert one.code == "R21"
    assert one.details[-1] == "low: source low.py changed"
    assert one.details[0] == f"low: built upon {ONE.hex()}, which cannot be used; there is {TWO.hex()}"


def test_what_changed_in_a_dependency_is_told_of_what_is_built_upon_it(depot, root):
    """`why` of the variant that took the place of a stale one; without the older build it is only another one."""
    low(depot)
    low(depot, TWO, b"l", CHANGED, sequence=2)
    (root / "low.py").write_bytes(CHANGED)
    for build, key in ((ONE, b"o"), (TWO, b"t")):
        made = parts(changes={"dependencies": (("low", build),)}, content_key=key * 32, sources=(), observed=())
        publish(depot, made)
    rows = why.whole(request(), world(depot, search=[str(root)])).document()["variants"]
    assert [row["changes"] for row in rows if not row["used"]] == [["dependency low changed: source low.py changed"]]
    shutil.rmtree(depot / "compiled" / f"v{VERSION}" / "low" / key_name(b"k" * 32))
    rows = why.whole(request(), world(depot, search=[str(root)])).document()["variants"]
    assert [row["rejections"][0]["code"] for row in rows if not row["used"]] == ["R21"]
    assert [row["changes"] for row in rows if not row["used"]] == [["dependency low changed"]]


def test_early_cut_off(depot, root):
    """Built again from another source, with the same result: what depends on it is as good as before."""
    low(depot)
    low(depot, ONE, b"l", CHANGED, sequence=2)
    (root / "low.py").write_bytes(CHANGED)
    here = world(depot, search=[str(root)])
    assert codes(here) == []
    shutil.rmtree(depot / "compiled" / f"v{VERSION}" / "low" / key_name(b"l" * 32))  # the control: the old one alone
    assert codes(world(depot.parent / "more", depot, search=[str(root)])) == ["R21"]


def test_a_dependency_of_a_dependency(depot, root):
    """What is built upon something out of date is out of date as well, however far below."""
    made = parts(
        changes={"name": "mid", "build_id": TWO, "dependencies": (("low", ONE),)},
        content_key=b"m" * 32,
        sources=(),
        observed=(),
    )
    publish(depot, made, package="mid")
    low(depot)
    pairs = ("low", ONE), ("mid", TWO)
    here = world(depot, search=[str(root)])
    assert codes(here, *pairs) == []
    (root / "low.py").write_bytes(CHANGED)
    (one,) = found(world(depot.parent / "more", depot, search=[str(root)]), *pairs)
    reasons = "R28 source-content", "R21 dependency-build-id"
    assert (one.code, one.actual) == ("R21", "low: that build, not usable: {}; mid: that build, not usable: {}".format(*reasons))
    assert any(detail.startswith("mid: R21 dependency-build-id") for detail in one.details)


def test_what_is_loaded_needs_no_depot(depot):
    assert codes(world(depot, loaded={"low": ONE})) == []
    assert codes(world(depot.parent / "more", loaded={"low": TWO})) == ["R21", "R22"]
    low(depot)
    (one,) = found(world(depot.parent / "again", depot, loaded={"low": TWO}))
    assert (one.code, one.hint) == ("R22", "restart the process")


def test_packages_that_are_built_upon_each_other_end(depot):
    for name, build, other in (("low", ONE, ("mid", TWO)), ("mid", TWO, ("low", ONE))):
        made = parts(
            changes={"name": name, "build_id": build, "dependencies": (other,)},
            content_key=name[:1].encode() * 32,
            sources=(),
            observed=(),
        )
        publish(depot, made, package=name)
    assert codes(world(depot)) == ["R21"]


def test_why_tells_what_a_variant_is_built_upon(depot):
    low(depot, TWO)
    here = world(depot)
    found(here)
    explanation = why.whole(request(), here)
    (row,) = explanation.document()["variants"]
    assert row["dependencies"] == [{"name": "low", "build_id": ONE.hex()}]
    text = str(explanation)
    assert f"built upon low {ONE.hex()[:16]}" in text
    assert "R21 dependency-build-id" in text
