"""Code in line: which functions are straight, what the machine code holds, and that the cell is asked at every call."""

import contextlib
import ctypes
import re

import numpy as np
import pytest

from tests import glue_image
from tests.conftest import require_tool
from tests.sample import METHODS, method, sample
from toolchain.codegen import compile_package, llvm
from toolchain.flags import Flags
from toolchain.platforms import load_platforms
from toolchain.run.process import Command, run
from toolchain.serialize import core_header, data_section

PLATFORM = load_platforms()["linux-x86_64"]
LONG = "\n".join(f"  %x{n} = fdiv double %x{n - 1}, 3.5" for n in range(1, 40))
LONG = f"define double @c_long(double %x0) {{\n{LONG}\n  ret double %x39\n}}\n"


def straight(body):
    return llvm.is_straight(llvm.parse_text(f"define i32 @f(i32 %x, i1 %c) {{\n{body}\n}}").get_function("f"))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("ret i32 %x", True), ("unreachable", True), ("br label %a\na:\nret i32 %x", True),
        ("br i1 %c, label %a, label %b\na:\nret i32 1\nb:\nret i32 2", False),
        ("br label %a\na:\nbr i1 %c, label %a, label %b\nb:\nret i32 2", False),
        ("switch i32 %x, label %a [ i32 1, label %a ]\na:\nret i32 1", False),
    ],
)  # fmt: skip
def test_what_is_a_straight_line(body, wanted):
    assert straight(body) is wanted


@pytest.fixture(scope="module")
def listing(tmp_path_factory):
    """Function -> the text of its machine code in the object of the sample package with a long straight function."""
    package = sample(LONG, (method("long", "f8(f8)", "c_long", "c", ("x",)),))
    section = data_section(package)
    header = core_header(package, PLATFORM, section, (), Flags())
    path = tmp_path_factory.mktemp("fast") / "sample.o"
    path.write_bytes(compile_package(package, PLATFORM, section, header, Flags()))
    tool = require_tool("llvm-objdump-19", "llvm-objdump", capability="llvm")
    outcome = run(Command((tool, "-dr", "--no-show-raw-insn", str(path))))
    assert outcome.ok, outcome.stderr
    parts = re.split(r"^[0-9a-f]+ <([^>]+)>:\n", outcome.stdout.decode(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def calls(text):
    """What machine code calls or jumps to beyond itself, registers and memory as '*'."""
    found = re.findall(
        r"\t(?:callq|jmpq?)\t+(\*)?(?:0x\w+ <([^>+]+)>)?[^\n]*(?:\n[^\n]*R_X86_64_\w+\t(\S+?)[-+]0x)?", text
    )
    return {star or place or name for star, name, place in found}


@pytest.mark.parametrize(
    ("name", "inside"), [("add", "addsd"), ("twice", "addss"), ("successor", "incb|addb|incl|incq|leal"), ("negate", "xor|test|sete|cmp")]
)  # fmt: skip
def test_the_code_of_a_straight_line_stands_in_the_python_function(listing, name, inside):
    index = [one.name for one in METHODS].index(name)
    text = listing[f"python.{index}"]
    assert "*" not in calls(text)
    assert f"typed.{index}" not in calls(text)
    assert re.search(inside, text)
    assert re.search(rf"lea\w*\t.*\n.*typed\.{index}|typed\.{index}", text), "the cell is compared with the entry"


def test_a_long_one_is_called_and_one_with_branches_goes_through_the_cell(listing):
    assert f"typed.{len(METHODS)}" in calls(listing[f"python.{len(METHODS)}"])
    for name in ("divide", "total"):
        index = [one.name for one in METHODS].index(name)
        reached = listing[f"python.{index}"] + "".join(
            text for body, text in listing.items() if re.fullmatch(r"body\.\d+", body)
        )
        assert "*" in calls(reached)
        assert f"typed.{index}" not in calls(reached)


@contextlib.contextmanager
def redirected(path, index, function):
    """The cell of method `index` of a loaded image leads to `function`."""
    table = ctypes.addressof((ctypes.c_uint32 * 26).in_dll(ctypes.PyDLL(str(path)), "pkgimage_table"))
    cell = ctypes.c_void_p.from_address(ctypes.c_void_p.from_address(table + 24).value + 16 * index)
    own, cell.value = cell.value, ctypes.cast(function, ctypes.c_void_p).value
    try:
        yield
    finally:
        cell.value = own


@pytest.mark.parametrize("bent", [False, True], ids=["in line", "called"])
def test_the_cell_is_asked_at_every_call(bent):
    m, path = glue_image.module(bent=bent), glue_image.path(bent=bent)
    methods = [name for name, signatures, _ in glue_image.FUNCTIONS for _ in signatures]

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_double, ctypes.POINTER(ctypes.c_double))
    def tenfold(x, result):
        result[0] = 10 * x
        return 0

    @ctypes.CFUNCTYPE(
        ctypes.c_int, ctypes.c_void_p, ctypes.c_longlong, ctypes.c_longlong, ctypes.POINTER(ctypes.c_double)
    )
    def facts(data, count, stride, result):
        result[0] = 100 * count + stride
        return 0

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_double, ctypes.POINTER(ctypes.c_double))
    def full(x, result):
        return -1

    values = np.arange(3.0)
    assert (m.float64(1.5), m.first_float64(values)) == (1.5, 0.0)
    with redirected(path, methods.index("float64"), tenfold), redirected(path, methods.index("first_float64"), facts):
        assert (m.float64(1.5), m.float64(x=1.5), m.float64(np.float32(1.5))) == (15.0, 15.0, 15.0)
        assert (m.first_float64(values), m.first_float64(values=values)) == (308.0, 308.0)
        with pytest.raises(TypeError, match="argument 'x' must be float64"):
            m.float64("1")
    with redirected(path, methods.index("float64"), full), pytest.raises(MemoryError):
        m.float64(1.5)
    assert (m.float64(1.5), m.first_float64(values)) == (1.5, 0.0)
