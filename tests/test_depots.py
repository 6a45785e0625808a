"""Depots: the list, the directories, the order of candidates, and the digest that a signature does not change."""

import contextlib
import hashlib
import os
import random
import struct
from pathlib import Path

import pytest

from pkgimage import depots, imagedigest
from pkgimage.candidate import Candidate, candidates
from pkgimage.choose import accepted, explained
from pkgimage.depots import Depot, depot_list, key_name, packages, variants
from pkgimage.flags import resolve
from pkgimage.targets import best, lacking, vector_width
from tests.carriers import image_path
from tests.conftest import skip_or_fail
from tests.depot_variants import HOST, parts, publish, request, world

V3 = ("x86-64-v3", "avx,avx2", 0, 0)
V4 = ("x86-64-v4", "avx,avx2,avx512f", 0, 0)
PLAIN = ("x86-64", "", 0, 0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ["H"]),
        ("", []),
        ("/a", ["/a"]),
        ("/a:/b:/a", ["/a", "/b"]),
        (":/a", ["H", "/a"]),
        ("/a:", ["/a", "H"]),
        ("a", ["CWD/a"]),
    ],
)
def test_the_list_of_depots(value: str | None, expected: list[str], tmp_path: Path) -> None:
    environment = {"HOME": "/people/u"} | ({} if value is None else {"PKGIMAGE_DEPOT_PATH": value})
    found = [depot.path for depot in depot_list(environment, "geo", [])]
    assert found == [path.replace("H", "/people/u/.pkgimage").replace("CWD", str(Path.cwd())) for path in expected]


def test_a_python_package_ships_a_depot_that_comes_last(tmp_path: Path) -> None:
    (tmp_path / "site" / "geo" / "__pkgimages__").mkdir(parents=True)
    found = depot_list({"PKGIMAGE_DEPOT_PATH": str(tmp_path)}, "geo", ["/nowhere", str(tmp_path / "site")])
    assert [(depot.path, depot.shipped) for depot in found] == [
        (str(tmp_path), False), (str(tmp_path / "site" / "geo" / "__pkgimages__"), True),
    ]  # fmt: skip
    assert depot_list({"PKGIMAGE_DEPOT_PATH": ""}, "other", [str(tmp_path / "site")]) == []


def test_a_current_directory_that_is_gone_is_no_depot(tmp_path: Path) -> None:
    if os.name == "nt":
        skip_or_fail("host", "Windows removes no directory that is somebody's current one")
    (tmp_path / "site" / "geo" / "__pkgimages__").mkdir(parents=True)
    (tmp_path / "gone").mkdir()
    with contextlib.chdir(tmp_path / "site"):
        (relative,) = depot_list({"PKGIMAGE_DEPOT_PATH": ""}, "geo", [""])
        os.chdir(tmp_path / "gone")
        (tmp_path / "gone").rmdir()
        (found,) = depot_list({"PKGIMAGE_DEPOT_PATH": ""}, "geo", ["", str(tmp_path / "site")])
    assert relative.path == found.path == str(tmp_path / "site" / "geo" / "__pkgimages__")



def test_sources_of_a_shipped_depot_are_never_looked_at(tmp_path: Path) -> None:
    publish(tmp_path, parts())
    here = world(tmp_path, depots=[Depot(str(tmp_path), shipped=True)])
    assert len(list(accepted(request(tmp_path / "gone"), here, []))) == 1
    here = world(tmp_path)
    assert list(accepted(request(tmp_path / "gone"), here, [])) == []


def test_names_of_directories() -> None:
    """The golden name: Python's own base32."""
    import base64

    for seed in range(50):
        digest = random.Random(seed).randbytes(32)
        assert key_name(digest) == base64.b32encode(digest[:10]).decode().lower()
    assert key_name(b"k" * 32) == "nnvww23lnnvww23l"


def test_what_is_half_made_is_no_variant(tmp_path: Path) -> None:
    made = publish(tmp_path, parts())
    made.with_name(".new-1").mkdir()
    publish(tmp_path, parts(), package="@base")
    depot = Depot(str(tmp_path))
    assert (variants(depot, "geo"), packages(depot)) == ([made.name], ["@base", "geo"])
    assert variants(depot, "none") == variants(Depot("/nowhere"), "geo") == []


