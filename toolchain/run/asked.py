"""What was last asked for one subject (a package's extraction, an image), and what of it has changed now, in words.

A result is found by the digest of its key, which says of a key that finds nothing only that it is another one. So the
last key of each subject is kept beside the results, and a job that has to run can tell why: another version of a tool,
another profile. A subject is a text with the place of the package in it; it and what is kept stay on this machine, may
be deleted at any time, and decide nothing.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FOLDER = ".asked"
"""Below the results; no key begins so."""
LIMIT = 256
"""Subjects that are kept, the last ones."""
EVICTED = "what an earlier run gave is kept no more"
PACKAGE = "the package changed"
_WORDS = {
    "toolchain": "pkgimage changed", "machine": "the machine changed", "package": PACKAGE,
    "search": "modules are looked for in other folders", "config": ".numba_config.yaml changed",
    "preferences": "PKGIMAGE_PREFERENCES changed",
}  # fmt: skip
_ENDINGS = (".dist-info", ".egg-info", ".egg-link")
Key = Mapping[str, Any]


def changed(results: Path, subject: str, key: Key) -> tuple[str, ...]:
    """Why no result was found for `key`; () when nothing was asked for this subject before."""
    try:
        before = json.loads(_path(results, subject).read_bytes())
        return tuple(between(before, json.loads(json.dumps(key)))) or (EVICTED,)
    except (OSError, ValueError, TypeError, AttributeError):  # none, or damaged
        return ()


def remember(results: Path, subject: str, key: Key) -> None:
    """Keeps the key of a subject. Raises nothing: it only explains."""
    path, text = _path(results, subject), json.dumps(key, sort_keys=True)
    try:
        if path.is_file() and path.read_text("utf-8") == text:
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = path.with_name(f"{path.name}-{secrets.token_hex(4)}")
        aside.write_text(text, "utf-8")
        aside.replace(path)
        for old in sorted(path.parent.iterdir(), key=lambda each: each.stat().st_mtime_ns)[:-LIMIT]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def between(before: Key, after: Key) -> Iterator[str]:
    """Every difference of two keys."""
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if name in _WORDS:
            yield _WORDS[name]
        elif name == "asked":
            yield from (f"the profile's {field.replace('_', '-')} changed" for field in _differing(old, new))
        elif name == "dependencies":
            yield from (f"dependency {field} changed" for field in _differing(old, new))
        elif name == "numba":
            yield from (f"{field} changed" for field in _differing(old, new))
        elif name == "installed":
            yield from _distributions(old, new)
        else:
            words = [_short(old), _short(new)]
            yield f"{name} changed" + (f": {' -> '.join(words)}" if words[0] != words[1] else "")


def _differing(before: Key | None, after: Key | None) -> list[str]:
    old, new = before or {}, after or {}
    return [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]


def _distributions(before: list[str] | None, after: list[str] | None) -> Iterator[str]:
    """By the names of what is installed, `numba-0.61.2.dist-info`."""
    old, new = _versions(before or []), _versions(after or [])
    for name in _differing(old, new):
        if name in old and name in new:
            yield f"{name} changed: {old[name]} -> {new[name]}"
        else:
            yield f"{name} is {'installed no more' if name in old else 'installed now'}"


def _versions(names: list[str]) -> dict[str, str]:
    """Name to version; '' for what has none."""
    found: dict[str, str] = {}
    for entry in names:
        ending = next((each for each in _ENDINGS if entry.endswith(each)), "")
        name, _, version = entry.removesuffix(ending).partition("-")
        found[name] = ", ".join(filter(None, [found.get(name, ""), version]))
    return found


def _short(value: Any) -> str:
    """The first word: of Python's long version, of the parts that name a linker."""
    return next(iter(str(value[0] if isinstance(value, list) and value else value).split()), "")


def _path(results: Path, subject: str) -> Path:
    return results / FOLDER / hashlib.sha256(subject.encode("utf-8", "surrogateescape")).hexdigest()[:32]
