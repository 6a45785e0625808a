"""Results that are used again: exactly when nothing that they came from has changed.

Every input has a negative control: it alone is changed, and the stage runs again. What is no input is changed too, all
of it at once, and everything is reused.
"""

import hashlib
import json
import os
import shutil
import threading

import pytest

from tests.ir_package import CHECK, IR, ir_profile
from toolchain import app
from toolchain.profile import load_profile
from toolchain.report.recording import RecordingEvents
from toolchain.run import reuse, stages
from toolchain.run.reuse import usual_reuse
from toolchain.run.seen import Seen, differences, file_digest, folder_digest, text_digest
from toolchain.run.store import PER_KEY, Store, usual_store
from toolchain.run.workshop import Workshop

VALUES = """
import json, os, pathlib
import helper
from near import NEAR
HERE = pathlib.Path(__file__).parent
TABLE = json.loads((HERE / "table.json").read_text())
MODE = os.environ.get("REUSE_TEST_MODE", "plain")
NAMES = sorted(os.listdir(HERE / "parts"))
ALL = [TABLE, MODE, NAMES, helper.X, NEAR]
def twice(x): return 2 * x
"""
PROFILE = ir_profile(modules=("code.ll", "values"), values=("values.ALL",), rest=CHECK)
FILES = {
    "small.toml": PROFILE, "code/code.ll": IR, "code/values.py": VALUES, "code/table.json": "[1, 2]", "code/parts/a": "",
    "code/helper.py": "X = 1\n", "code/stranger.py": "Y = 1\n",
}  # fmt: skip


NEAR = "NEAR = 1\n"


class Place:
    """A package in a folder of its own, a store that holds what a first run made, and the environment of runs."""

    def __init__(self, folder, store, far, setenv):
        self.folder, self.store, self.far = folder, store, far
        self.notes = []
        setenv("PKGIMAGE_CACHE_SIZE", "64")
        setenv("PKGIMAGE_CACHE_DIR", str(store))
        setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(far), os.environ.get("PYTHONPATH")])))

    def run(self, *, fresh=False, only="", **chosen):
        """{stage: whether it was reused} of the stages of a run, or of the first alone; `notes`: why not."""
        profile = load_profile(self.folder / "small.toml")
        flags = profile.flags.over(chosen)
        with Workshop("local", usual_reuse(fresh=fresh)) as shop:
            extracted = stages.extract(profile, flags.check_bounds, shop)
            self.notes = list(extracted.reasons)
            if only:
                return {"extract": extracted.reused}
            oracle = stages.ask_oracles(profile, extracted, flags, shop)
            variant = stages.Variant(flags, extracted, oracle)
            (built,) = stages.build_images(profile, profile.platforms, [variant], shop, lambda _: None).values()
            assert built.error is None
            assert hashlib.sha256(built.image.read_bytes()).hexdigest() == built.sha256
        return {"extract": extracted.reused, "oracle": oracle.reused, "build": built.reused}

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def change(self, name, old, new):
        path = self.folder / name
        text, stamp = path.read_text(), path.stat()
        assert old in text
        path.write_text(text.replace(old, new, 1))
        os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # time stamps decide nothing


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """Folders of a package, of a store after one run, and of a module elsewhere."""
    base = tmp_path_factory.mktemp("first")
    (base / "far").mkdir()
    (base / "far" / "near.py").write_text(NEAR)
    (base / "store").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        place = Place(base / "package", base / "store", base / "far", patch.setenv)
        for name, text in FILES.items():
            place.write(name, text)
        assert place.run() == MADE
    return base


@pytest.fixture
def place(first, tmp_path, monkeypatch):
    """The same package in another folder, with a copy of the store."""
    shutil.copytree(first / "package", tmp_path / "elsewhere")
    shutil.copytree(first / "store", tmp_path / "store")
    return Place(tmp_path / "elsewhere", tmp_path / "store", first / "far", monkeypatch.setenv)


MADE = {"extract": False, "oracle": False, "build": False}
REUSED = {"extract": True, "oracle": True, "build": True}


def test_what_is_no_input_changes_nothing(place, monkeypatch):
    place.write("code/stranger.py", "Y = 2\n")
    place.write("code/parts/__pycache__/x", "")
    place.change("small.toml", "schema = 1", "# a comment\nschema = 1")
    for path in place.folder.rglob("*"):
        os.utime(path, ns=(1, 1))
    monkeypatch.chdir(place.folder)
    monkeypatch.setenv("REUSE_TEST_OTHER", "1")
    monkeypatch.setenv("HOME", str(place.folder))
    assert place.run() == REUSED


