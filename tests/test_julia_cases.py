"""Cases of Julia's own test suite, told with this project's depots. docs/julia-cases.md lists all of them, one by one.

Each function below is one case: `tests/test_julia_cases.py::test_case[object-build-id]`. A case is here when no other
test of this project is the same case already.
"""

import hashlib
import importlib
import itertools
import json
import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import pkgimage
from pkgimage import cachefile, depots, flags, host
from pkgimage import header as core
from pkgimage.candidate import Candidate, read_cache_file
from pkgimage.choose import accepted, explained
from pkgimage.depots import Depot
from pkgimage.errors import PkgimageError
from pkgimage.find import NoVariantError
from pkgimage.flags import Flags, resolve
from pkgimage.host import Host
from pkgimage.image import read_image
from pkgimage.request import Request, here
from pkgimage.selection import problem, select
from pkgimage.targets import Target, best
from tests.carriers import image_path
from tests.depot_variants import HOST, SOURCE, header, parts, publish, request, source_root, world
from tests.test_find import NATIVE, published
from toolchain.cpu import resolve as resolve_targets
from toolchain.platforms import load_platforms
from toolchain.serialize import cache_file, canonical, observed
from toolchain.serialize.base import base_functions, support_files
from toolchain.serialize.base import native as ir_of

Case = Callable[[Path], None]
CASES: dict[str, Case] = {}
PAGE = Path(__file__).parent.parent / "docs" / "julia-cases.md"


def case(name: str) -> Callable[[Case], Case]:
    """Registers a case under its name in the page."""

    def register(function: Case) -> Case:
        assert name not in CASES
        CASES[name] = function
        return function

    return register


def codes(asked: Request, *places: Path, **changes: object) -> list[list[str]]:
    """The rejections of every variant, best first."""
    return [[found.code for found in every] for _, every in explained(asked, world(*places, **changes))]


def chosen(asked: Request, *places: Path, **changes: object) -> str | None:
    """The key of the variant that is taken."""
    candidate = next(accepted(asked, world(*places, **changes), []), None)
    return None if candidate is None else candidate.key


# ------------------------------------------------------------------------------------------------- precompile.jl


@contextmanager
def loadable(place: Path) -> Iterator[Path]:
    """A depot with a real variant of the package `sample`, the only one of this process."""
    before = os.environ.get("PKGIMAGE_DEPOT_PATH")
    os.environ["PKGIMAGE_DEPOT_PATH"] = str(place)
    published(place, "a" * 16, image_path(NATIVE).read_bytes())
    try:
        yield place
    finally:
        del os.environ["PKGIMAGE_DEPOT_PATH"]
        if before is not None:
            os.environ["PKGIMAGE_DEPOT_PATH"] = before


@case("object-build-id")
def _(place: Path) -> None:
    with loadable(place):
        module = pkgimage.load("sample", policy="strict")
        build = read_image(image_path(NATIVE)).header.build_id
        assert module.__pkgimage__.build_id == build.hex()
        assert pkgimage.loader.loaded["sample"] == build


@case("requires-order")
def _(_place: Path) -> None:
    rows = [("zeta", b"z" * 32), ("alpha", b"a" * 32), ("mid", b"m" * 32)]
    for order in itertools.permutations(rows):
        assert core.decode(core.encode(header(dependencies=order))).dependencies == order


@case("required-modules")
def _(place: Path) -> None:
    made = parts(changes={"base_build_id": b"B" * 32, "dependencies": (("one", b"1" * 32), ("two", b"2" * 32))})
    found = read_cache_file(str(publish(place, made) / "image.ji")).core
    assert {"@base": found.base_build_id, **dict(found.dependencies)} == {
        "@base": b"B" * 32, "one": b"1" * 32, "two": b"2" * 32,
    }  # fmt: skip


@case("does-not-exist")
def _(place: Path) -> None:
    (place / "compiled/v1/geo/empty").mkdir(parents=True)
    assert codes(request(), place) == [["R01"]]
    assert codes(request(), place / "nowhere") == []


