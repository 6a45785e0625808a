"""Variants of a package that differ in their CPU targets: which one a host takes, and what `why` says of it."""

import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from pkgimage.candidate import candidates
from pkgimage.choose import accepted
from pkgimage.depots import Depot
from pkgimage.flags import Flags
from pkgimage.host import Host
from pkgimage.image import read_image
from tests.clone_images import here
from tests.depot_variants import parts, publish, request, world
from tests.results import shared
from tests.test_cpu_builds import written
from toolchain.cpu import resolve
from toolchain.platforms import load_platforms
from toolchain.precompile import precompile
from toolchain.report.recording import RecordingEvents
from toolchain.run.ordering import refresh

PLATFORMS = load_platforms()
_DIRECTORY = tempfile.TemporaryDirectory(prefix="pkgimage-cpu-variants-")


def features(platform: str, name: str) -> frozenset[str]:
    """What a host needs to run `name` there."""
    return frozenset(resolve(PLATFORMS[platform], name)[0].needed)


# -- the order, on simulated hosts ------------------------------------------------------------------------------------

LISTS = {
    "linux-x86_64": {"g": "generic", "3": "generic;x86-64-v3", "4": "generic;x86-64-v4", "z": "x86-64-v4"},
    "windows-x86_64": {"g": "generic", "3": "generic;x86-64-v3", "4": "generic;x86-64-v4"},
    "macos-x86_64": {"g": "generic", "3": "generic;x86-64-v3", "4": "generic;x86-64-v4"},
    "linux-aarch64": {"g": "generic", "n": "generic;neoverse-n1", "v": "generic;neoverse-v1"},
    "macos-arm64": {"g": "generic", "m": "generic;apple-m2"},
}
"""Platform to the CPU targets of its variants, in the order in which they were built."""


@pytest.mark.parametrize(
    ("platform", "cpu", "width", "first", "fitting"),
    [
        # Wider vectors before what was built later; among equals the newest.
        ("linux-x86_64", "x86-64", 0, "43g", "g34"),
        ("linux-x86_64", "x86-64-v2", 0, "43g", "g34"),
        ("linux-x86_64", "x86-64-v3", 0, "34g", "g34"),
        ("linux-x86_64", "x86-64-v4", 0, "z43g", "g34z"),
        ("windows-x86_64", "x86-64-v3", 0, "34g", "g34"),
        ("macos-x86_64", "x86-64-v4", 0, "43g", "g34"),
        ("linux-aarch64", "neoverse-n1", 0, "vng", "gnv"),
        # SVE is as wide as the host has it: 32 bytes are wider than NEON, 16 are not.
        ("linux-aarch64", "neoverse-v1", 32, "vng", "gnv"),
        ("linux-aarch64", "neoverse-v1", 16, "vng", "gnv"),
        ("macos-arm64", "apple-m2", 0, "mg", "gm"),
    ],
)
@pytest.mark.parametrize("filed", [False, True], ids=["listed", "order file"])
def test_the_wider_selected_target_goes_first(tmp_path, platform, cpu, width, first, fitting, filed):
    host = Host(platform, "", "cpython", (3, 11), features=features(platform, cpu), vector_width=width)
    _filled(tmp_path, platform, tuple(LISTS[platform]))
    depot = Depot(str(tmp_path))
    if filed:
        refresh(depot, "geo")
    found = "".join(each.key[0] for each in candidates([depot], "geo", host, Flags()))
    assert (found[: len(first)], "".join(sorted(found[: len(fitting)]))) == (first, "".join(sorted(fitting)))


def _filled(depot: Path, platform: str, keys: tuple[str, ...]) -> None:
    for number, key in enumerate(keys):
        rows = tuple(target.header() for target in resolve(PLATFORMS[platform], LISTS[platform][key]))
        minimum = PLATFORMS[platform].minimum_os
        changes = {"targets": rows, "platform": platform, "minimum_os": minimum}
        publish(depot, parts(changes=changes, sequence=number + 1), key=key * 16)


@pytest.mark.parametrize(("width", "first"), [(64, "v"), (32, "v"), (16, "n"), (0, "n")])
@pytest.mark.parametrize("filed", [False, True], ids=["listed", "order file"])
def test_scalable_vectors_are_as_wide_as_those_of_the_host(tmp_path, width, first, filed):
    """The variant with SVE is the older one: only its width can make it the first."""
    _filled(tmp_path, "linux-aarch64", ("v", "n"))
    depot = Depot(str(tmp_path))
    if filed:
        refresh(depot, "geo")
    host = Host(
        "linux-aarch64", "", "cpython", (3, 11), vector_width=width,
        features=features("linux-aarch64", "neoverse-v1") | features("linux-aarch64", "neoverse-n1"),
    )  # fmt: skip
    assert next(iter(candidates([depot], "geo", host, Flags()))).key[0] == first


