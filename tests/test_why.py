"""`pkgimage why` and `pkgimage.explain`: whole screens, exit codes, another machine, an install without the build side."""

import contextlib
import hashlib
import json
import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pkgimage
from pkgimage import rules, why
from pkgimage.errors import PkgimageError
from pkgimage.flags import resolve
from pkgimage.whyasked import ask
from pkgimage.whytext import text
from tests.depot_variants import HOST, SOURCE, parts, publish, request, source_root, world
from toolchain.cli import pkgimage as command

ROOT = Path(__file__).resolve().parent.parent
MACHINE = {"host": HOST.facts(), "environment": {}, "jit": True}
V4 = (("x86-64-v3", "avx,avx2,fma", 0, 0), ("x86-64-v4", "avx,avx2,avx512f,fma", 0, 0))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A depot `d` with five variants of `geo`, the machine HOST in `m.json`; the directory is the current one."""
    depot = tmp_path / "d"
    publish(depot, parts(sequence=4, changes={"targets": V4}), key="k" * 16)
    publish(depot, parts(sequence=3, changes={"flags": 0b11100011}, declared=resolve({"debug-info": 2})), key="f" * 16)
    publish(depot, parts(sequence=2), key="a" * 16)
    (publish(depot, parts(sequence=5), key="i" * 16) / "image.so").unlink()
    (publish(depot, parts(), key="z" * 16) / "image.ji").write_bytes(b"PKGIMGJI")
    (tmp_path / "m.json").write_text(json.dumps(MACHINE))
    with contextlib.chdir(tmp_path):
        yield tmp_path


def said(done: Result) -> str:
    return done.stdout.replace(os.getcwd(), "/place")  # noqa: PTH109 (the text is compared, not a path)


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["why", "geo", "--depot", "d", "--host", "m.json", *arguments])


SHORT = """\
geo: variant aaaaaaaaaaaaaaaa is used
  machine  linux-x86_64, glibc 2.36, cpython 3.11
  flags    none set, pkgimages=yes (default)
  depots   /place/d (5 variants)

1. iiiiiiiiiiiiiiii  rejected
   geo 1.2 for linux-x86_64, targets x86-64
   debug-info=1 check-bounds=auto inline=yes optimize=2
   R24 image-missing
       expected image.so
       found    no such file

2. aaaaaaaaaaaaaaaa  used
   geo 1.2 for linux-x86_64, targets x86-64
   debug-info=1 check-bounds=auto inline=yes optimize=2
"""


def test_what_load_looks_at(place: Path) -> None:
    done = invoke()
    assert (said(done), done.exit_code) == (SHORT, 0)


def test_sources_are_looked_for_where_a_program_started_here_finds_them(place: Path, monkeypatch) -> None:
    """The command's own first folder is that of the script `pkgimage`."""
    monkeypatch.setattr(sys, "path", [str(place / "bin"), *sys.path[1:]])
    source = source_root(place) / "geo" / "__init__.py"
    assert "aaaaaaaaaaaaaaaa is used" in said(invoke())
    source.write_bytes(SOURCE.replace(b"x", b"y"))
    done = invoke()
    assert ("R28 source-content" in done.stdout, done.exit_code) == (True, 1)
    (source.parent / "__pkgimages__").mkdir()
    found = ask("geo", host="m.json").world.depots[-1]
    assert (found.shipped, found.path) == (True, str(source.parent / "__pkgimages__"))


WHOLE = """\
geo: none of its 5 variants can be used
  policy auto: load builds it when a builder is installed, else takes the
  original module
  machine  linux-x86_64, glibc 2.36, cpython 3.11
  flags    optimize=3 (argument), pkgimages=existing (PKGIMAGE_PKGIMAGES)
  depots   /place/d (5 variants)
           /place/empty (nothing of this package)

1. ffffffffffffffff  rejected
   in /place/d
   geo 1.2 for linux-x86_64, targets x86-64
   debug-info=1 check-bounds=auto inline=yes optimize=3
   R10 flag-debug-info
       expected 2 (the package's profile says so)
       found    1

2. iiiiiiiiiiiiiiii  rejected
   in /place/d
   geo 1.2 for linux-x86_64, targets x86-64
   debug-info=1 check-bounds=auto inline=yes optimize=2
   R13 flag-optimize
       expected 3 or higher
       found    2
   R24 image-missing
       expected image.so
       found    no such file

3. aaaaaaaaaaaaaaaa  rejected
   in /place/d
   geo 1.2 for linux-x86_64, targets x86-64
   debug-info=1 check-bounds=auto inline=yes optimize=2
   R13 flag-optimize
       expected 3 or higher
       found    2

4. kkkkkkkkkkkkkkkk  rejected
   in /place/d
   geo 1.2 for linux-x86_64, targets x86-64-v3, x86-64-v4
   debug-info=1 check-bounds=auto inline=yes optimize=2
   R13 flag-optimize
       expected 3 or higher
       found    2
   R16 cpu-target
       expected a CPU target that is usable here (this host)
       found    x86-64-v3, x86-64-v4
       - x86-64-v3: the CPU lacks fma
       - x86-64-v4: the CPU lacks avx512f, fma

5. zzzzzzzzzzzzzzzz  rejected
   in /place/d
   R03 truncated
       expected a whole and consistent file
       found    the header has 8 bytes
       - the cache file is cut short or inconsistent
       hint: build the package again, or copy the variant again"""


