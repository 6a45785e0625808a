"""Calls and results as bytes. The oracle for layouts is numpy.lib.stride_tricks over the blob, and struct by hand."""

import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.lib.stride_tricks import as_strided

from toolchain.errors import ToolError
from toolchain.run.calls import Call, decode_results, encode_calls
from toolchain.run.calls.guards import POISON
from toolchain.signature import parse_signature

HEAD = 24


def call(signature, *arguments, method=0):
    return Call(method, parse_signature(signature), arguments)


def parts(one):
    """(words, pointers, blob) of the only call of a file, unpacked by hand from docs/design.md section 5."""
    data = encode_calls([one])
    assert data[:8] == b"PKGCALLS"
    assert struct.unpack_from("<QQ", data, 8) == (3, 1)
    method, words, pointers, blob, arrays, target = struct.unpack_from("<q5Q", data, HEAD)
    assert method == one.method
    at = HEAD + 48
    assert (len(data), target) == (at + 8 * words + 16 * pointers + 24 * arrays + blob, 0)
    assert blob % 64 == 0
    pairs = list(struct.iter_unpack("<QQ", data[at + 8 * words : at + 8 * words + 16 * pointers]))
    return struct.unpack_from(f"<{words}q", data, at), pairs, data[len(data) - blob :]


def done(index, status, words, blob=b""):
    return b"DONE" + struct.pack("<Iq", index, status) + struct.pack(f"<{len(words)}q", *words) + blob


@pytest.mark.parametrize(
    ("signature", "value", "words"),
    [
        ("none(bool)", True, [1]),
        ("none(int8)", -1, [-1]),
        ("none(uint8)", 255, [255]),
        ("none(uint64)", 2**64 - 1, [-1]),
        ("none(int64)", -(2**63), [-(2**63)]),
        ("none(float64)", 1.0, [0x3FF0000000000000]),
        ("none(float64)", -0.0, [-(2**63)]),
        ("none(float32)", -1.0, [0xBF800000]),
        ("none(float32)", 1e300, [0x7F800000]),
        ("none(complex128)", 1j, [0, 0x3FF0000000000000]),
        ("none(complex64)", np.complex64(1 - 1j), [0x3F800000, 0xBF800000]),
    ],
)
def test_words_of_numbers(signature, value, words):
    assert list(parts(call(signature, value))[0]) == [*words, POISON]


@pytest.mark.parametrize(
    ("signature", "arguments", "told"),
    [
        ("none(int8)", (128,), "argument 1 does not fit int8"),
        ("none(uint64)", (-1,), "argument 1 does not fit uint64"),
        ("none(int64)", (1.5,), "argument 1 does not fit int64"),
        ("none(float64)", ("x",), "argument 1 does not fit float64"),
        ("none(float64[::1])", (np.zeros(2, np.float32),), "it is an array of float32"),
        ("none(int64, float64[:,:])", (1, np.zeros(2)), "argument 2 does not fit float64[:,:]: it has 1 dimensions"),
        ("none(int64)", (), "takes 1 arguments, not 0"),
        ("none(UniTuple(int64, 2))", ((1,),), "it is no tuple of 2"),
        ("none(int8, UniTuple(int8, 2))", (1, (1, 300)), "argument 2, item 2 does not fit int8: "),
        ("none(Tuple((int8, Tuple((bool, float64[:])))))", ((1, (True, np.zeros((1, 1)))),), "argument 1, item 2, item 2 does not fit float64[:]: it has 2 dimensions"),
        ("none(Tuple((int8, Tuple((bool, int8)))))", ((1, (True,)),), "argument 1, item 2 does not fit Tuple((bool, int8)): it is no tuple of 2"),
        ("none(Optional(int8))", (300,), "argument 1 does not fit Optional(int8)"),
        ("none(omitted(default=1))", (True,), "it is True"),
    ],
)
def test_what_does_not_fit_is_refused(signature, arguments, told):
    with pytest.raises(ToolError) as caught:
        encode_calls([call(signature, *arguments)])
    assert caught.value.code == "argument-invalid"
    assert told in caught.value.details[0]


BASE = np.arange(24, dtype=np.float64).reshape(4, 6)


