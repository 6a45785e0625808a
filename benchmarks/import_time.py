"""What `import pkgimage` and loading an image cost: fresh interpreters, interleaved rounds, medians.

    python benchmarks/import_time.py [--rounds N] [--python PATH] [--installed] [IMAGE]

Measured is the checkout that this file stands in, or with --installed the package that is installed for that Python.
Each row starts the interpreter anew, so that nothing is warm but the page cache. Rounds are interleaved: noise of the
machine meets every row alike. The budget is 5 ms for `import pkgimage` over bare Python; beyond it the exit code is 1.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

BUDGET = 5.0
"""Milliseconds that `import pkgimage` may cost."""


def milliseconds(python: str, code: str, arguments: list[str]) -> float:
    """Wall time of one fresh interpreter that runs `code`."""
    began = time.perf_counter()
    subprocess.run([python, "-I", "-c", code, *arguments], check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - began) * 1000


def rows(image: str | None) -> dict[str, str]:
    """Name of a row to the code it runs; argv[1] is the project's directory ('' = as installed), argv[2] the image."""
    path = "import sys; sys.argv[1] and sys.path.insert(0, sys.argv[1]); "
    found = {
        "bare Python": path,
        "import pkgimage": path + "import pkgimage",
        "import pkgimage.loader": path + "import pkgimage.loader",
    }
    if image:
        found["load the image"] = path + "import pkgimage; m = pkgimage.load(sys.argv[2])"
        found["load, list globals"] = path + "import pkgimage; m = pkgimage.load(sys.argv[2]); dir(m)"
    return found


def place(python: str, project: str) -> str:
    """The directory of the package that the rows import. Raises CalledProcessError when there is none."""
    code = "import sys; sys.argv[1] and sys.path.insert(0, sys.argv[1]); import pkgimage; print(pkgimage.__path__[0])"
    done = subprocess.run([python, "-I", "-c", code, project], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def main() -> int:
    """Prints the table; returns 1 when the budget is exceeded."""
    parser = argparse.ArgumentParser(description="What importing pkgimage and loading an image cost.")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--installed", action="store_true", help="measure the installed package, not this checkout")
    parser.add_argument("image", nargs="?")
    options = parser.parse_args()
    table = rows(options.image)
    project = "" if options.installed else str(Path(__file__).resolve().parent.parent)
    arguments = [project, options.image or ""]
    print(f"measured: {place(options.python, project)}")
    times: dict[str, list[float]] = {name: [] for name in table}
    for turn in range(options.rounds + 1):
        for name, code in table.items():
            spent = milliseconds(options.python, code, arguments)
            if turn:  # the first round fills caches
                times[name].append(spent)
    base = statistics.median(times["bare Python"])
    print(f"{'ms, fresh process':<24}{'min':>8}{'median':>8}{'max':>8}{'over bare':>11}")
    for name, row in times.items():
        median = statistics.median(row)
        print(f"{name:<24}{min(row):>8.2f}{median:>8.2f}{max(row):>8.2f}{median - base:>11.2f}")
    over = statistics.median(times["import pkgimage"]) - base
    print(f"budget for 'import pkgimage': {BUDGET} ms over bare Python: {'kept' if over <= BUDGET else 'EXCEEDED'}")
    return int(over > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