def order(*found: Path) -> list[str]:
    return [candidate.key for candidate in candidates([Depot(str(path)) for path in found], "geo", HOST)]


def test_the_order_of_candidates(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    rows: list[tuple[Path, str, dict[str, object], int]] = [
        (one, "ji-only-newest", {"flags": 0b11100010}, 9),
        (one, "level-3-older", {"flags": 0b11100011}, 1),
        (one, "level-3-newer", {"flags": 0b11100011}, 2),
        (one, "level-2-wide", {"targets": (PLAIN, V3)}, 1),
        (one, "level-2-wider-than-this-host", {"targets": (PLAIN, V4)}, 3),
        (one, "level-2-newest", {}, 8),
        (two, "best-of-the-second", {"flags": 0b11100011, "targets": (PLAIN, V3)}, 99),
    ]
    shuffled = random.Random(1).sample(rows, len(rows))
    for depot, key, changes, sequence in shuffled:
        publish(depot, parts(changes=changes, sequence=sequence), key=key)
    (one / "compiled/v1/geo/empty").mkdir()
    (one / "compiled/v1/geo/damaged").mkdir()
    (one / "compiled/v1/geo/damaged/image.ji").write_bytes(b"?" * 4000)
    expected = [
        "level-3-newer", "level-3-older", "level-2-wide", "level-2-newest", "level-2-wider-than-this-host",
        "ji-only-newest", "empty", "damaged",
    ]  # fmt: skip
    assert order(one, two) == [*expected, "best-of-the-second"]
    assert order(two, one) == ["best-of-the-second", *expected]
    for path in one.rglob("*"):
        os.utime(path, (1, random.Random(str(path)).randrange(10**9)))
    assert order(one) == expected, "no time of a file decides"


def test_only_what_is_needed_is_read(tmp_path: Path) -> None:
    """The second depot is not listed while the first has an answer."""
    publish(tmp_path / "one", parts())

    class Never(Depot):
        def compiled(self, package: str) -> str:
            raise AssertionError(package)

    here = world(tmp_path / "one", depots=[Depot(str(tmp_path / "one")), Never("never")])
    chosen = next(accepted(request(), here, []))
    assert chosen.key == "nnvww23lnnvww23l"


def test_decisions_and_explanations_are_the_same_values(tmp_path: Path) -> None:
    publish(tmp_path, parts(sequence=3), key="c")
    publish(tmp_path, parts(changes={"flags": 0b00100011}, sequence=2), key="b")
    publish(tmp_path, parts(changes={"flags": 0b10100101}, sequence=9), key="a")
    asked = request(flags=resolve({"optimize": 1, "debug-info": 1, "inline": "no"}))
    rejected: list[tuple[Candidate, object]] = []
    assert list(accepted(asked, world(tmp_path), rejected)) == []  # type: ignore[arg-type]
    table = list(explained(asked, world(tmp_path)))
    assert [(c.key, [r.code for r in found]) for c, found in table] == [
        ("a", ["R10", "R12"]), ("c", ["R12"]), ("b", ["R12", "R13"]),
    ]  # fmt: skip
    assert [(c.key, found) for c, found in rejected] == [(c.key, found[0]) for c, found in table]


def test_targets() -> None:
    assert [vector_width(text) for text in ("", "sse4.2", "+avx", "avx2,fma", "avx, avx512f")] == [16, 16, 32, 32, 64]
    assert best((PLAIN, V3, V4), HOST) == 1
    assert best((PLAIN, V3, ("again", "avx,avx2", 0, 0)), HOST) == 2
    assert best((V4,), HOST) is None
    assert lacking(V4, HOST) == (("avx512f",), ())


# ---------------------------------------------------------------------------------------------- digest of an image


def signed(content: bytes, identity: bytes) -> bytes:
    """What a signing tool makes of an unsigned Mach-O file: a load command, padding, a signature, a longer __LINKEDIT."""
    head = list(struct.unpack_from("<4s7I", content, 0))
    end = 32 + head[5]
    assert content[end : end + 16] == bytes(16)
    body = bytearray(content.ljust(len(content) + -len(content) % 16, b"\0"))
    struct.pack_into("<4I", body, end, 0x1D, 16, len(body), len(identity))
    struct.pack_into("<II", body, 16, head[4] + 1, head[5] + 16)
    return grown(bytes(body), len(body) + len(identity)) + identity


def grown(content: bytes, size: int) -> bytes:
    """`content` with a __LINKEDIT that ends at `size`."""
    result, at = bytearray(content), 32
    for _ in range(struct.unpack_from("<I", content, 16)[0]):
        kind, length = struct.unpack_from("<II", content, at)
        if kind == 0x19 and content[at + 8 : at + 18] == b"__LINKEDIT":
            offset = struct.unpack_from("<Q", content, at + 40)[0]
            struct.pack_into("<Q", result, at + 32, -(-(size - offset) // 16384) * 16384)
            struct.pack_into("<Q", result, at + 48, size - offset)
        at += length
    return bytes(result)


def unsigned(content: bytes) -> bytes:
    """`content` without the signature, which LLD put last."""
    head, at, kept = list(struct.unpack_from("<4s7I", content, 0)), 32, b""
    end = 32 + head[5]
    cut = len(content)
    for _ in range(head[4]):
        kind, length = struct.unpack_from("<II", content, at)
        if kind == 0x1D:
            cut = struct.unpack_from("<I", content, at + 8)[0]
        else:
            kept += content[at : at + length]
        at += length
    if cut == len(content):
        return content
    head[4], head[5] = head[4] - 1, len(kept)
    return grown((struct.pack("<4s7I", *head) + kept).ljust(end, b"\0") + content[end:cut], cut)


@pytest.mark.parametrize("platform", ["macos-arm64", "macos-x86_64"])
def test_signing_again_changes_nothing(platform: str, tmp_path: Path) -> None:
    original = image_path(platform).read_bytes()
    bare = unsigned(original)
    assert (platform == "macos-arm64") == (bare != original)
    one, two = signed(bare, b"ad-hoc" * 100), signed(bare, b"a developer's" * 999)
    measured = {imagedigest.measure(content) for content in (original, bare, one, two)}
    assert len(measured) == 1
    for index, content in enumerate((original, bare, one, two)):
        path = tmp_path / f"{index}.dylib"
        path.write_bytes(content)
        assert imagedigest.size_of(str(path)) == imagedigest.measure(content)[0]


@pytest.mark.parametrize("platform", ["macos-arm64", "linux-x86_64", "windows-x86_64"])
def test_control_every_other_change_is_seen(platform: str) -> None:
    original = image_path(platform).read_bytes()
    size, digest = imagedigest.measure(original)
    if platform == "macos-arm64":
        original = signed(unsigned(original), b"s" * 400)
    else:
        assert (size, digest) == (len(original), hashlib.sha256(original).digest())
    rng = random.Random(5)
    for at in [*range(32), *(rng.randrange(size) for _ in range(60))]:
        damaged = original[:at] + bytes([original[at] ^ 0x40]) + original[at + 1 :]
        if imagedigest.measure(damaged)[1] == digest:
            found = unsigned(damaged)
            assert platform == "macos-arm64", at
            assert found == unsigned(original), at


def test_files_that_only_look_like_mach_o_are_measured_whole() -> None:
    for content in (
        b"",
        b"\xcf\xfa\xed\xfe",
        struct.pack("<4s7I", b"\xcf\xfa\xed\xfe", 0, 0, 6, 9, 1 << 20, 0, 0) + bytes(99),
    ):
        assert imagedigest.measure(content) == (len(content), hashlib.sha256(content).digest())
    rng = random.Random(3)
    for _ in range(300):
        content = struct.pack(
            "<4s7I", b"\xcf\xfa\xed\xfe", 0, 0, 6, rng.randrange(9), rng.randrange(200), 0, 0
        ) + rng.randbytes(300)
        size, digest = imagedigest.measure(content)
        assert size <= len(content) + 16
        assert len(digest) == 32


def test_the_base_cannot_be_a_package() -> None:
    from pkgimage.request import is_name

    assert not is_name(depots.BASE)
    assert not any(is_name(text) for text in ("geo.so", "./geo", "a-b", "", "gé", "1a"))
    assert is_name("geo")
