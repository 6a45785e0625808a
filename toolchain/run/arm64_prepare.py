"""Making the arm64 CPython's folder: Debian's packages and NumPy's wheel, each fetched by its own client.

apt gets a state folder of its own and the architecture arm64; its sources, keys and proxy stay this machine's. So it
checks signatures as always, resolves the packages' own dependencies, and neither dpkg's architectures nor its database
change. The packages are unpacked, not installed: no script of theirs runs, and no right of an administrator is needed.
NumPy comes from the index that pip is configured for, in the version that is installed beside this program, so that
both interpreters see the same one.
"""

import importlib.metadata
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from toolchain.errors import ToolError
from toolchain.run.arm64_python import (
    COMMAND,
    VARIABLE,
    Arm64Python,
    Versions,
    find_arm64_python,
    place,
    write_versions,
)
from toolchain.run.process import Command, Outcome, run
from toolchain.run.routes import available as availability

TOOLS = ("apt-get", "apt-cache", "dpkg-deb")
WHEELS = ("manylinux_2_28_aarch64", "manylinux_2_27_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64")
DEADLINE = 600.0
"""Seconds that one download may take."""

IMPORTS = "ctypes, dataclasses, importlib, inspect, json, pathlib, struct, types, numpy"
"""What the programs that run in it import."""

Report = Callable[[str], None]


def prepare(directory: Path | None, report: Report) -> Arm64Python:
    """The tree in `directory` (None: its usual place), made unless it is there.

    It is made beside its place and renamed: what is there is complete. report: gets one line at a time. Raises
    ToolError 'debian-tools-missing', 'place-taken' (something else is there), 'packages-failed', 'wheel-failed' and
    'interpreter-broken' with the program's last lines.
    """
    target = place() if directory is None else directory.absolute()
    if (found := find_arm64_python(target)) is not None:
        return found
    _check_tools()
    _check_place(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as scratch:
        aside = Path(scratch) / "tree"
        (aside / "root").mkdir(parents=True)
        report("Debian's arm64 Python: downloading and unpacking")
        program, python = _unpack_python(Path(scratch), aside)
        report("NumPy for arm64: downloading")
        numpy = _install_numpy(program, aside / "site")
        write_versions(aside, Versions(python, numpy, program))
        _try(Arm64Python(aside, Versions(python, numpy, program)), report)
        if target.exists():
            target.rmdir()  # empty: `_check_place`
        aside.replace(target)
    made = find_arm64_python(target)
    assert made is not None, "it was just written"
    return made


def _try(tree: Arm64Python, report: Report) -> None:
    """Starts it once where qemu is; that also leaves the bytecode of what every later start imports."""
    if not availability.qemu_program().ok:
        report("not tried: there is no qemu-aarch64-static here")
        return
    report("trying it under qemu")
    emulator = availability.qemu_argv(availability.QEMU_CPU, tree.root)
    argv = (*emulator, str(tree.program), "-P", "-c", f"import {IMPORTS}")
    outcome = run(Command(argv, {"PYTHONPATH": str(tree.site), "PYTHONDONTWRITEBYTECODE": ""}, deadline=DEADLINE))
    _checked(outcome, "interpreter-broken", "the arm64 Python does not start")


def _check_tools() -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise ToolError(
            "debian-tools-missing",
            f"cannot fetch the arm64 Python: {', '.join(missing)} not found",
            ["it is made of Debian's packages by Debian's tools"],
            f"make it on a Debian machine, copy the folder here and name it in {VARIABLE}",
        )


def _check_place(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ToolError(
            "place-taken",
            f"{target} holds something else than an arm64 Python of this version",
            hint=f"remove it, or name another folder: {COMMAND} DIR",
        )


def apt_options(state: Path) -> tuple[str, ...]:
    """What gives apt an architecture and a state of its own below `state`."""
    settings = {
        "APT::Architecture": "arm64", "APT::Architectures": "arm64", "APT::Install-Recommends": "0",
        "APT::Sandbox::User": "", "Dir::State": state, "Dir::State::status": state / "status",
        "Dir::Cache": state / "cache", "Debug::NoLocking": "1",
    }  # fmt: skip
    return tuple(word for name, value in settings.items() for word in ("-o", f"{name}={value}"))


def _unpack_python(scratch: Path, tree: Path) -> tuple[str, str]:
    """(the interpreter's path in `tree`, the version of its package), with all packages it needs unpacked."""
    state = scratch / "apt"
    for folder in ("lists/partial", "cache/archives/partial"):
        (state / folder).mkdir(parents=True)
    (state / "status").touch()
    options = apt_options(state)
    _apt("apt-get", *options, "-qq", "update")
    described = _apt("apt-cache", *options, "show", "--no-all-versions", "python3-minimal")
    found = re.search(r"\bpython(3\.\d+)-minimal\b", described)
    if found is None:
        raise ToolError("packages-failed", "Debian's archive names no arm64 Python", ["package python3-minimal"])
    name = f"python{found[1]}"
    # libstdc++6: NumPy's wheel needs it and does not bring it.
    wanted = (f"{name}-minimal", f"lib{name}-stdlib", "libstdc++6")
    _apt("apt-get", *options, "-qq", "-y", "--download-only", "install", *wanted)
    for package in sorted((state / "cache" / "archives").glob("*.deb")):
        unpacked = run(Command(("dpkg-deb", "-x", str(package), str(tree / "root"))))
        _checked(unpacked, "packages-failed", f"cannot unpack {package.name}")
    shutil.rmtree(tree / "root" / "usr" / "share", ignore_errors=True)
    if not (tree / "root" / "lib").exists():
        # Newer releases ship everything below /usr, and the links in another package.
        (tree / "root" / "lib").symlink_to("usr/lib")
    version = re.search(r"^Version: (\S+)$", _apt("apt-cache", *options, "show", f"{name}-minimal"), re.MULTILINE)
    return f"root/usr/bin/{name}", version[1] if version else found[1]


def _apt(*argv: str) -> str:
    outcome = run(Command(argv, {"LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"}, deadline=DEADLINE))
    return _checked(outcome, "packages-failed", f"{argv[0]} cannot fetch the arm64 Python")


def pip_argv(version: str, python: str, site: Path) -> tuple[str, ...]:
    """What installs the wheel of NumPy `version` for arm64 CPython `python` ("3.11") into `site`."""
    return (
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--no-compile","--only-binary", ":all:", "--implementation", "cp", "--python-version", python),
        *(word for name in WHEELS for word in ("--platform", name)),
        *("--target", str(site), f"numpy=={version}"),
    )


def _install_numpy(program: str, site: Path) -> str:
    """The version that was installed."""
    version = importlib.metadata.version("numpy")
    argv = pip_argv(version, program.rpartition("python")[2], site)
    _checked(run(Command(argv, deadline=DEADLINE)), "wheel-failed", f"pip cannot install NumPy {version} for arm64")
    return version


def _checked(outcome: Outcome, code: str, brief: str) -> str:
    """What it wrote to stdout. Raises ToolError `code`."""
    if not outcome.ok:
        lines = outcome.stderr.decode(errors="replace").strip().splitlines()[-10:]
        raise ToolError(code, f"{brief}: {outcome.describe()}", lines, "the lines above are the program's own")
    return outcome.stdout.decode(errors="replace")
