"""The command `why` without its command line: texts of options in, an explanation out, for this or another machine."""

from __future__ import annotations

import json
import os
import sys

from pkgimage import loader, why
from pkgimage import world as worlds
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot, depot_list, variants
from pkgimage.errors import PkgimageError
from pkgimage.host import from_facts, probe
from pkgimage.request import here
from pkgimage.targets import JULIA_VARIABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pkgimage.host import Host
    from pkgimage.world import World


def ask(
    package: str,
    *,
    whole: bool = False,
    flags: Sequence[str] = (),
    host: str | None = None,
    depots: Sequence[str] = (),
    root: str | None = None,
    verify: str | None = None,
) -> why.Explanation:
    """The explanation for `package`.

    flags: texts like 'optimize=3,inline=no'; host: a JSON file that `write_machine` wrote, or None for this machine;
    depots: directories in place of the process's list; root: the folder of the package's sources. Raises PkgimageError
    'package-name-invalid', 'flag-invalid', 'policy-invalid', 'host-invalid', 'depot-absent'.
    """
    chosen = _flags(flags)
    world = worlds.here(_depots(package, depots), loader.loaded)
    world.search = _search()
    if host is not None:
        world = worlds.from_facts(_facts(host), world)
    request = here(package, world.environment, chosen, verify=verify, root=root)
    explain = why.whole if whole else why.short
    return explain(request, world, why.origins(chosen, world.environment))


def _search() -> tuple[str, ...]:
    """Where `python -c` in the current folder imports from: there first, of which a command's own path says nothing."""
    return tuple(sys.path) if sys.flags.safe_path else ("", *sys.path)


def write_machine(package: str, path: str, depots: Sequence[str] = ()) -> None:
    """Writes what decides on this machine, for `ask(host=path)` on another one.

    That is the host, what is set of `PKGIMAGE_*` (but not where the depots are) and of `JULIA_CPU_TARGET`, and the
    variables that the package's variants depend on; nothing else of the environment.
    """
    world = worlds.here(_depots(package, depots), loader.loaded)
    wanted = _observed(package, world)
    environment = {
        name: value
        for name, value in world.environment.items()
        if name in wanted or name == JULIA_VARIABLE or (name.startswith("PKGIMAGE_") and name != "PKGIMAGE_DEPOT_PATH")
    }
    facts = {"host": world.host.facts(), "environment": environment, "jit": world.jit}
    text = json.dumps(facts, indent=2, sort_keys=True) + "\n"
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as problem:
        raise PkgimageError("host-invalid", f"cannot write '{path}'", [problem.strerror or str(problem)]) from problem


def _observed(package: str, world: World) -> frozenset[str]:
    """Names of the variables that variants of `package` were built with."""
    found = [Candidate(depot, package, key).file for depot in world.depots for key in variants(depot, package)]
    return frozenset([
        row[1] for file in found if file is not None for row in file.observed if row[0] == "environment"
    ])  # fmt: skip


def _flags(texts: Sequence[str]) -> dict[str, object]:
    """The layer of flags that 'word=value' texts make, separated by commas or blanks."""
    words = [word for text in texts for word in text.replace(",", " ").split()]
    wrong = [f"'{word}' is not like optimize=3" for word in words if "=" not in word]
    if wrong:
        raise PkgimageError("flag-invalid", "a flag or its value is wrong", wrong, "write word=value")
    return {word.partition("=")[0]: word.partition("=")[2] for word in words}


def _depots(package: str, paths: Sequence[str]) -> list[Depot]:
    missing = [path for path in paths if not os.path.isdir(path)]
    if missing:
        details = [f"'{path}' is no directory" for path in missing]
        raise PkgimageError("depot-absent", "a depot does not exist", details, "give the directory that has 'compiled'")
    if paths:
        return [Depot(os.path.abspath(path)) for path in paths]
    return depot_list(os.environ, package, _search())


def host_of(path: str) -> Host:
    """The host in a file of `write_machine`, or one that stands alone. Raises PkgimageError 'host-invalid'."""
    facts = _facts(path)
    own = facts.get("host", facts)
    if not isinstance(own, dict):
        raise PkgimageError("host-invalid", f"'{path}' describes no machine", ["'host' is no JSON object"])
    return from_facts(own, probe())


def _facts(path: str) -> dict[str, object]:
    """The object in a JSON file. Raises PkgimageError 'host-invalid'."""
    try:
        with open(path, "rb") as file:
            facts = json.loads(file.read())
    except (OSError, ValueError, RecursionError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise PkgimageError("host-invalid", f"cannot read '{path}'", [reason], "pkgimage why --write-host") from problem
    if not isinstance(facts, dict):
        raise PkgimageError("host-invalid", f"'{path}' describes no machine", ["it holds no JSON object"])
    return facts
