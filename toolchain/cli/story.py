"""What the commands need of `toolchain.app`, and which listener tells about it.

Commands take the story from click's context object, so that a test brings its own; without one it is the real one,
imported when a command needs it.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol

import click
from rich.console import Console

from pkgimage.depots import Depot
from toolchain.events import CellView, Events
from toolchain.flags import Value
from toolchain.report.console import talk
from toolchain.report.live import LiveEvents
from toolchain.report.plain import PlainEvents

ExecutorName = Literal["local", "docker"]
Mode = Literal["yes", "no", "existing"]


class Built(Protocol):
    """One image that `build` made."""

    @property
    def platform(self) -> str:
        """The platform's id."""

    @property
    def path(self) -> Path:
        """The image file."""

    @property
    def sha256(self) -> str:
        """Its digest, in hex."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def seconds(self) -> float:
        """What it took."""


class Stored(Protocol):
    """One variant that stands in a depot."""

    @property
    def id(self) -> str:
        """`linux-x86_64/O2`."""

    @property
    def status(self) -> str:
        """`published` or `present`."""

    @property
    def directory(self) -> Path:
        """Where it stands."""


class Outcome(Protocol):
    """How a matrix run ended."""

    @property
    def document(self) -> dict[str, Any]:
        """The JSON report."""

    @property
    def exit_code(self) -> int:
        """0 = green."""


class Story(Protocol):
    """`toolchain.app`, as far as the door uses it."""

    def build(
        self, profile_path: Path, platforms: tuple[str, ...], output: Path,
        *, events: Events, verbose_linking: bool, executor: ExecutorName, flags: Mapping[str, Value],
        targets: Sequence[str], fresh: bool, published: Callable[[Built], None],
    ) -> Sequence[Built]:
        """Build the images of a profile; no platforms = all of the profile."""

    def matrix_list(
        self, profile_path: Path, *, platforms: tuple[str, ...], flags: Mapping[str, Value], targets: Sequence[str]
    ) -> Sequence[CellView]:
        """List the cells of a profile, or of one run for `platforms` with `flags` and CPU `targets`."""

    def matrix_run(
        self, profile_path: Path,
        *, platforms: tuple[str, ...], executor: ExecutorName, json_path: Path | None, junit_path: Path | None,
        events: Events, verbose_linking: bool, flags: Mapping[str, Value], targets: Sequence[str], fresh: bool,
    ) -> Outcome:
        """Run every check of every cell; no platforms = all of the profile."""


class Precompiler(Protocol):
    """`toolchain.precompile`, as far as the door uses it."""

    def precompile(
        self, profile_path: Path, platforms: tuple[str, ...], depots: Sequence[Depot],
        *, events: Events, flags: Mapping[str, Value], targets: Sequence[str], choices: bool, mode: Mode, fresh: bool,
        executor: ExecutorName, verbose_linking: bool, environment: Mapping[str, str],
        stored: Callable[[Stored], None],
    ) -> Sequence[Stored]:
        """Build the variants of a profile into a depot."""


def story(context: click.Context) -> Story:
    """The story that the context carries, or the real one."""
    if context.obj is not None:
        return context.obj  # type: ignore[no-any-return]
    import toolchain.app as real

    return real


def precompiler(context: click.Context) -> Precompiler:
    """The same for `toolchain.precompile`."""
    if context.obj is not None:
        return context.obj  # type: ignore[no-any-return]
    import toolchain.precompile as real

    return real


def listener() -> LiveEvents | PlainEvents:
    """Who speaks: a live table when stderr is a terminal, complete lines otherwise."""
    if sys.stderr.isatty():
        return LiveEvents(Console(stderr=True, highlight=False))
    return PlainEvents(talk)
