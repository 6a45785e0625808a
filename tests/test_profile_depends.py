"""`depends`: where profiles of dependencies are found, the closure and its order, the text of all that can be wrong."""

from pathlib import Path

import pytest

from pkgimage.preferences import VARIABLE
from toolchain.depot.request import profile_digest
from toolchain.errors import ProfileError
from toolchain.profile import Profile, in_force, load_profile

MATRIX = '[matrix]\nplatforms = ["linux-x86_64"]\n'


def profile(folder: Path, name: str, depends: str = "", *, file: str = "", matrix: str = MATRIX, more: str = "") -> Path:
    """A profile of the package `name` beside the others; depends: names, separated by blanks."""
    listed = ", ".join(f'"{each}"' for each in depends.split())
    path = folder / (file or f"{name}.toml")
    path.parent.mkdir(parents=True, exist_ok=True)
    (folder / "src").mkdir(exist_ok=True)
    path.write_text(
        f'schema = 1\n{more}[package]\nname = "{name}"\nversion = "1"\nfrontend = "numba"\npath = "{folder / "src"}"\n'
        f'modules = ["{name}"]\ndepends = [{listed}]\n'
        f'[[package.export]]\nfunction = "{name}.f"\nsignatures = ["int64(int64)"]\n{matrix}'
    )
    return path


def names(found: Profile) -> list[str]:
    return [each.name for each in found.closure]


def problems(path: Path) -> list[str]:
    """Every problem as 'file:line:column: key: message', the folder left out."""
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert caught.value.code == "profile-invalid"
    return [detail.replace(f"{path.parent}/", "") for detail in caught.value.details]


def test_a_package_without_dependencies(tmp_path):
    found = load_profile(profile(tmp_path, "a"))
    assert (found.depends, found.closure) == ((), ())


def test_the_order_of_a_diamond(tmp_path):
    """Depth first, dependencies before dependents, each once: worked out by hand."""
    for name, depends in {"a": "", "b": "a", "c": "b", "e": "a"}.items():
        profile(tmp_path, name, depends)
    found = load_profile(profile(tmp_path, "d", "c e"))
    assert (found.depends, names(found)) == (("c", "e"), ["a", "b", "c", "e"])
    assert [names(each) for each in found.closure] == [[], ["a"], ["a", "b"], ["a"]]
    assert names(load_profile(profile(tmp_path, "d", "e c"))) == ["a", "e", "b", "c"]


def test_where_a_profile_is_found(tmp_path, monkeypatch):
    """Beside the file that says it, else in the sources of the package, else on Python's path."""
    path = profile(tmp_path, "b", "a")
    installed, below = tmp_path / "site", tmp_path / "src"
    profile(tmp_path, "a", file="site/a/pkgimage.toml")
    monkeypatch.syspath_prepend(str(installed))
    assert [each.path for each in load_profile(path).closure] == [installed / "a" / "pkgimage.toml"]
    profile(tmp_path, "a", file="src/a/pkgimage.toml")
    assert [each.path for each in load_profile(path).closure] == [below / "a" / "pkgimage.toml"]
    beside = profile(tmp_path, "a")
    assert [each.path for each in load_profile(path).closure] == [beside]


def test_beside_the_file_that_says_it(tmp_path):
    """An extending profile elsewhere has the dependencies of the one that it extends."""
    profile(tmp_path, "a")
    base = profile(tmp_path, "b", "a")
    over = tmp_path / "deeper" / "over.toml"
    over.parent.mkdir()
    over.write_text('extends = "../b.toml"\n[build]\noptimize = 3\n')
    assert [each.path.resolve() for each in load_profile(over).closure] == [base.with_name("a.toml")]


@pytest.mark.parametrize(("depends", "found"), [
    ("b", ["b.toml:8:12: package.depends[0]: 'b' is this package itself"]),
    ("a a", ["b.toml:8:17: package.depends[1]: 'a' stands there twice"]),
    ("aaa", [("b.toml:8:12: package.depends[0]: there is no profile of the package 'aaa': neither 'aaa.toml' beside "
             "this file nor 'pkgimage.toml' in a Python package of that name; did you mean 'aa'?")]),
    ("a-1", ["b.toml:8:12: package.depends[0]: should be an identifier, is 'a-1'"]),
    ("other", ["b.toml:8:12: package.depends[0]: 'other.toml' is the profile of 'another'"]),
    ("elsewhere", ["b.toml:8:12: package.depends[0]: 'elsewhere' is not built for linux-x86_64"]),
    ("ring", ["back.toml:8:12: package.depends[0]: goes in a circle: ring -> back -> ring"]),
    ("round", ["round.toml:8:12: package.depends[0]: goes in a circle: b -> round -> b"]),
    ("damaged", [("b.toml:8:12: package.depends[0]: the profile of 'damaged' cannot be used: "
                 "damaged.toml:1:6: not valid TOML: Expected '=' after a key in a key/value pair")]),
    ("b a a aaa wrong", [
        "b.toml:8:12: package.depends[0]: 'b' is this package itself",
        "b.toml:8:22: package.depends[2]: 'a' stands there twice",
        ("b.toml:8:27: package.depends[3]: there is no profile of the package 'aaa': neither 'aaa.toml' beside this file "
        "nor 'pkgimage.toml' in a Python package of that name; did you mean 'aa'?"),
        "wrong.toml:4:11: package.version: should be a version such as '1.0', is 'x'",
    ]),
])  # fmt: skip
def test_what_can_be_wrong(tmp_path, depends, found):
    for name, below in {"a": "", "aa": "", "ring": "back", "back": "ring", "round": "b"}.items():
        profile(tmp_path, name, below)
    profile(tmp_path, "another", file="other.toml")
    wrong = profile(tmp_path, "wrong")
    wrong.write_text(wrong.read_text().replace('version = "1"', 'version = "x"'))
    profile(tmp_path, "elsewhere", matrix='[matrix]\nplatforms = ["macos-arm64"]\n')
    (tmp_path / "damaged.toml").write_text("what is this")
    assert sorted(problems(profile(tmp_path, "b", depends))) == sorted(found)


