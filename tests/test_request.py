"""Requests of extraction cross process borders whole, those that name other packages too."""

from dataclasses import replace

import pytest

from tests.carriers import package
from toolchain.errors import ExtractError
from toolchain.frontends import ExtractRequest, requirement

REQUEST = ExtractRequest("a", "1", "u", "numba", "/somewhere", ("a",), ("a.T",), (("a.f", ("(f8)",)),))


def test_a_request_survives_its_text_with_what_it_depends_on() -> None:
    below = requirement(replace(REQUEST, depends=(requirement(REQUEST, package()),)), package())
    assert below.request.depends == ()
    assert below.package == replace(package(), bitcode=b"")
    request = replace(REQUEST, name="b", depends=(below,))
    assert ExtractRequest.from_json(request.to_json()) == request


@pytest.mark.parametrize("depends", ['[{"request":{},"package":{}}]', "[1]", "7"])
def test_a_damaged_request_is_a_clear_error(depends: str) -> None:
    text = REQUEST.to_json().replace('"depends": []', f'"depends": {depends}')
    with pytest.raises(ExtractError) as caught:
        ExtractRequest.from_json(text)
    assert caught.value.code == "request-damaged"
