"""The core header: round trip, the documented layout read by hand, and every way to be wrong."""

import hashlib
import struct
from collections.abc import Callable

import pytest

from pkgimage import header as core
from pkgimage.errors import LoadError
from pkgimage.flags import pack_flags, unpack_flags


def sample(**changes: object) -> core.Header:
    fields: dict[str, object] = {
        "platform": "linux-x86_64", "minimum_os": "glibc 2.17", "name": "géo", "version": "1.2", "uuid": bytes(range(16)),
        "build_id": b"b" * 32, "base_build_id": b"B" * 32, "flags": 0b10100011, "mode": 1, "mask": 8,
        "targets": (("x86-64", "", 0, 0), ("x86-64-v3", "avx2,fma", 1, 0)), "producers": (("lld", "19.1.7"), ("llvm", "22")),
        "bitcode_digest": b"c" * 32, "data_digest": b"d" * 32, "index_digest": b"i" * 32, "data_size": 1 << 40,
        "index_size": 1 << 20, "methods_offset": 256, "exceptions_offset": 512, "dependencies": (("other", b"o" * 32),),
        "python": (3, 11),
    }  # fmt: skip
    return core.Header(**{**fields, **changes})  # type: ignore[arg-type]


def fields(header: core.Header) -> dict[str, object]:
    return {name: getattr(header, name) for name in core.Header.__slots__ if name != "size"}


def resealed(content: bytearray) -> bytes:
    body = bytes(content[:-32])
    return body + hashlib.sha256(body).digest()


@pytest.mark.parametrize("changes", [{}, {"base_build_id": b""}, {"dependencies": (), "producers": ()}, {"version": ""}])
def test_what_is_encoded_is_decoded(changes: dict[str, object]) -> None:
    content = core.encode(sample(**changes))
    decoded = core.decode(content + bytes(500))
    assert fields(decoded) == fields(sample(**changes))
    assert (len(content) % 64, decoded.size) == (0, len(content))
    assert core.encode(decoded) == content


def test_the_bytes_stand_where_the_layout_says() -> None:
    content = core.encode(sample())
    assert content[:8] == b"PKGIMAGE"
    assert struct.unpack_from("<II", content, 8) == (1, len(content))
    assert tuple(content[16:24]) == (1, 8, 0b10100011, 1, 8, 3, 11, 0)
    assert content[24:40] == bytes(range(16))
    assert [content[at : at + 1] for at in (40, 72, 104, 136, 168)] == [b"b", b"B", b"c", b"d", b"i"]
    assert struct.unpack_from("<4Q", content, 200) == (1 << 40, 1 << 20, 256, 512)
    offset, length = struct.unpack_from("<II", content, 232)
    assert content[offset : offset + length] == b"linux-x86_64"
    counts = struct.unpack_from("<6I", content, 264)[::2]
    assert counts == (1, 2, 2)
    assert content[-32:] == hashlib.sha256(content[:-32]).digest()


def test_facts_are_json_and_texts() -> None:
    facts = sample().facts()
    assert facts["uuid"] == "00010203-0405-0607-0809-0a0b0c0d0e0f"
    assert facts["flags"] == {
        "native": True, "debug_info": 1, "check_bounds": "auto", "inline": True, "optimize": 2,
    }  # fmt: skip
    assert (facts["flags_set"], facts["pkgimages"]) == (["optimize"], "yes")


def test_all_flag_bytes_round_trip_or_are_refused() -> None:
    good = 0
    for byte in range(256):
        try:
            named = unpack_flags(byte)
        except ValueError:
            continue
        good += 1
        assert pack_flags(**named) == byte  # type: ignore[arg-type]
    assert good == 2 * 3 * 3 * 2 * 4


