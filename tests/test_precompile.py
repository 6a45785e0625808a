"""From a profile to a call by name: the command, the builder that `load` finds, and two that want the same at once.

The package is LLVM IR, which is extracted in a second; every build here is a real one, in processes of its own.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pkgimage import host
from pkgimage.depots import Depot, key_name, variants
from pkgimage.flags import Flags
from pkgimage.rejection import Rejection
from pkgimage.request import Request
from tests.conftest import skip_or_fail
from tests.ir_package import ir_profile
from toolchain.depot import builder, claims, inventory, locks, profiles, request
from toolchain.errors import DepotError, ToolError
from toolchain.platforms import load_platforms
from toolchain.precompile import precompile
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run.lld import find_lld

NATIVE = host.platform_id()
OTHER = next(name for name in load_platforms() if name != NATIVE)
ROOT = Path(__file__).resolve().parent.parent
PROFILE = ir_profile(["twice"], name="tiny", path="src", modules=["tiny.ll"], platforms=[NATIVE, OTHER])
IR = "define double @twice(double %x) {\n  %y = fadd double %x, %x\n  ret double %y\n}\n"


def prepare(directory: Path) -> Path:
    """A profile with its source, a depot that does not exist yet, and the entry point as an installation has it."""
    if NATIVE not in load_platforms():
        skip_or_fail("host", f"no platform file for {NATIVE}")
    (directory / "src").mkdir()
    (directory / "src" / "tiny.ll").write_text(IR)
    (directory / "tiny.toml").write_text(PROFILE)
    info = directory / "site" / "build_side-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: build-side\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[pkgimage.builder]\nours = toolchain.depot.builder:build\n")
    return directory


@pytest.fixture(autouse=True, scope="module")
def results(tmp_path_factory):
    """A store of results for these tests alone: what one test has extracted another uses again."""
    before = {name: os.environ.pop(name, None) for name in ("PKGIMAGE_CACHE_DIR", "PKGIMAGE_CACHE_SIZE")}
    os.environ["PKGIMAGE_CACHE_DIR"] = str(tmp_path_factory.mktemp("results"))
    yield
    del os.environ["PKGIMAGE_CACHE_DIR"]
    os.environ.update({name: value for name, value in before.items() if value is not None})


@pytest.fixture
def place(tmp_path):
    return prepare(tmp_path)


@pytest.fixture(scope="module")
def first_build(results, tmp_path_factory):
    """A place whose variants of both platforms were built, and what the command told; nobody writes to it."""
    directory = prepare(tmp_path_factory.mktemp("first"))
    return directory, made(directory)


@pytest.fixture
def stocked(first_build, tmp_path):
    """A copy of it: that anything is found in it at all shows that depots and packages can move."""
    return Path(shutil.copytree(first_build[0], tmp_path / "moved"))


def made(place: Path, *platforms: str, **options: object) -> tuple[list[tuple[str, str]], list[str]]:
    """((variant, status), ...) of `precompile`, and the names of the events."""
    events = RecordingEvents()
    found = precompile(place / "tiny.toml", platforms, [Depot(str(place / "depot"))], events=events, **options)
    return [(one.id, one.status) for one in found], events.names()


def said(place: Path, *platforms: str, **options: object) -> list[str]:
    """The lines of `precompile` that say why something was built."""
    events = RecordingEvents()
    precompile(place / "tiny.toml", platforms, [Depot(str(place / "depot"))], events=events, **options)
    return [str(event[1]) for event in events.heard if event[0] == "note" and "built because" in str(event[1])]


def environment(place: Path, **more: str) -> dict[str, str]:
    path = os.pathsep.join([str(place / "site"), str(ROOT)])
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "PKGIMAGE_LLD", "PKGIMAGE_CACHE_DIR") if name in os.environ}
    return {**keep, "PYTHONPATH": path, "PKGIMAGE_DEPOT_PATH": str(place / "depot"), **more}


def program(place: Path, text: str, **more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", "import pkgimage\n" + text]
    return subprocess.Popen(
        command, env=environment(place, **more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=place
    )


def ended(child: subprocess.Popen[str]) -> tuple[str, list[str]]:
    out, err = child.communicate(timeout=900)
    assert child.returncode == 0, err
    return out, err.splitlines()


def request_key(place: Path) -> bytes:
    """The name of the lock of the variant of this machine."""
    profile = load_profile(place / "tiny.toml")
    tools = request.tools_before(profile, find_lld(profile.lld).version)
    return claims.order_of(profile, load_platforms()[NATIVE], profile.flags, "yes", tools).key


CALL = "module = pkgimage.load('tiny', {}); print(module.twice(21.0))"


def test_a_profile_is_published_found_by_name_and_not_built_again(first_build, stocked):
    done, names = first_build[1]
    assert sorted(done) == sorted([(f"{OTHER}/O2", "published"), (f"{NATIVE}/O2", "published")])
    assert names.count("variant_started") == names.count("variant_finished") == 2
    assert ended(program(stocked, CALL.format("policy='strict', root='src'"))) == ("42.0\n", [])
    again, names = made(stocked)
    assert {status for _, status in again} == {"present"}
    assert "variant_started" not in names, "nothing was built"
    files = [variant.candidate.file for variant in inventory.held(Depot(str(stocked / "depot")), ("tiny",))]
    assert all(str(first_build[0]) not in str(vars_of(file)) for file in files), "no absolute path anywhere"
    (row,) = {file.sources[0][0] for file in files if file is not None}
    assert row == "tiny.ll"


def vars_of(file):
    return [getattr(file, name) for name in file.__slots__] + [file.core_bytes]


def test_a_source_that_changes_and_one_that_is_touched(stocked):
    source = stocked / "src" / "tiny.ll"
    os.utime(source, (0, 0))
    assert made(stocked, NATIVE)[0] == [(f"{NATIVE}/O2", "present")]
    source.write_text(IR.replace("fadd", "fmul"))
    assert made(stocked, NATIVE)[0] == [(f"{NATIVE}/O2", "published")]
    assert ended(program(stocked, CALL.format("root='src', policy='strict'")))[0] == "441.0\n"
    source.write_text(IR)
    assert made(stocked, NATIVE)[0] == [(f"{NATIVE}/O2", "present")], "the old variant is still there"
    assert len(variants(Depot(str(stocked / "depot")), "tiny")) == 3


def test_a_line_says_why_something_is_built_and_none_when_nothing_is(stocked):
    """Each reason alone, in one place after another; every other run builds nothing and says nothing."""
    source, table, depot = stocked / "src" / "tiny.ll", stocked / "src" / "values.py", Depot(str(stocked / "depot"))
    assert said(stocked) == []
    os.utime(source, (0, 0))
    assert said(stocked) == []
    source.write_text(IR.replace("fadd", "fmul"))
    assert said(stocked) == [f"{NATIVE}/O2, {OTHER}/O2: rebuilt because source tiny.ll changed"]
    assert said(stocked) == []
    assert said(stocked, NATIVE, flags={"optimize": 3}) == [f"{NATIVE}/O3: built because there is none with these flags yet"]
    assert said(stocked, NATIVE, mode="no") == [f"{NATIVE}/O2,pkgimages=no: built because there is none with these flags yet"]
    assert said(stocked, NATIVE, fresh=True) == [f"{NATIVE}/O2: rebuilt because nothing of an earlier run was to be used"]
    table.write_text("TABLE = 3\n")
    text = PROFILE.replace('["tiny.ll"]', '["tiny.ll", "values"]\nglobals = ["values.TABLE"]')
    (stocked / "tiny.toml").write_text(text)
    assert said(stocked, NATIVE) == [f"{NATIVE}/O2: rebuilt because source values.py is new"]
    (stocked / "tiny.toml").write_text(text.replace('"float64(float64)"', '"float64(double)"'))
    assert said(stocked, NATIVE) == []
    (stocked / "tiny.toml").write_text(text.replace('"1.0"', '"1.1"'))
    assert said(stocked, NATIVE) == [f"{NATIVE}/O2: rebuilt because version changed: 1.0 -> 1.1"]
    newest = max(inventory.held(depot, ("tiny",)), key=lambda each: each.sequence)
    (Path(newest.candidate.directory) / "image.ji").write_bytes(b"nonsense")
    (line,) = said(stocked, NATIVE)
    assert line.startswith(f"{NATIVE}/O2: rebuilt because its variant is damaged: R02 bad-magic: ")
    shutil.rmtree(depot.path)
    assert said(stocked, NATIVE) == [f"{NATIVE}/O2: built because there is no variant yet"]
    assert said(stocked) == [f"{OTHER}/O2: built because there is none for this platform yet"]
    assert said(stocked) == []


def test_a_file_that_is_no_source_counts_too(stocked):
    """A global that is read from a file of data: no source changes, and yet it is another package."""
    (stocked / "src" / "values.py").write_text(
        "import pathlib\nTABLE = len((pathlib.Path(__file__).parent / 'table.txt').read_text())\n"
    )
    (stocked / "src" / "table.txt").write_text("12345")
    text = PROFILE.replace('["tiny.ll"]', '["tiny.ll", "values"]\nglobals = ["values.TABLE"]')
    (stocked / "tiny.toml").write_text(text)
    assert made(stocked, NATIVE)[0] == [(f"{NATIVE}/O2", "published")]
    assert made(stocked, NATIVE)[0] == [(f"{NATIVE}/O2", "present")]
    (stocked / "src" / "table.txt").write_text("1234567")
    assert made(stocked, NATIVE)[0] == [(f"{NATIVE}/O2", "published")]
    assert ended(program(stocked, "print(pkgimage.load('tiny', policy='strict').TABLE)"))[0] == "7\n"


def test_choices_of_flags_are_built_together(stocked):
    """O2 is there already; O0 and O3 are extracted once and built at once."""
    with (stocked / "tiny.toml").open("a") as file:
        file.write("flags = [{ optimize = 0 }, { optimize = 2 }, { optimize = 3 }]\n")
    done, names = made(stocked, NATIVE, choices=True)
    assert sorted(done) == [(f"{NATIVE}/O0", "published"), (f"{NATIVE}/O2", "present"), (f"{NATIVE}/O3", "published")]
    assert names.count("variant_started") == 2


def test_modes_are_variants_of_their_own(stocked):
    assert made(stocked, NATIVE, mode="no")[0] == [(f"{NATIVE}/O2,pkgimages=no", "published")]
    assert made(stocked, NATIVE, mode="no")[0] == [(f"{NATIVE}/O2,pkgimages=no", "present")]
    found = list(inventory.held(Depot(str(stocked / "depot")), ("tiny",)))
    natives = [variant.candidate.file.native for variant in found]
    assert sorted(natives) == [False, True, True]
    portable = found[natives.index(False)]
    assert [path.name for path in Path(portable.candidate.directory).iterdir()] == ["image.ji"]
    assert portable.candidate.payload(portable.candidate.file.bitcode)[:2] == b"BC"


def test_rebuild_finds_the_same_content(stocked):
    done, names = made(stocked, NATIVE, fresh=True)
    assert done == [(f"{NATIVE}/O2", "present")]
    assert "variant_started" in names, "it was built, and gave the same bytes"
    assert len(variants(Depot(str(stocked / "depot")), "tiny")) == 2


def test_a_profile_that_cannot_be_built_publishes_nothing(place):
    (place / "src" / "tiny.ll").write_text("define double @twice(double %x) { nonsense }\n")
    with pytest.raises(ToolError):
        made(place)
    assert variants(Depot(str(place / "depot")), "tiny") == []


class TestBuilder:
    def test_load_builds_what_is_missing_once_and_says_why(self, stocked):
        """The profile is the one in the Python package: the one that was published from has moved."""
        (stocked / "tiny").mkdir()
        (stocked / "tiny" / "pkgimage.toml").write_text(PROFILE.replace('path = "src"', 'path = "../src"'))
        place, asked = stocked, CALL.format("optimize=3")
        out, err = ended(program(place, asked))
        assert out == "42.0\n"
        assert err == ["building package image 'tiny': R13 flag-optimize: expected 3 or higher, found 2"]
        assert ended(program(place, asked)) == ("42.0\n", [])

    def test_a_second_line_says_what_had_changed(self, stocked):
        """With `root` a load compares sources; what they were is known when the new variant stands there."""
        profiles.remember(Depot(str(stocked / "depot")), "tiny", stocked / "tiny.toml")
        (stocked / "src" / "tiny.ll").write_text(IR.replace("fadd", "fmul"))
        asked = CALL.format("root='src'")
        out, err = ended(program(stocked, asked))
        assert out == "441.0\n"
        assert err == [
            "building package image 'tiny': R28 source-content: expected sources as they are, found built from other ones",
            "rebuilt package image 'tiny' because source tiny.ll changed",
        ]
        assert ended(program(stocked, asked)) == ("441.0\n", [])

    def test_two_that_want_the_same_do_the_work_once(self, place):
        """Each asks its builder, unless the other one was so fast that the variant stands there already."""
        profiles.remember(Depot(str(place / "depot")), "tiny", place / "tiny.toml")
        both = [ended(child) for child in [program(place, CALL.format("")) for _ in range(2)]]
        assert [out for out, _ in both] == ["42.0\n"] * 2
        asked = [err for _, err in both if err]
        assert asked in ([["building package image 'tiny': there is no variant yet"]] * number for number in (1, 2))
        (found,) = inventory.held(Depot(str(place / "depot")), ("tiny",))
        assert found.sequence == 1

    def test_two_commands_at_once(self, place):
        """Both wait for a lock that is held here until both have said so; so neither can be too early or too late."""
        command = [sys.executable, "-m", "pkgimage", "precompile", "tiny.toml", "--platform", NATIVE]
        with locks.request(Depot(str(place / "depot")), "tiny", request_key(place), lambda: None):
            both = [
                subprocess.Popen(command, cwd=place, env=environment(place), stdout=-1, stderr=-1, text=True)
                for _ in range(2)
            ]
            waited = [next(line for line in child.stderr if "is being built" in line) for child in both]
        assert all(line.endswith("is being built by another process; waiting for it\n") for line in waited)
        outputs = [child.communicate(timeout=900) for child in both]
        assert sorted(re.split(r"\s+", out)[1] for out, _ in outputs) == ["present", "published"], outputs

    def test_failures_fall_back_with_a_warning_or_say_everything(self, place):
        profiles.remember(Depot(str(place / "depot")), "tiny", place / "tiny.toml")
        (place / "src" / "tiny.ll").write_text("nonsense")
        (place / "tiny.py").write_text("def twice(x): return x + x\n")
        out, err = ended(program(place, CALL.format("")))
        assert out == "42.0\n"
        assert any("RuntimeWarning: no variant of package image 'tiny' can be used" in line for line in err)
        child = program(place, CALL.format("policy='rebuild'"))
        err = child.communicate(timeout=900)[1]
        assert "builder: package 'tiny' could not be built: exit code 2 [build-failed]" in err
        assert "hint: pkgimage precompile" in err

    def test_without_a_profile_the_original_is_taken_quietly(self, place):
        (place / "plain.py").write_text("ORIGINAL = True\n")
        assert ended(program(place, "print(pkgimage.load('plain').ORIGINAL)")) == ("True\n", [])
        child = program(place, "pkgimage.load('plain', policy='rebuild')")
        assert "[profile-unknown]" in child.communicate(timeout=900)[1]

    def test_a_build_that_asks_for_its_own_package(self, place):
        profiles.remember(Depot(str(place / "depot")), "tiny", place / "tiny.toml")
        child = program(place, CALL.format("policy='rebuild'"), PKGIMAGE_BUILDING="outer,tiny")
        err = child.communicate(timeout=900)[1]
        assert "[build-nested]" in err
        assert "outer -> tiny -> tiny" in err

    def test_the_command(self):
        flags = Flags(0b11100101, 1, 0b1001)
        request = Request("tiny", flags)
        argv = builder.command(request, "p.toml", "/d")
        texts = flags.texts()
        assert argv == (
            "precompile", "p.toml", "--platform", NATIVE, "--depot", "/d", f"--debug-info={texts['debug-info']}",
            f"--optimize={texts['optimize']}",
        )  # fmt: skip
        assert builder.command(Request("tiny", Flags(0, 2)), "p", "/d")[-1] == "--pkgimages=existing"

    def test_reasons_in_one_line(self):
        first, second = Rejection("R13", "3 or higher", "2"), Rejection("R08", "a", "b")
        third = Rejection("R25", "1 bytes", "2 bytes")
        assert builder.why([(None, first), (None, second), (None, third), (None, first)]) == (
            "R13 flag-optimize: expected 3 or higher, found 2 (2 variants); R25 image-size: expected 1 bytes, found 2 bytes"
        )
        assert builder.why([(None, second)]) == "R08 wrong-platform: expected a, found b"
        assert builder.why([]) == "there is no variant yet"


class TestProfiles:
    def test_the_order_of_places(self, place):
        depot = Depot(str(place / "depot"))
        with pytest.raises(DepotError, match="profile-unknown"):
            profiles.profile_of("tiny", [depot], None, [str(place)])
        profiles.remember(depot, "tiny", place / "tiny.toml")
        assert profiles.profile_of("tiny", [depot], None, [str(place)]) == place / "tiny.toml"
        (place / "tiny").mkdir()
        shutil.copy(place / "tiny.toml", place / "tiny" / "pkgimage.toml")
        assert profiles.profile_of("tiny", [depot], None, [str(place)]) == place / "tiny" / "pkgimage.toml"
        shutil.copy(place / "tiny.toml", place / "src" / "pkgimage.toml")
        assert profiles.profile_of("tiny", [depot], str(place / "src"), []) == place / "src" / "pkgimage.toml"
        (place / "src" / "pkgimage.toml").write_text("[package]\nname = 'other'\n")
        assert profiles.profile_of("tiny", [depot], str(place / "src"), []) == place / "tiny.toml", "another package's"
        (place / "tiny.toml").write_text("not TOML")
        with pytest.raises(DepotError) as caught:
            profiles.profile_of("tiny", [depot], str(place / "src"), [])
        assert caught.value.details[-1] == f"looked at {place / 'tiny.toml'}"
        assert len(key_name(bytes(32))) == 16


def test_what_was_asked_for_last_is_loaded_though_it_was_built_first(place):
    """A profile that goes back to what it was: no rule of a load sees profiles, and the variant stands there already."""
    other = PROFILE.replace('version = "1.0"', 'version = "1.1"')
    assert other != PROFILE
    statuses, used = [], []
    for text in (PROFILE, other, PROFILE, other):
        (place / "tiny.toml").write_text(text)
        (stored,) = precompile(place / "tiny.toml", (NATIVE,), [Depot(str(place / "depot"))], events=RecordingEvents())
        out, _ = ended(program(place, "print(pkgimage.load('tiny').__pkgimage__.header.version)"))
        statuses.append(stored.status)
        used.append(out.strip())
    assert statuses == ["published", "published", "present", "present"]
    assert used == ["1.0", "1.1", "1.0", "1.1"]
