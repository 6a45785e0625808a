"""The cache file: round trip, the documented layout read by hand, and every way to be wrong."""

import dataclasses
import hashlib
import struct

import pytest

from pkgimage import cachefile
from pkgimage.errors import LoadError
from pkgimage.flags import Flags
from tests.depot_variants import BITCODE, DATA, SOURCE, parts
from toolchain.serialize import CacheImage, cache_file, canonical, observed

GOLDEN = "9e719253f10c3caecd5d6028590032b56cd8857635d43728a3092998e981f2c0"


def good() -> bytes:
    return cache_file(parts())


def code_of(content: bytes, size: int | None = None) -> str:
    try:
        cachefile.decode(content, len(content) if size is None else size)
    except LoadError as problem:
        assert problem.brief
        assert problem.hint
        return problem.code
    return "fine"


def resealed(content: bytearray) -> bytes:
    size = struct.unpack_from("<I", content, 12)[0]
    content[size - 32 : size] = hashlib.sha256(content[: size - 32]).digest()
    return bytes(content)


def test_what_is_written_is_read() -> None:
    made = parts(declared=Flags(0b01100011, 1, 8), sequence=1 << 40)
    content = cache_file(made)
    file = cachefile.decode(content, len(content))
    assert (file.core_bytes, file.sequence, file.content_key, file.request_key) == (
        made.core,
        1 << 40,
        b"k" * 32,
        b"r" * 32,
    )
    assert (file.declared, file.flags) == (Flags(0b01100011, 1, 8), Flags(0b10100011, 1, 0))
    assert (file.core.name, file.native) == ("geo", True)
    assert made.image == CacheImage(file.image_name, file.image_size, file.image_digest)
    assert file.sources == (("geo/__init__.py", len(SOURCE), hashlib.sha256(SOURCE).digest()),)
    assert file.observed == tuple(sorted(made.observed, key=lambda row: row[:2]))
    assert [content[at : at + size] for at, size in (file.bitcode, file.data, file.notes)] == [
        BITCODE, b"", b'{"tools":{"lld":"19"}}',
    ]  # fmt: skip
    assert cachefile.decode(content[: file.header_size], len(content)).sources == file.sources, "the header is enough"
    assert file.sequence == 1 << 40


def test_without_native_code_the_data_section_is_inside() -> None:
    content = cache_file(parts(changes={"flags": 0b10100010}))
    file = cachefile.decode(content, len(content))
    assert (file.native, file.image_name, file.image_size, file.image_digest) == (False, "", 0, bytes(32))
    assert content[file.data[0] : sum(file.data)] == DATA


def test_the_bytes_stand_where_the_layout_says() -> None:
    content, core = good(), parts().core
    header_size = struct.unpack_from("<I", content, 12)[0]
    assert content[:12] == b"PKGIMGJI" + struct.pack("<I", 1)
    assert tuple(content[16:24]) == (1, 8, 0b10100011, 1, 0, 0b10100011, 1, 0)
    assert struct.unpack_from("<Q", content, 24) == (1,)
    assert (content[32:64], content[64:96]) == (b"k" * 32, b"r" * 32)
    assert struct.unpack_from("<QQQ", content, 128)[1:] == (header_size, len(BITCODE))
    assert struct.unpack_from("<Q", content, 216) == (len(content),)
    assert struct.unpack_from("<II", content, 224) == (320, len(core))
    assert content[320 : 320 + len(core)] == core
    offset, length = struct.unpack_from("<II", content, 232)
    assert content[offset : offset + length] == b"image.so"
    assert struct.unpack_from("<I", content, 240)[0] == 1
    assert struct.unpack_from("<I", content, 264)[0] == 16
    assert content[header_size - 32 : header_size] == hashlib.sha256(content[: header_size - 32]).digest()


def test_golden_bytes() -> None:
    """A change of these bytes is a change of the format: every variant in every depot is rejected from then on."""
    assert good() == good()
    assert hashlib.sha256(good()).hexdigest() == GOLDEN


FIELDS = [(0, 8, "R02"), (8, 12, "R04"), (12, 16, "R03 R06"), (16, 18, "R05"), (18, 1 << 30, "R06")]


