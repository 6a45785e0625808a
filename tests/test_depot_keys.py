"""The keys of a variant: golden digests, and for every input whether it must change them."""

import hashlib
import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from pkgimage import cachefile, changes
from pkgimage.depots import key_name
from pkgimage.flags import Flags
from tests.depot_variants import UUID, header
from toolchain.depot.keys import BuildContent, BuildRequest, content_key, content_rows, digest_of, notes, request_key
from toolchain.depot.request import profile_digest
from toolchain.profile import load_profile
from toolchain.serialize import observed

REQUEST = BuildRequest(
    name="geo", uuid=UUID, profile="ab" * 32, flags=Flags(), targets=(("x86-64", "", 0, 0),),
    platform="linux-x86_64", minimum_os="glibc 2.17", tools=(("lld", "19.1.7"), ("python", "3.11")),
)  # fmt: skip
SOURCE: cachefile.Source = ("geo/__init__.py", 3, hashlib.sha256(b"abc").digest())
SEEN = observed("preference", "mode", '"fast"')
CONTENT = BuildContent(header(), Flags(), (SOURCE,), (SEEN,))


PROFILE = load_profile(Path(__file__).resolve().parent.parent / "configs" / "llvm-ir.toml")


@pytest.mark.parametrize(
    "change",
    [
        {"version": "9"}, {"uuid": "0" * 32}, {"frontend": "numba"}, {"modules": ()}, {"globals": ()},
        {"exports": PROFILE.exports[:1]}, {"flags": PROFILE.flags.over({"optimize": 0})},
        {"preferences": (("mode", '"fast"'),)}, {"environment": ("MODE",)},
    ],
    ids=str,
)  # fmt: skip
def test_what_changes_the_digest_of_a_profile(change):
    assert profile_digest(replace(PROFILE, **change)) != profile_digest(PROFILE)


def test_what_does_not_change_the_digest_of_a_profile():
    other = {
        "path": Path("/elsewhere/p.toml"), "root": Path("/elsewhere"), "checks": (), "routes": ("native",), "require": (),
        "platforms": ("linux-x86_64",), "lld": "/usr/bin/ld", "digest": "", "excludes": (), "uuid_derived": True,
    }  # fmt: skip
    for name, value in other.items():
        assert profile_digest(replace(PROFILE, **{name: value})) == profile_digest(PROFILE), name


def test_golden_keys():
    """Another digest here means that every variant of every depot is built again: change the constants then."""
    assert request_key(REQUEST).hex() == "501eeef253846c909580d03759909f67b3c8beaee2e59a4be5ca1a3e42a8c752"
    assert content_key(CONTENT).hex() == "d71cdbe0f37662636dc4f742411d603eafe1daa328423a02c946ea52b6ab88e3"
    assert key_name(content_key(CONTENT)) == "24onxyhtozrgg3oe"


@pytest.mark.parametrize(
    "change",
    [
        {"name": "geos"}, {"uuid": bytes(16)}, {"profile": "ac" * 32}, {"flags": Flags(0b01100011)},
        {"flags": Flags(0b10100010)}, {"flags": Flags(mode=2)}, {"targets": (("x86-64", "avx", 0, 0),)},
        {"targets": (("x86-64-v2", "", 0, 0),)}, {"targets": (("x86-64", "", 1, 0),)},
        {"targets": (("x86-64", "", 0, 0), ("haswell", "avx2", 0, 0))}, {"platform": "linux-aarch64"},
        {"minimum_os": "glibc 2.28"}, {"tools": (("lld", "20.1.0"), ("python", "3.11"))},
        {"tools": (("lld", "19.1.7"), ("python", "3.12"))}, {"tools": (("lld", "19.1.7"),)},
    ],
    ids=str,
)  # fmt: skip
def test_what_changes_the_request_key(change):
    assert request_key(replace(REQUEST, **change)) != request_key(REQUEST)


def test_what_does_not_change_the_request_key():
    assert request_key(replace(REQUEST, flags=Flags(mask=15))) == request_key(REQUEST), "who chose a value is no input"
    assert request_key(replace(REQUEST, tools=REQUEST.tools[::-1])) == request_key(REQUEST), "nor is the order of tools"
    assert request_key(replace(REQUEST, tools=REQUEST.tools * 2)) == request_key(REQUEST)