@pytest.mark.parametrize(
    ("signature", "array"),
    [
        ("none(float64[::1])", np.arange(5.0)),
        ("none(float64[:])", np.arange(9.0)[::2]),
        ("none(float64[:])", np.arange(9.0)[::-3]),
        ("none(float64[:,::1])", BASE),
        ("none(float64[::1,:])", np.asfortranarray(BASE)),
        ("none(float64[:,:])", BASE[::-2, 1::2]),
        ("none(float64[:,:])", BASE.T),
        ("none(float64[:,:])", np.broadcast_to(np.arange(3.0), (4, 3))),
        ("none(complex64[:])", np.arange(4, dtype=np.complex64)),
        ("none(bool[:])", np.array([True, False])),
        ("none(float64[:])", np.zeros(0)),
    ],
)
def test_arrays_keep_their_strides(signature, array):
    words, pointers, blob = parts(call(signature, array))
    n = array.ndim
    assert words[: 1 + 2 * n] == (0, *array.shape, *array.strides)
    ((word, offset),) = pointers
    assert word == 0
    if array.size:
        first = np.frombuffer(blob, array.dtype, 1, offset)
        np.testing.assert_array_equal(as_strided(first, array.shape, array.strides), array)


def test_a_layout_that_differs_is_copied():
    words, ((_, offset),), blob = parts(call("none(float64[:,::1])", BASE.T))
    assert words[:5] == (0, 6, 4, 32, 8)
    np.testing.assert_array_equal(np.frombuffer(blob, np.float64, 24, offset).reshape(6, 4), BASE.T)


@given(st.lists(st.floats(width=32) | st.integers(-(2**31), 2**31 - 1).map(float), max_size=5), st.booleans())
def test_results_are_read_back(values, reverse):
    array = np.array(values, np.float64)[:: -1 if reverse else 1]
    one = call("float64(float64[:])", array)
    words, _, blob = parts(one)
    (outcome,) = decode_results(done(0, 0, [*words[:3], struct.unpack("<q", struct.pack("<d", 2.5))[0], 0], blob), [one])
    assert (outcome.state, outcome.result) == ("returned", 2.5)
    np.testing.assert_array_equal(outcome.arguments[0], array)


@pytest.mark.parametrize(
    ("result", "words", "value"),
    [
        ("bool", [1], True),
        ("int8", [-1], -1),
        ("uint64", [-1], 2**64 - 1),
        ("int64", [-5], -5),
        ("float32", [0x3F800000], np.float32(1)),
        ("complex128", [0x3FF0000000000000, -(2**63)], complex(1, -0.0)),
    ],
)
def test_result_types(result, words, value):
    (outcome,) = decode_results(done(0, 0, [*words, 0]), [call(f"{result}()")])
    assert outcome.result == value
    assert type(outcome.result) is type(value)


def test_structured_arguments_are_flattened():
    text = "none(Tuple((int8, UniTuple(float64, 2))), Optional(complex64), Optional(int64), none, omitted(default=3))"
    words, _, _ = parts(call(text, (-1, (1.0, 0.0)), None, 7, None, 3))
    assert words == (-1, 0x3FF0000000000000, 0, 0, 0, 0, 1, 7, POISON)  # the last one is the text's


def test_arrays_of_the_result_are_announced_and_read_back():
    one = call("Tuple((int64, int16[:,::1], Optional(float64[::1])))(int64)", 5)
    data = encode_calls([one])
    assert struct.unpack_from("<q5Q", data, HEAD) == (0, 14, 0, 0, 2, 0)
    assert struct.unpack_from("<6Q", data, HEAD + 48 + 8 * 14) == (2, 2, 2, 9, 1, 8)
    content = np.arange(6, dtype=np.int16).tobytes()
    words = [5, 1, 0, 2, 3, 6, 2, 0, 0, 0, 0, 0, 0, 0]
    arrays = struct.pack("<Q", 12) + content + bytes(4) + struct.pack("<Q", 0)
    (outcome,) = decode_results(done(0, 0, words) + arrays, [one])
    number, array, missing = outcome.result
    assert (number, array.tolist(), missing) == (1, [[0, 1, 2], [3, 4, 5]], None)
    (outcome,) = decode_results(done(0, 0, words) + arrays[:-1], [one])
    assert outcome.state == "not-reached"
    words[3] = 4  # control: the shape and the bytes disagree
    (outcome,) = decode_results(done(0, 0, words) + arrays, [one])
    assert outcome.state == "crashed"
    assert "disagree" in outcome.detail


def test_nan_and_minus_zero_survive():
    one = call("float64(float64)", math.nan)
    words, _, _ = parts(one)
    (outcome,) = decode_results(done(0, 0, [words[0], -(2**63), 0]), [one])
    assert math.isnan(struct.unpack("<d", struct.pack("<q", words[0]))[0])
    assert math.copysign(1, outcome.result) == -1


TWO = [call("none()"), call("none()"), call("none()")]


