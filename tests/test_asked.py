"""What a job was last asked for, and why no kept result fits, in words."""

import os

import pytest

from toolchain.run import asked

KEY = {
    "kind": "extract", "asked": {"name": "geo", "version": "1.0", "exports": [["f", ["(float64)"]]]},
    "toolchain": "ab", "python": "3.11.2 (main)", "machine": "x86_64", "numba": {"NUMBA_OPT": "3"}, "search": ["/site"],
    "config": None, "preferences": None, "lld": ["19.1.7", "system", "cd"],
    "installed": ["numba-0.61.2.dist-info", "x.pth"], "dependencies": {"lower": "1"},
}  # fmt: skip
CHANGES = [
    ({"asked": {"name": "geo", "version": "1.1", "exports": []}}, ["the profile's exports changed", "the profile's version changed"]),
    ({"toolchain": "cd"}, ["pkgimage changed"]),
    ({"python": "3.12.1 (main)"}, ["python changed: 3.11.2 -> 3.12.1"]),
    ({"python": "3.11.2 (other)"}, ["python changed"]),
    ({"machine": "aarch64"}, ["the machine changed"]),
    ({"numba": {}}, ["NUMBA_OPT changed"]),
    ({"search": []}, ["modules are looked for in other folders"]),
    ({"config": "ab"}, [".numba_config.yaml changed"]),
    ({"preferences": "{}"}, ["PKGIMAGE_PREFERENCES changed"]),
    ({"package": "ab"}, ["the package changed"]),
    ({"dependencies": {"lower": "2"}}, ["dependency lower changed"]),
    ({"dependencies": {"lower": "1", "other": "1"}}, ["dependency other changed"]),
    ({"lld": ["20.1.0", "system", "ef"]}, ["lld changed: 19.1.7 -> 20.1.0"]),
    ({"lld": ["19.1.7", "system", "ef"]}, ["lld changed"]),
    ({"installed": ["numba-0.62.0.dist-info", "x.pth"]}, ["numba changed: 0.61.2 -> 0.62.0"]),
    ({"installed": ["numba-0.61.2.dist-info", "scipy-1.0.dist-info"]}, ["scipy is installed now", "x.pth is installed no more"]),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), CHANGES, ids=lambda each: str(each)[:60])
def test_what_changed_since_the_last_time(tmp_path, change, said):
    asked.remember(tmp_path, "geo", KEY)
    assert asked.changed(tmp_path, "geo", {**KEY, **change}) == tuple(said)


def test_every_part_of_a_key_has_words():
    """The control of the table: whatever is in a key, another value of it is told."""
    for name, value in KEY.items():
        other = {each: KEY[each] for each in KEY if each != name}
        assert list(asked.between(KEY, other)) or value is None, name
        assert list(asked.between(KEY, {**other, name: value})) == []


def test_nothing_is_said_of_what_was_never_asked_or_cannot_be_read(tmp_path):
    assert asked.changed(tmp_path, "geo", KEY) == ()
    asked.remember(tmp_path, "geo", KEY)
    assert asked.changed(tmp_path, "other", KEY) == ()
    assert asked.changed(tmp_path, "geo", {**KEY, "machine": "x86_64"}) == (asked.EVICTED,)
    (path,) = (tmp_path / asked.FOLDER).iterdir()
    for content in (b"", b"[]", b'{"asked": 1}', b"\xff"):
        path.write_bytes(content)
        assert asked.changed(tmp_path, "geo", KEY) == ()
    (tmp_path / "file").write_text("")
    asked.remember(tmp_path / "file", "geo", KEY)  # no folder, no word


def test_the_last_subjects_are_kept(tmp_path):
    for number in range(asked.LIMIT + 3):
        asked.remember(tmp_path, f"{number}", {"kind": number})
        newest = max((tmp_path / asked.FOLDER).iterdir(), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, ns=(number, number))
    assert len(list((tmp_path / asked.FOLDER).iterdir())) == asked.LIMIT
    assert asked.changed(tmp_path, "0", {"kind": -1}) == ()
    assert asked.changed(tmp_path, f"{asked.LIMIT + 2}", {"kind": -1}) == (f"kind changed: {asked.LIMIT + 2} -> -1",)
