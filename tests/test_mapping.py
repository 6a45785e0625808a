"""A damaged ELF image is refused before it is mapped: no mutation of what is said twice kills the process."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from pkgimage import mapping
from pkgimage.errors import LoadError
from tests import carriers

CHILD = """
import os, sys
import pkgimage
content = open(sys.argv[1], "rb").read()
path = sys.argv[2]
tally = {"refused": 0, "loaded": 0, "died": 0}
for line in sys.stdin:
    at, value = map(int, line.split())
    with open(path, "wb") as file:
        file.write(content[:at] + bytes([content[at] ^ value]) + content[at + 1 :])
    child = os.fork()
    if child == 0:
        sys.stderr.close()
        try:
            pkgimage.load(path)
        except pkgimage.LoadError:
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    tally["loaded" if code == 0 else "refused" if code == 1 else "died"] += 1
    if code not in (0, 1):
        print("died", at, value, code)
print(tally["refused"], tally["loaded"], tally["died"])
"""


def regions(path):
    """{name: range of file offsets} of everything the loader believes that a file says twice."""
    with path.open("rb") as file:
        elf = ELFFile(file)
        header, dynamic = elf.header, elf.get_section_by_name(".dynamic")
        return {
            "header": range(64),
            "program headers": range(header.e_phoff, header.e_phoff + 56 * header.e_phnum),
            "section headers": range(header.e_shoff, header.e_shoff + 64 * header.e_shnum),
            "dynamic": range(dynamic["sh_offset"], dynamic["sh_offset"] + dynamic["sh_size"]),
        }


@pytest.fixture(scope="module")
def image():
    return carriers.image_path("linux-x86_64")


@pytest.mark.parametrize("region", ["header", "program headers", "section headers", "dynamic"])
def test_no_mutation_of_what_is_said_twice_kills_the_process(image, tmp_path, region):
    pick = random.Random(7)
    places = list(regions(image)[region])
    lines = "".join(f"{pick.choice(places)} {pick.randrange(1, 256)}\n" for _ in range(150))
    done = subprocess.run(
        [sys.executable, "-c", CHILD, image, tmp_path / "image.so"], input=lines, capture_output=True, text=True, check=True
    )
    refused, _, died = map(int, done.stdout.splitlines()[-1].split())
    assert died == 0, done.stdout
    assert refused > 30


def test_good_images_of_both_architectures_pass():
    for platform in ("linux-x86_64", "linux-aarch64"):
        mapping.check(memoryview(Path(carriers.image_path(platform)).read_bytes()))


def test_without_the_check_such_files_do_kill(image, tmp_path):
    """The control: the address of the string table, moved by 2**40, is a fault in the system's own loader."""
    content = bytearray(image.read_bytes())
    entries = regions(image)["dynamic"]
    place = next(at for at in entries[::16] if content[at : at + 8] == (5).to_bytes(8, "little"))
    content[place + 13] ^= 1
    damaged = tmp_path / "image.so"
    damaged.write_bytes(content)
    with pytest.raises(LoadError):
        mapping.check(memoryview(content))
    code = f"import ctypes; ctypes.CDLL({str(damaged)!r})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == -signal.SIGSEGV


def test_a_table_of_names_that_has_no_end_is_no_crash(image):
    """Only bounds count for a name: a last name without its NUL ends with the table."""
    content = bytearray(image.read_bytes())
    with image.open("rb") as file:
        names = ELFFile(file).get_section_by_name(".shstrtab")
        end = names["sh_offset"] + names["sh_size"]
    assert content[end - 1] == 0
    content[end - 1] = ord("x")
    mapping.check(memoryview(content))


def test_a_section_with_another_ones_name_is_checked_too(image):
    """Two rows called `.data`: each must lie in a segment, whichever the name finds."""
    content = bytearray(image.read_bytes())
    with image.open("rb") as file:
        elf = ELFFile(file)
        rows = {section.name: elf.header.e_shoff + 64 * index for index, section in enumerate(elf.iter_sections())}
    first, second = rows[".text"], rows[".data"]
    assert first < second
    for one, other in ((first, second), (second, first)):
        bad = bytearray(content)
        bad[one : one + 4] = content[other : other + 4]
        mapping_problem(bad, accepted=True)
        bad[one + 16 : one + 24] = (1 << 39).to_bytes(8, "little")
        mapping_problem(bad, accepted=False)


def mapping_problem(content, *, accepted):
    """`mapping.check` accepts the file, or says that a section lies in no segment."""
    if accepted:
        mapping.check(memoryview(content))
        return
    with pytest.raises(LoadError) as caught:
        mapping.check(memoryview(content))
    assert "lies in no loaded segment" in caught.value.details[0]
