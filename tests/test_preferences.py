"""Preferences and declared variables: one source for builds, oracles and plain code; recorded; compared by R29."""

import json
import subprocess
import sys

import pytest

from pkgimage import choose, host, preferences, request
from pkgimage.depots import Depot
from pkgimage.errors import PkgimageError
from pkgimage.world import World
from tests.ir_package import CHECK, IR, ir_profile
from toolchain import app
from toolchain.errors import ProfileError
from toolchain.inputs import Observed
from toolchain.precompile import precompile
from toolchain.profile import in_force, load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run import stages
from toolchain.run.reuse import Reuse
from toolchain.run.store import Store
from toolchain.run.workshop import Workshop
from toolchain.serialize import observed

VALUES = """
import pkgimage
MODE = pkgimage.preference("geo", "mode", "double")
SIZES = pkgimage.preference("geo", "sizes", [1])
OTHER = pkgimage.preference("other", "level")
ALL = [MODE, SIZES, OTHER]
"""
TABLES = """\
[build]
environment = ["GEO_LIBRARY"]
[preferences]
mode = "single"
unread = true
"""
PROFILE = ir_profile(name="geo", path=".", modules=("code.ll", "values"), values=("values.ALL",), tables=TABLES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, ["double", [1], None]), ("", ["double", [1], None]), ("{}", ["double", [1], None]),
        ('{"geo": {"mode": "x", "sizes": false}, "other": {"level": 3}}', ["x", False, 3]),
        ('{"geo": {"mode": null}}', ["double", [1], None]),
    ],
)  # fmt: skip
def test_plain_code_gets_what_the_variable_says_else_defaults(text, expected):
    environment = {} if text is None else {"PKGIMAGE_PREFERENCES": text}
    code = VALUES + "import json; print(json.dumps(ALL))"
    done = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path), **environment}, capture_output=True, check=True)
    assert json.loads(done.stdout) == expected


@pytest.mark.parametrize("text", ["{", "[]", '{"geo": 1}', "[" * 100_000])
def test_a_variable_that_is_no_table_of_tables_is_an_error(text):
    with pytest.raises(PkgimageError) as error:
        request.here("geo", {"PKGIMAGE_PREFERENCES": text})
    assert error.value.code == "preferences-invalid"
    assert error.value.hint == 'write {"package": {"name": value}}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None), ("{}", None), ('{"other": {"a": 1}}', None), ('{"geo": {}}', {}),
        ('{"geo": {"a": [1.5, "x"], "b": false, "c": null}, "other": {"a": 1}}', {"a": '[1.5,"x"]', "b": "false", "other.a": "1"}),
    ],
)  # fmt: skip
def test_a_request_has_preferences_where_the_variable_names_the_package(text, expected):
    environment = {} if text is None else {"PKGIMAGE_PREFERENCES": text}
    assert request.here("geo", environment).preferences == expected


def write(folder, profile=PROFILE):
    (folder / "code.ll").write_text(IR)
    (folder / "values.py").write_text(VALUES)
    path = folder / "geo.toml"
    path.write_text(profile)
    return path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("mode = 1979-05-27", "should hold numbers, booleans, strings or arrays of them, holds a date or time"),
        ("mode = { a = 1 }", "should hold numbers, booleans, strings or arrays of them, holds a table"),
        ("mode = inf", "should be finite, is inf"),
        ("mode = [nan]", "should be finite, is nan"),
    ],
)  # fmt: skip
def test_preferences_are_what_json_can_hold(tmp_path, line, said):
    with pytest.raises(ProfileError) as error:
        load_profile(write(tmp_path, PROFILE.replace('mode = "single"', line)))
    assert [detail.split(": ", 1)[1] for detail in error.value.details] == [f"preferences.mode: {said}"]


@pytest.mark.parametrize("name", ["", "A=B", "A B"])
def test_a_declared_variable_has_a_possible_name(tmp_path, name):
    with pytest.raises(ProfileError) as error:
        load_profile(write(tmp_path, PROFILE.replace("GEO_LIBRARY", name)))
    assert f"build.environment[0]: should be a variable's name, is '{name}'" in error.value.details[0]


def extracted(profile, store):
    with Workshop("local", Reuse(store)) as shop:
        return stages.extract(profile, "auto", shop)


