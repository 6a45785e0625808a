"""The command lines of LLD, whole, and the texts of stub and import libraries."""

import shlex

import pytest
from llvmlite import binding as llvm

from tests.sample_objects import PLATFORMS
from toolchain.link import (
    LinkJob,
    coff_argv,
    definition_text,
    elf_argv,
    elf_stub_argv,
    import_library_argv,
    link_argv,
    macho_argv,
    mingw_argv,
    stub_ir,
)
from toolchain.platforms import Library


def job(platform: str, *libraries: str) -> LinkJob:
    found = PLATFORMS[platform]
    name = "demo" + found.suffix
    return LinkJob("lld", f"out/{name}", ("a.o",), libraries, found, name)


@pytest.mark.parametrize(
    ("platform", "emulation"), [("linux-x86_64", "elf_x86_64"), ("linux-aarch64", "aarch64linux")]
)
def test_elf(platform, emulation):
    assert shlex.join(elf_argv(job(platform, "libm.so.6", "libc.so.6"))) == (
        f"lld -flavor gnu -m {emulation} -shared -soname demo.so -o out/demo.so -z now -z relro -z noexecstack -Bsymbolic "
        "--hash-style=gnu --build-id=none --eh-frame-hdr --gc-sections a.o --as-needed libm.so.6 libc.so.6"
    )


def test_elf_leaves_python_undefined_and_needs_nothing_without_libraries():
    argv = elf_argv(job("linux-x86_64"))
    assert argv[-1] == "a.o"
    assert not {"defs", "--no-undefined", "-lm", "-lc", "--as-needed"} & set(argv)


def test_mingw():
    assert shlex.join(mingw_argv(job("windows-x86_64", "u.lib", "p.lib"))) == (
        "lld -flavor gnu -m i386pep --shared --entry _DllMainCRTStartup -o out/demo.dll --exclude-all-symbols "
        "--disable-auto-import --disable-runtime-pseudo-reloc --no-insert-timestamp --build-id=none --strip-all "
        "--gc-sections --dynamicbase --high-entropy-va --nxcompat a.o u.lib p.lib"
    )


def test_coff():
    assert shlex.join(coff_argv(job("windows-x86_64", "u.lib", "p.lib"))) == (
        "lld -flavor link -lldmingw /nologo /machine:x64 /dll /entry:_DllMainCRTStartup /out:out/demo.dll "
        "/nodefaultlib /noimplib /auto-import:no /runtime-pseudo-reloc:no /timestamp:0 /opt:ref,noicf "
        "/dynamicbase /highentropyva /nxcompat a.o u.lib p.lib"
    )


@pytest.mark.parametrize(("platform", "arch"), [("macos-x86_64", "x86_64"), ("macos-arm64", "arm64")])
def test_macho(platform, arch):
    assert shlex.join(macho_argv(job(platform))) == (
        f"lld -flavor darwin -arch {arch} -platform_version macos 11.0 11.0 -dylib -install_name @rpath/demo.dylib "
        "-o out/demo.dylib -undefined dynamic_lookup -fixup_chains -dead_strip -headerpad 800 -S a.o"
    )


def test_stub_library():
    argv = elf_stub_argv("lld", Library("libm.so.6", frozenset()), PLATFORMS["linux-x86_64"], "m.o", "d/libm.so.6")
    assert shlex.join(argv) == (
        "lld -flavor gnu -m elf_x86_64 -shared -soname libm.so.6 -o d/libm.so.6 --build-id=none m.o"
    )


def test_import_library():
    assert shlex.join(import_library_argv("lld", "u.def", "u.lib")) == (
        "lld -flavor link /lib /nologo /machine:x64 /def:u.def /out:u.lib"
    )


@pytest.mark.parametrize(
    ("platform", "mingw", "expected"),
    [
        ("linux-x86_64", True, elf_argv),
        ("linux-aarch64", False, elf_argv),
        ("windows-x86_64", True, mingw_argv),
        ("windows-x86_64", False, coff_argv),
        ("macos-x86_64", True, macho_argv),
        ("macos-arm64", False, macho_argv),
    ],
)
def test_the_platform_and_the_driver_pick_the_face(platform, mingw, expected):
    assert link_argv(job(platform), mingw) == expected(job(platform))


def test_definition_is_in_order_and_marks_data():
    text = definition_text(Library("d.dll", frozenset({"b", "a"})), frozenset({"c"}))
    assert text.splitlines() == ['LIBRARY "d.dll"', "EXPORTS", '  "a"', '  "b"', '  "c" DATA']


def test_stub_ir_is_llvm_ir_that_defines_the_names():
    text = stub_ir(Library("l", frozenset({"sin", "cos"})), PLATFORMS["linux-aarch64"])
    with llvm.parse_assembly(text) as module:
        assert [function.name for function in module.functions] == ["cos", "sin"]
        assert module.triple == "aarch64-unknown-linux-gnu"
