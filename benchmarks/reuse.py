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
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "import sys; from toolchain.cli.door import main; sys.exit(main(sys.argv[1:]))"
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


def main() -> int:
    """Run twice, print a table."""
    profile = sys.argv[1] if len(sys.argv) > 1 else "configs/quickstart.toml"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
        environment = {**os.environ, "PKGIMAGE_CACHE_DIR": str(work / "cache"), "PYTHONPATH": path}
        environment.pop("PKGIMAGE_CACHE_SIZE", None)
        first, made = run(profile, work / "1.json", environment)
        second, kept = run(profile, work / "2.json", environment)
        size = sum(file.stat().st_size for file in (work / "cache").rglob("*") if file.is_file())
        same = verdicts(work / "1.json") == verdicts(work / "2.json")
    print(f"{'stage':10}{'first':>10}{'second':>10}   how")
    for name, (seconds, _) in made.items():
        again, how = kept[name]
        print(f"{name:10}{seconds:>8.1f} s{again:>8.1f} s   {how}")
    print(f"{'command':10}{first:>8.1f} s{second:>8.1f} s   {first / second:.1f} times; kept: {size >> 10} KiB")
    before = [sum(row[name][0] for name in ("extract", "oracle", "build")) for row in (made, kept)]
    print(f"all but the checks: {before[0]:.1f} s, then {before[1]:.1f} s; same verdicts and images: {same}")
    nothing = all("reused" in kept[name][1] for name in ("extract", "oracle", "build"))
    return 0 if nothing and same else 1


if __name__ == "__main__":
    sys.exit(main())
