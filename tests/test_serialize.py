"""Values, sections, build ids: round trips through the run-time's decoder, identity, determinism, refusals."""

import math
import socket
import struct
import sys
import threading
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn

from pkgimage import header as core
from pkgimage.data import Data
from tests.carriers import PLATFORMS, TOOLS, package
from toolchain.errors import ExtractError, WorkerError
from toolchain.flags import Flags
from toolchain.frontends.problems import Problems
from toolchain.frontends.values import encode
from toolchain.package import ExceptionRow
from toolchain.run.process import Command, run
from toolchain.serialize import build_id, core_header, data_section, encode_values, known_values

ROOT = Path(__file__).resolve().parent.parent


def decoded(value: object) -> object:
    return Data(encode_values({"V": value})).get("V")


def same(left: object, right: object) -> bool:
    """Equal type and bits, all the way down; an oracle that knows nothing of records."""
    if type(left) is not type(right):
        return False
    if isinstance(left, (float, complex)) and type(left) in (float, complex):
        return all(struct.pack("<d", getattr(left, p)) == struct.pack("<d", getattr(right, p)) for p in ("real", "imag"))
    if isinstance(left, (tuple, list)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return same(list(left), list(right)) and same(list(left.values()), list(right.values()))
    if isinstance(left, (np.ndarray, np.generic)):
        return left.dtype == right.dtype and left.shape == right.shape and left.tobytes() == right.tobytes()
    return left == right


DTYPES = ["?", "i1", "<i2", ">i4", "<i8", "u1", "<u2", "<u4", ">u8", "<f2", "<f4", ">f8", "<c8", "<c16"]
HASHABLE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.tuples(inner, inner),
    max_leaves=4,
)
LEAVES = (
    HASHABLE
    | st.floats(width=64)
    | st.complex_numbers()
    | st.integers(-(1 << 200), 1 << 200)
    | st.sampled_from(DTYPES).flatmap(lambda d: hn.arrays(np.dtype(d), hn.array_shapes(min_dims=0, min_side=0, max_side=4)))
    | st.sampled_from([np.float32(1.5), np.int8(-3), np.bool_(True), np.complex128(2j)])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(HASHABLE, inner),
    max_leaves=25,
)


@settings(deadline=None, max_examples=300)
@given(VALUES)
def test_a_value_comes_back(value: object) -> None:
    assert same(decoded(value), value)
    assert encode_values({"V": value}) == encode_values({"V": value})


