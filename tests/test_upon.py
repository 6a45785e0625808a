"""A package upon another one: its methods call the other's, and use its arrays, in another image.

The oracle is Numba itself: the same functions, compiled in a process of its own without any image.
"""

import ctypes
import functools
import hashlib
import platform as host
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from llvmlite import binding

from pkgimage.data import Data
from tests import upon
from tests.base_images import lld
from tests.conftest import skip_or_fail
from tests.test_base import Table, changed
from tests.test_base import table as table_of
from toolchain.audit import find, read_facts
from toolchain.codegen import compile_package
from toolchain.errors import CodegenError, ExtractError
from toolchain.flags import Flags
from toolchain.frontends import ExtractRequest, extract, requirement
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.run.disassembly import disassemble
from toolchain.run.linker import link_image
from toolchain.serialize import Dependency, data_section, encode_values

CALLS = {"upper": (
    "scaled(2.0)", "guarded(4)", "guarded(-4)", "guarded(13)", "caught(4)", "caught(-4)", "caught(13)", "own_error(7)",
    "own_error(-1)", "own_error(3)", "summed(100)", "handed(3)", "handed(0)", "tails(np.arange(5.0))",
    "tails(np.arange(1.0))", "own_tail(6)", "far_tail(6)", "own_same(4)", "pieces(6)", "split(np.arange(4.0), 3)",
    "held(3)", "held(-3)", "doubled(2.0)", "doubled(-2.0)", "perhaps(3.0)", "perhaps(-3.0)", "some(np.arange(4.0), 2)",
    "some(np.arange(4.0), -1)", "own_some(3)", "own_some(0)", "added(1.0, 2.0)", "added(1.0, -2.0)",
    "moved(POINTS, 0.5)", "turned(1 + 2j)", "both(True, np.int8(-7))", "both(False, np.int8(7))", "fib(15)", "down(9)",
    "even(5)", "even(4)", "table(3)", "weighted(np.arange(20.0))", "large(199, 199)", "large(0, 5)", "columns()",
    "points(1)", "inner()", "two()", "own(2)", "given()", "whole()", "filled(4, 2.5)", "counted(3)", "first(POINTS)",
    "squared(3.0)", "half(np.float32(5))", "passed(7.0)", "shaded(1)", "shaded(-1)",
), "top": (
    "summit(2.0)", "fallen(4)", "fallen(-4)", "fallen(13)", "caught(7)", "caught(-1)", "caught(3)", "far(6)",
)}  # fmt: skip

def machine() -> None:
    """Skips where no image for this platform can be made or loaded."""
    if not sys.platform.startswith("linux") or host.machine() != "x86_64":
        skip_or_fail("host", "the images are for linux-x86_64")
    lld()


@functools.cache
def image(name: str, copy: str = "") -> Path:
    """The image of a package. copy: of another name, which the system maps by itself."""
    machine()
    folder = Path(upon._DIRECTORY.name) / f"{name}{copy}"
    folder.mkdir()
    if copy:
        return Path(shutil.copy(image(name), folder))
    return linked(upon.compiled(name), folder, name, "linux-x86_64")


def linked(code: bytes, folder: Path, name: str, platform: str) -> Path:
    where = load_platforms()[platform]
    (folder / f"{name}.o").write_bytes(code)
    (folder / "work").mkdir()
    made = folder / f"{name}{where.suffix}"
    link_image(folder / f"{name}.o", made, where, lld(), folder / "work")
    return made


@functools.cache
def module(name: str) -> ModuleType:
    """The module of a package, bound to the tables of what it depends on."""
    return upon.loaded(image(name), *(module(one).__pkgimage_table__ for one in upon.BELOW[name]))


def same(left: object, right: object) -> bool:
    """Equal in type and bits."""
    if isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, np.ndarray) and isinstance(right, np.ndarray):
        return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()
    return type(left) is type(right) and left == right


@functools.cache
def expected(name: str) -> dict[str, tuple[str, object]]:
    """What Numba's own dispatchers give for each call."""
    return dict(zip(CALLS[name], upon.ask(name, CALLS[name]), strict=True))


def differences(name: str, functions: ModuleType) -> list[object]:
    """The calls in which `functions` do otherwise than Numba's."""
    found = [(call, upon.outcome(call, functions), expected(name)[call]) for call in CALLS[name]]
    return [row for row in found if row[1][0] != row[2][0] or not same(row[1][1], row[2][1])]


@pytest.mark.parametrize("name", ["upper", "top"])
def test_a_method_gives_what_numba_gives(name):
    assert differences(name, module(name)) == []
    assert {what for what, _ in expected(name).values()} == {"value", "raised"}
    # The control: the same calls of another package's functions differ.
    assert len(differences(name, module("lower"))) > len(CALLS[name]) / 2


