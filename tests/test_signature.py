import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolchain.errors import ToolError
from toolchain.signature import (
    SCALARS,
    Array,
    Constant,
    Function,
    Optional,
    Scalar,
    Signature,
    Tuple,
    parse_profile_signature,
    parse_signature,
)
from toolchain.signature.foreign import REMEDIES, foreign

FIELD = "a field is written x[type=float64;offset=0]; its type is a number, Record(...) or nestedarray(float64, (3,))"
PARTS = (
    "Record(p[type=Record(a[type=float32;offset=0];4;False);offset=0],v[type=nestedarray(float64, (2, 3));offset=4],"
    "q[type=nestedarray(Record(b[type=bool;offset=0];2;False), (1,));offset=52];54;False)"
)
WORDS = ("f8", "Tuple", "UniTuple", "Optional", "omitted", "Literal", "[str]", "[int]", "(", ")", ",", "default=", "'a'", "-1",
         "none", "function", "Record", "[type=f8;offset=0]", "[type=", ";offset=0]", "nestedarray", ";", "8", "False", "array", "Array", "1d", "C", "readonly", " ", "=", "x", "const", "NamedTuple", "a.b")


@pytest.mark.parametrize(
    ("text", "canonical", "words"),
    [
        ("f8(f8[::1], i8)", "float64(float64[::1], int64)", 6),
        ("float64(float64[:,::1],complex128,boolean, const(u1[:]))", "float64(float64[:,::1], complex128, bool, const(uint8[:]))", 13),
        ("void(i4[::1,:])", "none(int32[::1,:])", 6),
        ("c8()", "complex64()", 3),
        ("intp(uintp)", "int64(uint64)", 3),
        ("f8[:](f8[:,:,:])", "float64[:](float64[:,:,:])", 12),
        ("Tuple(float64, bool)(UniTuple(f8 x 3))", "Tuple((float64, bool))(UniTuple(float64, 3))", 6),
        ("Tuple((f8, Tuple((i8[::1],))))()", "Tuple((float64, UniTuple(int64[::1], 1)))()", 6),
        ("OptionalType(f4)(Optional(c16), none)", "Optional(float32)(Optional(complex128), none)", 6),
        ("void(omitted(default=1e-3), omitted(None))", "none(omitted(default=0.001), omitted(default=None))", 1),
        ("f8(omitted(default=array([[1., 2.],\n      [3., 4.]])))", "float64(omitted(default=array([[1., 2.], [3., 4.]])))", 2),
        ("f8(omitted(default=P(a=')', b=())), omitted([]))", "float64(omitted(default=P(a=')', b=())), omitted(default=[]))", 2),
        ("f8(Literal[str](sum), Literal[int](-4))", "float64(Literal[str]('sum'), Literal[int](-4))", 2),
        ("f8(readonly array(float32, 2d, F))", "float64(const(float32[::1,:]))", 7),
        ("f8(Array(i8, 1, 'C', False, aligned=True), Array(i8, 1, C, readonly))", "float64(int64[::1], const(int64[::1]))", 8),
        ("f8(NamedTuple(a.b.Point, f8, i4))", "float64(NamedTuple(a.b.Point, float64, int32))", 4),
        ("f8(Tuple(()))", "float64(Tuple(()))", 2),
        ("f8(Record(x[type=f8;offset=0],y[type=i4;offset=8];12;False)[:, ::1])",
         "float64(Record(x[type=float64;offset=0],y[type=int32;offset=8];12;False)[:,::1])", 7),
        ("f8(unaligned array(Record(x[type=f8;offset=4];16;False), 1d, A, readonly))",
         "float64(const(Record(x[type=float64;offset=4];16;False)[:]))", 5),
        ("f8(Record(x[type=f8;offset=0];8;False), Optional(Record(x[type=i1;offset=0];1;True)))",
         "float64(Record(x[type=float64;offset=0];8;False), Optional(Record(x[type=int8;offset=0];1;True)))", 5),
        ("Record(x[ type=f8; offset=0];13;False)(Tuple((Record(x[type=u2;offset=1];3;False), f8)))",
         "Record(x[type=float64;offset=0];13;False)(Tuple((Record(x[type=uint16;offset=1];3;False), float64)))", 5),
        ("Record(x[type=f8;offset=0];8;False)[::1](f8)", "Record(x[type=float64;offset=0];8;False)[::1](float64)", 6),
        (f"f8({PARTS})", f"float64({PARTS})", 3),
        ("Enum(a.b.Colour,i8)(Optional(Enum(a.W, f8)))", "Enum(a.b.Colour, int64)(Optional(Enum(a.W, float64)))", 4),
        ("NamedTuple(a.P,x=f8, y=i8[::1])(i8)", "NamedTuple(a.P, x=float64, y=int64[::1])(int64)", 7),
        ("Dataclass(a.b.P,f8, Enum(a.C, i8))(Dataclass(a.P, x=f8,y=i8[::1]))",
         "Dataclass(a.b.P, float64, Enum(a.C, int64))(Dataclass(a.P, x=float64, y=int64[::1]))", 7),
        ("f8(Optional(Dataclass(a.P, Dataclass(a.Q, c8))), UniTuple(Dataclass(a.P, i1), 2))",
         "float64(Optional(Dataclass(a.P, Dataclass(a.Q, complex64))), UniTuple(Dataclass(a.P, int8), 2))", 7),
        ("f8(function( a.b.f ), i8)", "float64(function(a.b.f), int64)", 3),
        ("f8(Tuple(function(a.f), i8))", "float64(Tuple((function(a.f), int64)))", 3),
    ],
)
def test_canonical_text_and_words(text, canonical, words):
    signature = parse_signature(text)
    assert (str(signature), signature.words) == (canonical, words)
    assert parse_signature(canonical) == signature
    assert str(parse_signature(canonical)) == canonical


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("f8(", "column 4: unexpected 'end'"),
        ("f9(i8)", "column 1: unknown type 'f9'"),
        ("f8(f8[:,:,:,:,:,:,:,:])", "column 23: arrays have 1 to 7 dimensions"),
        ("omitted(default=1)(i8)", "column 19: omitted(default=1) cannot be a result"),
        ("f8(Optional(none))", "column 18: none cannot be optional"),
        ("f8(omitted(default=Point))", "column 25: 'Point' is no None, bool, number or string"),
        ("f8(omitted(default=array([1.]", "column 20: expected ')', found 'the end'"),
        ("f8(Literal[float](1.5))", "column 22: a literal is a str, an int or a bool: Literal[float](1.5)"),
        ("f8(NamedTuple(Point, f8))", "column 20: 'Point' is no dotted name of a class"),
        ("f8(UniTuple(f8, -1))", "column 19: expected a number, found '-1'"),
        ("f8(Array(f8, 1, 'X'))", "column 20: unknown layout 'X'"),
        ("f8(function(gone))", "column 17: 'gone' is no dotted name of a function"),
        ("f8(function(a.b:C.f))", "column 16: expected ')', found ':'"),
        ("function(a.f)(f8)", "column 14: function(a.f) cannot be a result"),
        ("Tuple((function(a.f), f8))()", "column 27: Tuple((function(a.f), float64)) cannot be a result"),
        ("f8(Optional(function(a.f)))", "column 27: function(a.f) cannot be optional"),
        ("f8(Enum(Colour, i8))", "column 15: 'Colour' is no dotted name of a class"),
        ("f8(Enum(a.Colour))", "column 17: the type of the members' values is missing"),
        ("f8(Enum(a.Colour, Enum(a.Colour, i8)))", "column 38: the values of members are numbers, not Enum(a.Colour, int64)"),
        ("f8(array(Enum(a.Colour, i8), 1d, C))", "column 28: the elements of an array are numbers"),
        ("f8(Enum(a.Colour, i8)[::1])", "column 22: expected ',', found '[::1]'"),
        ("f8(Dataclass(P, f8))", "column 15: 'P' is no dotted name of a class"),
        ("f8(Dataclass(a.P))", "column 18: the types of the fields are missing"),
        ("f8(Dataclass(a.P, x=f8, f8))", "column 28: all items have field names, or none"),
        ("Dataclass(a.P, Record(x[type=f8;offset=0];8;False))(f8)", "column 52: a record inside of a tuple cannot be a result"),
        ("f8(NamedTuple(a.P, x=f8, f8))", "column 29: all items have field names, or none"),
        ("f8(NamedTuple(a.P, x.y=f8))", "column 19: unknown type 'x.y'"),
        ("f8(Record(x[type=f8;offset=0];4;False)[:])", "column 39: the fields of a record stand one behind the other, inside of it"),
        ("f8(Record(x[type=f8;offset=0],y[type=i8;offset=4];16;False)[:])", "column 60: the fields of a record stand one behind the other, inside of it"),
        ("f8(Record(x[type=f8;offset=0],x[type=i8;offset=8];16;False)[:])", "column 60: two fields have the same name"),
        ("f8(Record(x[type=f8[:];offset=0];8;False)[:])", f"column 20: {FIELD}"),
        ("f8(Record(x[type=list;offset=0];8;False)[:])", f"column 22: {FIELD}"),
        ("f8(Record(s[type=[unichr x 4];offset=0];16;False)[:])", f"column 30: {FIELD}"),
        ("f8(Record(x[offset=0];8;False)[:])", f"column 12: {FIELD}"),
        ("f8(Record(1[type=f8;offset=0];8;False)[:])", f"column 12: {FIELD}"),
        ("f8(Record(x[type=nestedarray(nestedarray(f8, (1,)), (1,));offset=0];8;False))",
         "column 51: the elements of an array inside of a record are numbers or records"),
        ("f8(Record(x[type=nestedarray(f8, (0,));offset=0];8;False))", "column 39: an array inside of a record has 1 to 7 dimensions, none of them 0"),
        ("f8(Record(x[type=nestedarray(f8, ());offset=0];8;False))", "column 37: an array inside of a record has 1 to 7 dimensions, none of them 0"),
        ("f8(Record(x[type=nestedarray(f8, (2,));offset=0];8;False))", "column 58: the fields of a record stand one behind the other, inside of it"),
        ("f8(" + "Record(x[type=" * 9 + "f8" + ";offset=0];8;False)" * 9 + ")", "column 122: types are nested too deeply"),
        ("f8(Record(x[type=f8;offset=0];8;no)[:])", "column 35: a record ends with True (aligned as in C) or False"),
        ("Record(x[type=nestedarray(f8, (129,));offset=0];1032;False)(i8)", "column 60: a record of more than 1024 bytes cannot be a result"),
        ("Optional(Tuple((Record(x[type=f8;offset=0];8;False), i8)))(i8)", "column 59: a record inside of a tuple cannot be a result"),
        ("UniTuple(Record(x[type=f8;offset=0];8;False), 2)(i8)", "column 49: a record inside of a tuple cannot be a result"),
        ("f8(const(f8))", "column 13: const(...) wraps an array"),
        ("f8(" + "Tuple(" * 9 + ")" * 9 + ")", "column 52: types are nested too deeply"),
        ("f8(f8) x", "column 7: unexpected 'x' after the signature"),
        ("f8(f8[1:])", "column 10: cannot read the axes [1:]"),
        ("", "column 1: unexpected 'end'"),
    ],
)
def test_what_is_wrong_and_where(text, line):
    with pytest.raises(ToolError) as caught:
        parse_profile_signature(text)
    assert caught.value.code == "signature-invalid"
    assert caught.value.details == (line,)


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        ("Enum<int64>(Status)(f8)", "enum-unsupported", "column 1: an enumeration (Status) has members that an image knows by the module", "write Enum(module.Class, int64) with the type of"),
        ("f8(i8, IntEnum<int32>(Level))", "enum-unsupported", "column 7: an enumeration (Level)", ".value"),
        ("f8(Enum[kernels.Colour])", "enum-unsupported", "column 4: an enumeration (kernels.Colour) has members", ".value"),
        ("f8(Tuple((f8, IntEnum[kernels.Colour])))", "enum-unsupported", "column 14: an enumeration (kernels.Colour)", ".value"),
        ("EnumMember(Colour, int64)(f8)", "enum-unsupported", "column 1: an enumeration (Colour)", ".value"),
        ("numba.Index(('data', Array(float32, 2, 'C', True, aligned=True)), ('n', int64))(f8)", "structref-unsupported", "column 1: a structref (Index) is a reference", "pass and return the fields as"),
        ("f8(Tuple((numba.Index(('n', int64)), f8)))", "structref-unsupported", "column 11: a structref (Index)", "named tuple"),
        ("UniTuple(array(float64, 1d, C) x 2) generator(func=<function f at 0x0>, args=(f8,), has_finalizer=True)(f8)", "generator-unsupported", "column 36: a generator is a frame that goes on between calls", "return arrays or tuples of what it yields"),
        ("f8(int64 generator(func=<function f at 0x0>, args=(), has_finalizer=True))", "generator-unsupported", "column 9: a generator", "loops over it"),
        ("none(f8[::1], ListType[array(float32, 1d, C)])", "collection-unsupported", "column 14: a collection (ListType) is memory", "take and give arrays"),
        ("Tuple((ListType[int32], ListType[float32]))(i4[::1])", "collection-unsupported", "column 8: a collection (ListType)", "List(array)"),
        ("DictType[int64,float64]<iv=None>(i8)", "collection-unsupported", "column 1: a collection (DictType)", "np.array("),
        ("f8(Optional(reflected list(int64)<iv=None>))", "collection-unsupported", "column 13: a collection (reflected list)", "arrays"),
        ("f8(reflected set(int64))", "collection-unsupported", "column 4: a collection (reflected set)", "arrays"),
        ("f8(List(int64))", "collection-unsupported", "column 4: a collection (List)", "arrays"),
    ],
)
def test_types_that_python_and_an_image_cannot_share(text, code, line, hint):
    with pytest.raises(ToolError) as caught:
        parse_profile_signature(text)
    assert caught.value.code == code
    assert caught.value.details[0].startswith(line)
    assert hint in caught.value.hint
    assert REMEDIES[code] == caught.value.hint