HEADERS = [
    ({"name": "geos"}, "package changed: geo -> geos"),
    ({"uuid": bytes(16)}, f"uuid changed: {uuid.UUID(bytes=UUID)} -> {uuid.UUID(int=0)}"),
    ({"version": "9"}, "version changed: 1.2 -> 9"),
    ({"flags": 0b01100011}, "flag optimize changed: 2 -> 1"),
    ({"flags": 0b10101011}, "flag check-bounds changed: auto -> yes"),
    ({"flags": 0b10100010}, "flag debug-info changed: 1 -> none; flag inline changed: yes -> none; flag optimize changed: 2 -> none; 1 more"),
    ({"mode": 2}, "flag pkgimages changed: yes -> existing (with native code)"),
    ({"platform": "linux-aarch64"}, "platform changed: linux-x86_64 -> linux-aarch64"),
    ({"minimum_os": "glibc 2.28"}, "minimum system changed: glibc 2.17 -> glibc 2.28"),
    ({"targets": (("x86-64", "avx", 0, 0),)}, "CPU targets changed: x86-64 -> x86-64 (avx)"),
    ({"targets": (("x86-64", "", 1, 0),)}, "the flags of CPU targets changed"),
    ({"producers": (("lld", "20"), ("llvm", "22"))}, "tool lld changed: 19.1.7 -> 20"),
    ({"producers": (("clang", "19"), *header().producers)}, "tool clang is used now: 19"),
    ({"producers": (("lld", "19.1.7"),)}, "tool llvm is used no more: 22"),
    ({"build_id": b"c" * 32}, "the data of the same sources changed"),
    ({"build_id": b"c" * 32, "bitcode_digest": b"c" * 32}, "the code of the same sources changed"),
    ({"base_build_id": b"c" * 32}, "the base image changed"),
    ({"dependencies": (("other", b"c" * 32),)}, "dependency other is needed now"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), HEADERS, ids=lambda each: str(each)[:60])
def test_what_of_the_header_changes_the_content_key_and_how_it_is_said(change, said):
    other = replace(CONTENT, core=header(**change))
    assert content_key(other) != content_key(CONTENT)
    assert changes.joined(changes.between(CONTENT, other)) == said


INPUTS = [
    ({"sources": ()}, "source geo/__init__.py is gone"),
    ({"sources": (("geo/a.py", *SOURCE[1:]),)}, "source geo/__init__.py is gone; source geo/a.py is new"),
    ({"sources": ((SOURCE[0], 4, SOURCE[2]),)}, "source geo/__init__.py changed"),
    ({"sources": ((*SOURCE[:2], bytes(32)),)}, "source geo/__init__.py changed"),
    ({"declared": Flags(mask=8)}, "the profile's flag optimize changed: unset -> 2"),
    ({"observed": ()}, 'preference mode is used no more: "fast"'),
    ({"observed": (observed("preference", "mode", '"slow"'),)}, 'preference mode changed: "fast" -> "slow"'),
    ({"observed": (observed("preference", "mode", None),)}, 'preference mode changed: "fast" -> unset'),
    ({"observed": (observed("environment", *SEEN[1:3]),)},
     'preference mode is used no more: "fast"; environment variable mode is used now: "fast"'),
    ({"observed": (("preference", "mode", '"fast"', bytes(32)),)}, 'preference mode changed: "fast" -> "fast"'),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), INPUTS, ids=lambda each: str(each)[:60])
def test_what_of_the_inputs_changes_the_content_key_and_how_it_is_said(change, said):
    other = replace(CONTENT, **change)
    assert content_key(other) != content_key(CONTENT)
    assert changes.joined(changes.between(CONTENT, other)) == said


def test_what_does_not_change_the_content_key():
    more = (SOURCE, ("geo/z.py", 1, bytes(32)))
    assert content_key(replace(CONTENT, sources=more)) == content_key(replace(CONTENT, sources=more[::-1]))
    for change in ({"mask": 8}, {"size": 4096}, {"producers": header().producers[::-1]}):
        other = replace(CONTENT, core=header(**change))
        assert content_key(other) == content_key(CONTENT), change
        assert changes.between(CONTENT, other) == (), "nothing is said of what decides nothing"


def test_without_native_code_flags_of_code_generation_are_no_input():
    plain = content_key(replace(CONTENT, core=header(flags=0b10100010)))
    assert content_key(replace(CONTENT, core=header(flags=0b01000100))) == plain
    assert content_key(replace(CONTENT, core=header(flags=0b10101010))) != plain, "check-bounds is in the bitcode"


def test_no_two_walks_give_the_same_bytes():
    walks = [[("a", "b")], [("a",), ("b",)], [("ab",)], [("a", "b", "")], [("a", ""), ("b",)], []]
    assert len({digest_of(b"x", iter(walk)) for walk in walks}) == len(walks)


def test_notes_are_the_walk():
    rows = list(content_rows(CONTENT))
    assert notes(rows) == {"content": [list(row) for row in rows]}
    assert ("source", "geo/__init__.py", "3", SOURCE[2].hex()) in rows
    assert not any("/work" in part or "/tmp" in part for row in rows for part in row)