@pytest.mark.parametrize(("depends", "own", "said"), [
    ("lo", "1", "the profile 'lo.toml', which 'hi.toml' depends on, has 2 problems"),
    ("lo", "x", "the profile 'hi.toml' has 1 problem, and 'lo.toml', which it depends on, has 2 problems"),
    ("mid", "1", "the profile 'lo.toml', which 'hi.toml' depends on, has 2 problems"),
    ("lo one", "1", "the profiles 'lo.toml' and 'one.toml', which 'hi.toml' depends on, have 3 problems"),
    ("lo none", "x", "the profile 'hi.toml' has 2 problems, and 'lo.toml', which it depends on, has 2 problems"),
    ("good", "x", "the profile 'hi.toml' has 1 problem"),
])  # fmt: skip
def test_the_error_says_whose_problems_there_are(tmp_path, depends, own, said):
    """lo.toml extends base.toml, where one of its two problems stands."""
    profile(tmp_path, "good")
    (tmp_path / "base.toml").write_text("schema = 2\n")
    for name, version, below in (("lo", "x", ""), ("mid", "1", "lo"), ("one", "x", ""), ("hi", own, depends)):
        path = profile(tmp_path, name, below, more='extends = "base.toml"\n' if name == "lo" else "")
        path.write_text(path.read_text().replace('version = "1"', f'version = "{version}"'))
    with pytest.raises(ProfileError) as caught:
        load_profile(path)
    assert caught.value.brief.replace(f"{tmp_path}/", "") == said


def test_a_folder_is_no_profile(tmp_path):
    (tmp_path / "lo.toml").mkdir()
    (tmp_path / "src" / "low" / "pkgimage.toml").mkdir(parents=True)
    assert problems(profile(tmp_path, "hi", "lo")) == [
        ("hi.toml:8:12: package.depends[0]: there is no profile of the package 'lo': neither 'lo.toml' beside this file "
        "nor 'pkgimage.toml' in a Python package of that name")
    ]
    profile(tmp_path, "lot")
    assert problems(tmp_path / "hi.toml")[0].endswith("; did you mean 'lot'?")  # control


def test_llvm_ir_takes_and_gives_none(tmp_path):
    profile(tmp_path, "a")
    path = profile(tmp_path, "b", "a")
    (tmp_path / "src" / "k.ll").write_text("")
    text = path.read_text().replace("numba", "llvm").replace('modules = ["b"]', 'modules = ["k.ll"]').replace("b.f", "f")
    path.write_text(text)
    assert problems(path) == [
        ("b.toml:8:11: package.depends: the llvm front end takes no dependencies: LLVM IR cannot say which of their "
        "functions it means")
    ]
    path.write_text(text.replace('depends = ["a"]', "depends = []"))
    assert problems(profile(tmp_path, "c", "b")) == [
        "c.toml:8:12: package.depends[0]: 'b' is LLVM IR: only packages of the front end 'numba' can be built upon"
    ]


def test_one_name_has_one_profile(tmp_path):
    profile(tmp_path, "a")
    profile(tmp_path, "a", file="deeper/a.toml")
    profile(tmp_path, "c", "a", file="deeper/c.toml")
    (tmp_path / "deeper" / "src").mkdir()
    over = tmp_path / "c.toml"
    over.write_text('extends = "deeper/c.toml"\n[build]\noptimize = 3\n')
    (found,) = problems(profile(tmp_path, "d", "a c"))
    wanted = "d.toml:8:17: package.depends[1]: 'a' has two profiles, '{}' and '{}'"
    assert found == wanted.format("a.toml", "deeper/a.toml")


def test_preferences_reach_dependencies(tmp_path):
    profile(tmp_path, "a")
    found = in_force(load_profile(profile(tmp_path, "b", "a")), {VARIABLE: '{"a": {"depth": 3}}'})
    assert [each.preferences for each in (*found.closure, found)] == [(("depth", "3"),), ()]


def test_a_dependency_is_part_of_what_is_asked_for(tmp_path):
    """Of the request key; a check of the dependency is none."""
    first = profile_digest(load_profile(profile(tmp_path, "b", "a") if profile(tmp_path, "a") else tmp_path))
    profile(tmp_path, "a", more="# a comment\n")
    assert profile_digest(load_profile(tmp_path / "b.toml")) == first
    (tmp_path / "a.toml").write_text((tmp_path / "a.toml").read_text().replace('version = "1"', 'version = "2"'))
    assert profile_digest(load_profile(tmp_path / "b.toml")) != first
