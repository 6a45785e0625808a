"""What the documents say is so: commands, links, codes, pins."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from tests.conftest import require_tool, skip_or_fail
from toolchain.cli import pkgimage
from toolchain.matrix.status import STATUSES
from toolchain.profile import load_profile, model
from toolchain.run.process import Command, run

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", re.sub(r"`[^`\n]*`", "", page.read_text())):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_exist(page):
    known = r"build|precompile|depot \w+|inspect|disasm|run|matrix \w+|record|coverage|containers \w+|cpu \w+|foreign-python \w+|doctor|schema|why"
    named = re.findall(rf"\bpkgimage ({known})\b", page.read_text())
    for words in {tuple(words.split()) for words in named}:
        command = pkgimage.commands[words[0]]
        assert len(words) == 1 or words[1] in command.commands
    assert page.name != "README.md" or len(set(named)) >= 6, "the control: commands were found"


def test_every_variable_is_documented():
    """The names in the code are those on the page, and none more."""
    name = re.compile(r"(?:PKGIMAGE|JULIA)_[A-Z0-9_]+")
    files = [path for folder in ("pkgimage", "toolchain") for path in (ROOT / folder).rglob("*.py")]
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text()))]
    used = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    told = re.findall(r"`((?:PKGIMAGE|JULIA)_[A-Z0-9_]+)`", (ROOT / "docs/environment.md").read_text())
    assert {text for text in used if name.fullmatch(text)} - {"PKGIMAGE_"} == set(told)
    assert len(told) == len(set(told)) >= 30, "the control: names were found"


def test_every_status_is_documented_in_its_order():
    rows = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/report.md").read_text(), re.MULTILINE)
    assert tuple(row for row in rows if row in STATUSES) == STATUSES


def test_the_profile_in_the_readme_is_valid(tmp_path):
    text = re.search(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)[1]
    (tmp_path / "geometry.toml").write_text(text)
    (tmp_path / "geometry.py").write_text("def area(r):\n    return 3.0 * r * r\n")
    profile = load_profile(tmp_path / "geometry.toml")
    assert (profile.name, len(profile.platforms), len(profile.checks)) == ("geometry", 3, 1)


def test_every_requirement_is_pinned_exactly_once():
    pins = re.findall(r"^([\w.-]+)==\S+$", (ROOT / "constraints.txt").read_text(), re.MULTILINE)
    names = [pin.lower().replace("_", "-") for pin in pins]
    assert len(names) == len(set(names))
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    wanted = {re.match(r"[\w-]+", need)[0].lower() for needs in extras.values() for need in needs} - {"pkgimage"}
    assert wanted <= set(names)


MACHINE = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/(?=\w)")
"""The beginning of a path in somebody's home or checkout."""


def tracked():
    """Every file that git has here, relative to the repository."""
    if not (ROOT / ".git").exists():
        skip_or_fail("git", "this is no git checkout")
    git = require_tool("git", capability="git")
    # safe.directory: continuous integration may run as another user than the checkout's.
    done = run(Command((git, "-c", f"safe.directory={ROOT}", "ls-files", "-z"), directory=str(ROOT)))
    assert done.ok, done.describe()
    return [name for name in done.stdout.decode().split("\0") if (ROOT / name).is_file()]


def test_nothing_names_a_machine():
    """No absolute path of somebody's home or checkout in what is published."""
    controls = {"tests/test_docs.py", "tests/test_frontend_llvm.py"}  # which hold such paths to look for them
    found = [name for name in tracked() if name not in controls and MACHINE.search((ROOT / name).read_text(errors="replace"))]
    assert found == []
    assert MACHINE.search("at /home/x"), "the control"


def test_a_source_distribution_holds_every_file():
    lines = [line.split() for line in (ROOT / "MANIFEST.in").read_text().splitlines()]
    grafted = {words[1] for words in lines if words[0] == "graft"} | {"pkgimage", "toolchain"}
    included = {name for words in lines if words[0] == "include" for name in words[1:]}
    included |= {"README.md", "pyproject.toml", "setup.py", "MANIFEST.in", ".gitignore"}  # setuptools', and git's own
    names = tracked()
    assert len(names) > 100, "the control"
    assert [name for name in names if name.partition("/")[0] not in grafted and name not in included] == []


def test_every_requirement_is_imported_somewhere():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    needs = {re.match(r"[\w-]+", need)[0] for name in ("toolchain", "docker", "lld") for need in extras[name]}
    code = "".join(path.read_text() for folder in ("toolchain", "tests") for path in (ROOT / folder).rglob("*.py"))
    used = {"iree-base-compiler"}  # a program: toolchain.run.lld
    used |= {need for need in needs if re.search(rf"^\s*(import|from) {need}\b", code, re.MULTILINE)}
    assert needs - used == set()
    assert not re.search(r"^\s*(import|from) jinja2\b", code, re.MULTILINE), "the control"


@pytest.mark.parametrize(
    ("title", "table"),
    [
        ("## Top level", None), ("## `[package]`", model.PackageTable), ("## `[[package.export]]`", model.ExportTable),
        ("## `[build]`", model.BuildTable), ("## `[toolchain]`", model.ToolchainTable),
        ("## `[matrix]`", model.MatrixTable), ("## `[[check]]`", model.CheckTable),
    ],
)  # fmt: skip
def test_every_key_of_a_profile_is_documented(title, table):
    section = (ROOT / "docs/profile.md").read_text().split(title + "\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
    documented = [key for row in rows for key in re.findall(r"`([\w-]+)`", row)]
    assert documented == (["schema", "extends"] if table is None else [field.alias for key, field in table.model_fields.items() if key != "export"])


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda page: page.stem)
def test_a_decision_says_what_would_change_it(page):
    assert re.search(r"^\*\*What would change our mind\.\*\* \S", page.read_text(), re.MULTILINE)