@case("fresh-tuple")
def _(place: Path) -> None:
    made = parts(changes={"dependencies": (("one", b"1" * 32),)})
    directory = publish(place, made)
    candidate = next(accepted(request(), world(place, available={"one": frozenset((b"1" * 32,))}), []))
    assert candidate.file is not None
    found = candidate.file.core
    assert (found.dependencies, candidate.image_path, found.build_id) == (
        (("one", b"1" * 32),), str(directory / "image.so"), b"b" * 32,
    )  # fmt: skip


@case("touched-source")
def _(place: Path) -> None:
    root = source_root(place / "src")
    publish(place, parts())
    os.utime(root / "geo" / "__init__.py", (4_000_000_000, 4_000_000_000))
    assert codes(request(root), place) == [[]]


@case("second-depot")
def _(place: Path) -> None:
    publish(place / "old", parts(), key="of-the-old")
    (place / "new").mkdir()
    assert chosen(request(), place / "new", place / "old") == "of-the-old"
    publish(place / "new", parts(changes={"flags": 0b10100101}), key="does-not-fit")
    asked = request(flags=resolve({"debug-info": 1}))
    assert chosen(asked, place / "new", place / "old") == "of-the-old"


@case("appended-bytes")
def _(place: Path) -> None:
    path = publish(place, parts()) / "image.ji"
    path.write_bytes(path.read_bytes() + b"abcd")
    assert codes(request(), place) == [["R03"]]


@case("compiled-modules-no")
def _(place: Path) -> None:
    """A value made when the module runs differs per run; with a variant it is the one of the build."""
    site = place / "site"
    site.mkdir()
    (site / "sample.py").write_text("MOMENT = object()\n")
    sys.path.insert(0, str(site))
    try:
        with loadable(place / "depot"):
            original = [pkgimage.load("sample", policy="off").MOMENT]
            importlib.invalidate_caches()
            sys.modules.pop("sample")
            original.append(pkgimage.load("sample", policy="off").MOMENT)
            built = [pkgimage.load("sample", policy="strict").NESTED for _ in range(2)]
    finally:
        sys.path.remove(str(site))
        sys.modules.pop("sample", None)
    assert original[0] is not original[1]
    assert built[0] == built[1]


@case("overwrite-loaded")
def _(place: Path) -> None:
    """A package that is loaded is built again: the new variant stands beside the old one, and both names stay paired."""
    with loadable(place) as depot:
        old = pkgimage.load("sample", policy="strict")
        published(depot, "b" * 16, image_path(NATIVE).read_bytes(), sequence=2)
        new = pkgimage.load("sample", policy="strict")
        assert [Path(module.__file__).parent.name for module in (old, new)] == ["a" * 16, "b" * 16]
        assert (old.twice(2.0), new.twice(3.0)) == (4.0, 6.0)
        for candidate, every in pkgimage.explain("sample", verify="full"):
            assert every == ()
            assert Path(candidate.image_path).parent == Path(candidate.path).parent


@case("flags-recorded")
def _(place: Path) -> None:
    byte = flags.pack_flags(native=True, debug_info=1, check_bounds="no", inline=True, optimize=3)
    path = publish(place, parts(changes={"flags": byte})) / "image.ji"
    found = read_cache_file(str(path)).flags.texts()
    assert (found["check-bounds"], found["optimize"], found["debug-info"], found["inline"]) == ("no", "3", "1", "yes")


SANDY = ("sandybridge", "avx", 0, 0)
HASWELL = ("haswell", "avx,avx2,bmi,bmi2,fma,f16c", 0, 1)


@case("more-than-one-target")
def _(place: Path) -> None:
    targets = (("x86-64", "", 0, 0), SANDY, HASWELL)
    path = publish(place, parts(changes={"targets": targets})) / "image.ji"
    assert read_cache_file(str(path)).core.targets == targets


@case("no-package-module")
def _(place: Path) -> None:
    publish(place, parts(changes={"name": "other"}))
    ((_, (found,)),) = explained(request(uuid=None), world(place))
    assert found.line() == "R07 wrong-package: expected geo, found other"


@case("without-manifest")
def _(place: Path) -> None:
    publish(place, parts())
    assert chosen(Request("geo"), place) is not None


