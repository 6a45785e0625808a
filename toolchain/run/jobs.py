"""What workers can do: the registry that `toolchain.run.worker` runs by name (docs/design.md, section 7).

Every job is a function of (arguments, output directory) to a JSON value; its files go into the output directory.
`extract` and `oracle` run on the host in fresh interpreters; `build`, `compile` and `cell` run wherever the executor is.
"""

from pathlib import Path
from typing import Any

from toolchain.run.perform import JobFunction

def extract(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Runs the front end. arguments: request (JSON text). value: digest, descriptions of the globals."""
    from toolchain.frontends import ExtractRequest
    from toolchain.frontends import extract as front_end

    package = front_end(ExtractRequest.from_json(arguments["request"]))
    for name, content in package.to_files().items():
        (output / name).write_bytes(content)
    return {"digest": package.digest}


def oracle(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Computes what every check expects, by the original functions, never by our bitcode. arguments: request (JSON).

    value: globals, the description of each by name.
    """
    from toolchain.frontends import oracle as oracles

    request = oracles.OracleRequest.from_json(arguments["request"])
    oracles.save(oracles.compute(request), output)
    return {"globals": oracles.describe_globals(request.extract)}


def build(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Makes one image. See `toolchain.run.making.make_image`."""
    from toolchain.run.making import make_image

    return make_image(arguments, output)


def compile_alone(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Compiles one method by itself: asked for every method after LLVM aborted, to name the one that does it."""
    from toolchain.run.making import compile_one

    return compile_one(arguments)


def cell(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Runs the checks of one cell. See `toolchain.run.checking.check_cell`."""
    from toolchain.run.checking import check_cell

    return check_cell(arguments, output)


JOBS: dict[str, JobFunction] = {
    "extract": extract,
    "oracle": oracle,
    "build": build,
    "compile": compile_alone,
    "cell": cell,
}
