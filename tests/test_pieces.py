"""An ELF image that is read in pieces says what the whole one says: same sections, same header, same refusals."""

import os
import random

import pytest

import pkgimage
from pkgimage import host, mapping, sections
from pkgimage.errors import LoadError
from pkgimage.image import ImageFile, check_index, done, read_image
from pkgimage.sections import Pieces
from tests.carriers import image_path
from tests.conftest import skip_or_fail

PATHS = ("linux-x86_64", "linux-aarch64")


@pytest.fixture(autouse=True, scope="module")
def system():
    if not hasattr(os, "pread"):
        skip_or_fail("host", "this system reads whole files")


class Counting(Pieces):
    """Pieces that remember which bytes were read."""

    __slots__ = ("read",)

    def __init__(self, descriptor, size):
        super().__init__(descriptor, size)
        self.read = set(range(min(size, sections.START)))

    def __getitem__(self, part):
        self.read.update(range(*part.indices(self.size)))
        return super().__getitem__(part)


def outcome(content):
    """What the checks before mapping find in a file: facts, or code and text of the refusal."""
    try:
        file = ImageFile("image", content)
        mapping.check(file.content, file.file.elf)
        offset, _ = file.data_range
        check_index(file.header, file.content[offset : offset + file.header.index_size])
    except LoadError as problem:
        return problem.code, str(problem)
    return file.file.sections, file.header.facts(), file.header_bytes, file.data_range


@pytest.fixture
def opened(tmp_path):
    """A function that gives Pieces of a file with this content."""
    descriptors = []

    def made(content, kind=Pieces):
        path = tmp_path / f"{len(descriptors)}"
        path.write_bytes(content)
        descriptors.append(os.open(path, os.O_RDWR))
        return kind(descriptors[-1], len(content))

    yield made
    for descriptor in descriptors:
        os.close(descriptor)


@pytest.mark.parametrize("platform", PATHS)
def test_pieces_say_what_the_whole_file_says(platform, opened):
    content = image_path(platform).read_bytes()
    pieces = opened(content, Counting)
    found = outcome(pieces)
    assert found == outcome(memoryview(content))
    assert ".pkgimgh" in found[0]
    assert len(pieces.read) < len(content) / 2, "control: most of the file was not looked at"
    for start, end in ((0, 4), (4090, 4100), (5000, 5000), (0, len(content)), (len(content) - 3, len(content) + 9)):
        assert bytes(pieces[start:end]) == content[start:end]


@pytest.mark.parametrize("platform", PATHS)
def test_damage_is_noticed_in_pieces_as_in_the_whole(platform, opened):
    """Bytes of the tables at both ends flipped, and the file cut: the same refusals, word by word."""
    pick, content = random.Random(5), image_path(platform).read_bytes()
    elf = sections.read(content).elf
    tables = range(elf.header[6], elf.header[6] + 64 * elf.header[12])
    codes = set()
    for _ in range(150):
        bad = bytearray(content)
        place = pick.choice((pick.randrange(700), pick.choice(tables), pick.randrange(len(bad))))
        bad[place] ^= pick.randrange(1, 256)
        found = outcome(memoryview(bad))
        assert outcome(opened(bad)) == found, place
        codes.add(found[0] if isinstance(found[0], str) else "")
    for _ in range(50):
        cut = content[: pick.randrange(len(content))]
        if cut[:4] == b"\x7fELF":
            assert outcome(opened(cut)) == outcome(memoryview(cut))
    assert codes >= {"", "R02", "R03"}


def test_a_file_that_becomes_shorter_is_a_clean_error(opened):
    content = image_path("linux-x86_64").read_bytes()
    pieces = opened(content)
    os.ftruncate(pieces.descriptor, 5000)
    code, text = outcome(pieces)
    assert code == "R03"
    assert "it became shorter while it was read" in text
    pieces.descriptor = -1
    assert outcome(pieces)[0] == "R01"


def test_no_descriptor_stays_open(tmp_path):
    good, bad, other = image_path("linux-x86_64"), tmp_path / "bad.so", tmp_path / "other.so"
    content = good.read_bytes()
    bad.write_bytes(content[:-1])
    other.write_bytes(b"no ELF file")

    def lowest():
        descriptor = os.open(good, os.O_RDONLY)
        os.close(descriptor)
        return descriptor

    before = lowest()
    file = read_image(good, whole=False)
    assert isinstance(file.content, Pieces)
    assert lowest() > before, "control: it is open until it is done"
    done(file)
    for path in (bad, other, tmp_path):
        with pytest.raises(LoadError):
            read_image(path, whole=False)
        with pytest.raises(LoadError):
            pkgimage.load(path)
    with pytest.raises(LoadError):
        pkgimage.load(good, sha256="0" * 64)
    if host.platform_id() == "linux-x86_64":
        pkgimage.load(good)
    assert lowest() == before
