"""Damaged bytes may be rejected or may decode to something else; nothing else may happen.

Everything here reads; nothing is mapped by the operating system. Seeds are fixed, so a failure repeats. Each test
counts how often it got past the check that it aims behind: a fuzz test that is always stopped at the door proves
nothing.
"""

import hashlib
import random
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from pkgimage import header as core
from pkgimage import sections
from pkgimage.data import Data
from pkgimage.errors import REJECTIONS, LoadError
from pkgimage.image import ImageFile
from tests import bounds, fuzz_run, fuzzing
from tests.carriers import PLATFORMS, image_path, lld, object_bytes, package
from tests.conftest import FIGURES
from tests.fuzzing import mutated, read_all
from tests.test_header import sample
from toolchain.codegen import compile_package
from toolchain.flags import Flags
from toolchain.run.linker import link_image
from toolchain.serialize import core_header, data_section


def survives(action: Callable[[], object]) -> bool:
    """True when `action` returned, False when it was rejected with a known code; anything else fails the test."""
    try:
        with bounds.seconds(20):
            action()
    except LoadError as problem:
        assert problem.code in REJECTIONS
        assert problem.brief
        return False
    return True


def test_headers() -> None:
    rng, content, passed, sealed = random.Random(1), core.encode(sample()), 0, 0
    for _ in range(4000):
        damaged = mutated(content, rng)
        passed += survives(lambda damaged=damaged: core.decode(damaged)) and damaged != content
        body = damaged[:-32]
        resealed = body + hashlib.sha256(body).digest()
        sealed += survives(lambda resealed=resealed: core.decode(resealed))
        cut = content[: rng.randrange(len(content))]
        assert not survives(lambda cut=cut: core.decode(cut))
    assert passed == 0  # the digest notices every change
    assert sealed > 500  # digests of data, say: nothing that decoding could judge


def small_values() -> dict[str, object]:
    """Globals of every kind and little else, so that changes hit records."""
    loop: list[object] = [1]
    loop.append((loop, {"k": loop, ("a", 1): None}))
    values: dict[str, object] = {
        "INTS": [0, -1, 1 << 90, True, None], "TEXTS": ("a", b"b", "ü" * 20), "FLOATS": [1.5, 2j, {"x": 3.5}], "LOOP": loop,
        "SHARED": [loop, (1, (2, (3,)))],
    }  # fmt: skip
    import numpy as np

    values |= {"ARRAY": np.arange(12.0).reshape(3, 4), "SCALAR": np.float32(2), "BULK": np.zeros(3000)}
    return values


def small_section() -> bytes:
    """A section with these globals."""
    return data_section(package(small_values())).content


def test_data_sections() -> None:
    rng, content, passed = random.Random(2), small_section(), 0
    read_all(Data(content))
    index = Data(content).values_end
    for _ in range(6000):
        damaged = mutated(content, rng, 0 if rng.random() < 0.2 else 128, index + 400)
        passed += survives(lambda damaged=damaged: read_all(Data(damaged)))
    for cut in [*range(0, index, 3), len(content) - 1]:
        assert not survives(lambda cut=cut: read_all(Data(content[:cut])))
    assert 300 < passed < 5700


@pytest.mark.parametrize("kind", ["object", "image"])
@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_sections_of_files(platform: str, kind: str) -> None:
    content = object_bytes(platform) if kind == "object" else image_path(platform).read_bytes()
    rng, passed = random.Random(3), 0
    structures = 0
    if content[:2] == b"MZ":
        structures = struct.unpack_from("<I", content, 60)[0]
    elif content[:4] == b"\x7fELF":
        structures = struct.unpack_from("<Q", content, 40)[0]
    for _ in range(800):
        start, end = (0, 1500) if rng.random() < 0.5 or not structures else (structures, min(structures + 1500, len(content)))
        damaged = mutated(content, rng, start, end)
        passed += survives(lambda damaged=damaged: sections.read(damaged))
    assert 40 < passed < 790


def small_image(platform: str, directory: Path) -> bytes:
    """A real image whose data is what `small_section` holds."""
    made, target = package(small_values()), PLATFORMS[platform]
    section = data_section(made)
    content = compile_package(made, target, section, core_header(made, target, section, (("lld", "19"),), Flags().over({"optimize": 2})), Flags())
    (directory / "small.o").write_bytes(content)
    link_image(directory / "small.o", directory / "small", target, lld(), directory)
    return (directory / "small").read_bytes()


def test_twenty_thousand_damaged_images(tmp_path: Path) -> None:
    """benchmarks/fuzz_images.py does the same with more of them."""
    images = [tmp_path / platform for platform in sorted(PLATFORMS)]
    for image in images:
        image.write_bytes(small_image(image.name, tmp_path))
    tally = fuzz_run.run("images", 20_000, 0, *images)
    assert tally.faults == []
    assert tally.count == 20_000
    FIGURES.append(f"damaged images: {tally.count} read, {tally.total('outside')} of them told by an outside digest only, no faults")
    # Whoever damages header or data without making the digests right again is always found out, and so is every cut.
    for place in ("header", "index", "bulk", "truncated"):
        assert {found for (where, found), number in tally.outcomes.items() if where == place and number} <= {*REJECTIONS, "unchanged"}
    # Behind the digests the decoder itself is met, and both refuses and reads.
    assert tally.outcomes["sealed index", "R33"] > 1000
    assert tally.outcomes["sealed index", "read"] > 300
    # Code and what only the system's loader reads are the business of an outside digest; these are not clean.
    assert tally.total("outside") == tally.outcomes["tables", "outside"] + tally.outcomes["anywhere", "outside"]
    assert 0 < tally.total("outside") < 5000


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_truncations(platform: str, tmp_path: Path) -> None:
    """Every length up to 4 KiB and in the last KiB, every seventh between: never more than an error."""
    content = memoryview(small_image(platform, tmp_path))
    size = len(content)
    for cut in {*range(4096), *range(4096, size, 7), *range(size - 1024, size)}:
        with pytest.raises(LoadError), bounds.seconds(20):
            fuzzing.checks(content[:cut])
    fuzzing.checks(content)


def test_the_fuzzer_sees_faults(tmp_path: Path) -> None:
    """Controls: a reader with a defect, one with a code that nobody knows, one without the check of the digests."""
    content = small_image("linux-x86_64", tmp_path)
    damaged = content[:-1] + b"\x55"

    def defect(_: bytes) -> None:
        raise struct.error("unpack_from requires a buffer")

    tally = fuzzing.Tally()
    assert fuzzing.judged(damaged, content, "anywhere", tally, defect) == "fault"
    assert tally.faults == ["anywhere: error: unpack_from requires a buffer"]

    def unknown(_: bytes) -> None:
        raise LoadError("R99", "no such code")

    fuzzing.judged(damaged, content, "anywhere", tally, unknown)
    assert len(tally.faults) == 2

    def careless(content: bytes) -> None:
        fuzzing.read_image_data(ImageFile("damaged", memoryview(content)))

    unchecked = fuzzing.Tally()
    fuzzing.fuzz(content, 1000, 5, unchecked, careless)
    assert unchecked.outcomes["index", "outside"] > 3