UNSEALED: list[tuple[Callable[[bytes], bytes], str, str]] = [
    (lambda c: b"", "R02", "not a package image"),
    (lambda c: b"PKGIMAGX" + c[8:], "R02", "not a package image"),
    (lambda c: c[:12], "R03", "12 bytes"),
    (lambda c: c[:-1], "R03", "the header says"),
    (lambda c: c[:12] + struct.pack("<I", 8) + c[16:], "R03", "the header says 8 bytes"),
    (lambda c: c[:8] + struct.pack("<I", 2) + c[12:], "R04", "version 2, newer"),
    (lambda c: c[:8] + struct.pack("<I", 0) + c[12:], "R04", "version 0, older"),
    (lambda c: c[:16] + b"\x02" + c[17:], "R05", "byte order 2"),
    (lambda c: c[:17] + b"\x04" + c[18:], "R05", "pointer width 4"),
    (lambda c: c[:12] + struct.pack("<I", 64) + c[16:], "R03", "a header of 64 bytes"),
    (lambda c: c[:50] + b"\xff" + c[51:], "R06", "do not match"),
    (lambda c: c[:-1] + bytes([c[-1] ^ 1]), "R06", "do not match"),
]


@pytest.mark.parametrize(("damage", "code", "text"), UNSEALED)
def test_damage_has_its_code(damage: Callable[[bytes], bytes], code: str, text: str) -> None:
    with pytest.raises(LoadError) as caught:
        core.decode(damage(core.encode(sample())))
    assert caught.value.code == code
    assert text in str(caught.value)
    assert caught.value.name in core.__doc__ or caught.value.name


SEALED = [
    (18, "B", 0b00000110, "flags byte"),
    (18, "B", 0b00011000, "flags byte"),
    (19, "B", 3, "mode 3"),
    (20, "B", 255, "mask 255"),
    (23, "B", 1, "pool"),
    (40, "32s", bytes(32), "build id is missing"),
    (200, "<Q", 1, "offsets lie outside"),
    (208, "<Q", 1 << 63, "offsets lie outside"),
    (216, "<Q", 1 << 63, "offsets lie outside"),
    (224, "<Q", 1 << 63, "offsets lie outside"),
    (232, "<I", 0, "a text at 0"),
    (236, "<I", 1 << 30, "lies outside the pool"),
    (236, "<I", 0, "platform, minimum OS"),
    (264, "<I", 1 << 31, "a table of"),
    (268, "<I", 0, "a table of 1 rows at 0"),
    (272, "<I", 0, "CPU targets"),
    (280, "<I", 0xFFFFFFFF, "a table of"),
    (288, "<I", 0, "pool of texts at 0"),
    (292, "<I", 0xFFFFFFFF, "pool of texts"),
    (308, "<I", 1, "pool of texts"),
    (320 + 40 + 24 + 20, "<I", 1, "base is not an earlier target"),
]


@pytest.mark.parametrize(("offset", "layout", "value", "text"), SEALED)
def test_inconsistent_contents_are_refused_even_with_a_right_digest(
    offset: int, layout: str, value: object, text: str
) -> None:
    content = bytearray(core.encode(sample()))
    struct.pack_into(layout, content, offset, value)
    with pytest.raises(LoadError) as caught:
        core.decode(resealed(content))
    assert caught.value.code == "R03"
    assert text in caught.value.details[0]


def test_texts_that_overlap_or_are_not_utf8_are_refused() -> None:
    content = bytearray(core.encode(sample()))
    pool, size = struct.unpack_from("<II", content, 288)
    content[pool] = 0xFF
    with pytest.raises(LoadError, match="R03") as caught:
        core.decode(resealed(content))
    assert "not UTF-8" in caught.value.details[0]
    content = bytearray(core.encode(sample()))
    for index in range(4):  # four different texts, each nearly the whole pool
        struct.pack_into("<II", content, 232 + 8 * index, pool, size - index)
    with pytest.raises(LoadError, match="R03") as caught:
        core.decode(resealed(content))
    assert "overlaps" in caught.value.details[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"uuid": b""}, {"build_id": bytes(32)}, {"flags": 256}, {"flags": 6}, {"mode": 3}, {"targets": ()}, {"name": ""},
        {"name": "x" * (1 << 20)}, {"data_size": 1}, {"targets": (("a", "", 1 << 32, 0),)}, {"dependencies": (("a", b""),)},
    ],
)  # fmt: skip
def test_what_could_not_be_decoded_is_not_encoded(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        core.encode(sample(**changes))
