"""Cells: which there are, in which order, and that excluded ones stay visible."""

import dataclasses
from pathlib import Path

import pytest

from toolchain.flags import Flags
from toolchain.matrix import Cell, cells
from toolchain.platforms import Platform, load_platforms
from toolchain.profile import Exclude, Export, Profile

PLATFORMS = load_platforms()
PROFILE = Profile(
    path=Path("p.toml"), name="geo", version="1.0", uuid="0" * 36, uuid_derived=False, frontend="numba",
    root=Path("/src"), modules=(), globals=(), exports=(Export("m.f", ("(float64)",)),), flags=Flags(),
    variants=(Flags(),), lld=None, platforms=tuple(PLATFORMS), routes=(), require=(), excludes=(), checks=(),
    digest="d" * 64,
)  # fmt: skip


def ids(**changes: object) -> list[str]:
    """Of the cells that run; each platform's `file` cell has its own test."""
    found = cells(dataclasses.replace(PROFILE, **changes), PLATFORMS, "local")
    return [cell.id for cell in found if cell.route != "file"]


def test_every_platform_has_a_cell_of_what_the_file_itself_proves():
    found = cells(dataclasses.replace(PROFILE, routes=("wine",)), PLATFORMS, "local")
    assert [cell.id for cell in found if cell.route == "file"] == [
        f"{platform.id}/{platform.cpu}/O2/file/none" for platform in PLATFORMS.values()
    ]
    assert found[0].route == "file"


def test_every_route_of_every_platform_is_a_cell():
    assert ids() == [
        "linux-aarch64/generic/O2/qemu/cortex-a53",
        "linux-aarch64/generic/O2/qemu-python/cortex-a53",
        "linux-x86_64/x86-64/O2/native/native",
        "macos-arm64/apple-m1/O2/flat/max",
        "macos-arm64/apple-m1/O2/flat-python/max",
        "macos-x86_64/x86-64/O2/flat/native",
        "macos-x86_64/x86-64/O2/flat-python/native",
        "windows-x86_64/x86-64/O2/wine/native",
        "windows-x86_64/x86-64/O2/flat/native",
    ]


@pytest.mark.parametrize(("changes", "wanted"), [
    ({"platforms": ("windows-x86_64", "linux-x86_64"), "variants": (Flags(optimize=3),)}, [
        "windows-x86_64/x86-64/O3/wine/native", "windows-x86_64/x86-64/O3/flat/native",
        "linux-x86_64/x86-64/O3/native/native"]),
    ({"routes": ("wine", "native")}, ["linux-x86_64/x86-64/O2/native/native", "windows-x86_64/x86-64/O2/wine/native"]),
    ({"platforms": ("linux-x86_64",), "variants": (Flags(optimize=0), Flags(debug_info=2, check_bounds="yes", inline=False))}, [
        "linux-x86_64/x86-64/O0/native/native",
        "linux-x86_64/x86-64/O2,debug-info=2,check-bounds=yes,inline=no/native/native"]),
    ({"platforms": ("macos-arm64",), "routes": ("wine",)}, []),
])  # fmt: skip
def test_the_profile_restricts(changes, wanted):
    assert ids(**changes) == wanted


@pytest.mark.parametrize(("platform", "route", "hit"), [
    ("windows-x86_64", None, {"wine", "windows flat"}), (None, "flat", {"windows flat", "mac flat", "arm flat"}),
    ("macos-x86_64", "flat", {"mac flat"}), ("macos-x86_64", "wine", set()),
])  # fmt: skip
def test_excluded_cells_stay_and_say_why(platform, route, hit):
    names = {
        "windows-x86_64/x86-64/O2/wine/native": "wine", "windows-x86_64/x86-64/O2/flat/native": "windows flat",
        "macos-x86_64/x86-64/O2/flat/native": "mac flat", "macos-arm64/apple-m1/O2/flat/max": "arm flat",
    }  # fmt: skip
    profile = dataclasses.replace(PROFILE, excludes=(Exclude(platform, route, "slow"), Exclude(None, None, "")))
    found = cells(profile, PLATFORMS, "local")
    assert len(found) == len(PLATFORMS) + 9
    slow = {cell.id for cell in found if cell.exclude_reason == "slow"}
    assert {names[each] for each in slow if "/file/" not in each} == hit


