import dataclasses

import pytest

from toolchain.errors import WorkerError
from toolchain.package import ExceptionRow, Method, Package, Used
from toolchain.signature import parse_signature

METHOD = Method("f", parse_signature("f8(f8[::1])"), "sym$1", "numba", ("xs",), "doc", "a.py", 3, 0, 1)
PACKAGE = Package(
    "demo", "1.0", "u", "numba", (("numba", "0.68.1"),), b"BC", (METHOD,), (ExceptionRow("ValueError", "no", "a.py", 4),), b"G"
)


def test_a_package_survives_its_files():
    assert Package.from_files(PACKAGE.to_files()) == PACKAGE
    upon = dataclasses.replace(PACKAGE, depends=("a", "b"), used=(Used("a", "method", 2), Used("b", "data", 0)))
    assert Package.from_files(upon.to_files()) == upon
    assert [one.symbol for one in upon.used] == ["pkgimage.dependency.a.method.2", "pkgimage.dependency.b.data.0"]


@pytest.mark.parametrize(
    "change",
    [{"name": "other"}, {"bitcode": b"B"}, {"globals": b""}, {"exceptions": ()}, {"producers": ()},
     {"depends": ("other",)}, {"used": (Used("other", "method", 2),)},
     {"methods": (dataclasses.replace(METHOD, line=4),)}],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_every_field_is_part_of_the_digest(change):
    assert dataclasses.replace(PACKAGE, **change).digest != PACKAGE.digest


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b'{"methods":[{}]}', b'{"methods":[],"exceptions":[],"producers":[1]}'])
def test_damaged_files_are_a_clear_error(damage):
    with pytest.raises(WorkerError) as caught:
        Package.from_files({**PACKAGE.to_files(), "package.json": damage})
    assert caught.value.code == "package-damaged"
