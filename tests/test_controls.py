"""Planted faults: each is caught by exactly the rule it is meant for; every rule has one."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

import toolchain
from tests.conftest import skip_or_fail
from tests.sample_objects import LLDS, PLATFORMS, sample_object
from toolchain.audit import RULES, find, read_facts, rules_for
from toolchain.audit.controls import faults_for
from toolchain.errors import LinkError
from toolchain.run.controls import plant

CASES = [
    pytest.param(lld, platform, fault, id=f"{platform.id}-{version}-{fault.name}")
    for version, lld in LLDS.items()
    for platform in PLATFORMS.values()
    for fault in faults_for(platform)
]
ASKED_FOR = {
    "linux-x86_64": {"undefined-not-allowed", "export-extra", "elf-libpython-needed", "elf-bind-now-missing"},
    "windows-x86_64": {"pe-entry-stub-missing", "pe-foreign-import", "undefined-not-allowed", "export-extra"},
    "macos-arm64": {"macho-load-dylib", "macho-unsigned", "macho-platform-version", "undefined-not-allowed"},
}


@pytest.fixture(scope="module")
def objects(tmp_path_factory):
    """Platform id to the path of a good object."""
    work = tmp_path_factory.mktemp("objects")
    for name, platform in PLATFORMS.items():
        (work / f"{name}.o").write_bytes(sample_object(platform))
    return {name: work / f"{name}.o" for name in PLATFORMS}


@pytest.mark.parametrize(("lld", "platform", "fault"), CASES)
def test_a_fault_has_exactly_its_own_finding(tmp_path, objects, lld, platform, fault):
    findings = find(read_facts(plant(fault, [objects[platform.id]], platform, lld, tmp_path)), platform)
    assert [(finding.code, finding.quirk) for finding in findings] == [(fault.expects, fault.quirk)]
    assert findings[0].detail


@pytest.mark.parametrize("platform", PLATFORMS.values(), ids=PLATFORMS)
def test_every_rule_has_a_fault(platform):
    assert {fault.expects for fault in faults_for(platform)} == {rule.code for rule in rules_for(platform)}
    names = [fault.name for fault in faults_for(platform)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("platform", "codes"), ASKED_FOR.items())
def test_the_quirks_are_among_them(platform, codes):
    assert codes <= {fault.expects for fault in faults_for(PLATFORMS[platform])}
    assert codes <= RULES.keys()


def test_a_fault_that_changes_nothing_is_an_error(tmp_path, objects):
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    platform, lld = PLATFORMS["linux-x86_64"], next(iter(LLDS.values()))
    fault = faults_for(platform)[0]
    for idle in (replace(fault, drop=("-z sometimes",)), replace(fault, patch=bytes)):
        with pytest.raises(LinkError) as caught:
            plant(idle, [objects[platform.id]], platform, lld, tmp_path)
        assert caught.value.code == "control-not-planted"


GENERATORS = ("controls", "fault", "faults_elf", "faults_macho", "faults_pe", "patches")


@pytest.mark.parametrize("name", [*(f"audit/{name}" for name in GENERATORS), "run/controls"])
def test_generators_share_no_code_with_the_checks(name):
    tree = ast.parse((Path(toolchain.__path__[0]) / f"{name}.py").read_text(encoding="utf-8"))
    used = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            used |= {f"{node.module}.{alias.name}" for alias in node.names}
    foreign = [name for name in used if name.startswith(("toolchain.audit", "lief"))]
    assert [name for name in foreign if name.split(".")[2] not in GENERATORS] == []
