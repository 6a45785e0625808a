"""Where CPU targets are asked for: `native` in profiles, `--cpu-targets` of commands; hosts are simulated."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pkgimage.image import read_image
from pkgimage.targets import features_of
from tests.results import shared
from tests.test_cpu_builds import PLATFORMS, written
from toolchain import app
from toolchain.cli import pkgimage
from toolchain.cpu import Native
from toolchain.cpu.isa import isa
from toolchain.depot.request import target_rows
from toolchain.errors import CpuTargetError, ProfileError
from toolchain.matrix import cells
from toolchain.profile import commanded_targets, load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run.probing import native_of

HASWELL = Native("haswell", isa("x86_64").cpus["haswell"])
MASKED = Native("znver4", isa("x86_64").cpus["znver4"] - {"avx512f"})
"""A hypervisor hides AVX-512's foundation and shows what rests on it."""
N1 = Native("neoverse-n1", isa("aarch64").cpus["neoverse-n1"])


def host(name: str, native: Native):
    """What 'native' means on a machine of the platform `name`."""
    return lambda platform: native if platform.id == name else None


def said(tmp_path: Path, line: str, platforms, native) -> dict[str, str]:
    return dict(load_profile(written(tmp_path, line, platforms), native=native).cpu_targets)


@pytest.mark.parametrize(
    ("line", "name", "native", "expected"),
    [
        ('linux-x86_64 = "native"', "linux-x86_64", HASWELL, "haswell"),
        ('linux-x86_64 = "generic; native,clone_all"', "linux-x86_64", HASWELL, "generic;haswell,clone_all"),
        ('x86_64 = "native,-avx2"', "linux-x86_64", HASWELL, "haswell,-avx2"),
        ('aarch64 = "generic;native"', "linux-aarch64", N1, "generic;neoverse-n1"),
        ('macos-arm64 = "native"', "macos-arm64", Native("apple-m1", isa("aarch64").cpus["apple-a14"]), "apple-a14"),
    ],
)
def test_native_is_resolved_when_the_profile_is_read(tmp_path, line, name, native, expected):
    assert said(tmp_path, line, [name], host(name, native)) == {name: expected}


def test_what_a_hypervisor_hides_is_hidden_in_the_string_too(tmp_path):
    found = said(tmp_path, 'linux-x86_64 = "native"', ["linux-x86_64"], host("linux-x86_64", MASKED))
    name, *items = found["linux-x86_64"].split(",")
    assert name == "znver4"
    assert "-avx512f" in items


def test_the_same_string_on_two_machines_is_two_requests(tmp_path):
    path, platform = written(tmp_path, 'linux-x86_64 = "native"'), PLATFORMS["linux-x86_64"]
    profiles = [load_profile(path, native=host("linux-x86_64", native)) for native in (HASWELL, MASKED, HASWELL)]
    rows = [target_rows(profile, platform) for profile in profiles]
    assert rows[0] == rows[2] != rows[1]
    written_out = written(tmp_path, 'linux-x86_64 = "haswell"')
    assert target_rows(load_profile(written_out), platform) == rows[0], "the word is in no key"
    assert {cell.cpu_targets for cell in cells(profiles[0], PLATFORMS, "local")} == {"haswell"}


def test_a_machine_is_not_native_for_other_platforms(tmp_path):
    """x86_64 is three platforms, of which a machine is one."""
    with pytest.raises(ProfileError) as caught:
        said(tmp_path, 'x86_64 = "native"', ["linux-x86_64", "windows-x86_64"], host("linux-x86_64", HASWELL))
    (problem,) = caught.value.details
    assert "'native' needs this host's CPU, which is no windows-x86_64" in problem
    assert "[cpu-native-unknown]" in problem
    rows = said(
        tmp_path,
        'x86_64 = "generic;x86-64-v3"\nlinux-x86_64 = "native"',
        ["linux-x86_64", "windows-x86_64"],
        host("linux-x86_64", HASWELL),
    )
    assert rows == {"linux-x86_64": "haswell", "x86_64": "generic;x86-64-v3"}