def test_everything_in_80_columns(place: Path) -> None:
    (place / "empty").mkdir()
    (place / "m.json").write_text(json.dumps({**MACHINE, "environment": {"PKGIMAGE_PKGIMAGES": "existing"}}))
    found = ask("geo", whole=True, flags=["optimize=3"], host="m.json", depots=["d", "empty"])
    document = json.loads(json.dumps(found.document()).replace(str(place), "/place"))
    assert text(document) == WHOLE
    assert max(map(len, WHOLE.splitlines())) <= 80
    assert found.used is None
    done = invoke("--all", "--flags", "optimize=3", "--depot", "empty")
    assert done.exit_code == 1
    assert done.stdout.count("R13 flag-optimize") == 3


CHANGED = """\

2. aaaaaaaaaaaaaaaa  rejected
   geo 1.2 for linux-x86_64, targets x86-64
   debug-info=1 check-bounds=auto inline=yes optimize=2
   R28 source-content
       expected sources as they are
       found    built from other ones
       - geo/__init__.py:
         NOW; built
         from THEN
       since then: global geo.TABLE changed: float64[3] -> float64[4]
                   source geo/__init__.py changed
"""


def test_a_stale_variant_says_what_changed_until_the_one_that_is_used(tmp_path: Path) -> None:
    """The variant that is used is the one that was made from the sources as they are now."""
    new = SOURCE.replace(b"x", b"y")
    rows = [("geo/__init__.py", len(text), hashlib.sha256(text).digest()) for text in (SOURCE, new)]
    observed = [row for row in parts().observed if row[0] != "global"]
    publish(tmp_path / "d", parts(sources=(rows[0],)), key="a" * 16)
    seen = (*observed, ("global", "geo.TABLE", "float64[4]", b"u" * 32))
    publish(tmp_path / "d", parts(sources=(rows[1],), observed=seen, sequence=2), key="b" * 16)
    (source_root(tmp_path / "root") / "geo" / "__init__.py").write_bytes(new)
    (tmp_path / "m.json").write_text(json.dumps(MACHINE))
    found = ask("geo", whole=True, host=str(tmp_path / "m.json"), depots=[str(tmp_path / "d")], root=str(tmp_path / "root"))
    told = text(found.document()).replace(rows[0][2].hex(), "THEN").replace(rows[1][2].hex(), "NOW")
    assert told[told.index("\n\n2.") + 1 :] + "\n" == CHANGED
    used, stale = found.document()["variants"]
    assert "changes" not in used
    assert stale["changes"] == ["global geo.TABLE changed: float64[3] -> float64[4]", "source geo/__init__.py changed"]


def test_the_values_are_those_of_the_rules(place: Path) -> None:
    found = ask("geo", whole=True, flags=["optimize=3,inline=no"], host="m.json", depots=["d"])
    for candidate, rejections in found:
        assert rejections == tuple(rules.every(found.request, candidate, found.world))
    short = ask("geo", flags=["optimize=3,inline=no"], host="m.json", depots=["d"])
    assert [(c.key, r[0]) for c, r in short] == [(c.key, r[0]) for c, r in found]
    rows = found.document()["variants"]
    assert [[r.facts() for r in rejections] for _, rejections in found] == [row["rejections"] for row in rows]
    assert json.loads(invoke("--json", "--all", "--flags", "optimize=3,inline=no").stdout) == found.document()


def test_a_depot_without_the_package(place: Path) -> None:
    (place / "empty").mkdir()
    done = CliRunner().invoke(command, ["why", "geo", "--depot", "empty", "--host", "m.json"])
    assert done.exit_code == 1
    assert said(done).splitlines()[0] == "geo: no depot has a variant"


@pytest.mark.parametrize(
    ("arguments", "stderr"),
    [
        (["--flags", "optimise=2"], "'optimise' is no flag"),
        (["--flags", "fast"], "'fast' is not like optimize=3"),
        (["--flags", "optimize=9"], "optimize is one of 0, 1, 2, 3"),
        (["--host", "no.json"], "cannot read 'no.json' [host-invalid]"),
        (["--host", "broken.json"], "cannot read 'broken.json' [host-invalid]"),
        (["--host", "list.json"], "'list.json' describes no machine [host-invalid]"),
        (["--host", "wrong.json"], "'platfrom' is none of"),
        (["--depot", "nowhere"], "'nowhere' is no directory"),
        (["--write-host", "no/m.json"], "cannot write 'no/m.json'"),
        (["--verify", "a-bit"], "'a-bit' is not one of"),
    ],
)
def test_bad_input_is_exit_code_2(place: Path, arguments: list[str], stderr: str) -> None:
    (place / "broken.json").write_text("{")
    (place / "list.json").write_text("[]")
    (place / "wrong.json").write_text('{"host": {"platfrom": "x"}}')
    done = invoke(*arguments)
    assert done.exit_code == 2
    assert stderr in done.stderr
    assert done.stdout == ""
    light = run_light(place, "why", "geo", "--depot", "d", "--host", "m.json", *arguments)
    assert light.returncode == 2
    assert stderr in light.stderr or "--verify" in arguments
    assert "Traceback" not in light.stderr


