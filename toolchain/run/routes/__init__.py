"""Routes: the ways in which an image is called here.

`run_uniform` calls the uniform entries through a harness (routes native, qemu, wine, flat); `run_named` loads the image
into a separate CPython and calls by name, through the glue (native, qemu-python, flat-python). Both give one outcome
per call and survive whatever the image does.

| route | CPython | how the image gets into it |
| --- | --- | --- |
| native | this one | `pkgimage.load`, the system's loader |
| qemu-python | Debian's for arm64, under qemu (`toolchain.run.arm64_python`) | `pkgimage.load`, glibc's loader |
| flat-python | this one, or the arm64 one | mapped, its `Py*` bound to the interpreter's (`python_mapping`) |
"""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from toolchain.errors import ToolError
from toolchain.platforms import Platform
from toolchain.run.arm64_python import find_arm64_python
from toolchain.run.calls import Call, CallOutcome
from toolchain.run.flatten import flatten
from toolchain.run.harness import build
from toolchain.run.lld import Lld, find_lld
from toolchain.run.process import Outcome
from toolchain.run.routes.available import OK, Availability, availability, emulated_cpu, entries, qemu_argv
from toolchain.run.routes.below import below, counted
from toolchain.run.routes.isolation import Program, run_isolated
from toolchain.run.routes.python import HERE, Interpreter, run_python
from toolchain.run.routes.wine import find_wine, wine_session

__all__ = ["OK", "Availability", "availability", "emulated_cpu", "entries", "run_named", "run_python", "run_uniform"]


def run_uniform(
    route: str,
    platform: Platform,
    image: Path,
    calls: Sequence[Call],
    work: Path,
    deadline: float,
    lld: Lld | None = None,
    cpu: str | None = None,
) -> list[CallOutcome]:
    """One outcome per call of uniform entries of `image`, made by `route`.

    work: harnesses are kept here, everything else is removed. deadline: seconds per call. lld: links the harness; found
    when not given. cpu: what an emulator plays; the route's own choice when not given. An image that
    cannot be opened gives 'load-failed' for every call, with the loader's message.
    Raises ToolError 'route-unavailable' (with `availability`'s reason), 'argument-invalid'; LinkError.
    """
    _check_available(route, platform)
    lld = lld or find_lld()
    work.mkdir(parents=True, exist_ok=True)
    image = image.resolve()
    with tempfile.TemporaryDirectory(prefix=f"{route}-", dir=work.resolve()) as temporary:
        directory = Path(temporary)
        files = {"PKGIMAGE_IMAGE": image, **below(image)}
        if route == "flat":
            try:
                files = {name: _flattened(path, directory) for name, path in files.items()}
            except ToolError as problem:
                text = "; ".join([problem.brief, *problem.details])
                return [CallOutcome("load-failed", 0, None, call.arguments, text) for call in calls]
        environment = {name: str(path) for name, path in files.items()} | counted(files)
        if route == "wine":
            return _by_wine(platform, environment, calls, work, directory, deadline, lld)
        harness = build(platform, "flat" if route == "flat" else "runner", lld, work.resolve())
        played = _played(route, platform, cpu)
        argv = (*(qemu_argv(played, arch=platform.arch) if played else ()), str(harness))
        return run_isolated(Program(argv, environment), calls, directory, deadline)


def _flattened(image: Path, directory: Path) -> Path:
    """The flattened image in `directory`. Raises ToolError."""
    path = directory / f"{image.name}.flat"
    path.write_bytes(flatten(image))
    return path


def run_named(
    route: str, platform: Platform, image: Path, calls: Sequence[Call], names: Sequence[str], work: Path,
    deadline: float, overloaded: frozenset[str], lld: Lld | None = None, cpu: str | None = None,
    *, parameters: Sequence[Sequence[str]],
) -> list[CallOutcome]:  # fmt: skip
    """One outcome per call of functions of `image` by their Python `names`, in the CPython of `route`.

    work, deadline, lld, cpu: as for `run_uniform`. names, overloaded, parameters: as for `run_python`. Raises the
    errors of both.
    """
    _check_available(route, platform)
    mapper = build(platform, "mapper", lld or find_lld(), work.resolve()) if route == "flat-python" else None
    python = _interpreter(_played(route, platform, cpu))
    return run_python(
        image, calls, names, work, deadline, python, overloaded=overloaded, mapper=mapper, parameters=parameters
    )


def _played(route: str, platform: Platform, cpu: str | None) -> str | None:
    """The CPU that is emulated: `cpu`, where the route emulates any; None = this machine's own."""
    usual = emulated_cpu(route, platform)
    return cpu or usual if usual else None


def _interpreter(cpu: str | None) -> Interpreter:
    """The CPython of this process; the one for arm64 when a `cpu` is emulated."""
    if cpu is None:
        return HERE
    tree = find_arm64_python()
    assert tree is not None, "availability was asked"
    return Interpreter((*qemu_argv(cpu, tree.root), str(tree.program)), (tree.site,))


def _check_available(route: str, platform: Platform) -> None:
    able = availability(route, platform)
    if not able.ok:
        raise ToolError("route-unavailable", f"{platform.id} cannot be run by {route} here", [able.reason])


def _by_wine(
    platform: Platform, files: Mapping[str, str], calls: Sequence[Call], work: Path, directory: Path, deadline: float,
    lld: Lld,
) -> list[CallOutcome]:  # fmt: skip
    harness = build(platform, "runner", lld, work.resolve())
    wine = find_wine()
    assert wine is not None, "availability was asked"
    with wine_session(wine, directory) as environment:
        program = Program((wine.program, str(harness)), {**environment, **files}, _explain_windows)
        return run_isolated(program, calls, directory, deadline)


def _explain_windows(outcome: Outcome) -> str:
    """The runner's own words about an exception ("exception 0xc0000005") go before its exit code."""
    for line in outcome.stderr.decode(errors="replace").splitlines():
        if line.startswith("exception 0x"):
            return line.strip()
    return outcome.describe()