@pytest.mark.parametrize(("exclude", "hit"), [
    (Exclude(None, None, "slow", "Nehalem"), {"O0/qemu/Nehalem", "O2/qemu/Nehalem"}),
    (Exclude("linux-x86_64", "qemu", "slow", None, (("optimize", 0),)), {"O0/qemu/Nehalem", "O0/qemu/max"}),
    (Exclude(None, None, "slow", "max", (("optimize", 2),)), {"O2/qemu/max"}),
    (Exclude(None, None, "slow", None, (("optimize", 2),)), {"O2/file/none", "O2/native/native", "O2/qemu/Nehalem", "O2/qemu/max"}),
    (Exclude(None, "native", "slow", "max"), set()),
])  # fmt: skip
def test_cpus_and_flags_are_excluded(exclude, hit):
    profile = dataclasses.replace(
        PROFILE, platforms=("linux-x86_64",), variants=(Flags(optimize=0), Flags()), excludes=(exclude,),
        cpu_models=(("linux-x86_64", ("native", "Nehalem", "max")),),
    )  # fmt: skip
    found = cells(profile, PLATFORMS, "local")
    assert len(found) == 8
    assert {cell.id.removeprefix("linux-x86_64/x86-64/") for cell in found if cell.exclude_reason == "slow"} == hit


def test_the_executor_is_no_part_of_the_id():
    local, docker = cells(PROFILE, PLATFORMS, "local"), cells(PROFILE, PLATFORMS, "docker")
    assert [cell.id for cell in local] == [cell.id for cell in docker]
    assert {cell.executor for cell in docker} == {"docker"}


def test_the_machine_says_what_it_emulates():
    def nothing(route: str, platform: Platform) -> None:
        """An arm64 host."""

    assert {cell.host_cpu for cell in cells(PROFILE, PLATFORMS, "local", nothing)} == {"native", "none"}


@pytest.mark.parametrize(("models", "routes", "wanted"), [
    ({"linux-x86_64": ("native", "Haswell,-avx2")}, (), ["native/native", "qemu/Haswell,-avx2"]),
    ({"linux-x86_64": ("Nehalem",)}, (), ["qemu/Nehalem"]),
    ({"linux-x86_64": ("native", "Nehalem")}, ("native",), ["native/native"]),
    ({"linux-aarch64": ("cortex-a76", "max")}, (), ["native/native"]),
])  # fmt: skip
def test_named_cpus_are_cells(models, routes, wanted):
    named = tuple(models.items())
    assert ids(platforms=("linux-x86_64",), cpu_models=named, routes=routes) == [f"linux-x86_64/x86-64/O2/{each}" for each in wanted]


def test_every_emulated_route_takes_every_named_cpu():
    found = ids(platforms=("linux-aarch64",), cpu_models=(("linux-aarch64", ("a64fx", "max")),))
    assert found == [f"linux-aarch64/generic/O2/{route}/{cpu}" for route in ("qemu", "qemu-python") for cpu in ("a64fx", "max")]


def test_features_are_part_of_the_cpu_targets():
    platform = dataclasses.replace(PLATFORMS["linux-x86_64"], features="+avx")
    profile = dataclasses.replace(PROFILE, platforms=("linux-x86_64",))
    assert cells(profile, {"linux-x86_64": platform}, "local")[0].cpu_targets == "x86-64,+avx"


def test_ids_are_unique():
    assert len(set(ids())) == len(ids())
    assert Cell("p", "c", "O2", "r", "h", "local").id == "p/c/O2/r/h"