CONTROLS = {
    "IR": (lambda p: p.change("code/code.ll", "0.5", "0.5 ; same code"), "source code.ll changed"),
    "imported module": (lambda p: p.change("code/helper.py", "1", "2"), "source helper.py changed"),
    "data file": (lambda p: p.change("code/table.json", "2", "3"), "source table.json changed"),
    "folder": (lambda p: p.write("code/parts/b", ""), "folder parts changed"),
    "shadow": (lambda p: p.write("code/near.py", NEAR), "source near.py is new"),
    "package shadow": (lambda p: p.write("code/helper/__init__.py", "X = 1"), "source helper.py is gone"),
    "profile": (lambda p: p.change("small.toml", '"1.0"', '"1.1"'), None),
}  # fmt: skip


@pytest.mark.parametrize("control", CONTROLS)
def test_one_changed_input_is_noticed_and_said(place, control):
    act, said = CONTROLS[control]
    act(place)
    assert place.run(only="extract") == {"extract": False}
    assert said is None or said in place.notes
    assert bool(place.notes) == (said is not None)


def test_equal_code_from_changed_sources_needs_no_other_image(place):
    place.change("code/values.py", "2 * x", "x * 2")
    assert place.run() == {"extract": False, "oracle": False, "build": True}


def test_checks_are_inputs_of_oracles_alone_and_tolerances_of_none(place):
    place.change("small.toml", "expect = 1.5", "expect = 1.5\ntolerance = { ulp = 1 }")
    assert place.run() == REUSED
    place.change("small.toml", "3.0]\nexpect = 1.5", "5.0]\nexpect = 2.5")
    assert place.run() == {**REUSED, "oracle": False}


def test_flags_are_inputs_of_builds(place):
    assert place.run(optimize=1) == {**REUSED, "build": False}
    assert place.run(optimize=1) == REUSED


def test_the_environment_is_an_input(place, monkeypatch):
    monkeypatch.setenv("REUSE_TEST_MODE", "other")
    assert place.run(only="extract") == {"extract": False}
    assert place.notes == ["environment variable REUSE_TEST_MODE changed"]
    monkeypatch.delenv("REUSE_TEST_MODE")
    assert place.run() == REUSED  # the results of both states are kept
    monkeypatch.setenv("NUMBA_OPT", "1")
    assert place.run(only="extract") == {"extract": False}
    assert place.notes == ["NUMBA_OPT changed"]


def test_a_module_of_another_distribution_is_an_input(place):
    (place.far / "near.py").write_text("NEAR = 2\n")
    try:
        assert place.run(only="extract") == {"extract": False}
        assert place.notes[0].endswith("near.py changed")
    finally:
        (place.far / "near.py").write_text(NEAR)


def test_fresh_uses_nothing_and_keeps_what_it_makes(place):
    assert place.run(fresh=True) == MADE
    shutil.rmtree(place.store)
    place.store.mkdir()
    assert place.run(fresh=True, only="extract") == {"extract": False}
    assert place.run(only="extract") == {"extract": True}