def test_every_flipped_byte_of_the_header_has_the_right_code() -> None:
    content = good()
    size = struct.unpack_from("<I", content, 12)[0]
    for at in range(size):
        expected = next(codes for start, end, codes in FIELDS if start <= at < end)
        for mask in (0x01, 0x80, 0xFF):
            damaged = content[:at] + bytes([content[at] ^ mask]) + content[at + 1 :]
            assert code_of(damaged) in expected.split(), (at, mask)


def test_every_truncation_has_the_right_code() -> None:
    content = good()
    for length in range(len(content)):
        assert code_of(content[:length]) == ("R02" if length == 0 else "R03"), length
    assert code_of(content + b"x") == "R03"


def test_sealed_damage_is_rejected_or_harmless() -> None:
    """Every byte of the header changed under a right digest: whoever means harm can only be rejected, or read."""
    content = good()
    size = struct.unpack_from("<I", content, 12)[0]
    outcomes = set()
    for at in range(16, size - 32):
        for value in (0, 1, 0x7F, 0xFF, content[at] ^ 0x10):
            damaged = bytearray(content)
            damaged[at] = value
            code = code_of(resealed(damaged))
            assert code in ("fine", "R03", "R04", "R05"), (at, value)
            outcomes.add(code)
    assert outcomes >= {"fine", "R03", "R05"}


SEALED = [
    (18, "B", 0b10100010, "not those of its core header"),
    (21, "B", 6, "flags byte"),
    (22, "B", 3, "mode 3"),
    (23, "B", 32, "mask 32"),
    (128, "<Q", 0, "an image that its flags"),
    (136, "<Q", 5, "a payload at 5"),
    (144, "<Q", 1 << 63, "a payload at"),
    (160, "<Q", 1, "a payload at"),
    (216, "<Q", 1, "its header says 1"),
    (224, "<I", 0, "a core header at 0"),
    (228, "<I", 1 << 31, "a core header at"),
    (236, "<I", 1 << 31, "lies outside"),
    (240, "<I", 1 << 31, "a table of"),
    (244, "<I", 16, "a table of 1 rows at 16"),
    (248, "<I", 1 << 31, "a table of"),
    (256, "<I", 16, "the pool"),
    (260, "<I", 1 << 31, "the pool"),
    (264, "<I", 64, "a widest target of 64"),
    (300, "<I", 1, "a core header"),
]


@pytest.mark.parametrize(("offset", "layout", "value", "text"), SEALED)
def test_inconsistent_contents_are_refused_even_with_a_right_digest(
    offset: int, layout: str, value: int, text: str
) -> None:
    content = bytearray(good())
    struct.pack_into(layout, content, offset, value)
    with pytest.raises(LoadError) as caught:
        cachefile.decode(resealed(content), len(content))
    assert caught.value.code == "R03"
    assert text in caught.value.details[0]


@pytest.mark.parametrize("path", ["/etc/passwd", "../x", "a//b", "a/./b", "c:x", "a\\b", "", "@depot/", "@depot/../x"])
def test_a_source_outside_its_root_is_neither_written_nor_read(path: str) -> None:
    with pytest.raises(ValueError, match="a source at"):
        cache_file(parts(sources=((path, 1, bytes(32)),)))


@pytest.mark.parametrize(
    "own",
    [
        {"content_key": b""}, {"sequence": -1}, {"core": b"PKGIMAGE"}, {"image": None}, {"image": CacheImage("", 1, bytes(32))},
        {"image": CacheImage("../x.so", 1, bytes(32))}, {"image": CacheImage("i.so", 0, bytes(32))}, {"data": b"x"},
        {"observed": (("other", "x", "y", bytes(32)),)}, {"declared": Flags(0, 3, 0)}, {"notes": {"x": float("nan")}},
    ],
)  # fmt: skip
def test_what_could_not_be_read_is_not_written(own: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        cache_file(dataclasses.replace(parts(), **own))  # type: ignore[arg-type]


def test_observed_values_and_canonical_json() -> None:
    assert observed("environment", "X", None) == ("environment", "X", None, hashlib.sha256(b"").digest())
    assert observed("preference", "p", "1")[3] == hashlib.sha256(b"1").digest()
    assert canonical({"b": [1, True], "a": "é"}) == '{"a":"\\u00e9","b":[1,true]}'
