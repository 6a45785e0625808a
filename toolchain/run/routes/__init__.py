"""Routes: the ways in which an image is called here (native, qemu, wine, flat), and the glue from Python.

`run_uniform` calls the uniform entries through a harness, on any platform; `run_python` loads the image into a separate
Python and calls by name. Both give one outcome per call and survive whatever the image does.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from toolchain.errors import ToolError
from toolchain.platforms import Platform
from toolchain.run.calls import Call, CallOutcome
from toolchain.run.flatten import flatten
from toolchain.run.harness import build
from toolchain.run.lld import Lld, find_lld
from toolchain.run.process import Outcome
from toolchain.run.routes.available import OK, Availability, availability, emulated_cpu, qemu_argv
from toolchain.run.routes.isolation import Program, run_isolated
from toolchain.run.routes.python import run_python
from toolchain.run.routes.wine import find_wine, wine_session

__all__ = ["OK", "Availability", "availability", "emulated_cpu", "run_python", "run_uniform"]


def run_uniform(
    route: str,
    platform: Platform,
    image: Path,
    calls: Sequence[Call],
    work: Path,
    deadline: float,
    lld: Lld | None = None,
) -> list[CallOutcome]:
    """One outcome per call of uniform entries of `image`, made by `route`.

    work: harnesses are kept here, everything else is removed. deadline: seconds per call. lld: links the harness; found
    when not given. An image that cannot be opened gives 'load-failed' for every call, with the loader's message.
    Raises ToolError 'route-unavailable' (with `availability`'s reason), 'argument-invalid'; LinkError.
    """
    able = availability(route, platform)
    if not able.ok:
        raise ToolError("route-unavailable", f"{platform.id} cannot be run by {route} here", [able.reason])
    lld = lld or find_lld()
    work.mkdir(parents=True, exist_ok=True)
    image = image.resolve()
    with tempfile.TemporaryDirectory(prefix=f"{route}-", dir=work.resolve()) as temporary:
        directory = Path(temporary)
        if route == "wine":
            return _by_wine(platform, image, calls, work, directory, deadline, lld)
        if route == "flat":
            try:
                flattened = flatten(image)
            except ToolError as problem:
                text = "; ".join([problem.brief, *problem.details])
                return [CallOutcome("load-failed", 0, None, call.arguments, text) for call in calls]
            image = directory / "image.flat"
            image.write_bytes(flattened)
        harness = build(platform, "flat" if route == "flat" else "runner", lld, work.resolve())
        cpu = emulated_cpu(route, platform)
        argv = (*(qemu_argv(cpu) if cpu else ()), str(harness))
        return run_isolated(Program(argv, {"PKGIMAGE_IMAGE": str(image)}), calls, directory, deadline)


def _by_wine(
    platform: Platform, image: Path, calls: Sequence[Call], work: Path, directory: Path, deadline: float, lld: Lld
) -> list[CallOutcome]:
    harness = build(platform, "runner", lld, work.resolve())
    wine = find_wine()
    assert wine is not None, "availability was asked"
    with wine_session(wine, directory) as environment:
        program = Program(
            (wine.program, str(harness)), {**environment, "PKGIMAGE_IMAGE": str(image)}, _explain_windows
        )
        return run_isolated(program, calls, directory, deadline)


def _explain_windows(outcome: Outcome) -> str:
    """The runner's own words about an exception ("exception 0xc0000005") go before its exit code."""
    for line in outcome.stderr.decode(errors="replace").splitlines():
        if line.startswith("exception 0x"):
            return line.strip()
    return outcome.describe()
