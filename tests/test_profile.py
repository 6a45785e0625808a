"""Profiles: what a good one becomes, the text of everything that can be wrong, and no traceback whatever the file."""

import contextlib
import hashlib
import uuid
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
import tomli
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolchain.document.locate import locate
from toolchain.errors import ProfileError
from toolchain.flags import Flags
from toolchain.profile import CheckSpec, Exclude, Export, Tolerance, load_profile
from toolchain.profile.fit import fits
from toolchain.signature import parse_signature

GOOD = """\
schema = 1

[package]
name = "geo"
version = "1.0"
frontend = "numba"
path = "src"
modules = ["geo.distance"]
globals = ["geo.tables.ELEVATION"]

[[package.export]]
function = "geo.distance.mean"
signatures = ["f8(f8[::1])", "(int64[:,:])"]

[[package.export]]
function = "geo.distance.root"
signatures = ["complex128(complex128)"]

[build]
optimize = 2

[toolchain]
lld = "19"

[matrix]
platforms = ["linux-x86_64", "windows-x86_64"]
routes = ["native", "wine"]
require = ["native"]
exclude = [{ platform = "windows-x86_64", route = "wine", reason = "slow" }]

[[check]]
function = "mean"
signature = "(float64[::1])"
args = [[1.0, 2, nan]]
expect = 1.5
tolerance = { rtol = 1e-9, ulp = 4, reason = "order of sums" }

[[check]]
function = "root"
args = ["1+2j"]
oracle = "numba"

[[check]]
function = "mean"
generator = "random"
seed = 7
size = 9
oracle = "geo.checks:mean"

[[check]]
function = "root"
args = [0]
raises = "ValueError"
"""


def write(folder: Path, text: str | bytes) -> Path:
    (folder / "src").mkdir(exist_ok=True)
    path = folder / "p.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    return path


def problems(folder: Path, text: str | bytes) -> list[str]:
    """Every problem as 'line:column: key: message'."""
    path = write(folder, text)
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert caught.value.code == "profile-invalid"
    assert all(detail.startswith(f"{path}:") for detail in caught.value.details)
    return [detail.removeprefix(f"{path}:") for detail in caught.value.details]


def test_a_good_profile(tmp_path):
    path = write(tmp_path, GOOD)
    profile = load_profile(path)
    assert (profile.name, profile.version, profile.frontend) == ("geo", "1.0", "numba")
    assert profile.root == (tmp_path / "src").resolve()
    assert profile.exports == (
        Export("geo.distance.mean", ("float64(float64[::1])", "(int64[:,:])")),
        Export("geo.distance.root", ("complex128(complex128)",)),
    )
    assert [e.name for e in profile.exports] == ["mean", "root"]
    assert (profile.flags.optimize, profile.flags.given, profile.lld) == (2, {"optimize"}, "19")
    assert profile.platforms == ("linux-x86_64", "windows-x86_64")
    assert (profile.routes, profile.require) == (("native", "wine"), ("native",))
    assert profile.excludes == (Exclude("windows-x86_64", "wine", "slow"),)
    assert profile.digest == hashlib.sha256(GOOD.encode()).hexdigest()
    assert [check.line for check in profile.checks] == [n for n, t in enumerate(GOOD.split("\n"), 1) if t == "[[check]]"]
    assert profile.checks[1] == CheckSpec(
        function="root", signature=None, args=("1+2j",), generator=None, seed=0, size=64, expect=None,
        has_expect=False, oracle="numba", tolerance=Tolerance(), raises=None, line=38,
    )  # fmt: skip
    first = profile.checks[0]
    assert (first.signature, first.expect, first.has_expect) == ("float64(float64[::1])", 1.5, True)
    assert first.tolerance == Tolerance(1e-9, 0.0, 4, "order of sums")
    assert (profile.checks[2].generator, profile.checks[2].seed, profile.checks[2].size) == ("random", 7, 9)
    assert profile.checks[3].raises == "ValueError"
    with pytest.raises(FrozenInstanceError):
        profile.name = "x"  # type: ignore[misc]


MINIMAL = GOOD[: GOOD.index("[build]")]


