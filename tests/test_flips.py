"""Flipped bytes of a real variant, image and cache file, in three formats: each ends in the class of codes that is right
for its place, and only what a signature may change is taken.
"""

import random
import struct
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pkgimage import rules
from pkgimage.candidate import Candidate
from pkgimage.errors import LoadError
from pkgimage.host import probe
from pkgimage.image import ImageFile
from pkgimage.world import World
from tests.carriers import PLATFORMS, image_path, package
from toolchain.run.rejections.change import Change
from toolchain.run.rejections.scene import Original, Scene, host_of

FORMATS = ["linux-x86_64", "windows-x86_64", "macos-arm64", "macos-x86_64"]
HEADER = [(0, 8, {"R02"}), (8, 12, {"R04"}), (12, 16, {"R03", "R06"}), (16, 18, {"R05"}), (18, 1 << 30, {"R06"})]
"""(first byte, byte behind the last, codes) of both headers: magic, version, size, byte order and width, the rest."""
MASKS = (0x01, 0x80, 0xFF)


class Variant:
    """A scene, decided anew after each flip, everything hashed."""

    def __init__(self, directory: Path, platform: str) -> None:
        self.original = Original(image_path(platform), package().bitcode)
        self.scene = Scene(directory, self.original, Change("", request=lambda _: {"verify": "full"}))
        content = self.scene.image.read_bytes()
        self.scene.image.unlink()  # it may be the original itself under a second name
        self.scene.image.write_bytes(content)
        self.request = self.scene.request()
        self.world = self.scene.world(World(probe(), {}, []), host_of(self.original))

    def code(self) -> str:
        """Of the first rejection, '' when the variant is taken."""
        candidate = Candidate(self.world.depots[0], self.original.header.name, self.scene.variant.name)
        found = rules.first(self.request, candidate, self.world)
        return "" if found is None else found.code

    @contextmanager
    def flipped(self, path: Path, at: int, mask: int) -> Iterator[None]:
        """The byte at an offset of a file differs meanwhile."""
        with path.open("r+b", buffering=0) as file:
            file.seek(at)
            (byte,) = file.read(1)
            for value in (byte ^ mask, byte):
                file.seek(at)
                file.write(bytes([value]))
                if value != byte:
                    yield


@pytest.fixture(params=FORMATS)
def variant(request: pytest.FixtureRequest, tmp_path: Path) -> Variant:
    made = Variant(tmp_path, request.param)
    assert made.code() == ""
    return made


def classes(at: int) -> set[str]:
    return next(codes for start, end, codes in HEADER if start <= at < end)


def test_every_byte_of_the_cache_files_header(variant: Variant) -> None:
    path = variant.scene.cache_file
    (size,) = struct.unpack_from("<I", path.read_bytes(), 12)
    assert size > 600
    for at in range(size):
        for mask in MASKS:
            with variant.flipped(path, at, mask):
                assert variant.code() in classes(at), (at, mask)
    assert variant.code() == ""


def test_every_byte_of_the_images_header(variant: Variant) -> None:
    """By its path it is refused as the cache file is; beside its cache file by the digest of the whole image."""
    content = bytearray(variant.original.content)
    start, size = ImageFile("image", memoryview(bytes(content))).header_range
    for at in range(size):
        content[start + at] ^= 0x80
        with pytest.raises(LoadError) as caught:
            ImageFile("image", memoryview(content))
        assert caught.value.code in classes(at), at
        content[start + at] ^= 0x80
        if at % 7 == 0:
            with variant.flipped(variant.scene.image, start + at, 0xFF):
                assert variant.code() == "R32", at
    assert variant.code() == ""


def free(content: bytes) -> set[int]:
    """Offsets that signing changes, found by a reader of its own."""
    if content[:2] == b"MZ":
        optional = struct.unpack_from("<I", content, 60)[0] + 24
        return {*range(optional + 64, optional + 68)}
    found, at = set[int](), 32
    for _ in range(struct.unpack_from("<I", content, 16)[0] if content[:4] == b"\xcf\xfa\xed\xfe" else 0):
        kind, size = struct.unpack_from("<II", content, at)
        if kind == 0x1D:
            place, length = struct.unpack_from("<II", content, at + 8)
            found |= {*range(at + 12, at + 16), *range(place, place + length)}
        if kind == 0x19 and content[at + 8 : at + 24].rstrip(b"\0") == b"__LINKEDIT":
            found |= {*range(at + 32, at + 40), *range(at + 48, at + 56)}
        at += size
    return found


def test_a_thousand_flips_elsewhere(variant: Variant) -> None:
    rng, seen, may = random.Random(7), Counter[str](), free(variant.original.content)
    start, size = ImageFile("image", memoryview(variant.original.content)).header_range
    (head,) = struct.unpack_from("<I", variant.scene.cache_file.read_bytes(), 12)
    payload = variant.scene.cache_file.stat().st_size
    places = [(variant.scene.cache_file, rng.randrange(head, payload)) for _ in range(300)]
    # The front of an image is its own format's headers, which decide what is left out of the digest.
    places += [(variant.scene.image, rng.randrange(1500)) for _ in range(200)]
    while len(places) < 1000:
        at = rng.randrange(len(variant.original.content))
        if not start <= at < start + size:
            places.append((variant.scene.image, at))
    for path, at in places:
        with variant.flipped(path, at, 1 << rng.randrange(8)):
            code = variant.code()
        seen[code] += 1
        if path == variant.scene.cache_file:
            assert code == "R33", at
        else:
            assert code in ({""} if at in may else {"R25", "R32"}), (at, code)
    assert variant.code() == ""
    assert seen["R33"] == 300
    assert seen["R32"] + seen["R25"] > 650
    assert seen["R25"] < 60, "only a format's own headers can change the measured size"
    assert seen[""] < 60


def test_control_without_hashing_flips_elsewhere_are_not_seen(tmp_path: Path) -> None:
    """What the rules do not read unless they are asked to (a load checks the data's index itself)."""
    variant = Variant(tmp_path, "linux-x86_64")
    variant.request.verify = "auto"
    with variant.flipped(variant.scene.image, len(variant.original.content) // 2, 0xFF):
        assert variant.code() == ""
    with variant.flipped(variant.scene.cache_file, variant.scene.cache_file.stat().st_size - 1, 0xFF):
        assert variant.code() == ""
    assert set(FORMATS) <= set(PLATFORMS)