def test_damaged_entries_are_misses_and_go(place):
    entries = sorted(path.parent for path in place.store.rglob("record.json"))
    for number, entry in enumerate(entries):
        files = sorted(path for path in entry.iterdir() if path.name != "used")
        damaged = files[number % len(files)]
        content = bytearray(damaged.read_bytes())
        content[len(content) // 2] ^= 1
        damaged.write_bytes(content)
    assert place.run() == MADE
    assert place.run() == REUSED


def test_a_package_that_starts_processes_is_never_reused(place):
    place.change("code/values.py", "import json", "import subprocess, sys; subprocess.run([sys.executable, '-c', ''])\nimport json")
    assert place.run(only="extract") == {"extract": False}
    assert place.run(only="extract") == {"extract": False}


def test_a_run_tells_what_it_reused_and_why_not(place):
    def told():
        events = RecordingEvents()
        app.build(place.folder / "small.toml", (), place.folder / "out", events=events)
        return [event[-1] for event in events.heard if event[0] in ("stage_finished", "note") and "uuid" not in event[1]]

    assert told() == ["reused", "1 of 1 reused"]
    for image in list(place.store.rglob("small.so")):
        shutil.rmtree(image.parent)
    assert told() == ["reused", "", "linux-x86_64/O2: rebuilt because what an earlier run gave is kept no more"]
    assert told() == ["reused", "1 of 1 reused"]
    place.change("code/helper.py", "1", "2")
    place.change("code/table.json", "2", "3")
    assert told() == ["", "extracted again because source helper.py changed; source table.json changed", ""]
    place.change("small.toml", '"1.0"', '"1.1"')
    assert told() == ["", "extracted again because the profile's version changed", ""]
    assert told() == ["reused", "1 of 1 reused"]


def test_keys_depend_on_every_part():
    key = {"kind": "build", "package": "p", "platform": "x", "flags": {"values": {"inline": "yes"}}, "lld": ["19"], **reuse.toolchain_key()}
    digests = {reuse.key_digest({**key, name: [value, "changed"]}) for name, value in key.items()}
    assert len(digests | {reuse.key_digest(key)}) == len(key) + 1
    assert {"kind", "package", "platform", "flags", "lld", "toolchain", "python", "machine"} == set(key)


def small(tmp_path, text):
    path = tmp_path / f"made-{text}"
    path.write_text(text * 1000)
    return {"file": path}


def test_a_store_is_bounded_and_forgets_the_least_used(tmp_path):
    store = Store(tmp_path / "store", limit=6000)
    for number in range(8):
        assert store.put(f"key{number}", {"n": number}, Seen(), small(tmp_path, str(number)))
        (entry,) = store.entries(f"key{number}")
        (entry.directory / "used").write_text(str(number + (100 if number == 2 else 0)))
    kept = [number for number in range(8) if store.entries(f"key{number}")]
    assert 2 in kept
    assert kept[-1] == 7
    assert 0 not in kept
    assert sum(path.stat().st_size for path in (tmp_path / "store").rglob("*") if path.is_file()) <= 6000
    many = Store(tmp_path / "many", limit=1 << 30)
    for number in range(PER_KEY + 3):
        many.put("key", {"n": number}, Seen(), small(tmp_path, str(number)))
    assert len(many.entries("key")) == PER_KEY


def test_writers_and_readers_at_once_see_whole_entries_or_none(tmp_path):
    store, wrong = Store(tmp_path / "store", limit=9000), []
    made = [small(tmp_path, str(number)) for number in range(10)]

    def work(worker):
        for turn in range(25):
            number = (worker + turn) % 10
            store.put(f"key{number % 4}", {"n": number}, Seen(), made[number])
            for entry in store.entries(f"key{turn % 4}"):
                files = store.take(entry, tmp_path / f"out-{worker}-{turn}")
                if files is not None and files["file"].read_text() != str(entry.value["n"]) * 1000:
                    wrong.append(entry)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_folder_that_others_may_write_to_is_not_used(tmp_path):
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    store, why = usual_store({"PKGIMAGE_CACHE_DIR": str(tmp_path / "open")})
    assert store is None
    assert why.startswith("nothing is kept for the next run: others may write to ")
    assert usual_store({"PKGIMAGE_CACHE_SIZE": "0"}) == (None, "")
    found, why = usual_store({"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert (found.folder, why) == (tmp_path / "cache" / "pkgimage" / "results" / "v1", "")


def test_differences_in_words(tmp_path):
    (tmp_path / "a.py").write_text("A")
    seen = Seen(
        files=(("@root/a.py", file_digest(tmp_path / "a.py")), ("@root/absent", None)),
        folders=(("@root/", folder_digest(tmp_path)),), environment=(("A", text_digest("")), ("B", None)),
        modules=(("a", "@root/a.py"),),
    )
    assert Seen.from_row(json.loads(json.dumps(seen.to_row()))) == seen
    assert differences(seen, tmp_path, [], {"A": ""}) == []
    assert differences(seen, tmp_path, [], {"B": ""}) == ["environment variable A changed", "environment variable B changed"]
    (tmp_path / "absent").write_text("")
    told = ["source absent changed", "folder  changed"]
    assert differences(seen, tmp_path, [], {"A": ""}) == told
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "__init__.py").write_text("")
    assert differences(seen, tmp_path, [], {"A": ""}) == [*told, "module a is found elsewhere"]
