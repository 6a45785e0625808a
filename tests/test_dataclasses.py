"""Dataclasses that compiled code and signatures may not have, what Python would refuse too, and what makes an instance."""

import re

import pytest

from tests.test_frontend_numba import extracted, request, written

HEAD = """
import dataclasses
import enum
from dataclasses import InitVar, dataclass, field
from typing import ClassVar
import numpy as np
from numba import njit

@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.5
    SCALE: ClassVar[float] = 2.0

    def norm(self): return self.x + self.y
    @property
    def double(self): return 2 * self.x

class Hue(enum.Enum):
    RED = 1

@dataclass(frozen=True)
class Wide:
    x: float
    y: int = 2
    z: float = field(kw_only=True)
    w: complex = field(default=1j, kw_only=True)

@dataclass
class Mutable:
    x: float

@dataclass(frozen=True)
class Checked:
    x: float
    def __post_init__(self): assert self.x > 0

@dataclass(frozen=True)
class Own:
    x: float
    def __init__(self, x): object.__setattr__(self, "x", 2 * x)

@dataclass(frozen=True)
class Late:
    x: float
    y: float = field(init=False)

@dataclass(frozen=True)
class Made:
    x: float
    y: tuple = field(default_factory=tuple)

@dataclass(frozen=True)
class Scaled:
    x: float
    by: InitVar[float] = 2.0

@dataclass(frozen=True)
class Spied:
    x: float
    def __getattribute__(self, name): return 1.0

@dataclass(frozen=True)
class New:
    x: float
    def __new__(cls, *rest): return object.__new__(cls)

class Meta(type):
    def __call__(cls, x): return type.__call__(cls, 2 * x)

@dataclass(frozen=True)
class Metal(metaclass=Meta):
    x: float

@dataclass(frozen=True)
class Empty:
    pass

@dataclass(frozen=True)
class Words:
    words: dict

class Outer:
    @dataclass(frozen=True)
    class Part:
        x: float

Part = Outer.Part

def local():
    @dataclass(frozen=True)
    class Inner:
        x: float
    return Inner

Inner = local()
Alias = Point
P, M, W, I = Point(1.0), Mutable(1.0), Words({}), Inner(1.0)
"""

