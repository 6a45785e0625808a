"""`pkgimage cpu`: what people see, what programs read, exit codes."""

import json

import pytest
from click.testing import CliRunner

from pkgimage import host
from tests.conftest import skip_or_fail
from toolchain.cli import pkgimage
from toolchain.cpu.listing import listing
from toolchain.platforms import load_platforms
from toolchain.report.cpu import list_lines, target_lines

X86 = ("--platform", "linux-x86_64")


def invoke(*arguments):
    return CliRunner().invoke(pkgimage, ["cpu", *arguments])


def test_show_tells_each_target():
    done = invoke("show", " generic; x86-64-v3,clone_all;x86-64-v4,-avx512vl,base(1),opt_size", *X86)
    assert (done.exit_code, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
0  generic
   LLVM      x86-64
   needs     nothing: every host of linux-x86_64 runs it

1  x86-64-v3, clone_all
   LLVM      x86-64-v3
   needs     17 features: sse3 ssse3 cx16 sse4.1 sse4.2 crc32 popcnt sahf avx f16c fma avx2 bmi bmi2 lzcnt movbe xsave

2  x86-64-v4, base 1, opt_size
   LLVM      x86-64-v4 -avx512vl
   needs     21 features: those of 1 and avx512f avx512bw avx512cd avx512dq
   tuning    prefer-vector-width=512

the same on every machine:
  generic;x86-64-v3,clone_all;x86-64-v4,-avx512vl,base(1),opt_size
"""
    )


def test_show_tells_what_is_left_out_and_what_is_doubtful():
    done = invoke("show", "haswell", *X86)
    assert "   left out  rdrnd xsaveopt (not deterministic)\n" in done.stdout
    assert "   left out  fsgsbase invpcid (no package's code uses them)\n" in done.stdout
    assert done.stdout.endswith(
        "[cpu-lint-baseline] every host needs sse3, ssse3, cx16, sse4.1 and 14 more: the first target is above "
        "linux-x86_64's baseline\n  haswell\n  ^~~~~~~\n  hint: Start with `generic`.\n"
    )


def test_show_as_json_has_everything():
    done = invoke("show", "generic;apple-m2,clone_all", "--platform", "macos-arm64", "--json")
    told = json.loads(done.stdout)
    assert (told["platform"], told["resolved"]) == ("macos-arm64", "generic;apple-m2,clone_all")
    second = told["targets"][1]
    assert (second["cpu"], second["needed"], second["clone_all"]) == ("apple-a15", ["bf16", "i8mm"], True)
    assert "neon" in second["features"]
    assert told["warnings"] == []


def test_native_is_the_host_that_a_file_describes(tmp_path):
    facts = host.Host("linux-x86_64", "glibc 2.36", "cpython", (3, 11), features=frozenset({"sse3", "avx"})).facts()
    for content in (facts, {"host": facts, "environment": {}}):
        (tmp_path / "machine.json").write_text(json.dumps(content))
        done = invoke("show", "native", *X86, "--host", str(tmp_path / "machine.json"), "--json")
        assert json.loads(done.stdout)["resolved"] == "x86-64,+sse3"
    other = invoke("show", "native", "--platform", "linux-aarch64", "--host", str(tmp_path / "machine.json"))
    assert other.exit_code == 2
    (tmp_path / "machine.json").write_text('{"host": []}')
    assert invoke("show", "native", *X86, "--host", str(tmp_path / "machine.json")).exit_code == 2


@pytest.mark.parametrize(
    ("text", "code", "problems", "warnings"),
    [
        ("generic;x86-64-v3", 0, [], []),
        ("generic;x86-64-v4;x86-64-v3", 1, [], [("cpu-lint-order", 9)]),
        ("generic;;Haswell", 1, [("cpu-target-empty", 9), ("cpu-name-unknown", 10)], []),
    ],
)
def test_lint_tells_problems_and_doubts(text, code, problems, warnings):
    done = invoke("lint", text, *X86, "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == code
    assert [(row["code"], row["column"]) for row in told["problems"]] == problems
    assert [(row["code"], row["column"]) for row in told["warnings"]] == warnings
    plain = invoke("lint", text, *X86)
    assert (plain.exit_code, plain.stdout.count("^")) == (code, len(problems) + len(warnings))


def test_base_is_given():
    done = invoke("show", "base;x86-64-v3,base(1)", *X86, "--base", "generic;x86-64-v2,clone_all")
    assert done.stdout.endswith("  generic;x86-64-v2,clone_all;x86-64-v3,base(1)\n")


def test_list_names_what_hosts_differ_by():
    rows = invoke("list", *X86).stdout.splitlines()
    assert "       0  128 bit  generic x86-64 x86_64" in rows
    assert "      18  256 bit  core-avx2 haswell core_4th_gen_avx core_4th_gen_avx_tsx" in rows
    assert "      22  512 bit  x86-64-v4" in rows
    assert any(row.split() == ["native", "this", "host's", "CPU,", "as", "it", "is", "now"] for row in rows)


def test_list_of_features_says_who_shows_them():
    rows = [row.split() for row in invoke("list", "--features", *X86).stdout.splitlines()]
    assert ["11", "avx2", "CPUID", "7h.0", "EBX[5],", "XCR0", "0x6", "avx", "sse3", "sse4.1", "sse4.2", "ssse3"] in rows
    rows = invoke("list", "--features", "--platform", "linux-aarch64").stdout.splitlines()
    assert any(row.split() == ["6", "aes", "AT_HWCAP[3,", "4]"] for row in rows)
    mac = json.loads(invoke("list", "--features", "--platform", "macos-arm64", "--json").stdout)["features"]
    assert [row["seen"] for row in mac if row["name"] == "crc"] == ["arm.FEAT_CRC32 or armv8_crc32"]
    assert not [row for row in mac if row["name"].startswith("sve")]


def test_help_prints_names_and_features():
    told = invoke("show", "help", *X86).stdout
    assert "x86-64-v4" in told
    assert "avx512vpopcntdq" in told


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit_a_terminal(width):
    platform = load_platforms()["linux-x86_64"]
    told = json.loads(invoke("show", "generic;znver5,clone_all", *X86, "--json").stdout)
    lines = list_lines(listing(platform).document(), names=True, features=width > 60, width=width)
    lines += target_lines(told["targets"], "", platform.id, width)
    assert max(len(str(line)) for line in lines) <= width


def test_this_host_and_any_other_are_told(tmp_path):
    facts = json.loads(invoke("host", "--json").stdout)
    assert facts["platform"] == host.platform_id()
    facts |= {"platform": "linux-x86_64", "system": "glibc 2.36", "features": ["avx", "sse3"], "inactive": ["avx2"]}
    (tmp_path / "machine.json").write_text(json.dumps(facts))
    assert json.loads(invoke("host", "--host", str(tmp_path / "machine.json"), "--json").stdout) == facts
    assert invoke("host", "--host", str(tmp_path / "machine.json")).stdout == (
        "linux-x86_64\n   system    glibc 2.36\n   features  avx sse3\n"
        "   inactive  avx2 (the system has not enabled them)\n   levels    x86-64\n"
    )


def test_native_is_this_host():
    if host.platform_id() not in load_platforms():
        skip_or_fail("host", f"no platform file for {host.platform_id()}")
    needed = json.loads(invoke("show", "native", "--json").stdout)["targets"][0]["needed"]
    facts = json.loads(invoke("host", "--json").stdout)
    assert set(needed) <= set(facts["features"])