def test_the_oracle_sees_differences() -> None:
    assert not same([1, (2.0,)], [1, (-2.0,)])
    assert not same(0.0, -0.0)
    assert not same(True, 1)
    assert not same({"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert not same(np.zeros(3, "<i4"), np.zeros(3, ">i4"))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=40))
def test_any_graph_of_lists_keeps_its_shape(edges: list[tuple[int, int]]) -> None:
    nodes: list[list[object]] = [[number] for number in range(10)]
    for source, target in edges:
        nodes[source].append(nodes[target])
    result = decoded(nodes)
    assert isinstance(result, list)
    position = {id(node): index for index, node in enumerate(nodes)}
    found = {id(node): index for index, node in enumerate(result)}
    assert [[position.get(id(i), i) for i in node] for node in nodes] == [
        [found.get(id(i), i) for i in node] for node in result
    ]


def test_identity_across_globals_and_cycles() -> None:
    shared, array = [1], np.arange(4)
    loop: dict[str, object] = {"shared": shared}
    loop["self"] = (loop, [loop])
    data = Data(encode_values({"A": shared, "B": (shared, array), "C": array, "D": loop}))
    assert data.get("A") is data.get("B")[0] is data.get("D")["shared"]
    assert data.get("C") is data.get("B")[1]
    assert data.get("D")["self"][0] is data.get("D") is data.get("D")["self"][1][0]
    assert data.get("A") is data.get("A")
    distinct = Data(encode_values({"A": [[1], [1]]})).get("A")
    assert distinct[0] is not distinct[1]


def test_depth_and_sharing_do_not_explode() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    value, depth = decoded(deep), 0
    while value:
        value, depth = value[0], depth + 1  # type: ignore[index]
    assert depth == 100_000
    doubled: tuple[object, ...] = (1,)
    for _ in range(200):
        doubled = (doubled, doubled)
    assert len(encode_values({"V": doubled})) < 20_000
    assert len(decoded(doubled)) == 2  # type: ignore[arg-type]


def test_several_nans_can_be_keys() -> None:
    value = {math.nan: 1, float("nan"): 2}
    result = decoded(value)
    assert isinstance(result, dict)
    assert list(result.values()) == [1, 2]


def test_array_order_and_layout() -> None:
    fortran = np.asfortranarray(np.arange(6.0).reshape(2, 3))
    strided = np.arange(10)[::3]
    for array, flag in ((fortran, "F_CONTIGUOUS"), (strided, "C_CONTIGUOUS")):
        result = decoded(array)
        assert isinstance(result, np.ndarray)
        assert result.flags[flag]
        assert np.array_equal(result, array)
        assert not result.flags.writeable


@pytest.mark.parametrize(("elements", "alignment"), [(1, 64), (2047, 64), (2048, 16384), (2049, 16384)])
def test_arrays_are_aligned_and_large_ones_lie_behind_the_index(elements: int, alignment: int) -> None:
    content = encode_values({"A": np.arange(float(elements)), "B": np.arange(float(elements)) + 1})
    whole = np.frombuffer(content, "u1")
    for name in "AB":
        data = Data(whole.data)
        offset = data.get(name).__array_interface__["data"][0] - whole.__array_interface__["data"][0]
        assert offset % alignment == 0
        assert (offset >= data.index_size) == (alignment == 16384)


class Sub(np.ndarray):
    pass


NESTED_KEY: tuple[object, ...] = ("k",)
for _ in range(9):
    NESTED_KEY = (NESTED_KEY, NESTED_KEY)


def refused() -> list[tuple[object, str]]:
    return [
        ({"a": [0, 1, 2, socket.socket]}, "kernels.TABLE['a'][3]: cannot serialize the class socket.socket"),
        ([type("Own", (set,), {})()], "kernels.TABLE[0]: cannot serialize tests.test_serialize.Own"),
        (OrderedDict(), "kernels.TABLE: cannot serialize collections.OrderedDict"),
        (np.array([{}]), "kernels.TABLE: cannot serialize array of numpy.object"),
        (np.zeros(2, np.longdouble), "kernels.TABLE: cannot serialize array of numpy.longdouble"),
        (np.zeros(2).view(Sub), "kernels.TABLE: cannot serialize tests.test_serialize.Sub"),
        (memoryview(b""), "kernels.TABLE: cannot serialize memoryview"),
        ({NESTED_KEY: 1}, "a key may have 256 parts"),
        ({1 << 100_000: 1}, "a key may have 256 parts"),
    ]


@pytest.mark.parametrize(("value", "text"), refused())
def test_what_cannot_be_stored_is_named_with_its_path(value: object, text: str) -> None:
    with pytest.raises(ExtractError) as caught:
        encode_values({"TABLE": value}, origins={"TABLE": "kernels.TABLE"})
    assert caught.value.code == "global-unsupported"
    assert text in caught.value.brief.replace("float128", "longdouble")


def test_an_open_socket_is_named_like_its_type_and_all_problems_come_at_once() -> None:
    with socket.socket() as opened, pytest.raises(ExtractError) as caught:
        encode_values({"T": {"a": [1, 2, 3, opened]}, "U": {slice: 2}}, origins={"T": "kernels.TABLE"})
    assert caught.value.brief == "kernels.TABLE['a'][3]: cannot serialize socket.socket"
    assert caught.value.details == ("U: its key <class 'slice'> cannot be a key: type is not hashed by code of Python's own",)


class Sly:
    """What `isinstance` would run."""

    @property
    def __class__(self):
        raise AssertionError("nobody asks")


@pytest.mark.parametrize(
    ("around", "text"),
    [
        (lambda sly: sly, "T['k'][0]: cannot serialize tests.test_serialize.Sly"),
        (lambda sly: {sly}, "tests.test_serialize.Sly is not hashed by code of Python's own"),
        (lambda sly: (sly,), "T['k'][0][0]: cannot serialize tests.test_serialize.Sly"),
    ],
    ids=["value", "element", "item"],
)
def test_no_code_of_a_value_runs(around, text) -> None:
    for known in ((), (known_values(replace(package(), globals=encode_values({"A": [1]})), {"A": [1]}, {}),)):
        with pytest.raises(ExtractError) as caught:
            encode_values({"T": {"k": [around(Sly())]}}, dependencies=known)
        assert caught.value.code == "global-unsupported"
        assert text in caught.value.brief


@pytest.mark.parametrize("shape", [(1 << 45,), (1 << 32, 1 << 27), (1 << 29,)])
def test_an_array_that_no_image_can_hold_is_named_before_it_is_copied(shape) -> None:
    """It repeats one element, so it is small here."""
    with pytest.raises(ExtractError) as caught:
        encode_values({"H": {"a": [np.broadcast_to(np.float64(1), shape)]}})
    assert str(caught.value).splitlines() == [
        f"H['a'][0]: an array of {8 * math.prod(shape)} bytes; all globals together may have 4 GiB [globals-too-large]",
        "  hint: read such an array from a file, and pass it to the functions",
    ]
    small = np.broadcast_to(np.float64(1), (1 << 10,))
    assert decoded(small).tolist() == small.tolist()  # control


def test_an_extraction_names_every_global_that_cannot_be_stored() -> None:
    problems = Problems()
    assert encode({"T": {"a": [1, memoryview(b"")], "b": threading.Lock()}, "U": {slice: 2}}, problems) == b""
    assert [(code, text) for code, text, _ in problems.rows] == [
        ("global-unsupported", "T['b']: cannot serialize _thread.lock"),
        ("global-unsupported", "T['a'][1]: cannot serialize memoryview"),
        ("global-unsupported", "U: its key <class 'slice'> cannot be a key: type is not hashed by code of Python's own"),
    ]
    problems = Problems()
    encode({"T": memoryview(b"")}, problems)
    assert [text for _, text, _ in problems.rows] == ["T: cannot serialize memoryview"]


def test_the_same_bytes_in_any_process() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); from tests.carriers import VALUES;"
        "from toolchain.serialize import encode_values; sys.stdout.write(hashlib.sha256(encode_values(VALUES)).hexdigest())"
    )
    seen = set()
    for seed in ("0", "1", "77"):
        outcome = run(Command((sys.executable, "-c", code, str(ROOT)), {"PYTHONHASHSEED": seed}))
        assert outcome.ok, outcome.stderr
        seen.add(outcome.stdout)
    assert len(seen) == 1