def test_defaults(tmp_path):
    profile = load_profile(write(tmp_path, MINIMAL))
    assert profile.uuid == str(uuid.uuid5(uuid.NAMESPACE_URL, "urn:pkgimage:package:geo"))
    assert (profile.uuid_derived, profile.flags, profile.flags.given, profile.lld) == (True, Flags(), frozenset(), None)
    assert len(profile.platforms) >= 5
    assert (profile.routes, profile.require, profile.excludes, profile.checks) == ((), (), (), ())


def test_a_given_uuid(tmp_path):
    text = MINIMAL.replace("path =", 'uuid = "8b52bb7c-98c2-4ff4-9ed0-0d3c0bd8c0de"\npath =')
    profile = load_profile(write(tmp_path, text))
    assert (profile.uuid, profile.uuid_derived) == ("8b52bb7c-98c2-4ff4-9ed0-0d3c0bd8c0de", False)


@pytest.mark.parametrize(("pin", "found"), [("19", "19"), ("tools/lld", "{here}/tools/lld"), ("/opt/lld", "/opt/lld")])
def test_a_linker_s_path_counts_from_the_profile(tmp_path, pin, found):
    profile = load_profile(write(tmp_path, GOOD.replace('lld = "19"', f'lld = "{pin}"')))
    assert profile.lld == found.format(here=tmp_path)


def test_llvm(tmp_path):
    text = MINIMAL.replace("numba", "llvm").replace('"geo.distance"', '"k.ll"').replace("geo.distance.", "k_")
    assert problems(tmp_path, text) == [
        "8:12: package.modules[0]: there is no file 'k.ll' in package.path",
        "13:30: package.export[0].signatures[1]: LLVM IR needs the result type: write 'float64(float64)'",
    ]
    (tmp_path / "src" / "k.ll").write_text("")
    profile = load_profile(write(tmp_path, text.replace("(int64[:,:])", "i8(i8)")))
    assert profile.exports[0] == Export("k_mean", ("float64(float64[::1])", "int64(int64)"))
    assert problems(tmp_path, text.replace("k.ll", "../p.toml.ll"))[0].endswith("below package.path, is '../p.toml.ll'")


BROKEN = (Path(__file__).parent / "golden" / "broken-profile.toml").read_text()
GOLDEN = (Path(__file__).parent / "golden" / "broken-profile.txt").read_text()


def test_a_file_with_many_mistakes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, BROKEN)
    with pytest.raises(ProfileError) as caught:
        load_profile(Path("p.toml"))
    assert str(caught.value) + "\n" == GOLDEN