@pytest.mark.parametrize(
    ("data", "states"),
    [
        (b"", ["not-reached"] * 3),
        (b"BEGN\0\0\0\0", ["crashed", "not-reached", "not-reached"]),
        (b"BEGN\0\0\0\0" + done(0, 0, [0]) + b"BEGN\1\0\0\0", ["returned", "crashed", "not-reached"]),
        (done(0, 2, [0]) + done(1, -1, [0]) + done(2, -2, [0]), ["raised", "raised", "load-failed"]),
        (done(0, 0, [0])[:-1], ["not-reached"] * 3),
        (b"FAIL\xff\xff\xff\xff" + struct.pack("<qQ", 1, 3) + b"why\0\0\0\0\0", ["load-failed"] * 3),
        (b"RAIS\0\0\0\0" + struct.pack("<Q", 3) + b"Err\0\0\0\0\0" + b"BEGN\1\0\0\0", ["raised", "crashed", "not-reached"]),
        (b"JUNK" + done(0, 0, [0]), ["not-reached"] * 3),
        (done(7, 0, []), ["not-reached"] * 3),
        (b"FAIL\xff\xff\xff\xff" + struct.pack("<qQ", 1, 2**63), ["not-reached"] * 3),
    ],
)
def test_states(data, states):
    assert [outcome.state for outcome in decode_results(data, TWO)] == states


@given(st.binary(max_size=80))
def test_any_bytes_are_read_without_an_exception(data):
    assert len(decode_results(data, TWO)) == 3


WORD_ANSWERS = [
    ("bool", [2], "0x0000000000000002 is no encoding of bool"),
    ("bool", [256], "is no encoding of bool"),
    ("int8", [0xFF], "is no encoding of int8"),
    ("uint8", [-1], "0xffffffffffffffff is no encoding of uint8"),
    ("int32", [1 << 32], "is no encoding of int32"),
    ("float32", [(7 << 32) | 0x3F800000], "is no encoding of float32"),
    ("complex64", [0, 7 << 32], "is no encoding of complex64"),
    ("complex128", [0, POISON], "the result was not written"),
]


@pytest.mark.parametrize(("result", "words", "told"), WORD_ANSWERS)
def test_words_that_are_no_encoding_are_told(result, words, told):
    (outcome,) = decode_results(done(0, 0, [*words, 0]), [call(f"{result}()")])
    assert outcome.state == "word-encoding"
    assert told in outcome.detail


def test_the_high_half_of_a_float32_may_stay_as_it_was():
    word = (POISON >> 32 << 32) | 0x3F800000
    (outcome,) = decode_results(done(0, 0, [word, 0]), [call("float32()")])
    assert (outcome.state, outcome.result) == ("returned", np.float32(1))


def test_a_text_where_none_is_allowed_is_told():
    (outcome,) = decode_results(done(0, 0, [1, 4096]), [call("bool()")])
    assert (outcome.state, outcome.detail) == ("word-encoding", "the word of the text is 0x0000000000001000, not 0")


POINT = "Record(x[type=float32;offset=0],n[type=int64;offset=4];12;False)"
WHOLE = "Record(x[type=float64;offset=0],n[type=int64;offset=8];16;True)"
POINT_TYPE = np.dtype([("x", "<f4"), ("n", "<i8")])

ECHOED = [
    "none()", "bool()", "int8()", "uint16()", "int32()", "int64()", "uint64()", "float32()", "float64()", "complex64()",
    "complex128()", "none(float64[:])", "int64(float64[:])", f"{POINT}()", f"{WHOLE}()",
]  # fmt: skip


@pytest.mark.parametrize("signature", ECHOED)
def test_control_a_harness_that_only_echoes_fails_every_check(signature):
    one = call(signature, *([np.zeros(3)] if "float64[:]" in signature else []))
    words, _, blob = parts(one)
    (outcome,) = decode_results(done(0, 0, words, blob), [one])
    assert outcome.state == "word-encoding"
    assert "not written" in outcome.detail


STRIDED = [np.arange(9.0)[::2], np.arange(9.0)[::-3], BASE[::-2, 1::2], BASE.T, np.arange(8.0), np.zeros(0)]


def returned(array, blob):
    one = call(f"none(float64[{','.join(':' * array.ndim)}])", array)
    words = parts(one)[0]
    return decode_results(done(0, 0, [*words[:-1], 0], bytes(blob)), [one])[0]


@pytest.mark.parametrize("array", STRIDED, ids=range(6))
def test_a_write_outside_of_the_elements_is_told_for_every_byte(array):
    _, ((_, offset),), blob = parts(call(f"none(float64[{','.join(':' * array.ndim)}])", array))
    elements = {
        offset + int(np.dot(index, array.strides)) + byte for index in np.ndindex(array.shape) for byte in range(8)
    }
    assert len(blob) >= max(elements, default=-1) + 1 + 64 - 8
    for at in range(len(blob)):
        changed = bytearray(blob)
        changed[at] ^= 1
        assert returned(array, changed).state == ("returned" if at in elements else "wrote-outside"), at


