"""The catalogue of errors has every code that the source uses, and nothing else; the page is written from it."""

import importlib.util
import sys
from pathlib import Path
from typing import get_args

import pytest

from pkgimage.errors import REJECTIONS
from toolchain.audit.rules import RULES
from toolchain.catalogue import CATALOGUE, ENTRIES
from toolchain.run.calls import State

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("errors_page", ROOT / "scripts" / "errors_page.py")
errors_page = importlib.util.module_from_spec(_spec)
sys.modules["errors_page"] = errors_page  # its dataclass looks for its own module
_spec.loader.exec_module(errors_page)


def test_every_code_is_in_the_catalogue_and_every_entry_is_used():
    assert errors_page.complaints() == []


def test_the_page_is_up_to_date():
    page = (ROOT / "docs" / "errors.md").read_text()
    assert page == "\n".join(errors_page.lines()) + "\n", "write it again: python scripts/errors_page.py"
    assert all(f"| `{code}`" in page for code in (*ENTRIES, *RULES))


def test_every_entry_says_cause_and_remedy():
    for entry in ENTRIES.values():
        assert entry.cause.endswith((".", ":")), entry
        assert entry.remedy.endswith("."), entry
        assert "|" not in entry.cause + entry.remedy
    assert len(ENTRIES) == sum(len(group) for group in CATALOGUE.values()), "no code stands there twice"


def test_rejections_and_findings_are_there():
    assert {code for code in ENTRIES if code[0] == "R"} == set(REJECTIONS)
    assert not set(RULES) & set(ENTRIES)
    assert set(errors_page.ELSEWHERE["toolchain.run.checking", "outcome.state"]) <= set(get_args(State))


SOURCE = """
class BaseOfOurs(PkgimageError): pass
class Special(BaseOfOurs): pass

def direct(): raise Special("one-code", "brief")
def choice(bad): raise PkgimageError("two-code" if bad else "three-code", "brief")
def local(bad):
    code, word = "four-code", 1
    if bad:
        code = "five-code"
    raise PkgimageError(code=code, brief="b")
def passes(text, code): raise PkgimageError(code, text)
def caller(): passes("x", "six-code")
def kept(problem): raise PkgimageError(problem.code, "brief")
def lost(codes): raise PkgimageError(codes["x"], "brief")
class Result:
    @property
    def reason(self): return self.found or 1 if self.found else "seven-code"
"""


@pytest.fixture
def tree(tmp_path):
    (tmp_path / "pkgimage").mkdir()
    (tmp_path / "toolchain").mkdir()
    (tmp_path / "pkgimage" / "a.py").write_text(SOURCE)
    (tmp_path / "toolchain" / "b.py").write_text("from pkgimage.a import passes as p\ndef f(): p('x', code='eight-code')\n")
    return tmp_path


def test_control_codes_are_found_however_they_are_passed(tree):
    reader = errors_page.read(tree)
    numbers = ("one", "two", "three", "four", "five", "six", "seven", "eight")
    assert reader.found == {f"{n}-code": {"toolchain.b" if n == "eight" else "pkgimage.a"} for n in numbers}
    assert [text.partition(": ")[2] for text in reader.unread] == ["codes['x']"]



def test_control_a_code_that_nobody_listed(tree):
    assert set(errors_page.read(tree).found) - set(ENTRIES) == {f"{n}-code" for n in ("one", "two", "three", "four", "five", "six", "seven", "eight")}
