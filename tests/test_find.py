"""`pkgimage.load("name")`: real images in depots, policies, and what builder and JIT are given."""

import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import pkgimage
from pkgimage import cachefile, host
from pkgimage.errors import LoadError, PkgimageError
from pkgimage.find import NoVariantError, entry_point
from pkgimage.flags import Flags
from pkgimage.image import read_image
from pkgimage.imagedigest import measure
from tests.carriers import PLATFORMS, image_path, package
from tests.conftest import skip_or_fail
from tests.depot_variants import parts
from toolchain.serialize import CacheImage, CacheParts, cache_file

NATIVE = host.platform_id()


def published(depot: Path, key: str, content: bytes, core: bytes = b"", **own: object) -> Path:
    """The variant of a real image of this machine."""
    directory = depot / "compiled" / "v1" / "sample" / key
    directory.mkdir(parents=True)
    name = f"image{PLATFORMS[NATIVE].suffix}"
    image = read_image(image_path(NATIVE))
    start, size = image.header_range
    fields: dict[str, object] = {
        "core": core or bytes(image.content[start : start + size]), "declared": Flags(), "sequence": 1,
        "content_key": b"k" * 32, "request_key": b"r" * 32, "bitcode": package().bitcode, "image": CacheImage(name, *measure(content)), **own,
    }  # fmt: skip
    (directory / "image.ji").write_bytes(cache_file(CacheParts(**fields)))  # type: ignore[arg-type]
    (directory / name).write_bytes(content)
    return directory


@pytest.fixture
def depot(tmp_path: Path) -> Iterator[Path]:
    """A depot with one variant of `sample`, the only one of this process; an original module `original`."""
    if NATIVE not in PLATFORMS:
        skip_or_fail("host", f"no platform file for {NATIVE}")
    published(tmp_path / "depot", "a" * 16, image_path(NATIVE).read_bytes())
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "original.py").write_text("ORIGINAL = True\n")
    before = dict(os.environ)
    os.environ["PKGIMAGE_DEPOT_PATH"] = str(tmp_path / "depot")
    sys.path.insert(0, str(tmp_path / "site"))
    yield tmp_path / "depot"
    sys.path.remove(str(tmp_path / "site"))
    sys.modules.pop("original", None)
    os.environ.clear()
    os.environ.update(before)


def test_a_package_is_loaded_by_its_name(depot: Path) -> None:
    module = pkgimage.load("sample", optimize=1)
    assert module.twice(2.5) == 5.0
    assert module.__file__ == str(
        depot / "compiled" / "v1" / "sample" / ("a" * 16) / f"image{PLATFORMS[NATIVE].suffix}"
    )
    build = module.__pkgimage__.build_id
    assert pkgimage.load("sample", build_id=build, verify="full", policy="strict").add(1, 2) == 3
    assert [(c.key, found) for c, found in pkgimage.explain("sample")] == [("a" * 16, ())]


def test_errors_list_every_variant_with_its_rejection(depot: Path) -> None:
    with pytest.raises(NoVariantError) as caught:
        pkgimage.load("sample", optimize=3, policy="strict")
    problem = caught.value
    assert (problem.code, [found.code for _, found in problem.rejected]) == ("variant-missing", ["R13"])
    assert str(problem) == (
        "no variant of package 'sample' can be used [variant-missing]\n"
        f"  depot: {depot}\n"
        f"  {depot}/compiled/v1/sample/{'a' * 16}: R13 flag-optimize: expected 3 or higher, found 2\n"
        "  hint: build 'sample', or add a depot that has it to PKGIMAGE_DEPOT_PATH"
    )
    os.environ["PKGIMAGE_OPTIMIZE"] = "3"
    assert [found.code for _, (found,) in pkgimage.explain("sample")] == ["R13"]


def test_an_error_lists_twenty_variants_and_counts_the_others(depot: Path) -> None:
    for number in range(25):
        shutil.copytree(depot / "compiled/v1/sample" / ("a" * 16), depot / f"compiled/v1/sample/variant-{number:02}")
    with pytest.raises(NoVariantError) as caught:
        pkgimage.load("sample", inline="no", policy="strict")
    assert len(caught.value.rejected) == 26
    assert len(caught.value.details) == 1 + 20 + 1
    assert caught.value.details[-1] == "and 6 more; pkgimage.explain('sample') lists them all"


def test_what_fails_to_load_is_a_rejection_and_the_next_is_taken(depot: Path) -> None:
    content = image_path(NATIVE).read_bytes()
    published(depot, "z" * 16, content.replace(b"\0PyModule_AddFunctions\0", b"\0PyModule_AddFunctionZ\0"), sequence=9)
    assert pkgimage.load("sample").__file__.endswith(f"{'a' * 16}{os.sep}image{PLATFORMS[NATIVE].suffix}")
    shutil.rmtree(depot / "compiled" / "v1" / "sample" / ("a" * 16))
    with pytest.raises(NoVariantError) as caught:
        pkgimage.load("sample")
    ((candidate, found),) = caught.value.rejected
    assert (candidate.key, found.code) == ("z" * 16, "R34" if NATIVE.startswith("linux") else found.code)


