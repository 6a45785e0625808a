"""The choice among an image's CPU targets: tables of hosts, words of every comparison, forcing, and a second opinion.

The oracle of the choice is written anew here, from the rule's text, over every subset of a few features.
"""

import itertools
import json
import os
import subprocess
import sys

import pytest

from pkgimage import host as hosts
from pkgimage.errors import PkgimageError
from pkgimage.host import Host
from pkgimage.image import read_image
from pkgimage.selection import problem, select
from pkgimage.targets import Target, wish
from tests.carriers import PLATFORMS, image_path
from tests.conftest import skip_or_fail

V3 = ("x86-64-v3", "avx,avx2,fma", 0, 0)
V4 = ("x86-64-v4", "avx,avx2,avx512f,fma", 0, 0)
PLAIN = ("x86-64", "", 0, 0)


def machine(features: str | None, inactive: str = "", vector_width: int = 0) -> Host:
    names = None if features is None else frozenset(features.split(","))
    return Host(
        "linux-x86_64", "glibc 2.36", "cpython", (3, 11), features=names,
        inactive=frozenset(filter(None, inactive.split(","))), vector_width=vector_width,
    )  # fmt: skip


def test_every_comparison_is_told() -> None:
    found = select((PLAIN, V3, V4, ("znver4", "avx,avx2,avx512f,fma,sha", 0, 0)), machine("avx,avx2,fma", "avx512f"))
    assert found.index == 1
    assert found.chosen is not None
    assert found.chosen.name == "x86-64-v3"
    assert found.lines() == (
        "0 x86-64: usable; 1 x86-64-v3 has wider vectors (32 bytes, not 16)",
        "1 x86-64-v3: usable; chosen: wider vectors (32 bytes, not 16) than 0 x86-64",
        "2 x86-64-v4: the system has not enabled avx512f",
        "3 znver4: the CPU lacks sha; the system has not enabled avx512f",
    )
    assert repr(found) == "<selection 1 x86-64-v3>"
    assert problem(found) is None
    assert json.loads(json.dumps(found.facts()))["targets"][3] == {
        "index": 3, "name": "znver4", "usable": False, "features": 5, "width": 64, "missing": ["sha"],
        "inactive": ["avx512f"], "reason": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("targets", "host", "index", "reason"),
    [
        ((PLAIN,), machine(None), 0, "chosen: no other is usable"),
        ((PLAIN, V3), machine("avx2,fma"), 0, "chosen: no other is usable"),
        ((V3, V4), machine("avx,avx2,avx512f,fma"), 1, "chosen: wider vectors (64 bytes, not 32) than 0 x86-64-v3"),
        ((V4, V3), machine("avx,avx2,avx512f,fma"), 0, "chosen: wider vectors (64 bytes, not 32) than 1 x86-64-v3"),
        ((V3, ("a", "avx", 0, 0)), machine("avx,avx2,fma"), 0, "chosen: more features (3, not 1) than 1 a"),
        ((V3, ("b", "fma,avx,avx2", 0, 0)), machine("avx,avx2,fma"), 1, "chosen: a later place in the list than 0 x86-64-v3"),
        # A name decides nothing, and a feature counts once.
        ((("generic", "avx,avx,avx", 0, 0), ("b", "avx,fma", 0, 0)), machine("avx,fma"), 1, "chosen: more features (2, not 1) than 0 generic"),
        # SVE is as wide as the host has it.
        ((("n", "neon,crc,lse,rcpc", 0, 0), ("s", "neon,sve", 0, 0)), machine("neon,crc,lse,rcpc,sve", vector_width=16), 0, "chosen: more features (4, not 2) than 1 s"),
        ((("n", "neon,crc,lse,rcpc", 0, 0), ("s", "neon,sve", 0, 0)), machine("neon,crc,lse,rcpc,sve", vector_width=64), 1, "chosen: wider vectors (64 bytes, not 16) than 0 n"),
    ],
)  # fmt: skip
def test_what_decides(targets: tuple[Target, ...], host: Host, index: int, reason: str) -> None:
    found = select(targets, host)
    assert (found.index, found.comparisons[index].reason) == (index, reason)


