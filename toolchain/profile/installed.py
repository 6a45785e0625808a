"""Packages that are installed in this Python: `distribution = "name==1.0"` instead of a path."""

from importlib import metadata
from pathlib import Path


def installed_problem(pin: str) -> str:
    """Why the distribution that `pin` ('name==version') names is not here; '' when it is."""
    name, _, version = pin.partition("==")
    try:
        found = metadata.version(name)
    except (metadata.PackageNotFoundError, ValueError):
        return f"'{name}' is not installed in this Python; 'pip install {pin}' gets it"
    return "" if found == version else f"'{name}' is installed in version {found}, not {version}"


def installed_root(pin: str) -> Path | None:
    """The folder that the modules of a distribution are imported from; None when it is not the right one."""
    if installed_problem(pin):
        return None
    return Path(str(metadata.distribution(pin.partition("==")[0]).locate_file(""))).resolve()
