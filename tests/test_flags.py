"""The flags: their byte, where a request comes from, and the whole table of requests against variants."""

import pytest

from pkgimage import flags
from pkgimage.errors import PkgimageError
from pkgimage.flags import Flags


def bits(byte: int) -> tuple[int, int, int, int, int]:
    """(O, I, C, D, P), read independently of the code under test."""
    digits = f"{byte:08b}"
    return int(digits[:2], 2), int(digits[2]), int(digits[3:5], 2), int(digits[5:7], 2), int(digits[7])


def specified(requested: int, actual: int, existing: bool) -> bool:
    """The rule as its prose says it."""
    (o, i, c, d, p), (ao, ai, ac, ad, ap) = bits(requested), bits(actual)
    codegen = i == ai and d == ad and ao >= o
    if p == 0 and ap == 0:
        return c == ac
    if existing:
        return p == 0 and c == ac and codegen
    return p == ap and c == ac and codegen


def test_the_whole_table() -> None:
    plain = existing = native = 0
    for requested in range(256):
        for actual in range(256):
            found = flags.matches(requested, actual), flags.matches(requested, actual, existing=True)
            expected = specified(requested, actual, False), specified(requested, actual, True)
            assert found == expected, (requested, actual)
            plain, existing = plain + found[0], existing + found[1]
            native += found[0] and actual & 1
    assert (plain, native, plain - native) == (4416, 320, 4096)
    assert existing == 4416  # 4,096 without native code, and the 320 combinations with it


def test_golden_bytes() -> None:
    """163, 171, 229 and 237 are the original's: its default, --check-bounds=yes, and its own library's two variants."""
    for byte, debug, bounds, level in (
        (163, 1, "auto", 2),
        (171, 1, "yes", 2),
        (229, 2, "auto", 3),
        (237, 2, "yes", 3),
    ):
        packed = flags.pack_flags(native=True, debug_info=debug, check_bounds=bounds, inline=True, optimize=level)
        assert packed == byte
        named = flags.unpack_flags(byte)
        assert named == {"native": True, "debug_info": debug, "check_bounds": bounds, "inline": True, "optimize": level}
    assert flags.DEFAULT == 163 == Flags().byte == flags.resolve().byte


ROWS: list[tuple[dict[str, object], tuple[str, ...], bool]] = [
    ({}, ("debug-info", "inline", "optimize", "check-bounds"), True),
    ({"optimize": 2}, ("optimize",), True),
    ({"optimize": 1}, ("optimize",), True),
    ({"optimize": 3}, ("optimize",), False),
    ({"debug-info": 1}, ("debug-info",), True),
    ({"debug-info": 0}, ("debug-info",), False),
    ({"debug-info": 2}, ("debug-info",), False),
    ({"check-bounds": "no"}, ("check-bounds",), False),
    ({"check-bounds": "auto"}, ("check-bounds",), True),
    ({"inline": False}, ("inline",), False),
    ({"inline": "yes"}, ("inline",), True),
    ({"debug-info": 0, "inline": "no", "optimize": 3, "pkgimages": "no"}, ("debug-info", "inline", "optimize"), True),
    ({"check-bounds": "no", "pkgimages": "no"}, ("check-bounds",), False),
]


@pytest.mark.parametrize(("request_", "words", "expected"), ROWS)
def test_a_flag_against_a_default_variant(request_: dict[str, object], words: tuple[str, ...], expected: bool) -> None:
    request = flags.resolve(request_)
    assert all(flags.fits(word, request, flags.DEFAULT) for word in words) is expected


def test_the_mode_alone_decides_about_native_code() -> None:
    table = {
        mode: [flags.native_fits(flags.resolve({"pkgimages": mode}), byte) for byte in (162, 163)]
        for mode in flags.MODES
    }
    assert table == {"no": [True, False], "yes": [False, True], "existing": [True, True]}
    assert flags.resolve({"pkgimages": "existing"}).byte & 1 == 0


def test_where_a_request_comes_from() -> None:
    environment = flags.from_environment({"PKGIMAGE_OPTIMIZE": "0", "PKGIMAGE_INLINE": "no", "PKGIMAGE_DEBUG_INFO": ""})
    request = flags.resolve({"optimize": 3, "inline": None}, environment)
    assert repr(request) == "Flags(inline=no, optimize=3, pkgimages=yes)"
    assert request.texts() == {
        "debug-info": "1",
        "check-bounds": "auto",
        "inline": "no",
        "optimize": "3",
        "pkgimages": "yes",
    }
    declared = flags.resolve({"optimize": 1, "check-bounds": "yes", "pkgimages": "no"})
    wanted = flags.wanted(request, declared)
    assert wanted == flags.resolve({"optimize": 3, "inline": "no", "check-bounds": "yes"})
    assert wanted.mode == 1, "the mode belongs to the run"
    assert flags.wanted(request, Flags()) == request


def test_wrong_flags_are_listed_together() -> None:
    with pytest.raises(PkgimageError) as caught:
        flags.resolve({"optimise": 2, "optimize": 4, "inline": "auto"}, {"debug-info": "3"})
    assert caught.value.code == "flag-invalid"
    assert caught.value.details == (
        "'optimise' is no flag; flags are debug-info, check-bounds, inline, optimize, pkgimages",
        "optimize is one of 0, 1, 2, 3, not 4",
        "inline is one of no, yes, not 'auto'",
        "debug-info is one of 0, 1, 2, not '3'",
    )
