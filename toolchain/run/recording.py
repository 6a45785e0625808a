"""`record`: run a program under Numba and say what it compiled, as rows of a profile.

The program runs as it is, in a child process and its own Python environment. A folder with nothing but a
`sitecustomize.py` stands in front of PYTHONPATH: it calls the `sitecustomize` that it hides, then loads
`toolchain.frontends.numba_record` by path. Numba's disk cache goes to an empty folder, so that everything that the
program uses is compiled, and compiles fast (`NUMBA_OPT=0`): only types are wanted.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from toolchain.errors import ExtractError
from toolchain.frontends import numba_record
from toolchain.frontends.recorded import Recorded, Recording, passed
from toolchain.run.process import Command, run_in_front

HOOK = """
import importlib.machinery, importlib.util, sys
def _load(name, spec):
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
sys.path.remove({folder!r})
_hidden = importlib.machinery.PathFinder.find_spec("sitecustomize")
if _hidden is not None:
    _load("sitecustomize", _hidden)
_load("pkgimage_record", importlib.util.spec_from_file_location("pkgimage_record", {file!r})).install()
"""


def record(command: Sequence[str], packages: Sequence[str]) -> Recording:
    """The recording of `command`; only functions of modules of `packages`, when there are any.

    Raises ExtractError: record-command-failed, record-empty.
    """
    with tempfile.TemporaryDirectory(prefix="pkgimage-record-") as work:
        outcome = run_in_front(Command(argv_of(command), _environment(Path(work))))
        if not outcome.ok:
            raise ExtractError(
                "record-command-failed", "the recorded command did not end well, nothing was written",
                [f"{' '.join(outcome.argv)}: {outcome.describe()}"], "run it without recording until it succeeds",
            )
        rows = [json.loads(path.read_text("utf-8")) for path in sorted((Path(work) / "found").glob("*.json"))]
    found = joined(rows, packages, command)
    if not found.signatures:
        others = sorted({function["module"].partition(".")[0] for row in rows for function in row["functions"]})
        raise ExtractError(
            "record-empty", "the command compiled no Numba function of the chosen packages",
            [f"chosen: {', '.join(packages) or 'all'}; compiled by: {', '.join(others) or 'none'}"],
            "call the functions in the program, in a Python environment that has Numba",
        )
    return found


def argv_of(command: Sequence[str]) -> tuple[str, ...]:
    """The command line; a script, or `-m module`, runs in this interpreter."""
    script = command[0].endswith(".py") or command[0] == "-m"
    return (sys.executable, *command) if script else tuple(command)


def _environment(work: Path) -> dict[str, str]:
    """The hook, and Numba's settings; makes the folders."""
    hook = work / "hook"
    for folder in (hook, work / "found", work / "cache"):
        folder.mkdir()
    text = HOOK.format(folder=str(hook), file=str(Path(numba_record.__file__).resolve()))
    (hook / "sitecustomize.py").write_text(text, "utf-8")
    return {
        "PYTHONPATH": os.pathsep.join(filter(None, [str(hook), os.environ.get("PYTHONPATH", "")])),
        numba_record.VARIABLE: str(work / "found"),
        "NUMBA_CACHE_DIR": str(work / "cache"), "NUMBA_OPT": "0", "NUMBA_DISABLE_JIT": "0",
    }


def joined(rows: Iterable[dict[str, Any]], packages: Sequence[str], command: Sequence[str]) -> Recording:
    """One recording of those of several processes."""
    found: set[Recorded] = set()
    tools: dict[str, str] = {}
    made: dict[str, str] = {}
    own: dict[str, str] = {}
    for row in rows:
        chosen = [f for f in row["functions"] if not packages or any(_inside(f["module"], p) for p in packages)]
        found |= {Recorded(f["function"], text) for f in chosen for text in f["signatures"]}
        tops = {f["module"].partition(".")[0] for f in chosen}
        made.update((name, version) for top, (name, version) in row["distributions"].items() if top in tops)
        own.update(row["folders"])
        tools.update(numba=str(row["numba"]), python=str(row["python"]))
    signatures = tuple(sorted(found))
    made_by = tuple(sorted(made.items()))
    used = {name.partition(".")[0] for row in signatures for name in (row.function, *passed(row))}
    folders = tuple(sorted((top, folder) for top, folder in own.items() if top in used))
    return Recording(signatures, tools.get("numba", ""), tools.get("python", ""), made_by, tuple(command), folders)


def _inside(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")