def test_a_write_outside_is_told_after_an_exception_too():
    one = call("none(float64[:])", np.zeros(2))
    blob = bytearray(parts(one)[2])
    blob[16] = 0
    for data in (done(0, 1, parts(one)[0], bytes(blob)), b"RAIS\0\0\0\0" + struct.pack("<Q", 0) + blob):
        (outcome,) = decode_results(data, [one])
        assert (outcome.state, outcome.detail) == ("wrote-outside", "1 bytes around the elements of argument 1 were changed")


NESTED = "none(int64, Tuple((float64[:], Tuple((int8, int16[:,::1])))), Optional(float64[:]), Optional(int8[:]))"


def nested_call():
    table = np.arange(6, dtype=np.int16).reshape(2, 3)
    return call(NESTED, 1, (np.arange(9.0)[::3], (2, table)), np.arange(2.0), None)


def test_arrays_inside_of_arguments_are_guarded_byte_by_byte():
    one = nested_call()
    words, pointers, blob = parts(one)
    sizes = {  # (bytes of an element, distance of elements, number) of each array: written here, not taken from the layout
        "argument 2, item 1": (8, 24, 3), "argument 2, item 2, item 2": (2, 2, 6), "argument 3": (8, 8, 2),
    }  # fmt: skip
    starts = [offset for _, offset in pointers]
    told = set()
    for at in range(len(blob)):
        number = max(n for n, start in enumerate(starts) if start <= at)
        name, (size, step, count) = list(sizes.items())[number]
        element, byte = divmod(at - starts[number], step)
        changed = bytearray(blob)
        changed[at] ^= 1
        (outcome,) = decode_results(done(0, 0, [*words[:-1], 0], bytes(changed)), [one])
        if element < count and byte < size:
            assert outcome.state == "returned", at
        else:
            assert (outcome.state, outcome.detail) == ("wrote-outside", f"1 bytes around the elements of {name} were changed")
            told.add(name)
    assert told == set(sizes)


def test_records_are_laid_out_as_what_they_point_to_and_read_back():
    one = call(f"{POINT}(int64, {POINT}, Tuple((bool, {POINT})))", 5, np.array((1.5, -2), POINT_TYPE), (True, np.array((2.5, 3), POINT_TYPE)))
    words, pointers, blob = parts(one)
    assert words == (5, 0, 1, 0, POISON, POISON, POISON)
    assert pointers == [(1, 0), (3, 128)]
    assert (blob[:12], blob[128:140]) == (struct.pack("<fq", 1.5, -2), struct.pack("<fq", 2.5, 3))
    assert set(blob[12:128] + blob[140:]) == {0xA5}
    after = bytearray(blob)
    after[128:140] = struct.pack("<fq", 7.0, 8)
    answer = struct.unpack("<2q", struct.pack("<fqi", -1.0, 9, 0))
    (outcome,) = decode_results(done(0, 0, [*words[:4], *answer, 0], bytes(after)), [one])
    assert (outcome.state, outcome.result.dtype, outcome.result.shape) == ("returned", POINT_TYPE, ())
    assert outcome.result.tolist() == (-1.0, 9)
    assert (outcome.arguments[1].tolist(), outcome.arguments[2][1].tolist()) == ((1.5, -2), (7.0, 8))
    after[140] ^= 1
    (outcome,) = decode_results(done(0, 0, [*words[:4], *answer, 0], bytes(after)), [one])
    assert (outcome.state, outcome.detail) == ("wrote-outside", "1 bytes around the elements of argument 3, item 2 were changed")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (np.zeros((), [("x", "<f4"), ("m", "<i8")]), "it is an array of"), (np.zeros(1, POINT_TYPE), "it has 1 dimensions"),
        ((1.0, 2, 3), "argument 1 does not fit"), (None, "argument 1 does not fit"),
    ],
)
def test_what_is_no_record_is_refused(value, told):
    with pytest.raises(ToolError) as caught:
        encode_calls([call(f"none({POINT})", value)])
    assert told in caught.value.details[0]


def test_a_record_whose_end_is_not_filled_with_zeros_is_told():
    words = [1, 1 << 32, 0]
    (outcome,) = decode_results(done(0, 0, words), [call(f"{POINT}()")])
    assert (outcome.state, outcome.detail) == ("word-encoding", "0x0000000100000000 is no end of a record of 12 bytes")
    (outcome,) = decode_results(done(0, 0, words), [call(f"{WHOLE}()")])
    assert (outcome.state, outcome.result["n"]) == ("returned", 1 << 32)


def test_a_record_of_nobody_is_an_exception():
    (outcome,) = decode_results(done(0, -5, [0, 0, 0]), [call(f"{WHOLE}()")])
    assert (outcome.state, outcome.status) == ("raised", -5)
    assert outcome.detail == "RuntimeError: the record to be returned is none of an argument"