def test_an_image_beside_the_wrong_cache_file_is_not_mapped(depot: Path) -> None:
    shutil.rmtree(depot / "compiled")
    core = bytearray(parts(changes={"name": "sample", "platform": NATIVE}).core)
    published(depot, "b" * 16, image_path(NATIVE).read_bytes(), bytes(core))
    with pytest.raises(NoVariantError) as caught:
        pkgimage.load("sample", policy="strict")
    assert [found.code for _, found in caught.value.rejected] == ["R35"]
    assert "not the one in the cache file" in caught.value.rejected[0][1].actual


def test_policies_without_a_builder(depot: Path) -> None:
    shutil.copytree(depot / "compiled/v1/sample", depot / "compiled/v1/original")  # rejected: R07
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pkgimage.load("original", policy="off").ORIGINAL
        assert pkgimage.load("original", policy="auto").ORIGINAL or entry_point("pkgimage.builder")
    with pytest.warns(RuntimeWarning, match="R07 wrong-package: expected original, found sample"):
        assert pkgimage.load("original", policy="warn").ORIGINAL
    for policy in ("strict", "rebuild"):
        with pytest.raises(NoVariantError, match="R07"):
            pkgimage.load("original", policy=policy)
    with pytest.raises(NoVariantError, match="no depot was looked at"):
        pkgimage.load("sample", policy="off")
    os.environ["PKGIMAGE_POLICY"] = "strict"
    with pytest.raises(NoVariantError):
        pkgimage.load("original")


BUILDER = """
CALLS = []
def build(request, rejected):
    import shutil, os
    CALLS.append((request.name, request.flags.texts()["optimize"], [found.code for _, found in rejected]))
    depot = os.environ["PKGIMAGE_DEPOT_PATH"]
    os.rename(depot + "/later", depot + "/compiled")
def jit(candidate, flags):
    import types
    module = types.ModuleType("compiled")
    module.bitcode = candidate.payload(candidate.file.bitcode)
    return module
"""


@pytest.fixture
def fakes(depot: Path) -> Path:
    """A distribution beside the tests that offers a builder and a JIT, in place of the build side's."""
    site = depot.parent / "site"
    (site / "fake_build_side.py").write_text(BUILDER)
    info = site / "fake_build_side-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fake-build-side\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[pkgimage.builder]\nfake = fake_build_side:build\n[pkgimage.jit]\nfake = fake_build_side:jit\n"
    )
    return site


@pytest.mark.parametrize("policy", ["auto", "rebuild"])
def test_a_builder_is_asked_once_and_the_depots_are_read_again(fakes: Path, depot: Path, policy: str) -> None:
    (depot / "compiled").rename(depot / "later")
    sys.modules.pop("fake_build_side", None)
    assert pkgimage.load("sample", policy=policy, optimize=2).twice(1.0) == 2.0
    assert sys.modules["fake_build_side"].CALLS == [("sample", "2", [])]
    assert pkgimage.load("sample", policy=policy).add(1, 1) == 2
    assert len(sys.modules["fake_build_side"].CALLS) == 1


def test_variants_without_native_code_go_to_the_jit(fakes: Path, depot: Path) -> None:
    made = parts(
        changes={
            "name": "sample",
            "platform": NATIVE,
            "minimum_os": read_image(image_path(NATIVE)).header.minimum_os,
            "flags": 0b10100010,
        }
    )
    shutil.rmtree(depot / "compiled/v1/sample" / ("a" * 16))
    directory = depot / "compiled/v1/sample" / ("c" * 16)
    directory.mkdir()
    (directory / "image.ji").write_bytes(cache_file(made))
    os.environ.pop("GEO_MODE", None)
    assert pkgimage.load("sample", pkgimages="no").bitcode == made.bitcode
    assert pkgimage.load("sample", pkgimages="existing").bitcode == made.bitcode
    with pytest.raises(NoVariantError, match="R15"):
        pkgimage.load("sample", policy="strict")
    shutil.rmtree(fakes / "fake_build_side-1.0.dist-info")
    if entry_point("pkgimage.jit") is None:
        with pytest.raises(NoVariantError, match=r"R15 .*no JIT is installed"):
            pkgimage.load("sample", pkgimages="no", policy="strict")


def test_names_paths_and_wrong_arguments(depot: Path) -> None:
    with pytest.raises(LoadError, match="R01"):
        pkgimage.load("./sample")
    with pytest.raises(TypeError, match="give a package's name"):
        pkgimage.load(depot / "x.so", optimize=2)
    with pytest.raises(PkgimageError, match="flag-invalid"):
        pkgimage.load("sample", optimise=2)
    with pytest.raises(PkgimageError, match="policy-invalid"):
        pkgimage.load("sample", policy="maybe")
    with pytest.raises(PkgimageError, match="package-name-invalid"):
        pkgimage.explain("a/b")
    assert cachefile.VERSION == 1


SLOW = {"dataclasses", "enum", "pathlib", "typing", "json", "hashlib", "importlib.util", "importlib.machinery", "re"}


def test_nothing_slow_is_imported(depot: Path) -> None:
    program = (
        "import sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1]); import pkgimage\n"
        "module = pkgimage.load('sample', policy='strict'); assert module.twice(2.0) == 4.0\n"
        "pkgimage.explain('sample', optimize=3)\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-I", "-S", "-c", program, root]
    environment = {"PKGIMAGE_DEPOT_PATH": str(depot), "HOME": str(depot)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    imported = set(done.stdout.split())
    assert "pkgimage.rules" in imported
    assert imported & SLOW == set()