def test_builds_record_what_was_asked_for_and_use_results_of_equal_values_alone(tmp_path, monkeypatch):
    profile, store = load_profile(write(tmp_path)), Store(tmp_path / "store", 1 << 30)
    monkeypatch.setenv("GEO_LIBRARY", "a")
    monkeypatch.delenv("PKGIMAGE_PREFERENCES", raising=False)
    first = extracted(profile, store)
    rows = {(row.kind, row.name): row for row in first.package.inputs.observed}
    wanted = [
        observed("environment", "GEO_LIBRARY", "a"), observed("preference", "mode", '"single"'),
        observed("preference", "other.level", None), observed("preference", "sizes", None),
    ]  # fmt: skip
    assert list(rows.values()) == [Observed(kind, name, value, digest.hex()) for kind, name, value, digest in wanted]
    assert first.package.notes == ("no code asked for the preference 'unread' while the package was imported",)
    assert extracted(profile, store).reused
    monkeypatch.setenv("GEO_LIBRARY", "b")
    second = extracted(profile, store)
    assert (second.reused, second.reasons[0]) == (False, "environment variable GEO_LIBRARY changed: a -> b")
    monkeypatch.setenv("PKGIMAGE_PREFERENCES", json.dumps({"geo": {"sizes": [2]}, "other": {"level": 9}}))
    third = extracted(in_force(profile, {"PKGIMAGE_PREFERENCES": json.dumps({"geo": {"sizes": [2]}})}), store)
    assert not third.reused
    values = {row.name: row.value for row in third.package.inputs.observed if row.kind == "preference"}
    assert values == {"mode": None, "sizes": "[2]", "other.level": "9"}
    assert preferences.in_force("geo", {"PKGIMAGE_PREFERENCES": '{"geo": {"sizes": [2]}, "other": {"level": 9}}'}) == {
        name: value for name, value in values.items() if value is not None
    }


def test_an_image_its_oracle_and_the_profile_agree(tmp_path, monkeypatch):
    monkeypatch.delenv("PKGIMAGE_PREFERENCES", raising=False)
    path = write(tmp_path, PROFILE + CHECK)
    events = RecordingEvents()
    outcome = app.matrix_run(path, events=events)
    assert outcome.exit_code == 0
    found = [check["status"] for cell in outcome.document["cells"] for check in cell["checks"] if check["kind"] == "global"]
    assert found
    assert set(found) == {"passed"}  # the same value in the image, and where the oracle imported the package


def test_a_published_variant_is_rejected_when_preference_or_variable_differ(tmp_path, monkeypatch):
    path, depot = write(tmp_path), Depot(str(tmp_path / "depot"))
    monkeypatch.setenv("GEO_LIBRARY", "a")
    monkeypatch.delenv("PKGIMAGE_PREFERENCES", raising=False)

    def made():
        return [one.status for one in precompile(path, ("linux-x86_64",), [depot], events=RecordingEvents())]

    def codes(text, **changes):
        environment = {"GEO_LIBRARY": "a", **changes, **({"PKGIMAGE_PREFERENCES": text} if text else {})}
        asked = request.here("geo", environment, policy="strict", root=str(tmp_path))
        ((_, found),) = choose.explained(asked, World(host.probe(), environment, [depot]))
        return {rejection.code: rejection.details for rejection in found if rejection.code != "R16"}

    assert made() == ["published"]
    assert made() == ["present"]
    assert codes(None) == {}
    assert codes('{"geo": {"mode": "single", "not asked for": 1}}') == {}
    assert codes('{"geo": {"mode": "half"}}') == {"R29": ('preference mode: "half"; built with "single"',)}
    assert codes('{"geo": {"mode": "single", "sizes": []}}') == {"R29": ("preference sizes: []; built with unset",)}
    assert codes(None, GEO_LIBRARY="b") == {"R29": ("environment GEO_LIBRARY: b; built with a",)}
    (tmp_path / "values.py").write_text(VALUES + "# more\n")
    assert list(codes(None)) == ["R27"]  # every imported module is a source
    (tmp_path / "values.py").write_text(VALUES)
    monkeypatch.setenv("GEO_LIBRARY", "b")
    assert made() == ["published"]
    monkeypatch.setenv("GEO_LIBRARY", "a")
    assert made() == ["present"]