@case("strict-failing-dependency")
def _(place: Path) -> None:
    """Who needs the missing package is rejected; who stands beside it is not."""
    publish(place, parts(changes={"dependencies": (("gone", b"g" * 32),)}), key="importer")
    publish(place, parts(changes={"name": "lists"}), package="lists")
    assert codes(request(), place) == [["R20"]]
    assert codes(request(name="lists"), place) == [[]]


def preferring(place: Path, *rows: tuple[str, object]) -> None:
    publish(place, parts(observed=tuple(observed("preference", name, None if value is ... else canonical(value)) for name, value in rows)))


def preference_codes(place: Path, **values: object) -> list[list[str]]:
    return codes(request(preferences={name: canonical(value) for name, value in values.items()}), place)


@case("preference-changed")
def _(place: Path) -> None:
    preferring(place, ("backend", "fft"))
    assert preference_codes(place, backend="direct") == [["R29"]]


@case("preference-unset-to-set")
def _(place: Path) -> None:
    preferring(place, ("backend", ...))
    assert preference_codes(place, backend="fft") == [["R29"]]


@case("preference-restored")
def _(place: Path) -> None:
    preferring(place, ("backend", "fft"))
    assert preference_codes(place) == [["R29"]]
    assert preference_codes(place, backend="fft") == [[]]


@case("preference-swapped")
def _(place: Path) -> None:
    preferring(place, ("one", "x"), ("two", ...))
    assert preference_codes(place, two="x") == [["R29"]]
    assert preference_codes(place, one="x") == [[]]


@case("preference-false-or-unset")
def _(place: Path) -> None:
    preferring(place, ("switch", False))
    assert preference_codes(place) == [["R29"]]
    assert preference_codes(place, switch=None) == [["R29"]]
    assert preference_codes(place, switch=False) == [[]]


@case("warn-loaded")
def _(place: Path) -> None:
    publish(place, parts(changes={"dependencies": (("dep", b"1" * 32),)}))
    there = {"dep": frozenset((b"1" * 32, b"2" * 32))}
    ((_, (found,)),) = explained(request(), world(place, available=there, loaded={"dep": b"2" * 32}))
    assert (found.code, found.hint) == ("R22", "restart the process")
    assert f"dep: {(b'2' * 32).hex()} is loaded; built upon {(b'1' * 32).hex()}" in found.details


@case("warn-loaded-not")
def _(place: Path) -> None:
    publish(place, parts(changes={"dependencies": (("dep", b"1" * 32),)}))
    assert codes(request(), place, available={}, loaded={"dep": b"1" * 32, "unrelated": b"2" * 32}) == [[]]


# --------------------------------------------------------------------------------------------------- loading.jl


@case("cache-flags-144")
def _(_place: Path) -> None:
    count = 0
    rows = itertools.product(("no", "yes"), (0, 1, 2), ("auto", "yes", "no"), ("no", "yes"), (0, 1, 2, 3))
    for native, debug, bounds, inline, level in rows:
        found = resolve({"pkgimages": native, "debug-info": debug, "check-bounds": bounds, "inline": inline, "optimize": level})
        byte = (native == "yes") | debug << 1 | ("auto", "yes", "no").index(bounds) << 3 | (inline == "yes") << 5 | level << 6
        assert (found.byte, found.mask) == (byte, flags.ALL)
        count += 1
    assert count == 144


@case("cache-flags-text")
def _(_place: Path) -> None:
    for byte in range(256):
        try:
            flags.unpack_flags(byte)
        except ValueError:
            continue
        made = Flags(byte, byte & 1, flags.ALL)
        assert resolve(made.texts()) == made
        assert resolve(dict(re.findall(r"([a-z-]+)=(\w+)", repr(made)))) == made


@case("preferences-blob")
def _(_place: Path) -> None:
    value = {"b": [1, None, True], "a": {"nested": "ü"}}
    assert canonical(value) == canonical(dict(reversed(value.items()))) == r'{"a":{"nested":"\u00fc"},"b":[1,null,true]}'
    assert json.loads(canonical(value)) == value
    assert canonical(1) != canonical(1.0)