def run_light(place: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The command where only the run-time can be imported: no site-packages, no build side."""
    (place / "light").mkdir(exist_ok=True)
    if not (place / "light" / "pkgimage").exists():
        (place / "light" / "pkgimage").symlink_to(ROOT / "pkgimage")
    code = "import sys; sys.path.insert(0, 'light'); import runpy; sys.argv[0] = 'pkgimage'; runpy.run_module('pkgimage', run_name='__main__')"
    command = [sys.executable, "-I", "-S", "-c", code, *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=place)


def test_a_light_install_prints_the_same(place: Path) -> None:
    done = run_light(place, "why", "geo", "--depot", "d", "--host", "m.json")
    assert (done.stdout.replace(str(place), "/place"), done.returncode, done.stderr) == (SHORT, 0, "")
    done = run_light(place, "why", "geo", "--depot", "d", "--host", "m.json", "--json", "--all")
    assert json.loads(done.stdout) == json.loads(invoke("--json", "--all").stdout)
    done = run_light(place, "build", "x.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "the build side (toolchain) is not installed [extra-missing]" in done.stderr


def test_this_machine_written_and_read_again(place: Path) -> None:
    os.environ["PKGIMAGE_OPTIMIZE"], os.environ["GEO_MODE"], os.environ["SECRET"] = "3", "exact", "of the user"
    try:
        assert invoke("--write-host", "here.json").exit_code == 0
        here = ask("geo", whole=True, depots=["d"]).document()
    finally:
        for name in ("PKGIMAGE_OPTIMIZE", "GEO_MODE", "SECRET"):
            del os.environ[name]
    facts = json.loads((place / "here.json").read_text())
    own = {name for name in facts["environment"] if name.startswith("PKGIMAGE_TEST_") or name == "PKGIMAGE_CACHE_SIZE"}
    for name in own:  # of the tests themselves
        del facts["environment"][name]
    assert facts["environment"] == {"PKGIMAGE_OPTIMIZE": "3", "GEO_MODE": "exact"}
    there = ask("geo", whole=True, depots=["d"], host="here.json").document()
    assert there == here
    assert ask("geo", whole=True, depots=["d"]).document() != here


def test_explain_prints_what_why_prints(place: Path) -> None:
    before = os.environ.get("PKGIMAGE_DEPOT_PATH")
    os.environ["PKGIMAGE_DEPOT_PATH"] = str(place / "d")
    try:
        found = pkgimage.explain("geo", optimize=3)
    finally:
        os.environ.pop("PKGIMAGE_DEPOT_PATH")
        if before is not None:
            os.environ["PKGIMAGE_DEPOT_PATH"] = before
    assert isinstance(found, list)
    assert len(found) == 5
    assert str(found) == str(ask("geo", whole=True, depots=["d"], flags=["optimize=3"]))
    assert "optimize=3 (argument)" in str(found)


def test_names_from_files_cannot_steer_a_terminal(tmp_path: Path) -> None:
    publish(tmp_path, parts(changes={"name": "geo", "version": "1\x1b[2J"}), key="a\x1b]0;x")
    found = why.whole(request(), world(tmp_path))
    assert "\x1b" not in str(found)
    assert r"\x1b[2J" in str(found)


def test_a_terminal_shows_colour_and_80_columns(place: Path) -> None:
    """A pseudo-terminal, 80 columns wide: without its colours the screen is the same text, wrapped."""
    master, slave = pty.openpty()
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    program = "from toolchain.cli import main; raise SystemExit(main())"
    command = [sys.executable, "-c", program, "why", "geo", "--depot", "d", "--host", "m.json", "--all"]
    with subprocess.Popen(command, stdout=slave, stderr=slave, cwd=place, env=environment) as child:
        os.close(slave)
        screen = b""
        while select.select([master], [], [], 60)[0]:
            try:
                screen += os.read(master, 65536)
            except OSError:
                break
    os.close(master)
    assert child.returncode == 0
    assert b"\x1b[32m" in screen
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen.decode()).replace("\r\n", "\n")
    assert plain.rstrip("\n") == text(ask("geo", whole=True, depots=["d"], host="m.json").document())
    assert max(map(len, plain.splitlines())) <= 80


def test_a_wrong_name_is_refused() -> None:
    with pytest.raises(PkgimageError, match="package-name-invalid"):
        ask("a/b")
