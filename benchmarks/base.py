"""What a base image saves and costs: bytes of an image upon one and of the same image without, and time to load both.

    python benchmarks/base.py [--rounds N] [--against CHECKOUT] [PROFILE]  # writes docs/performance-base.md

PROFILE: default configs/quickstart.toml. `code`: machine code alone; `but data`: the file without its data section and
its read-only data, which have the package's arrays. Both images are built for this machine from one extraction, by the
same tools; loads are made in fresh processes, in turn. `second`: what a further image takes in a process, its
base being mapped. CHECKOUT: a folder with another version of this project, such as `git worktree add` makes: its image
of its own PROFILE of that name, loaded by its own run-time in the same rounds.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import machine
import small_pages

from pkgimage.host import platform_id
from pkgimage.image import read_image
from pkgimage.sections import DATA_NAMES
from toolchain.codegen import compile_package
from toolchain.platforms import load_platforms
from toolchain.profile import load_profile
from toolchain.run import basing, stages
from toolchain.run.linker import link_image
from toolchain.run.lld import find_lld
from toolchain.run.planning import tools_of
from toolchain.run.reuse import usual_reuse
from toolchain.run.workshop import Workshop
from toolchain.serialize import core_header, data_section

LOAD = """
import sys, time
sys.path.insert(0, sys.argv[1])
import pkgimage.loader
for path in sys.argv[2:]:
    began = time.perf_counter()
    pkgimage.loader.load(path)
print(time.perf_counter() - began)
"""


def build(profile_path: Path, work: Path) -> tuple[Path, Path, Path]:
    """(image upon a base, image without, base image) for this machine."""
    profile, platform = load_profile(profile_path), load_platforms()[str(platform_id())]
    lld = find_lld(profile.lld)
    with Workshop("local", usual_reuse(fresh=False)) as shop:
        package = stages.extract(profile, profile.flags.check_bounds, shop).package
    made = basing.make_base({"platform": platform.id, "lld": profile.lld}, work)
    base = work / made["image"]
    section, found = data_section(package), []
    for name, upon in (("with", basing.read_base(base)), ("without", None)):
        build_id = b"" if upon is None else upon.build_id
        header = core_header(package, platform, section, tools_of(package, lld), profile.flags, build_id)
        source, image = work / f"{name}.o", work / f"{name}{platform.suffix}"
        source.write_bytes(compile_package(package, platform, section, header, profile.flags, upon))
        link_image(source, image, platform, lld, work, debug=profile.flags.debug_info > 0)
        found.append(image)
    return found[0], found[1], base


def build_other(checkout: Path, profile: Path, work: Path) -> Path:
    """The image that another version makes for this machine, with all that it writes beside it."""
    platform, own = str(platform_id()), checkout / profile.resolve().relative_to(ROOT)
    code = "import sys; sys.path.insert(0, sys.argv.pop(1)); from pkgimage.__main__ import main; sys.exit(main())"
    argv = [sys.executable, "-c", code, str(checkout), "build", str(own), "--platform", platform, "--output", str(work)]
    subprocess.run(argv, check=True, capture_output=True, text=True, cwd=checkout)
    (image,) = work.glob(f"{platform}/{load_profile(profile).name}{load_platforms()[platform].suffix}")
    return image


def seconds(*images: Path, root: Path = ROOT) -> float:
    """How long the last of some loads took in a fresh process, by the run-time in `root`."""
    argv = [sys.executable, "-I", "-c", LOAD, str(root), *map(str, images)]
    return float(subprocess.run(argv, check=True, capture_output=True, text=True).stdout)


def sizes(image: Path) -> tuple[int, int, int]:
    """Bytes of a file, of its machine code, and of all but its data."""
    places, whole = read_image(image).file.sections, image.stat().st_size
    data = sum(places[name][1] for name in (*DATA_NAMES, ".rodata", ".rdata", "__TEXT,__const") if name in places)
    code = sum(places[name][1] for name in (".text", "__TEXT,__text") if name in places)
    return whole, code, whole - data


def main() -> int:
    """Writes the page."""
    parser = argparse.ArgumentParser(description="What a base image saves and costs.")
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--against", type=Path, metavar="CHECKOUT")
    parser.add_argument("--output", type=Path, default=ROOT / "docs", help="folder of performance-base.md")
    parser.add_argument("profile", nargs="?", type=Path, default=ROOT / "configs" / "quickstart.toml")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        upon, alone, base = build(options.profile, Path(work))
        copies = [shutil.copy(image, image.with_stem(f"{image.stem}-again")) for image in (upon, alone)]
        files = {"upon a base": upon, "without": alone, "the base": base}
        rows = {
            "first, without": (alone,), "first, upon a base": (upon,), "second, without": (alone, copies[1]),
            "second, upon a base": (upon, copies[0]),
        }  # fmt: skip
        roots = dict.fromkeys(rows, ROOT)
        if options.against is not None:
            other = options.against.resolve()
            image = build_other(other, options.profile, Path(work) / "other")
            files["before"], rows["first, before"], roots["first, before"] = image, (image,), other
        found: dict[str, object] = {"sizes": {name: sizes(path) for name, path in files.items()}}
        times: dict[str, list[float]] = {name: [] for name in rows}
        for _ in range(options.rounds):
            for name, images in rows.items():
                times[name].append(1000 * seconds(*images, root=roots[name]))
    found |= {
        "command": f"python benchmarks/base.py{' --against CHECKOUT' if options.against is not None else ''}",
        "rounds": options.rounds, "machine": machine.facts(), "profile": options.profile.name, "loads": times,
    }  # fmt: skip
    text = small_pages.base(found)
    options.output.mkdir(parents=True, exist_ok=True)
    (options.output / "performance-base.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