@case("include-removed")
def _(place: Path) -> None:
    root = source_root(place / "src")
    (root / "geo" / "included.py").write_bytes(b"X = 1\n")
    rows = tuple((f"geo/{name}", len(text), hashlib.sha256(text).digest()) for name, text in (("__init__.py", SOURCE), ("included.py", b"X = 1\n")))
    publish(place, parts(sources=rows))
    assert codes(request(root), place) == [[]]
    (root / "geo" / "included.py").unlink()
    assert codes(request(root), place) == [["R26"]]


def mode(place: Path, asked: str) -> list[str]:
    """What a run with this mode takes of a variant with and one without native code."""
    publish(place, parts(), key="native")
    publish(place, parts(changes={"flags": 0b10100010}), key="bitcode")
    return [found.key for found in accepted(request(flags=resolve({"pkgimages": asked})), world(place), [])]


@case("pkgimages-yes")
def _(place: Path) -> None:
    assert mode(place, "yes") == ["native"]


@case("pkgimages-no")
def _(place: Path) -> None:
    assert mode(place, "no") == ["bitcode"]


@case("pkgimages-existing")
def _(place: Path) -> None:
    assert mode(place, "existing") == ["native", "bitcode"]


@case("pkgimages-yes-reason")
def _(place: Path) -> None:
    publish(place, parts(changes={"flags": 0b10100010}))
    assert codes(request(), place) == [["R15"]]


@case("pkgimages-no-reason")
def _(place: Path) -> None:
    publish(place, parts())
    assert codes(request(flags=resolve({"pkgimages": "no"})), place) == [["R14"]]


@case("pkgimages-existing-flags")
def _(place: Path) -> None:
    """Native code that is there must have the right flags; bitcode need not, but for the checks that stand in it."""
    mode(place, "existing")
    asked = {"pkgimages": "existing", "inline": "no", "optimize": 3, "debug-info": 2}
    assert chosen(request(flags=resolve(asked)), place) == "bitcode"
    assert chosen(request(flags=resolve({**asked, "check-bounds": "yes"})), place) is None


@case("bundled-without-its-depot")
def _(place: Path) -> None:
    """What a package ships is found although the list of depots is empty."""
    (place / "site/geo").mkdir(parents=True)
    publish(place / "site/geo/__pkgimages__", parts(), key="shipped")
    found = depots.depot_list({"PKGIMAGE_DEPOT_PATH": ""}, "geo", [str(place / "site")])
    assert chosen(request(place / "gone"), depots=found) == "shipped"


@case("format-version")
def _(place: Path) -> None:
    path = publish(place, parts()) / "image.ji"
    content = bytearray(path.read_bytes())
    content[8] += 1
    path.write_bytes(content)
    ((_, (found,)),) = explained(request(), world(place))
    assert (found.code, found.hint) == ("R04", "update pkgimage")


# ---------------------------------------------------------------------------------------------- relocatedepot.jl


def at_depot(*names: str) -> tuple[cachefile.Source, ...]:
    return tuple((name, len(SOURCE), hashlib.sha256(SOURCE).digest()) for name in names)