def test_the_choice_agrees_with_the_rule_as_it_is_written() -> None:
    """All hosts and all pairs and triples of targets over four features, against the sentence in three lines."""
    names = ("avx", "avx512f", "fma", "sha")
    sets = [",".join(chosen) for count in range(5) for chosen in itertools.combinations(names, count)]
    seen = set()
    for features in sets:
        host = machine(features)
        have = set(features.split(","))
        for lists in itertools.product(sets[::2], sets[1::3], sets):
            usable = [i for i, needs in enumerate(lists) if not needs or set(needs.split(",")) <= have]
            width = [64 if "avx512f" in needs else 32 if "avx" in needs else 16 for needs in lists]
            expected = max(usable, key=lambda i: (width[i], needs_of(lists[i]), i), default=None)
            assert select([(str(i), needs, 0, 0) for i, needs in enumerate(lists)], host).index == expected
            seen.add(expected)
    assert seen == {0, 1, 2, None}


def needs_of(text: str) -> int:
    return len(text.split(",")) if text else 0


@pytest.mark.parametrize(
    ("forced", "index", "code", "detail"),
    [
        ("x86-64", 0, "", ""), ("generic", 0, "", ""), ("0", 0, "", ""), ("x86-64-v3", 1, "", ""), ("1", 1, "", ""),
        ("haswell; x86-64-v3; generic", 1, "", ""),
        ("x86-64-v4", None, "R16", "x86-64-v4: the CPU lacks avx512f"),
        ("sapphire", None, "R17", "sapphire: the system has not enabled amx-tile"),
        ("haswell", None, "R16", ""), ("9", None, "R16", ""), ("-1", None, "R16", ""), (";", None, "R16", ""),
    ],
)  # fmt: skip
def test_a_target_can_be_forced_when_it_is_usable(forced: str, index: int | None, code: str, detail: str) -> None:
    targets = (PLAIN, V3, V4, ("sapphire", "avx,amx-tile", 0, 0))
    found = select(targets, machine("avx,avx2,fma", "amx-tile"), forced)
    reason = problem(found)
    assert (found.index, "" if reason is None else reason.code) == (index, code)
    if index is not None:
        assert found.comparisons[index].reason == f"chosen: forced by PKGIMAGE_CPU_TARGET={forced}"
        return
    assert reason is not None
    assert reason.line() == (
        f"{code} {reason.name}: expected the CPU target '{forced}', usable here (this host): PKGIMAGE_CPU_TARGET forces it, "
        "found x86-64, x86-64-v3, x86-64-v4, sapphire"
    )
    assert reason.details == tuple(filter(None, [detail]))


@pytest.mark.parametrize(
    ("ours", "julias", "expected"),
    [
        ("", "", ("", "")),
        ("x86-64-v3", "generic", ("x86-64-v3", "PKGIMAGE_CPU_TARGET")),
        ("haswell;generic", "", ("haswell;generic", "PKGIMAGE_CPU_TARGET")),
        ("", " generic ", ("generic", "JULIA_CPU_TARGET")),
        # What Julia's packages are built for, and what it does anyway, is no wish.
        ("", "generic;haswell", ("", "")),
        ("", "generic,clone_all", ("", "")),
        ("", "native", ("", "")),
        ("", "0", ("", "")),
    ],
)  # fmt: skip
def test_julias_variable_is_read_when_ours_is_not_set(ours: str, julias: str, expected: tuple[str, str]) -> None:
    assert wish({"PKGIMAGE_CPU_TARGET": ours, "JULIA_CPU_TARGET": julias}) == expected