BAD = [
    # (body of f(x), signature, code, said)
    ("Mutable(x).x", "(float64)", "dataclass-unsupported", "uses the dataclass kernels.Mutable, which is not frozen: a function gets a copy"),
    ("M.x + x", "(float64)", "dataclass-unsupported", "uses the dataclass kernels.Mutable, which is not frozen"),
    ("Checked(x).x", "(float64)", "dataclass-unsupported", "kernels.Checked, which has a __post_init__"),
    ("Own(x).x", "(float64)", "dataclass-unsupported", "kernels.Own, which has an __init__ that dataclass did not make"),
    ("Late(x).x", "(float64)", "dataclass-unsupported", "kernels.Late, which has the field 'y', which __init__ does not take"),
    ("Made(x).x", "(float64)", "dataclass-unsupported", "kernels.Made, which has the field 'y', which __init__ does not take"),
    ("Scaled(x).x", "(float64)", "dataclass-unsupported", "kernels.Scaled, which has an __init__ that dataclass did not make"),
    ("Spied(x).x", "(float64)", "dataclass-unsupported", "kernels.Spied, which has a __getattribute__ of its own"),
    ("New(x).x", "(float64)", "dataclass-unsupported", "kernels.New, which has a __new__"),
    ("Metal(x).x", "(float64)", "dataclass-unsupported", "kernels.Metal, which has a metaclass that makes its instances"),
    ("Empty() is None", "(float64)", "dataclass-unsupported", "kernels.Empty, which has no fields"),
    ("I.x + x", "(float64)", "dataclass-unsupported", "which is made inside of a function"),
    ("W.words", "(float64)", "dataclass-unsupported", "kernels.Words, which holds what Numba has no type for"),
    ("x", "(Dataclass(kernels.Mutable, float64))", "dataclass-unsupported", "the dataclass kernels.Mutable is not frozen"),
    ("x", "(Tuple((Optional(Dataclass(kernels.Spied, float64)), int8)))", "dataclass-unsupported", "kernels.Spied has a __getattribute__ of its own"),
    ("x", "(Dataclass(kernels.Inner, float64))", "dataclass-unsupported", "the dataclass kernels.Inner is made inside of a function"),
    ("x", "(Dataclass(kernels.Alias, float64, float64))", "dataclass-unsupported", "kernels.Alias is the dataclass kernels.Point: write that name"),
    ("x", "(Dataclass(kernels.Point, float64))", "dataclass-unsupported", "the fields of the dataclass kernels.Point are x, y"),
    ("x", "(Dataclass(kernels.Point, y=float64, x=float64))", "dataclass-unsupported", "the fields of the dataclass kernels.Point are x, y"),
    ("x", "(Dataclass(kernels.P, float64))", "dataclass-unsupported", "kernels.P is no dataclass"),
    ("x", "(Dataclass(kernels.Nothing, float64))", "class-missing", "has no attribute 'Nothing'"),
    ("x", "(NamedTuple(kernels.Point, float64, float64))", "class-missing", "kernels.Point is no named tuple"),
    ("x", "(kernels.Point)", "signature-invalid", "unknown type 'kernels.Point'"),
    # what Python refuses, or does by code of the class
    ("Point(x)[0]", "(float64)", "does-not-compile", "getitem"),
    ("len(Point(x))", "(float64)", "does-not-compile", "len"),
    ("sum([v for v in Point(x)])", "(float64)", "does-not-compile", "getiter"),
    ("Point(*Point(x)).x", "(float64)", "does-not-compile", ""),
    ("P[0] + x", "(float64)", "does-not-compile", "getitem"),
    ("Point(x) == Point(x)", "(float64)", "does-not-compile", "eq"),
    ("Point(x) is P", "(float64)", "does-not-compile", "instances have no identity in compiled code"),
    ("Point(x) is not P", "(float64)", "does-not-compile", "instances have no identity in compiled code"),
    ("Point(x) < P", "(float64)", "does-not-compile", "lt"),
    ("1 if Point(x) else 2", "(float64)", "does-not-compile", ""),
    ("hash(Point(x))", "(float64)", "does-not-compile", ""),
    ("len(str(Point(x)))", "(float64)", "does-not-compile", ""),
    ("len(repr(P))", "(float64)", "does-not-compile", ""),
    ("len(f'{P}')", "(float64)", "does-not-compile", ""),
    ("hasattr(P, 'norm')", "(float64)", "does-not-compile", ""),
    ("isinstance(P, Point)", "(float64)", "does-not-compile", ""),
    ("{Point(x): x}", "(float64)", "does-not-compile", ""),
    ("x in Point(x)", "(float64)", "does-not-compile", ""),
    ("Point(x) + (1.0,)", "(float64)", "does-not-compile", ""),
    ("Point(x).norm()", "(float64)", "does-not-compile", "norm"),
    ("Point(x).double", "(float64)", "does-not-compile", "double"),
    ("Point(x).SCALE", "(float64)", "does-not-compile", "SCALE"),
    ("Point(x).z", "(float64)", "does-not-compile", "alone, not 'z'"),
    ("getattr(P, 'z', x)", "(float64)", "does-not-compile", ""),
    ("hasattr(P, 'z')", "(float64)", "does-not-compile", ""),
    ("x is P", "(Optional(Dataclass(kernels.Point, float64, float64)))", "does-not-compile", "instances have no identity in compiled code"),
    ("x is not x", "(Optional(Dataclass(kernels.Point, float64, float64)))", "does-not-compile", "instances have no identity in compiled code"),
    ("x is Hue.RED", "(Optional(Enum(kernels.Hue, int64)))", "does-not-compile", "write '=='"),
    ("Point.SCALE", "(float64)", "does-not-compile", "SCALE"),
    ("dataclasses.replace(Point(x), y=2.0).y", "(float64)", "does-not-compile", ""),
    # how the class is called
    ("Point()", "(float64)", "does-not-compile", "kernels.Point: missing a required argument: 'x'"),
    ("Point(x, x, x)", "(float64)", "does-not-compile", "kernels.Point: too many positional arguments"),
    ("Point(x, z=x)", "(float64)", "does-not-compile", "kernels.Point: got an unexpected keyword argument 'z'"),
    ("Point(x, x=x)", "(float64)", "does-not-compile", "kernels.Point: multiple values for argument 'x'"),
    ("Wide(x, 1, 2.0).z", "(float64)", "does-not-compile", "kernels.Wide: too many positional arguments"),
    ("Wide(x, 1).z", "(float64)", "does-not-compile", "kernels.Wide: missing a required"),
]  # fmt: skip
SETS = "\n@njit\ndef sets(x):\n    p = Point(x)\n    p.x = 2.0\n    return p.x\n"


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """{name of a function: what was said of it}."""
    place = tmp_path_factory.mktemp("refused")
    bodies = "".join(f"\n@njit\ndef f{number}(x): return {body}\n" for number, (body, *_) in enumerate(BAD))
    root = written(place / "root", HEAD + bodies + SETS)
    exports = [(f"kernels.f{number}", (signature,)) for number, (_, signature, *_) in enumerate(BAD)]
    wanted = request(root, (*exports, ("kernels.sets", ("(float64)",))), ("kernels",), ())
    code, _, details, hint = extracted(None, place / "out", wanted)
    assert code == "extract-failed"
    return {re.search(r"kernels\.(f\d+|sets)'", line)[1]: line for line in details}, hint