@pytest.mark.parametrize("flags", [
    Flags(optimize=0, inline=False, debug_info=2), Flags(optimize=3, debug_info=0), Flags(optimize=2, inline=False),
], ids=["slow", "fast", "apart"])  # fmt: skip
def test_every_flag_of_code_generation_leaves_the_results_as_they_are(tmp_path, flags):
    machine()
    made = linked(upon.compiled("upper", flags=flags), tmp_path, "upper", "linux-x86_64")
    assert differences("upper", upon.loaded(made, module("lower").__pkgimage_table__)) == []


def test_an_enum_of_signatures_is_defined_once():
    lower, upper = (Data(upon.extracted(name).globals) for name in ("lower", "upper"))
    upper.dependencies = (lower,)
    assert [[found.text for found in one.types() if found.kind == "enum"] for one in (lower, upper)] == [["lower.Shade"], []]
    assert "Enum(lower.Shade, int64)(Enum(lower.Shade, int64))" in [str(one.signature) for one in upon.extracted("upper").methods]


# -- what is in the image ----------------------------------------------------------------------------------------------


def functions_of(package: Package) -> set[str]:
    """The functions of `lower.py` that a package's bitcode defines."""
    defined = (one.name for one in binding.parse_bitcode(package.bitcode).functions if not one.is_declaration)
    return {found[1] for name in defined if (found := re.match(r"_ZN5lower\d+([a-z]+)B", name))}


def constants(package: Package) -> set[str]:
    """The constant arrays in a package's bitcode, named by their content."""
    variables = binding.parse_bitcode(package.bitcode).global_variables
    return {one.name for one in variables if one.name.startswith(".const.array.")}


def contained(content: bytes) -> set[str]:
    """The arrays whose elements stand somewhere in `content`."""
    arrays = {
        "LARGE": np.arange(40000, dtype=np.float32), "COLUMNS": np.array([0.0, 3, 1, 4, 2, 5]),
        "POINTS": upon.points(), "OWN": np.arange(1.0, 9.0),
    }  # fmt: skip
    return {name for name, array in arrays.items() if array.tobytes() in content}


def test_nothing_of_a_dependency_stands_in_an_image_but_what_no_method_of_it_does(tmp_path):
    package, lower = upon.extracted("upper"), upon.extracted("lower")
    assert package.depends == ("lower",)
    used = {lower.methods[one.number].name for one in package.used if one.kind == "method"}
    assert used == {method.name for method in lower.methods} - {"first"}
    assert functions_of(package) == {"scale", "secret", "first"}
    array = f"unaligned array({upon.POINT}, 1d, C)"
    assert package.notes == (
        "'lower.scale' is compiled in for (float32): 'lower' has no method for these types",
        f"'lower.first' is compiled in for ({array}): its result is a record, of which an image returns a copy",
    )
    assert contained(image("upper").read_bytes()) == {"OWN"}
    assert contained(image("lower").read_bytes()) == {"LARGE", "COLUMNS", "POINTS", "OWN"}  # as TABLE, which is equal
    # The control: extracted upon nothing, the package has it all.
    alone = upon.extract_to(tmp_path / "alone", "upper", ())
    assert (alone.depends, alone.used) == ((), ())
    assert functions_of(alone) == used | {"first", "secret"}
    large = f".const.array.{hashlib.sha256(np.arange(40000, dtype=np.float32).tobytes()).hexdigest()}"
    assert large in constants(alone)
    assert constants(alone) > constants(package)
    assert alone.digest != package.digest


def test_what_is_used_of_each_of_several_is_theirs():
    package = upon.extracted("top")
    assert package.depends == ("lower", "upper")
    owners = {one.package: {u.kind for u in package.used if u.package == one.package} for one in package.used}
    assert owners == {"lower": {"method", "data"}, "upper": {"method"}}
    assert functions_of(package) == set()


def test_equal_sources_give_equal_bytes_wherever_they_lie(tmp_path):
    shutil.copytree(upon.SOURCES, tmp_path / "elsewhere", ignore=shutil.ignore_patterns("__pycache__"))
    again = upon.extract_to(tmp_path / "top.package", "top", upon.BELOW["top"], tmp_path / "elsewhere")
    assert again.to_files() == upon.extracted("top").to_files()


# -- exceptions --------------------------------------------------------------------------------------------------------


def line_of(file: str, text: str) -> int:
    """The number of the line that holds `text`."""
    (number,) = [n for n, line in enumerate((upon.SOURCES / file).read_text().split("\n"), 1) if text in line]
    return number


