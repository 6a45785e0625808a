import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolchain.errors import ToolError
from toolchain.signature import SCALARS, Array, Scalar, Signature, parse_profile_signature, parse_signature


@pytest.mark.parametrize(
    ("text", "canonical", "words"),
    [
        ("f8(f8[::1], i8)", "float64(float64[::1], int64)", 6),
        ("float64(float64[:,::1],complex128,boolean, const(u1[:]))", "float64(float64[:,::1], complex128, bool, const(uint8[:]))", 13),
        ("void(i4[::1,:])", "none(int32[::1,:])", 6),
        ("c8()", "complex64()", 3),
        ("intp(uintp)", "int64(uint64)", 3),
    ],
)
def test_canonical_text_and_words(text, canonical, words):
    signature = parse_signature(text)
    assert (str(signature), signature.words) == (canonical, words)
    assert parse_signature(canonical) == signature


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("f8(", "column 4: unexpected 'end'"),
        ("f9(i8)", "column 1: unknown type 'f9'"),
        ("f8(f8[:,:,:])", "column 13: arrays have one or two dimensions"),
        ("f8[:](i8)", "column 6: a method cannot return an array yet"),
        ("f8(f8) x", "column 7: unexpected 'x' after the signature"),
        ("f8(f8[1:])", "column 10: cannot read the axes [1:]"),
        ("f8(none)", "column 8: an argument cannot be none"),
        ("", "column 1: unexpected 'end'"),
    ],
)
def test_what_is_wrong_and_where(text, line):
    with pytest.raises(ToolError) as caught:
        parse_profile_signature(text)
    assert caught.value.code == "signature-invalid"
    assert caught.value.details == (line,)


def test_a_result_type_may_be_left_to_inference_only_in_profiles():
    assert parse_profile_signature("(f8, i4)") == (False, parse_signature("none(f8, i4)"))
    with pytest.raises(ToolError, match="has no result type"):
        parse_signature("(f8)")


scalars = st.sampled_from(sorted(set(SCALARS.values()), key=str))
arrays = st.builds(
    Array, scalars, st.integers(1, 2), st.sampled_from(["C", "A"]), st.booleans()
) | st.builds(Array, scalars, st.just(2), st.just("F"), st.booleans())


@given(st.builds(Signature, scalars | st.none(), st.lists(scalars | arrays, max_size=6).map(tuple)))
def test_every_signature_reads_back(signature):
    assert parse_signature(str(signature)) == signature


@given(st.text(alphabet="f8i4[]():,1 constvoid", max_size=30))
def test_any_text_is_read_or_refused(text):
    try:
        parse_profile_signature(text)
    except ToolError as error:
        assert error.code == "signature-invalid"


def test_scalar_facts():
    assert (Scalar("bool", 8).dtype, Scalar("uint", 16).dtype, Scalar("complex", 64).size) == ("|b1", "<u2", 8)
