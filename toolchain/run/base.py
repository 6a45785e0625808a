"""A base for container images where no registry can be reached: Debian's minimal system, made with mmdebstrap.

The packages come from the archive that this machine's own apt is configured for, with its proxy settings;
nothing here names a host. With the same archive two runs give the same bytes (SOURCE_DATE_EPOCH).
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from toolchain.errors import WorkerError
from toolchain.run.process import Command, run

SUITE = "bookworm"
REPOSITORY = "pkgimage-base"
TAG = f"{REPOSITORY}:{SUITE}"

OPTIONS = ("Acquire::Check-Valid-Until", "Acquire::Check-Date", "Acquire::http::Proxy", "Acquire::https::Proxy")
"""apt's settings on this machine that the base takes over: the builds upon it use the same archive."""

_EPOCH = "1700000000"
_SUITES = {SUITE, f"{SUITE}-updates", f"{SUITE}-security"}


def make(client: Any, report: Callable[[str], None], *, again: bool = False) -> str:
    """Make the base unless it exists (or `again`), and give its tag.

    Raises WorkerError `base-failed` with mmdebstrap's last lines, or `mmdebstrap-missing`.
    """
    if client.images.list(filters={"reference": TAG}) and not again:
        report(f"using {TAG}")
        return TAG
    if shutil.which("mmdebstrap") is None:
        raise WorkerError("mmdebstrap-missing", "a local base needs mmdebstrap", hint="apt install mmdebstrap")
    report(f"making {TAG} from this machine's Debian archive")
    with tempfile.TemporaryDirectory(prefix="pkgimage-base-") as scratch:
        directory = Path(scratch)
        directory.chmod(0o755)  # mmdebstrap may run in another user namespace
        tar = directory / "base.tar"
        sources = write_sources(directory, host_sources(Path("/etc/apt")))
        outcome = run(
            Command(mmdebstrap_argv(tar, sources, host_options()), {"SOURCE_DATE_EPOCH": _EPOCH}, deadline=1800.0)
        )
        if not outcome.ok:
            lines = outcome.stderr.decode("utf-8", "replace").splitlines()[-15:]
            raise WorkerError("base-failed", f"mmdebstrap failed: {outcome.describe()}", lines)
        client.api.import_image(src=str(tar), repository=REPOSITORY, tag=SUITE)
    return TAG


def mmdebstrap_argv(tar: Path, sources: Iterable[Path], options: Iterable[str]) -> tuple[str, ...]:
    """Make the command; without `sources` mmdebstrap uses Debian's default archive."""
    settings = tuple(f"--aptopt={line}" for line in options)
    return ("mmdebstrap", "--quiet", "--variant=minbase", *settings, SUITE, str(tar), *(str(path) for path in sources))


def host_options() -> list[str]:
    """Read those of OPTIONS that apt has here, as lines of its configuration; none where there is no apt."""
    outcome = run(Command(("apt-config", "dump"), deadline=30.0))
    lines = outcome.stdout.decode("utf-8", "replace").splitlines() if outcome.ok else []
    return [line.removesuffix(";") for line in lines if line.split(" ", 1)[0] in OPTIONS]


def host_sources(apt: Path) -> dict[str, list[str]]:
    """Read the entries for SUITE of apt's source lists below `apt`: {"list": lines, "sources": stanzas}.

    Both formats of sources.list(5). Entries for other suites, and for others' archives, are left out.
    """
    files = [apt / "sources.list", *sorted((apt / "sources.list.d").glob("*"))]
    found: dict[str, list[str]] = {"list": [], "sources": []}
    for file in files:
        text = file.read_text("utf-8", "replace") if file.is_file() else ""
        if file.suffix == ".list":
            found["list"] += [line for line in text.splitlines() if _line_suite(line) in _SUITES]
        elif file.suffix == ".sources":
            found["sources"] += [stanza for stanza in _stanzas(text) if _fits(_fields(stanza))]
    return found


def write_sources(directory: Path, entries: dict[str, list[str]]) -> list[Path]:
    """Write the entries as files that mmdebstrap reads, one per format; the paths of those that are not empty."""
    paths = []
    for kind, parts in entries.items():
        if parts:
            path = directory / f"host.{kind}"
            path.write_text(("\n" if kind == "list" else "\n\n").join(parts) + "\n")
            paths.append(path)
    return paths


def _line_suite(line: str) -> str:
    """Find the suite of a one-line entry: `deb [options] URI SUITE COMPONENT...`; '' when it is none."""
    kind, _, rest = line.partition(" ")
    if rest.lstrip().startswith("["):
        rest = rest.partition("]")[2]
    words = rest.split()
    return words[1] if kind == "deb" and len(words) > 2 else ""


def _stanzas(text: str) -> list[str]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [part.strip() for part in "\n".join(line.rstrip() for line in lines).split("\n\n") if part.strip()]


def _fields(stanza: str) -> dict[str, list[str]]:
    pairs = (line.split(":", 1) for line in stanza.splitlines() if ":" in line and not line[0].isspace())
    return {name.strip().lower(): value.split() for name, value in pairs}


def _fits(fields: dict[str, list[str]]) -> bool:
    suites = fields.get("suites", [])
    enabled = fields.get("enabled", ["yes"]) != ["no"]
    return enabled and "deb" in fields.get("types", []) and bool(suites) and set(suites) <= _SUITES