def status_of(name: str, function: str, argument: int) -> int:
    """The status of a method's uniform entry, which takes one integer."""
    table = table_of(image(name))
    (index,) = [i for i, method in enumerate(upon.extracted(name).methods) if method.name == function]
    words = (ctypes.c_int64 * 64)(argument)
    slots = ctypes.cast(table.slots, ctypes.POINTER(ctypes.c_void_p))
    return ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(slots[2 * index + 1])(words)


@pytest.mark.parametrize(("name", "function", "argument", "file", "line"), [
    ("upper", "guarded", -1, "lower.py", 'raise ValueError("negative, says lower")'),
    ("upper", "guarded", 13, "lower.py", "raise ZeroDivisionError"),
    ("upper", "own_error", 7, "upper.py", "raise KeyError"),
    ("top", "fallen", -1, "lower.py", 'raise ValueError("negative, says lower")'),
    ("top", "fallen", 13, "lower.py", "raise ZeroDivisionError"),
])  # fmt: skip
def test_an_exception_says_where_it_was_raised_whichever_package_that_was(name, function, argument, file, line):
    module(name)
    package = upon.extracted(name)
    status = status_of(name, function, argument)
    row = package.exceptions[status - 1]
    assert (row.file, row.line) == (file, line_of(file, line))
    (method,) = [one for one in package.methods if one.name == function]
    assert row in package.exceptions[method.first_exception : method.first_exception + method.exception_count]


# -- memory ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [
    "summed(1 << 17)", "handed(1 << 17)", "tails(np.ones(1 << 17))", "own_tail(1 << 17)", "far_tail(1 << 17)",
    "own_same(1 << 17)", "pieces(1 << 17)", "split(np.ones(1 << 17), 1 << 17)", "held(1 << 17)", "filled(1 << 17, 1.5)",
    "some(np.ones(1 << 17), 1 << 16)", "whole()", "counted(3)",
])  # fmt: skip
def test_memory_that_crosses_is_given_back_once(code):
    """A megabyte a call. Freed blocks of that size are unmapped: to use or to free one again ends the process."""
    environment = {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_PERTURB_": "165"}
    done = upon.python("grow", str(image("lower")), str(image("upper")), code, **environment)
    assert done.returncode == 0, done.stderr.decode()
    assert int(done.stdout) < 32 << 20


def test_growth_would_be_seen():
    done = upon.python("grow", str(image("lower")), str(image("upper")), "kept.append(handed(1 << 17))")
    assert int(done.stdout) > 200 << 20


@pytest.mark.parametrize(("function", "blocks"), [
    ("handed", [1]), ("own_tail", [1]), ("far_tail", [1]), ("own_same", [1, 1]), ("filled", [1]), ("whole", [None]),
])  # fmt: skip
def test_what_is_returned_holds_its_memory_once(function, blocks):
    """References of each returned array's block; None: it has none, its memory is the dependency's own."""
    module("upper")
    (index,) = [i for i, method in enumerate(upon.extracted("upper").methods) if method.name == function]
    words = (ctypes.c_int64 * 64)(5)
    slots = ctypes.cast(table_of(image("upper")).slots, ctypes.POINTER(ctypes.c_void_p))
    assert ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(slots[2 * index + 1])(words) == 0
    first = upon.extracted("upper").methods[index].signature.argument_words
    found = [words[first + 4 * number + 3] for number in range(len(blocks))]
    assert [ctypes.c_int64.from_address(block).value if block else None for block in found] == blocks


# -- bind --------------------------------------------------------------------------------------------------------------

NO_DEPENDENCY, SMALL_DEPENDENCY, OTHER_DEPENDENCY = -6, -7, -8


def bind(table: Table, *given: Table | None) -> int:
    function = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table.bind)
    addresses = [None if one is None else ctypes.addressof(one) for one in given]
    return function(None, (ctypes.c_void_p * len(addresses))(*addresses) if addresses else None, None)