def put(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(SOURCE)


@case("replace-first-only")
def _(place: Path) -> None:
    """`@depot/` stands for a depot at the start of a path and nowhere else."""
    put(place / "d/dev/@depot/x.py")
    put(place / "src/geo/@depot/y.py")
    publish(place / "d", parts(sources=at_depot("@depot/dev/@depot/x.py", "geo/@depot/y.py")))
    assert codes(request(place / "src"), place / "d") == [[]]
    (place / "src/geo/@depot/y.py").unlink()
    assert codes(request(place / "src"), place / "d") == [["R26"]]


@case("prefix-is-no-parent")
def _(place: Path) -> None:
    """A depot whose path begins with another one's is not inside it (`/julia`, `/julia-rc2`)."""
    put(place / "julia-rc2/dev/x.py")
    publish(place / "julia", parts(sources=at_depot("@depot/dev/x.py")))
    assert codes(request(), place / "julia") == [["R26"]]
    found = codes(request(), place / "julia", place / "julia-rc2")
    assert found == [[]]


@case("trailing-separators")
def _(place: Path) -> None:
    publish(place, parts(), key="found")
    written = f"{place}{os.sep}{os.pathsep}{place}"
    found = depots.depot_list({"PKGIMAGE_DEPOT_PATH": written}, "geo", [])
    assert [depot.path for depot in found] == [str(place)]
    assert chosen(request(), depots=found) == "found"


@case("restore-depot-path")
def _(place: Path) -> None:
    for name in ("one", "two"):
        put(place / name / "dev/x.py")
    publish(place / "one", parts(sources=at_depot("@depot/dev/x.py")), key="k")
    paths = (str(place / "one"), str(place / "two"))
    (found,) = Candidate(Depot(paths[0]), "geo", "k").sources((None, ""), paths)
    assert found.path == str(place / "one/dev/x.py")
    (found,) = Candidate(Depot(paths[0]), "geo", "k").sources((None, ""), paths[::-1])
    assert found.path == str(place / "two/dev/x.py")


@case("no-dependencies-relocatable")
def _(place: Path) -> None:
    publish(place / "here", parts(sources=()))
    (place / "here").rename(place / "there")
    assert codes(request(), place / "there") == [[]]


@case("content-tracked-moves")
def _(place: Path) -> None:
    put(place / "here/dev/x.py")
    publish(place / "here", parts(sources=at_depot("@depot/dev/x.py")))
    shutil.move(place / "here", place / "elsewhere")
    for path in (place / "elsewhere").rglob("*"):
        os.utime(path, (1, 1))
    assert codes(request(), place / "elsewhere") == [[]]
    (place / "elsewhere/dev/x.py").write_bytes(SOURCE.upper())
    assert codes(request(), place / "elsewhere") == [["R28"]]


@case("outside-depots")
def _(place: Path) -> None:
    """Sources beside all depots: known by their root, as often as one asks."""
    root = source_root(place / "src")
    publish(place / "d", parts())
    for _ in range(3):
        assert codes(request(root), place / "d") == [[]]
    root = root.rename(place / "moved")
    assert codes(request(root), place / "d") == [[]]


@case("three-depots")
def _(place: Path) -> None:
    names = ("one", "two", "three")
    for name in names:
        put(place / name / f"dev/{name}.py")
    publish(place / "one", parts(sources=at_depot(*(f"@depot/dev/{name}.py" for name in names))))
    assert codes(request(), *(place / name for name in names)) == [[]]
    assert codes(request(), place / "one", place / "two") == [["R26"]]


# ------------------------------------------------------------------------------------------------ cmdlineargs.jl


@case("wrong-value-of-a-mode")
def _(_place: Path) -> None:
    with pytest.raises(PkgimageError, match="policy is one of auto, rebuild, strict, warn, off, not 'strictly'") as caught:
        here("geo", {"PKGIMAGE_POLICY": "strictly"})
    assert caught.value.code == "policy-invalid"


@case("mode-strict")
def _(place: Path) -> None:
    with loadable(place) as depot:
        with pytest.raises(NoVariantError, match="R13 flag-optimize: expected 3 or higher, found 2"):
            pkgimage.load("sample", policy="strict", optimize=3)
        assert sorted(path.name for path in depot.iterdir()) == ["compiled"], "nothing was built"


@case("command-line-before-environment")
def _(_place: Path) -> None:
    environment = {"PKGIMAGE_OPTIMIZE": "1", "PKGIMAGE_CHECK_BOUNDS": "yes", "PKGIMAGE_PKGIMAGES": "existing"}
    assert here("geo", environment, {"optimize": 3}).flags.texts() == {
        "debug-info": "1", "check-bounds": "yes", "inline": "yes", "optimize": "3", "pkgimages": "existing",
    }  # fmt: skip


# ------------------------------------------------------------------------------------- cpufeatures: choice at load

V2 = "cx16,popcnt,sahf,sse3,sse4.1,sse4.2,ssse3"
V3 = V2 + ",avx,avx2,bmi,bmi2,f16c,fma,lzcnt,movbe,xsave"
V4 = V3 + ",avx512bw,avx512cd,avx512dq,avx512f,avx512vl"
AVX = V2 + ",avx,xsave"
CI: tuple[Target, ...] = (
    ("x86-64", "", 0, 0), ("sandybridge", AVX + ",pclmul", 2, 0), ("haswell", V3 + ",pclmul", 0, 1), ("x86-64-v4", V4, 0, 1),
)  # fmt: skip
LEVELS: tuple[Target, ...] = (("x86-64", "", 0, 0), ("x86-64-v2", V2, 0, 0), ("x86-64-v3", V3, 0, 0), ("x86-64-v4", V4, 0, 0))
ARM: tuple[Target, ...] = (("generic", "", 0, 0), ("cortex-a57", "crc", 0, 0), ("apple-m1", "aes,crc,dotprod,fullfp16,lse,rcpc,sha3", 0, 0))
HOSTS = {
    "core2": "cx16,sahf,sse3,ssse3,sse4.1", "sandybridge": AVX + ",aes,pclmul", "haswell": V3 + ",aes,pclmul,rdrnd",
    "znver1": V3 + ",aes,pclmul,sha,sse4a", "znver4": V4 + ",aes,pclmul,sha,sse4a,avx512bf16", "skylake-avx512": V4 + ",aes,pclmul",
    "generic with haswell's features": V3 + ",aes,pclmul", "cortex-a57": "crc", "apple-m1": "aes,crc,dotprod,fullfp16,lse,rcpc,sha3,sm4",
}  # fmt: skip
CHOICES = (
    ("ci", CI, (("core2", "x86-64"), ("sandybridge", "sandybridge"), ("haswell", "haswell"), ("znver4", "x86-64-v4"),
                ("skylake-avx512", "x86-64-v4"), ("generic with haswell's features", "haswell"))),
    ("levels", LEVELS, (("core2", "x86-64"), ("haswell", "x86-64-v3"), ("znver1", "x86-64-v3"), ("znver4", "x86-64-v4"),
                        ("skylake-avx512", "x86-64-v4"))),
    ("aarch64", ARM, (("cortex-a57", "cortex-a57"), ("apple-m1", "apple-m1"))),
)  # fmt: skip
"""What Julia's own test expects of each host. Features: the psABI's levels, and LLVM's of the CPUs as far as they tell
the targets apart."""


def choice(targets: tuple[Target, ...], name: str, expected: str) -> Case:
    def check(_place: Path) -> None:
        there = Host(HOST.platform, HOST.system, "cpython", (3, 11), features=frozenset(HOSTS[name].split(",")))
        index = best(targets, there)
        assert index is not None
        assert targets[index][0] == expected

    return check


for label, table, rows in CHOICES:
    for host_name, target in rows:
        case(f"{label}: {host_name} takes {target}")(choice(table, host_name, target))


@case("avx-without-the-system")
def _(_place: Path) -> None:
    """The CPU has AVX-512, the system has not enabled it: the widest target that both have is taken."""
    features = frozenset(HOSTS["znver4"].split(","))
    sleeping = frozenset(name for name in features if name.startswith("avx512"))
    there = Host(HOST.platform, HOST.system, "cpython", (3, 11), features=features - sleeping, inactive=sleeping)
    assert LEVELS[best(LEVELS, there) or 0][0] == "x86-64-v3"


@case("targets-round-trip")
def _(_place: Path) -> None:
    for targets in (CI, LEVELS):
        content = cache_file(parts(changes={"targets": targets}))
        assert cachefile.decode(content, len(content)).core.targets == targets
    assert host.platform_id()


def signature_of(text: str, name: str) -> str:
    """The line of LLVM IR that begins the function `name`."""
    found = re.search(rf"^define [^@\n]*@{re.escape(name)}\(.*\)", text, re.MULTILINE)
    assert found is not None, name
    return found[0]


@case("no-vectors-between-images")
def _(_place: Path) -> None:
    """Widths need not agree, nor be clamped: an image for AVX-512 calls a base and dependencies for SSE2 by numbers and
    addresses, of which every CPU has the same registers."""
    for system in ("linux", "windows", "macos"):
        text = "\n".join(ir_of(name) for name in (*support_files(system), "glue.ll"))
        for name in base_functions(system):
            assert not VECTOR.search(signature_of(text, name)), name
    assert VECTOR.search(signature_of("define <4 x double> @f(<4 x double> %x)", "f")), "the control"


VECTOR = re.compile(r"<(?:vscale x )?\d+ x ")


@case("name-mode")
def _(_place: Path) -> None:
    """A target that is called like the host neither hides the others nor forgets the best so far."""
    wide: Target = ("x86-64-v3", "avx,avx2", 0, 0)
    for targets in ((wide, ("haswell", "avx", 0, 0)), (("haswell", "avx", 0, 0), wide), (wide, ("haswell", "sse3", 0, 0), wide)):
        there = Host(HOST.platform, HOST.system, "cpython", (3, 11), features=frozenset({"sse3", "avx", "avx2"}))
        chosen = best(targets, there)
        assert chosen is not None
        assert targets[chosen] is wide


@case("unknown-architecture")
def _(_place: Path) -> None:
    """Nobody looked at the CPU, so what needs a feature is refused, and what needs none is run."""
    there = Host(HOST.platform, HOST.system, "cpython", (3, 11), features=None)
    assert best(CI, there) == 0
    assert CI[0][1] == ""
    refused = problem(select(CI[1:], there))
    assert refused is not None
    assert (refused.code, refused.expected) == ("R16", "a CPU target that is usable here (features unknown)")


@case("no-cx16")
def _(_place: Path) -> None:
    """A host without cx16 is told so by the words of any other feature."""
    linux = load_platforms()["linux-x86_64"]
    (target,) = resolve_targets(linux, "x86-64-v2")
    assert "cx16" in target.needed
    there = Host(HOST.platform, HOST.system, "cpython", (3, 11), features=frozenset(target.needed) - {"cx16"})
    refused = problem(select([target.header()], there))
    assert refused is not None
    assert (refused.code, refused.details) == ("R16", ("x86-64-v2: the CPU lacks cx16",))


# ------------------------------------------------------------------------------------------------------ the page

STATUSES = ("covered", "later", "not applicable")
ROW = re.compile(r"^\| (?P<case>.+?) \| (?P<status>covered|later|not applicable) \| (?P<where>.+) \|$")


def page() -> list[tuple[str, str, str]]:
    """(case, status, where or why) of every row of the page."""
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    found = [ROW.match(row) for row in rows if not re.match(r"\| (-+|case|status) \|", row)]
    assert all(found)
    return [(match["case"], match["status"], match["where"]) for match in found if match]


def collected(files: set[str]) -> set[str]:
    """The node ids of these test files, by pytest itself."""
    from toolchain.run.process import Command, run

    root = PAGE.parent.parent
    argv = (sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *sorted(files))
    done = run(Command(argv, directory=str(root), deadline=900))
    assert done.ok, done.stdout.decode()[-2000:]
    return {line for line in done.stdout.decode().splitlines() if "::" in line}


def test_every_case_of_the_page_is_a_test_of_its_own() -> None:
    rows = page()
    assert len({row[0] for row in rows}) == len(rows)
    covered = [where.strip("`") for _, status, where in rows if status == "covered"]
    assert len(covered) == len(set(covered)) >= 60
    missing = set(covered) - collected({where.partition("::")[0] for where in covered})
    assert missing == set()
    own = {f"tests/test_julia_cases.py::test_case[{name}]" for name in CASES}
    assert own <= set(covered), "a case that the page does not list"
    counts = Counter(status for _, status, _ in rows)
    text = PAGE.read_text(encoding="utf-8")
    assert f"{counts['covered']} covered, {counts['later']} later, {counts['not applicable']} not applicable" in text


def test_control_a_test_that_does_not_exist_is_seen() -> None:
    found = collected({"tests/test_digest.py"})
    assert found
    assert "tests/test_digest.py::test_that_does_not_exist" not in found
    assert ROW.match("| a case | mostly covered | x |") is None


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path) -> None:
    CASES[name](tmp_path)
