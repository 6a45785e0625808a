"""The keys of a variant: golden digests, and for every input whether it must change them."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from pkgimage import cachefile
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


@pytest.mark.parametrize(
    "change",
    [
        {"name": "geos"}, {"uuid": bytes(16)}, {"version": "9"}, {"flags": 0b01100011}, {"flags": 0b10101011},
        {"platform": "linux-aarch64"}, {"minimum_os": "glibc 2.28"}, {"targets": (("x86-64", "avx", 0, 0),)},
        {"producers": (("lld", "20"),)}, {"build_id": b"c" * 32}, {"base_build_id": b"c" * 32},
        {"dependencies": (("other", b"c" * 32),)},
    ],
    ids=str,
)  # fmt: skip
def test_what_of_the_header_changes_the_content_key(change):
    assert content_key(replace(CONTENT, core=header(**change))) != content_key(CONTENT)


@pytest.mark.parametrize(
    "change",
    [
        {"sources": ()}, {"sources": (("geo/a.py", *SOURCE[1:]),)}, {"sources": ((SOURCE[0], 4, SOURCE[2]),)},
        {"sources": ((*SOURCE[:2], bytes(32)),)}, {"observed": ()}, {"declared": Flags(mask=8)},
        {"observed": (observed("preference", "mode", '"slow"'),)},
        {"observed": (observed("preference", "mode", None),)}, {"observed": (observed("environment", *SEEN[1:3]),)},
        {"observed": (("preference", "mode", '"fast"', bytes(32)),)},
    ],
    ids=lambda change: str(change)[:60],
)  # fmt: skip
def test_what_of_the_inputs_changes_the_content_key(change):
    assert content_key(replace(CONTENT, **change)) != content_key(CONTENT)


def test_what_does_not_change_the_content_key():
    more = (SOURCE, ("geo/z.py", 1, bytes(32)))
    assert content_key(replace(CONTENT, sources=more)) == content_key(replace(CONTENT, sources=more[::-1]))
    for change in ({"mask": 8}, {"size": 4096}, {"producers": header().producers[::-1]}):
        assert content_key(replace(CONTENT, core=header(**change))) == content_key(CONTENT), change


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
