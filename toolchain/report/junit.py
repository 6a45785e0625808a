"""The report as JUnit XML, for CI systems: drawn, like the table, from the JSON document alone.

JUnit knows four ends of a test case, we know eight statuses. A CI run must be red exactly when the exit code is 1, so:
what passed or failed as expected has passed; `failed` and `unexpected-pass` are failures; `error` is an error;
everything that proves nothing, or is no pass although it breaks nothing (`not-run`, `unsupported`, `flaky`), is skipped
with its reason. What makes a run red without a check that went wrong has a test case of its own.

Source: junit-10.xsd of the Jenkins xUnit plugin, https://github.com/jenkinsci/xunit-plugin; nothing else is written.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from toolchain.matrix.summary import GOOD

Document = Mapping[str, Any]
OUTCOMES = {
    "failed": "failure", "unexpected-pass": "failure", "error": "error",
    "flaky": "skipped", "not-run": "skipped", "unsupported": "skipped",
}  # fmt: skip
"""Status -> the element that says it; a status that is missing here has passed."""
_FACTS = ("platform", "cpu_targets", "host_cpu", "flags", "route", "executor", "image_sha256", "image_size")
_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def junit_text(document: Document) -> str:
    """The XML of a report document; ends with a newline."""
    root = ET.Element("testsuites", {"name": _clean(f"pkgimage {document['package']['name']}")})
    for cell in document["cells"]:
        root.append(_suite(cell["id"], _cases(cell), cell["seconds"], _facts(cell)))
    run = list(_of_the_run(document))
    if run:
        root.append(_suite("the whole run", run, 0.0, []))
    _count(root, root.iter("testcase"), sum(cell["seconds"] for cell in document["cells"]))
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _cases(cell: Document) -> Iterator[ET.Element]:
    """One case per check, and one for the cell itself where no check explains its status."""
    for check in cell["checks"]:
        yield _case(cell["id"], check["id"], check["status"], check["reason"], check["detail"])
    if cell["status"] not in {check["status"] for check in cell["checks"]}:
        yield _case(cell["id"], "the whole cell", cell["status"], cell["reason"], cell["detail"])


def _of_the_run(document: Document) -> Iterator[ET.Element]:
    """What fails a run beside its checks: a required route that did not run, a minimum, or no cell at all."""
    for route in document["summary"]["required_not_run"]:
        yield _case("the whole run", f"required route {route}", "failed", "required-not-run", "not in every cell")
    for short in document["summary"]["below_minimum"]:
        name = f"minimum of {short['what']} in {short['place']}"
        yield _case("the whole run", name, "failed", "below-minimum", short["text"])
    if not document["cells"]:
        yield _case("the whole run", "cells", "failed", "no-cells", "a run without cells proves nothing")


def _case(where: str, name: str, status: str, reason: str | None, detail: str | None) -> ET.Element:
    case = ET.Element("testcase", {"classname": _clean(where), "name": _clean(name)})
    text = _clean(": ".join(part for part in (reason, detail) if part))
    if status in OUTCOMES:
        first = text.partition("\n")[0]
        message = first if status == "failed" else f"{status}: {first}"
        ET.SubElement(case, OUTCOMES[status], {"type": _clean(reason or status), "message": message}).text = text
    elif status != GOOD[0]:
        ET.SubElement(case, "system-out").text = f"{status}: {text}"
    return case


def _facts(cell: Document) -> list[tuple[str, str]]:
    """What a reader needs to find the cell again, in the words of the JSON document."""
    values = [(key, cell[key]) for key in _FACTS if cell[key] is not None]
    return [(key, value if isinstance(value, str) else _listed(value)) for key, value in values]


def _listed(value: object) -> str:
    return ";".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)


def _suite(
    name: str, cases: Iterable[ET.Element], seconds: float, facts: Sequence[tuple[str, str]]
) -> ET.Element:
    suite = ET.Element("testsuite", {"name": _clean(name)})
    if facts:
        properties = ET.SubElement(suite, "properties")
        for key, value in facts:
            ET.SubElement(properties, "property", {"name": key, "value": _clean(value)})
    suite.extend(cases)
    _count(suite, suite.iter("testcase"), seconds)
    return suite


def _count(element: ET.Element, cases: Iterable[ET.Element], seconds: float) -> None:
    """Write the counts of `cases` into `element`."""
    ends = [outcome.tag for case in cases for outcome in (list(case) or [case])]
    element.set("tests", str(len(ends)))
    for attribute, tag in _COUNTED.items():
        if element.tag == "testsuite" or attribute != "skipped":  # the schema's root does not count them
            element.set(attribute, str(ends.count(tag)))
    element.set("time", f"{seconds:.3f}")


def _clean(text: str) -> str:
    """`text` without the characters that XML 1.0 forbids (section 2.2): they become escapes that people can read."""
    return "".join(c if _allowed(ord(c)) else c.encode("unicode_escape", "surrogatepass").decode() for c in text)


def _allowed(code: int) -> bool:
    # A carriage return may stand in XML, but a reader turns it into a newline; 7F-9F it discourages.
    ranges = ((0x20, 0x7F), (0xA0, 0xD800), (0xE000, 0xFFFE), (0x10000, 0x110000))
    return code in (0x9, 0xA) or any(low <= code < high for low, high in ranges)