def test_bind_says_why_a_dependency_will_not_do():
    lower, other = table_of(image("lower")), table_of(image("top"))
    upper = table_of(image("upper", "-unbound"))
    rows = (
        ((), NO_DEPENDENCY), ((None,), NO_DEPENDENCY), ((changed(lower, version=2),), SMALL_DEPENDENCY),
        ((changed(lower, size=112),), SMALL_DEPENDENCY), ((changed(lower, methods=3),), SMALL_DEPENDENCY),
        ((changed(lower, data_size=64),), SMALL_DEPENDENCY), ((other,), OTHER_DEPENDENCY), ((upper,), OTHER_DEPENDENCY),
    )  # fmt: skip
    assert [bind(upper, *given) for given, _ in rows] == [status for _, status in rows]
    words = (ctypes.c_int64 * 64)(3)
    uniform = ctypes.cast(upper.slots, ctypes.POINTER(ctypes.c_void_p))[1]
    assert ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(uniform)(words) == -2  # nothing was filled
    assert bind(upper, lower) == 0
    top = table_of(image("top", "-unbound"))
    assert [bind(top, *given) for given in ((lower, None), (upper, lower), (lower, upper))] == [
        NO_DEPENDENCY, OTHER_DEPENDENCY, 0,
    ]  # fmt: skip


def test_a_method_of_a_dependency_that_nobody_bound_is_not_run():
    lower, upper = table_of(image("lower", "-later")), table_of(image("upper", "-later"))
    assert bind(upper, lower) == 0
    uniform = ctypes.cast(upper.slots, ctypes.POINTER(ctypes.c_void_p))[1]
    call, words = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)(uniform), (ctypes.c_int64 * 64)()
    assert call(words) == -2
    assert bind(lower) == 0  # a cell leads to the slot: what fills it later counts
    words[0] = int.from_bytes(np.float64(2.0).tobytes(), "little")
    assert call(words) == 0
    assert np.int64(words[1]).view(np.float64) == 4.5


def test_an_image_whose_module_was_given_other_things_says_so():
    other = module("top").__pkgimage_table__
    for tables, words in (((), "was not given all its dependencies"), ((other,), "another build of a dependency"),
                          ((7,), "PyCapsule_GetPointer")):  # fmt: skip
        with pytest.raises((SystemError, ValueError), match=words):
            upon.loaded(image("upper", f"-{len(words)}"), *tables)


# -- code generation ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", sorted(load_platforms()))
def test_each_platform_has_images_that_the_audit_finds_good(tmp_path, platform):
    lld()
    where = load_platforms()[platform]
    made = linked(upon.compiled("upper", platform), tmp_path, "upper", platform)
    assert find(read_facts(made), where) == []
    assert disassemble(made, "guarded")[0].rows


def test_a_package_that_does_not_fit_its_dependency_is_refused():
    package, (lower, upper) = upon.extracted("top"), upon.below("top")

    def refused(made: Package, *below: Dependency) -> CodegenError:
        where, section = load_platforms()["linux-x86_64"], data_section(made)
        content = upon.head(made, "linux-x86_64", below)
        with pytest.raises(CodegenError) as caught:
            compile_package(made, where, section, content, Flags(), None, below)
        return caught.value

    assert refused(replace(package, exceptions=()), lower, upper).code == "dependency-damaged"
    values = encode_values(dict.fromkeys(upon.GLOBALS["lower"], tuple(range(20))))
    section = data_section(replace(lower.package, globals=values))
    assert refused(package, replace(lower, section=section), upper).code == "dependency-damaged"
    renamed = replace(lower, package=replace(lower.package, name="other"))
    problem = refused(package, renamed, upper)
    assert problem.code == "symbol-undefined"
    line = line_of("top.py", "lower.scale(x)")
    assert f"(top.py:{line}) needs 'pkgimage.dependency.lower.method.0'" in str(problem)


def test_a_dependency_whose_globals_changed_is_refused_by_their_names(tmp_path):
    package = upon.extracted("lower")
    folder = tmp_path / "lower.package"
    folder.mkdir()
    values = encode_values({**dict.fromkeys(upon.GLOBALS["lower"][:-1], 1), "GONE": 2})
    for file, content in replace(package, globals=values).to_files().items():
        (folder / file).write_bytes(content)
    said = upon.python("extract", str(upon.SOURCES), "upper", str(tmp_path / "out"), str(folder), folder=upon.SOURCES)
    assert (
        "  the globals of 'lower' are not what they were when it was extracted; it has no 'GONE' any more; 'TWO' is new\n"
        in said.stderr.decode()
    )


def test_a_package_of_llvm_ir_depends_on_nothing(tmp_path):
    (tmp_path / "code.ll").write_text("define double @f(double %x) {\n  ret double %x\n}\n")
    below = requirement(upon.request("lower"), upon.extracted("lower"))
    asked = ExtractRequest("ir", "1", upon.UUID, "llvm", str(tmp_path), ("code.ll",), (), (("f", ("f8(f8)",)),), depends=(below,))
    with pytest.raises(ExtractError) as caught:
        extract(asked)
    assert caught.value.code == "dependency-unsupported"
    assert extract(replace(asked, depends=())).methods[0].name == "f"
