"""The base image: what an image takes from it, how it is found, several in one process, in depots and archives."""

import ctypes
import gc
import hashlib
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import lief
import numpy as np
import pytest
from elftools.elf.elffile import ELFFile

import pkgimage
from pkgimage import base as core
from pkgimage import header, imagedigest
from pkgimage.depots import BASE, Depot, key_name, variants
from pkgimage.flags import Flags
from pkgimage.image import ImageFile, header_if_like, read_image
from tests import base_images
from tests.conftest import FIGURES, require_tool
from tests.quickstart import quickstart_images, without_base
from tests.tables import Table, bind, table
from toolchain.depot import archive, checkup, collect, inventory, publish
from toolchain.depot.eviction import Limits
from toolchain.errors import DepotError
from toolchain.platforms import load_platforms
from toolchain.run import basing
from toolchain.serialize import CacheImage, CacheParts, build_id, data_section
from toolchain.serialize.base import GLUE, base_functions, base_package, native, support_files, support_functions

ROOT = Path(pkgimage.__file__).resolve().parent.parent
NO_BASE, SMALL_BASE, OTHER_BASE = -3, -4, -5


def machine():
    if os.uname().machine != "x86_64":
        require_tool("an x86-64 machine", capability="host")


def symbols(image: Path) -> set[str]:
    """The names in the file's own symbol table, by a reader that is not ours; local functions are among them."""
    with image.open("rb") as file:
        table = ELFFile(file).get_section_by_name(".symtab")
        return {symbol.name for symbol in table.iter_symbols() if symbol["st_shndx"] != "SHN_UNDEF"}


def test_an_image_holds_no_function_of_its_base():
    machine()
    texts = "\n".join(native(file) for file in support_files("linux"))
    inside = set(re.findall(r"^define [^@]*@(\w+)\(", texts, re.MULTILINE))
    assert inside > set(support_functions("linux")) > {"NRT_MemInfo_alloc_aligned", "numba_xxgemm"}
    # The table has the address of what calls that one through its cell.
    assert symbols(base_images.image()) & (inside | set(GLUE)) == {"pkgimage_release_memory"}
    assert {"pkgimage_array_slow", "pkgimage_bind_arguments"} <= symbols(base_images.image(None))
    # The control: without a base they are inside, as far as they are used and not inlined.
    assert symbols(base_images.image(None)) & inside != set()
    assert base_images.image().stat().st_size < base_images.image(None).stat().st_size
    assert "numba_xxgemm" in symbols(base_images.base())


def code_of(image: Path) -> int:
    """Bytes of machine code, by LIEF."""
    binary = lief.parse(str(image))  # its sections live as long as it does
    (size,) = [one.size for one in binary.sections if one.name in (".text", "__text")]
    return size


@pytest.mark.parametrize("platform", ["linux-x86_64", "macos-arm64", "windows-x86_64"])
def test_quickstart_is_smaller_upon_a_base(platform, tmp_path):
    """Its code and the whole file, against the same extraction with the support run-time linked in."""
    upon, alone = quickstart_images()[platform], without_base(platform, tmp_path)
    headers = [read_image(image).header for image in (upon, alone)]
    assert [bool(one.base_build_id) for one in headers] == [True, False]
    assert headers[0].data_digest == headers[1].data_digest, "methods and globals are the same"
    code, size = [code_of(image) for image in (upon, alone)], [image.stat().st_size for image in (upon, alone)]
    assert code[0] <= 0.95 * code[1]
    assert size[0] < size[1]
    FIGURES.append(f"quickstart for {platform} upon a base: code {code[1]} -> {code[0]}, file {size[1]} -> {size[0]} bytes")


