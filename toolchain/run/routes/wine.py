"""Wine without its installation ritual.

`wineboot` takes seconds and writes 700 MB into a prefix. A hand-made prefix of two links does for a console program:
its `system32` *is* wine's own folder of DLLs, and the services that a desktop needs are disabled by name. A start
takes 25 ms. The server (`wineserver`) belongs to the prefix; it is told to end when the route is done.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from toolchain.run.process import Command, run

DISABLED = (
    "mscoree,mshtml,winemenubuilder.exe,winedevice.exe,explorer.exe,services.exe,plugplay.exe,svchost.exe,rpcss.exe,wineboot.exe"
)

PROGRAMS = ("/usr/lib/wine/wine64", "/usr/lib/wine/wine", "/opt/wine-stable/bin/wine64", "/opt/wine-stable/bin/wine")
"""Where distributions put it, after PATH: Debian keeps wine64 off PATH."""


@dataclass(frozen=True)
class Wine:
    """An installed wine."""

    program: str
    server: str
    system: str
    """The folder of its x86-64 DLLs."""


def find_wine() -> Wine | None:
    """The wine of this machine that runs 64-bit programs, or None."""
    on_path = [shutil.which(name) for name in ("wine64", "wine64-stable")]
    for place in filter(None, [*on_path, *PROGRAMS]):
        program = Path(place).resolve()
        server = next((s for s in (program.parent / "wineserver64", program.parent / "wineserver") if s.exists()), None)
        if program.exists() and server is not None and (system := _system(program)) is not None:
            return Wine(str(program), str(server), str(system))
    return None


def _system(program: Path) -> Path | None:
    """Debian: /usr/lib/wine and /usr/lib/x86_64-linux-gnu/wine; elsewhere: .../bin and .../lib*/wine."""
    up = program.parent.parent
    places = (
        up / "x86_64-linux-gnu/wine/x86_64-windows", up / "wine/x86_64-windows",
        up / "lib64/wine/x86_64-windows", up / "lib/wine/x86_64-windows",
        up / "lib/x86_64-linux-gnu/wine/x86_64-windows",
    )  # fmt: skip
    return next((place for place in places if (place / "ntdll.dll").exists()), None)


@contextmanager
def wine_session(wine: Wine, directory: Path) -> Iterator[dict[str, str]]:
    """The environment of programs in a fresh prefix below `directory`; its server is ended afterwards."""
    prefix = directory / f"prefix-{os.getpid()}-{time.monotonic_ns()}"
    windows, devices = prefix / "drive_c" / "windows", prefix / "dosdevices"
    windows.mkdir(parents=True)
    devices.mkdir()
    (windows / "system32").symlink_to(wine.system)
    (devices / "c:").symlink_to("../drive_c")
    (devices / "z:").symlink_to("/")
    (prefix / ".update-timestamp").write_text("disable\n")
    environment = {
        "WINEPREFIX": str(prefix),
        "WINESERVER": wine.server,
        "WINEDLLOVERRIDES": f"{DISABLED}=d",
        "WINEDEBUG": "-all",
    }
    try:
        yield environment
    finally:
        # -k ends the server of this prefix and the programs in it, -w waits for that; nobody else's are touched.
        for option in ("-k", "-w"):
            run(Command((wine.server, option), environment, deadline=20))
        shutil.rmtree(prefix, ignore_errors=True)
