"""Writing a package's order file (`pkgimage.order`) after its variants have changed."""

import os
import tempfile
from collections.abc import Iterator

from pkgimage import order
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, variants
from toolchain.serialize.order import order_file

Named = tuple[order.Head, int]
"""(facts, build sequence) of a variant."""
ATTEMPTS = 3
"""How often the file is written when variants come and go meanwhile."""


def refresh(depot: Depot, package: str, *, whole: bool = False) -> None:
    """Writes the order file of `package` anew: to be called when a variant has been published, imported or removed.

    Variants that the file names are not read again, as they never change (whole: all are read). The caller need not
    hold a lock: whoever writes last may miss what another one has just published, and then looks again; a variant that
    is missing in the file costs a listing, once it is needed. A depot without variants of the package gets no file.
    Raises OSError when the depot cannot be written.
    """
    known = {} if whole else dict(_named(depot, package))
    for _ in range(ATTEMPTS):
        listed = variants(depot, package)
        if not listed:
            return
        known = {key: found for key in listed if (found := known.get(key) or _facts(depot, package, key)) is not None}
        _write(order.path(depot, package), order_file((head, number, key) for key, (head, number) in known.items()))
        if variants(depot, package) == listed:
            return


def _named(depot: Depot, package: str) -> Iterator[tuple[str, Named]]:
    """What the file that is there says."""
    found = order.read(depot, package)
    for head, first, end in () if found is None else found.groups:
        assert found is not None, "it has groups"
        for sequence, key in map(found.row, range(first, end)):
            yield key, (head, sequence)


def _facts(depot: Depot, package: str, key: str) -> Named | None:
    """Of a variant that is there; None when it cannot be read, or stands under a name that is no key."""
    file = Candidate(depot, package, key).file if len(key) == 16 and key.isascii() and key.isalnum() else None
    return None if file is None else (order.head_of(file), file.sequence)


def _write(path: str, content: bytes) -> None:
    """Replaces the file by one rename."""
    directory, name = os.path.split(path)
    os.makedirs(directory, exist_ok=True)  # noqa: PTH103 (depots are texts)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{name}-", dir=directory)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        os.unlink(temporary)  # noqa: PTH108
        raise