def test_julias_variable_forces_a_target_that_the_image_has() -> None:
    targets, host = (PLAIN, V3, V4), machine("avx,avx2,fma", "")
    found = select(targets, host, "x86-64", "JULIA_CPU_TARGET")
    assert (found.index, found.comparisons[0].reason) == (0, "chosen: forced by JULIA_CPU_TARGET=x86-64")
    assert found.comparisons[1].reason == "JULIA_CPU_TARGET=x86-64 asks for another"
    assert found.facts()["variable"] == "JULIA_CPU_TARGET"
    usual = select(targets, host)
    for name in ("znver4", "x86-64-v4"):  # the image has no such target; this host cannot run it
        free = select(targets, host, name, "JULIA_CPU_TARGET")
        assert (free.index, free.facts(), free.lines()) == (1, usual.facts(), usual.lines())


def test_nobody_looks_at_the_cpu_for_an_image_that_every_cpu_runs() -> None:
    looked = []

    def look() -> tuple[frozenset[str], frozenset[str], int]:
        looked.append(1)
        return frozenset(("avx",)), frozenset(), 0

    host = Host("linux-x86_64", "glibc 2.36", "cpython", (3, 11), look=look)
    assert (select((PLAIN, PLAIN), host).index, looked) == (1, [])
    assert (select((PLAIN, V3), host).index, select((PLAIN, ("a", "avx", 0, 0)), host).index, looked) == (0, 1, [1])


def test_unknown_features_are_said_to_be_unknown() -> None:
    reason = problem(select((V3,), machine(None)))
    assert reason is not None
    assert (reason.code, reason.expected) == ("R16", "a CPU target that is usable here (features unknown)")


def test_a_host_from_json_has_a_vector_width() -> None:
    like = machine("sve", vector_width=32)
    assert hosts.from_facts({}, like).facts() == like.facts()
    assert hosts.from_facts({"vector_width": 64}, like).vector_width == 64
    for wrong in (True, "64", -1, 257, 1.0):
        with pytest.raises(PkgimageError) as caught:
            hosts.from_facts({"vector_width": wrong}, like)
        assert caught.value.details == (f"vector_width is a number of bytes up to 256, not {wrong!r}",)


def test_a_load_by_path_obeys_and_refuses() -> None:
    """In a process of its own: an image is loaded under a forced target, then refused under another."""
    if hosts.platform_id() not in PLATFORMS:
        skip_or_fail("host", f"no platform file for {hosts.platform_id()}")
    path = image_path(hosts.platform_id())
    name = read_image(path).header.targets[0][0]
    program = (
        "import os, pkgimage\n"
        f"module = pkgimage.load({str(path)!r})\n"
        "print(module.__pkgimage__.selection.lines()[0])\n"
        "os.environ['PKGIMAGE_CPU_TARGET'] = 'x86-64-v9'\n"
        "try:\n"
        f"    pkgimage.load({str(path)!r})\n"
        "except pkgimage.LoadError as problem:\n"
        "    print(problem.code, problem.brief)\n"
        "del os.environ['PKGIMAGE_CPU_TARGET']\n"
        "for word in (os.environ['NAME'], '0', 'znver4', 'generic;haswell'):\n"
        "    os.environ['JULIA_CPU_TARGET'] = word\n"
        f"    print(pkgimage.load({str(path)!r}).__pkgimage__.selection.lines()[0])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False,
        env={**os.environ, "PKGIMAGE_CPU_TARGET": "0", "NAME": name},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    first, second, third, *free = done.stdout.splitlines()
    assert first.endswith(": usable; chosen: forced by PKGIMAGE_CPU_TARGET=0")
    assert second == (
        "R16 the image does not have the CPU target 'x86-64-v9', usable here (this host): PKGIMAGE_CPU_TARGET forces it"
    )
    assert third.endswith(f": usable; chosen: forced by JULIA_CPU_TARGET={name}")
    assert len(free) == 3
    assert not any("JULIA" in line for line in free)