@pytest.mark.parametrize("text", ["numba.Index(f8)", "Enum<i8>(Status)", "generator(f8)", "numba.f8", "Enumeration(f8)", "f8 generators(f8)", "my.numba.Index(f8)", "Enum", "Enum<i8>", "MyEnum(Status)", "Listing[f8]", "ListType", "reflected listing(f8)"])
def test_what_merely_looks_like_these(text):
    """The control: only Numba's own way to print them is taken for them."""
    found = foreign(text)
    assert (found is not None) == (text in ("numba.Index(f8)", "Enum<i8>(Status)", "generator(f8)"))
    assert parse_signature("f8(f8)").result is not None


def test_a_result_type_may_be_left_to_inference_only_in_profiles():
    assert parse_profile_signature("(f8, i4)") == (False, parse_signature("none(f8, i4)"))
    with pytest.raises(ToolError, match="has no result type"):
        parse_signature("(f8)")


scalars = st.sampled_from(sorted(set(SCALARS.values()), key=str))
arrays = st.builds(
    Array, scalars, st.integers(1, 2), st.sampled_from(["C", "A"]), st.booleans()
) | st.builds(Array, scalars, st.just(2), st.just("F"), st.booleans())


def _no_optional(kind):
    return not isinstance(kind, Optional)


