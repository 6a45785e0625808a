"""Measures a second matrix run against the first: `python benchmarks/reuse.py [PROFILE]`.

Both runs are commands of their own, one after the other, with one new cache folder; only the second finds results.
Exit code 0 when the second run extracted, asked and built nothing, and gave the same verdicts.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "import sys; from toolchain.cli.door import main; sys.exit(main(sys.argv[1:]))"
MADE = ("extract", "oracle", "build")
"""Stages that a second run need not do again."""
STAGE = re.compile(r"\] (extract|oracle|build|check): done in ([0-9.]+) s(?:, (.*))?")


def run(profile: str, report: Path, environment: dict[str, str]) -> tuple[float, dict[str, tuple[float, str]]]:
    """Seconds of the whole command, and per stage (seconds, how)."""
    began = time.monotonic()
    argv = [sys.executable, "-c", COMMAND, "matrix", "run", profile, "--json", str(report)]
    done = subprocess.run(argv, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - began
    return seconds, {name: (float(took), how or "") for name, took, how in STAGE.findall(done.stderr)}


def verdicts(report: Path) -> object:
    """Every check with its status, and every image's digest."""
    cells = json.loads(report.read_text("utf-8"))["cells"]
    return [(cell["image_sha256"], [(check["id"], check["status"]) for check in cell["checks"]]) for cell in cells]


@dataclass(frozen=True)
class Twice:
    """Two runs of one profile's matrix from an empty cache folder on."""

    seconds: tuple[float, float]
    """Of the whole commands."""
    stages: dict[str, tuple[float, float, str]]
    """Name -> seconds in the first run, in the second, what the second says it did."""
    kept: int
    """Bytes of the folder after both."""
    same: bool
    """Verdicts and images are equal."""

    @property
    def nothing(self) -> bool:
        """The second run extracted, asked and built nothing."""
        return all("reused" in self.stages[name][2] for name in MADE)

    def but_checks(self, run: int) -> float:
        """Seconds of all stages but the checks."""
        return sum(self.stages[name][run] for name in MADE)


def twice(profile: str) -> Twice:
    """Runs the matrix of a profile two times."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
        environment = {**os.environ, "PKGIMAGE_CACHE_DIR": str(work / "cache"), "PYTHONPATH": path}
        environment.pop("PKGIMAGE_CACHE_SIZE", None)
        first, made = run(profile, work / "1.json", environment)
        second, kept = run(profile, work / "2.json", environment)
        size = sum(file.stat().st_size for file in (work / "cache").rglob("*") if file.is_file())
        same = verdicts(work / "1.json") == verdicts(work / "2.json")
    stages = {name: (seconds, *kept[name]) for name, (seconds, _) in made.items()}
    return Twice((first, second), stages, size, same)


def main() -> int:
    """Run twice, print a table."""
    found = twice(sys.argv[1] if len(sys.argv) > 1 else "configs/quickstart.toml")
    print(f"{'stage':10}{'first':>10}{'second':>10}   how")
    for name, (once, again, how) in found.stages.items():
        print(f"{name:10}{once:>8.1f} s{again:>8.1f} s   {how}")
    first, second = found.seconds
    print(f"{'command':10}{first:>8.1f} s{second:>8.1f} s   {first / second:.1f} times; kept: {found.kept >> 10} KiB")
    before = f"{found.but_checks(0):.1f} s, then {found.but_checks(1):.1f} s"
    print(f"all but the checks: {before}; same verdicts and images: {found.same}")
    return 0 if found.nothing and found.same else 1


if __name__ == "__main__":
    sys.exit(main())
