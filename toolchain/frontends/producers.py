"""The tools whose versions can change what a front end makes."""

import platform
from importlib.metadata import version


def producers(*tools: str) -> tuple[tuple[str, str], ...]:
    """(tool, version) of each tool, in the order given; `python` counts as major.minor."""
    python = ".".join(platform.python_version_tuple()[:2])
    return tuple((tool, python if tool == "python" else version(tool)) for tool in tools)
