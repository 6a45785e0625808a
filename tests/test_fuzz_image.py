"""Damaged bytes may be rejected or may decode to something else; nothing else may happen.

Everything here reads; nothing is mapped by the operating system. Seeds are fixed, so a failure repeats. Each test
counts how often it got past the check that it aims behind: a fuzz test that is always stopped at the door proves
nothing.
"""

import hashlib
import random
import struct
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pkgimage import header as core
from pkgimage import sections
from pkgimage.data import Data
from pkgimage.errors import REJECTIONS, LoadError
from tests.carriers import PLATFORMS, image_path, object_bytes, package
from tests.test_header import sample
from toolchain.serialize import data_section

NASTY = (0, 1, 2, 7, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 1 << 62, 1 << 63, (1 << 64) - 1)


def mutated(content: bytes, rng: random.Random, start: int = 0, end: int | None = None) -> bytes:
    """`content` with one to four changes in [start, end): bits, bytes, nasty numbers, copies of other bytes."""
    result, end = bytearray(content), len(content) if end is None else end
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(start, end)
        match rng.randrange(4):
            case 0:
                result[at] ^= 1 << rng.randrange(8)
            case 1:
                result[at] = rng.randrange(256)
            case 2:
                width = rng.choice((1, 2, 4, 8))
                at = min(at - at % width, end - width)
                result[at : at + width] = (rng.choice(NASTY) & (1 << 8 * width) - 1).to_bytes(width, "little")
            case _:
                size, source = min(rng.randint(1, 24), end - at), rng.randrange(start, end)
                piece = result[source : source + size]
                result[at : at + len(piece)] = piece
    return bytes(result[: len(content)])


def survives(action: Callable[[], object]) -> bool:
    """True when `action` returned, False when it was rejected with a known code; anything else fails the test."""
    began = time.monotonic()
    try:
        action()
    except LoadError as problem:
        assert problem.code in REJECTIONS
        assert problem.brief
        return False
    finally:
        assert time.monotonic() - began < 5
    return True


def read_all(data: Data) -> None:
    """Everything in a section; a global that is rejected does not stop the others."""
    data.methods()
    data.exceptions()
    problems = []
    for name in data.names():
        try:
            data.get(name)
        except LoadError as problem:
            problems.append(problem)
    if problems:
        raise problems[0]


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


def small_section() -> bytes:
    """A section with every kind and little else, so that changes hit records."""
    loop: list[object] = [1]
    loop.append((loop, {"k": loop, ("a", 1): None}))
    values = {
        "INTS": [0, -1, 1 << 90, True, None], "TEXTS": ("a", b"b", "ü" * 20), "FLOATS": [1.5, 2j, {"x": 3.5}], "LOOP": loop,
        "SHARED": [loop, (1, (2, (3,)))],
    }  # fmt: skip
    import numpy as np

    values |= {"ARRAY": np.arange(12.0).reshape(3, 4), "SCALAR": np.float32(2), "BULK": np.zeros(3000)}
    return data_section(package(values)).content


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


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
def test_whole_files(platform: str, tmp_path: Path) -> None:
    content, rng, path = image_path(platform).read_bytes(), random.Random(4), tmp_path / "damaged"
    file = sections.read(content)
    header, data = file.find(sections.HEADER_NAMES), file.find(sections.DATA_NAMES)
    assert header is not None
    assert data is not None
    size = core.decode(content[header[0] : header[0] + header[1]]).size

    def sealed(damaged: bytes) -> bytes:
        """The damage in the data section is covered by a right index digest and header digest."""
        result = bytearray(damaged)
        index = struct.unpack_from("<Q", result, header[0] + 208)[0]
        digest = hashlib.sha256(damaged[data[0] : data[0] + index]).digest()
        result[header[0] + 168 : header[0] + 200] = digest
        end = header[0] + size
        result[end - 32 : end] = hashlib.sha256(result[header[0] : end - 32]).digest()
        return bytes(result)

    ranges = [(0, 1500), (header[0], header[0] + size), (data[0], data[0] + 2000), (0, len(content))]
    passed = 0
    for turn in range(250):
        damaged = mutated(content, rng, *ranges[turn % 4])
        for candidate in (damaged, sealed(damaged) if turn % 4 == 2 else content[: rng.randrange(len(content))]):
            path.write_bytes(candidate)
            passed += survives(lambda: read_all(core.read_file(path)[1]))
    assert 20 < passed < 480
