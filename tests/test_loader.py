"""`pkgimage.load`: real images, and every rejection with its code, text and hint."""

import hashlib
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import pkgimage
from pkgimage import header as core
from pkgimage import host
from pkgimage.errors import REJECTIONS, LoadError
from pkgimage.host import Host
from pkgimage.image import _all
from pkgimage.sections import DATA_NAMES, HEADER_NAMES, read
from tests.carriers import PLATFORMS, TABLE, image_path
from tests.conftest import skip_or_fail
from tests.test_header import sample
from toolchain.run.process import Command, run

ROOT = Path(__file__).resolve().parent.parent
NATIVE = host.platform_id()

needs_native = pytest.mark.usefixtures("this_machine")


@pytest.fixture(scope="session")
def this_machine() -> None:
    if NATIVE not in PLATFORMS:
        skip_or_fail("host", f"no platform file for {NATIVE}")


@pytest.fixture(scope="session")
def native() -> Path:
    return image_path(NATIVE)


def place(content: bytes, names: tuple[str, ...]) -> int:
    found = read(content).find(names)
    assert found is not None
    return found[0]


@pytest.mark.parametrize("said", [0, 3, 9, 10, 11, 5000])
def test_all_of_a_file_is_read_whatever_size_it_said(tmp_path: Path, said: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    descriptor = os.open(path, os.O_RDONLY)
    try:
        assert _all(descriptor, said) == b"0123456789"
    finally:
        os.close(descriptor)


@needs_native
def test_an_image_is_a_module(native: Path) -> None:
    module = pkgimage.load(native, verify="full", sha256=hashlib.sha256(native.read_bytes()).hexdigest())
    assert (module.twice(2.5), module.add(1, b=2)) == (5.0, 3)
    assert (module.__name__, module.__version__, module.twice.__module__) == ("sample", "1.2", "sample")
    assert module.__file__ == str(native)
    assert module.__doc__ == f"sample 1.2: package image for {NATIVE}."
    assert module.__pkgimage__.build_id == module.__pkgimage__.header.build_id.hex()
    assert repr(module.__pkgimage__).startswith(f"<package image sample 1.2 {NATIVE} ")
    assert {"twice", "add", "TABLE", "SMALL", "NESTED"} <= set(dir(module))
    with pytest.raises(AttributeError, match="package image 'sample' has no attribute 'tabel'"):
        _ = module.tabel


@needs_native
def test_globals_are_decoded_once_and_used_in_place(native: Path) -> None:
    module = pkgimage.load(str(native))
    assert "TABLE" not in vars(module)
    table = module.TABLE
    assert table is module.TABLE
    assert np.array_equal(table, TABLE)
    with pytest.raises(ValueError, match="WRITEABLE"):
        table.flags.writeable = True
    assert table.__array_interface__["data"][0] % 4096 == 0
    assert np.shares_memory(table, np.frombuffer(module.__pkgimage_data__, "u1"))
    assert module.NESTED["b"][0] is module.NESTED["b"][1]


@needs_native
def test_two_loads_are_two_modules_over_one_mapping(native: Path) -> None:
    one, two = pkgimage.load(native), pkgimage.load(native)
    assert one is not two
    assert np.shares_memory(one.TABLE, two.TABLE)


@needs_native
def test_other_interpreters_load_the_same_file(native: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import pkgimage; m = pkgimage.load(sys.argv[2]);"
        "assert (m.twice(2.0), m.add(a=1, b=2), m.NESTED['b']) == (4.0, 3, [[1, 2], [1, 2]]);"
        "assert m.TABLE[1] == 1.0 and len(m.TABLE) == 30000; sys.stdout.write('loaded')"
    )
    installed = sorted(Path.home().glob(".pyenv/versions/3.1[1-9].*/bin/python"))
    found = [str(path) for path in installed if path.resolve() != Path(sys.executable).resolve()]
    if not found:
        skip_or_fail("interpreter", "no other CPython below ~/.pyenv")
    for python in found:
        outcome = run(Command((python, "-I", "-c", code, str(ROOT), str(native)), deadline=300))
        assert outcome.stdout == b"loaded", (python, outcome.stderr.decode())


# -- rejections ------------------------------------------------------------------------------------------------------


def resealed(content: bytes, change: Callable[[bytearray], object]) -> bytes:
    """`content` with its header changed and the header's digest made right again."""
    start = place(content, HEADER_NAMES)
    size = struct.unpack_from("<I", content, start + 12)[0]
    header = bytearray(content[start : start + size])
    change(header)
    header[-32:] = hashlib.sha256(header[:-32]).digest()
    return content[:start] + bytes(header) + content[start + size :]


def flipped(content: bytes, offset: int) -> bytes:
    return content[:offset] + bytes([content[offset] ^ 1]) + content[offset + 1 :]


def other_platform(header: bytearray) -> None:
    at, size = struct.unpack_from("<II", header, 232)
    header[at : at + size] = header[at : at + size].replace(b"_64", b"_65").replace(b"arch", b"arcH")


def newer_system(header: bytearray) -> None:
    at, size = struct.unpack_from("<II", header, 240)
    header[at : at + size] = header[at : at + size].replace(b"2.17", b"9.17")


def second_header(content: bytes) -> bytes:
    """An ELF file whose section table shows another, valid header than the one that gets mapped."""
    start, appended = place(content, HEADER_NAMES), len(content)
    size = struct.unpack_from("<I", content, start + 12)[0]
    other = resealed(content, lambda header: header.__setitem__(40, header[40] ^ 1))[start : start + size]
    shoff, count = struct.unpack_from("<Q", content, 40)[0], struct.unpack_from("<H", content, 60)[0]
    result = bytearray(content + other)
    for index in range(count):
        at = shoff + 64 * index + 24
        if struct.unpack_from("<Q", content, at)[0] == start:
            struct.pack_into("<Q", result, at, appended)
    return bytes(result)


REJECTED: list[tuple[str, Callable[[bytes], bytes], dict[str, str], str]] = [
    ("R02", lambda c: b"#!/bin/sh\n", {}, "the file is not a package image"),
    ("R02", lambda c: c.replace(b".pkgimgh\0", b".pkgimgx\0"), {}, "the file is not a package image"),
    ("R02", lambda c: c.replace(b"PKGIMAGE\1", b"PKGIMAGX\1"), {}, "the file is not a package image"),
    ("R03", lambda c: b"", {}, "the file is cut short or damaged"),
    ("R03", lambda c: c[:-1], {}, "the file is cut short or damaged"),
    ("R03", lambda c: c[: len(c) // 2], {}, "the file is cut short or damaged"),
    ("R03", lambda c: resealed(c, lambda h: struct.pack_into("<Q", h, 200, 1 << 40)), {}, "cut short or damaged"),
    ("R04", lambda c: resealed(c, lambda h: struct.pack_into("<I", h, 8, 2)), {}, "format version 2, newer"),
    ("R05", lambda c: resealed(c, lambda h: h.__setitem__(16, 2)), {}, "another byte order or pointer width"),
    ("R06", lambda c: flipped(c, place(c, HEADER_NAMES) + 60), {}, "the image's header is damaged"),
    ("R08", lambda c: resealed(c, other_platform), {}, "the image is for"),
    ("R09", lambda c: resealed(c, lambda h: h.__setitem__(22, 99)), {}, "this Python cannot load package images"),
    ("R18", lambda c: resealed(c, newer_system), {}, "the image needs glibc 9.17 or newer"),
    ("R32", lambda c: c, {"sha256": "0" * 64}, "is not the file that was asked for"),
    ("R33", lambda c: flipped(c, place(c, DATA_NAMES) + 200), {}, "the image's data is damaged"),
    ("R33", lambda c: flipped(c, place(c, DATA_NAMES) + 100_000), {"verify": "full"}, "the image's data is damaged"),
    ("R34", lambda c: c.replace(b"\0PyModule_AddFunctions\0", b"\0PyModule_AddFunctionZ\0"), {}, "the system cannot load"),
    ("R03", second_header, {}, "the file is cut short or damaged"),
]


@needs_native
@pytest.mark.parametrize(("code", "damage", "options", "text"), REJECTED)
def test_a_damaged_image_is_rejected(
    code: str, damage: Callable[[bytes], bytes], options: dict[str, str], text: str, native: Path, tmp_path: Path
) -> None:
    if not NATIVE.startswith("linux"):
        skip_or_fail("host", "the damage is done to an ELF file")
    path, content = tmp_path / "damaged.so", native.read_bytes()
    path.write_bytes(damage(content))
    assert options or path.read_bytes() != content
    with pytest.raises(LoadError) as caught:
        pkgimage.load(path, **options)  # type: ignore[arg-type]
    assert (caught.value.code, text in caught.value.brief) == (code, True), str(caught.value)
    assert caught.value.hint
    assert str(path) in str(caught.value) or code == "R33"


def test_every_rejection_of_one_file_is_tested() -> None:
    alone = {code for code in REJECTIONS if code <= "R09" or code >= "R32"} - {"R07", "R36"} | {"R18"}
    assert {row[0] for row in REJECTED} | {"R01", "R35"} == alone  # R35: below, two tests


@needs_native
def test_damage_in_a_large_array_is_found_on_request_only(native: Path, tmp_path: Path) -> None:
    content = native.read_bytes()
    path = tmp_path / "damaged.so"
    path.write_bytes(flipped(content, place(content, DATA_NAMES) + 100_000))
    assert len(pkgimage.load(path).TABLE) == len(TABLE)


def test_what_cannot_be_read_is_r01(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "missing", tmp_path / "pipe", "a\0b"):
        with pytest.raises(LoadError, match="cannot read") as caught:
            pkgimage.load(path)
        assert (caught.value.code, len(caught.value.details)) == ("R01", 1)


@needs_native
@pytest.mark.parametrize("platform", sorted(set(PLATFORMS) - {NATIVE}))
def test_an_image_for_another_platform_is_read_but_not_mapped(platform: str) -> None:
    path = image_path(platform)
    header, data = core.read_file(path)
    assert (header.platform, data.names()) == (platform, ("NESTED", "SMALL", "TABLE"))
    assert np.array_equal(data.get("TABLE"), TABLE)
    with pytest.raises(LoadError, match="the image is for") as caught:
        pkgimage.load(path)
    assert caught.value.brief == f"the image is for {platform}; this is {NATIVE}"
    assert caught.value.hint == f"use the image that 'pkgimage build --platform {NATIVE}' writes"


@needs_native
def test_an_object_is_not_an_image(tmp_path: Path, native: Path) -> None:
    with pytest.raises(LoadError, match="R02") as caught:
        pkgimage.load(native.parent / "sample.o")
    assert "not yet linked" in str(caught.value)


def test_foreign_libraries_are_r02() -> None:
    import _ctypes

    with pytest.raises(LoadError, match="not a package image") as caught:
        pkgimage.load(_ctypes.__file__)
    assert "it has no core header" in str(caught.value)


@pytest.mark.parametrize("options", [{"verify": "no"}, {"sha256": "abc"}, {"sha256": 5}])
def test_arguments_are_checked_first(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"verify is|sha256 is"):
        pkgimage.load("./missing", **options)  # type: ignore[arg-type]


HOSTS: list[tuple[Host, str, str]] = [
    (Host("linux-x86_64", "glibc 2.17", "cpython", (3, 11)), "", ""),
    (Host("linux-x86_64", "glibc 2.100", "cpython", (3, 14)), "", ""),
    (Host("linux-x86_64", "glibc 3.0", "cpython", (4, 0)), "", ""),
    (Host("linux-aarch64", "glibc 2.36", "cpython", (3, 11)), "R08", "linux-x86_64; this is linux-aarch64"),
    (Host("linux-x86_64-32bit", "glibc 2.36", "cpython", (3, 11)), "R08", "linux-x86_64-32bit"),
    (Host("linux-x86_64", "glibc 2.36", "pypy", (3, 11)), "R09", "it is pypy"),
    (Host("linux-x86_64", "glibc 2.36", "cpython", (3, 10)), "R09", "it is Python 3.10; the image needs 3.11"),
    (Host("linux-x86_64", "glibc 2.36", "cpython", (3, 13), free_threaded=True), "R09", "free-threaded"),
    (Host("linux-x86_64", "glibc 2.36", "cpython", (3, 13), debug=True), "R09", "debug build"),
    (Host("linux-x86_64", "glibc 2.16", "cpython", (3, 11)), "R18", "glibc 2.17 or newer"),
    (Host("linux-x86_64", "glibc 1.99", "cpython", (3, 11)), "R18", "this host has glibc 1.99"),
    (Host("linux-x86_64", "", "cpython", (3, 11)), "R18", "unknown (musl?)"),
    (Host("linux-x86_64", "windows 10.0", "cpython", (3, 11)), "R18", "this host has windows 10.0"),
    (Host("linux-aarch64", "", "pypy", (3, 8)), "R08", "linux-aarch64"),
]


@pytest.mark.parametrize(("facts", "code", "text"), HOSTS)
def test_the_host_is_judged(facts: Host, code: str, text: str) -> None:
    problem = host.problem(sample(), facts)
    assert (problem.code if problem else "") == code
    assert text in str(problem)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (("linux", "x86_64", True), "linux-x86_64"), (("linux", "aarch64", True), "linux-aarch64"),
        (("win32", "AMD64", True), "windows-x86_64"), (("darwin", "x86_64", True), "macos-x86_64"),
        (("darwin", "arm64", True), "macos-arm64"), (("win32", "ARM64", True), "windows-aarch64"),
        (("linux", "x86_64", False), "linux-x86_64-32bit"), (("freebsd14", "amd64", True), "freebsd14-x86_64"),
    ],
)  # fmt: skip
def test_platform_names(facts: tuple[str, str, bool], expected: str) -> None:
    assert host.platform_name(*facts) == expected


@pytest.mark.parametrize(
    ("darwin", "macos"),
    [("19.6.0", "macos 10.15"), ("20.1.0", "macos 11.1"), ("23.0.0", "macos 14.0"), ("24.5.0", "macos 15.5"), ("25.0.0", "macos 26.0")],
)
def test_macos_versions(darwin: str, macos: str) -> None:
    assert host.macos_version(darwin) == macos


def test_the_load_path_imports_nothing_slow(native: Path) -> None:
    code = (
        "import sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1]); import pkgimage;"
        "pkgimage.load(sys.argv[2]).twice(1.0); sys.stdout.write(' '.join(sorted(set(sys.modules) - before)))"
    )
    outcome = run(Command((sys.executable, "-I", "-S", "-c", code, str(ROOT), str(native))))
    assert outcome.ok, outcome.stderr
    loaded = set(outcome.stdout.decode().split())
    slow = {
        "dataclasses", "enum", "pathlib", "typing", "json", "hashlib", "importlib.util", "importlib.machinery", "re",
        "collections", "functools", "inspect", "ctypes",
    }  # fmt: skip
    assert {"pkgimage.loader", "pkgimage.data"} <= loaded
    assert not loaded & slow


def test_the_command_says_which_extra_is_missing(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise ModuleNotFoundError(\"No module named 'click'\", name='click')\n")
    (tmp_path / "toolchain").mkdir()
    (tmp_path / "toolchain" / "__init__.py").write_text("")
    (tmp_path / "toolchain" / "cli.py").write_text("import click\n")
    environment = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    outcome = run(Command((sys.executable, "-m", "pkgimage", "doctor"), environment, str(tmp_path)))
    assert (outcome.code, outcome.stdout) == (2, b"")
    assert outcome.stderr.decode().splitlines() == [
        "error: the module 'click' is not installed [extra-missing]",
        "  this install can load package images (pkgimage.load) and explain the choice (pkgimage why), but not build or test them",
        "  hint: pip install 'pkgimage[toolchain]'",
    ]
    (tmp_path / "toolchain" / "cli.py").write_text("def main():\n    return 7\n")
    assert run(Command((sys.executable, "-m", "pkgimage"), environment, str(tmp_path))).code == 7


def test_an_image_that_was_replaced_says_so(native: Path, tmp_path: Path) -> None:
    """One process maps a path once; another build under the same path is R35, the same build is fine."""
    path = tmp_path / "image.so"
    shutil.copy(native, path)
    code = """
import shutil, sys
import pkgimage
pkgimage.load(sys.argv[1])
pkgimage.load(sys.argv[1])
shutil.move(sys.argv[2], sys.argv[1])
try:
    pkgimage.load(sys.argv[1])
except pkgimage.LoadError as problem:
    print(problem)
"""
    other = tmp_path / "other.so"
    other.write_bytes(resealed(native.read_bytes(), lambda header: header.__setitem__(40, header[40] ^ 1)))
    done = subprocess.run([sys.executable, "-c", code, path, other], capture_output=True, text=True, check=True)
    assert "[R35]" in done.stdout
    assert "an older image from this path is mapped in this process" in done.stdout