LINUX, ARM = PLATFORMS["linux-x86_64"], PLATFORMS["linux-aarch64"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["generic"], {"linux-x86_64": "generic", "linux-aarch64": "generic"}),
        (["x86_64=generic;x86-64-v3"], {"linux-x86_64": "generic;x86-64-v3", "aarch64": "neoverse-n1"}),
        (["generic", "linux-aarch64 = cortex-a76"], {"linux-x86_64": "generic", "linux-aarch64": "cortex-a76"}),
        (["x86_64=generic", "linux-x86_64=native"], {"linux-x86_64": "haswell", "aarch64": "neoverse-n1"}),
        (["macos-arm64=apple-m1"], {"x86_64": "x86-64-v3", "aarch64": "neoverse-n1"}),
    ],
)
def test_strings_of_a_command_go_before_those_of_the_profile(texts, expected):
    before = {"x86_64": "x86-64-v3", "aarch64": "neoverse-n1"}
    found = dict(commanded_targets(before, texts, [LINUX, ARM], PLATFORMS, host("linux-x86_64", HASWELL)))
    for platform in (LINUX, ARM):
        wanted = expected.get(platform.id, expected.get(platform.arch))
        assert found.get(platform.id, found.get(platform.arch)) == wanted


@pytest.mark.parametrize(
    ("texts", "code", "text"),
    [
        (["x86_46=generic"], "platform-unknown", "did you mean 'x86_64'?"),
        (["generic;haswell"], "cpu-name-unknown", "--cpu-targets for linux-aarch64: the CPU targets have 1 problem"),
        (["native"], "cpu-native-unknown", "which is no linux-aarch64"),
        (["base"], "cpu-base-list", "there is none"),
        (["linux-x86_64="], "cpu-target-empty", "names no CPU target"),
    ],
)
def test_a_wrong_string_of_a_command(texts, code, text):
    with pytest.raises((CpuTargetError, ProfileError)) as caught:
        commanded_targets({}, texts, [LINUX, ARM], PLATFORMS, host("linux-x86_64", HASWELL))
    assert caught.value.code == code
    assert text in str(caught.value)
    assert caught.value.hint


def test_a_string_reaches_image_and_cells(tmp_path):
    path = written(tmp_path, 'x86_64 = "generic"')
    with shared():
        (built,) = app.build(path, (), tmp_path / "out", targets=["generic;native"], events=RecordingEvents())
    image = read_image(built.path)
    header = image.header
    assert [row[0] == "generic" for row in header.targets] == [True, False]
    assert b"native" not in image.header_bytes
    here = json.loads(run("cpu", "host", "--json").stdout)["features"]
    assert 0 < len(features_of(header.targets[1][1])) <= len(here)
    assert set(features_of(header.targets[1][1])) <= set(here)
    listed = app.matrix_list(path, targets=["x86-64-v2"])
    assert {cell.cpu_targets for cell in listed} == {"x86-64-v2"}


def run(*arguments: str):
    return CliRunner().invoke(pkgimage, arguments)


@pytest.mark.parametrize("command", [["build"], ["matrix", "run"], ["matrix", "list"], ["precompile"]])
def test_help_as_a_target_prints_names_and_features(command):
    done = run(*command, "no-such-profile.toml", "--cpu-targets", "aarch64=help")
    assert done.exit_code == 0, done.output
    assert done.stdout == run("cpu", "show", "help", "--platform", "linux-aarch64").stdout
    assert {"neoverse-n1", "dotprod", "AT_HWCAP[20]"} <= set(done.stdout.replace(",", " ").split())


def test_help_of_lint_and_of_no_platform():
    assert (
        run("cpu", "lint", "help", "--platform", "macos-arm64").stdout
        == run("cpu", "show", " help ", "--platform", "macos-arm64").stdout
    )
    done = run("build", "p.toml", "--cpu-targets", "x86_46=help")
    assert (done.exit_code, "platform-unknown" in done.output) == (2, True)


def test_a_command_with_a_wrong_string_ends_with_its_code(tmp_path):
    done = run("matrix", "list", str(written(tmp_path, 'x86_64 = "generic"')), "--cpu-targets", "generic;x86-64-v33")
    assert done.exit_code == 2
    assert "[cpu-name-unknown]" in done.output
    assert "^" in done.output


def test_this_machine_as_native_is_what_a_load_sees():
    """LLVM's name of this CPU, and the features that `cpu host` tells."""
    here = json.loads(run("cpu", "host", "--json").stdout)
    native = native_of(PLATFORMS[here["platform"]])
    assert native is not None
    assert sorted(native.features) == here["features"]
    assert [native_of(one) for name, one in PLATFORMS.items() if name != here["platform"]] == [None] * 4
