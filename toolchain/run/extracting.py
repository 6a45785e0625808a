"""What runs on the host in a fresh interpreter, because it imports the package's own code: front end and oracles."""

from pathlib import Path
from typing import Any

from toolchain.frontends import ExtractRequest, extract, oracle


def extract_package(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Runs the front end. arguments: request (JSON text). value: digest of the package, whose files are in `output`."""
    package = extract(ExtractRequest.from_json(arguments["request"]))
    for name, content in package.to_files().items():
        (output / name).write_bytes(content)
    return {"digest": package.digest}


def ask_oracles(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Computes what every check expects, by the original functions, never by our bitcode. arguments: request (JSON).

    value: globals, the description of each by name. The expectations are in `output` (`toolchain.frontends.expected`).
    """
    request = oracle.OracleRequest.from_json(arguments["request"])
    oracle.save(oracle.compute(request), output)
    return {"globals": oracle.describe_globals(request.extract)}
