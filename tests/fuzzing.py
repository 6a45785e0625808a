"""Damage for image files, and what reading a damaged file came to.

A mutation aims at one kind of place: the core header, the data section's index, its bulk arrays, the file's own tables
(ELF, PE and Mach-O headers, section tables, load commands), anywhere, or the file's end (a truncation). In half of the
mutations of header and data the digests are made right again afterwards ("sealed"): otherwise nothing behind the
digest would ever be read.
"""

import contextlib
import hashlib
import random
import struct
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from pkgimage.data import Data
from pkgimage.errors import REJECTIONS, LoadError
from pkgimage.image import ImageFile, check_data, check_index
from tests import bounds

SECONDS = 5.0
"""Processor time that one damaged file may take; then it is interrupted."""
MEMORY = 128 << 20
"""Bytes by which a process that does nothing else may grow (`tests.fuzz_run`)."""
NASTY = (0, 1, 2, 7, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 1 << 62, 1 << 63, (1 << 64) - 1)
DATA_DIGEST, INDEX_DIGEST, DATA_SIZE, INDEX_SIZE = 136, 168, 200, 208
"""Offsets in the core header (`pkgimage.header`)."""


@dataclass
class Tally:
    """What became of the damaged files."""

    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(place that was damaged, outcome) -> files. Outcomes: a rejection's code; 'unchanged'; 'read', decoded under
    right digests; 'outside', all checks passed and only a digest that somebody else keeps could tell; 'fault'."""
    faults: list[str] = field(default_factory=list)
    """Everything that must not happen."""
    slowest: float = 0.0
    """Seconds of the slowest check."""
    growth: int = 0
    """Bytes by which the process grew at its largest; it says something in a process that does nothing else."""
    pulse: Callable[[], object] | None = None
    """Called before every hundredth reading."""

    @property
    def count(self) -> int:
        """Damaged files in all."""
        return sum(self.outcomes.values())

    def total(self, outcome: str) -> int:
        """Files with this outcome, whatever was damaged."""
        return sum(number for (_, found), number in self.outcomes.items() if found == outcome)

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """What is done inside is what the process grows by."""
        before = bounds.largest_resident()
        yield
        self.growth = max(self.growth, bounds.largest_resident() - before)
        if self.growth > MEMORY:
            self.faults.append(f"memory grew by {self.growth} bytes")

    def table(self) -> str:
        """One line per place."""
        places = sorted({place for place, _ in self.outcomes})
        kinds = sorted({outcome for _, outcome in self.outcomes})
        lines = [f"{'':<16}" + "".join(f"{kind:>11}" for kind in kinds)]
        lines += [f"{place:<16}" + "".join(f"{self.outcomes[place, kind]:>11}" for kind in kinds) for place in places]
        return "\n".join(lines)


@dataclass(frozen=True)
class Layout:
    """Where the parts of a good image are: (start, end) in the file."""

    header: tuple[int, int]
    index: tuple[int, int]
    bulk: tuple[int, int]
    tables: tuple[tuple[int, int], ...]
    data: tuple[int, int]


def layout(content: bytes) -> Layout:
    """The parts of a good image. Raises LoadError."""
    image = ImageFile("image", memoryview(content))
    start, size = image.header_range
    data, length = image.data_range
    index = data + image.header.index_size
    tables = [(0, min(1500, len(content)))]
    if content[:4] == b"\x7fELF":
        at, count = struct.unpack_from("<Q", content, 40)[0], struct.unpack_from("<H", content, 60)[0]
        tables.append((at, min(at + 64 * count, len(content))))
    return Layout((start, start + size), (data, index), (index, data + length), tuple(tables), (data, data + length))


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
                at = max(min(at - at % width, end - width), start)
                result[at : at + width] = (rng.choice(NASTY) & (1 << 8 * width) - 1).to_bytes(width, "little")
            case _:
                size, source = min(rng.randint(1, 24), end - at), rng.randrange(start, end)
                piece = result[source : min(source + size, end)]
                result[at : at + len(piece)] = piece
    return bytes(result[: len(content)])


def sealed(damaged: bytes, places: Layout) -> bytes:
    """`damaged` with right digests of its data and of its header, as somebody who means harm would write them."""
    result = bytearray(damaged)
    start, end = places.header
    for digest, size in ((INDEX_DIGEST, INDEX_SIZE), (DATA_DIGEST, DATA_SIZE)):
        (length,) = struct.unpack_from("<Q", result, start + size)
        view = memoryview(damaged)[places.data[0] : min(places.data[0] + length, len(damaged))]
        result[start + digest : start + digest + 32] = hashlib.sha256(view).digest()
    result[end - 32 : end] = hashlib.sha256(memoryview(result)[start : end - 32]).digest()
    return bytes(result)


def checks(content: bytes | memoryview) -> None:
    """What a load does before the system maps the file, with verify='full', and then reads everything.

    Raises LoadError for a damaged file.
    """
    image = ImageFile("damaged", memoryview(content))
    offset, size = image.data_range
    view = image.content[offset : offset + size]
    check_index(image.header, view)
    check_data(image.header, view)
    read_image_data(image)


def read_image_data(image: ImageFile) -> None:
    """Everything in the data section of an image. Raises the first LoadError."""
    offset, size = image.data_range
    read_all(Data(image.content[offset : offset + size], image.header))


def read_all(data: Data) -> None:
    """Every method, exception and global. Raises the first LoadError; one rejected global does not stop the others."""
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


def judged(
    content: bytes,
    good: bytes,
    place: str,
    tally: Tally,
    check: Callable[[bytes], None] = checks,
    limit: float = SECONDS,
) -> str:
    """The outcome for one damaged file, entered into the tally. limit: seconds that it may take."""
    if tally.pulse and not tally.count % 100:
        tally.pulse()
    began, fault = time.process_time(), ""
    try:
        with bounds.seconds(limit):
            check(content)
        outcome = "unchanged" if content == good else "read" if place.startswith("sealed") else "outside"
    except LoadError as problem:
        outcome = problem.code
        if problem.code not in REJECTIONS or not problem.brief or not str(problem):
            tally.faults.append(f"{place}: a LoadError without a known code or text: {problem!r}")
    except MemoryError:  # a text is made when the memory is there again
        outcome, fault = "fault", "MemoryError"
    except (Exception, bounds.TooLong) as problem:  # noqa: BLE001 (whatever else happens is what is looked for)
        outcome, fault = "fault", f"{type(problem).__name__}: {problem}"
    tally.slowest = max(tally.slowest, time.process_time() - began)
    if fault:
        tally.faults.append(f"{place}: {fault}")
    tally.outcomes[place, outcome] += 1
    return outcome


def fuzz(content: bytes, count: int, seed: int, tally: Tally, check: Callable[[bytes], None] = checks) -> None:
    """Judges `count` damaged forms of the good image `content`. The same seed gives the same damage."""
    rng, places = random.Random(seed), layout(content)
    check(content)
    weights = {
        "header": 4, "sealed header": 4, "index": 3, "sealed index": 8, "tables": 5, "truncated": 3, "bulk": 1,
        "anywhere": 2,
    }  # fmt: skip
    if places.bulk[0] == places.bulk[1]:
        del weights["bulk"]
    with tally.watched():
        for place in rng.choices(list(weights), list(weights.values()), k=count):
            judged(damage(content, places, place, rng), content, place, tally, check)


def fuzz_section(content: bytes, count: int, seed: int, tally: Tally, dependencies: tuple[Data, ...] = ()) -> None:
    """Judges `count` damaged forms of the good data section `content`, as if all digests fitted: only the decoder is met.

    dependencies: good sections that it refers to.
    Half of the damage goes to the object records, which are few among the bytes and decide everything.
    """
    rng, data = random.Random(seed), Data(content)
    read = partial(read_section, dependencies=dependencies)
    read(content)
    objects = (data.objects_offset, data.objects_offset + 16 * data.counts["objects"])
    places = {
        "preamble": (0, 128), "payload": (128, data.values_end), "objects": objects, "tables": (data.values_end, data.index_size),
    }  # fmt: skip
    weights = {"preamble": 1, "payload": 7, "objects": 10, "tables": 1, "cut": 1}
    if data.values_end == data.index_size:
        del weights["tables"]
    with tally.watched():
        for place in rng.choices(list(weights), list(weights.values()), k=count):
            damaged = content[: rng.randrange(len(content))] if place == "cut" else mutated(content, rng, *places[place])
            judged(damaged, content, f"sealed {place}", tally, read)


def read_section(content: bytes, dependencies: tuple[Data, ...] = ()) -> None:
    """Everything in a section: tables, types, and every global. Raises the first LoadError, after all was read."""
    data = Data(content)
    data.dependencies = dependencies
    problems = []
    for read in (data.methods, data.exceptions, data.types, *(partial(data.get, name) for name in data.names())):
        try:
            read()
        except LoadError as problem:
            problems.append(problem)
    if problems:
        raise problems[0]


def damage(content: bytes, places: Layout, place: str, rng: random.Random) -> bytes:
    """One damaged form of `content`."""
    match place:
        case "truncated":
            return content[: rng.choice((rng.randrange(len(content)), rng.randrange(min(8192, len(content)))))]
        case "anywhere":
            span = (0, len(content))
        case "bulk":
            span = places.bulk
        case "tables":
            span = rng.choice(places.tables)
        case "header" | "sealed header":
            span = places.header
        case _:
            # Most of the index is texts; its front and its records are what a decoder follows.
            start, end = places.index
            span = (start, rng.choice((end, min(start + 128, end), min(start + 4096, end))))
    damaged = mutated(content, rng, *span)
    return sealed(damaged, places) if place.startswith("sealed") else damaged