def test_a_base_is_an_image_like_any_other():
    machine()
    path = base_images.base()
    made = header.read_file(path)[0]
    assert (made.name, made.base_build_id, made.dependencies) == (BASE, b"", ())
    assert path.name == core.file_name(made.build_id, ".so")
    module = pkgimage.load(path)
    assert module.functions == base_functions("linux") == basing.read_base(path).functions
    with path.open("rb") as file:
        exported = {s.name for s in ELFFile(file).get_section_by_name(".dynsym").iter_symbols() if s["st_shndx"] != "SHN_UNDEF"}
    assert exported == {"PyInit__pkgimage", "pkgimage_table"}


def test_the_build_id_of_a_base_is_known_without_compiling_and_part_of_its_images():
    machine()
    planned = basing.planned_base(base_images.PLATFORM, base_images.lld())
    assert planned == read_image(base_images.base()).header.build_id
    ids = {read_image(base_images.image(number)).header.build_id for number in (0, 1, None)}
    assert len(ids) == 3
    made = base_images.package("upon")
    of = [build_id(made, "linux-x86_64", data_section(made), (), upon) for upon in (b"", b"a" * 32, b"b" * 32)]
    assert len(set(of)) == 3
    assert len({base_package(platform, ()).bitcode for platform in load_platforms().values()}) == 5


@pytest.mark.parametrize("os", ["linux", "windows", "macos"])
def test_the_list_of_functions_has_no_name_twice(os):
    names = base_functions(os)
    assert len(set(names)) == len(names)
    assert ("hypotf" in names) is (os == "windows")
    assert not any(name.startswith(("pkgimage_", "Py")) for name in support_functions(os))


def test_what_the_base_has_of_the_glue_asks_nothing_of_one_image():
    """No function that such a one calls, however far away, refers to methods, origins or table of an image."""
    text = native("glue.ll")
    bodies = dict(re.findall(r"^define [^@\n]*@(\w+)\((.*?)^}$", text, re.MULTILINE | re.DOTALL))
    mentioned = {name: set(re.findall(r"@([\w.]+)", body)) for name, body in bodies.items()}
    own = {"pkgimage_methods", "pkgimage_origins", "pkgimage_table"}

    def reached(name: str) -> set[str]:
        found, waiting = set(), [name]
        while waiting:
            new = mentioned.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found

    assert [name for name in GLUE if reached(name) & own] == []
    assert reached("pkgimage_dispatch") & own == own  # the control


# -- bind --------------------------------------------------------------------------------------------------------------


def changed(good: Table, **fields: int) -> Table:
    copy = Table.from_buffer_copy(bytes(good))
    for name, value in fields.items():
        setattr(copy, name, value)
    return copy


def test_bind_says_why_a_base_will_not_do():
    machine()
    good, other = table(base_images.base()), table(base_images.base(1))
    image = table(base_images.image())
    rows = (
        (None, NO_BASE), (changed(good, version=2), SMALL_BASE), (changed(good, size=104), SMALL_BASE),
        (changed(good, function_count=3), SMALL_BASE), (other, OTHER_BASE), (good, 0),
    )  # fmt: skip
    assert [bind(image, upon) for upon, _ in rows] == [status for _, status in rows]
    assert ctypes.sizeof(Table) == image.size == 120
    assert bind(table(base_images.image(None)), None) == 0
    assert bind(good, None) == 0
    assert (image.functions, image.function_count) == (None, 0)
    assert good.function_count == len(base_functions("linux"))


