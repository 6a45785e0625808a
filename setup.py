"""Copies the top-level data folders into the wheel; everything else is in pyproject.toml.

`configs/`, `platforms/` and `examples/` are not Python packages and stay at the top of the repository;
`toolchain.resources` finds them there or, installed, in `toolchain/_data/`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

FOLDERS = ("configs", "platforms", "examples")


def data_files() -> Iterator[Path]:
    """Every file to ship, sorted, relative to the repository: no caches, nothing hidden."""
    for folder in FOLDERS:
        for path in sorted(Path(folder).rglob("*")):
            hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
            if path.is_file() and path.suffix != ".pyc" and not hidden:
                yield path


class BuildWithData(build_py):
    """`build_py` that also copies the data folders (an editable installation reads the checkout's own)."""

    def _target(self) -> Path:
        return Path(self.build_lib, "toolchain", "_data")

    def run(self) -> None:
        """Build as usual, then copy."""
        super().run()
        if getattr(self, "editable_mode", False):
            return
        shutil.rmtree(self._target(), ignore_errors=True)  # no deleted file survives in an old build folder
        for path in data_files():
            (self._target() / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, self._target() / path)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """List what the build wrote."""
        own = [] if getattr(self, "editable_mode", False) else [str(self._target() / path) for path in data_files()]
        return super().get_outputs(include_bytecode) + own


setup(cmdclass={"build_py": BuildWithData})
