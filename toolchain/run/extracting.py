"""What runs on the host in a fresh interpreter, because it imports the package's own code: front end and oracles.

Both are watched (`toolchain.run.watching`): their value says what they saw (`seen`), so that the result can be used
again as long as it would be the same.
"""

import hashlib
import importlib
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from pkgimage import preferences
from toolchain.frontends import ExtractRequest, extract, oracle
from toolchain.frontends.sources import Territory, sources_of
from toolchain.inputs import Observed, inputs_of
from toolchain.run.watching import Watch

_BEFORE = ("toolchain.serialize", "toolchain.matrix.describe", "toolchain.profile.fit")
"""What is imported before the watch begins: tools, for speed."""


def extract_package(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Runs the front end. arguments: request (JSON text).

    value: digest of the package, whose files are in `output`; seen (`Seen.to_row`).
    """
    request = ExtractRequest.from_json(arguments["request"])
    watch = _watch(request, output)
    package = extract(request)
    territory = Territory(request)
    read = sources_of(territory, filter(territory.is_own, watch.own_files()))
    observed = [*package.inputs.observed, *_declared(request)]
    notes = (*package.notes, *_unread(request))
    package = replace(package, inputs=inputs_of([*package.inputs.sources, *read], observed), notes=notes)
    seen = watch.stop()
    for name, content in package.to_files().items():
        (output / name).write_bytes(content)
    return {"digest": package.digest, "seen": seen.to_row()}


def ask_oracles(arguments: dict[str, Any], output: Path) -> dict[str, Any]:
    """Computes what every check expects, by the original functions, never by our bitcode. arguments: request (JSON).

    value: globals, the description of each by name; seen. The expectations are in `output`
    (`toolchain.frontends.expected`).
    """
    request = oracle.OracleRequest.from_json(arguments["request"])
    watch = _watch(request.extract, output)
    expected = oracle.compute(request)
    described = oracle.describe_globals(request.extract)
    seen = watch.stop()
    oracle.save(expected, output)
    return {"globals": described, "seen": seen.to_row()}


def _watch(request: ExtractRequest, output: Path) -> Watch:
    """A watch that has begun; tools are imported before it."""
    for module in (*_BEFORE, f"toolchain.frontends.{request.frontend}"):
        importlib.import_module(module)
    tables = preferences.in_environment(os.environ)
    for each in (*(one.request for one in request.depends), request):
        tables[each.name] = {name: json.loads(value) for name, value in each.preferences}
    os.environ[preferences.VARIABLE] = preferences.canonical(tables)
    watch = Watch(request.root, output)
    watch.start()
    watch.variables.update({name: os.environ.get(name) for name in request.environment})
    return watch


def _declared(request: ExtractRequest) -> list[Observed]:
    """The preferences that were asked for, and the declared variables."""
    rows = [
        ("preference", preferences.recorded(request.name, owner, name), value)
        for (owner, name), value in preferences.asked.items()
    ]
    rows += [("environment", name, os.environ.get(name)) for name in request.environment]
    return [Observed(*row, hashlib.sha256((row[2] or "").encode()).hexdigest()) for row in rows]


def _unread(request: ExtractRequest) -> list[str]:
    """A note for each preference that changes nothing."""
    names = [name for name, _ in request.preferences if (request.name, name) not in preferences.asked]
    return [f"no code asked for the preference '{name}' while the package was imported" for name in names]