@pytest.mark.parametrize("number", range(len(BAD)), ids=[f"{row[0]} {row[1]}" for row in BAD])
def test_what_is_refused(refused, number):
    _, signature, code, said = BAD[number]
    line = refused[0].get(f"f{number}", "")
    assert line.startswith(f"[{code}] 'kernels.f{number}'")
    assert said in line
    assert signature in line


def test_remedies_and_assignment(refused):
    lines, hint = refused
    assert "[does-not-compile]" in lines["sets"]
    assert "make the class frozen" in hint
    assert "write 'Dataclass(kernels.Point, x=float64, y=float64)' with the types of its fields" in hint


GOOD = [
    ("Point(x)", "Dataclass(kernels.Point, x=float64, y=float64)"),
    ("Point(y=x, x=1)", "Dataclass(kernels.Point, x=int64, y=float64)"),
    ("Part(x)", "Dataclass(kernels.Outer.Part, x=float64)"),
    ("Wide(x, z=3.0)", "Dataclass(kernels.Wide, x=float64, y=int64, z=float64, w=complex128)"),
    ("Wide(z=True, x=1, w=x)", "Dataclass(kernels.Wide, x=int64, y=int64, z=bool, w=float64)"),
    ("Wide(*(x, 2.0), z=3.0)", "Dataclass(kernels.Wide, x=float64, y=float64, z=float64, w=complex128)"),
    ("C", "Dataclass(kernels.Checked, x=float64)"),
    ("(C.x, Point(x).y, np.array([1.0]))[1]", "float64"),
]


def test_the_same_request_without_faults_passes(tmp_path):
    """The control: instances may be made, and those be read that a function could not make."""
    bodies = "".join(f"\n@njit\ndef f{number}(x): return {body}\n" for number, (body, _) in enumerate(GOOD))
    root = written(tmp_path / "root", f"{HEAD}\nC = Checked(2.0)\nQ = Wide(1.0, z=2.0)\n{bodies}")
    exports = tuple((f"kernels.f{number}", ("(float64)",)) for number in range(len(GOOD)))
    package = extracted(None, tmp_path / "out", request(root, exports, ("kernels",), ()))
    assert [str(method.signature) for method in package.methods] == [f"{result}(float64)" for _, result in GOOD]