def test_an_image_that_was_given_no_base_says_so(tmp_path):
    """The module entry without the loader: what a plain `import` of the file would do."""
    machine()
    code = (
        "import sys, _imp, importlib.machinery as m; s = m.ModuleSpec('_pkgimage', None, origin=sys.argv[1]);"
        "x = _imp.create_dynamic(s); x.__dict__.update({'__pkgimage_base__': 7} if len(sys.argv) > 2 else {});"
        "_imp.exec_dynamic(x)"
    )
    for more, words in (((), "was given no base image"), (("wrong",), "PyCapsule_GetPointer")):
        done = subprocess.run(
            [sys.executable, "-c", code, str(base_images.image()), *more], capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert words in done.stderr.splitlines()[-1]


# -- loading -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def fresh(tmp_path):
    """Runs code in a process of its own, which has no base yet, on a copy of the image; its last line."""

    def run(code: str, *files: Path, **environment: str) -> str:
        machine()
        for file in files:
            shutil.copy(file, tmp_path)
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PKGIMAGE_DEPOT_PATH": "", **environment},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


TRY = """
import pkgimage
try:
    print(pkgimage.load('./upon.so').big(2.0, 1.0))
except pkgimage.LoadError as problem:
    print(problem.code, problem.brief, *problem.details, sep='\\n')
"""


def test_without_its_base_an_image_is_rejected_and_the_ids_and_places_named(fresh, tmp_path):
    depot = tmp_path / "depot"
    said = fresh(TRY, base_images.image(), PKGIMAGE_DEPOT_PATH=str(depot)).splitlines()
    wanted = read_image(base_images.base()).header.build_id
    assert said[0] == "R19"
    assert wanted.hex() in said[2]
    places = [line.removeprefix("looked for ") for line in said[3:]]
    assert places[0] == str(tmp_path / core.file_name(wanted, ".so"))
    assert places[-1] == f"{core.directory(Depot(str(depot)), wanted)}/image.so"


@pytest.mark.parametrize("where", ["beside", "depot"])
def test_a_base_is_found_beside_the_image_and_in_a_depot(fresh, tmp_path, where):
    depot = Depot(str(tmp_path / "depot"))
    base = base_images.base()
    if where == "depot":
        publish.publish(depot, BASE, basing.cache_parts(base), base, limits=Limits())
    said = fresh(TRY, base_images.image(), *([base] if where == "beside" else []), PKGIMAGE_DEPOT_PATH=depot.path)
    assert float(said) == pytest.approx(0.2642411176571153, rel=1e-12)


def _flip(at: int):
    return lambda content: content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


@pytest.mark.parametrize(("damage", "code"), [
    (lambda content: content[: len(content) // 2], "R03"),
    (lambda content: _flip(content.index(b"PKGIMAGE") + 40)(content), "R06"),
    (lambda _: base_images.base(1).read_bytes(), "R35"),
    (lambda _: base_images.image().read_bytes(), "R35"),
    (lambda _: b"no image", "R02"),
])  # fmt: skip
def test_a_base_is_checked_like_any_image(fresh, tmp_path, damage, code):
    machine()
    beside = tmp_path / base_images.base().name
    beside.write_bytes(damage(base_images.base().read_bytes()))
    said = fresh(TRY, base_images.image()).splitlines()
    assert said[0] == code, said


def resealed(content: bytes, offset: int, value: bytes) -> bytes:
    """`content` with other bytes in its core header, whose digest is made right again."""
    start, size = ImageFile("image", memoryview(content)).header_range
    head = bytearray(content[start : start + size])
    head[offset : offset + len(value)] = value
    head[-32:] = hashlib.sha256(head[:-32]).digest()
    return content[:start] + bytes(head) + content[start + size :]


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def text(content: bytes, which: int, value: bytes) -> bytes:
    """One of the texts of the core header in another spelling of the same length."""
    start, _ = ImageFile("image", memoryview(content)).header_range
    offset, length = struct.unpack_from("<II", content, start + 232 + 8 * which)
    return resealed(content, offset, value.ljust(length, b"x")[:length])


@pytest.fixture(scope="module")
def good() -> bytes:
    machine()
    return base_images.base().read_bytes()


def data_at(content: bytes) -> int:
    return ImageFile("image", memoryview(content)).data_range[0]


DAMAGE = {
    "cut": lambda c: c[:-1],
    "empty": lambda _: b"",
    "no ELF": lambda _: b"MZ" + bytes(5000),
    "magic": lambda c: resealed(c, 0, b"X"),
    "version": lambda c: resealed(c, 8, b"\2"),
    "size": lambda c: resealed(c, 12, b"\x40"),
    "byte order": lambda c: resealed(c, 16, b"\2"),
    "python": lambda c: resealed(c, 22, b"\x63"),
    "build id": lambda c: resealed(c, 40, b"\0"),
    "upon another": lambda c: resealed(c, 72, b"\1"),
    "digest": lambda c: flipped(c, ImageFile("image", memoryview(c)).header_range[0] + 150),
    "platform": lambda c: text(c, 0, b"linux-aarch64"),
    "system": lambda c: text(c, 1, b"glibc 9.17"),
    "name": lambda c: text(c, 2, b"other"),
    "data": lambda c: flipped(c, data_at(c) + 200),
    "architecture": lambda c: c[:18] + b"\xb7" + c[19:],
    "program header": lambda c: flipped(c, 64 + 56 + 4),
}


@pytest.mark.parametrize("damage", sorted(DAMAGE))
def test_the_short_way_takes_the_very_base_alone(damage, good, tmp_path):
    path = tmp_path / "base.so"
    path.write_bytes(good)
    like = read_image(base_images.image())
    wanted = like.header.base_build_id
    found = header_if_like(str(path), BASE, wanted, like)
    assert found == read_image(path).header_bytes
    path.write_bytes(DAMAGE[damage](good))
    assert header_if_like(str(path), BASE, wanted, like) is None
    assert header_if_like(str(tmp_path), BASE, wanted, like) is None
    assert header_if_like(str(tmp_path / "none"), BASE, wanted, like) is None


@pytest.mark.parametrize(("damage", "said"), [
    ("platform", "R08"), ("python", "R09"), ("system", "R18"), ("name", "R35"), ("build id", "R35"), ("data", "R33"),
    ("digest", "R06"), ("program header", "R03"), ("version", "R04"), ("architecture", "R03"), ("upon another", "R34"),
])  # fmt: skip
def test_the_long_way_says_what_is_wrong_with_a_base(damage, said, good, fresh, tmp_path):
    wanted = read_image(base_images.image()).header.base_build_id
    (tmp_path / core.file_name(wanted, ".so")).write_bytes(DAMAGE[damage](good))
    assert fresh(TRY, base_images.image()).startswith(said)


def test_a_base_is_mapped_once(fresh):
    code = TRY + "pkgimage.load('./upon.so'); print(sum('/base-' in line for line in open('/proc/self/maps')))\n"
    code += "m = open('/proc/self/maps').read(); print(len({l.split()[-1] for l in m.splitlines() if '/base-' in l}))"
    assert fresh(code, base_images.image(), base_images.base()).splitlines()[-1] == "1"


def test_two_images_upon_two_bases_work_in_one_process_and_objects_cross():
    machine()
    one, two = pkgimage.load(base_images.image(0)), pkgimage.load(base_images.image(1, "other"))
    assert one.__pkgimage__.header.base_build_id != two.__pkgimage__.header.base_build_id
    assert {one.__pkgimage__.header.base_build_id, two.__pkgimage__.header.base_build_id} <= set(core._tables)
    for make, take in ((one, two), (two, one), (one, one)):
        made = make.filled(1000, 0.5)
        assert take.total(made) == 500.0
        half = made[500:]
        del made
        gc.collect()
        np.testing.assert_array_equal(half, np.full(500, 0.5))  # the memory is held by the array's own owner
        assert take.total(np.ascontiguousarray(half)) == 250.0
    assert one.big(2.0, 1.0) == two.big(2.0, 1.0)
    assert not hasattr(one, "__pkgimage_base__")


def test_a_dependency_may_be_built_upon_another_base():
    machine()
    table = np.arange(1000.0)
    lower, upper = base_images.pair({"TABLE": table}, {"TABLE": table, "SHARED": [table, (1, 2)]})
    two = pkgimage.load(upper)
    one = pkgimage.load(lower)
    assert one.__pkgimage__.header.base_build_id != two.__pkgimage__.header.base_build_id
    assert two.TABLE is one.TABLE is two.SHARED[0]
    for make, take in ((one, two), (two, one)):
        assert take.total(two.TABLE.copy()) == table.sum()
        assert take.total(make.filled(1000, 0.5)) == 500.0


# -- depots ------------------------------------------------------------------------------------------------------------


def _publish(depot: Depot, number: int = 0) -> str:
    """A variant upon base `number`, and the base; the variant's key."""
    image, base = base_images.image(number), base_images.base(number)
    made = read_image(image).header
    code = base_images.package("upon").bitcode
    start, size = read_image(image).header_range
    content = bytes(read_image(image).content[start : start + size])
    parts = CacheParts(
        core=content, declared=Flags(), sequence=0, content_key=made.build_id, request_key=made.build_id, bitcode=code,
        notes={}, image=CacheImage("image.so", *imagedigest.measure(image.read_bytes())),
    )  # fmt: skip
    publish.publish(depot, BASE, basing.cache_parts(base), base, limits=Limits(1))
    return publish.publish(depot, "upon", parts, image, limits=Limits(1)).key


def test_a_base_stays_in_a_depot_and_travels_with_what_was_built_upon_it(tmp_path):
    machine()
    depot, other = Depot(str(tmp_path / "one")), Depot(str(tmp_path / "two"))
    key = _publish(depot)
    base = key_name(read_image(base_images.base()).header.build_id)
    assert variants(depot, BASE) == [base]
    assert checkup.stands(depot, "upon", key)
    assert collect.collect(depot, Limits(1, 1)) != []  # one byte for all variants: the variant goes
    assert (variants(depot, "upon"), variants(depot, BASE)) == ([], [base])
    _publish(depot)
    (held,) = inventory.held(depot, ("upon",))
    made = archive.export([held], [depot], tmp_path / "out.tar.gz")
    assert [each.package for each in made] == [BASE, "upon"]
    assert sorted(each.package for each in archive.read(tmp_path / "out.tar.gz", other, Limits())) == [BASE, "upon"]
    assert [wrong for _, wrong in collect.verify([other])] == [(), ()]
    # The control: without the base nothing of this holds.
    shutil.rmtree(core.directory(other, read_image(base_images.base()).header.build_id))
    (((_, wrong),)) = collect.verify([other])
    assert [rejection.code for rejection in wrong] == ["R19"]
    assert not checkup.stands(other, "upon", key)
    with pytest.raises(DepotError, match="in no depot"):
        archive.export(list(inventory.held(other)), [other], tmp_path / "again.tar.gz")


def test_a_variant_is_loaded_by_name_and_its_base_is_in_use_meanwhile(fresh, tmp_path):
    machine()
    depot = Depot(str(tmp_path / "depot"))
    _publish(depot)
    code = """
import pkgimage, fcntl, os, glob
m = pkgimage.load('upon', policy='strict')
print(m.total(m.filled(10, 2.0)))
(cache,) = glob.glob('depot/compiled/*/@base/*/image.ji')
try:
    fcntl.flock(os.open(cache, os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)
    print('free')
except OSError:
    print('in use')
"""
    assert fresh(code, PKGIMAGE_DEPOT_PATH=depot.path).splitlines() == ["20.0", "in use"]
    shutil.rmtree(core.directory(depot, read_image(base_images.base()).header.build_id))
    code = """
import pkgimage
try:
    pkgimage.load('upon', policy='strict')
except pkgimage.PkgimageError as problem:
    print(*str(problem).splitlines()[2:], sep='\\n')
"""
    said = fresh(code, PKGIMAGE_DEPOT_PATH=depot.path).splitlines()
    wanted = read_image(base_images.base()).header.build_id
    assert said[0].endswith(f": R19 base-missing: expected the base image {wanted.hex()}, found none")
    assert said[1:] == [
        f"  looked for {core.directory(depot, wanted)}",
        "  hint: import the archive that has the base image as well, or build the package again",
    ]
