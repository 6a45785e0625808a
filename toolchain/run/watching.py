"""Watching what the package's own code reads while a job runs it, by Python's audit hooks.

A result may be used again only while everything that it came from is the same. Sources of modules are the least of it:
code that runs at import may read data files, list folders, ask the environment. The hook hears of each (events `open`,
`os.listdir`, `os.scandir`), and `os.environ` notes which variables were asked for. What is read is hashed *before* it
is read and again at the end: a file that changed in between makes a result that is not kept.

Bytecode caches are left aside meanwhile: Python believes them by the source's time stamp, and a source that changed
within its grain would be hashed new and compiled old.

What tools (Numba, NumPy, Python's library for itself) read is not counted; their versions are. What cannot be watched
makes the result one that is not used again: processes that are started, connections that are opened. Clocks, random
numbers, `stat`, and C code that reads by itself are not seen: a package that depends on those at import gives another
result each time anyway, and needs `--fresh`.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from toolchain.frontends.tooling import is_tool, reads_for_itself
from toolchain.run.seen import IGNORED, Seen, file_digest, folder_digest, place_of, spot, text_digest

_PROCESSES = frozenset({"subprocess.Popen", "os.system", "os.posix_spawn", "os.exec", "os.fork", "socket.connect"})
_MACHINE = ("/proc/", "/sys/", "/dev/")
_ALL = "*"


class Watch:
    """One watch of this process, which must be made for the job: a hook cannot be taken away again."""

    def __init__(self, root: str, output: Path) -> None:
        self.root = Path(root).resolve()
        self.skipped = (*_MACHINE, f"{output.resolve()}/")
        self.pycache = output / "pycache"
        self.files: dict[Path, str | None] = {}
        self.folders: dict[Path, str | None] = {}
        self.variables: dict[str, str | None] = {}
        self.written: set[Path] = set()
        self.refusal = ""
        self._before: frozenset[str] = frozenset()
        self._busy = True

    def start(self) -> None:
        """From here on everything is heard. What was imported before belongs to the tools."""
        sys.dont_write_bytecode = True
        sys.pycache_prefix = str(self.pycache)
        self._before = frozenset(sys.modules)
        _Recording.watch = self
        os.environ.__class__ = _Recording  # the same object, which other modules hold
        sys.addaudithook(self._heard)
        self._busy = False

    def stop(self) -> Seen:
        """What was read; nothing is heard after this."""
        self._busy = True
        modules = self._modules()
        for path in modules.values():
            self.files.setdefault(path, file_digest(path))
        for path, was in self.files.items():
            if file_digest(path) != was:
                self.refuse(f"{path.name} changed while it was read")
        search = sys.path
        placed = [(name, place_of(p, self.root)) for name, p in modules.items() if spot(name, p, search) == p]
        return Seen(
            tuple(sorted((place_of(p, self.root), digest) for p, digest in self.files.items() if self._lasting(p))),
            tuple(sorted((place_of(p, self.root), digest) for p, digest in self.folders.items())),
            tuple(sorted((name, text_digest(value)) for name, value in self.variables.items())),
            tuple(sorted(placed)), self.refusal,
        )  # fmt: skip

    def own_files(self) -> list[Path]:
        """What was read below the root."""
        return [path for path, digest in self.files.items() if digest is not None and path.is_relative_to(self.root)]

    def refuse(self, reason: str) -> None:
        """The result must not be used again; the first reason is told."""
        self.refusal = self.refusal or reason

    def asked(self, variable: str, value: str | None) -> None:
        """A variable was looked up (None: it is unset), or all of them (`*`)."""
        if self._busy or variable in IGNORED or not _for_user(sys._getframe(2)):  # noqa: SLF001 (no public way to the caller's frame)
            return
        if variable == _ALL:
            self.refuse("all environment variables were read")
        else:
            self.variables.setdefault(variable, value)

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            if event == "open":
                self._opened(*arguments[:3])
            elif event in ("os.listdir", "os.scandir"):
                self._listed(arguments[0])
            elif event in _PROCESSES and _for_user(sys._getframe(1)):  # noqa: SLF001 (no public way to the caller's frame)
                self.refuse(f"the package's code does {event}")
        finally:
            self._busy = False

    def _opened(self, name: object, mode: str | None, flags: int) -> None:
        path = self._path(name)
        if path is None or path in self.written:
            return
        if set(mode or "") & set("wxa") or (mode is None and flags & (os.O_WRONLY | os.O_RDWR)):
            if path not in self.files:
                self.written.add(path)
        elif path not in self.files and not path.is_dir():
            self.files[path] = file_digest(path)

    def _listed(self, name: object) -> None:
        frame = sys._getframe(2)  # noqa: SLF001 (no public way to the caller's frame)
        if "importlib._bootstrap" in frame.f_code.co_filename or not _for_user(frame):
            return
        path = self._path("." if name is None else name)
        if path is not None:
            self.folders.setdefault(path, folder_digest(path))

    def _path(self, name: object) -> Path | None:
        """The absolute path of a file that counts."""
        if not isinstance(name, str | bytes | os.PathLike):
            return None  # a descriptor: it was opened before
        text = os.path.realpath(os.fsdecode(name))
        return None if is_tool(text) or f"{text}/".startswith(self.skipped) else Path(text)

    def _lasting(self, path: Path) -> bool:
        """A temporary file that came and went is none of the inputs."""
        inside = path.is_relative_to(self.root)
        return inside or self.files[path] is not None or not path.is_relative_to(tempfile.gettempdir())

    def _modules(self) -> dict[str, Path]:
        """(dotted name, file) of every module that was imported meanwhile."""
        found = {}
        for name, module in list(sys.modules.items()):
            file = getattr(module, "__file__", None)
            if name not in self._before and isinstance(file, str) and (path := self._path(file)) is not None:
                found[name] = path
        return found


def _for_user(frame: FrameType | None) -> bool:
    """Whether code of the user's, or Python's library on its behalf, runs in `frame`."""
    while frame is not None:
        filename = frame.f_code.co_filename
        if not is_tool(filename):
            return True
        if reads_for_itself(filename):
            return False
        frame = frame.f_back
    return False


class _Recording(os._Environ):  # type: ignore[type-arg]  # noqa: SLF001 (what os.environ is)
    """`os.environ` that says what is asked of it."""

    watch: Watch

    def __getitem__(self, key: str) -> str:
        try:
            value: str = super().__getitem__(key)
        except KeyError:
            self.watch.asked(key, None)
            raise
        self.watch.asked(key, value)
        return value

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            try:
                self.watch.asked(key, super().__getitem__(key))
            except KeyError:
                self.watch.asked(key, None)
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self.watch.asked(_ALL, None)
        return super().__iter__()

    def copy(self) -> dict[str, str]:
        self.watch.asked(_ALL, None)
        return super().copy()
