"""JUnit XML, read back by an independent reader and compared with the JSON document of the same run."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import samples
from toolchain.matrix.results import CellResult, Check, CheckResult, unfinished
from toolchain.matrix.status import NEED_REASON, STATUSES
from toolchain.report.junit import junit_text

STRUCTURE = {
    "testsuites": ({"name", "tests", "failures", "errors", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time"}, {"properties", "testcase"}),
    "properties": (set(), {"property"}),
    "property": ({"name", "value"}, set()),
    "testcase": ({"classname", "name"}, {"failure", "error", "skipped", "system-out"}),
    "failure": ({"type", "message"}, set()),
    "error": ({"type", "message"}, set()),
    "skipped": ({"type", "message"}, set()),
    "system-out": (set(), set()),
}
"""Element: (its attributes, elements inside): what junit-10.xsd of the Jenkins xUnit plugin allows, as far as we use it."""
ENDS = {
    "passed": None, "expected-failure": None, "failed": "failure", "unexpected-pass": "failure", "error": "error",
    "flaky": "skipped", "not-run": "skipped", "unsupported": "skipped",
}  # fmt: skip
ALL = tuple(CheckResult(Check("call", f"f{n}", "uniform"), status, "why" if status in NEED_REASON else "", f"line 1\n{status}") for n, status in enumerate(STATUSES))


def documents():
    from toolchain.matrix.document import report_document
    from toolchain.profile import load_profile

    profile = load_profile(samples.PROFILE)
    excluded = unfinished(samples.cell("macos-x86_64", "flat"), [], "unsupported", "excluded", "no such machine: ever")
    return {
        "mixed": samples.document(), "good": samples.document(good=True), "required": samples.document(require=("flat", "qemu")),
        "none": report_document([], profile), "excluded": report_document([*samples.results(good=True), excluded], profile),
        "every status": report_document([CellResult(samples.cell("linux-x86_64", "native"), ALL)], profile),
        "flaky": report_document([CellResult(samples.cell("linux-x86_64", "native"), ALL[3:4])], profile),
    }  # fmt: skip


DOCUMENTS = documents()


def suites(document) -> tuple[ET.Element, list[ET.Element]]:
    root = ET.fromstring(junit_text(document))
    return root, list(root)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_suite_per_cell_and_a_case_per_check(name):
    document = DOCUMENTS[name]
    _, found = suites(document)
    for cell, suite in zip(document["cells"], found, strict=False):
        assert suite.get("name") == cell["id"]
        cases = suite.findall("testcase")
        assert [case.get("name") for case in cases[: len(cell["checks"])]] == [check["id"] for check in cell["checks"]]
        assert {case.get("classname") for case in cases} <= {cell["id"]}
        for case, check in zip(cases, cell["checks"], strict=False):
            outcome = next((child for child in case if child.tag != "system-out"), None)
            assert (None if outcome is None else outcome.tag) == ENDS[check["status"]]
            if outcome is not None:
                assert outcome.get("type") == check["reason"]
                assert check["status"] == "failed" or outcome.get("message").startswith(check["status"] + ": ")
                assert (outcome.text or "").startswith(check["reason"])
                assert "\x1b" in (check["detail"] or "") or (check["detail"] or "") in outcome.text
        assert float(suite.get("time")) == pytest.approx(cell["seconds"], abs=1e-3)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_run_is_red_in_ci_exactly_when_its_exit_code_says_so(name):
    root, found = suites(DOCUMENTS[name])
    red = int(root.get("failures")) + int(root.get("errors")) > 0
    assert red == bool(DOCUMENTS[name]["summary"]["exit_code"])
    for suite in found:
        ends = [child.tag for case in suite.findall("testcase") for child in case]
        assert int(suite.get("tests")) == len(suite.findall("testcase")) > 0
        assert [int(suite.get(key)) for key in ("failures", "errors", "skipped")] == [ends.count(tag) for tag in ("failure", "error", "skipped")]
    for key in ("tests", "failures", "errors"):
        assert int(root.get(key)) == sum(int(suite.get(key)) for suite in found)


def test_the_documents_are_of_both_kinds():
    assert {bool(document["summary"]["exit_code"]) for document in DOCUMENTS.values()} == {True, False}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_only_what_ci_systems_know(name):
    for element in ET.fromstring(junit_text(DOCUMENTS[name])).iter():
        attributes, inside = STRUCTURE[element.tag]
        assert set(element.attrib) == attributes
        assert {child.tag for child in element} <= inside


def test_a_cell_without_checks_has_a_case_and_its_reason():
    _, found = suites(DOCUMENTS["excluded"])
    (case,) = found[1].findall("testcase")
    assert (case.get("name"), case[0].tag, case[0].get("type")) == ("the whole cell", "skipped", "excluded")
    assert case[0].get("message") == "unsupported: excluded: no such machine: ever"


def test_facts_of_a_cell_are_its_properties():
    _, found = suites(DOCUMENTS["mixed"])
    facts = {row.get("name"): row.get("value") for row in found[0].iter("property")}
    assert facts["platform"] == "linux-x86_64"
    assert facts["image_sha256"] == "3fa2c1d9" * 8
    assert facts["image_size"] == "1153433"


def with_detail(text: str) -> dict:
    document = json.loads(json.dumps(DOCUMENTS["good"]))
    document["cells"][0]["checks"][0] |= {"status": "failed", "reason": "value-differs", "detail": text}
    return document


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), max_size=40))
def test_any_text_gives_xml_that_can_be_read(text):
    root = ET.fromstring(junit_text(with_detail(text)))
    assert root.find(".//failure").text.startswith("value-differs")


@pytest.mark.parametrize(("text", "shown"), [
    ("\x1b[31mred\x00", "\\x1b[31mred\\x00"), ("a\r\nb", "a\\r\nb"), ("\ud800", "\\ud800"), ("\ufffe", "\\ufffe"),
    ("<&>\"']]>", "<&>\"']]>"), ("tab\tline\nend", "tab\tline\nend"), ("é😀", "é😀"), ("\x85", "\\x85"),
])  # fmt: skip
def test_what_xml_forbids_becomes_readable(text, shown):
    assert ET.fromstring(junit_text(with_detail(text))).find(".//failure").text == f"value-differs: {shown}"


def test_control_raw_control_characters_cannot_be_read():
    raw = junit_text(with_detail("MARK")).replace("MARK", "\x1b")
    with pytest.raises(ET.ParseError):
        ET.fromstring(raw)
    assert re.match(r'<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites ', raw)
