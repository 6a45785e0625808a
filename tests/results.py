"""What a matrix run gave: the checks that did not pass, and one store of results for a test session.

The store is for fixtures that need an outcome and not the work that leads to it.

Tests run without a store (`tests/conftest.py`): what is proved there is proved anew. Who asks the same of the same
sources a second time, only to have an image to look at, takes it from here. Never where two builds are compared.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from typing import Any

_FOLDER = tempfile.TemporaryDirectory(prefix="pkgimage-results-")
_NAMES = ("PKGIMAGE_CACHE_DIR", "PKGIMAGE_CACHE_SIZE")


@contextlib.contextmanager
def shared() -> Iterator[None]:
    """The session's store is that of this process and of those that it starts."""
    before = {name: os.environ.pop(name, None) for name in _NAMES}
    os.environ["PKGIMAGE_CACHE_DIR"] = _FOLDER.name
    try:
        yield
    finally:
        del os.environ["PKGIMAGE_CACHE_DIR"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


def wrong_checks(document: dict[str, Any]) -> list[tuple[str, ...]]:
    """(cell, check, status, reason, detail) of each check of a report that ran and did not pass."""
    return [
        (cell["id"], check["id"], check["status"], check["reason"], check["detail"])
        for cell in document["cells"] if cell["status"] != "not-run"
        for check in cell["checks"] if check["status"] != "passed"
    ]  # fmt: skip
