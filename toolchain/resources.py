"""Folders that ship with the product: `configs/`, `platforms/`, `examples/`.

They stand at the top of the repository, where people read and edit them, and are copied to `toolchain/_data/`
inside the wheel (`setup.py`), so that an installed `pkgimage` works anywhere. An installed copy comes first: in
`site-packages` a folder named `configs` beside `toolchain` would be somebody else's.
"""

from pathlib import Path, PurePosixPath

from toolchain.errors import ToolError

FOLDERS = ("configs", "platforms", "examples")
"""What ships. `setup.py` reads the same names (a test compares the wheel with this list)."""

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The absolute folder `name` (one of FOLDERS), of the installed package or of the checkout.

    Raises ToolError 'resource-missing' when the name is none of FOLDERS or the installation is incomplete.
    """
    places = (_PACKAGE / "_data" / name, _PACKAGE.parent / name)
    found = next((place for place in places if name in FOLDERS and place.is_dir()), None)
    if found is None:
        raise ToolError(
            "resource-missing",
            f"the folder '{name}' that ships with pkgimage is missing",
            [f"looked for {place}" for place in places],
            "install the package again",
        )
    return found


def find_profile(text: str) -> Path:
    """The profile that `text` names: a path as it stands, else the shipped profile of the same name.

    Only a relative `configs/NAME` that does not exist below the current folder falls back to the shipped ones, so
    that the commands of the README work outside the repository. A path that is nowhere comes back as given: reading
    it says what is wrong.
    """
    path = Path(text)
    parts = PurePosixPath(text.replace("\\", "/")).parts
    if path.exists() or len(parts) != 2 or parts[0] != "configs":
        return path
    shipped = folder("configs") / parts[1]
    return shipped if shipped.is_file() else path