# -- sections, build ids, headers ------------------------------------------------------------------------------------


def test_the_section_holds_globals_methods_and_exceptions() -> None:
    made = package()
    section = data_section(made)
    data = Data(section.content)
    assert (data.index_size, data.methods_offset, data.exceptions_offset) == (
        section.index_size, section.methods_offset, section.exceptions_offset,
    )  # fmt: skip
    assert np.array_equal(data.get("TABLE"), np.arange(30_000.0))
    assert data.get("NESTED")["b"][0] is data.get("NESTED")["b"][1]
    assert [(m.name, m.signature, m.parameters, m.slot, m.words, m.doc, m.line) for m in data.methods()] == [
        ("twice", "float64(float64)", ("x",), 0, 3, "twice of numbers", 3),
        ("add", "int64(int64, int64)", ("a", "b"), 2, 4, "add of numbers", 3),
    ]
    assert [(e.type, e.text, e.file, e.line, e.bare) for e in data.exceptions()] == [("ValueError", "bad", "sample.py", 4, False)]


@pytest.mark.parametrize("bare", [False, True])
def test_an_exception_without_an_argument_is_none_with_an_empty_text(bare) -> None:
    section = data_section(replace(package(), exceptions=(ExceptionRow("ValueError", "", "", 0, bare=bare),)))
    assert struct.unpack_from("<8I", section.content, section.exceptions_offset)[7] == int(bare)
    assert [(e.text, e.bare) for e in Data(section.content).exceptions()] == [("", bare)]