def test_nobody_looks_at_the_cpu_where_it_decides_nothing(tmp_path):
    """Not for variants that every CPU runs, nor for those of which none has wide vectors."""
    _filled(tmp_path, "linux-aarch64", ("g", "n"))

    def look():
        raise AssertionError("somebody looked")

    host = Host("linux-aarch64", "glibc 2.36", "cpython", (3, 11), look=look)
    found = candidates([Depot(str(tmp_path))], "geo", host, Flags())
    assert "".join(each.key[0] for each in found) == "ng"


@pytest.mark.parametrize(
    ("forced", "used", "codes"), [("", "4", []), ("x86-64-v3", "3", ["R16"]), ("generic", "4", [])]
)
def test_a_wish_for_a_target_passes_over_variants_without_it(tmp_path, forced, used, codes):
    _filled(tmp_path, "linux-x86_64", ("g", "3", "4"))
    host = Host("linux-x86_64", "glibc 2.36", "cpython", (3, 11), features=features("linux-x86_64", "x86-64-v4"))
    rejected: list = []
    here = world(tmp_path, host=host, environment={"PKGIMAGE_CPU_TARGET": forced})
    found = next(accepted(request(), here, rejected))
    assert (found.key[0], [rejection.code for _, rejection in rejected]) == (used, codes)


# -- built, and loaded by name ----------------------------------------------------------------------------------------


@functools.cache
def stocked() -> Depot:
    """A depot with three variants of one package, the widest built first."""
    depot = Depot(str(Path(_DIRECTORY.name) / "depot"))
    with shared():
        for string in ("generic;x86-64-v4", "generic;x86-64-v3", "generic"):
            (stored,) = precompile(
                written(Path(_DIRECTORY.name), 'x86_64 = "generic"'), (), [depot], targets=[string],
                events=RecordingEvents(),
            )  # fmt: skip
            assert stored.status == "published"
    return depot


LOAD = """
import json, sys, pkgimage
module = pkgimage.load("small")
chosen = module.__pkgimage__.selection.chosen
print(json.dumps([[row[0] for row in module.__pkgimage__.header.targets], chosen.name, module.power(2.5)]))
"""


def process(*argv: str, forced: str = "") -> subprocess.CompletedProcess[str]:
    more = {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PKGIMAGE_DEPOT_PATH": stocked().path,
        "PKGIMAGE_CPU_TARGET": forced,
    }
    return subprocess.run(
        [sys.executable, *argv], env={**os.environ, **more}, capture_output=True, text=True, check=False
    )


def test_a_load_by_name_takes_the_variant_for_this_cpu():
    here()
    flags = Path("/proc/cpuinfo").read_text("ascii").partition("flags")[2].partition("\n")[0].split()
    best = "x86-64-v4" if "avx512vl" in flags else "x86-64-v3" if "avx2" in flags else "generic"
    done = process("-c", LOAD)
    targets, chosen, value = json.loads(done.stdout)
    assert (targets[-1], chosen, value) == (best, best, 2.5**5)


def why(tmp_path: Path, present: frozenset[str], inactive: frozenset[str] = frozenset()) -> dict:
    facts = {
        "platform": "linux-x86_64",
        "system": "glibc 2.36",
        "features": sorted(present),
        "inactive": sorted(inactive),
    }
    (tmp_path / "host.json").write_text(json.dumps({"host": facts}))
    done = process("-m", "pkgimage", "why", "small", "--all", "--json", "--host", str(tmp_path / "host.json"))
    found: dict = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("cpu", "best"), [("x86-64-v4", "x86-64-v4"), ("haswell", "x86-64-v3"), ("x86-64-v2", "generic")]
)
def test_why_says_what_another_machine_takes(tmp_path, cpu, best):
    """Of the variants with `generic` alone beside it, the one whose target is wider, whatever was built last."""
    found = why(tmp_path, features("linux-x86_64", cpu))
    assert [variant["rejections"] for variant in found["variants"]] == [[]] * 3
    (used,) = [variant for variant in found["variants"] if variant["used"]]
    assert used["selected"] == best
    by_targets = {variant["targets"][-1]: variant["selected"] for variant in found["variants"]}
    assert set(by_targets.values()) <= {"generic", best, "x86-64-v3"}


def test_a_machine_whose_system_has_not_enabled_wide_vectors(tmp_path):
    wide = frozenset(name for name in features("linux-x86_64", "x86-64-v4") if name.startswith("avx"))
    found = why(tmp_path, features("linux-x86_64", "x86-64-v4") - wide, wide)
    assert {variant["selected"] for variant in found["variants"]} == {"generic"}


def test_the_variants_differ_in_nothing_else():
    depot = stocked()
    headers = [read_image(path).header for path in sorted(Path(depot.compiled("small")).glob("*/image.so"))]
    assert len(headers) == 3
    assert len({header.build_id for header in headers}) == 1
    assert {len(header.targets) for header in headers} == {1, 2}
