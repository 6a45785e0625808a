"""A document that extends another: `extends = "base.toml"`, a path relative to the file that says it.

Tables merge key by key, all the way down; everything else, arrays of tables included, replaces what the base says: a
list that could only grow would leave no way to take something out. A base is a profile like any other and may extend
one itself, but it need not be complete: only what comes out at the end is checked.
"""

import hashlib
import os
from pathlib import Path
from typing import Any

from toolchain.document.door import Document, read_document, why_unreadable
from toolchain.document.locate import Key
from toolchain.document.problem import Problem, error_of

EXTENDS = "extends"
"""The key at the top of a document that names its base."""


def read_chain(path: Path, what: str, code: str) -> list[Document]:
    """The document in `path` and those that it extends, the nearest first.

    Raises ProfileError: as `read_document`; or the value of `extends` is no path of a readable file, or leads back to
    a file of the chain.
    """
    chain = [read_document(path, what, code)]
    seen = [os.path.realpath(path)]
    while EXTENDS in chain[-1].data:
        file, problem = _base_of(chain[-1], what)
        if problem is None and os.path.realpath(file) in seen:
            names = [str(document.path) for document in chain[seen.index(os.path.realpath(file)) :]]
            problem = chain[-1].problem((EXTENDS,), f"goes in a circle: {' -> '.join([*names, names[0]])}")
        if problem is not None:
            raise error_of(path, what, code, [problem])
        chain.append(read_document(file, what, code))
        seen.append(os.path.realpath(file))
    return chain


def _base_of(document: Document, what: str) -> tuple[Path, Problem | None]:
    """(the file that `document` extends, None), or (some path, why it is none)."""
    text = document.data[EXTENDS]
    if not isinstance(text, str) or not text:
        return document.path, document.problem((EXTENDS,), f"should be the path of a {what}")
    file = document.path.parent / text
    reason = why_unreadable(file)
    return file, document.problem((EXTENDS,), f"'{text}' cannot be read: {reason}") if reason else None


def merged(chain: list[Document]) -> Document:
    """The first document over all others of `chain`; every key keeps the place where its value was written.

    digest: the file's own when there is one file; else the sha256 of all digests, one per line.
    """
    result = chain[-1]
    for own in reversed(chain[:-1]):
        result = _over(own, result)
    digests = "".join(f"{document.digest}\n" for document in chain)
    digest = hashlib.sha256(digests.encode()).hexdigest() if len(chain) > 1 else chain[0].digest
    return Document(chain[0].path, digest, result.data, result.keys, result.values)


def _over(own: Document, base: Document) -> Document:
    data, replaced = _merge(own.data, base.data, ())
    kept = {key for key in base.keys.keys() | base.values.keys() if not _within(key, replaced)}
    return Document(
        own.path, own.digest, data,
        {**{key: spot for key, spot in base.keys.items() if key in kept}, **own.keys},
        {**{key: spot for key, spot in base.values.items() if key in kept}, **own.values},
    )  # fmt: skip


def _merge(own: dict[str, Any], base: dict[str, Any], path: Key) -> tuple[dict[str, Any], set[Key]]:
    """(the merged table, the keys whose value `own` replaces)."""
    result, replaced = dict(base), set()
    for name, value in own.items():
        under = base.get(name)
        if isinstance(value, dict) and isinstance(under, dict):
            result[name], inner = _merge(value, under, (*path, name))
            replaced |= inner
        else:
            result[name] = value
            replaced.add((*path, name))
    return result, replaced


def _within(key: Key, replaced: set[Key]) -> bool:
    """Whether `key` is one of `replaced`, or below one."""
    return any(key[:size] in replaced for size in range(1, len(key) + 1))
