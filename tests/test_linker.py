"""Real links of all platforms with every LLD on this machine; what LLD's failures become."""

import ctypes
import math
import platform as host
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from tests.sample_objects import LLDS, PLATFORMS, sample_object
from toolchain.audit import find, read_facts
from toolchain.errors import LinkError
from toolchain.run.linker import emit_object, link_image, verbose_linking
from toolchain.run.lld import Lld

LINKS = pytest.mark.parametrize(
    ("lld", "platform"),
    [
        pytest.param(lld, platform, id=f"{platform.id}-{version}")
        for version, lld in LLDS.items()
        for platform in PLATFORMS.values()
    ],
)


def link(directory: Path, lld: Lld, platform, extra: str = "", name: str = "sample") -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    source, output = directory / "sample.o", directory / f"{name}{platform.suffix}"
    source.write_bytes(sample_object(platform, extra))
    link_image(source, output, platform, lld, directory)
    return output


@LINKS
def test_links_and_the_bytes_do_not_depend_on_the_directory(tmp_path, lld, platform):
    first = link(tmp_path / "a", lld, platform)
    second = link(tmp_path / "b" / "deeper", lld, platform)
    assert first.read_bytes() == second.read_bytes()
    assert str(tmp_path).encode() not in first.read_bytes()
    assert find(read_facts(first), platform) == []


@pytest.mark.parametrize("lld", [pytest.param(lld, id=version) for version, lld in LLDS.items() if lld.mingw])
def test_both_faces_make_the_same_windows_image(tmp_path, lld):
    platform = PLATFORMS["windows-x86_64"]
    first = link(tmp_path / "mingw", lld, platform)
    second = link(tmp_path / "link", replace(lld, mingw=False), platform)
    assert first.read_bytes() == second.read_bytes()


@LINKS
def test_only_what_the_object_uses_is_needed(tmp_path, lld, platform):
    """The same object without its call of sin and memcpy: no libm, no libc, no ucrtbase; Python's names stay."""
    source, output = tmp_path / "bare.o", tmp_path / f"bare{platform.suffix}"
    windows = platform.object_format == "coff"
    export, imported = ("dllexport ", "dllimport ") if windows else ("", "")
    entry = "define i32 @_DllMainCRTStartup(ptr %a, i32 %b, ptr %c) {\n  ret i32 1\n}\n" if windows else ""
    source.write_bytes(
        emit_object(
            f'target triple = "{platform.triple}"\ndeclare {imported}ptr @PyErr_Occurred()\n'
            f"define {export}ptr @PyInit__pkgimage() {{\n  %e = call ptr @PyErr_Occurred()\n  ret ptr %e\n}}\n{entry}",
            platform,
        )
    )
    link_image(source, output, platform, lld, tmp_path)
    facts = read_facts(output)
    assert facts.needed == (("python3.dll",) if windows else ())
    assert [entry.symbol for entry in facts.imports] == ["PyErr_Occurred"]


@pytest.mark.parametrize("lld", [pytest.param(lld, id=version) for version, lld in LLDS.items()])
def test_the_native_image_loads_and_its_code_runs(tmp_path, lld):
    if (host.system(), host.machine()) != ("Linux", "x86_64"):
        skip_or_fail("host", "only Linux on x86-64 can load this image")
    library = ctypes.PyDLL(str(link(tmp_path, lld, PLATFORMS["linux-x86_64"])))
    table = (ctypes.c_uint32 * 2).in_dll(library, "pkgimage_table")
    slots = ctypes.c_void_p.from_address(ctypes.addressof(table) + 8)
    kernel = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64)(
        ctypes.c_void_p.from_address(slots.value).value
    )
    assert list(table) == [1, 96]
    assert kernel(0.5, None, None, 0) == math.sin(0.5)
    library.PyInit__pkgimage.restype = ctypes.py_object
    with pytest.raises(TypeError, match="bad"):
        library.PyInit__pkgimage()


def fake_lld(tmp_path: Path, body: str) -> Lld:
    script = tmp_path / "lld"
    script.write_text(f"#!/bin/sh\n{body}\n")
    script.chmod(0o755)
    return Lld(str(script), "99.0", "profile", mingw=True)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("echo 'undefined thing' >&2; exit 1", "exit code 1"),
        ("kill -11 $$", "killed by SIGSEGV"),
        ("true", "it made no output"),
    ],
)
def test_a_linker_that_fails_is_a_clear_error(tmp_path, body, said):
    source, output = tmp_path / "a.o", tmp_path / "image.dylib"
    source.write_bytes(b"")
    output.write_bytes(b"an older image")
    with pytest.raises(LinkError) as caught:
        link_image(source, output, PLATFORMS["macos-arm64"], fake_lld(tmp_path, body), tmp_path)
    error = caught.value
    assert (error.code, error.brief) == ("lld-failed", f"LLD did not link image.dylib: {said}")
    assert "-undefined dynamic_lookup" in error.details[0]
    assert ("undefined thing" in error.details) == ("undefined" in body)
    assert "doctor" in error.hint
    assert not output.exists()


@LINKS
def test_a_real_refusal_names_the_trouble(tmp_path, lld, platform):
    source = tmp_path / "junk.o"
    source.write_bytes(b"this is no object file")
    with pytest.raises(LinkError) as caught:
        link_image(source, tmp_path / "x", platform, lld, tmp_path)
    assert caught.value.code == "lld-failed"
    assert any("junk.o" in line for line in caught.value.details[1:])


def test_a_link_gives_argv_and_output(tmp_path):
    source, output = tmp_path / "a.o", tmp_path / "image.dylib"
    source.write_bytes(b"")
    lld = fake_lld(tmp_path, f"echo 'ld: a warning'; touch {output}")
    outcome = link_image(source, output, PLATFORMS["macos-x86_64"], lld, tmp_path)
    assert outcome.output == "ld: a warning\n"
    assert outcome.argv[0] == lld.argv0


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"PKGIMAGE_VERBOSE_LINKING": "1"}, True),
        ({"PKGIMAGE_VERBOSE_LINKING": "no"}, False),
        ({"JULIA_VERBOSE_LINKING": "true"}, True),
        ({"JULIA_VERBOSE_LINKING": "1", "PKGIMAGE_VERBOSE_LINKING": "0"}, False),
    ],
)
def test_the_environment_asks_for_verbose_linking(environment, expected):
    assert verbose_linking(environment) is expected
