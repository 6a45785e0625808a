"""Writing a package's order file (`pkgimage.order`) after its variants have changed, or one was asked for again.

A row's number is the variant's recorded build sequence, or a larger one: what is asked for again, and stands there
already, goes before what was built since (`prefer`). That lives in this file alone: without it the recorded sequences
decide, as on another machine.
"""

import os
import tempfile
from collections.abc import Iterator, Mapping

from pkgimage import order
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, variants
from toolchain.serialize.order import order_file

Named = tuple[order.Head, int]
"""(facts, number) of a variant."""
ATTEMPTS = 3
"""How often the file is written when variants come and go meanwhile."""
MOST = 1 << 62
"""A number from here on was not counted to: the file is damaged, and the recorded one is taken."""


def refresh(depot: Depot, package: str, *, whole: bool = False) -> None:
    """Writes the order file of `package` anew: to be called when a variant has been published, imported or removed.

    Variants that the file names are not read again, as they never change (whole: all are read, and numbers are kept).
    The caller need not hold a lock: whoever writes last may miss what another one has just published, and then looks
    again; a variant that is missing in the file costs a listing, once it is needed. A depot without variants of the
    package gets no file.
    Raises OSError when the depot cannot be written.
    """
    before = dict(_named(depot, package))
    known = {} if whole else dict(before)
    for _ in range(ATTEMPTS):
        listed = variants(depot, package)
        if not listed:
            return
        for key in listed:
            if key not in known and (found := _facts(depot, package, key)) is not None:
                head, number = found
                known[key] = head, max(number, before[key][1] if key in before else 0)
        _replace(depot, package, {key: known[key] for key in listed if key in known})
        if variants(depot, package) == listed:
            return


def prefer(depot: Depot, package: str, key: str) -> None:
    """Puts a variant before those that fit as well and were built after it: it was asked for after them.

    What tells them apart may be something that no load sees: another profile, functions of other packages. A variant
    that is not there is not preferred. Raises OSError when the depot cannot be written.
    """
    refresh(depot, package)
    known = dict(_named(depot, package))
    others = max((number for name, (_, number) in known.items() if name != key), default=0)
    if key in known and known[key][1] <= others:
        _replace(depot, package, {**known, key: (known[key][0], others + 1)})


def newest(depot: Depot, package: str) -> int:
    """The largest number in the file, 0 without one: the next build goes before it."""
    return max((number for _, (_, number) in _named(depot, package)), default=0)


def _replace(depot: Depot, package: str, known: Mapping[str, Named]) -> None:
    _write(order.path(depot, package), order_file((head, number, key) for key, (head, number) in known.items()))


def _named(depot: Depot, package: str) -> Iterator[tuple[str, Named]]:
    """What the file that is there says."""
    found = order.read(depot, package)
    for head, first, end in () if found is None else found.groups:
        assert found is not None, "it has groups"
        for sequence, key in map(found.row, range(first, end)):
            if key and sequence < MOST:
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
        os.replace(temporary, path)  # noqa: PTH105 (beside os.open)
    except BaseException:
        os.unlink(temporary)  # noqa: PTH108 (beside os.open)
        raise
