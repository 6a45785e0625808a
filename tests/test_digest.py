"""SHA-256 without hashlib, against hashlib."""

import hashlib

import pytest

from pkgimage import digest


@pytest.mark.parametrize("size", [0, 1, 1000, digest.LARGE - 1, digest.LARGE, digest.LARGE + 1])
def test_it_is_sha256(size: int) -> None:
    content = bytes(range(256)) * (size // 256 + 1)
    for view in (content[:size], bytearray(content[:size]), memoryview(content)[:size]):
        assert digest.sha256(view) == hashlib.sha256(content[:size]).digest()
