"""Jobs of `pkgimage coverage`: extract with isolation, compile one method alone, ask the originals."""

import json
from pathlib import Path
from typing import Any

from toolchain.codegen import compile_package
from toolchain.errors import WorkerError
from toolchain.flags import Flags
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.run.lld import find_lld
from toolchain.run.making import PACKAGE_FILES
from toolchain.run.planning import tools_of
from toolchain.serialize import core_header, data_section

FLAGS = Flags()


def survey_package(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Extracts every signature. arguments: request (JSON text). value: rows [[code, text]], taken (row numbers).

    Files: the package of all taken methods, and `NNN.<file>` of each alone.
    """
    from toolchain.frontends.survey import SurveyRequest, survey

    rows, whole = survey(SurveyRequest.from_json(arguments["request"]))
    for index, row in enumerate(rows):
        if row.package is not None:
            write_package(row.package, output, f"{index:03d}.")
    if whole is not None:
        write_package(whole, output, "")
    taken = [index for index, row in enumerate(rows) if row.package is not None]
    return {"rows": [[row.code, row.text] for row in rows], "taken": taken}


def write_package(package: Package, directory: Path, prefix: str) -> None:
    """The files of a package, each name after `prefix`."""
    for name, content in package.to_files().items():
        (directory / (prefix + name)).write_bytes(content)


def probe_method(arguments: dict[str, Any], _output: Path) -> dict[str, Any]:
    """Compiles a package of one method to an object: can it be? arguments: directory, prefix, platform."""
    folder, prefix = Path(arguments["directory"]), arguments["prefix"]
    try:
        package = Package.from_files({name: (folder / (prefix + name)).read_bytes() for name in PACKAGE_FILES})
    except OSError as problem:
        raise WorkerError("package-damaged", "a surveyed method cannot be read", [str(problem)]) from problem
    platform = load_platforms()[arguments["platform"]]
    section = data_section(package)
    tools = tools_of(package, find_lld(None))
    header = core_header(package, platform, section, tools, FLAGS)
    return {"size": len(compile_package(package, platform, section, header, FLAGS))}


def try_originals(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Arguments and answers of the originals. arguments: root; methods [[function, signature]] and folders, as JSON."""
    from toolchain.frontends import trial

    trial.settings()
    from toolchain.frontends.expected import save

    methods = [(str(function), str(text)) for function, text in json.loads(arguments["methods"])]
    save(trial.trials(arguments["root"], methods, json.loads(arguments.get("folders", "[]"))), output)
    return {"count": len(methods)}