def test_method_records_stand_where_the_design_says() -> None:
    section = data_section(package())
    row = struct.unpack_from("<16I", section.content, section.methods_offset + 64)
    texts = [section.content[o : o + n + 1] for o, n in (row[0:2], row[2:4], row[4:6], row[6:8], row[14:16])]
    assert texts == [b"add\0", b"int64(int64, int64)\0", b"a,b\0", b"sample.py\0", b"add of numbers\0"]
    assert row[8:14] == (2, 0, 0, 4, 3, 0)
    error = struct.unpack_from("<8I", section.content, section.exceptions_offset)
    assert section.content[error[0] : error[0] + error[1] + 1] == b"ValueError\0"
    assert error[6:] == (4, 0)


@pytest.mark.parametrize(
    ("values", "code", "text"),
    [
        ({"twice": 1}, "name-collision", "'twice' is both a function and a global"),
        ({"__getattr__": 1}, "name-invalid", "'__getattr__' cannot be an attribute"),
        ({"not a name": 1}, "name-invalid", "'not a name'"),
        ({"lambda": 1}, "name-invalid", "'lambda'"),
    ],
)
def test_names_that_one_module_cannot_hold_are_refused(values: dict[str, object], code: str, text: str) -> None:
    with pytest.raises(ExtractError) as caught:
        data_section(package(values))
    assert (caught.value.code, text in caught.value.brief) == (code, True)


def test_twice_the_same_method_is_refused() -> None:
    made = package()
    with pytest.raises(ExtractError, match="twice"):
        data_section(replace(made, methods=(*made.methods, made.methods[0])))


def test_damaged_globals_are_refused() -> None:
    with pytest.raises(WorkerError, match="cannot be read"):
        data_section(replace(package(), globals=b"nonsense"))


def test_the_build_id_depends_on_content_and_tools_only() -> None:
    made = package()
    section = data_section(made)

    def of(one: object = made, platform: str = "linux-x86_64", tools: object = TOOLS) -> bytes:
        return build_id(one, platform, data_section(one), tools)  # type: ignore[arg-type]

    first = made.methods[0]
    assert of() == build_id(made, "linux-x86_64", section, tuple(reversed(TOOLS))) == of(package())
    different = [
        of(replace(made, bitcode=made.bitcode + b"\0")),
        of(package({"TABLE": 1})),
        of(replace(made, methods=(replace(first, line=9), *made.methods[1:]))),
        of(replace(made, exceptions=())),
        of(platform="linux-aarch64"),
        of(tools=(("lld", "20"),)),
        of(replace(made, producers=(("numba", "0.68"),))),
    ]
    assert len({of(), *different}) == 1 + len(different)


def test_the_header_says_what_the_package_is() -> None:
    made, platform = package(), PLATFORMS["windows-x86_64"]
    section = data_section(made)
    headers = [core_header(made, platform, section, TOOLS, f) for f in (Flags().over({"optimize": 2}), Flags(optimize=3))]
    one, two = (core.decode(content) for content in headers)
    assert (one.name, one.version, one.platform, one.minimum_os) == ("sample", "1.2", "windows-x86_64", platform.minimum_os)
    assert one.uuid_text == made.uuid
    assert one.build_id == two.build_id == build_id(made, platform.id, section, TOOLS)
    assert (one.flags >> 6, one.mask, two.flags >> 6, two.mask) == (2, 8, 3, 0)
    assert Data(section.content, one).names() == ("NESTED", "SMALL", "TABLE")


def test_names_and_build_ids_of_dependencies_are_part_of_the_build_id_and_stand_in_the_header() -> None:
    made, platform = package(), PLATFORMS["linux-x86_64"]
    section = data_section(made)
    upon = [(), (("a", b"a" * 32),), (("b", b"a" * 32),), (("a", b"b" * 32),), (("a", b"a" * 32), ("b", b"a" * 32))]
    headers = [core.decode(core_header(made, platform, section, TOOLS, Flags(), b"", rows)) for rows in upon]
    assert [one.dependencies for one in headers] == upon
    assert len({one.build_id for one in headers}) == len(upon)
    assert headers[0].build_id == build_id(made, platform.id, section, TOOLS)
