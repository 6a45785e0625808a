"""Results of jobs, kept to be used again: the user's cache folder, or the one that PKGIMAGE_CACHE_DIR names.

    <folder>/v1/<key>/<name>/record.json     value, what was seen, sha256 of every file
                             record.sha256   digest of record.json
                             files...        as the job left them
                             used            seconds since 1970: for eviction alone
                             .../.new-...    being written; takes its name by one rename

`<key>` is a digest over everything that is known before the job runs, `<name>` one over the record, so that the results
of two states of the sources lie beside each other. Nothing is believed: digests are compared at every use, an entry
that is damaged is removed and counts as none. Writers do not wait for each other: equal entries have equal names, and
the second rename loses. What is there can be deleted at any time.

The folder must belong to this user alone: its content becomes code.
"""

import hashlib
import json
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolchain.run.seen import Seen, file_digest

VARIABLE = "PKGIMAGE_CACHE_DIR"
SIZE_VARIABLE = "PKGIMAGE_CACHE_SIZE"
"""MiB; 0 keeps nothing."""
LIMIT = 1024
"""MiB, unless the variable says otherwise."""
PER_KEY = 8
"""Results kept for one key: states of the sources that one goes back and forth between."""
_RECORD, _SEAL, _USED = "record.json", "record.sha256", "used"
_ABANDONED = 3600.0
_STEP = 60
"""Seconds between two stamps of one entry."""


@dataclass(frozen=True)
class Entry:
    """A kept result, its record believed; its files are compared when they are taken."""

    directory: Path
    value: Mapping[str, Any]
    seen: Seen
    files: Mapping[str, str]
    """Name -> sha256."""


class Store:
    """One folder of results; limit in bytes."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder = folder / "v1"
        self.limit = limit

    def entries(self, key: str) -> list[Entry]:
        """What is kept under `key`, the last used first."""
        found = [(self._used(path), path) for path in _folders(self.folder / key)]
        entries = [_read(path) for _, path in sorted(found, key=lambda row: row[0], reverse=True)]
        return [entry for entry in entries if entry is not None]

    def take(self, entry: Entry, output: Path) -> dict[str, Path] | None:
        """The entry's files, copied into `output`; None when one is damaged or gone, and then the entry goes too."""
        output.mkdir(parents=True, exist_ok=True)
        taken = {}
        for name, digest in entry.files.items():
            target = output / name
            try:
                shutil.copyfile(entry.directory / name, target)
            except OSError:
                break
            if file_digest(target) != digest:
                break
            taken[name] = target
        if len(taken) == len(entry.files):
            self._stamp(entry.directory)
            return taken
        for name in entry.files:
            (output / name).unlink(missing_ok=True)
        _remove(entry.directory)
        return None

    def put(self, key: str, value: Mapping[str, Any], seen: Seen, files: Mapping[str, Path]) -> bool:
        """Keeps a result; False when the folder cannot be written. Raises nothing: a run needs no store."""
        aside = self.folder / key / f".new-{int(time.time())}-{secrets.token_hex(4)}"
        try:
            aside.mkdir(parents=True, mode=0o700)
            digests = {}
            for name, path in sorted(files.items()):
                shutil.copyfile(path, aside / name)
                digests[name] = file_digest(aside / name)
            text = json.dumps({"value": dict(value), "seen": seen.to_row(), "files": digests}, sort_keys=True).encode()
            digest = hashlib.sha256(text).hexdigest()
            (aside / _RECORD).write_bytes(text)
            (aside / _USED).write_text(str(int(time.time())), "ascii")
            (aside / _SEAL).write_text(digest, "ascii")
            try:
                aside.rename(aside.with_name(digest[:16]))
            except OSError:  # the same result is there already
                shutil.rmtree(aside, ignore_errors=True)
                return (aside.parent / digest[:16]).is_dir()
        except OSError:
            shutil.rmtree(aside, ignore_errors=True)
            return False
        self.sweep(key)
        return True

    def sweep(self, key: str | None = None) -> None:
        """Removes what is beyond the limits, least recently used first, and what dead writers left."""
        for path in self.folder.glob("*/.new-*") if self.folder.is_dir() else ():
            began = path.name.split("-")[1]
            if began.isdigit() and int(began) + _ABANDONED < time.time():
                shutil.rmtree(path, ignore_errors=True)
        if key is not None:
            beside = sorted(_folders(self.folder / key), key=self._used, reverse=True)
            for path in beside[PER_KEY:]:
                _remove(path)
        kept = [path for parent in _folders(self.folder) for path in _folders(parent)]
        sizes = {path: _size(path) for path in kept}
        total = sum(sizes.values())
        for path in sorted(kept, key=self._used):
            if total <= self.limit:
                break
            total -= sizes[path]
            _remove(path)

    def _used(self, path: Path) -> int:
        try:
            return int((path / _USED).read_text("ascii"))
        except (OSError, ValueError):
            return 0

    def _stamp(self, path: Path) -> None:
        now = int(time.time())
        if 0 <= now - self._used(path) < _STEP:
            return
        aside = path / f".used-{secrets.token_hex(4)}"
        try:
            aside.write_text(str(now), "ascii")
            aside.replace(path / _USED)
        except OSError:
            return


def usual_store(environment: Mapping[str, str] = os.environ) -> tuple[Store | None, str]:
    """The user's store and '', or None and why there is none ('' = it is switched off)."""
    wanted = environment.get(SIZE_VARIABLE, "")
    limit = int(wanted) if wanted.isdigit() else LIMIT
    if limit == 0:
        return None, ""
    named = environment.get(VARIABLE)
    cache = Path(environment.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "pkgimage" / "results"
    folder = Path(named).absolute() if named else cache
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        status = folder.stat()
    except (OSError, RuntimeError) as problem:
        return None, f"nothing is kept for the next run: {problem}"
    if status.st_uid != os.getuid() or stat.S_IMODE(status.st_mode) & 0o022:
        return None, f"nothing is kept for the next run: others may write to {folder}"
    return Store(folder, limit << 20), ""


def _folders(parent: Path) -> Iterator[Path]:
    """The finished folders in `parent`."""
    try:
        yield from (path for path in list(parent.iterdir()) if not path.name.startswith(".") and path.is_dir())
    except OSError:
        return


def _read(path: Path) -> Entry | None:
    """The entry in `path`; a damaged one is removed."""
    try:
        return _entry(path, (path / _RECORD).read_bytes(), (path / _SEAL).read_text("ascii"))
    except FileNotFoundError:  # another process removes it just now
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        _remove(path)
        return None


def _entry(path: Path, text: bytes, seal: str) -> Entry:
    """Raises ValueError, KeyError, TypeError, AttributeError for what no writer sealed."""
    if hashlib.sha256(text).hexdigest() != seal:
        raise ValueError("not what was sealed")
    row = json.loads(text)
    files = {str(name): str(digest) for name, digest in row["files"].items()}
    if any(Path(name).name != name or name.startswith(".") for name in files):
        raise ValueError("a name that leads out of the folder")
    return Entry(path, dict(row["value"]), Seen.from_row(row["seen"]), files)


def _remove(path: Path) -> None:
    """Takes a folder's name away first, so that nobody finds half of it."""
    aside = path.with_name(f".new-0-{secrets.token_hex(4)}")
    try:
        path.rename(aside)
    except OSError:
        return
    shutil.rmtree(aside, ignore_errors=True)


def _size(path: Path) -> int:
    try:
        with os.scandir(path) as entries:  # somebody else may evict a file under it, which leaves the loop early
            return sum(entry.stat().st_size for entry in entries)
    except OSError:
        return 0