def swap(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


@pytest.mark.parametrize(("text", "found"), [
    ("schema = 1\nname = \n", ["2:8: not valid TOML: Invalid value"]),
    ("schema = 1\n[package", ["2:9: not valid TOML: Expected ']' at the end of a table declaration"]),
    (b"schema = 1\n# \xff\n", ["2:3: not UTF-8: invalid start byte"]),
    ("schema = 1" + "0" * 5000, ["1:1: not valid TOML here: a number has too many digits"]),
    (swap('path = "src"', 'path = "sr\\u0000c"'), ["7:8: package.path: is not a directory: 'sr\\x00c'"]),
    (swap('path = "src"', 'path = "p.toml"'), ["7:8: package.path: is not a directory: 'p.toml'"]),
    (swap('mean"\nsignatures', 'root"\nsignatures'), [
        "16:12: package.export[1].function: the name 'root' is already taken by the function 'geo.distance.root'",
        "32:12: check[0].function: 'mean' is no exported function; did you mean 'root'?",
        "44:12: check[2].function: 'mean' is no exported function; did you mean 'root'?"]),
    (swap("tables.ELEVATION", "tables.root"), [
        "9:12: package.globals[0]: the name 'root' is already taken by the function 'geo.distance.root'"]),
    (swap("tables.ELEVATION", "tables.__x"), [
        "9:12: package.globals[0]: '__x' is reserved: names must not start with two underscores"]),
    (swap('"(int64[:,:])"', '"int64(f8[::1])"'), [
        "13:30: package.export[0].signatures[1]: a signature with the same arguments stands there twice"]),
    (swap("optimize = 2", "optimize = 2.0"), ["20:12: build.optimize: should be an integer, is a float"]),
    (swap("optimize = 2", "optimize = true"), ["20:12: build.optimize: should be an integer, is a boolean"]),
    (swap('lld = "19"', 'lld = ""'), ["23:7: toolchain.lld: should be one line of text, is ''"]),
    (swap('require = ["native"]', 'require = ["native"]\ncpu-models = { linux-x86_64 = ["native", "Haswel", "Haswell,-avx2", "native"], windows-x86_64 = ["max"] }'), [
        "29:42: matrix.cpu-models.linux-x86_64[1]: qemu's CPU 'Haswel' is not known here; did you mean 'Haswell'?",
        "29:69: matrix.cpu-models.linux-x86_64[3]: 'native' stands there twice",
        "29:97: matrix.cpu-models.windows-x86_64: images for windows-x86_64 are run by no route that plays another CPU"]),
    (swap('require = ["native"]', 'require = ["native"]\ncpu-models = { linux-x86_65 = ["max"], linux-aarch64 = ["native"] }'), [
        "29:31: matrix.cpu-models.linux-x86_65: 'linux-x86_65' is no platform of this profile; did you mean 'linux-x86_64'?",
        "29:56: matrix.cpu-models.linux-aarch64: 'linux-aarch64' is no platform of this profile; did you mean 'linux-x86_64'?"]),
    (swap('platforms = ["linux-x86_64", "windows-x86_64"]', 'platforms = ["linux-aarch64"]\ncpu-models = { linux-aarch64 = ["native", "max,-sve"] }')
     .replace('routes = ["native", "wine"]\nrequire = ["native"]\n', ""), [
        "27:33: matrix.cpu-models.linux-aarch64[0]: no route runs images for linux-aarch64 on a machine's own CPU",
        "27:43: matrix.cpu-models.linux-aarch64[1]: features of this architecture's CPUs cannot be taken away"]),
    (swap('reason = "slow" }]', 'cpu-model = "maks", flags = { optimize = 3 }, reason = "slow" }]\ncpu-models = { linux-x86_64 = ["native", "max"] }'), [
        "29:71: matrix.exclude[0].cpu-model: 'maks' is none of cpu-models",
        "29:87: matrix.exclude[0].flags: the matrix makes no such choice of flags: nothing would be excluded"]),
    (swap('reason = "slow" }]', 'reason = "slow" }]\nminimum = [{ platform = "linux-x86_65", passed = 1 }, { platform = "linux-x86_64", route = "wine", passed = 0 }]'), [
        "30:25: matrix.minimum[0].platform: unknown platform 'linux-x86_65'; did you mean 'linux-x86_64'?",
        "30:92: matrix.minimum[1].route: images for linux-x86_64 are run by no route 'wine'",
        "30:109: matrix.minimum[1].passed: should be at least 1, is 0"]),
    (swap('reason = "slow" }]', 'reason = "slow" }]\nminimum = [{ platform = "linux-x86_64", kind = "cal", cpu-target = "haswell", passed = 1 }, { platform = "linux-x86_64", kind = "agreement", cpu-target = "chosen", passed = 1 }]'), [
        "30:48: matrix.minimum[0].kind: should be 'call', 'audit', 'quirk', 'global', 'rejection', 'acceptance', 'target' or 'agreement', is \"cal\"; did you mean 'call'?",
        "30:68: matrix.minimum[0].cpu-target: should be a CPU target with its number, '1 x86-64-v3', or 'chosen', is 'haswell'",
        "30:155: matrix.minimum[1].cpu-target: checks of kind 'agreement' are made with no CPU target"]),
    (swap("optimize = 2", "optimize = 2\ncpu-targets.x86_64 = 'generic;haswell'").replace('reason = "slow" }]', 'reason = "slow" }]\nminimum = [{ platform = "linux-x86_64", cpu-target = "1 haswel", passed = 1 }, { platform = "linux-x86_64", cpu-target = "0 generic", passed = 1 }]'), [
        "31:54: matrix.minimum[0].cpu-target: '1 haswel' is no CPU target of linux-x86_64; did you mean '1 haswell'?"]),
    (swap('["native", "wine"]', '["qemu"]'), [
        "27:11: matrix.routes[0]: no listed platform runs by the route 'qemu'",
        "28:12: matrix.require[0]: no listed platform runs by the route 'native'"]),
    (swap('require = ["native"]', 'require = ["flat"]'), [
        "28:12: matrix.require[0]: no listed platform runs by the route 'flat'"]),
    (swap('platform = "windows-x86_64", route = "wine"', 'route = "native"'), [
        "29:22: matrix.exclude[0].route: the route 'native' is required too"]),
    (swap(', "windows-x86_64"]', ', "linux-x86_64"]'), [
        "26:30: matrix.platforms[1]: 'linux-x86_64' stands there twice",
        "27:21: matrix.routes[1]: no listed platform runs by the route 'wine'"]),
    (swap('"(float64[::1])"', '"(float32)"'), [
        "33:13: check[0].signature: the function is exported as 'float64(float64[::1])', '(int64[:,:])'"]),
    (swap('"(float64[::1])"', '"int64(float64[::1])"'), [
        "33:13: check[0].signature: the function is exported as 'float64(float64[::1])', '(int64[:,:])'"]),
    (swap("[[1.0, 2, nan]]", "[1.0]"), ["34:8: check[0].args: do not fit 'float64(float64[::1])'"]),
    (swap("[[1.0, 2, nan]]", "[[true]]"), ["34:8: check[0].args: do not fit 'float64(float64[::1])'"]),
    (swap("[[1.0, 2, nan]]", "[[1], [2]]"), ["34:8: check[0].args: do not fit 'float64(float64[::1])'"]),
    (swap('["1+2j"]', '["1+2k"]'), ["40:8: check[1].args: do not fit 'complex128(complex128)'"]),
    (swap("expect = 1.5", 'expect = "x"'), ["35:10: check[0].expect: does not fit the result of 'float64(float64[::1])'"]),
    (swap("expect = 1.5", "expect = {}"), [
        "35:10: check[0].expect: should hold numbers, booleans, strings or arrays of them, holds a table"]),
    (swap("rtol = 1e-9", "rtol = nan"), ["36:22: check[0].tolerance.rtol: should be a finite number, is nan"]),
    (swap("rtol = 1e-9", "rtol = -1"), ["36:22: check[0].tolerance.rtol: should be at least 0, is -1"]),
    (swap("ulp = 4", "ulp = -4"), ["36:34: check[0].tolerance.ulp: should be at least 0, is -4"]),
    (swap('oracle = "numba"', 'oracle = "numba"\nraises = "E"\nexpect = 1'), [
        "38:1: check[1]: needs either expect or oracle, not both"]),
    (swap('raises = "ValueError"', 'raises = "ValueError"\nexpect = 1'), [
        "50:1: check[3]: a call that raises has no result: expect and raises exclude each other"]),
    (swap('raises = "ValueError"', 'raises = "ValueError"\ntolerance = {ulp = 1}'), [
        "54:13: check[3].tolerance: means nothing without expect or oracle"]),
    (swap('"geo.checks:mean"', '"geo.checks.mean"'), [
        "48:10: check[2].oracle: should be 'numba', 'python' or 'module:function', is 'geo.checks.mean'"]),
    (swap("[package]", "[[package]]"), None),
    (swap("[[check]]", "[check]\n[[chek]]"), None),
    ("", None),
])  # fmt: skip
def test_a_problem_stands_at_its_place(tmp_path, text, found):
    reported = problems(tmp_path, text)
    assert reported == found if found is not None else len(reported) >= 1


def test_a_missing_file_and_a_folder(tmp_path):
    for path, words in ((tmp_path / "no.toml", "No such file"), (tmp_path, "Is a directory")):
        with pytest.raises(ProfileError) as caught:
            load_profile(path)
        assert words in caught.value.details[0]


def test_thousands_of_problems_are_cut(tmp_path):
    path = write(tmp_path, "".join(f"k{n} = 1\n" for n in range(5000)))
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert len(caught.value.details) == 101
    assert caught.value.details[-1] == "and 4902 more"  # of 5000 unknown keys and two that are missing


LINES = '''\
a = 1
"b c".d = """
x = [
"""            # e = 1
[t."u.v"]
w = [ # [no]
  1,
  { p = 2, q.r = [3,
    4] },
]
[[l]]
x = '\\'
[[l.m]]
y = "\\"]#"
[[l]]
z = {}
[l.n]
o = \'\'\'a\'\'\'\'
p = 07:32:00
'''


def test_locate():
    found = locate(LINES)
    assert found.values == {
        ("a",): (1, 5), ("b c",): (2, 1), ("b c", "d"): (2, 11), ("t",): (5, 1), ("t", "u.v"): (5, 1),
        ("t", "u.v", "w"): (6, 5), ("t", "u.v", "w", 0): (7, 3), ("t", "u.v", "w", 1): (8, 3),
        ("t", "u.v", "w", 1, "p"): (8, 9), ("t", "u.v", "w", 1, "q"): (8, 12), ("t", "u.v", "w", 1, "q", "r"): (8, 18),
        ("t", "u.v", "w", 1, "q", "r", 0): (8, 19), ("t", "u.v", "w", 1, "q", "r", 1): (9, 5),
        ("l",): (11, 1), ("l", 0): (11, 1), ("l", 0, "x"): (12, 5), ("l", 0, "m"): (13, 1), ("l", 0, "m", 0): (13, 1),
        ("l", 0, "m", 0, "y"): (14, 5), ("l", 1): (15, 1), ("l", 1, "z"): (16, 5), ("l", 1, "n"): (17, 1),
        ("l", 1, "n", "o"): (18, 5), ("l", 1, "n", "p"): (19, 5),
    }  # fmt: skip
    assert found.keys[("b c", "d")] == (2, 1)
    assert found.keys[("t", "u.v", "w", 1, "q", "r")] == (8, 12)
    assert found.keys[("l", 1, "n", "p")] == (19, 1)


def keys(value: object, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """Every key path of parsed data: what `locate` must know."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {path} | {key for name, item in inner for key in keys(item, (*path, name))}


PIECES = st.sampled_from([
    "a", "b", ".", "=", "[", "]", "[[", "]]", "{", "}", ",", "\n", " ", "1", "1.5", '"s"', "'l'", '"""m\n"""',
    "true", "nan", "# c\n", "1979-05-27 07:32:00", "package", "check", "matrix", "schema = 1\n", "[package]\n",
    "[[check]]\n", 'function = "mean"\n', "args = [1]\n", "0x10", '"\\u0000"', "inf", "-1", '"\\ud7ff"',
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
@example(LINES)
@example(GOOD)
@example(BROKEN)
def test_locate_knows_every_key_that_tomli_knows(text):
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError:
        locate(text)  # and does not raise on what is no TOML either
        return
    found = locate(text)
    assert set(found.values) == set(found.keys) == keys(data) - {()}
    for key, place in found.values.items():
        value = data
        for part in key:
            value = value[part]
        if not isinstance(value, dict | list):
            rest = text.split("\n", place.line - 1)[-1][place.column - 1 :]
            assert stands_at_the_start(value, rest), (key, place)


def stands_at_the_start(value: object, text: str) -> bool:
    """Whether `text` begins with `value` in TOML, as tomli reads it."""
    for end in range(1, len(text) + 1):
        with contextlib.suppress(tomli.TOMLDecodeError):
            if repr(tomli.loads(f"k = {text[:end]}")) == repr({"k": value}):
                return True
    return False


def test_control_a_value_that_does_not_stand_there():
    assert stands_at_the_start(1.5, "1.5, 2]")
    assert not stands_at_the_start(1.5, " 11.5, 2]"[1:])
    assert not stands_at_the_start("s", "= 's'")


def survives(folder: Path, text: str | bytes) -> None:
    path = write(folder, text)
    try:
        load_profile(path)
    except ProfileError as problem:
        assert problem.details
        assert all(detail.isprintable() for detail in problem.details)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=60), st.lists(PIECES, max_size=30).map(lambda parts: "".join(parts).encode())))
@example(b"a = " + b"[" * 5000)
@example(b"a = " + b"[" * 150 + b"]" * 150)
@example(b"a = {" + b"b." * 3000 + b"c = 1}")
def test_no_content_gives_a_traceback(place, content):
    survives(place, content)


VALUES = st.sampled_from([
    "1", "-1", "1.5", "nan", "inf", "true", '""', '"x"', '"\\u0000"', "[]", "[[]]", "[1]", '["x", 1]', "{}",
    "{ a = 1 }", "1979-05-27", "9" * 400, '"(((("', '"f8(f8[::1,::1])"', '"f8(f8[])"', '"é"', "[[[[1]]], 2]",
    '"' + "const(" * 2000 + '"', '"..:.."',
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.integers(0, GOOD.count("\n") - 1), VALUES, st.integers(0, 3))
def test_no_mutation_of_a_good_file_gives_a_traceback(place, number, value, kind):
    lines = GOOD.split("\n")
    key = lines[number].partition("=")[0]
    lines[number : number + 1] = [[f"{key}= {value}"], [], [lines[number]] * 2, [value]][kind]
    survives(place, "\n".join(lines))


BASE = """\
schema = 1
[package]
name = "base"
version = "1.0"
frontend = "numba"
path = "."
modules = ["m", "n"]
[[package.export]]
function = "m.f"
signatures = ["float64(float64)"]
[build]
optimize = 1
[toolchain]
lld = "19"
[matrix]
platforms = ["linux-x86_64", "macos-arm64"]
[[check]]
function = "f"
args = [1.0]
expect = 1.0
[[check]]
function = "f"
args = [2.0]
expect = 2.0
"""


def chain(folder: Path, **files: str) -> Path:
    """`files` in `folder` ('__' in a name is a folder); the path of 'top'."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "top.toml"


def test_tables_merge_and_everything_else_replaces(tmp_path):
    top = chain(
        tmp_path, shared__base=BASE, shared__middle='extends = "base.toml"\nbuild.optimize = 3\n[package]\nmodules = ["o"]\n',
        top='extends = "shared/middle.toml"\n[package]\nname = "top"\n[[check]]\nfunction = "f"\nargs = [3]\nexpect = 3\n',
    )  # fmt: skip
    profile = load_profile(top)
    assert (profile.name, profile.version, profile.modules) == ("top", "1.0", ("o",))
    assert (profile.flags.optimize, profile.lld, profile.platforms) == (3, "19", ("linux-x86_64", "macos-arm64"))
    assert [(check.args, check.line) for check in profile.checks] == [((3,), 4)]
    assert profile.root == (tmp_path / "shared").resolve(), "a path belongs to the file that says it"
    assert profile.path == top


def test_the_digest_of_a_chain_is_of_all_its_files(tmp_path):
    top = chain(tmp_path, base=BASE, top='extends = "base.toml"\n')
    each = [hashlib.sha256(text.encode()).hexdigest() for text in (top.read_text(), BASE)]
    before = load_profile(top).digest
    assert before == hashlib.sha256("".join(f"{digest}\n" for digest in each).encode()).hexdigest()
    chain(tmp_path, base=BASE + "# a comment\n")
    assert load_profile(top).digest != before


@pytest.mark.parametrize(("files", "found"), [
    ({"top": 'extends = "base.toml"\n[build]\noptimise = 2\n', "base": BASE + "[chek]\n"}, [
        "top.toml:3:1: build.optimise: unknown key; did you mean 'optimize'?",
        "base.toml:25:1: chek: unknown key; did you mean 'check'?"]),
    ({"top": 'extends = "base.toml"\n[[check]]\nfunction = "g"\nargs = [1]\nexpect = 1\n', "base": BASE.replace("= 1\n[tool", "= 7\n[tool")}, [
        "top.toml:3:12: check[0].function: 'g' is no exported function; did you mean 'f'?",
        "base.toml:12:12: build.optimize: should be at most 3, is 7"]),
    ({"top": 'extends = "base.toml"\n', "base": BASE.replace('"f"\nargs = [2.0]', '"ff"\nargs = [2.0]')}, [
        "base.toml:22:12: check[1].function: 'ff' is no exported function; did you mean 'f'?"]),
    ({"top": 'extends = "base.toml"\nschema = 1\n', "base": BASE.replace("schema = 1", "schema = 2")}, [
        "base.toml:1:10: schema: should be 1, is 2"]),
    ({"top": 'extends = "base.toml"\n', "base": BASE.replace("schema = 1", "schema = 2")}, [
        "base.toml:1:10: schema: should be 1, is 2"]),
    ({"top": 'extends = "base.toml"\n[package]\nname = "x"\n', "base": BASE.replace('version = "1.0"\n', "")}, [
        "top.toml:2:1: package.version: missing"]),
    ({"top": 'extends = "base.toml"\n', "base": BASE.replace('path = "."', 'path = "gone"')}, [
        "base.toml:6:8: package.path: is not a directory: 'gone'"]),
    ({"top": 'schema = 1\nextends = "bas.toml"\n'}, [
        "top.toml:2:11: extends: 'bas.toml' cannot be read: No such file or directory"]),
    ({"top": 'extends = "b.toml"\n', "b": '\nextends = "gone/c.toml"\n'}, [
        "b.toml:2:11: extends: 'gone/c.toml' cannot be read: No such file or directory"]),
    ({"top": 'extends = "."\n'}, ["top.toml:1:11: extends: '.' cannot be read: Is a directory"]),
    ({"top": 'extends = ["base.toml"]\n'}, ["top.toml:1:11: extends: should be the path of a profile"]),
    ({"top": 'extends = ""\n'}, ["top.toml:1:11: extends: should be the path of a profile"]),
    ({"top": 'extends = "a\\u0000b"\n'}, ["top.toml:1:11: extends: 'a\\x00b' cannot be read: embedded null byte"]),
    ({"top": 'extends = "b.toml"\n', "b": "schema = 1\nx = [\n"}, ["b.toml:3:1: not valid TOML: Invalid value"]),
    ({"top": 'extends = "top.toml"\n'}, ["top.toml:1:11: extends: goes in a circle: top.toml -> top.toml"]),
    ({"top": 'extends = "b.toml"\n', "b": 'schema = 1\nextends = "c.toml"\n', "c": 'extends  =  "./b.toml"\n'}, [
        "c.toml:1:13: extends: goes in a circle: b.toml -> c.toml -> b.toml"]),
])  # fmt: skip
def test_problems_of_a_chain_stand_in_their_files(tmp_path, files, found):
    path = chain(tmp_path, **files)
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert caught.value.code == "profile-invalid"
    assert [detail.replace(f"{tmp_path}/", "") for detail in caught.value.details] == found


RECORDS = "Record(x[type=float32;offset=0],y[type=int8;offset=4];8;False)"


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("function(a.f)", ["a.f"], ["a.g", 1, True, None, ["a.f"]]),
        ("omitted(default=1)", [1], [True, 1.0, "1"]),
        (f"{RECORDS}[:]", [[], [[1.5, 2]], [[1, 2], [3, 4]]], [1, [1], [[1]], [[1, 2, 3]], [[1, 200]], [[1, 2.5]], [[[1, 2]]], "none"]),
        (RECORDS, [[1.5, 2]], [1, [1], [1, 2, 3], [1, 200], [1, 2.5], [[1, 2]], "none", (1.5, 2)]),
        (f"Optional({RECORDS})", [[1.5, 2], "none"], [1, [1]]),
        (f"Record(p[type={RECORDS};offset=0],v[type=nestedarray(int8, (2, 1));offset=8];10;False)",
         [[[1.5, 2], [[1], [2]]]], [[[1.5, 2], [1, 2]], [[1.5, 2], [[1], [2], [3]]], [[1.5, 2], [[1], [200]]], [1.5, [[1], [2]]], [[1.5, 2]]]),
        (f"{RECORDS}[:,:]", [[[[1, 2]]], [[]]], [[[1, 2]], [[1.5, 2], 3]]),
    ],
)
def test_what_stands_for_an_argument(kind, right, wrong):
    argument = parse_signature(f"none({kind})").arguments[0]
    assert [value for value in right if not fits(value, argument)] == []
    assert [value for value in wrong if fits(value, argument)] == []