constants = st.builds(
    Constant,
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
    | st.text(st.characters(min_codepoint=32, max_codepoint=126)),
    st.just(True),
)
functions = st.builds(Function, st.sampled_from(["a.f", "package.module._name"]))
values = st.recursive(
    scalars | arrays,
    lambda inner: (
        st.builds(Tuple, st.lists(inner, max_size=3).map(tuple)) | st.builds(Optional, inner.filter(_no_optional))
    ),
    max_leaves=3,
)


@given(st.builds(Signature, values | st.none(), st.lists(values | constants | functions, max_size=6).map(tuple)))
def test_every_signature_reads_back(signature):
    assert parse_signature(str(signature)) == signature


@given(st.text(alphabet="f8i4[]():,1 constvoid", max_size=30) | st.lists(st.sampled_from(WORDS)).map("".join))
def test_any_text_is_read_or_refused(text):
    try:
        parse_profile_signature(text)
    except ToolError as error:
        assert error.code == "signature-invalid"


def test_scalar_facts():
    assert (Scalar("bool", 8).dtype, Scalar("uint", 16).dtype, Scalar("complex", 64).size) == ("|b1", "<u2", 8)


@pytest.mark.parametrize("word", ["1if", "0xfor"])
def test_a_word_that_is_no_literal_is_told_in_our_words_alone(recwarn, word):
    with pytest.raises(ToolError, match="is no None, bool, number or string"):
        parse_signature(f"(omitted(default={word}), float64)")
    assert list(recwarn) == []
